// Names: `owner/name` of a repository, the opaque ids of GraphQL, and random hex digits.
import { randomBytes } from 'node:crypto';
import type { Repository } from '../store.ts';

/** Returns a GraphQL id: a type prefix and a number, opaque to clients as GitHub's are. */
export const nodeId = (prefix: string, id: number | string): string => `${prefix}_kwDO${Buffer.from(String(id)).toString('base64url')}`;

export const fullName = (repository: Repository): string => `${repository.owner}/${repository.name}`;

export const randomHex = (bytes: number): string => randomBytes(bytes).toString('hex');
