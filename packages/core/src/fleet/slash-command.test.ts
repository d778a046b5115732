import { describe, expect, test } from 'vitest';
import { parseSlashCommand } from './slash-command.ts';

const command = (word: string, issue?: number, words = '') => ({ kind: 'command', word, issue, words });

describe('what a comment asks for', () => {
  test.each([
    ['/evict #42', command('evict', 42)],
    ['/evict 42', command('evict', 42)],
    ['/Evict   #42  it breaks the login', command('evict', 42, 'it breaks the login')],
    ['/revert #7 wrong colour\r\n\r\nSee the second page.', command('revert', 7, 'wrong colour\n\nSee the second page.')],
    ['/evict it breaks the login', command('evict', undefined, 'it breaks the login')],
    ['/evict', command('evict')],
    ['/retry', command('retry')],
    ['/depart please', command('depart')],
    ['/pause\nback on Monday', command('pause')],
    ['/resume', command('resume')],
  ])('%j', (body, expected) => {
    expect(parseSlashCommand(body)).toEqual(expected);
  });

  test('only the first line counts, from its first character on', () => {
    for (const body of ['', 'please /evict #4', ' /evict #4', 'thanks\n/evict #4', '> /evict #4', '/ evict #4', '\n/evict #4'])
      expect(parseSlashCommand(body)).toEqual({ kind: 'none' });
  });

  test('attack-12 a number that is none is malformed, and nothing of it is taken', () => {
    for (const number of ['#0', '0', '#-3', '-3', '#42;', '42;rm', '#4e2', '#0x10', '#99999999999', '#2147483648', '+5', '#1.5', '#'])
      expect(parseSlashCommand(`/evict ${number} rm -rf /`), number).toMatchObject({ kind: 'malformed', word: 'evict' });
    expect(parseSlashCommand('/retry #4')).toEqual({ kind: 'malformed', word: 'retry', why: '/retry takes no number' });
    expect(parseSlashCommand('/pause 4')).toMatchObject({ kind: 'malformed', word: 'pause' });
  });

  test('an issue that is named by an address or with its repository is malformed, and never the issue of the comment', () => {
    const addresses = ['https://github.com/o/r/issues/42', 'http://ghes.local/o/r/pull/42/', 'github.com/o/r/issues/42'];
    const others = [
      'o/r#42',
      'GH-42',
      'gh-42',
      'issue#42',
      '(#42)',
      '[#42](https://github.com/o/r/issues/42)',
      '<https://github.com/o/r/issues/42>',
    ];
    for (const word of ['stop', 'again', 'evict', 'revert', 'accept'] as const)
      for (const named of [...addresses, ...others])
        expect(parseSlashCommand(`/${word} ${named}`), named).toMatchObject({
          kind: 'malformed',
          word,
          why: expect.stringContaining(`write /${word} #42`),
        });
    expect(parseSlashCommand('/evict https://ci.example/log/42 is red')).toMatchObject({ kind: 'command', issue: undefined });
    expect(parseSlashCommand('/answer https://github.com/o/r/issues/42')).toMatchObject({ kind: 'command' });
  });

  test('/accept takes the whole proposal: words that want another one make nothing', () => {
    for (const words of ['only part 1', 'all but the third', '#42 1, 2', '#42 without part 3', '1 2', '\nbut drop part 3'])
      expect(parseSlashCommand(`/accept ${words}`), words).toEqual({
        kind: 'malformed',
        word: 'accept',
        why: '/accept takes the whole proposal and no words: write it alone, or say what should be different with /answer',
      });
    for (const body of ['/accept', '/accept #42', '/accept 42\n', '/accept <!-- from an e-mail -->'])
      expect(parseSlashCommand(body)).toMatchObject({ kind: 'command', word: 'accept', words: '' });
  });

  test('/pause now is urgent however it is written', () => {
    for (const now of ['now', 'NOW', 'now!', 'Now.', 'now, please', 'now\nit deletes files'])
      expect(parseSlashCommand(`/pause ${now}`), now).toMatchObject({ word: 'pause', words: 'now' });
    for (const other of ['', 'nowhere', 'no', 'it is not now'])
      expect(parseSlashCommand(`/pause ${other}`), other).toMatchObject({ words: '' });
  });

  test('words are data: what people cannot see is gone, and they end', () => {
    const { words } = parseSlashCommand(`/evict #4 a\u202eb<!-- psst -->\u{e0041}c ${'x'.repeat(9000)}`) as { words: string };
    expect(words).toMatch(/^abc xxx/);
    expect(words).not.toMatch(/[\u202e\u{e0041}]|psst/u);
    expect(words.length).toBeLessThanOrEqual(2000);
  });

  test('one slip of a finger is told apart from other bots’ commands', () => {
    const slips = {
      evcit: 'evict',
      evit: 'evict',
      eevict: 'evict',
      evict2: 'evict',
      'evict\u200b': 'evict',
      retri: 'retry',
      resum: 'resume',
    };
    for (const [typed, meant] of Object.entries({ ...slips, revret: 'revert', pauze: 'pause', 'depart!': 'depart', еvict: 'evict' }))
      expect(parseSlashCommand(`/${typed} #4`), typed).toEqual({ kind: 'slip', typed, meant });
    for (const other of ['retest', 'reset', 'rebase', 'assign', 'close', 'merge', 'restart', 'reply', 'usr/bin/evict', 'e', 'evictevict'])
      expect(parseSlashCommand(`/${other} #4`), other).toEqual({ kind: 'none' });
  });
});

test('the number alone after /budget is the dollars, and after the number of an issue too', () => {
  expect(parseSlashCommand('/budget 20')).toMatchObject({ word: 'budget', issue: undefined, words: '20' });
  expect(parseSlashCommand('/budget $7.50')).toMatchObject({ word: 'budget', issue: undefined, words: '$7.50' });
  expect(parseSlashCommand('/budget #42 20')).toMatchObject({ word: 'budget', issue: 42, words: '20' });
});

describe('inquiries', () => {
  test.each([
    ['/status', { word: 'status', issue: undefined }],
    ['/Status, please', { word: 'status', issue: undefined }],
    ['/why #42', { word: 'why', issue: 42 }],
    ['/why #42?', { word: 'why', issue: 42 }],
    ['/why 42 is it still waiting', { word: 'why', issue: 42 }],
    ['/why does it wait?', { word: 'why', issue: undefined }],
    ['/why?', { word: 'why', issue: undefined }],
    ['/cost', { word: 'cost', issue: undefined }],
    ['/cost #7', { word: 'cost', issue: 7 }],
    ['/help me\r\n\r\nthanks', { word: 'help', issue: undefined }],
    ['/status\n/evict #4', { word: 'status', issue: undefined, unread: 'evict' }],
    ['/why #4\n/usr/bin\n> /cost\n/cost #4', { word: 'why', issue: 4, unread: 'cost' }],
  ])('%j', (body, expected) => {
    expect(parseSlashCommand(body)).toEqual({ kind: 'inquiry', ...expected });
  });

  test.each([
    ['/why #0', '"#0" is not the number of an issue: write /why #42'],
    ['/why -3', '"-3" is not the number of an issue: write /why #42'],
    ['/cost #99999999999', '"#99999999999" is not the number of an issue: write /cost #42'],
    ['/cost 4e2', '"4e2" is not the number of an issue: write /cost #42'],
    ['/why o/r#42', '"o/r#42" is not taken for an issue of this repository: write /why #42'],
    ['/why https://github.com/o/r/issues/42', 'is not taken for an issue of this repository: write /why #42'],
    ['/status #4', '/status takes no number: write it alone, or /why #4'],
  ])('%j is malformed', (body, why) => {
    expect(parseSlashCommand(body)).toEqual({ kind: 'malformed', word: body.split(/[\s/]/)[1], why: expect.stringContaining(why) });
  });

  test('of ten thousand characters is the word alone', () => {
    const body = `/status ${'x'.repeat(10_000)}`;
    expect(parseSlashCommand(body)).toEqual({ kind: 'inquiry', word: 'status', issue: undefined });
  });

  test('one slip of a finger means the nearest word; other words, places and quotes mean nothing', () => {
    for (const [typed, meant] of Object.entries({
      statsu: 'status',
      tsatus: 'status',
      stats: 'status',
      hwy: 'why',
      costs: 'cost',
      hlep: 'help',
    }))
      expect(parseSlashCommand(`/${typed}`), typed).toEqual({ kind: 'slip', typed, meant });
    for (const body of [
      '/lgtm',
      '/usr/bin',
      '/state',
      '/hold',
      '/close',
      '/y',
      '> /status',
      '```\n/status\n```',
      '    /status',
      'x /status',
    ])
      expect(parseSlashCommand(body), body).toEqual({ kind: 'none' });
  });
});
