// The three calls of the cache service, over plain records. A cache is saved once for each key, version and ref, and
// never changes. A lookup takes the nearest ref that has a match. In a ref it tries the whole key and then the prefixes,
// and the newest cache wins.
import type { BlobStore } from '../results/blobs.ts';
import type { RuntimeScope } from '../results/tokens.ts';
import { type Answer, fail, type Message } from '../results/twirp.ts';
import { type CacheMode, readableRefs, writableRef } from './scope.ts';
import type { Repository, Run } from '../store.ts';

export interface Cache {
  id: number;
  /** `owner/name`, lower case. */
  repository: string;
  ref: string;
  key: string;
  version: string;
  jobId: number;
  createdAtMs: number;
  usedAtMs: number;
  /** Size in bytes; undefined until the upload is finalized. */
  size: number | undefined;
}

export interface CallContext {
  caches: Map<number, Cache>;
  blobs: BlobStore;
  repository: Repository;
  run: Run;
  mode: CacheMode;
  /** Returns a signed address to read or write a cache's blob. */
  url(cache: Cache, mode: 'r' | 'w'): string;
  newId(): number;
  nowMs(): number;
}

/** GitHub removes a cache that was not used for seven days. */
const idleMs = 7 * 24 * 3_600_000;
const maximumKeyLength = 512;
const maximumKeys = 10;

const slugOf = ({ owner, name }: Repository): string => `${owner}/${name}`.toLowerCase();
const text = (value: unknown): string => (typeof value === 'string' ? value : '');

const dropIdle = ({ caches, blobs, nowMs }: CallContext): void => {
  for (const [id, cache] of caches) {
    if (cache.usedAtMs + idleMs > nowMs()) continue;
    caches.delete(id);
    void blobs.remove(id);
  }
};

const isSame = (a: Cache, b: Pick<Cache, 'repository' | 'ref' | 'key' | 'version'>): boolean =>
  a.repository === b.repository && a.ref === b.ref && a.key === b.key && a.version === b.version;

export const calls: Record<string, (context: CallContext, message: Message, scope: RuntimeScope) => Answer | Promise<Answer>> = {
  CreateCacheEntry(context, message, scope) {
    const { caches, repository, run, mode, url, newId, nowMs } = context;
    const [key, version] = [text(message.key), text(message.version)];
    if (key === '' || key.length > maximumKeyLength || key.includes(',') || version === '')
      return fail('invalid_argument', 'invalid key or version');
    if (mode === 'read' || mode === 'none') {
      return { body: { ok: false, signed_upload_url: '', message: 'cache write denied: token has no writable scopes' } };
    }
    dropIdle(context);
    const wanted = { repository: slugOf(repository), ref: writableRef(run), key, version };
    if ([...caches.values()].some((cache) => isSame(cache, wanted))) {
      return fail('already_exists', 'cache entry with the same key, version, and scope already exists');
    }
    const at = nowMs();
    const cache: Cache = { id: newId(), ...wanted, jobId: scope.jobId, createdAtMs: at, usedAtMs: at, size: undefined };
    caches.set(cache.id, cache);
    return { body: { ok: true, signed_upload_url: url(cache, 'w') } };
  },
  async FinalizeCacheEntryUpload({ caches, blobs, repository, run }, message, scope) {
    const wanted = { repository: slugOf(repository), ref: writableRef(run), key: text(message.key), version: text(message.version) };
    const cache = [...caches.values()].find((one) => isSame(one, wanted) && one.jobId === scope.jobId);
    if (cache === undefined) return fail('not_found', 'cache entry not found');
    const found = await blobs.describe(cache.id);
    if (found === undefined || Number(message.size_bytes) !== found.size) {
      return fail('invalid_argument', `uploaded ${found?.size ?? 0} bytes, not ${String(message.size_bytes)}`);
    }
    cache.size = found.size;
    return { body: { ok: true, entry_id: String(cache.id) } };
  },
  GetCacheEntryDownloadURL(context, message) {
    const { caches, repository, run, mode, url, nowMs } = context;
    const restoreKeys = Array.isArray(message.restore_keys) ? message.restore_keys.map(text) : [];
    if (restoreKeys.length + 1 > maximumKeys) return fail('invalid_argument', `at most ${maximumKeys} keys`);
    if (mode === 'none' || mode === 'write-only') return fail('permission_denied', 'cache read denied: token has no readable scopes');
    dropIdle(context);
    const candidates = [...caches.values()]
      .filter((cache) => cache.repository === slugOf(repository) && cache.size !== undefined && cache.version === message.version)
      .toReversed();
    const found = findCache(candidates, { refs: readableRefs(repository, run), key: text(message.key), restoreKeys });
    if (found === undefined) return { body: { ok: false, signed_download_url: '', matched_key: '' } };
    found.usedAtMs = nowMs();
    return { body: { ok: true, signed_download_url: url(found, 'r'), matched_key: found.key } };
  },
};

const findCache = (
  newestFirst: readonly Cache[],
  wanted: { refs: readonly string[]; key: string; restoreKeys: readonly string[] },
): Cache | undefined => {
  for (const ref of wanted.refs) {
    const own = newestFirst.filter((cache) => cache.ref === ref);
    const exact = own.find(({ key }) => key === wanted.key);
    if (exact !== undefined) return exact;
    for (const prefix of [wanted.key, ...wanted.restoreKeys]) {
      const found = own.find(({ key }) => key.startsWith(prefix));
      if (found !== undefined) return found;
    }
  }
  return undefined;
};
