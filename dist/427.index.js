export const id = 427;
export const ids = [427];
export const modules = {

/***/ 5427:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   oldPreviews: () => (/* binding */ oldPreviews)
/* harmony export */ });
/* unused harmony export findOldPreviews */
/* harmony import */ var _record_nested_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(2674);
/* harmony import */ var _record_record_store_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(368);
/* harmony import */ var _s3_list_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5412);
/* harmony import */ var _text_escape_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8944);




/** The removals of old previews. */
async function oldPreviews(config, session) {
    const { removal } = config;
    const previews = await findOldPreviews(config, session);
    if (previews.length === 0)
        session.host.info('No preview is old enough to be removed.');
    return previews.map(({ prefix, preview }) => {
        const target = { ...removal.target, prefix };
        return { ...removal, target, record: { key: prefix + _record_nested_js__WEBPACK_IMPORTED_MODULE_3__/* .USUAL_RECORD */ .zk }, preview };
    });
}
/**
 * The previews below the prefix whose record is old. A folder counts as a preview only if a record says so, whatever its
 * name or age.
 */
async function findOldPreviews({ removal: { target }, olderThan }, { connections, signal, now, warn }) {
    const { store } = connections;
    const objects = await (0,_s3_list_js__WEBPACK_IMPORTED_MODULE_1__/* .listRemote */ .V)(store, target.prefix, signal, () => { });
    const old = objects.filter(({ key, lastModified }) => key.slice(target.prefix.length).endsWith(`/${_record_nested_js__WEBPACK_IMPORTED_MODULE_3__/* .USUAL_RECORD */ .zk}`) && now() - lastModified >= olderThan);
    const found = [];
    for (const { key } of old) {
        const place = { store, bucket: target.bucket, key, isElsewhere: false };
        const reading = await (0,_record_record_store_js__WEBPACK_IMPORTED_MODULE_0__/* .readRecord */ .aE)(place, signal);
        const prefix = key.slice(0, -_record_nested_js__WEBPACK_IMPORTED_MODULE_3__/* .USUAL_RECORD */ .zk.length);
        if (reading.state !== 'found')
            warn(`Cannot tell whether ${(0,_text_escape_js__WEBPACK_IMPORTED_MODULE_2__/* .visible */ .RK)(prefix)} is a preview, so it is kept.`);
        else if (reading.found.record.preview !== undefined)
            found.push({ prefix, preview: reading.found.record.preview });
    }
    return found;
}


/***/ })

};
