export const id = 311;
export const ids = [311];
export const modules = {

/***/ 2311:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  openMerge: () => (/* reexport */ openMerge)
});

// UNUSED EXPORTS: GitLimitError, RemoteError, UserError, agentEnvironment, allowedTools, applyAll, asAdministrator, asAgent, attemptVariable, claudeArguments, closeDirectories, configPath, copyPlainFile, createRunContext, decideIsolation, endProcesses, environmentVariables, findSecret, floorVersion, githubDate, handOver, harmlessLine, initBareRepository, installClaudeCode, isAtLeast, isRefName, isTraversable, isolationCommands, leftoverMessage, listProcesses, nodesOf, openAgentLog, openArtifacts, openClock, openComments, openGit, openGitHub, openGitHubClient, openLandingRepository, openLedger, openTrainGitHub, ownTemp, packWork, parseBranches, parseCiFile, pinnedVersion, prepareAgentTree, prepareDirectories, reachableTemp, readCiFiles, readConfig, readDefaultBranch, readEnvironment, readEvent, readIsolationFacts, readLimitEnd, readSnapshot, readTrainSnapshot, readVersion, recallExports, recordsOf, relocateText, rememberEnvironment, removeDirectory, removedTools, renderEvent, reserveAgentUser, runClaude, runCommand, safePath, signalProcesses, startKeyProxy, workBranch

// EXTERNAL MODULE: ./packages/adapters/build/errors.js
var errors = __webpack_require__(6334);
// EXTERNAL MODULE: ./packages/adapters/build/git.js + 1 modules
var build_git = __webpack_require__(1587);
;// CONCATENATED MODULE: ./packages/core/build/conflict-plan.js
// Who stays aboard when branches conflict among themselves: priority first, then the fewest taken off, then the younger
// yields. Works on the measured conflict graph, one connected component at a time: exact up to `exactLimit` branches,
// greedy with local search beyond. Invariants: no two that are kept conflict, nobody is dropped without a kept rival,
// and the same graph gives the same answer everywhere.
/** Branches of one component that are still solved exactly: a second of work at the very worst, usually far less. */
const exactLimit = 32;
const planConflicts = (graph) => {
    const neighbours = neighboursOf(graph);
    const kept = new Set();
    for (const members of componentsOf(neighbours)) {
        const component = { members, neighbours, worth: worthOf(graph, members) };
        for (const position of members.length <= exactLimit ? solveExactly(component) : improve(component, greedy(component)))
            kept.add(position);
    }
    const issueAt = (position) => graph.nodes[position]?.issue ?? 0;
    const positions = [...graph.nodes.keys()];
    return {
        kept: positions.filter((position) => kept.has(position)).map(issueAt),
        dropped: positions
            .filter((position) => !kept.has(position))
            .map((position) => ({ issue: issueAt(position), rival: issueAt(Math.min(...intersection(neighbours.get(position), kept))) })),
    };
};
/** Is `a` the better choice for these passengers than `b`? Both are sets of kept issues; equal ones are not better. */
const isBetterChoice = (nodes, p) => {
    const worth = worthOf({ nodes, edges: [] }, [...nodes.keys()]);
    const sum = (kept) => nodes.reduce((total, node, position) => total + (kept.has(node.issue) ? (worth.get(position) ?? 0n) : 0n), 0n);
    return sum(p.a) > sum(p.b);
};
const intersection = (some, others) => [...(some ?? [])].filter((one) => others.has(one));
const neighboursOf = ({ nodes, edges }) => {
    const positionOf = new Map(nodes.map((node, position) => [node.issue, position]));
    const neighbours = new Map(nodes.map((_, position) => [position, new Set()]));
    for (const [one, other] of edges) {
        const [a, b] = [positionOf.get(one), positionOf.get(other)];
        if (a === undefined || b === undefined)
            throw new Error(`a conflict between #${one} and #${other} names nobody aboard`);
        if (a === b)
            throw new Error(`#${one} cannot conflict with itself`);
        neighbours.get(a)?.add(b);
        neighbours.get(b)?.add(a);
    }
    return neighbours;
};
/** Connected components, each in boarding order. */
const componentsOf = (neighbours) => {
    const seen = new Set();
    const found = [];
    for (const start of neighbours.keys()) {
        if (seen.has(start))
            continue;
        seen.add(start);
        const members = [start];
        for (const position of members) {
            for (const next of neighbours.get(position) ?? []) {
                if (!seen.has(next))
                    members.push(next);
                seen.add(next);
            }
        }
        found.push(members.sort((a, b) => a - b));
    }
    return found;
};
/**
 * One number a member, so that the greatest sum is the right choice: one of a higher priority outweighs all below it
 * together, one more of the same outweighs any age, and of equally many the set with the older ones is worth more.
 */
const worthOf = ({ nodes }, members) => {
    const ages = BigInt(members.length);
    const priorityOf = (position) => nodes[position]?.priority ?? 0;
    const classes = [...new Set(members.map(priorityOf))].sort((a, b) => b - a);
    const base = BigInt(members.length + 1);
    return new Map(members.map((position, index) => {
        const rank = BigInt(classes.indexOf(priorityOf(position)));
        return [position, ((base ** rank) << ages) + (1n << (ages - 1n - BigInt(index)))];
    }));
};
const total = (component, positions) => {
    let sum = 0n;
    for (const position of positions)
        sum += component.worth.get(position) ?? 0n;
    return sum;
};
/** Branch and bound: take or leave the member with the most open conflicts; a branch that cannot win any more is cut. */
const solveExactly = (component) => {
    let best = greedy(component);
    let bestWorth = total(component, best);
    const search = (chosen, chosenWorth, open) => {
        if (chosenWorth + bound(component, open) <= bestWorth)
            return;
        const pivot = mostContested(component, open);
        if (pivot === undefined) {
            best = new Set([...chosen, ...open]);
            bestWorth = chosenWorth + total(component, open);
            return;
        }
        const near = component.neighbours.get(pivot);
        const others = open.filter((position) => position !== pivot);
        search([...chosen, pivot], chosenWorth + (component.worth.get(pivot) ?? 0n), others.filter((position) => near?.has(position) !== true));
        search(chosen, chosenWorth, others);
    };
    search([], 0n, component.members);
    return best;
};
/** No choice among `open` is worth more: of every clique in a partition at most one can be kept. */
const bound = (component, open) => {
    const cliques = [];
    for (const position of open) {
        const near = component.neighbours.get(position);
        const worth = component.worth.get(position) ?? 0n;
        const clique = cliques.find(({ members }) => members.every((member) => near?.has(member)));
        if (clique === undefined)
            cliques.push({ members: [position], worth });
        else {
            clique.members.push(position);
            if (worth > clique.worth)
                clique.worth = worth;
        }
    }
    return cliques.reduce((sum, clique) => sum + clique.worth, 0n);
};
const mostContested = (component, open) => {
    const still = new Set(open);
    let most;
    for (const position of open) {
        const degree = intersection(component.neighbours.get(position), still).length;
        if (degree > (most?.degree ?? 0))
            most = { position, degree };
    }
    return most?.position;
};
/** Highest priority first, then the fewest open conflicts, then the oldest. */
const greedy = (component) => {
    const open = new Set(component.members);
    const kept = new Set();
    const ages = BigInt(component.members.length);
    while (open.size > 0) {
        let choice;
        for (const position of open) {
            const rank = (component.worth.get(position) ?? 0n) >> ages;
            const degree = intersection(component.neighbours.get(position), open).length;
            if (choice === undefined || rank > choice.rank || (rank === choice.rank && degree < choice.degree))
                choice = { position, rank, degree };
        }
        if (choice === undefined)
            break;
        kept.add(choice.position);
        open.delete(choice.position);
        for (const near of component.neighbours.get(choice.position) ?? [])
            open.delete(near);
    }
    return kept;
};
/** Lets one or two that were dropped in for those they conflict with, as long as that is worth more. */
const improve = (component, start) => {
    const kept = new Set(start);
    // Every exchange makes the sum greater, so this ends; the bound is against a slow crawl in a graph made for it.
    for (let rounds = 0; rounds < 4 * component.members.length; rounds += 1) {
        const exchange = findExchange(component, kept);
        if (exchange === undefined)
            break;
        for (const out of exchange.out)
            kept.delete(out);
        for (const position of exchange.in)
            kept.add(position);
    }
    return kept;
};
const findExchange = (component, kept) => {
    const outside = component.members.filter((position) => !kept.has(position));
    const rivals = new Map(outside.map((position) => [position, intersection(component.neighbours.get(position), kept)]));
    const gains = (positions) => {
        const out = [...new Set(positions.flatMap((position) => rivals.get(position) ?? []))];
        return total(component, positions) > total(component, out) ? { in: positions, out } : undefined;
    };
    for (const position of outside) {
        const found = gains([position]);
        if (found !== undefined)
            return found;
    }
    // Two pay off only where they share a rival.
    for (const [index, position] of outside.entries()) {
        for (const other of outside.slice(index + 1)) {
            if (component.neighbours.get(position)?.has(other) === true)
                continue;
            if (!rivals.get(position)?.some((rival) => rivals.get(other)?.includes(rival)))
                continue;
            const found = gains([position, other]);
            if (found !== undefined)
                return found;
        }
    }
    return undefined;
};

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(1455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
;// CONCATENATED MODULE: ./packages/adapters/build/merge/attributes.js
// `.gitattributes` may say how files are merged (`merge=union`, `-merge`), and git reads them from a working tree, which
// a merge in a bare repository has not. Here is one with nothing in it but those files, as the merged tree has them.
// Invariant: paths come from a tree that anybody may have made, so nothing is written outside the directory.


const maxBytes = 1024 * 1024;
const isAttributePath = (path) => path === '.gitattributes' || path.endsWith('/.gitattributes');
const isSafe = (path) => path.split('/').every((part) => !/^(?:|\.|\.\.|\.git)$/i.test(part));
/** Makes a working tree with the files; the caller removes it. `read`: content of a blob. */
const makeAttributeTree = async (files, p) => {
    await (0,promises_.mkdir)(p.parent, { recursive: true });
    const root = await (0,promises_.mkdtemp)((0,external_node_path_.join)(p.parent, 'attributes-'));
    for (const { path, entry } of files) {
        // git does not follow a link here either.
        if (!entry.mode.startsWith('100') || !isSafe(path))
            continue;
        const content = await p.read(entry.oid);
        if (content === undefined || content.length > maxBytes)
            continue;
        const target = Buffer.from((0,external_node_path_.join)(root, path), 'latin1');
        await (0,promises_.mkdir)(Buffer.from((0,external_node_path_.dirname)((0,external_node_path_.join)(root, path)), 'latin1'), { recursive: true });
        await (0,promises_.writeFile)(target, content);
    }
    return root;
};
const removeAttributeTree = (root) => (0,promises_.rm)(root, { recursive: true, force: true });

// EXTERNAL MODULE: ./packages/adapters/build/git-object.js
var git_object = __webpack_require__(5341);
// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(7598);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(3024);
// EXTERNAL MODULE: external "node:zlib"
var external_node_zlib_ = __webpack_require__(8522);
;// CONCATENATED MODULE: ./packages/adapters/build/merge/object-writer.js
// Writes objects that were made in memory. Nothing is compressed: the objects are small, most of their bytes are object
// names, and what is pushed git packs anew. Invariant: a reader never sees half an object or a pack without its index.




const maxBlock = 65_535;
const adler32 = (bytes) => {
    let [a, b] = [1, 0];
    for (let at = 0; at < bytes.length;) {
        // As many as fit before the sums outgrow 32 bits.
        const end = Math.min(at + 3800, bytes.length);
        for (; at < end; at += 1) {
            a += bytes[at] ?? 0;
            b += a;
        }
        a %= 65_521;
        b %= 65_521;
    }
    return ((b << 16) | a) >>> 0;
};
/** A zlib stream of stored blocks (RFC 1950, 1951). */
const stored = (bytes) => {
    const parts = [Buffer.from([0x78, 0x01])];
    for (let at = 0; at === 0 || at < bytes.length; at += maxBlock) {
        const block = bytes.subarray(at, at + maxBlock);
        const header = Buffer.alloc(5);
        header[0] = at + maxBlock >= bytes.length ? 1 : 0;
        header.writeUInt16LE(block.length, 1);
        header.writeUInt16LE(0xffff - block.length, 3);
        parts.push(header, block);
    }
    const sum = Buffer.alloc(4);
    sum.writeUInt32BE(adler32(bytes));
    return Buffer.concat([...parts, sum]);
};
/**
 * Synchronous on purpose: they are few and on the way of the next question to git, and the thread pool costs more than
 * the write. Written beside and renamed.
 */
const writeLooseObjects = (gitDir, objects) => {
    for (const object of objects) {
        const directory = (0,external_node_path_.join)(gitDir, 'objects', object.oid.slice(0, 2));
        const path = (0,external_node_path_.join)(directory, object.oid.slice(2));
        if ((0,external_node_fs_.existsSync)(path))
            continue;
        const temporary = `${path}.${process.pid}.tmp`;
        const file = openNew(temporary, directory);
        try {
            (0,external_node_fs_.writeSync)(file, stored(object.bytes));
        }
        finally {
            (0,external_node_fs_.closeSync)(file);
        }
        (0,external_node_fs_.renameSync)(temporary, path);
    }
};
const openNew = (path, directory) => {
    try {
        return (0,external_node_fs_.openSync)(path, 'w', 0o444);
    }
    catch {
        (0,external_node_fs_.mkdirSync)(directory, { recursive: true });
        return (0,external_node_fs_.openSync)(path, 'w', 0o444);
    }
};
const types = { commit: 1, tree: 2 };
/** Fewer are written one by one. */
const fewObjects = 2;
const sha1 = (bytes) => (0,external_node_crypto_.createHash)('sha1').update(bytes).digest();
const numbers = (values) => {
    const bytes = Buffer.alloc(4 * values.length);
    for (const [index, value] of values.entries())
        bytes.writeUInt32BE(value, 4 * index);
    return bytes;
};
/** All of them in one pack with its index (gitformat-pack, version 2 of both). The index comes last: by it git sees the pack. */
const writePack = (gitDir, objects) => {
    if (objects.length <= fewObjects) {
        writeLooseObjects(gitDir, objects);
        return;
    }
    const head = Buffer.concat([Buffer.from('PACK'), numbers([2, objects.length])]);
    let offset = head.length;
    const entries = objects.map((object) => {
        const bytes = packEntry(object);
        const entry = { oid: object.oid, bytes, offset, crc: (0,external_node_zlib_.crc32)(bytes) };
        offset += bytes.length;
        return entry;
    });
    if (offset >= 2 ** 31)
        throw new Error('more than two gigabytes of new trees and commits do not fit one pack');
    const body = Buffer.concat([head, ...entries.map((entry) => entry.bytes)]);
    const trailer = sha1(body);
    const sorted = entries.toSorted((a, b) => (a.oid < b.oid ? -1 : 1));
    const fanout = Array.from({ length: 256 }, () => 0);
    for (const { oid } of sorted)
        for (let first = Number.parseInt(oid.slice(0, 2), 16); first < 256; first += 1)
            fanout[first] = (fanout[first] ?? 0) + 1;
    const index = Buffer.concat([
        Buffer.from([0xff, 0x74, 0x4f, 0x63]),
        numbers([2, ...fanout]),
        Buffer.from(sorted.map(({ oid }) => oid).join(''), 'hex'),
        numbers(sorted.map((entry) => entry.crc)),
        numbers(sorted.map((entry) => entry.offset)),
        trailer,
    ]);
    const folder = (0,external_node_path_.join)(gitDir, 'objects/pack');
    (0,external_node_fs_.mkdirSync)(folder, { recursive: true });
    const name = (0,external_node_path_.join)(folder, `pack-${trailer.toString('hex')}`);
    (0,external_node_fs_.writeFileSync)(`${name}.pack`, Buffer.concat([body, trailer]), { mode: 0o444 });
    (0,external_node_fs_.writeFileSync)(`${name}.tmp`, Buffer.concat([index, sha1(index)]), { mode: 0o444 });
    (0,external_node_fs_.renameSync)(`${name}.tmp`, `${name}.idx`);
};
/** Type and size in git's own number format, then the content. */
const packEntry = ({ bytes }) => {
    const end = bytes.indexOf(0);
    const [type = ''] = bytes.toString('latin1', 0, end).split(' ');
    const content = bytes.subarray(end + 1);
    const code = types[type];
    if (code === undefined)
        throw new Error(`a ${type || 'nameless'} object cannot be packed here`);
    const header = [];
    let rest = Math.floor(content.length / 16);
    let byte = (code << 4) | (content.length & 15);
    while (rest > 0) {
        header.push(byte | 0x80);
        byte = rest & 0x7f;
        rest = Math.floor(rest / 128);
    }
    header.push(byte);
    return Buffer.concat([Buffer.from(header), stored(content)]);
};

;// CONCATENATED MODULE: ./packages/adapters/build/merge/tree-store.js
// Trees in memory and the new objects of an assembly. Invariants: names are bytes (one character each, so that no name
// is ever altered), a tree is written in git's order with canonical modes, and nothing is in the repository before it
// is asked for: a few objects as files of their own, many as one pack.


/** An object that should be here is not: trouble of the repository, no branch's fault. */
class MissingObjectError extends Error {
    name = 'MissingObjectError';
    oids;
    constructor(oids) {
        super(`the merge repository lacks ${oids.slice(0, 3).join(', ')}${oids.length > 3 ? ` and ${oids.length - 3} more objects` : ''}`);
        this.oids = oids;
    }
}
const modes = new Set(['40000', '100644', '100755', '120000', '160000']);
const isTree = (entry) => entry?.mode === '40000';
const sameEntry = (a, b) => a?.oid === b?.oid && a?.mode === b?.mode;
const parseTree = (content) => {
    const entries = new Map();
    let odd = false;
    let at = 0;
    while (at < content.length) {
        const space = content.indexOf(32, at);
        const end = content.indexOf(0, space);
        if (space < 0 || end < 0)
            throw new Error('a tree object ends in the middle of an entry');
        const mode = content.toString('latin1', at, space);
        odd ||= !modes.has(mode);
        entries.set(content.toString('latin1', space + 1, end), { mode, oid: content.toString('hex', end + 1, end + 21) });
        at = end + 21;
    }
    return { entries, odd };
};
/** git sorts a directory as if its name ended in a slash. */
const sortKey = ([name, entry]) => (isTree(entry) ? `${name}/` : name);
const formatTree = (entries) => {
    const sorted = [...entries].map((entry) => ({ entry, key: sortKey(entry) })).sort((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : 0));
    const size = sorted.reduce((sum, { entry: [name, { mode }] }) => sum + mode.length + name.length + 22, 0);
    const content = Buffer.allocUnsafe(size);
    let at = 0;
    for (const { entry: [name, { mode, oid }], } of sorted) {
        at += content.write(`${mode} ${name}\0`, at, 'latin1');
        at += content.write(oid, at, 'hex');
    }
    return content;
};
const openTreeStore = (p) => {
    const trees = new Map();
    const pending = new Map();
    const made = new Set();
    const keep = (object, names) => {
        if (!made.has(object.oid))
            pending.set(object.oid, { object, names });
        made.add(object.oid);
        return object.oid;
    };
    const take = (oids) => {
        const taken = [];
        const open = [...oids];
        for (let oid = open.pop(); oid !== undefined; oid = open.pop()) {
            const one = pending.get(oid);
            if (one === undefined)
                continue;
            pending.delete(oid);
            taken.push(one.object);
            open.push(...one.names);
        }
        // What is named comes before what names it.
        return taken.reverse();
    };
    return {
        get: (oid) => trees.get(oid),
        load: async (oids) => {
            const wanted = [...new Set(oids)].filter((oid) => !trees.has(oid));
            const found = await p.reader.read(wanted);
            const missing = wanted.filter((_, index) => found[index]?.type !== 'tree');
            if (missing.length > 0)
                throw new MissingObjectError(missing);
            for (const object of found)
                if (object !== undefined)
                    trees.set(object.oid, parseTree(object.content));
        },
        add: (entries) => {
            const object = (0,git_object/* gitObject */.E7)('tree', formatTree(entries));
            // One that was read is in the repository already.
            if (trees.has(object.oid))
                return object.oid;
            trees.set(object.oid, { entries, odd: false });
            return keep(object, [...entries.values()].filter(isTree).map((entry) => entry.oid));
        },
        addCommit: (facts) => keep((0,git_object/* commitObject */.zS)(facts), [facts.tree, ...facts.parents]),
        write: (oids) => writeLooseObjects(p.gitDir, take(oids)),
        take,
    };
};

;// CONCATENATED MODULE: ./packages/adapters/build/merge/touched.js

const touchedFiles = async (session) => {
    const touched = [];
    for (const branch of session.branches) {
        if (branch.history.kind === 'contained' || branch.history.kind === 'unrelated')
            continue;
        const changes = new Set(branch.changes);
        if (branch.history.kind !== 'plain') {
            for (const tree of await session.treesOf(branch.history.mergeBases)) {
                for (const change of await session.math.changes(tree, branch.tree))
                    changes.add(change);
            }
        }
        const own = [];
        for (const change of changes)
            own.push({ branch, change, onBase: await session.math.entryAt(session.base.tree, change.path) });
        touched.push(...own, ...(own.some(isGone) ? await perhapsRenamed(session, branch) : []));
    }
    return touched;
};
/** The base has it no more: removed, or renamed. */
const isGone = ({ change, onBase }) => change.from !== undefined && onBase === undefined;
/** What the base added since the branch left it may be what the branch edits under an old name. */
const perhapsRenamed = async (session, branch) => {
    if (branch.fromTree === undefined)
        return [];
    const added = (await session.math.changes(branch.fromTree, session.base.tree)).filter((change) => change.from === undefined);
    return added.map(({ path, to }) => ({ branch, change: { path, from: to, to }, onBase: to }));
};
const placesOf = (touched) => {
    const places = { files: new Map(), emptied: new Map() };
    const remember = (map, key, branch) => {
        const known = map.get(key);
        if (known === undefined)
            map.set(key, new Set([branch]));
        else
            known.add(branch);
    };
    for (const { branch, change } of touched) {
        remember(places.files, change.path, branch);
        if (change.to === undefined)
            for (const folder of foldersOf(change.path))
                remember(places.emptied, folder, branch);
    }
    return places;
};
/** Everybody who touched the same file, a file where this one has a folder, or left a folder that this one adds to. */
const othersAt = ({ files, emptied }, { path, from }) => [
    files.get(path),
    ...foldersOf(path).flatMap((folder) => [files.get(folder), ...(from === undefined ? [emptied.get(folder)] : [])]),
].filter((branches) => branches !== undefined);
/** Does a change meet the base's or another branch's? */
const meeting = (touched) => {
    const places = placesOf(touched);
    return ({ branch, change, onBase }) => branch.fromTree === undefined ||
        !sameEntry(onBase, change.from) ||
        othersAt(places, change).some((branches) => branches.size > 1 || !branches.has(branch));
};
/** Do two branches meet? Of one whose history is not plain nobody knows. */
const meetings = (touched) => {
    const places = placesOf(touched);
    const met = new Map();
    const add = (a, b) => {
        met.set(a, (met.get(a) ?? new Set()).add(b));
    };
    for (const { branch, change } of touched) {
        for (const branches of othersAt(places, change)) {
            for (const other of branches) {
                add(branch, other);
                add(other, branch);
            }
        }
    }
    return (a, b) => a.fromTree === undefined || b.fromTree === undefined || met.get(a)?.has(b) === true;
};
const foldersOf = (path) => {
    const folders = [];
    for (let at = path.indexOf('/'); at >= 0; at = path.indexOf('/', at + 1))
        folders.push(path.slice(0, at));
    return folders;
};

;// CONCATENATED MODULE: ./packages/adapters/build/merge/conflicts.js

/** About three seconds of merging. */
const maxQuestions = 10_000;
const conflictKey = (a, b) => `${Math.min(a, b)}:${Math.max(a, b)}`;
/** Conflicts among these pairs, by `conflictKey`. A branch that does not merge with the bare base has none. */
const measureConflicts = async (session, wanted) => {
    const meet = wanted.length === 0 ? () => false : meetings(await session.touched());
    const pairs = inBoardingOrder(session, wanted).filter(({ first, second }) => meet(first, second));
    const involved = [...new Set(pairs.map(({ first }) => first))];
    const heads = await mergeAlone(session, involved);
    const questions = [];
    const found = new Map();
    for (const { first, second } of pairs) {
        const onto = heads.get(first.issue);
        if (onto === undefined || !(await mayConflict(session, onto, second)))
            continue;
        const pair = [first.issue, second.issue];
        if (questions.length < maxQuestions)
            questions.push({ onto, branch: second, pair });
        else
            found.set(conflictKey(...pair), { pair, files: [] });
    }
    const answers = await session.askAll(questions);
    questions.forEach(({ pair }, index) => {
        const answer = answers[index];
        if (answer?.kind === 'conflict')
            found.set(conflictKey(...pair), { pair, files: answer.files });
    });
    return found;
};
/** Every pair once, the one that boards first first. */
const inBoardingOrder = (session, wanted) => {
    const place = new Map(session.branches.map((branch, index) => [branch.issue, index]));
    const pairs = new Map();
    for (const [one, other] of wanted) {
        if (one === other)
            continue;
        const inOrder = (place.get(one.issue) ?? 0) < (place.get(other.issue) ?? 0);
        pairs.set(conflictKey(one.issue, other.issue), inOrder ? { first: one, second: other } : { first: other, second: one });
    }
    return [...pairs.values()];
};
/** Each on the bare base; who does not merge there is left out. */
const mergeAlone = async (session, branches) => {
    const heads = new Map();
    for (const branch of branches) {
        const merged = await session.mergeOnto(session.base, branch);
        if (merged.kind === 'conflict')
            continue;
        const nobody = 'nobody <nobody@users.noreply.github.com> 0 +0000';
        // A true merge, for branches that share history with this one.
        const parents = [session.base.oid, branch.oid];
        const oid = session.store.addCommit({ tree: merged.tree, parents, author: nobody, committer: nobody, message: '' });
        heads.set(branch.issue, { oid, tree: merged.tree, attributesChanged: false });
    }
    return heads;
};
const mayConflict = async (session, onto, branch) => branch.fromTree === undefined ||
    (await session.math.compare({ from: branch.fromTree, ours: onto.tree, theirs: branch.tree })) !== 'merged';

;// CONCATENATED MODULE: ./packages/adapters/build/merge/disjoint.js
// The fast path: a branch that changed only paths nobody else changed is merged tree by tree in memory. Invariant: it
// answers only where git's own merge could give nothing else. What both sides changed is left to git: a file that is
// there on both sides and before (`met`), anything else (`tangled`): a file that one side removed, two that were added,
// a directory that one side removed or made a file. With that, renames cannot matter on the fast path: to a merge they
// matter only where the other side touched the source, the target or the directory that was left.

const none = new Map();
const openTreeMath = (store) => {
    const differences = new Map();
    const listed = new Map();
    const untilRead = async (build, step) => {
        for (;;) {
            const walk = { store, differences, needs: [], met: false, tangled: false, build };
            const result = step(walk);
            if (walk.needs.length === 0)
                return { walk, result };
            await store.load(walk.needs);
        }
    };
    const verdictOf = (walk) => (walk.tangled ? 'tangled' : walk.met ? 'met' : 'merged');
    return {
        merge: async (triple) => {
            if (triple.from === triple.theirs)
                return { kind: 'merged', tree: triple.ours };
            if (triple.from === triple.ours)
                return { kind: 'merged', tree: triple.theirs };
            const { walk, result } = await untilRead(true, (w) => mergeTree(w, triple));
            const kind = verdictOf(walk);
            return kind === 'merged' ? { kind, tree: result ?? store.add(none) } : { kind };
        },
        compare: async (triple) => {
            if (triple.from === triple.theirs || triple.from === triple.ours)
                return 'merged';
            return verdictOf((await untilRead(false, (w) => mergeTree(w, triple))).walk);
        },
        changes: async (from, to) => {
            const key = `${from ?? ''}:${to ?? ''}`;
            const known = listed.get(key);
            if (known !== undefined)
                return known;
            const { result } = await untilRead(false, (w) => {
                const found = [];
                collect(w, { from, to, path: '', found });
                return found;
            });
            listed.set(key, result);
            return result;
        },
        entryAt: async (tree, path) => (await untilRead(false, (w) => find(w, tree, path))).result,
        replace: async (tree, entries) => {
            let root = tree;
            for (const [path, entry] of entries)
                root = (await untilRead(true, (w) => replaceAt(w, { tree: root, path: path.split('/'), entry }))).result;
            return root;
        },
    };
};
const treeOf = (walk, oid) => {
    if (oid === undefined)
        return { entries: none, odd: false };
    const tree = walk.store.get(oid);
    if (tree === undefined)
        walk.needs.push(oid);
    return tree;
};
/** What differs between two directories, one level deep; undefined while one of them is not in memory. */
const difference = (walk, from, to) => {
    const key = `${from ?? ''}:${to ?? ''}`;
    const known = walk.differences.get(key);
    if (known !== undefined)
        return known;
    const [before, after] = [treeOf(walk, from), treeOf(walk, to)];
    if (before === undefined || after === undefined)
        return undefined;
    const found = [];
    for (const [name, entry] of after.entries) {
        const old = before.entries.get(name);
        if (!sameEntry(old, entry))
            found.push({ name, from: old, to: entry });
    }
    for (const [name, entry] of before.entries)
        if (!after.entries.has(name))
            found.push({ name, from: entry, to: undefined });
    if (before.odd || after.odd)
        walk.tangled = true;
    else
        walk.differences.set(key, found);
    return found;
};
const isFile = (entry) => entry?.mode === '100644' || entry?.mode === '100755';
/** The merged directory; undefined when nothing is left in it, and meaningless where the walk is not a clean merge. */
const mergeTree = (walk, p) => {
    const changed = difference(walk, p.from, p.theirs);
    const ours = treeOf(walk, p.ours);
    if (changed === undefined || ours === undefined)
        return undefined;
    walk.tangled ||= ours.odd;
    const merged = walk.build ? new Map(ours.entries) : undefined;
    for (const { name, from, to } of changed) {
        if (walk.tangled)
            return undefined;
        const here = ours.entries.get(name);
        let result = to;
        if (!sameEntry(here, from)) {
            if (isTree(here) && isTree(to) && (from === undefined || isTree(from))) {
                const oid = mergeTree(walk, { from: from?.oid, ours: here.oid, theirs: to.oid });
                result = oid === undefined ? undefined : { mode: here.mode, oid };
            }
            else if (isFile(here) && isFile(from) && isFile(to))
                walk.met = true;
            else
                walk.tangled = true;
        }
        if (result === undefined)
            merged?.delete(name);
        else
            merged?.set(name, result);
    }
    if (merged === undefined || walk.met || walk.tangled || walk.needs.length > 0 || merged.size === 0)
        return undefined;
    return walk.store.add(merged);
};
const collect = (walk, p) => {
    for (const { name, from, to } of difference(walk, p.from, p.to) ?? []) {
        const path = `${p.path}${name}`;
        if (isTree(from) || isTree(to)) {
            collect(walk, { from: isTree(from) ? from.oid : undefined, to: isTree(to) ? to.oid : undefined, path: `${path}/`, found: p.found });
        }
        const [before, after] = [isTree(from) ? undefined : from, isTree(to) ? undefined : to];
        if (before !== undefined || after !== undefined)
            p.found.push({ path, from: before, to: after });
    }
};
const find = (walk, root, path) => {
    let entry = { mode: '40000', oid: root };
    for (const name of path.split('/')) {
        if (!isTree(entry))
            return undefined;
        entry = treeOf(walk, entry.oid)?.entries.get(name);
    }
    return entry;
};
const replaceAt = (walk, p) => {
    const [name = '', ...rest] = p.path;
    const tree = treeOf(walk, p.tree);
    if (tree === undefined)
        return p.tree;
    const there = tree.entries.get(name);
    if (rest.length === 0)
        return walk.store.add(new Map([...tree.entries, [name, p.entry]]));
    if (!isTree(there))
        throw new Error('the path of a replaced entry leads through a file');
    const oid = replaceAt(walk, { tree: there.oid, path: rest, entry: p.entry });
    return walk.needs.length > 0 ? p.tree : walk.store.add(new Map([...tree.entries, [name, { mode: there.mode, oid }]]));
};

;// CONCATENATED MODULE: ./packages/adapters/build/merge/history.js
/**
 * `tips` must be here. `mergeBases` of `tangled` and `shared` are commits to look at, not all of them true merge bases.
 * `partial`: contents of files may be missing, trees and commits may not.
 */
const readHistories = async (git, p) => {
    if (p.tips.length === 0)
        return new Map();
    const input = `${[...new Set(p.tips)].join('\n')}\n^${p.base}\n`;
    const filter = p.partial ? ['--filter=blob:none'] : [];
    const listed = await git.text(['rev-list', '--objects', '--parents', ...filter, '--stdin'], { input, maxBytes: 512 * 1024 * 1024 });
    const parentsOf = new Map();
    for (const line of listed.split('\n')) {
        // Commits come first; then the objects, of which the first is a root tree, which has no name.
        if (line.endsWith(' '))
            break;
        const [oid, ...parents] = line.split(' ');
        if (oid !== undefined && oid !== '')
            parentsOf.set(oid, parents);
    }
    const ways = new Map([...new Set(p.tips)].map((tip) => [tip, wayToBase(parentsOf, tip)]));
    const owners = new Map();
    for (const way of ways.values())
        for (const oid of way.outside)
            owners.set(oid, (owners.get(oid) ?? 0) + 1);
    return new Map([...ways].map(([tip, way]) => [tip, classify(tip, { way, owners, parentsOf })]));
};
const wayToBase = (parentsOf, tip) => {
    const way = { outside: new Set(), edge: new Set() };
    const open = [tip];
    for (let oid = open.pop(); oid !== undefined; oid = open.pop()) {
        const parents = parentsOf.get(oid);
        if (parents === undefined)
            way.edge.add(oid);
        else if (!way.outside.has(oid)) {
            way.outside.add(oid);
            open.push(...parents);
        }
    }
    return way;
};
const classify = (tip, p) => {
    const { outside, edge } = p.way;
    if (!outside.has(tip))
        return { kind: 'contained' };
    if (edge.size === 0)
        return { kind: 'unrelated' };
    const isShared = (oid) => (p.owners.get(oid) ?? 0) > 1;
    const shared = [...outside].filter(isShared);
    if (shared.length > 0) {
        const met = [...outside].filter((oid) => !isShared(oid)).flatMap((oid) => (p.parentsOf.get(oid) ?? []).filter(isShared));
        return { kind: 'shared', mergeBases: [...new Set([...met, ...edge, ...(isShared(tip) ? [tip] : [])])] };
    }
    const [only, ...more] = edge;
    return only !== undefined && more.length === 0 ? { kind: 'plain', mergeBase: only } : { kind: 'tangled', mergeBases: [...edge] };
};

// EXTERNAL MODULE: external "node:timers/promises"
var external_node_timers_promises_ = __webpack_require__(8500);
;// CONCATENATED MODULE: ./packages/adapters/build/merge/merge-process.js


const args = ['merge-tree', '--write-tree', '-z', '--name-only', '--no-messages', '--allow-unrelated-histories', '--stdin'];
const tries = 3;
const pauseMs = 300;
/** A question that takes longer is a process that hangs. */
const answerTimeoutMs = 120_000;
/** The first answer of a process that may keep its answers to itself (git before 2.49 on a pipe, without stdbuf's help). */
const firstAnswerMs = 5000;
const maxFiles = 200;
const fewQuestions = 8;
const openMergeProcess = (p) => {
    let talk;
    let mode = 'unknown';
    const askOnce = async (question) => {
        if (mode === 'silent')
            return only(await batch(p, [question]));
        talk ??= openTalk(p);
        try {
            const answer = await talk.ask(question, mode === 'unknown' ? firstAnswerMs : answerTimeoutMs);
            mode = 'talks';
            return answer;
        }
        catch (error) {
            talk.kill();
            talk = undefined;
            if (mode !== 'unknown' || !(error instanceof NoAnswerError))
                throw error;
            mode = 'silent';
            return only(await batch(p, [question]));
        }
    };
    return {
        warm: () => {
            if (mode !== 'silent')
                talk ??= openTalk(p);
        },
        ask: (question) => persist(() => askOnce(question)),
        askAll: async (questions) => {
            const answers = [];
            // Not worth a process of their own.
            if (mode === 'talks' && questions.length <= fewQuestions) {
                for (const question of questions)
                    answers.push(await persist(() => askOnce(question)));
                return answers;
            }
            // What was answered before a process died stays answered.
            if (questions.length > 0)
                await persist(async () => void (await batch(p, questions, answers)), () => answers.length);
            return answers;
        },
        close: () => {
            talk?.end();
            talk = undefined;
        },
    };
};
const only = ([answer]) => {
    if (answer === undefined)
        throw new Error('git merge-tree ended without an answer');
    return answer;
};
/** Tries again after trouble; as long as there is progress, trouble is counted from zero. */
const persist = async (action, progress = () => 0) => {
    for (let failed = 1, before = progress();; failed += 1) {
        try {
            return await action();
        }
        catch (error) {
            if (progress() > before)
                failed = 1;
            before = progress();
            if (failed >= tries || (error instanceof errors/* RemoteError */.H && !error.retryable))
                throw error;
            await (0,external_node_timers_promises_.setTimeout)(pauseMs * failed);
        }
    }
};
/** It lives and says nothing: no trouble of the repository. */
class NoAnswerError extends Error {
    name = 'NoAnswerError';
}
/** A process that answers one question after the other. stdbuf makes git before 2.49 hand over each answer at once. */
const openTalk = (p) => {
    let waiting;
    const child = p.start(args, ['stdbuf', '-o0']);
    let gone;
    listen(child, p.failure, (merged) => waiting?.answer(merged)).catch((error) => {
        gone = error;
        waiting?.fail(error);
    });
    return {
        ask: (question, timeoutMs) => new Promise((resolve, reject) => {
            const timer = setTimeout(() => done(() => reject(new NoAnswerError(`git merge-tree did not answer for ${timeoutMs / 1000} seconds`))), timeoutMs);
            const done = (settle) => {
                clearTimeout(timer);
                waiting = undefined;
                settle();
            };
            waiting = { answer: (merged) => done(() => resolve(merged)), fail: (error) => done(() => reject(error)) };
            if (gone !== undefined)
                waiting.fail(gone);
            else
                child.stdin.write(lineOf(question));
        }),
        end: () => child.stdin.end(),
        kill: () => killTree(child),
    };
};
const lineOf = ({ ours, theirs }) => `${ours} ${theirs}\n`;
/** Asks from `answers.length` on, in one process that ends with the last question. */
const batch = async (p, questions, answers = []) => {
    const child = p.start(args);
    let timer;
    const watch = () => {
        clearTimeout(timer);
        timer = setTimeout(() => killTree(child), answerTimeoutMs);
    };
    watch();
    const ended = listen(child, p.failure, (merged) => {
        answers.push(merged);
        watch();
    });
    child.stdin.end(questions.slice(answers.length).map(lineOf).join(''));
    try {
        await ended;
    }
    catch (error) {
        if (answers.length < questions.length)
            throw error;
    }
    finally {
        clearTimeout(timer);
    }
    return answers;
};
/** Rejects when the process is gone, also when it ended well and owes answers: the caller knows whether it does. */
const listen = (child, failure, answer) => new Promise((_, reject) => {
    let stderr = '';
    const parse = answerParser(answer);
    child.stdin.on('error', () => { });
    child.stderr.on('data', (chunk) => {
        if (stderr.length < 65_536)
            stderr += chunk.toString('utf8');
    });
    child.stdout.on('data', (chunk) => {
        try {
            parse(chunk);
        }
        catch (error) {
            killTree(child);
            reject(error instanceof Error ? error : new Error(String(error)));
        }
    });
    // No stdbuf on this machine: that process will never answer.
    child.on('error', (error) => reject(error.code === 'ENOENT' ? new NoAnswerError(error.message) : error));
    child.on('close', (code) => reject(failure(args, { code: code ?? 128, stdout: Buffer.alloc(0), stderr })));
});
/** Records of NUL-terminated fields: status, tree, conflicted files, and an empty field that ends the record. */
const answerParser = (answer) => {
    let rest = Buffer.alloc(0);
    let record = [];
    return (chunk) => {
        rest = rest.length === 0 ? chunk : Buffer.concat([rest, chunk]);
        let at = 0;
        for (let end = rest.indexOf(0, at); end >= 0; end = rest.indexOf(0, at)) {
            const field = rest.toString('utf8', at, end);
            at = end + 1;
            if (field !== '')
                record.push(field);
            else {
                const finished = record;
                record = [];
                answer(readRecord(finished));
            }
        }
        rest = rest.subarray(at);
    };
};
const readRecord = ([status, tree = '', ...files]) => {
    if (!/^[0-9a-f]{40}$/.test(tree) || (status !== '0' && status !== '1')) {
        throw new Error(`git merge-tree answered ${JSON.stringify(`${status} ${tree}`.slice(0, 80))}, which is no result of a merge`);
    }
    return status === '1' ? { kind: 'clean', tree } : { kind: 'conflict', files: [...new Set(files)].slice(0, maxFiles) };
};
const killTree = (child) => {
    if (child.pid === undefined)
        return;
    try {
        process.kill(-child.pid, 'SIGKILL');
    }
    catch {
        child.kill('SIGKILL');
    }
};

;// CONCATENATED MODULE: ./packages/adapters/build/merge/object-reader.js
const object_reader_args = ['cat-file', '--batch'];
const openObjectReader = (git) => {
    let child;
    const started = () => {
        child ??= startReader(git, () => {
            child = undefined;
        });
        return child;
    };
    return {
        read: async (names) => {
            if (names.length === 0)
                return [];
            const process = started();
            const answers = names.map(() => new Promise((answer, fail) => waiting.get(process)?.push({ answer, fail })));
            process.stdin.write(names.map((name) => `${name}\n`).join(''));
            return Promise.all(answers);
        },
        close: () => {
            child?.stdin.end();
            child = undefined;
        },
    };
};
/** Questions of each process, in the order they were put. */
const waiting = new WeakMap();
const startReader = (git, ended) => {
    const child = git.start(object_reader_args);
    const questions = [];
    waiting.set(child, questions);
    const parse = object_reader_answerParser((object) => questions.shift()?.answer(object));
    let stderr = '';
    child.stdin.on('error', () => { });
    child.stderr.on('data', (chunk) => {
        if (stderr.length < 65_536)
            stderr += chunk.toString('utf8');
    });
    child.stdout.on('data', parse);
    child.on('error', (error) => fail(error));
    child.on('close', (code) => fail(git.failure(object_reader_args, { code: code ?? 128, stdout: Buffer.alloc(0), stderr })));
    const fail = (error) => {
        ended();
        for (const question of questions.splice(0))
            question.fail(error);
    };
    return child;
};
/** Reads `<oid> SP <type> SP <size> LF <content> LF` and `<name> SP missing LF` as they arrive. */
const object_reader_answerParser = (answer) => {
    let rest = Buffer.alloc(0);
    let needed = 0;
    const arrived = [];
    let length = 0;
    return (chunk) => {
        arrived.push(chunk);
        length += chunk.length;
        // A big object comes in many pieces: they are put together once, not at every piece.
        if (length < needed)
            return;
        rest = Buffer.concat(arrived.splice(0));
        let at = 0;
        needed = 0;
        for (;;) {
            const lineEnd = rest.indexOf(10, at);
            if (lineEnd < 0)
                break;
            const [oid = '', type = '', size] = rest.toString('latin1', at, lineEnd).split(' ');
            const start = lineEnd + 1;
            if (size === undefined) {
                at = start;
                answer(undefined);
                continue;
            }
            const end = start + Number(size);
            if (rest.length < end + 1) {
                needed = end + 1 - at;
                break;
            }
            at = end + 1;
            answer({ oid, type, content: rest.subarray(start, end) });
        }
        arrived.push(rest.subarray(at));
        length = rest.length - at;
    };
};

;// CONCATENATED MODULE: ./packages/adapters/build/merge/session.js
// Everything one assembly has open: the base, the branches with their trees and histories, and the two ways to merge.
// Invariant: `mergeOnto` gives the tree and the verdict that `git merge` gives in a checkout of the same head; the fast
// path only saves the question.









/** Who the commits are made by: nobody's account; the trailers say whose work it is. */
const identity = 'clambake train <clambake+train@users.noreply.github.com>';
const signature = (at) => `${identity} ${Math.floor(Date.parse(at) / 1000)} +0000`;
/** The passengers' commits must be here. */
const openSession = async (p, input) => {
    const git = p.openGit();
    const reader = openObjectReader(git);
    const store = openTreeStore({ gitDir: p.gitDir, reader });
    const math = openTreeMath(store);
    // The one without attribute files, which is nearly always the one that is asked.
    const plain = openMergeProcess({ start: (args, via) => git.start(args, {}, via), failure: git.failure });
    if (input.passengers.length > 1)
        plain.warm();
    try {
        const { baseTree, branches } = await readBranches({ git, reader, math, partial: p.partial }, input);
        const base = { oid: input.baseOid, tree: baseTree, attributesChanged: false };
        const processes = openProcesses({ ...p, git, plain, reader, store });
        const tools = { base, math, store, processes, written: undefined };
        const treesOf = async (commits) => [...(await readRoots(reader, commits)).values()];
        let touched;
        return {
            base,
            branches,
            math,
            store,
            mergeOnto: (head, branch) => mergeOnto(tools, { head, branch }),
            askAll: async (questions) => {
                const pairs = [];
                for (const { onto, branch } of questions) {
                    const tree = (await reduced(tools, { head: onto, branch })) ?? onto.tree;
                    pairs.push({ ours: standIn(tools, { head: onto, branch, tree }), theirs: branch.oid });
                }
                store.write(pairs.map(({ ours }) => ours));
                return (await processes.of(base)).askAll(pairs);
            },
            save: async (oid) => writePack(p.gitDir, store.take([oid])),
            treesOf,
            touched: () => {
                touched ??= touchedFiles({ base, branches, math, treesOf });
                return touched;
            },
            close: async () => {
                reader.close();
                await processes.close();
            },
        };
    }
    catch (error) {
        reader.close();
        plain.close();
        throw error;
    }
};
const readBranches = async (p, input) => {
    const histories = await readHistories(p.git, { base: input.baseOid, tips: input.passengers.map(({ oid }) => oid), partial: p.partial });
    const historyOf = (oid) => histories.get(oid) ?? { kind: 'unrelated' };
    const starts = [...histories.values()].flatMap((history) => (history.kind === 'plain' ? [history.mergeBase] : []));
    const commits = [...new Set([input.baseOid, ...input.passengers.map((passenger) => passenger.oid), ...starts])];
    const trees = await readRoots(p.reader, commits);
    const treeOf = (oid) => trees.get(oid) ?? '';
    const baseTree = treeOf(input.baseOid);
    // All at once: each of them asks for a few trees, and the answers to all of them come in one go.
    const branches = await Promise.all(input.passengers.map(async ({ issue, oid, message, priority }) => {
        const history = historyOf(oid);
        const [tree, fromTree] = [treeOf(oid), history.kind === 'plain' ? treeOf(history.mergeBase) : undefined];
        const changes = history.kind === 'contained' ? [] : await p.math.changes(fromTree ?? baseTree, tree);
        if (fromTree !== undefined)
            await p.math.compare({ from: fromTree, ours: baseTree, theirs: tree });
        return { issue, oid, message, priority, tree, history, fromTree, changes };
    }));
    return { baseTree, branches };
};
/** Root tree of each commit. */
const readRoots = async (reader, commits) => {
    const found = await reader.read(commits.map((oid) => `${oid}^{tree}`));
    const missing = commits.filter((_, index) => found[index]?.type !== 'tree');
    if (missing.length > 0)
        throw new MissingObjectError(missing);
    return new Map(commits.map((oid, index) => [oid, found[index]?.oid ?? '']));
};
const mergeOnto = async (tools, { head, branch }) => {
    if (branch.history.kind === 'unrelated')
        return { kind: 'conflict', files: [] };
    const { math } = tools;
    if (branch.fromTree !== undefined) {
        const merged = await math.merge({ from: branch.fromTree, ours: head.tree, theirs: branch.tree });
        if (merged.kind === 'merged')
            return { kind: 'clean', tree: merged.tree };
    }
    const part = branch.fromTree === undefined ? undefined : await reduced(tools, { head, branch });
    const answer = await ask(tools, { head, branch, tree: part ?? head.tree });
    if (answer.kind === 'conflict')
        return answer;
    tools.written = answer.tree;
    if (part === undefined || part === head.tree)
        return answer;
    const whole = await math.merge({ from: part, ours: head.tree, theirs: answer.tree });
    if (whole.kind === 'merged')
        return { kind: 'clean', tree: whole.tree };
    return ask(tools, { head, branch, tree: head.tree });
};
const ask = async ({ base, store, processes }, p) => {
    const ours = standIn({ base, store }, p);
    store.write([ours]);
    return (await processes.of(p.head)).ask({ ours, theirs: p.branch.oid });
};
/**
 * A commit for git to merge the branch with, in the head's place. For a branch that shares nothing with those merged
 * before, it stands directly on the base: it has the same merge bases, and git need not walk over hundreds of merges to
 * find them.
 */
const standIn = ({ base, store }, p) => {
    if (p.branch.history.kind === 'shared')
        return p.head.oid;
    if (p.tree === base.tree)
        return base.oid;
    const nobody = `${identity} 0 +0000`;
    return store.addCommit({ tree: p.tree, parents: [base.oid], author: nobody, committer: nobody, message: '' });
};
/**
 * Where only files that both sides edited in place are in the way, the rest of the head's tree does not matter to the
 * merge: then this is the base's tree with the head's version of the files that the branch changed, a few objects to
 * write instead of everything that was merged before. Undefined where the whole head is needed.
 */
const reduced = async ({ base, math, written }, p) => {
    const { fromTree, changes, tree, history } = p.branch;
    if (fromTree === undefined || history.kind !== 'plain')
        return undefined;
    const meets = async (ours) => (await math.compare({ from: fromTree, ours, theirs: tree })) === 'met';
    if (!(await meets(p.head.tree)))
        return undefined;
    const entries = new Map();
    let asWritten = written !== undefined;
    for (const { path } of changes) {
        const [here, onBase] = [await math.entryAt(p.head.tree, path), await math.entryAt(base.tree, path)];
        if (written !== undefined)
            asWritten &&= sameEntry(here, await math.entryAt(written, path));
        if (here === undefined && onBase === undefined)
            continue;
        // Somebody aboard added or removed it: then the rest of the tree matters.
        if (here === undefined || onBase === undefined || isTree(here) || isTree(onBase))
            return undefined;
        if (!sameEntry(here, onBase))
            entries.set(path, here);
    }
    // The tree of an earlier merge has all that is asked for: nothing is to be written.
    if (entries.size > 0 && asWritten && written !== undefined && (await meets(written)))
        return written;
    return math.replace(base.tree, entries);
};
/** A process a set of attribute files; nearly always there is one set, and mostly it is empty. */
const openProcesses = (p) => {
    const open = new Map([['', { process: p.plain, root: undefined }]]);
    const start = async (files) => {
        const root = await makeAttributeTree(files, { parent: (0,external_node_path_.join)(p.gitDir, 'clambake'), read: readBlob });
        const git = p.openGit({ cwd: root, env: { GIT_WORK_TREE: root } });
        return { process: openMergeProcess({ start: (args, via) => git.start(args, {}, via), failure: git.failure }), root };
    };
    const readBlob = async (oid) => (await p.reader.read([oid]))[0]?.content;
    const attributesOf = (tree) => {
        p.store.write([tree]);
        return listAttributes(p.git, tree);
    };
    return {
        of: async (head) => {
            const files = head.attributesChanged ? await attributesOf(head.tree) : await p.baseAttributes;
            const key = files.map(({ path, entry }) => `${entry.oid} ${path}`).join('\n');
            let one = open.get(key);
            if (one === undefined) {
                one = await start(files);
                open.set(key, one);
            }
            return one.process;
        },
        close: async () => {
            for (const { process, root } of open.values()) {
                process.close();
                if (root !== undefined)
                    await removeAttributeTree(root);
            }
        },
    };
};
/** The attribute files of a tree; reads every directory of it. */
const listAttributes = async (git, tree) => {
    const args = ['ls-tree', '-r', '-t', '-z', tree];
    const result = await git.run(args, { maxBytes: 512 * 1024 * 1024 });
    if (result.code !== 0)
        throw git.failure(args, result);
    return result.stdout
        .toString('latin1')
        .split('\0')
        .flatMap((line) => {
        const [facts = '', path = ''] = line.split('\t', 2);
        const [mode = '', , oid = ''] = facts.split(' ');
        return isAttributePath(path) ? [{ path, entry: { mode, oid } }] : [];
    });
};

;// CONCATENATED MODULE: ./packages/adapters/build/merge/assemble.js
// Puts the passengers together: merges them in order, and where some conflict among themselves, decides from measured
// conflicts who stays (the decision itself is core's). Invariants: the same plan gives the same commits on every
// machine; only a conflict takes a passenger off; a conflict is always named with its files and its rival.




/** What merging in order comes to, without those whose commit is missing. `at` (ISO 8601) dates the commits. */
const assembleBranches = async (session, at) => {
    const candidates = session.branches.filter((branch) => branch.history.kind !== 'contained');
    const place = (branch) => candidates.indexOf(branch);
    const inOrder = await chain(session, { branches: candidates, at });
    const onBase = await conflictsWithBase(session, inOrder);
    const amongThem = inOrder.dropped.filter(({ branch }) => !onBase.has(branch.issue));
    const planned = candidates.every((branch) => branch.priority !== undefined);
    const fit = candidates.filter((branch) => !onBase.has(branch.issue));
    // Where the order alone decides, only one that boarded before it and touched the same file can be a rival.
    const rivals = ({ branch, files }) => planned ? fit : inOrder.kept.slice(0, inOrder.kept.findLastIndex((one) => place(one) < place(branch)) + 1).filter(touching(files));
    const conflicts = await measureConflicts(session, amongThem.flatMap((dropped) => rivals(dropped).map((rival) => [dropped.branch, rival])));
    const chosen = (planned && amongThem.length > 0 ? await replan(session, { inOrder, fit, conflicts, at }) : undefined) ?? inOrder;
    const last = chosen.prefixes.at(-1);
    if (last !== undefined)
        await session.save(last.oid);
    const kept = new Set(chosen.kept.map((branch) => branch.issue));
    const files = new Map([...inOrder.dropped, ...chosen.dropped].map((dropped) => [dropped.branch.issue, dropped.files]));
    const leftOut = candidates.flatMap((branch) => {
        if (kept.has(branch.issue))
            return [];
        const alone = onBase.get(branch.issue);
        if (alone !== undefined)
            return [{ issue: branch.issue, files: alone, rival: null }];
        return [{ issue: branch.issue, ...rivalOf(branch, { kept: chosen.kept, conflicts, files: files.get(branch.issue) ?? [] }) }];
    });
    const contained = session.branches.filter((branch) => branch.history.kind === 'contained').map((branch) => branch.issue);
    return { prefixes: chosen.prefixes, leftOut, contained };
};
/** Has the branch a change in one of these files? Where the files are only names that collided, everybody may have. */
const touching = (files) => {
    const wanted = new Set(files);
    const folders = files.map((file) => `${file}/`);
    return (branch) => branch.fromTree === undefined ||
        branch.changes.some(({ path }) => {
            const text = Buffer.from(path, 'latin1').toString('utf8');
            return wanted.has(text) || folders.some((folder) => text.startsWith(folder));
        });
};
/** Each onto the one before; who does not fit is dropped. */
const chain = async (session, p) => {
    const made = { prefixes: [], kept: [], dropped: [] };
    const person = signature(p.at);
    let head = session.base;
    for (const branch of p.branches) {
        const merged = await session.mergeOnto(head, branch);
        if (merged.kind === 'conflict') {
            made.dropped.push({ branch, files: merged.files });
            continue;
        }
        const message = branch.message.endsWith('\n') ? branch.message : `${branch.message}\n`;
        const facts = { tree: merged.tree, parents: [head.oid, branch.oid], author: person, committer: person, message };
        const attributesChanged = head.attributesChanged || branch.changes.some((change) => isAttributePath(change.path));
        head = { oid: session.store.addCommit(facts), tree: merged.tree, attributesChanged };
        made.prefixes.push({ issue: branch.issue, oid: head.oid, tree: head.tree });
        made.kept.push(branch);
    }
    return made;
};
/** Of those that were dropped: who conflicts with the bare base too, and where. */
const conflictsWithBase = async (session, made) => {
    const found = new Map();
    const asked = [];
    for (const { branch, files } of made.dropped) {
        const plain = branch.fromTree !== undefined;
        if (branch.history.kind === 'unrelated' || made.kept.length === 0)
            found.set(branch.issue, files);
        else if (!plain ||
            (await session.math.compare({ from: branch.fromTree ?? '', ours: session.base.tree, theirs: branch.tree })) !== 'merged') {
            asked.push(branch);
        }
    }
    const answers = await session.askAll(asked.map((branch) => ({ onto: session.base, branch })));
    asked.forEach((branch, index) => {
        const answer = answers[index];
        if (answer?.kind === 'conflict')
            found.set(branch.issue, answer.files);
    });
    return found;
};
/** The chain that core's plan gives, when it keeps the better ones; undefined when merging in order is as good. */
const replan = async (session, p) => {
    const nodes = p.fit.map((branch) => ({ issue: branch.issue, priority: branch.priority ?? 0 }));
    const edges = [...p.conflicts.values()].map(({ pair }) => pair);
    const plan = planConflicts({ nodes, edges });
    const before = new Set(p.inOrder.kept.map((branch) => branch.issue));
    if (!isBetterChoice(nodes, { a: new Set(plan.kept), b: before }))
        return undefined;
    const keep = new Set(plan.kept);
    const next = await chain(session, { branches: p.fit.filter((branch) => keep.has(branch.issue)), at: p.at });
    // Three may conflict where no two do: then the plan can come out worse than it looked.
    return isBetterChoice(nodes, { a: new Set(next.kept.map((branch) => branch.issue)), b: before }) ? next : undefined;
};
/**
 * The first of those aboard that it conflicts with. Where no single one is to blame (two of them together are), the
 * last one that touched a conflicting file.
 */
const rivalOf = (branch, p) => {
    for (const other of p.kept) {
        const conflict = p.conflicts.get(conflictKey(branch.issue, other.issue));
        if (conflict !== undefined)
            return { files: p.files.length > 0 ? [...p.files] : conflict.files, rival: other.issue };
    }
    return { files: [...p.files], rival: (p.kept.findLast(touching(p.files)) ?? p.kept.at(-1))?.issue ?? null };
};

;// CONCATENATED MODULE: ./packages/adapters/build/merge/fetch.js
// Brings branches with their whole history into the merge repository, without the files' contents (`blob:none`), and
// later the few contents that the merges will look at, all in one request. Invariant: a server that does not answer is
// asked again and then is an error of the network; a branch that is gone is left out.


const fetchTimeoutMs = 600_000;
const pausesMs = [500, 2000];
/** So many object names fit one request without trouble; more are asked for in turn. */
const objectsPerFetch = 20_000;
const goneRef = /couldn't find remote ref (?:refs\/heads\/)?(\S+)/;
/** What both fetches have in common; what is fetched is read from stdin. */
const fetchArgs = ['fetch', '--quiet', '--no-tags', '--no-write-fetch-head', '--recurse-submodules=no', '--stdin'];
/** git fails a whole fetch over one missing branch, and names one at a time. */
const fetchBranches = async (git, p) => {
    let wanted = [...new Set(p.branches)];
    while (wanted.length > 0) {
        const refspecs = wanted.map((branch) => `+refs/heads/${branch}:refs/heads/${branch}`);
        const gone = await patiently(async () => {
            const args = [...fetchArgs, p.remote];
            const result = await git.run(args, { input: refspecs.map((refspec) => `${refspec}\n`).join(''), timeoutMs: fetchTimeoutMs });
            if (result.code === 0)
                return undefined;
            const name = goneRef.exec(result.stderr)?.[1];
            if (name === undefined || !wanted.includes(name))
                throw git.failure(args, result);
            return name;
        });
        if (gone === undefined)
            return;
        wanted = wanted.filter((branch) => branch !== gone);
    }
};
/** Fetches objects by name. `git` knows the remote as a promisor: the server gives any object of the repository. */
const fetchObjects = async (git, p) => {
    for (let at = 0; at < p.oids.length; at += objectsPerFetch) {
        const input = p.oids
            .slice(at, at + objectsPerFetch)
            .map((oid) => `${oid}\n`)
            .join('');
        // git would offer all of its history for comparison, to be told that none of it matters.
        const args = ['-c', 'fetch.negotiationAlgorithm=noop', ...fetchArgs, p.remote];
        await patiently(() => git.text(args, { input, timeoutMs: fetchTimeoutMs }));
    }
};
/** Again after trouble that may pass. */
const patiently = async (action) => {
    for (const waitMs of pausesMs) {
        try {
            return await action();
        }
        catch (error) {
            if (!(error instanceof errors/* RemoteError */.H) || !error.retryable)
                throw error;
            await (0,external_node_timers_promises_.setTimeout)(waitMs);
        }
    }
    return action();
};

;// CONCATENATED MODULE: ./packages/adapters/build/merge/prefetch.js


/** Contents of `blobsToMerge` that this repository lacks. `git` must not fetch by itself. */
const missingBlobs = async (git, session, attributes) => {
    const wanted = await blobsToMerge(session, attributes);
    if (wanted.size === 0)
        return [];
    const answer = await git.text(['cat-file', '--batch-check=%(objecttype)'], { input: [...wanted].map((oid) => `${oid}\n`).join('') });
    const lines = answer.split('\n');
    return [...wanted].filter((_, index) => lines[index] !== 'blob');
};
/**
 * Of every branch that meets another one or the base's own changes in a file or a folder: all its files, before and
 * after and as the base has them. Where one side removed what the other changed, git looks for a rename: then also
 * everything that was added anywhere.
 */
const blobsToMerge = async (session, attributes) => {
    const found = new Set();
    const add = (...entries) => {
        for (const entry of entries)
            if (entry !== undefined && /^1[02]0/.test(entry.mode))
                found.add(entry.oid);
    };
    const touched = await session.touched();
    const meets = meeting(touched);
    const busy = new Set(touched.filter(meets).map(({ branch }) => branch));
    let renames = false;
    for (const { branch, change, onBase } of touched) {
        if (isAttributePath(change.path))
            add(change.to);
        if (!busy.has(branch))
            continue;
        add(change.from, change.to, onBase);
        renames ||= isGone({ branch, change, onBase }) || change.to === undefined;
    }
    if (renames)
        for (const { change } of touched)
            if (change.from === undefined)
                add(change.to);
    if (found.size > 0 || busy.size > 0)
        add(...attributes.map((file) => file.entry));
    return found;
};

;// CONCATENATED MODULE: ./packages/adapters/build/merge/read-file.js

const mostBytes = 1024 * 1024;
/** `git` may ask `remote` (undefined: everything is here), `local` never does. Undefined: no such file in the commit. */
const readFileAt = async (doors, p) => {
    const listed = await doors.local.text(['--literal-pathspecs', 'ls-tree', '-z', p.oid, '--', p.path]);
    const blob = /^100(?:644|755) blob ([0-9a-f]{40})\t/.exec(listed)?.[1];
    if (blob === undefined)
        return undefined;
    if (doors.remote !== undefined && (await doors.local.run(['cat-file', '-e', blob])).code !== 0)
        await fetchObjects(doors.git, { remote: doors.remote, oids: [blob] });
    return doors.local.text(['cat-file', 'blob', blob], { maxBytes: mostBytes });
};

;// CONCATENATED MODULE: ./packages/adapters/build/merge/take-back.js

/** Undefined where no merge commit brought `oid` in. Both commits are here. */
const findMerge = async (git, { baseOid, oid }) => {
    const merged = (listed) => listed
        .split('\n')
        .map((line) => line.split(' '))
        .findLast(([, , ...others]) => others.includes(oid))?.[0];
    // Among the base's own merges first: another branch may have merged the same work for itself.
    for (const scope of [['--first-parent'], []]) {
        const listed = await git.text(['rev-list', '--merges', '--parents', ...scope, baseOid, `^${oid}`]);
        const found = merged(listed);
        if (found !== undefined)
            return found;
    }
    return undefined;
};
const writeTakeBack = async (git, p) => {
    const { merge, signature } = p;
    const tree = await git.text(['rev-parse', '--verify', '--quiet', `${merge}^1^{tree}`]);
    const commit = (0,git_object/* commitObject */.zS)({ tree, parents: [merge], author: signature, committer: signature, message: p.message(merge) });
    await (0,git_object/* writeObjects */._o)(p.gitDir, [commit]);
    return commit.oid;
};
/** Contents that the tree before the merge has and the merge's has not: a push of it needs them here. */
const restoredBlobs = async (git, merge) => {
    const listed = await git.text(['diff-tree', '-r', '-z', '--no-renames', merge, `${merge}^1`]);
    return listed.split('\0').flatMap((field) => {
        const [, mode = '', , oid = ''] = /^:\d+ (\d+) ([0-9a-f]+) ([0-9a-f]{40}) /.exec(field) ?? [];
        return /^1[02]/.test(mode) ? [oid] : [];
    });
};

;// CONCATENATED MODULE: ./packages/adapters/build/merge.js








const mergeConfig = [
    ['merge.renames', 'true'],
    // The depth of a search for renames must not depend on how many files a bundle happens to touch.
    ['merge.renameLimit', '10000'],
    ['diff.renameLimit', '10000'],
    // What is lost with the machine is fetched and merged again.
    ['core.fsync', 'none'],
];
const openDoors = (options) => {
    const { gitDir, remote, credentials, allowFile } = options;
    const partial = allowFile !== true;
    const promisor = [
        ['remote.origin.url', remote],
        ['remote.origin.promisor', 'true'],
        ['remote.origin.partialclonefilter', 'blob:none'],
    ];
    const open = (more = undefined) => (0,build_git/* openGit */.zY)({
        gitDir,
        config: [...mergeConfig, ...(partial ? promisor : [])],
        ...(credentials === undefined ? {} : { credentials }),
        ...(allowFile === undefined ? {} : { allowFile }),
        ...more,
    });
    const git = open();
    return {
        git,
        open,
        local: partial ? (0,build_git/* openGit */.zY)({ gitDir, config: mergeConfig }) : git,
        remote: partial ? 'origin' : remote,
        partial,
        gitDir,
    };
};
const openMerge = (options) => {
    const doors = openDoors(options);
    const { local } = doors;
    let ready;
    const prepared = () => {
        ready ??= (0,build_git/* initBareRepository */.P_)(local);
        return ready;
    };
    return {
        gitDir: options.gitDir,
        fetch: async (branches) => {
            await prepared();
            await fetchBranches(doors.git, { remote: doors.remote, branches });
        },
        has: async (oid) => {
            await prepared();
            return (await missingCommits(local, [oid])).size === 0;
        },
        readTip: (branch) => local.text(['rev-parse', '--verify', '--quiet', `refs/heads/${branch}^{commit}`]),
        readTree: (oid) => local.text(['rev-parse', '--verify', '--quiet', `${oid}^{tree}`]),
        readFile: (oid, path) => readFileAt({ git: doors.git, local, remote: doors.partial ? doors.remote : undefined }, { oid, path }),
        reachable: async (tip, oids) => {
            await prepared();
            return reachable(local, { tip, oids });
        },
        assemble: async (plan) => {
            await prepared();
            const absent = await missingCommits(local, [plan.baseOid, ...plan.passengers.map((passenger) => passenger.oid)]);
            if (absent.has(plan.baseOid)) {
                throw new errors/* RemoteError */.H(`the base's commit ${plan.baseOid} was not fetched: it moved meanwhile`, { status: 0, retryable: true });
            }
            const passengers = plan.passengers.filter((passenger) => !absent.has(passenger.oid));
            const missing = plan.passengers.filter((passenger) => absent.has(passenger.oid)).map((passenger) => passenger.issue);
            if (passengers.length === 0)
                return { prefixes: [], leftOut: [], contained: [], missing };
            return { ...(await assemble(doors, { ...plan, passengers })), missing };
        },
        takeBack: async (plan) => {
            await prepared();
            if ((await missingCommits(local, [plan.baseOid, plan.oid])).size > 0)
                return undefined;
            const merge = await findMerge(local, plan);
            if (merge === undefined)
                return undefined;
            if (doors.partial)
                await fetchMissing(doors, await restoredBlobs(local, merge));
            return { merge, oid: await writeTakeBack(local, { ...plan, signature: signature(plan.at), gitDir: options.gitDir, merge }) };
        },
        touched: async (baseOid, oids) => {
            await prepared();
            const touched = new Map();
            for (const oid of new Set(oids))
                touched.set(oid, await merge_touchedFiles(local, { baseOid, oid }));
            return touched;
        },
    };
};
/** Paths a branch changed since it left the base; renames count as both names. Needs commits and trees only. */
const merge_touchedFiles = async (git, p) => {
    const found = await git.run(['merge-base', p.baseOid, p.oid]);
    if (found.code > 1)
        throw git.failure(['merge-base'], found);
    const from = found.code === 0 ? found.stdout.toString('utf8').trim() : p.baseOid;
    const listed = await git.text(['diff-tree', '-r', '-z', '--name-only', '--no-renames', from, p.oid]);
    return listed.split('\0').filter((file) => file !== '');
};
const fetchMissing = async (doors, oids) => {
    const absent = await missingObjects(doors.local, { oids, type: 'blob' });
    if (absent.size > 0)
        await fetchObjects(doors.git, { remote: doors.remote, oids: [...absent] });
};
const missingCommits = (git, oids) => missingObjects(git, { oids, type: 'commit' });
const missingObjects = async (git, { oids, type }) => {
    if (oids.length === 0)
        return new Set();
    const answer = await git.text(['cat-file', '--batch-check=%(objectname) %(objecttype)'], {
        input: oids.map((oid) => `${oid}\n`).join(''),
    });
    const lines = answer.split('\n');
    return new Set(oids.filter((_, index) => lines[index]?.endsWith(` ${type}`) !== true));
};
const reachable = async (git, p) => {
    const unknown = await missingCommits(git, p.oids);
    const known = [...new Set(p.oids)].filter((oid) => !unknown.has(oid));
    if (known.length === 0)
        return new Set();
    // What the tip does not reach.
    const outside = new Set((await git.text(['rev-list', '--stdin'], { input: `${known.join('\n')}\n^${p.tip}\n` })).split('\n'));
    return new Set(known.filter((oid) => !outside.has(oid)));
};
/**
 * Every commit of the plan is here. Before anything is merged, git reads every tree of the base and everything that the
 * passengers bring (without the contents that come on demand): git before 2.44 takes a missing tree for an empty one and
 * calls the merge clean (seen with 2.39.5), which would delete the repository's files.
 */
const assemble = async (doors, { baseOid, at, passengers }) => {
    // Read while it is checked that everything is there; nothing is merged before that is known.
    const complete = listAttributes(doors.git, baseOid);
    const opening = openSession({ openGit: doors.open, gitDir: doors.gitDir, partial: doors.partial, baseAttributes: complete }, { baseOid, passengers });
    const [checked, opened] = await Promise.allSettled([complete, opening]);
    if (checked.status === 'rejected' || opened.status === 'rejected') {
        if (opened.status === 'fulfilled')
            await opened.value.close();
        throw checked.status === 'rejected' ? checked.reason : opened.reason;
    }
    const [session, baseAttributes] = [opened.value, checked.value];
    try {
        if (doors.partial) {
            const oids = await missingBlobs(doors.local, session, baseAttributes);
            if (oids.length > 0)
                await fetchObjects(doors.git, { remote: doors.remote, oids });
        }
        return await assembleBranches(session, at);
    }
    finally {
        await session.close();
    }
};

;// CONCATENATED MODULE: ./packages/adapters/build/index.js





















/***/ })

};
