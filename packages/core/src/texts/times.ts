// Times as people read them, in UTC.

/** `2026-11-23T14:32:05Z` → `14:32 UTC`. */
export const clockTime = (timestamp: string): string => `${new Date(timestamp).toISOString().slice(11, 16)} UTC`;
/** `2026-11-23T14:32:05Z` → `2026-11-23 14:32 UTC`. */
export const dateTime = (timestamp: string): string => `${new Date(timestamp).toISOString().slice(0, 16).replace('T', ' ')} UTC`;
