// Finds the label of ours that another label was meant to be: other case, other separators, invisible characters, one slip of a finger.
import { baseLabelPrefix, budgetLabelPrefix, modifierLabels, stateLabels } from '../names.ts';
import { withoutInvisible } from '../texts/invisible.ts';
import { isOneSlipAway } from '../texts/one-slip.ts';

/** Labels that people set. */
const settable: readonly string[] = [stateLabels.ready, ...Object.values(modifierLabels)];
const prefixes = [baseLabelPrefix, budgetLabelPrefix];
const ours = new Set([...settable, ...Object.values(stateLabels)]);

const plain = (label: string): string =>
  withoutInvisible(label.normalize('NFKC'))
    .toLowerCase()
    .trim()
    .replace(/[\s:/_.-]+/g, '-');

/** `clambake-ready` → `clambake:ready`; undefined for our own labels and for all that were not meant to be one. */
export const nearLabel = (label: string): string | undefined => {
  if (ours.has(label) || prefixes.some((prefix) => label.startsWith(prefix))) return undefined;
  const typed = plain(label);
  const prefix = prefixes.find((one) => typed.startsWith(plain(one)) && typed.length > plain(one).length);
  if (prefix !== undefined) return `${prefix}…`;
  return settable.find((one) => plain(one) === typed) ?? settable.find((one) => isOneSlipAway(typed, plain(one)));
};
