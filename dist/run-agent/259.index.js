export const id = 259;
export const ids = [259];
export const modules = {

/***/ 97259:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  authoriseVertex: () => (/* binding */ authoriseVertex)
});

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
// EXTERNAL MODULE: ./node_modules/zod/v4/classic/schemas.js + 11 modules
var schemas = __webpack_require__(92857);
// EXTERNAL MODULE: ./packages/adapters/build/errors.js
var errors = __webpack_require__(86334);
// EXTERNAL MODULE: external "node:http"
var external_node_http_ = __webpack_require__(37067);
// EXTERNAL MODULE: external "node:https"
var external_node_https_ = __webpack_require__(44708);
// EXTERNAL MODULE: ./packages/core/build/records/loose.js
var loose = __webpack_require__(79689);
// EXTERNAL MODULE: ./packages/adapters/build/network.js
var network = __webpack_require__(14391);
// EXTERNAL MODULE: ./packages/adapters/build/parse-json.js
var parse_json = __webpack_require__(45973);
;// CONCATENATED MODULE: ./packages/adapters/build/claude/tokens.js
// Exchanges a credential for a token that lives for a while, and renews it before it ends. Nothing of it leaves this process.






const maximumBytes = 1024 * 1024;
const timeoutMs = 30_000;
/** It is renewed this long before its end, so that it outlasts the request that it is sent with at its beginning. */
const earlyMs = 5 * 60_000;
/** Returns a function that gives a living token; requests at the same time share one exchange. */
const keepToken = (exchange) => {
    let known;
    return async () => {
        if (known === undefined || performance.now() >= known.endsMs) {
            const mine = { token: exchange(), endsMs: Number.POSITIVE_INFINITY };
            known = mine;
            mine.token.then(({ livesMs }) => {
                mine.endsMs = performance.now() + Math.max(livesMs / 2, livesMs - earlyMs);
            }, () => {
                if (known === mine)
                    known = undefined;
            });
        }
        return (await known.token).value;
    };
};
const answerOf = (url, { body, type }) => new Promise((resolve) => {
    const send = new URL(url).protocol === 'https:' ? external_node_https_.request : external_node_http_.request;
    const headers = { 'content-type': type, accept: 'application/json', 'content-length': String(Buffer.byteLength(body)) };
    const asking = send(url, { method: 'POST', headers, agent: (0,network/* agentFor */.Pf)(url), timeout: timeoutMs }, (answer) => {
        const pieces = [];
        let size = 0;
        answer.on('data', (piece) => {
            size += piece.length;
            if (size > maximumBytes)
                answer.destroy();
            else
                pieces.push(piece);
        });
        answer.on('error', () => { });
        answer.on('close', () => resolve({ status: answer.statusCode ?? 0, text: Buffer.concat(pieces).toString('utf8') }));
    });
    asking.on('timeout', () => asking.destroy());
    asking.on('error', () => resolve({ status: 0, text: '' }));
    asking.end(body);
});
/** Throws NotAuthorised with the server's sentence (RFC 6749, 5.2). */
const fetchToken = async (url, request) => {
    const { status, text } = await answerOf(url, request);
    const json = (0,parse_json/* parseJson */.q)(text);
    const fields = (0,loose/* isJson */.Fh)(json) ? json : {};
    const { access_token: value, expires_in: seconds } = fields;
    if (status === 200 && typeof value === 'string' && value !== '')
        return { value, livesMs: Math.max(60, Number(seconds) || 600) * 1000 };
    const said = [fields['error'], fields['error_description']].filter((part) => typeof part === 'string').join(': ');
    // A wrong grant is HTTP 400 there.
    const refused = status >= 400 && status < 500 && status !== 429 ? 401 : status;
    throw new errors/* NotAuthorised */.G6(status === 200 ? 502 : refused, said === '' ? 'no token was given for the credential' : said);
};

;// CONCATENATED MODULE: ./packages/adapters/build/claude/vertex.js
// Claude on Google Cloud: the form of its requests, and the token that a service account's key is exchanged for (RFC 7523). The token
// lives an hour and is renewed in this process.





const keySchema = schemas/* looseObject */._H3({
    client_email: schemas/* string */.YjP().min(1),
    private_key: schemas/* string */.YjP().includes('PRIVATE KEY'),
    private_key_id: schemas/* string */.YjP().optional(),
    token_uri: schemas/* url */.OZ5({ protocol: /^https?$/ }).default('https://oauth2.googleapis.com/token'),
});
const scope = 'https://www.googleapis.com/auth/cloud-platform';
const base64 = (value) => Buffer.from(JSON.stringify(value)).toString('base64url');
const assertionOf = (key, nowMs) => {
    const seconds = Math.floor(nowMs / 1000);
    const head = base64({ alg: 'RS256', typ: 'JWT', ...(key.private_key_id === undefined ? {} : { kid: key.private_key_id }) });
    const claims = base64({ iss: key.client_email, scope, aud: key.token_uri, iat: seconds, exp: seconds + 3600 });
    const signature = (0,external_node_crypto_.createSign)('RSA-SHA256').update(`${head}.${claims}`).sign(key.private_key, 'base64url');
    return `${head}.${claims}.${signature}`;
};
const readKey = (secret) => {
    const parsed = keySchema.safeParse((0,parse_json/* parseJson */.q)(secret));
    if (parsed.success)
        return parsed.data;
    const at = String(parsed.error.issues[0]?.path[0] ?? 'the file');
    throw new errors/* UserError */.yo(`Input "vertex-credentials" is no whole key of a service account: ${at} is missing or wrong`);
};
/** The model stands in the address, and the version in the body. */
const vertexRequest = ({ path, body, headers }, { region, project }) => {
    const place = `/v1/projects/${project}/locations/${region}/publishers/anthropic/models`;
    const version = { anthropic_version: 'vertex-2023-10-16' };
    if (path.startsWith('/v1/messages/count_tokens'))
        return { path: `${place}/count-tokens:rawPredict`, headers, body: { ...version, ...body } };
    const { model, ...rest } = body;
    const method = body['stream'] === true ? 'streamRawPredict' : 'rawPredict';
    return { path: `${place}/${encodeURIComponent(String(model))}:${method}`, headers, body: { ...version, ...rest } };
};
const authoriseVertex = (secret, place) => {
    const key = readKey(secret);
    const token = keepToken(() => {
        const form = new URLSearchParams({
            grant_type: 'urn:ietf:params:oauth:grant-type:jwt-bearer',
            assertion: assertionOf(key, Date.now()),
        });
        return fetchToken(key.token_uri, { body: form.toString(), type: 'application/x-www-form-urlencoded' });
    });
    return async (asked) => {
        const request = vertexRequest(asked, place);
        return { ...request, headers: { ...request.headers, authorization: `Bearer ${await token()}` } };
    };
};


/***/ })

};
