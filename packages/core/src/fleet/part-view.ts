/** Reason of an issue that GitHub showed in part: what is missing could forbid what the rest allows. */
export const partView = 'waits: GitHub answered without a part of its labels, events or blockers; the next tick asks again';
