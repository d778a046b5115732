// Merges everything that has landed into the base: it bundles, tests, evicts what breaks, and moves the base. The loop has
// the steps; this file opens the ports and writes what people read afterwards.
import { join } from 'node:path';
import type { ActionKit } from '@clambake/action-kit';
import {
  createRunContext,
  openAppPort,
  openClock,
  openGitHub,
  openLedger,
  openTrainGitHub,
  openWake,
  readTrainSnapshot,
  UserError,
} from '@clambake/adapters';
import { inputsSchema } from './inputs.ts';
import type { LoopPorts } from './loop.ts';
import type { LoopReport } from './report.ts';

export const run = async (kit: ActionKit): Promise<void> => {
  const inputs = kit.readInputs(inputsSchema);
  const ports = openPorts(kit, { token: inputs['github-token'], appToken: inputs['app-token'] });
  const done: string[] = [];
  const lasting = new Set<string>();
  const log = {
    did: (text: string) => {
      done.push(text);
      kit.log(text);
    },
    warn: (text: string, isLasting = false) => {
      if (isLasting) lasting.add(text);
      else kit.warning(text, { title: kit.name });
    },
  };
  const ledgerRefs = inputs['dry-run'] ? undefined : await ports.readLedgerRefs([]);
  // The loop, all it decides with and all that merges: loaded behind the first request, which needs none of it.
  const { runTrain } = await import('./loop.ts');
  const { openMerge } = await import('@clambake/adapters');
  const { environment } = kit;
  const server = {
    remote: environment.repositoryUrl,
    credentials: { server: environment.serverUrl, token: inputs['github-token'] },
  };
  const merge = openMerge({ gitDir: join(environment.temp, 'clambake-merge.git'), ...server });
  const landing: LoopPorts['landing'] = {
    verifyBranch: async (held) => {
      // Loaded only when needed, which is seldom: it clones the repository with all contents.
      const { openLandingRepository } = await import('@clambake/adapters');
      const knownSecrets = [inputs['github-token'], inputs['app-token']].filter((token) => token !== '');
      return openLandingRepository({ ...server, gitDir: join(environment.temp, 'clambake-landing.git') }).verifyBranch({
        ...held,
        knownSecrets,
      });
    },
  };
  const report = await runTrain(
    { ...ports, merge, landing },
    {
      base: inputs.base,
      force: inputs.force,
      holdMinutes: inputs['app-token'] === '' ? inputs['hold-minutes'] : Math.min(inputs['hold-minutes'], appTokenMinutes),
      dryRun: inputs['dry-run'],
      ledgerRefs,
      log,
    },
  );
  if (report.next !== undefined) {
    kit.log(`Next step: ${JSON.stringify(report.next, null, 2)}`);
    done.push(`next: ${'why' in report.next ? report.next.why : report.next.kind}`);
  }
  await tell(kit, { report, done, dryRun: inputs['dry-run'] });
  const failures = [...(report.failure === undefined ? [] : [report.failure]), ...lasting];
  if (failures.length > 0) throw new UserError(failures.join('; '));
};

/** An App's token lives for an hour: the job hands over while the token still lasts for the rest of its work. */
const appTokenMinutes = 40;

const openPorts = (kit: ActionKit, { token, appToken }: { token: string; appToken: string }): Omit<LoopPorts, 'merge' | 'landing'> => {
  const { environment } = kit;
  const credentials = { server: environment.serverUrl, token };
  const github = openGitHub({ token, environment });
  const ledger = openLedger({ gitDir: join(environment.temp, 'clambake-ledger.git'), remote: environment.repositoryUrl, credentials });
  const app = appToken === '' ? undefined : openAppPort({ token: appToken, environment });
  let defaultBranch: string | undefined;
  const wake = async (): Promise<void> => {
    const { workflowFile } = environment;
    const workflow = workflowFile === undefined || defaultBranch === undefined ? undefined : { file: workflowFile, ref: defaultBranch };
    await openWake({ github, workflow })();
  };
  return {
    github,
    ledger,
    train: { ...openTrainGitHub(github.client), ...app?.pulls },
    app,
    clock: openClock(github.client),
    wake,
    readLedgerRefs: async (bases) => ({ ledger: await ledger.read(), branches: await github.readBranches(bases) }),
    readSnapshot: async (base, known) => {
      const reading = { read: async () => known ?? ledger.read() };
      const read = await readTrainSnapshot({ github, ledger: reading }, createRunContext(environment), base);
      defaultBranch = read.snapshot.defaultBranch;
      return read;
    },
  };
};

const tell = async (
  kit: ActionKit,
  { report, done, dryRun }: { report: LoopReport; done: readonly string[]; dryRun: boolean },
): Promise<void> => {
  const { neutralise, renderTrainSummary, trainOf } = await import('@clambake/core');
  const train = report.facts === undefined ? undefined : trainOf(report.facts);
  const bundles = [...report.bundles.values()].sort((a, b) => Number(a.id) - Number(b.id));
  const newest = bundles.at(-1);
  kit.setOutput('flight', newest?.id ?? '');
  kit.setOutput('pull-request', newest?.pr ?? train?.history.find((one) => one.id === newest?.id)?.pr ?? '');
  kit.setOutput(
    'landed',
    [...report.landed].sort((a, b) => a - b),
  );
  kit.setOutput(
    'evicted',
    [...report.evicted].sort((a, b) => a - b),
  );
  if (report.reasons.length > 0) {
    await kit.group(`What waits, and why: ${report.reasons.length}`, async () =>
      kit.log(report.reasons.map(({ issue, text }) => (issue === null ? text : `#${issue} ${text}`)).join('\n')),
    );
  }
  if (report.facts === undefined || train === undefined) {
    const why = report.reasons.map(({ text }) => text).join('. ') || 'Nothing has landed and no bundle is open';
    await kit.summary(`## Clambake train\n\n${neutralise(why, 500)}.\n`);
    return;
  }
  const { base, snapshot } = report.facts;
  await kit.summary(
    renderTrainSummary({
      base,
      repositoryUrl: snapshot.run.repositoryUrl,
      train,
      bundles,
      done,
      reasons: report.reasons,
      records: (issue) => snapshot.ledger.issues.get(issue)?.record,
      wakeAt: report.wakeAt,
      dryRun,
    }),
  );
};
