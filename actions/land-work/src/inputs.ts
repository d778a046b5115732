// Inputs of land-work: ids of one attempt and its artifact. The settings of landing are in .github/clambake.yml.
import { commonInputs, inputsOfAttempt, optionalSecretInput } from '@clambake/action-kit';
import { z } from 'zod';

const optionalId = (message: string) =>
  z
    .string()
    .regex(/^(?:[1-9]\d{0,15})?$/, message)
    .transform((text) => (text === '' ? undefined : Number(text)));

export const inputsSchema = inputsOfAttempt.safeExtend({
  /** Undefined: the agent's job left no result. */
  'artifact-id': optionalId('must be the number that run-agent put out, or empty'),
  'artifact-digest': z.string().regex(/^(?:(?:sha256:)?[0-9a-fA-F]{64})?$/, 'must be the sha256 that run-agent put out, or empty'),
  /** Undefined: the run of this job. */
  'run-id': optionalId('must be the id of a workflow run, from the salvage list of assign-agent, or empty'),
  'signing-key': optionalSecretInput(),
  'dry-run': commonInputs['dry-run'],
});
