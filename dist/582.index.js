export const id = 582;
export const ids = [582];
export const modules = {

/***/ 1582:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   sdkCredentials: () => (/* binding */ sdkCredentials),
/* harmony export */   sdkRoute: () => (/* binding */ sdkRoute),
/* harmony export */   sdkSettings: () => (/* binding */ sdkSettings)
/* harmony export */ });
/* harmony import */ var _aws_sdk_client_s3__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(3711);
/* harmony import */ var _http_agents_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6380);
/* harmony import */ var _errors_store_error_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9582);
/* harmony import */ var _wire_route_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(3319);




/*
 * What the SDK is there for: its chain of credentials, its rules for endpoints and its reading of configuration files.
 * It takes longer to load than a small deploy, so this file is imported only when it is needed.
 */
/** The SDK's chain. It caches credentials until they expire. */
function sdkCredentials({ profile, region, agents }) {
    // A client has the chain in it, and hands its region and agents on to the clients of STS and SSO.
    const { config } = new _aws_sdk_client_s3__WEBPACK_IMPORTED_MODULE_2__/* .S3Client */ .YxF({
        ...ofProfile(profile),
        region,
        requestHandler: (0,_http_agents_js__WEBPACK_IMPORTED_MODULE_0__/* .handlerOf */ .A)(agents),
        logger: SILENT,
    });
    return config.credentials;
}
async function sdkSettings(profile) {
    const client = new _aws_sdk_client_s3__WEBPACK_IMPORTED_MODULE_2__/* .S3Client */ .YxF({ ...ofProfile(profile), logger: SILENT });
    const region = await client.config.region().catch(() => undefined);
    // Without a region it tells nothing else.
    const { config } = region === undefined
        ? new _aws_sdk_client_s3__WEBPACK_IMPORTED_MODULE_2__/* .S3Client */ .YxF({ ...ofProfile(profile), region: 'us-east-1', logger: SILENT })
        : client;
    const [endpoint, fips, dualStack] = await Promise.all([
        config.serviceConfiguredEndpoint?.(),
        config.useFipsEndpoint(),
        config.useDualstackEndpoint(),
    ]);
    return { region, endpoint, variant: fips || dualStack };
}
/** The route that the SDK's rules find for access points, directory buckets, FIPS, dual stack and every partition. */
async function sdkRoute(bucket, { region, endpoint, forcePathStyle }, credentials, profile) {
    const { config } = new _aws_sdk_client_s3__WEBPACK_IMPORTED_MODULE_2__/* .S3Client */ .YxF({
        ...ofProfile(profile),
        ...(endpoint !== undefined && { endpoint }),
        region,
        credentials,
        logger: SILENT,
    });
    const resolved = config.endpointProvider({
        Bucket: bucket,
        Region: await config.region(),
        ForcePathStyle: forcePathStyle,
        UseFIPS: await config.useFipsEndpoint(),
        UseDualStack: await config.useDualstackEndpoint(),
        UseArnRegion: (await settled(config.useArnRegion)) ?? false,
        DisableMultiRegionAccessPoints: true,
        ...(endpoint !== undefined && { Endpoint: endpoint }),
    });
    const route = (0,_wire_route_js__WEBPACK_IMPORTED_MODULE_3__/* .routeTo */ .B)(new URL(resolved.url), scopeIn(resolved.properties, region));
    if (route.scope.service !== 's3express')
        return route;
    const { s3ExpressIdentityProvider: sessions } = config;
    return { ...route, session: keys => sessions.getS3ExpressIdentity(keys, { Bucket: bucket }) };
}
/** A setting, which may be yet to be read. */
async function settled(setting) {
    return setting instanceof Function ? setting() : setting;
}
function scopeIn(properties = {}, region) {
    // The SDK's own rules, whose type says nothing.
    const schemes = (properties['authSchemes'] ?? []);
    const scheme = schemes.find(({ name }) => name !== 'sigv4a');
    if (scheme === undefined && schemes.length > 0)
        throw new _errors_store_error_js__WEBPACK_IMPORTED_MODULE_1__/* .StoreError */ .A('this kind of bucket is signed for in a way (SigV4A) that is not supported', {
            operation: 'HeadBucket',
            code: 'ConfigurationError',
            verdict: 'run',
        });
    return { region: scheme?.signingRegion ?? region, service: scheme?.signingName ?? 's3' };
}
function ofProfile(profile) {
    return profile === undefined ? {} : { profile };
}
const ignore = () => { };
/** The SDK would write to the console where there are keys besides a profile. */
const SILENT = { debug: ignore, info: ignore, warn: ignore, error: ignore };


/***/ })

};
