export const id = 942;
export const ids = [942];
export const modules = {

/***/ 3942:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   connectCloudFront: () => (/* binding */ connectCloudFront)
/* harmony export */ });
/* unused harmony export toDistribution */
/* harmony import */ var _aws_sdk_client_cloudfront__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(3169);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(452);
/* harmony import */ var _http_agents_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6380);
/* harmony import */ var _cloudfront_error_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(7553);




/** To reach CloudFront, and to hear from it. Milliseconds. */
const ANSWER_TIMEOUT_MS = 30_000;
/** Seconds. CloudFront shows an error for ten if nobody says otherwise. */
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
            ...(0,_http_agents_js__WEBPACK_IMPORTED_MODULE_1__/* .handlerOf */ .A0)((0,_http_agents_js__WEBPACK_IMPORTED_MODULE_1__/* .createAgents */ .jQ)()),
            requestTimeout: ANSWER_TIMEOUT_MS,
        },
    });
    return {
        async distribution(id, bucket, abortSignal) {
            const answer = await asking('GetDistributionConfig', id, abortSignal, () => client.send(new _aws_sdk_client_cloudfront__WEBPACK_IMPORTED_MODULE_3__/* .GetDistributionConfigCommand */ .wNI({ Id: id }), { abortSignal }));
            return toDistribution(id, bucket, answer.DistributionConfig);
        },
        async invalidate(id, paths, reference, abortSignal) {
            const batch = { Paths: { Quantity: paths.length, Items: [...paths] }, CallerReference: reference };
            const command = new _aws_sdk_client_cloudfront__WEBPACK_IMPORTED_MODULE_3__/* .CreateInvalidationCommand */ .Yo6({ DistributionId: id, InvalidationBatch: batch });
            const answer = await asking('CreateInvalidation', id, abortSignal, () => client.send(command, { abortSignal }));
            return answer.Invalidation?.Id ?? '';
        },
        async isCompleted(id, invalidation, abortSignal) {
            const command = new _aws_sdk_client_cloudfront__WEBPACK_IMPORTED_MODULE_3__/* .GetInvalidationCommand */ .Wwh({ DistributionId: id, Id: invalidation });
            const answer = await asking('GetInvalidation', id, abortSignal, () => client.send(command, { abortSignal }));
            // Emulators write it in capitals.
            return answer.Invalidation?.Status?.toLowerCase() === 'completed';
        },
    };
}
/** Which of the distribution's ways lead to the bucket, and how long it keeps errors. */
function toDistribution(id, bucket, config) {
    const origins = config?.Origins?.Items ?? [];
    const named = origins.filter(({ DomainName = '' }) => namesBucket(DomainName.toLowerCase(), bucket));
    const ways = named.length > 0 ? named : origins;
    const originPaths = new Set(ways.map(({ OriginPath = '' }) => OriginPath));
    const errors = config?.CustomErrorResponses?.Items ?? [];
    return {
        id,
        originPaths: originPaths.size === 0 ? [''] : [...originPaths],
        keepsErrors: errors.some(({ ErrorCode, ErrorCachingMinTTL = 0 }) => MISSING.includes(ErrorCode) && ErrorCachingMinTTL > LONG_ERROR_S),
    };
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
function toCloudFrontError(cause, operation, distribution) {
    const thrown = typeof cause === 'object' && cause !== null ? cause : { message: String(cause) };
    const { httpStatusCode: status, requestId } = thrown.$metadata ?? {};
    const system = typeof thrown.code === 'string' ? thrown.code : undefined;
    const code = system ?? (NO_CODE.includes(thrown.name) ? `HTTP ${status ?? 'error'}` : (thrown.name ?? ''));
    const said = thrown.message && thrown.message !== 'UnknownError' ? thrown.message : `it answered ${status}`;
    return new _cloudfront_error_js__WEBPACK_IMPORTED_MODULE_2__/* .CloudFrontError */ .t(said, {
        operation,
        distribution,
        code,
        ...(status !== undefined && { status }),
        ...(requestId !== undefined && { requestId }),
        cause,
    });
}


/***/ })

};
