// Leads our requests through the runner's proxy, with the certificates that it trusts. The runner's rules hold for everything:
// http_proxy, https_proxy and no_proxy in either case, where `example.com` in no_proxy also means the hosts below it. Octokit
// and GitHub's toolkit read these variables themselves; git, npm and the key proxy get what stands here.
import { X509Certificate } from 'node:crypto';
import { readdir, readFile, writeFile } from 'node:fs/promises';
import type { Agent } from 'node:http';
import { BlockList, isIP } from 'node:net';
import { join } from 'node:path';
import tls from 'node:tls';
import { getProxyUrl, HttpClient } from '@actions/http-client';
import { certificateDirectories, certificateVariables, processVariables, proxyVariables } from './environment.ts';
import { UserError } from './errors.ts';

type Variables = Readonly<Record<string, string | undefined>>;

const [httpProxy, httpsProxy, noProxy] = proxyVariables.map((name) => name.toLowerCase()) as ['http_proxy', 'https_proxy', 'no_proxy'];

const readVariable = (variables: Variables, name: string): string | undefined =>
  [variables[name], variables[name.toUpperCase()]].find((value) => value !== undefined && value.trim() !== '')?.trim();

/** Undefined: a percent sign encodes nothing, and GitHub's toolkit would fail at every request. */
const decoded = (text: string): string | undefined => {
  try {
    return decodeURIComponent(text);
  } catch {
    return undefined;
  }
};

/** Returns the variables as every program understands them: an address in full, and names separated by commas. */
export const plainProxies = (variables: Variables): Record<string, string> => {
  const proxies = [httpProxy, httpsProxy].flatMap((name) => {
    const value = readVariable(variables, name);
    if (value === undefined) return [];
    const address = value.includes('://') ? value : `http://${value}`;
    if (!URL.canParse(address) || !/^https?:$/.test(new URL(address).protocol))
      throw new UserError(`${name} of this runner is not the address of an HTTP proxy: correct it, as in http://proxy.example.com:3128`);
    const { username, password } = new URL(address);
    if (decoded(username) === undefined || decoded(password) === undefined)
      throw new UserError(`${name} of this runner has a percent sign in its name or password that encodes nothing: write it as %25`);
    return [[name, address] as const];
  });
  const direct = readVariable(variables, noProxy);
  const names = (direct ?? '')
    .split(/[\s,]+/)
    .map((name) => name.replace(/^\*(?=\.)/, ''))
    // GitHub's toolkit compares with the host of a URL, which has an IPv6 address in brackets.
    .flatMap((name) => (isIP(name) === 6 ? [name, `[${name}]`] : [name]));
  const all = [...proxies, ...(direct === undefined ? [] : [[noProxy, names.filter((name) => name !== '').join(',')] as const])];
  return Object.fromEntries(
    all.flatMap(([name, value]) => [
      [name, value],
      [name.toUpperCase(), value],
    ]),
  );
};

/** Returns the proxy for an address; undefined when there is none, or no_proxy names the host. */
export const proxyFor = (address: string): string | undefined => {
  const { hostname } = new URL(address);
  if (isInRange(hostname.replace(/^\[|\]$/g, ''), readVariable(processVariables(), noProxy) ?? '')) return undefined;
  return getProxyUrl(address) || undefined;
};

/** True when an IP address lies in one of the ranges of no_proxy, such as 10.0.0.0/8. */
const isInRange = (host: string, direct: string): boolean => {
  if (isIP(host) === 0) return false;
  const ranges = new BlockList();
  for (const [, network = '', bits] of direct.matchAll(/([\da-f.:]+)\/(\d{1,3})(?=[\s,]|$)/gi)) {
    const family = isIP(network);
    if (family !== 0 && Number(bits) <= (family === 4 ? 32 : 128)) ranges.addSubnet(network, Number(bits), family === 4 ? 'ipv4' : 'ipv6');
  }
  return ranges.check(host, isIP(host) === 4 ? 'ipv4' : 'ipv6');
};

/** Undefined: requests go straight to the address. */
export const agentFor = (address: string): Agent | undefined =>
  proxyFor(address) === undefined ? undefined : (new HttpClient('clambake').getAgent(address) as Agent);

const certificates = (): Record<string, string> =>
  Object.fromEntries(
    [...certificateVariables, ...certificateDirectories].flatMap((name) => {
      const value = processVariables()[name];
      return value === undefined || value === '' ? [] : [[name, value]];
    }),
  );

/** Variables for a git that talks to this server. A proxy's password stands in them, so no other program gets them. */
export const gitNetwork = (server: string): Record<string, string> => {
  const proxy = proxyFor(server);
  return { ...certificates(), ...(proxy === undefined ? {} : { http_proxy: proxy, https_proxy: proxy }) };
};

/** Variables for npm, which decides by itself what goes through the proxy. */
export const npmNetwork = (): Record<string, string> => ({ ...certificates(), ...plainProxies(processVariables()) });

/**
 * Makes this process and what it starts trust the certificates that the runner's variables name, whichever of them it is,
 * and writes the proxies as every program understands them. Returns the passwords of proxies, which no log may show.
 */
export const prepareNetwork = async ({ temp }: { temp: string }): Promise<string[]> => {
  const proxies = plainProxies(processVariables());
  Object.assign(processVariables(), proxies);
  const files = await Promise.all(certificateVariables.flatMap((name) => readCertificates(name)));
  await Promise.all(certificateDirectories.map((name) => refuseMissingDirectories(name)));
  if (files.length > 0) {
    const all = [...new Set([...tls.getCACertificates('default'), ...files.flat()])];
    // Node before 24.5 lacks this, and trusts NODE_EXTRA_CA_CERTS alone.
    tls.setDefaultCACertificates?.(all);
    const file = join(temp, 'clambake-certificates.pem');
    await writeFile(file, `${all.join('\n')}\n`);
    Object.assign(processVariables(), { GIT_SSL_CAINFO: file, NODE_EXTRA_CA_CERTS: file });
  }
  return Object.values(proxies).flatMap((value) => passwordsIn(value));
};

/** Returns the certificates of the file that a variable names. A file that holds none would be noticed far away, as a refused connection. */
const readCertificates = (name: string): Promise<string[]>[] => {
  const file = processVariables()[name];
  if (file === undefined || file === '') return [];
  const wrong = (what: string): UserError =>
    new UserError(`${name} of this runner names ${file}, which ${what}: correct it, or remove the variable`);
  const read = async (): Promise<string[]> => {
    const text = await readFile(file, 'utf8').catch((error: NodeJS.ErrnoException) => {
      throw wrong(`cannot be read (${error.code})`);
    });
    const blocks = blocksOf(text);
    if (blocks.length === 0) throw wrong('holds no certificate in PEM format');
    const broken = blocks.findIndex((block) => !isCertificate(block));
    if (broken >= 0) throw wrong(`holds something else than a certificate as number ${broken + 1} of ${blocks.length}`);
    return blocks;
  };
  return [read()];
};

const isCertificate = (block: string): boolean => {
  try {
    return new X509Certificate(block).subject !== undefined;
  } catch {
    return false;
  }
};

/** Programs look into each of the directories, separated by colons; one that is there is enough for them. */
const refuseMissingDirectories = async (name: string): Promise<void> => {
  const value = processVariables()[name];
  if (value === undefined || value === '') return;
  const found = await Promise.all(
    value.split(':').map((directory) =>
      readdir(directory).then(
        () => true,
        () => false,
      ),
    ),
  );
  if (!found.includes(true))
    throw new UserError(
      `${name} of this runner names ${value}, which is no directory that can be read: correct it, or remove the variable`,
    );
};

const blocksOf = (text: string): string[] => text.match(/-----BEGIN CERTIFICATE-----[\s\S]+?-----END CERTIFICATE-----/g) ?? [];

const passwordsIn = (value: string): string[] => {
  if (!URL.canParse(value)) return [];
  const { password } = new URL(value);
  return password === '' ? [] : [password, decodeURIComponent(password)];
};
