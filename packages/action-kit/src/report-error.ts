// Reports the failure of an action as exactly one error annotation. An error of the user is one line. An error of the
// remote names the status and the request id. Our own error brings its stack and asks for a report.
import * as core from '@actions/core';
import { RemoteError, UserError } from '@clambake/adapters';
import { plainText } from './plain-text.ts';

export interface ReportContext {
  action: string;
  /** Address for reports of our own errors, such as `https://github.com/owner/name/issues`; undefined when it is not known. */
  issuesUrl: string | undefined;
}

/** Returns the annotation with its title, file and place, and a stack for the log when the error is ours. */
export const describeError = (
  error: unknown,
  context: ReportContext,
): { annotation: string; properties: core.AnnotationProperties; stack: string | undefined } => {
  if (error instanceof UserError) {
    const file = error.file === undefined ? {} : { file: error.file };
    const place = error.place === undefined ? {} : { startLine: error.place.line, startColumn: error.place.column };
    return { annotation: error.message, properties: { title: context.action, ...file, ...place }, stack: undefined };
  }
  if (error instanceof RemoteError) {
    const facts = [
      error.status === 0 ? 'no answer' : `status ${error.status}`,
      ...(error.requestId === undefined ? [] : [`request ${error.requestId}`]),
      error.retryable ? 'a later run may succeed' : 'asking again will not help',
    ];
    return { annotation: `${error.message} (${facts.join(', ')})`, properties: { title: `${context.action}: GitHub` }, stack: undefined };
  }
  const thrown = error instanceof Error ? error : new Error(`something that is no Error was thrown: ${String(error)}`);
  const where = context.issuesUrl === undefined ? '' : ` at ${context.issuesUrl}`;
  return {
    annotation: `${context.action} has a fault of its own: ${thrown.message}. Please report it${where}, with the stack from the log`,
    properties: { title: `${context.action}: internal error` },
    stack: thrown.stack ?? thrown.message,
  };
};

/** The only place where an action fails. */
export const reportError = (error: unknown, context: ReportContext): void => {
  const { annotation, properties, stack } = describeError(error, context);
  if (stack !== undefined) core.info(plainText(stack));
  core.error(annotation, properties);
  process.exitCode = 1;
};
