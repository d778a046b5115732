// The local GitHub, as tests and benchmarks use it: the server itself, the executors of jobs and CI, the scripted
// model and the demo. Whoever is outside this package imports this file and nothing deeper.
export type { Fault, FaultResponse, Faults } from './api/faults.ts';
export type { ArtifactRecord, Limits, Urls } from './backend.ts';
export { createClock, type VirtualClock } from './clock.ts';
export type { ContractViolation } from './contract/violation.ts';
export { type EndState, findProblems } from './demo/check-end-state.ts';
export { type DemoResult, type DemoRun, runDemo } from './demo/demo.ts';
export { demoIssues, titles } from './demo/issues.ts';
export { readLedgerDocuments } from './demo/read-git.ts';
export { type BundleResult, type IssueResult, readBundleResults } from './demo/result.ts';
export { openStage, type Stage, type StageOptions } from './demo/stage.ts';
export { git, type GitAnswer, type GitOptions, runGit } from './git/process.ts';
export { type LocalGitHub, type LocalGitHubOptions, startLocalGitHub } from './local-github.ts';
export type { Script, ScriptAnswer, ScriptBlock, ScriptFault, ScriptRequest, ScriptToolResult } from './model/script.ts';
export { type ModelRequest, type ScriptedModel, startScriptedModel } from './model/scripted-model.ts';
export type { Permissions, Role, TokenRequest } from './repository/access.ts';
export type { AppRequest, NewApp } from './repository/apps.ts';
export { type CiExecutor, type CiExecutorOptions, createCiExecutor } from './runner/ci-executor.ts';
export type { RunnerHost } from './runner/host.ts';
export { type ActionJob, type ActionJobResult, runActionJob } from './runner/job-executor.ts';
export type { JobRequest, RunRequest, Runs } from './runner/runs.ts';
export type { CancelGrace } from './runner/step-process.ts';
export type { Annotation } from './runner/workflow-commands.ts';
export type { RepositoryRequest, Seed } from './seed.ts';
export { type RequestStatistics, requestStatistics } from './statistics.ts';
export * from './store.ts';
export type { JobLook, JobReport, RunnerSettings } from './workflow/settings.ts';
export { createWorkflowRunner, type WorkflowRunner } from './workflow/workflow-runner.ts';
