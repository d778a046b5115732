// The local GitHub, as tests and benchmarks use it: the server itself, the executors of jobs and CI, the scripted
// model and the demo. Whoever is outside this package imports this file and nothing deeper.
export type { Fault, FaultResponse, Faults } from './api/faults.ts';
export type { ArtifactRecord, Urls } from './backend.ts';
export type { Limits } from './api/rate-limits.ts';
export type { Cache, CacheService } from './caches/service.ts';
export { createClock, type VirtualClock } from './clock.ts';
export type { ContractViolation } from './contract/violation.ts';
export { git, type GitAnswer, type GitOptions, runGit } from './git/process.ts';
export { type LocalGitHub, type LocalGitHubOptions, startLocalGitHub } from './local-github.ts';
export type { Script, ScriptAnswer, ScriptBlock, ScriptFault, ScriptRequest, ScriptToolResult } from './model/script.ts';
export { type ModelRequest, type ScriptedModel, startScriptedModel } from './model/scripted-model.ts';
export type { Permissions, Role, TokenRequest } from './repository/access.ts';
export type { AppRequest, NewApp } from './repository/apps.ts';
export type { RunnerHost } from './runner/host.ts';
export type { JobRequest, RunRequest, Runs } from './runner/runs.ts';
export type { CancelGrace } from './runner/step-process.ts';
export type { Annotation } from './runner/workflow-commands.ts';
export type { RepositoryRequest, RulesetRequest, Seed } from './seed.ts';
export { type RequestStatistics, requestStatistics } from './statistics.ts';
export * from './store.ts';
export { type ActionJob, type ActionJobResult, runActionJob } from './workflow/action-job.ts';
export type { JobLook, JobReport, RunnerSettings } from './workflow/settings.ts';
export { createWorkflowRunner, type WorkflowRunner } from './workflow/workflow-runner.ts';
