export const id = 254;
export const ids = [254];
export const modules = {

/***/ 1254:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  tellFailure: () => (/* binding */ tellFailure)
});

// EXTERNAL MODULE: ./lib/errors.js
var errors = __webpack_require__(452);
// EXTERNAL MODULE: ./lib/report/error-json.js
var error_json = __webpack_require__(5383);
// EXTERNAL MODULE: ./lib/report/error-text.js + 1 modules
var error_text = __webpack_require__(7451);
// EXTERNAL MODULE: ./lib/report/summary/markdown.js
var markdown = __webpack_require__(3308);
;// CONCATENATED MODULE: ./lib/report/summary/error-summary.js

/** The summary of a run that ended before it had a plan, for instance because of an invalid input. */
function errorSummary({ title, lines }) {
    return `## ❌ Nothing was deployed\n\n${(0,markdown/* alert */.xE)('CAUTION', [`**${(0,markdown/* prose */.CS)(title)}**`, ...lines.map(line => (0,markdown/* prose */.CS)(line.trim()))])}`;
}

// EXTERNAL MODULE: ./lib/s3/errors/advice.js + 2 modules
var advice = __webpack_require__(63);
;// CONCATENATED MODULE: ./lib/flow/tell-failure.js





/** Reports an error that ended a run before there was a report, such as an invalid input. */
async function tellFailure(error, host, json) {
    const text = (0,error_text/* errorText */.k)(error, failed => (0,advice/* advise */.T)(failed, { bucket: '' }));
    const place = error instanceof errors/* ConfigError */.xL ? error.inputs.find(({ place }) => place)?.place : undefined;
    const title = error instanceof errors/* ConfigError */.xL ? 'Inputs cannot be used' : 'Failed';
    host.error((0,error_text/* errorMessage */.g)(text), { title, ...place });
    await host.summary(errorSummary(text));
    if (json)
        host.data((0,error_json/* errorJson */.d)(text, error));
    if (error instanceof Error && !(error instanceof errors/* Cancelled */.cJ))
        host.debug(error.stack ?? error.message);
}


/***/ }),

/***/ 3308:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   CS: () => (/* binding */ prose),
/* harmony export */   D_: () => (/* binding */ unbroken),
/* harmony export */   PP: () => (/* binding */ tableHead),
/* harmony export */   Y3: () => (/* binding */ anchor),
/* harmony export */   jD: () => (/* binding */ tableRow),
/* harmony export */   xE: () => (/* binding */ alert)
/* harmony export */ });
/* harmony import */ var _text_escape_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8944);
/* harmony import */ var _text_late_pattern_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(536);


/** Letters, and numbers where they are no commit, no `GH-1` and no `TICKET-12`. */
const plainWord = (0,_text_late_pattern_js__WEBPACK_IMPORTED_MODULE_1__/* .latePattern */ .B)("^(?![0-9a-fA-F]{7,40}$)[\\p{L}\\p{N}]+(?:[-'’]\\p{L}+)*$", 'u');
const plainAsciiWord = /^(?![0-9a-fA-F]{7,40}$)[A-Za-z0-9]+(?:[-'][A-Za-z]+)*$/;
const ascii = /^[ -~]*$/;
const plainNumber = /^\d{1,3}(?:,\d{3})*(?:\.\d+)?%?$/;
const plainMark = /^[–—…→·]+$/;
/** The marks around a word make no markup by themselves. */
const wordInMarks = /^(["'(]*)(.*?)([.,:;?!)"']*)$/s;
/**
 * A sentence with names in it as Markdown. Every word that is not plainly a word goes into `<code>`: elsewhere,
 * GitHub turns what a stranger wrote into mentions, links and issue numbers.
 */
function prose(sentence) {
    return unbroken(sentence
        .split(/(`[^`\n]+`| +)/)
        .map(prosePiece)
        .join(''));
}
/** Text between backticks is code already; anything else between spaces is a word. */
function prosePiece(piece) {
    if (/^`[^`\n]+`$/.test(piece))
        return (0,_text_escape_js__WEBPACK_IMPORTED_MODULE_0__/* .htmlCode */ .h8)(piece.slice(1, -1));
    return /^ *$/.test(piece) ? piece : proseWord(piece);
}
/** Keeps a number and its unit on one line: `182.0 kB`, `2.3 s`. */
function unbroken(text) {
    return text.replace(/(\d) (?=(?:[kMGT]?B|ms|s|min)\b)/g, '$1&nbsp;');
}
function proseWord(word) {
    const [, before = '', inner = '', after = ''] = wordInMarks.exec(word) ?? [];
    return before + (isPlain(inner) ? inner : (0,_text_escape_js__WEBPACK_IMPORTED_MODULE_0__/* .htmlCode */ .h8)(inner)) + after;
}
function isPlain(word) {
    if ([plainAsciiWord, plainNumber, plainMark].some(plain => plain.test(word)))
        return true;
    return word === '' || (!ascii.test(word) && plainWord().test(word));
}
/** A table's row; the cells are Markdown already. */
function tableRow(cells) {
    return `| ${cells.join(' | ')} |\n`;
}
/** The first two lines of a table. */
function tableHead(columns) {
    const rules = columns.map(([, alignment]) => (alignment === 'right' ? '---:' : ':---'));
    return tableRow(columns.map(([title]) => title)) + tableRow(rules);
}
/** One of GitHub's coloured boxes; the lines are Markdown already. */
function alert(kind, paragraphs) {
    return `> [!${kind}]\n${paragraphs.map(paragraph => `> ${paragraph}\n`).join('>\n')}\n`;
}
/** In HTML: Markdown's own link would end at the first bracket of a name. */
function anchor({ text, url }) {
    if (url === undefined)
        return (0,_text_escape_js__WEBPACK_IMPORTED_MODULE_0__/* .htmlCode */ .h8)(text);
    const href = url
        .replaceAll('&', '&amp;')
        .replaceAll('"', '%22')
        .replaceAll('<', '%3C')
        .replaceAll('>', '%3E');
    return `<a href="${href}"><code>${(0,_text_escape_js__WEBPACK_IMPORTED_MODULE_0__/* .htmlText */ .js)(text)}</code></a>`;
}


/***/ })

};
