// Recordings of real repositories: the content of the artifact `conformance`, one folder each in test/recordings.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ProbeResult } from '../../actions/probe-github/src/probe.ts';
import type { Recording } from '../../actions/probe-github/src/recording.ts';

const directory = join(import.meta.dirname, '../recordings');

export const readRecordings = (): { name: string; recorded: Recording; verdicts: Record<string, string> }[] => {
  const names = existsSync(directory) ? readdirSync(directory, { withFileTypes: true }).filter((entry) => entry.isDirectory()) : [];
  return names.map(({ name }) => {
    const read = (file: string): unknown => JSON.parse(readFileSync(join(directory, name, file), 'utf8'));
    const results = read('result.json') as ProbeResult[];
    return {
      name,
      recorded: read('recording.json') as Recording,
      verdicts: Object.fromEntries(results.map(({ id, verdict }) => [id, verdict])),
    };
  });
};
