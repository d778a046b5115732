// Runs the tests that test/attack-cases.json names as controls: each shows that an attack works without its defence.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { attackCases, type NamedTest } from '../../test/attacks/attack-cases.ts';

interface Report {
  testResults: { name: string; assertionResults: { fullName: string; status: string }[] }[];
}

export interface ControlRun {
  controls: number;
  /** Controls that ran and passed. */
  biting: number;
  /** Titles of the others: failed, skipped or not found. */
  silent: string[];
}

export const namedControls = (): NamedTest[] => {
  const all = Object.values(attackCases).flatMap((attack) => ('none' in attack || 'none' in attack.control ? [] : [attack.control]));
  return [...new Map(all.map((control) => [`${control.file}\0${control.title}`, control])).values()];
};

/** A title as it is written has `%s` and `…` where each row of a table fills something in. */
export const titlePattern = (title: string): RegExp =>
  new RegExp(title.replace(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`).replace(/%[sdijo]|…/g, '.*'));

/** A control bites when it ran, and none of its rows failed. */
export const countControls = (controls: readonly NamedTest[], report: Report): ControlRun => {
  const bites = ({ file, title }: NamedTest): boolean => {
    const pattern = titlePattern(title);
    const rows = report.testResults.filter(({ name }) => name.endsWith(file)).flatMap(({ assertionResults }) => assertionResults);
    const own = rows.filter(({ fullName }) => pattern.test(fullName));
    return own.some(({ status }) => status === 'passed') && own.every(({ status }) => status !== 'failed');
  };
  const silent = controls.filter((control) => !bites(control)).map(({ file, title }) => `${title} (${file})`);
  return { controls: controls.length, biting: controls.length - silent.length, silent };
};

export const runControls = (root: string): ControlRun => {
  const controls = namedControls();
  const directory = mkdtempSync(join(tmpdir(), 'controls-'));
  const out = join(directory, 'report.json');
  const pattern = [...new Set(controls.map(({ title }) => titlePattern(title).source))].join('|');
  const files = [...new Set(controls.map(({ file }) => file))];
  // Some controls need a linter that npm does not have.
  spawnSync('bash', ['scripts/install-linters.sh'], { cwd: root, stdio: ['ignore', 'ignore', 'inherit'] });
  const args = [join(root, 'node_modules/vitest/vitest.mjs'), 'run', ...files, '--testNamePattern', pattern];
  spawnSync(process.execPath, [...args, '--reporter=json', `--outputFile=${out}`], {
    cwd: root,
    env: { ...process.env, CI: 'true' },
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  try {
    return countControls(controls, JSON.parse(readFileSync(out, 'utf8')) as Report);
  } finally {
    rmSync(directory, { recursive: true, force: true });
  }
};
