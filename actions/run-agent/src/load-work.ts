/** Everything around an agent is loaded when one really starts. */
export const loadWork = async () => ({
  ...(await import('./work-on-issue.ts')),
  ...(await import('./compose-result.ts')),
  ...(await import('./plan-resume.ts')),
  ...(await import('./hand-on.ts')),
  ...(await import('./record-steps.ts')),
});
