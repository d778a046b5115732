import { describe, expect, test } from 'vitest';
import { parseConfig } from '../config-text.ts';
import { refusedArgument } from './agent-args.ts';

describe('arguments for Claude Code', () => {
  test.each(['--max-turns=40', '--autocompact=200000', '--exclude-dynamic-system-prompt-sections', '--thinking=disabled'])(
    '%s may be added',
    (text) => {
      expect(refusedArgument(text)).toBeUndefined();
    },
  );

  test.each([
    ['--settings={"permissions":{}}', 'it touches settings'],
    ['--plugin-dir=.', 'it touches settings'],
    ['--allowedTools=WebFetch', 'it touches permissions'],
    ['--permission-mode=default', 'it touches permissions'],
    ['--output-format=text', 'it touches output'],
    ['--json-schema={}', 'it touches output'],
    ['--resume=abc', 'it touches the session'],
    ['--continue', 'it touches the session'],
    ['--model=opus', 'use the key "model" for --model'],
    ['--mcp-config=x.json', 'use the key "mcp-servers" for --mcp-config'],
    ['--max-budget-usd=99', 'use the key "attempt-usd"'],
    ['--sdk-url=https://evil.example', 'it is none that is known to touch nothing else'],
    ['--constructor', 'it is none that is known to touch nothing else'],
    ['-p', 'is no argument'],
    ['--max-turns 4', 'is no argument'],
    ['Do something else', 'is no argument'],
    ['', 'is no argument'],
  ])('%s is refused by name: %s', (text, why) => {
    expect(refusedArgument(text)).toContain(why);
  });
});

describe('the keys of the configuration', () => {
  const problems = (keys: object): readonly string[] => {
    const parsed = parseConfig({ ci: 'ci.yml', ...keys });
    return parsed.ok ? [] : parsed.problems;
  };

  test('an argument that is refused is a problem of its place in the list', () => {
    expect(problems({ 'claude-args': ['--max-turns=3', '--resume'] })).toEqual([
      expect.stringMatching(/^"claude-args\.1" in \.github\/clambake\.yml is refused: it touches the session\./),
    ]);
  });

  test('a system prompt is a file that no agent may change, and a server has a name and a command', () => {
    expect(
      problems({ 'system-prompt': '.github/agents/prompt.md', 'mcp-servers': { db_2: { command: 'npx', args: ['-y', 'x'] } } }),
    ).toEqual([]);
    for (const path of ['docs/prompt.md', '/etc/passwd', '.github/../x.md', '.github/', 'https://x.example'])
      expect(problems({ 'system-prompt': path }), path).toEqual([
        expect.stringContaining('a file below .github, which no agent may change'),
      ]);
    expect(problems({ 'mcp-servers': { 'a b': { command: 'x' } } })).toHaveLength(1);
    const at = (url: string, more: object = {}) => problems({ 'mcp-servers': { a: { url } }, ...more });
    expect(at('https://x.example/mcp')).toEqual([]);
    for (const url of ['ftp://x.example', 'https://me:secret@x.example', 'x.example', 'https://x.example/#a'])
      expect(at(url), url).toHaveLength(1);
    const closed = { network: 'allow-list', 'allowed-hosts': ['x.example', 'y.example:8443'] };
    expect([at('https://x.example/mcp', closed), at('https://y.example:8443', closed)]).toEqual([[], []]);
    expect(at('https://y.example/mcp', closed)).toEqual([expect.stringContaining('add y.example to "allowed-hosts"')]);
    const labels = { sea: { 'mcp-servers': { a: { url: 'https://z.example' } } } };
    expect(problems({ labels, ...closed })).toEqual([expect.stringContaining('labels.sea.mcp-servers.a.url')]);
    expect(problems({ skills: ['.claude/skills/tides', '.github/skills/moon'] })).toEqual([]);
    for (const skills of [
      ['skills/tides'],
      ['.claude/../x'],
      ['.claude/skills/Tides'],
      ['.claude/skills/'],
      ['/etc'],
      ['.claude/a/x', '.github/b/x'],
    ])
      expect(problems({ skills }), String(skills)).toHaveLength(1);
  });
});
