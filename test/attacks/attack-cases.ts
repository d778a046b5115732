// test/attack-cases.json: each attack with the test of its defence, and the control that shows that the attack works without it.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

export interface NamedTest {
  /** Relative to the repository. */
  file: string;
  /** As it is written; `%s` and `…` stand for what a row fills in. */
  title: string;
}
/** A reason in place of a test. */
interface NoTest {
  none: string;
}
export type AttackCase = NoTest | { test: NamedTest; control: NamedTest | NoTest };

export const attackCases = JSON.parse(readFileSync(join(import.meta.dirname, '../attack-cases.json'), 'utf8')) as Record<
  string,
  AttackCase
>;
