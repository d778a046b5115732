// Loads GitHub's own parser and expression language. They import JSON without an import attribute, which Node refuses.
// A loader hook adds the attribute and is removed afterwards.
import { registerHooks } from 'node:module';
import type { TemplateToken } from '@actions/workflow-parser/templates/tokens/index';

export type Token = TemplateToken;

const hooks = registerHooks({
  load: (url, context, next) => next(url, url.endsWith('.json') ? { ...context, importAttributes: { type: 'json' } } : context),
});
export const { convertWorkflowTemplate, NoOperationTraceWriter, parseWorkflow } = await import('@actions/workflow-parser');
export const { convertActionTemplate, parseAction } = await import('@actions/workflow-parser/actions/index');
export const { convertToIfCondition } = await import('@actions/workflow-parser/model/converter/if-condition');
export const { data, Evaluator, Lexer, Parser } = await import('@actions/expressions');
export const { truthy } = await import('@actions/expressions/result');
hooks.deregister();
