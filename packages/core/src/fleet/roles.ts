// The roles a person can have in a repository, from the least to the most. On their own, because much asks for them
// that needs no schema of the configuration.
export const roles = ['read', 'triage', 'write', 'maintain', 'admin'] as const;
export type Role = (typeof roles)[number];
