// Revokes the token when the job ends.
const token = process.env.STATE_token ?? '';
if (token !== '') {
  const response = await fetch(`${process.env['INPUT_GITHUB-API-URL']}/installation/token`, {
    method: 'DELETE',
    headers: { authorization: `token ${token}` },
  });
  console.log(response.ok ? 'Token revoked' : `::warning::Token revocation failed: ${response.status}`);
}
