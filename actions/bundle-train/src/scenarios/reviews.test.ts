// People review a bundle's pull request while it is tested: requests for changes, comments on lines, and /evict after them.
import type { LineThread, ReviewsRead } from '@clambake/core';
import { describe, expect, test } from 'vitest';
import { fileOf } from '../testing/scenario.ts';
import { answers, ask, Crash, createWorld, issueOf, job, land, states, tick, trainRecord, type World } from '../testing/train-world.ts';

const spoken = (id: string, body: string, by = 'wanda') => ({
  id,
  author: by,
  isPerson: true,
  isKnown: true,
  at: '2026-11-23T10:01:00Z',
  editor: null,
  isEdited: false,
  body,
});

/** The review R asks for changes; its comments stand on these files. */
const review = (
  world: World,
  {
    on,
    by = 'wanda',
    words = 'Not like this.',
    id = 'R',
    more = [],
  }: { on: string[]; by?: string; words?: string; id?: string; more?: string[] },
): ReviewsRead => {
  const commit = world.pulls.at(-1)?.headOid ?? '';
  const threads = on.map((path, index): LineThread => {
    const comments = [spoken(`C${index}`, `About ${path}.`, by), ...more.map((name) => spoken(name, `${name} says more.`, name))];
    const lines = comments.map((comment, place) => ({ ...comment, isMinimized: false, review: place === 0 ? id : null }));
    return { path, commit, side: 'RIGHT', lines: { from: 1, to: 1 }, isResolved: false, comments: lines, unread: 0 };
  });
  return { requests: [spoken(id, words, by)], threads, unread: 0 };
};

/** Three passengers whose CI takes ten minutes. Once it runs, people do something. */
const reviewed = (act: (world: World) => void, passengers = 3): World => {
  const world = createWorld();
  world.ciSeconds = 600;
  for (let issue = 1; issue <= passengers; issue += 1) land(world, issue);
  let done = false;
  world.meanwhile = () => {
    if (done || world.runs.length === 0) return;
    done = true;
    act(world);
  };
  return world;
};
const with_ = (world: World, change: Parameters<typeof review>[1]): void => {
  const pull = world.pulls.at(-1);
  if (pull !== undefined) pull.reviewed = review(world, change);
};

describe('a review that asks for changes', () => {
  test('takes those off whose lines its comments stand on, with the comments; the others are merged in the same job', async () => {
    const world = reviewed((one) => with_(one, { on: [fileOf(1), fileOf(3)], more: ['mallory', 'bob'] }));
    world.roles = { mallory: 'read' };
    const report = await job(world, { holdMinutes: 60 });
    expect([[...report.landed], [...report.evicted]]).toEqual([[2], [1, 3]]);
    expect(issueOf(world, 1)).toMatchObject({
      state: 'ready',
      feedback: {
        kind: 'person',
        by: 'wanda',
        did: 'evicted',
        asked: true,
        words: 'Not like this.',
        comments: [
          { path: fileOf(1), line: 1, code: 'work 1', by: 'wanda', words: `About ${fileOf(1)}.` },
          { path: fileOf(1), by: 'bob', words: 'bob says more.' },
        ],
        others: 1,
      },
      evictions: [{ flight: '1', reason: 'wanda asked for changes: Not like this.' }],
    });
    expect(JSON.stringify(issueOf(world, 1))).not.toContain('mallory');
    expect(issueOf(world, 3).feedback).toMatchObject({ comments: [{ path: fileOf(3) }, {}] });
    const [reply = ''] = world.pulls[0]?.replies ?? [];
    expect(world.pulls[0]?.replies).toHaveLength(1);
    expect(reply).toMatch(
      /^<!-- clambake:reviews R -->\n\n@wanda: your request for changes was read\.\n\n- #1 goes back to an agent with your words and 2 comments on its lines, not before/,
    );
    expect(reply).toContain('The others go on: #2.');
  });

  test('is answered once, whatever is read later; a second one is answered as well', async () => {
    const world = reviewed((one) => with_(one, { on: [fileOf(1)] }));
    const first = world.meanwhile;
    let second = false;
    world.meanwhile = (one) => {
      first(one);
      const [pull] = one.pulls;
      if (second || pull?.replies.length !== 1 || one.runs.length < 2) return;
      second = true;
      const next = review(one, { on: [fileOf(2)], id: 'S', by: 'bob' });
      pull.reviewed = { ...next, requests: [...(pull.reviewed?.requests ?? []), ...next.requests] };
    };
    await tick(world, { holdMinutes: 1 });
    expect(states(world)).toEqual({ 1: 'ready', 2: 'ready', 3: 'merged' });
    expect(issueOf(world, 1).evictions).toHaveLength(1);
    expect(world.pulls[0]?.replies).toHaveLength(2);
  });

  test('of one of thirty people is answered as well, each once', async () => {
    const people = Array.from({ length: 30 }, (_, place) => `p${place}`);
    const world = reviewed((one) => {
      with_(one, { on: [fileOf(1)], by: 'p0', id: 'R0' });
      const pull = one.pulls.at(-1);
      if (pull?.reviewed !== undefined)
        pull.reviewed = { ...pull.reviewed, requests: people.map((by, place) => spoken(`R${place}`, 'No.', by)) };
    });
    await job(world, { holdMinutes: 60 });
    const [reply = '', ...more] = world.pulls[0]?.replies ?? [];
    expect(more).toEqual([]);
    expect(reply).toContain(people.map((by) => `@${by}`).join(', '));
  });

  test('without a comment on a passenger’s line goes to the only one aboard, with all comments', async () => {
    const alone = reviewed((one) => with_(one, { on: ['readme'] }), 1);
    await tick(alone);
    expect(issueOf(alone, 1)).toMatchObject({ state: 'ready', feedback: { comments: [{ path: 'readme', words: 'About readme.' }] } });
    const bare = reviewed((one) => with_(one, { on: [], words: '' }), 1);
    await tick(bare);
    expect(issueOf(bare, 1)).toMatchObject({ state: 'ready', feedback: { asked: true, words: '' } });
  });

  test('that names nobody of several leaves the bundle as it is, and says what to do', async () => {
    const world = reviewed((one) => with_(one, { on: ['readme'] }), 2);
    await job(world, { holdMinutes: 60 });
    expect(states(world)).toEqual({ 1: 'merged', 2: 'merged' });
    const [reply = ''] = world.pulls[0]?.replies ?? [];
    expect(reply).toContain('Nobody aboard changed these places, so nobody gets what you wrote there: `readme` line 1.');
    expect(reply).toContain('Write `/evict #1` and why for each of #1, #2');
    expect(world.pulls[0]?.replies).toHaveLength(1);
  });

  test('with more threads than git is asked about places the newest open ones; of others it says that it does not know', async () => {
    const world = reviewed((one) => {
      with_(one, { on: [...Array(150).fill('readme'), fileOf(1)] });
      for (const thread of one.pulls[0]?.reviewed?.threads.slice(0, 20) ?? []) Object.assign(thread, { isResolved: true });
      Object.assign(one.pulls[0]?.reviewed ?? {}, { unread: 7 });
    }, 2);
    await job(world, { holdMinutes: 60 });
    expect(states(world)).toEqual({ 1: 'ready', 2: 'merged' });
    const [reply = ''] = world.pulls[0]?.replies ?? [];
    expect(reply).toMatch(/Nobody aboard changed these places, so nobody gets what you wrote there: .* and 89 more\./);
    expect(reply).toMatch(/It could not be found out who changed these places, so nobody gets what you wrote there: .* and 41 more\./);
    expect(reply).toContain('7 threads of comments on lines were not read, because there are too many.');
    expect(issueOf(world, 1).feedback).toMatchObject({ comments: [{ path: fileOf(1) }] });
  });

  test.each([
    ['an outsider', { roles: { wanda: 'read' as const } }],
    ['somebody who has lost the right', { roles: { wanda: 'none' as const } }],
    ['somebody with less than min-role', { config: { 'min-role': 'maintain' } }],
  ])('by %s changes nothing and is not answered', async (_, { roles = {}, config = {} }: { roles?: World['roles']; config?: object }) => {
    const world = reviewed((one) => with_(one, { on: [fileOf(1)] }));
    world.roles = roles;
    world.config = { ...world.config, ...config };
    await job(world, { holdMinutes: 60 });
    expect(states(world)).toEqual({ 1: 'merged', 2: 'merged', 3: 'merged' });
    expect(world.pulls[0]?.replies).toEqual([]);
    expect(world.asked.reviews).toBe(1);
  });

  test('whose words somebody without the right edited does not count, and neither does such a comment', async () => {
    const altered = reviewed((one) => {
      with_(one, { on: [fileOf(1)] });
      const [pull] = one.pulls;
      if (pull?.reviewed !== undefined)
        pull.reviewed = {
          ...pull.reviewed,
          requests: pull.reviewed.requests.map((each) => ({ ...each, isEdited: true, editor: 'mallory' })),
        };
    });
    altered.roles = { mallory: 'read' };
    await job(altered, { holdMinutes: 60 });
    expect(states(altered)).toEqual({ 1: 'merged', 2: 'merged', 3: 'merged' });
  });

  test('waits while GitHub does not tell the role, and is answered by the next job', async () => {
    const world = reviewed((one) => with_(one, { on: [fileOf(1)] }));
    world.roles = { wanda: undefined };
    await job(world, { holdMinutes: 2 });
    expect(states(world)).toEqual({ 1: 'bundled', 2: 'bundled', 3: 'bundled' });
    expect(world.log.join('\n')).toContain('are not answered yet: the role of wanda, who reviewed, could not be read');
    world.roles = {};
    await job(world, { holdMinutes: 60 });
    expect(states(world)).toEqual({ 1: 'ready', 2: 'merged', 3: 'merged' });
  });

  test('of work whose attempts are used up asks a person, and the answer says so', async () => {
    const world = reviewed((one) => with_(one, { on: [fileOf(1)] }));
    world.config = { ...world.config, attempts: 1 };
    await job(world, { holdMinutes: 60 });
    expect(issueOf(world, 1).state).toBe('needs-human');
    expect(world.pulls[0]?.replies[0]).toContain('#1 is taken off and waits for a person: its attempts are used up.');
  });

  test('a million characters and a thousand comments stay within the record', async () => {
    const world = reviewed((one) => {
      with_(one, { on: Array(1000).fill(fileOf(1)), words: 'y'.repeat(1_000_000) });
      for (const { comments } of one.pulls[0]?.reviewed?.threads ?? [])
        for (const comment of comments) comment.body = 'x'.repeat(1_000_000);
    });
    await job(world, { holdMinutes: 60 });
    const { feedback } = issueOf(world, 1);
    expect(JSON.stringify(feedback).length).toBeLessThan(25_000);
    expect(feedback).toMatchObject({ cut: expect.any(Number) });
  });
});

test('a crash after any write of a review: it takes its work off once and completely, and is answered at most once', async () => {
  const run = async (crashAfter: number): Promise<World> => {
    const world = reviewed((one) => with_(one, { on: [fileOf(1)] }));
    world.crashAfter = crashAfter;
    await tick(world).catch((error: unknown) => {
      if (!(error instanceof Crash)) throw error;
    });
    await tick(world, { force: true });
    return world;
  };
  const calm = await run(Number.POSITIVE_INFINITY);
  expect(states(calm)).toEqual({ 1: 'ready', 2: 'merged', 3: 'merged' });
  for (let crashAfter = 0; crashAfter < calm.writes.length; crashAfter += 1) {
    const world = await run(crashAfter);
    const at = `crash after ${world.writes[crashAfter]} (${crashAfter})`;
    expect({ at, states: states(world) }).toEqual({ at, states: states(calm) });
    expect({ at, evictions: issueOf(world, 1).evictions.length }).toEqual({ at, evictions: 1 });
    expect(world.pulls.flatMap(({ replies }) => replies).length, at).toBeLessThanOrEqual(1);
  }
});

test('a review that names nobody gets its answer after a crash at any write, and once', async () => {
  const run = async (crashAfter: number): Promise<World> => {
    const world = reviewed((one) => with_(one, { on: ['readme'] }), 2);
    world.crashAfter = crashAfter;
    for (const holdMinutes of [2, 2, 60, 60])
      await job(world, { holdMinutes }).catch((error: unknown) => {
        if (!(error instanceof Crash)) throw error;
      });
    return world;
  };
  const calm = await run(Number.POSITIVE_INFINITY);
  for (let crashAfter = 0; crashAfter < calm.writes.length; crashAfter += 1) {
    const world = await run(crashAfter);
    const at = `crash after ${world.writes[crashAfter]} (${crashAfter})`;
    expect({ at, replies: world.pulls.flatMap(({ replies }) => replies).length, states: states(world) }).toEqual({
      at,
      replies: 1,
      states: { 1: 'merged', 2: 'merged' },
    });
  }
});

test('/evict after comments on lines hands over those on the lines of its passenger, of people with the right', async () => {
  const world = reviewed((one) => {
    with_(one, { on: [fileOf(1), fileOf(2)], more: ['mallory'] });
    const [pull] = one.pulls;
    if (pull?.reviewed !== undefined) pull.reviewed = { ...pull.reviewed, requests: [] };
    ask(one, 'evict', { issue: 1, words: 'see my comments' });
  });
  world.roles = { mallory: 'none' };
  await job(world, { holdMinutes: 60 });
  expect(states(world)).toEqual({ 1: 'ready', 2: 'merged', 3: 'merged' });
  expect(issueOf(world, 1).feedback).toMatchObject({
    by: 'ann',
    words: 'see my comments',
    comments: [{ path: fileOf(1), by: 'wanda' }],
    others: 1,
  });
  expect(answers(world)).toEqual(['taken off bundle 1']);
  expect(trainRecord(world)?.history[0]?.evicted).toEqual([1]);
});
