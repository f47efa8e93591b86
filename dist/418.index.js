export const id = 418;
export const ids = [418];
export const modules = {

/***/ 1418:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   readYamlFile: () => (/* binding */ readYamlFile)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3024);

/** Far more than anybody writes by hand; a larger file is another one than was meant. */
const LARGEST_FILE = 1_000_000;
/** The text of a file of YAML. `problem` is to be read behind the file's name. */
function readYamlFile(path) {
    try {
        const stats = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.statSync)(path);
        if (!stats.isFile())
            return { problem: 'is not a file.' };
        if (stats.size > LARGEST_FILE)
            return { problem: `has more than ${LARGEST_FILE} bytes.` };
        return { text: new TextDecoder('utf-8', { fatal: true }).decode((0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readFileSync)(path)) };
    }
    catch (error) {
        if (error instanceof TypeError)
            return { problem: 'is not UTF-8.' };
        return { problem: unreadable(error, path) };
    }
}
function unreadable(error, path) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : String(error);
    if (code === 'ENOENT' || code === 'ENOTDIR') {
        return `does not exist: ${path}. Is the repository checked out?`;
    }
    return `cannot be read (${code}): ${path}.`;
}


/***/ })

};
