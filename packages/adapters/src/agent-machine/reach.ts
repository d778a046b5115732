// Opens a connection to a host that agents may reach. The name is looked up once, and the connection goes to an address that was
// checked: a name that means another address a moment later leads nowhere else.
import { lookup } from 'node:dns/promises';
import { request as httpRequest } from 'node:http';
import { request as httpsRequest } from 'node:https';
import { connect, isIP, type Socket } from 'node:net';
import { type Destination, isListed } from '@clambake/core';
import { proxyFor } from '../network.ts';
import { isPublicAddress } from './special-addresses.ts';

/** `why`: a clause for the agent. `isRefused`: by the rules, and not by the network. */
export type Reached = { socket: Socket } | { why: string; isRefused: boolean };

export type LookUp = (name: string) => Promise<string[]>;

const connectMs = 30_000;

const lookUpAll: LookUp = async (name) => (await lookup(name, { all: true })).map(({ address }) => address);
const written = (address: string): string => (isIP(address) === 6 ? `[${address}]` : address);

const connected = (address: string, port: number): Promise<Socket> =>
  new Promise((resolve, reject) => {
    const socket = connect({ host: address, port });
    const timer = setTimeout(() => socket.destroy(new Error('it took too long')), connectMs);
    socket.once('error', reject).once('close', () => clearTimeout(timer));
    socket.once('connect', () => {
      clearTimeout(timer);
      socket.off('error', reject);
      resolve(socket);
    });
  });

/** Through the proxy of the machine, which looks the name up itself. */
const connectedThrough = (proxy: string, { host, port }: Destination): Promise<Socket> =>
  new Promise((resolve, reject) => {
    const { protocol, username, password, hostname, port: proxyPort } = new URL(proxy);
    const credentials = Buffer.from(`${decodeURIComponent(username)}:${decodeURIComponent(password)}`).toString('base64');
    const request = (protocol === 'https:' ? httpsRequest : httpRequest)({
      host: hostname.replace(/^\[|\]$/g, ''),
      port: proxyPort === '' ? undefined : Number(proxyPort),
      method: 'CONNECT',
      path: `${host}:${port}`,
      headers: { host: `${host}:${port}`, ...(username === '' ? {} : { 'proxy-authorization': `Basic ${credentials}` }) },
      agent: false,
      timeout: connectMs,
    });
    request.once('timeout', () => request.destroy(new Error('it took too long')));
    request.once('error', reject);
    request.once('response', ({ statusCode }) => request.destroy(new Error(`the proxy of this machine answers ${statusCode}`)));
    request.once('connect', ({ statusCode }, socket, head) => {
      if (statusCode !== 200) return void request.destroy(new Error(`the proxy of this machine answers ${statusCode}`));
      if (head.length > 0) socket.unshift(head);
      socket.setTimeout(0);
      resolve(socket as Socket);
    });
    request.end();
  });

/** `entries`: of the configuration; an address that is no public one has to be among them. Never rejects. */
export const reach = async (
  destination: Destination,
  { entries, lookUp = lookUpAll }: { entries: readonly string[]; lookUp?: LookUp | undefined },
): Promise<Reached> => {
  const { host, port } = destination;
  const trouble = (error: unknown): Reached => ({ why: `${host} cannot be reached (${String(error).slice(0, 200)})`, isRefused: false });
  try {
    const proxy = proxyFor(`${port === 443 ? 'https' : 'http'}://${host}:${port}`);
    if (proxy !== undefined) return { socket: await connectedThrough(proxy, destination) };
    const literal = host.replace(/^\[|\]$/g, '');
    const addresses = isIP(literal) === 0 ? await lookUp(host) : [literal];
    const allowed = addresses.filter((address) => isPublicAddress(address) || isListed({ host: written(address), port }, entries));
    if (allowed.length === 0) return { why: `${host} is at ${addresses[0] ?? 'no address'}, which is no public address`, isRefused: true };
    let last: unknown;
    for (const address of allowed.slice(0, 4)) {
      try {
        return { socket: await connected(address, port) };
      } catch (error) {
        last = error;
      }
    }
    return trouble(last);
  } catch (error) {
    return trouble(error);
  }
};
