// The ids of attempts and agents in records and inputs. They have a file of their own, because every action reads its inputs
// first, and building the schemas of all records would take most of its start.
import { z } from 'zod';
import { attemptIdPattern } from '../names.ts';

export const attemptIdSchema = z.string().regex(attemptIdPattern, 'an attempt id such as 42-1-9f3a77c2');
export const agentSchema = z.string().regex(/^\d{3,}$/, 'an agent such as 001');
export const oid = z.string().regex(/^[0-9a-f]{40}$/, 'a full object id');
export const timestamp = z.iso.datetime();
export const login = z.string().min(1).max(100);
export const nodeId = z.string().min(1).max(200);
