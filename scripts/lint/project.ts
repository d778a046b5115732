// Runs each linter over the project's own documents and removes the listed exceptions.
import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readSlug } from '../release/release.ts';
import { checkDocuments } from './configuration.ts';
import type { Finding, LintDocument } from './document.ts';
import { readDocuments } from './documents.ts';
import { applyExceptions, readExceptions, withoutExceptions } from './exceptions.ts';
import { checkWithLanguageService } from './language-service.ts';
import { checkWithOutsideLinter, type OutsideLinter } from './outside-linters.ts';
import { checkOwnRules } from './rules.ts';

export const exceptionsList = 'scripts/lint/exceptions.json';

export interface Project {
  root: string;
  /** owner/name of the repository. */
  slug: string;
  documents: readonly LintDocument[];
}

/** All documents that git tracks or would add. */
export const readProject = (root: string): Project => {
  const slug = readSlug(root);
  const paths = execFileSync('git', ['ls-files', '--cached', '--others', '--exclude-standard', '-z'], { cwd: root, encoding: 'utf8' })
    .split('\0')
    .filter((path) => /\.(?:md|ya?ml)$/.test(path) && existsSync(join(root, path)));
  return {
    root,
    slug,
    documents: readDocuments(
      paths.map((path) => ({ path, text: readFileSync(join(root, path), 'utf8') })),
      slug,
    ),
  };
};

const without = (findings: readonly Finding[], { project, linter }: { project: Project; linter: string }): Finding[] =>
  applyExceptions(findings, { linter, exceptions: readExceptions(join(project.root, exceptionsList)), list: exceptionsList });

export const lintWithOwnRules = (project: Project): Finding[] =>
  without([...checkDocuments(project.documents), ...checkOwnRules(project.documents, project.slug)], { project, linter: 'clambake' });

export const lintWithLanguageService = async (project: Project): Promise<Finding[]> =>
  without(await checkWithLanguageService(project.documents, project.slug), { project, linter: 'languageservice' });

export const lintWithOutsideLinter = (project: Project, { linter, executable }: { linter: OutsideLinter; executable: string }): Finding[] =>
  without(checkWithOutsideLinter(linter, { executable, documents: project.documents }), { project, linter });

/**
 * Runs zizmor with the network, for what only GitHub knows. Only the project's own workflows and actions are checked:
 * everything else pins this repository, and scripts/pins.ts takes care of that.
 */
export const lintOnline = (project: Project, executable: string): Finding[] => {
  const documents = project.documents.filter(({ path }) => path.startsWith('.github/') || /^actions\/.*\.yml$/.test(path));
  const findings = checkWithOutsideLinter('zizmor', { executable, documents, online: true });
  return withoutExceptions(findings, readExceptions(join(project.root, exceptionsList)));
};
