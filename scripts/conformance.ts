// `npm run conformance`: dispatches the workflow of examples/conformance on the local GitHub, writes the answers to
// out/conformance and fails unless every probe is answered as assumed.
import { mkdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { openStage } from './conformance/stage.ts';
import { root } from './pack-actions.ts';

const out = join(root, 'out/conformance');
await rm(out, { recursive: true, force: true });
await mkdir(out, { recursive: true });
const stage = await openStage();
try {
  await stage.dispatch();
  const summary = stage.reports.map(({ summary: text }) => text).find((text) => text.includes('## Conformance'));
  await writeFile(join(out, 'summary.md'), summary ?? '');
  const read = await stage.readArtifact();
  if (read === undefined) throw new Error(`the probes left no artifact:\n${stage.reports.map(({ job }) => job.log).join('\n')}`);
  await writeFile(join(out, 'result.json'), `${JSON.stringify(read.result, null, 2)}\n`);
  await writeFile(join(out, 'recording.json'), `${JSON.stringify(read.recording, null, 2)}\n`);
  for (const { id, verdict, reason = '' } of read.result) console.log(`${verdict.padEnd(14)} ${id} ${reason}`.trimEnd());
  for (const problem of stage.local.problems()) console.error(problem);
  const isWhole = read.result.every(({ verdict, leftBehind }) => verdict === 'as assumed' && leftBehind === undefined);
  process.exitCode = isWhole && stage.local.problems().length === 0 ? 0 : 1;
} finally {
  await stage.close();
}
