// Who acts: people, tokens with what they may do, and GitHub Apps.
export type Permission = 'none' | 'read' | 'write';

export type PermissionName =
  | 'actions'
  | 'checks'
  | 'contents'
  | 'issues'
  | 'metadata'
  | 'pull-requests'
  | 'statuses'
  | 'workflows'
  | 'administration';

export interface User {
  id: number;
  nodeId: string;
  login: string;
  type: 'User' | 'Bot' | 'Organization';
}

export interface Token {
  value: string;
  /** `actions`: a job's GITHUB_TOKEN; `app`: an installation token; `app-jwt`: an App speaking for itself; `user`: a person. */
  kind: 'actions' | 'app' | 'app-jwt' | 'user';
  /** Login of a person, `<slug>[bot]` of an App. */
  actor: string;
  permissions: Partial<Record<PermissionName, Permission>>;
  /** `owner/name` that an `actions` or `app` token is good for; undefined for people. */
  repository?: string;
  /** Job this GITHUB_TOKEN belongs to. */
  jobId?: number;
  /** ms since the epoch of the virtual clock. */
  expiresAt?: number;
}

/** A GitHub App: who holds its private key gets installation tokens for the repositories it is installed on. */
export interface App {
  id: number;
  clientId: string;
  slug: string;
  /** PEM */
  publicKey: string;
  /** The most that a token of an installation may have. */
  permissions: Token['permissions'];
  installations: Installation[];
}

export interface Installation {
  id: number;
  /** `owner/name` */
  repository: string;
  createdAt: string;
}
