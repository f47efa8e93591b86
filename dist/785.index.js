export const id = 785;
export const ids = [785];
export const modules = {

/***/ 7785:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   askToolkit: () => (/* binding */ askToolkit),
/* harmony export */   toolkit: () => (/* binding */ toolkit)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3024);
/* harmony import */ var _actions_core__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6421);
/* harmony import */ var _token_refused_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(9607);



/*
 * GitHub's own toolkit, for the action. Import this file lazily: most of what it takes to load is an HTTP client, and a
 * step has better things to do before its first request.
 */
/** A step as the toolkit sees it: its files and variables are those of the process. */
const toolkit = {
    info: _actions_core__WEBPACK_IMPORTED_MODULE_1__/* .info */ .pq,
    startGroup: _actions_core__WEBPACK_IMPORTED_MODULE_1__/* .startGroup */ .Oh,
    endGroup: _actions_core__WEBPACK_IMPORTED_MODULE_1__/* .endGroup */ .N4,
    warning: (text, place) => _actions_core__WEBPACK_IMPORTED_MODULE_1__/* .warning */ .$e(text, propertiesOf(place)),
    error: (text, place) => _actions_core__WEBPACK_IMPORTED_MODULE_1__/* .error */ .z3(text, propertiesOf(place)),
    debug: _actions_core__WEBPACK_IMPORTED_MODULE_1__/* .debug */ .Yz,
    mask: _actions_core__WEBPACK_IMPORTED_MODULE_1__/* .setSecret */ .Pq,
    setOutput: (name, value) => {
        provide(process.env['GITHUB_OUTPUT']);
        _actions_core__WEBPACK_IMPORTED_MODULE_1__/* .setOutput */ .uH(name, value);
    },
    addSummary: async (markdown) => {
        provide(process.env['GITHUB_STEP_SUMMARY']);
        await _actions_core__WEBPACK_IMPORTED_MODULE_1__/* .summary */ .z.addRaw(markdown, true).write();
    },
};
/** The toolkit insists on files that exist, and not every runner makes those that it names. */
function provide(file) {
    if (file)
        (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.appendFileSync)(file, '');
}
function propertiesOf({ title, file, line, column }) {
    return {
        ...(title !== undefined && { title }),
        ...(file !== undefined && { file }),
        ...(line !== undefined && { startLine: line }),
        ...(column !== undefined && { startColumn: column }),
    };
}
/**
 * A fresh token of the workflow, which the toolkit masks. It tries again by itself where a gateway is out of order.
 * @throws TokenRefused
 */
async function askToolkit(audience) {
    try {
        return await _actions_core__WEBPACK_IMPORTED_MODULE_1__/* .getIDToken */ .V9(audience);
    }
    catch (error) {
        throw refusedBy(error instanceof Error ? error.message : String(error));
    }
}
/** The toolkit tells what went wrong in several lines of text alone. */
function refusedBy(text) {
    const [, status] = /Error Code : (\d{3})\b/.exec(text) ?? [];
    if (status !== undefined)
        return _token_refused_js__WEBPACK_IMPORTED_MODULE_2__/* .TokenRefused */ .K.byStatus(Number(status));
    const message = /Error Message: (.*)/s.exec(text)?.[1] ?? text;
    return new _token_refused_js__WEBPACK_IMPORTED_MODULE_2__/* .TokenRefused */ .K(message.replace(/^Error message: /, '').trim(), false);
}


/***/ })

};
