// Finds the label of ours that another label was meant to be: other case, other separators, invisible characters, one slip of a finger.
import { baseLabelPrefix, budgetLabelPrefix, modifierLabels, stateLabels } from '../names.ts';
import { withoutInvisible } from '../texts/invisible.ts';
import { neutralise } from '../texts/neutralise.ts';
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

/** The label of ours that this one was meant to be; undefined for our own labels and for all that were not meant to be one. */
export const nearLabel = (label: string): string | undefined => {
  if (ours.has(label) || prefixes.some((prefix) => label.startsWith(prefix))) return undefined;
  const typed = plain(label);
  const prefix = prefixes.find((one) => typed.startsWith(plain(one)) && typed.length > plain(one).length);
  if (prefix !== undefined) return `${prefix}…`;
  return settable.find((one) => plain(one) === typed) ?? settable.find((one) => isOneSlipAway(typed, plain(one)));
};

/** Answers a label that a person has set; undefined when it means what it says. `onPull`: it stands on a pull request. */
export const labelAnswer = (label: string, { onPull }: { onPull: boolean }): string | undefined => {
  const meant = label === stateLabels.ready ? label : nearLabel(label);
  if (meant === undefined) return undefined;
  if (onPull)
    return meant === stateLabels.ready
      ? `\`${meant}\` on a pull request starts nothing: agents work on issues. Set it on an open issue, which may name this pull request.`
      : undefined;
  if (meant === label) return undefined;
  const shown = neutralise(label, 60);
  const hidden = shown === meant ? ', which has characters that nobody sees,' : '';
  const right = meant.replace(/…$/, label.toLowerCase().includes('budget') ? '20' : 'main');
  const same = label.toLowerCase() === right.toLowerCase() && label !== right;
  const remedy = same
    ? `GitHub takes the two for one label: rename it to \`${right}\` in the repository's list of labels.`
    : `Take it away and set that one.`;
  return `The label "${shown}"${hidden} is none that clambake knows. It is not \`${right}\`. ${remedy}`;
};
