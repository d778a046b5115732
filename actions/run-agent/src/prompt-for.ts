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
    isPart,
  }: { record: IssueRecord; claim: Claim; config: Config; issue: IssueView; discussion: Discussion | undefined; isPart: boolean },
): Promise<string> => {
  const { buildPrompt, countedAttempts, globsOf, hasStalled, questionText } = await import('@clambake/core');
  const { text, hidden, truncated } = buildPrompt({
    issue,
    base: claim.base,
    branch: 'work',
    feedback: record.feedback,
    discussion,
    question: questionText(record),
    attempt: countedAttempts(record) + 1,
    attemptsAllowed: config.attempts,
    protectedPaths: globsOf(config['protected-paths'], 'block'),
    askedPaths: globsOf(config['protected-paths'], 'needs-human'),
    isStalled: hasStalled(record.attempts),
    isPart,
    verify: config.verify,
  });
  if (hidden.length > 0)
    kit.warning(
      `#${issue.number}: its title, text or comments held what people cannot see, and the agent does not get it: ${hidden.join(', ')}`,
    );
  if (truncated) kit.warning(`#${issue.number}: its text or discussion is longer than an agent is shown and was cut`);
  return text;
};
