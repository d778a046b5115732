// Resolvers of git's objects: refs with their rules, commits, trees and files, all read from the bare repository.
import { branchProtection } from '../repository/branch-rules.ts';
import { forbidden, isAdministrator, type ResolverTable } from './context.ts';
import { commitSource, objectSource, repositorySource, rollupSource, type Source } from './sources.ts';
import { connection } from './connection.ts';
import { type GitCommit, readBlob, readCommit, readTree, type TreeEntry } from '../git/read.ts';
import { repositoryPage } from '../rest/present/repository.ts';
import { nodeId } from '../store/names.ts';
import type { BranchProtection } from '../store.ts';

const prefixOf = (ref: string): string => /^refs\/[^/]+\//.exec(ref)?.[0] ?? 'refs/';
const branchOf = (ref: string): string | undefined => (ref.startsWith('refs/heads/') ? ref.slice('refs/heads/'.length) : undefined);

const protectionOfRef = ({ repository, ref }: Source): BranchProtection | undefined => {
  const branch = branchOf(ref);
  return branch === undefined ? undefined : branchProtection(repository, branch);
};

/** Returns the protection rules that callers without administrator's rights may read. */
const updateRule = (protection: BranchProtection): Record<string, unknown> => ({
  pattern: protection.pattern,
  requiredStatusCheckContexts: protection.requiredContexts,
  allowsDeletions: false,
  allowsForcePushes: false,
  blocksCreations: false,
  requiredApprovingReviewCount: protection.requiredApprovals ?? null,
  requiresCodeOwnerReviews: false,
  requiresConversationResolution: false,
  requiresLinearHistory: protection.requiresLinearHistory ?? false,
  requiresSignatures: protection.requiresSignatures ?? false,
  viewerCanPush: true,
  viewerAllowedToDismissReviews: false,
});

const load = (source: Source): Promise<GitCommit> => {
  source.commit ??= readCommit(source.repository.gitDir, source.oid);
  return source.commit;
};
const loadBlob = (source: Source): Promise<Buffer> => {
  source.bytes ??= readBlob(source.repository.gitDir, source.oid);
  return source.bytes;
};
const isBinary = (bytes: Buffer): boolean => bytes.subarray(0, 8000).includes(0);

/** Maximum number of bytes of a blob's text; GitHub cuts the rest. */
const maximumTextBytes = 512_000;

const objectFields = {
  id: ({ repository, oid }: Source) => nodeId('OBJ', `${repository.id}:${oid}`),
  oid: ({ oid }: Source) => oid,
  abbreviatedOid: ({ oid }: Source) => oid.slice(0, 7),
  repository: ({ repository }: Source) => repositorySource(repository),
};

const person = ({ name, email, date }: GitCommit['author']): Record<string, unknown> => ({ name, email, date, user: null });

export const gitResolvers: ResolverTable = {
  Ref: {
    id: ({ repository, ref }) => nodeId('REF', `${repository.id}:${ref}`),
    name: ({ ref }) => ref.slice(prefixOf(ref).length),
    prefix: ({ ref }) => prefixOf(ref),
    target: ({ repository, oid }) => objectSource(repository, oid),
    repository: ({ repository }) => repositorySource(repository),
    refUpdateRule: (source) => {
      const protection = protectionOfRef(source);
      return protection === undefined ? null : updateRule(protection);
    },
    branchProtectionRule: (source, _, context) => {
      if (!isAdministrator(context, source.repository)) throw forbidden();
      const protection = protectionOfRef(source);
      return protection === undefined
        ? null
        : {
            pattern: protection.pattern,
            requiredStatusCheckContexts: protection.requiredContexts,
            requiresStrictStatusChecks: protection.strict,
            requiresStatusChecks: protection.requiredContexts.length > 0,
          };
    },
  },
  Commit: {
    ...objectFields,
    message: async (source) => (await load(source)).message,
    messageHeadline: async (source) => (await load(source)).message.split('\n')[0],
    messageBody: async (source) => (await load(source)).message.split('\n').slice(1).join('\n').trim(),
    committedDate: async (source) => (await load(source)).committer.date,
    authoredDate: async (source) => (await load(source)).author.date,
    author: async (source) => person((await load(source)).author),
    committer: async (source) => person((await load(source)).committer),
    tree: async (source) => ({ __typename: 'Tree', repository: source.repository, oid: (await load(source)).tree }),
    parents: async (source, args) => {
      const { parents } = await load(source);
      return connection(
        { name: 'parents', all: parents, keyOf: (oid) => oid, toSource: (oid) => commitSource(source.repository, oid) },
        args,
      );
    },
    url: ({ repository, oid }, _, { backend }) => `${repositoryPage(backend, repository)}/commit/${oid}`,
    statusCheckRollup: ({ repository, oid }) => rollupSource(repository, oid),
  },
  Tree: {
    ...objectFields,
    entries: async ({ repository, oid }) => {
      const entries: TreeEntry[] = await readTree(repository.gitDir, oid);
      return entries.map((entry) => ({ __typename: 'TreeEntry', repository, entry }));
    },
  },
  TreeEntry: {
    name: ({ entry }) => entry.path,
    path: ({ entry }) => entry.path,
    type: ({ entry }) => entry.type,
    mode: ({ entry }) => Number.parseInt(entry.mode, 8),
    oid: ({ entry }) => entry.oid,
    size: ({ entry }) => entry.size ?? 0,
    object: ({ repository, entry }) => objectSource(repository, entry.oid),
  },
  Blob: {
    ...objectFields,
    byteSize: async (source) => (await loadBlob(source)).length,
    isBinary: async (source) => isBinary(await loadBlob(source)),
    isTruncated: async (source) => (await loadBlob(source)).length > maximumTextBytes,
    text: async (source) => {
      const bytes = await loadBlob(source);
      return isBinary(bytes) ? null : bytes.subarray(0, maximumTextBytes).toString();
    },
  },
};
