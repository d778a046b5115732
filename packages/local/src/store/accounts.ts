// Accounts: people, tokens with their permissions, and GitHub Apps.
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
  /** `actions` is a job's GITHUB_TOKEN, `app` an installation token, `app-jwt` an App itself, `user` a person. */
  kind: 'actions' | 'app' | 'app-jwt' | 'user';
  /** Login of a person, or `<slug>[bot]` of an App. */
  actor: string;
  permissions: Partial<Record<PermissionName, Permission>>;
  /** `owner/name` that an `actions` or `app` token works for; undefined for people. */
  repository?: string;
  /** Job that this GITHUB_TOKEN belongs to. */
  jobId?: number;
  /** Milliseconds since the epoch of the local GitHub's clock. */
  expiresAt?: number;
}

/** A GitHub App. The holder of its private key gets installation tokens for the repositories that it is installed on. */
export interface App {
  id: number;
  clientId: string;
  slug: string;
  /** PEM */
  publicKey: string;
  /** Maximum permissions of an installation token. */
  permissions: Token['permissions'];
  installations: Installation[];
}

export interface Installation {
  id: number;
  /** `owner/name` */
  repository: string;
  createdAt: string;
}
