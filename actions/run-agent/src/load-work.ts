/** Everything around an agent is loaded when one really starts. */
export const loadWork = async () => ({
  ...(await import('./work-on-issue.ts')),
  ...(await import('./compose-result.ts')),
  ...(await import('./plan-resume.ts')),
  ...(await import('./hand-on.ts')),
  ...(await import('./record-steps.ts')),
  ...(await import('./keep-rest.ts')),
  ...(await import('./watch-claim.ts')),
});

/** Loads the artifact client while the model thinks: it takes most of a second. */
export const loadUpload = async (): Promise<void> => {
  const { loadArtifacts } = await import('@clambake/adapters');
  await loadArtifacts();
};
