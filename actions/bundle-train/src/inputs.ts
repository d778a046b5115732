// Inputs of bundle-train: what one run may choose by itself. The configuration is in .github/clambake.yml.
import { commonInputs, flagInput, integerInput, optionalSecretInput, textInput } from '@clambake/action-kit';
import { z } from 'zod';

export const inputsSchema = z.object({
  'github-token': commonInputs['github-token'],
  'app-token': z.string().max(1000),
  'app-slug': textInput({ byDefault: '' }),
  'signing-key': optionalSecretInput(),
  base: z.string().max(200),
  force: flagInput(false),
  'hold-minutes': integerInput({ min: 0, max: 300, byDefault: 15 }),
  asks: flagInput(false),
  'dry-run': commonInputs['dry-run'],
});
