// Checks configurations with the function that the actions use, and checks that every document is YAML of a kind that some
// linter knows, so that none is passed over.
import { parseConfig } from '../../packages/core/src/config-text.ts';
import { type Finding, isMapping, type LintDocument, parseLintDocument } from './document.ts';

export const checkDocuments = (documents: readonly LintDocument[]): Finding[] =>
  documents.flatMap((document) => {
    const parsed = parseLintDocument(document);
    const found = (rule: string, message: string, line = parsed.lineOf([])): Finding => ({
      path: document.path,
      line,
      rule: `clambake/${rule}`,
      message,
    });
    if (parsed.problems.length > 0) return parsed.problems.map(({ line, message }) => found('yaml', message, line));
    if (document.kind === 'unknown')
      return [
        found('unknown-kind', 'neither a workflow, an action, a configuration nor steps or jobs of a workflow, so nothing checks it'),
      ];
    if (document.kind !== 'configuration') return [];
    // A block may show some keys only; the one that every configuration needs is then taken as given.
    const isBlock = document.name !== document.path;
    const config = parseConfig(isBlock && isMapping(parsed.value) ? { ci: 'ci.yml', ...parsed.value } : parsed.value);
    return config.ok ? [] : config.problems.map((problem) => found('configuration', problem));
  });
