export const id = 844;
export const ids = [844];
export const modules = {

/***/ 2021:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Nm: () => (/* binding */ UNASKED_COMPLETION),
/* harmony export */   S1: () => (/* binding */ ASKING),
/* harmony export */   TG: () => (/* binding */ until),
/* harmony export */   VS: () => (/* binding */ BLIND_WAIT_MS),
/* harmony export */   WG: () => (/* binding */ isPassing),
/* harmony export */   dB: () => (/* binding */ COMPLETION),
/* harmony export */   d_: () => (/* binding */ patiently),
/* harmony export */   ln: () => (/* binding */ REFUSED)
/* harmony export */ });
/* harmony import */ var _pace_clock_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2521);
/* harmony import */ var _cloudfront_error_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7553);


/** CloudFront takes one change of a distribution at a time and refuses the rest; an invalidation lasts a minute or so. */
const REFUSED = { baseMs: 1_000, capMs: 20_000, budgetMs: 5 * 60_000 };
/** Nothing is written yet, and the deploy waits for it. */
const ASKING = { baseMs: 500, capMs: 5_000, budgetMs: 30_000 };
/** Until an invalidation is done everywhere, which takes from seconds to some minutes. */
const COMPLETION = { baseMs: 2_000, capMs: 20_000, budgetMs: 15 * 60_000 };
/** The same where nobody asked for it: it takes less than 25 seconds as a rule. */
const UNASKED_COMPLETION = { baseMs: 2_000, capMs: 10_000, budgetMs: 5 * 60_000 };
/** Used instead if CloudFront cannot be asked. */
const BLIND_WAIT_MS = 30_000;
const PASSING = new Set([
    'InternalError',
    'InternalFailure',
    'RequestLimitExceeded',
    'RequestTimeout',
    'ServiceUnavailable',
    'SlowDown',
    'Throttling',
    'ThrottlingException',
    'TimeoutError',
    'TooManyInvalidationsInProgress',
    'TooManyRequestsException',
    'EAI_AGAIN',
    'ECONNABORTED',
    'ECONNRESET',
    'EPIPE',
    'ETIMEDOUT',
]);
/** Whether the same request may succeed later. */
function isPassing(error) {
    if (!(error instanceof _cloudfront_error_js__WEBPACK_IMPORTED_MODULE_1__/* .CloudFrontError */ .t))
        return false;
    const { code, status = 0 } = error.details;
    return PASSING.has(code) || status === 429 || status >= 500;
}
/** Retries what may pass until the budget is used up. Rejects with the last error, or with the signal's reason. */
async function patiently(ask, patience, signal, onWait, clock = _pace_clock_js__WEBPACK_IMPORTED_MODULE_0__/* .SYSTEM_CLOCK */ .V) {
    const from = clock.now();
    for (let attempt = 0;; attempt += 1) {
        try {
            return await ask();
        }
        catch (error) {
            const ms = waitAfter(attempt, patience, clock);
            if (!isPassing(error) || clock.now() - from + ms > patience.budgetMs)
                throw error;
            onWait(error, ms);
            await pause(ms, signal, clock);
        }
    }
}
/** Asks again and again until the answer is yes. Resolves with whether it was within the budget. */
async function until(ask, patience, signal, clock = _pace_clock_js__WEBPACK_IMPORTED_MODULE_0__/* .SYSTEM_CLOCK */ .V) {
    const from = clock.now();
    for (let attempt = 0;; attempt += 1) {
        if (await ask())
            return true;
        const ms = waitAfter(attempt, patience, clock);
        if (clock.now() - from + ms > patience.budgetMs)
            return false;
        await pause(ms, signal, clock);
    }
}
function waitAfter(attempt, { baseMs, capMs }, clock) {
    const longest = Math.min(capMs, baseMs * 2 ** attempt);
    return longest * (0.5 + clock.random() / 2);
}
async function pause(ms, signal, clock) {
    try {
        await clock.sleep(ms, signal);
    }
    catch (error) {
        signal.throwIfAborted();
        throw error;
    }
}


/***/ }),

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

/***/ 5001:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   m: () => (/* binding */ tellOfPatience)
/* harmony export */ });
/** Reports retries of CloudFront requests. */
function tellOfPatience(host) {
    return ({ message, details }, waitMs) => {
        host.progress(`CloudFront asks us to slow down (${details.code})`);
        host.debug(`${details.operation}: ${details.code}: ${message} (again in ${Math.round(waitMs)} ms)`);
    };
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

/***/ 1844:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  asItTurnedOut: () => (/* reexport */ asItTurnedOut),
  both: () => (/* reexport */ both),
  carryOut: () => (/* reexport */ carryOut),
  checkSiteLive: () => (/* reexport */ checkSiteLive),
  confirm: () => (/* reexport */ confirm_confirm),
  findDistributions: () => (/* reexport */ findDistributions),
  finish: () => (/* reexport */ finish),
  isOvertaken: () => (/* reexport */ isOvertaken),
  prepareDeploy: () => (/* reexport */ prepareDeploy),
  prepareRemove: () => (/* reexport */ prepareRemove),
  reportOf: () => (/* reexport */ reportOf),
  saidOnce: () => (/* reexport */ saidOnce),
  sayOvertaken: () => (/* reexport */ sayOvertaken),
  showPlan: () => (/* reexport */ showPlan),
  writeManifest: () => (/* reexport */ writeManifest)
});

// EXTERNAL MODULE: ./lib/errors.js
var errors = __webpack_require__(452);
// EXTERNAL MODULE: ./lib/names/folders.js
var names_folders = __webpack_require__(5197);
// EXTERNAL MODULE: ./lib/record/nested.js
var nested = __webpack_require__(2674);
// EXTERNAL MODULE: ./lib/record/record-store.js
var record_store = __webpack_require__(368);
// EXTERNAL MODULE: ./lib/s3/find-object.js
var find_object = __webpack_require__(3107);
// EXTERNAL MODULE: ./lib/s3/list.js + 4 modules
var list = __webpack_require__(5412);
;// CONCATENATED MODULE: ./lib/plan/plan.js
function pathOf(change) {
    return change.action === 'delete' ? change.path : change.wanted.path;
}
function keyOf(change) {
    return change.action === 'delete' ? change.object.key : change.wanted.key;
}
function isWork(change) {
    return change.action !== 'unchanged';
}
function isWrite(change) {
    return change.action !== 'unchanged' && change.action !== 'delete';
}

;// CONCATENATED MODULE: ./lib/apply/buffers.js
const MIB = 1024 * 1024;
/** Below this the garbage collector keeps up. */
const LEAST = MIB;
/** Of the memory that is used and kept for the next use together, in bytes. What is in use may exceed it. */
const KEPT = 64 * MIB;
/**
 * Memory for the bodies in flight, used again for the next ones: the garbage collector is late to find large
 * buffers, and would let them add up to twice what is in flight.
 */
class Buffers {
    #spare = [];
    #bytes = 0;
    /**
     * Runs `task` with a buffer of `size` bytes or more, or with none where it does not pay. The buffer is used
     * again only if the task succeeds: after a failure a request may still be sending from it.
     */
    async use(size, task) {
        if (size < LEAST)
            return task();
        const buffer = this.#take(size);
        try {
            const result = await task(buffer);
            this.#spare.push(buffer);
            return result;
        }
        catch (error) {
            this.#bytes -= buffer.length;
            throw error;
        }
    }
    #take(size) {
        const fitting = this.#spare.findIndex(({ length }) => size <= length && length <= 2 * size);
        const [found] = fitting === -1 ? [] : this.#spare.splice(fitting, 1);
        if (found)
            return found;
        this.#bytes += size;
        while (this.#bytes > KEPT) {
            const dropped = this.#spare.shift();
            if (dropped === undefined)
                break;
            this.#bytes -= dropped.length;
        }
        return Buffer.allocUnsafeSlow(size);
    }
}

// EXTERNAL MODULE: ./lib/s3/errors/store-error.js
var store_error = __webpack_require__(9582);
;// CONCATENATED MODULE: ./lib/apply/conditions.js

/**
 * The conditions for writes and deletes: the object must still be as the plan found it. They cost nothing, and are never
 * the only guard: some stores ignore them, some refuse them, and If-Match needs the right to read. A condition that turns
 * out not to work is dropped for the rest of the run.
 */
class Conditions {
    #unusable = new Set();
    /** Undefined: no condition can be used. */
    of(change) {
        if (change.action === 'create')
            return this.#unusable.has('ifNoneMatch') ? undefined : { ifNoneMatch: '*' };
        const { etag } = change.object;
        return etag === '' || this.#unusable.has('ifMatch') ? undefined : { ifMatch: etag };
    }
    /** On the object that a copy replaces, besides that on the one that it reads. Younger than those on other writes. */
    ofCopy(change) {
        return this.#unusable.has('copy') ? undefined : this.of(change);
    }
    get ofDeletes() {
        return !this.#unusable.has('delete');
    }
    forgo(condition) {
        if (typeof condition === 'string')
            this.#unusable.add(condition);
        else
            this.#unusable.add('ifMatch' in condition ? 'ifMatch' : 'ifNoneMatch');
    }
}
/** The object was not as the condition says. 404: what was to be replaced is gone. */
function isUnmet(error) {
    if (!(error instanceof store_error/* StoreError */.A))
        return false;
    const { status, code } = error.details;
    return status === 412 || code === 'PreconditionFailed' || code === 'NoSuchKey';
}
/** Error codes of stores for a condition that they do not support, besides 501. */
const UNKNOWN_CODES = ['InvalidArgument', 'InvalidRequest', 'MalformedXML', 'NotImplemented'];
/** Whether the request may pass without its condition: the store does not know it, or the role may not ask it. */
function mayPassWithout(error, mayBeDenied) {
    if (!(error instanceof store_error/* StoreError */.A))
        return false;
    const { status, code, verdict } = error.details;
    if (verdict === 'transient' || verdict === 'throttled')
        return false;
    if (status === 501 || UNKNOWN_CODES.includes(code))
        return true;
    return mayBeDenied && (status === 403 || code === 'AccessDenied');
}
const BY_WHOM = 'most likely by another run for the same prefix';
/** Another run came in between: what it wrote stays, and the step fails. */
function changedMeanwhile({ details }, isThere) {
    const what = isThere
        ? 'it was changed after this run listed the bucket'
        : 'it was deleted after this run listed the bucket';
    return new store_error/* StoreError */.A(`${what}, ${BY_WHOM}`, {
        ...details,
        code: 'PreconditionFailed',
        status: 412,
        verdict: 'key',
    });
}

;// CONCATENATED MODULE: ./lib/apply/running.js




/** A plan that is being applied, and its progress so far. */
class Running {
    plan;
    tools;
    /** Once aborted the answers to what was sent are no longer awaited. */
    requests;
    buffers = new Buffers();
    conditions = new Conditions();
    outcomes = new Map();
    /** Deletes that another deploy's folder has spared, and the folder. */
    spared = new Map();
    leftUploads = [];
    /** For the check right after the writes during which it began. Undefined: it came too early. */
    earlyLook;
    /** After that no further write or delete begins. */
    hasFailed = false;
    isCancelled;
    interference;
    invalidations = [];
    invalidationErrors = [];
    /** Done before caches were last told; absent: they have not been told yet. */
    told;
    /** What is left for the next run to invalidate. */
    openPaths;
    record = { record: 'unchanged' };
    /** The record as it was encoded ahead, for the course that was expected. */
    draft;
    /** The record as it was last written by any run, as far as this run knows. */
    seen;
    /** Under which a new record may take its place. */
    condition;
    /** Whether the store is known to refuse a record whose condition is not met. Never rejects. */
    guarded;
    constructor(plan, tools, requests) {
        this.plan = plan;
        this.tools = tools;
        this.requests = requests;
        this.isCancelled = tools.signal.aborted;
        this.openPaths = plan.record?.openPaths ?? [];
        this.seen = plan.record?.seen ?? { is: 'unknown' };
        this.condition = plan.record?.condition;
        this.guarded = Promise.resolve(plan.record?.isGuarded ?? false);
        // It would need the right to read, which a removal has no other use for.
        if (plan.command === 'remove')
            this.conditions.forgo('delete');
    }
    get mayGoOn() {
        return !this.hasFailed && !this.isCancelled;
    }
    get pendingDeletes() {
        return this.plan.changes
            .filter(change => change.action === 'delete')
            .filter(change => !this.outcomes.has(change) && !this.spared.has(change));
    }
    /** The changes that are this run's to make. */
    get work() {
        return this.plan.changes
            .filter(isWork)
            .filter(change => change.action !== 'delete' || !this.spared.has(change));
    }
    /** What is still to be deleted in these folders stays. */
    spare(folders) {
        const taken = new Set(folders);
        for (const change of this.pendingDeletes) {
            const folder = (0,names_folders/* outermost */.J9)(change.path, taken);
            if (folder !== undefined)
                this.spared.set(change, folder);
        }
    }
    /** The record now belongs to this run, though it has no rows yet. */
    claimed({ etag }) {
        this.seen = etag === '' ? { is: 'unknown' } : { is: 'there', etag };
        this.condition = etag === '' ? undefined : { ifMatch: etag };
    }
    /** Another run has written the record: this one leaves it alone. */
    overtaken() {
        this.record = { record: 'taken' };
        this.hasFailed = true;
    }
    interfered(why) {
        this.interference = why;
        this.hasFailed = true;
    }
}
/** Where the record lies; absent: none is kept. */
function recordPlace({ plan, tools }) {
    if (plan.record === undefined)
        return undefined;
    const { bucket, key, isElsewhere } = plan.record;
    return { store: tools.recordStore ?? tools.store, bucket, key, isElsewhere };
}

;// CONCATENATED MODULE: ./lib/apply/look-again.js






/** Objects that one request lists. */
const PAGE = 1000;
/** Asks for single keys or lists everything, whichever takes fewer requests: usually one. */
async function lookAgain(running, signal) {
    const { plan } = running;
    const { prefix } = plan.target;
    const inPrefix = plan.record?.isElsewhere === false ? plan.record.key : undefined;
    const names = (0,nested/* recordPaths */.Oq)(prefix, inPrefix);
    const folders = (0,names_folders/* foldersAbove */.Zv)(running.pendingDeletes.map(({ path }) => path));
    const one = running.seen.is === 'unknown' ? 0 : 1;
    if (folders.length === 0 || folders.length * names.length + one <= pagesOf(running)) {
        const [isSameRecord, found] = await Promise.all([
            seesSameRecord(running, signal),
            findRecords(folders, names, running, signal),
        ]);
        return { isSameRecord, folders: found };
    }
    const likely = Promise.resolve(running.pendingDeletes.map(({ object }) => object.key));
    const skipped = new Set(plan.skipped);
    const marks = (0,nested/* recordMarks */.g4)(prefix, inPrefix, { isLeftOut: folder => skipped.has(folder) });
    const hints = { likely, marks };
    const objects = await (0,list/* listRemote */.V)(running.tools.store, prefix, signal, undefined, hints);
    const found = new Set(objects.map(({ key }) => (0,nested/* folderOfRecord */.lE)(key.slice(prefix.length), names)));
    const isSameRecord = inPrefix === undefined
        ? await seesSameRecord(running, signal)
        : isSame(running.seen, objects.find(({ key }) => key === inPrefix)?.etag);
    return { isSameRecord, folders: folders.filter(folder => found.has(folder)) };
}
/** At least one; other deploys' objects below the prefix are listed, too, or skipped with one request per folder. */
function pagesOf({ plan: { before, nested, skipped } }) {
    const listed = before.objects + skipped.length * PAGE;
    const objects = nested.reduce((sum, folder) => sum + (folder.objects ?? PAGE), listed);
    return Math.max(1, Math.ceil(objects / PAGE));
}
/** Whether the record is as this run knows it. @throws StoreError */
async function seesSameRecord(running, signal) {
    const place = recordPlace(running);
    if (place === undefined || running.seen.is === 'unknown')
        return true;
    return isSame(running.seen, await (0,record_store/* recordEtag */.fz)(place, signal));
}
function isSame(seen, etag) {
    return seen.is === 'unknown' || etag === (seen.is === 'there' ? seen.etag : undefined);
}
/** The folders that hold a record. LIST needs no other right than the deploy has. */
async function findRecords(folders, names, { plan, tools: { store, limiter } }, signal) {
    const places = folders.flatMap(folder => names.map(name => ({ folder, key: plan.target.prefix + folder + name })));
    const found = await Promise.all(places.map(async ({ folder, key }) => {
        const record = await limiter.run(0, signal, () => (0,find_object/* findObject */.Z)(store, key, signal));
        return record === undefined ? [] : [folder];
    }));
    return found.flat();
}

;// CONCATENATED MODULE: ./lib/apply/check-step.js


/**
 * Looks again right before deletes. If another run has deployed since the plan was made, it may have put up pages that
 * name what is to go: nothing is deleted. A folder that has become another deploy's is left alone.
 */
async function checkStep(running) {
    try {
        const { earlyLook } = running;
        running.earlyLook = undefined;
        const { isSameRecord, folders } = (await earlyLook) ?? (await lookNow(running));
        running.spare(folders);
        if (!isSameRecord)
            running.interfered(overtakenBy(running));
    }
    catch (error) {
        running.interfered(error);
    }
}
async function lookNow(running) {
    // It may write the record once more.
    await running.guarded;
    return lookAgain(running, running.tools.signal);
}
function overtakenBy({ plan: { target } }) {
    return new errors/* DeployError */.sH(`Another run has deployed to s3://${target.bucket}/${target.prefix} since this one began, so nothing was deleted. ` +
        'Run it again, and keep runs for one prefix from overlapping: give their jobs the same concurrency group.');
}

// EXTERNAL MODULE: ./lib/record/format.js + 1 modules
var format = __webpack_require__(8099);
;// CONCATENATED MODULE: ./lib/apply/claim-step.js



/**
 * Writes an empty record before the first write of a first deploy. Other deploys recognize the folder by its record, and
 * leave it alone, even if this run is killed. If it cannot be written, the record at the end fails too, and warns then.
 * During the writes, this step finds out whether the store keeps two runs from writing the record at once.
 */
async function claimStep(running) {
    const { plan, tools } = running;
    const place = recordPlace(running);
    if (place === undefined)
        return;
    const stub = (0,format/* encodeRecord */.Ym)({ ...plan.provenance, rows: new Map(), openPaths: [] });
    const { condition } = running;
    try {
        const written = await (0,record_store/* writeRecord */.rh)(place, stub, { condition, options: plan.write }, tools.signal);
        if (written === undefined)
            return running.overtaken();
        running.claimed(written);
        running.guarded = (0,record_store/* probeGuard */.kM)(place, written, plan.write, tools.signal).then(({ isGuarded, written }) => {
            if (written)
                running.claimed(written);
            return isGuarded;
        }, () => false);
    }
    catch (error) {
        running.record = { record: 'failed', error };
    }
}

// EXTERNAL MODULE: ./lib/pace/lanes.js
var pace_lanes = __webpack_require__(728);
;// CONCATENATED MODULE: ./lib/plan/waiting.js
const NONE = [];
/** Tracks which items wait for which, while items are completed one by one. Places are numbers from 0. */
class Waiting {
    /** By place, the places of those that wait for it. */
    #behind;
    /** By place, for how many it still waits. */
    #left;
    /** @param needs by place, the places of those that it waits for */
    constructor(needs) {
        const behind = [];
        this.#left = Uint32Array.from(needs, (needed, place) => {
            const distinct = needed.length < 2 ? needed : new Set(needed);
            let count = 0;
            for (const other of distinct) {
                count += 1;
                const list = behind[other];
                if (list)
                    list.push(place);
                else
                    behind[other] = [place];
            }
            return count;
        });
        this.#behind = behind;
    }
    /** Those that wait for nothing. */
    get ready() {
        return [...this.#left.keys()].filter(place => this.#left[place] === 0);
    }
    /** Those that were waiting only for it. */
    done(place) {
        return (this.#behind[place] ?? NONE).filter(other => {
            const left = (this.#left[other] ?? 0) - 1;
            this.#left[other] = left;
            return left === 0;
        });
    }
}

;// CONCATENATED MODULE: ./lib/plan/steps.js


/** The changes of all stages, in the order in which `stepsOf` counts them. */
function workOf({ writes, deletes }) {
    return [...writes.flatMap(stage => stage.writes), ...deletes.flatMap(stage => stage.deletes)];
}
/** The steps of the plan, in order. */
function stepsOf(stages, { claim, invalidate, record }) {
    let from = 0;
    const span = (name, { length }) => {
        const begin = from;
        from += length;
        return { name, from: begin, to: from };
    };
    const writes = stages.writes
        .filter(stage => stage.writes.length > 0)
        .map((stage) => ({ step: 'write', ...span(stage.name, stage.writes), ...needsOf(stage) }));
    const deletes = stages.deletes
        .filter(stage => stage.deletes.length > 0)
        .map(stage => ({
        isLate: stage.isLate,
        step: { step: 'delete', ...span(stage.name, stage.deletes) },
    }));
    const late = deletes.filter(({ isLate }) => isLate);
    const early = deletes.filter(({ isLate }) => !isLate);
    const check = { step: 'check' };
    return [
        ...(claim ? [{ step: 'claim' }] : []),
        ...writes,
        ...(early.length > 0 ? [check] : []),
        ...early.map(({ step }) => step),
        ...(invalidate ? [{ step: 'invalidate' }] : []),
        // Telling caches may take minutes.
        ...(late.length > 0 && (invalidate || early.length === 0) ? [check] : []),
        ...late.map(({ step }) => step),
        // A visitor may have asked for one of them in between.
        ...(invalidate && late.length > 0 ? [{ step: 'invalidate' }] : []),
        ...(record ? [{ step: 'record' }] : []),
    ];
}
function needsOf({ name, needs = [] }) {
    if (needs.every(({ length }) => length === 0))
        return {};
    if (!canBeMet(needs))
        throw new Error(`${name}: some writes would wait for each other for ever.`);
    return { needs };
}
/** Whether every write can start at some point. */
function canBeMet(needs) {
    const waiting = new Waiting(needs);
    const ready = [...waiting.ready];
    let met = 0;
    for (let place = ready.pop(); place !== undefined; place = ready.pop()) {
        met += 1;
        for (const next of waiting.done(place))
            ready.push(next);
    }
    return met === needs.length;
}
/** The writes of a step. */
function writesIn({ changes }, { from, to }) {
    return changes.slice(from, to).filter(isWrite);
}
/** The deletes of a step. */
function deletesIn({ changes }, { from, to }) {
    return changes.slice(from, to).filter(change => change.action === 'delete');
}

;// CONCATENATED MODULE: ./lib/apply/ended.js

function withheld(change) {
    return { outcome: 'withheld', change };
}
function applied(change, bytes, { etag }, contentId) {
    return {
        outcome: 'applied',
        change,
        bytes,
        // Mostly they are equal, and then one string in memory.
        ...(etag !== '' && { etag: etag === contentId ? contentId : etag }),
        ...(contentId !== undefined && { contentId }),
    };
}
/** What an error means for the change that met it. */
function ended(change, error, { starts, requests }) {
    if (starts.aborted && error === starts.reason)
        return withheld(change);
    if (requests.aborted)
        return { outcome: 'failed', change, error: unanswered(error) };
    return { outcome: 'failed', change, error: asError(error) };
}
function asError(thrown) {
    return thrown instanceof Error ? thrown : new Error(String(thrown));
}
function unanswered(cause) {
    const error = new errors/* Cancelled */.cJ('Cancelled before the store answered: the change may or may not have been made.');
    error.cause = cause;
    return error;
}

;// CONCATENATED MODULE: ./lib/apply/write-unless-changed.js


/**
 * Writes an object unless it has changed since the plan was made.
 * @param write sends it, under the condition if there is one
 * @param isOurs whether what is there now is what was to be written: a repeat whose first answer was lost is refused by
 *   what it has written itself
 * @throws StoreError
 */
async function writeUnlessChanged(change, write, isOurs, context) {
    const { conditions } = context;
    const condition = conditions.of(change);
    if (condition === undefined)
        return write();
    try {
        return await write(condition);
    }
    catch (error) {
        if (isUnmet(error)) {
            const object = await whatIsThere(change.wanted.key, context);
            if (object && (await isOurs(object)))
                return { etag: object.etag };
            if (object?.etag !== etagBefore(change))
                throw changedMeanwhile(error, object !== undefined);
            // The object is unchanged, so the store misunderstands the condition.
        }
        else if (!mayPassWithout(error, 'ifMatch' in condition))
            throw error;
        const written = await write();
        conditions.forgo(condition);
        return written;
    }
}
function etagBefore(change) {
    return change.action === 'create' ? undefined : change.object.etag;
}
/** As LIST shows it, which needs no other right than the deploy has. @throws StoreError */
function whatIsThere(key, { store, requests }) {
    return (0,find_object/* findObject */.Z)(store, key, requests);
}

;// CONCATENATED MODULE: ./lib/apply/delete-objects.js





/** How many keys that a store reports as changed are checked one by one. */
const LANES = 16;
/** Deletes up to 1,000 objects in one request, those that are still what the plan found there. */
async function deleteObjects(deletes, context) {
    const { limiter, starts } = context;
    try {
        const failures = await limiter.run(0, starts, () => deleteUnlessChanged(deletes, context));
        const errors = new Map(failures.map(({ key, error }) => [key, error]));
        const asked = new Set(deletes.map(({ object }) => object.key));
        const stranger = failures.find(({ key }) => !asked.has(key));
        // A failure that cannot be told to its key might be anyone's.
        if (stranger)
            throw stranger.error;
        return deletes.map(change => {
            const error = errors.get(change.object.key);
            return error ? ended(change, error, context) : { outcome: 'applied', change, bytes: 0 };
        });
    }
    catch (error) {
        return deletes.map(change => ended(change, error, context));
    }
}
async function deleteUnlessChanged(deletes, context) {
    const { store, conditions, requests } = context;
    const objects = deletes.map(({ object }) => object);
    if (!conditions.ofDeletes)
        return deleteAnyway(objects, context);
    let failures;
    try {
        const known = objects.map(({ key, etag }) => ({ key, ...(etag !== '' && { etag }) }));
        failures = await store.delete(known, requests);
    }
    catch (error) {
        if (!mayPassWithout(error, false))
            throw error;
        const left = await deleteAnyway(objects, context);
        conditions.forgo('delete');
        return left;
    }
    if (failures.length === 0)
        return failures;
    const before = new Map(objects.map(({ key, etag }) => [key, etag]));
    const { again, rest } = await sortOut(failures, before, context);
    if (again.length === 0)
        return rest;
    const left = await deleteAnyway(again, context);
    if (left.length < again.length)
        conditions.forgo('delete');
    return [...rest, ...left];
}
function deleteAnyway(objects, { store, requests }) {
    return store.delete(objects.map(({ key }) => ({ key })), requests);
}
/** Which of the failures may be for the condition alone, and what the others mean. */
async function sortOut(failures, before, context) {
    const again = [];
    const rest = [];
    await (0,pace_lanes/* inLanes */.L)(LANES, failures, context.requests, async (failure) => {
        const { key, error } = failure;
        // Never asked for, so never to be deleted.
        if (!before.has(key))
            rest.push(failure);
        else if (isUnmet(error)) {
            const object = await whatIsThere(key, context).catch(notToBeTold);
            // It is as it was, so the store takes the condition for something else.
            if (object !== undefined && object.etag === before.get(key))
                again.push({ key });
            else if (object !== undefined)
                rest.push({ key, error: changedMeanwhile(error, true) });
        }
        else if (mayPassWithout(error, true))
            again.push({ key });
        else
            rest.push(failure);
    });
    context.requests.throwIfAborted();
    return { again, rest };
}
/** It stays, since it may have become another. */
function notToBeTold(error) {
    if (error instanceof store_error/* StoreError */.A)
        return { etag: undefined };
    throw error;
}

// EXTERNAL MODULE: ./lib/local/kept-bodies.js
var kept_bodies = __webpack_require__(9430);
// EXTERNAL MODULE: ./lib/pace/when-aborted.js
var when_aborted = __webpack_require__(1093);
;// CONCATENATED MODULE: ./lib/apply/tally.js



/** A step is given up after this many failed keys: more of them would tell nothing new. */
const MAX_FAILURES = 20;
/** The outcomes of the changes of one step, and whether more of them may begin. */
class Tally {
    context;
    #name;
    #total;
    #running;
    /** Not a signal made of two, which asks both each time that somebody asks it. */
    #halt = new AbortController();
    #forget;
    #done = 0;
    #bytes = 0;
    #failures = 0;
    constructor(name, total, running) {
        const { plan, tools, requests, buffers, conditions, leftUploads } = running;
        this.#name = name;
        this.#total = total;
        this.#running = running;
        const { signal } = tools;
        this.#forget = (0,when_aborted/* whenAborted */.e)(signal, () => this.#halt.abort(signal.reason));
        this.context = {
            store: tools.store,
            limiter: tools.limiter,
            options: plan.write,
            buffers,
            conditions,
            keptBodies: tools.keptBodies ?? new kept_bodies/* KeptBodies */.p(0),
            starts: this.#halt.signal,
            requests,
            onBytes: sent => {
                this.#bytes += sent;
                this.#report();
            },
            onLeftUpload: left => leftUploads.push(left),
        };
        this.#report();
    }
    settle(outcome) {
        if (outcome.outcome === 'withheld')
            return;
        this.#running.outcomes.set(outcome.change, outcome);
        this.#done += 1;
        if (outcome.outcome === 'failed') {
            this.#failures += 1;
            if (this.#failures >= MAX_FAILURES || endsRun(outcome.error))
                this.#halt.abort();
        }
        this.#report();
    }
    get hasFailures() {
        return this.#failures > 0;
    }
    /** The step is over. */
    close() {
        this.#forget();
        const { tools } = this.#running;
        this.#running.hasFailed ||= this.#failures > 0;
        this.#running.isCancelled ||= tools.signal.aborted;
    }
    #report() {
        const { watch } = this.#running.tools;
        watch?.onProgress?.({ step: this.#name, done: this.#done, total: this.#total, bytes: this.#bytes });
    }
}
function endsRun(error) {
    return error instanceof store_error/* StoreError */.A && error.details.verdict === 'run';
}

;// CONCATENATED MODULE: ./lib/apply/timed.js
/** Does the work, measured by the watch if there is one. */
function timed(work, { tools }, doing) {
    const { timed } = tools.watch ?? {};
    return timed === undefined ? doing() : timed(work, doing());
}

;// CONCATENATED MODULE: ./lib/apply/delete-step.js





/** Each request is 1,000 deletes to the store, which counts each of them. */
const delete_step_LANES = 4;
const BATCH = 1000;
function deleteStep(step, running) {
    return timed('delete', running, async () => {
        const deletes = deletesIn(running.plan, step).filter(change => !running.spared.has(change));
        const tally = new Tally(step.name, deletes.length, running);
        await (0,pace_lanes/* inLanes */.L)(delete_step_LANES, batches(deletes), tally.context.starts, async (batch) => {
            for (const outcome of await deleteObjects(batch, tally.context))
                tally.settle(outcome);
        });
        tally.close();
    });
}
function* batches(deletes) {
    for (let from = 0; from < deletes.length; from += BATCH)
        yield deletes.slice(from, from + BATCH);
}

;// CONCATENATED MODULE: ./lib/apply/grace.js

/** Lets what is under way when `cancel` is aborted end within `ms` milliseconds. */
function graceAfter(cancel, ms) {
    const controller = new AbortController();
    let timer;
    const begin = () => {
        timer = setTimeout(() => controller.abort(new errors/* Cancelled */.cJ('The run was cancelled.')), ms);
    };
    if (cancel.aborted)
        begin();
    else
        cancel.addEventListener('abort', begin, { once: true });
    return {
        signal: controller.signal,
        dispose: () => {
            clearTimeout(timer);
            cancel.removeEventListener('abort', begin);
        },
    };
}

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(7598);
;// CONCATENATED MODULE: ./lib/cloudfront/batches.js
/** What an account may request per second, for all its distributions. */
const PATHS_A_SECOND = 150;
const WILDCARDS_A_SECOND = 1;
const EXACT_PATHS = PATHS_A_SECOND - WILDCARDS_A_SECOND;
/** Milliseconds between batches. */
const BATCH_PAUSE = 1_000;
/**
 * The paths in batches, of which one may be sent a second. One batch at a time is what counts where CloudFront limits
 * what is asked for in a second; elsewhere up to 3,000 paths and 15 wildcards go in one. Pure.
 */
function batchesOf(paths) {
    const wildcards = paths.filter(path => path.endsWith('*'));
    const exact = paths.filter(path => !path.endsWith('*'));
    const batches = [];
    for (let index = 0; index < Math.max(wildcards.length, Math.ceil(exact.length / EXACT_PATHS)); index += 1) {
        const mine = wildcards.slice(index * WILDCARDS_A_SECOND, (index + 1) * WILDCARDS_A_SECOND);
        batches.push([...mine, ...exact.slice(index * EXACT_PATHS, (index + 1) * EXACT_PATHS)]);
    }
    return batches;
}

// EXTERNAL MODULE: ./lib/cloudfront/cloudfront-error.js
var cloudfront_error = __webpack_require__(7553);
// EXTERNAL MODULE: ./lib/cloudfront/patience.js
var cloudfront_patience = __webpack_require__(2021);
// EXTERNAL MODULE: ./lib/pace/clock.js
var pace_clock = __webpack_require__(2521);
// EXTERNAL MODULE: ./lib/cloudfront/collapse.js
var collapse = __webpack_require__(4829);
// EXTERNAL MODULE: ./lib/cloudfront/paths.js
var cloudfront_paths = __webpack_require__(1088);
// EXTERNAL MODULE: ./lib/names/addresses.js
var addresses = __webpack_require__(4704);
;// CONCATENATED MODULE: ./lib/cloudfront/invalidation.js


/** The paths to invalidate of one distribution. Pure. */
function invalidationPaths({ originPaths, keepsErrors }, stale, { invalidate, maxPaths }, prefix) {
    if (invalidate.what === 'none' || stale.paths.length + stale.created.length === 0)
        return [];
    if (invalidate.what === 'all')
        return ['/*'];
    if (invalidate.what === 'paths')
        return invalidate.paths;
    const below = (paths) => paths.flatMap(path => originPaths.flatMap(origin => (0,cloudfront_paths/* belowOrigin */._e)(path, origin) ?? []));
    const outOfDate = keepsErrors ? [...stale.paths, ...stale.created] : stale.paths;
    const neighbours = {
        get untouched() {
            return below(stale.untouched);
        },
        get unlisted() {
            return below(stale.unlisted);
        },
        known: originPaths.map(origin => (0,cloudfront_paths/* belowOrigin */._e)(`/${(0,addresses/* encodeKey */.g)(prefix)}`, origin) ?? '/'),
    };
    return (0,collapse/* collapse */.a)(below(outOfDate).map(cloudfront_paths/* addressable */.Rt), neighbours, maxPaths);
}

;// CONCATENATED MODULE: ./lib/plan/stale.js


/**
 * What caches hold that is out of date once some of the work is done. Pure.
 * @param inherited whether invalidations left over from earlier runs count, too
 */
function staleAfter({ changes, kept, nested, skipped, target, record }, done, inherited = true) {
    const isDone = (change) => (change.action === 'unchanged' ? inherited : done.has(change));
    const isStale = (change) => invalidates(change) && isDone(change);
    const openPaths = (inherited && record?.openPaths) || [];
    return {
        paths: [...new Set([...openPaths, ...changes.filter(isStale).flatMap(pathsOf)])],
        // Most runs never ask for these.
        get created() {
            return changes.filter(change => change.action === 'create' && done.has(change)).flatMap(pathsOf);
        },
        get untouched() {
            const untouched = changes.filter(change => change.action === 'unchanged' ? !isStale(change) : !done.has(change));
            const keys = [...untouched.map(keyOf), ...kept.map(({ object }) => object.key)];
            return [...keys.map(urlPath), ...this.unlisted];
        },
        get unlisted() {
            const folders = [...nested.map(({ path }) => path), ...skipped];
            return folders.map(folder => urlPath(target.prefix + folder));
        },
    };
}
function invalidates(change) {
    switch (change.action) {
        case 'create':
            return false;
        case 'update':
        case 'headers':
            return true;
        case 'delete':
        case 'unchanged':
            return change.invalidates;
    }
}
function urlPath(key) {
    return `/${(0,addresses/* encodeKey */.g)(key)}`;
}
function pathsOf(change) {
    return (0,cloudfront_paths/* urlPaths */.wi)(keyOf(change));
}

;// CONCATENATED MODULE: ./lib/plan/invalidations.js





/** More paths than that are noted as wildcards, so that the record stays small. */
const MOST_OPEN_PATHS = 1_000;
/** What each distribution must invalidate; distributions that need nothing are left out. Pure. */
function invalidationsFor({ target, invalidation }, stale) {
    if (invalidation === undefined)
        return [];
    const { distributions, options } = invalidation;
    return distributions
        .map(distribution => ({
        distribution: distribution.id,
        paths: invalidationPaths(distribution, stale, options, target.prefix),
    }))
        .filter(({ paths }) => paths.length > 0);
}
/** What each must invalidate once the whole plan is applied. Pure. */
function plannedInvalidations(plan) {
    if (plan.invalidation === undefined)
        return [];
    const orders = invalidationsFor(plan, staleAfter(plan, new Set(plan.changes.filter(isWork))));
    return orders.map(order => ({ ...order, state: 'planned' }));
}
/** What the record notes for the next run, if a distribution could not be told. Pure. */
function pathsToNote({ target, invalidation }, stale) {
    const { paths, created } = stale;
    const keepsErrors = invalidation?.distributions.some(distribution => distribution.keepsErrors);
    const open = keepsErrors ? [...paths, ...created] : paths;
    if (open.length <= MOST_OPEN_PATHS)
        return open;
    const { untouched, unlisted } = stale;
    const neighbours = { untouched, unlisted, known: [`/${(0,addresses/* encodeKey */.g)(target.prefix)}`] };
    return (0,collapse/* collapse */.a)(open.map(cloudfront_paths/* addressable */.Rt), neighbours, MOST_OPEN_PATHS);
}

;// CONCATENATED MODULE: ./lib/apply/done-in.js


/** The changes that were made, or may have been: those of which no answer came. */
function doneIn(outcomes) {
    return new Set(outcomes.filter(mayBeDone).map(({ change }) => change));
}
function mayBeDone(outcome) {
    if (outcome.outcome !== 'failed')
        return outcome.outcome === 'applied';
    const { error } = outcome;
    return error instanceof errors/* Cancelled */.cJ || (error instanceof store_error/* StoreError */.A && error.details.verdict === 'transient');
}

;// CONCATENATED MODULE: ./lib/apply/invalidate-step.js









/**
 * Tells caches what has been changed since they were last told. What fails is noted: the record has to know of it.
 * @param beforeDeletes whether files are deleted next that pages held by an edge may name
 */
async function invalidateStep(running, beforeDeletes) {
    const { plan, told } = running;
    const done = doneIn([...running.outcomes.values()]);
    const untold = new Set([...done].filter(change => !told?.has(change)));
    const stale = staleAfter(plan, untold, told === undefined);
    const openPaths = told === undefined ? [] : running.openPaths;
    running.told = done;
    const orders = invalidationsFor(plan, stale);
    const isTold = orders.length === 0 || (await timed('invalidate', running, () => tell(orders, running, beforeDeletes)));
    running.openPaths = isTold ? openPaths : [...new Set([...openPaths, ...pathsToNote(plan, stale)])];
}
/** Resolves with whether every distribution has accepted its invalidation. */
async function tell(orders, running, beforeDeletes) {
    const errors = running.invalidationErrors;
    const started = await inTurn(orders, errors, order => start(order, running));
    let invalidations = started.flatMap(({ item, result }) => result ?? [{ ...item, state: 'not-started' }]);
    const isTold = invalidations.every(({ state }) => state !== 'not-started');
    const completing = waitIn(running, beforeDeletes && isTold);
    if (completing !== undefined) {
        const ended = await inTurn(invalidations, errors, invalidation => completing(invalidation, running));
        invalidations = ended.map(({ item, result }) => result ?? item);
    }
    running.invalidations = [...running.invalidations, ...invalidations];
    running.hasFailed ||= errors.length > 0;
    return isTold;
}
function waitIn({ plan, mayGoOn }, beforeDeletes) {
    const wait = plan.invalidation?.options.wait;
    if (wait === 'always')
        return (invalidation, running) => completion(invalidation, running, cloudfront_patience/* COMPLETION */.dB);
    return wait === 'auto' && beforeDeletes && mayGoOn ? completionIfKnown : undefined;
}
/** Does the same with each, even if others fail. */
async function inTurn(items, errors, work) {
    const results = [];
    for (const item of items) {
        try {
            results.push({ item, result: await work(item) });
        }
        catch (error) {
            results.push({ item });
            errors.push(error);
        }
    }
    return results;
}
async function start({ distribution, paths }, running) {
    const whole = await startBatch(distribution, paths, running, AT_ONCE);
    if (whole !== undefined)
        return [whole];
    const { signal, clock = pace_clock/* SYSTEM_CLOCK */.V } = running.tools;
    const started = [];
    for (const batch of batchesOf(paths)) {
        if (started.length > 0)
            await clock.sleep(BATCH_PAUSE, signal);
        const one = await startBatch(distribution, batch, running);
        if (one !== undefined)
            started.push(one);
    }
    return started;
}
/** Where CloudFront limits what is asked for in a second, waiting helps no batch that is larger than that. */
const AT_ONCE = 'at-once';
/** Resolves with undefined where a batch is refused for now, and could go in several. */
async function startBatch(distribution, paths, { plan, tools }, mode) {
    const { signal } = tools;
    signal.throwIfAborted();
    const cloudFront = await tools.connectCloudFront();
    // Repeats of one request are one invalidation; two steps of one job with the same paths must be two.
    const run = plan.provenance.run ?? '';
    const reference = (0,external_node_crypto_.hash)('sha256', [run, (0,external_node_crypto_.randomUUID)(), distribution, ...paths].join('\n'));
    const ask = () => cloudFront.invalidate(distribution, paths, reference, signal);
    const divides = mode === AT_ONCE && batchesOf(paths).length > 1;
    try {
        const id = await (divides ? ask() : persisting(tools, ask));
        return { distribution, paths, state: 'started', id };
    }
    catch (error) {
        if (divides && (0,cloudfront_patience/* isPassing */.WG)(error))
            return undefined;
        throw error;
    }
}
/** If waiting is only a precaution, not knowing the result is not a failure. */
async function completionIfKnown(invalidation, running) {
    const { signal, watch, clock = pace_clock/* SYSTEM_CLOCK */.V } = running.tools;
    try {
        return await completion(invalidation, running, cloudfront_patience/* UNASKED_COMPLETION */.Nm);
    }
    catch (error) {
        signal.throwIfAborted();
        if (!(error instanceof cloudfront_error/* CloudFrontError */.t))
            throw error;
        watch?.onUnconfirmed?.(error);
        if (error.details.code !== 'TimedOut')
            await clock.sleep(cloudfront_patience/* BLIND_WAIT_MS */.VS, signal);
        return invalidation;
    }
}
async function completion(invalidation, { tools }, patience) {
    const { distribution, id } = invalidation;
    if (id === undefined)
        return invalidation;
    const { signal, watch, clock = pace_clock/* SYSTEM_CLOCK */.V } = tools;
    const cloudFront = await tools.connectCloudFront();
    const from = clock.now();
    const ask = () => {
        watch?.onWaiting?.(id, Math.round((clock.now() - from) / 1000));
        return persisting(tools, () => cloudFront.isCompleted(distribution, id, signal));
    };
    if (await (0,cloudfront_patience/* until */.TG)(ask, patience, signal, clock))
        return { ...invalidation, state: 'completed' };
    throw new cloudfront_error/* CloudFrontError */.t(`it was not done after ${patience.budgetMs / 60_000} minutes`, {
        operation: 'GetInvalidation',
        distribution,
        code: 'TimedOut',
    });
}
function persisting({ signal, watch, clock = pace_clock/* SYSTEM_CLOCK */.V }, ask) {
    return (0,cloudfront_patience/* patiently */.d_)(ask, cloudfront_patience/* REFUSED */.ln, signal, (error, ms) => watch?.onPatience?.(error, ms), clock);
}

// EXTERNAL MODULE: external "node:timers/promises"
var promises_ = __webpack_require__(8500);
// EXTERNAL MODULE: ./lib/s3/object-headers.js
var object_headers = __webpack_require__(1868);
// EXTERNAL MODULE: ./lib/s3/write-headers.js
var write_headers = __webpack_require__(9854);
;// CONCATENATED MODULE: ./lib/headers/rules.js

/** What is stored where nothing is sent, for the headers that an object always has. */
const STORED_DEFAULTS = {
    contentType: 'binary/octet-stream',
    storageClass: 'STANDARD',
};
/**
 * What the rules together say of an object: of each header, what the last rule says that matches and speaks of it.
 * @param paths its own, and that of the page that it stands for; a rule that matches one of them holds
 */
function patchFor(paths, rules) {
    const matching = rules.filter(rule => paths.some(path => rule.matches(path)));
    return matching.reduce((patch, { set }) => mergePatches(patch, set), NOTHING_SAID);
}
const NOTHING_SAID = {};
function mergePatches(first, then) {
    const metadata = { ...first.metadata, ...then.metadata };
    return { ...first, ...then, ...(Object.keys(metadata).length > 0 && { metadata }) };
}
function applyPatch(base, patch) {
    if (Object.keys(patch).length === 0)
        return base;
    const texts = object_headers/* TEXT_HEADERS */.S.flatMap(({ field }) => {
        const said = patch[field] === undefined ? base[field] : patch[field];
        const value = said === null ? STORED_DEFAULTS[field] : said;
        return value === undefined ? [] : [[field, value]];
    });
    const metadata = withoutNulls({ ...base.metadata, ...patch.metadata });
    const tags = patch.tags === undefined ? base.tags : patch.tags;
    return {
        contentType: base.contentType,
        ...Object.fromEntries(texts),
        ...(Object.keys(metadata).length > 0 && { metadata }),
        ...(tags && { tags }),
    };
}
function withoutNulls(record) {
    const entries = Object.entries(record).filter((entry) => entry[1] !== null);
    return Object.fromEntries(entries);
}
/** The rules that match none of the paths. */
function unmatchedRules(rules, paths) {
    let unmatched = rules;
    for (const path of paths) {
        if (unmatched.length === 0)
            break;
        if (unmatched.some(rule => rule.matches(path)))
            unmatched = unmatched.filter(rule => !rule.matches(path));
    }
    return unmatched;
}

;// CONCATENATED MODULE: ./lib/headers/fingerprint.js




/** 48 bits: plenty, since a fingerprint is compared only with the one before of the same object. */
const CHARACTERS = 8;
const NO_OPTIONS = {};
/** Of a run all writes have the same options, and most objects of a site share their headers with others. */
const known = new WeakMap();
/**
 * A short name for all that is sent with an object beside its bytes: equal where the same is sent, in whatever
 * order. Eight characters of base64url.
 */
function headerFingerprint(headers, write = NO_OPTIONS) {
    const ofRun = known.get(write) ?? new WeakMap();
    known.set(write, ofRun);
    const fingerprint = ofRun.get(headers) ?? fingerprintOf(headers, write);
    ofRun.set(headers, fingerprint);
    return fingerprint;
}
function fingerprintOf(headers, write) {
    const storageClass = (0,write_headers/* storageClassOf */.H)(headers, write);
    const texts = object_headers/* TEXT_HEADERS */.S.map(({ field }) => field === 'storageClass' ? undefined : (headers[field] ?? null));
    const sent = [
        ...texts,
        storageClass === STORED_DEFAULTS.storageClass ? null : (storageClass ?? null),
        sorted(lowerCase(headers.metadata ?? {})),
        sorted(headers.tags ?? {}),
        write.acl ?? null,
        write.sse ?? null,
        write.sseKmsKeyId ?? null,
    ];
    return (0,external_node_crypto_.hash)('sha256', JSON.stringify(sent), 'base64url').slice(0, CHARACTERS);
}
function lowerCase(metadata) {
    return Object.fromEntries(Object.entries(metadata).map(([name, value]) => [name.toLowerCase(), value]));
}
function sorted(record) {
    return Object.entries(record).sort(([a], [b]) => (a < b ? -1 : 1));
}

// EXTERNAL MODULE: ./lib/record/found-record.js
var found_record = __webpack_require__(6667);
// EXTERNAL MODULE: ./lib/record/record.js
var record = __webpack_require__(2472);
;// CONCATENATED MODULE: ./lib/site/cache-policy.js
const FOREVER = 'public, max-age=31536000, immutable';
const REVALIDATE = 'public, max-age=0, must-revalidate';
/** A CDN keeps it for a day, or until it is told that it has changed; browsers ask the CDN. */
const PURGED = 'public, max-age=0, s-maxage=86400, must-revalidate';
/**
 * Carry the hash of the file that they are named after, not their own: an edited comment changes a source map and
 * not the minified script (seen with Parcel).
 */
const DERIVED = /\.(map|LICENSE\.txt)(\.(br|gz|zst))?$/;
/** Whether a `Cache-Control` tells visitors that the content will never change. */
function isImmutable(value) {
    return value !== undefined && /(^|[\s,])immutable($|[\s,])/i.test(value);
}
/** The `Cache-Control` of a file; undefined: none is sent. */
function cacheControl(policy, path, kind) {
    switch (policy.policy) {
        case 'none':
            return undefined;
        case 'literal':
            return policy.value;
        case 'auto':
            return isForever(path, kind) ? FOREVER : REVALIDATE;
        case 'cdn':
            return isForever(path, kind) ? FOREVER : PURGED;
    }
}
function isForever(path, kind) {
    return kind === 'hashed' && !DERIVED.test(path);
}

;// CONCATENATED MODULE: ./lib/apply/next-record.js






/** The record after a run, as it is sent. Pure. */
function encodeNext(plan, { outcomes, openPaths, isGuarded }) {
    return (0,format/* encodeRecord */.Ym)({ ...plan.provenance, rows: nextRows(plan, outcomes), openPaths, isGuarded });
}
/** Whether it tells anything that the one before does not. Pure. */
function isNews(plan, { outcomes, openPaths }) {
    const { isBehind = false, openPaths: before = [] } = plan.record ?? {};
    return isBehind || learned(plan, outcomes) || !sameTexts(openPaths, before);
}
/**
 * The rows after a run: of what was written and of what was found right, and of everything else that the old record
 * knew as long as LIST showed its ETag, or did not look. Pure.
 */
function* nextRows(plan, outcomes) {
    for (const { key, row } of plan.carried)
        yield [key, row];
    for (const { object, row } of plan.kept)
        if (row)
            yield [(0,record/* rowKey */.om)(object.key), row];
    const after = new Map();
    for (const outcome of outcomes)
        after.set(outcome.change, outcome);
    for (const change of plan.changes) {
        const outcome = after.get(change);
        const row = outcome ? rowAfter(outcome, plan) : rowBefore(change);
        if (row)
            yield [(0,record/* rowKey */.om)(keyOf(change)), row];
    }
}
/** Whether the outcomes change any row. Pure. */
function learned(plan, outcomes) {
    return outcomes.some(outcome => {
        const [before, after] = [rowBefore(outcome.change), rowAfter(outcome, plan)];
        return before && after ? !(0,record/* sameRow */.N6)(before, after) : before !== after;
    });
}
function rowBefore(change) {
    return change.action === 'create' ? undefined : change.row;
}
function rowAfter(outcome, plan) {
    switch (outcome.outcome) {
        case 'applied':
            return appliedRow(outcome, plan);
        case 'failed':
            return doubtful(rowBefore(outcome.change));
        case 'withheld':
            return rowBefore(outcome.change);
    }
}
/**
 * With the headers that the configuration wants: what was carried over besides is not to be missed next time. A copy
 * sends no content, and knows none.
 */
function appliedRow({ change, etag, contentId }, { write }) {
    if (change.action === 'delete' || etag === undefined)
        return undefined;
    const isOfHeaders = change.action === 'headers';
    const headers = isOfHeaders ? change.configured : change.wanted.headers;
    const held = isOfHeaders ? change.contentId : '';
    return {
        etag,
        contentId: contentId ?? held,
        headers: headerFingerprint(headers, write),
        immutable: isImmutable(headers.cacheControl),
        kind: change.wanted.kind,
    };
}
/**
 * What failed may have been done all the same. Then LIST shows another ETag or nothing, and the row does not count; or
 * the same bytes were sent again, with other headers.
 */
function doubtful(row) {
    return row && { ...row, ...found_record/* NO_HEADERS */.F };
}
function sameTexts(a, b) {
    return a.length === b.length && a.every((text, index) => text === b[index]);
}

;// CONCATENATED MODULE: ./lib/apply/record-draft.js


/** Encodes the record during the last deletes, as if they all succeeded: mostly they do, and it takes a while. */
async function draftRecord(running) {
    const isGuarded = await running.guarded;
    // The deletes are to be on their way.
    await (0,promises_.setImmediate)();
    const { plan, work, openPaths } = running;
    const outcomes = work.map((change) => running.outcomes.get(change) ?? { outcome: 'applied', change, bytes: 0 });
    const course = { outcomes, openPaths, isGuarded };
    if (isNews(plan, course))
        running.draft = { course, bytes: encodeNext(plan, course) };
}
/** The record as it was encoded ahead, if everything came as it was expected. */
function drafted({ draft }, course) {
    return draft !== undefined && record_draft_isSame(draft.course, course) ? draft.bytes : undefined;
}
/** There is only one outcome of what is applied, and one answer to whether the store guards the record. */
function record_draft_isSame(expected, course) {
    return (expected.outcomes.length === course.outcomes.length &&
        [...expected.outcomes, ...course.outcomes].every(({ outcome }) => outcome === 'applied') &&
        sameTexts(expected.openPaths, course.openPaths));
}

// EXTERNAL MODULE: ./lib/pace/small-heap.js
var small_heap = __webpack_require__(5091);
;// CONCATENATED MODULE: ./lib/apply/record-step.js







/** After a cancellation the record must not keep the run from ending. Milliseconds. */
const RECORD_MS = 2000;
/** Records what was applied, after failed runs too, unless the record is already up to date. */
async function recordStep(running) {
    if (running.record.record !== 'taken')
        running.record = await keepRecord(running);
}
/**
 * If the store does not enforce conditions, this run looks for another run's record right before it writes its own, and
 * checks afterwards that its own is still there. Two runs that write at once then notice each other.
 */
async function keepRecord(running) {
    const { plan, tools, openPaths, isCancelled } = running;
    const outcomes = [...running.outcomes.values()];
    const place = recordPlace(running);
    if (place === undefined || !isNews(plan, { outcomes, openPaths }))
        return { record: 'unchanged' };
    const signal = isCancelled || tools.signal.aborted ? AbortSignal.timeout(RECORD_MS) : tools.signal;
    try {
        const isGuarded = await running.guarded;
        (0,small_heap/* collectGarbageOf */.pY)(outcomes.length);
        const course = { outcomes, openPaths, isGuarded };
        const next = drafted(running, course) ?? encodeNext(plan, course);
        if (!isGuarded && (await isTaken(running, signal)))
            return { record: 'taken' };
        const { condition, seen } = running;
        const before = seen.is === 'there' ? seen.etag : undefined;
        const written = await (0,record_store/* writeRecord */.rh)(place, next, { condition, options: plan.write }, signal);
        if (written === undefined)
            return { record: 'taken' };
        return { record: !isGuarded && (await (0,record_store/* isReplaced */.tc)(place, written, before, signal)) ? 'taken' : 'written' };
    }
    catch (error) {
        return { record: 'failed', error };
    }
}
/** If the check itself fails, the record is still written. */
async function isTaken(running, signal) {
    try {
        return !(await seesSameRecord(running, signal));
    }
    catch (error) {
        if (error instanceof store_error/* StoreError */.A)
            return false;
        throw error;
    }
}

// EXTERNAL MODULE: ./lib/s3/part-size.js
var part_size = __webpack_require__(4911);
// EXTERNAL MODULE: ./lib/site/bodies/read.js
var read = __webpack_require__(1106);
;// CONCATENATED MODULE: ./lib/apply/put-in-parts.js







/** Two uploads side by side leave room for small bodies in the bytes in flight. */
const PART_LANES = 6;
/** An abort after a cancellation must not keep the run from ending. */
const ABORT_MS = 2000;
/**
 * Writes an object as a multipart upload. Nothing is visible before the upload is completed, and one that
 * cannot be completed is aborted.
 */
async function putInParts(change, context, partSize = (0,part_size/* partSizeFor */.o)(change.wanted.size)) {
    const { store, limiter, options, starts, requests } = context;
    const { key, size, headers } = change.wanted;
    const began = Date.now();
    try {
        const upload = await limiter.run(0, starts, () => store.startUpload({ key, headers, options }, requests));
        try {
            const parts = await sendParts(upload, change, partSize, context);
            const written = await complete(upload, parts, change, began, context);
            return applied(change, size, written, change.wanted.contentId ?? expectedEtag(parts));
        }
        catch (error) {
            await abort(upload, context);
            throw error;
        }
    }
    catch (error) {
        return ended(change, error, context);
    }
}
/** Ends with all parts sent, or with the first error, once every request for a part has ended. */
async function sendParts(upload, { wanted }, partSize, { store, limiter, buffers, starts, onBytes }) {
    const failure = new AbortController();
    // Parts are given up at once when nothing new may begin: the upload could not be completed any more.
    const signal = AbortSignal.any([starts, failure.signal]);
    const parts = [];
    await (0,pace_lanes/* inLanes */.L)(PART_LANES, ranges(wanted.size, partSize), signal, async ({ number, start, end }) => {
        try {
            const send = async (into) => {
                const bytes = await (0,read/* readPart */.on)(wanted, start, end, into);
                const md5 = (0,external_node_crypto_.createHash)('md5').update(bytes).digest('hex');
                signal.throwIfAborted();
                return { ...(await store.uploadPart(upload, number, bytes, md5, signal)), md5 };
            };
            parts[number - 1] = await limiter.run(end - start, signal, () => buffers.use(end - start, send));
            onBytes(end - start);
        }
        catch (error) {
            failure.abort(error);
        }
    });
    signal.throwIfAborted();
    return parts;
}
async function complete(upload, parts, change, began, context) {
    const { store, limiter, starts, requests } = context;
    await (0,read/* checkUnchanged */.SC)(change.wanted);
    try {
        return await writeUnlessChanged(change, condition => limiter.run(0, starts, () => store.completeUpload(upload, parts, requests, condition)), async ({ etag }) => etag === expectedEtag(parts), context);
    }
    catch (error) {
        const object = answerIsOpen(error) ? await find(upload.key, context) : undefined;
        if (object && isCompleted(object, parts, change, began))
            return { etag: object.etag };
        throw error;
    }
}
/**
 * Whether the upload may be complete all the same: the answer was lost, or a repeat met what the lost
 * answer had left, an upload that is gone.
 */
function answerIsOpen(error) {
    if (!(error instanceof store_error/* StoreError */.A))
        return false;
    const { verdict } = error.details;
    return verdict === 'transient' || verdict === 'throttled' || isGone(error);
}
function isGone(error) {
    return error instanceof store_error/* StoreError */.A && error.details.code === 'NoSuchUpload';
}
/** The object as LIST shows it; a listing that fails tells nothing. */
async function find(key, { store, limiter, requests }) {
    try {
        const page = await limiter.run(0, requests, () => store.listPage(key, undefined, requests));
        return page.objects.find(object => object.key === key);
    }
    catch {
        return undefined;
    }
}
/** Whether `object` is what the upload was to become, and not what was there before. */
function isCompleted({ etag, size, lastModified }, parts, change, began) {
    const before = change.action === 'create' ? undefined : change.object.etag;
    if (size !== change.wanted.size || etag === before)
        return false;
    // A store whose ETags of parts tell nothing (KMS, R2) has no ETag to expect. LIST may know whole seconds only.
    const opaque = parts.some(part => part.etag !== part.md5);
    return opaque ? lastModified >= Math.floor(began / 1000) * 1000 : etag === expectedEtag(parts);
}
function expectedEtag(parts) {
    const digests = Buffer.from(parts.map(({ md5 }) => md5).join(''), 'hex');
    return `${(0,external_node_crypto_.createHash)('md5').update(digests).digest('hex')}-${parts.length}`;
}
async function abort(upload, { store, onLeftUpload }) {
    // Its own signal: that of the run may be the reason for the abort.
    const deadline = new AbortController();
    const timer = setTimeout(() => deadline.abort(new Error('The store did not answer.')), ABORT_MS);
    try {
        await store.abortUpload(upload, deadline.signal);
    }
    catch (error) {
        if (!isGone(error))
            onLeftUpload({ key: upload.key, error: asError(error) });
    }
    finally {
        clearTimeout(timer);
    }
}
function* ranges(size, partSize) {
    for (let start = 0; start < size; start += partSize) {
        yield { number: start / partSize + 1, start, end: Math.min(start + partSize, size) };
    }
}

;// CONCATENATED MODULE: ./lib/headers/differences.js


/**
 * What a HEAD told against what is wanted. Tags are left out, which a HEAD does not show; so is what makes no
 * difference: the case of a media type, the blanks in it, and a storage class that is the default.
 */
function headerDifferences(was, wanted) {
    const texts = object_headers/* TEXT_HEADERS */.S.filter(({ field }) => !sameText(field, was[field], wanted[field])).map(({ field, http }) => difference(http, was[field], wanted[field]));
    return [...texts, ...metadataDifferences(was.metadata ?? {}, wanted.metadata ?? {})];
}
function metadataDifferences(was, wanted) {
    const before = new Map(Object.entries(was).map(([name, value]) => [name.toLowerCase(), value]));
    const after = new Map(Object.entries(wanted).map(([name, value]) => [name.toLowerCase(), value]));
    return [...new Set([...before.keys(), ...after.keys()])]
        .filter(name => before.get(name) !== after.get(name))
        .sort()
        .map(name => difference(object_headers/* METADATA_PREFIX */.z + name, before.get(name), after.get(name)));
}
function difference(name, was, now) {
    return { name, ...(was !== undefined && { was }), ...(now !== undefined && { now }) };
}
function sameText(field, was, wanted) {
    return comparable(field, was) === comparable(field, wanted);
}
function comparable(field, text) {
    switch (field) {
        case 'storageClass':
            return text ?? STORED_DEFAULTS.storageClass;
        case 'contentType':
            return text?.toLowerCase().replace(/\s*;\s*/g, ';');
        default:
            return text;
    }
}
/**
 * What to send when an object that was read with a HEAD is written again for its headers' sake: what is wanted, and
 * what the object has and the configuration says nothing of. A copy keeps tags by itself.
 * @param said what the rules say of the object, `null` included
 */
function carryOver(was, wanted, said) {
    const texts = object_headers/* TEXT_HEADERS */.S.flatMap(({ field }) => {
        const text = wanted[field] ?? (said[field] === null ? undefined : was[field]);
        return text === undefined ? [] : [[field, text]];
    });
    const kept = Object.entries(was.metadata ?? {})
        .map(([name, value]) => [name.toLowerCase(), value])
        .filter(([name]) => said.metadata?.[name] !== null);
    const metadata = { ...Object.fromEntries(kept), ...wanted.metadata };
    return {
        contentType: wanted.contentType,
        ...Object.fromEntries(texts),
        ...(Object.keys(metadata).length > 0 && { metadata }),
        ...(wanted.tags && { tags: wanted.tags }),
    };
}

;// CONCATENATED MODULE: ./lib/apply/holds.js



/** Whether an object is what was sent, bytes and headers. Without the right to read it, only its ETag counts. */
async function holds(object, sent, context) {
    if (object.size !== sent.size)
        return false;
    const isSame = object.etag === sent.md5 || (await hasBytes(object.key, sent.md5, context));
    return isSame && (await hasHeaders(object.key, sent.headers, context));
}
/** An ETag may tell nothing of the content. */
async function hasBytes(key, md5, { store, requests }) {
    const object = await unlessRefused(store.get(key, requests));
    return object !== undefined && (0,external_node_crypto_.hash)('md5', object.bytes) === md5;
}
async function hasHeaders(key, headers, { store, requests }) {
    const head = await unlessRefused(store.head(key, requests));
    if (head === undefined)
        return true;
    // The storage class is sent with every write, whatever the headers say.
    return headerDifferences(head.headers, headers).every(({ name }) => name === 'x-amz-storage-class');
}
async function unlessRefused(answer) {
    try {
        return await answer;
    }
    catch (error) {
        if (error instanceof store_error/* StoreError */.A)
            return undefined;
        throw error;
    }
}

;// CONCATENATED MODULE: ./lib/apply/put-whole.js




/** Writes an object with one request. Its body is in memory while the limiter grants its bytes. */
async function putWhole(change, context) {
    const { store, limiter, options, buffers, keptBodies, starts, requests, onBytes } = context;
    const { key, size, headers, contentId } = change.wanted;
    try {
        const send = async (into) => {
            const { bytes, md5 } = await (0,read/* readHashed */.S6)(change.wanted, { into, kept: keptBodies });
            starts.throwIfAborted();
            const { etag } = await writeUnlessChanged(change, condition => store.put({ key, body: bytes, md5, headers, options, ...(condition && { condition }) }, requests), object => holds(object, { size, md5, headers }, context), context);
            return { etag, md5 };
        };
        const written = await limiter.run(size, starts, () => buffers.use(size, send));
        onBytes(size);
        return applied(change, size, written, contentId ?? written.md5);
    }
    catch (error) {
        return ended(change, error, context);
    }
}

;// CONCATENATED MODULE: ./lib/apply/copy-headers.js






/**
 * Up to this size, in bytes, an object whose headers are wrong is sent again: a PUT costs what a copy costs, and
 * needs no right to read.
 */
const SEND_AGAIN = 4 * 1024 * 1024;
/** S3's limit for a copy in one request, in bytes. */
const LARGEST_COPY = 5 * 1024 ** 3;
/** Whether a copy is the better way to change the headers. */
function isCopied({ wanted: { size } }) {
    return size > SEND_AGAIN && size <= LARGEST_COPY;
}
/** Changes an object's headers by a copy onto itself. If the store cannot do that, the object is sent again. */
async function copyHeaders(change, context) {
    const { limiter, starts } = context;
    const { size, contentId } = change.wanted;
    try {
        const written = await limiter.run(0, starts, () => copyUnlessChanged(change, context));
        return applied(change, 0, written, contentId);
    }
    catch (error) {
        if (!isRefused(error))
            return ended(change, error, context);
        return size > part_size/* MULTIPART_THRESHOLD */.x ? putInParts(change, context) : putWhole(change, context);
    }
}
/**
 * What is read is compared with the plan, and what is replaced: between the two another run may have put up something else.
 * @throws StoreError
 */
async function copyUnlessChanged(change, { store, options, conditions, requests }) {
    const { key, headers } = change.wanted;
    const copy = { key, etag: change.object.etag, headers, options };
    const condition = conditions.ofCopy(change);
    if (condition === undefined)
        return store.copyOntoItself(copy, requests);
    try {
        return await store.copyOntoItself({ ...copy, condition }, requests);
    }
    catch (error) {
        // Who may read the object may ask for it.
        if (!mayPassWithout(error, false))
            throw error;
        const written = await store.copyOntoItself(copy, requests);
        conditions.forgo('copy');
        return written;
    }
}
/** The copy, not the key: no right to read, no such operation, or an object that has become another. */
function isRefused(error) {
    if (!(error instanceof store_error/* StoreError */.A))
        return false;
    return error.details.verdict === 'key' || error.details.status === 403 || error.details.status === 501;
}

;// CONCATENATED MODULE: ./lib/apply/early-look.js


/** Looks that may turn out to be too early: each costs a request or more. */
const MOST = 2;
/**
 * Looks again during the last writes, which saves the deletes after them a round trip. It counts only if its answer comes
 * after those of all writes: then the deletes follow it at once, as they follow a look that began after the writes, and
 * another run has no more time to come in between.
 */
class EarlyLook {
    #running;
    #stop = new AbortController();
    #areWritesOver = false;
    #look = Promise.resolve(undefined);
    constructor(running) {
        this.#running = running;
    }
    /** All writes have been sent, or wait for their turn. */
    begin() {
        // If it fails, the look after the writes tells why.
        this.#look = this.#lookOn().catch(() => undefined);
    }
    writesAreOver() {
        this.#areWritesOver = true;
        if (!this.#running.mayGoOn)
            this.#stop.abort();
    }
    /** Undefined: no look counts. */
    get seen() {
        return this.#look;
    }
    async #lookOn() {
        const { tools, guarded } = this.#running;
        const signal = AbortSignal.any([tools.signal, this.#stop.signal]);
        // Behind the writes.
        await Promise.all([guarded, tools.limiter.run(0, signal, () => (0,promises_.setImmediate)())]);
        for (let early = 0; early < MOST && !this.#areWritesOver; early++) {
            const seen = await lookAgain(this.#running, signal);
            if (this.#areWritesOver)
                return seen;
        }
        return undefined;
    }
}

;// CONCATENATED MODULE: ./lib/apply/queue.js
/** A queue: a reader that finds it empty waits for the next item. Ends once it is closed and empty. */
class Queue {
    #items = [];
    #taken = 0;
    #takers = [];
    #isClosed = false;
    push(item) {
        const taker = this.#takers.shift();
        if (taker)
            taker({ done: false, value: item });
        else
            this.#items.push(item);
    }
    close() {
        this.#isClosed = true;
        for (const taker of this.#takers.splice(0))
            taker({ done: true, value: undefined });
    }
    [Symbol.asyncIterator]() {
        return { next: () => this.#take() };
    }
    #take() {
        if (this.#taken < this.#items.length) {
            const value = this.#items[this.#taken];
            this.#taken += 1;
            return Promise.resolve({ done: false, value });
        }
        if (this.#isClosed)
            return Promise.resolve({ done: true, value: undefined });
        return new Promise(taker => this.#takers.push(taker));
    }
}

;// CONCATENATED MODULE: ./lib/apply/ready-writes.js




/** Smaller ones, in bytes, stay in the plan's order where that knows more: a page is beside its data. */
const LONG = 1024 * 1024;
/**
 * The writes of a step, handed out by how they are carried out as soon as all that they wait for is applied. Of those
 * that are ready at once the largest come first, so that no long request begins when the rest is done.
 */
class ReadyWrites {
    large = new Queue();
    small = new Queue();
    copies = new Queue();
    #writes;
    /** Absent: none waits for another. */
    #waiting;
    #places;
    /** Handed out, or about to be, and not settled. */
    #open = 0;
    /**
     * @param needs of the step
     * @param starts once aborted nothing is handed out
     */
    constructor(writes, needs, starts) {
        this.#writes = writes;
        this.#waiting = needs && new Waiting(needs);
        this.#places = new Map(this.#waiting ? writes.map((write, place) => [write, place]) : []);
        this.#handOut(this.#waiting ? this.#ready(this.#waiting.ready) : writes);
        if (starts.aborted)
            this.#close();
        else
            starts.addEventListener('abort', () => this.#close(), { once: true });
        if (this.#open === 0)
            this.#close();
    }
    /** A write that waits for one that was not applied is never handed out. */
    settle({ outcome, change }) {
        const place = outcome === 'applied' ? this.#places.get(change) : undefined;
        if (place !== undefined && this.#waiting)
            this.#handOut(this.#ready(this.#waiting.done(place)));
        this.#open -= 1;
        if (this.#open === 0)
            this.#close();
    }
    /** The writes at these places, and those that wait for nothing but joints among them. */
    #ready(places) {
        return places.flatMap(place => this.#writes[place] ?? this.#ready(this.#waiting?.done(place) ?? []));
    }
    #handOut(writes) {
        this.#open += writes.length;
        const shortest = this.#waiting ? LONG : 0;
        const lengthOf = ({ wanted: { size } }) => (size < shortest ? 0 : size);
        for (const write of writes.toSorted((a, b) => lengthOf(b) - lengthOf(a))) {
            if (write.action === 'headers' && isCopied(write))
                this.copies.push(write);
            else if (write.wanted.size > part_size/* MULTIPART_THRESHOLD */.x)
                this.large.push(write);
            else
                this.small.push(write);
        }
    }
    #close() {
        for (const queue of [this.large, this.small, this.copies])
            queue.close();
    }
}

;// CONCATENATED MODULE: ./lib/apply/write-step.js









/** At least, whatever a throttled limiter lets through as a step begins; what waits there holds no bytes. */
const SMALL_LANES = 96;
/** One sends its parts while the next begins or the last completes. */
const LARGE_LANES = 2;
/** @param isChecked whether the next step looks again, which may begin during the last writes */
function writeStep(step, running, isChecked) {
    return timed('upload', running, async () => {
        const writes = writesIn(running.plan, step);
        const tally = new Tally(step.name, writes.length, running);
        const { context } = tally;
        const { starts } = context;
        const ready = new ReadyWrites(writes, step.needs, starts);
        const settle = (outcome) => {
            tally.settle(outcome);
            ready.settle(outcome);
        };
        const look = isChecked ? new EarlyLook(running) : undefined;
        let waiting = writes.length;
        /** Called for small bodies when they wait for their turn, for others when they are done, which may take a while. */
        const go = () => {
            waiting -= 1;
            if (waiting === 0 && !tally.hasFailures)
                look?.begin();
        };
        const settleLong = (outcome) => {
            go();
            settle(outcome);
        };
        const lanes = Math.max(SMALL_LANES, context.limiter.most);
        await Promise.all([
            (0,pace_lanes/* inLanes */.L)(LARGE_LANES, ready.large, starts, async (write) => settleLong(await putInParts(write, context))),
            (0,pace_lanes/* inLanes */.L)(lanes, ready.small, starts, async (write) => {
                const written = putWhole(write, context);
                go();
                settle(await written);
            }),
            (0,pace_lanes/* inLanes */.L)(lanes, ready.copies, starts, async (copy) => settleLong(await copyHeaders(copy, context))),
        ]);
        tally.close();
        look?.writesAreOver();
        running.earlyLook = look?.seen;
    });
}

;// CONCATENATED MODULE: ./lib/apply/apply-plan.js










/** How long requests may continue after the run is cancelled, so that their outcome is known. */
const GRACE_MS = 2000;
/**
 * Applies a plan: its steps in their order, each complete before the next begins. Never rejects because of a store, a
 * file or a cancellation: the result tells. Once cancelled, it resolves within a few seconds.
 */
async function applyPlan(plan, tools) {
    const grace = graceAfter(tools.signal, GRACE_MS);
    const running = new Running(plan, tools, grace.signal);
    try {
        for (const [place, step] of plan.steps.entries())
            await run(step, plan.steps.slice(place + 1), running);
    }
    finally {
        grace.dispose();
    }
    const { outcomes, isCancelled, leftUploads, invalidations, invalidationErrors, interference, record } = running;
    return {
        outcomes: running.work.map(change => outcomes.get(change) ?? withheld(change)),
        spared: running.spared,
        cancelled: isCancelled,
        leftUploads,
        invalidations,
        invalidationErrors,
        interference,
        record,
    };
}
/** Writes and deletes run only while nothing has failed; steps that report on them always run. */
async function run(step, after, running) {
    switch (step.step) {
        case 'write':
            if (running.mayGoOn)
                await writeStep(step, running, after[0]?.step === 'check');
            return;
        case 'claim':
            if (running.mayGoOn)
                await claimStep(running);
            return;
        case 'check':
            if (running.mayGoOn)
                await checkStep(running);
            return;
        case 'delete':
            if (!running.mayGoOn)
                return;
            await Promise.all([deleteStep(step, running), endsChanges(after) ? draftRecord(running) : undefined]);
            return;
        case 'invalidate': {
            const beforeDeletes = after.some(({ step }) => step === 'delete');
            return invalidateStep(running, beforeDeletes);
        }
        case 'record':
            return recordStep(running);
    }
}
/** Whether no changes come before the record. */
function endsChanges(after) {
    return after.at(-1)?.step === 'record' && after.every(({ step }) => step !== 'delete');
}

;// CONCATENATED MODULE: ./lib/plan/spare.js
/**
 * The plan as if it had known that these folders are another deploy's: everything it would have deleted there is kept. Its
 * writes and deletes are over, so there are no steps for them. Pure.
 * @param spared with the folder of each
 */
function sparing(plan, spared) {
    if (spared.size === 0)
        return plan;
    const kept = [...spared.keys()].map(({ object, path, row }) => ({ object, path, reason: 'nested', ...(row && { row }) }));
    const folders = Map.groupBy(spared, ([, folder]) => folder);
    return {
        ...plan,
        changes: plan.changes.filter(change => change.action !== 'delete' || !spared.has(change)),
        steps: plan.steps.filter(({ step }) => step !== 'write' && step !== 'delete'),
        kept: [...plan.kept, ...kept],
        nested: [...plan.nested, ...[...folders].map(([path, { length }]) => ({ path, objects: length }))],
    };
}

// EXTERNAL MODULE: ./lib/flow/patience.js
var patience = __webpack_require__(5001);
// EXTERNAL MODULE: ./lib/text/escape.js
var text_escape = __webpack_require__(8944);
// EXTERNAL MODULE: ./lib/text/format.js
var text_format = __webpack_require__(3808);
;// CONCATENATED MODULE: ./lib/report/log/progress-line.js


/** Cells of the bar. */
const BAR = 8;
/** Columns below which there is no room for a bar, nor for the rates. */
const ROOM_FOR_BAR = 60;
const ROOM_FOR_RATES = 72;
/** An estimate from less than this is a guess. */
const LEAST_MS = 1_000;
/**
 * `Pages ▕██████░░▏ 62%  1,240/2,000  22.4/36.5 MB  8.0 MB/s  2.0 s left`. In a log of lines (`bar` false) in words:
 * `Pages: 62%, 1,240 of 2,000 files, …`.
 */
function progressLine(progress, columns, bar) {
    const { what, done, total, waiting, retries } = progress;
    if (waiting === 'throttled') {
        return `S3 asks us to slow down; ${(0,text_format/* counted */.hS)(retries, 'retry', 'retries')} so far (${(0,text_format/* count */.U9)(done)}/${(0,text_format/* count */.U9)(total)} done)`;
    }
    if (waiting === 'silent')
        return `Waiting for S3 to answer (${(0,text_format/* count */.U9)(done)}/${(0,text_format/* count */.U9)(total)} done)`;
    const share = (0,text_format/* percent */.KN)(done, total);
    const facts = [
        `${(0,text_format/* count */.U9)(done)}/${(0,text_format/* count */.U9)(total)}`,
        ...sizes(progress),
        ...(columns < ROOM_FOR_RATES ? [] : rates(progress)),
        ...(retries > 0 ? [(0,text_format/* counted */.hS)(retries, 'retry', 'retries')] : []),
    ];
    if (!bar)
        return `${(0,text_escape/* visible */.RK)(what)}: ${share}, ${facts.join(', ')}`;
    const drawn = columns < ROOM_FOR_BAR ? '' : ` ${barOf(done / Math.max(1, total))}`;
    return `${(0,text_escape/* visible */.RK)(what)}${drawn} ${share}  ${facts.join('  ')}`;
}
function barOf(share) {
    const full = Math.floor(Math.min(1, share) * BAR);
    return `▕${'█'.repeat(full)}${'░'.repeat(BAR - full)}▏`;
}
/** `22.4/36.5 MB`: one unit where both have the same. */
function sizes({ bytes: sent, totalBytes }) {
    if (totalBytes === 0)
        return [];
    const [done = '', unit] = (0,text_format/* bytes */.ee)(sent).split(' ');
    const all = (0,text_format/* bytes */.ee)(totalBytes);
    return [all.endsWith(` ${unit}`) ? `${done}/${all}` : `${(0,text_format/* bytes */.ee)(sent)}/${all}`];
}
function rates({ done, total, bytes: sent, totalBytes, elapsedMs }) {
    if (elapsedMs < LEAST_MS)
        return [];
    const speed = sent === 0 ? [] : [`${(0,text_format/* bytes */.ee)((sent / elapsedMs) * 1000)}/s`];
    // Small files cost a request, large ones their bytes: what is further behind tells how long it takes.
    const share = Math.min(done / Math.max(1, total), totalBytes === 0 ? 1 : sent / totalBytes);
    if (share < 0.02 || share >= 1)
        return speed;
    return [...speed, `${(0,text_format/* duration */.p0)((elapsedMs * (1 - share)) / share)} left`];
}

;// CONCATENATED MODULE: ./lib/report/totals.js
const counterOf = {
    create: 'created',
    update: 'updated',
    headers: 'headersUpdated',
    delete: 'deleted',
    unchanged: 'unchanged',
};
const NOTHING = {
    created: 0,
    updated: 0,
    headersUpdated: 0,
    deleted: 0,
    unchanged: 0,
    failed: 0,
    withheld: 0,
    bytesUploaded: 0,
};
const COUNTERS = Object.keys(NOTHING); // its own, and no others
/** What was done; in a dry run, what a deploy would do. All zero while there is no plan. */
function totals(report) {
    const changes = report.plan?.changes ?? [];
    if (report.dryRun)
        return planned(changes);
    const sum = { ...planned(changes.filter(({ action }) => action === 'unchanged')) };
    for (const outcome of report.result?.outcomes ?? []) {
        if (outcome.outcome === 'applied') {
            sum[counterOf[outcome.change.action]] += 1;
            sum.bytesUploaded += outcome.bytes;
        }
        else {
            sum[outcome.outcome] += 1;
        }
    }
    return sum;
}
/** Of all of them together. */
function sumOf(reports) {
    const sum = { ...NOTHING };
    for (const each of reports.map(totals)) {
        for (const counter of COUNTERS)
            sum[counter] += each[counter];
    }
    return sum;
}
/** What carrying out all of these would do. */
function planned(changes) {
    const sum = { ...NOTHING };
    for (const change of changes) {
        sum[counterOf[change.action]] += 1;
        sum.bytesUploaded += bytesToSend(change);
    }
    return sum;
}
/** None for headers: a copy in place sends none, and whether to send again is decided later. */
function bytesToSend(change) {
    return change.action === 'create' || change.action === 'update' ? change.wanted.size : 0;
}
/** The action's outputs, by name. */
function outputs(sum, files, invalidations, site = '', manifest = '') {
    const told = invalidations.filter(({ state }) => state !== 'not-started');
    return {
        changed: String(sum.created + sum.updated + sum.headersUpdated + sum.deleted > 0),
        created: String(sum.created),
        updated: String(sum.updated),
        'headers-updated': String(sum.headersUpdated),
        deleted: String(sum.deleted),
        unchanged: String(sum.unchanged),
        failed: String(sum.failed),
        'bytes-uploaded': String(sum.bytesUploaded),
        'changes-file': files.changes,
        'summary-file': files.summary,
        'summary-text-file': files.summaryText,
        'changed-paths-file': files.changedPaths,
        'manifest-file': manifest,
        'invalidated-paths': [...new Set(told.flatMap(({ paths }) => paths))].join('\n'),
        url: site,
        'invalidation-ids': told.flatMap(({ id }) => id ?? []).join('\n'),
    };
}

;// CONCATENATED MODULE: ./lib/flow/progress-meter.js



/** After this long without an answer, the log says that the store is silent. Milliseconds. */
const SILENCE_MS = 3_000;
/** How often that is looked at. */
const TICK_MS = 1_000;
/** Nobody could read faster updates, and making the text thousands of times a second costs a tenth of the run. */
const SHOWN_MS = 100;
/** Reports the progress of all writes and deletes to the host. */
class ProgressMeter {
    #host;
    #retried;
    #total;
    #totalBytes;
    #started = performance.now();
    #timer;
    /** Of the steps that are over. */
    #before = { done: 0, bytes: 0 };
    #current = { step: '', done: 0, total: 0, bytes: 0 };
    #heardAt = this.#started;
    #shownAt = Number.NEGATIVE_INFINITY;
    constructor({ changes }, host, retried) {
        this.#host = host;
        this.#retried = retried;
        this.#total = changes.filter(isWork).length;
        this.#totalBytes = planned(changes).bytesUploaded;
        this.#timer = setInterval(() => this.#tellOfSilence(), TICK_MS);
        // The timer must not keep the process alive.
        this.#timer.unref();
    }
    /** A change of a step was applied or failed, or bytes of it were sent; the steps come one after the other. */
    step(progress) {
        if (progress.step !== this.#current.step || progress.done < this.#current.done) {
            const { done, bytes } = this.#current;
            this.#before = { done: this.#before.done + done, bytes: this.#before.bytes + bytes };
        }
        this.#current = progress;
        this.#heardAt = performance.now();
        if (this.#heardAt - this.#shownAt >= SHOWN_MS)
            this.#tell();
    }
    dispose() {
        clearInterval(this.#timer);
    }
    #tellOfSilence() {
        const now = performance.now();
        if (now - this.#heardAt < SILENCE_MS)
            return;
        const { throttledAt } = this.#retried;
        const isThrottled = throttledAt !== undefined && throttledAt > this.#heardAt;
        this.#tell(isThrottled ? 'throttled' : 'silent');
    }
    #tell(waiting) {
        this.#shownAt = performance.now();
        const { step, done, bytes } = this.#current;
        const retries = [...this.#retried.retries.values()].reduce((sum, times) => sum + times, 0);
        const progress = {
            what: step === '' ? 'Starting' : `${step.charAt(0).toUpperCase()}${step.slice(1)}`,
            done: this.#before.done + done,
            total: this.#total,
            bytes: this.#before.bytes + bytes,
            totalBytes: this.#totalBytes,
            elapsedMs: performance.now() - this.#started,
            retries,
            waiting,
        };
        this.#host.progress(progressLine(progress, this.#host.columns, this.#host.isTerminal));
    }
}

;// CONCATENATED MODULE: ./lib/flow/warn-of-applied.js




/** Warns of what the run left behind, and of what the next run will not know. */
function warnOfApplied(plan, applied, session) {
    // An error that ends the run is reported as such.
    const told = applied.interference === undefined ? 1 : 0;
    for (const error of applied.invalidationErrors.slice(told))
        warnOfCloudFront(error, session);
    warnOfSpared(applied, session);
    warnOfForgotten(plan, applied, session);
    warnOfLeftUploads(applied, session);
    if (plan.record === undefined)
        warnOfOpaqueEtags(applied, session);
    warnOfRecord(plan, applied, session);
}
function warnOfCloudFront(error, { warn }) {
    if (!(error instanceof cloudfront_error/* CloudFrontError */.t))
        return;
    const { problem, hint } = (0,cloudfront_error/* adviseCloudFront */.b)(error);
    warn([problem, hint].filter(line => line !== '').join('\n'));
}
function warnOfSpared({ spared }, { warn }) {
    for (const [folder, deletes] of Map.groupBy(spared, ([, folder]) => folder)) {
        const stay = (0,text_format/* counted */.hS)(deletes.length, 'object is kept', 'objects are kept');
        warn(`Another deploy has begun in ${(0,text_escape/* visible */.RK)(folder)} since this one listed the bucket, so ${stay} there.`);
    }
}
/** A deploy's record keeps unfinished invalidations; without a record, nothing makes up for them. */
function warnOfForgotten({ steps }, { invalidations }, { warn }) {
    const isOpen = invalidations.some(({ state }) => state === 'not-started');
    if (!isOpen || steps.some(({ step }) => step === 'record'))
        return;
    warn('No record notes what still needs invalidating, so the next run will not do it. Invalidate the paths above yourself.');
}
function warnOfLeftUploads({ leftUploads }, { explain, warn }) {
    for (const { key, error } of leftUploads) {
        const { problem, hint } = explain(error);
        const advice = 'A lifecycle rule that aborts incomplete multipart uploads removes them.';
        const left = `Parts of ${(0,text_escape/* visible */.RK)(key)} remain in the bucket, invisible but billed. ${advice}`;
        warn([left, problem, hint].filter(line => line !== '').join('\n'));
    }
}
/** Without a record, a later run cannot recognize what was uploaded to such a bucket. */
function warnOfOpaqueEtags({ outcomes }, { warn }) {
    const isOpaque = outcomes.some(outcome => outcome.outcome === 'applied' &&
        outcome.contentId !== undefined &&
        outcome.etag !== undefined &&
        outcome.change.action !== 'delete' &&
        outcome.change.wanted.contentId === undefined &&
        outcome.etag.toLowerCase() !== outcome.contentId);
    if (!isOpaque)
        return;
    warn('The bucket returns ETags that are not content hashes, as with SSE-KMS. Without a record, every deploy uploads all files again: leave the input record at its default.');
}
/** Without a record, the next run only takes longer, so this is not a failure. */
function warnOfRecord(plan, { record }, { explain, host, warn }) {
    if (record.record !== 'failed')
        return;
    if (!(record.error instanceof store_error/* StoreError */.A)) {
        host.debug(`The record was not written: ${String(record.error)}`);
        return;
    }
    const { problem, hint } = explain(record.error, plan.record?.bucket);
    warn(`The record was not written, so the next run takes longer.\n${problem}\n${hint}`);
}

;// CONCATENATED MODULE: ./lib/flow/carry-out.js






/** Applies the plan, and warns of problems that are not failures. */
async function carryOut({ plan, keptBodies }, session) {
    const { connections, signal } = session;
    const { store, recordStore, limiter } = connections;
    const meter = new ProgressMeter(plan, session.host, connections);
    const applied = await applyPlan(plan, {
        store,
        recordStore: recordStore?.store,
        connectCloudFront: () => connections.connectCloudFront(),
        limiter,
        signal,
        keptBodies,
        watch: watchFor(meter, session),
    }).finally(() => meter.dispose());
    warnOfApplied(plan, applied, session);
    return applied;
}
/** With the plan adjusted to what was found out while applying it. */
function asItTurnedOut(prepared, applied) {
    return applied ? { ...prepared, plan: sparing(prepared.plan, applied.spared) } : prepared;
}
function watchFor(meter, { host, timings, warn }) {
    return {
        onProgress: progress => meter.step(progress),
        timed: (work, doing) => timings.timed(work, doing),
        onWaiting: (id, seconds) => host.progress(`Waiting for CloudFront's invalidation ${id}, ${seconds} s so far`),
        onPatience: (0,patience/* tellOfPatience */.m)(host),
        onUnconfirmed: error => {
            const { problem, hint } = (0,cloudfront_error/* adviseCloudFront */.b)(error);
            const unsure = 'It is not known whether CloudFront had dropped the old pages before the files that they load were deleted.';
            warn([unsure, problem, hint].join('\n'));
        },
    };
}

// EXTERNAL MODULE: ./lib/http/agents.js
var http_agents = __webpack_require__(6380);
;// CONCATENATED MODULE: ./lib/verify/choose-probes.js

/** Addresses of what the deploy has changed. */
const MOST_CHANGED = 200;
const MOST_DELETED = 20;
/** Addresses of what it has left as it was. */
const MOST_UNCHANGED = 50;
/**
 * The addresses to look at after a deploy: those of changed pages first, of other changed files, of pages that are
 * gone, a spread of the rest, and one where nothing is. Pure.
 * @param nowhere a path that no file has
 * @param fallback whether unknown addresses answer with a page, as those of an app with a router of its own
 */
function chooseProbes({ plan, outcomes }, siteUrl, nowhere, fallback) {
    const written = outcomes.flatMap(writtenBy).filter(isFetchable);
    const unchanged = plan.changes
        .flatMap(change => change.action === 'unchanged'
        ? [{ wanted: change.wanted, etag: change.object.etag, isWritten: false }]
        : [])
        .filter(isFetchable);
    const pages = spread(written.filter(({ wanted }) => wanted.kind === 'page'), MOST_CHANGED);
    const others = spread(written.filter(({ wanted }) => wanted.kind !== 'page'), MOST_CHANGED - pages.length);
    const files = [...pages, ...others, ...spread(unchanged, MOST_UNCHANGED)];
    const probes = files.map(file => fileProbe(file, siteUrl));
    if (fallback)
        return probes;
    const gone = spread(untaken(outcomes.flatMap(pagesDeletedBy), plan, siteUrl), MOST_DELETED);
    return [
        ...probes,
        ...gone.map(path => absentProbe('deleted', path, siteUrl)),
        absentProbe('nowhere', nowhere, siteUrl),
    ];
}
function writtenBy(outcome) {
    if (outcome.outcome !== 'applied' || outcome.change.action === 'delete')
        return [];
    return [{ wanted: outcome.change.wanted, etag: outcome.etag, isWritten: true }];
}
function pagesDeletedBy({ outcome, change }) {
    const isPage = outcome === 'applied' && change.action === 'delete' && change.kind === 'page';
    return isPage ? [change.path] : [];
}
/** A page that moves from `about/index.html` to `about/` leaves its key, and keeps its address. */
function untaken(paths, { changes }, siteUrl) {
    const gone = new Map(paths.map(path => [(0,addresses/* addressOf */.c)(siteUrl, path), path]));
    if (gone.size === 0)
        return [];
    for (const change of changes)
        if (change.action !== 'delete')
            gone.delete((0,addresses/* addressOf */.c)(siteUrl, change.wanted.path));
    return [...gone.values()];
}
/** A redirect has no content, and browsers cannot request paths with dot segments. */
function isFetchable({ wanted: { path, headers } }) {
    return headers.websiteRedirectLocation === undefined && !/(^|\/)\.{1,2}(\/|$)/.test(path);
}
function fileProbe({ wanted, etag, isWritten }, siteUrl) {
    const { path } = wanted;
    return {
        url: (0,addresses/* addressOf */.c)(siteUrl, path),
        path,
        expected: { is: 'file', wanted, isWritten, ...(etag && { etag }) },
    };
}
function absentProbe(is, path, siteUrl) {
    return { url: (0,addresses/* addressOf */.c)(siteUrl, path), path, expected: { is } };
}
/** So many, evenly from the first to the last. */
function spread(items, most) {
    if (items.length <= most)
        return items;
    const step = items.length / Math.max(most, 1);
    return items.filter((_, index) => index < most * step && Math.floor(index % step) === 0).slice(0, most);
}

// EXTERNAL MODULE: ./lib/verify/live-check.js + 1 modules
var live_check = __webpack_require__(7886);
// EXTERNAL MODULE: ./lib/flow/is-complete.js
var is_complete = __webpack_require__(9108);
;// CONCATENATED MODULE: ./lib/flow/check-live.js






/** Checks the site through its own URL, once everything is uploaded. @throws LiveCheckError */
async function checkSiteLive({ verify, siteUrl }, plan, applied, { host, signal, environment }) {
    if (verify.mode === 'off' || siteUrl === undefined || !(0,is_complete/* isComplete */.A)(applied))
        return;
    for (const value of Object.values(verify.headers))
        host.mask(value);
    const nowhere = `nowhere-${(0,external_node_crypto_.randomBytes)(8).toString('hex')}`;
    const chosen = chooseProbes({ plan, outcomes: applied.outcomes }, siteUrl, nowhere, verify.mode === 'spa');
    // Loaded lazily: it brings the HTML and CSS parsers, a quarter of the bundle.
    const { namedAssets } = await Promise.all(/* import() */[__webpack_require__.e(632), __webpack_require__.e(972)]).then(__webpack_require__.bind(__webpack_require__, 8972));
    const probes = [...chosen, ...(await namedAssets(chosen))];
    const agents = (0,http_agents/* createAgents */.j)(environment);
    host.progress(`Live check of ${(0,text_format/* counted */.hS)(probes.length, 'address', 'addresses')} below ${siteUrl}`);
    try {
        await (0,live_check/* checkLive */.r)(probes, { agents, headers: verify.headers }, signal);
    }
    finally {
        agents.end();
    }
    host.info(`Live check: ${(0,text_format/* counted */.hS)(probes.length, 'address', 'addresses')} below ${siteUrl} as deployed.`);
}

// EXTERNAL MODULE: ./lib/report/run-report.js
var run_report = __webpack_require__(7034);
;// CONCATENATED MODULE: ./lib/flow/confirm.js




/**
 * Asks a person at a terminal before a removal deletes anything; programs and jobs are not asked.
 * @throws Cancelled unless they agree
 */
async function confirm_confirm(config, { changes }, host, signal) {
    if (config.command !== 'remove' || !config.asksFirst || changes.length === 0)
        return;
    const question = `Delete ${(0,text_format/* counted */.hS)(changes.length, 'object')} from ${(0,text_escape/* visible */.RK)((0,run_report/* urlOf */.rs)(config.target))}?`;
    if ((await host.confirm?.(question, signal)) === false)
        throw new errors/* Cancelled */.cJ('Not confirmed.');
}

;// CONCATENATED MODULE: ./lib/flow/find-distributions.js






/**
 * Adds to the plan what is known about the distributions that it will invalidate. Writes nothing.
 * @param others buckets that some of the distributions may belong to instead
 * @throws CloudFrontError for one that does not exist, or if CloudFront cannot be asked
 * @throws ConfigError for cache tags that a distribution does not read
 */
async function findDistributions(prepared, others, session) {
    const { plan } = prepared;
    if (plan.invalidation === undefined)
        return prepared;
    const { options } = plan.invalidation;
    const cloudFront = await session.connections.connectCloudFront();
    const asked = await Promise.all(options.distributions.map(id => readDistribution(id, plan.target, others, cloudFront, session)));
    const distributions = asked.filter(distribution => distribution !== undefined);
    checkTags(options, distributions);
    return { ...prepared, plan: { ...plan, invalidation: { options, distributions } } };
}
/** A tag that a distribution does not read invalidates nothing. */
function checkTags({ invalidate }, distributions) {
    const tag = invalidate.what === 'paths' ? invalidate.paths.find(cloudfront_paths/* isTag */.dz) : undefined;
    const without = distributions.find(({ readsTags }) => readsTags === false);
    if (tag === undefined || without === undefined)
        return;
    const problem = `the distribution ${without.id} reads no cache tags. Set its CacheTagConfig to the header that holds them, such as x-amz-meta-cache-tag, or invalidate paths.`;
    throw new errors/* ConfigError */.xL([{ input: 'invalidate', value: tag, problem }]);
}
async function readDistribution(id, { bucket, prefix }, others, cloudFront, { host, signal, warn }) {
    try {
        return await (0,cloudfront_patience/* patiently */.d_)(() => cloudFront.distribution(id, { bucket, others }, signal), cloudfront_patience/* ASKING */.S1, signal, (0,patience/* tellOfPatience */.m)(host));
    }
    catch (error) {
        if (!(error instanceof cloudfront_error/* CloudFrontError */.t) || error.details.status !== 403)
            throw error;
        const { problem, hint } = (0,cloudfront_error/* adviseCloudFront */.b)(error);
        const forms = prefix === ''
            ? 'paths are taken to begin at the root of the bucket'
            : `every path is sent twice: from the root of the bucket, and below ${(0,text_escape/* visible */.RK)(prefix)}`;
        warn(`The configuration of the distribution ${id} cannot be read, so ${forms}.\n${problem}\n${hint}`);
        return { id, originPaths: prefix === '' ? [''] : ['', `/${prefix.slice(0, -1)}`], keepsErrors: false };
    }
}

// EXTERNAL MODULE: ./lib/github/job.js
var github_job = __webpack_require__(4072);
// EXTERNAL MODULE: ./lib/github/pull-request.js
var pull_request = __webpack_require__(3056);
;// CONCATENATED MODULE: ./lib/github/rest/fork-pull-request.js
/**
 * The pull request that a triggering run is about. The event names none where it comes from a fork, and what an
 * artifact of that run says could be forged: GitHub itself is asked which one has the commit as its head.
 */
async function pullRequestOfRun(rest, { owner, repo }, { headOwner, headBranch, headSha }) {
    const head = `${headOwner}:${headBranch}`;
    const { data } = await rest('GET /repos/{owner}/{repo}/pulls', { owner, repo, head, state: 'open' });
    return data.find(pull => pull.head?.sha === headSha)?.number;
}

;// CONCATENATED MODULE: ./lib/github/rest/rest-error.js
/**
 * What became of a request, and what to do.
 * @param permission what the job needs for it, such as `pull-requests: write`
 * @param fromFork whether the run is a fork's, whose token cannot write
 */
function restProblem(error, permission, fromFork = false) {
    const message = error instanceof Error ? error.message.replace(/ - https:\/\/\S+$/, '') : String(error);
    const status = statusOf(error);
    // An error of the connection carries 500, and a cause.
    const isAnswer = status !== undefined && !(error instanceof Error && error.cause !== undefined);
    const problem = isAnswer ? `GitHub answered ${status}: ${message}` : `GitHub was not reached: ${message}`;
    return { problem, hint: isAnswer ? hintFor(status, message, permission, fromFork) : '' };
}
function hintFor(status, message, permission, fromFork) {
    if (status === 401)
        return 'The token is not valid: check the input github-token.';
    if (/rate limit/i.test(message))
        return 'Run it again later.';
    if (status !== 403 && status !== 404)
        return '';
    // No permission helps there.
    if (/locked|archived|blocked/i.test(message))
        return '';
    return fromFork
        ? 'GitHub gives runs of pull requests from forks a token that can only read. See docs/pull-requests.md for a workflow that works for them.'
        : `Give the job the permission ${permission}.`;
}
/** Of GitHub's answer; undefined where there was none. */
function statusOf(error) {
    const hasStatus = typeof error === 'object' && error !== null && 'status' in error;
    return hasStatus && typeof error.status === 'number' ? error.status : undefined;
}

;// CONCATENATED MODULE: ./lib/github/rest/sticky-comment.js


const PAGE_SIZE = 100;
/** Pages that are read to find the comment. */
const MOST_PAGES = 50;
/** The first line of the comment, which GitHub does not show. Of a hash, since an id may hold what ends a comment. */
function markerOf(id) {
    return `<!-- s3-site-deploy ${(0,external_node_crypto_.hash)('sha256', id, 'hex').slice(0, 16)} -->`;
}
/**
 * Leaves one comment, in the place of the one that an earlier run left. Where two runs at once have left one each, the
 * older stays.
 * @param mode `update`: leaves none where there is none yet
 */
async function leaveComment(rest, place, markdown, mode = 'create') {
    const { owner, repo, issue, id } = place;
    const marker = markerOf(id);
    const body = `${marker}\n${markdown}`;
    let isUpdated = false;
    for (const comment_id of await ownComments(rest, place, marker)) {
        const at = { owner, repo, comment_id };
        if (isUpdated)
            await unlessGone(rest('DELETE /repos/{owner}/{repo}/issues/comments/{comment_id}', at));
        else
            isUpdated = await unlessGone(rest('PATCH /repos/{owner}/{repo}/issues/comments/{comment_id}', { ...at, body }));
    }
    if (isUpdated)
        return 'updated';
    if (mode === 'update')
        return 'left-out';
    const way = 'POST /repos/{owner}/{repo}/issues/{issue_number}/comments';
    await rest(way, { owner, repo, issue_number: issue, body });
    return 'created';
}
/** False if somebody has deleted the comment meanwhile, such as another run that found two. */
async function unlessGone(request) {
    try {
        await request;
        return true;
    }
    catch (error) {
        if (statusOf(error) === 404)
            return false;
        throw error;
    }
}
/** Who may write to the repository anyway. Anybody can put our marker into a comment of their own. */
const TRUSTED = ['OWNER', 'MEMBER', 'COLLABORATOR'];
/** The ids, the oldest first. */
async function ownComments(rest, { owner, repo, issue }, marker) {
    const found = [];
    for (let page = 1; page <= MOST_PAGES; page++) {
        const way = 'GET /repos/{owner}/{repo}/issues/{issue_number}/comments';
        const { data } = await rest(way, { owner, repo, issue_number: issue, per_page: PAGE_SIZE, page });
        const own = data.filter(({ body, user, author_association }) => body?.startsWith(marker) && (user?.type === 'Bot' || TRUSTED.includes(author_association ?? '')));
        found.push(...own.map(({ id }) => Number(id)));
        if (data.length < PAGE_SIZE)
            break;
    }
    return found;
}

// EXTERNAL MODULE: ./lib/report/explanation.js
var explanation = __webpack_require__(4861);
;// CONCATENATED MODULE: ./lib/report/failures.js





/** The failed outcomes, each with its explanation. */
function failuresOf(result, explain) {
    return result.outcomes
        .filter(outcome => outcome.outcome === 'failed')
        .map(({ change, error }) => ({
        change,
        ...(error instanceof errors/* Cancelled */.cJ ? noAnswer : explain(error, change)),
        ...serviceSays(error),
    }));
}
const noAnswer = {
    problem: 'The run ended before the store answered: the change may or may not have been made.',
    hint: 'Run it again: what is missing is done then.',
};
function serviceSays(error) {
    if (!(error instanceof store_error/* StoreError */.A))
        return {};
    const { code, operation, requestId } = error.details;
    return requestId === undefined ? { code, operation } : { code, operation, requestId };
}
/** The largest group first. */
function groupFailures(failures) {
    return [...Map.groupBy(failures, sameReason).values()]
        .flatMap(members => {
        const [first] = members;
        return first === undefined ? [] : [groupOf(first, members)];
    })
        .sort((a, b) => b.changes.length - a.changes.length);
}
function groupOf({ code, problem, hint }, members) {
    const why = [members.length === 1 ? problem : `The first of them: ${problem}`, hint];
    return { code, why: (0,explanation/* said */.a)(why), changes: members.map(({ change }) => change) };
}
/** An explanation may name its key, so it tells reasons apart only where there is no code. */
function sameReason({ code, operation, problem, hint }) {
    return code === undefined ? `${problem}\n${hint}` : `${code}\n${operation}`;
}
/** `AccessDenied: 5,000 objects were not written`. */
function failureTitle(group) {
    const deletes = group.changes.filter(({ action }) => action === 'delete').length;
    const verb = deletes === 0 ? 'written' : deletes === group.changes.length ? 'deleted' : 'written or deleted';
    const were = `${(0,text_format/* counted */.hS)(group.changes.length, 'object was', 'objects were')} not ${verb}`;
    return group.code === undefined ? were : `${(0,text_escape/* visible */.RK)(group.code)}: ${were}`;
}

;// CONCATENATED MODULE: ./lib/report/growth.js
/** The file that grows by the most bytes, under its old name or under one with another hash. Pure. */
function biggestGrowth({ changes, kept }) {
    const before = sizesByStem([
        ...changes
            .filter(change => change.action === 'delete')
            .map(({ path, object }) => ({ path, size: object.size })),
        ...kept.map(({ path, object }) => ({ path, size: object.size })),
    ]);
    const after = sizesByStem(changes.filter(change => change.action === 'create').map(({ wanted }) => wanted));
    const renamed = (path) => {
        const stem = stemOf(path);
        const isSure = before.get(stem)?.length === 1 && after.get(stem)?.length === 1;
        return isSure ? before.get(stem)?.[0] : undefined;
    };
    return changes.map(change => growthOf(change, renamed)).reduce(larger, undefined);
}
function growthOf(change, renamed) {
    if (change.action !== 'create' && change.action !== 'update')
        return undefined;
    const { path, size, kind } = change.wanted;
    const from = change.action === 'update' ? change.object.size : kind === 'hashed' ? renamed(path) : undefined;
    return from !== undefined && size > from ? { path, from, to: size } : undefined;
}
function larger(a, b) {
    if (a === undefined || b === undefined)
        return a ?? b;
    return b.to - b.from > a.to - a.from ? b : a;
}
function sizesByStem(files) {
    const sizes = new Map();
    for (const { path, size } of files) {
        const stem = stemOf(path);
        const known = sizes.get(stem);
        if (known === undefined)
            sizes.set(stem, [size]);
        else
            known.push(size);
    }
    return sizes;
}
/** The path without what looks like a hash in its name: `assets/app-4f3c2b1a.js` and `assets/app-*.js`. */
function stemOf(path) {
    return path.replace(/([-._])[\w-]{6,}(?=\.\w+$)/, '$1*');
}

// EXTERNAL MODULE: ./lib/text/columns.js
var columns = __webpack_require__(1896);
;// CONCATENATED MODULE: ./lib/report/words.js

const reasonWords = {
    'not-in-bucket': 'not in the bucket',
    'size-differs': 'size differs',
    'content-differs': 'content differs',
    'content-unknown': 'content unknown, so uploaded again',
    'headers-differ': 'headers differ',
    'not-in-source': 'not in the source',
    removed: 'removed',
    'same-content': 'same content',
};
/** Why a change is in the plan, for people; which headers differ, where that is known. Not made safe. */
function whyWords(change) {
    const words = reasonWords[change.reason];
    if (change.action !== 'headers' || change.differences.length === 0)
        return words;
    return `${words}: ${change.differences.map(({ name }) => name).join(', ')}`;
}
/** What to say of a group of changes in one word, where all are in the plan for the same reason. */
function sharedReason(changes) {
    const [first, ...others] = changes;
    if (first === undefined)
        return undefined;
    const words = whyWords(first);
    return others.every(change => whyWords(change) === words) ? words : undefined;
}
/** Reasons that a group's heading already implies. */
const PLAIN = new Set(['not-in-bucket', 'removed']);
/** `Create 3 files (208.2 kB)`, `Delete 2 objects (not in the source, 181.3 kB)`. */
function groupTitle(action, changes, tense) {
    const size = (0,text_format/* counted */.hS)(changes.length, action === 'delete' ? 'object' : 'file');
    const shared = changes.some(({ reason }) => PLAIN.has(reason)) ? undefined : sharedReason(changes);
    const facts = [
        ...(shared === undefined || action === 'headers' ? [] : [shared]),
        ...(action === 'headers' ? [] : [(0,text_format/* bytes */.ee)(changes.reduce((sum, change) => sum + sizeIn(change), 0))]),
    ];
    return `${actionWords[action][tense]} ${size}${facts.length === 0 ? '' : ` (${facts.join(', ')})`}`;
}
function sizeIn(change) {
    return change.action === 'delete' ? change.object.size : change.wanted.size;
}
/** Pages first, which people know by name, and hashed assets last; else in the plan's order. */
function forReading(changes) {
    const kinds = ['page', 'signal', 'other'];
    const rank = (change) => {
        const at = kinds.indexOf(change.action === 'delete' ? change.kind : change.wanted.kind);
        return at < 0 ? kinds.length : at;
    };
    return changes.toSorted((a, b) => rank(a) - rank(b));
}
const actionWords = {
    create: { sign: '+', planned: 'Create', done: 'Created' },
    update: { sign: '~', planned: 'Update', done: 'Updated' },
    headers: { sign: '=', planned: 'Change headers of', done: 'Changed headers of' },
    delete: { sign: '-', planned: 'Delete', done: 'Deleted' },
    unchanged: { sign: ' ', planned: 'Unchanged', done: 'Unchanged' },
};
/** The actions that do something, in the order in which they are shown. */
const workActions = ['create', 'update', 'headers', 'delete'];
const keptWords = {
    'delete-is-off': 'not in the source, and delete is off',
    'not-selected': 'left out by include or exclude',
    protected: 'protected',
    'folder-marker': 'folder marker',
    'well-known': 'in .well-known/, which the source does not have',
    'other-form': 'the same name as a file of the source, in another Unicode form',
    'kept-asset': 'old files for open tabs (keep-assets)',
    nested: 'in a folder where another deploy has started',
    'not-owned': 'not uploaded by an earlier deploy',
    'still-named': 'not in the source, and pages still show it (broken-links)',
};
/**
 * What stays as it is, a sentence a line.
 * @param named makes a path fit to be shown
 * @param prose makes a text without paths so
 */
function leftAloneLines({ kept, nested, skipped }, named, prose = text => text) {
    return [...keptLines(kept).map(prose), ...skippedLines(skipped, named), ...nestedLines(nested, named)];
}
/** One sentence for each reason why objects are kept. */
function keptLines(kept) {
    return [...Map.groupBy(kept, ({ reason }) => reason)].map(([reason, { length }]) => `Keeping ${(0,text_format/* counted */.hS)(length, 'object')}: ${keptWords[reason]}`);
}
/** How many folders are named; the rest are counted. */
const MOST_FOLDERS = 10;
/** A line for each folder whose objects were not counted. */
function skippedLines(skipped, named) {
    const more = skipped.length - MOST_FOLDERS;
    return [
        ...skipped.slice(0, MOST_FOLDERS).map(named),
        ...(more > 0 ? [(0,text_format/* counted */.hS)(more, 'more folder')] : []),
    ].map(folder => `Keeping all of ${folder}: ${keptWords['not-selected']}`);
}
/** A line for each folder that belongs to another deploy. `named` makes a path fit to be shown. */
function nestedLines(nested, named) {
    const rest = nested.slice(MOST_FOLDERS);
    const objects = rest.reduce((sum, folder) => (sum !== undefined && folder.objects !== undefined ? sum + folder.objects : undefined), 0);
    return [
        ...nested
            .slice(0, MOST_FOLDERS)
            .map(folder => nestedLine(named(folder.path), folder.objects, 'belongs to another deploy')),
        ...(rest.length > 0
            ? [nestedLine(`… and ${(0,text_format/* counted */.hS)(rest.length, 'more folder')}`, objects, 'of other deploys')]
            : []),
    ];
}
/** @param objects absent: they were not counted */
function nestedLine(subject, objects, whose) {
    const howMany = objects === undefined ? '' : ` (${(0,text_format/* counted */.hS)(objects, 'object')})`;
    return `${subject} ${whose}; left alone${howMany}`;
}

;// CONCATENATED MODULE: ./lib/report/log/change-lines.js





/** Columns that stay for a path however narrow the terminal is. */
const LEAST_PATH = 20;
/** Spaces in front of a line, a sign and a space, and two spaces before each further column. */
const MARGIN = 4;
const GAP = 2;
/** A line per change: sign, path, size, and the reason unless all share it. At most `most`, with a count of the rest. */
function changeLines(changes, most, style) {
    const shown = changes.slice(0, most);
    const isSaid = sharedReason(changes) === undefined;
    const facts = shown.map(change => [sizeOf(change), isSaid ? (0,text_escape/* visible */.RK)(whyWords(change)) : '']);
    const [sizes = 0, reasons = 0] = (0,columns/* columnWidths */.Q4)(facts, 2);
    const room = style.columns - MARGIN - GAP - sizes - (reasons > 0 ? GAP + reasons : 0);
    const rows = (0,columns/* alignColumns */.RM)(shown.map((change, index) => [
        (0,columns/* shortenPath */.nf)((0,text_escape/* visible */.RK)(pathOf(change)), Math.max(LEAST_PATH, room)),
        ...(facts[index] ?? []),
    ]), ['left', 'right', 'left']);
    const lines = rows.map(([path, size, reason = ''], index) => {
        const { action } = shown[index] ?? { action: 'unchanged' };
        const paint = painterOf(action, style);
        const why = reason === '' ? '' : `  ${style.dim(reason)}`;
        return `  ${paint(`${actionWords[action].sign} ${path}`)}  ${size}${why}`;
    });
    return [...lines, ...andMore(changes.length - shown.length)];
}
/** A line for what a shortened list leaves out, if anything. */
function andMore(left) {
    return left > 0 ? [`  … and ${(0,text_format/* count */.U9)(left)} more (in the changes file)`] : [];
}
/** `2.1 kB → 2.2 kB` for updates. */
function sizeOf(change) {
    switch (change.action) {
        case 'create':
        case 'headers':
        case 'unchanged':
            return (0,text_format/* bytes */.ee)(change.wanted.size);
        case 'update':
            return (0,text_format/* bytesChange */.IV)(change.object.size, change.wanted.size);
        case 'delete':
            return (0,text_format/* bytes */.ee)(change.object.size);
    }
}
/** The colour of a change's line. */
function painterOf(action, style) {
    return {
        create: style.green,
        update: style.yellow,
        headers: style.yellow,
        delete: style.red,
        unchanged: style.dim,
    }[action];
}

;// CONCATENATED MODULE: ./lib/report/summary/cut-to-fit.js
/** A block that is shown whole or not at all. */
function whole(head) {
    return { head, rows: 0, row: () => '', more: () => '', tail: '' };
}
/**
 * The blocks within `limit` bytes of UTF-8. All keep their heads, from the first on, as far as there is room;
 * what is left goes to the rows, to each block its share, so that ten thousand uploads do not hide ten deletes.
 * `ending` says how many blocks had no room at all.
 */
function cutToFit(blocks, limit, ending) {
    const { kept, room } = thatHaveRoom(blocks, limit, ending);
    const shares = shareOut(kept, room);
    const text = kept.map((block, index) => render(block, shares[index] ?? 0)).join('');
    const dropped = blocks.length - kept.length;
    return dropped === 0 ? text : text + ending(dropped);
}
function thatHaveRoom(blocks, limit, ending) {
    let room = limit - cut_to_fit_sizeOf(ending(blocks.length));
    const kept = [];
    for (const block of blocks) {
        const least = leastSize(block);
        if (least > room)
            break;
        kept.push(block);
        room -= least;
    }
    return { kept, room };
}
/** Bytes without any row. */
function leastSize(block) {
    return cut_to_fit_sizeOf(block.head) + cut_to_fit_sizeOf(block.tail) + (block.rows > 0 ? cut_to_fit_sizeOf(block.more(block.rows)) : 0);
}
/** Bytes for the rows of each block: small blocks are served first, large ones share the rest. */
function shareOut(blocks, room) {
    const shares = blocks.map(() => 0);
    const wishes = blocks.map((block, index) => ({ index, size: rowsSize(block, room) }));
    wishes.sort((a, b) => a.size - b.size);
    let left = room;
    wishes.forEach(({ index, size }, served) => {
        const share = Math.min(size, Math.floor(left / (wishes.length - served)));
        shares[index] = share;
        left -= share;
    });
    return shares;
}
/** Bytes of all rows; counted no further than `enough`. */
function rowsSize(block, enough) {
    let size = 0;
    for (let index = 0; index < block.rows && size <= enough; index += 1)
        size += cut_to_fit_sizeOf(block.row(index));
    return size;
}
function render(block, share) {
    const rows = [];
    let left = share;
    for (let index = 0; index < block.rows; index += 1) {
        const row = block.row(index);
        left -= cut_to_fit_sizeOf(row);
        if (left < 0)
            break;
        rows.push(row);
    }
    const leftOut = block.rows - rows.length;
    // `more` is the longest where it counts all rows, so it has the room that `leastSize` kept for it.
    return block.head + rows.join('') + (leftOut > 0 ? block.more(leftOut) : '') + block.tail;
}
function cut_to_fit_sizeOf(text) {
    return Buffer.byteLength(text);
}

// EXTERNAL MODULE: ./lib/report/summary/markdown.js
var markdown = __webpack_require__(3308);
;// CONCATENATED MODULE: ./lib/report/summary/blocks.js







/** Longer lists are folded. */
const MOST_UNFOLDED = 20;
/** Changes as a table that folds; `title` is HTML. */
function changesTable(title, changes) {
    const isSaid = sharedReason(changes) === undefined;
    const columns = [
        ['Path', 'left'],
        ['Size', 'right'],
        ...(isSaid ? [['Why', 'left']] : []),
    ];
    const rowOf = (change) => (0,markdown/* tableRow */.jD)([
        (0,text_escape/* htmlCode */.h8)(pathOf(change)),
        (0,markdown/* unbroken */.D_)(sizeOf(change)),
        ...(isSaid ? [(0,markdown/* prose */.CS)(whyWords(change))] : []),
    ]);
    return folding(title, (0,markdown/* tableHead */.PP)(columns), changes, rowOf);
}
/**
 * Names below what is said of them (`head`, Markdown), as a list that folds; only `head` where there are
 * none.
 */
function namesList(head, title, names) {
    if (names.length === 0)
        return whole(head);
    const list = folding(title, '', names, name => `- ${(0,text_escape/* htmlCode */.h8)(name)}\n`);
    return { ...list, head: head + list.head };
}
/** Begins a part that folds; `title` is HTML. */
function foldingHead(title, isOpen) {
    return `<details${isOpen ? ' open' : ''}><summary>${title}</summary>\n\n`;
}
/** Ends it. */
const FOLDING_TAIL = '\n</details>\n\n';
function folding(title, head, items, rowOf) {
    const open = items.length <= MOST_UNFOLDED;
    return {
        head: foldingHead(title, open) + head,
        rows: items.length,
        row: index => {
            const item = items[index];
            return item === undefined ? '' : rowOf(item);
        },
        more: leftOut => `\n… and ${(0,text_format/* count */.U9)(leftOut)} more, in the changes file.\n`,
        tail: FOLDING_TAIL,
    };
}

;// CONCATENATED MODULE: ./lib/report/cache-classes.js
const EXAMPLES = 3;
/** Of all files of the source, unchanged ones too; the largest class first. */
function cacheClasses(plan) {
    const wanted = plan.changes.flatMap(change => (change.action === 'delete' ? [] : [change.wanted]));
    return [...Map.groupBy(wanted, ({ headers }) => headers.cacheControl)]
        .map(([cacheControl, members]) => ({
        cacheControl,
        files: members.length,
        examples: members.slice(0, EXAMPLES).map(({ path }) => path),
    }))
        .sort((a, b) => b.files - a.files);
}

;// CONCATENATED MODULE: ./lib/report/log/invalidation-lines.js



/** Paths that the log names for each distribution; the output `invalidated-paths` has them all. */
const MOST_PATHS = 20;
/** US dollars for a path beyond the free ones. */
const PRICE = 0.005;
const FREE_PATHS = 1_000;
/** What each distribution is going to be told, and what that costs. */
function plannedInvalidationSections(invalidations) {
    return invalidations.map(({ distribution, paths }) => ({
        title: `Invalidate ${(0,text_format/* counted */.hS)(paths.length, 'path')} of CloudFront ${distribution}`,
        lines: [
            `  ${priceOf(paths.length)}`,
            ...paths.slice(0, MOST_PATHS).map(path => `  ${(0,text_escape/* visible */.RK)(path)}`),
            ...andMore(paths.length - MOST_PATHS),
        ],
    }));
}
/** `Free within the account's first 1,000 paths a month, else $0.02`. */
function priceOf(paths) {
    const dollars = (paths * PRICE).toFixed(3).replace(/0$/, '');
    return `Free within the account's first ${(0,text_format/* count */.U9)(FREE_PATHS)} paths a month, else $${dollars}`;
}
/** What became of an invalidation: `CloudFront E2Q…: 3 paths invalidated (I3X…)`. */
function invalidationSentence({ distribution, paths, state, id }) {
    const size = (0,text_format/* counted */.hS)(paths.length, 'path');
    switch (state) {
        case 'planned':
            return `CloudFront ${distribution}: ${size} to invalidate; ${priceOf(paths.length)}`;
        case 'started':
            return `CloudFront ${distribution}: invalidation of ${size} started (${(0,text_escape/* visible */.RK)(id ?? '')})`;
        case 'completed':
            return `CloudFront ${distribution}: ${size} invalidated (${(0,text_escape/* visible */.RK)(id ?? '')})`;
        case 'not-started':
            return `CloudFront ${distribution}: ${size} not invalidated`;
    }
}

;// CONCATENATED MODULE: ./lib/report/header-groups.js

/** Of the changes that are of headers; the largest group first. */
function headerGroups(changes) {
    const cells = changes
        .filter(change => change.action === 'headers')
        .map(change => {
        const known = change.differences.length > 0;
        return { change, known, headers: known ? change.differences : headersSent(change.wanted.headers) };
    });
    return [...Map.groupBy(cells, ({ known, headers }) => JSON.stringify([known, headers])).values()]
        .flatMap(members => members
        .slice(0, 1)
        .map(({ known, headers }) => ({ known, headers, changes: members.map(({ change }) => change) })))
        .sort((a, b) => b.changes.length - a.changes.length);
}
function headersSent({ metadata = {}, tags = {}, ...texts }) {
    return [
        ...object_headers/* TEXT_HEADERS */.S.map(({ field, http }) => [http, texts[field]]),
        ...Object.entries(metadata).map(([name, value]) => [object_headers/* METADATA_PREFIX */.z + name, value]),
        ...Object.entries(tags).map(([name, value]) => ['tag', `${name}=${value}`]),
    ].flatMap(([name, now]) => (now === undefined ? [] : [{ name, now }]));
}
/** Shown before headers whose old values are not known. */
const NOW_SENT = 'headers differ from what the last deploy sent; now:';
/** Characters of a longer value: of its beginning, and of its end. */
const SHOWN = [80, 40];
/** A value in a list; the changes file has it whole. Not made safe. */
function shortened(value) {
    const [beginning, end] = SHOWN;
    return value.length > beginning + end + 1 ? `${value.slice(0, beginning)}…${value.slice(-end)}` : value;
}

;// CONCATENATED MODULE: ./lib/report/summary/headers.js






/** Paths of a group. */
const headers_EXAMPLES = 3;
const headers_columns = [
    ['Header', 'left'],
    ['Files', 'right'],
    ['For example', 'left'],
];
/** What changes in the headers as a table that folds, a row for all files with the same differences. */
function headersTable(title, changes) {
    const groups = headerGroups(changes);
    return {
        head: foldingHead(title, groups.length <= MOST_UNFOLDED) + (0,markdown/* tableHead */.PP)(headers_columns),
        rows: groups.length,
        row: index => groups
            .slice(index, index + 1)
            .map(groupRow)
            .join(''),
        more: leftOut => `\n… and ${(0,text_format/* counted */.hS)(leftOut, 'other difference')}, in the changes file.\n`,
        tail: FOLDING_TAIL,
    };
}
function groupRow({ known, headers, changes }) {
    const lines = [...(known ? [] : [NOW_SENT]), ...headers.map(header => headers_difference(header, known))];
    const examples = changes.slice(0, headers_EXAMPLES).map(change => (0,text_escape/* htmlCode */.h8)(pathOf(change)));
    const dots = changes.length > headers_EXAMPLES ? ['…'] : [];
    return (0,markdown/* tableRow */.jD)([lines.join('<br>'), (0,text_format/* count */.U9)(changes.length), [...examples, ...dots].join(', ')]);
}
/** `Cache-Control: public, max-age=60 → public, max-age=31536000, immutable`. */
function headers_difference({ name, was, now }, known) {
    return `${(0,text_escape/* htmlCode */.h8)(name)}: ${known ? `${value(was)} → ${value(now)}` : value(now)}`;
}
function value(text) {
    return text === undefined ? 'none' : (0,text_escape/* htmlCode */.h8)(shortened(text));
}

;// CONCATENATED MODULE: ./lib/report/summary/plan.js









/** What was done or, where nothing was tried, what was planned. */
function shownChanges({ plan, result }) {
    if (result === undefined)
        return plan?.changes ?? [];
    return result.outcomes.filter(({ outcome }) => outcome === 'applied').map(({ change }) => change);
}
/** A table for each action. */
function actionBlocks({ result }, changes) {
    return workActions.flatMap(action => {
        const members = changes.filter((change) => change.action === action);
        if (members.length === 0)
            return [];
        const title = (0,markdown/* unbroken */.D_)(groupTitle(action, members, result === undefined ? 'planned' : 'done'));
        const table = action === 'headers' ? headersTable : changesTable;
        return [table(title.replace(/^[^(]*[^( ]/, '<b>$&</b>'), forReading(members))];
    });
}
/** How many objects are kept that the source does not have, and why. */
function leftAloneBlocks(plan) {
    const lines = plan === undefined ? [] : leftAloneLines(plan, text_escape/* htmlCode */.h8, markdown/* prose */.CS);
    return lines.length === 0 ? [] : [whole(`${lines.map(line => `- ${line}\n`).join('')}\n`)];
}
/** What CloudFront was told, path by path. */
function invalidationBlocks({ invalidations }) {
    return invalidations.map(invalidation => {
        const { paths } = invalidation;
        return namesList('', (0,markdown/* prose */.CS)(invalidationSentence(invalidation)), paths);
    });
}
const cacheColumns = [
    ['Cache-Control', 'left'],
    ['Files', 'right'],
    ['For example', 'left'],
];
/** How many files got which Cache-Control. */
function cacheBlocks(plan) {
    const classes = plan === undefined ? [] : cacheClasses(plan);
    if (classes.length === 0)
        return [];
    const rows = classes.map(({ cacheControl, files, examples }) => {
        const shown = examples.map(text_escape/* htmlCode */.h8).join(', ');
        const value = cacheControl === undefined ? 'none sent' : (0,text_escape/* htmlCode */.h8)(cacheControl);
        return (0,markdown/* tableRow */.jD)([value, (0,text_format/* count */.U9)(files), files > examples.length ? `${shown}, …` : shown]);
    });
    const title = `<b>Cache-Control</b>: ${(0,text_format/* counted */.hS)(rows.length, 'value')}`;
    return [
        {
            head: foldingHead(title, false) + (0,markdown/* tableHead */.PP)(cacheColumns),
            rows: rows.length,
            row: index => rows[index] ?? '',
            more: leftOut => `\n… and ${(0,text_format/* count */.U9)(leftOut)} more, in the changes file.\n`,
            tail: FOLDING_TAIL,
        },
    ];
}

;// CONCATENATED MODULE: ./lib/report/not-attempted.js

/** The changes that were not attempted, in the plan's order. */
function notAttempted({ result }) {
    const outcomes = result?.outcomes ?? [];
    return outcomes.filter(({ outcome }) => outcome === 'withheld').map(({ change }) => change);
}
/** `12 writes and 1 delete, because of the failures above`. */
function notAttemptedSentence(report) {
    const why = report.cancelled ? 'because the run was cancelled' : 'because of the failures above';
    return `${workSentence(notAttempted(report))}, ${why}`;
}
function workSentence(changes) {
    const deletes = changes.filter(({ action }) => action === 'delete').length;
    const writes = changes.length - deletes;
    const parts = [
        ...(writes > 0 ? [(0,text_format/* counted */.hS)(writes, 'write')] : []),
        ...(deletes > 0 ? [(0,text_format/* counted */.hS)(deletes, 'delete')] : []),
    ];
    return parts.join(' and ');
}

;// CONCATENATED MODULE: ./lib/report/summary/problems.js








/** What ended the run. */
function errorBlocks(error) {
    if (error === undefined)
        return [];
    const paragraphs = [`**${(0,markdown/* prose */.CS)(error.title)}**`, ...error.lines.map(line => (0,markdown/* prose */.CS)(line.trim()))];
    return [whole((0,markdown/* alert */.xE)('CAUTION', paragraphs))];
}
/** Why the plan was not carried out. */
function refusalBlock({ problem, hint, paths }) {
    const head = (0,markdown/* alert */.xE)('CAUTION', [`**${(0,markdown/* prose */.CS)(problem)}**`, ...(0,explanation/* said */.a)([hint]).map(markdown/* prose */.CS)]);
    return namesList(head, (0,text_format/* counted */.hS)(paths.length, 'path'), paths);
}
/** Keys that failed for the same reason. */
function failureBlock(group) {
    const { why, changes } = group;
    const head = (0,markdown/* alert */.xE)('CAUTION', [`**${(0,markdown/* prose */.CS)(failureTitle(group))}**`, ...why.map(markdown/* prose */.CS)]);
    return namesList(head, (0,text_format/* counted */.hS)(changes.length, 'key'), changes.map(keyOf));
}
/** What was not attempted. */
function notAttemptedBlocks(report) {
    const changes = notAttempted(report);
    return changes.length === 0
        ? []
        : [changesTable(`<b>Not attempted</b>: ${notAttemptedSentence(report)}`, changes)];
}
/** Lines of one warning; the log has them all. */
const MOST_WARNING_LINES = 10;
/** A list; the further lines of a warning are a list in it. */
function warningBlocks(warnings) {
    const rows = warnings.flatMap(warning => firstLines(warning).map((line, index) => `> ${index === 0 ? '' : '  '}- ${(0,markdown/* prose */.CS)(line.trim())}\n`));
    if (rows.length === 0)
        return [];
    return [
        {
            head: '> [!WARNING]\n',
            rows: rows.length,
            row: index => rows[index] ?? '',
            more: leftOut => `> - … and ${(0,text_format/* count */.U9)(leftOut)} more lines, in the log\n`,
            tail: '\n',
        },
    ];
}
function firstLines(warning) {
    const lines = warning.split('\n');
    const left = lines.length - MOST_WARNING_LINES;
    return left > 0
        ? [...lines.slice(0, MOST_WARNING_LINES), `… and ${(0,text_format/* counted */.hS)(left, 'more line')}, in the log`]
        : lines;
}

;// CONCATENATED MODULE: ./lib/report/headline.js




const WHOSE = { fork: 'pull requests from forks', dependabot: 'pull requests by Dependabot' };
/** What became of the run, in one sentence. `target` is named in it as it is given: plain or as Markdown. */
function headline(report, target) {
    switch ((0,run_report/* statusOf */.c2)(report)) {
        case 'deployed':
            return `Deployed to ${target}`;
        case 'removed':
            return `Removed from ${target}`;
        case 'nothing-to-do':
            return report.command === 'deploy'
                ? `Already up to date: ${target}`
                : `Nothing to remove from ${target}`;
        case 'dry-run':
            return `Dry run: nothing was written to ${target}`;
        case 'skipped':
            return `Skipped: GitHub gives ${WHOSE[report.skippedFor ?? 'fork']} no credentials for ${target}`;
        case 'refused':
            return report.dryRun
                ? `Dry run: ${report.command === 'deploy' ? 'this deploy to' : 'this removal from'} ${target} would be refused`
                : `Refused: nothing was written to ${target}`;
        case 'failed':
            return `Failed${howFar(report, target)}`;
        case 'not-begun':
            return `Not begun: nothing was written to ${target}`;
        case 'cancelled':
            return `Cancelled${howFar(report, target)}`;
    }
}
function howFar(report, target) {
    if (report.result === undefined && report.plan !== undefined && !report.dryRun) {
        return ` while ${report.command === 'deploy' ? 'deploying to' : 'removing from'} ${target}`;
    }
    const outcomes = report.result?.outcomes ?? [];
    const missed = missedCount(report);
    // A failed write may have happened anyway; only what was not attempted certainly did not.
    if (outcomes.every(({ outcome }) => outcome === 'withheld'))
        return `: nothing was written to ${target}`;
    if (missed === 0)
        return ` after all changes to ${target} were made`;
    const were = missed === 1 ? 'was' : 'were';
    return `: ${(0,text_format/* count */.U9)(missed)} of ${(0,text_format/* counted */.hS)(outcomes.length, 'change')} to ${target} ${were} not made`;
}
function missedCount({ result }) {
    return result?.outcomes.filter(({ outcome }) => outcome !== 'applied').length ?? 0;
}
const ENDED = {
    refused: 'was refused',
    cancelled: 'was cancelled',
};
function heldSentence(command, { place, status }) {
    const other = command === 'deploy' ? 'deploy to' : 'removal from';
    return `The ${other} ${(0,text_escape/* visible */.RK)(place)} ${ENDED[status] ?? 'failed'}, so this one did not begin. Run it again once that is settled.`;
}
/** `2 created, 1 deleted, 40 unchanged; 1.2 MB uploaded`. */
function doneSentence(report) {
    const sum = totals(report);
    const parts = [
        ...(sum.created > 0 ? [`${(0,text_format/* count */.U9)(sum.created)} created`] : []),
        ...(sum.updated > 0 ? [`${(0,text_format/* count */.U9)(sum.updated)} updated`] : []),
        ...(sum.headersUpdated > 0 ? [`${(0,text_format/* count */.U9)(sum.headersUpdated)} with new headers`] : []),
        ...(sum.deleted > 0 ? [`${(0,text_format/* count */.U9)(sum.deleted)} deleted`] : []),
        ...(sum.failed > 0 ? [`${(0,text_format/* count */.U9)(sum.failed)} failed`] : []),
        ...(sum.withheld > 0 ? [`${(0,text_format/* count */.U9)(sum.withheld)} not attempted`] : []),
        ...(report.command === 'deploy' ? [`${(0,text_format/* count */.U9)(sum.unchanged)} unchanged`] : []),
    ];
    const sent = sum.bytesUploaded > 0 ? `; ${(0,text_format/* bytes */.ee)(sum.bytesUploaded)} uploaded` : '';
    return parts.join(', ') + sent;
}
/** What a second run would do about it; empty where nothing is left to do. */
function againSentence(report) {
    if (report.heldBy !== undefined)
        return heldSentence(report.command, report.heldBy);
    const missed = missedCount(report);
    if (missed === 0)
        return '';
    const changes = missed === 1 ? 'the missing change' : `the ${(0,text_format/* count */.U9)(missed)} missing changes`;
    const what = report.failures.length > 0 ? 'Fix the cause and run it again' : 'Run it again';
    return `${what} to make ${changes}.`;
}

;// CONCATENATED MODULE: ./lib/report/log/time-line.js


/** `3.2 s, 43 requests, 3 retries (SlowDown 2, InternalError 1): scan 120 ms, list 340 ms, upload 2.1 s`. */
function timeLine({ elapsedMs, phases, requests, retries = new Map() }) {
    const each = phases.map(({ phase, ms }) => `${phase} ${(0,text_format/* duration */.p0)(ms)}`).join(', ');
    const sent = requests === undefined ? '' : `, ${(0,text_format/* counted */.hS)(requests, 'request')}${retriedWords(retries)}`;
    return `${(0,text_format/* duration */.p0)(elapsedMs)}${sent}${each === '' ? '' : `: ${each}`}`;
}
function retriedWords(retries) {
    const total = [...retries.values()].reduce((sum, times) => sum + times, 0);
    if (total === 0)
        return '';
    const codes = [...retries]
        .toSorted((a, b) => b[1] - a[1])
        .map(([code, times]) => `${(0,text_escape/* visible */.RK)(code)} ${(0,text_format/* count */.U9)(times)}`);
    return `, ${(0,text_format/* counted */.hS)(total, 'retry', 'retries')} (${codes.join(', ')})`;
}

;// CONCATENATED MODULE: ./lib/report/permissions-sentence.js
/** What a dry run says about the permissions of a real run. Empty if there is nothing to say. */
function permissionsSentence({ command, permissions }) {
    if (permissions === undefined)
        return '';
    const { used, unchecked } = permissions;
    const both = [
        ...(used.length > 0 ? [`${used.join(', ')} (this run used ${used.length === 1 ? 'it' : 'them'})`] : []),
        ...(unchecked.length > 0 ? [`${unchecked.join(', ')} (not checked)`] : []),
    ];
    return `A ${command === 'deploy' ? 'deploy' : 'removal'} needs ${both.join(' and ')}.`;
}

;// CONCATENATED MODULE: ./lib/report/site-state.js

/**
 * What visitors get after a run that did not come to its end, which the order of writing answers for. Empty where
 * there is nothing to say: all went well, or nothing was tried.
 */
function siteSentence({ command, result }) {
    if (command !== 'deploy' || result === undefined)
        return '';
    const { outcomes } = result;
    if (outcomes.every(({ outcome }) => outcome === 'applied'))
        return '';
    const applied = outcomes.filter(({ outcome }) => outcome === 'applied').map(({ change }) => change);
    // A failed write may have happened anyway, so only what was never tried is certainly unchanged.
    const maybe = outcomes.filter(({ outcome }) => outcome !== 'withheld').map(({ change }) => change);
    const writes = outcomes.filter(({ change }) => change.action !== 'delete');
    if (writes.every(({ outcome }) => outcome === 'applied')) {
        return 'The site is up to date: visitors get the new version. Some old files are still in the bucket.';
    }
    if (!maybe.some(isSeen))
        return `The site is intact: visitors still get the previous version.${unused(applied)}`;
    const pages = writes.map(({ change }) => change).filter(isPage);
    const isNew = applied.filter(isPage).length;
    const far = isNew === 0
        ? 'no page has changed yet'
        : `${(0,text_format/* count */.U9)(isNew)} of ${(0,text_format/* counted */.hS)(pages.length, 'changed page')} are live`;
    return `The site is intact: every page has all the files it needs; ${far}.`;
}
function unused(applied) {
    if (applied.length === 0)
        return '';
    const files = applied.length === 1 ? '1 new file is up' : `${(0,text_format/* count */.U9)(applied.length)} new files are up`;
    return ` ${files}, unused until the next run.`;
}
/** Whether a visitor of the previous version could notice: new files that are not pages are not linked yet. */
function isSeen(change) {
    return change.action !== 'create' || isPage(change);
}
function isPage(change) {
    return change.action !== 'delete' && (change.wanted.kind === 'page' || change.wanted.kind === 'signal');
}

;// CONCATENATED MODULE: ./lib/report/summary/summary.js













/** Bytes. GitHub drops a step's summary of 1 MiB whole, and has dropped some just below it. */
const SUMMARY_LIMIT = 900_000;
/** Bytes. GitHub's comments hold 65,536 characters. */
const SUMMARY_FILE_LIMIT = 60_000;
/** The run as GitHub-flavoured Markdown, in at most `limit` bytes of UTF-8: what matters most comes first. */
function summary(report, limit) {
    const blocks = [
        whole(heading(report) + siteLine(report)),
        ...errorBlocks(report.error),
        ...report.refusals.map(refusalBlock),
        whole(totalsTable(report)),
        whole(stateOf(report)),
        ...groupFailures(report.failures).map(failureBlock),
        ...notAttemptedBlocks(report),
        ...warningBlocks(report.warnings),
        ...actionBlocks(report, shownChanges(report)),
        ...leftAloneBlocks(report.plan),
        ...cacheBlocks(report.plan),
        ...invalidationBlocks(report),
        whole(footer(report)),
    ];
    return cutToFit(blocks, limit, dropped => `\n… and ${(0,text_format/* counted */.hS)(dropped, 'more section')}.\n`);
}
const emoji = {
    deployed: '✅',
    removed: '✅',
    'nothing-to-do': '✅',
    'dry-run': '🔍',
    skipped: '⏭️',
    refused: '⛔',
    failed: '❌',
    cancelled: '⚠️',
    'not-begun': '⏸️',
};
/** The headline as a heading. */
function heading(report) {
    return `## ${emoji[(0,run_report/* statusOf */.c2)(report)]} ${headline(report, (0,text_escape/* htmlCode */.h8)((0,run_report/* placeOf */.$t)(report)))}\n\n`;
}
function siteLine(report) {
    const site = (0,run_report/* siteToSee */.Ek)(report);
    return site === '' ? '' : `${(0,markdown/* anchor */.Y3)({ text: site, url: site })}\n\n`;
}
/** What was done, or would be, in numbers; empty without a plan. */
function totalsTable({ command, dryRun, plan, result }) {
    if (plan === undefined)
        return '';
    const cells = result === undefined ? plannedCells(planned(plan.changes)) : doneCells(totals({ plan, dryRun, result }));
    const shown = cells.filter(({ removal }) => command === 'deploy' || removal);
    const head = (0,markdown/* tableHead */.PP)(shown.map(({ title }) => [title, 'right']));
    const table = `${head}${(0,markdown/* tableRow */.jD)(shown.map(({ value }) => value))}\n`;
    if (result !== undefined)
        return table;
    const intro = dryRun
        ? `A ${command === 'deploy' ? 'deploy' : 'removal'} would do this:`
        : 'It would have done this:';
    return `${intro}\n\n${table}`;
}
function plannedCells(sum) {
    return [
        { title: 'To create', value: (0,text_format/* count */.U9)(sum.created) },
        { title: 'To update', value: (0,text_format/* count */.U9)(sum.updated) },
        ...(sum.headersUpdated > 0 ? [{ title: 'New headers', value: (0,text_format/* count */.U9)(sum.headersUpdated) }] : []),
        { title: 'To delete', value: (0,text_format/* count */.U9)(sum.deleted), removal: true },
        { title: 'Unchanged', value: (0,text_format/* count */.U9)(sum.unchanged) },
        { title: 'To upload', value: (0,markdown/* unbroken */.D_)((0,text_format/* bytes */.ee)(sum.bytesUploaded)) },
    ];
}
function doneCells(sum) {
    return [
        { title: 'Created', value: (0,text_format/* count */.U9)(sum.created) },
        { title: 'Updated', value: (0,text_format/* count */.U9)(sum.updated) },
        ...(sum.headersUpdated > 0 ? [{ title: 'New headers', value: (0,text_format/* count */.U9)(sum.headersUpdated) }] : []),
        { title: 'Deleted', value: (0,text_format/* count */.U9)(sum.deleted), removal: true },
        { title: 'Unchanged', value: (0,text_format/* count */.U9)(sum.unchanged) },
        { title: 'Failed', value: (0,text_format/* count */.U9)(sum.failed), removal: true },
        ...(sum.withheld > 0
            ? [{ title: 'Not attempted', value: (0,text_format/* count */.U9)(sum.withheld), removal: true }]
            : []),
        { title: 'Uploaded', value: (0,markdown/* unbroken */.D_)((0,text_format/* bytes */.ee)(sum.bytesUploaded)) },
    ];
}
/** What the run was made with, small below all else. */
function footer(report) {
    const { about } = report;
    const facts = [
        ...(about.run ? [(0,markdown/* anchor */.Y3)(about.run)] : []),
        ...(about.commit ? [`commit ${(0,markdown/* anchor */.Y3)(about.commit)}`] : []),
        ...(about.actor ? [`by ${(0,text_escape/* htmlCode */.h8)(about.actor)}`] : []),
        ...(about.identity ? [`as ${(0,text_escape/* htmlCode */.h8)(about.identity)}`] : []),
        ...(about.region ? [(0,text_escape/* htmlCode */.h8)(about.region)] : []),
        (0,markdown/* prose */.CS)(timeLine(report)),
    ];
    return `<sub>${facts.join(' · ')}</sub>\n`;
}
/** How things stand now, and what to do next. */
function stateOf(report) {
    const sentences = [siteSentence(report), againSentence(report), permissionsSentence(report)];
    const said = sentences.filter(sentence => sentence !== '').map(markdown/* prose */.CS);
    return said.length === 0 ? '' : `${said.join(' ')}\n\n`;
}

;// CONCATENATED MODULE: ./lib/report/comment/comment.js












/** Bytes. GitHub takes 65,536 characters, of which the marker that the comment is found by takes some. */
const COMMENT_LIMIT = 65_000;
/** The run as a pull request comment: what visitors will notice comes first. */
function comment(report, context, limit = COMMENT_LIMIT) {
    const changes = shownChanges(report);
    const others = changes.filter(change => isWork(change) && !comment_isPage(change));
    const blocks = [
        whole(heading(report)),
        ...siteBlocks(report, context),
        ...errorBlocks(report.error),
        ...report.refusals.map(refusalBlock),
        whole(totalsTable(report) + growthSentence(report)),
        whole(stateOf(report)),
        ...groupFailures(report.failures).map(failureBlock),
        ...notAttemptedBlocks(report),
        ...warningBlocks(report.warnings),
        ...pageBlocks(report, changes, context),
        ...actionBlocks(report, others),
        ...leftAloneBlocks(report.plan),
        ...cacheBlocks(report.plan),
        whole(comment_footer(context)),
    ];
    return cutToFit(blocks, limit, dropped => `\n… and ${(0,text_format/* counted */.hS)(dropped, 'more section')}.\n`);
}
/** Whether there is anything a reviewer would want to know. */
function isWorthAComment(report) {
    if (report.plan === undefined || report.refusals.length > 0 || report.error !== undefined)
        return true;
    return report.plan.changes.some(isWork);
}
/** Only what exists is linked: in a dry run, what is up now. */
function siteBlocks(report, { siteUrl }) {
    const { command, dryRun, result, skippedFor } = report;
    if (siteUrl === undefined || command === 'remove' || skippedFor !== undefined)
        return [];
    const label = dryRun || result === undefined ? 'The site as it is now' : 'The site';
    return [whole(`**${label}:** ${(0,markdown/* anchor */.Y3)({ text: siteUrl, url: siteUrl })}\n\n`)];
}
function growthSentence({ plan }) {
    const growth = plan && biggestGrowth(plan);
    if (growth === undefined)
        return '';
    return `Biggest growth: ${(0,text_escape/* htmlCode */.h8)(growth.path)}, ${(0,text_format/* bytesChange */.IV)(growth.from, growth.to)}\n\n`;
}
/** What people open in a browser; not the data that belongs to it. */
function comment_isPage(change) {
    if (change.action === 'delete')
        return change.kind === 'page' && !/\.(json|txt|js|rsc|data)$/.test(change.path);
    return change.wanted.headers.contentType.startsWith('text/html');
}
function pageBlocks({ dryRun, result }, changes, { siteUrl }) {
    const isDone = !dryRun && result !== undefined;
    const pages = changes.filter(comment_isPage);
    const of = (action) => pages.filter(change => change.action === action).map(pathOf);
    // What is not there yet, or not there any more, has no address to link to.
    const now = (path) => siteUrl && linked(siteUrl, path);
    const newOnes = isDone ? now : undefined;
    return [
        ...pageList('New pages', of('create'), newOnes),
        ...pageList('Changed pages', of('update'), now),
        ...pageList('Pages with new headers', of('headers'), now),
        ...pageList(isDone ? 'Deleted pages' : 'Pages that would go', of('delete'), isDone ? undefined : now),
    ];
}
function pageList(title, paths, shown = () => undefined) {
    if (paths.length === 0)
        return [];
    return [
        {
            head: foldingHead(`<b>${title}</b>: ${(0,text_format/* count */.U9)(paths.length)}`, paths.length <= MOST_UNFOLDED),
            rows: paths.length,
            row: index => paths
                .slice(index, index + 1)
                .map(path => `- ${shown(path) ?? (0,text_escape/* htmlCode */.h8)(path)}\n`)
                .join(''),
            more: leftOut => `\n… and ${(0,text_format/* count */.U9)(leftOut)} more.\n`,
            tail: FOLDING_TAIL,
        },
    ];
}
function linked(siteUrl, path) {
    return (0,markdown/* anchor */.Y3)({ text: path, url: (0,addresses/* addressOf */.c)(siteUrl, path) });
}
function comment_footer({ run, commit, at }) {
    const time = `${new Date(at).toISOString().slice(0, 16).replace('T', ' ')} UTC`;
    const parts = [
        ...(commit ? [`Commit ${(0,markdown/* anchor */.Y3)(commit)}`] : []),
        ...(run ? [`run ${(0,markdown/* anchor */.Y3)(run)}`] : []),
        time,
    ];
    return `<sub>${parts.join(' · ')}</sub>\n`;
}

;// CONCATENATED MODULE: ./lib/report/summary/each-within.js


/** Bytes that a report needs to say anything. */
const each_within_LEAST = 1_000;
/** Bytes of the line that counts those without room. */
const ENDING = 50;
/**
 * The reports of a run one below the other, in at most `limit` bytes of UTF-8, what matters most in front: each gets its
 * share of what the ones before it have left.
 * @param render one of them, in at most so many bytes
 */
function eachWithin(reports, limit, render) {
    const [only] = reports;
    if (only !== undefined && reports.length === 1)
        return render(only, limit);
    const shown = (0,run_report/* byGravity */.SN)(reports).slice(0, Math.floor(limit / each_within_LEAST));
    const more = reports.length - shown.length;
    let left = limit - ENDING;
    let text = '';
    for (const [index, report] of shown.entries()) {
        const share = Math.floor(left / (shown.length - index));
        // A heading of Markdown needs an empty line above it.
        const part = `${index === 0 ? '' : '\n'}${render(report, share - 1)}`;
        left -= Buffer.byteLength(part);
        text += part;
    }
    return more === 0 ? text : `${text}\n… and ${(0,text_format/* counted */.hS)(more, 'more target')}.\n`;
}

// EXTERNAL MODULE: ./lib/http/send.js
var send = __webpack_require__(5684);
// EXTERNAL MODULE: ./lib/version.js
var version = __webpack_require__(3411);
;// CONCATENATED MODULE: ./lib/github/rest/patience.js
/** GitHub's own advice where a secondary limit names no time. Milliseconds. */
const SECONDARY_LIMIT_MS = 60_000;
/** A deploy does not wait longer for a comment. */
const LONGEST_WAIT_MS = 90_000;
const FIRST_BACKOFF_MS = 1_000;
const ATTEMPTS = 4;
/** Methods that may be repeated without harm. */
const REPEATABLE = ['GET', 'PATCH', 'PUT', 'DELETE'];
/**
 * How long to wait before a request is sent again, in milliseconds; undefined if that would not help or would take
 * too long. Pure.
 * @param answer absent where the connection failed
 * @param attempt how often it was sent, from 1
 * @param now milliseconds since 1970
 * @see https://docs.github.com/rest/using-the-rest-api/best-practices-for-using-the-rest-api
 */
function waitBeforeRetry(method, answer, attempt, now) {
    if (attempt >= ATTEMPTS)
        return undefined;
    const wait = answer === undefined ? backoff(method, attempt) : waitAfter(method, answer, attempt, now);
    return wait === undefined || wait > LONGEST_WAIT_MS ? undefined : Math.max(0, wait);
}
function waitAfter(method, { status, headers, body }, attempt, now) {
    if (status >= 500)
        return backoff(method, attempt);
    if (status !== 403 && status !== 429)
        return undefined;
    const seconds = Number(headers['retry-after'] ?? Number.NaN);
    if (Number.isFinite(seconds))
        return seconds * 1000;
    const reset = Number(headers['x-ratelimit-reset']);
    // A second more: GitHub counts whole ones.
    if (headers['x-ratelimit-remaining'] === '0' && reset > 0)
        return (reset + 1) * 1000 - now;
    const isLimit = status === 429 || /secondary rate limit|abuse detection/i.test(body.toString());
    return isLimit ? SECONDARY_LIMIT_MS : undefined;
}
function backoff(method, attempt) {
    return REPEATABLE.includes(method) ? FIRST_BACKOFF_MS * 2 ** (attempt - 1) : undefined;
}

;// CONCATENATED MODULE: ./lib/github/rest/connect.js




/** Of GitHub's own hosts. */
const API_VERSION = '2026-03-10';
/** Enterprise servers refuse a version that they do not know yet. All that is asked here is the same in both. */
const ENTERPRISE_API_VERSION = '2022-11-28';
const GITHUB_HOST = /^api\.github\.com$|^api\.[^.]+\.ghe\.com$/;
/** To send a request and to hear all of the answer, in milliseconds. */
const TIMEOUT_MS = 15_000;
/**
 * GitHub's REST API through the environment's proxies, with its rate limits respected. The library is loaded only where
 * something is asked.
 * @throws RequestError, of each request, with `status`
 */
async function connectRest({ apiUrl, token }, agents, signal, clock = pace_clock/* SYSTEM_CLOCK */.V, now = Date.now) {
    const { request } = await __webpack_require__.e(/* import() */ 359).then(__webpack_require__.bind(__webpack_require__, 7359));
    const host = URL.canParse(apiUrl) ? new URL(apiUrl).hostname : '';
    return request.defaults({
        baseUrl: apiUrl.replace(/\/+$/, ''),
        headers: {
            accept: 'application/vnd.github+json',
            authorization: `Bearer ${token}`,
            'user-agent': `s3-site-deploy/${version/* VERSION */.x}`,
            'x-github-api-version': GITHUB_HOST.test(host) ? API_VERSION : ENTERPRISE_API_VERSION,
        },
        request: { fetch: patientFetch(agents, signal, clock, now), signal, log: SILENT },
    });
}
/** Deprecation notes are for us, not for users. */
const SILENT = { debug: () => { }, info: () => { }, warn: () => { }, error: () => { } };
/** A `fetch` in the library's hands that goes through our agents and sends again what may pass. */
function patientFetch(agents, signal, { sleep }, now) {
    return async (url, { method, headers, body }) => {
        const request = { url: new URL(url), method, headers, ...(body !== undefined && { body }) };
        for (let attempt = 1;; attempt++) {
            const tried = await attemptAt(() => (0,send/* send */.t)(request, agents, withTimeout(signal), TIMEOUT_MS));
            signal.throwIfAborted();
            const wait = waitBeforeRetry(method, tried.answer, attempt, now());
            if (wait === undefined && tried.answer !== undefined)
                return responseOf(tried.answer);
            if (wait === undefined)
                throw tried.error;
            await sleep(wait, signal);
        }
    };
}
function withTimeout(signal) {
    return AbortSignal.any([signal, AbortSignal.timeout(TIMEOUT_MS)]);
}
async function attemptAt(work) {
    try {
        return { answer: await work() };
    }
    catch (error) {
        return { error };
    }
}
const NO_BODY = [204, 205, 304];
/** @throws Error where a success is none of GitHub's: a proxy's page to log in, for example */
function responseOf({ status, headers, body }) {
    const type = headers['content-type'] ?? 'no type';
    if (status < 300 && !NO_BODY.includes(status) && !/json/i.test(type))
        throw new Error(`Something else answered ${status} in its place, with ${type}.`);
    const plain = Object.entries(headers).flatMap(([name, value]) => value === undefined ? [] : [[name, String(value)]]);
    return new Response(NO_BODY.includes(status) ? null : new Uint8Array(body), { status, headers: plain });
}

;// CONCATENATED MODULE: ./lib/github/rest/repository.js
/** From `owner/name`. */
function repositoryOf(text) {
    const [owner, repo, ...rest] = text.split('/');
    return owner && repo && rest.length === 0 ? { owner, repo } : undefined;
}

;// CONCATENATED MODULE: ./lib/flow/ask-github.js




/** How long a deploy waits for GitHub at most. Milliseconds. */
const PATIENCE_MS = 120_000;
/**
 * Asks GitHub about the job's repository; undefined outside a job, or without a token. The connections are closed
 * afterwards.
 */
async function askGithub(token, { environment, signal }, work) {
    const job = (0,github_job/* jobOf */.Z)(environment);
    const repository = repositoryOf(job?.repository ?? '');
    if (job === undefined || repository === undefined || token === undefined)
        return undefined;
    const agents = (0,http_agents/* createAgents */.j)(environment);
    const limit = AbortSignal.any([signal, AbortSignal.timeout(PATIENCE_MS)]);
    try {
        const rest = await connectRest({ apiUrl: job.apiUrl, token }, agents, limit);
        return await work({ job, rest, repository });
    }
    finally {
        agents.end();
    }
}

;// CONCATENATED MODULE: ./lib/flow/comment-on-pull-request.js










/** Reports a finished run on the pull request, in one comment. If that fails, the run's result does not change. */
async function commentOnPullRequest(reports, { comment: options }, { host, signal, environment, now }) {
    const job = (0,github_job/* jobOf */.Z)(environment);
    if (options.when === 'never' || job === undefined)
        return;
    // On pull_request_target, the base's own workflow runs.
    const isFork = job.event.name === 'pull_request' && (await (0,pull_request/* pullRequestOf */._n)(job))?.isFork === true;
    try {
        const told = await askGithub(options.token, { signal, environment }, own => comment_on_pull_request_tell(reports, options, own, now()));
        host.info(told ?? 'No comment: github-token is empty.');
    }
    catch (error) {
        const { problem, hint } = restProblem(error, 'pull-requests: write', isFork);
        const text = ['The pull request has no comment on this run.', problem, hint].join('\n').trimEnd();
        // On a fork's run this is expected.
        if (isFork)
            host.info(text);
        else
            host.warning(text);
    }
}
/** What was done, for the log. */
async function comment_on_pull_request_tell(reports, { when, id = reports.map(run_report/* placeOf */.$t).join(' ') }, own, at) {
    const { job, rest, repository } = own;
    const subject = await subjectOf(own);
    if (subject === undefined)
        return `No comment: this run (${(0,text_escape/* visible */.RK)(job.event.name)}) has no open pull request.`;
    const mode = when === 'changes' && !reports.some(isWorthAComment) ? 'update' : 'create';
    const place = { ...repository, issue: subject.number, id };
    const text = eachWithin(reports, COMMENT_LIMIT, (report, limit) => comment(report, contextOf(report, job, subject.sha, at), limit));
    const outcome = await leaveComment(rest, place, text, mode);
    if (outcome === 'left-out')
        return 'No comment: the plan has no changes.';
    return `Comment on pull request #${subject.number}: ${outcome}.`;
}
async function subjectOf({ job, rest, repository }) {
    const pull = await (0,pull_request/* pullRequestOf */._n)(job);
    if (pull !== undefined)
        return { number: pull.number, sha: pull.headSha ?? job.sha };
    const run = await (0,pull_request/* triggeringRunOf */.TU)(job);
    const number = run && (await pullRequestOfRun(rest, repository, run));
    return number === undefined ? undefined : { number, sha: run?.headSha };
}
function contextOf({ siteUrl }, job, sha, at) {
    const { run, serverUrl, repository } = job;
    return {
        siteUrl,
        at,
        ...(run?.url && { run: { text: run.id, url: run.url } }),
        ...(sha && { commit: { text: sha.slice(0, 7), url: `${serverUrl}/${repository}/commit/${sha}` } }),
    };
}

;// CONCATENATED MODULE: ./lib/github/rest/deployments.js
/** Begins a deployment of a preview. Needs `deployments: write`. */
async function beginDeployment(rest, deployment) {
    const { data } = await rest('POST /repos/{owner}/{repo}/deployments', {
        ...deployment,
        auto_merge: false,
        required_contexts: [],
        transient_environment: true,
        production_environment: false,
    });
    if ('id' in data)
        return Number(data.id);
    throw new Error(data.message ?? 'GitHub began no deployment.');
}
/** Says how far a deployment is. */
async function setDeploymentStatus(rest, { owner, repo }, deployment_id, { state, url, logUrl }) {
    await rest('POST /repos/{owner}/{repo}/deployments/{deployment_id}/statuses', {
        owner,
        repo,
        deployment_id,
        state,
        ...(url !== undefined && { environment_url: url }),
        ...(logUrl !== undefined && { log_url: logUrl }),
        auto_inactive: true,
    });
}
const deployments_PAGE_SIZE = 100;
/** Marks all deployments of an environment as inactive. */
async function endDeployments(rest, { owner, repo }, environment) {
    const way = 'GET /repos/{owner}/{repo}/deployments';
    const { data } = await rest(way, { owner, repo, environment, per_page: deployments_PAGE_SIZE });
    for (const { id } of data)
        await setDeploymentStatus(rest, { owner, repo }, Number(id), { state: 'inactive' });
    return data.length;
}

;// CONCATENATED MODULE: ./lib/flow/preview-deployment.js






/** Shows previews as deployments, with their addresses, until they are removed. Never fails the run. */
async function showPreviewAsDeployment(reports, { preview, deployment, dryRun, comment: { token } }, { host, signal, environment }) {
    if (preview === undefined || deployment === 'never' || dryRun)
        return;
    try {
        // A preview in several buckets is one.
        for (const ofOne of Map.groupBy(reports, ({ target }) => target.prefix).values()) {
            const done = await askGithub(token, { signal, environment }, own => preview_deployment_tell(ofOne, own));
            if (done !== undefined)
                host.info(done);
        }
    }
    catch (error) {
        const { problem, hint } = restProblem(error, 'deployments: write');
        const text = ['GitHub does not show this preview as a deployment.', problem, hint].join('\n').trimEnd();
        if (deployment === 'always')
            host.warning(text);
        else
            host.debug(text);
    }
}
/** What was done, for the log. */
async function preview_deployment_tell(reports, { job, rest, repository }) {
    const [report] = reports;
    // A skipped run changes nothing.
    if (report === undefined || reports.some(({ skippedFor }) => skippedFor !== undefined))
        return undefined;
    const isDone = reports.every(run_report/* isSuccess */.oJ);
    const environment = report.target.prefix.replace(/\/$/, '');
    if (report.command === 'remove') {
        if (!isDone)
            return undefined;
        const ended = await endDeployments(rest, repository, environment);
        return `Ended ${(0,text_format/* counted */.hS)(ended, 'deployment')} of ${environment}.`;
    }
    const pull = await (0,pull_request/* pullRequestOf */._n)(job);
    const ref = pull?.headSha ?? job.sha;
    if (ref === undefined)
        return undefined;
    const id = await beginDeployment(rest, {
        ...repository,
        ref,
        environment,
        description: `Preview of pull request #${pull?.number ?? ''}`,
    });
    await setDeploymentStatus(rest, repository, id, {
        state: isDone ? 'success' : 'failure',
        url: (0,run_report/* siteToSee */.Ek)(report) || undefined,
        logUrl: job.run?.url,
    });
    return `Deployment of ${environment}: ${isDone ? 'success' : 'failure'}.`;
}

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(3024);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: ./lib/report/error-text.js + 1 modules
var error_text = __webpack_require__(7451);
;// CONCATENATED MODULE: ./lib/report/annotations.js






/** GitHub shows ten annotations of each level per step and drops the rest. */
const MOST_ANNOTATIONS = 10;
/** Names in one annotation; log, summary and changes file have more. */
const MOST_NAMES = 5;
/** The texts of the errors that people should see without opening the log. Empty for a run that went well. */
function errorAnnotations(report) {
    const texts = [
        ...(report.error === undefined ? [] : [(0,error_text/* errorMessage */.g)(report.error)]),
        ...report.refusals.map(refusalText),
        ...groupFailures(report.failures).map(failureText),
    ];
    if (texts.length <= MOST_ANNOTATIONS)
        return texts;
    const left = texts.length - MOST_ANNOTATIONS + 1;
    return [
        ...texts.slice(0, MOST_ANNOTATIONS - 1),
        `${(0,text_format/* counted */.hS)(left, 'more problem')}: see the log and the summary.`,
    ];
}
/** The headline of all errors of a run. */
function errorTitle({ command, refusals, cancelled }) {
    const what = command === 'deploy' ? 'Deploy' : 'Removal';
    if (cancelled)
        return `${what} cancelled`;
    return refusals.length > 0 ? `${what} refused` : `${what} failed`;
}
function refusalText({ problem, hint, paths }) {
    return [...(0,explanation/* said */.a)([problem, hint]), ...names(paths)].join('\n');
}
function failureText(group) {
    return [failureTitle(group), ...group.why, ...names(group.changes.map(keyOf))].join('\n');
}
function names(all) {
    if (all.length === 0)
        return [];
    const left = all.length - MOST_NAMES;
    const shown = all.slice(0, MOST_NAMES).map(text_escape/* visible */.RK).join(', ');
    return [left > 0 ? `${shown} and ${(0,text_format/* count */.U9)(left)} more` : shown];
}

;// CONCATENATED MODULE: ./lib/report/changes-file.js




/** Of the format (docs/changes-file.md). Raised when a reader of the old one would misread the new. */
const VERSION = 1;
/** Characters per write: one write per change would be slow, and the whole text at once large. */
const CHUNK = 64 * 1024;
/**
 * The JSON document with every change of the plan, in pieces to be written one after the other. A change is
 * a line, so that `grep` and `diff` work on it too. With several targets, it holds a document for each.
 * @param reports none of a sweep that found nothing
 */
function* changesFile(reports, dryRun) {
    const [only] = reports;
    const lines = only && reports.length === 1 ? documentLines(only) : linesOfAll(reports, dryRun);
    let chunk = '';
    for (const line of lines) {
        chunk += `${line}\n`;
        if (chunk.length >= CHUNK) {
            yield chunk;
            chunk = '';
        }
    }
    yield chunk;
}
function* linesOfAll(reports, dryRun) {
    const command = reports[0]?.command ?? 'remove';
    yield '{';
    yield* fields({ version: VERSION, command, dryRun, status: (0,run_report/* overallStatus */.gX)(reports), totals: sumOf(reports) });
    yield '"targets": [';
    for (const [index, report] of reports.entries())
        yield* documentLines(report, index === reports.length - 1 ? '}' : '},');
    yield ']';
    yield '}';
}
function* documentLines(report, end = '}') {
    const { command, dryRun, target, plan } = report;
    yield '{';
    yield* fields({
        version: VERSION,
        command,
        dryRun,
        status: (0,run_report/* statusOf */.c2)(report),
        ...target,
        totals: totals(report),
    });
    yield '"changes": [';
    yield* separated(changeEntries(report));
    yield '],';
    yield '"kept": [';
    yield* separated((plan?.kept ?? []).map(keptEntry));
    yield '],';
    yield '"nested": [';
    yield* separated((plan?.nested ?? []).map(({ path, objects }) => ({ path, objects: objects ?? null })));
    yield '],';
    yield* fields({ skipped: plan?.skipped ?? [] });
    yield '"invalidations": [';
    yield* separated(report.invalidations.map(invalidationEntry));
    yield ']';
    yield end;
}
function* fields(values) {
    for (const [name, value] of Object.entries(values))
        yield `${(0,text_escape/* jsonText */.s$)(name)}: ${(0,text_escape/* jsonText */.s$)(value)},`;
}
/** One value a line, with commas between them. */
function* separated(values) {
    let previous;
    for (const value of values) {
        if (previous !== undefined)
            yield `${previous},`;
        previous = (0,text_escape/* jsonText */.s$)(value);
    }
    if (previous !== undefined)
        yield previous;
}
function* changeEntries(report) {
    const outcomes = new Map();
    for (const { change, outcome } of report.result?.outcomes ?? [])
        outcomes.set(keyOf(change), outcome);
    const failures = new Map(report.failures.map(failure => [keyOf(failure.change), failure]));
    // Without a result, a dry run has planned it; any other run ended before it was tried.
    const untried = report.dryRun ? 'planned' : 'withheld';
    for (const change of report.plan?.changes ?? []) {
        const key = keyOf(change);
        const outcome = isWork(change) ? (outcomes.get(key) ?? untried) : 'none';
        yield changeEntry(change, outcome, failures.get(key));
    }
}
/** What is undefined is not written. */
function changeEntry(change, outcome, failure) {
    const wanted = change.action === 'delete' ? undefined : change.wanted;
    const object = change.action === 'create' ? undefined : change.object;
    return {
        key: keyOf(change),
        path: pathOf(change),
        action: change.action,
        reason: change.reason,
        size: wanted?.size ?? null,
        previousSize: object?.size ?? null,
        outcome,
        error: failure && errorEntry(failure),
        headers: change.action === 'headers' ? change.differences.map(headerEntry) : undefined,
        contentType: wanted?.headers.contentType,
        cacheControl: wanted?.headers.cacheControl,
    };
}
function headerEntry({ name, was, now }) {
    return { name, was: was ?? null, now: now ?? null };
}
function errorEntry({ code, problem, hint, requestId }) {
    return { code: code ?? null, message: problem, hint, requestId: requestId ?? null };
}
function invalidationEntry({ distribution, state, id, paths }) {
    return { distribution, state, id: id ?? null, paths };
}
function keptEntry({ object, path, reason }) {
    return { key: object.key, path, reason, size: object.size };
}

// EXTERNAL MODULE: ./lib/report/error-json.js
var error_json = __webpack_require__(5383);
;// CONCATENATED MODULE: ./lib/report/log/header-lines.js







const MOST_GROUPS = 20;
/** Paths of a group; a rule that changed concerns hundreds of them. */
const header_lines_MOST_PATHS = 10;
/** What changes in the headers, and for which files: files with the same differences stand together. */
function headerLines(changes, style) {
    const groups = headerGroups(changes);
    const rest = groups.slice(MOST_GROUPS);
    const left = rest.reduce((sum, group) => sum + group.changes.length, 0);
    return [
        ...groups.slice(0, MOST_GROUPS).flatMap(group => groupLines(group, style)),
        ...(left > 0
            ? [
                `  … and ${(0,text_format/* count */.U9)(left)} more, with ${(0,text_format/* counted */.hS)(rest.length, 'other difference')} (in the changes file)`,
            ]
            : []),
    ];
}
function groupLines({ known, headers, changes }, style) {
    const size = (0,text_format/* counted */.hS)(changes.length, 'file');
    const said = [...(known ? [] : [NOW_SENT]), ...headers.map(header => headerLine(header, known))];
    const paint = painterOf('headers', style);
    return [
        ...said.map((line, index) => `  ${index === 0 ? size : ' '.repeat(size.length)}  ${line}`),
        ...changes.slice(0, header_lines_MOST_PATHS).map(change => {
            const path = (0,columns/* shortenPath */.nf)((0,text_escape/* visible */.RK)(pathOf(change)), style.columns - 6);
            return `    ${paint(`${actionWords.headers.sign} ${path}`)}`;
        }),
        ...andMore(changes.length - header_lines_MOST_PATHS).map(line => `  ${line}`),
    ];
}
/** `Cache-Control: public, max-age=60 → public, max-age=31536000, immutable`. */
function headerLine({ name, was, now }, known) {
    const after = shown(now);
    return (0,text_escape/* visible */.RK)(`${name}: ${known ? `${shown(was)} → ${after}` : after}`);
}
function shown(value) {
    return value === undefined ? '(none)' : shortened(value);
}

;// CONCATENATED MODULE: ./lib/report/log/plan-log.js










/** Lines of the log for each action; the changes file has them all. */
const MOST_CHANGES = 100;
const MOST_CLASSES = 10;
function planLog({ command, dryRun, plan, invalidations = [] }, style) {
    const sum = planned(plan.changes);
    const what = dryRun ? 'Dry run: nothing is written. Plan' : 'Plan';
    return {
        summary: [
            style.bold(`${what} for ${(0,text_escape/* visible */.RK)((0,run_report/* urlOf */.rs)(plan.target))}`),
            `  ${planSentence(sum, command)}`,
            ...leftAloneLines(plan, text_escape/* visible */.RK).map(line => `  ${style.dim(line)}`),
        ],
        sections: [
            ...actionSections(plan, style),
            ...(writesOf(sum) === 0 ? [] : cacheSections(cacheClasses(plan), style)),
            ...plannedInvalidationSections(invalidations),
        ],
    };
}
function writesOf({ created, updated, headersUpdated }) {
    return created + updated + headersUpdated;
}
/** `2 to create, 1 to delete, 40 unchanged; 1.2 MB to upload`. */
function planSentence(sum, command) {
    const { created, updated, headersUpdated, deleted, unchanged } = sum;
    const work = [
        ...(created > 0 ? [`${(0,text_format/* count */.U9)(created)} to create`] : []),
        ...(updated > 0 ? [`${(0,text_format/* count */.U9)(updated)} to update`] : []),
        ...(headersUpdated > 0 ? [`${(0,text_format/* count */.U9)(headersUpdated)} to get new headers`] : []),
        ...(deleted > 0 ? [`${(0,text_format/* count */.U9)(deleted)} to delete`] : []),
    ];
    if (work.length === 0)
        return nothingToDo(unchanged, command);
    const same = command === 'deploy' ? [`${(0,text_format/* count */.U9)(unchanged)} unchanged`] : [];
    const upload = created + updated > 0 ? `; ${(0,text_format/* bytes */.ee)(sum.bytesUploaded)} to upload` : '';
    return [...work, ...same].join(', ') + upload;
}
function nothingToDo(unchanged, command) {
    if (command === 'remove')
        return 'Nothing to remove';
    return `Nothing to do: ${(0,text_format/* counted */.hS)(unchanged, 'file')} unchanged`;
}
function actionSections(plan, style) {
    return workActions.flatMap(action => {
        const changes = forReading(plan.changes.filter(change => change.action === action));
        if (changes.length === 0)
            return [];
        const lines = action === 'headers' ? headerLines(changes, style) : changeLines(changes, MOST_CHANGES, style);
        return [{ title: groupTitle(action, changes, 'planned'), lines }];
    });
}
function cacheSections(classes, style) {
    if (classes.length === 0)
        return [];
    const shown = classes.slice(0, MOST_CLASSES);
    const facts = shown.map(({ cacheControl, files }) => [
        (0,text_format/* counted */.hS)(files, 'file'),
        cacheControl === undefined ? 'none sent' : (0,text_escape/* visible */.RK)(cacheControl),
    ]);
    const room = style.columns - 6 - (0,columns/* columnWidths */.Q4)(facts, 2).reduce((sum, width) => sum + width, 0);
    const cells = facts.map((fact, index) => [...fact, examplesIn(room, shown[index])]);
    const rows = (0,columns/* alignColumns */.RM)(cells, ['right', 'left', 'left']);
    const more = classes.length - shown.length;
    return [
        {
            title: `Cache-Control (${(0,text_format/* counted */.hS)(classes.length, 'value')})`,
            lines: [
                ...rows.map(([files, value, examples]) => `  ${files}  ${value}  ${style.dim(examples ?? '')}`.trimEnd()),
                ...(more > 0 ? [`  … and ${(0,text_format/* count */.U9)(more)} more values (in the changes file)`] : []),
            ],
        },
    ];
}
/** As many examples as fit into so many columns, the first one shortened if it has to be. */
function examplesIn(room, of) {
    const [first, ...others] = (of?.examples ?? []).map(text_escape/* visible */.RK);
    if (first === undefined || room < 12)
        return '';
    let text = (0,columns/* shortenPath */.nf)(first, room - 3);
    let shown = 1;
    for (const example of others) {
        if ((0,columns/* widthOf */.qz)(text) + 2 + (0,columns/* widthOf */.qz)(example) > room - 3)
            break;
        text += `, ${example}`;
        shown += 1;
    }
    return (of?.files ?? 0) > shown ? `${text}, …` : text;
}

;// CONCATENATED MODULE: ./lib/report/log/result-lines.js














/** Keys that are named for each problem; the changes file has them all. */
const MOST_KEYS = 20;
const result_lines_MOST_GROUPS = 20;
/**
 * The keys that failed, and paths that were refused, beyond those that the error at the end of the log names: no row is
 * printed twice.
 */
function problemSections(report, style) {
    const failures = groupFailures(report.failures);
    const more = failures.length - result_lines_MOST_GROUPS;
    return [
        ...report.refusals.flatMap(({ problem, paths }) => furtherNames((0,text_escape/* visible */.RK)(problem), paths.map(text_escape/* visible */.RK), style)),
        ...failures
            .slice(0, result_lines_MOST_GROUPS)
            .flatMap(group => furtherNames(failureTitle(group), group.changes.map(keyLine), style)),
        ...(more > 0
            ? [{ title: `… and ${(0,text_format/* counted */.hS)(more, 'other kind')} of failure (in the changes file)`, lines: [] }]
            : []),
    ];
}
function furtherNames(title, names, style) {
    const further = names.slice(MOST_NAMES);
    if (further.length === 0)
        return [];
    return [
        {
            title: `${title} (${(0,text_format/* count */.U9)(further.length)} more)`,
            lines: [
                ...further.slice(0, MOST_KEYS).map(name => `  ${(0,columns/* shortenPath */.nf)(name, style.columns - 2)}`),
                ...andMore(further.length - MOST_KEYS),
            ],
        },
    ];
}
function keyLine(change) {
    return `${actionWords[change.action].sign} ${(0,text_escape/* visible */.RK)(keyOf(change))}`;
}
/** What became of the plan, in a few lines: headline, totals, the state of the site, what to do next. */
function resultLines(report, style) {
    const indented = (sentence, paint = (text) => text) => sentence === '' ? [] : [`  ${paint(sentence)}`];
    return [
        style.bold(headlineColor((0,run_report/* statusOf */.c2)(report), style)(headline(report, (0,text_escape/* visible */.RK)((0,run_report/* placeOf */.$t)(report))))),
        ...indented(report.result === undefined ? '' : doneSentence(report)),
        ...(report.dryRun ? [] : report.invalidations.map(invalidationSentence).flatMap(text => indented(text))),
        ...indented((0,text_escape/* visible */.RK)((0,run_report/* siteToSee */.Ek)(report))),
        ...indented(siteSentence(report)),
        ...indented(permissionsSentence(report)),
        ...indented(againSentence(report)),
        ...indented(timeLine(report), style.dim),
    ];
}
function headlineColor(status, style) {
    switch (status) {
        case 'deployed':
        case 'removed':
        case 'nothing-to-do':
            return style.green;
        case 'dry-run':
        case 'skipped':
        case 'cancelled':
        case 'not-begun':
            return style.yellow;
        case 'refused':
        case 'failed':
            return style.red;
    }
}

;// CONCATENATED MODULE: ./lib/report/log/style.js
const plain = (text) => text;
const noColor = { green: plain, yellow: plain, red: plain, dim: plain, bold: plain };
function sgr(on, off) {
    return text => `\u001b[${on}m${text}\u001b[${off}m`;
}
// GitHub's log viewer knows no dim (2): bright black is the grey that it and terminals share.
const ansi = {
    green: sgr(32, 39),
    yellow: sgr(33, 39),
    red: sgr(31, 39),
    dim: sgr(90, 39),
    bold: sgr(1, 22),
};
function styleFor({ color, columns }) {
    return { ...(color ? ansi : noColor), columns };
}

;// CONCATENATED MODULE: ./lib/report/summary/text-summary.js









/** Pages that a message names. */
const text_summary_MOST_PAGES = 10;
/** The run in a few lines of plain text, for a chat: no Markdown, no HTML. */
function textSummary(report) {
    const { plan, result, about } = report;
    const lines = [
        headline(report, (0,text_escape/* visible */.RK)((0,run_report/* placeOf */.$t)(report))),
        ...(plan && result === undefined ? [planSentence(planned(plan.changes), report.command)] : []),
        ...(result ? [doneSentence(report)] : []),
        siteSentence(report),
        againSentence(report),
        ...errorAnnotations(report),
        ...pages(report),
        (0,run_report/* siteToSee */.Ek)(report) ?? '',
        about.run?.url ?? '',
    ];
    return `${lines
        .filter(line => line !== '')
        .map(unmarked)
        .join('\n')}\n`;
}
/** Chats turn `@everyone` and `<!channel>` into mentions, and file names may contain them. */
function unmarked(line) {
    return line.replaceAll('<', '‹').replaceAll('>', '›').replaceAll('@', '@\u200b');
}
/** The pages that are new or changed. */
function pages({ plan }) {
    const paths = (plan?.changes ?? [])
        .filter(change => change.action === 'create' || change.action === 'update')
        .filter(({ wanted }) => wanted.kind === 'page')
        .map(change => (0,text_escape/* visible */.RK)(pathOf(change)));
    if (paths.length === 0)
        return [];
    const left = paths.length - text_summary_MOST_PAGES;
    const more = left > 0 ? ` and ${(0,text_format/* count */.U9)(left)} more` : '';
    return [`Pages: ${paths.slice(0, text_summary_MOST_PAGES).join(', ')}${more}`];
}

;// CONCATENATED MODULE: ./lib/flow/publish.js














/** Shows the plan, before anything is done. */
function tellPlan(planned, host) {
    const { summary, sections } = planLog(planned, styleFor(host));
    host.info(`\n${summary.join('\n')}`);
    tellSections(sections, host);
}
/** Shows the outcome of each target. Causes and remedies come last in the log. */
function tellResults(reports, host) {
    const isAtFault = (report) => errorAnnotations(report).length > 0;
    const inOrder = reports.toSorted((a, b) => Number(isAtFault(a)) - Number(isAtFault(b)));
    for (const report of inOrder)
        tellResult(report, host, reports.length > 1);
}
function tellResult(report, host, isOneOfSeveral) {
    const title = errorTitle(report) + (isOneOfSeveral ? ` (${(0,run_report/* placeOf */.$t)(report)})` : '');
    const style = styleFor(host);
    tellSections(problemSections(report, style), host);
    host.info(`\n${resultLines(report, style).join('\n')}`);
    const errors = errorAnnotations(report);
    if (errors.length > 0)
        host.info('');
    for (const text of errors)
        host.error(text, { title });
}
function tellSections(sections, host) {
    for (const { title, lines } of sections)
        host.group(title, lines);
}
/**
 * Reports a finished run everywhere: log, annotations, summary, outputs, files.
 * @param reports one for each target; of a sweep that found nothing, none
 */
async function publish(reports, { dryRun, json }, host) {
    tellResults(reports, host);
    const summarizing = reports.length > 0 && host.summary(eachWithin(reports, SUMMARY_LIMIT, summary));
    const hasResult = reports.length === 0 || reports.some(({ plan, skippedFor }) => plan ?? skippedFor);
    const changes = () => changesFile(reports, dryRun);
    // While the summary is on its way.
    const files = hasResult ? writeFiles(reports, changes(), host) : NO_FILES;
    await summarizing;
    if (!hasResult) {
        const error = reports.find(report => report.error)?.error;
        if (json && error)
            host.data((0,error_json/* errorJson */.d)(error));
        return;
    }
    const told = reports.flatMap(({ invalidations }) => invalidations);
    const site = reports.map(run_report/* siteToSee */.Ek).find(Boolean);
    // Of one source all of them say the same.
    const manifest = reports.find(report => report.manifest)?.manifest;
    const values = outputs(sumOf(reports), files, told, site, manifest);
    for (const [name, value] of Object.entries(values))
        host.setOutput(name, value);
    // The runner deletes these files with the job.
    const hasChanges = reports.length > 0 && files.changes !== '';
    if (hasChanges && host.isTerminal)
        host.info(`All changes: ${files.changes}`);
    if (json)
        host.data([...changes()].join('').trimEnd());
}
const NO_FILES = { changes: '', summary: '', summaryText: '', changedPaths: '' };
/** A report that cannot be written, for example because the disk is full, does not fail the deploy. */
function writeFiles(reports, changes, host) {
    try {
        return writeInto(host.temporaryDirectory, reports, changes);
    }
    catch (error) {
        host.warning(`The files for the outputs could not be written: ${(0,text_escape/* visible */.RK)(String(error))}`);
        return NO_FILES;
    }
}
/** Synchronous: nothing else is left to do, and a trip to the thread pool for each write takes longer than most of them. */
function writeInto(folder, reports, changes) {
    const files = {
        changes: (0,external_node_path_.join)(folder, 'changes.json'),
        summary: (0,external_node_path_.join)(folder, 'summary.md'),
        summaryText: (0,external_node_path_.join)(folder, 'summary.txt'),
        changedPaths: (0,external_node_path_.join)(folder, 'changed-paths.txt'),
    };
    writePieces(files.changes, changes);
    (0,external_node_fs_.writeFileSync)(files.summary, eachWithin(reports, SUMMARY_FILE_LIMIT, summary));
    (0,external_node_fs_.writeFileSync)(files.summaryText, reports.map(textSummary).join('\n'));
    const changed = new Set(reports.flatMap(({ changedPaths }) => changedPaths));
    (0,external_node_fs_.writeFileSync)(files.changedPaths, [...changed].map(path => `${path}\n`).join(''));
    return files;
}
function writePieces(file, pieces) {
    const descriptor = (0,external_node_fs_.openSync)(file, 'w');
    try {
        for (const piece of pieces)
            (0,external_node_fs_.writeFileSync)(descriptor, piece);
    }
    finally {
        (0,external_node_fs_.closeSync)(descriptor);
    }
}

;// CONCATENATED MODULE: ./lib/flow/finish.js



/** Reports a finished run everywhere the config asks for. All targets share these settings. A sweep may have no report. */
async function finish(reports, [first]) {
    if (first === undefined)
        return;
    const { config, session } = first;
    await publish(reports, config, session.host);
    await showPreviewAsDeployment(reports, config, session);
    await commentOnPullRequest(reports, config, session);
}

;// CONCATENATED MODULE: ./lib/flow/overtaken.js




const ADVICE = 'Keep runs for one prefix from overlapping: give their jobs the same concurrency group.';
/**
 * Whether another run has written the record during this one, and so may have deleted files that this run's pages need.
 * False if this run failed or was cancelled: the next run checks anyway.
 */
function isOvertaken({ applied, error }) {
    if (error !== undefined || applied?.record.record !== 'taken' || applied.cancelled)
        return false;
    const { interference, invalidationErrors, outcomes } = applied;
    return (interference === undefined &&
        invalidationErrors.length === 0 &&
        (isUntouched(applied) || outcomes.every(({ outcome }) => outcome === 'applied')));
}
/** The other was first, before this one wrote anything. */
function isUntouched({ outcomes }) {
    return outcomes.every(({ outcome }) => outcome === 'withheld');
}
function sayOvertaken(target, { warn }) {
    warn(`Another run deployed to ${(0,text_escape/* visible */.RK)((0,run_report/* urlOf */.rs)(target))} at the same time, so this one lists the bucket again and corrects what differs.\n${ADVICE}`);
}
/** The session for a second attempt: warnings are not repeated. */
function saidOnce(session) {
    return {
        ...session,
        warn: (text, place) => {
            if (!session.warnings.includes(text))
                session.warn(text, place);
        },
    };
}
/** The combined result of two attempts. Pure. */
function both(first, second) {
    if (first.prepared === undefined || first.applied === undefined)
        return second;
    if (second.prepared === undefined || second.applied === undefined) {
        // Nothing of the first is undone.
        const refusals = second.prepared?.plan.refusals ?? [];
        return {
            ...first,
            ...second,
            prepared: { ...first.prepared, plan: { ...first.prepared.plan, refusals } },
            applied: first.applied,
        };
    }
    const settled = isOvertaken(second)
        ? { ...second.applied, interference: overtakenAgain(second.prepared.plan) }
        : second.applied;
    if (isUntouched(first.applied) && first.applied.outcomes.length > 0)
        return { ...second, applied: settled };
    return {
        ...second,
        prepared: { ...second.prepared, plan: joinedPlan(first.prepared.plan, second.prepared.plan) },
        applied: joined(first.applied, settled),
    };
}
function overtakenAgain({ target }) {
    return new errors/* DeployError */.sH(`Other runs keep deploying to ${(0,run_report/* urlOf */.rs)(target)}, so this run cannot tell whether the site is complete. Run it again. ${ADVICE}`);
}
/** One change for each key: what the second did, or what the first did and the second found right. */
function joinedPlan(first, second) {
    const later = new Map(second.changes.map(change => [keyOf(change), change]));
    const earlier = first.changes.filter(isWork).filter(change => !isDoneAgain(change, later));
    const keys = new Set(earlier.map(keyOf));
    return {
        ...second,
        changes: [...earlier, ...second.changes.filter(change => !keys.has(keyOf(change)))],
        steps: second.steps.filter(({ step }) => step !== 'write' && step !== 'delete'),
        kept: second.kept.filter(({ object }) => !keys.has(object.key)),
    };
}
function isDoneAgain(change, later) {
    const again = later.get(keyOf(change));
    return again !== undefined && isWork(again);
}
function joined(first, second) {
    const again = new Set(second.outcomes.map(({ change }) => keyOf(change)));
    return {
        ...second,
        outcomes: [...first.outcomes.filter(({ change }) => !again.has(keyOf(change))), ...second.outcomes],
        spared: new Map([...first.spared, ...second.spared]),
        leftUploads: [...first.leftUploads, ...second.leftUploads],
        invalidations: [...first.invalidations, ...second.invalidations],
        invalidationErrors: [...first.invalidationErrors, ...second.invalidationErrors],
    };
}

// EXTERNAL MODULE: external "node:fs/promises"
var external_node_fs_promises_ = __webpack_require__(1455);
;// CONCATENATED MODULE: ./lib/compare/ask-heads.js


/** More than a limiter lets through at once. */
const ask_heads_LANES = 256;
/**
 * HEADs of objects: the first alone, since it tells whether they are allowed, then the others side by side. What cannot
 * be asked costs certainty, never the run: a HEAD that is denied, or fails for no reason of its key, ends the asking,
 * and an object that changed since it was listed counts as not asked.
 * @returns the first error, if there was one
 */
async function askHeads(items, { store, limiter, signal }, take) {
    const giveUp = new AbortController();
    const starts = AbortSignal.any([signal, giveUp.signal]);
    let failed;
    const ask = async (item) => {
        try {
            const head = await limiter.run(0, starts, () => store.head(item.object.key, signal));
            if (head.etag === item.object.etag)
                await take(item, head);
        }
        catch (error) {
            if (starts.aborted && error === starts.reason)
                return;
            if (!(error instanceof store_error/* StoreError */.A))
                throw error;
            failed ??= error;
            if (error.details.status === 403 || error.details.verdict !== 'key')
                giveUp.abort();
        }
    };
    await (0,pace_lanes/* inLanes */.L)(1, items.slice(0, 1), starts, ask);
    await (0,pace_lanes/* inLanes */.L)(ask_heads_LANES, items.slice(1), starts, ask);
    signal.throwIfAborted();
    return failed;
}

;// CONCATENATED MODULE: ./lib/compare/check-headers.js





/** Whether objects of the right content have the right headers: by the record where it knows them, and by HEADs. */
async function checkHeaders(same, recollection, options, access) {
    const wrong = new Map();
    const unknown = new Set();
    const asked = [];
    for (const pair of same) {
        const { wanted, object } = pair;
        const known = recollection.headersOf(object);
        if (known === undefined)
            unknown.add(wanted.key);
        else if (known.headers !== headerFingerprint(wanted.headers, options.write))
            wrong.set(wanted.key, { wanted, differences: [] });
        if (options.ask === 'all' || (options.ask === 'unknown-to-the-record' && known === undefined))
            asked.push(pair);
    }
    const redirects = [];
    let isNew = false;
    const failedHead = await askHeads(asked, access, async (pair, head) => {
        const { wanted } = pair;
        const found = await compareHead(wanted, head, options);
        const to = head.headers.websiteRedirectLocation;
        if (to !== undefined && saysNothingOfRedirect(wanted, options))
            redirects.push({ path: wanted.path, to });
        if (unknown.delete(wanted.key))
            isNew = true;
        // ACL and tags are only in the record.
        if (found.differences.length > 0 || wrong.has(wanted.key))
            wrong.set(wanted.key, found);
    });
    return { unknown, wrong, redirects, isNew, failedHead };
}
/** The headers to send, and which of those that a HEAD shows will change. */
async function compareHead(wanted, { headers: was, encryption }, { write, said }) {
    const storageClass = (0,write_headers/* storageClassOf */.H)(wanted.headers, write);
    const whole = { ...wanted.headers, ...(storageClass !== undefined && { storageClass }) };
    const headers = carryOver(await withPossibleEncoding(was, wanted), whole, said(wanted));
    const differences = [...headerDifferences(was, headers), ...encryptionDifference(encryption, write.sse)];
    return { wanted: { ...wanted, headers }, differences };
}
function saysNothingOfRedirect(wanted, { said }) {
    const rule = said(wanted).websiteRedirectLocation;
    return wanted.headers.websiteRedirectLocation === undefined && rule === undefined;
}
/**
 * Without encodings that the bytes do not have: `aws-chunked`, which is the framing of an upload and stays on objects by
 * a mistake of SDKs and stores, and `gzip` on what is not. Clients fail at both.
 */
async function withPossibleEncoding(was, { body }) {
    const { contentEncoding, ...others } = was;
    if (contentEncoding === undefined || body.from !== 'file')
        return was;
    const codings = contentEncoding.split(',').map(coding => coding.trim());
    const isGzip = codings.some(coding => /^(x-)?gzip$/i.test(coding)) && (await beginsAsGzip(body.file));
    const possible = codings.filter(coding => !/^aws-chunked$/i.test(coding) && (isGzip || !/^(x-)?gzip$/i.test(coding)));
    if (possible.length === codings.length)
        return was;
    return possible.length === 0 ? others : { ...others, contentEncoding: possible.join(', ') };
}
async function beginsAsGzip(file) {
    const handle = await (0,external_node_fs_promises_.open)(file);
    try {
        const { buffer, bytesRead } = await handle.read(Buffer.alloc(2), 0, 2, 0);
        return bytesRead === 2 && buffer[0] === 0x1f && buffer[1] === 0x8b;
    }
    finally {
        await handle.close();
    }
}
function encryptionDifference(was, now) {
    if (now === undefined || was === now)
        return [];
    return [{ name: 'x-amz-server-side-encryption', ...(was !== undefined && { was }), now }];
}

// EXTERNAL MODULE: ./lib/local/etags.js
var etags = __webpack_require__(2401);
// EXTERNAL MODULE: ./lib/local/trouble.js
var local_trouble = __webpack_require__(9840);
// EXTERNAL MODULE: ./lib/names/by-key.js
var by_key = __webpack_require__(9285);
;// CONCATENATED MODULE: ./lib/s3/etag.js
/** Whether an ETag has the form of an MD5. If not, it certainly is not the content's. */
function isMd5(etag) {
    return /^[0-9a-f]{32}$/i.test(etag);
}

// EXTERNAL MODULE: external "node:zlib"
var external_node_zlib_ = __webpack_require__(8522);
;// CONCATENATED MODULE: ./lib/compare/checksums.js



/** Cheapest first: the CRCs of zlib and of the hashes are native, the other two are JavaScript. */
const CHEAPEST_FIRST = ['SHA256', 'SHA1', 'CRC32', 'CRC64NVME', 'CRC32C'];
/**
 * The MD5 of a file, in hex, if it has the content that an object's checksums tell of. A cryptographic hash is
 * preferred; a CRC is enough to tell builds of a site apart. Undefined, too, where there is nothing to go by.
 * @throws what the file system says
 */
async function md5IfMatching(file, checksums, signal) {
    const algorithm = CHEAPEST_FIRST.find(name => checksums.some(checksum => checksum.algorithm === name));
    const known = checksums.find(checksum => checksum.algorithm === algorithm);
    if (known === undefined)
        return undefined;
    const md5 = (0,external_node_crypto_.createHash)('md5');
    const sum = await checksumOf(file, known.algorithm, signal, md5);
    return sum === known.value ? md5.digest('hex') : undefined;
}
/**
 * Base64, as S3 shows it.
 * @param also gets every byte, too
 */
async function checksumOf(file, algorithm, signal, also) {
    const sum = await summerFor(algorithm);
    for await (const chunk of (0,external_node_fs_.createReadStream)(file, { highWaterMark: 1024 * 1024, signal })) {
        sum.update(chunk);
        also.update(chunk);
    }
    return Buffer.from(await sum.digest()).toString('base64');
}
/** Checksums implemented in JavaScript are loaded only if an object has no other. */
async function summerFor(algorithm) {
    switch (algorithm) {
        case 'SHA256':
            return (0,external_node_crypto_.createHash)('sha256');
        case 'SHA1':
            return (0,external_node_crypto_.createHash)('sha1');
        case 'CRC32':
            return new Crc32();
        case 'CRC32C':
            return new (await Promise.all(/* import() */[__webpack_require__.e(542), __webpack_require__.e(282)]).then(__webpack_require__.t.bind(__webpack_require__, 8282, 19))).Crc32c();
        case 'CRC64NVME':
            return new (await Promise.all(/* import() */[__webpack_require__.e(542), __webpack_require__.e(282)]).then(__webpack_require__.t.bind(__webpack_require__, 8282, 19))).Crc64Nvme();
    }
}
class Crc32 {
    #sum = 0;
    update(chunk) {
        this.#sum = (0,external_node_zlib_.crc32)(chunk, this.#sum);
    }
    digest() {
        const bytes = Buffer.alloc(4);
        bytes.writeUInt32BE(this.#sum);
        return bytes;
    }
}

;// CONCATENATED MODULE: ./lib/compare/compare-contents.js







/**
 * Finds out whose content is in the bucket already. Only objects of the wanted size are looked into: by the record
 * where it knows them, by the hash of the file where the ETag is made of MD5s, else by the checksums that a HEAD tells.
 * @throws SourceError with all files that cannot be read
 */
async function compareContents(wanted, remote, recollection, access) {
    const objects = (0,by_key/* byKey */.d)(remote);
    const contentIds = new Array(wanted.length);
    const unproven = [];
    const told = [];
    for (const [at, want] of wanted.entries()) {
        const object = objects.get(want.key);
        if (object?.size !== want.size)
            continue;
        const candidate = { at, want, object, known: recollection.rowOf(object)?.contentId ?? '' };
        if (isToldByEtag(candidate))
            told.push(candidate);
        contentIds[at] = contentSeen(candidate);
        if (contentIds[at] === undefined)
            unproven.push(candidate);
    }
    const hashed = await (0,etags/* hashFiles */.y)(unproven.flatMap(pairFor), access.signal);
    const unexplained = [];
    for (const candidate of unproven) {
        const { at, want, known } = candidate;
        contentIds[at] = contentHeld(candidate, hashed.get(want.key));
        const isExplained = contentIds[at] !== undefined || known !== '' || isMd5(candidate.object.etag);
        if (!isExplained && isPlainFile(want.body))
            unexplained.push(candidate);
    }
    const failedHead = await askHeads(unexplained, access, async ({ at, want }, { checksums }) => {
        const md5 = isPlainFile(want.body) && (await md5Of(want.path, want.body.file, checksums, access.signal));
        if (md5)
            contentIds[at] = md5;
    });
    return { contentIds, etags: etagsOf(told, contentIds), failedHead };
}
/** If this many objects have the right size but none has the file's hash, that is not a coincidence. */
const ENOUGH_TO_DOUBT = 5;
/** Whether nothing but the ETag tells of the content. */
function isToldByEtag({ want, object, known }) {
    return known === '' && want.size > 0 && isPlainFile(want.body) && isMd5(object.etag);
}
/** A store may encrypt without saying so, or make ETags of its own. Only a lost record leaves so many to be told by them. */
function etagsOf(told, contentIds) {
    const isOpaque = told.length >= ENOUGH_TO_DOUBT && !told.some(({ at }) => contentIds[at] !== undefined);
    return isOpaque ? 'opaque' : 'hashes';
}
/** The bytes of the file are those that are sent. */
function isPlainFile(body) {
    return body.from === 'file' && body.encoding === undefined;
}
/** What to hash: the file, by the method that the content id or else the ETag tells of. */
function pairFor({ want, object, known }) {
    const { path, key, size, body } = want;
    if (!isPlainFile(body))
        return [];
    const { file, md5 } = body;
    return [{ key, etag: known || object.etag, file: { path, file, size, ...(md5 !== undefined && { md5 }) } }];
}
/**
 * What the object holds, if that is what is wanted and can be seen without reading the file. An ETag that is the hash of
 * the content is believed whatever the record says.
 */
function contentSeen({ want: { contentId, body }, object, known }) {
    if (known !== '' && contentId === known)
        return known;
    const { md5 } = body;
    const isSame = md5 !== undefined && (md5 === known || md5 === object.etag.toLowerCase());
    return isSame ? (contentId ?? md5) : undefined;
}
/** The same by the hashes of the file. */
function contentHeld({ want: { contentId }, object, known }, hashes) {
    const held = [known, object.etag, object.etag.toLowerCase()].find(id => hashes?.has(id));
    return held === undefined ? undefined : (contentId ?? held.toLowerCase());
}
async function md5Of(path, ...matching) {
    try {
        return await md5IfMatching(...matching);
    }
    catch (error) {
        matching[2].throwIfAborted();
        throw new errors/* SourceError */.c8((0,local_trouble/* problemsOf */.G)([{ trouble: (0,local_trouble/* troubleOf */.L)(error), path }]));
    }
}

;// CONCATENATED MODULE: ./lib/names/irregularity.js
/**
 * Letters that often follow a letter in names of files: these 292 of 676 pairs make up 92% of the pairs in 11,685
 * words taken from the file names of several hundred npm packages.
 */
const FOLLOWERS = {
    a: 'bcdfgiklmnprstuvwxy',
    b: 'aeilorsu',
    c: 'acehiklmoprstuy',
    d: 'abcdeilorsu',
    e: 'abcdefgilmnopqrstuvwxy',
    f: 'aefilorstuy',
    g: 'aehilnoprsu',
    h: 'aeiortu',
    i: 'abcdefglmnoprstvxz',
    j: 'aes',
    k: 'aeis',
    l: 'acdeilopstuy',
    m: 'abeilmopsu',
    n: 'acdefgiklnopstuv',
    o: 'abcdfgiklmnoprstuvwx',
    p: 'acdeghiloprstuy',
    q: 'lu',
    r: 'acdefgiklmnoprstuvy',
    s: 'acdeghiklmnoprstuwy',
    t: 'acdefhilmoprstuwy',
    u: 'abcdegilmnprst',
    v: 'aei',
    w: 'aceio',
    x: 'empt',
    y: 'amnps',
    z: 'ei',
};
const DIGIT = 0;
const LOWER = 1;
const UPPER = 2;
const NEITHER = 3;
/** Which letters follow a letter, as bits, by its place in the alphabet. */
const FOLLOWER_BITS = Array.from('abcdefghijklmnopqrstuvwxyz', letter => Array.from(FOLLOWERS[letter] ?? '').reduce((bits, next) => bits | (1 << placeOf(next.charCodeAt(0))), 0));
/**
 * How little a token reads like something that a person wrote: the number of its neighbours that go from letter to
 * digit, digit to letter or lower to upper case, or that are letters which rarely meet. Of 8 characters, words have
 * 0 or 1, words with numbers or acronyms up to 3, and hashes mostly 4 to 6.
 */
function irregularity(token) {
    let count = 0;
    let before = token.charCodeAt(0);
    for (let i = 1; i < token.length; i++) {
        const code = token.charCodeAt(i);
        if (isIrregular(before, code))
            count++;
        before = code;
    }
    return count;
}
function isIrregular(before, code) {
    const first = classOf(before);
    const second = classOf(code);
    if (first === NEITHER || second === NEITHER)
        return false;
    if (first === DIGIT || second === DIGIT)
        return first !== second;
    return (first === LOWER && second === UPPER) || rarelyMeet(before, code);
}
function rarelyMeet(letter, next) {
    return ((FOLLOWER_BITS[placeOf(letter)] ?? 0) & (1 << placeOf(next))) === 0;
}
/** In the alphabet, of either case. */
function placeOf(letter) {
    return (letter | 32) - 97;
}
function classOf(code) {
    if (code >= 48 && code <= 57)
        return DIGIT;
    if (code >= 97 && code <= 122)
        return LOWER;
    return code >= 65 && code <= 90 ? UPPER : NEITHER;
}
/** What a name is put together of: acronyms, words, numbers. */
const PIECE = /[A-Z]+(?![a-z])|[A-Z]?[a-z]+|\d+/g;
/** `HomePage`, `settings`. */
const CAMEL_CASE = /^[A-Za-z][a-z]+([A-Z][a-z]{2,})*$/;
/** `jQuery35`, `FA6Solid`, `chapter1`: one word, after a letter or an acronym, and a number. */
const WORD_AND_NUMBER = /^(([a-z]|[A-Z]{2,3})?\d?[A-Z][a-z]{4,}\d{0,2}|[a-z]{5,}\d{1,2})$/;
/**
 * Whether a token may be words, acronyms and numbers: `zhHansCN`, `4KUltraH`. So may 2% of the random tokens of 8
 * characters of base64url, by chance.
 */
function mayBeWords(token) {
    const pieces = token.match(PIECE) ?? [];
    const words = pieces.filter(piece => /[a-z]/.test(piece));
    const odd = words.map(oddPairs);
    return (pieces.length <= 4 &&
        odd.reduce((sum, count) => sum + count, 0) <= 1 &&
        words.some((word, index) => word.length >= 4 && odd[index] === 0));
}
/** Whether a token can hardly be anything but words. So can 0.05% of the random tokens of base64url. */
function isSurelyWords(token) {
    const irregular = irregularity(token);
    if (CAMEL_CASE.test(token))
        return irregular <= 1;
    if (/^[A-Z]+$/.test(token))
        return irregular === 0;
    return WORD_AND_NUMBER.test(token) && irregular <= 2 && hasLongWord(token);
}
function hasLongWord(token) {
    return (token.match(PIECE) ?? []).some(piece => /[a-z]{4}/.test(piece) && oddPairs(piece) === 0);
}
/** Letters beside each other that rarely meet. */
function oddPairs(word) {
    let count = 0;
    for (let i = 1; i < word.length; i++) {
        if (rarelyMeet(word.charCodeAt(i - 1), word.charCodeAt(i)))
            count++;
    }
    return count;
}

;// CONCATENATED MODULE: ./lib/names/hash-families.js

/** Of the files of a folder, so many must belong to a family for it to speak for all. */
const hash_families_MOST = 2 / 3;
/** So many names that can only be hashes speak for the whole site. */
const ENOUGH_FOR_SITE = 3;
/** A family of so many certain names, all in one case, takes in what chance made look like a word. */
const LARGE = 10;
const WIDEST = /^[\w-]+$/;
/** From the narrowest. A family's is the first that holds all its certain tokens. */
const ALPHABETS = [
    /^[0-9a-f]+$/,
    /^[0-9A-F]+$/,
    /^[A-Z2-7]+$/,
    /^[0-9a-z]+$/,
    /^[0-9A-Z]+$/,
    WIDEST,
];
/**
 * The names that cannot be told from words or numbers by themselves, and that their folder tells: where nearly all
 * names end alike and most can only end in a hash, so do the rest.
 * @param total how many files have the same neighbours, hashed or not
 */
function takenInByFamily(candidates, total) {
    const local = familiesOf(candidates, ({ scope }) => scope);
    const global = familiesOf(candidates.filter(({ trust }) => trust > 0), () => '*');
    const accepted = new Set([
        ...local.flatMap(family => (speaksForFolder(family) ? takenIn(family) : [])),
        ...global.flatMap(family => (speaksForSite(family) ? takenIn(family) : [])),
    ]);
    const members = new Map();
    for (const candidate of candidates) {
        if (!candidate.certain && !accepted.has(candidate))
            continue;
        members.set(candidate.neighbours, (members.get(candidate.neighbours) ?? 0) + 1);
    }
    return [...accepted]
        .filter(({ neighbours }) => (members.get(neighbours) ?? 0) >= hash_families_MOST * (total.get(neighbours) ?? Infinity))
        .map(({ path }) => path);
}
function speaksForFolder({ certain, others }) {
    const words = others.filter(({ token }) => mayBeWords(token)).length;
    return certain.length >= others.length / 3 && certain.length >= words;
}
function speaksForSite({ certain, others }) {
    return certain.length >= ENOUGH_FOR_SITE && certain.length >= 4 * others.length;
}
function takenIn({ certain, others, alphabet }) {
    const isLarge = certain.length >= LARGE && alphabet !== WIDEST;
    return others.filter(({ token }) => isLarge || !isSurelyWords(token)).map(({ candidate }) => candidate);
}
/** Families that have a certain member, and the others of its alphabet. */
function familiesOf(candidates, scopeOf) {
    const ends = candidates.flatMap(candidate => (candidate.certain ? [candidate.certain] : candidate.tails).map(tail => ({ candidate, ...tail })));
    const groups = Map.groupBy(ends, ({ candidate, separator, token }) => `${scopeOf(candidate)}\n${separator}${token.length}`);
    return [...groups.values()].flatMap(group => {
        const certain = group.filter(({ candidate }) => candidate.certain);
        if (certain.length === 0)
            return [];
        const alphabet = ALPHABETS.find(letters => certain.every(({ token }) => letters.test(token))) ?? WIDEST;
        const known = new Set(certain.map(({ token }) => token));
        const others = group.filter(({ candidate, token }) => !candidate.certain && alphabet.test(token) && !known.has(token));
        return [{ certain, others, alphabet }];
    });
}

;// CONCATENATED MODULE: ./lib/names/hash-shapes.js

/** What may stand between the hash and the extension: `.min`, `.chunk`, Trunk's `_bg`, Next.js's `-s.p`, a width. */
const SUFFIX = /(\.(min|chunk|bundle|iframe|lean|module|worker|async|esm)|_bg|-s(\.p)?|-\d{2,4}w|-\d{2,4}x\d{2,4})$/;
/** Images of Eleventy: `ONoLQBHFNJ-600`. */
const WITH_WIDTH = /^([A-Za-z0-9]{10})-\d{2,4}$/;
/** A UUID (version 4) without its dashes. */
const UUID = /^.{12}4.{3}[89ab].{15}$/i;
/** Eight digits that people write: 20261122. */
const DATE = /^(19|20)\d\d(0[1-9]|1[0-2])(0[1-9]|[12]\d|3[01])$/;
/** Lengths of the tokens that build tools end names in. */
const LENGTHS = [8, 10, 12, 16, 20, 32];
/** The names that a file's name, without its extension, may be with what stands after a hash taken away. */
function stemsOf(name) {
    const shorter = name.replace(SUFFIX, '');
    return shorter === name || shorter === '' ? [name] : [name, ...stemsOf(shorter)];
}
/** All ends of a name, without its extension, that have the form of a hash, words and dates included. */
function tailsOf(name) {
    const [, image] = WITH_WIDTH.exec(name) ?? [];
    return [...stemsOf(name), ...(image === undefined ? [] : [image])].flatMap(stem => LENGTHS.flatMap(length => {
        const tail = tailOf(stem, length);
        return tail === undefined || DATE.test(tail.token) || /^\d{2,4}x\d{2,4}/.test(tail.token) ? [] : [tail];
    }));
}
function tailOf(stem, length) {
    const separator = stem.charAt(stem.length - length - 1);
    if (stem.length < length || (separator !== '' && !'-.~'.includes(separator)))
        return undefined;
    const token = stem.slice(-length);
    return /^[\w-]+$/.test(token) ? { token, separator } : undefined;
}
/** The end of a file's name, without its extension, that can only be a hash; the less trust, the clearer. */
function certainTail(name, trust) {
    for (const stem of stemsOf(name)) {
        const tail = hexTail(stem, trust) ?? tokenTail(stem, trust);
        if (tail !== undefined)
            return tail;
    }
    return undefined;
}
function hexTail(stem, trust) {
    if (!/[0-9a-f]{8}$|[0-9A-F]{16}$/.test(stem.slice(-16)))
        return undefined;
    const [, before = '', token = ''] = /^(|.*[-.~])([0-9a-f]{8,}|[0-9A-F]{16,})$/s.exec(stem) ?? [];
    return isHexDigest(before, token, trust) ? { token, separator: before.slice(-1) } : undefined;
}
/** Lengths are those of cut or whole digests; 24 is missing, since MongoDB's ids have it. */
function isHexDigest(before, hex, trust) {
    if (!/[a-f]/i.test(hex))
        return trust === 3 && before.endsWith('.') && isEightDigits(hex);
    if (!/\d/.test(hex))
        return false;
    switch (hex.length) {
        case 8:
            return isShortHex(before, hex, trust);
        case 10:
        case 12:
            return before !== '' && trust >= 2;
        case 16:
            return before.endsWith('.') || trust >= 1;
        case 32:
            return !UUID.test(hex) && (before !== '' || trust >= 1);
        default:
            return [20, 40, 64, 96, 128].includes(hex.length);
    }
}
function isEightDigits(hex) {
    return /^\d{8}$/.test(hex) && !DATE.test(hex);
}
function isShortHex(before, hex, trust) {
    if (before.endsWith('.') || trust >= 2)
        return true;
    return before !== '' && trust === 1 && irregularity(hex) >= 2;
}
/** The 8 characters of base64url, base32 or base36 of Rollup, Vite and esbuild, after a dash or dot. */
function tokenTail(stem, trust) {
    const tail = tailOf(stem, 8);
    if (tail === undefined || /\d+x\d+/.test(tail.token))
        return undefined;
    if (tail.separator === '' && trust < 3)
        return undefined;
    return irregularity(tail.token) >= requiredOf(tail.token, trust) ? tail : undefined;
}
/** The irregularity that tells a hash of the token's alphabet from a name. */
function requiredOf(token, trust) {
    if (trust === 0)
        return Infinity;
    if (trust === 3)
        return isSurelyWords(token) ? Infinity : 2;
    const readable = mayBeWords(token);
    const hasDigit = /\d/.test(token);
    if (/[a-z]/.test(token) && /[A-Z]/.test(token))
        return readable ? 6 : 3;
    if (/^[A-Z2-7]+$/.test(token))
        return hasDigit ? 2 : 3;
    return trust === 2 && hasDigit && /^[a-z0-9]+$/.test(token) ? 4 : Infinity;
}

;// CONCATENATED MODULE: ./lib/names/content-hash.js



/** Whole paths as build tools write them, for hashes whose shape alone does not give them away. */
const LAYOUTS = [
    // SvelteKit puts nothing else there.
    /(^|\/)_app\/immutable\/./,
    // Next.js: the folder is the build's random id of 21 characters, or a commit.
    /(^|\/)_next\/static\/((?=[^/]*[A-Z])(?=[^/]*[a-z])[\w-]{21}|[0-9a-f]{40})\/_\w+Manifest\.js$/,
    // Next.js with Turbopack: 13 characters of 0-9 a-z _ -, the first a digit.
    /(^|\/)_next\/static\/.*[/.-]\d[a-z0-9_-]{12}\.\w+$/,
    // Astro's processed images: the hash of the original, then that of the arguments.
    /(^|\/)_astro\/.*\.[\w-]{8}_[A-Za-z0-9]{4,7}\.\w+$/,
    // Starlight's code blocks (Expressive Code): 5 characters of 0-9 a-z.
    /(^|\/)_astro\/ec\.[0-9a-z]{5}\.(css|js)$/,
    // Gatsby's processed images lie below both hashes.
    /(^|\/)static\/[0-9a-f]{32}\/./,
    // Nuxt 2. A word of these letters is no hash.
    /(^|\/)_nuxt\/(.*[/.-])?(?!(facade|deface|efface)d)[0-9a-f]{7}\.(modern\.)?\w+$/,
    // @nuxt/fonts.
    /(^|\/)_fonts\/[\w-]{40,}\.\w+$/,
    // Pagefind: language, then as much of the hash as makes it unique.
    /(^|\/)pagefind\/((fragment|index|filter)\/|pagefind\.)[\w-]+_[0-9a-f]{7,}\.pf_(fragment|index|filter|meta)$/,
    // Hugo's processed images: one hash of original and arguments.
    /[^/]_hu_?[0-9a-f]{16}\.\w+$/,
    // Remix 1: digits in upper case.
    /(^|\/)build\/manifest-[0-9A-F]{8}\.js$/,
    // .NET: 10 characters of 0-9 a-z. Ten letters may be a word.
    /(^|\/)_framework\/.*\.(?=[a-z]*\d)[0-9a-z]{10}\.\w+$/,
    // Workbox's runtime, beside the service worker.
    /(^|\/)workbox-[0-9a-f]{8}\.js$/,
];
/** What stands in the folder of these, or in the file's name. */
const LAYOUT_FOLDER = /(_app|_next|_astro|static|_nuxt|_fonts|pagefind|build|_framework)\//;
const LAYOUT_FILE = /^workbox-|_hu/;
/** Folders of documents, manifests and data that keep their URL, whatever their name. */
const LASTING_FOLDER = /(^|\/)(\.well-known|page-data|_next\/data|_nuxt\/builds)\//;
const MANIFEST = /^manifest[^/]*\.json$/i;
const content_hash_UUID = /[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}[^/]*$/i;
const DOCUMENTS = new Set([
    'html',
    'htm',
    'xhtml',
    'shtml',
    'webmanifest',
    'appcache',
    'rss',
    'atom',
]);
/**
 * Images named by a hash of what they are made from, not of what they hold: Zola's, of the original's path and of what
 * is done to it; Sphinx's, of the source of graphs, diagrams and formulas. Another renderer makes other bytes.
 */
const FOLDER_BY_INPUT = /(^|\/)(processed_images|_images)\//;
/** The same of others: asciidoctor-diagram, Mermaid, Kroki, TikZ. */
const IMAGE_BY_INPUT = /^(.*[_.-])?(graphviz|dot|plantuml|inheritance|mermaid|math|tex|tikz|diag|diagram|ditaa|kroki|blockdiag|seqdiag|actdiag|nwdiag|vega|d2|pikchr)([-_.][a-z0-9-]+)?[-_.][0-9a-f]{16,}\.(svg|png|gif|pdf|webp)$/i;
/** Folders in which a build tool writes, and nobody else. */
const GENERATED = /(^|\/)(_next\/static|_nuxt|_astro|_expo\/static|_framework|immutable)\//;
/** Folders in which build tools write by default, and people too. */
const SHARED = /(^|\/)(_?assets|static|_?build|dist|media|chunks|bundles|_shared|js|css|fonts)\//;
/** What comes out of a bundler more often than not. */
const BUNDLED = /\.([cm]?js|css|wasm|woff2?|ttf|otf|eot)$/i;
/** 10 characters of base64url, before the width of an image or as the whole name of a bundle. */
const ELEVENTY = /(?:^|\/)(?:([A-Za-z0-9]{10})-\d+\.(?:avif|webp|jpe?g|png|gif|svg)|(?:bundle|dist)\/([\w-]{10})\.(?:css|js))$/;
/** Named after another file, and its hash: `main.4f3e2a1b.js.map`, `main.4f3e2a1b.js.LICENSE.txt`, `app.js.br`. */
const COMPANION = /\.(map|LICENSE\.txt|br|gz|zst)$/;
/** What lies beside the files of a build tool and was not named by it: no evidence against it. */
const BYSTANDER = /^(favicon|apple-touch-icon)|(sw|worker|worker-basic)(\.min)?\.js$|licen[cs]e|manifest|\.(txt|xml|json)$/i;
/**
 * The paths whose names carry a hash of the content, so that other content has another name. The files of a site tell
 * of each other: `Pricing-1_1ller2.js` may be a word and a number, and is a hash in a folder where all names end so.
 * When in doubt, a name has none: a file wrongly cached for ever stays wrong for a year; one wrongly not cached costs a
 * revalidation.
 * @param paths all files of a site, or all keys below a prefix
 */
function hashedPaths(paths) {
    const owners = new Set();
    const companions = [];
    for (const path of paths) {
        if (isDocument(path))
            continue;
        const owner = ownerOf(path);
        owners.add(owner);
        if (owner !== path)
            companions.push(path);
    }
    const hashed = new Set();
    const candidates = [];
    const total = new Map();
    const folderOf = rememberingFolders();
    for (const path of owners) {
        const slash = path.lastIndexOf('/') + 1;
        const file = path.slice(slash);
        if (isLasting(file))
            continue;
        const folder = folderOf(path.slice(0, slash));
        if (folder.isLasting)
            continue;
        const candidate = candidateOf(path, file, folder);
        if (!BYSTANDER.test(file)) {
            total.set(candidate.neighbours, (total.get(candidate.neighbours) ?? 0) + 1);
        }
        const mayBeKnown = folder.hasLayout || LAYOUT_FILE.test(file);
        if (candidate.certain || (mayBeKnown && LAYOUTS.some(pattern => pattern.test(path))))
            hashed.add(path);
        candidates.push(candidate);
    }
    for (const path of takenInByFamily(candidates, total))
        hashed.add(path);
    return withCompanions(hashed, companions, paths);
}
/** The paths of the site alone: not every companion has its owner beside it. */
function withCompanions(hashed, companions, paths) {
    if (companions.length === 0)
        return hashed;
    const missing = new Set(companions.map(ownerOf));
    for (const path of paths)
        missing.delete(path);
    for (const path of companions)
        if (hashed.has(ownerOf(path)))
            hashed.add(path);
    for (const owner of missing)
        hashed.delete(owner);
    return hashed;
}
/** Images whose name changes with what they are made from, and not with the library that makes them. */
const PROCESSED = [
    /(^|\/)_astro\/.*\.[\w-]{8}_[A-Za-z0-9]{4,7}\.\w+$/,
    /(^|\/)static\/[0-9a-f]{32}\/./,
    /[^/]_hu_?[0-9a-f]{16}\.\w+$/,
    /(?:^|\/)[A-Za-z0-9]{10}-\d+\.(?:avif|webp|jpe?g|png|gif|svg)$/,
];
/** Whether an image is made from another by Astro, Gatsby, Hugo or Eleventy, and named by a hash of that. */
function isProcessedImage(path) {
    return PROCESSED.some(pattern => pattern.test(path));
}
/** The file that a companion is named after, or the file itself. */
function ownerOf(path) {
    const owner = path.replace(COMPANION, '');
    return owner === path || owner === '' || owner.endsWith('/') ? path : ownerOf(owner);
}
/** Whether a file keeps its name when its content changes, whatever that name: documents, manifests, ids. */
function isLasting(file) {
    return (isDocument(file) ||
        MANIFEST.test(file) ||
        (file.length >= 36 && content_hash_UUID.test(file)) ||
        (file.length > 20 && IMAGE_BY_INPUT.test(file)));
}
function isDocument(path) {
    return DOCUMENTS.has(path.slice(path.lastIndexOf('.') + 1).toLowerCase());
}
function candidateOf(path, file, { code, media, scope, writers }) {
    const name = file.slice(0, Math.max(0, file.lastIndexOf('.')));
    const isCode = BUNDLED.test(file);
    const trust = trustIn(writers, isCode);
    const certain = certainTail(name, trust) ?? eleventyTail(path) ?? dotnetTail(path, name);
    return {
        path,
        scope,
        neighbours: isCode ? code : media,
        trust,
        tails: certain ? [] : tailsOf(name),
        ...(certain && { certain }),
    };
}
function rememberingFolders() {
    const known = new Map();
    return folder => {
        const found = known.get(folder) ?? readFolder(folder);
        known.set(folder, found);
        return found;
    };
}
function readFolder(folder) {
    const generated = GENERATED.exec(folder);
    const found = generated ?? SHARED.exec(folder);
    return {
        code: `${folder}\ncode`,
        media: `${folder}\nmedia`,
        scope: found ? folder.slice(0, found.index + found[0].length) : folder,
        writers: generated ? 'a build tool' : found ? 'build tools and people' : 'anybody',
        isLasting: LASTING_FOLDER.test(folder) || FOLDER_BY_INPUT.test(folder),
        hasLayout: LAYOUT_FOLDER.test(folder),
    };
}
function trustIn(writers, isCode) {
    switch (writers) {
        case 'a build tool':
            return 3;
        case 'build tools and people':
            return isCode ? 2 : 1;
        case 'anybody':
            return isCode ? 1 : 0;
    }
}
function eleventyTail(path) {
    const [, image, bundle = ''] = ELEVENTY.exec(path) ?? [];
    const token = image ?? bundle;
    const isHash = /[a-z]/.test(token) && /[A-Z]/.test(token) && irregularity(token) >= 4 && !mayBeWords(token);
    return isHash ? { token, separator: '' } : undefined;
}
/** Ten letters that no word has. */
function dotnetTail(path, name) {
    const [, token = ''] = /(?:^|\/)_framework\/.*\.([a-z]{10})\.\w+$/.exec(path) ?? [];
    return token !== '' && stemsOf(name).some(stem => stem.endsWith(token)) && irregularity(token) >= 2
        ? { token, separator: '.' }
        : undefined;
}

// EXTERNAL MODULE: ./lib/site/bodies/compress.js
var compress = __webpack_require__(5306);
;// CONCATENATED MODULE: ./lib/compare/comments.js
const LINE_WITH_SOURCE = /^[ \t]*(\/\/[#@][ \t]*source(Mapping)?URL=.*|\/\*[#@][ \t]*source(Mapping)?URL=.*\*\/)[ \t]*$/gm;
/** What licences and build tools put before everything else. */
const BANNER = /^\s*(\/\*[\s\S]*?\*\/\s*|\/\/.*(\r?\n|$)\s*)+/;
/**
 * Whether two versions of a script or a stylesheet differ in comments alone: in those at the very beginning, and in the
 * lines that name the source map. Comments elsewhere may be part of a string, and count.
 */
function differInComments(before, after) {
    return withoutComments(before) === withoutComments(after);
}
function withoutComments(text) {
    return text.replace(LINE_WITH_SOURCE, '').replace(BANNER, '').trim();
}

;// CONCATENATED MODULE: ./lib/compare/immutable.js










/**
 * Which replaced objects are served as `immutable`: visitors who have them would keep the old bytes for a year. The
 * record tells, else a HEAD of those few that are, or are going to be, immutable by their name or the rules. The same
 * content, compressed in another way, breaks nothing.
 * @param etags whether the bucket's ETags can be hashes of the content
 * @throws SourceError with all files that cannot be read
 */
async function checkImmutable(replaced, wanted, recollection, etags, access) {
    const lasting = [];
    const unknown = [];
    for (const pair of replaced) {
        const row = recollection.headersOf(pair.object);
        if (row?.immutable)
            lasting.push({ ...pair, row });
        else if (!row && looksImmutable(pair.wanted))
            unknown.push(pair);
    }
    const sources = await sourceMd5s(lasting.map(({ wanted }) => wanted), access.signal);
    const changed = lasting.filter(pair => isOtherByRow(pair, sources));
    const failedHead = await askHeads(unknown, access, (pair, head) => {
        if (isImmutable(head.headers.cacheControl) && isOtherByHead(pair, head, etags))
            changed.push(pair);
    });
    const sameCode = await differingInComments(changed.filter(isCode), access);
    const broken = changed.map(({ wanted: { path, key, headers } }) => {
        const owner = ownerOf(path);
        const isHarmless = sameCode.has(key) || isProcessedImage(path) || (owner !== path && wanted.has(owner));
        const severity = isHarmless ? 'harmless' : isImmutable(headers.cacheControl) ? 'serious' : 'ending';
        return { path, severity };
    });
    return { broken, failedHead };
}
function looksImmutable({ kind, headers }) {
    return kind === 'hashed' || isImmutable(headers.cacheControl);
}
/** Stands for any MD5 if only the form of an ETag matters. */
const ANY_MD5 = '0'.repeat(32);
/** MD5s of what the files hold before they are compressed, by key. */
async function sourceMd5s(wanted, signal) {
    const pairs = wanted.flatMap(({ key, path, size, body, sourceMd5 }) => sourceMd5 === undefined && body.from === 'file'
        ? [{ key, etag: ANY_MD5, file: { path, file: body.file, size: body.sourceSize ?? size } }]
        : []);
    const hashed = await (0,etags/* hashFiles */.y)(pairs, signal);
    return new Map(wanted.map(({ key, body, sourceMd5 }) => [key, sourceMd5 ?? [...(hashed.get(key) ?? [])][0] ?? body.md5]));
}
const ENCODINGS = [undefined, 'gzip', 'br'];
function isOtherByRow({ wanted, object, row }, sources) {
    if (row.contentId === '')
        return object.size !== wanted.size && wanted.sourceMd5 === undefined;
    const md5 = sources.get(wanted.key);
    return md5 === undefined || ENCODINGS.every(encoding => (0,compress/* contentIdOf */.i9)(md5, encoding) !== row.contentId);
}
/** What was compressed by others, or in another way, cannot be told from what holds something else. */
function isOtherByHead({ wanted, object }, { headers, encryption }, etags) {
    const { sourceMd5, headers: sent } = wanted;
    const isDigest = etags === 'hashes' && isMd5(object.etag) && encryption?.startsWith('aws:kms') !== true;
    if (sourceMd5 !== undefined && sent.contentEncoding !== undefined) {
        return headers.contentEncoding === undefined && isDigest && object.etag.toLowerCase() !== sourceMd5;
    }
    if (headers.contentEncoding !== sent.contentEncoding)
        return false;
    return object.size !== wanted.size || isDigest;
}
/** Bytes. No script or stylesheet that a page should load is larger. */
const LARGEST_CODE = 4 * 1024 * 1024;
/** Bytes. What a compressed one of that size may become. */
const LARGEST_UNPACKED = 32 * 1024 * 1024;
/** Objects read at a time. */
const READERS = 16;
function isCode({ wanted, object }) {
    const isText = /^(text|application)\/(javascript|css)\b/.test(wanted.headers.contentType);
    return isText && object.size <= LARGEST_CODE && wanted.size <= LARGEST_CODE;
}
/** Keys of scripts and stylesheets whose objects differ from the files in comments alone. What cannot be read does not. */
async function differingInComments(changed, { store, limiter, signal }) {
    const same = new Set();
    await (0,pace_lanes/* inLanes */.L)(READERS, changed, signal, async ({ wanted, object }) => {
        const { key, headers } = wanted;
        try {
            const { bytes, etag } = await limiter.run(0, signal, () => store.get(key, signal));
            if (etag !== object.etag)
                return;
            const before = unpacked(bytes, headers.contentEncoding);
            const after = await (0,read/* readSource */.o$)(wanted);
            if (differInComments(before.toString(), after.toString()))
                same.add(key);
        }
        catch (error) {
            signal.throwIfAborted();
            if (!(error instanceof Error))
                throw error;
        }
    });
    return same;
}
function unpacked(bytes, encoding) {
    const most = { maxOutputLength: LARGEST_UNPACKED };
    if (encoding === 'gzip')
        return (0,external_node_zlib_.gunzipSync)(bytes, most);
    return encoding === 'br' ? (0,external_node_zlib_.brotliDecompressSync)(bytes, most) : Buffer.from(bytes);
}

// EXTERNAL MODULE: ./lib/patterns/selection.js
var selection = __webpack_require__(5925);
;// CONCATENATED MODULE: ./lib/plan/gates.js


/** Why the project's own rules forbid a deploy. Pure. */
function checkGates({ failOn, maxSizes, maxFileSizes, require, forbidSourceMaps }, gated) {
    const files = filesOf(gated.plan);
    return [
        ...missing(files, require),
        ...(forbidSourceMaps ? sourceMaps(files) : []),
        ...maxSizes.flatMap(budget => largeTogether(files, budget)),
        ...largeByThemselves(files, maxFileSizes),
        ...(failOn.deletes ? deletes(gated.plan) : []),
        ...(failOn.growth === undefined ? [] : growth(gated, files, failOn.growth)),
        ...(failOn.warnings ? warned(gated.warnings) : []),
    ];
}
/** Everything that the source has. */
function filesOf({ changes }) {
    return changes.filter(change => change.action !== 'delete').map(({ wanted }) => wanted);
}
function missing(files, { patterns, pages }) {
    const absent = patterns.filter(pattern => {
        const matches = (0,selection/* compilePatterns */.xi)([pattern]);
        return !files.some(({ path }) => matches(path));
    });
    const found = files.filter(({ headers }) => headers.contentType.startsWith('text/html')).length;
    return [
        ...(absent.length === 0
            ? []
            : [refusal(`The source lacks ${(0,text_format/* counted */.hS)(absent.length, 'file')} that require names.`, BUILD, absent)]),
        ...(pages === undefined || found >= pages
            ? []
            : [refusal(`The source has ${(0,text_format/* counted */.hS)(found, 'page')}, and require wants at least ${pages}.`, BUILD)]),
    ];
}
const BUILD = 'Check that the build is complete. If you mean this, change require.';
function sourceMaps(files) {
    const paths = files.map(({ path }) => path).filter(path => /\.(css|[cm]?jsx?|tsx?)\.map$/i.test(path));
    if (paths.length === 0)
        return [];
    const problem = `The source has ${(0,text_format/* counted */.hS)(paths.length, 'source map')}, and forbid-source-maps is true.`;
    return [refusal(problem, 'Build without source maps, or leave them out with exclude: "*.map".', paths)];
}
/** More would be a list that nobody reads. */
const MOST_LARGEST = 10;
function largeTogether(files, { pattern, size }) {
    const counting = pattern === undefined ? files : matching(files, pattern);
    const total = sum(counting);
    if (total <= size)
        return [];
    const what = pattern === undefined ? 'The site has' : `${(0,text_format/* counted */.hS)(counting.length, 'file')} that match ${pattern} have`;
    const [has, most] = (0,text_format/* bytesApart */.Y_)(total, size);
    const largest = bySize(counting).slice(0, MOST_LARGEST);
    const problem = `${what} ${has}, and max-size${ofPattern(pattern)} is ${most}.`;
    return [
        refusal(problem, `${largest.length < counting.length ? 'These are the largest. ' : ''}${SIZES}`, largest.map(named)),
    ];
}
const SIZES = 'Sizes are those as stored, compressed where compress does that.';
function largeByThemselves(files, budgets) {
    const patterns = budgets.flatMap(({ pattern }) => pattern ?? []);
    const isNamed = (0,selection/* compilePatterns */.xi)(patterns);
    return budgets.flatMap(({ pattern, size }) => {
        const counting = pattern === undefined ? files.filter(({ path }) => !isNamed(path)) : matching(files, pattern);
        const over = bySize(counting.filter(file => file.size > size));
        if (over.length === 0)
            return [];
        const are = over.length === 1 ? 'is' : 'are';
        const problem = `${(0,text_format/* counted */.hS)(over.length, 'file')} ${are} too large: max-file-size${ofPattern(pattern)} is ${(0,text_format/* bytes */.ee)(size)}.`;
        return [
            refusal(problem, SIZES, over.map(file => `${file.path} (${(0,text_format/* bytesApart */.Y_)(file.size, size)[0]})`)),
        ];
    });
}
/** The patterns of sizes that no file of the source matches, with the inputs that have them. */
function idleBudgets({ maxSizes, maxFileSizes }, plan) {
    const inputs = [
        ...maxSizes.map(budget => ({ input: 'max-size', ...budget })),
        ...maxFileSizes.map(budget => ({ input: 'max-file-size', ...budget })),
    ];
    if (inputs.length === 0)
        return [];
    const files = filesOf(plan);
    return inputs.flatMap(({ input, pattern }) => pattern === undefined || matching(files, pattern).length > 0 ? [] : [{ input, pattern }]);
}
function matching(files, pattern) {
    const matches = (0,selection/* compilePatterns */.xi)([pattern]);
    return files.filter(({ path }) => matches(path));
}
function bySize(files) {
    return files.toSorted((a, b) => b.size - a.size);
}
function ofPattern(pattern) {
    return pattern === undefined ? '' : ` of ${pattern}`;
}
function deletes({ changes }) {
    const paths = changes.flatMap(change => (change.action === 'delete' ? [change.path] : []));
    if (paths.length === 0)
        return [];
    const problem = `${(0,text_format/* counted */.hS)(paths.length, 'object')} would be deleted, and fail-on has deletes.`;
    return [refusal(problem, 'If you mean these deletes, remove deletes from fail-on.', paths)];
}
function growth({ plan, wasLive }, files, percent) {
    const before = sum(siteBefore(plan).filter(wasLive));
    const after = sum(files);
    if (before === 0 || after <= before * (1 + percent / 100))
        return [];
    const grown = Math.floor((after / before - 1) * 100);
    const problem = `The site would grow by ${grown}%, from ${(0,text_format/* bytes */.ee)(before)} to ${(0,text_format/* bytes */.ee)(after)}, and fail-on has growth>${percent}%.`;
    return [refusal(problem, 'If you mean this, allow more growth in fail-on.')];
}
/** The objects below the prefix that this deploy manages. */
function siteBefore({ changes, kept }) {
    return [
        ...changes.flatMap(change => (change.action === 'create' ? [] : [change.object])),
        ...kept.flatMap(({ object, reason }) => reason === 'kept-asset' || reason === 'delete-is-off' ? [object] : []),
    ];
}
function warned(warnings) {
    if (warnings.length === 0)
        return [];
    const first = warnings.map(warning => warning.split('\n', 1)[0] ?? '');
    return [refusal(`${(0,text_format/* counted */.hS)(warnings.length, 'warning')}, and fail-on has warnings.`, '', first)];
}
function sum(files) {
    return files.reduce((total, { size }) => total + size, 0);
}
function named({ path, size }) {
    return `${path} (${(0,text_format/* bytes */.ee)(size)})`;
}
function refusal(problem, hint, paths = []) {
    return { problem, hint, paths };
}

;// CONCATENATED MODULE: ./lib/plan/guards.js


const KINDS = ['page', 'data', 'signal', 'other'];
/** Below `auto`, so many deletes are never suspicious, whatever is left. */
const AUTO_FEW = 5;
/** So many are not, unless they leave less than half of the site. */
const AUTO_SOME = 20;
/** `remove` under `auto`: a preview passes, a production site does not. */
const AUTO_REMOVE = 256;
/** Why the deletes of a plan must not happen; empty when they may. Pure. */
function checkPlan(plan, command, maxDeletes) {
    const deletes = plan.changes.filter(change => change.action === 'delete');
    if (deletes.length === 0)
        return [];
    switch (maxDeletes.limit) {
        case 'unlimited':
            return [];
        case 'count':
            return atMost(deletes, maxDeletes.count, `max-deletes is ${maxDeletes.count}`);
        case 'percent': {
            const allowed = Math.floor((plan.before.objects * maxDeletes.percent) / 100);
            const limit = `max-deletes is ${maxDeletes.percent}%, which is ${(0,text_format/* count */.U9)(allowed)} of ${(0,text_format/* counted */.hS)(plan.before.objects, 'object')}`;
            return atMost(deletes, allowed, limit);
        }
        case 'auto':
            return command === 'remove' ? tooMuchToRemove(plan, deletes) : tooMuchToDeploy(plan, deletes);
    }
}
/** A prefix that holds a record was made by deploys, and may be emptied however much there is. */
function tooMuchToRemove(plan, deletes) {
    if (plan.before.hasRecord)
        return [];
    return atMost(deletes, AUTO_REMOVE, `remove deletes at most ${AUTO_REMOVE} unless max-deletes says otherwise`);
}
function tooMuchToDeploy(plan, deletes) {
    return [...tooMuchOfTheSite(plan, deletes), ...lostFrontPage(plan, deletes)];
}
/** Source files that would land where another deploy keeps its own. Pure. */
function checkNested(wanted, nested) {
    return nested.flatMap(({ path: folder }) => {
        const paths = wanted.map(({ path }) => path).filter(path => path.startsWith(folder));
        if (paths.length === 0)
            return [];
        const problem = `The source has ${(0,text_format/* counted */.hS)(paths.length, 'file')} in ${folder}, where another deploy keeps its record.`;
        const hint = 'Leave them out with exclude, or remove the other deploy with the command remove and its prefix.';
        return [{ problem, hint, paths }];
    });
}
/** Source files that would be taken for the record of a deploy, or lie in its place. Pure. */
function checkRecordNames(wanted, records) {
    const paths = wanted.map(({ path }) => path).filter(path => (0,nested/* folderOfRecord */.lE)(path, records) !== undefined);
    if (paths.length === 0)
        return [];
    const problem = `The source has ${(0,text_format/* counted */.hS)(paths.length, 'file')} with the name that deploys use for their record.`;
    const hint = 'Leave them out with exclude, or give the record another name with record.';
    return [{ problem, hint, paths }];
}
/** Objects that visitors were told would never change, and do. Pure. */
function immutableRefusal(broken) {
    const paths = guards_pathsOf(broken, 'serious');
    if (paths.length === 0)
        return undefined;
    const [what, they] = paths.length === 1 ? ['An object is', 'it'] : [`${(0,text_format/* count */.U9)(paths.length)} objects are`, 'them'];
    return {
        problem: `${what} served as immutable and would change: browsers that cached ${they} keep the old content for up to a year.`,
        hint: 'Give changed content a new name: let your bundler put a content hash in its file names, and do not edit its output afterwards. ' +
            'If these names cannot change, send a Cache-Control without immutable in this deploy (headers, cache-control). ' +
            'If you mean this change, allow it with immutable-change: warn.',
        paths,
    };
}
/** What is to be said of broken promises that stop nothing, each in lines. Pure. */
function immutableWarnings(broken) {
    const ending = guards_pathsOf(broken, 'ending');
    const harmless = guards_pathsOf(broken, 'harmless');
    const warnings = [
        [
            `${served(ending.length)} as immutable until now and will change. From this deploy on they are not immutable, ` +
                'but browsers that cached them keep the old content for up to a year. To reach everyone, rename the files.',
            ...ending,
        ],
        [
            `${served(harmless.length)} as immutable and would change in ways that visitors do not notice: ` +
                'companions of other files (.gz, .br, .map), images that are named after their original, or changes in comments alone.',
            ...harmless,
        ],
    ];
    return warnings.filter(lines => lines.length > 1);
}
function guards_pathsOf(broken, severity) {
    return broken.filter(one => one.severity === severity).map(({ path }) => path);
}
function served(objects) {
    return objects === 1 ? '1 object was served' : `${(0,text_format/* count */.U9)(objects)} objects were served`;
}
function atMost(deletes, allowed, limit) {
    if (deletes.length <= allowed)
        return [];
    return [
        guards_refusal(deletes, `${(0,text_format/* counted */.hS)(deletes.length, 'object')} would be deleted, and ${limit}.`, deletes.length),
    ];
}
function tooMuchOfTheSite(plan, deletes) {
    if (deletes.length <= AUTO_FEW)
        return [];
    const { deletable, deletableUnhashed } = plan.before;
    const created = plan.changes.filter(({ action }) => action === 'create').length;
    const left = deletable - deletes.length + created;
    if (left < deletable / 2) {
        const problem = `This deploy would delete ${(0,text_format/* count */.U9)(deletes.length)} of ${(0,text_format/* counted */.hS)(deletable, 'object')}, leaving ${(0,text_format/* count */.U9)(left)}: less than half.`;
        return [guards_refusal(deletes, problem, deletes.length)];
    }
    if (deletes.length <= AUTO_SOME)
        return [];
    const unhashed = deletes.filter(({ kind }) => kind !== 'hashed');
    const lost = unhashed.length - replacedIn(plan, unhashed);
    if (lost > deletableUnhashed / 2) {
        const replaced = lost === unhashed.length ? '' : `, and only ${(0,text_format/* count */.U9)(unhashed.length - lost)} replaced`;
        const problem = `${(0,text_format/* count */.U9)(unhashed.length)} of ${(0,text_format/* counted */.hS)(deletableUnhashed, 'object')} without a content hash in the name would be deleted${replaced}: more than half.`;
        return [guards_refusal(unhashed, problem, deletes.length)];
    }
    return [];
}
/** A folder that is renamed, or pages that are built in another form, are created as often as they are deleted. */
function replacedIn({ changes }, deletes) {
    const created = changes.flatMap(change => (change.action === 'create' ? [change.wanted.kind] : []));
    return KINDS.map(kind => {
        const gone = deletes.filter(change => change.kind === kind).length;
        return Math.min(gone, created.filter(other => other === kind).length);
    }).reduce((sum, matched) => sum + matched, 0);
}
function lostFrontPage(plan, deletes) {
    const frontPage = deletes.filter(({ path }) => path === 'index.html');
    if (frontPage.length === 0)
        return [];
    const problem = `index.html of s3://${plan.target.bucket}/${plan.target.prefix} would be deleted, and the source has no replacement.`;
    return [guards_refusal(frontPage, problem, deletes.length)];
}
function guards_refusal(deletes, problem, needed) {
    return {
        problem,
        hint: `Check that the source is complete and the prefix is right. If you mean these deletes, set max-deletes: ${needed}. To keep some objects, add them to protect or exclude.`,
        paths: deletes.map(({ path }) => path),
    };
}

// EXTERNAL MODULE: ./lib/names/content-type.js
var content_type = __webpack_require__(3582);
;// CONCATENATED MODULE: ./lib/names/kind.js


const SIGNALS = [
    // Service workers. Scripts that register one are part of the page.
    /(^|\/)(?!(un)?register|load|init|install|coi-)([^/]+[-_.])?(sw|service[-_]?worker)(\.min)?\.m?js$/i,
    /(^|\/)(ngsw-worker|safety-worker|worker-basic\.min|OneSignalSDK(Updater)?Worker|mockServiceWorker)\.js$/,
    // What running clients poll: Angular, SvelteKit, Flutter and many by hand, VitePress, Nuxt.
    /(^|\/)(ngsw|version|hashmap)\.json$/,
    /(^|\/)_nuxt\/builds\/latest\.json$/,
    // What a search finds: MkDocs, Sphinx, Pagefind, Docusaurus and others. Storybook's list of stories.
    /(^|\/)(search[-_]?index[^/]*|lunr[-_]?index[^/]*|searchdoc|pagefind-entry|stories)\.json$/i,
    /(^|\/)search[-_]?index[^/]*\.js$/i,
    /^([^/]*storybook[^/]*\/)?index\.json$/i,
    // Feeds and sitemaps, which announce pages.
    /(^|\/)([^/]+[-_.])?(feed|rss|atom|podcast)\.xml$/i,
    /(^|\/)(index\.xml|index\.rdf|feed\.json)$/i,
    /\.(rss|atom)$/i,
    /(^|[/_-])sitemap[^/]*\.(xml|txt)(\.gz)?$/i,
    /(^|\/)sitemaps?\/[^/]+\.xml(\.gz)?$/i,
];
/** Data that routers of the client read in place of a page. */
const PAGE_DATA = [
    // Gatsby.
    /(^|\/)(page-data|slice-data)\//,
    // Nuxt 3 and 2.
    /(^|\/)_payload\.(json|js)$/,
    /(^|\/)_nuxt\/static\//,
    // Next.js: the pages router, and the app router, whose `.txt` is below.
    /(^|\/)_next\/data\//,
    /\.rsc$/,
    // SvelteKit, Qwik City, Vike.
    /__data\.json$/,
    /(^|\/)q-data\.json$/,
    /\.pageContext\.json$/,
    // React Router and Remix. In `Build/` lie Unity's games.
    /(?<!(^|\/)Build\/[^/]*)\.data$/,
];
/** Text that no page of Next.js's export has beside it, as `about.txt` lies beside `about.html`. */
const PLAIN_TEXT = [
    /(^|\/)(robots|humans|(app-)?ads|security|llms[^/]*|version)\.txt$/i,
    /(^|\/)([^/]*licen[cs]e[^/]*|copying|notice|readme|changelog)\.txt$/i,
    /(^|\/)(\.well-known|assets|static|media|downloads?|files)\//i,
    // Sphinx: the source of a page, as people read it.
    /(^|\/)_sources\/|\.(rst|md|ipynb)\.txt$/i,
    // IndexNow's and others' keys.
    /^[0-9a-f-]{8,}\.txt$/i,
];
const DOCUMENT_TYPE = /^(text\/html|application\/xhtml\+xml)\b/;
/**
 * What a file is to a visitor, by its path below the prefix and its `Content-Type`.
 * @param hashed the paths of its site whose names carry a content hash
 */
function kindOf(path, contentType, hashed) {
    if (DOCUMENT_TYPE.test(contentType))
        return 'page';
    if (SIGNALS.some(pattern => pattern.test(path)))
        return 'signal';
    if (PAGE_DATA.some(pattern => pattern.test(path)) || isPayloadText(path))
        return 'data';
    return hashed.has(path) ? 'hashed' : 'other';
}
/**
 * The same for objects of which only the keys are known. Those without an extension are pages at clean URLs.
 * @param paths all of them, since they tell of each other
 */
function kindsOfKeys(paths) {
    const hashed = hashedPaths(paths);
    return path => {
        const type = (0,content_type/* contentType */.IM)(path);
        return /(^|\/)[^/.]*$/.test(path) && type === content_type/* UNKNOWN_TYPE */.qz ? 'page' : kindOf(path, type, hashed);
    };
}
/** Whether a page that is open or cached may load the file although the site no longer has it. */
function mayBeLoaded(kind) {
    return kind !== 'page' && kind !== 'signal';
}
function isPayloadText(path) {
    return path.endsWith('.txt') && !PLAIN_TEXT.some(pattern => pattern.test(path));
}

// EXTERNAL MODULE: ./lib/patterns/pattern.js + 1 modules
var patterns_pattern = __webpack_require__(1143);
;// CONCATENATED MODULE: ./lib/plan/complete.js



/** The plan with its steps. Nothing speaks against it yet, and of the distributions only their ids are known. */
function completePlan({ stages, cloudFront, ...parts }) {
    const { command, record } = parts;
    const isTold = cloudFront !== undefined && outdates(parts, cloudFront);
    const steps = stepsOf(stages, {
        claim: command === 'deploy' && record?.seen.is === 'absent',
        invalidate: isTold,
        record: command === 'deploy' && record !== undefined,
    });
    return {
        ...parts,
        steps,
        refusals: [],
        ...(isTold && { invalidation: { options: cloudFront, distributions: [] } }),
    };
}
/** Whether a cache has anything to be told of. */
function outdates(parts, { invalidate }) {
    if (invalidate.what === 'none')
        return false;
    const { paths, created } = staleAfter(parts, new Set(parts.changes.filter(isWork)));
    return paths.length + created.length > 0;
}

;// CONCATENATED MODULE: ./lib/plan/missed.js

/**
 * Whether an object that equals the source was changed since the record was written: by a run that did not live to
 * invalidate it. A hashed file that the record does not know is new.
 */
function isMissed({ key, kind }, object, { isBlank, rows, recollection }) {
    if (isBlank || recollection.rowOf(object) !== undefined)
        return false;
    return kind !== 'hashed' || rows.has((0,record/* rowKey */.om)(key));
}

;// CONCATENATED MODULE: ./lib/plan/order.js
const WRITES = [
    'hashed assets',
    'other files',
    'new pages',
    'changed pages',
    'front page',
    'signals',
];
const DELETES = ['stale pages', 'stale files', 'record'];
/**
 * The order by what a file is to visitors, where nothing more is known of what names what: a page goes up after all
 * that it may name, and what announces it after it. Within a phase the order that they come in stays.
 */
function writesByPhase(writes) {
    const phases = Map.groupBy(writes, writePhase);
    return WRITES.map(name => ({ name, writes: phases.get(name) ?? [] }));
}
/**
 * A page goes before what it loads, and a record after all that it tells of.
 * @param mayBeLoaded pages that caches still hold may load files, which are deleted only once caches are told
 */
function deletesByPhase(deletes, mayBeLoaded) {
    const phases = Map.groupBy(deletes, ({ kind }) => deletePhase(kind));
    return DELETES.map(name => ({
        name,
        deletes: phases.get(name) ?? [],
        isLate: mayBeLoaded && name === 'stale files',
    }));
}
function writePhase({ action, wanted: { kind, path } }) {
    switch (kind) {
        case 'hashed':
            return 'hashed assets';
        case 'other':
            return 'other files';
        case 'signal':
            return 'signals';
        case 'data':
        case 'page':
            if (path === 'index.html')
                return 'front page';
            return action === 'create' ? 'new pages' : 'changed pages';
    }
}
function deletePhase(kind) {
    switch (kind) {
        case 'hashed':
        case 'other':
        case 'data':
            return 'stale files';
        case 'page':
        case 'signal':
            return 'stale pages';
        case 'record':
            return 'record';
    }
}

// EXTERNAL MODULE: ./lib/references/edges.js
var edges = __webpack_require__(6640);
;// CONCATENATED MODULE: ./lib/plan/reference-order.js

/** Writes that start as soon as the files they reference are there. `order` counts them in their original order. Pure. */
function writesByReference(writes, { sequence, needs }) {
    const places = new Uint32Array(needs.nodes);
    for (let node = sequence.length; node < needs.nodes; node++)
        places[node] = node;
    sequence.forEach((write, place) => {
        places[write] = place;
    });
    /** Thousands of pages that wait for one number share its list. */
    const singles = new Map();
    const placesOf = (node) => {
        const list = Array.from((0,edges/* targetsOf */.Q)(needs, node), target => places[target] ?? target);
        const [only] = list;
        if (list.length > 1 || only === undefined)
            return list.length > 1 ? list : reference_order_NOTHING;
        const known = singles.get(only) ?? list;
        singles.set(only, known);
        return known;
    };
    const nodes = [
        ...sequence,
        ...Array.from({ length: needs.nodes - sequence.length }, (_, joint) => sequence.length + joint),
    ];
    return {
        name: 'files',
        writes: sequence.flatMap(write => writes[write] ?? []),
        needs: nodes.map(placesOf),
    };
}
const reference_order_NOTHING = [];

;// CONCATENATED MODULE: ./lib/plan/rows.js





/** What the record says about an object, as far as that is still true; meant to be spread into a change. */
function rowOf(object, { recollection }) {
    const row = recollection.stillTrueOf(object);
    return row === undefined ? {} : { row };
}
/**
 * What the next record says of an object that stays as it is.
 * @param contentId what it holds
 * @param write what is sent with every write beside its headers
 */
function unchangedRow({ key, headers, kind }, { etag }, contentId, { unknownHeaders }, write) {
    if (unknownHeaders.has(key))
        return { etag, contentId, kind, ...found_record/* NO_HEADERS */.F };
    const fingerprint = headerFingerprint(headers, write);
    return { etag, contentId, kind, headers: fingerprint, immutable: isImmutable(headers.cacheControl) };
}
/** The row as the record has it where that says the same, so that it is in memory once. */
function asRecorded(row, recorded) {
    const isSame = recorded?.kind === row.kind && recorded?.knownAt === row.knownAt;
    return recorded !== undefined && isSame && (0,record/* sameRow */.N6)(recorded, row) ? recorded : row;
}
/** What the next record says about an asset that is no longer needed but stays for a while. */
function unneededRow({ etag }, row, unneededSince) {
    return { ...(row ?? { etag, contentId: '', ...found_record/* NO_HEADERS */.F }), unneededSince };
}
/**
 * The rows that may be about objects in folders that were skipped. Some may be outdated, and do no harm: a row counts only
 * while its object has the same ETag, its headers while the object is no newer.
 */
function carriedRows({ rows, recollection }, { changes, kept }, skipped) {
    if (skipped.length === 0 || rows.size === 0)
        return [];
    const listed = new Set([...changes.map(keyOf), ...kept.map(({ object }) => object.key)].map(record/* rowKey */.om));
    const carried = [...rows].filter(([key]) => !listed.has(key));
    return carried.map(([key, row]) => ({ key, row: recollection.dated(row) }));
}
/** Whether the record lacks something the plan knows, or holds something outdated. */
function isBehind({ rows, recollection }, { changes, kept }, carried) {
    let known = carried.length;
    for (const item of [...changes, ...kept]) {
        if (!('row' in item) || item.row === undefined)
            continue;
        const recorded = recollection.rowOf(item.object);
        if (recorded === undefined || !(0,record/* sameRow */.N6)(item.row, recorded))
            return true;
        known += 1;
    }
    return known !== rows.size;
}

// EXTERNAL MODULE: ./lib/record/memory.js
var record_memory = __webpack_require__(9282);
;// CONCATENATED MODULE: ./lib/plan/state.js



/** An empty object whose key ends in `/` is how consoles show a folder. */
function isFolderMarker({ size, key }) {
    return size === 0 && key.endsWith('/');
}
/** Why an object must not be deleted, whatever the source. */
function whyUntouchable(path, selection) {
    if (!selection.selected(path))
        return 'not-selected';
    return selection.protected(path) ? 'protected' : undefined;
}
/**
 * What the objects are to visitors: what the source says of those that it has. Of what a deploy put there before, the
 * record knows it: a page without an extension, or by a rule, shows in no key. Of others their keys tell, those of the
 * old build and of the new one of each other.
 */
function kindsIn({ target, remote, wanted, memory, }) {
    let kindOfKey;
    return (object) => {
        const kind = (0,by_key/* byKey */.d)(wanted).get(object.key)?.kind;
        if (kind !== undefined)
            return kind;
        const path = object.key.slice(target.prefix.length);
        const recorded = memory.recollection.rowOf(object)?.kind;
        // Most names tell alone, without a look at all the others.
        if (recorded !== undefined && (recorded !== 'hashed' || kindsOfKeys([path])(path) === 'hashed'))
            return recorded;
        kindOfKey ??= kindsOfKeys([
            ...remote.map(({ key }) => key.slice(target.prefix.length)),
            ...wanted.map(({ path }) => path),
        ]);
        const ofKey = kindOfKey(path);
        // `max-deletes` spares hashed files: no record makes one of a file whose name has no hash.
        return recorded === 'hashed' && ofKey !== 'hashed' ? 'other' : ofKey;
    };
}
/** What the guards ask of the prefix. */
function countBefore({ target, remote, selection }, kindOf, mayDelete, hasRecord) {
    const deletable = remote
        .filter(object => !isFolderMarker(object) && mayDelete(object))
        .filter(({ key }) => !whyUntouchable(key.slice(target.prefix.length), selection));
    const unhashed = deletable.filter(object => kindOf(object) !== 'hashed');
    return {
        objects: remote.length,
        deletable: deletable.length,
        deletableUnhashed: unhashed.length,
        hasRecord,
    };
}
/** The record as a plan knows it; to be spread into one. */
function plannedRecord(memory, isBehind) {
    const { place, seen, isGuarded, openPaths } = memory;
    if (place === undefined)
        return {};
    const { bucket, key, isElsewhere } = place;
    const condition = (0,record_memory/* conditionFor */.Z)(memory);
    return {
        record: {
            bucket,
            key,
            isElsewhere,
            seen,
            isGuarded,
            isBehind,
            openPaths,
            ...(condition && { condition }),
        },
    };
}

;// CONCATENATED MODULE: ./lib/plan/plan-deploy.js












/** Compares every wanted object with the bucket. Pure. */
function compareSite(state) {
    const remote = (0,by_key/* byKey */.d)(state.remote);
    return state.wanted.map((want, at) => changeFor(want, remote.get(want.key), state.knowledge.contentIds[at], state));
}
/**
 * Compares what is wanted with what is there. Pure: the same state gives the same plan.
 * @param compared what `compareSite` made of the state, where it was needed before: `order` counts its writes
 */
function planDeploy(state, compared = compareSite(state)) {
    const { target, nested, skipped, memory, write, provenance, cloudFront, order } = state;
    const kindOf = kindsIn(state);
    const { deletes, kept } = sortOutStrangers(state, kindOf);
    const writes = compared.filter(isWrite);
    const stages = {
        writes: order ? [writesByReference(writes, order)] : writesByPhase(writes),
        deletes: deletesByPhase(deletes, true),
    };
    const unchanged = compared.filter(change => change.action === 'unchanged');
    const changes = [...workOf(stages), ...unchanged];
    const carried = carriedRows(memory, { changes, kept }, skipped);
    const behind = state.knowledge.isNew || isBehind(memory, { changes, kept }, carried);
    return completePlan({
        command: 'deploy',
        target,
        changes,
        stages,
        write,
        kept,
        nested,
        skipped,
        carried,
        before: countBefore(state, kindOf, mayDelete(state), false),
        provenance,
        ...plannedRecord(memory, behind),
        cloudFront,
    });
}
function mayDelete({ deletes, memory }) {
    return deletes.mode === 'owned' ? object => memory.recollection.isOwned(object) : () => true;
}
function changeFor(wanted, object, contentId, state) {
    const { knowledge, memory } = state;
    if (!object)
        return { action: 'create', reason: 'not-in-bucket', wanted };
    const update = (reason) => ({
        action: 'update',
        reason,
        wanted,
        object,
        ...rowOf(object, memory),
    });
    if (object.size !== wanted.size)
        return update('size-differs');
    if (contentId === undefined)
        return update(isContentKnown(object, state) ? 'content-differs' : 'content-unknown');
    const wrong = knowledge.wrongHeaders.get(wanted.key);
    if (wrong === undefined)
        return unchanged(wanted, object, contentId, state);
    return {
        action: 'headers',
        reason: 'headers-differ',
        ...wrong,
        object,
        ...rowOf(object, memory),
        configured: wanted.headers,
        contentId,
    };
}
/** By its ETag, or by the record if ETags are not hashes. */
function isContentKnown(object, { knowledge, memory }) {
    if (knowledge.etags === 'opaque')
        return (memory.recollection.rowOf(object)?.contentId ?? '') !== '';
    return isMd5(object.etag);
}
function unchanged(wanted, object, contentId, { knowledge, memory, write }) {
    const row = unchangedRow(wanted, object, contentId, knowledge, write);
    return {
        action: 'unchanged',
        reason: 'same-content',
        wanted,
        object,
        row: asRecorded(row, memory.recollection.rowOf(object)),
        invalidates: isMissed(wanted, object, memory),
    };
}
/** What happens to the objects that are not in the source. */
function sortOutStrangers(state, kindOf) {
    const wanted = (0,by_key/* byKey */.d)(state.wanted);
    let names;
    const isOtherForm = (key) => {
        names ??= new Set(state.wanted.map(({ key }) => (0,patterns_pattern/* composed */.p4)(key)));
        return names.has((0,patterns_pattern/* composed */.p4)(key));
    };
    const hasWellKnown = state.wanted.some(({ path }) => isWellKnown(path));
    const deletes = [];
    const kept = [];
    for (const object of state.remote) {
        if (wanted.has(object.key))
            continue;
        const path = object.key.slice(state.target.prefix.length);
        const kind = kindOf(object);
        const known = rowOf(object, state.memory);
        const reason = whyKept(object, path, state, hasWellKnown) ?? (isOtherForm(object.key) ? 'other-form' : undefined);
        if (reason) {
            kept.push({ object, path, reason, ...known });
            continue;
        }
        const unneededSince = mayBeLoaded(kind) ? keptSince(object, state) : undefined;
        if (unneededSince === undefined && state.stillNamed?.has(path)) {
            kept.push({ object, path, reason: 'still-named', ...known });
        }
        else if (unneededSince === undefined) {
            // Pages that an edge still holds may need a hashed file, which was never another under its name.
            const invalidates = kind !== 'hashed';
            deletes.push({ action: 'delete', reason: 'not-in-source', object, path, kind, invalidates, ...known });
        }
        else {
            kept.push({ object, path, reason: 'kept-asset', row: unneededRow(object, known.row, unneededSince) });
        }
    }
    return { deletes, kept };
}
/** Since when a file that is kept for now has not been needed. The first deploy that finds it unneeded sets the time. */
function keptSince(object, { deletes, memory }) {
    if (deletes.mode === 'off')
        return undefined;
    const { now, keepAssets } = deletes;
    const since = memory.recollection.rowOf(object)?.unneededSince ?? now;
    return now - since < keepAssets ? since : undefined;
}
function whyKept(object, path, { deletes, selection, memory }, hasWellKnown) {
    if (isFolderMarker(object))
        return 'folder-marker';
    const untouchable = whyUntouchable(path, selection);
    if (untouchable)
        return untouchable;
    if (deletes.mode === 'off')
        return 'delete-is-off';
    if (deletes.mode === 'owned' && !memory.recollection.isOwned(object))
        return 'not-owned';
    return isWellKnown(path) && !hasWellKnown ? 'well-known' : undefined;
}
function isWellKnown(path) {
    return path.startsWith('.well-known/');
}

;// CONCATENATED MODULE: ./lib/plan/preview-guard.js

/**
 * What speaks against a preview at a prefix: that something else was deployed there, or that it cannot be told. Pure.
 * @param preview the number of its pull request; absent: the run is about no preview
 */
function checkPreview(preview, { own, memory }) {
    if (preview === undefined)
        return [];
    const isThere = memory.seen.is === 'there';
    const isEmpty = !isThere && own.every(isFolderMarker);
    if (isEmpty || (isThere && memory.preview === preview))
        return [];
    return [{ ...(isThere && memory.isBlank ? UNREADABLE : STRANGE), paths: [] }];
}
const UNREADABLE = {
    problem: 'The record in the prefix cannot be read, so this run cannot tell whether the prefix holds a preview.',
    hint: 'Allow s3:GetObject on the record.',
};
const STRANGE = {
    problem: 'The prefix holds objects that no preview of this pull request put there.',
    hint: 'Give previews a prefix of their own, such as the default pr-<number>. If an earlier tool put a preview there, remove it once.',
};

// EXTERNAL MODULE: ./lib/headers/header-limits.js
var header_limits = __webpack_require__(2402);
;// CONCATENATED MODULE: ./lib/headers/shared-headers.js
/** Most files of a site have one of a few sets of headers: each is one object, so that what is true of it is found once. */
class SharedHeaders {
    #known = new Map();
    /** The object for headers that are equal to these. */
    share(headers) {
        const name = JSON.stringify(headers);
        const known = this.#known.get(name) ?? headers;
        this.#known.set(name, known);
        return known;
    }
}

// EXTERNAL MODULE: ./lib/site/bodies/precompressed.js
var precompressed = __webpack_require__(6936);
// EXTERNAL MODULE: ./lib/text/utf8-order.js
var utf8_order = __webpack_require__(8241);
;// CONCATENATED MODULE: ./lib/site/clean-urls.js


/** Where the files go under `clean-urls`. Pure. */
function cleanUrls(files, mode) {
    if (mode === 'false')
        return { objects: files.map(file => ({ path: file.path, file })), collisions: [] };
    const objects = (0,utf8_order/* sortByUtf8 */.P)(files.flatMap(file => place(file, mode)));
    return { objects, collisions: collisionsIn(objects) };
}
function place(file, mode) {
    const cleaned = cleanPaths(file.path, mode).filter(path => !looksLikeFolderMarker(path, file));
    const type = (0,content_type/* contentType */.IM)(file.path, file);
    const derived = cleaned.map(path => ({ path, file, contentType: type }));
    return mode === 'only' && derived.length > 0 ? derived : [{ path: file.path, file }, ...derived];
}
function cleanPaths(path, mode) {
    if (mode === 'directories') {
        const folder = /^(.+)\/index\.html$/s.exec(path)?.[1];
        return folder === undefined ? [] : [folder, `${folder}/`];
    }
    // The names that website endpoints and CloudFront are told to look for stay.
    const page = /^((?:.*\/)?(?!(?:index|404)\.html$)[^/]+)\.html$/s.exec(path)?.[1];
    return page === undefined ? [] : [page];
}
/** An empty object whose key ends in `/` is how consoles show a folder: it would not be taken for a page. */
function looksLikeFolderMarker(path, { size }) {
    return size === 0 && path.endsWith('/');
}
function collisionsIn(objects) {
    const colliding = [...Map.groupBy(objects, ({ path }) => path).values()].filter(({ length }) => length > 1);
    const [first] = colliding;
    if (first === undefined)
        return [];
    const more = colliding.length === 1 ? '' : ` ${colliding.length} names are wanted more than once.`;
    return [
        {
            problem: `clean-urls would upload different files under one name: ${clean_urls_named(first)}.${more}`,
            hint: 'Rename one of them, name one in exclude, or choose another clean-urls.',
            paths: colliding.flat().map(({ file }) => file.path),
        },
    ];
}
function clean_urls_named(colliding) {
    const files = colliding.map(({ file }) => file.path).join(' and ');
    return `${files} as ${colliding[0]?.path}`;
}

;// CONCATENATED MODULE: ./lib/site/headers-for.js



/**
 * What a file is to a visitor, and its headers, as long as no rule says anything else.
 * @param hashed the paths of its site whose names carry a content hash
 */
function headersFor(file, policy, hashed) {
    const type = (0,content_type/* contentType */.IM)(file.path, file);
    const kind = kindOf(file.path, type, hashed);
    const cache = cacheControl(policy, file.path, kind);
    return { kind, headers: { contentType: type, ...(cache !== undefined && { cacheControl: cache }) } };
}

;// CONCATENATED MODULE: ./lib/site/site-files/redirect.js

/** What is sent with an object that redirects, where no rule says anything else. */
function redirectHeaders({ path, to }, policy) {
    const cache = cacheControl(policy, path, 'page');
    return {
        contentType: 'text/html; charset=utf-8',
        ...(cache !== undefined && { cacheControl: cache }),
        websiteRedirectLocation: to,
    };
}
/**
 * A page that redirects by itself: S3 follows the redirect header only at website endpoints. It holds the target,
 * so that its ETag changes with it.
 */
function redirectBody(to) {
    const url = escaped(to);
    const canonical = escaped(to.replace(/#.*$/s, ''));
    return [
        '<!doctype html>',
        '<html lang="en">',
        '<meta charset="utf-8">',
        '<title>Moved</title>',
        `<link rel="canonical" href="${canonical}">`,
        `<meta http-equiv="refresh" content="0; url=${url}">`,
        `<p>This page is now at <a href="${url}">${url}</a>.</p>`,
        '</html>',
        '',
    ].join('\n');
}
function escaped(text) {
    return text.replace(/[&<>"']/g, character => `&#${character.charCodeAt(0)};`);
}

;// CONCATENATED MODULE: ./lib/site/site-files/redirect-line.js
const STATUS = /^[1-5]\d\d!?$/;
/** Undefined for a line that is no redirect. Cloudflare and Netlify agree but for the status that is left out. */
function parseRedirectLine(text) {
    const tokens = text.split(/\s+/);
    const comment = tokens.findIndex(token => token.startsWith('#'));
    const [first = '', ...rest] = comment < 0 ? tokens : tokens.slice(0, comment);
    const from = first.startsWith('/') || isUrl(first) ? first : `/${first}`;
    const target = STATUS.test(rest[0] ?? '')
        ? -1
        : rest.findIndex(token => token.startsWith('/') || isUrl(token));
    const query = rest.slice(0, Math.max(target, 0));
    const [status = '301', ...conditions] = rest.slice(target + 1);
    const to = rest[target];
    if (first === '' || rest.length === 0 || !STATUS.test(status))
        return undefined;
    if (![...query, ...conditions].every(token => token.includes('=')))
        return undefined;
    return {
        from,
        query,
        ...(to !== undefined && { to }),
        status: Number.parseInt(status, 10),
        forced: status.endsWith('!'),
        conditions,
    };
}
function isUrl(text) {
    return /^https?:\/\//i.test(text);
}

;// CONCATENATED MODULE: ./lib/site/site-files/lines.js
/** In UTF-16 units: twice what S3 takes for a redirect's target. */
const LONGEST_LINE = 4096;
/** A line that is too long is kept up to there, to be told apart and named. */
function isTooLong({ text }) {
    return text.length > LONGEST_LINE;
}
const TOO_LONG = `The line has more than ${LONGEST_LINE} characters.`;
/** The lines that are neither blank nor comments. */
function linesOf(text) {
    return text
        .replace(/^\uFEFF/, '')
        .split('\n')
        .map((line, index) => ({
        number: index + 1,
        text: line.trim().slice(0, LONGEST_LINE + 1),
        indented: /^\s/.test(line),
    }))
        .filter(line => line.text !== '' && !line.text.startsWith('#'));
}

// EXTERNAL MODULE: ./lib/patterns/pieces.js
var patterns_pieces = __webpack_require__(2332);
;// CONCATENATED MODULE: ./lib/site/site-files/url-pattern.js


/** `:name`, not within a word: `Special:Search` is a name of its own. */
const PLACEHOLDER = /(?<!\w):[A-Za-z]\w*/;
const PIECES = /\*+|(?<!\w):[A-Za-z]\w*/g;
/** Whether a URL's path has wildcards or placeholders. */
function isDynamic(urlPath) {
    return urlPath.includes('*') || PLACEHOLDER.test(urlPath);
}
/** The names of the placeholders, `splat` for a wildcard. */
function placeholdersOf(urlPath) {
    return [...urlPath.matchAll(PIECES)].map(([piece]) => (piece.startsWith('*') ? 'splat' : piece.slice(1)));
}
/**
 * Whether an object is what a visitor gets for URLs like `pattern`: `*` stands for anything, `:name` for one name.
 * A page is found under each of its URLs (`/about/`, `/about`, `/about/index.html`), with a last slash or without.
 * @param pattern begins with `/`
 */
function compileUrlPattern(pattern) {
    const withoutSlashes = pattern.slice(1).replace(/\/$/, '');
    const wild = [...withoutSlashes.matchAll(PIECES)].map(([piece]) => piece.startsWith('*') ? patterns_pieces/* STAR */.Vw : ONE_NAME);
    const pieces = withoutSlashes.split(PIECES).flatMap((literal, index) => {
        const next = wild[index];
        return next ? [(0,patterns_pattern/* composed */.p4)(decoded(literal)), next] : [(0,patterns_pattern/* composed */.p4)(decoded(literal))];
    });
    const isMeant = (0,patterns_pieces/* compilePieces */.zl)(pieces.filter(piece => piece !== ''));
    return path => urlsOf((0,patterns_pattern/* composed */.p4)(path)).some(isMeant);
}
const ONE_NAME = { run: character => character !== 0x2f, least: 1 };
/** What a page's path has more than its URLs: `about/index.html` is `about/` and `about`, `about.html` is `about`. */
const BEHIND_URL = ['/index.html', 'index.html', '.html'];
function urlsOf(path) {
    if (!path.endsWith('.html'))
        return [path];
    const ends = BEHIND_URL.filter(end => path.endsWith(end) && (end !== 'index.html' || /(^|\/)index\.html$/.test(path)));
    return [path, ...ends.map(end => path.slice(0, -end.length))];
}
/** Percent-decoded where that is possible. */
function decoded(text) {
    try {
        return decodeURIComponent(text);
    }
    catch {
        return text;
    }
}

;// CONCATENATED MODULE: ./lib/site/site-files/warning.js
/** How much of a line is quoted, so that it can be recognized. */
function warning_shown(text) {
    return text.length > 500 ? `${text.slice(0, 500)}…` : text;
}

;// CONCATENATED MODULE: ./lib/site/site-files/redirects-file.js




/** S3's limit for a redirect's target, in bytes. */
const LONGEST_TARGET = 2048;
/** What `_redirects` asks for. The first line about a path wins. */
function parseRedirectsFile(text) {
    const redirects = [];
    const warnings = [];
    const taken = new Map();
    for (const line of linesOf(text)) {
        const read = readLine(line);
        const first = read.path === undefined ? undefined : taken.get(read.path);
        if (first !== undefined) {
            warnings.push(redirectWarning(line, 'An earlier line says where this path leads, and the first one wins.'));
            continue;
        }
        if (read.path !== undefined)
            taken.set(read.path, line.number);
        if ('redirect' in read)
            redirects.push(read.redirect);
        else
            warnings.push(redirectWarning(line, read.reason));
    }
    return { redirects, warnings };
}
function redirectWarning({ number, text }, reason) {
    return { file: '_redirects', line: number, text: warning_shown(withoutSecrets(text)), reason };
}
function readLine(whole) {
    if (isTooLong(whole))
        return { reason: TOO_LONG };
    const { number, text } = whole;
    const line = parseRedirectLine(text);
    if (line === undefined)
        return { reason: 'This is not a redirect: write /from /to 301.' };
    const path = sourcePathOf(line);
    const reason = whyNotDone(line);
    const only = path !== undefined && line.query.length === 0 && line.conditions.length === 0;
    if (reason !== undefined)
        return { reason, ...(only && { path }) };
    if (path === undefined)
        return {
            reason: 'No visitor can reach this path: it has a name made of spaces, two slashes in a row, a folder called . or .., ' +
                'or a % without two digits.',
        };
    const to = targetOf(line.to ?? '');
    if (typeof to !== 'string')
        return { path, reason: to.reason };
    return { path, redirect: { path, to, forced: line.forced, line: number, text } };
}
/** Why S3 cannot do what the line says, and what can. */
function whyNotDone({ from, to = '', status, query, conditions }) {
    if (isUrl(from))
        return 'S3 redirects for every host. A CloudFront function or a separate distribution can tell hosts apart.';
    if (conditions.length > 0)
        return 'S3 knows no conditions. A CloudFront function can look at countries, languages and cookies.';
    if (query.length > 0 || from.includes('?'))
        return 'S3 does not look at the query. A CloudFront function can.';
    if (from.includes('#'))
        return 'Browsers do not send what follows the #, so nothing can redirect on it.';
    if (status === 200)
        return whyNoRewrite(from, to);
    if (status === 404)
        return "S3 has one error document for the bucket's website, CloudFront a custom error response; set one of them to the page.";
    if (isDynamic(from))
        return "S3 redirects one path at a time. A routing rule of the bucket's website can redirect all that begins alike, a CloudFront function anything.";
    if (status !== 301)
        return "S3 answers 301 with an object. A routing rule of the bucket's website or a CloudFront function can answer something else.";
    return undefined;
}
function whyNoRewrite(from, to) {
    if (isUrl(to))
        return 'S3 cannot fetch from elsewhere. CloudFront can: a second origin, and a behavior for this path.';
    if (/^\/\*+$/.test(from)) {
        return 'S3 cannot answer with another page. CloudFront can: a custom error response for 403 and 404 with this page and status 200.';
    }
    return 'S3 cannot answer with another object. A CloudFront function can change the path before S3 sees it.';
}
/** The key below the prefix that S3 looks up for the path; undefined where there is none. */
function sourcePathOf({ from }) {
    if (isUrl(from) || isDynamic(from))
        return undefined;
    const key = keyForUrl(from);
    // The names `.` and `..` never arrive: clients resolve them first.
    const impossible = key === undefined || /(^|\/)(\.{1,2}|\s+)(\/|$)|^\/|\/\/|\p{Cc}/u.test(key);
    return impossible ? undefined : key;
}
/** `/old` → `old`, `/old/` → `old/index.html`; undefined where the percent-encoding is broken. */
function keyForUrl(urlPath) {
    try {
        const path = decodeURIComponent(urlPath.slice(1));
        return path === '' || path.endsWith('/') ? `${path}index.html` : path;
    }
    catch {
        return undefined;
    }
}
/** As it is sent. */
function targetOf(to) {
    if (to === '')
        return { reason: 'The line has no destination: /from /to 301.' };
    if (to.startsWith('//')) {
        return { reason: 'A destination on another host begins with https://, one on this host with one /.' };
    }
    if (isUrl(to) && !URL.canParse(to))
        return { reason: 'The destination is not a URL.' };
    const target = encoded(to.toWellFormed());
    if (target.length > LONGEST_TARGET)
        return { reason: `S3 takes at most ${LONGEST_TARGET} bytes of destination.` };
    return target;
}
/** In ASCII; a URL's host has an encoding of its own for that. */
function encoded(to) {
    if (isUrl(to) && /[^!-~]/.test(to))
        return new URL(to).href;
    return to
        .replace(/^https?/i, scheme => scheme.toLowerCase())
        .replace(/[^!-~]|["<>\\^`{|}]/gu, encodeURIComponent);
}
/** The target of a rewrite is fetched by a server, and may hold a password or a key that visitors never see. */
function withoutSecrets(text) {
    return /\s200!?(\s|$)/.test(text)
        ? text.replace(/(https?:\/\/)[^\s/@]*@/gi, '$1***@').replace(/(https?:\/\/[^\s?]*\?)\S+/gi, '$1***')
        : text;
}

;// CONCATENATED MODULE: ./lib/site/site-files/settle-redirects.js


/**
 * The redirects that the site gets: a file wins over a redirect that is not forced, and redirects that lead in a circle
 * are left out.
 * @param paths of all other objects of the site, below the prefix
 */
function settleRedirects(redirects, paths) {
    const isShadowed = ({ path, forced }) => !forced && paths.has(path);
    const standing = redirects.filter(redirect => !isShadowed(redirect));
    const circling = circlesAmong(standing, paths);
    const settled = standing.filter(redirect => !circling.has(redirect));
    return {
        redirects: settled,
        replaced: new Set(settled.map(({ path }) => path).filter(path => paths.has(path))),
        warnings: redirects.flatMap(redirect => {
            if (isShadowed(redirect)) {
                return [
                    warning(redirect, 'A file has this path and wins. Write 301! to have the redirect in its place.'),
                ];
            }
            return circling.has(redirect) ? [warning(redirect, 'It leads back to itself.')] : [];
        }),
    };
}
/** The redirects that lead back to themselves. */
function circlesAmong(redirects, paths) {
    const byPath = new Map(redirects.map(redirect => [redirect.path, redirect]));
    const circling = new Set();
    const known = new Set();
    for (const start of redirects) {
        const trail = [];
        let at = start;
        while (at !== undefined && !known.has(at)) {
            known.add(at);
            trail.push(at);
            at = following(at, byPath, paths);
        }
        const back = at === undefined ? -1 : trail.indexOf(at);
        if (back >= 0)
            for (const redirect of trail.slice(back))
                circling.add(redirect);
    }
    return circling;
}
/** The redirect that a redirect leads to, if it leads to one. */
function following({ to }, redirects, paths) {
    const [path = ''] = to.split(/[?#]/);
    const key = isUrl(to) ? undefined : keyForUrl(path);
    if (key === undefined)
        return undefined;
    const exact = redirects.get(key);
    if (exact !== undefined || paths.has(key))
        return exact;
    // A website endpoint redirects a request for a folder without its slash to the folder's index.
    return redirects.get(`${key}/index.html`);
}
function warning({ line, text }, reason) {
    return redirectWarning({ number: line, text, indented: false }, reason);
}

;// CONCATENATED MODULE: ./lib/site/describe-site.js












/** S3's limit for a key, in bytes of UTF-8. */
const LONGEST_KEY = 1024;
/**
 * What the files become below the prefix: names, headers, redirects. Pure.
 * @param selected what include and exclude say of a path, for what is no file of the source
 * @param listed what the bucket has, by key
 */
function describeSite(files, siteFiles, options, selected, listed = new Map()) {
    const rules = [...siteFiles.rules, ...options.headerRules];
    const { objects: placed, collisions } = cleanUrls(files, options.cleanUrls);
    const paths = new Set(placed.map(({ path }) => path));
    const settled = settleRedirects(siteFiles.redirects.filter(({ path }) => selected(path)), paths);
    const hashed = hashedPaths(files.map(({ path }) => path));
    const shared = new SharedHeaders();
    const drafts = [
        ...placed
            .filter(({ path }) => !settled.replaced.has(path))
            .map(file => fileDraft(file, hashed, rules, { headers: shared, listed }, options)),
        ...settled.redirects.map(redirect => redirectDraft(redirect, rules, options)),
    ];
    return {
        drafts,
        refusals: [...collisions, ...impossibleKeys(drafts), ...impossibleHeaders(drafts)],
        warnings: [
            ...[...siteFiles.warnings, ...settled.warnings].map(({ file, line, text, reason }) => ({
                lines: [`${file}:${line}: ${text}`, reason],
                at: { file, line },
            })),
            ...redirectsNote(settled.redirects).map(lines => ({ lines })),
            ...unmatchedRules(rules, namesOf(drafts)).map(rule => ({ lines: unmatched(rule) })),
        ],
    };
}
function fileDraft(placed, hashed, rules, shared, options) {
    const { path, file } = placed;
    const { size, stamp } = file;
    const said = patchFor(path === file.path ? [path] : [path, file.path], rules);
    const own = headersFor(file, options.cacheControl, hashed);
    const contentType = typeOf(placed, said) ?? own.headers.contentType;
    const headers = shared.headers.share(applyPatch({ ...own.headers, contentType }, said));
    const isAsNamed = path === file.path && headers.contentType === own.headers.contentType;
    const { prefix } = options.target;
    const { key, etag } = shared.listed.get(prefix + path) ?? { key: prefix + path };
    const md5 = file.md5 === etag ? etag : file.md5;
    const body = { from: 'file', file: file.file, stamp, ...(md5 !== undefined && { md5 }) };
    const object = {
        key,
        path: key.slice(prefix.length),
        size,
        body,
        headers,
        kind: isAsNamed ? own.kind : kindOf(path, headers.contentType, hashed),
    };
    const candidate = {
        path,
        size,
        contentType: headers.contentType,
        contentEncoding: said.contentEncoding,
    };
    return {
        object,
        file,
        said,
        mayCompress: options.compress !== 'none' && (0,compress/* mayCompress */.u5)(candidate, options.compressTypes),
    };
}
/** Of the page that a clean URL is for, or of what is in a file that a rule says is compressed. */
function typeOf({ path, contentType }, { contentEncoding }) {
    return contentType ?? (contentEncoding ? (0,precompressed/* innerType */.P)(path, contentEncoding) : undefined);
}
function redirectDraft(redirect, rules, { target, cacheControl }) {
    const { path, to } = redirect;
    const text = redirectBody(to);
    const said = patchFor([path], rules);
    const headers = applyPatch(redirectHeaders(redirect, cacheControl), said);
    const md5 = (0,external_node_crypto_.hash)('md5', text);
    const body = { from: 'text', text, md5 };
    const object = {
        key: target.prefix + path,
        path,
        size: Buffer.byteLength(text),
        body,
        headers,
        kind: 'page',
        contentId: md5,
    };
    return { object, said, mayCompress: false };
}
function redirectsNote(redirects) {
    if (redirects.length === 0)
        return [];
    return [
        [
            '_redirects: S3 answers 301 at website endpoints only.',
            'Elsewhere, such as behind CloudFront with a private bucket, visitors get a page that redirects.',
        ],
    ];
}
function* namesOf(drafts) {
    for (const { object, file } of drafts) {
        yield object.path;
        if (file)
            yield file.path;
    }
}
function unmatched({ where, pattern }) {
    return [`${where}: the pattern ${pattern} matches no file.`];
}
function impossibleKeys(drafts) {
    const tooLong = drafts.filter(({ object: { key } }) => describe_site_isTooLong(key));
    if (tooLong.length === 0)
        return [];
    const files = tooLong.length === 1 ? '1 file has a name' : `${tooLong.length} files have names`;
    const problem = `${files} too long for S3: a key has at most ${LONGEST_KEY} bytes, the prefix included.`;
    return [
        { problem, hint: 'Shorten the path or the prefix.', paths: tooLong.map(({ object }) => object.path) },
    ];
}
/** A character has at most 3 bytes for each of its UTF-16 units. */
function describe_site_isTooLong(key) {
    return key.length > LONGEST_KEY / 3 && Buffer.byteLength(key) > LONGEST_KEY;
}
function impossibleHeaders(drafts) {
    const problems = new Map();
    for (const { object } of drafts)
        if (!problems.has(object.headers))
            problems.set(object.headers, (0,header_limits/* headersProblem */.U)(object.headers));
    const troubled = drafts.flatMap(({ object }) => {
        const problem = problems.get(object.headers);
        return problem === undefined ? [] : [{ path: object.path, problem }];
    });
    return [...Map.groupBy(troubled, ({ problem }) => problem)].map(([problem, all]) => ({
        problem: `${all.length === 1 ? '1 object' : `${all.length} objects, each`} ${problem}`,
        hint: 'Say less in headers.',
        paths: all.map(({ path }) => path),
    }));
}

// EXTERNAL MODULE: ./lib/headers/foreign-headers.js
var foreign_headers = __webpack_require__(9509);
// EXTERNAL MODULE: ./lib/headers/header-names.js
var header_names = __webpack_require__(8584);
// EXTERNAL MODULE: ./lib/headers/header-values.js
var header_values = __webpack_require__(2940);
// EXTERNAL MODULE: ./lib/text/parse.js
var parse = __webpack_require__(6852);
;// CONCATENATED MODULE: ./lib/site/site-files/headers-file.js








/** Fields that are not response headers. */
const NO_RESPONSE = ['storageClass', 'websiteRedirectLocation'];
/** Every file is compared with every path. A hundred is also Cloudflare's limit. */
const headers_file_MOST_PATHS = 1000;
/** What `_headers` asks for. A later block wins over an earlier one, as at Netlify. */
function parseHeadersFile(text) {
    const { blocks, strays } = blocksOf(linesOf(text));
    const read = blocks.slice(0, headers_file_MOST_PATHS).map(block => new BlockReader(block).read());
    const more = blocks[headers_file_MOST_PATHS];
    const warnings = [
        ...strays.map(line => headers_file_warning(line, 'No path stands above it.')),
        ...read.flatMap(({ warnings }) => warnings),
        ...(more ? [headers_file_warning(more.path, `Only the first ${headers_file_MOST_PATHS} paths are followed.`)] : []),
    ];
    return {
        rules: read.flatMap(({ rule }) => (rule === undefined ? [] : [rule])),
        warnings: warnings.sort((a, b) => a.line - b.line),
    };
}
function blocksOf(lines) {
    const blocks = [];
    const strays = [];
    for (const line of lines) {
        if (beginsBlock(line))
            blocks.push({ path: line, lines: [] });
        else
            (blocks.at(-1)?.lines ?? strays).push(line);
    }
    return { blocks, strays };
}
/** A malformed path still takes the headers below it, so that they do not go to the path before. */
function beginsBlock({ text, indented }) {
    if (/^(\/|[a-z][a-z0-9+.-]*:\/\/)/i.test(text))
        return true;
    return !indented && !text.startsWith('!') && !text.includes(':');
}
class BlockReader {
    #block;
    #warnings = [];
    constructor(block) {
        this.#block = block;
    }
    read() {
        const { path, lines } = this.#block;
        const problem = pathProblem(this.#block);
        if (problem !== undefined)
            return { rule: undefined, warnings: [headers_file_warning(path, problem)] };
        const headers = combined(lines.flatMap(line => this.#header(line)));
        const set = this.#patch(lines.flatMap(detached), headers);
        const rule = {
            pattern: path.text,
            where: `_headers:${path.number}`,
            matches: compileUrlPattern(path.text),
            set,
        };
        return { rule: Object.keys(set).length > 0 ? rule : undefined, warnings: this.#warnings };
    }
    #header(line) {
        if (isTooLong(line)) {
            this.#warn(line, TOO_LONG);
            return [];
        }
        if (line.text.startsWith('!') && !line.text.includes(':')) {
            if (detached(line)[0] === 'content-type')
                this.#warn(line, 'S3 sends a Content-Type with every object.');
            return [];
        }
        const [, name = '', value = ''] = /^([^:\s]+)\s*:\s*(.*)$/.exec(line.text) ?? [];
        if (name === '' || value === '') {
            this.#warn(line, 'This is not a header: write Name: value.');
            return [];
        }
        return [{ line, name: name.toLowerCase(), value }];
    }
    #patch(detached, headers) {
        const away = detached.filter(name => name !== 'content-type');
        const texts = headers.flatMap(header => this.#text(header));
        const metadata = {
            ...Object.fromEntries(away.flatMap(name => metadataEntry(name, null))),
            ...Object.fromEntries(headers.flatMap(header => this.#metadata(header))),
        };
        const problem = (0,header_limits/* metadataProblem */.d)(metadata);
        if (problem !== undefined)
            this.#warn(this.#block.path, `The block ${problem}`);
        return {
            ...Object.fromEntries(away.flatMap(name => (sentField(name) ? [[sentField(name), null]] : []))),
            ...Object.fromEntries(texts),
            ...(problem === undefined && Object.keys(metadata).length > 0 && { metadata }),
        };
    }
    #text({ line, name, value }) {
        const field = sentField(name);
        if (field !== undefined) {
            const text = this.#attempt(line, value, () => (0,header_values/* parseHeaderValue */.e)(field, value, false));
            return text === undefined ? [] : [[field, text]];
        }
        if ((0,header_names/* metadataNameIn */.A5)(name) === undefined)
            this.#warn(line, (0,foreign_headers/* whyNotSent */.e)(name));
        return [];
    }
    #metadata({ line, name, value }) {
        if ((0,header_names/* metadataNameIn */.A5)(name) === undefined)
            return [];
        const text = this.#attempt(line, value, () => (0,header_values/* parseMetadataValue */.N)(value));
        if (text === undefined)
            return [];
        const entries = metadataEntry(name, text);
        if (entries.length === 0)
            this.#warn(line, 'S3 takes letters, digits and hyphens in a name.');
        return entries;
    }
    /** Undefined for a value that S3 could not send as it is meant. */
    #attempt(line, value, work) {
        if (placeholdersOf(this.#block.path.text).some(name => value.includes(`:${name}`))) {
            this.#warn(line, 'S3 puts no part of the path into a header. A CloudFront function can.');
            return undefined;
        }
        if (isTooLong({ ...line, text: value })) {
            this.#warn(line, TOO_LONG);
            return undefined;
        }
        try {
            return work();
        }
        catch (error) {
            if (!(error instanceof parse/* Unusable */.kO))
                throw error;
            this.#warn(line, `The value ${error.message}`);
            return undefined;
        }
    }
    #warn(line, reason) {
        this.#warnings.push(headers_file_warning(line, reason));
    }
}
function pathProblem({ path, lines }) {
    const { text } = path;
    if (isTooLong(path))
        return `${TOO_LONG} What stands below it is left out.`;
    if (!/^(\/|[a-z][a-z0-9+.-]*:\/\/)/i.test(text))
        return 'A path begins with /. What stands below it is left out.';
    if (!text.startsWith('/')) {
        return ('S3 sends the same headers for every host. The lines below it are ignored. ' +
            'A CloudFront distribution per host can have its own response headers policy.');
    }
    if (/\s/.test(text))
        return 'A path cannot contain spaces; write %20. The lines below it are ignored.';
    return lines.length === 0 ? 'No headers stand below it.' : undefined;
}
/** The name behind a `!`, in lower case. */
function detached({ text }) {
    return text.startsWith('!') && !text.includes(':') ? [text.slice(1).trim().toLowerCase()] : [];
}
/** Several lines of one name are one header, their values joined, where the first of them stands. */
function combined(headers) {
    const byName = new Map();
    for (const header of headers) {
        const earlier = byName.get(header.name);
        byName.set(header.name, earlier ? { ...earlier, value: `${earlier.value}, ${header.value}` } : header);
    }
    return [...byName.values()];
}
function sentField(name) {
    const field = (0,header_names/* fieldNamed */.wx)(name);
    return field === undefined || NO_RESPONSE.includes(field) ? undefined : field;
}
function metadataEntry(name, value) {
    const metadataName = (0,header_names/* metadataNameIn */.A5)(name);
    return metadataName !== undefined && (0,header_names/* isMetadataName */.vM)(metadataName) ? [[metadataName, value]] : [];
}
function headers_file_warning({ number, text }, reason) {
    return { file: '_headers', line: number, text: warning_shown(withoutSecret(text)), reason };
}
/** `Basic-Auth` holds names and passwords. */
function withoutSecret(text) {
    return text.replace(/^((?:basic-auth|authorization)\s*:).*/i, '$1 ***');
}

;// CONCATENATED MODULE: ./lib/site/site-files/site-files.js



/** More from one file would bury everything else a run has to say. */
const MOST_WARNINGS = 100;
/**
 * What `_headers` and `_redirects` ask for, in the format of Netlify and of Cloudflare Pages. Pure: what the
 * redirects mean beside the files of the site is for `settleRedirects`.
 */
function readSiteFiles(headersText, redirectsText) {
    const headers = parseHeadersFile(headersText ?? '');
    const redirects = parseRedirectsFile(redirectsText ?? '');
    return {
        rules: headers.rules,
        redirects: redirects.redirects,
        warnings: [...firstOf(headers.warnings), ...firstOf(redirects.warnings)],
    };
}
function firstOf(warnings) {
    const next = warnings[MOST_WARNINGS];
    if (next === undefined)
        return warnings;
    const more = warnings.length - MOST_WARNINGS;
    const last = { ...next, reason: `${next.reason} ${(0,text_format/* counted */.hS)(more, 'line')} from here on cannot be followed.` };
    return [...warnings.slice(0, MOST_WARNINGS), last];
}

;// CONCATENATED MODULE: ./lib/site/build-site.js







/** Far more than anyone would write, in bytes. */
const LARGEST_SITE_FILE = 1_000_000;
const NO_SITE_FILES = { rules: [], redirects: [], warnings: [] };
/**
 * The objects that the files become: their names, headers and bytes.
 * @param kept gets what is compressed, as far as it has room
 * @throws SourceError with all files that cannot be read
 */
async function buildSite(files, config, selected, bucket, kept, signal) {
    const { siteFiles, pages, tooLarge } = config.siteFiles
        ? await takeSiteFiles(files)
        : { siteFiles: NO_SITE_FILES, pages: files, tooLarge: [] };
    const { drafts, refusals, warnings } = describeSite(pages, siteFiles, config, selected, (0,by_key/* byKey */.d)(bucket.remote));
    return {
        objects: await build_site_finish(drafts, config, bucket, kept, signal),
        said: saidIn(drafts),
        refusals: [...tooLarge, ...refusals],
        warnings,
    };
}
/** Compression is loaded only where it is asked for. */
async function build_site_finish(drafts, { compress }, { remote, recollection }, kept, signal) {
    if (compress === 'none')
        return drafts.map(({ object }) => object);
    const { compressSite } = await __webpack_require__.e(/* import() */ 839).then(__webpack_require__.bind(__webpack_require__, 2839));
    return compressSite(drafts, compress, remote, recollection, kept, signal);
}
/** Keeps nothing of the drafts but what is said. */
function saidIn(drafts) {
    const patched = drafts.filter(({ said }) => said !== NOTHING_SAID);
    const said = new Map(patched.map(draft => [draft.object.key, draft.said]));
    return ({ key }) => said.get(key) ?? NOTHING_SAID;
}
/** `_headers` and `_redirects` say what to do, and are no part of the site. */
async function takeSiteFiles(files) {
    const large = files.filter(file => isSiteFile(file) && file.size > LARGEST_SITE_FILE);
    const textOf = async (name) => {
        const file = files.find(({ path }) => path === name);
        if (file === undefined || large.includes(file))
            return undefined;
        const { size, stamp } = file;
        const reading = (0,read/* readBody */.x8)({ size, body: { from: 'file', file: file.file, stamp } });
        const bytes = await reading.catch((error) => {
            const trouble = error instanceof read/* FileChanged */.zR ? 'changed' : (0,local_trouble/* troubleOf */.L)(error);
            throw new errors/* SourceError */.c8((0,local_trouble/* problemsOf */.G)([{ trouble, path: name }]));
        });
        return bytes.toString();
    };
    const siteFiles = readSiteFiles(await textOf('_headers'), await textOf('_redirects'));
    const tooLarge = large.map(({ path }) => ({
        problem: `${path} has more than ${LARGEST_SITE_FILE} bytes.`,
        hint: 'Shorten it, or leave site-files out and redirect with CloudFront.',
        paths: [path],
    }));
    return { siteFiles, tooLarge, pages: files.filter(file => !isSiteFile(file)) };
}
function isSiteFile({ path }) {
    return path === '_headers' || path === '_redirects';
}

;// CONCATENATED MODULE: ./lib/flow/check-links.js



/** How many targets are shown. */
const check_links_MOST = 20;
/** What is done about broken links: the input, or `fail-on`. */
function brokenLinksMode({ brokenLinks, gates }) {
    return gates.failOn.brokenLinks ? 'error' : brokenLinks;
}
/** Where links are checked, and what they may lead to. Undefined: links are not checked. */
function linksToCheck(mode, wanted, prefix) {
    if (mode === 'off')
        return undefined;
    return { in: mode === 'error' ? 'all' : 'uploads', has: path => (0,by_key/* byKey */.d)(wanted).has(prefix + path) };
}
/** Paths that pages show but the site lacks: if the bucket has them, they stay. */
function stillNamed(check) {
    const shown = check?.broken.all.filter(({ use, why }) => use === 'resource' && why === 'missing') ?? [];
    return new Set(shown.flatMap(({ answers }) => answers));
}
/** Warns of broken links in pages and stylesheets, or refuses the plan because of them. */
function checkLinks(plan, check, { mode, siteUrl }, warn) {
    if (check === undefined)
        return [];
    const kept = new Map(plan.kept.map(({ path, reason }) => [path, reason]));
    const unknown = [...plan.nested.map(({ path }) => path), ...plan.skipped];
    const isThere = ({ answers }) => answers.some(path => kept.has(path) || unknown.some(folder => path.startsWith(folder)));
    const isHeld = ({ answers }) => answers.some(path => kept.get(path) === 'still-named');
    const missing = check.broken.all.filter(({ why }) => why === 'missing');
    const broken = missing.filter(link => !isThere(link));
    const outside = check.broken.all.filter(({ why }) => why === 'outside');
    say(missing.filter(isHeld), warn, ({ length }) => {
        const files = length === 1 ? 'A file that pages show is' : `${(0,text_format/* count */.U9)(length)} files that pages show are`;
        return `${files} no longer in the source, so the bucket keeps the old ${length === 1 ? 'one' : 'ones'}.`;
    });
    say(outside, warn, ({ length }) => {
        const files = length === 1 ? 'A file is' : `${(0,text_format/* count */.U9)(length)} files are`;
        return `${files} requested from the root of the site, where this deploy puts none: it is served at ${siteUrl}. Set the site generator's base path to the path of that URL.`;
    });
    say(check.brokenAnchors, warn, ({ length }) => {
        return `Pages link to ${(0,text_format/* counted */.hS)(length, 'anchor')} that ${length === 1 ? 'does' : 'do'} not exist.`;
    });
    if (broken.length === 0)
        return [];
    const number = (check.broken.hasMore ? 'At least ' : '') + (0,text_format/* counted */.hS)(broken.length, 'file');
    const problem = `${number} that pages or stylesheets name ${broken.length === 1 ? 'is' : 'are'} neither in the source nor in the bucket.`;
    if (mode === 'error') {
        const hint = 'Correct the links or add the files, or let them pass with broken-links: warn.';
        return [{ problem, hint, paths: byPlace(broken).map(described) }];
    }
    say(broken, warn, () => problem);
    return [];
}
function say(links, warn, problem) {
    if (links.length === 0)
        return;
    const more = links.length - check_links_MOST;
    const lines = byPlace(links).slice(0, check_links_MOST).map(described);
    warn([problem(links), ...lines, ...(more > 0 ? [`and ${(0,text_format/* count */.U9)(more)} more`] : [])].map(text_escape/* visible */.RK).join('\n'));
}
function byPlace(links) {
    return links.toSorted((a, b) => (a.path < b.path ? -1 : Number(a.path > b.path)));
}
/** `about/index.html:12 names /img/a.png`, and how many others do. */
function described({ path, line, url, files }) {
    const more = files > 1 ? `, and ${(0,text_format/* counted */.hS)(files - 1, 'other file')} too` : '';
    return `${path}:${line} names ${url}${more}`;
}

;// CONCATENATED MODULE: ./lib/github/rest/commits.js
/**
 * Whether a commit is missing in the history of another; undefined where GitHub does not know one of them, or there
 * is no right to ask.
 */
async function lacksCommit(rest, { owner, repo }, commit, head) {
    try {
        const basehead = `${commit}...${head}`;
        const { data } = await rest('GET /repos/{owner}/{repo}/compare/{basehead}', {
            owner,
            repo,
            basehead,
            per_page: 1,
        });
        return data.status === 'behind' || data.status === 'diverged';
    }
    catch (error) {
        if (isAnswer(error))
            return undefined;
        throw error;
    }
}
function isAnswer(error) {
    const hasStatus = typeof error === 'object' && error !== null && 'status' in error;
    return hasStatus && (error.status === 403 || error.status === 404 || error.status === 422);
}

;// CONCATENATED MODULE: ./lib/flow/compare-base.js




/**
 * Warns if a dry run compares a branch with a bucket that is ahead of it: changes that others have merged meanwhile then
 * look like deletes. If that cannot be determined, it stays silent.
 */
async function warnOfOldBase({ dryRun, comment: { token }, preview }, { commit }, session) {
    if (!dryRun || commit === undefined || preview !== undefined)
        return;
    try {
        const lacks = await askGithub(token, session, async ({ job, rest, repository }) => {
            const isAbout = (await (0,pull_request/* pullRequestOf */._n)(job)) !== undefined && job.sha !== undefined && job.sha !== commit;
            return isAbout && job.sha ? lacksCommit(rest, repository, commit, job.sha) : undefined;
        });
        if (lacks !== true)
            return;
        session.warn(`This branch lacks ${commit.slice(0, 7)}, which the bucket holds: what was merged since shows as deletes and changes here. Update the branch for a true comparison.`);
    }
    catch (error) {
        session.host.debug(restProblem(error, 'contents: read').problem);
    }
}

;// CONCATENATED MODULE: ./lib/flow/look-alikes.js







/** More would bury the rest. */
const look_alikes_MOST_NAMES = 10;
/** macOS and Linux may write the same name in different Unicode forms, which results in two objects that look alike. */
function warnOfOtherForms({ changes, kept }, session) {
    const others = kept.filter(({ reason }) => reason === 'other-form');
    if (others.length === 0)
        return;
    const byName = new Map(changes.map(change => [(0,patterns_pattern/* composed */.p4)(pathOf(change)), pathOf(change)]));
    const lines = others.slice(0, look_alikes_MOST_NAMES).map(({ path }) => {
        const wanted = byName.get((0,patterns_pattern/* composed */.p4)(path)) ?? path;
        return `${(0,text_escape/* visible */.RK)(path)}: in the bucket ${(0,addresses/* encodeKey */.g)(path)}, in the source ${(0,addresses/* encodeKey */.g)(wanted)}`;
    });
    session.warn([
        `${(0,text_format/* counted */.hS)(others.length, 'object')} would be replaced by a file whose name only looks the same, and stay${others.length === 1 ? 's' : ''}: links may name either.`,
        ...lines,
        'Rename the files to the form that your links use, mostly NFC, as builds on Linux have it. Delete the other objects once nothing links to them.',
    ].join('\n'));
}
/**
 * MinIO does not list the contents of a folder `about/` beside an object `about`, and other stores may hide the object. A
 * deploy then considers them missing.
 * @param known whether the record has a row under this hash of a key
 */
function warnOfHidden({ changes, target }, remote, known, session) {
    const missing = changes.flatMap(change => change.action === 'create' && known.has((0,record/* rowKey */.om)(change.wanted.key)) ? [change.wanted] : []);
    if (missing.length === 0)
        return;
    const listed = remote.map(({ key }) => key.slice(target.prefix.length));
    const objects = new Set(listed);
    const folders = new Set((0,names_folders/* foldersAbove */.Zv)(listed));
    const hidden = missing.flatMap(({ path }) => {
        const object = (0,names_folders/* foldersAbove */.Zv)([path])
            .map(folder => folder.slice(0, -1))
            .find(name => objects.has(name));
        if (object !== undefined)
            return [{ path, behind: object }];
        return folders.has(`${path}/`) ? [{ path, behind: `${path}/…` }] : [];
    });
    const [first] = hidden;
    if (first === undefined)
        return;
    session.warn(`The store does not list ${(0,text_format/* counted */.hS)(hidden.length, 'object')} that an earlier deploy wrote, such as ${(0,text_escape/* visible */.RK)(first.path)} beside ${(0,text_escape/* visible */.RK)(first.behind)}, ` +
        'so every deploy uploads them again, and none deletes them. MinIO does not list a folder beside an object of its name. Use clean-urls: false with it, or another store.');
}

// EXTERNAL MODULE: ./lib/flow/public-record.js
var public_record = __webpack_require__(6569);
// EXTERNAL MODULE: ./lib/pace/time-slices.js
var time_slices = __webpack_require__(1972);
// EXTERNAL MODULE: ./lib/references/format.js
var references_format = __webpack_require__(7023);
;// CONCATENATED MODULE: ./lib/flow/read-references.js



/**
 * Bytes of text. Above that, pages are searched only for other pages inside them: kinds of files give a good order, too,
 * and reading everything would take longer than it saves.
 */
const MOST_BYTES = 4 * 1024 * 1024;
/**
 * Reads the references in the site's files, one file at a time. The parsers are loaded only if there is something to
 * read.
 */
async function readReferences(compared, mount, links, kept, signal) {
    const writes = compared.filter(change => change.action !== 'unchanged');
    if (links?.in !== 'all' && writes.length < (links ? 1 : 2))
        return {};
    const { SiteReferences } = await Promise.all(/* import() */[__webpack_require__.e(632), __webpack_require__.e(376)]).then(__webpack_require__.bind(__webpack_require__, 9376));
    const { LinkCheck } = await Promise.all(/* import() */[__webpack_require__.e(632), __webpack_require__.e(239)]).then(__webpack_require__.bind(__webpack_require__, 2239));
    const check = links && new LinkCheck(links.has, mount);
    const references = new SiteReferences(writes.map(incoming), mount, check);
    const { readable } = references;
    const bytes = readable.reduce((sum, index) => sum + read_references_sizeOf(writes[index]), 0);
    const isBulk = links?.in !== 'all' && bytes > MOST_BYTES;
    const texts = new Texts(kept, signal);
    for (const index of readable) {
        if (isBulk && references.skips(index))
            continue;
        const text = await texts.of(writes[index]);
        if (text === undefined)
            continue;
        if (isBulk)
            references.skim(index, text);
        else
            references.read(index, text);
    }
    if (links?.in === 'all') {
        for (const change of compared) {
            const isStill = change.action === 'unchanged' || change.action === 'headers';
            const text = isStill && check?.mayRead(incoming(change)) ? await texts.of(change) : undefined;
            if (text !== undefined)
                check?.read(incoming(change), text);
        }
    }
    return { order: references.order(), ...(check && { check }) };
}
/** Reads the texts of files one after the other into the same memory: it is valid until the next one is read. */
class Texts {
    #kept;
    #slices;
    #memory = Buffer.alloc(0);
    constructor(kept, signal) {
        this.#kept = kept;
        this.#slices = new time_slices/* Slices */.g(signal);
    }
    /** Undefined for a file that is too large, and for one that changed since it was scanned: the upload tells of it. */
    async of(change) {
        const size = read_references_sizeOf(change);
        if (change === undefined || size > references_format/* LARGEST_TEXT */.J)
            return undefined;
        if (this.#slices.over)
            await this.#slices.next();
        if (this.#memory.length < size)
            this.#memory = Buffer.alloc(size * 2);
        return (0,read/* readSource */.o$)(change.wanted, { into: this.#memory, kept: this.#kept }).catch(() => undefined);
    }
}
function read_references_sizeOf(change) {
    const { body, size } = change?.wanted ?? { body: undefined, size: 0 };
    return body?.from === 'file' ? (body.sourceSize ?? size) : size;
}
function incoming({ action, wanted }) {
    const { path, kind, headers, body } = wanted;
    const { contentType, contentEncoding, websiteRedirectLocation } = headers;
    const isCompressedHere = body.from === 'file' && body.encoding !== undefined;
    return {
        path,
        kind,
        action: action === 'unchanged' ? 'headers' : action,
        contentType,
        isEncoded: contentEncoding !== undefined && !isCompressedHere,
        ...(websiteRedirectLocation !== undefined && { redirect: websiteRedirectLocation }),
    };
}

;// CONCATENATED MODULE: ./lib/plan/build-id.js
const TOOLS = [
    {
        tool: "Next.js's",
        setting: 'generateBuildId',
        companion: /(?:^|\/)_next\/static\/([^/]+)\/_buildManifest\.js$/,
    },
    {
        tool: "Nuxt's",
        also: 'the time of the build',
        setting: 'buildId',
        companion: /(?:^|\/)_nuxt\/builds\/meta\/([^/]+)\.json$/,
        mark: /"prerenderedAt"/,
    },
    {
        tool: "SvelteKit's",
        setting: 'kit.version.name',
        companion: /(?:^|\/)_app\/version\.json$/,
        mark: /\b__sveltekit_[0-9a-z]+/,
    },
];
/** Fewer are not worth mentioning. */
const ENOUGH = 10;
const PAGES = ['page', 'data'];
/**
 * Whether most pages change and keep their length, next to the traces of a new build, whose ids are all as long. Pure: what
 * the objects hold is not asked for, so it is no more than likely.
 */
function buildIdChange({ changes }) {
    const written = changes.filter(change => change.action === 'create' || change.action === 'update');
    const alike = written.filter(change => change.action === 'update' && change.reason === 'content-differs' && isOfPages(change));
    const pages = changes.filter(isOfPages).length;
    if (alike.length < ENOUGH || alike.length <= pages / 2)
        return undefined;
    for (const { tool, also, setting, companion, mark } of TOOLS) {
        const found = written.find(({ wanted }) => companion.test(wanted.path));
        if (found === undefined)
            continue;
        const id = companion.exec(found.wanted.path)?.[1];
        const isNamed = ({ wanted: { path } }) => id !== undefined && path.includes(id);
        const changed = written.filter(change => !isNamed(change)).length;
        if (alike.length <= changed / 2)
            return undefined;
        const isIn = (text) => (id !== undefined && text.includes(id)) || mark?.test(text) === true;
        return { tool, also, setting, id, alike, changed, isIn };
    }
    return undefined;
}
function isOfPages(change) {
    return change.action !== 'delete' && PAGES.includes(change.wanted.kind);
}

;// CONCATENATED MODULE: ./lib/flow/say-build-id.js




/** How many files are searched, spread evenly among similar ones. */
const SAMPLE = 16;
/** Says so if most uploads probably differ only by the build ID, which a setting would avoid. */
async function sayBuildId(plan, { host, signal }) {
    const change = buildIdChange(plan);
    // Using the commit as the ID is a deliberate choice.
    if (change === undefined || isChosen(change, plan))
        return;
    if (!(await isInAll(change, signal)))
        return;
    const { tool, also, setting, id, alike, changed } = change;
    const name = id === undefined ? '' : ` (${(0,text_escape/* visible */.RK)(id)})`;
    const what = `${tool} build id${name}${also === undefined ? '' : ` or ${also}`}`;
    host.info(`${(0,text_format/* count */.U9)(alike.length)} of ${(0,text_format/* count */.U9)(changed)} changed files are as long as before and hold ${what}: probably nothing else in them is new. ` +
        `With a fixed ${setting}, a rebuild uploads only what changed: see "Builds that change without a reason" in docs/record.md.`);
}
function isChosen({ id }, { provenance: { commit } }) {
    return id !== undefined && id === commit;
}
async function isInAll({ alike, isIn }, signal) {
    const every = Math.ceil(alike.length / SAMPLE);
    for (const { wanted } of alike.filter((_, index) => index % every === 0)) {
        signal.throwIfAborted();
        // If the file cannot be read, its upload reports that.
        const bytes = await (0,read/* readSource */.o$)(wanted).catch(() => undefined);
        if (bytes === undefined || !isIn(bytes.toString()))
            return false;
    }
    return true;
}

;// CONCATENATED MODULE: ./lib/patterns/usage.js


/**
 * How much each line of `exclude` leaves out, and `include` by not naming it.
 * @param leftOut paths, folders with a `/` at their end
 */
function leftOutBy({ exclude }, leftOut) {
    const lines = (0,selection/* patternLines */.El)(exclude).map(pattern => ({ pattern, ...(0,patterns_pattern/* parsePattern */.EY)(pattern) }));
    const counts = new Map();
    for (const path of leftOut) {
        const isFolder = path.endsWith('/');
        // `drafts/**` leaves out all that is in the folder, not the folder.
        const names = (0,patterns_pattern/* namesOf */.eZ)(isFolder ? `${path}-` : path);
        const by = lines.findLast(({ negated, depths }) => !negated && depths(names).length > 0)?.pattern;
        const count = counts.get(by) ?? { files: 0, folders: 0 };
        counts.set(by, count);
        if (isFolder)
            count.folders += 1;
        else
            count.files += 1;
    }
    return [...counts].map(([pattern, count]) => pattern === undefined ? { input: 'include', ...count } : { input: 'exclude', pattern, ...count });
}
/** The lines of `include` and `exclude` that match none of the paths. A `!` line only takes back. */
function unusedLines({ include, exclude }, paths) {
    const lines = ['include', 'exclude'].flatMap(input => (0,selection/* patternLines */.El)({ include, exclude }[input]).map(pattern => ({ input, pattern, ...(0,patterns_pattern/* parsePattern */.EY)(pattern) })));
    let unused = lines.filter(({ negated }) => !negated);
    for (const path of paths) {
        if (unused.length === 0)
            break;
        const names = (0,patterns_pattern/* namesOf */.eZ)(path);
        if (unused.some(({ depths }) => depths(names).length > 0))
            unused = unused.filter(({ depths }) => depths(names).length === 0);
    }
    return unused.map(({ input, pattern }) => ({ input, pattern }));
}

;// CONCATENATED MODULE: ./lib/flow/say-left-out.js



/** More would be a list that nobody reads. */
const say_left_out_MOST_NAMES = 5;
/** Reports which source files are left out, and which patterns match nothing. */
function sayLeftOut({ files, leftOut }, selection, inBucket, session) {
    const { unselected, systemFiles } = leftOut;
    const parts = leftOutBy(selection, unselected).map(({ input, pattern, files, folders }) => {
        const what = [
            ...(files > 0 ? [(0,text_format/* counted */.hS)(files, 'file')] : []),
            ...(folders > 0 ? [(0,text_format/* counted */.hS)(folders, 'folder')] : []),
        ].join(' and ');
        return `${what} by ${input}${pattern === undefined ? '' : ` ${(0,text_escape/* visible */.RK)(pattern)}`}`;
    });
    if (systemFiles.length > 0)
        parts.push(`${(0,text_format/* counted */.hS)(systemFiles.length, 'system file')} (${shortList(systemFiles)})`);
    if (parts.length > 0)
        session.host.info(`Left out of the source: ${parts.join(', ')}.`);
    const hints = BUILD_TOOLS.filter(({ path }) => files.some(file => file.path.startsWith(path)));
    for (const { path, what } of hints)
        session.host.info(`${path} is ${what}, which no visitor needs: name it in exclude.`);
    sayUnused(selection, [...files.map(({ path }) => path), ...unselected, ...systemFiles, ...inBucket], session);
}
/** What build tools leave for themselves. */
const BUILD_TOOLS = [
    { path: '.vite/', what: 'where Vite notes what it built' },
    { path: '.doctrees/', what: "Sphinx's cache, which differs in every build" },
];
/** A pattern that matches nothing is usually a mistake. */
function sayUnused(selection, paths, session) {
    const unused = unusedLines(selection, paths);
    if (unused.length === 0)
        return;
    const lines = unused.map(({ input, pattern }) => `${input}: ${(0,text_escape/* visible */.RK)(pattern)} matches nothing.`);
    // It may match something in a folder that was not looked into.
    if (paths.some(path => path.endsWith('/')))
        session.host.info(lines.join('\n'));
    else
        session.warn([...lines, 'Patterns are in .gitignore syntax, on the path below the prefix.'].join('\n'));
}
function shortList(paths) {
    const names = paths.slice(0, say_left_out_MOST_NAMES).map(text_escape/* visible */.RK).join(', ');
    return paths.length > say_left_out_MOST_NAMES ? `${names}, …` : names;
}

;// CONCATENATED MODULE: ./lib/flow/site-file-place.js

/** Where a line of `_headers` or `_redirects` stands, for an annotation in the repository. */
function siteFilePlace({ file, line }, { workspace }, files) {
    const title = file === '_headers' ? 'Header not applied' : 'Redirect not applied';
    const found = files.find(({ path }) => path === file);
    const way = found === undefined ? '..' : (0,external_node_path_.relative)(workspace, found.file).replaceAll(external_node_path_.sep, '/');
    return way.startsWith('..') || (0,external_node_path_.isAbsolute)(way) ? { title } : { title, file: way, line };
}

;// CONCATENATED MODULE: ./lib/flow/prepare-deploy.js






















/** Compares what was read, and plans. Writes nothing. */
function prepareDeploy(given, reading, session) {
    return describe(given, reading, session).then(described => {
        // By now no function keeps the scan in memory, of which the plan needs no more.
        (0,small_heap/* collectGarbageOf */.pY)(described.site.objects.length);
        return planFrom(described, session);
    });
}
async function describe(given, { selected, scan, kept, found }, session) {
    const { target, source, selection } = given;
    const { signal, timings, warn } = session;
    const shown = 'memory' in found ? undefined : found;
    const config = shown ? (0,public_record/* askingNothing */.r2)(given) : given;
    const listed = 'memory' in found ? found : (0,public_record/* bucketFrom */.bq)(found, keyed(scan.files, target.prefix));
    for (const { problem, paths } of scan.warnings)
        warn([problem, ...paths.map(text_escape/* visible */.RK)].join('\n'));
    const inBucket = listed.own.map(({ key }) => key.slice(target.prefix.length));
    // The name ends in `/` where not all is known; the other one stands for what is there, which some pattern leaves out.
    for (const folder of listed.skipped)
        inBucket.push(folder, `${folder}-`);
    sayLeftOut(scan, selection, inBucket, session);
    const held = { remote: listed.own, recollection: listed.memory.recollection };
    const building = buildSite(scan.files, config, selected.selected, held, kept, signal);
    const site = config.compress === 'none' ? await building : await timings.timed('compress', building);
    for (const { lines, at } of site.warnings)
        warn(lines.map(text_escape/* visible */.RK).join('\n'), at && siteFilePlace(at, source, scan.files));
    const bucket = shown ? (0,public_record/* bucketFrom */.bq)(shown, site.objects) : listed;
    return { config, site, bucket, shown, selected, findings: scan.findings, kept };
}
async function planFrom({ config, site, bucket, shown, selected, findings, kept }, session) {
    const { target, siteUrl, write, cloudFront, provenance } = config;
    const { connections, now, signal, timings, warn } = session;
    const wanted = site.objects;
    const { memory } = bucket;
    const knowledge = await timings.timed('compare', learn(site, bucket, config, session));
    const compared = compareSite({ wanted, remote: bucket.own, memory, knowledge, write });
    openConnections(compared, config, session);
    const mode = brokenLinksMode(config);
    const mount = { prefix: target.prefix, ...(siteUrl !== undefined && { siteUrl }) };
    const links = linksToCheck(mode, wanted, target.prefix);
    const { order, check } = await timings.timed('order', readReferences(compared, mount, links, kept, signal));
    const plan = planDeploy({
        target,
        wanted,
        remote: bucket.own,
        nested: bucket.nested,
        skipped: bucket.skipped,
        memory,
        knowledge,
        selection: selected,
        deletes: deleteRule(config, now()),
        write,
        provenance,
        cloudFront,
        order,
        stillNamed: stillNamed(check),
    }, compared);
    warnOfWellKnown(plan, session);
    warnOfOtherForms(plan, session);
    warnOfHidden(plan, bucket.own, memory.rows, session);
    warnOfUnowned(plan, memory, session);
    sayIdleBudgets(config, plan, session);
    await warnOfOldBase(config, memory, session);
    await sayBuildId(plan, session);
    const refusals = [
        ...findings,
        ...site.refusals,
        ...checkNested(wanted, bucket.nested),
        ...checkRecordNames(wanted, (0,nested/* recordPaths */.Oq)(target.prefix, connections.recordKey)),
        ...checkPlan(plan, 'deploy', config.maxDeletes),
        ...(await checkImmutableChanges(plan, wanted, memory, knowledge, config, session)),
        ...(await checkAcl(plan, config, session)),
        ...checkLinks(plan, check, { mode, siteUrl }, warn),
        ...checkPreview(config.preview, bucket),
        ...checkGates(config.gates, {
            plan,
            warnings: session.warnings,
            wasLive: object => bucket.memory.recollection.rowOf(object)?.unneededSince === undefined,
        }),
    ];
    // After the gates, because this is no reason to refuse the change.
    if (shown)
        warn((0,public_record/* markOf */.Fg)(shown, config, bucket));
    return { plan: { ...plan, refusals }, hasNoRecord: memory.isBlank, keptBodies: kept };
}
/** Over TLS this takes two round trips, which are over by the time the plan is made. */
function openConnections(compared, { dryRun }, { connections: { store, limiter } }) {
    const writes = compared.filter(isWrite).length;
    if (!dryRun)
        store.openAhead?.(Math.min(writes, limiter.limit));
}
function keyed(files, prefix) {
    return files.map(({ path, size }) => ({ key: prefix + path, size }));
}
/** Either the site has no such file today, or the pattern has a typo. */
function sayIdleBudgets({ gates }, plan, { host }) {
    for (const { input, pattern } of idleBudgets(gates, plan))
        host.info(`${input}: ${pattern} matches nothing.`);
}
/** actions/upload-artifact leaves out dotfiles unless it is told not to, which must not cost a site its certificates. */
function warnOfWellKnown({ kept }, session) {
    const count = kept.filter(({ reason }) => reason === 'well-known').length;
    if (count === 0)
        return;
    session.warn(`${(0,text_format/* counted */.hS)(count, 'object')} below .well-known/ stay${count === 1 ? 's' : ''}, since the source has no .well-known/. ` +
        'If it should have one: actions/upload-artifact leaves out dotfiles without include-hidden-files: true.');
}
function warnOfUnowned({ kept }, { isBlank }, session) {
    if (!isBlank || !kept.some(({ reason }) => reason === 'not-owned'))
        return;
    session.warn('No record of an earlier deploy was found, so delete: owned deletes nothing.');
}
const OPAQUE = "No object's ETag matches its content, as in a bucket encrypted with SSE-KMS, and there is no record of what they contain. " +
    "They are uploaded again. This run's record lets the next one compare them.";
/** Finds out what LIST does not show: which objects have the right content, and which the right headers. */
async function learn({ objects: wanted, said }, { own, memory }, config, session) {
    const access = accessOf(session);
    const { recollection } = memory;
    const { contentIds, etags, failedHead } = await compareContents(wanted, own, recollection, access);
    if (failedHead)
        warnOfHead('Some objects cannot be compared, so they are uploaded again.', failedHead, session);
    if (etags === 'opaque' && memory.place !== undefined)
        session.warn(OPAQUE);
    const same = havingSameContent(wanted, own, contentIds);
    const options = { write: config.write, ask: headersToAsk(config, memory), said };
    const headers = await checkHeaders(same, recollection, options, access);
    if (headers.redirects.length > 0)
        session.warn(legacyRedirects(headers.redirects));
    if (headers.failedHead) {
        warnOfHead('The headers of some objects cannot be checked, so they are left unchanged.', headers.failedHead, session);
    }
    return {
        contentIds,
        etags,
        unknownHeaders: headers.unknown,
        wrongHeaders: headers.wrong,
        isNew: headers.isNew,
    };
}
/** What has the wanted content: gone through once, so that not all pairs are in memory. */
function* havingSameContent(wanted, own, contentIds) {
    const objects = (0,by_key/* byKey */.d)(own);
    for (const [at, want] of wanted.entries()) {
        const object = contentIds[at] === undefined ? undefined : objects.get(want.key);
        if (object)
            yield { wanted: want, object };
    }
}
function accessOf({ connections, signal }) {
    const { store, limiter } = connections;
    return { store, limiter, signal };
}
/** Redirects left by another tool, which are easily overlooked: the content is right, but nobody gets it. */
function legacyRedirects(redirects) {
    const lines = redirects.map(({ path, to }) => (0,text_escape/* visible */.RK)(`${path} → ${to}`));
    return [
        'Some existing objects redirect at website endpoints although nothing here asks for it. They are left unchanged. ' +
            'To serve their content, remove the header in headers: website-redirect-location: null.',
        ...lines,
    ].join('\n');
}
function headersToAsk({ checkHeaders }, { place }) {
    if (checkHeaders === 'auto')
        return place ? 'unknown-to-the-record' : 'none';
    return checkHeaders;
}
function deleteRule({ delete: mode, keepAssets }, now) {
    return mode === 'none' ? { mode: 'off' } : { mode, now, keepAssets };
}
async function checkImmutableChanges(plan, wanted, { recollection }, { etags }, config, session) {
    const immutableChange = config.gates.failOn.immutableChange ? 'error' : config.immutableChange;
    if (immutableChange === 'allow')
        return [];
    const replaced = plan.changes.filter(change => change.action === 'update');
    const site = { has: (path) => (0,by_key/* byKey */.d)(wanted).has(plan.target.prefix + path) };
    const { broken, failedHead } = await checkImmutable(replaced, site, recollection, etags, accessOf(session));
    if (failedHead)
        warnOfHead('Cannot tell whether changed files are served as immutable.', failedHead, session);
    for (const lines of immutableWarnings(broken))
        session.warn(lines.map(text_escape/* visible */.RK).join('\n'));
    const refusal = immutableRefusal(broken);
    if (refusal === undefined)
        return [];
    if (immutableChange === 'error')
        return [refusal];
    session.warn([refusal.problem, ...refusal.paths.map(text_escape/* visible */.RK)].join('\n'));
    return [];
}
function warnOfHead(consequence, error, session) {
    const { problem, hint } = session.explain(error);
    session.warn(`${consequence}\n${problem}\n${hint}`);
}
/** What a bucket with ACLs disabled, as new ones are, would refuse with the first write. */
async function checkAcl({ changes }, { write: { acl } }, session) {
    const isSent = changes.some(({ action }) => action !== 'delete' && action !== 'unchanged');
    if (acl === undefined || acl === 'bucket-owner-full-control' || !isSent)
        return [];
    if (!(await session.connections.aclsAreDisabled(session.signal)))
        return [];
    return [
        {
            problem: `The bucket has ACLs disabled, as new buckets do, so it refuses the input acl (${acl}).`,
            hint: 'Drop the input acl, and make objects public with a bucket policy or CloudFront.',
            paths: [],
        },
    ];
}

;// CONCATENATED MODULE: ./lib/plan/plan-remove.js





/** A plan that removes what is selected and not protected, folder markers too: nobody wants an empty preview. */
function planRemove(state) {
    const { target, remote, nested, skipped, memory, record, cloudFront } = state;
    const kindOf = kindsIn({ ...state, wanted: [] });
    const deletes = [];
    const kept = [];
    for (const object of remote) {
        const path = object.key.slice(target.prefix.length);
        const reason = whyUntouchable(path, state.selection);
        if (reason)
            kept.push({ object, path, reason, ...rowOf(object, memory) });
        else
            deletes.push({ ...removal(object, path), kind: kindOf(object), invalidates: true });
    }
    // Objects that stay may still need the record.
    if (record && kept.length === 0 && skipped.length === 0) {
        const path = record.key.slice(target.prefix.length);
        deletes.push({ ...removal(record, path), kind: 'record', invalidates: false });
    }
    const stages = { writes: [], deletes: deletesByPhase(deletes, false) };
    return completePlan({
        command: 'remove',
        target,
        changes: workOf(stages),
        stages,
        write: {},
        kept,
        nested,
        skipped,
        carried: [],
        before: countBefore(state, kindOf, () => true, record !== undefined),
        provenance: {},
        ...plannedRecord(memory, false),
        cloudFront,
    });
}
function removal(object, path) {
    return { action: 'delete', reason: 'removed', object, path };
}

;// CONCATENATED MODULE: ./lib/flow/prepare-remove.js




/** Plans what to delete. Writes nothing. */
function prepareRemove(config, bucket) {
    const { target, cloudFront } = config;
    const plan = planRemove({
        target,
        remote: bucket.own,
        nested: bucket.nested,
        skipped: bucket.skipped,
        record: bucket.record,
        memory: bucket.memory,
        selection: (0,selection/* selection */.r1)(config.selection),
        cloudFront,
    });
    const refusals = [...checkPlan(plan, 'remove', config.maxDeletes), ...checkPreview(config.preview, bucket)];
    return { plan: { ...plan, refusals }, hasNoRecord: bucket.memory.isBlank };
}

// EXTERNAL MODULE: ./lib/config/located.js
var located = __webpack_require__(5752);
// EXTERNAL MODULE: ./lib/credentials/credentials-error.js
var credentials_error = __webpack_require__(2835);
// EXTERNAL MODULE: ./lib/policy/policy.js + 1 modules
var policy = __webpack_require__(9912);
;// CONCATENATED MODULE: ./lib/policy/permissions.js

/** What the same run needs without `dry-run`. */
function permissionsFor(config, isUsed) {
    const { Statement } = (0,policy/* policyFor */.KV)({ ...config, dryRun: false });
    const actions = [...new Set(Statement.flatMap(({ Action }) => Action))];
    return {
        used: actions.filter(isUsed),
        unchecked: actions.filter(action => !isUsed(action)),
    };
}

;// CONCATENATED MODULE: ./lib/flow/about.js


/** Where a run comes from and what it works with. */
function aboutOf(config, environment, accessKeyId) {
    const job = (0,github_job/* jobOf */.Z)(environment);
    return {
        source: config.command === 'deploy' ? sourceText(config.source) : undefined,
        region: config.connection.region?.name,
        identity: config.credentials.roles.at(-1) ?? keyText(accessKeyId),
        ...(job && jobFacts(job)),
    };
}
function sourceText(source) {
    switch (source.from) {
        case 'directory':
            return fromWorkspace(source.root, source);
        case 'file':
            return fromWorkspace(source.file, source);
        case 'patterns':
            return source.patterns.map(pattern => fromWorkspace(pattern, source)).join(', ');
    }
}
/** As people would write it: relative to the workspace if inside it, otherwise absolute. */
function fromWorkspace(path, { workspace }) {
    const below = (0,external_node_path_.relative)(workspace, path);
    return below.startsWith('..') ? path : below || '.';
}
/** Enough to tell your keys apart, and no more. */
function keyText(accessKeyId) {
    return accessKeyId && `access key …${accessKeyId.slice(-4)}`;
}
function jobFacts({ sha, actor, run, serverUrl, repository }) {
    const commitPage = repository && `${serverUrl}/${repository}/commit/${sha}`;
    return {
        commit: sha === undefined ? undefined : { text: sha.slice(0, 7), url: commitPage },
        actor,
        run: run && { text: `run ${run.id}`, url: run.url },
    };
}

;// CONCATENATED MODULE: ./lib/flow/report.js












/** The report of a finished run. */
function reportOf(reached) {
    const { config, session } = reached.run;
    const { explain, warnings, timings, connections, environment } = session;
    const { command, dryRun, target, credentials } = config;
    const { prepared, applied } = reached;
    const error = reached.error ?? applied?.interference ?? applied?.invalidationErrors[0];
    const cancelled = applied?.cancelled === true || error instanceof errors/* Cancelled */.cJ;
    const unfit = error instanceof errors/* SourceError */.c8 ? error.problems : [];
    const skippedFor = credentials.onMissing === 'skip' ? (0,credentials_error/* deniedTo */.T)(error) : undefined;
    const isTold = cancelled || skippedFor !== undefined || unfit.length > 0 || error === undefined;
    return {
        command,
        dryRun,
        target,
        siteUrl: config.siteUrl,
        about: aboutOf(config, environment, connections.accessKeyId),
        plan: prepared?.plan,
        refusals: [...(prepared?.plan.refusals ?? []), ...unfit],
        result: applied,
        manifest: reached.manifest,
        ...told(config, reached),
        failures: applied ? failuresOf(applied, failed => explain(failed)) : [],
        heldBy: reached.heldBy && obstacleIn(reportOf(reached.heldBy)),
        error: isTold ? undefined : (0,error_text/* errorText */.k)(error, failed => explain(failed)),
        cancelled,
        permissions: permissionsAfter(config, prepared),
        skippedFor,
        warnings,
        phases: timings.phases,
        elapsedMs: timings.elapsedMs,
        requests: connections.requests,
        retries: connections.retries,
    };
}
function obstacleIn(report) {
    return { place: (0,run_report/* placeOf */.$t)(report), status: (0,run_report/* statusOf */.c2)(report) };
}
/** The invalidations that were sent or are still due; in a dry run, those that would be. */
function told({ dryRun }, { prepared, applied, error }) {
    const plan = prepared?.plan;
    if (plan && applied) {
        const changedPaths = staleAfter(plan, doneIn(applied.outcomes)).paths;
        return { invalidations: applied.invalidations, changedPaths };
    }
    if (plan && dryRun && error === undefined) {
        const changedPaths = staleAfter(plan, new Set(plan.changes.filter(isWork))).paths;
        return { invalidations: plannedInvalidations(plan), changedPaths };
    }
    return { invalidations: [], changedPaths: [] };
}
/** Of a dry run that came to a plan, for which it has listed, and mostly read the record. */
function permissionsAfter(config, prepared) {
    if (!config.dryRun || prepared === undefined)
        return undefined;
    const used = new Set([
        's3:ListBucket',
        ...(prepared.hasNoRecord ? [] : ['s3:GetObject']),
        // Unless there were no credentials to ask with.
        ...((0,located/* isUnlocated */.A)(config) ? [] : ['cloudfront:ListDistributions']),
    ]);
    return permissionsFor(config, action => used.has(action));
}

;// CONCATENATED MODULE: ./lib/report/log/about-lines.js



/**
 * `s3-site-deploy 1.0.0: dist → s3://www.example.org/docs/ (eu-central-1)`, and below it who deploys what:
 * `arn:aws:iam::123456789012:role/site-deploy, commit 4f3c2b1, octocat`.
 */
function aboutLines(about, target, style) {
    const { source, region, identity, commit, actor } = about;
    const from = source === undefined ? '' : `${(0,text_escape/* visible */.RK)(source)} → `;
    const where = region === undefined ? '' : ` (${(0,text_escape/* visible */.RK)(region)})`;
    const who = [
        ...(identity === undefined ? [] : [identity]),
        ...(commit === undefined ? [] : [`commit ${commit.text}`]),
        ...(actor === undefined ? [] : [actor]),
    ];
    return [
        `${style.bold(`s3-site-deploy ${version/* VERSION */.x}`)}: ${from}${(0,text_escape/* visible */.RK)((0,run_report/* urlOf */.rs)(target))}${where}`,
        ...(who.length === 0 ? [] : [`  ${style.dim((0,text_escape/* visible */.RK)(who.join(', ')))}`]),
    ];
}

;// CONCATENATED MODULE: ./lib/flow/show-plan.js





/** Who deploys what to where, and the plan, before anything is done. */
function showPlan(plan, config, { connections, environment, host }) {
    const { dryRun, target } = config;
    const about = aboutOf(config, environment, connections.accessKeyId);
    host.info(aboutLines(about, target, styleFor(host)).join('\n'));
    tellPlan({ command: plan.command, dryRun, plan, invalidations: plannedInvalidations(plan) }, host);
}

;// CONCATENATED MODULE: ./lib/report/manifest.js


/** What `sha256sum --check` reads, in the order of the paths, so that the same site gives the same text. */
function manifestText(entries) {
    return (0,utf8_order/* sortByUtf8 */.P)([...entries])
        .map(line)
        .join('');
}
/** As sha256sum writes it: a leading backslash says that the name has escapes. */
function line({ path, sha256 }) {
    const escaped = path.replace(/[\\\n\r]/g, char => ESCAPES[char] ?? char);
    return `${escaped === path ? '' : '\\'}${sha256}  ${escaped}\n`;
}
const ESCAPES = { '\\': '\\\\', '\n': '\\n', '\r': '\\r' };
/** Of a prefix, which may have a thousand characters, where a file's name has room for 255. */
const LONGEST_NAME = 100;
/**
 * A name for the manifest of a target. It holds some of the text's own SHA-256: attestations know a file by its name
 * alone, and the runner fails a job that gives it two of one name.
 */
function manifestName({ bucket, prefix }, text) {
    const place = `${bucket}/${prefix}`.replace(/[^\w.]+/g, '-').replace(/-$/, '');
    return `${place.slice(0, LONGEST_NAME)}-${(0,external_node_crypto_.hash)('sha256', text, 'hex').slice(0, 8)}.sha256`;
}

;// CONCATENATED MODULE: ./lib/site/bodies/source-sha256.js


/** Larger files are never in memory as a whole. Bytes. */
const PART = 8 * 1024 * 1024;
/**
 * In hex, of what the object is made from: what `compress` makes of it on its way does not count.
 * @throws FileChanged, or what the file system says
 */
async function sourceSha256(object) {
    const { body } = object;
    const size = (body.from === 'file' ? body.sourceSize : undefined) ?? object.size;
    if (body.from === 'text' || size <= PART)
        return (0,external_node_crypto_.hash)('sha256', await (0,read/* readSource */.o$)(object), 'hex');
    const { file, stamp } = body;
    const plain = { body: { from: 'file', file, stamp }, size };
    const sum = (0,external_node_crypto_.createHash)('sha256');
    for (let at = 0; at < size; at += PART)
        sum.update(await (0,read/* readPart */.on)(plain, at, Math.min(at + PART, size)));
    return sum.digest('hex');
}

;// CONCATENATED MODULE: ./lib/flow/write-manifest.js







const write_manifest_LANES = 4;
/**
 * Writes a manifest of what was deployed, to be signed, once everything is uploaded.
 * @returns the path of the manifest; undefined if none is asked for, or not everything is uploaded
 * @throws an error that names a file that has changed since it was deployed, or cannot be read
 */
async function writeManifest({ manifest: isAskedFor }, { target, changes }, applied, { host, signal }) {
    if (!isAskedFor || !(0,is_complete/* isComplete */.A)(applied))
        return undefined;
    const entries = [];
    await (0,pace_lanes/* inLanes */.L)(write_manifest_LANES, changes, signal, async (change) => {
        // A redirect has no content.
        if (change.action === 'delete' || change.wanted.headers.websiteRedirectLocation !== undefined)
            return;
        entries.push(await entryFor(change.wanted));
    });
    signal.throwIfAborted();
    const text = manifestText(entries);
    const file = (0,external_node_path_.join)(host.temporaryDirectory, manifestName(target, text));
    await (0,external_node_fs_promises_.writeFile)(file, text);
    host.declareArtifact(file);
    host.info(`Manifest of ${(0,text_format/* counted */.hS)(entries.length, 'file')}: ${file}`);
    return file;
}
async function entryFor(wanted) {
    const { path } = wanted;
    try {
        return { path, sha256: await sourceSha256(wanted) };
    }
    catch (cause) {
        throw new Error(`Everything is deployed, but ${path} cannot be put into the manifest.`, { cause });
    }
}

;// CONCATENATED MODULE: ./lib/flow/rest.js
/*
 * What a run needs once it has read the bucket: a chunk of its own, loaded while the first requests are on their way.
 */













/***/ }),

/***/ 9509:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   e: () => (/* binding */ whyNotSent),
/* harmony export */   f: () => (/* binding */ whyForeign)
/* harmony export */ });
const POLICY = 'A CloudFront response headers policy can.';
const CANNOT = `S3 cannot send this header. ${POLICY}`;
/** What S3 does not send with an object though sites want it, and where to have it instead. First match wins. */
const FOREIGN = [
    [
        /^(strict-transport-security|content-security-policy(-report-only)?|x-frame-options|x-content-type-options|x-xss-protection|x-permitted-cross-domain-policies|referrer-policy|permissions-policy|feature-policy|expect-ct|cross-origin-[a-z-]+|origin-agent-cluster|clear-site-data|reporting-endpoints|report-to|nel)$/,
        CANNOT,
    ],
    [
        /^(access-control-|timing-allow-origin$)/,
        'S3 sends CORS headers by the CORS configuration of the bucket, not with an object. A CloudFront response headers policy can, too.',
    ],
    [/^set-cookie2?$/, 'S3 cannot set cookies. A CloudFront function can.'],
    [/^(basic-auth|www-authenticate)$/, 'S3 cannot ask for a password. A CloudFront function can.'],
    [/^(location|refresh)$/, 'S3 cannot send this header. A redirect in _redirects can take its place.'],
    [
        /^((.+-)?cdn-cache-control|surrogate-control)$/,
        'S3 cannot send this header. CloudFront goes by s-maxage in Cache-Control, or by its cache policy.',
    ],
    [
        /^(accept-ranges|age|connection|content-length|content-range|date|etag|keep-alive|last-modified|server|trailer|transfer-encoding|upgrade|via)$/,
        'S3 sets this header itself.',
    ],
    [/^(alt-svc|content-md5|host|vary|x-cache|link|x-robots-tag|server-timing|x-ua-compatible)$/, CANNOT],
];
/** Why S3 cannot send a header, and what can, in sentences; undefined for an unknown name. */
function whyForeign(name) {
    return FOREIGN.find(([pattern]) => pattern.test(name.toLowerCase()))?.[1];
}
/** The same for any header of a response, known or not. */
function whyNotSent(name) {
    return whyForeign(name) ?? CANNOT;
}


/***/ }),

/***/ 2402:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   U: () => (/* binding */ headersProblem),
/* harmony export */   d: () => (/* binding */ metadataProblem)
/* harmony export */ });
/* harmony import */ var _s3_object_headers_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1868);

/** Bytes of names (without `x-amz-meta-`) and values. */
const MOST_METADATA = 2048;
/** Bytes of all headers of a PUT. */
const MOST_HEADERS = 8192;
/** Why S3 would refuse the headers of one object, to be read behind its name; undefined if it would not. */
function headersProblem(headers) {
    return metadataProblem(headers.metadata ?? {}) ?? sizeProblem(headers);
}
function metadataProblem(metadata) {
    const bytes = bytesOf(Object.entries(metadata));
    if (bytes <= MOST_METADATA)
        return undefined;
    return `has ${bytes} bytes of x-amz-meta- names and values; S3 takes ${MOST_METADATA}.`;
}
function sizeProblem(headers) {
    const texts = _s3_object_headers_js__WEBPACK_IMPORTED_MODULE_0__/* .TEXT_HEADERS */ .S.map(({ field, http }) => [http, headers[field] ?? '']);
    const metadata = Object.entries(headers.metadata ?? {}).map(([name, value]) => [_s3_object_headers_js__WEBPACK_IMPORTED_MODULE_0__/* .METADATA_PREFIX */ .z + name, value]);
    const tags = Object.entries(headers.tags ?? {}).map(([name, value]) => [encodeURIComponent(name), encodeURIComponent(value)]);
    const bytes = bytesOf([...texts, ...metadata, ...tags].filter(([, value]) => value !== ''));
    if (bytes <= MOST_HEADERS)
        return undefined;
    return `has ${bytes} bytes of headers; S3 takes ${MOST_HEADERS}.`;
}
function bytesOf(entries) {
    return entries.reduce((sum, [name, value]) => (value === null ? sum : sum + Buffer.byteLength(name) + Buffer.byteLength(value)), 0);
}


/***/ }),

/***/ 8584:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   A5: () => (/* binding */ metadataNameIn),
/* harmony export */   vM: () => (/* binding */ isMetadataName),
/* harmony export */   wx: () => (/* binding */ fieldNamed)
/* harmony export */ });
/* harmony import */ var _s3_object_headers_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1868);

/** The field of a header that is one text, by its name in lower case. */
function fieldNamed(name) {
    return _s3_object_headers_js__WEBPACK_IMPORTED_MODULE_0__/* .TEXT_HEADERS */ .S.find(header => header.name === name)?.field;
}
/** The part of a name behind `x-amz-meta-`, in lower case as S3 stores it; undefined for another header. */
function metadataNameIn(name) {
    const lower = name.toLowerCase();
    return lower.startsWith(_s3_object_headers_js__WEBPACK_IMPORTED_MODULE_0__/* .METADATA_PREFIX */ .z) ? lower.slice(_s3_object_headers_js__WEBPACK_IMPORTED_MODULE_0__/* .METADATA_PREFIX */ .z.length) : undefined;
}
function isMetadataName(name) {
    return /^[!#$%&'*+.^_`|~0-9a-z-]+$/.test(name);
}


/***/ }),

/***/ 2940:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   N: () => (/* binding */ parseMetadataValue),
/* harmony export */   e: () => (/* binding */ parseHeaderValue)
/* harmony export */ });
/* harmony import */ var _s3_parse_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6697);
/* harmony import */ var _text_parse_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6852);
/* harmony import */ var _cache_control_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(7116);



/** S3's limit for a redirect's target, in bytes. */
const LONGEST_REDIRECT = 2048;
const TOKEN = "[!#$%&'*+.^_`|~0-9A-Za-z-]+";
// RFC 9110, section 5.6.6; a last semicolon does no harm and is seen often.
const PARAMETERS = `(?:\\s*;\\s*${TOKEN}=(?:${TOKEN}|"(?:[^"\\\\]|\\\\.)*"))*\\s*;?`;
const MEDIA_TYPE = new RegExp(`^${TOKEN}/${TOKEN}${PARAMETERS}$`);
const DISPOSITION = new RegExp(`^${TOKEN}${PARAMETERS}$`);
const TOKENS = new RegExp(`^${TOKEN}(?:\\s*,\\s*${TOKEN})*$`);
const LANGUAGES = /^[A-Za-z]{1,8}(-[A-Za-z0-9]{1,8})*(\s*,\s*[A-Za-z]{1,8}(-[A-Za-z0-9]{1,8})*)*$/;
const CHECKS = {
    contentType: () => matching(MEDIA_TYPE, 'is not a media type such as text/html; charset=utf-8.'),
    cacheControl: () => text => (0,_cache_control_js__WEBPACK_IMPORTED_MODULE_2__/* .parseCacheControl */ .p)(text),
    contentDisposition: () => matching(DISPOSITION, 'cannot be read. Write attachment; filename="name.pdf"'),
    contentEncoding: () => matching(TOKENS, 'is not an encoding such as gzip or br.'),
    contentLanguage: () => matching(LANGUAGES, 'is not a language such as en or de-AT, or a list with commas.'),
    expires: () => parseHttpDate,
    websiteRedirectLocation: () => parseRedirectLocation,
    storageClass: _s3_parse_js__WEBPACK_IMPORTED_MODULE_0__/* .parseStorageClass */ .Ti,
};
/** For a character that is not ASCII: what to write in its place. */
const ENCODED = {
    contentDisposition: " Write such a file name as filename*=UTF-8''na%C3%AFve.pdf",
    websiteRedirectLocation: ' Percent-encode it.',
};
/**
 * A header's value as it is sent.
 * @param custom for another store than AWS, which has storage classes of its own
 * @throws Unusable
 */
function parseHeaderValue(field, text, custom) {
    return CHECKS[field](custom)(parsePlain(text, ENCODED[field]));
}
/**
 * A value of user metadata as it is sent.
 * @throws Unusable
 */
function parseMetadataValue(text) {
    return parsePlain(text, ' S3 takes it, but gives it back in another form.');
}
/** Printable ASCII without the blanks around it, which HTTP drops. */
function parsePlain(text, hint = '') {
    const value = text.trim();
    if (value === '')
        throw new _text_parse_js__WEBPACK_IMPORTED_MODULE_1__/* .Unusable */ .kO('is empty. Write null to take the header away.');
    const foreign = /[^\p{Cc}\p{ASCII}]/u.exec(value);
    if (foreign !== null)
        throw new _text_parse_js__WEBPACK_IMPORTED_MODULE_1__/* .Unusable */ .kO(`has ${foreign[0]}, which is not ASCII.${hint}`);
    if (!/^[ -~]*$/.test(value)) {
        throw new _text_parse_js__WEBPACK_IMPORTED_MODULE_1__/* .Unusable */ .kO('has a line break or another control character. Write it on one line.');
    }
    return value;
}
function matching(pattern, problem) {
    return text => {
        if (pattern.test(text))
            return text;
        throw new _text_parse_js__WEBPACK_IMPORTED_MODULE_1__/* .Unusable */ .kO(problem);
    };
}
/** The one form of RFC 9110 that is to be sent, with the right day of the week. */
function parseHttpDate(text) {
    const time = Date.parse(text);
    const date = Number.isNaN(time) ? undefined : new Date(time).toUTCString();
    if (text === date)
        return text;
    const isDate = date !== undefined && /\d{4}/.test(text);
    throw new _text_parse_js__WEBPACK_IMPORTED_MODULE_1__/* .Unusable */ .kO(`is not an HTTP date. Write ${isDate ? date : 'Wed, 21 Oct 2026 07:28:00 GMT'}.`);
}
function parseRedirectLocation(text) {
    if (!/^(\/|https?:\/\/[^/])/.test(text)) {
        throw new _text_parse_js__WEBPACK_IMPORTED_MODULE_1__/* .Unusable */ .kO('does not begin with / or https://, as S3 wants it.');
    }
    if (text.includes(' '))
        throw new _text_parse_js__WEBPACK_IMPORTED_MODULE_1__/* .Unusable */ .kO('contains a space. Write %20.');
    if (text.length > LONGEST_REDIRECT)
        throw new _text_parse_js__WEBPACK_IMPORTED_MODULE_1__/* .Unusable */ .kO(`is longer than ${LONGEST_REDIRECT} bytes.`);
    return text;
}


/***/ }),

/***/ 2401:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   y: () => (/* binding */ hashFiles)
/* harmony export */ });
/* unused harmony export partSizesFor */
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7598);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(452);
/* harmony import */ var _s3_part_size_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(4911);
/* harmony import */ var _digest_parts_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(129);
/* harmony import */ var _trouble_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(9840);





const MB = 1000 * 1000;
const MIB = 1024 * 1024;
/** In MiB and in MB: what clients cut uploads into, by default or by common configuration. */
const USUAL_PARTS = [5, 8, 15, 16, 25, 32, 50, 64, 100, 128];
/**
 * For each key the ETags that its object can have if it holds the file's content, of the form that the object's has. None
 * for an ETag that is not made of MD5s, which says nothing.
 * @throws SourceError with all files that cannot be read
 */
async function hashFiles(pairs, signal) {
    const candidates = pairs.map(pair => ({ ...pair, sums: sumsFor(pair) }));
    const parts = candidates.flatMap(({ sums }) => sideBySide(sums.flatMap(({ parts }) => parts)));
    const bytes = candidates.reduce((total, { file, sums }) => {
        return total + file.size * sums.filter(({ parts }) => parts.length > 0).length;
    }, 0);
    const { md5s, troubles } = await (0,_digest_parts_js__WEBPACK_IMPORTED_MODULE_3__/* .digestParts */ .z)(parts, bytes, signal);
    const etags = new Map();
    const troubled = [];
    for (const { key, etag, file, sums } of candidates) {
        const trouble = troubles.get(file.file);
        if (trouble !== undefined)
            troubled.push({ trouble, path: file.path });
        const found = sums.map(({ parts, etagOf }) => etagOf(parts.map(part => md5s.get(part) ?? '')));
        etags.set(key, spelledAs(etag, found));
    }
    if (troubled.length > 0)
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .SourceError */ .c8((0,_trouble_js__WEBPACK_IMPORTED_MODULE_4__/* .problemsOf */ .G)(troubled));
    return etags;
}
/** What a file's ETag can be made of, if it is of this form. */
function sumsFor({ file: { file, size, md5 }, etag }) {
    const [, digest, count] = /^([0-9a-f]{32})(?:-([1-9]\d*))?$/i.exec(etag) ?? [];
    if (digest === undefined)
        return [];
    if (count !== undefined)
        return partSizesFor(size, Number(count)).map(partSize => ({
            parts: cut(file, size, partSize),
            etagOf: etagOfParts,
        }));
    if (md5 !== undefined)
        return [{ parts: [], etagOf: () => md5 }];
    return [{ parts: [{ file, start: 0, end: Number.POSITIVE_INFINITY }], etagOf: ([whole = '']) => whole }];
}
/** The part sizes, in bytes, with which a client may have made `count` parts of `size` bytes. */
function partSizesFor(size, count) {
    const usual = USUAL_PARTS.flatMap(number => [number * MIB, number * MB]);
    const fitting = [(0,_s3_part_size_js__WEBPACK_IMPORTED_MODULE_2__/* .partSizeFor */ .o)(size), ...usual].filter(part => Math.max(1, Math.ceil(size / part)) === count);
    // One part is the whole file, however large it might have been.
    return count === 1 ? fitting.slice(0, 1) : [...new Set(fitting)];
}
/** The last one goes on to wherever the file ends, which shows if it has become longer. */
function cut(file, size, partSize) {
    const count = Math.max(1, Math.ceil(size / partSize));
    return Array.from({ length: count }, (_, index) => ({
        file,
        start: index * partSize,
        end: index === count - 1 ? Number.POSITIVE_INFINITY : (index + 1) * partSize,
    }));
}
/** The ETag of an object that went up in parts: the MD5 of their MD5s, and their number. */
function etagOfParts(md5s) {
    return `${(0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.hash)('md5', Buffer.from(md5s.join(''), 'hex'))}-${md5s.length}`;
}
/** Of several sizes: what they have in common is read from the disk once. */
function sideBySide(parts) {
    return parts.toSorted((a, b) => a.start - b.start);
}
/** Some stores write the digits in capitals, which must not count as a difference. */
function spelledAs(etag, etags) {
    return new Set(etags.map(computed => (computed === etag.toLowerCase() ? etag : computed)));
}


/***/ }),

/***/ 9285:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   d: () => (/* binding */ byKey)
/* harmony export */ });
const known = new WeakMap();
/** The items of a list by their key. Made once for each list, which many steps ask about. */
function byKey(items) {
    const found = known.get(items); // as it was made below
    if (found !== undefined)
        return found;
    const map = new Map();
    for (const item of items)
        map.set(item.key, item);
    known.set(items, map);
    return map;
}


/***/ }),

/***/ 6640:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Q: () => (/* binding */ targetsOf),
/* harmony export */   l: () => (/* binding */ Edges)
/* harmony export */ });
/** Pairs of numbers: what names what. Compact, for hundreds of thousands of them. */
class Edges {
    #from = [];
    #to = [];
    add(from, to) {
        this.#from.push(from);
        this.#to.push(to);
    }
    forEach(visit) {
        for (let edge = 0; edge < this.#from.length; edge++)
            visit(this.#from[edge] ?? 0, this.#to[edge] ?? 0);
    }
    /** Those that `keeps` says yes to. */
    filter(keeps) {
        const kept = new Edges();
        this.forEach((from, to) => {
            if (keeps(from, to))
                kept.add(from, to);
        });
        return kept;
    }
    concat(more) {
        const all = this.filter(() => true);
        more.forEach((from, to) => {
            all.add(from, to);
        });
        return all;
    }
    /** The same, to be asked node by node. */
    byNode(nodes) {
        const starts = new Uint32Array(nodes + 1);
        for (const from of this.#from)
            starts[from + 1] = (starts[from + 1] ?? 0) + 1;
        for (let node = 0; node < nodes; node++)
            starts[node + 1] = (starts[node + 1] ?? 0) + (starts[node] ?? 0);
        const next = starts.slice();
        const targets = new Uint32Array(this.#to.length);
        this.forEach((from, to) => {
            const at = next[from] ?? 0;
            targets[at] = to;
            next[from] = at + 1;
        });
        return { nodes, starts, targets };
    }
}
function targetsOf({ starts, targets }, node) {
    return targets.subarray(starts[node], starts[node + 1]);
}


/***/ }),

/***/ 7023:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   J: () => (/* binding */ LARGEST_TEXT),
/* harmony export */   b: () => (/* binding */ formatOf)
/* harmony export */ });
/** Larger texts, in bytes, are not read. */
const LARGEST_TEXT = 8 * 1024 * 1024;
const SCRIPT_TYPES = /^(text|application)\/(x-)?(java|ecma)script$/;
const CLOSED_TYPES = /^(image|audio|video|font|model)\/|^application\/(?!(.+[+])?(json|xml)$)/;
function formatOf({ path, kind, contentType, isEncoded }) {
    const type = contentType.replace(/\s*;.*$/s, '').toLowerCase();
    const format = byType(type, path);
    if (isEncoded)
        return format === 'closed' ? 'closed' : 'unknown';
    // Licences and the like.
    return format === 'unknown' && kind !== 'page' && kind !== 'data' && /^text\/(?!xml)/.test(type)
        ? 'closed'
        : format;
}
function byType(type, path) {
    if (type === 'text/html' || type === 'application/xhtml+xml')
        return 'html';
    if (type === 'image/svg+xml')
        return 'svg';
    if (type === 'text/css')
        return 'css';
    if (SCRIPT_TYPES.test(type))
        return 'script';
    if (type === 'application/manifest+json' || /(^|\/)(site\.)?manifest\.json$/.test(path))
        return 'manifest';
    if (path.endsWith('.map'))
        return 'closed';
    if (/^application\/(.+[+])?json$/.test(type))
        return 'data';
    return CLOSED_TYPES.test(type) ? 'closed' : 'unknown';
}


/***/ }),

/***/ 3308:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   CS: () => (/* binding */ prose),
/* harmony export */   D_: () => (/* binding */ unbroken),
/* harmony export */   PP: () => (/* binding */ tableHead),
/* harmony export */   Y3: () => (/* binding */ anchor),
/* harmony export */   jD: () => (/* binding */ tableRow),
/* harmony export */   xE: () => (/* binding */ alert)
/* harmony export */ });
/* harmony import */ var _text_escape_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8944);
/* harmony import */ var _text_late_pattern_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(536);


/** Letters, and numbers where they are no commit, no `GH-1` and no `TICKET-12`. */
const plainWord = (0,_text_late_pattern_js__WEBPACK_IMPORTED_MODULE_1__/* .latePattern */ .B)("^(?![0-9a-fA-F]{7,40}$)[\\p{L}\\p{N}]+(?:[-'’]\\p{L}+)*$", 'u');
const plainAsciiWord = /^(?![0-9a-fA-F]{7,40}$)[A-Za-z0-9]+(?:[-'][A-Za-z]+)*$/;
const ascii = /^[ -~]*$/;
const plainNumber = /^\d{1,3}(?:,\d{3})*(?:\.\d+)?%?$/;
const plainMark = /^[–—…→·]+$/;
/** The marks around a word make no markup by themselves. */
const wordInMarks = /^(["'(]*)(.*?)([.,:;?!)"']*)$/s;
/**
 * A sentence with names in it as Markdown. Every word that is not plainly a word goes into `<code>`: elsewhere,
 * GitHub turns what a stranger wrote into mentions, links and issue numbers.
 */
function prose(sentence) {
    return unbroken(sentence
        .split(/(`[^`\n]+`| +)/)
        .map(prosePiece)
        .join(''));
}
/** Text between backticks is code already; anything else between spaces is a word. */
function prosePiece(piece) {
    if (/^`[^`\n]+`$/.test(piece))
        return (0,_text_escape_js__WEBPACK_IMPORTED_MODULE_0__/* .htmlCode */ .h8)(piece.slice(1, -1));
    return /^ *$/.test(piece) ? piece : proseWord(piece);
}
/** Keeps a number and its unit on one line: `182.0 kB`, `2.3 s`. */
function unbroken(text) {
    return text.replace(/(\d) (?=(?:[kMGT]?B|ms|s|min)\b)/g, '$1&nbsp;');
}
function proseWord(word) {
    const [, before = '', inner = '', after = ''] = wordInMarks.exec(word) ?? [];
    return before + (isPlain(inner) ? inner : (0,_text_escape_js__WEBPACK_IMPORTED_MODULE_0__/* .htmlCode */ .h8)(inner)) + after;
}
function isPlain(word) {
    if ([plainAsciiWord, plainNumber, plainMark].some(plain => plain.test(word)))
        return true;
    return word === '' || (!ascii.test(word) && plainWord().test(word));
}
/** A table's row; the cells are Markdown already. */
function tableRow(cells) {
    return `| ${cells.join(' | ')} |\n`;
}
/** The first two lines of a table. */
function tableHead(columns) {
    const rules = columns.map(([, alignment]) => (alignment === 'right' ? '---:' : ':---'));
    return tableRow(columns.map(([title]) => title)) + tableRow(rules);
}
/** One of GitHub's coloured boxes; the lines are Markdown already. */
function alert(kind, paragraphs) {
    return `> [!${kind}]\n${paragraphs.map(paragraph => `> ${paragraph}\n`).join('>\n')}\n`;
}
/** In HTML: Markdown's own link would end at the first bracket of a name. */
function anchor({ text, url }) {
    if (url === undefined)
        return (0,_text_escape_js__WEBPACK_IMPORTED_MODULE_0__/* .htmlCode */ .h8)(text);
    const href = url
        .replaceAll('&', '&amp;')
        .replaceAll('"', '%22')
        .replaceAll('<', '%3C')
        .replaceAll('>', '%3E');
    return `<a href="${href}"><code>${(0,_text_escape_js__WEBPACK_IMPORTED_MODULE_0__/* .htmlText */ .js)(text)}</code></a>`;
}


/***/ })

};
