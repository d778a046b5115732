// Maps states to labels and back. A label must match exactly: one that differs in case, or only looks like ours, is not ours.
import type { LabelDefinition } from '../effects/effect.ts';
import type { Config } from '../config.ts';
import { agentLabel, agentName, baseLabelPrefix, modifierLabels, parseAgentLabel, stateLabels } from '../names.ts';
import { type Modifier, modifiers, modifierWords } from './modifiers.ts';
import { busyAgentOf } from './put-off.ts';
import type { IssueRecord } from './records.ts';
import { isLabelled, type LabelledState, labelledStates, states } from './states.ts';
import type { LabelFacts } from './words.ts';

const stateOfLabel: ReadonlyMap<string, LabelledState> = new Map(labelledStates.map((state) => [stateLabels[state], state]));

export const parseStateLabel = (label: string): LabelledState | undefined => stateOfLabel.get(label);

/** The latest state, in the order of an issue's life, that has a label here. */
export const observeState = (labels: readonly string[]): LabelledState | undefined =>
  labelledStates.findLast((state) => labels.includes(stateLabels[state]));

/** Labels that clambake alone sets: state labels and `agent:NNN`. */
export const isProjectedLabel = (label: string): boolean => stateOfLabel.has(label) || parseAgentLabel(label) !== undefined;

export const labelsFor = (record: IssueRecord, { jobRunning }: { jobRunning: boolean }): string[] => {
  const { state, claim } = record;
  // A person took the label away.
  if (claim?.ended !== undefined) return [];
  const shown = state === 'assigned' && jobRunning ? 'working' : state;
  if (!isLabelled(shown)) return [];
  const agent = busyAgentOf(claim);
  return agent === undefined ? [stateLabels[shown]] : [stateLabels[shown], agentLabel(agent)];
};

const modifierOfLabel: ReadonlyMap<string, Modifier> = new Map(modifierWords.map((modifier) => [modifierLabels[modifier], modifier]));

export const modifiersOf = (labels: readonly string[]): Set<Modifier> =>
  new Set(labels.flatMap((label) => modifierOfLabel.get(label) ?? []));

/** `clambake:base:release/2` → `release/2`; undefined for other labels and for an empty or impossible branch name. */
export const parseBaseLabel = (label: string): string | undefined => {
  if (!label.startsWith(baseLabelPrefix)) return undefined;
  const branch = label.slice(baseLabelPrefix.length);
  const possible =
    /^[^\s~^:?*[\\\u0000-\u001f\u007f]{1,200}$/.test(branch) &&
    !/^[-/.]|\.\.|\/\/|\/\.|@\{|\.lock(?:\/|$)|[/.]$/.test(branch) &&
    branch !== '@';
  return possible ? branch : undefined;
};

/** Branches that the labels name as bases. When there are several, a person has to choose. */
export const baseLabelsOf = (labels: readonly string[]): string[] => {
  if (!labels.some((label) => label.startsWith(baseLabelPrefix))) return [];
  return [...new Set(labels.flatMap((label) => parseBaseLabel(label) ?? []))];
};

/** The base of issues without a base label. */
export const baseOf = (config: Pick<Config, 'base'>, defaultBranch: string): string => config.base ?? defaultBranch;

/** All bases that the issues and the configuration name. A snapshot needs their tips. */
export const basesOf = (issues: Iterable<{ labels: readonly string[] }>, base: string): string[] => {
  const bases = new Set([base]);
  for (const { labels } of issues) for (const named of baseLabelsOf(labels)) bases.add(named);
  return [...bases];
};

const agentDefinition = (agent: string): LabelDefinition => ({
  name: agentLabel(agent),
  color: 'ededed',
  description: `Agent ${agent} of the fleet has this issue.`,
});

const labelDefinition = (name: string, { color, description }: LabelFacts): LabelDefinition => ({ name, color, description });

/** All labels that clambake sets or reads, except `clambake:base:<branch>`. */
export const labelDefinitions = (agents: number): LabelDefinition[] => [
  ...labelledStates.map((state) => labelDefinition(stateLabels[state], states[state].label)),
  ...modifierWords.map((modifier) => labelDefinition(modifierLabels[modifier], modifiers[modifier])),
  ...Array.from({ length: agents }, (_, slot) => agentDefinition(agentName(slot + 1))),
];

/**
 * Finds labels that the repository lacks. `clashes` are its labels that differ from ours only in case, so that ours cannot be
 * created. `busy`: agents at work, which may be more than the configuration has now.
 */
export const missingLabels = (
  present: ReadonlySet<string>,
  { agents, busy }: { agents: number; busy: Iterable<string> },
): { missing: LabelDefinition[]; clashes: string[] } => {
  const defined = labelDefinitions(agents);
  const slots = new Set(defined.map((label) => label.name));
  const beyond = [...new Set(busy)].map(agentDefinition).filter((label) => !slots.has(label.name));
  const lacking = [...defined, ...beyond].filter((label) => !present.has(label.name));
  if (lacking.length === 0) return { missing: [], clashes: [] };
  const folded = new Map([...present].map((name) => [name.toLowerCase(), name]));
  const clashes = lacking.flatMap((label) => folded.get(label.name) ?? []);
  return { missing: lacking.filter((label) => !folded.has(label.name)), clashes };
};
