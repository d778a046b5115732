// What actions/create-github-app-token does for the current repository: an App's JWT finds the installation and is
// exchanged for a token with the permissions that were asked for.
import { createSign } from 'node:crypto';
import { appendFileSync } from 'node:fs';

const api = process.env.GITHUB_API_URL;
const input = (name) => process.env[`INPUT_${name.toUpperCase()}`] ?? '';
const encode = (value) => Buffer.from(JSON.stringify(value)).toString('base64url');

const signJwt = (nowSeconds) => {
  const claims = { iat: nowSeconds - 30, exp: nowSeconds + 540, iss: input('client-id') };
  const unsigned = `${encode({ alg: 'RS256', typ: 'JWT' })}.${encode(claims)}`;
  return `${unsigned}.${createSign('RSA-SHA256').update(unsigned).sign(input('private-key'), 'base64url')}`;
};

const ask = async (method, path, { jwt, body }) => {
  const headers = { accept: 'application/vnd.github+json', authorization: `Bearer ${jwt}`, 'content-type': 'application/json' };
  return fetch(`${api}${path}`, { method, headers, ...(body === undefined ? {} : { body: JSON.stringify(body) }) });
};

const path = `/repos/${process.env.GITHUB_REPOSITORY}/installation`;
let jwt = signJwt(Math.floor(Date.now() / 1000));
let found = await ask('GET', path, { jwt });
if (found.status === 401) {
  // The clocks differ: GitHub's is right.
  jwt = signJwt(Math.floor(Date.parse(found.headers.get('date')) / 1000));
  found = await ask('GET', path, { jwt });
}
if (!found.ok) throw new Error(`GET ${path} answered ${found.status}: ${await found.text()}`);
const { id } = await found.json();
const permissions = Object.fromEntries(
  Object.keys(process.env)
    .filter((name) => name.startsWith('INPUT_PERMISSION-') && process.env[name] !== '')
    .map((name) => [name.slice('INPUT_PERMISSION-'.length).toLowerCase().replaceAll('-', '_'), process.env[name]]),
);
const [, repository] = process.env.GITHUB_REPOSITORY.split('/');
const made = await ask('POST', `/app/installations/${id}/access_tokens`, { jwt, body: { repositories: [repository], permissions } });
if (!made.ok) throw new Error(`no token: ${made.status} ${await made.text()}`);
const { token } = await made.json();
console.log(`::add-mask::${token}`);
appendFileSync(process.env.GITHUB_OUTPUT, `token=${token}\n`);
appendFileSync(process.env.GITHUB_STATE, `token=${token}\n`);
