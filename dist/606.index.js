export const id = 606;
export const ids = [606];
export const modules = {

/***/ 5606:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   readYamlFile: () => (/* binding */ readYamlFile)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3024);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6760);
/* harmony import */ var _local_link_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8075);
/* harmony import */ var _local_read_only_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(2482);




/** Far more than anybody writes by hand; a larger file is another one than was meant. */
const LARGEST_FILE = 1_000_000;
/**
 * The text of a file of YAML. No link on the way may leave the workspace, or the folder of a file that was named
 * elsewhere: complaints quote what they are about. `problem` is to be read behind the file's name.
 */
function readYamlFile(file, workspace) {
    const named = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.resolve)(workspace, file);
    try {
        const path = node_fs__WEBPACK_IMPORTED_MODULE_0__.realpathSync.native(named);
        const bounds = (0,_local_link_js__WEBPACK_IMPORTED_MODULE_2__/* .boundsOf */ .BO)(named, workspace);
        if (!(0,_local_link_js__WEBPACK_IMPORTED_MODULE_2__/* .contains */ .gR)(bounds, path))
            return { problem: `leads through a link to ${path}, out of ${bounds}.` };
        return read(path);
    }
    catch (error) {
        if (error instanceof TypeError)
            return { problem: 'is not UTF-8.' };
        return { problem: unreadable(error, named) };
    }
}
function read(path) {
    const descriptor = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.openSync)(path, _local_read_only_js__WEBPACK_IMPORTED_MODULE_3__/* .READ_ONLY */ .s);
    try {
        const stats = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.fstatSync)(descriptor);
        if (!stats.isFile())
            return { problem: 'is not a file.' };
        if (stats.size > LARGEST_FILE)
            return { problem: `has more than ${LARGEST_FILE} bytes.` };
        return { text: new TextDecoder('utf-8', { fatal: true }).decode((0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readFileSync)(descriptor)) };
    }
    finally {
        (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.closeSync)(descriptor);
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
