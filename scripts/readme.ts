// `npm run readme`: writes what is generated into README.md, SECURITY.md, docs/ and the actions' READMEs, and the workflows of accounts by OpenID Connect; with --check
// it only compares.
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { issueMachineDiagram } from '../packages/core/src/records/machine.ts';
import { readActionMetadata, readWorkflowMetadata } from './action-metadata.ts';
import { actionNames, root } from './pack-actions.ts';
import { readPinnedRelease, readSlug } from './release/release.ts';
import { renderConfiguration, renderSchema, schemaPath } from './render-configuration.ts';
import { renderJobs } from './render-jobs.ts';
import { renderLabelEdits } from './render-label-edits.ts';
import { renderOidcAgent, renderOidcFleet } from './render-oidc.ts';
import { renderActionReadme, renderCall, renderInterface, replaceSection } from './render-readme.ts';
import { renderProbes, renderUnprobed } from './render-probes.ts';
import { renderTrouble } from './render-trouble.ts';
import { renderCommands, renderWords } from './render-words.ts';

const diagram = (): string => ['```mermaid', issueMachineDiagram().trim(), '```'].join('\n');

/** The one file that users copy, as the tests run it. */
const quickStart = (): string =>
  ['```yaml', readFileSync(join(root, 'examples/minimal/.github/workflows/clambake.yml'), 'utf8').trim(), '```'].join('\n');

const readScripts = (): Record<string, string> => {
  const { scripts } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { scripts: Record<string, string> };
  return scripts;
};

const workflowPath = (name: string): string => `.github/workflows/${name}.yml`;
const readWorkflow = (name: string): string => readFileSync(join(root, workflowPath(name)), 'utf8');

/** Path → content of the workflows that are generated. */
const renderWorkflows = (): Map<string, string> =>
  new Map([
    [workflowPath('agent-oidc'), renderOidcAgent(readWorkflow('agent'))],
    [workflowPath('clambake-oidc'), renderOidcFleet(readWorkflow('clambake'))],
  ]);

/** Path → content of every file that has generated parts. */
const renderAll = (): Map<string, string> => {
  const [slug, release] = [readSlug(root), readPinnedRelease(root)];
  const actions = actionNames.map((name) => ({ name, action: readActionMetadata(join(root, 'actions', name)) }));
  const tables = actions
    .map(({ name, action }) => `### ${name}\n\n${action.description.trim()}\n\n${renderInterface(action)}`)
    .join('\n\n');
  const calls = ['clambake', 'clambake-oidc', 'train']
    .map((name) => `### ${name}.yml\n\n${renderCall(readWorkflowMetadata(join(root, workflowPath(name))))}`)
    .join('\n\n');
  const sections = { 'quick-start': quickStart(), states: diagram(), commands: renderCommands(), workflows: calls, actions: tables };
  const readme = Object.entries(sections).reduce(
    (text, [section, content]) => replaceSection(text, { section, content }),
    readFileSync(join(root, 'README.md'), 'utf8'),
  );
  const jobs = { section: 'jobs', content: renderJobs(join(root, '.github/workflows')) };
  const kit = readFileSync(join(root, 'docs/conformance.md'), 'utf8');
  const conformance = [['probes', renderProbes()] as const, ['unprobed', renderUnprobed()] as const].reduce(
    (text, [section, content]) => replaceSection(text, { section, content }),
    kit,
  );
  return new Map([
    ['README.md', readme],
    ['SECURITY.md', replaceSection(readFileSync(join(root, 'SECURITY.md'), 'utf8'), jobs)],
    ['docs/words.md', renderWords(readScripts())],
    ['docs/configuration.md', renderConfiguration(`https://raw.githubusercontent.com/${slug}/${release.version}/${schemaPath}`)],
    [schemaPath, renderSchema()],
    ['docs/label-edits.md', renderLabelEdits()],
    ['docs/trouble.md', renderTrouble()],
    ['docs/conformance.md', conformance],
    ...actions.map(({ name, action }) => [`actions/${name}/README.md`, renderActionReadme(name, { action, slug, release })] as const),
  ]);
};

const check = process.argv.includes('--check');
const write = (path: string, content: string): void => {
  const file = join(root, path);
  if (existsSync(file) && readFileSync(file, 'utf8') === content) return;
  if (check) {
    console.error(`${path} is not what the sources, the workflows and the examples give. Run \`npm run readme\`.`);
    process.exitCode = 1;
  } else {
    writeFileSync(file, content);
    console.log(`wrote ${path}`);
  }
};

// Other files describe the generated workflows.
for (const render of [renderWorkflows, renderAll]) for (const [path, content] of render()) write(path, content);
