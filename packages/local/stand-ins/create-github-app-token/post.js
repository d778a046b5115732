// The token ends with the job.
const token = process.env.STATE_token ?? '';
if (token !== '') {
  const headers = { accept: 'application/vnd.github+json', authorization: `Bearer ${token}` };
  const answer = await fetch(`${process.env.GITHUB_API_URL}/installation/token`, { method: 'DELETE', headers });
  if (!answer.ok) throw new Error(`the token was not taken back: ${answer.status}`);
}
