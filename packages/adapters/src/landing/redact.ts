// Takes secrets out of texts that leave the agent's machine as artifacts: those of this job, those of a known form, and both in
// disguise. A part that cannot be taken out by itself takes its line along, or else the whole text.
import type { Redactor } from '../coding-agent.ts';
import { findDisguised, readingsOf } from './encoded-secrets.ts';
import { findSecret, maskSecrets } from './secrets.ts';

const mark = (kind: string): string => `[removed: ${kind}]`;

const findAny = (text: string, known: readonly string[]): string | undefined =>
  findSecret(text, known) ??
  findDisguised(text, known) ??
  readingsOf(text)
    .map((reading) => findSecret(reading, known))
    .find((kind) => kind !== undefined);

/** `known`: values that must not appear; short ones would stand everywhere. */
export const openRedactor = (known: readonly string[]): Redactor => {
  const secrets = known.filter((secret) => secret.length >= 8);
  const find = (text: string): string | undefined => findAny(text, secrets);
  const text = (value: string): string => {
    // Nothing shorter holds a secret, in any disguise.
    if (value.length < 8) return value;
    const masked = maskSecrets(value, { known: secrets, mark });
    if (find(masked) === undefined) return masked;
    const lines = masked.split('\n').map((line) => {
      const kind = find(line);
      return kind === undefined ? line : mark(kind);
    });
    const rest = lines.join('\n');
    const kind = find(rest);
    return kind === undefined ? rest : mark(kind);
  };
  return { text, find };
};
