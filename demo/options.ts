import { parseArgs } from 'node:util';
import type { TokenMode, Wakes } from './stage.ts';

export interface DemoOptions {
  agents: number;
  /** Keeps the local GitHub running afterwards. */
  keep: boolean;
  wakes: Wakes;
  token: TokenMode;
  /** Minutes of GitHub's clock that a CI run takes. */
  ciMinutes: number;
  /** Number of generated issues instead of the eight. */
  scale: number | undefined;
}

const wakes = ['events-and-cron', 'events', 'cron'] as const;
const tokens = ['github', 'app'] as const;

/** Parses the command line. Throws an error with a message for people. */
export const parseOptions = (args: string[]): DemoOptions => {
  const { values } = parseArgs({
    args,
    options: {
      agents: { type: 'string', default: '3' },
      keep: { type: 'boolean', default: false },
      wakes: { type: 'string', default: 'events-and-cron' },
      token: { type: 'string', default: 'github' },
      'ci-minutes': { type: 'string', default: '0' },
      scale: { type: 'string' },
    },
  });
  return {
    agents: wholeNumber('agents', values.agents, { from: 1, to: 20 }),
    keep: values.keep,
    wakes: oneOf('wakes', values.wakes, wakes),
    token: oneOf('token', values.token, tokens),
    ciMinutes: wholeNumber('ci-minutes', values['ci-minutes'], { from: 0, to: 55 }),
    scale: values.scale === undefined ? undefined : wholeNumber('scale', values.scale, { from: 8, to: 200 }),
  };
};

const wholeNumber = (name: string, text: string, { from, to }: { from: number; to: number }): number => {
  const value = Number(text);
  if (Number.isInteger(value) && value >= from && value <= to) return value;
  throw new Error(`--${name} takes a whole number from ${from} to ${to}, not "${text}"`);
};

const oneOf = <const T extends string>(name: string, text: string, values: readonly T[]): T => {
  const found = values.find((value) => value === text);
  if (found !== undefined) return found;
  throw new Error(`--${name} takes one of ${values.join(', ')}, not "${text}"`);
};
