export const id = 980;
export const ids = [980];
export const modules = {

/***/ 10980:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   archiveLimits: () => (/* binding */ archiveLimits),
/* harmony export */   unpackArchive: () => (/* binding */ unpackArchive)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(51455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(76760);
/* harmony import */ var node_stream__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(57075);
/* harmony import */ var node_stream_promises__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(46466);
/* harmony import */ var node_zlib__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(38522);
// Unpacks an artifact that a stranger's machine uploaded. Its list of files is read first: nothing is written when one name or
// size is more than an attempt hands over, and no file gets more bytes than the list says.






const mb = 1024 * 1024;
/** A result, a work file, and 200 objects for git-lfs with 500 MB, as the agent's job hands them over. */
const archiveLimits = { entries: 300, fileBytes: 500 * mb, totalBytes: 800 * mb };
/** Thrown for bytes that the format does not allow. */
class Damaged extends Error {
}
/** Thrown for a file that does not have the size that the archive's list says. */
class Dishonest extends Error {
}
/** A file, or a file in one directory. Neither begins with a dot. */
const plainName = /^(?:[\w-][\w.-]{0,100}\/)?[\w-][\w.-]{0,200}$/;
/** Returns why nothing may be used of it; then what was written has to go. Throws when the disk cannot be read or written. */
const unpackArchive = async (file, directory, limits = archiveLimits) => {
    const handle = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.open)(file, 'r');
    try {
        const entries = await listEntries(handle, limits);
        if (typeof entries === 'string')
            return entries;
        for (const entry of entries)
            await writeEntry({ handle, file, entry, to: (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(directory, entry.name) });
        return undefined;
    }
    catch (error) {
        if (error instanceof Damaged || isOfZlib(error))
            return 'it is no sound zip archive';
        if (error instanceof Dishonest)
            return 'a file in it is not as large as its list says';
        throw error;
    }
    finally {
        await handle.close();
    }
};
const isOfZlib = (error) => /^Z_/.test(String(error?.code));
const read = async (handle, at, bytes) => {
    const buffer = Buffer.alloc(bytes);
    const { bytesRead } = await handle.read(buffer, 0, bytes, at);
    if (bytesRead !== bytes)
        throw new Damaged();
    return buffer;
};
const endBytes = 22;
const maximumComment = 0xffff;
const headerBytes = 46;
/** More for each file than its header with the longest name and the fields of any packer. */
const maximumEntryBytes = 2048;
const listEntries = async (handle, limits) => {
    const { size } = await handle.stat();
    const tailBytes = Math.min(size, endBytes + maximumComment);
    const tail = await read(handle, size - tailBytes, tailBytes);
    const end = tail.lastIndexOf('PK\x05\x06', undefined, 'latin1');
    if (end < 0 || end + endBytes > tail.length)
        throw new Damaged();
    const [count, bytes, from] = [tail.readUInt16LE(end + 10), tail.readUInt32LE(end + 12), tail.readUInt32LE(end + 16)];
    if (count > limits.entries || bytes > (limits.entries + 1) * maximumEntryBytes)
        return `it holds more than ${limits.entries === 1 ? 'one file' : `${limits.entries} files`}`;
    const list = await read(handle, from, bytes);
    const entries = [];
    let at = 0;
    for (let index = 0; index < count; index++) {
        const found = entryAt(list, at);
        at = found.next;
        // A packer may list directories.
        if (!found.entry.name.endsWith('/'))
            entries.push(found.entry);
    }
    return problemOf(entries, limits) ?? entries;
};
const entryAt = (list, at) => {
    if (at + headerBytes > list.length || list.toString('latin1', at, at + 4) !== 'PK\x01\x02')
        throw new Damaged();
    const [nameBytes, extra, comment] = [list.readUInt16LE(at + 28), list.readUInt16LE(at + 30), list.readUInt16LE(at + 32)];
    const next = at + headerBytes + nameBytes + extra + comment;
    if (next > list.length)
        throw new Damaged();
    const name = list.toString('utf8', at + headerBytes, at + headerBytes + nameBytes);
    const [packedBytes, bytes] = [list.readUInt32LE(at + 20), list.readUInt32LE(at + 24)];
    return { entry: { name, method: list.readUInt16LE(at + 10), packedBytes, bytes, at: list.readUInt32LE(at + 42) }, next };
};
const problemOf = (entries, { fileBytes, totalBytes }) => {
    const odd = entries.find(({ name }) => !plainName.test(name));
    if (odd !== undefined)
        return `it holds a file that no attempt hands over: ${JSON.stringify(odd.name.slice(0, 100))}`;
    const names = new Set(entries.map(({ name }) => name));
    if (names.size < entries.length || entries.some(({ name }) => name.includes('/') && names.has((0,node_path__WEBPACK_IMPORTED_MODULE_2__.dirname)(name))))
        return 'it holds two files of the same name';
    if (entries.some(({ method }) => method !== 0 && method !== 8))
        return 'it is packed in a way that no attempt uses';
    // 4 GB stands for a size that is written elsewhere.
    const large = entries.find(({ bytes }) => bytes > fileBytes);
    if (large !== undefined)
        return `${large.name} in it is larger than ${fileBytes / mb} MB`;
    const total = entries.reduce((sum, { bytes }) => sum + bytes, 0);
    return total > totalBytes ? `it unpacks to more than ${totalBytes / mb} MB` : undefined;
};
const writeEntry = async ({ handle, file, entry, to }) => {
    const header = await read(handle, entry.at, 30);
    if (header.toString('latin1', 0, 4) !== 'PK\x03\x04')
        throw new Damaged();
    const start = entry.at + 30 + header.readUInt16LE(26) + header.readUInt16LE(28);
    await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.mkdir)((0,node_path__WEBPACK_IMPORTED_MODULE_2__.dirname)(to), { recursive: true });
    let seen = 0;
    const count = new node_stream__WEBPACK_IMPORTED_MODULE_3__.Transform({
        transform(chunk, _, done) {
            seen += chunk.length;
            if (seen > entry.bytes)
                done(new Dishonest());
            else
                done(null, chunk);
        },
    });
    // A range ends with its last byte, so nothing is read for an empty file.
    const packed = entry.packedBytes === 0 ? [] : (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.createReadStream)(file, { start, end: start + entry.packedBytes - 1 });
    const written = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.createWriteStream)(to, { flags: 'wx', mode: 0o600 });
    if (entry.method === 0 || entry.packedBytes === 0)
        await (0,node_stream_promises__WEBPACK_IMPORTED_MODULE_4__.pipeline)(packed, count, written);
    else
        await (0,node_stream_promises__WEBPACK_IMPORTED_MODULE_4__.pipeline)(packed, (0,node_zlib__WEBPACK_IMPORTED_MODULE_5__.createInflateRaw)(), count, written);
    if (seen !== entry.bytes)
        throw new Dishonest();
};


/***/ })

};
