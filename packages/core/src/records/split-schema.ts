// The schemas of a split: the parts that an agent proposes for its issue, and what became of them after a person's `/accept`.
import { z } from 'zod';
import { roles } from '../fleet/roles.ts';
import { attemptIdSchema, login, nodeId, timestamp } from './id-schemas.ts';
import { looseObject } from './loose.ts';

export const maximumParts = 10;
export const maximumPartTitle = 200;
export const maximumPartBody = 4000;

const plannedPart = {
  /** Harmless words of the agent, as they stand on the issue and as the part gets them. */
  title: z.string().min(1).max(maximumPartTitle),
  /** Lines; left out once the part is made. */
  body: z.string().max(maximumPartBody).optional(),
  /** Parts that have to be merged before this one starts, by their place in the list, from 1. */
  waitsFor: z.array(z.int().min(1).max(maximumParts)).max(maximumParts),
};

export const plannedPartsSchema = z.array(looseObject(plannedPart)).min(1).max(maximumParts);
export type PlannedPart = z.infer<typeof plannedPartsSchema>[number];

/** The issue that a part became. `id` is the number by which REST names it in relations. */
const madeSchema = looseObject({ issue: z.int().min(1), nodeId, id: z.int().min(1) });
export type MadePart = z.infer<typeof madeSchema>;

export const splitSchema = looseObject({
  /** The attempt whose proposal was accepted. */
  attempt: attemptIdSchema,
  by: login,
  role: z.enum(roles),
  event: nodeId,
  /** Time of the first `/accept`: no part is older. */
  at: timestamp,
  parts: z
    .array(looseObject({ ...plannedPart, made: madeSchema.optional() }))
    .min(1)
    .max(maximumParts),
  /** The last time at which a run set out to make the parts. Until it says what it made, some may exist that no record names. */
  tried: timestamp.optional(),
  /** Set when all parts and their relations exist. */
  made: timestamp.optional(),
  /** GitHub refused a part or a relation, and a person was asked. */
  refused: timestamp.optional(),
  /** The issue waits for its parts no more: they are merged, or a person was asked, or asked for something else. */
  over: timestamp.optional(),
});
export type Split = z.infer<typeof splitSchema>;
