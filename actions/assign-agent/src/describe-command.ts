// Commands as lines of the log: what is asked for, and what became of it. The log is the audit trail people can read.
import type { AppliedCommand } from '@clambake/adapters';
import type { Command, ProjectIssue } from '@clambake/core';

const describeProjection = (command: ProjectIssue): string => {
  const parts = [
    ...command.addLabels.map((label) => `+${label}`),
    ...command.removeLabels.map((label) => `-${label}`),
    ...(command.comment === undefined ? [] : [command.comment.id === null ? 'new status comment' : 'edited status comment']),
    ...(command.close ? ['close'] : []),
  ];
  return `show #${command.issue}: ${parts.join(', ')}`;
};

/** One line a command. */
export const describeWish = (command: Command): string => {
  switch (command.kind) {
    case 'write-ledger':
      return `ledger: ${command.why} (${command.writes.length} ${command.writes.length === 1 ? 'ref' : 'refs'})`;
    case 'create-labels':
      return `create labels: ${command.labels.map((label) => label.name).join(', ')}`;
    case 'project-issue':
      return describeProjection(command);
    case 'wake':
      return `start another run: ${command.why}`;
    default:
      return unknown(command);
  }
};

/** The same with its result in front. */
export const describeResult = ({ command, result }: AppliedCommand): string =>
  `${result.status}: ${describeWish(command)}${'why' in result ? ` — ${result.why}` : ''}`;

const unknown = (command: never): never => {
  throw new Error(`no such command: ${JSON.stringify(command)}`);
};
