// Requests an installation token as actions/create-github-app-token does: signs a JWT of the App, finds its installation
// on the repository, and asks for a token with the named permissions. After a 401 it signs again with the server's time.
import { createSign } from 'node:crypto';
import { appendFileSync } from 'node:fs';

const input = (name) => (process.env[`INPUT_${name.toUpperCase()}`] ?? '').trim();
const need = (value, name) => {
  if (value !== '') return value;
  console.log(`::error::Input required and not supplied: ${name}`);
  return process.exit(1);
};
const base64 = (value) => Buffer.from(JSON.stringify(value)).toString('base64url');

const issuer = need(input('client-id') || input('app-id'), 'client-id');
const key = need(input('private-key'), 'private-key').replaceAll('\\n', '\n');
const [ownOwner, ownName] = process.env.GITHUB_REPOSITORY.split('/');
const repositories = input('repositories')
  .split(/[\n,]/)
  .map((name) => name.trim())
  .filter((name) => name !== '');
const owner = input('owner') || ownOwner;
const names = repositories.length > 0 ? repositories : [ownName];
const permissions = Object.fromEntries(
  Object.entries(process.env)
    .filter(([name, value]) => name.startsWith('INPUT_PERMISSION-') && value !== '')
    .map(([name, value]) => [name.slice('INPUT_PERMISSION-'.length).toLowerCase().replaceAll('-', '_'), value]),
);

let skewSeconds = 0;
const sign = () => {
  const now = Math.floor(Date.now() / 1000) + skewSeconds;
  const text = `${base64({ alg: 'RS256', typ: 'JWT' })}.${base64({ iat: now - 30, exp: now + 570, iss: issuer })}`;
  return `${text}.${createSign('RSA-SHA256').update(text).sign(key, 'base64url')}`;
};

const call = async (method, path, body) => {
  for (const isLast of [false, true]) {
    const response = await fetch(`${input('github-api-url')}${path}`, {
      method,
      headers: { authorization: `bearer ${sign()}`, 'content-type': 'application/json' },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    if (response.ok) return response.json();
    const date = Date.parse(response.headers.get('date') ?? '');
    if (response.status === 401 && !isLast) skewSeconds = Math.round((date - Date.now()) / 1000);
    else throw new Error(`${method} ${path}: ${response.status} ${(await response.json()).message}`);
  }
};

try {
  const installation = await call('GET', `/repos/${owner}/${names[0]}/installation`);
  const wanted = { repositories: names, ...(Object.keys(permissions).length === 0 ? {} : { permissions }) };
  const { token } = await call('POST', `/app/installations/${installation.id}/access_tokens`, wanted);
  console.log(`::add-mask::${token}`);
  const outputs = { token, 'installation-id': installation.id, 'app-slug': installation.app_slug };
  for (const [name, value] of Object.entries(outputs)) appendFileSync(process.env.GITHUB_OUTPUT, `${name}=${value}\n`);
  if (input('skip-token-revoke') !== 'true') appendFileSync(process.env.GITHUB_STATE, `token=${token}\n`);
} catch (error) {
  console.log(`::error::${error.message}`);
  process.exitCode = 1;
}
