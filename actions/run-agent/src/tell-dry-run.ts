import type { Plan } from './plan-work.ts';
import type { Attempt } from './run.ts';

/** Says what the attempt would do. Throws what stands against it. */
export const tellDryRun = ({ kit, assignment }: Attempt, plan: Plan): void => {
  if (!plan.ready) throw plan.error;
  const { config, claim, prompt } = plan;
  kit.log(`Dry run: agent ${assignment.agent} would work on #${assignment.issue}, based on ${claim.base}.`);
  kit.log(
    `Prompt: ${prompt.length} characters. Limits: $${config['attempt-usd']}, ${config['attempt-minutes']} minutes. Isolation: ${config.isolation}.`,
  );
  kit.log('Nothing was started or uploaded.');
};
