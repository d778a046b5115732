// Package managers of an agent with `network: allow-list`: each installs a package from a registry on the list, and none from another one.
// The registries are stand-ins on loopback addresses of the bed's own network; the managers are those of this machine.
import { execFileSync, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { chmodSync, copyFileSync, existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:https';
import { dirname, join } from 'node:path';
import { plainGit } from '../support/git-server.ts';
import { attempt, closeProject, openProject, sourceOf } from '../support/plain-attempt.ts';
import { hostedPath, hostedToolCache } from './hosted-bed.ts';

const addresses = { 'registry.example': '93.184.216.34', 'other.example': '93.184.216.35' };
const inScene = '/tmp/bed/packages';
/** The certificate, which every manager is told in its own way. The agent has a /tmp of its own. */
const certificate = '/opt/packages.pem';
const rust = '/opt/rust';

const machine = `
set -eu
ip link set lo up
for address in ${Object.values(addresses).join(' ')}; do ip addr add $address/32 dev lo; done
echo 0 > /proc/sys/net/ipv4/ip_unprivileged_port_start
printf '%s\\n' '127.0.0.1 localhost' ${Object.entries(addresses)
  .map(([name, address]) => `'${address} ${name}'`)
  .join(' ')} > /etc/hosts
`;

const write = (path: string, text: string): void => {
  mkdirSync(dirname(join(inScene, path)), { recursive: true });
  writeFileSync(join(inScene, path), text);
};
const packed = (program: string, args: string[], cwd: string): void => {
  execFileSync(program, args, { cwd: join(inScene, cwd), stdio: 'pipe' });
};

/** Path → answer of every registry. */
const packages = (host: string): Map<string, Buffer> => {
  write('npm/package/package.json', JSON.stringify({ name: 'tiny-package', version: '1.0.0' }));
  packed('tar', ['-czf', '../tiny.tgz', 'package'], 'npm');
  write('pip/tiny_package/__init__.py', 'tiny = True\n');
  write('pip/tiny_package-1.0.0.dist-info/METADATA', 'Metadata-Version: 2.1\nName: tiny-package\nVersion: 1.0.0\n');
  write('pip/tiny_package-1.0.0.dist-info/WHEEL', 'Wheel-Version: 1.0\nGenerator: us\nRoot-Is-Purelib: true\nTag: py3-none-any\n');
  write('pip/tiny_package-1.0.0.dist-info/RECORD', '');
  packed('/usr/bin/python3', ['-m', 'zipfile', '-c', '../tiny.whl', 'tiny_package', 'tiny_package-1.0.0.dist-info'], 'pip');
  const [module, crate] = [`${host}/tiny`, 'tiny-package-1.0.0'];
  write(`go/${module}@v1.0.0/go.mod`, `module ${module}\n`);
  write(`go/${module}@v1.0.0/tiny.go`, 'package tiny\n');
  // Without entries for directories, which Go refuses.
  const zip = 'import sys, zipfile; z = zipfile.ZipFile("../tiny.zip", "w"); [z.write(name) for name in sys.argv[1:]]; z.close()';
  packed('/usr/bin/python3', ['-c', zip, `${module}@v1.0.0/go.mod`, `${module}@v1.0.0/tiny.go`], 'go');
  write(`cargo/${crate}/Cargo.toml`, '[package]\nname = "tiny-package"\nversion = "1.0.0"\nedition = "2021"\n');
  write(`cargo/${crate}/src/lib.rs`, '');
  packed('tar', ['-czf', '../tiny.crate', crate], 'cargo');
  const read = (name: string): Buffer => readFileSync(join(inScene, name));
  const text = (value: object | string): Buffer => Buffer.from(typeof value === 'string' ? value : JSON.stringify(value));
  const [tarball, crateFile] = [read('tiny.tgz'), read('tiny.crate')];
  const dist = {
    tarball: `https://${host}/npm/tiny-package/-/tiny-package-1.0.0.tgz`,
    integrity: `sha512-${createHash('sha512').update(tarball).digest('base64')}`,
  };
  const version = { name: 'tiny-package', version: '1.0.0', dist };
  const line = { name: 'tiny-package', vers: '1.0.0', deps: [], cksum: createHash('sha256').update(crateFile).digest('hex'), features: {} };
  return new Map([
    ['/npm/tiny-package', text({ name: 'tiny-package', 'dist-tags': { latest: '1.0.0' }, versions: { '1.0.0': version } })],
    ['/npm/tiny-package/-/tiny-package-1.0.0.tgz', tarball],
    [
      '/pip/tiny-package/',
      text('<!doctype html><a href="/pip/tiny_package-1.0.0-py3-none-any.whl">tiny_package-1.0.0-py3-none-any.whl</a>'),
    ],
    ['/pip/tiny_package-1.0.0-py3-none-any.whl', read('tiny.whl')],
    [`/go/${module}/@v/v1.0.0.info`, text({ Version: 'v1.0.0', Time: '2026-01-01T00:00:00Z' })],
    [`/go/${module}/@v/v1.0.0.mod`, text(`module ${module}\n`)],
    [`/go/${module}/@v/v1.0.0.zip`, read('tiny.zip')],
    ['/cargo/config.json', text({ dl: `https://${host}/cargo/dl` })],
    ['/cargo/ti/ny/tiny-package', text(`${JSON.stringify({ ...line, yanked: false })}\n`)],
    ['/cargo/dl/tiny-package/1.0.0/download', crateFile],
  ]);
};

/** Rust's programs are in the home of whoever installed them, which no agent can enter. */
const showRust = (): void => {
  const toolchains = '/root/.rustup/toolchains';
  const [found] = existsSync(toolchains) ? readdirSync(toolchains).filter((name) => name.startsWith('stable')) : [];
  if (found === undefined) return;
  mkdirSync(rust);
  execFileSync('mount', ['--bind', join(toolchains, found), rust]);
};

const openRegistries = async (): Promise<void> => {
  const done = spawnSync('/bin/sh', ['-c', machine]);
  if (done.status !== 0) throw new Error(String(done.stderr));
  mkdirSync(inScene, { recursive: true });
  for (const place of [inScene, dirname(inScene)]) chmodSync(place, 0o755);
  const names = `subjectAltName=${Object.keys(addresses)
    .map((name) => `DNS:${name}`)
    .join(',')}`;
  const subject = ['-subj', '/CN=registry.example', '-addext', names, '-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:P-256', '-nodes'];
  execFileSync('openssl', ['req', '-x509', ...subject, '-keyout', 'key', '-out', 'certificate'], { cwd: inScene, stdio: 'pipe' });
  copyFileSync(join(inScene, 'certificate'), certificate);
  const [key, cert] = ['key', 'certificate'].map((name) => readFileSync(join(inScene, name))) as [Buffer, Buffer];
  for (const [host, address] of Object.entries(addresses)) {
    const answers = packages(host);
    const server = createServer({ key, cert }, ({ url = '' }, response) => {
      const body = answers.get(url.split('?')[0] ?? '');
      response.writeHead(body === undefined ? 404 : 200, url.startsWith('/pip/tiny-package/') ? { 'content-type': 'text/html' } : {});
      response.end(body);
    });
    await new Promise<void>((resolve, reject) => server.once('error', reject).listen(443, address, resolve));
  }
  showRust();
};

/** Each manager, the program that has to be there, and the command that succeeds when the package came from `host`. */
const managers: Record<string, { program: string; install: (host: string) => string }> = {
  npm: {
    program: '/usr/bin/npm',
    install: (host) =>
      `NODE_EXTRA_CA_CERTS=${certificate} npm install --prefix npm-${host} --fetch-retries=0 --registry=https://${host}/npm/ tiny-package && test -f npm-${host}/node_modules/tiny-package/package.json`,
  },
  pip: {
    program: '/usr/bin/pip',
    install: (host) =>
      `/usr/bin/pip --cert ${certificate} download --retries 0 --no-deps --dest pip-${host} --index-url https://${host}/pip/ tiny-package`,
  },
  Go: {
    program: '/usr/local/go/bin/go',
    install: (host) =>
      `GOPROXY=https://${host}/go GONOSUMDB=* GOSUMDB=off GOFLAGS=-modcacherw GOPATH=$PWD/go-${host} SSL_CERT_FILE=${certificate} /usr/local/go/bin/go mod download -json ${host}/tiny@v1.0.0`,
  },
  cargo: {
    program: `${rust}/bin/cargo`,
    install: (host) =>
      `mkdir -p cargo-${host}/src && cd cargo-${host} && touch src/lib.rs && printf '[package]\\nname = "x"\\nversion = "1.0.0"\\nedition = "2021"\\n[dependencies]\\ntiny-package = { version = "1", registry = "here" }\\n' > Cargo.toml && PATH=${rust}/bin:$PATH CARGO_NET_RETRY=0 CARGO_HOME=$PWD/home CARGO_HTTP_CAINFO=${certificate} CARGO_REGISTRIES_HERE_INDEX=sparse+https://${host}/cargo/ cargo fetch`,
  },
};

/** Manager → what happened with the registry on the list and with the other one; managers that this machine lacks are left out. */
export const installFromAttempt = async (): Promise<object> => {
  await openRegistries();
  await openProject();
  const there = Object.entries(managers).filter(([, { program }]) => existsSync(program));
  const lines = there.flatMap(([name, { install }]) =>
    Object.keys(addresses).map(
      (host) =>
        `mkdir -p ../${name} && ( cd ../${name}; ${install(host)} ) > out 2>&1 && echo "${name} ${host} yes" || { echo "${name} ${host} no"; tail -c 300 out; }\n`,
    ),
  );
  writeFileSync(join(sourceOf(), 'install.sh'), `cd "$TMPDIR" && mkdir -p packages/at && cd packages/at\n${lines.join('')}`);
  plainGit(sourceOf(), 'add', '--all');
  plainGit(sourceOf(), 'commit', '--quiet', '--message=Add a script');
  process.env['PATH'] = hostedPath;
  const work = 'bash install.sh; echo done > work.txt; git add work.txt; git commit --quiet -m Work';
  const outcome = await attempt({
    config: 'ci: ci.yml\nnetwork: allow-list\nallowed-hosts: [registry.example]\n',
    variables: { PATH: hostedPath, RUNNER_TOOL_CACHE: hostedToolCache },
    script: ({ turn }) => (turn === 0 ? [{ tool: 'Bash', input: { command: work, timeout: 120_000 } }] : [{ text: 'Done.' }]),
  });
  const printed = outcome.model.requests.at(-1)?.shown?.results.at(-1)?.output ?? '';
  await closeProject();
  const reached = Object.fromEntries(
    there.map(([name]) => [name, Object.keys(addresses).filter((host) => printed.includes(`${name} ${host} yes`))]),
  );
  return { reached, printed, outcome: outcome.result?.outcome, detail: outcome.result?.detail, error: String(outcome.error) };
};
