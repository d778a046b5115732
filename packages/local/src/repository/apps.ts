// GitHub Apps, their installations and tokens. A token has the requested permissions, never more than the App has, and
// expires after an hour.
import { generateKeyPairSync } from 'node:crypto';
import { fullName } from '../store/names.ts';
import { invalidField, notFound, unprocessable } from '../api/error.ts';
import { type Backend, nowIso } from '../backend.ts';
import { createToken, type Permissions, userOf } from './access.ts';
import { botOf } from './app-jwt.ts';
import type { App, Installation, PermissionName, Repository, Token } from '../store.ts';

const tokenLifeMs = 60 * 60_000;

export interface AppRequest {
  slug: string;
  permissions: Permissions;
  /** Repositories that it is installed on. */
  repositories: readonly Repository[];
}

export interface NewApp {
  id: number;
  clientId: string;
  /** PEM. The local GitHub keeps only the public half. */
  privateKey: string;
  /** `<slug>[bot]` */
  actor: string;
}

export const createApp = (backend: Backend, { slug, permissions, repositories }: AppRequest): NewApp => {
  const id = backend.store.nextId();
  const clientId = `Iv23li${String(id).padStart(14, '0')}`;
  const { publicKey, privateKey } = generateKeyPairSync('rsa', {
    modulusLength: 2048,
    publicKeyEncoding: { type: 'spki', format: 'pem' },
    privateKeyEncoding: { type: 'pkcs1', format: 'pem' },
  });
  const installations = repositories.map((repository) => ({
    id: backend.store.nextId(),
    repository: fullName(repository),
    createdAt: nowIso(backend),
  }));
  const app: App = { id, clientId, slug, publicKey, permissions: { metadata: 'read', ...permissions }, installations };
  backend.store.apps.set(clientId, app);
  userOf(backend, botOf(app));
  return { id, clientId, privateKey, actor: botOf(app) };
};

/** Returns the App that a request comes from; throws a 401 for every other token. */
export const appOf = (backend: Backend, token: Token | undefined): App | undefined =>
  token?.kind === 'app-jwt' ? [...backend.store.apps.values()].find((app) => botOf(app) === token.actor) : undefined;

export const installationOn = (app: App, repository: Repository): Installation => {
  const found = app.installations.find((one) => one.repository.toLowerCase() === fullName(repository).toLowerCase());
  if (found === undefined) throw notFound();
  return found;
};

export interface InstallationTokenRequest {
  installationId: number;
  /** Names of repositories without their owner; all of the installation when left out. */
  repositories: readonly string[] | undefined;
  /** Permissions as the API spells them, such as `pull_requests`; all of the App when left out. */
  permissions: Readonly<Record<string, string>> | undefined;
}

export const mintInstallationToken = (backend: Backend, app: App, request: InstallationTokenRequest): Token => {
  const installation = app.installations.find(({ id }) => id === request.installationId);
  const repository = [...backend.store.repositories.values()].find((one) => fullName(one) === installation?.repository);
  if (installation === undefined || repository === undefined) throw notFound();
  const foreign = (request.repositories ?? []).filter((name) => name.toLowerCase() !== repository.name.toLowerCase());
  if (foreign.length > 0) {
    throw unprocessable('There is at least one repository that does not exist or is not accessible to the parent installation.');
  }
  const token = createToken(backend, {
    kind: 'app',
    actor: botOf(app),
    permissions: narrowed(app, request.permissions),
    repository,
    expiresAt: backend.clock.ms() + tokenLifeMs,
  });
  return token;
};

const narrowed = (app: App, wanted: InstallationTokenRequest['permissions']): Permissions => {
  if (wanted === undefined) return app.permissions;
  const entries = Object.entries(wanted).map(([key, level]) => [key.replaceAll('_', '-') as PermissionName, level] as const);
  for (const [name, level] of entries) {
    if (level !== 'read' && level !== 'write') throw invalidField('InstallationToken', name, 'invalid');
    const held = app.permissions[name] ?? 'none';
    const isEnough = held === 'write' || held === level;
    if (!isEnough) throw unprocessable('The permissions requested are not granted to this installation.');
  }
  return { metadata: 'read', ...Object.fromEntries(entries) };
};
