// Runs random walks in copies of one tree and checks what is packed of each.
import { execFileSync } from 'node:child_process';
import { readdirSync, rmSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { plainGit } from '../support/git-server.ts';
import { openYard } from '../support/yard.ts';
import { checkWalk, type Found } from './check.ts';
import { walkOf } from './commands.ts';

export interface WalkReport {
  seeds: number;
  lost: string[];
  invented: string[];
  /** Walks whose work arrived as a whole, in part, and not at all. */
  packed: number;
  named: number;
  empty: number;
}

export interface WalkOptions {
  first: number;
  count: number;
  length: number;
  /** Alters a walk's answer before it is checked: the check's own control. */
  spoil?: (found: { packed: string; source: string }) => string;
}

export const runWalks = async ({ first, count, length, spoil }: WalkOptions): Promise<WalkReport> => {
  const yard = await openYard();
  const report: WalkReport = { seeds: count, lost: [], invented: [], packed: 0, named: 0, empty: 0 };
  try {
    symlinkSync('a.txt', join(yard.source, 'link'));
    const bytes = {
      'src/b.txt': 'b\n',
      'src/c.sh': '#!/bin/sh\n',
      'docs/d.md': 'd\n',
      'crlf.cs': 'one\r\ntwo\r\n',
      '.gitignore': '*.log\n',
    };
    await yard.commit(bytes, 'Files');
    await yard.attributes({ '.gitattributes': '*.cs text\n' });
    const { startOid } = await yard.handOver();
    const { tree, tmp, home } = yard.directories();
    const before = join(yard.root, 'before');
    execFileSync('cp', ['-a', tree, before]);
    for (let seed = first; seed < first + count; seed += 1) {
      const { steps, script } = walkOf(seed, length);
      await yard.tryAgent(script);
      const found = await packAndCheck(yard, { startOid, report, spoil });
      const told = (what: string): string => `seed ${seed}: ${what}\n  ${steps.join('\n  ')}`;
      report.lost.push(...found.lost.map(told));
      report.invented.push(...found.invented.map(told));
      for (const name of [tree, ...[tmp, home].flatMap((at) => readdirSync(at).map((inner) => join(at, inner)))])
        rmSync(name, { recursive: true, force: true });
      execFileSync('cp', ['-a', before, tree]);
    }
    return report;
  } finally {
    await yard.close();
  }
};

type Yard = Awaited<ReturnType<typeof openYard>>;

const packAndCheck = async (
  yard: Yard,
  { startOid, report, spoil }: { startOid: string; report: WalkReport; spoil: WalkOptions['spoil'] },
): Promise<Found> => {
  const { tree, tmp } = yard.directories();
  const result = await yard.landed();
  report[result.status === 'empty' ? 'empty' : 'packed'] += 1;
  if (result.left?.unpacked !== undefined || result.left?.elsewhere !== undefined) report.named += 1;
  if (result.status === 'unusable') return { lost: [`it is unusable: ${result.why}`], invented: [] };
  const packed = plainGit(yard.source, 'rev-parse', 'landed');
  const spoilt = spoil === undefined ? packed : spoil({ packed, source: yard.source });
  return checkWalk({ tree, tmp, source: yard.source, start: startOid, packed: spoilt, left: result.left, kept: result.kept ?? [] });
};
