export const id = 37;
export const ids = [37,418];
export const modules = {

/***/ 4418:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   loadHeaderRules: () => (/* binding */ loadHeaderRules)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3024);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6760);
/* harmony import */ var _parse_rules_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(9689);
/* harmony import */ var _yaml_file_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(1418);




/**
 * Reads the input `headers`: YAML, or the path of a YAML file.
 * @param workspace what a relative path is relative to
 * @param custom for another store than AWS, which has storage classes of its own
 */
function loadHeaderRules(input, workspace, custom = false) {
    const path = input.trim();
    if (!isPath(path, workspace))
        return located((0,_parse_rules_js__WEBPACK_IMPORTED_MODULE_2__/* .parseHeaderRules */ .a)(input, 'headers', custom), '');
    const file = (0,_yaml_file_js__WEBPACK_IMPORTED_MODULE_3__.readYamlFile)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.resolve)(workspace, path));
    if ('problem' in file)
        return { problems: [`${path} ${file.problem}`] };
    return located((0,_parse_rules_js__WEBPACK_IMPORTED_MODULE_2__/* .parseHeaderRules */ .a)(file.text, path, custom), `${path}:`);
}
function located(parsed, file) {
    if ('rules' in parsed)
        return parsed;
    return {
        problems: parsed.problems.map(({ line, column, problem }) => `${file}${line}:${column} ${problem}`),
    };
}
/** One line that is no map and is called like a YAML file, or is the name of something that is there. */
function isPath(text, workspace) {
    if (text === '' || /[\r\n\0]|^[{#]|:\s|:$/.test(text))
        return false;
    return /\.ya?ml$/i.test(text) || exists((0,node_path__WEBPACK_IMPORTED_MODULE_1__.resolve)(workspace, text));
}
function exists(path) {
    try {
        return (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.statSync)(path, { throwIfNoEntry: false }) !== undefined;
    }
    catch {
        // A name that is too long, for one.
        return false;
    }
}


/***/ }),

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
