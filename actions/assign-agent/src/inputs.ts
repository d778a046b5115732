// Inputs of assign-agent. What steers the fleet is in .github/clambake.yml, never here.
import { commonInputs } from '@clambake/action-kit';
import { z } from 'zod';

export const inputsSchema = z.object(commonInputs);
