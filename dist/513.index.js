export const id = 513;
export const ids = [513];
export const modules = {

/***/ 7553:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   b: () => (/* binding */ adviseCloudFront),
/* harmony export */   t: () => (/* binding */ CloudFrontError)
/* harmony export */ });
/* harmony import */ var _tenant_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7706);

/** A request to CloudFront that failed. `message` is what the service or the system said. */
class CloudFrontError extends Error {
    name = 'CloudFrontError';
    details;
    constructor(message, details) {
        super(message, { cause: details.cause });
        this.details = details;
    }
}
const DOING = {
    ListDistributions: 'Listing',
    GetDistributionTenant: 'Asking for the configuration of',
    GetDistributionConfig: 'Asking for the configuration of',
    CreateInvalidation: 'Invalidating paths of',
    CreateInvalidationForDistributionTenant: 'Invalidating paths of',
    GetInvalidation: 'Waiting for the invalidation of',
    GetInvalidationForDistributionTenant: 'Waiting for the invalidation of',
};
/** What failed, why, and what to do. */
function adviseCloudFront(error) {
    const { operation, distribution, code, status, requestId } = error.details;
    const marks = [
        operation,
        code,
        ...(status === undefined || code === `HTTP ${status}` ? [] : [`HTTP ${status}`]),
        ...(requestId === undefined ? [] : [`request id ${requestId}`]),
    ];
    const said = error.message.replace(/\.$/, '');
    return {
        problem: `${DOING[operation]} ${named(distribution)} failed: ${said} (${marks.join(', ')})`,
        hint: hintFor(error),
    };
}
function named(id) {
    if (id === undefined)
        return 'the CloudFront distributions';
    return `the ${(0,_tenant_js__WEBPACK_IMPORTED_MODULE_0__/* .isTenant */ .$)(id) ? 'tenant' : 'distribution'} ${id}`;
}
const TRY_AGAIN = 'Run again later: a deploy that keeps a record knows what is still to be invalidated.';
function hintFor({ message, details }) {
    const { operation, distribution, code, status } = details;
    switch (code) {
        case 'NoSuchDistribution':
            return ('Check `cloudfront-distribution-id`: it is the ID as in E2QWRUHAPOMQZL, neither the domain name nor the ARN, ' +
                'and must be of the account that the credentials are for.');
        case 'EntityNotFound':
            return 'Check `cloudfront-distribution-id`: the tenant (dt_…) must be of the account that the credentials are for.';
        case 'TooManyInvalidationsInProgress':
            return `CloudFront takes 150 paths and one wildcard of an account a second, and carries out 3,000 paths and 15 wildcards of a distribution at a time. ${TRY_AGAIN}`;
        case 'InvalidArgument':
            return 'CloudFront does not take one of the paths. Check `invalidate`; with `auto`, please report it with the paths above.';
        case 'CredentialsProviderError':
            return 'CloudFront takes the same credentials as S3, of AWS. Those of another store are of no use here.';
        case 'TimedOut':
            return 'CloudFront keeps working on it, so nothing needs to be repeated. Set `invalidation-wait: auto` unless something else needs it finished.';
        case 'ENOTFOUND':
            return 'This machine cannot resolve the name of the API of CloudFront. Check its network, and AWS_ENDPOINT_URL_CLOUDFRONT if it is set.';
        case 'ECONNREFUSED':
            return 'Nothing is listening there. Check the network, and AWS_ENDPOINT_URL_CLOUDFRONT or AWS_ENDPOINT_URL if they are set.';
    }
    if (status === 403 || code === 'AccessDenied')
        return denied(message, operation, distribution);
    if (operation === 'ListDistributions')
        return 'Run it again later, or give bucket and cloudfront-distribution-id in place of domain. Check AWS_ENDPOINT_URL_CLOUDFRONT if it is set.';
    return operation.startsWith('CreateInvalidation') ? TRY_AGAIN : '';
}
function denied(message, operation, distribution) {
    if (distribution === undefined) {
        return `Allow cloudfront:${operation} on * in the role's policy: domain needs it. Or give bucket and cloudfront-distribution-id in place of domain.`;
    }
    const resource = /on resource: (arn:[\w:/-]+)/.exec(message)?.[1] ??
        `arn:aws:cloudfront::<account>:${(0,_tenant_js__WEBPACK_IMPORTED_MODULE_0__/* .isTenant */ .$)(distribution) ? 'distribution-tenant' : 'distribution'}/${distribution}`;
    return `Allow cloudfront:${operation} on ${resource} in the role's policy.`;
}


/***/ }),

/***/ 5684:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   t: () => (/* binding */ send)
/* harmony export */ });
/* harmony import */ var _timeouts_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4026);

/**
 * Sends a request and collects its answer. Rejects with the connection's error, when nothing was heard for `idleMs`
 * milliseconds, and with the signal's reason.
 */
function send({ url, method, headers, body }, agents, signal, idleMs = _timeouts_js__WEBPACK_IMPORTED_MODULE_0__/* .IDLE_TIMEOUT_MS */ .k$) {
    return new Promise((resolve, reject) => {
        signal.throwIfAborted();
        const isSecure = url.protocol === 'https:';
        const agent = isSecure ? agents.https : agents.http;
        const { request } = process.getBuiltinModule(isSecure ? 'node:https' : 'node:http');
        const outgoing = request(url, {
            method,
            headers,
            agent,
            timeout: idleMs,
            signal,
        });
        outgoing.on('error', error => reject(signal.aborted ? signal.reason : error));
        outgoing.on('timeout', () => outgoing.destroy(new Error((0,_timeouts_js__WEBPACK_IMPORTED_MODULE_0__/* .nothingHeard */ .yR)(idleMs))));
        outgoing.on('response', incoming => collect(incoming).then(resolve, reject));
        outgoing.end(body);
    });
}
async function collect(incoming) {
    const body = Buffer.concat(await incoming.toArray());
    return { status: incoming.statusCode ?? 0, headers: incoming.headers, body };
}


/***/ }),

/***/ 5383:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   d: () => (/* binding */ errorJson)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(452);
/* harmony import */ var _text_escape_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8944);


/** What `--json` prints of a run that ended before there was a plan. */
function errorJson({ title, lines }, error) {
    const inputs = error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ConfigError */ .xL ? { inputs: error.inputs.map(inputEntry) } : {};
    return (0,_text_escape_js__WEBPACK_IMPORTED_MODULE_1__/* .jsonText */ .s$)({ version: 1, status: 'failed', error: { message: title, details: lines, ...inputs } });
}
function inputEntry({ input, value, problem, place }) {
    return { input, value, problem, place };
}


/***/ }),

/***/ 7451:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  g: () => (/* binding */ errorMessage),
  k: () => (/* binding */ errorText)
});

// EXTERNAL MODULE: ./lib/cloudfront/cloudfront-error.js
var cloudfront_error = __webpack_require__(7553);
// EXTERNAL MODULE: ./lib/errors.js
var errors = __webpack_require__(452);
// EXTERNAL MODULE: ./lib/s3/errors/store-error.js
var store_error = __webpack_require__(9582);
// EXTERNAL MODULE: ./lib/text/escape.js
var text_escape = __webpack_require__(8944);
// EXTERNAL MODULE: ./lib/text/format.js
var format = __webpack_require__(3808);
// EXTERNAL MODULE: ./lib/verify/live-check.js + 1 modules
var live_check = __webpack_require__(7886);
// EXTERNAL MODULE: ./lib/report/explanation.js
var explanation = __webpack_require__(4861);
;// CONCATENATED MODULE: ./lib/report/live-check-text.js


/** How many addresses are named; the rest are counted. */
const MOST_MISMATCHES = 20;
/** What the live check found, address by address. */
function liveCheckText({ mismatches, checked }) {
    const left = mismatches.length - MOST_MISMATCHES;
    return {
        title: `Live check: ${(0,format/* count */.U9)(mismatches.length)} of ${(0,format/* counted */.hS)(checked, 'address', 'addresses')} ${mismatches.length === 1 ? 'does' : 'do'} not answer as deployed`,
        lines: [
            ...mismatches.slice(0, MOST_MISMATCHES).flatMap(mismatchLines),
            ...(left > 0 ? [`… and ${(0,format/* count */.U9)(left)} more`] : []),
        ],
    };
}
function mismatchLines(mismatch) {
    const { url, differences } = mismatch;
    return [
        (0,text_escape/* visible */.RK)(url),
        ...differences.map(({ what, expected, got }) => `  ${what}: expected ${(0,text_escape/* visible */.RK)(expected)}, got ${(0,text_escape/* visible */.RK)(got)}`),
        `  ${adviceFor(mismatch)}`,
    ];
}
const LAYERS = {
    bucket: 'The bucket: something else answers for the object. Has another deploy run since?',
    'cdn-rule': 'A rule of the CDN: the object in the bucket is right. Look at its functions, header policies and error responses.',
    'old-copy': 'An old copy in a cache: it was not invalidated, or may be kept by its Cache-Control. Name the distribution in cloudfront-distribution-id.',
    connection: 'The site was not reached: check site-url.',
};
function adviceFor({ url, differences, layer, namedBy }) {
    const status = differences.find(({ what }) => what === 'status');
    if (status?.got === '401')
        return 'The site wants a login: send what it wants with verify-headers, or leave out verify.';
    if (status?.got === '429')
        return 'The site wants fewer requests: let its firewall pass the user agent s3-site-deploy, or leave out verify.';
    if (/^5\d\d$/.test(status?.got ?? ''))
        return 'The CDN or its origin is out of order: try again later.';
    if (/^3\d\d to /.test(status?.got ?? ''))
        return 'The site redirects elsewhere: write that address as site-url, or, if it leads to a login, send what it wants with verify-headers.';
    if (namedBy !== undefined)
        return `${(0,text_escape/* visible */.RK)(namedBy)} is shown with it: correct what it names, or add the file that is missing.`;
    if (status?.expected === '404' && status.got === '403')
        return 'The bucket hides what is missing: let the CDN list it (s3:ListBucket), so that S3 answers 404, or map 403 to 404 in its error responses.';
    if (status?.expected === '404' && status.got === '200' && layer !== 'old-copy')
        return 'Unknown addresses answer with a page. If that is meant, as for an app with its own router, write verify: spa.';
    if (url.endsWith('/') && (status?.got === '403' || status?.got === '404'))
        return 'Nothing leads from the folder to its index.html: use a website endpoint or a function of the CDN, or clean-urls: directories.';
    return LAYERS[layer];
}

;// CONCATENATED MODULE: ./lib/report/error-text.js








/** How many paths of a refusal are named; the rest are counted. */
const MOST_PATHS = 20;
/** What ended a run: what failed, why, what to do. No stack: that is for the debug log. */
function errorText(error, explain) {
    if (error instanceof errors/* ConfigError */.xL)
        return badInputs(error);
    if (error instanceof errors/* SourceError */.c8)
        return ofRefusals('The source cannot be deployed', error.problems);
    if (error instanceof store_error/* StoreError */.A)
        return explained(explain(error));
    if (error instanceof errors/* CredentialsError */.lE)
        return explained({ problem: error.message, hint: error.hint });
    if (error instanceof cloudfront_error/* CloudFrontError */.t)
        return explained((0,cloudfront_error/* adviseCloudFront */.b)(error));
    if (error instanceof live_check/* LiveCheckError */.b)
        return liveCheckText(error);
    if (error instanceof errors/* Cancelled */.cJ)
        return { title: (0,text_escape/* visible */.RK)(error.message), lines: [] };
    return otherError(error);
}
/** Title and lines as one text, for an annotation. */
function errorMessage({ title, lines }) {
    return [title, ...lines].join('\n');
}
function explained({ problem, hint }) {
    return { title: (0,text_escape/* visible */.RK)(problem), lines: (0,explanation/* said */.a)(hint.split('\n')) };
}
function badInputs({ inputs }) {
    const lines = inputs.map(({ input, problem }) => (0,text_escape/* visible */.RK)(`${input}: ${problem}`));
    const [only] = lines;
    if (lines.length === 1 && only !== undefined)
        return { title: only, lines: [] };
    return { title: `${(0,format/* counted */.hS)(lines.length, 'input')} cannot be used`, lines };
}
function ofRefusals(title, refusals) {
    return { title: `${title}; nothing was written`, lines: refusals.flatMap(refusalLines) };
}
/** Problem, hint and the first paths. */
function refusalLines({ problem, hint, paths }) {
    const left = paths.length - MOST_PATHS;
    return [
        (0,text_escape/* visible */.RK)(problem),
        ...paths.slice(0, MOST_PATHS).map(path => `  ${(0,text_escape/* visible */.RK)(path)}`),
        ...(left > 0 ? [`  … and ${(0,format/* count */.U9)(left)} more`] : []),
        ...(0,explanation/* said */.a)([hint]),
    ];
}
function otherError(error) {
    if (!(error instanceof Error))
        return { title: (0,text_escape/* visible */.RK)(String(error)), lines: [] };
    const causes = causesOf(error).map(({ message }) => `Because: ${(0,text_escape/* visible */.RK)(message)}`);
    return { title: (0,text_escape/* visible */.RK)(error.message === '' ? error.name : error.message), lines: causes };
}
/** The causes that say something new; a circular chain is cut. */
function causesOf(error) {
    const causes = [];
    const said = new Set([error.message]);
    let { cause } = error;
    while (cause instanceof Error && !said.has(cause.message)) {
        said.add(cause.message);
        causes.push(cause);
        cause = cause.cause;
    }
    return causes;
}


/***/ }),

/***/ 4861:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   a: () => (/* binding */ said)
/* harmony export */ });
/* harmony import */ var _text_escape_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8944);

/** What is not empty, safe to show. */
function said(sentences) {
    return sentences.filter(sentence => sentence !== '').map(_text_escape_js__WEBPACK_IMPORTED_MODULE_0__/* .visible */ .RK);
}


/***/ }),

/***/ 4911:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   o: () => (/* binding */ partSizeFor),
/* harmony export */   x: () => (/* binding */ MULTIPART_THRESHOLD)
/* harmony export */ });
const MIB = 1024 * 1024;
/** Larger files go up in parts; up to this size, in bytes, one request takes them whole. */
const MULTIPART_THRESHOLD = 64 * MIB;
/** S3's limit of parts in an upload. */
const MAX_PARTS = 10_000;
/** Small enough that some are hashed while others travel, and as other clients have it. */
const USUAL_PART = 8 * MIB;
/**
 * Bytes of each part but the last of a file of `size` bytes. Depends on the size alone, so that the ETag
 * of what was uploaded can be computed again from the file.
 */
function partSizeFor(size) {
    const least = Math.ceil(size / MAX_PARTS / MIB) * MIB;
    return Math.max(USUAL_PART, least);
}


/***/ }),

/***/ 5306:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   cl: () => (/* binding */ compressBytes),
/* harmony export */   i9: () => (/* binding */ contentIdOf),
/* harmony export */   lo: () => (/* binding */ inTurn),
/* harmony export */   qF: () => (/* binding */ pays),
/* harmony export */   u5: () => (/* binding */ mayCompress)
/* harmony export */ });
/* unused harmony export compressible */
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7598);
/* harmony import */ var node_util__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7975);
/* harmony import */ var node_zlib__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8522);
/* harmony import */ var _pace_limiter_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(4192);
/* harmony import */ var _s3_part_size_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(4911);
/* harmony import */ var _precompressed_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(6936);






/** Raised when the settings below change: what was compressed with the others counts as different then. */
const COMPRESSOR = 1;
const MIB = 1024 * 1024;
/** Bytes. A smaller file fits into the packet that its headers are in: compressing it saves nobody anything. */
const SMALLEST = 150;
/** Bytes. A larger file goes up in parts, is read part by part, and is never in memory as a whole. */
const LARGEST = _s3_part_size_js__WEBPACK_IMPORTED_MODULE_3__/* .MULTIPART_THRESHOLD */ .x;
/** Of a file's size, what compressing must save to be worth the trouble of every client that unpacks it. */
const LEAST_SAVED = 0.05;
/**
 * Whether a file is one to compress. What lies in `.well-known/` is not: it is read by machines that ask for no
 * encoding and may understand none.
 * @param types as in `compressible`
 */
function mayCompress(candidate, types) {
    const { path, size, contentEncoding } = candidate;
    if (contentEncoding !== undefined || size < SMALLEST || size > LARGEST)
        return false;
    return (!(0,_precompressed_js__WEBPACK_IMPORTED_MODULE_4__/* .isPrecompressed */ .n)(path) && !path.startsWith('.well-known/') && compressible(candidate.contentType, types));
}
/** @param types media types in lower case: `text/html`, `text/*`, `+json` */
function compressible(contentType, types) {
    const type = contentType.replace(/;.*$/s, '').trim().toLowerCase();
    return types.some(wanted => {
        if (wanted.startsWith('+'))
            return type.endsWith(wanted);
        return wanted.endsWith('/*') ? type.startsWith(wanted.slice(0, -1)) : type === wanted;
    });
}
/** Whether a file is worth being compressed, now that it is known what it becomes. Sizes in bytes. */
function pays(size, compressed) {
    return compressed <= size * (1 - LEAST_SAVED);
}
/**
 * Names a content and what was done to it, by which release of the compressor: another may give other bytes.
 * @param md5 hex, of the content before that
 */
function contentIdOf(md5, encoding) {
    if (encoding === undefined)
        return md5;
    const { zlib = '', brotli = '' } = process.versions;
    return (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.hash)('md5', `${md5} ${encoding} ${COMPRESSOR} ${encoding === 'gzip' ? zlib : brotli}`);
}
/** The bytes compressed, in zlib's threads. The same release of zlib gives the same bytes on every platform. */
function compressBytes(bytes, encoding) {
    return encoding === 'gzip' ? gzipBytes(bytes) : brotliBytes(bytes);
}
const gzipAside = (0,node_util__WEBPACK_IMPORTED_MODULE_1__.promisify)(node_zlib__WEBPACK_IMPORTED_MODULE_2__.gzip);
const brotliAside = (0,node_util__WEBPACK_IMPORTED_MODULE_1__.promisify)(node_zlib__WEBPACK_IMPORTED_MODULE_2__.brotliCompress);
/** Below its highest level Chromium's zlib, which is Node.js's, gives other bytes on ARM than on Intel (npm/pacote#71). */
async function gzipBytes(bytes) {
    const compressed = await gzipAside(bytes, { level: 9, chunkSize: chunkSizeFor(bytes) });
    // The operating system: unknown (RFC 1952), whatever it is.
    compressed[9] = 255;
    return compressed;
}
/**
 * Quality 8 takes as long as gzip's highest level for small files and twice as long for large ones, and makes 6% and
 * 19% less of them. Quality 10 makes another 8% less in 15 times the time, 11 some 3% in twice that again.
 */
function brotliBytes(bytes) {
    const params = {
        [node_zlib__WEBPACK_IMPORTED_MODULE_2__.constants.BROTLI_PARAM_QUALITY]: 8,
        [node_zlib__WEBPACK_IMPORTED_MODULE_2__.constants.BROTLI_PARAM_MODE]: node_zlib__WEBPACK_IMPORTED_MODULE_2__.constants.BROTLI_MODE_TEXT,
        [node_zlib__WEBPACK_IMPORTED_MODULE_2__.constants.BROTLI_PARAM_SIZE_HINT]: bytes.length,
        [node_zlib__WEBPACK_IMPORTED_MODULE_2__.constants.BROTLI_PARAM_LGWIN]: windowFor(bytes.length),
    };
    return brotliAside(bytes, { params, chunkSize: chunkSizeFor(bytes) });
}
/** The logarithm of a window that holds `size` bytes: brotli's tables for a larger one take most of the time. */
function windowFor(size) {
    const fitting = Math.ceil(Math.log2(size + 16));
    return Math.min(Math.max(fitting, node_zlib__WEBPACK_IMPORTED_MODULE_2__.constants.BROTLI_MIN_WINDOW_BITS), node_zlib__WEBPACK_IMPORTED_MODULE_2__.constants.BROTLI_DEFAULT_WINDOW);
}
/** Bytes that zlib hands back at a time: each time is a trip to its threads. */
function chunkSizeFor({ length }) {
    return Math.min(Math.max(length >> 1, 1024), MIB);
}
/** Keeps the four threads busy, and bounds the sources in memory; shared by all that compress, as the threads are. */
const turns = (0,_pace_limiter_js__WEBPACK_IMPORTED_MODULE_5__/* .createLimiter */ .z)({ max: 8, bytes: _s3_part_size_js__WEBPACK_IMPORTED_MODULE_3__/* .MULTIPART_THRESHOLD */ .x });
const NEVER = new AbortController().signal;
/** Runs `task`, which holds `size` bytes to compress, once there is room. Rejects with the signal's reason. */
function inTurn(size, task, signal = NEVER) {
    return turns.run(size, signal, task);
}


/***/ }),

/***/ 6936:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   P: () => (/* binding */ innerType),
/* harmony export */   n: () => (/* binding */ isPrecompressed)
/* harmony export */ });
/* harmony import */ var _names_content_type_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3582);

/** What follows the inner name, by the Content-Encoding that undoes it. */
const SUFFIXES = {
    gzip: /\.gz$/i,
    'x-gzip': /\.gz$/i,
    br: /\.br$/i,
    zstd: /\.zst$/i,
};
/** Formats of their own: what is in them is an archive's content, no file of the site. */
const ARCHIVE = /\.tar\.\w+$/i;
/** Whether a file's name says that its bytes are compressed already. */
function isPrecompressed(path) {
    return /\.(br|gz|zst|tgz|svgz|bz2|xz)$/i.test(path);
}
/**
 * The `Content-Type` of what clients get to see of a file that is served with this Content-Encoding: for
 * `app.js.br` under `br` that of `app.js`. Undefined where the name does not say that the file is compressed so.
 */
function innerType(path, contentEncoding) {
    const suffix = SUFFIXES[contentEncoding.trim().toLowerCase()];
    if (suffix === undefined || !suffix.test(path) || ARCHIVE.test(path))
        return undefined;
    const inner = path.replace(suffix, '');
    return inner === '' || inner.endsWith('/') ? undefined : (0,_names_content_type_js__WEBPACK_IMPORTED_MODULE_0__/* .contentType */ .IM)(inner);
}


/***/ }),

/***/ 1106:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   S6: () => (/* binding */ readHashed),
/* harmony export */   SC: () => (/* binding */ checkUnchanged),
/* harmony export */   o$: () => (/* binding */ readSource),
/* harmony export */   on: () => (/* binding */ readPart),
/* harmony export */   x8: () => (/* binding */ readBody),
/* harmony export */   zR: () => (/* binding */ FileChanged)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7598);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3024);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(1455);
/* harmony import */ var _local_read_only_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(2482);
/* harmony import */ var _compress_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(5306);





/** The file is no longer the one that was scanned. What was read must not be deployed. */
class FileChanged extends Error {
    name = 'FileChanged';
    /** Absolute path. */
    file;
    constructor(file, options) {
        super('The file changed during the deploy. Deploy after the build has finished and nothing writes to the source, and run it again.', options);
        this.file = file;
    }
}
/** Up to this size, in bytes, reading at once takes a fraction of the time of four trips to the thread pool. */
const AT_ONCE = 64 * 1024;
/**
 * All bytes of an object's body.
 * @throws FileChanged, or what the file system says
 */
async function readBody(object, { into, kept } = {}) {
    return findUnchanged(object, kept) ?? readPart(object, 0, object.size, into);
}
/**
 * All bytes of an object's body, and their MD5 in hex.
 * @throws FileChanged, or what the file system says
 */
async function readHashed(object, memory) {
    const { body } = object;
    const kept = findUnchanged(object, memory.kept);
    if (kept !== undefined && body.md5 !== undefined)
        return { bytes: kept, md5: body.md5 };
    const bytes = await readPart(object, 0, object.size, memory.into);
    const md5 = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.hash)('md5', bytes);
    if (body.from === 'file' && body.md5 !== undefined && body.md5 !== md5)
        throw new FileChanged(body.file);
    // The string that is in memory already.
    return { bytes, md5: body.md5 ?? md5 };
}
function findKept({ body }, kept) {
    return body.from === 'file' ? kept?.find(body.md5) : undefined;
}
/** @throws FileChanged if the file was, since its content was kept */
function findUnchanged(object, kept) {
    const { body, size } = object;
    const found = findKept(object, kept);
    if (found === undefined || body.from !== 'file')
        return undefined;
    const scanned = scannedOf(body, size);
    try {
        checkStamp(scanned, (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.lstatSync)(body.file));
    }
    catch (error) {
        throw asChange(scanned, error);
    }
    return found;
}
/**
 * Bytes `start` to `end` (exclusive) of an object's body. `into`, as long or longer, is memory that may be
 * used for them.
 * @throws FileChanged, or what the file system says
 */
async function readPart({ body, size }, start, end, into) {
    if (body.from === 'text')
        return Buffer.from(body.text).subarray(start, end);
    const scanned = scannedOf(body, size);
    if (body.encoding === undefined)
        return readFile(scanned, start, end, into);
    const compressed = await readCompressed(scanned, body.encoding);
    if (compressed.length !== size)
        throw new FileChanged(body.file);
    return compressed.subarray(start, end);
}
/**
 * All bytes of what an object is made from: of its body before it is compressed. `into`, as long or longer, is memory that
 * may be used for them. What was kept counts without another look at the file: the upload takes that.
 * @throws FileChanged, or what the file system says
 */
async function readSource(object, { into, kept } = {}) {
    const { body, size } = object;
    if (body.from === 'text')
        return Buffer.from(body.text);
    const found = body.encoding === undefined ? findKept(object, kept) : undefined;
    if (found !== undefined)
        return found;
    const scanned = scannedOf(body, size);
    return readFile(scanned, 0, scanned.size, into);
}
/** @throws FileChanged, or what the file system says */
async function checkUnchanged({ body, size }) {
    if (body.from === 'text')
        return;
    const scanned = scannedOf(body, size);
    try {
        checkStamp(scanned, await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.lstat)(body.file));
    }
    catch (error) {
        throw asChange(scanned, error);
    }
}
function scannedOf({ file, stamp, sourceSize }, size) {
    return { file, size: sourceSize ?? size, stamp };
}
/** The same file gives the same bytes as when it was compressed to be compared. */
function readCompressed(scanned, encoding) {
    return (0,_compress_js__WEBPACK_IMPORTED_MODULE_4__/* .inTurn */ .lo)(scanned.size, async () => (0,_compress_js__WEBPACK_IMPORTED_MODULE_4__/* .compressBytes */ .cl)(await readFile(scanned, 0, scanned.size), encoding));
}
async function readFile(scanned, start, end, into) {
    try {
        return scanned.size <= AT_ONCE
            ? readAtOnce(scanned, start, end)
            : await readAside(scanned, start, end, into);
    }
    catch (error) {
        throw asChange(scanned, error);
    }
}
function readAtOnce(scanned, start, end) {
    const descriptor = (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.openSync)(scanned.file, _local_read_only_js__WEBPACK_IMPORTED_MODULE_3__/* .READ_ONLY */ .s);
    try {
        checkStamp(scanned, (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.fstatSync)(descriptor));
        const bytes = Buffer.allocUnsafe(end - start);
        let filled = 0;
        while (filled < bytes.length) {
            const count = (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.readSync)(descriptor, bytes, filled, bytes.length - filled, start + filled);
            if (count === 0)
                throw new FileChanged(scanned.file);
            filled += count;
        }
        checkStamp(scanned, (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.fstatSync)(descriptor));
        return bytes;
    }
    finally {
        (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.closeSync)(descriptor);
    }
}
async function readAside(scanned, start, end, into) {
    const handle = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.open)(scanned.file, _local_read_only_js__WEBPACK_IMPORTED_MODULE_3__/* .READ_ONLY */ .s);
    try {
        checkStamp(scanned, await handle.stat());
        const bytes = into?.subarray(0, end - start) ?? Buffer.allocUnsafeSlow(end - start);
        await fill(bytes, handle, scanned, start);
        checkStamp(scanned, await handle.stat());
        return bytes;
    }
    finally {
        await handle.close();
    }
}
async function fill(bytes, handle, { file }, start) {
    let filled = 0;
    while (filled < bytes.length) {
        const { bytesRead } = await handle.read(bytes, filled, bytes.length - filled, start + filled);
        if (bytesRead === 0)
            throw new FileChanged(file);
        filled += bytesRead;
    }
}
/** A different file with the same size and time is still a different file: it might be outside the source. */
function checkStamp({ file, size, stamp }, found) {
    const same = found.size === size &&
        found.mtimeMs === stamp.mtimeMs &&
        found.dev === stamp.dev &&
        found.ino === stamp.ino;
    if (!same)
        throw new FileChanged(file);
}
/** A file that is gone, or has a link in its place, has changed, too. */
function asChange({ file }, error) {
    const code = error instanceof Error && 'code' in error ? error.code : undefined;
    return code === 'ENOENT' || code === 'ENOTDIR' || code === LINK_CODE
        ? new FileChanged(file, { cause: error })
        : error;
}
/** What opening a link with READ_ONLY ends with. */
const LINK_CODE = 'ELOOP';


/***/ }),

/***/ 2248:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   B: () => (/* binding */ fetchAddress),
/* harmony export */   D: () => (/* binding */ decode)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7598);
/* harmony import */ var node_util__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7975);
/* harmony import */ var node_zlib__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8522);
/* harmony import */ var _http_send_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(5684);
/* harmony import */ var _version_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(3411);





const MOST_REDIRECTS = 4;
/** To hear all of an answer, in milliseconds. */
const TIMEOUT_MS = 30_000;
/**
 * What an address answers a browser. Redirects are followed within the site alone, since the headers are meant for it.
 * @param withContent whether the content is of interest
 */
async function fetchAddress(address, withContent, { agents, headers }, signal) {
    const limit = AbortSignal.any([signal, AbortSignal.timeout(TIMEOUT_MS)]);
    const method = withContent ? 'GET' : 'HEAD';
    let url = new URL(address);
    for (let redirects = 0;; redirects++) {
        const answer = await (0,_http_send_js__WEBPACK_IMPORTED_MODULE_3__/* .send */ .t)({ url, method, headers: { ...headers, ...BROWSER } }, agents, limit);
        const next = redirects < MOST_REDIRECTS ? redirectOf(answer, url) : undefined;
        if (next === undefined)
            return seenIn(answer, withContent, redirects > 0);
        url = next;
    }
}
const BROWSER = {
    accept: 'text/html,application/xhtml+xml,*/*;q=0.8',
    'accept-encoding': 'gzip, br',
    'user-agent': `s3-site-deploy/${_version_js__WEBPACK_IMPORTED_MODULE_4__/* .VERSION */ .x} (live check)`,
};
function redirectOf({ status, headers: { location } }, from) {
    const isRedirect = [301, 302, 303, 307, 308].includes(status);
    if (!isRedirect || location === undefined || !URL.canParse(location, from.href))
        return undefined;
    const to = new URL(location, from);
    return to.origin === from.origin ? to : undefined;
}
async function seenIn({ status, headers, body }, withContent, redirected) {
    const plain = Object.entries(headers).map(([name, value]) => [name, value?.toString()]);
    const content = withContent && status === 200 ? await decode(body, headers['content-encoding']) : undefined;
    return {
        status,
        headers: Object.fromEntries(plain),
        redirected,
        ...(content && { md5: (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.hash)('md5', content, 'hex') }),
    };
}
/** The bytes as a browser decodes them; undefined if the encoding is unknown or the bytes are broken. */
async function decode(bytes, encoding) {
    const name = (encoding ?? '').trim().toLowerCase();
    if (name === '' || name === 'identity')
        return bytes;
    const decoder = DECODERS[name];
    try {
        return await decoder?.(bytes);
    }
    catch {
        return undefined;
    }
}
const DECODERS = {
    gzip: (0,node_util__WEBPACK_IMPORTED_MODULE_1__.promisify)(node_zlib__WEBPACK_IMPORTED_MODULE_2__.gunzip),
    'x-gzip': (0,node_util__WEBPACK_IMPORTED_MODULE_1__.promisify)(node_zlib__WEBPACK_IMPORTED_MODULE_2__.gunzip),
    br: (0,node_util__WEBPACK_IMPORTED_MODULE_1__.promisify)(node_zlib__WEBPACK_IMPORTED_MODULE_2__.brotliDecompress),
};


/***/ }),

/***/ 7886:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  b: () => (/* binding */ LiveCheckError),
  r: () => (/* binding */ checkLive)
});

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(7598);
// EXTERNAL MODULE: ./lib/pace/clock.js
var clock = __webpack_require__(2521);
// EXTERNAL MODULE: ./lib/pace/lanes.js
var lanes = __webpack_require__(728);
// EXTERNAL MODULE: ./lib/site/bodies/read.js
var read = __webpack_require__(1106);
;// CONCATENATED MODULE: ./lib/verify/compare.js
/**
 * What an address answers otherwise than it should. Pure.
 * @param md5 of the file's content, decoded, in hex; absent where it is not compared
 */
function differencesOf(expected, seen, md5) {
    if (expected.is === 'named')
        return isThere(seen) ? [] : [compare_status('200', seen)];
    if (expected.is !== 'file')
        return isAbsent(expected.is, seen) ? [] : [compare_status('404', seen)];
    if (seen.status !== 200)
        return [compare_status('200', seen)];
    const { contentType, cacheControl } = expected.wanted.headers;
    return [
        ...differs('Content-Type', contentType, seen.headers['content-type'], sameType),
        ...(cacheControl === undefined
            ? []
            : differs('Cache-Control', cacheControl, seen.headers['cache-control'], sameDirectives)),
        ...(md5 === undefined || seen.md5 === undefined || md5 === seen.md5
            ? []
            : [{ what: 'content', expected: `MD5 ${md5}`, got: `MD5 ${seen.md5}` }]),
    ];
}
/** Some servers that answer a GET do not accept a HEAD. */
function isThere({ status }) {
    return status < 400 || status === 405 || status === 501;
}
function isAbsent(is, seen) {
    return is === 'nowhere' ? seen.status === 404 : seen.status !== 200 || seen.redirected;
}
function compare_status(expected, { status: code, headers: { location } }) {
    const isRedirect = code >= 300 && code < 400 && location !== undefined;
    return { what: 'status', expected, got: isRedirect ? `${code} to ${location}` : String(code) };
}
function differs(what, expected, got, isSame) {
    return got !== undefined && isSame(expected, got) ? [] : [{ what, expected, got: got ?? 'none' }];
}
/** A server may write the charset in its own way, but not leave it out. */
function sameType(a, b) {
    return plainType(a) === plainType(b);
}
function plainType(type) {
    return type.toLowerCase().replaceAll(/[\s"]/g, '');
}
/** In any order. */
function sameDirectives(a, b) {
    const plain = (value) => value
        .toLowerCase()
        .split(/\s*,\s*/)
        .map(part => part.trim())
        .toSorted()
        .join();
    return plain(a) === plain(b);
}
/**
 * Where what is wrong most likely is, by what the answer says of itself. Pure.
 * - Out of a cache, and the deploy has just written it: an old copy.
 * - The object's own ETag with another header: a rule of the CDN sets it.
 * - S3's own error, or another ETag straight from the origin: the bucket.
 */
function layerOf(expected, { status: code, headers }) {
    const fromCache = /\bhit\b/i.test(headers['x-cache'] ?? headers['cf-cache-status'] ?? '') || Number(headers['age']) > 0;
    if (expected.is === 'named')
        return 'bucket';
    if (expected.is !== 'file')
        return fromCache && code === 200 ? 'old-copy' : 'cdn-rule';
    const isObject = code === 200 && expected.etag !== undefined && plainEtag(headers['etag']) === expected.etag;
    if (fromCache && (expected.isWritten || !isObject))
        return 'old-copy';
    if (isObject)
        return 'cdn-rule';
    const byBucket = code === 200 ? headers['etag'] : headers['x-amz-request-id'];
    return byBucket === undefined ? 'cdn-rule' : 'bucket';
}
/** CloudFront marks it weak where it compresses. */
function plainEtag(etag) {
    return etag?.replace(/^W\//, '').replaceAll('"', '');
}

// EXTERNAL MODULE: ./lib/verify/fetch-address.js
var fetch_address = __webpack_require__(2248);
;// CONCATENATED MODULE: ./lib/verify/live-check.js






const LANES = 8;
/** For larger files, only the headers are compared. Bytes. */
const MOST_CONTENT = 16 * 1024 * 1024;
/** An edge is told within seconds, and some take a minute. Milliseconds between the rounds. */
const PAUSES = [1_000, 2_000, 4_000, 8_000, 15_000, 15_000];
/** For all rounds together: a site that lets hundreds of requests hang is not worth an hour of a runner. Milliseconds. */
const MOST_TIME = 5 * 60_000;
/** Some addresses answer otherwise than they should, after all patience. */
class LiveCheckError extends Error {
    name = 'LiveCheckError';
    mismatches;
    checked;
    constructor(mismatches, checked) {
        super(`${mismatches.length} of ${checked} addresses do not answer as deployed.`);
        this.mismatches = mismatches;
        this.checked = checked;
    }
}
/**
 * Fetches the addresses as a browser would, those again that are wrong, until all are right or patience ends.
 * @throws LiveCheckError
 */
async function checkLive(probes, visitor, signal, { sleep = clock/* SYSTEM_CLOCK */.V.sleep, limit = AbortSignal.timeout(MOST_TIME) } = {}) {
    const either = AbortSignal.any([signal, limit]);
    let wrong = [];
    let open = probes;
    for (const pause of [0, ...PAUSES]) {
        if (pause > 0)
            await sleep(pause, either).catch(() => { });
        signal.throwIfAborted();
        wrong = await lookAt(open, visitor, either);
        signal.throwIfAborted();
        if (wrong.length === 0)
            return;
        if (limit.aborted || wrong.every(([, mismatch]) => wantsLogin(mismatch)))
            break;
        open = wrong.map(([probe]) => probe);
    }
    throw new LiveCheckError(wrong.map(([, mismatch]) => mismatch), probes.length);
}
/** Waiting does not help there. */
function wantsLogin({ differences }) {
    return differences.some(({ what, got }) => what === 'status' && got === '401');
}
/** What is wrong, in the order of the probes, whichever answered first. Those that it did not come to are. */
async function lookAt(probes, visitor, signal) {
    const found = new Map();
    await (0,lanes/* inLanes */.L)(LANES, probes, signal, async (probe) => {
        found.set(probe, await lookAtOne(probe, visitor, signal));
    });
    return probes.flatMap(probe => {
        const mismatch = found.has(probe) ? found.get(probe) : unanswered(probe, OUT_OF_TIME);
        return mismatch === undefined ? [] : [[probe, mismatch]];
    });
}
const OUT_OF_TIME = 'none in five minutes';
function unanswered({ url }, got) {
    return { url, differences: [{ what: 'status', expected: 'an answer', got }], layer: 'connection' };
}
async function lookAtOne(probe, visitor, signal) {
    const { url, expected } = probe;
    const withContent = expected.is !== 'named' && (expected.is !== 'file' || expected.wanted.size <= MOST_CONTENT);
    try {
        const seen = await (0,fetch_address/* fetchAddress */.B)(url, withContent, visitor, signal);
        const md5 = expected.is === 'file' && withContent ? await contentMd5(expected.wanted) : undefined;
        const differences = differencesOf(expected, seen, md5);
        if (differences.length === 0)
            return undefined;
        const by = expected.is === 'named' ? { namedBy: expected.by } : {};
        return { url, differences, layer: layerOf(expected, seen), ...by };
    }
    catch (error) {
        if (signal.aborted)
            return unanswered(probe, OUT_OF_TIME);
        return unanswered(probe, error instanceof Error ? error.message : String(error));
    }
}
/** Of the file as a browser shows it; undefined where its encoding is not known. */
async function contentMd5(wanted) {
    const content = await (0,fetch_address/* decode */.D)(await (0,read/* readBody */.x8)(wanted), wanted.headers.contentEncoding);
    return content && (0,external_node_crypto_.hash)('md5', content, 'hex');
}


/***/ })

};
