// Control of the demo's end state: the same line with the feedback of earlier attempts taken out of the prompts. Whoever
// broke the tests and whoever lost the conflict cannot mend what they are not told.
import { expect, test } from 'vitest';
import { type DemoResult, runDemo } from '../../demo/demo.ts';
import { titles } from '../../demo/issues.ts';

const limitMs = 300_000;
const feedback = /\n\n(?:Your earlier work on this branch|The attempt before this one)[\s\S]*$/;
const numberOf = (result: DemoResult, title: string): number => result.issues.find((issue) => issue.title === title)?.number ?? 0;

test(
  'without the feedback the breaking issue and the conflict end with a person, and the demo does not reach its end state',
  async () => {
    let stripped = 0;
    const withoutFeedback = (text: string): string => {
      const rest = text.replace(feedback, '\n');
      if (rest !== text) stripped += 1;
      return rest;
    };
    const blind = await runDemo({ agents: 3, limitMs, prompt: withoutFeedback });
    try {
      expect(stripped).toBeGreaterThan(0);
      const shown = JSON.stringify(blind.stage.model.requests.map((request) => request.shown?.prompt));
      expect(shown, 'the action did send both').toMatch(
        /an empty order costs nothing[\s\S]*Merge the branch `main`|Merge the branch `main`[\s\S]*an empty order costs nothing/,
      );
      expect(blind.result.ok).toBe(false);
      const stuck = (title: string): string => `#${numberOf(blind.result, title)} ${title} is needs-human, not merged`;
      const rivals = [stuck(titles.decimals), stuck(titles.thousands)];
      expect(blind.result.problems).toHaveLength(2);
      expect(blind.result.problems).toContain(stuck(titles.fee));
      expect(blind.result.problems.filter((problem) => rivals.includes(problem))).toHaveLength(1);
    } finally {
      await blind.stage.close();
    }
  },
  limitMs + 20_000,
);
