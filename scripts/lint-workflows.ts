// `npm run lint:workflows`: prints every finding in workflows, action.yml files, configurations and the YAML blocks of
// the documentation. The same checks are tests in test/lint, so this is for looking at them alone. With --online only
// zizmor runs, with the network and GH_TOKEN, and has to be installed: a job of .github/workflows/ci.yml.
import { join } from 'node:path';
import type { Finding } from './lint/document.ts';
import { findTool, outsideLinters } from './lint/outside-linters.ts';
import { lintOnline, lintWithLanguageService, lintWithOutsideLinter, lintWithOwnRules, readProject } from './lint/project.ts';

const project = readProject(join(import.meta.dirname, '..'));
const install = 'bash scripts/install-linters.sh';

const findOffline = async (): Promise<Finding[]> => {
  const outside = outsideLinters.flatMap((linter) => {
    const executable = findTool(linter, project.root);
    if (executable !== undefined) return lintWithOutsideLinter(project, { linter, executable });
    console.log(`not checked with ${linter}: it is not installed (${install})`);
    return [];
  });
  return [...lintWithOwnRules(project), ...(await lintWithLanguageService(project)), ...outside];
};

const findOnline = (): Finding[] => {
  const executable = findTool('zizmor', project.root);
  if (executable === undefined) throw new Error(`zizmor is not installed (${install})`);
  return lintOnline(project, executable);
};

const findings = process.argv.includes('--online') ? findOnline() : await findOffline();
for (const { path, line, rule, message } of findings) console.log(`${path}:${line}: ${rule}: ${message}`);
console.log(`${project.documents.length} documents, ${findings.length} findings`);
process.exitCode = findings.length === 0 ? 0 : 1;
