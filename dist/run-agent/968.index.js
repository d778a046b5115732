export const id = 968;
export const ids = [968];
export const modules = {

/***/ 89968:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  networkVariables: () => (/* binding */ networkVariables),
  openInnerNetwork: () => (/* binding */ openInnerNetwork)
});

// EXTERNAL MODULE: external "node:child_process"
var external_node_child_process_ = __webpack_require__(31421);
// EXTERNAL MODULE: external "node:timers/promises"
var promises_ = __webpack_require__(58500);
// EXTERNAL MODULE: ./packages/adapters/build/run-program.js
var run_program = __webpack_require__(34653);
// EXTERNAL MODULE: ./packages/adapters/build/agent-machine/agent-user.js
var agent_user = __webpack_require__(36804);
// EXTERNAL MODULE: ./packages/adapters/build/agent-machine/serve.js
var serve = __webpack_require__(88712);
;// CONCATENATED MODULE: ./packages/adapters/build/agent-machine/inner-listeners.js
// Opens ports in the agent's network and hands them to this process: a socket belongs to the network in which it was made, whoever
// holds it. A short program does that, with our own Node, and ends. Nothing of ours lives on in the agent's network.





const maximumMs = 30_000;
const graceMs = 100;
/**
 * Arguments: ports; 0 is one that is free. Our end of its standard input takes the listening sockets. It ends at once, because it would
 * take connections from us otherwise: a socket that was sent stays open in the sender.
 */
const script = `
const { createServer } = require('node:net');
const open = ([port, ...rest]) => {
  if (port === undefined) return process.exit();
  const server = createServer();
  server.on('error', (error) => { console.error(error.message); process.exit(1); });
  server.listen(Number(port), '${serve/* loopback */.u}', () => process.send('open', server, () => open(rest)));
};
open(process.argv.slice(1));
`;
/** `user` has a network of its own. Throws an Error with the reason when they cannot be opened. */
const openInnerListeners = async (user, ports, path) => {
    const program = (name) => (0,run_program/* absoluteProgram */.KE)(name, path);
    const enter = ['nsenter', `--net=/proc/${user.namespace}/ns/net`, '--', program('env'), '-i', 'NODE_CHANNEL_FD=0'];
    const [first, ...args] = (0,agent_user/* asAdministrator */.Iw)(user, [...enter, process.execPath, '-e', script, ...ports.map(String)], path);
    const child = (0,external_node_child_process_.spawn)((0,run_program/* absoluteProgram */.KE)(first, path), args, { cwd: '/', env: { PATH: path }, stdio: ['ipc', 'ignore', 'pipe'] });
    const servers = [];
    let said = '';
    child.stderr?.on('data', (chunk) => (said += chunk.toString('utf8').slice(0, 1000)));
    const opened = new Promise((resolve) => {
        child.on('message', (_message, handle) => {
            if (servers.push(handle) === ports.length)
                resolve();
        });
    });
    const close = () => {
        for (const server of servers)
            server.close();
    };
    const ended = new Promise((resolve) => {
        child.once('error', (error) => {
            said += error.message;
            resolve();
        });
        child.once('close', () => resolve());
    });
    // Its last words may not have been read when it has ended.
    const whole = Promise.all([opened, ended]);
    await Promise.race([whole, ended.then(() => (0,promises_.setTimeout)(graceMs)), (0,promises_.setTimeout)(maximumMs, undefined, { ref: false })]);
    if (child.exitCode === null)
        child.kill('SIGKILL');
    if (servers.length === ports.length)
        return { servers, close };
    close();
    throw new Error(`no port could be opened in it (${said.trim().split('\n').at(-1)?.slice(0, 300) || 'the system gives no reason'})`);
};

// EXTERNAL MODULE: external "node:http"
var external_node_http_ = __webpack_require__(37067);
// EXTERNAL MODULE: external "node:stream"
var external_node_stream_ = __webpack_require__(57075);
// EXTERNAL MODULE: ./packages/core/build/attempt/allowed-hosts.js
var allowed_hosts = __webpack_require__(52622);
;// CONCATENATED MODULE: ./packages/adapters/build/agent-machine/client-hello.js
// Reads the name that a TLS client asks for (RFC 8446, 4.1.2 and RFC 6066, 3), from the first bytes that it sends.
const handshake = 22;
const clientHello = 1;
const serverName = 0;
/** Of a hello in several records. */
const maximumBytes = 64 * 1024;
/** Reads from `bytes` in order; throws a RangeError at their end. */
const readerOf = (bytes) => {
    let at = 0;
    const number = (size) => {
        const value = bytes.readUIntBE(at, size);
        at += size;
        return value;
    };
    const take = (size) => {
        if (at + size > bytes.length)
            throw new RangeError('too short');
        at += size;
        return bytes.subarray(at - size, at);
    };
    return { number, take, isAtEnd: () => at >= bytes.length };
};
/** Returns the message inside of the records; undefined: more bytes have to come. */
const messageOf = (bytes) => {
    const parts = [];
    for (let at = 0; at < bytes.length;) {
        if (bytes[at] !== handshake || (bytes[at + 1] ?? 3) !== 3)
            return 'not TLS';
        if (at + 5 > bytes.length)
            break;
        const end = at + 5 + bytes.readUInt16BE(at + 3);
        parts.push(bytes.subarray(at + 5, Math.min(end, bytes.length)));
        at = end;
    }
    const message = Buffer.concat(parts);
    if (message.length > 0 && message[0] !== clientHello)
        return 'not TLS';
    if (message.length < 4)
        return undefined;
    const size = message.readUIntBE(1, 3);
    if (size > maximumBytes)
        return 'not TLS';
    return message.length < 4 + size ? undefined : message.subarray(4, 4 + size);
};
const nameIn = (hello) => {
    const reader = readerOf(hello);
    reader.take(2 + 32);
    reader.take(reader.number(1));
    reader.take(reader.number(2));
    reader.take(reader.number(1));
    if (reader.isAtEnd())
        return undefined;
    const extensions = readerOf(reader.take(reader.number(2)));
    const names = [];
    while (!extensions.isAtEnd()) {
        const type = extensions.number(2);
        const content = extensions.take(extensions.number(2));
        if (type !== serverName)
            continue;
        const list = readerOf(readerOf(content).take(content.length).subarray(2));
        while (!list.isAtEnd()) {
            list.number(1);
            names.push(list.take(list.number(2)).toString('latin1'));
        }
    }
    // Two of them: a server may take either.
    if (names.length > 1)
        throw new RangeError('two names');
    return names[0]?.toLowerCase().replace(/\.$/, '');
};
const readClientHello = (bytes) => {
    const message = messageOf(bytes);
    if (message === 'not TLS' || bytes.length > 2 * maximumBytes)
        return 'not TLS';
    if (message === undefined)
        return 'more bytes';
    try {
        return { name: nameIn(message) };
    }
    catch {
        return 'not TLS';
    }
};

// EXTERNAL MODULE: external "node:dns/promises"
var external_node_dns_promises_ = __webpack_require__(71553);
// EXTERNAL MODULE: external "node:https"
var external_node_https_ = __webpack_require__(44708);
// EXTERNAL MODULE: external "node:net"
var external_node_net_ = __webpack_require__(77030);
// EXTERNAL MODULE: ./packages/adapters/build/network.js
var network = __webpack_require__(14391);
;// CONCATENATED MODULE: ./packages/adapters/build/agent-machine/special-addresses.js
// Addresses that are no part of the public network (https://www.iana.org/assignments/iana-ipv4-special-registry, and the same for
// IPv6): a name of somebody else that leads to one of them would reach the runner, its network or the cloud's metadata.

const ipv4 = [
    '0.0.0.0/8',
    '10.0.0.0/8',
    '100.64.0.0/10',
    '127.0.0.0/8',
    // Metadata of most clouds is at 169.254.169.254.
    '169.254.0.0/16',
    '172.16.0.0/12',
    '192.0.0.0/24',
    '192.0.2.0/24',
    '192.88.99.0/24',
    '192.168.0.0/16',
    '198.18.0.0/15',
    '198.51.100.0/24',
    '203.0.113.0/24',
    '224.0.0.0/4',
    '240.0.0.0/4',
    // https://learn.microsoft.com/azure/virtual-network/what-is-ip-address-168-63-129-16
    '168.63.129.16/32',
];
/** Of IPv6 only 2000::/3 is given out; in it, these hold an IPv4 address or are no hosts. */
const ipv6 = ['2001::/23', '2001:db8::/32', '2002::/16', '3fff::/20'];
const listOf = (ranges, family) => {
    const list = new external_node_net_.BlockList();
    for (const range of ranges) {
        const [network = '', bits] = range.split('/');
        list.addSubnet(network, Number(bits), family);
    }
    return list;
};
const special = { ipv4: listOf(ipv4, 'ipv4'), ipv6: listOf(ipv6, 'ipv6') };
const given = listOf(['2000::/3'], 'ipv6');
/** True for an address that anybody may name: it is neither the runner's, nor in its network, nor the cloud's. */
const isPublicAddress = (address) => {
    if ((0,external_node_net_.isIP)(address) === 4)
        return !special.ipv4.check(address, 'ipv4');
    return (0,external_node_net_.isIP)(address) === 6 && given.check(address, 'ipv6') && !special.ipv6.check(address, 'ipv6');
};

;// CONCATENATED MODULE: ./packages/adapters/build/agent-machine/reach.js
// Opens a connection to a host that agents may reach. The name is looked up once, and the connection goes to an address that was
// checked: a name that means another address a moment later leads nowhere else.







const connectMs = 30_000;
const lookUpAll = async (name) => (await (0,external_node_dns_promises_.lookup)(name, { all: true })).map(({ address }) => address);
const written = (address) => ((0,external_node_net_.isIP)(address) === 6 ? `[${address}]` : address);
const connected = (address, port) => new Promise((resolve, reject) => {
    const socket = (0,external_node_net_.connect)({ host: address, port });
    const timer = setTimeout(() => socket.destroy(new Error('it took too long')), connectMs);
    socket.once('error', reject).once('close', () => clearTimeout(timer));
    socket.once('connect', () => {
        clearTimeout(timer);
        socket.off('error', reject);
        resolve(socket);
    });
});
/** Through the proxy of the machine, which looks the name up itself. */
const connectedThrough = (proxy, { host, port }) => new Promise((resolve, reject) => {
    const { protocol, username, password, hostname, port: proxyPort } = new URL(proxy);
    const credentials = Buffer.from(`${decodeURIComponent(username)}:${decodeURIComponent(password)}`).toString('base64');
    const request = (protocol === 'https:' ? external_node_https_.request : external_node_http_.request)({
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
        if (statusCode !== 200)
            return void request.destroy(new Error(`the proxy of this machine answers ${statusCode}`));
        if (head.length > 0)
            socket.unshift(head);
        socket.setTimeout(0);
        resolve(socket);
    });
    request.end();
});
/** `entries`: of the configuration; an address that is no public one has to be among them. Never rejects. */
const reach = async (destination, { entries, lookUp = lookUpAll }) => {
    const { host, port } = destination;
    const trouble = (error) => ({ why: `${host} cannot be reached (${String(error).slice(0, 200)})`, isRefused: false });
    try {
        const proxy = (0,network/* proxyFor */.iJ)(`${port === 443 ? 'https' : 'http'}://${host}:${port}`);
        if (proxy !== undefined)
            return { socket: await connectedThrough(proxy, destination) };
        const literal = host.replace(/^\[|\]$/g, '');
        const addresses = (0,external_node_net_.isIP)(literal) === 0 ? await lookUp(host) : [literal];
        const allowed = addresses.filter((address) => isPublicAddress(address) || (0,allowed_hosts/* isListed */.yy)({ host: written(address), port }, entries));
        if (allowed.length === 0)
            return { why: `${host} is at ${addresses[0] ?? 'no address'}, which is no public address`, isRefused: true };
        let last;
        for (const address of allowed.slice(0, 4)) {
            try {
                return { socket: await connected(address, port) };
            }
            catch (error) {
                last = error;
            }
        }
        return trouble(last);
    }
    catch (error) {
        return trouble(error);
    }
};

;// CONCATENATED MODULE: ./packages/adapters/build/agent-machine/host-proxy.js
// The agent's only way out with `network: allow-list`: an HTTP proxy that reaches the hosts of the list and no other. It listens in the
// agent's network, where nothing else leads outside. Invariants: what a request names is compared before anybody is asked what the
// name means; a tunnel goes to the port of https, with TLS for the name that was asked for, or to a port that the list names; a plain
// request is read as a whole and written anew, so that nobody reads a second request in it. What it was told and refused is counted by name.






const helloMs = 30_000;
/** Hop-by-hop headers (RFC 9110, 7.6.1), and what is written anew. */
const ofThisHop = ['connection', 'proxy-connection', 'proxy-authorization', 'keep-alive', 'te', 'trailer', 'transfer-encoding', 'upgrade'];
const withoutHop = (headers) => {
    const named = (headers.connection ?? '').split(',').map((name) => name.trim().toLowerCase());
    const dropped = new Set([...ofThisHop, ...named]);
    return Object.fromEntries(Object.entries(headers).filter((entry) => entry[1] !== undefined && !dropped.has(entry[0])));
};
/** Passes on what TLS clients of this name send, the first bytes of which say that they are. */
const passHello = (client, upstream, isFor) => new Promise((resolve) => {
    let seen = Buffer.alloc(0);
    const timer = setTimeout(() => over(false), helloMs);
    const over = (isRight) => {
        clearTimeout(timer);
        client.off('data', take).off('close', gone).pause();
        if (isRight)
            upstream.write(seen);
        resolve(isRight);
    };
    const gone = () => over(true);
    const take = (chunk) => {
        seen = Buffer.concat([seen, chunk]);
        const hello = readClientHello(seen);
        if (hello !== 'more bytes')
            over(hello !== 'not TLS' && isFor(hello.name));
    };
    client.on('data', take).once('close', gone).resume();
});
/** Opens the way to what a request names, or counts it. `port`: taken where the text has none. */
const openWay = async (asked, { entries, onRefused, lookUp, port }) => {
    const destination = (0,allowed_hosts/* readDestination */.FD)(asked, port);
    const name = destination === undefined ? asked : nameOf(destination);
    const refuse = (why) => {
        onRefused(name);
        return { status: 403, why };
    };
    if (destination === undefined)
        return refuse('this is no host and port');
    if (port === undefined && (0,allowed_hosts/* isListed */.yy)(destination, entries) && !(0,allowed_hosts/* isListed */.yy)(destination, entries, allowed_hosts/* tunnelPorts */.X3))
        return refuse(`a tunnel to ${name} is refused: ask for http://${destination.host}/ itself, or allowed-hosts has to name ${name}`);
    if (!(0,allowed_hosts/* isListed */.yy)(destination, entries))
        return refuse(`${name} is refused: it is not in allowed-hosts of .github/clambake.yml, which people with write access can change`);
    const reached = await reach(destination, { entries, lookUp });
    if ('socket' in reached)
        return { destination, socket: reached.socket };
    return reached.isRefused ? refuse(reached.why) : { status: 502, why: reached.why };
};
const nameOf = ({ host, port }) => `${host}:${port}`;
const statusTexts = { 403: 'Forbidden', 502: 'Bad Gateway' };
/** Answers CONNECT. */
const tunnel = async (client, { head, asked }, options) => {
    const way = await openWay(asked, options);
    if ('why' in way) {
        const header = `HTTP/1.1 ${way.status} ${statusTexts[way.status]}\r\ncontent-type: text/plain\r\nconnection: close`;
        return void client.end(`${header}\r\n\r\n${way.why}\n`);
    }
    const { destination, socket: upstream } = way;
    upstream.on('error', () => client.destroy());
    client.once('close', () => upstream.destroy());
    if (client.destroyed)
        return void upstream.destroy();
    client.write('HTTP/1.1 200 Connection established\r\n\r\n');
    if (head.length > 0)
        client.unshift(head);
    const isAddress = /^\[|^[\d.]+$/.test(destination.host);
    const isFor = (name) => name === destination.host || (isAddress && name === undefined);
    if (destination.port === 443 && !(await passHello(client, upstream, isFor))) {
        options.onRefused(nameOf(destination));
        return void client.destroy();
    }
    (0,external_node_stream_.pipeline)(client, upstream, client, () => { });
};
const refuseRequest = (request, response, { status, why }) => {
    request.resume();
    if (response.headersSent)
        return void response.destroy();
    response.writeHead(status, { 'content-type': 'text/plain', connection: 'close' }).end(`${why}\n`);
};
/** Answers a plain request, which names its address in full. */
const forward = async (request, response, options) => {
    const url = request.url !== undefined && URL.canParse(request.url) ? new URL(request.url) : undefined;
    if (url?.protocol !== 'http:')
        return refuseRequest(request, response, { status: 400, why: 'this is a proxy: ask it for an http address in full, or to CONNECT' });
    const way = await openWay(url.host, { ...options, port: 80 });
    if ('why' in way)
        return refuseRequest(request, response, way);
    const chunked = request.headers['transfer-encoding'] === undefined ? {} : { 'transfer-encoding': 'chunked' };
    const upstream = (0,external_node_http_.request)({
        createConnection: () => way.socket,
        method: request.method,
        path: `${url.pathname}${url.search}`,
        headers: { ...withoutHop(request.headers), host: url.host, connection: 'close', ...chunked },
    });
    upstream.on('response', (answer) => {
        response.writeHead(answer.statusCode ?? 502, withoutHop(answer.headers));
        (0,external_node_stream_.pipeline)(answer, response, () => { });
    });
    upstream.on('error', () => refuseRequest(request, response, { status: 502, why: `${url.host} gave no answer` }));
    response.once('close', () => upstream.destroy());
    (0,external_node_stream_.pipeline)(request, upstream, () => { });
};
const openHostProxy = (options) => {
    const server = (0,external_node_http_.createServer)((request, response) => {
        forward(request, response, options).catch(() => response.destroy());
    });
    server.on('connect', (request, socket, head) => {
        socket.on('error', () => socket.destroy());
        tunnel(socket, { head, asked: request.url ?? '' }, options).catch(() => socket.destroy());
    });
    server.on('upgrade', (_request, socket) => socket.destroy());
    return (0,serve/* serve */.w)(server, options.listener);
};

;// CONCATENATED MODULE: ./actions/run-agent/build/open-network.js


/** Port of the proxy in the agent's network. It is fixed, so that a setup may write it into a tool's configuration. */
const proxyPort = 3128;
const proxy = `http://127.0.0.1:${proxyPort}`;
const direct = 'localhost,127.0.0.1,::1';
/** Variables by which programs find the proxy. Node's own fetch asks to be told (https://nodejs.org/api/cli.html#node_use_env_proxy1). */
const networkVariables = {
    http_proxy: proxy,
    HTTP_PROXY: proxy,
    https_proxy: proxy,
    HTTPS_PROXY: proxy,
    no_proxy: direct,
    NO_PROXY: direct,
    NODE_USE_ENV_PROXY: '1',
};
/** `user` has a network of its own. */
const openInnerNetwork = async (user, { entries, refused }, path) => {
    const { servers, close } = await openInnerListeners(user, [0, 0, proxyPort], path);
    const [keys, questions, listener] = servers;
    const hosts = await openHostProxy({ listener, entries, onRefused: (name) => (0,allowed_hosts/* countRefused */.IR)(refused, name) });
    return {
        keys,
        questions,
        close: async () => {
            await hosts.stop();
            close();
        },
    };
};


/***/ }),

/***/ 52622:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   FD: () => (/* binding */ readDestination),
/* harmony export */   IR: () => (/* binding */ countRefused),
/* harmony export */   TP: () => (/* binding */ refusedHostsText),
/* harmony export */   X3: () => (/* binding */ tunnelPorts),
/* harmony export */   Xj: () => (/* binding */ isAllowedHost),
/* harmony export */   yy: () => (/* binding */ isListed)
/* harmony export */ });
// The hosts that agents may reach with `network: allow-list`. Names are compared as names, without asking anybody what they mean;
// an address is only what is written as one.
/** Ports of an entry that names none: those of https and http. */
const defaultPorts = [443, 80];
/** Nobody reads what goes through a tunnel, so that one to the port of http could ask for any host. */
const tunnelPorts = [443];
const label = '[a-z0-9_](?:[a-z0-9_-]{0,61}[a-z0-9_])?';
const hostName = new RegExp(`^${label}(?:\\.${label})*$`);
const wildcard = new RegExp(`^\\*(?:\\.${label}){2,}$`);
const byte = '(?:25[0-5]|2[0-4]\\d|1\\d\\d|[1-9]?\\d)';
const ipv4 = new RegExp(`^${byte}(?:\\.${byte}){3}$`);
/** Another spelling of the same address is another host. */
const ipv6 = /^\[(?=[^:]*:[^:]*:)[\da-f:]{2,39}\]$/;
/** Programs read such a name as an address: 127.1, 0x7f000001, 2130706433. */
const endsInNumber = /(?:^|\.)(?:\d+|0x[\da-f]*)$/;
const portOf = (text) => {
    const port = text !== undefined && /^[1-9]\d{0,4}$/.test(text) ? Number(text) : undefined;
    return port !== undefined && port <= 65535 ? port : undefined;
};
const readHost = (text) => {
    const host = text.toLowerCase();
    if (ipv4.test(host) || ipv6.test(host))
        return host;
    const name = host.replace(/\.$/, '');
    return name.length <= 253 && hostName.test(name) && !endsInNumber.test(name) ? name : undefined;
};
const partsOf = (text) => {
    const [, host, port] = /^(\[[^\]]*\]|[^:]*)(?::(.*))?$/.exec(text) ?? [];
    return host === undefined ? undefined : { host, port };
};
/** True for `host`, `*.host` and an address, each also with `:port`. */
const isAllowedHost = (entry) => {
    const parts = partsOf(entry);
    if (parts === undefined || entry !== entry.toLowerCase() || parts.host.endsWith('.'))
        return false;
    if (parts.port !== undefined && portOf(parts.port) === undefined)
        return false;
    return wildcard.test(parts.host) ? !endsInNumber.test(parts.host) : readHost(parts.host) === parts.host;
};
/** Reads `host:port`, as a request names it. Undefined: it is none. `port`: taken where the text has none. */
const readDestination = (text, port) => {
    const parts = partsOf(text);
    const host = parts && readHost(parts.host);
    const number = parts?.port === undefined ? port : portOf(parts.port);
    return host === undefined || number === undefined ? undefined : { host, port: number };
};
/** True when one of the entries names the destination; one without a port stands for `ports`. A wildcard stands for every name below it, and not for itself. */
const isListed = ({ host, port }, entries, ports = defaultPorts) => entries.some((entry) => {
    const listed = partsOf(entry);
    if (listed === undefined)
        return false;
    const isPort = listed.port === undefined ? ports.includes(port) : portOf(listed.port) === port;
    return isPort && (listed.host.startsWith('*.') ? host.endsWith(listed.host.slice(1)) : host === listed.host);
});
/** Maximum numbers of names that are kept, and that are shown. */
const maximumKept = 100;
const maximumShown = 5;
const countRefused = (refused, name) => {
    const key = /^[\w.:[\]-]{1,100}$/.test(name) ? name : 'something that is no host';
    const kept = refused.has(key) || refused.size < maximumKept ? key : 'other hosts';
    refused.set(kept, (refused.get(kept) ?? 0) + 1);
};
/** A sentence about what the network refused; undefined: nothing. */
const refusedHostsText = (refused) => {
    if (refused.size === 0)
        return undefined;
    const times = [...refused.values()].reduce((sum, count) => sum + count, 0);
    const most = [...refused].sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1));
    const shown = most.slice(0, maximumShown).map(([name, count]) => `${name}${count === 1 ? '' : ` (${count} times)`}`);
    const rest = most.length - shown.length;
    const all = rest === 0 ? shown.join(', ') : `${shown.join(', ')} and ${rest} more`;
    return `The network of the agent refused ${times === 1 ? 'one request' : `${times} requests`}, by allowed-hosts of .github/clambake.yml: ${all}.`;
};


/***/ })

};
