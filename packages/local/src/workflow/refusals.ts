// Finds parts of a workflow file that github.com refuses although its parser package accepts them. Without these checks
// a file could run here and not start on github.com.
import { parseDocument, visit } from 'yaml';
import { isMapping, type Mapping } from './expressions.ts';
import type { Token } from './official.ts';

/** Returns a problem for each YAML tag. To YAML, `if: !cancelled()` is a tag without a value. */
export const refusedTags = (text: string): string[] => {
  const problems: string[] = [];
  visit(parseDocument(text), {
    Node(_key, node) {
      const { tag } = node as { tag?: string };
      if (tag !== undefined && !tag.startsWith('tag:yaml.org,2002:')) problems.push(`Unexpected tag '${tag}'`);
    },
  });
  return problems;
};

export const refusedConcurrency = (entries: ReadonlyMap<string, Token>, place: string): string[] => {
  const isPair = entries.get('queue')?.toString() === 'max' && entries.get('cancel-in-progress')?.toString() === 'true';
  return isPair ? [`${place}: 'queue: max' cannot be combined with 'cancel-in-progress: true'`] : [];
};

const maximumDispatchInputs = 25;

export const refusedTriggers = (events: Readonly<Record<string, Mapping>>, triggers: ReadonlyMap<string, Token | undefined>): string[] => {
  const problems = Object.entries(events).flatMap(([event, filters]) =>
    ['branches', 'tags', 'paths']
      .filter((kind) => kind in filters && `${kind}-ignore` in filters)
      .map((kind) => `on.${event}: you may only define one of \`${kind}\` and \`${kind}-ignore\``),
  );
  const { workflow_run: followed } = events;
  if (followed !== undefined && !('workflows' in followed)) problems.push('`on.workflow_run` does not reference any workflows');
  const inputs = childrenOf(triggers.get('workflow_dispatch'), 'inputs');
  if (inputs.length > maximumDispatchInputs)
    problems.push(`on.workflow_dispatch: you may only define up to ${maximumDispatchInputs} inputs, these are ${inputs.length}`);
  // Every workflow has GITHUB_TOKEN, and a call cannot pass a secret of that name.
  for (const name of childrenOf(triggers.get('workflow_call'), 'secrets').filter((secret) => secret.toLowerCase() === 'github_token'))
    problems.push(`on.workflow_call: secret name '${name}' would collide with a reserved name`);
  return problems;
};

const childrenOf = (token: Token | undefined, key: string): string[] => {
  const found = isMapping(token) ? [...token].find((pair) => pair.key.toString() === key)?.value : undefined;
  return isMapping(found) ? [...found].map((pair) => pair.key.toString()) : [];
};
