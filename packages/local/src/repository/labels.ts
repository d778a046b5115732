// Labels of a repository. Names are unique regardless of case, as on GitHub.
import { invalidField } from '../api/error.ts';
import { nodeId } from '../store/names.ts';
import type { Backend } from '../backend.ts';
import type { Label, Repository } from '../store.ts';

/** Maximum length of a label's name on GitHub. */
const longestName = 50;
const longestDescription = 100;

export const findLabel = (repository: Repository, name: string): Label | undefined => repository.labels.get(name.toLowerCase());

export const createLabel = (
  backend: Backend,
  repository: Repository,
  input: { name: string; color?: string; description?: string },
): Label => {
  const { name } = input;
  const color = (input.color ?? 'ededed').replace(/^#/, '').toLowerCase();
  if (name.trim() === '') throw invalidField('Label', 'name', 'missing_field');
  if ([...name].length > longestName)
    throw invalidField('Label', 'name', 'custom', `name is too long (maximum is ${longestName} characters)`);
  if (!/^[0-9a-f]{6}$/.test(color)) throw invalidField('Label', 'color', 'invalid');
  const description = input.description ?? '';
  if ([...description].length > longestDescription) {
    throw invalidField('Label', 'description', 'custom', `description is too long (maximum is ${longestDescription} characters)`);
  }
  if (findLabel(repository, name) !== undefined) throw invalidField('Label', 'name', 'already_exists');
  const id = backend.store.nextId();
  const label: Label = { id, nodeId: nodeId('LA', id), name, color, description };
  repository.labels.set(name.toLowerCase(), label);
  backend.nodes.set(label.nodeId, { kind: 'label', repository, label });
  return label;
};

/** Returns the label of that name. GitHub creates an unknown one when REST puts it on an issue. */
export const ensureLabel = (backend: Backend, repository: Repository, name: string): Label =>
  findLabel(repository, name) ?? createLabel(backend, repository, { name });
