// The roles of people in a repository, lowest first. They have a file of their own, because most users need no schema of the
// configuration.
export const roles = ['read', 'triage', 'write', 'maintain', 'admin'] as const;
export type Role = (typeof roles)[number];

/** Login → role. Undefined when GitHub could not tell; a login that is missing was not asked for. */
export type RolesRead = ReadonlyMap<string, Role | 'none' | undefined>;

export const roleAtLeast = (role: Role, least: Role): boolean => roles.indexOf(role) >= roles.indexOf(least);
