// The scripted model's work on the issues of a scaled demo. As in tasks.ts, each answer depends on the conversation
// alone.
import { priceOf } from './scale.ts';
import { bash, type Block, commit, type Conversation, done, read, steps, test, write } from './script-steps.ts';

const source = (number: string): string =>
  `export const special${number} = { name: 'special ${number}', cents: ${priceOf(Number(number))} };\n`;
const testOf = (number: string, cents: number): string =>
  test(
    `special ${number} has its price`,
    `import { special${number} } from '../src/special-${number}.js';`,
    `  assert.equal(special${number}.cents, ${cents});`,
  );

/** A hasty task first writes a test with a wrong price and does not run it. It corrects the test when CI's output names it. */
const serve = (conversation: Conversation, { number, hasty }: { number: string; hasty: boolean }): Block[] => {
  const toldByCi = conversation.prompt.includes(`special ${number} has its price`);
  const wrong = hasty && !toldByCi;
  return steps(
    [
      () => write(conversation, `src/special-${number}.js`, source(number)),
      () => write(conversation, `test/special-${number}.test.js`, testOf(number, priceOf(Number(number)) + (wrong ? 1 : 0))),
      ...(wrong ? [] : [() => bash(`node --test test/special-${number}.test.js`)]),
      () => commit(toldByCi ? `Correct the price of special ${number}` : `Serve special ${number}`),
    ],
    `Special ${number} is served.`,
  )(conversation);
};

const paint = (conversation: Conversation, { number, colour }: { number: string; colour: string }): Block[] => {
  const path = `signs/sign-${number}.txt`;
  const line = `sign ${number}: ${colour}`;
  const merge = /merge the branch `?([\w./-]+?)`?[\s,.]/i.exec(conversation.prompt)?.[1];
  const lines = [
    ...new Set([...(conversation.results.at(merge === undefined ? 0 : 1) ?? '').matchAll(/sign \d{3}: \w+/g)].map(([found]) => found)),
  ];
  const both = [...new Set([...lines, line])].sort();
  if (merge === undefined)
    return steps(
      [
        () => bash(`mkdir -p signs && touch ${path} && cat ${path}`),
        () => write(conversation, `${path}.new`, `${both.join('\n')}\n`),
        () => bash(`mv ${path}.new ${path}`),
        () => commit(`Paint sign ${number} in ${colour}`),
      ],
      'The sign is painted.',
    )(conversation);
  return steps(
    [
      () => bash(`git merge --no-edit ${merge} || git status --short`),
      () => read(conversation, path),
      () => write(conversation, path, `${both.join('\n')}\n`),
      () => bash('git add -A && git commit -q --no-edit && git log --oneline -1'),
    ],
    'Both colours are on the sign.',
  )(conversation);
};

/** Answers one request of Claude Code; undefined for an issue that is not one of a scaled demo. */
export const answerScaled = (conversation: Conversation): Block[] | undefined => {
  const dish = /Serve (hasty )?special (\d{3})/.exec(conversation.prompt);
  if (dish?.[2] !== undefined) return serve(conversation, { number: dish[2], hasty: dish[1] !== undefined });
  const sign = /Paint sign (\d{3}) in (red|blue)/.exec(conversation.prompt);
  if (sign?.[1] !== undefined && sign[2] !== undefined) return paint(conversation, { number: sign[1], colour: sign[2] });
  return conversation.prompt.includes('Serve ') || conversation.prompt.includes('Paint ') ? done('I do not know this task.') : undefined;
};
