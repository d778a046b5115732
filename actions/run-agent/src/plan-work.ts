// Everything that an attempt needs before its agent starts, read just before: the issue, the configuration, the right of the person
// who asked, the discussion.
import type { ActionKit } from '@clambake/action-kit';
import { type GitHubPort, UserError } from '@clambake/adapters';
import { type Claim, type Config, isAllowedBot, type IssueRecord, keptBefore } from '@clambake/core';
import { decideStart, type Held } from './decide-start.ts';
import { type AgentAccess, readAgentAccess } from './inputs.ts';
import type { Images } from './fetch-images.ts';
import { promptFor } from './prompt-for.ts';
import type { Attempt } from './run.ts';

export type Plan =
  | {
      ready: true;
      config: Config;
      claim: Claim;
      record: IssueRecord;
      kept: { ref: string; oid: string } | undefined;
      access: AgentAccess;
      prompt: string;
      title: string;
      isPrivate: boolean | undefined;
      /** Undefined where the configuration wants none. */
      images: Images | undefined;
      /** New words of people for an agent that goes on with a session. */
      people: { answers: readonly string[]; isAnswered: boolean };
    }
  | { ready: false; error: unknown; outcome: 'lost' | 'auth' };
export type ReadyPlan = Extract<Plan, { ready: true }>;
type Reading = ReturnType<GitHubPort['readIssue']>;

export const runOf = (kit: ActionKit) => ({ id: kit.environment.runId, attempt: kit.environment.runAttempt });

/** Returns everything the work needs, or the first thing that stands against it. */
export const planWork = async (
  context: Attempt,
  { record, claim, isPart, reading, configuring }: Held & { isPart: boolean; reading: Reading; configuring: Promise<Config | undefined> },
): Promise<Plan> => {
  const { kit, assignment, ports } = context;
  let outcome: 'lost' | 'auth' = 'lost';
  try {
    const [seen, configured] = [await reading, await configuring];
    if (seen === undefined || configured === undefined)
      throw new UserError('Not started: the issue is gone from this repository; it was deleted, transferred or made a discussion.');
    const { settingsFor } = await import('@clambake/core');
    const wanted = settingsFor(configured, seen.issue.labels);
    if ('why' in wanted) throw new UserError(`Not started: ${wanted.why}.`);
    const { config } = wanted;
    const { issue, isPrivate } = seen;
    const { readDiscussion } = await import('./read-discussion.ts');
    const discussing = readDiscussion(ports, { claim, config, nodeId: issue.nodeId });
    // It is awaited below: a start that the role forbids is told first.
    discussing.catch(() => {});
    const role = isAllowedBot(claim.actor, config) ? config['min-role'] : await ports.github.readRole(claim.actor);
    const decision = decideStart({ assignment, run: runOf(kit), record, issue, role, config });
    if (!decision.start) throw new UserError(decision.why);
    const discussion = await discussing;
    outcome = 'auth';
    const access = await readAgentAccess(kit, config.isolation !== 'none');
    const images = config.images
      ? await (await import('./fetch-images.ts')).fetchImages(context, { issue, discussion, config })
      : undefined;
    const prompt = await promptFor(context.kit, { record, claim, config, issue, discussion, isPart });
    const { newWords } = await import('@clambake/core');
    const people = newWords(record, discussion);
    const { title } = issue;
    return { ready: true, config, claim, record, kept: keptBefore(record), access, prompt, title, isPrivate, images, people };
  } catch (error) {
    return { ready: false, error, outcome };
  }
};
