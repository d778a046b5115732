// `npm run bench:start [-- --runs 15] [--write]`: how long each built action takes from the start of its process to its
// first request, and how big it is, beside a bare bundle of @actions/core and @actions/github built in the same run.
// The runs alternate, so that whatever else the machine does falls on all alike; medians and their ratio are reported.
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { availableParallelism, cpus } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { actionNames, packEntry, root } from '../scripts/pack-actions.ts';
import { replaceSection } from '../scripts/render-readme.ts';
import { type FirstRequestServer, measureStart, openFirstRequestServer } from './measure-start.ts';

const { values } = parseArgs({ options: { runs: { type: 'string', default: '15' }, write: { type: 'boolean', default: false } } });
const runs = Number(values.runs);
if (!Number.isInteger(runs) || runs < 1 || runs > 200) throw new Error(`--runs must be a whole number from 1 to 200, not ${values.runs}`);

/** The minimum of an action of this kind: it reads an input and makes one request. */
const bareSource = `import * as core from '@actions/core';
import { getOctokit } from '@actions/github';
const octokit = getOctokit(core.getInput('github-token', { required: true }));
await octokit.request('GET /rate_limit');
`;

const median = (numbers: readonly number[]): number => {
  const sorted = [...numbers].sort((a, b) => a - b);
  const middle = sorted.length / 2;
  return sorted.length % 2 === 1 ? (sorted[Math.floor(middle)] ?? 0) : ((sorted[middle - 1] ?? 0) + (sorted[middle] ?? 0)) / 2;
};

/** Bytes of all modules that are loaded before the first request; the start that tells them is not measured. */
const readBytes = async (server: FirstRequestServer, run: { script: string; temporary: string }): Promise<number> => {
  const nodeArgs = ['--import', join(import.meta.dirname, 'print-loaded.ts')];
  const { printed } = await measureStart(server, { ...run, nodeArgs });
  const urls = new Set([...printed.matchAll(/^loaded (file:\S+)$/gm)].map(([, url]) => url ?? ''));
  return [...urls].reduce((sum, url) => sum + statSync(fileURLToPath(url)).size, 0);
};

const sizes = (folder: string): { main: number; chunks: number } => {
  const bytes = readdirSync(folder)
    .filter((file) => file.endsWith('.js'))
    .map((file) => ({ file, size: statSync(join(folder, file)).size }));
  const main = bytes.find((one) => one.file === 'index.js')?.size ?? 0;
  return { main, chunks: bytes.reduce((sum, one) => sum + one.size, 0) - main };
};

mkdirSync(join(root, 'out'), { recursive: true });
const temporary = mkdtempSync(join(root, 'out/bench-'));
const server = await openFirstRequestServer();
try {
  writeFileSync(join(temporary, 'bare.js'), bareSource);
  await packEntry(join(temporary, 'bare.js'), join(temporary, 'bare'));
  const subjects = [
    { name: 'bare core + github', folder: join(temporary, 'bare') },
    ...actionNames.map((name) => ({ name, folder: join(root, 'dist', name) })),
  ].map((subject) => ({ ...subject, firstMs: [] as number[], readBytes: 0 }));

  for (const subject of subjects) subject.readBytes = await readBytes(server, { script: join(subject.folder, 'index.js'), temporary });
  for (let run = -1; run < runs; run += 1) {
    for (const subject of subjects) {
      const { ms } = await measureStart(server, { script: join(subject.folder, 'index.js'), temporary });
      // The first round warms the disk cache and is not counted.
      if (run >= 0) subject.firstMs.push(ms);
    }
  }

  const bareMs = median(subjects[0]?.firstMs ?? []);
  const rows = subjects.map((subject) => {
    const ms = median(subject.firstMs);
    const { main, chunks } = sizes(subject.folder);
    const megabytes = (bytes: number): string => (bytes / 1e6).toFixed(2);
    return `| ${subject.name} | ${ms.toFixed(0)} | ${Math.min(...subject.firstMs).toFixed(0)}–${Math.max(...subject.firstMs).toFixed(0)} | ${(ms / bareMs).toFixed(2)} | ${megabytes(main)} | ${megabytes(subject.readBytes)} | ${megabytes(chunks)} |`;
  });
  const table = [
    `Node ${process.version}, ${runs} runs each, alternating; ${availableParallelism()} × ${cpus()[0]?.model.trim() ?? 'unknown processor'}.`,
    '',
    '| | start to first request, median ms | range ms | × bare | main file MB | read by then MB | all chunks MB |',
    '|---|---|---|---|---|---|---|',
    ...rows,
  ].join('\n');
  console.log(table);
  if (values.write) {
    const file = join(root, 'docs/performance.md');
    writeFileSync(file, replaceSection(readFileSync(file, 'utf8'), { section: 'start', content: table }));
    console.log('\nwrote docs/performance.md');
  }
} finally {
  server.close();
  rmSync(temporary, { recursive: true, force: true });
}
