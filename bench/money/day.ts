// A day's dollars that four agents use up at the same time: the built assign-agent claims, and four built run-agents work with the real
// Claude Code for as long as they are let.
import type { Assignment } from '../../packages/core/src/index.ts';
import type { Script } from '../../packages/local/src/index.ts';
import { openAgentStage } from '../agent/agent-stage.ts';
import { landAttempt } from '../agent/stop.ts';
import { type MoneyRow, rowOf } from './books.ts';

export const dayCase = 'a day of four agents';
export const agentsOfDay = 4;
/** The last of the four gets less than the others, and a fifth one nothing. */
const dayUsd = 0.37;
const config = `isolation: ${process.geteuid?.() === 0 ? 'user' : 'none'}
model: claude-sonnet-4-5
agents: ${agentsOfDay + 1}
attempt-usd: 0.1
day-usd: ${dayUsd}
`;
const ci = `name: CI
on: workflow_dispatch
permissions: { contents: read }
jobs: { test: { runs-on: ubuntu-24.04, steps: [{ run: "true" }] } }
`;

const worksOn: Script = ({ turn }) => [{ tool: 'Bash', input: { command: `echo ${turn}`, description: 'Go on' } }];

export const measureDay = async (): Promise<MoneyRow> => {
  const stage = await openAgentStage({ issues: 0, config, script: worksOn, files: { '.github/workflows/ci.yml': ci } });
  try {
    const { github, repository } = stage;
    for (let count = 0; count <= agentsOfDay; count += 1)
      github.createIssue(repository, { title: `Task ${count + 1}`, body: 'Please do it.', by: 'ann', labels: ['clambake:ready'] });
    const claimed = await stage.job('assign-agent', 'assign', {});
    const assignments = JSON.parse(claimed.outputs['assignments'] ?? '[]') as Assignment[];
    if (assignments.length !== agentsOfDay) throw new Error(`${assignments.length} agents were assigned:\n${claimed.log}`);
    const steps = await Promise.all(assignments.map((assignment) => stage.start(assignment)));
    const ended = await Promise.all(steps.map((step) => step.ended));
    const booked = [];
    for (const [place, assignment] of assignments.entries()) booked.push(await landAttempt(stage, assignment, ended[place]?.outputs ?? {}));
    return rowOf(dayCase, { asked: stage.meter.take(), booked, limitUsd: dayUsd });
  } finally {
    await stage.close();
  }
};
