// GitHub's own checks of workflows and action.yml files, as its editors run them.
import { registerHooks } from 'node:module';
import { parse } from 'yaml';
import type { Finding, LintDocument } from './document.ts';

// The package imports JSON without an import attribute, which Node refuses. The hook adds it and is removed afterwards.
const hooks = registerHooks({
  load: (url, context, next) => next(url, url.endsWith('.json') ? { ...context, importAttributes: { type: 'json' } } : context),
});
const { validate } = await import('@actions/languageservice');
const { TextDocument } = await import('vscode-languageserver-textdocument');
hooks.deregister();

type Settings = NonNullable<Parameters<typeof validate>[1]>;

/** The package caches its results by address, so no two texts may share one, not even in different calls. */
let checks = 0;

/** Resolves calls to other documents of the project. Inputs of actions of others are not checked. */
const settingsFor = (documents: readonly LintDocument[], { from, slug }: { from: LintDocument; slug: string }): Settings => {
  const root = from.name.replace(/\.github\/workflows\/[^/]*$/, '');
  const find = (name: string): LintDocument | undefined => documents.find((one) => one.name === name);
  return {
    fileProvider: {
      getFileContent: (reference) => {
        const own = 'repository' in reference && `${reference.owner}/${reference.repository}` === slug;
        const found = find('repository' in reference ? (own ? reference.path : '') : `${root}${reference.path.replace(/^\.\//, '')}`);
        return found === undefined ? Promise.reject(new Error('not found')) : Promise.resolve({ name: found.name, content: found.text });
      },
    },
    actionsMetadataProvider: {
      fetchActionMetadata: ({ owner, name, path }) => {
        const found = `${owner}/${name}` === slug ? find(`${path ?? ''}/action.yml`) : undefined;
        if (found === undefined && `${owner}/${name}` === slug) return Promise.resolve(undefined);
        return Promise.resolve(
          found === undefined ? { name, description: '' } : (parse(found.text) as { name: string; description: string }),
        );
      },
    },
  };
};

export const checkWithLanguageService = async (documents: readonly LintDocument[], slug: string): Promise<Finding[]> => {
  const findings: Finding[] = [];
  for (const document of documents.filter((one) => one.kind === 'workflow' || one.kind === 'action')) {
    const address = `file:///${++checks}/${document.name}`;
    const diagnostics = await validate(
      TextDocument.create(address, 'yaml', 1, document.text),
      settingsFor(documents, { from: document, slug }),
    );
    for (const { range, message, code } of diagnostics) {
      findings.push({
        path: document.path,
        line: range.start.line + 1 + document.lineOffset,
        rule: `languageservice/${code ?? 'invalid'}`,
        message: typeof message === 'string' ? message : message.value,
      });
    }
  }
  return findings;
};
