export const id = 628;
export const ids = [628];
export const modules = {

/***/ 50264:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Br: () => (/* binding */ jsonType),
/* harmony export */   GR: () => (/* binding */ askForToken),
/* harmony export */   HA: () => (/* binding */ formType),
/* harmony export */   Pj: () => (/* binding */ askServer),
/* harmony export */   eY: () => (/* binding */ fetchToken),
/* harmony export */   rg: () => (/* binding */ notGiven),
/* harmony export */   t2: () => (/* binding */ keepToken)
/* harmony export */ });
/* harmony import */ var node_http__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(37067);
/* harmony import */ var node_https__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(44708);
/* harmony import */ var _clambake_core__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(79689);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(86334);
/* harmony import */ var _network_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(14391);
/* harmony import */ var _parse_json_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(45973);
// Exchanges a credential for a token that lives for a while, and renews it before it ends. Nothing of it leaves this process.






const formType = 'application/x-www-form-urlencoded';
const jsonType = 'application/json';
const maximumBytes = 1024 * 1024;
const timeoutMs = 30_000;
/** It is renewed this long before its end, so that it outlasts the request that it is sent with at its beginning. */
const earlyMs = 5 * 60_000;
/** Returns a function that gives a living token; requests at the same time share one exchange. `onNew` gets each one that is exchanged. */
const keepToken = (exchange, onNew) => {
    let known;
    return async () => {
        if (known === undefined || performance.now() >= known.endsMs) {
            const mine = { token: exchange(), endsMs: Number.POSITIVE_INFINITY };
            known = mine;
            mine.token.then(({ livesMs, value }) => {
                onNew(value);
                mine.endsMs = performance.now() + Math.max(livesMs / 2, livesMs - earlyMs);
            }, () => {
                if (known === mine)
                    known = undefined;
            });
        }
        return (await known.token).value;
    };
};
/** Returns what the server answers; `status` 0: it did not. */
const askServer = (url, { body, type, headers: given }) => new Promise((resolve) => {
    const send = new URL(url).protocol === 'https:' ? node_https__WEBPACK_IMPORTED_MODULE_1__.request : node_http__WEBPACK_IMPORTED_MODULE_0__.request;
    const ofBody = body === undefined ? {} : { 'content-type': type, 'content-length': String(Buffer.byteLength(body)) };
    const headers = { accept: 'application/json', ...ofBody, ...given };
    const method = body === undefined ? 'GET' : 'POST';
    const asking = send(url, { method, headers, agent: (0,_network_js__WEBPACK_IMPORTED_MODULE_2__/* .agentFor */ .Pf)(url), timeout: timeoutMs }, (answer) => {
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
/** The words of RFC 6749, 5.2; Google's and Anthropic's own errors have them a level deeper. */
const saidIn = (fields) => {
    const { error, error_description: description } = fields;
    const parts = (0,_clambake_core__WEBPACK_IMPORTED_MODULE_3__/* .isJson */ .Fh)(error) ? [error['message']] : [error, description];
    return parts.filter((part) => typeof part === 'string').join(': ');
};
/** The error of an exchange that gave nothing. `said`: the server's own words, or ours. */
const notGiven = (status, said) => {
    if (status >= 200 && status < 300)
        return new _errors_js__WEBPACK_IMPORTED_MODULE_4__/* .NotAuthorised */ .G6(502, said);
    // A wrong grant is HTTP 400 there.
    return new _errors_js__WEBPACK_IMPORTED_MODULE_4__/* .NotAuthorised */ .G6(status >= 400 && status < 500 && status !== 429 ? 401 : status, said);
};
/** Returns the fields of the answer. Throws NotAuthorised with the server's sentence, or with `nothing`. */
const askForToken = async (url, { nothing, ...request }) => {
    const { status, text } = await askServer(url, request);
    const json = (0,_parse_json_js__WEBPACK_IMPORTED_MODULE_5__/* .parseJson */ .q)(text);
    const fields = (0,_clambake_core__WEBPACK_IMPORTED_MODULE_3__/* .isJson */ .Fh)(json) ? json : {};
    const refuse = () => notGiven(status, saidIn(fields) || nothing);
    if (status !== 200)
        throw refuse();
    return { fields, refuse };
};
/** Throws NotAuthorised with the server's sentence (RFC 6749, 5.2). */
const fetchToken = async (url, request) => {
    const { fields, refuse } = await askForToken(url, { ...request, nothing: 'no token was given for the credential' });
    const { access_token: value, expires_in: seconds } = fields;
    if (typeof value !== 'string' || value === '')
        throw refuse();
    return { value, livesMs: Math.max(60, Number(seconds) || 600) * 1000 };
};


/***/ }),

/***/ 64628:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   authoriseVertex: () => (/* binding */ authoriseVertex),
/* harmony export */   googleScope: () => (/* binding */ googleScope),
/* harmony export */   serviceAccountToken: () => (/* binding */ serviceAccountToken)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(92857);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(86334);
/* harmony import */ var _tokens_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(50264);
/* harmony import */ var _parse_json_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(45973);
// Claude on Google Cloud: the form of its requests, and the token that a service account's key is exchanged for (RFC 7523). The token
// lives an hour and is renewed in this process.





const keySchema = zod__WEBPACK_IMPORTED_MODULE_1__/* .looseObject */ ._H3({
    client_email: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP().min(1),
    private_key: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP().includes('PRIVATE KEY'),
    private_key_id: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP().optional(),
    token_uri: zod__WEBPACK_IMPORTED_MODULE_1__/* .url */ .OZ5({ protocol: /^https?$/ }).default('https://oauth2.googleapis.com/token'),
});
/** A token of Google may be used for this. */
const googleScope = 'https://www.googleapis.com/auth/cloud-platform';
const base64 = (value) => Buffer.from(JSON.stringify(value)).toString('base64url');
const assertionOf = (key, nowMs) => {
    const seconds = Math.floor(nowMs / 1000);
    const head = base64({ alg: 'RS256', typ: 'JWT', ...(key.private_key_id === undefined ? {} : { kid: key.private_key_id }) });
    const claims = base64({ iss: key.client_email, scope: googleScope, aud: key.token_uri, iat: seconds, exp: seconds + 3600 });
    const signature = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createSign)('RSA-SHA256').update(`${head}.${claims}`).sign(key.private_key, 'base64url');
    return `${head}.${claims}.${signature}`;
};
const readKey = (secret) => {
    const parsed = keySchema.safeParse((0,_parse_json_js__WEBPACK_IMPORTED_MODULE_2__/* .parseJson */ .q)(secret));
    if (parsed.success)
        return parsed.data;
    const at = String(parsed.error.issues[0]?.path[0] ?? 'the file');
    throw new _errors_js__WEBPACK_IMPORTED_MODULE_3__/* .UserError */ .yo(`Input "vertex-credentials" is no whole key of a service account: ${at} is missing or wrong`);
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
/** Returns a function that gives a living token for a service account's key. `onToken` gets each one. */
const serviceAccountToken = (secret, onToken) => {
    const key = readKey(secret);
    return (0,_tokens_js__WEBPACK_IMPORTED_MODULE_4__/* .keepToken */ .t2)(() => {
        const form = new URLSearchParams({
            grant_type: 'urn:ietf:params:oauth:grant-type:jwt-bearer',
            assertion: assertionOf(key, Date.now()),
        });
        return (0,_tokens_js__WEBPACK_IMPORTED_MODULE_4__/* .fetchToken */ .eY)(key.token_uri, { body: form.toString(), type: _tokens_js__WEBPACK_IMPORTED_MODULE_4__/* .formType */ .HA });
    }, onToken);
};
const authoriseVertex = (token, place) => async (asked) => {
    const request = vertexRequest(asked, place);
    return { ...request, headers: { ...request.headers, authorization: `Bearer ${await token()}` } };
};


/***/ })

};
