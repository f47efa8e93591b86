export const id = 569;
export const ids = [569];
export const modules = {

/***/ 2835:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   T: () => (/* binding */ deniedTo)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(452);

/** From whom GitHub withholds the credentials that are missing, if that is what an error comes from. */
function deniedTo(error) {
    if (error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .CredentialsError */ .lE)
        return error.deniedTo;
    return error instanceof Error && error.cause !== undefined ? deniedTo(error.cause) : undefined;
}


/***/ }),

/***/ 6569:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Fg: () => (/* binding */ markOf),
/* harmony export */   bq: () => (/* binding */ bucketFrom),
/* harmony export */   r2: () => (/* binding */ askingNothing),
/* harmony export */   readPublicRecord: () => (/* binding */ readPublicRecord)
/* harmony export */ });
/* harmony import */ var _credentials_credentials_error_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2835);
/* harmony import */ var _http_agents_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6380);
/* harmony import */ var _http_send_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(5684);
/* harmony import */ var _names_addresses_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(4704);
/* harmony import */ var _record_format_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8099);
/* harmony import */ var _record_memory_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(9282);
/* harmony import */ var _record_record_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(2472);
/* harmony import */ var _text_format_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(3808);








const TIMEOUT_MS = 30_000;
/**
 * What a run without credentials compares with, where GitHub gives none to the pull request and the record can be read
 * at the site's own address. Nothing is asked of the bucket.
 * @param error why the bucket could not be read
 * @throws that error, in every other case
 */
async function readPublicRecord(error, { dryRun, siteUrl, target }, place, environment, signal) {
    // Its rows are found by full keys. With an unresolved domain, the beginning of the keys is unknown.
    const isKnown = target.bucket !== '';
    const mayRead = dryRun && isKnown && siteUrl !== undefined && (0,_credentials_credentials_error_js__WEBPACK_IMPORTED_MODULE_0__/* .deniedTo */ .T)(error) !== undefined;
    if (!mayRead || place === undefined || place.isElsewhere)
        throw error;
    const url = (0,_names_addresses_js__WEBPACK_IMPORTED_MODULE_5__/* .addressOf */ .c)(siteUrl, place.key.slice(target.prefix.length));
    const record = await fetchRecord(new URL(url), environment, signal);
    if (record === undefined)
        throw error;
    return { record, place };
}
async function fetchRecord(url, environment, signal) {
    const agents = (0,_http_agents_js__WEBPACK_IMPORTED_MODULE_1__/* .createAgents */ .j)(environment);
    const limit = AbortSignal.any([signal, AbortSignal.timeout(TIMEOUT_MS)]);
    try {
        const headers = { 'accept-encoding': 'gzip', 'cache-control': 'no-cache' };
        const { status, body } = await (0,_http_send_js__WEBPACK_IMPORTED_MODULE_6__/* .send */ .t)({ url, method: 'GET', headers }, agents, limit);
        return status === 200 ? (0,_record_format_js__WEBPACK_IMPORTED_MODULE_2__/* .decodeRecord */ .eT)(body) : undefined;
    }
    catch (error) {
        signal.throwIfAborted();
        if (error instanceof Error)
            return undefined;
        throw error;
    }
    finally {
        agents.end();
    }
}
/**
 * The bucket, as far as the record shows it. The record names no keys, so an object is known only if the site has a file
 * for it. If its content is unknown, its size is assumed to differ. Pure.
 */
function bucketFrom({ record, place }, wanted) {
    const own = wanted.flatMap(({ key, size }) => {
        const row = record.rows.get((0,_record_record_js__WEBPACK_IMPORTED_MODULE_4__/* .rowKey */ .om)(key));
        if (row === undefined)
            return [];
        return [{ key, size: row.contentId === '' ? size + 1 : size, etag: row.etag, lastModified: 0 }];
    });
    const found = { record, etag: '', writtenAt: 0 };
    const memory = (0,_record_memory_js__WEBPACK_IMPORTED_MODULE_3__/* .recall */ .I)(place, { state: 'found', found }, undefined);
    return { own, nested: [], skipped: [], record: undefined, memory };
}
/** Without the parts that would need requests to AWS. */
function askingNothing(config) {
    const { cloudFront: _, gates, write, ...rest } = config;
    const { acl: __, ...written } = write;
    // Nor does a record say how large the site is.
    const { growth: ___, ...failOn } = { ...gates.failOn, immutableChange: false };
    return {
        ...rest,
        gates: { ...gates, failOn },
        write: written,
        immutableChange: 'allow',
        checkHeaders: 'none',
    };
}
/** How a comparison with it is marked: in the log, the summary and the comment. */
function markOf({ record }, { delete: mode }, bucket) {
    const known = new Set(bucket.own.map(({ key }) => (0,_record_record_js__WEBPACK_IMPORTED_MODULE_4__/* .rowKey */ .om)(key)));
    const gone = [...record.rows].filter(([key, { unneededSince, contentId }]) => !known.has(key) && unneededSince === undefined && contentId !== '').length;
    const deletes = gone === 0 || mode === 'none'
        ? ''
        : ` ${(0,_text_format_js__WEBPACK_IMPORTED_MODULE_7__/* .counted */ .hS)(gone, 'file')} of it ${gone === 1 ? 'has' : 'have'} no counterpart in the source and may be deleted; the record does not name ${gone === 1 ? 'it' : 'them'}.`;
    return `Compared with the public record, not with the bucket: pull requests from forks and Dependabot get no credentials.${deletes}`;
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


/***/ })

};
