import { commonInputs, integerInput, textInput } from '@clambake/action-kit';
import { z } from 'zod';

export const inputs = z.object({
  'github-token': commonInputs['github-token'],
  repository: textInput({ hint: 'type owner/name of this repository, to say that it is a scratch one' }),
  'wait-seconds': integerInput({ min: 0, max: 300, byDefault: 30 }),
});
