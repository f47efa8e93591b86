export const id = 819;
export const ids = [819];
export const modules = {

/***/ 2819:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   globSource: () => (/* binding */ globSource)
/* harmony export */ });
/* harmony import */ var node_async_hooks__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6698);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6760);
/* harmony import */ var _actions_glob__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(9900);
/* harmony import */ var _text_utf8_order_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(8241);
/* harmony import */ var _link_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(8075);





/*
 * Patterns of the source, read by the glob of GitHub's toolkit, so that they mean what they mean in other actions. Import
 * this file lazily: only patterns need it.
 */
/** It stops at the first link that leads to nothing. */
const STRICT = { matchDirectories: false, omitBrokenSymbolicLinks: false };
const LENIENT = { matchDirectories: false, omitBrokenSymbolicLinks: true };
/** Gives links themselves, wherever they lead. */
const LINKS = { matchDirectories: false, followSymbolicLinks: false };
/**
 * Finds the files that patterns match, in the order of their paths' UTF-8 bytes. The glob follows links wherever they
 * lead; what it finds outside of the source is in trouble here.
 * @param root what paths are relative to, as the patterns have it
 * @param folder the same with every link resolved
 * @param lines made by `absolutePattern`
 * @param wanted of what patterns match
 */
async function globSource(root, folder, lines, { matches, leaveOut }, signal) {
    const files = [];
    const skipped = [];
    const troubled = new Map();
    const paths = new Set();
    const pathOf = (file) => (0,node_path__WEBPACK_IMPORTED_MODULE_1__.relative)(root, file).replaceAll(node_path__WEBPACK_IMPORTED_MODULE_1__.sep, '/');
    try {
        for (const file of await globbed(lines, signal))
            paths.add(file);
    }
    catch (error) {
        signal.throwIfAborted();
        if (!(error instanceof Error && 'path' in error))
            throw error;
        troubled.set(pathOf(String(error.path)), (0,_link_js__WEBPACK_IMPORTED_MODULE_3__/* .linkTrouble */ ._W)(error));
    }
    for (const file of paths) {
        const path = pathOf(file);
        if (!matches(path)) {
            leaveOut(path);
            continue;
        }
        const target = (0,_link_js__WEBPACK_IMPORTED_MODULE_3__/* .follow */ .e6)(file, folder, []);
        if (target.is === 'file')
            files.push({ path, file: target.file });
        if (target.is === 'special')
            skipped.push(path);
        if (target.is === 'trouble')
            troubled.set(linkOn(root, folder, path, target.trouble), target.trouble);
    }
    return {
        files: (0,_text_utf8_order_js__WEBPACK_IMPORTED_MODULE_4__/* .sortByUtf8 */ .P)(files),
        skipped,
        troubled: [...troubled].map(([path, trouble]) => ({ path, trouble })),
    };
}
/** The part of a path in trouble that is the cause: the first link on the way that leads out, or itself. */
function linkOn(root, folder, path, trouble) {
    const names = path.split('/');
    const ways = names.map((_, index) => names.slice(0, index + 1).join('/'));
    const leadsThere = (way) => {
        const target = (0,_link_js__WEBPACK_IMPORTED_MODULE_3__/* .follow */ .e6)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(root, way), folder, []);
        return target.is === 'trouble' && target.trouble === trouble;
    };
    return ways.find(leadsThere) ?? path;
}
async function globbed(lines, signal) {
    try {
        return await glob(lines, STRICT, signal);
    }
    catch (error) {
        if (error instanceof Error && 'code' in error)
            throw error;
        // A link leads to nothing. All such that match are found among the links, and the others do not matter.
        return [...(await glob(lines, LENIENT, signal)), ...(await glob(lines, LINKS, signal))];
    }
}
async function glob(lines, options, signal) {
    return quietly(async () => {
        const files = [];
        const globber = await (0,_actions_glob__WEBPACK_IMPORTED_MODULE_2__/* .create */ .v)(lines.join('\n'), options);
        for await (const file of globber.globGenerator()) {
            signal.throwIfAborted();
            files.push(file);
        }
        return files;
    });
}
const quiet = new node_async_hooks__WEBPACK_IMPORTED_MODULE_0__.AsyncLocalStorage();
/** The glob tells the runner's debug log every step, on standard output, where the data of the command line belongs. */
async function quietly(work) {
    const { stdout } = process;
    const { write } = stdout;
    const others = (...args) => (quiet.getStore() ? true : write.apply(stdout, args));
    stdout.write = others; // overloads are lost in `Parameters`
    try {
        return await quiet.run(true, work);
    }
    finally {
        stdout.write = write;
    }
}


/***/ })

};
