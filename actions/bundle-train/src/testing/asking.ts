// Announces the requests of a train that only read, so that a test can answer any of them wrongly.
import type { LoopPorts } from '../loop.ts';

/** The same ports, which announce each request that only reads. */
export const asking = (ports: LoopPorts, asks: (what: string) => void): LoopPorts => {
  const listen = <P extends object>(port: P): P =>
    Object.fromEntries(
      Object.entries(port).map(([name, value]) => {
        if (typeof value !== 'function' || !/^(?:read|find|fetch)/.test(name)) return [name, value];
        const asked = async (...given: unknown[]): Promise<unknown> => {
          asks(name);
          return value(...given);
        };
        return [name, asked];
      }),
    ) as P;
  const { ledger, train, merge, github } = ports;
  return { ...listen(ports), ledger: listen(ledger), train: listen(train), merge: listen(merge), github: listen(github) };
};
