// The local GitHub, as demo, tests and benchmarks use it.
export type { Permissions, Role, TokenRequest } from './access.ts';
export type { ArtifactRecord, Limits, Urls } from './backend.ts';
export type { ContractViolation } from './contract-report.ts';
export type { Fault, FaultResponse, Faults } from './faults.ts';
export { type LocalGitHub, type LocalGitHubOptions, startLocalGitHub } from './local-github.ts';
export type { RepositoryRequest, Seed } from './seed.ts';
export { type RequestStatistics, requestStatistics } from './statistics.ts';
export * from './store.ts';
export type { JobLook, JobReport, RunnerSettings } from './workflow/settings.ts';
export { createWorkflowRunner, type WorkflowRunner } from './workflow/workflow-runner.ts';
