// How an attempt and an agent are named in records and inputs. On their own, because every action reads its inputs
// before anything else and most of its start would otherwise be spent on schemas of records it has not fetched yet.
import { z } from 'zod';
import { attemptIdPattern } from '../names.ts';

export const attemptIdSchema = z.string().regex(attemptIdPattern, 'an attempt id such as 42-1-9f3a77c2');
export const agentSchema = z.string().regex(/^\d{3,}$/, 'an agent such as 001');
