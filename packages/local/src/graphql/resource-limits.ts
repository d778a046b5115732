// GitHub's limits on the size of one document: the documented maximum of nodes, and the resource limits, whose numbers are
// not documented. A document beyond the resource limits is answered in part, or by the proxy in front.
import type { OperationDefinitionNode } from 'graphql';
import type { Answer } from '../api/answer.ts';
import { randomHex } from '../store/names.ts';
import { type Fragments, nodesOf } from './cost.ts';

export interface ResourceLimits {
  /** Maximum number of nodes of a document that is answered. */
  nodes?: number;
  /** Maximum number of mutations of a document that are carried out. */
  mutations?: number;
  /**
   * `error` answers 200: fields beyond the limit are null, with an error for each. 502 and 504 answer nothing, and no
   * mutation is carried out. `error` when left out.
   */
  respond?: 'error' | 502 | 504;
}

/** GitHub's documented maximum of nodes. */
const maximumNodes = 500_000;

const plain = (status: number, body: unknown): Answer => ({ status, body, headers: {}, points: 1, creations: 0 });

const wentWrong = (): string =>
  `Something went wrong while executing your query. This may be the result of a timeout, or it could be a GitHub bug. Please include \`${randomHex(2)}:${randomHex(4)}\` when reporting this issue.`;

const tooSlow = `We couldn't respond to your request in time. Sorry about that. Please try resubmitting your request and contact us if the problem persists.`;

interface Document {
  operation: OperationDefinitionNode;
  fragments: Fragments;
  variables: Readonly<Record<string, unknown>>;
}

/** Returns the answer of a document that may not run, or the paths of the fields that stay unanswered. */
export const applyResourceLimits = (
  { operation, fragments, variables }: Document,
  limits: ResourceLimits | undefined,
): { answer: Answer } | { beyond: ReadonlySet<string> } => {
  const nodes = nodesOf(operation, fragments, variables);
  if (nodes.total > maximumNodes) {
    const message = `This query requests up to ${nodes.total.toLocaleString('en')} possible nodes which exceeds the maximum limit of ${maximumNodes.toLocaleString('en')}.`;
    return { answer: plain(200, { errors: [{ type: 'MAX_NODE_LIMIT_EXCEEDED', message }] }) };
  }
  const { nodes: most = Number.POSITIVE_INFINITY, mutations = Number.POSITIVE_INFINITY, respond = 'error' } = limits ?? {};
  const fields = operation.operation === 'mutation' ? operation.selectionSet.selections : [];
  const late = fields.slice(mutations).flatMap((field) => ('name' in field ? (('alias' in field && field.alias) || field.name).value : []));
  const beyond = new Set([...nodes.pathsBeyond(most), ...late]);
  if (beyond.size === 0 || respond === 'error') return { beyond };
  if (respond === 502) return { answer: plain(502, { data: null, errors: [{ message: wentWrong() }] }) };
  return { answer: plain(504, { message: tooSlow }) };
};
