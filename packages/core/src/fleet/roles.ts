// The roles of people in a repository, lowest first. They have a file of their own, because most users need no schema of the
// configuration.
export const roles = ['read', 'triage', 'write', 'maintain', 'admin'] as const;
export type Role = (typeof roles)[number];
