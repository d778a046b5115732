// Describes effects for the log, which is the audit trail that people read.
import type { Effect, ProjectIssue, Transition } from './effect.ts';

export const describeEffect = (effect: Effect): string => {
  switch (effect.kind) {
    case 'write-ledger': {
      const refs = effect.writes.length + effect.branches.length;
      return `ledger: ${effect.why} (${refs} ${refs === 1 ? 'ref' : 'refs'})${effect.transitions.map(describeTransition).join('')}`;
    }
    case 'create-labels':
      return `create labels: ${effect.labels.map((label) => label.name).join(', ')}`;
    case 'project-issue':
      return `show #${effect.issue}: ${editsOf(effect).join(', ')}`;
    case 'cancel-run':
      return `cancel CI run ${effect.run}`;
    case 'edit-pull-request':
      return `${effect.close ? 'close' : 'edit'} pull request ${effect.number}`;
    case 'wake':
      return `start another run: ${effect.why}`;
  }
};

const describeTransition = ({ issue, from, to, askedBy }: Transition): string =>
  `\n  #${issue}: ${from ?? 'no record'} → ${to ?? 'no record'}${askedBy === undefined ? '' : ` (asked for by ${askedBy})`}`;

const editsOf = ({ addLabels, removeLabels, comment, close, say, call, reopen, deleteComments = [] }: ProjectIssue): string[] => [
  ...addLabels.map((label) => `+${label}`),
  ...removeLabels.map((label) => `-${label}`),
  ...(comment === undefined ? [] : [comment.id === null ? 'new status comment' : 'edited status comment']),
  ...(deleteComments.length === 0
    ? []
    : [`without ${deleteComments.length} further status ${deleteComments.length === 1 ? 'comment' : 'comments'}`]),
  ...(say === undefined ? [] : ["the agent's words"]),
  ...(call === undefined ? [] : ['a comment that calls who asked']),
  ...(close ? ['close'] : []),
  ...(reopen === true ? ['reopen'] : []),
];

/** Says what did not happen, as the start of a sentence. */
export const describeFailure = (effect: Effect): string => {
  switch (effect.kind) {
    case 'write-ledger':
      return 'the ledger could not be written';
    case 'create-labels':
      return 'labels could not be created';
    case 'project-issue':
      return `#${effect.issue} could not be shown`;
    case 'cancel-run':
      return `CI run ${effect.run} could not be cancelled`;
    case 'edit-pull-request':
      return `pull request ${effect.number} could not be ${effect.close ? 'closed' : 'given its new text'}`;
    case 'wake':
      return 'no other run could be started';
  }
};
