export * from './inputs.ts';
export * from './job-ports.ts';
export * from './plain-text.ts';
export { describeError, type ReportContext } from './report-error.ts';
export * from './run-action.ts';
export { wakingAfterTrouble } from './wake-after-trouble.ts';
export { cutSummary, renderFacts } from './summary.ts';
