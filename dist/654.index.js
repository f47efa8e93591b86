export const id = 654;
export const ids = [654];
export const modules = {

/***/ 6654:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  list: () => (/* binding */ list_list)
});

// EXTERNAL MODULE: ./lib/report/error-json.js
var error_json = __webpack_require__(5383);
// EXTERNAL MODULE: ./lib/report/error-text.js + 1 modules
var error_text = __webpack_require__(7451);
// EXTERNAL MODULE: ./lib/text/columns.js
var columns = __webpack_require__(1896);
// EXTERNAL MODULE: ./lib/text/escape.js
var text_escape = __webpack_require__(8944);
// EXTERNAL MODULE: ./lib/text/format.js
var format = __webpack_require__(3808);
;// CONCATENATED MODULE: ./lib/report/log/list-lines.js



/**
 * A line per object: size in bytes, date, key. For people and `awk`; control characters in keys are shown
 * escaped.
 */
function listLines(objects) {
    const cells = objects.map(({ size, lastModified, key }) => [String(size), iso(lastModified), (0,text_escape/* visible */.RK)(key)]);
    return (0,columns/* alignColumns */.RM)(cells, ['right', 'left', 'left']).map(row => row.join('  '));
}
/** `4,321 objects, 1.2 GB`. */
function listTotal(objects) {
    const size = objects.reduce((sum, object) => sum + object.size, 0);
    return `${(0,format/* counted */.hS)(objects.length, 'object')}, ${(0,format/* bytes */.ee)(size)}`;
}
/** A JSON array, an object a line. Keys are exact. Safe to print in a job. */
function listJson(objects) {
    const lines = objects.map(({ key, size, lastModified, etag }) => (0,text_escape/* jsonText */.s$)({ key, size, lastModified: iso(lastModified), etag }));
    return lines.length === 0 ? '[]' : `[\n${lines.join(',\n')}\n]`;
}
function iso(lastModified) {
    return new Date(lastModified).toISOString();
}

// EXTERNAL MODULE: ./lib/s3/list.js + 4 modules
var list = __webpack_require__(5412);
;// CONCATENATED MODULE: ./lib/flow/list.js





/** Prints what lies below the prefix. */
async function list_list({ target, json }, session) {
    const { connections, explain, signal, host } = session;
    const onProgress = (objects) => host.progress(`Listed ${(0,format/* counted */.hS)(objects, 'object')}`);
    let objects;
    try {
        objects = await (0,list/* listRemote */.V)(connections.store, target.prefix, signal, onProgress);
    }
    catch (error) {
        // Only here is it known which bucket was asked, and how.
        const text = (0,error_text/* errorText */.k)(error, failed => explain(failed));
        host.error((0,error_text/* errorMessage */.g)(text));
        if (json)
            host.data((0,error_json/* errorJson */.d)(text));
        return false;
    }
    if (json)
        host.data(listJson(objects));
    else if (objects.length > 0)
        host.data(listLines(objects).join('\n'));
    if (!json)
        host.info(listTotal(objects));
    return true;
}


/***/ })

};
