export const id = 568;
export const ids = [568,628];
export const modules = {

/***/ 6568:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  identityAccount: () => (/* binding */ identityAccount)
});

// EXTERNAL MODULE: ./node_modules/zod/v4/classic/schemas.js + 11 modules
var schemas = __webpack_require__(92857);
// EXTERNAL MODULE: ./packages/adapters/build/errors.js
var errors = __webpack_require__(86334);
;// CONCATENATED MODULE: ./node_modules/aws4fetch/dist/aws4fetch.esm.mjs
/**
 * @license MIT <https://opensource.org/licenses/MIT>
 * @copyright Michael Hart 2024
 */
const encoder = new TextEncoder();
const HOST_SERVICES = {
  appstream2: 'appstream',
  cloudhsmv2: 'cloudhsm',
  email: 'ses',
  marketplace: 'aws-marketplace',
  mobile: 'AWSMobileHubService',
  pinpoint: 'mobiletargeting',
  queue: 'sqs',
  'git-codecommit': 'codecommit',
  'mturk-requester-sandbox': 'mturk-requester',
  'personalize-runtime': 'personalize',
};
const UNSIGNABLE_HEADERS = new Set([
  'authorization',
  'content-type',
  'content-length',
  'user-agent',
  'presigned-expires',
  'expect',
  'x-amzn-trace-id',
  'range',
  'connection',
]);
class AwsClient {
  constructor({ accessKeyId, secretAccessKey, sessionToken, service, region, cache, retries, initRetryMs }) {
    if (accessKeyId == null) throw new TypeError('accessKeyId is a required option')
    if (secretAccessKey == null) throw new TypeError('secretAccessKey is a required option')
    this.accessKeyId = accessKeyId;
    this.secretAccessKey = secretAccessKey;
    this.sessionToken = sessionToken;
    this.service = service;
    this.region = region;
    this.cache = cache || new Map();
    this.retries = retries != null ? retries : 10;
    this.initRetryMs = initRetryMs || 50;
  }
  async sign(input, init) {
    if (input instanceof Request) {
      const { method, url, headers, body } = input;
      init = Object.assign({ method, url, headers }, init);
      if (init.body == null && headers.has('Content-Type')) {
        init.body = body != null && headers.has('X-Amz-Content-Sha256') ? body : await input.clone().arrayBuffer();
      }
      input = url;
    }
    const signer = new AwsV4Signer(Object.assign({ url: input.toString() }, init, this, init && init.aws));
    const signed = Object.assign({}, init, await signer.sign());
    delete signed.aws;
    try {
      return new Request(signed.url.toString(), signed)
    } catch (e) {
      if (e instanceof TypeError) {
        return new Request(signed.url.toString(), Object.assign({ duplex: 'half' }, signed))
      }
      throw e
    }
  }
  async fetch(input, init) {
    for (let i = 0; i <= this.retries; i++) {
      const fetched = fetch(await this.sign(input, init));
      if (i === this.retries) {
        return fetched
      }
      const res = await fetched;
      if (res.status < 500 && res.status !== 429) {
        return res
      }
      await new Promise(resolve => setTimeout(resolve, Math.random() * this.initRetryMs * Math.pow(2, i)));
    }
    throw new Error('An unknown error occurred, ensure retries is not negative')
  }
}
class AwsV4Signer {
  constructor({ method, url, headers, body, accessKeyId, secretAccessKey, sessionToken, service, region, cache, datetime, signQuery, appendSessionToken, allHeaders, singleEncode }) {
    if (url == null) throw new TypeError('url is a required option')
    if (accessKeyId == null) throw new TypeError('accessKeyId is a required option')
    if (secretAccessKey == null) throw new TypeError('secretAccessKey is a required option')
    this.method = method || (body ? 'POST' : 'GET');
    this.url = new URL(url);
    this.headers = new Headers(headers || {});
    this.body = body;
    this.accessKeyId = accessKeyId;
    this.secretAccessKey = secretAccessKey;
    this.sessionToken = sessionToken;
    let guessedService, guessedRegion;
    if (!service || !region) {
[guessedService, guessedRegion] = guessServiceRegion(this.url, this.headers);
    }
    this.service = service || guessedService || '';
    this.region = region || guessedRegion || 'us-east-1';
    this.cache = cache || new Map();
    this.datetime = datetime || new Date().toISOString().replace(/[:-]|\.\d{3}/g, '');
    this.signQuery = signQuery;
    this.appendSessionToken = appendSessionToken || this.service === 'iotdevicegateway';
    this.headers.delete('Host');
    if (this.service === 's3' && !this.signQuery && !this.headers.has('X-Amz-Content-Sha256')) {
      this.headers.set('X-Amz-Content-Sha256', 'UNSIGNED-PAYLOAD');
    }
    const params = this.signQuery ? this.url.searchParams : this.headers;
    params.set('X-Amz-Date', this.datetime);
    if (this.sessionToken && !this.appendSessionToken) {
      params.set('X-Amz-Security-Token', this.sessionToken);
    }
    this.signableHeaders = ['host', ...this.headers.keys()]
      .filter(header => allHeaders || !UNSIGNABLE_HEADERS.has(header))
      .sort();
    this.signedHeaders = this.signableHeaders.join(';');
    this.canonicalHeaders = this.signableHeaders
      .map(header => header + ':' + (header === 'host' ? this.url.host : (this.headers.get(header) || '').replace(/\s+/g, ' ')))
      .join('\n');
    this.credentialString = [this.datetime.slice(0, 8), this.region, this.service, 'aws4_request'].join('/');
    if (this.signQuery) {
      if (this.service === 's3' && !params.has('X-Amz-Expires')) {
        params.set('X-Amz-Expires', '86400');
      }
      params.set('X-Amz-Algorithm', 'AWS4-HMAC-SHA256');
      params.set('X-Amz-Credential', this.accessKeyId + '/' + this.credentialString);
      params.set('X-Amz-SignedHeaders', this.signedHeaders);
    }
    if (this.service === 's3') {
      try {
        this.encodedPath = decodeURIComponent(this.url.pathname.replace(/\+/g, ' '));
      } catch (e) {
        this.encodedPath = this.url.pathname;
      }
    } else {
      this.encodedPath = this.url.pathname.replace(/\/+/g, '/');
    }
    if (!singleEncode) {
      this.encodedPath = encodeURIComponent(this.encodedPath).replace(/%2F/g, '/');
    }
    this.encodedPath = encodeRfc3986(this.encodedPath);
    const seenKeys = new Set();
    this.encodedSearch = [...this.url.searchParams]
      .filter(([k]) => {
        if (!k) return false
        if (this.service === 's3') {
          if (seenKeys.has(k)) return false
          seenKeys.add(k);
        }
        return true
      })
      .map(pair => pair.map(p => encodeRfc3986(encodeURIComponent(p))))
      .sort(([k1, v1], [k2, v2]) => k1 < k2 ? -1 : k1 > k2 ? 1 : v1 < v2 ? -1 : v1 > v2 ? 1 : 0)
      .map(pair => pair.join('='))
      .join('&');
  }
  async sign() {
    if (this.signQuery) {
      this.url.searchParams.set('X-Amz-Signature', await this.signature());
      if (this.sessionToken && this.appendSessionToken) {
        this.url.searchParams.set('X-Amz-Security-Token', this.sessionToken);
      }
    } else {
      this.headers.set('Authorization', await this.authHeader());
    }
    return {
      method: this.method,
      url: this.url,
      headers: this.headers,
      body: this.body,
    }
  }
  async authHeader() {
    return [
      'AWS4-HMAC-SHA256 Credential=' + this.accessKeyId + '/' + this.credentialString,
      'SignedHeaders=' + this.signedHeaders,
      'Signature=' + (await this.signature()),
    ].join(', ')
  }
  async signature() {
    const date = this.datetime.slice(0, 8);
    const cacheKey = [this.secretAccessKey, date, this.region, this.service].join();
    let kCredentials = this.cache.get(cacheKey);
    if (!kCredentials) {
      const kDate = await hmac('AWS4' + this.secretAccessKey, date);
      const kRegion = await hmac(kDate, this.region);
      const kService = await hmac(kRegion, this.service);
      kCredentials = await hmac(kService, 'aws4_request');
      this.cache.set(cacheKey, kCredentials);
    }
    return buf2hex(await hmac(kCredentials, await this.stringToSign()))
  }
  async stringToSign() {
    return [
      'AWS4-HMAC-SHA256',
      this.datetime,
      this.credentialString,
      buf2hex(await hash(await this.canonicalString())),
    ].join('\n')
  }
  async canonicalString() {
    return [
      this.method.toUpperCase(),
      this.encodedPath,
      this.encodedSearch,
      this.canonicalHeaders + '\n',
      this.signedHeaders,
      await this.hexBodyHash(),
    ].join('\n')
  }
  async hexBodyHash() {
    let hashHeader = this.headers.get('X-Amz-Content-Sha256') || (this.service === 's3' && this.signQuery ? 'UNSIGNED-PAYLOAD' : null);
    if (hashHeader == null) {
      if (this.body && typeof this.body !== 'string' && !('byteLength' in this.body)) {
        throw new Error('body must be a string, ArrayBuffer or ArrayBufferView, unless you include the X-Amz-Content-Sha256 header')
      }
      hashHeader = buf2hex(await hash(this.body || ''));
    }
    return hashHeader
  }
}
async function hmac(key, string) {
  const cryptoKey = await crypto.subtle.importKey(
    'raw',
    typeof key === 'string' ? encoder.encode(key) : key,
    { name: 'HMAC', hash: { name: 'SHA-256' } },
    false,
    ['sign'],
  );
  return crypto.subtle.sign('HMAC', cryptoKey, encoder.encode(string))
}
async function hash(content) {
  return crypto.subtle.digest('SHA-256', typeof content === 'string' ? encoder.encode(content) : content)
}
const HEX_CHARS = ['0', '1', '2', '3', '4', '5', '6', '7', '8', '9', 'a', 'b', 'c', 'd', 'e', 'f'];
function buf2hex(arrayBuffer) {
  const buffer = new Uint8Array(arrayBuffer);
  let out = '';
  for (let idx = 0; idx < buffer.length; idx++) {
    const n = buffer[idx];
    out += HEX_CHARS[(n >>> 4) & 0xF];
    out += HEX_CHARS[n & 0xF];
  }
  return out
}
function encodeRfc3986(urlEncodedStr) {
  return urlEncodedStr.replace(/[!'()*]/g, c => '%' + c.charCodeAt(0).toString(16).toUpperCase())
}
function guessServiceRegion(url, headers) {
  const { hostname, pathname } = url;
  if (hostname.endsWith('.on.aws')) {
    const match = hostname.match(/^[^.]{1,63}\.lambda-url\.([^.]{1,63})\.on\.aws$/);
    return match != null ? ['lambda', match[1] || ''] : ['', '']
  }
  if (hostname.endsWith('.r2.cloudflarestorage.com')) {
    return ['s3', 'auto']
  }
  if (hostname.endsWith('.backblazeb2.com')) {
    const match = hostname.match(/^(?:[^.]{1,63}\.)?s3\.([^.]{1,63})\.backblazeb2\.com$/);
    return match != null ? ['s3', match[1] || ''] : ['', '']
  }
  const match = hostname.replace('dualstack.', '').match(/([^.]{1,63})\.(?:([^.]{0,63})\.)?amazonaws\.com(?:\.cn)?$/);
  let service = (match && match[1]) || '';
  let region = match && match[2];
  if (region === 'us-gov') {
    region = 'us-gov-west-1';
  } else if (region === 's3' || region === 's3-accelerate') {
    region = 'us-east-1';
    service = 's3';
  } else if (service === 'iot') {
    if (hostname.startsWith('iot.')) {
      service = 'execute-api';
    } else if (hostname.startsWith('data.jobs.iot.')) {
      service = 'iot-jobs-data';
    } else {
      service = pathname === '/mqtt' ? 'iotdevicegateway' : 'iotdata';
    }
  } else if (service === 'autoscaling') {
    const targetPrefix = (headers.get('X-Amz-Target') || '').split('.')[0];
    if (targetPrefix === 'AnyScaleFrontendService') {
      service = 'application-autoscaling';
    } else if (targetPrefix === 'AnyScaleScalingPlannerFrontendService') {
      service = 'autoscaling-plans';
    }
  } else if (region == null && service.startsWith('s3-')) {
    region = service.slice(3).replace(/^fips-|^external-1/, '');
    service = 's3';
  } else if (service.endsWith('-fips')) {
    service = service.slice(0, -5);
  } else if (region && /-\d$/.test(service) && !/-\d$/.test(region)) {
[service, region] = [region, service];
  }
  return [HOST_SERVICES[service] || service, region || '']
}



// EXTERNAL MODULE: ./packages/adapters/build/claude/tokens.js
var tokens = __webpack_require__(50264);
;// CONCATENATED MODULE: ./packages/adapters/build/claude/aws-identity.js
// A role of Amazon Web Services: its keys for an hour, and requests that are signed with them (Signature Version 4).


const sessionSeconds = 3600;
/** The names occur once in these answers, and their values need no escapes. */
const valueIn = (xml, name) => new RegExp(`<${name}>([^<]*)</${name}>`).exec(xml)?.[1]?.trim() ?? '';
/** Throws NotAuthorised. https://docs.aws.amazon.com/STS/latest/APIReference/API_AssumeRoleWithWebIdentity.html */
const assumeRole = async (server, { role, token }) => {
    const form = new URLSearchParams({
        Action: 'AssumeRoleWithWebIdentity',
        Version: '2011-06-15',
        RoleArn: role,
        RoleSessionName: 'clambake',
        WebIdentityToken: token,
        DurationSeconds: String(sessionSeconds),
    });
    const { status, text } = await (0,tokens/* askServer */.Pj)(`${server}/`, { body: form.toString(), type: tokens/* formType */.HA, headers: { accept: 'text/xml' } });
    const value = { id: valueIn(text, 'AccessKeyId'), secret: valueIn(text, 'SecretAccessKey'), session: valueIn(text, 'SessionToken') };
    if (status === 200 && !Object.values(value).includes(''))
        return { value, livesMs: sessionSeconds * 1000 };
    const said = [valueIn(text, 'Code'), valueIn(text, 'Message')].filter((part) => part !== '').join(': ');
    throw (0,tokens/* notGiven */.rg)(status, said || 'no keys were given for the role');
};
/** Returns the request with a signature of its body, which goes out as JSON.stringify writes it. */
const signedForBedrock = async (asked, { baseUrl, region, keys }) => {
    const signer = new AwsV4Signer({
        method: 'POST',
        url: `${baseUrl}${asked.path}`,
        body: JSON.stringify(asked.body),
        accessKeyId: keys.id,
        secretAccessKey: keys.secret,
        sessionToken: keys.session,
        service: 'bedrock-mantle',
        region,
    });
    const { headers } = await signer.sign();
    return { ...asked, headers: { ...asked.headers, ...Object.fromEntries(headers) } };
};

// EXTERNAL MODULE: ./packages/adapters/build/claude/cloud-addresses.js
var cloud_addresses = __webpack_require__(70732);
// EXTERNAL MODULE: ./packages/adapters/build/claude/vertex.js
var claude_vertex = __webpack_require__(64628);
;// CONCATENATED MODULE: ./packages/adapters/build/claude/identity.js
// Accounts by OpenID Connect: GitHub says which job this is, and the provider gives that job a token for a while. Each exchange begins
// with an identity token of its own, which lives for minutes. All of it happens in this process, also the renewals.






const id = schemas/* string */.YjP().regex(/^[\w-]{1,200}$/, 'letters, digits, hyphens and underscores');
const common = {
    /** GitHub's token is for this one; the provider's usual one when left out. */
    audience: schemas/* string */.YjP().min(1).max(500).optional(),
    /** Stands for the addresses at which the provider exchanges tokens. */
    'token-server': schemas/* url */.OZ5({ protocol: /^https?$/, error: 'an http or https address' }).optional(),
};
const anthropicSchema = schemas/* strictObject */.rej({
    'anthropic-rule': id,
    'anthropic-organization': id,
    'anthropic-service-account': id.optional(),
    'anthropic-workspace': id.optional(),
    ...common,
});
const awsSchema = schemas/* strictObject */.rej({
    'aws-role': schemas/* string */.YjP().regex(/^arn:aws[\w-]*:iam::\d{12}:role\/[\w+=,.@/-]{1,600}$/, 'the ARN of a role'),
    ...common,
});
const googleSchema = schemas/* strictObject */.rej({
    'google-provider': schemas/* string */.YjP()
        .regex(/^projects\/\d+\/locations\/global\/workloadIdentityPools\/[\w-]+\/providers\/[\w-]+$/, 'projects/<number>/locations/global/workloadIdentityPools/<pool>/providers/<provider>'),
    'google-service-account': schemas/* string */.YjP()
        .regex(/^[\w.-]+@[\w.-]+$/, 'the address of a service account')
        .optional(),
    ...common,
});
const azureSchema = schemas/* strictObject */.rej({ 'azure-tenant': id, 'azure-client': id, ...common });
/** With a token in the header, which is exchanged before it ends. */
const withToken = (exchange, onToken, use) => {
    const token = (0,tokens/* keepToken */.t2)(exchange, onToken);
    return async (asked) => use(await token())(asked);
};
/** https://platform.claude.com/docs/en/manage-claude/wif-reference */
const openAnthropic = (given, { baseUrl, onToken }, identify) => {
    const address = baseUrl || cloud_addresses/* anthropicAddress */.N6;
    const optional = { service_account_id: given['anthropic-service-account'], workspace_id: given['anthropic-workspace'] };
    const exchange = async () => (0,tokens/* fetchToken */.eY)(`${given['token-server'] ?? address}/v1/oauth/token`, {
        type: tokens/* jsonType */.Br,
        headers: { 'anthropic-beta': 'oauth-2025-04-20,oidc-federation-2026-04-01' },
        body: JSON.stringify({
            grant_type: 'urn:ietf:params:oauth:grant-type:jwt-bearer',
            assertion: await identify(given.audience ?? cloud_addresses/* anthropicAddress */.N6),
            federation_rule_id: given['anthropic-rule'],
            organization_id: given['anthropic-organization'],
            ...optional,
        }),
    });
    return { name: 'an identity at Anthropic', baseUrl: address, authorise: withToken(exchange, onToken, cloud_addresses/* withOauth */.Yj) };
};
const openAws = (given, place, identify) => {
    const region = (0,cloud_addresses/* bedrockRegion */.hC)(place.region);
    const baseUrl = place.baseUrl || (0,cloud_addresses/* bedrockAddress */.vA)(region);
    const server = given['token-server'] ?? `https://sts.${region}.amazonaws.com`;
    const keys = (0,tokens/* keepToken */.t2)(async () => assumeRole(server, { role: given['aws-role'], token: await identify(given.audience ?? 'sts.amazonaws.com') }), ({ secret, session }) => [secret, session].forEach(place.onToken));
    return {
        name: 'an identity at Amazon Web Services',
        baseUrl,
        authorise: async (asked) => signedForBedrock((0,cloud_addresses/* bedrockRequest */._p)(asked), { baseUrl, region, keys: await keys() }),
    };
};
/** https://cloud.google.com/iam/docs/reference/sts/rest/v1/TopLevel/token */
const googleToken = async (given, identify, onToken) => {
    const provider = given['google-provider'];
    const direct = await (0,tokens/* fetchToken */.eY)(`${given['token-server'] ?? 'https://sts.googleapis.com'}/v1/token`, {
        type: tokens/* jsonType */.Br,
        body: JSON.stringify({
            audience: `//iam.googleapis.com/${provider}`,
            grantType: 'urn:ietf:params:oauth:grant-type:token-exchange',
            requestedTokenType: 'urn:ietf:params:oauth:token-type:access_token',
            scope: claude_vertex.googleScope,
            subjectTokenType: 'urn:ietf:params:oauth:token-type:jwt',
            subjectToken: await identify(given.audience ?? `https://iam.googleapis.com/${provider}`),
        }),
    });
    onToken(direct.value);
    const account = given['google-service-account'];
    return account === undefined ? direct : impersonate(account, { token: direct.value, server: given['token-server'] });
};
/** https://cloud.google.com/iam/docs/reference/credentials/rest/v1/projects.serviceAccounts/generateAccessToken */
const impersonate = async (account, { token, server }) => {
    const url = `${server ?? 'https://iamcredentials.googleapis.com'}/v1/projects/-/serviceAccounts/${account}:generateAccessToken`;
    const { fields, refuse } = await (0,tokens/* askForToken */.GR)(url, {
        type: tokens/* jsonType */.Br,
        headers: { authorization: `Bearer ${token}` },
        body: JSON.stringify({ scope: [claude_vertex.googleScope], lifetime: '3600s' }),
        nothing: `no token was given for ${account}`,
    });
    const { accessToken: value } = fields;
    if (typeof value !== 'string' || value === '')
        throw refuse();
    return { value, livesMs: 3_600_000 };
};
const openGoogle = (given, place, identify) => {
    const vertex = (0,cloud_addresses/* vertexPlace */.yN)(place);
    const token = (0,tokens/* keepToken */.t2)(() => googleToken(given, identify, place.onToken), place.onToken);
    return {
        name: 'an identity at Google Cloud',
        baseUrl: place.baseUrl || (0,cloud_addresses/* vertexAddress */.Pr)(vertex.region),
        authorise: (0,claude_vertex.authoriseVertex)(token, vertex),
    };
};
/** https://learn.microsoft.com/en-us/entra/identity-platform/v2-oauth2-client-creds-grant-flow, its third case */
const openAzure = (given, { baseUrl, project, onToken }, identify) => {
    const exchange = async () => {
        const form = new URLSearchParams({
            client_id: given['azure-client'],
            scope: 'https://ai.azure.com/.default',
            client_assertion_type: 'urn:ietf:params:oauth:client-assertion-type:jwt-bearer',
            client_assertion: await identify(given.audience ?? 'api://AzureADTokenExchange'),
            grant_type: 'client_credentials',
        });
        const server = given['token-server'] ?? 'https://login.microsoftonline.com';
        return (0,tokens/* fetchToken */.eY)(`${server}/${given['azure-tenant']}/oauth2/v2.0/token`, { body: form.toString(), type: tokens/* formType */.HA });
    };
    return {
        name: 'an identity at Microsoft Entra',
        baseUrl: baseUrl || (0,cloud_addresses/* foundryAddress */._d)(project),
        authorise: withToken(exchange, onToken, cloud_addresses/* bearer */.CM),
    };
};
/** https://docs.github.com/en/actions/reference/security/oidc */
const identifyBy = ({ url, token }, onToken) => async (audience) => {
    const nothing = 'GitHub gave this job no identity token';
    const { fields, refuse } = await (0,tokens/* askForToken */.GR)(`${url}&audience=${encodeURIComponent(audience)}`, {
        headers: { authorization: `Bearer ${token}` },
        nothing,
    });
    const { value } = fields;
    if (typeof value !== 'string' || value === '')
        throw refuse();
    onToken(value);
    return value;
};
/** Reads lines of `name: value`. */
const linesOf = (text) => Object.fromEntries(text.split('\n').flatMap((line) => {
    if (line.trim() === '')
        return [];
    const [, name = '', value = ''] = /^\s*([\w-]+)\s*:\s*(\S.*?)\s*$/.exec(line) ?? [];
    if (name === '')
        throw new errors/* UserError */.yo(`Input "identity" must have one "name: value" a line, and ${JSON.stringify(line.trim().slice(0, 80))} is none`);
    return [[name, value]];
}));
const read = (schema, given) => {
    const parsed = schema.safeParse(given);
    if (parsed.success)
        return parsed.data;
    const [issue] = parsed.error.issues;
    if (issue?.code === 'unrecognized_keys')
        throw new errors/* UserError */.yo(`Input "identity" knows no ${issue.keys.join(', ')} beside ${Object.keys(given)[0]}: it takes ${Object.keys(schema.shape).join(', ')}`);
    const name = String(issue?.path[0] ?? '');
    if (given[name] === undefined)
        throw new errors/* UserError */.yo(`Input "identity" needs a line "${name}: …"`);
    throw new errors/* UserError */.yo(`"${name}" in the input "identity" is not ${issue?.message ?? 'right'}`);
};
const openOne = (given, place, identify) => {
    if ('anthropic-rule' in given)
        return openAnthropic(read(anthropicSchema, given), place, identify);
    if ('aws-role' in given)
        return openAws(read(awsSchema, given), place, identify);
    if ('google-provider' in given)
        return openGoogle(read(googleSchema, given), place, identify);
    if ('azure-tenant' in given)
        return openAzure(read(azureSchema, given), place, identify);
    throw new errors/* UserError */.yo('Input "identity" must name who gives the token: a line with anthropic-rule, aws-role, google-provider or azure-tenant');
};
/** Throws a UserError that says what is missing or wrong. */
const identityAccount = ({ identity, idToken, isApart, ...place }) => {
    if (!isApart)
        throw new errors/* UserError */.yo("An account by identity needs an agent with a user of its own, because an agent of the job's user could ask GitHub for identity tokens itself: remove 'isolation: none', or pass a key");
    const given = linesOf(identity);
    const opened = openOne(given, place, identifyBy(idToken, place.onToken));
    if (idToken.url === '' || idToken.token === '')
        throw new errors/* UserError */.yo('Input "identity" needs a job that may ask for identity tokens: call clambake-oidc.yml instead of clambake.yml, and grant id-token: write');
    return { ...opened, secrets: [idToken.token] };
};


/***/ }),

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
