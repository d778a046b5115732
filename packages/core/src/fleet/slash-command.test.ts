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
