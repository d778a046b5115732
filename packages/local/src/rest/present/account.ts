// Accounts and labels as REST shows them.
import { userOf } from '../../repository/access.ts';
import { fullName } from '../../store/names.ts';
import type { Backend } from '../../backend.ts';
import type { Label, Repository } from '../../store.ts';

export type Json = Record<string, unknown>;

/** Returns GitHub's schema `simple-user`. */
export const presentUser = (backend: Backend, login: string): Json => {
  const user = userOf(backend, login);
  const url = `${backend.urls.api}/users/${encodeURIComponent(user.login)}`;
  return {
    login: user.login,
    id: user.id,
    node_id: user.nodeId,
    avatar_url: `${backend.urls.server}/avatars/${user.id}`,
    gravatar_id: '',
    url,
    html_url: `${backend.urls.server}/${encodeURIComponent(user.login)}`,
    followers_url: `${url}/followers`,
    following_url: `${url}/following{/other_user}`,
    gists_url: `${url}/gists{/gist_id}`,
    starred_url: `${url}/starred{/owner}{/repo}`,
    subscriptions_url: `${url}/subscriptions`,
    organizations_url: `${url}/orgs`,
    repos_url: `${url}/repos`,
    events_url: `${url}/events{/privacy}`,
    received_events_url: `${url}/received_events`,
    type: user.type,
    site_admin: false,
  };
};

/** Returns the `sender` of an event. */
export const presentSender = (backend: Backend, login: string): Json => {
  const { id, node_id, type } = presentUser(backend, login);
  return { login, id, node_id, type };
};

/** Returns GitHub's schema `public-user`, the answer of GET /user. */
export const presentPublicUser = (backend: Backend, login: string, at: string): Json => ({
  ...presentUser(backend, login),
  name: login,
  company: null,
  blog: null,
  location: null,
  email: null,
  hireable: null,
  bio: null,
  public_repos: 0,
  public_gists: 0,
  followers: 0,
  following: 0,
  created_at: at,
  updated_at: at,
});

export const presentLabel = (backend: Backend, repository: Repository, label: Label): Json => ({
  id: label.id,
  node_id: label.nodeId,
  url: `${backend.urls.api}/repos/${fullName(repository)}/labels/${encodeURIComponent(label.name)}`,
  name: label.name,
  color: label.color,
  description: label.description === '' ? null : label.description,
  default: false,
});
