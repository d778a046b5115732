// Inputs of assign-agent. The settings of the fleet are in .github/clambake.yml, never here.
import {
  choiceInput,
  commonInputs,
  flagInput,
  integerInput,
  optionalFlagInput,
  optionalIntegerInput,
  optionalIssueInput,
  optionalSecretWordInput,
  textInput,
} from '@clambake/action-kit';
import { z } from 'zod';

export const inputsSchema = z.object({
  'github-token': commonInputs['github-token'],
  mode: choiceInput('tick', 'command', 'role'),
  command: textInput({ byDefault: '' }),
  issue: optionalIssueInput(),
  'comment-id': optionalIntegerInput({ min: 1, max: 999_999_999_999_999 }),
  label: textInput({ byDefault: '' }),
  reviewer: textInput({ byDefault: '' }),
  'has-model-key': optionalFlagInput(),
  'has-app-client-id': optionalFlagInput(),
  'has-app-key': optionalFlagInput(),
  'has-signing-key': optionalFlagInput(),
  'notify-url': optionalSecretWordInput(),
  force: flagInput(false),
  'hold-minutes': integerInput({ min: 0, max: 300, byDefault: 15 }),
  'dry-run': commonInputs['dry-run'],
});

export type Inputs = z.output<typeof inputsSchema>;
