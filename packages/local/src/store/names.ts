// The names of things: `owner/name` of a repository, the opaque ids of GraphQL, and random ones.
import { randomBytes } from 'node:crypto';
import type { Repository } from '../store.ts';

/** GraphQL id of a thing: a type prefix and its number, opaque to clients as GitHub's are. */
export const nodeId = (prefix: string, id: number | string): string => `${prefix}_kwDO${Buffer.from(String(id)).toString('base64url')}`;

export const fullName = (repository: Repository): string => `${repository.owner}/${repository.name}`;

export const randomHex = (bytes: number): string => randomBytes(bytes).toString('hex');
