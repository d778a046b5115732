// Lands the work of one attempt on a fresh machine. The agent's result is data: it is downloaded, checked and pushed, and
// never run. The job fails when there is no readable result or the work is refused.
import { mkdtemp } from 'node:fs/promises';
import { join } from 'node:path';
import { type ActionKit, openJobPorts, remoteOf, wakingAfterTrouble } from '@clambake/action-kit';
import { configPath, createRunContext, openArtifacts, readNoReply, RemoteError, UserError } from '@clambake/adapters';
import { inputsSchema } from './inputs.ts';
import { type LandingPorts, type LandingReport, type LandingRequest, landWork } from './land-work.ts';

export const run = async (kit: ActionKit): Promise<void> => {
  const inputs = kit.readInputs(inputsSchema);
  const { issue, agent, attempt } = inputs;
  const { environment } = kit;
  const work = await mkdtemp(join(environment.temp, 'clambake-land-'));
  const id = inputs['artifact-id'];
  const token = inputs['github-token'];
  const request: LandingRequest = {
    assignment: { issue, agent, attempt },
    artifact: id === undefined ? undefined : { id, digest: inputs['artifact-digest'], elsewhere: false },
    source: inputs['run-id'] ?? environment.runId,
    directory: join(work, 'artifact'),
    run: createRunContext(environment),
    workflowFile: environment.workflowFile,
    signing: { key: inputs['signing-key'], warn: (text) => kit.warning(text, { title: kit.name }) },
    knownSecrets: [token],
    dryRun: inputs['dry-run'],
  };
  const land = () => landWork(openPorts(kit, { token, work }), request);
  // A landing that is put off has its own wake-up.
  const report = await wakingAfterTrouble(kit, { token, dryRun: request.dryRun }, land);
  putOut(kit, report);
  const { renderLandingSummary } = await import('./render-summary.ts');
  await kit.summary(renderLandingSummary(report, { issue, repositoryUrl: environment.repositoryUrl }));
  await conclude(kit, { report, issue });
};

const openPorts = (kit: ActionKit, { token, work }: { token: string; work: string }): LandingPorts => {
  const gitDir = join(work, 'landing.git');
  const opened = openJobPorts(kit, token, work);
  return {
    ...opened,
    kept: {
      list: async () => {
        const { listKept } = await import('@clambake/adapters');
        return listKept({ gitDir, ...remoteOf(kit, token) });
      },
      delete: async (refs) => {
        const { deleteKept } = await import('@clambake/adapters');
        return deleteKept({ gitDir, ...remoteOf(kit, token) }, refs);
      },
    },
    earlierConfigs: async () => {
      const { readEarlierConfigs } = await import('@clambake/adapters');
      return readEarlierConfigs(opened.github.client);
    },
    readEndedJob: async (which) => {
      const { readEndedJob } = await import('@clambake/adapters');
      return readEndedJob(opened.github.client, which);
    },
    readNoReply: (login) => readNoReply(opened.github.client, login),
    artifacts: openArtifacts({ token, repository: kit.environment.repository }),
    repository: {
      objects: gitDir,
      checkWork: async (attempt) => {
        // Loaded when there is work to check, because the start of the action does not need it.
        const { openLandingRepository } = await import('@clambake/adapters');
        return openLandingRepository({ gitDir, ...remoteOf(kit, token) }).checkWork(attempt);
      },
    },
  };
};

const putOut = (kit: ActionKit, report: LandingReport): void => {
  const written = report.kind === 'written' ? report.decision : undefined;
  const landed = written?.landed === true;
  kit.setOutput('landed', landed);
  kit.setOutput('oid', landed ? (written.record.landed?.oid ?? '') : '');
  kit.setOutput('state', report.kind === 'superseded' ? 'superseded' : (report.kind === 'put-off' ? report : report.decision).record.state);
};

/** Logs the result, and throws the one error that a person has to know of. */
const conclude = async (kit: ActionKit, { report, issue }: { report: LandingReport; issue: number }): Promise<void> => {
  if (report.kind === 'superseded') {
    const { why, kept = '' } = report;
    const text =
      kept === '' ? `Nothing was written for #${issue}: ${why}` : `Nothing landed for #${issue}: ${why}. ${kept.replace(/\.$/, '')}`;
    if (report.malformed) throw new UserError(text);
    kit.notice(`${text}.`, { title: kit.name });
    return;
  }
  if (report.kind === 'put-off') throw laterError(report.error, issue);
  kit.log(report.decision.change.why);
  if (report.kind === 'dry-run') {
    kit.log(`What would be done:\n${report.effects.map((effect) => JSON.stringify(effect)).join('\n')}`);
    return;
  }
  const { describeTrouble } = await import('./describe-trouble.ts');
  const trouble = describeTrouble(report);
  if (report.problem !== undefined)
    kit.warning(
      `${report.problem.replace(/[.?!…]?$/, (end) => end || '.')} For #${issue} the newest configuration that can be read was used`,
      {
        title: kit.name,
        file: configPath,
      },
    );
  if (trouble !== undefined) throw new UserError(trouble);
  if (report.unswept !== undefined)
    kit.warning(`Kept refs whose time is over could not be deleted: ${report.unswept}`, { title: kit.name });
  if (report.shown.status !== 'applied') {
    kit.warning(`The ledger is written, but not everything could be shown or started; the next run repairs it: ${report.shown.why ?? ''}`, {
      title: kit.name,
    });
  }
};

/** The error with a sentence about what becomes of the work. One of our own keeps its stack. */
const laterError = (error: unknown, issue: number): unknown => {
  const later = `Nothing of #${issue} has landed yet: its work stays an artifact, its agent is free, and a later run lands it`;
  if (error instanceof RemoteError) return new RemoteError(`${later}. The trouble: ${error.message}`, { ...error, cause: error });
  return error instanceof UserError ? new UserError(`${later}. The trouble: ${error.message}`, { file: error.file }) : error;
};
