import { micromark } from 'micromark';
import { expect, test } from 'vitest';
import { inertLines } from './inert.ts';
import { renderTranscriptHtml, renderTranscriptMarkdown, type TranscriptFacts } from './transcript.ts';

const hostile = [
  '<script>alert(1)</script>',
  '```\n# out\n<img src=x onerror=alert(1)>',
  '~~~~\nout',
  '@ann closes #7 gh-7 octo/other#7',
  '[a](javascript:alert(1)) ![b](https://x.test/p.png) https://x.test www.x.test mailto:a@x.test',
  '::set-output name=a::b\n##[group]x',
  '</pre></body><script src=//x.test></script>',
  '&lt;script&gt; &#60;b&#62;',
  '<!-- hidden',
  '\u202Egnp.exe\u200b\u001b[31m',
  '/approve',
  '| a | b |\n|---|---|',
];
const all = hostile.join('\n');
const facts: TranscriptFacts = {
  result: {
    issue: 7,
    agent: '001',
    attempt: '7-1-9f3a77c2',
    outcome: 'done',
    detail: `Done. ${all}`,
    turns: 2,
    costUsd: 1.25,
    durationMs: 61_000,
    closingWords: all,
  },
  title: all,
  model: `<b>${all}`,
  startedAt: '2026-11-23T05:00:00Z',
  prompt: all,
  steps: [
    { kind: 'says', text: all, isSub: true },
    { kind: 'call', tool: all, input: all, output: all, isError: true, isSub: false, seconds: 1.24, usd: 0.5 },
    { kind: 'call', tool: 'Bash', input: 'sleep 9', output: undefined, isError: false, isSub: false, seconds: undefined, usd: undefined },
  ],
  unrecorded: 3,
  verify: [{ title: all, passed: false, seconds: 2, output: all }],
};

test('both pages show prompt, steps with duration and cost, verify runs and closing words', () => {
  const calm: TranscriptFacts = {
    ...facts,
    result: { ...facts.result, closingWords: 'It is done.' },
    prompt: 'Please greet.',
    steps: [
      { kind: 'says', text: 'I test first.', isSub: false },
      { kind: 'call', tool: 'Bash', input: 'npm test', output: 'ok 1\n  indented', isError: false, isSub: false, seconds: 1.24, usd: 0.5 },
    ],
    verify: [{ title: 'npm test', passed: true, seconds: 2, output: 'ok' }],
  };
  for (const page of [renderTranscriptMarkdown(calm), renderTranscriptHtml(calm)]) {
    for (const part of [
      'Please greet.',
      '1. Words',
      '2. Bash: 1.2 s, about $0.5000',
      'npm test',
      'ok 1\n  indented',
      'npm test: passed, 2.0 s',
      'It is done.',
      '$1.25',
      '61 s',
    ])
      expect(page).toContain(part);
  }
});

test('nothing of the agent, of a program or of a person is markup, a mention, a link or a command', () => {
  const markdown = renderTranscriptMarkdown(facts);
  const html = renderTranscriptHtml(facts);
  const rendered = micromark(markdown, { allowDangerousHtml: true, allowDangerousProtocol: true });
  for (const page of [rendered, html]) {
    expect(page.match(/<(?!\/?(?:h[1-3]|p|pre|code|table|tr|th|td|html|head|meta|title|style|body)\b|!doctype)[^>]*>/g)).toBeNull();
    expect(page).not.toMatch(/<\/?script|<img|<a\b|onerror=[^a]*>\s*</i);
  }
  for (const page of [markdown, html])
    expect(page).not.toMatch(/@ann|(?<!\w)#7|gh-7|::set-output|https:\/\/x|javascript:alert|www\.x|^\/approve|[\u202E\u200b\u001b]/m);
  expect(html).toContain(`default-src 'none'`);
});

test('a block of the page cannot be left, and a long text is cut with a note', () => {
  const inert = inertLines(all, 10_000);
  expect(inert).not.toMatch(/[`<>]|~~~/);
  expect(inertLines('x'.repeat(5000), 100)).toBe(`${'x'.repeat(100)}\n(cut here: about 4900 more characters)`);
  expect(inertLines(inert, 20_000)).toBe(inert);
});
