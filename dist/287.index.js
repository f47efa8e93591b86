export const id = 287;
export const ids = [287];
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

/***/ 4287:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  locate: () => (/* binding */ locate)
});

// EXTERNAL MODULE: ./lib/text/quote.js
var quote = __webpack_require__(7819);
// EXTERNAL MODULE: ./lib/cloudfront/paths.js
var paths = __webpack_require__(1088);
;// CONCATENATED MODULE: ./lib/cloudfront/s3-origin.js
const REGION = '[a-z]{2,4}(?:-[a-z]+)+-\\d+';
/** `b.s3.amazonaws.com`, `b.s3.eu-central-1.amazonaws.com`, and the older and the other forms of them. */
const REST = new RegExp(`^(.+)\\.s3(?:\\.dualstack)?(?:[.-](${REGION}))?\\.amazonaws\\.com(?:\\.cn)?$`);
/** `b.s3-website-us-east-1.amazonaws.com`, `b.s3-website.eu-central-1.amazonaws.com`. */
const WEBSITE = new RegExp(`^(.+)\\.s3-website[.-](${REGION})\\.amazonaws\\.com(?:\\.cn)?$`);
/** The bucket that an origin leads to, or undefined if it is not one of S3. The bucket's name may have dots. */
function s3Origin(host) {
    const [, bucket, region] = WEBSITE.exec(host.toLowerCase()) ?? REST.exec(host.toLowerCase()) ?? [];
    if (bucket === undefined)
        return undefined;
    return region === undefined ? { bucket } : { bucket, region };
}

;// CONCATENATED MODULE: ./lib/cloudfront/find-by-domain.js



const INSTEAD = 'Give bucket and cloudfront-distribution-id in place of domain';
/** Near aliases that are named. */
const MOST_NEAR = 5;
/**
 * The distribution that serves a domain, by its alias or by one with a wildcard, and the bucket that its default cache
 * behaviour leads to. Pure.
 * @returns or what is wrong, as a sentence about the domain
 */
function findByDomain(domain, distributions) {
    const having = (name) => distributions.find(({ domains }) => domains.includes(name));
    const found = having(domain) ?? having(wildcardFor(domain));
    if (found === undefined)
        return { problem: notFound(domain, distributions) };
    const { id, isEnabled, origin } = found;
    if (!isEnabled)
        return { problem: `is an alias of the distribution ${id}, which is disabled. Enable it.` };
    const bucket = s3Origin(origin.host);
    if (bucket === undefined) {
        return {
            problem: `is an alias of the distribution ${id}, whose default origin is ${(0,quote/* quote */.h)(origin.host)}, not an S3 bucket. ${INSTEAD}.`,
        };
    }
    const { failover } = origin;
    return { distribution: id, ...bucket, prefix: prefixOf(origin.path), ...(failover && { failover }) };
}
/** A wildcard stands for one label, and never for a whole name. */
function wildcardFor(domain) {
    return domain.replace(/^[^.]+/, '*');
}
/** The path as CloudFront sends it, as a prefix of keys. */
function prefixOf(originPath) {
    const path = (0,paths/* encodeWritten */.gO)(originPath).replace(/^\/+|\/+$/g, '');
    return path === '' ? '' : `${decoded(path)}/`;
}
function decoded(path) {
    try {
        return decodeURIComponent(path);
    }
    catch {
        return path;
    }
}
function notFound(domain, distributions) {
    if (distributions.length === 0) {
        return `is looked for among the CloudFront distributions of the account that the credentials are for, which has none. ${INSTEAD}, or take credentials for the account that has the distribution.`;
    }
    const end = lastLabels(domain);
    const near = distributions.flatMap(({ id, domains }) => domains.filter(name => lastLabels(name) === end).map(name => `${name} (${id})`));
    const more = near.length > MOST_NEAR ? ' and more' : '';
    const aliases = near.length === 0 ? '' : ` It has ${near.slice(0, MOST_NEAR).join(', ')}${more}.`;
    const tenants = distributions.some(({ isForTenants }) => isForTenants)
        ? ` If it is the domain of a tenant: ${INSTEAD.toLowerCase()}, with the ID of the tenant (dt_…).`
        : '';
    return `is not an alias of any CloudFront distribution in the account that the credentials are for.${aliases} ${INSTEAD}, or take credentials for the account that has the distribution.${tenants}`;
}
function lastLabels(name) {
    return name.split('.').slice(-2).join('.');
}

// EXTERNAL MODULE: ./lib/cloudfront/patience.js
var patience = __webpack_require__(2021);
// EXTERNAL MODULE: ./lib/config/located.js
var located = __webpack_require__(5752);
// EXTERNAL MODULE: ./lib/credentials/credentials-error.js
var credentials_error = __webpack_require__(2835);
// EXTERNAL MODULE: ./lib/errors.js
var errors = __webpack_require__(452);
// EXTERNAL MODULE: ./lib/report/run-report.js
var run_report = __webpack_require__(7034);
// EXTERNAL MODULE: ./lib/text/escape.js
var text_escape = __webpack_require__(8944);
// EXTERNAL MODULE: ./lib/flow/patience.js
var flow_patience = __webpack_require__(5001);
;// CONCATENATED MODULE: ./lib/flow/locate.js









/**
 * Asks CloudFront for the bucket and the distribution of a domain. If GitHub withholds credentials, the domain stays
 * unresolved: the next step either works without credentials or fails.
 * @throws ConfigError if the domain leads to no bucket
 * @throws CloudFrontError if CloudFront cannot be asked
 */
async function locate(config, domain, { connections, host, signal }) {
    let found;
    try {
        const cloudFront = await connections.connectCloudFront();
        const ask = () => cloudFront.distributions(signal);
        found = findByDomain(domain, await (0,patience/* patiently */.d_)(ask, patience/* ASKING */.S1, signal, (0,flow_patience/* tellOfPatience */.m)(host)));
    }
    catch (error) {
        if ((0,credentials_error/* deniedTo */.T)(error) === undefined)
            throw error;
        return config;
    }
    if ('problem' in found)
        throw new errors/* ConfigError */.xL([{ input: 'domain', value: domain, problem: `${(0,quote/* quote */.h)(domain)} ${found.problem}` }]);
    host.info(sentenceOf(domain, found));
    return (0,located/* located */.t)(config, found);
}
function sentenceOf(domain, { distribution, failover, ...origin }) {
    const found = `${domain}: distribution ${distribution}, origin ${(0,text_escape/* visible */.RK)((0,run_report/* urlOf */.rs)(origin))}`;
    if (failover === undefined)
        return found;
    return `${found}\nIt is the first of an origin group. Nothing is deployed to the other one, ${(0,text_escape/* visible */.RK)(failover)}.`;
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


/***/ })

};
