// The agent's network in the bed, in whose own network the addresses of an internet are on loopback: hosts by name, a metadata address,
// IPv6, a resolver, and sockets among the files. The real Claude Code tries to reach each of them with its Bash.
import { execFileSync, spawnSync } from 'node:child_process';
import { createSocket } from 'node:dgram';
import { chmodSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { createServer, type RequestListener } from 'node:http';
import { createServer as createTlsServer } from 'node:https';
import type { Server } from 'node:net';
import { join } from 'node:path';
import { plainGit } from '../support/git-server.ts';
import { attempt, closeProject, openProject, sourceOf } from '../support/plain-attempt.ts';
import { hostedPath, hostedToolCache } from './hosted-bed.ts';

const registry = '93.184.216.34';
const other = '93.184.216.35';
const metadata = '169.254.169.254';
const six = '2606:4700::1111';
const runnerPort = 8100;

const machine = `
set -eu
ip link set lo up
for address in ${registry}/32 ${other}/32 ${metadata}/32 ${six}/128; do ip addr add $address dev lo; done
echo 0 > /proc/sys/net/ipv4/ip_unprivileged_port_start
printf '%s\\n' '127.0.0.1 localhost' '${registry} registry.example' '${other} other.example' '${metadata} inner.listed.example' > /etc/hosts
chmod 777 /run /var/lib
`;

export const allowList = "network: allow-list\nallowed-hosts: [registry.example, '*.listed.example']\n";

const answer: RequestListener = (request, response) => {
  if (request.url === '/to-other') return void response.writeHead(302, { location: 'http://other.example/' }).end();
  if (request.url?.startsWith('/sample.git/info/refs') === true) return void response.end(`${'a'.repeat(40)}\trefs/heads/hello\n`);
  response.end('hello');
};

const listen = (server: Server, ...at: [number, string] | [string]): Promise<void> =>
  new Promise((resolve, reject) => {
    server.once('error', reject);
    if (at.length === 1) server.listen(at[0], resolve);
    else server.listen(at[0], at[1], resolve);
  });

/** Starts everything that could be reached, for the rest of this process. */
const openInternet = async (): Promise<void> => {
  const done = spawnSync(process.geteuid?.() === 0 ? '/bin/sh' : '/usr/bin/sudo', [
    ...(process.geteuid?.() === 0 ? [] : ['-n', '/bin/sh']),
    '-c',
    machine,
  ]);
  if (done.status !== 0) throw new Error(String(done.stderr));
  const directory = mkdtempSync('/tmp/bed/certificate-');
  const subject = ['-subj', '/CN=registry.example', '-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:P-256', '-nodes'];
  execFileSync('openssl', ['req', '-x509', ...subject, '-keyout', 'key', '-out', 'certificate'], { cwd: directory, stdio: 'pipe' });
  const [key, cert] = ['key', 'certificate'].map((name) => readFileSync(join(directory, name))) as [Buffer, Buffer];
  for (const host of [registry, other, metadata, six]) {
    await listen(createServer(answer), 80, host);
    await listen(createTlsServer({ key, cert }, answer), 443, host);
  }
  await listen(createServer(answer), runnerPort, '127.0.0.1');
  const sockets = ['/run/bed.sock', '/var/lib/bed.sock'];
  for (const place of [...sockets, '\0bed']) await listen(createServer(answer), place);
  for (const place of sockets) chmodSync(place, 0o777);
  const resolver = createSocket('udp4', (_message, from) => resolver.send('hello\n', from.port, from.address));
  await new Promise<void>((resolve) => resolver.bind(53, other, resolve));
};

const past = "curl -s --max-time 5 --noproxy '*'";
const via = 'curl -sk --max-time 5';
/** Each thing that the agent tries, and the command that prints `hello` when it was reached. */
const tries: readonly (readonly [string, string])[] = [
  ['https of a listed host', `${via} https://registry.example/`],
  ['http of a listed host', `${via} http://registry.example/`],
  ['git over https of a listed host', 'GIT_SSL_NO_VERIFY=1 git ls-remote https://registry.example/sample.git'],
  ['https of another host', `${via} https://other.example/`],
  ['a redirect of a listed host to another one', `${via} -L http://registry.example/to-other`],
  ['TLS for another name at a listed host', `${via} --connect-to other.example:443:registry.example:443 https://other.example/`],
  ['a listed name whose address is the metadata address', `${via} http://inner.listed.example/`],
  ['the metadata address `169.254.169.254`', `${via} http://${metadata}/`],
  ['the same, past the proxy', `${past} http://${metadata}/`],
  ['a raw socket to the address of a listed host', `exec 3<>/dev/tcp/${registry}/80; printf 'GET / HTTP/1.0\\r\\n\\r\\n' >&3; cat <&3`],
  ['DNS (UDP port 53)', `exec 3<>/dev/udp/${other}/53; echo name >&3; timeout 2 head -n 1 <&3`],
  ['IPv6', `${past} 'http://[${six}]/'`],
  ['a port of the runner, such as a service of the job', `${past} http://127.0.0.1:${runnerPort}/`],
  ['a socket in `/run`, such as the bus or Docker’s', `${past} --unix-socket /run/bed.sock http://x/`],
  ['a socket in another directory', `${past} --unix-socket /var/lib/bed.sock http://x/`],
  ['an abstract socket', `${past} --abstract-unix-socket bed http://x/`],
  ['the key proxy', `curl -s --max-time 5 "$ANTHROPIC_BASE_URL/" | grep -q 'this proxy does not forward' && echo hello`],
];

const script = tries.map(
  ([what, command], index) =>
    `# ${what}\nif ( ${command} ) 2>/dev/null | grep -q hello; then echo "${index} yes"; else echo "${index} no"; fi\n`,
);

/** One attempt, with what `config` says about the network. */
export const reachFromAttempt = async (config: string): Promise<object> => {
  await openInternet();
  await openProject();
  writeFileSync(join(sourceOf(), 'reach.sh'), script.join(''));
  plainGit(sourceOf(), 'add', '--all');
  plainGit(sourceOf(), 'commit', '--quiet', '--message=Add a script');
  process.env['PATH'] = hostedPath;
  const work = 'bash reach.sh; echo done > work.txt; git add work.txt; git commit --quiet -m Work';
  const outcome = await attempt({
    config: `ci: ci.yml\nverify: ['${via} http://registry.example/ | grep hello']\n${config}`,
    variables: { PATH: hostedPath, RUNNER_TOOL_CACHE: hostedToolCache },
    script: ({ turn }) => (turn === 0 ? [{ tool: 'Bash', input: { command: work } }] : [{ text: 'Done.' }]),
  });
  const printed = outcome.model.requests.at(-1)?.shown?.results.at(-1)?.output ?? '';
  await closeProject();
  const rows = Object.fromEntries(
    tries.map(([what], index) => [what, /yes/.test(new RegExp(`^${index} (\\w+)`, 'm').exec(printed)?.[1] ?? '')]),
  );
  const { result, said, summary, error } = outcome;
  return {
    rows,
    printed,
    outcome: result?.outcome,
    detail: result?.detail,
    verify: result?.verify?.result,
    said,
    summary,
    error: String(error),
  };
};
