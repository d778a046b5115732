import { describe, expect, test } from 'vitest';
import { hearOutput } from '../../../test/support/hear-output.ts';
import { agentInput, attemptInput, flagInput, integerInput, issueInput, maskSecret, optionalUrlInput, textInput } from './inputs.ts';

const accepts = (schema: { safeParse: (text: string) => { success: boolean; data?: unknown } }, text: string): unknown => {
  const parsed = schema.safeParse(text);
  return parsed.success ? parsed.data : 'refused';
};

describe('strict readings of input strings', () => {
  test.each([
    ['12', 12],
    ['2147483647', 2147483647],
    ['12; rm -rf', 'refused'],
    ['0', 'refused'],
    ['-1', 'refused'],
    ['1.5', 'refused'],
    ['1e3', 'refused'],
    ['0x10', 'refused'],
    ['012', 'refused'],
    ['+5', 'refused'],
    ['１２', 'refused'],
    ['2147483648', 'refused'],
    ['', 'refused'],
  ])('issue %o is %o', (text, expected) => {
    expect(accepts(issueInput(), text)).toBe(expected);
  });

  test.each([
    ['true', true],
    ['False', false],
    ['', false],
    ['yes', 'refused'],
    ['1', 'refused'],
  ])('flag %o is %o', (text, expected) => {
    expect(accepts(flagInput(false), text)).toBe(expected);
  });

  test('a number that was left out is its default, zero included', () => {
    const minutes = integerInput({ min: 0, max: 60, byDefault: 15 });
    expect([accepts(minutes, ''), accepts(minutes, '0'), accepts(minutes, '61')]).toEqual([15, 0, 'refused']);
  });

  test.each([
    ['001', '001'],
    ['1', 'refused'],
    ['001\n002', 'refused'],
  ])('agent %o is %o', (text, expected) => {
    expect(accepts(agentInput(), text)).toBe(expected);
  });

  test.each([
    ['42-1-9f3a77c2', '42-1-9f3a77c2'],
    ['42-1-9F3A77C2', 'refused'],
    ['42-1-9f3a77c2/../x', 'refused'],
  ])('attempt %o is %o', (text, expected) => {
    expect(accepts(attemptInput(), text)).toBe(expected);
  });

  test('text is one line; an address is http or https without a slash at its end', () => {
    expect([accepts(textInput({ byDefault: 'x' }), ''), accepts(textInput({ byDefault: '' }), 'a\nb')]).toEqual(['x', 'refused']);
    expect([
      accepts(optionalUrlInput(), ''),
      accepts(optionalUrlInput(), 'http://b.example/v1/'),
      accepts(optionalUrlInput(), 'file:///x'),
    ]).toEqual(['', 'http://b.example/v1', 'refused']);
  });
});

test('attack-39: each line of a secret is masked, because a log shows one line at a time; control: the whole value is in no single line', async () => {
  const secret = '-----BEGIN KEY-----\nfirst-line-of-it\r\nsecond-line\nab\n-----END KEY-----';
  const { printed } = await hearOutput(() => maskSecret(secret));
  const masks = printed.match(/(?<=::add-mask::).*/g) ?? [];
  expect(masks).toEqual(expect.arrayContaining(['first-line-of-it', 'second-line', '-----BEGIN KEY-----']));
  expect(masks).not.toContain('ab');
  expect(secret.split(/\r?\n/)).not.toContain(secret);
});
