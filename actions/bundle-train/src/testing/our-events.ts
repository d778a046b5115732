// Events of issues that clambake itself causes.
import type { LabelEvent } from '@clambake/core';

export const reopenedByUs = (at: string): LabelEvent => ({ id: 'RE', kind: 'reopened', label: '', actor: 'github-actions', bot: true, at });
