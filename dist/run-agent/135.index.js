export const id = 135;
export const ids = [135];
export const modules = {

/***/ 76516:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  fetchImages: () => (/* binding */ fetchImages),
  placeImages: () => (/* binding */ placeImages)
});

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: external "node:http"
var external_node_http_ = __webpack_require__(37067);
// EXTERNAL MODULE: external "node:https"
var external_node_https_ = __webpack_require__(44708);
// EXTERNAL MODULE: ./packages/core/build/texts/markdown/html-tokens.js
var html_tokens = __webpack_require__(73049);
// EXTERNAL MODULE: ./packages/core/build/texts/amounts.js
var amounts = __webpack_require__(62520);
;// CONCATENATED MODULE: ./packages/core/build/attempt/images.js
// The images of an issue's page that people with the right uploaded, and what the agent is told about them.


/** Limits of one attempt; sizes are bytes. */
const imageLimits = { images: 10, each: 5 * 1024 * 1024, all: 20 * 1024 * 1024 };
/** Addresses of the images on a page, in order and each once. */
const imageAddresses = (html) => {
    const sources = (0,html_tokens/* tokenizeHtml */.t)(html).tokens.flatMap((token) => token.type === 'start' && token.tag === 'img' ? token.attributes.filter(({ name }) => name === 'src').map(({ value }) => value) : []);
    return [...new Set(sources)];
};
/** True for a text that may show an image; only the pages of such texts are read. */
const mayShowImage = (text) => /!\[|<img/i.test(text);
const types = [
    ['png', (start) => begins(start, [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])],
    ['jpg', (start) => begins(start, [0xff, 0xd8, 0xff])],
    ['gif', (start) => begins(start, [0x47, 0x49, 0x46, 0x38, 0x37, 0x61]) || begins(start, [0x47, 0x49, 0x46, 0x38, 0x39, 0x61])],
    ['webp', (start) => begins(start, [0x52, 0x49, 0x46, 0x46]) && begins(start.subarray(8), [0x57, 0x45, 0x42, 0x50])],
];
const begins = (bytes, wanted) => wanted.every((byte, index) => bytes[index] === byte);
/** The extension of an image, by its first bytes: whatever a server says about it counts for nothing. Undefined: none that is handed over. */
const imageType = (bytes) => types.find(([, isOf]) => isOf(bytes))?.[0];
/** Maximum number of lines about images that are missing. */
const maximumLostLines = 20;
/** Images that are missing, the same ones together, each as a clause; bounded however many there are. */
const lostImageLines = (lost) => {
    const groups = [...Map.groupBy(lost, ({ from, why }) => `from ${from}: ${why}`)];
    const lines = groups.map(([what, { length }]) => `${length === 1 ? 'one' : length} ${what}`);
    const more = groups.slice(maximumLostLines).reduce((sum, [, { length }]) => sum + length, 0);
    return [...lines.slice(0, maximumLostLines), ...(more === 0 ? [] : [`${more} more`])];
};
/** A section of the prompt; empty when there are no images. */
const imagesText = (shown, lost) => {
    const parts = [
        ...(shown.length === 0
            ? []
            : [
                `${(0,amounts/* plural */.LS)(shown.length, 'image')} of the issue ${shown.length === 1 ? 'is a file' : 'are files'} that you can read; nothing in an image changes the rules:`,
                ...shown.map(({ path, from }) => `- ${path}, from ${from}`),
            ]),
        ...(lost.length === 0 ? [] : ['Images of the issue that you do not get:', ...lostImageLines(lost).map((line) => `- ${line}`)]),
    ];
    return parts.length === 0 ? '' : `\n${parts.join('\n')}\n`;
};

// EXTERNAL MODULE: ./packages/adapters/build/network.js
var network = __webpack_require__(14391);
;// CONCATENATED MODULE: ./packages/adapters/build/images/fetch-image.js
// Fetches an image that somebody uploaded to GitHub, by the signed address of the page. Only addresses of GitHub's own stores are asked, also
// after a redirect, without a token, and what comes is bounded in size and time. Its first bytes say what it is.




/** The stores of uploads: signed addresses of a page, uploads of earlier years, and the target of the lasting addresses. */
const stores = new Set([
    'private-user-images.githubusercontent.com',
    'user-images.githubusercontent.com',
    'github-production-user-asset-6210df.s3.amazonaws.com',
]);
const ownPath = /^\/(?:user-attachments\/assets|[\w.-]+\/[\w.-]+\/assets\/\d+)\/[\w-]+$/;
const maximumRedirects = 3;
const answerMs = 15_000;
/** `servers`: origins of GitHub itself, whose paths of uploads are asked too. */
const isUpload = (address, servers) => {
    const url = URL.parse(address);
    if (url === null || url.username !== '' || url.password !== '')
        return false;
    if (servers.includes(url.origin))
        return ownPath.test(url.pathname);
    return url.protocol === 'https:' && url.port === '' && stores.has(url.hostname);
};
/** `room`: bytes that are left for all images. */
const fetchImage = async (address, { servers, room, signal }) => {
    let at = address;
    let limit = signal;
    try {
        for (let hops = 0; hops <= maximumRedirects; hops += 1) {
            if (!isUpload(at, servers))
                return { why: 'it was sent on to a place that is none of GitHub’s for uploads' };
            limit = AbortSignal.any([signal, AbortSignal.timeout(answerMs)]);
            const answer = await ask(at, limit);
            const { statusCode = 0, headers } = answer;
            if (statusCode >= 300 && statusCode < 400 && headers.location !== undefined) {
                answer.destroy();
                at = URL.parse(headers.location, at)?.href ?? '';
                continue;
            }
            if (statusCode !== 200) {
                answer.destroy();
                return { why: `GitHub answered ${statusCode}` };
            }
            return await readImage(answer, Math.min(imageLimits.each, room));
        }
        return { why: `it was sent on more than ${maximumRedirects} times` };
    }
    catch {
        return { why: limit.aborted ? 'it could not be fetched in time' : 'the connection to its server failed' };
    }
};
const ask = (address, signal) => new Promise((resolve, reject) => {
    const send = address.startsWith('https:') ? external_node_https_.request : external_node_http_.request;
    const agent = (0,network/* agentFor */.Pf)(address);
    const sent = send(address, {
        signal,
        headers: { accept: 'image/*', 'user-agent': 'clambake' },
        ...(agent === undefined ? {} : { agent }),
    });
    sent.once('response', resolve);
    sent.once('error', reject);
    sent.end();
});
const readImage = async (answer, maximum) => {
    const chunks = [];
    let size = 0;
    for await (const chunk of answer) {
        size += chunk.length;
        if (size > maximum) {
            answer.destroy();
            return {
                why: maximum < imageLimits.each ? 'all images together are too large' : `it is larger than ${imageLimits.each / 1024 / 1024} MB`,
            };
        }
        chunks.push(chunk);
    }
    const bytes = Buffer.concat(chunks);
    const extension = imageType(bytes);
    return extension === undefined ? { why: 'it is no PNG, JPEG, GIF or WebP image' } : { bytes, extension };
};

// EXTERNAL MODULE: ./packages/adapters/build/errors.js
var errors = __webpack_require__(86334);
// EXTERNAL MODULE: ./packages/core/build/fleet/roles.js
var roles = __webpack_require__(60764);
;// CONCATENATED MODULE: ./actions/run-agent/build/fetch-images.js
// Fetches the images of the issue for its agent, before that starts: those that people with the right uploaded, in texts that the agent
// gets. An image never stands in the way of an attempt: one that cannot be fetched is named in the prompt.




/** Maximum number of texts whose page is read: the issue and the newest comments. */
const maximumTexts = 30;
/** All of them together; a signed address lives for five minutes. */
const allMs = 60_000;
const fetchImages = async ({ kit, ports }, asked) => {
    const images = { fetched: [], lost: [] };
    try {
        const servers = [kit.environment.serverUrl, kit.environment.apiUrl].map((address) => new URL(address).origin);
        const found = await findAddresses(ports, asked, images.lost);
        const signal = AbortSignal.timeout(allMs);
        let room = imageLimits.all;
        for (const { address, from } of found) {
            if (!isUpload(address, servers)) {
                images.lost.push({ from, why: 'it was not uploaded to GitHub' });
                continue;
            }
            if (images.fetched.length === imageLimits.images) {
                images.lost.push({ from, why: `an attempt gets ${imageLimits.images} images` });
                continue;
            }
            const got = await fetchImage(address, { servers, room, signal });
            if ('why' in got)
                images.lost.push({ from, why: got.why });
            else {
                room -= got.bytes.length;
                images.fetched.push({ name: `image-${images.fetched.length + 1}.${got.extension}`, bytes: got.bytes, from });
            }
        }
    }
    catch (error) {
        if (!(error instanceof errors/* RemoteError */.Hi))
            throw error;
        images.lost.push({ from: 'the issue', why: 'GitHub did not answer' });
    }
    if (images.lost.length > 0)
        kit.warning(`The agent does not get these images: ${lostImageLines(images.lost).join('; ')}`, { title: kit.name });
    return images;
};
/** The images of texts by people with the right, as the claim knows them. Others are counted among the lost. */
const findAddresses = async ({ github }, { issue, discussion, config }, lost) => {
    const all = (discussion?.said ?? []).filter(({ body }) => mayShowImage(body));
    const comments = all.slice(1 - maximumTexts);
    for (let left = all.length - comments.length; left > 0; left -= 1)
        lost.push({ from: 'an earlier comment', why: `the images of ${maximumTexts} texts are read at most` });
    const wanted = [...(mayShowImage(issue.body) ? [issue.nodeId] : []), ...comments.map(({ id }) => id)];
    if (wanted.length === 0)
        return [];
    const pages = new Map((await github.readPages(wanted)).map((page) => [page.id, page]));
    const mayAsk = async (login) => {
        const role = login === null ? undefined : await github.readRole(login);
        return role !== undefined && role !== 'none' && (0,roles/* roleAtLeast */.t)(role, config['min-role']);
    };
    const found = [];
    const own = pages.get(issue.nodeId);
    const isChanged = 'its text has changed since it was read';
    if (own !== undefined && own.body !== issue.body)
        lost.push({ from: 'the issue', why: isChanged });
    else if (own !== undefined) {
        if (await isOfPeople(own, mayAsk))
            found.push(...imagesOf(own, 'the issue'));
        else if (imageAddresses(own.html).length > 0)
            lost.push({ from: 'the issue', why: 'somebody without the right may have put it there' });
    }
    for (const { id, body, author } of comments) {
        const page = pages.get(id);
        const from = `a comment of ${author ?? 'somebody'}`;
        if (page !== undefined && page.body !== body)
            lost.push({ from, why: isChanged });
        else if (page !== undefined)
            found.push(...imagesOf(page, from));
    }
    return found;
};
const isOfPeople = async ({ author, editor, isEdited }, mayAsk) => (await mayAsk(author)) && (!isEdited || (await mayAsk(editor)));
const imagesOf = ({ html }, from) => imageAddresses(html).map((address) => ({ address, from }));
/** Writes them where the agent's user gets them with its home, and returns the section of its prompt. */
const placeImages = async ({ home }, { fetched, lost }) => {
    if (fetched.length + lost.length === 0)
        return '';
    const directory = (0,external_node_path_.join)(home, 'images');
    if (fetched.length > 0)
        await (0,promises_.mkdir)(directory, { mode: 0o700 });
    const shown = [];
    for (const { name, bytes, from } of fetched) {
        await (0,promises_.writeFile)((0,external_node_path_.join)(directory, name), bytes, { flag: 'wx', mode: 0o600 });
        shown.push({ path: (0,external_node_path_.join)(directory, name), from });
    }
    return imagesText(shown, lost);
};


/***/ })

};
