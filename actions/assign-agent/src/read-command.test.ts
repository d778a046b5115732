import type { PersonsComment } from '@clambake/adapters';
import { type IssueRecord, issueRecordSchema, type LedgerView, type Role } from '@clambake/core';
import { describe, expect, test } from 'vitest';
import { judgeAuthor, type Reading, readComment, readDispatch, type ReadPorts } from './read-command.ts';

const at = '2026-11-23T12:00:00.000Z';
const record: IssueRecord = issueRecordSchema.parse({ v: 1, issue: 42, nodeId: 'I_42', state: 'ready', since: at, base: 'release' });
const bundle = { id: '3', base: 'main', baseOid: 'a'.repeat(40), departedAt: at, passengers: [], trials: [], pr: 90 };
const ledger: LedgerView = {
  issues: new Map([[42, { oid: 'b'.repeat(40), record }]]),
  trains: new Map([
    ['main', { oid: 'c'.repeat(40), record: { v: 1, base: 'main', lastFlight: 3, verdicts: {}, history: [], flight: bundle } }],
  ]),
  agents: new Map(),
  fleet: undefined,
  broken: [],
};
const comment = (change: Partial<PersonsComment> = {}): PersonsComment => ({
  now: at,
  createdAt: at,
  author: 'ann',
  isPerson: true,
  body: '/evict #7 it leaks',
  edited: false,
  number: 90,
  ...change,
});
type Roles = Readonly<Record<string, Role | 'none' | undefined>>;
const ports = (roles: Roles, found?: PersonsComment): ReadPorts & { asked: string[] } => {
  const asked: string[] = [];
  const readRole = async (login: string): Promise<Role | 'none' | undefined> => {
    asked.push(login);
    return login in roles ? roles[login] : 'none';
  };
  return { asked, comments: { read: async () => found }, github: { readRole }, now: async () => at, minRole: async () => 'maintain' };
};
const read = (change: Partial<PersonsComment>, roles: Roles = { ann: 'write' }): Promise<Reading> =>
  readComment(ports(roles, comment(change)), { id: 5, ledger });

describe('a comment becomes a command', () => {
  test('on a bundle’s pull request, with its author, its time and its words', async () => {
    expect(await read({})).toEqual({
      kind: 'asked',
      command: {
        id: 'comment-5',
        word: 'evict',
        issue: 7,
        base: undefined,
        by: 'ann',
        at,
        words: 'it leaks',
        given: '2026-11-23T12:00:00.000Z',
      },
      on: 90,
    });
    expect(await read({ body: '/retry' })).toMatchObject({ command: { word: 'retry', issue: undefined, base: 'main' } });
    expect(await read({ body: '/pause' })).toMatchObject({ command: { word: 'pause', base: undefined } });
  });

  test('on an issue it is about that issue and its base, unless it names another one', async () => {
    expect(await read({ number: 42, body: '/evict it leaks' })).toMatchObject({ command: { issue: 42, words: 'it leaks' } });
    expect(await read({ number: 42, body: '/revert #7' })).toMatchObject({ command: { issue: 7 } });
    expect(await read({ number: 42, body: '/depart' })).toMatchObject({ command: { issue: undefined, base: 'release' } });
  });

  test('on an issue /answer takes every word for the answer, a number too, at the time of the comment; elsewhere it names the issue', async () => {
    const given = { roles: { ann: 'admin' } as Roles, createdAt: '2026-11-23T11:59:00Z' };
    const answered = (change: Partial<PersonsComment>) => read({ createdAt: given.createdAt, ...change }, given.roles);
    expect(await answered({ number: 42, body: '/answer 8080\nand no other' })).toMatchObject({
      command: { word: 'answer', issue: 42, words: '8080\nand no other', at: given.createdAt, role: 'admin' },
    });
    expect(await answered({ number: 42, body: '/answer #7 is the same' })).toMatchObject({
      command: { issue: 42, words: '#7 is the same' },
    });
    expect(await answered({ body: '/answer #42 yes' })).toMatchObject({ command: { issue: 42, words: 'yes' } });
    expect(await answered({ number: 42, body: '/answer yes', edited: true })).toMatchObject({ kind: 'refused', on: 42 });
    expect(await read({ number: 42, body: '/answer yes' }, { ann: 'write' })).toMatchObject({
      kind: 'refused',
      why: expect.stringContaining('maintain'),
    });
  });

  test.each(['admin', 'maintain', 'write'] as const)('by somebody with the role %s', async (role) => {
    expect((await read({}, { ann: role })).kind).toBe('asked');
  });
});

describe('the author is judged before a job starts that can write', () => {
  const judge = (change: Partial<PersonsComment>, roles: Roles = { ann: 'write' }) =>
    judgeAuthor(ports(roles, comment(change)), { id: 5, ledger });

  test('somebody with the role is let through, also with a slip or nonsense, which the next job answers', async () => {
    for (const body of ['/evict #7', '/evict #nonsense', '/evcit #7'])
      expect(await judge({ body })).toEqual({ kind: 'allowed', author: 'ann' });
  });

  test('attack-2 attack-7: nobody else is, whatever the comment says, nor while GitHub does not tell the role', async () => {
    for (const role of ['none', 'read'] as const) {
      expect((await judge({ body: '/evcit #7' }, { ann: role })).kind).toBe('quiet');
      expect((await judge({ body: '/status' }, { ann: role })).kind).toBe('quiet');
    }
    for (const body of ['/evict #7', '/evict #nonsense', '/pause']) {
      for (const role of ['none', 'read', 'triage'] as const) expect((await judge({ body }, { ann: role })).kind).toBe('refused');
      expect(await judge({ body }, { ann: undefined })).toMatchObject({ kind: 'refused', later: true });
    }
  });

  test('attack-3: bots, other words and other places are passed over without asking for a role', async () => {
    for (const change of [{ isPerson: false }, { author: null }, { body: '/retest' }, { body: 'fine' }, { number: 4711 }]) {
      const asked = ports({ ann: 'write' }, comment(change));
      expect([(await judgeAuthor(asked, { id: 5, ledger })).kind, asked.asked]).toEqual(['quiet', []]);
    }
    expect((await judgeAuthor(ports({}, undefined), { id: 5, ledger })).kind).toBe('quiet');
  });
});

describe('nobody else’s word does', () => {
  test.each(['triage', 'read', 'none'] as const)(
    'attack-2 the role %s is too little, and the same comment counts once it is write',
    async (role) => {
      expect(await read({}, { ann: role })).toMatchObject({
        kind: 'refused',
        reaction: '-1',
        why: expect.stringContaining('write access'),
      });
      expect((await read({}, { ann: 'write' })).kind).toBe('asked');
    },
  );

  test('attack-7 a role that GitHub could not tell is "not now"', async () => {
    expect(await read({}, { ann: undefined })).toMatchObject({ kind: 'refused', later: true });
  });

  test('attack-3 attack-75 a bot’s comment is none, ours included, whatever its role; a person’s of the same text is', async () => {
    const roles = { 'evil[bot]': 'admin', 'github-actions[bot]': 'admin', ann: 'admin' } as const;
    for (const author of ['evil[bot]', 'github-actions[bot]']) {
      const all = ports(roles, comment({ author, isPerson: false }));
      expect(await readComment(all, { id: 5, ledger })).toMatchObject({ kind: 'quiet' });
      expect(all.asked).toEqual([]);
    }
    expect((await read({}, roles)).kind).toBe('asked');
    expect(await read({ author: null })).toMatchObject({ kind: 'quiet' });
  });

  test('an edited comment is refused: whose words those are is not known', async () => {
    expect(await read({ edited: true })).toMatchObject({ kind: 'refused', reaction: 'confused' });
    expect((await read({ edited: false })).kind).toBe('asked');
  });

  test('elsewhere, for other bots, or gone: quiet, and no role is asked', async () => {
    for (const change of [{ number: 7 }, { body: '/retest' }, { body: 'thanks' }, { body: 'x\n/evict #7' }, { number: Number.NaN }]) {
      const all = ports({ ann: 'write' }, comment(change));
      expect((await readComment(all, { id: 5, ledger })).kind, JSON.stringify(change)).toBe('quiet');
      expect(all.asked).toEqual([]);
    }
    expect((await readComment(ports({}), { id: 5, ledger })).kind).toBe('quiet');
  });

  test('a slip of a finger and a number that is none are told, and nothing is guessed', async () => {
    expect(await read({ body: '/evcit #7' })).toEqual({
      kind: 'told',
      why: 'there is no command /evcit: did you mean /evict? Write a new comment',
      on: 90,
    });
    expect(await read({ body: '/evict #7; rm -rf /' })).toMatchObject({ reaction: 'confused', why: expect.stringContaining('"#7;"') });
  });
});

describe('/budget', () => {
  const dispatch = (command: string, role: Role, runAttempt = 1) =>
    readDispatch(ports({ ann: role }), { request: { command, issue: 42 }, ledger, runId: 9, runAttempt, actors: ['ann'] });
  const given = { word: 'budget', issue: 42, by: 'ann', words: '20', role: 'maintain' };

  test('by comment and by dispatch has the dollars, the issue and the role', async () => {
    for (const body of ['/budget #42 20', '/budget 42 20'])
      expect(await read({ body }, { ann: 'maintain' })).toMatchObject({ kind: 'asked', command: given });
    expect(await read({ body: '/budget 20', number: 42 }, { ann: 'maintain' })).toMatchObject({ kind: 'asked', command: given });
    for (const command of ['budget 20', '/budget 20', 'Budget  20']) {
      expect(await dispatch(command, 'maintain')).toMatchObject({ kind: 'asked', command: { ...given, at } });
    }
    expect(await dispatch('budget $7.50', 'admin')).toMatchObject({ command: { words: '$7.50', role: 'admin' } });
  });

  test('needs write access and "min-role", whichever is higher, and a comment that nobody edited', async () => {
    const refused = { kind: 'refused', why: 'ann has the role write; /budget is for people with maintain access' };
    expect(await read({ body: '/budget 20', number: 42 }, { ann: 'write' })).toMatchObject(refused);
    expect(await dispatch('budget 20', 'write')).toMatchObject(refused);
    expect(await read({ body: '/budget 20', number: 42, edited: true }, { ann: 'admin' })).toMatchObject({
      kind: 'refused',
      why: 'the comment was edited after it was written: write a new one',
    });
    expect(await read({ body: '/budget 20', number: 42, isPerson: false }, { ann: 'admin' })).toMatchObject({ kind: 'quiet' });
  });

  test.each(['budget -5', 'budget 1e9', 'budget ٣', 'budget 20usd', 'budget NaN', 'budget 20 30'])(
    'a dispatch of "%s" is refused',
    async (command) => {
      expect(await dispatch(command, 'admin')).toMatchObject({ kind: 'refused', why: expect.stringContaining('must be one of') });
    },
  );
});

describe('a dispatch', () => {
  const dispatch = (
    request: { command: string; issue?: number },
    actors: readonly string[],
    roles: Roles = { ann: 'write', ben: 'read' },
  ) => readDispatch(ports(roles), { request: { issue: undefined, ...request }, ledger, runId: 9, runAttempt: 1, actors });

  test('a run that is started again is told from its first attempt', async () => {
    const again = { request: { command: 'retry', issue: undefined }, ledger, runId: 9, runAttempt: 2, actors: ['ann'] };
    expect(await readDispatch(ports({ ann: 'write' }), again)).toMatchObject({ command: { given: 'repeated' } });
  });

  test('becomes a command of who started the run, with or without the slash', async () => {
    for (const command of ['evict', '/evict', '/Evict']) {
      expect(await dispatch({ command, issue: 42 }, ['ann'])).toEqual({
        kind: 'asked',
        command: { id: 'run-9', word: 'evict', issue: 42, base: undefined, by: 'ann', at, words: '' },
      });
    }
    expect(await dispatch({ command: 'depart', issue: 42 }, ['ann'])).toMatchObject({ command: { issue: undefined, base: 'release' } });
    expect(await dispatch({ command: 'retry' }, ['ann'])).toMatchObject({ command: { base: undefined } });
  });

  test('attack-5 a re-run needs the right of who started it again and of who the run is for', async () => {
    expect(await dispatch({ command: 'pause' }, ['ann', 'ben'])).toMatchObject({
      kind: 'refused',
      why: expect.stringContaining('ben has the role read'),
    });
    expect(await dispatch({ command: 'pause' }, ['ben', 'ann'])).toMatchObject({ kind: 'refused' });
    expect(await dispatch({ command: 'pause' }, [])).toMatchObject({ kind: 'refused' });
    expect((await dispatch({ command: 'pause' }, ['ann', 'ben'], { ann: 'write', ben: 'write' })).kind).toBe('asked');
  });

  test.each([
    [
      { command: 'rm -rf /' },
      'Input "command" must be one of evict, retry, depart, pause, resume, stop, again, revert, approve, answer, budget, accept, status, why, cost, help, not "rm -rf /"',
    ],
    [
      { command: 'evict #42' },
      'Input "command" must be one of evict, retry, depart, pause, resume, stop, again, revert, approve, answer, budget, accept, status, why, cost, help, not "evict #42"',
    ],
    [{ command: 'answer', issue: 42 }, 'answer needs words: write it as a comment on the issue, as /answer Use port 8080'],
    [{ command: 'evict' }, 'Input "issue" is missing: evict needs the number of an issue'],
    [{ command: 'pause', issue: 42 }, 'Input "issue" must be left out: pause is about all of them'],
    [{ command: 'evict', issue: 9 }, 'there is no record of #9'],
  ])('attack-12 %j: %s', async (request, why) => {
    expect(await dispatch(request, ['ann'])).toMatchObject({ kind: 'refused', why });
  });

  test('an approval names the commit after the word, and needs "min-role" where that is higher', async () => {
    const command = `approve ${'a1'.repeat(20)}`;
    expect(await dispatch({ command, issue: 42 }, ['ann'])).toMatchObject({ kind: 'refused', why: expect.stringContaining('maintain') });
    expect(
      await readDispatch(ports({ ann: 'admin' }), { request: { command, issue: 42 }, ledger, runId: 7, runAttempt: 1, actors: ['ann'] }),
    ).toMatchObject({
      kind: 'asked',
      command: { word: 'approve', issue: 42, words: 'a1'.repeat(20), role: 'admin' },
    });
  });
});
