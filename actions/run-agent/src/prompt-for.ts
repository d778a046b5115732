// The prompt of this attempt, and warnings about an issue's text that the agent does not get as it stands.
import type { ActionKit } from '@clambake/action-kit';
import type { Claim, Config, Discussion, IssueRecord, IssueView } from '@clambake/core';

export const promptFor = async (
  kit: ActionKit,
  {
    record,
    claim,
    config,
    issue,
    discussion,
  }: { record: IssueRecord; claim: Claim; config: Config; issue: IssueView; discussion: Discussion | undefined },
): Promise<string> => {
  const { buildPrompt, countedAttempts, globsOf, hasStalled } = await import('@clambake/core');
  const { text, hidden, truncated } = buildPrompt({
    issue,
    base: claim.base,
    branch: 'work',
    feedback: record.feedback,
    discussion,
    attempt: countedAttempts(record) + 1,
    attemptsAllowed: config.attempts,
    protectedPaths: globsOf(config['protected-paths'], 'block'),
    askedPaths: globsOf(config['protected-paths'], 'needs-human'),
    isStalled: hasStalled(record.attempts),
  });
  if (hidden.length > 0)
    kit.warning(
      `#${issue.number}: its title, text or comments held what people cannot see, and the agent does not get it: ${hidden.join(', ')}`,
    );
  if (truncated) kit.warning(`#${issue.number}: its text or discussion is longer than an agent is shown and was cut`);
  return text;
};
