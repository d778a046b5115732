// Begins what takes longest before an agent starts and needs no decision, while the claim and the issue are read: the agent's program
// is compared with its digest, the base and the issue's branch are fetched, and its user is reserved. It also awaits what an attempt
// leaves behind.
import { join } from 'node:path';
import { type AgentDirectories, type AgentUser, type CodingAgent, fetchSource, makeSource, type Source } from '@clambake/adapters';
import type { Config } from '@clambake/core';
import { agentInputs } from './inputs.ts';
import { isolate, type Isolated, lookAtMachine } from './isolate.ts';
import type { Attempt } from './run.ts';

/** The place in which the agent will run. `path`: PATH in which the programs that we start are looked up. */
export interface Arrival {
  user: AgentUser;
  path: string;
  directories: AgentDirectories;
}

export interface Begun {
  agent: Promise<CodingAgent>;
  /** Resolves after `arrive`. */
  executable: Promise<{ executable: string; version: string }>;
  /** Resolves when our own repository is there, in which the branches are fetched. */
  made: Promise<void>;
  /** Fetches the branches; once, whatever is asked later. */
  source(base: string): Promise<Source>;
  /** Reserves the user that the agent gets; once. */
  isolated(wanted: Config['isolation']): Promise<Isolated>;
  arrive(place: Arrival): void;
  /** Has `settled` wait for something that may go on beside the result. */
  leave(work: Promise<unknown>): void;
  /** Resolves when nothing of this works any more; what still waits for a place is told that there is none. */
  settled(): Promise<void>;
}

/** `launching`: settles when Node need not start every program itself. */
export const begin = ({ kit, assignment, ports, credentials, scratch }: Attempt, launching: Promise<unknown>): Begun => {
  const left: Promise<unknown>[] = [];
  // Each is awaited where it is used.
  const quiet = <T>(work: Promise<T>): Promise<T> => {
    left.push(work.catch(() => {}));
    return work;
  };
  const place = Promise.withResolvers<Arrival>();
  const agent = quiet(ports.openAgent());
  const options = {
    toolCache: kit.environment.toolCache ?? join(kit.environment.temp, 'clambake-tools'),
    // npm has to be found only where a download is needed, and that waits until the attempt may start.
    path: quiet(place.promise.then(({ path }) => path)),
    place: quiet(place.promise.then(({ user, directories }) => ({ user, own: directories.root }))),
    scratch,
    log: kit.log,
  };
  const install = async () => {
    const given = kit.readInputs(agentInputs.pick({ 'claude-code-path': true }))['claude-code-path'];
    return (await agent).install({ ...options, givenPath: given === '' ? undefined : given });
  };
  const executable = quiet(install());
  const made = quiet(launching.then(() => makeSource({ scratch })));
  const machine = quiet(launching.then(() => lookAtMachine(kit)));
  let source: Promise<Source> | undefined;
  let isolating: Promise<Isolated> | undefined;
  const fetch = (base: string): Promise<Source> =>
    quiet(fetchSource({ url: kit.environment.repositoryUrl, credentials, base, issue: assignment.issue, scratch }, made));
  return {
    agent,
    executable,
    made,
    source: (base) => (source ??= fetch(base)),
    isolated: (wanted) => (isolating ??= quiet(machine.then((seen) => isolate(seen, wanted)))),
    arrive: place.resolve,
    leave: (work) => void quiet(work),
    settled: async () => {
      place.reject(new Error('no agent is started here'));
      for (let seen = -1; seen < left.length; ) {
        seen = left.length;
        await Promise.all(left);
      }
      await isolating?.then(({ reserved }) => reserved.release()).catch(() => {});
    },
  };
};
