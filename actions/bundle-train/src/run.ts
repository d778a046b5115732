// Merges everything that has landed into the base: it bundles, tests, evicts what breaks, and moves the base. The loop has
// the steps; this file opens the ports and writes what people read afterwards.
import { join } from 'node:path';
import { type ActionKit, logReasons, openJobPorts, remoteOf, wakeOn, wakingAfterTrouble } from '@clambake/action-kit';
import { createRunContext, openClock, readTrainSnapshot, UserError } from '@clambake/adapters';
import type { Config, LedgerView } from '@clambake/core';
import type { z } from 'zod';
import { inputsSchema } from './inputs.ts';
import type { LoopPorts } from './loop.ts';
import type { LoopReport } from './report.ts';
import { openSigning, type Signing } from './signing.ts';

export const run = async (kit: ActionKit): Promise<void> => {
  const inputs = kit.readInputs(inputsSchema);
  await wakingAfterTrouble(kit, { token: inputs['github-token'], dryRun: inputs['dry-run'] }, () => serveTrain(kit, inputs));
};

const serveTrain = async (kit: ActionKit, inputs: z.output<typeof inputsSchema>): Promise<void> => {
  const { 'github-token': token, 'app-token': appToken, 'app-slug': appSlug, 'dry-run': dryRun } = inputs;
  const signing = openSigning(kit, inputs['signing-key']);
  const ports = openPorts(kit, { token, appSlug, signing });
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
  let ledgerRefs = dryRun ? undefined : await ports.readLedgerRefs([]);
  // The loop, all it decides with and all that merges: loaded behind the first request, which needs none of it.
  const { runTrain } = await import('./loop.ts');
  const { mayOpenPulls, openAppPort, openMerge, openTrainGitHub, openReviews, readDefaultBranch } = await import('@clambake/adapters');
  const place = (name: string) => ({ ...remoteOf(kit, token), gitDir: join(kit.environment.temp, name) });
  const landingPlace = place('clambake-landing.git');
  const knownSecrets = [token, appToken].filter((secret) => secret !== '');
  // Loaded only when needed, which is seldom: it clones the repository with all contents.
  const openLanding = async () => (await import('@clambake/adapters')).openLandingRepository(landingPlace);
  const landing: LoopPorts['landing'] = {
    objects: landingPlace.gitDir,
    checkBranch: async (held) => (await openLanding()).checkBranch({ ...held, knownSecrets }),
    replayBranch: async (held) => (await openLanding()).replayBranch({ ...held, knownSecrets, signer: await signing.signer?.() }),
  };
  const holdMinutes = appToken === '' ? inputs['hold-minutes'] : Math.min(inputs['hold-minutes'], appTokenMinutes);
  const merge = openMerge({ ...place('clambake-merge.git'), signer: signing.signer });
  const app = appToken === '' ? undefined : openAppPort({ token: appToken, environment: kit.environment });
  const train = { ...openTrainGitHub(ports.github.client), ...app?.pulls };
  const { base, force } = inputs;
  if (inputs.asks && app === undefined && ledgerRefs !== undefined) {
    const { askPulls } = await import('./ask-pulls.ts');
    const ask = () => mayOpenPulls(ports.github.client, base);
    // The loop learns the default branch only when it has something to do.
    const wake = async () => wakeOn(kit, { github: ports.github, ref: await readDefaultBranch(ports.github.client) });
    await askPulls({ ports: { ...ports, wake }, log, ask, known: ledgerRefs.ledger, run: createRunContext(kit.environment) });
    ledgerRefs = await ports.readLedgerRefs([]);
  }
  const report = await runTrain(
    { ...ports, app, train, merge, reviews: openReviews(ports.github), landing },
    { base, force, holdMinutes, dryRun, ledgerRefs, log },
  ).catch(signing.onWithheld);
  if (report === undefined) return;
  if (report.next !== undefined) {
    kit.log(`Next step: ${JSON.stringify(report.next, null, 2)}`);
    done.push(`next: ${'why' in report.next ? report.next.why : report.next.kind}`);
  }
  await tell(kit, { report, done, dryRun });
  const failures = [...(report.failure === undefined ? [] : [report.failure]), ...lasting];
  if (failures.length > 0) throw new UserError(failures.join('; '));
};

/** An App's token lives for an hour: the job hands over while the token still lasts for the rest of its work. */
const appTokenMinutes = 40;

type Ports = { token: string; appSlug: string; signing: Signing };

const openPorts = (kit: ActionKit, { token, appSlug, signing }: Ports) => {
  const { environment } = kit;
  const { github, ledger } = openJobPorts(kit, token);
  let defaultBranch: string | undefined;
  return {
    github,
    ledger,
    clock: openClock(github.client),
    wake: () => wakeOn(kit, { github, ref: defaultBranch }),
    readLedgerRefs: async (bases: readonly string[]) => ({ ledger: await ledger.read(), branches: await github.readBranches(bases) }),
    readSnapshot: async (base: string, known?: LedgerView) => {
      const reading = { read: async () => known ?? ledger.read() };
      const read = await readTrainSnapshot({ github, ledger: reading }, createRunContext(environment), base);
      defaultBranch = read.snapshot.defaultBranch;
      await refuseOwnBot(appSlug, read.config);
      await signing.ready(read.config);
      return read;
    },
  };
};

/** Only this job knows the App. A label that the fleet set by itself would start agents without anybody's decision. */
const refuseOwnBot = async (slug: string, config: Config): Promise<void> => {
  const { isAllowedBot } = await import('@clambake/core');
  if (slug === '' || !isAllowedBot(`${slug}[bot]`, config)) return;
  throw new UserError(
    `"allowed-bots" in .github/clambake.yml names ${slug}[bot], the bot of clambake's own App, which never starts an agent: remove it`,
    { file: '.github/clambake.yml' },
  );
};

const sorted = (issues: ReadonlySet<number>): number[] => [...issues].sort((a, b) => a - b);

const tell = async (
  kit: ActionKit,
  { report, done, dryRun }: { report: LoopReport; done: readonly string[]; dryRun: boolean },
): Promise<void> => {
  const { neutralise, renderTrainSummary, trainOf } = await import('@clambake/core');
  const { facts, reasons, wakeAt } = report;
  const train = facts === undefined ? undefined : trainOf(facts);
  const bundles = [...report.bundles.values()].sort((a, b) => Number(a.id) - Number(b.id));
  const newest = bundles.at(-1);
  kit.setOutput('flight', newest?.id ?? '');
  kit.setOutput('pull-request', newest?.pr ?? train?.history.find((one) => one.id === newest?.id)?.pr ?? '');
  kit.setOutput('landed', sorted(report.landed));
  kit.setOutput('evicted', sorted(report.evicted));
  await logReasons(kit, reasons);
  if (facts === undefined || train === undefined) {
    const why = reasons.map(({ text }) => text).join('. ') || 'Nothing has landed and no bundle is open';
    await kit.summary(`## Clambake train\n\n${neutralise(why, 500)}.\n`);
    return;
  }
  const { base, snapshot } = facts;
  const { repositoryUrl } = snapshot.run;
  const records = (issue: number) => snapshot.ledger.issues.get(issue)?.record;
  await kit.summary(renderTrainSummary({ base, repositoryUrl, train, bundles, done, reasons, records, wakeAt, dryRun }));
};
