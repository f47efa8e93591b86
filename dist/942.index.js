export const id = 942;
export const ids = [942];
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

/***/ 3942:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   connectCloudFront: () => (/* binding */ connectCloudFront)
/* harmony export */ });
/* unused harmony exports toListed, toDistribution, isOfOthers */
/* harmony import */ var _aws_sdk_client_cloudfront__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(3169);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(452);
/* harmony import */ var _http_agents_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6380);
/* harmony import */ var _cloudfront_error_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(7553);
/* harmony import */ var _tenant_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(7706);





/** To reach CloudFront, and to hear from it. Milliseconds. */
const ANSWER_TIMEOUT_MS = 30_000;
/** Seconds. CloudFront caches an error for ten unless told otherwise. */
const LONG_ERROR_S = 60;
/** What S3 answers where there is no object. */
const MISSING = [403, 404];
/** CloudFront through the SDK. Where it is comes from the SDK too: partition, FIPS, `AWS_ENDPOINT_URL_CLOUDFRONT`. */
function connectCloudFront({ region, credentials }) {
    const client = new _aws_sdk_client_cloudfront__WEBPACK_IMPORTED_MODULE_3__/* .CloudFrontClient */ .GHk({
        region: region?.startsWith('cn-') ? 'cn-northwest-1' : 'us-east-1',
        ...(credentials !== undefined && { credentials }),
        // Patience is in patience.ts.
        maxAttempts: 1,
        requestHandler: {
            ...(0,_http_agents_js__WEBPACK_IMPORTED_MODULE_1__/* .handlerOf */ .A)((0,_http_agents_js__WEBPACK_IMPORTED_MODULE_1__/* .createAgents */ .j)()),
            requestTimeout: ANSWER_TIMEOUT_MS,
        },
    });
    return {
        async distributions(abortSignal) {
            const listed = [];
            let marker;
            do {
                const command = new _aws_sdk_client_cloudfront__WEBPACK_IMPORTED_MODULE_3__/* .ListDistributionsCommand */ .jPJ({ Marker: marker });
                const answer = await asking('ListDistributions', undefined, abortSignal, () => client.send(command, { abortSignal }));
                // A staging distribution gets no visitors by its aliases.
                const live = answer.DistributionList?.Items?.filter(({ Staging }) => !Staging) ?? [];
                listed.push(...live.map(toListed));
                marker = answer.DistributionList?.IsTruncated ? answer.DistributionList.NextMarker : undefined;
            } while (marker);
            return listed;
        },
        async distribution(id, buckets, abortSignal) {
            const tenant = (0,_tenant_js__WEBPACK_IMPORTED_MODULE_4__/* .isTenant */ .$)(id) ? await tenantOf(client, id, abortSignal) : undefined;
            const command = new _aws_sdk_client_cloudfront__WEBPACK_IMPORTED_MODULE_3__/* .GetDistributionConfigCommand */ .wNI({ Id: tenant?.DistributionId ?? id });
            const answer = await asking('GetDistributionConfig', id, abortSignal, () => client.send(command, { abortSignal }));
            const config = answer.DistributionConfig;
            return isOfOthers(buckets, config, tenant)
                ? undefined
                : toDistribution(id, buckets.bucket, config, tenant);
        },
        async invalidate(id, paths, reference, abortSignal) {
            const batch = { Paths: { Quantity: paths.length, Items: [...paths] }, CallerReference: reference };
            const answer = (0,_tenant_js__WEBPACK_IMPORTED_MODULE_4__/* .isTenant */ .$)(id)
                ? await asking('CreateInvalidationForDistributionTenant', id, abortSignal, () => {
                    const input = { Id: id, InvalidationBatch: batch };
                    return client.send(new _aws_sdk_client_cloudfront__WEBPACK_IMPORTED_MODULE_3__/* .CreateInvalidationForDistributionTenantCommand */ .VRU(input), { abortSignal });
                })
                : await asking('CreateInvalidation', id, abortSignal, () => {
                    const input = { DistributionId: id, InvalidationBatch: batch };
                    return client.send(new _aws_sdk_client_cloudfront__WEBPACK_IMPORTED_MODULE_3__/* .CreateInvalidationCommand */ .Yo6(input), { abortSignal });
                });
            return answer.Invalidation?.Id ?? '';
        },
        async isCompleted(id, invalidation, abortSignal) {
            const answer = (0,_tenant_js__WEBPACK_IMPORTED_MODULE_4__/* .isTenant */ .$)(id)
                ? await asking('GetInvalidationForDistributionTenant', id, abortSignal, () => {
                    const input = { DistributionTenantId: id, Id: invalidation };
                    return client.send(new _aws_sdk_client_cloudfront__WEBPACK_IMPORTED_MODULE_3__/* .GetInvalidationForDistributionTenantCommand */ .JG$(input), { abortSignal });
                })
                : await asking('GetInvalidation', id, abortSignal, () => {
                    const input = { DistributionId: id, Id: invalidation };
                    return client.send(new _aws_sdk_client_cloudfront__WEBPACK_IMPORTED_MODULE_3__/* .GetInvalidationCommand */ .Wwh(input), { abortSignal });
                });
            // Emulators capitalize it.
            return answer.Invalidation?.Status?.toLowerCase() === 'completed';
        },
    };
}
async function tenantOf(client, id, abortSignal) {
    const command = new _aws_sdk_client_cloudfront__WEBPACK_IMPORTED_MODULE_3__/* .GetDistributionTenantCommand */ .eT6({ Identifier: id });
    const answer = await asking('GetDistributionTenant', id, abortSignal, () => client.send(command, { abortSignal }));
    return answer.DistributionTenant;
}
/** Of an origin group, the origin that is asked first. */
function toListed({ Id = '', DomainName = '', Aliases, Enabled = false, ConnectionMode, DefaultCacheBehavior, Origins, OriginGroups, }) {
    const target = DefaultCacheBehavior?.TargetOriginId;
    const members = OriginGroups?.Items?.find(group => group.Id === target)?.Members?.Items;
    const [first, second] = (members ?? [{ OriginId: target }]).map(({ OriginId }) => Origins?.Items?.find(origin => origin.Id === OriginId));
    return {
        id: Id,
        domains: [DomainName, ...(Aliases?.Items ?? [])].map(name => name.toLowerCase()),
        isEnabled: Enabled,
        isForTenants: ConnectionMode === 'tenant-only',
        origin: {
            host: first?.DomainName ?? '',
            path: first?.OriginPath ?? '',
            ...(second?.DomainName && { failover: second.DomainName }),
        },
    };
}
/** Which of the distribution's ways lead to the bucket, and how long it keeps errors. */
function toDistribution(id, bucket, config, tenant) {
    const origins = originsOf(config, tenant);
    const named = origins.filter(({ domain }) => namesBucket(domain, bucket));
    const ways = named.length > 0 ? named : origins;
    const originPaths = new Set(ways.map(({ path }) => path));
    const errors = config?.CustomErrorResponses?.Items ?? [];
    return {
        id,
        originPaths: originPaths.size === 0 ? [''] : [...originPaths],
        keepsErrors: errors.some(({ ErrorCode, ErrorCachingMinTTL = 0 }) => MISSING.includes(ErrorCode) && ErrorCachingMinTTL > LONG_ERROR_S),
        readsTags: config?.CacheTagConfig?.HeaderName !== undefined,
    };
}
/** Whether its origins are other buckets, and this one is none of them. */
function isOfOthers({ bucket, others }, config, tenant) {
    const leadsTo = (name) => originsOf(config, tenant).some(({ domain }) => namesBucket(domain, name));
    return others.some(leadsTo) && !leadsTo(bucket);
}
function originsOf(config, tenant) {
    const fill = parametersOf(config, tenant);
    return (config?.Origins?.Items ?? []).map(({ DomainName = '', OriginPath = '' }) => ({
        domain: fill(DomainName).toLowerCase(),
        path: fill(OriginPath),
    }));
}
/** Puts a tenant's parameters, or their defaults, where an origin has `{{name}}`. */
function parametersOf(config, tenant) {
    const defaults = (config?.TenantConfig?.ParameterDefinitions ?? []).map(({ Name, Definition }) => [Name, Definition?.StringSchema?.DefaultValue]);
    const given = (tenant?.Parameters ?? []).map(({ Name, Value }) => [Name, Value]);
    const values = new Map([...defaults, ...given]);
    return text => text.replaceAll(/\{\{([^{}]+)\}\}/g, (whole, name) => values.get(name.trim()) ?? whole);
}
/** `bucket.s3.eu-central-1.amazonaws.com`, `bucket.s3-website-us-east-1.amazonaws.com` and their like. */
function namesBucket(domain, bucket) {
    return domain === bucket || domain.startsWith(`${bucket}.s3.`) || domain.startsWith(`${bucket}.s3-`);
}
async function asking(operation, distribution, signal, ask) {
    try {
        return await ask();
    }
    catch (error) {
        signal.throwIfAborted();
        if (error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .CredentialsError */ .lE)
            throw error;
        throw toCloudFrontError(error, operation, distribution);
    }
}
/** The names that the SDK gives to an answer that has no code. */
const NO_CODE = ['Unknown', 'UnknownError', 'Error', undefined];
/** The SDK's parser says what it stumbled over, which only concerns the parser. */
function saidBy({ message, $metadata }) {
    if (message?.includes('Deserialization error'))
        return 'the answer is not one of CloudFront';
    return message && message !== 'UnknownError' ? message : `it answered ${$metadata?.httpStatusCode}`;
}
function toCloudFrontError(cause, operation, distribution) {
    const thrown = typeof cause === 'object' && cause !== null ? cause : { message: String(cause) };
    const { httpStatusCode: status, requestId } = thrown.$metadata ?? {};
    const system = typeof thrown.code === 'string' ? thrown.code : undefined;
    const code = system ?? (NO_CODE.includes(thrown.name) ? `HTTP ${status ?? 'error'}` : (thrown.name ?? ''));
    return new _cloudfront_error_js__WEBPACK_IMPORTED_MODULE_2__/* .CloudFrontError */ .t(saidBy(thrown), {
        operation,
        ...(distribution !== undefined && { distribution }),
        code,
        ...(status !== undefined && { status }),
        ...(requestId !== undefined && { requestId }),
        cause,
    });
}


/***/ })

};
