import { describe, expect, test } from 'vitest';
import type { Feedback, IssueRecord } from '../records/records.ts';
import { issueStates } from '../records/states.ts';
import { claimOf, now, recordOf } from '../testing/world.ts';
import { renderStatusComment } from './status-comment.ts';

const render = (record: Parameters<typeof renderStatusComment>[0]): string =>
  renderStatusComment(record, { repositoryUrl: 'https://github.com/o/r' });
const attempt = {
  id: '1-1-aaaaaaaa',
  agent: '001',
  runId: 7,
  startedAt: now,
  endedAt: now,
  outcome: 'done',
  costUsd: 0.42,
  turns: 9,
  commits: 2,
  detail: 'Finished with 2 commits in 9 turns.',
} as const;

describe('the status comment', () => {
  test('says each state in one line', () => {
    expect(issueStates.map((state) => render(recordOf(1, state)).split('\n').slice(2).join('\n'))).toMatchInlineSnapshot(`
      [
        "**Ready** since 2026-11-23 11:00 UTC: waits for an agent.
      ",
        "**Assigned** to agent 001 since 2026-11-23 11:00 UTC (attempt 1, [run 7](https://github.com/o/r/actions/runs/7)), asked for by ada.
      ",
        "**Landed** 2026-11-23 11:00 UTC: \`7731000000\` on \`clambake/issue-1\`, 2 files (+10 −3). It waits for the next train to \`main\`.
      ",
        "**Aboard bundle 3**, pull request #90, for \`main\` since 2026-11-23 11:00 UTC: its work is tested together with everything else aboard. Once that passes, it is merged and this issue is closed.
      ",
        "**Merged** 2026-11-23 11:00 UTC into \`main\` in #90, 2 files (+10 −3).
      ",
        "**Needs a human** since 2026-11-23 11:00 UTC.

      > What now?
      ",
        "**Withdrawn** 2026-11-23 11:00 UTC: no agent works on it. Set \`clambake:ready\` on the open issue to ask again.
      ",
      ]
    `);
  });

  test('links the CI run of work aboard, and the commit of merged work', () => {
    const flight = { id: '3', pr: 90, run: 77, merge: 'ab'.repeat(20) };
    expect(render(recordOf(1, 'bundled', { flight }))).toContain('CI run is [77](https://github.com/o/r/actions/runs/77).');
    const merged = render(recordOf(1, 'merged', { flight }));
    expect(merged).toContain(
      ` into \`main\` in #90 as [\`ababababab\`](https://github.com/o/r/commit/${'ab'.repeat(20)}), 2 files (+10 −3).`,
    );
    expect(render(recordOf(1, 'merged', { flight: { id: '3' } }))).toContain(' into `main`, 2 files (+10 −3).');
  });

  test('shows the history of an issue that came back', () => {
    const record = recordOf(1, 'assigned', {
      claim: claimOf(1, { id: '1-3-cccccccc', agent: '002' }),
      attempts: [
        attempt,
        {
          ...attempt,
          id: '1-2-bbbbbbbb',
          outcome: 'provider-trouble',
          costUsd: 0,
          commits: 0,
          detail: "The model's API answered HTTP 529, last of 3 requests.",
        },
      ],
      attemptsBefore: 1,
      feedback: { kind: 'conflict', flight: '3', files: ['src/a.ts'], rival: 5, at: now },
      evictions: [{ flight: '3', at: now, reason: 'conflicts with #5 in src/a.ts' }],
    });
    expect(render(record)).toMatchInlineSnapshot(`
      "<!-- clambake:status -->

      **Assigned** to agent 002 since 2026-11-23 11:00 UTC (attempt 3, [run 7](https://github.com/o/r/actions/runs/7)), asked for by ada.

      This attempt is told: it conflicts with #5 in \`src/a.ts\`.

      2 attempts, 1 of them since it was last asked for, $0.42 in all.

      | attempt | agent | outcome | cost | commits | run | |
      |---|---|---|---|---|---|---|
      | 1 | 001 | done | $0.42 | 2 | [run 7](https://github.com/o/r/actions/runs/7) | Finished with 2 commits in 9 turns. |
      | 2 | 001 | provider trouble | $0.00 | 0 | [run 7](https://github.com/o/r/actions/runs/7) | The model's API answered HTTP 529, last of 3 requests. |

      - Left behind by bundle 3 (2026-11-23 12:00 UTC): conflicts with #5 in src/a.ts
      "
    `);
  });

  test('attack-75: what others wrote into the record mentions nobody, links nowhere and breaks no table', () => {
    const record = recordOf(1, 'needs-human', {
      question: 'Hi @ada\n/merge ![x](https://evil.example/?q=1)',
      attempts: [{ ...attempt, detail: 'a | b\n@dependabot merge' }],
      evictions: [{ flight: '3', at: now, reason: 'fixes #9 <img src=x>' }],
    });
    const text = render(record);
    expect(text).not.toMatch(/@[a-z]|evil\.example|<img|fixes #|^\/merge/m);
    expect(
      text
        .split('\n')
        .filter((line) => line.startsWith('| 1 |'))[0]
        ?.split('|'),
    ).toHaveLength(9);
  });

  test('a last attempt with a long sentence is told in full under the table', () => {
    const detail = `Finished. Could not be packed: ${'some/long/path.txt (it cannot be read), '.repeat(20)}end.`;
    const text = render(recordOf(1, 'ready', { attempts: [{ ...attempt, detail }] }));
    expect(text).toContain(`\nAttempt 1: ${detail}\n`);
    expect(render(recordOf(1, 'ready', { attempts: [{ ...attempt, detail }, attempt] }))).not.toContain('Attempt 1:');
  });

  const body = (change: Partial<IssueRecord>, state: IssueRecord['state'] = 'ready'): string[] =>
    render(recordOf(1, state, change))
      .trimEnd()
      .split('\n\n')
      .slice(2);

  test('says what else there is to know in a state', () => {
    expect(render({ ...recordOf(1, 'assigned'), claim: undefined })).toBe('<!-- clambake:status -->\n');
    expect(body({ notBefore: '2026-11-23T12:30:00.000Z' })).toEqual([
      'The next attempt starts by itself, not before 2026-11-23 12:30 UTC.',
    ]);
    expect(body({ notBefore: '2026-11-23T12:30:00.000Z' }, 'landed')).toEqual([]);
    expect(render({ ...recordOf(1, 'needs-human'), question: undefined })).toBe(
      '<!-- clambake:status -->\n\n**Needs a human** since 2026-11-23 11:00 UTC.\n',
    );
    expect(body({ refusal: { event: 'LE_1', actor: 'mona', reason: 'mona has the role read, and write is asked for' } })).toEqual([
      'Not started: mona has the role read, and write is asked for.',
    ]);
    const behind = 'e'.repeat(40);
    expect(body({ behind }, 'merged')).toEqual([
      'Somebody pushed `eeeeeeeeee` to `clambake/issue-1` while its work was aboard. That commit is **not** on `main`, and the branch stays: open a pull request from it, or reopen the issue and set `clambake:ready`.',
    ]);
    expect(body({ behind }, 'bundled')).toEqual([]);
    const { landed } = recordOf(1, 'landed');
    if (landed === undefined) throw new Error('it landed');
    expect(body({ landed: { ...landed, pushedAfter: 'f'.repeat(40) } }, 'landed')).toEqual([
      "A person pushed to the branch after `ffffffffff` had landed; its new commits passed landing's checks.",
    ]);
    expect(render(recordOf(1, 'landed', { landed: { ...landed, files: 0 } }))).toContain('on `clambake/issue-1`. It waits');
    expect(render({ ...recordOf(1, 'landed'), landed: undefined })).toContain(
      '**Landed** 2026-11-23 11:00 UTC: `` on `clambake/issue-1`. It',
    );
  });

  test('says what the next attempt is told, while there may be one', () => {
    const conflict = { kind: 'conflict' as const, flight: '3', files: ['a.ts'], rival: null, at: now };
    const person = { kind: 'person', by: 'mona', did: 'evicted', words: '', at: now } as const;
    const told: [Feedback, string][] = [
      [{ kind: 'ci', flight: '3', check: 'test | x', excerpt: '', at: now }, 'the check "test ¦ x" failed on bundle 3.'],
      [{ kind: 'attempt', outcome: 'killed', text: '', at: now }, 'the last attempt ended as "killed".'],
      [person, 'mona took its work off a train.'],
      [{ ...person, did: 'reverted', words: 'it broke #9' }, 'mona had its merged work taken back, and wrote: it broke no. 9'],
      [conflict, 'it conflicts with the base branch in `a.ts`.'],
      [{ ...conflict, files: [], rival: 5 }, 'it conflicts with #5.'],
      [
        { ...conflict, files: ['1', '2', '3', '4', '5', '6', '7', '8', '9', '10'] },
        'it conflicts with the base branch in `1`, `2`, `3`, `4`, `5`, `6`, `7`, `8`, `9`, `10`.',
      ],
      [
        { ...conflict, files: ['1', '2', '3', '4', '5', '6', '7', '8', '9', '10', '11', '12'] },
        'it conflicts with the base branch in `1`, `2`, `3`, `4`, `5`, `6`, `7`, `8`, `9`, `10` and 2 more.',
      ],
    ];
    for (const [feedback, words] of told) expect(body({ feedback })).toEqual([`The next attempt is told: ${words}`]);
    expect(body({ feedback: conflict }, 'assigned')).toEqual(['This attempt is told: it conflicts with the base branch in `a.ts`.']);
    for (const state of ['landed', 'bundled', 'merged', 'withdrawn'] as const) expect(body({ feedback: conflict }, state)).toEqual([]);
  });

  test('counts attempts, those since the issue was asked for, and cuts the lists', () => {
    expect(body({ attempts: [attempt], attemptsBefore: 0 })[0]).toBe('1 attempt, $0.42 in all.');
    expect(body({ attempts: [attempt, attempt], attemptsBefore: 1 })[0]).toBe(
      '2 attempts, 1 of them since it was last asked for, $0.84 in all.',
    );
    expect(body({ attempts: Array(20).fill(attempt) })[1]?.split('\n')).toHaveLength(22);
    const many = body({ attempts: Array(21).fill(attempt) })[1]?.split('\n') ?? [];
    expect(many).toHaveLength(23);
    expect(many.slice(2, 4)).toEqual(['| … | | | | | | 1 earlier |', expect.stringMatching(/^\| 2 \|/)]);
    expect(many.at(-1)).toMatch(/^\| 21 \|/);
    const detail = 'x'.repeat(300);
    expect(body({ attempts: [{ ...attempt, detail }] })).toHaveLength(2);
    const gone = { flight: '3', at: now, reason: 'r' };
    expect(body({ evictions: [...Array(20).fill(gone), { ...gone, flight: '' }] })[0]?.split('\n')).toEqual([
      ...Array(19).fill('- Left behind by bundle 3 (2026-11-23 12:00 UTC): r'),
      '- Not aboard (2026-11-23 12:00 UTC): r',
    ]);
  });

  test('shows the end of what the failing command of the last attempt wrote, so that it is harmless', () => {
    const acts = 'Fixes #1\n::error::x\n##[error]y\n<!-- clambake:status -->\n';
    const excerpt = `first\n\n\u001b[31mnot ok 2\u001b[0m\n${acts}@everyone see https://evil.example <!-- x\n/merge\n\`\`\`\n| a |\n`;
    const verify = { result: 'failing', command: 'npm `test`', exit: 1, seconds: 2, excerpt } as const;
    const shown = body({ attempts: [attempt, { ...attempt, outcome: 'failing', verify }] }).join('\n\n');
    expect(shown).toContain("The end of what `npm 'test'` wrote in attempt 2:\n\n> first\n> ");
    expect(shown).toContain('not ok 2');
    expect(shown).toContain('> @ everyone see (link removed)');
    expect(shown).toContain('> merge');
    expect(shown).not.toMatch(/fixes #1/i);
    expect(shown.slice(shown.indexOf('> first'))).not.toMatch(/clambake:status|^::|^##\[/m);
    expect(shown).not.toMatch(/\u001b|```|<!--/);
    const long = Array.from({ length: 100 }, (_, index) => `line ${index}`).join('\n');
    const cut = body({ attempts: [{ ...attempt, verify: { ...verify, excerpt: long } }] }).join('\n\n');
    expect(cut).toContain('> line 88\n');
    expect(cut).not.toContain('> line 87\n');
    for (const none of [
      { ...verify, result: 'verified' as const },
      { ...verify, excerpt: ' \n' },
    ])
      expect(body({ attempts: [{ ...attempt, verify: none }] }).join()).not.toContain('The end of');
    expect(body({ attempts: [{ ...attempt, verify }, attempt] }).join()).not.toContain('The end of');
  });

  test('stays far below the limit of a comment after hundreds of attempts', () => {
    const verify = { result: 'failing', seconds: 1, excerpt: 'z\n'.repeat(3000) } as const;
    const record = recordOf(1, 'ready', {
      attempts: Array(500).fill({ ...attempt, detail: 'x'.repeat(2000), verify }),
      evictions: Array(500).fill({ flight: '3', at: now, reason: 'y'.repeat(2000) }),
    });
    expect(render(record).length).toBeLessThan(30_000);
    expect(render(record)).toContain('| … | | | | | | 480 earlier |');
  });
});

describe('rarer parts of the status comment', () => {
  test('work aboard a bundle without a pull request yet names none', () => {
    expect(render(recordOf(1, 'bundled', { flight: { id: '3' } }))).toContain('**Aboard bundle 3** for `main`');
  });

  test('a review that asked for changes is told as such, and an eviction as one', () => {
    const person = { kind: 'person', by: 'ada', did: 'evicted', words: '', at: now } as const;
    const told = (change: object): string => render(recordOf(1, 'ready', { feedback: { ...person, ...change } }));
    expect(told({ asked: true })).toContain('ada asked for changes of its work.');
    expect(told({})).toContain('ada took its work off a train.');
  });

  test('what came before the last attempt is told beside how that ended', () => {
    const before = { kind: 'person', by: 'ada', did: 'reverted', words: '', at: now } as const;
    const feedback = { kind: 'attempt', outcome: 'killed', text: 'x', at: now, before } as unknown as Feedback;
    const text = render(recordOf(1, 'ready', { feedback }));
    expect(text).toMatch(/ada had its merged work taken back\. And the last attempt ended as "[^"]+"\./);
  });

  test('the sum is a least one when any attempt cost at least what is said', () => {
    const record = recordOf(1, 'ready', { attempts: [attempt, { ...attempt, id: '1-2-bbbbbbbb', costIsLeast: true }] });
    expect(render(record)).toMatch(/2 attempts, at least \$0\.84 in all\./);
  });

  test('near its limit of dollars the issue says so, and when it is over it does not', () => {
    const change = { attempts: [{ ...attempt, costUsd: 9 }], limitUsd: 10 };
    expect(render(recordOf(1, 'ready', change))).toContain('$9.00 of the $10.00 that it may cost are spent');
    expect(render(recordOf(1, 'merged', change))).not.toContain('that it may cost are spent');
    expect(render(recordOf(1, 'ready', { attempts: [attempt], limitUsd: 10 }))).not.toContain('that it may cost');
  });

  test('output of a command is shown only where it failed', () => {
    const told = (result: 'failing' | 'verified'): string =>
      render(
        recordOf(1, 'ready', {
          attempts: [{ ...attempt, verify: { result, seconds: 3, command: 'npm test', excerpt: 'boom\n' } as never }],
        }),
      );
    expect(told('failing')).toContain('> boom');
    expect(told('verified')).not.toContain('boom');
  });
});
