// The approval of protected content by a person, as a record keeps it.
import { z } from 'zod';
import { roles } from '../fleet/roles.ts';
import { login, oid, timestamp } from './id-schemas.ts';
import { looseObject } from './loose.ts';

/** Maximum number of protected paths that one approval covers. */
export const maximumApproved = 200;

/** Maximum number of approvals that an issue's record keeps. */
export const maximumApprovals = 20;

/** Content at a protected path; `oid` and `mode` are null where the file is to be removed. */
export const approvedPaths = z
  .array(
    looseObject({ path: z.string().max(4096), from: oid.nullable().optional(), mode: z.string().max(6).nullable(), oid: oid.nullable() }),
  )
  .max(maximumApproved);

/** A person's word that exactly this content may come onto the base although its paths are protected. */
export const approvalSchema = looseObject({
  by: login,
  role: z.enum(roles).optional(),
  at: timestamp,
  /** The landed commit that it is about. */
  commit: oid,
  paths: approvedPaths,
});
export type Approval = z.infer<typeof approvalSchema>;
