export const id = 109;
export const ids = [109];
export const modules = {

/***/ 1109:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   readConfigFile: () => (/* binding */ readConfigFile)
/* harmony export */ });
/* harmony import */ var yaml__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8815);
/* harmony import */ var _headers_parse_rules_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9689);
/* harmony import */ var _headers_yaml_source_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(5245);
/* harmony import */ var _text_nearest_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(4581);
/* harmony import */ var _hidden_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(64);
/* harmony import */ var _options_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(1236);






/**
 * Reads the options of a configuration file: those at its top, and over them those of one of its `environments`. All of
 * the file is checked, whichever is chosen.
 * @param file what it is called in messages
 * @param environment empty: none
 * @param input what the input that chooses it is called in messages
 */
function readConfigFile(text, file, environment, input = 'environment') {
    const source = new _headers_yaml_source_js__WEBPACK_IMPORTED_MODULE_2__/* .YamlSource */ .r(text);
    if (source.problems.length > 0)
        return { values: new Map(), problems: problemsOf(source, file) };
    const reader = new FileReader(source, file);
    const { base, environments } = reader.read();
    const problems = problemsOf(source, file);
    const chosen = environments.get(environment);
    if (environment === '' || chosen !== undefined)
        return { values: overlaid(base, chosen ?? new Map()), problems };
    return {
        values: base,
        problems: [...problems, { input, ...noSuchEnvironment(environment, [...environments.keys()], file) }],
    };
}
function noSuchEnvironment(name, names, file) {
    const known = names.length === 0 ? 'it has none' : `it has ${names.join(', ')}`;
    const hint = (0,_text_nearest_js__WEBPACK_IMPORTED_MODULE_5__/* .didYouMean */ .a)(name, names);
    return {
        value: name,
        problem: `${JSON.stringify(name)} is not an environment of ${file}: ${known}.${hint}`,
    };
}
function overlaid(below, above) {
    const hidden = (0,_hidden_js__WEBPACK_IMPORTED_MODULE_3__/* .hiddenBy */ .W)(name => above.get(name)?.text);
    return new Map([...[...below].filter(([name]) => !hidden.has(name)), ...above]);
}
function problemsOf({ problems }, file) {
    return problems
        .toSorted((a, b) => a.line - b.line || a.column - b.column)
        .map(({ line, column, problem }) => ({
        input: `${file}:${line}:${column}`,
        value: '',
        problem,
        place: { file, line, column },
    }));
}
class FileReader {
    #source;
    #file;
    constructor(source, file) {
        this.#source = source;
        this.#file = file;
    }
    read() {
        const environments = new Map();
        const { contents } = this.#source;
        if (contents === null)
            return { base: new Map(), environments };
        if (!(0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isMap */ .jh)(contents)) {
            this.#source.complain(contents, 'This is not a map of options. Write bucket: my-bucket, one option per line.');
            return { base: new Map(), environments };
        }
        const entries = this.#source.entries(contents);
        const isOption = ({ key }) => key !== 'environments' && key !== '$schema';
        for (const entry of entries.filter(({ key }) => key === 'environments')) {
            for (const { key, keyNode, value } of this.#entriesOf(entry)) {
                const map = this.#source.resolve(value);
                environments.set(key, (0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isMap */ .jh)(map) ? this.#values(map) : new Map());
                const changesNothing = map === null || this.#source.textOf(map) === '';
                if (!(0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isMap */ .jh)(map) && !changesNothing)
                    this.#source.complain(keyNode, `${key} must be a map of options.`);
            }
        }
        return { base: this.#valuesOf(entries.filter(isOption)), environments };
    }
    #entriesOf({ keyNode, value }) {
        const map = this.#source.resolve(value);
        if ((0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isMap */ .jh)(map))
            return this.#source.entries(map);
        this.#source.complain(keyNode, 'environments must be a map of names to the options that differ there.');
        return [];
    }
    #values(map) {
        return this.#valuesOf(this.#source.entries(map));
    }
    #valuesOf(entries) {
        return new Map(entries.flatMap(entry => this.#option(entry)));
    }
    #option({ key, keyNode, value }) {
        const option = _options_js__WEBPACK_IMPORTED_MODULE_4__/* .FILE_OPTIONS */ .IY.find(({ name }) => name === key);
        if (option === undefined) {
            this.#source.complain(keyNode, problemOfName(key));
            return [];
        }
        const place = { file: this.#file, ...this.#source.placeOf(keyNode) };
        const node = this.#source.resolve(value);
        if (option.name === 'headers' && (0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isMap */ .jh)(node)) {
            const rules = (custom) => (0,_headers_parse_rules_js__WEBPACK_IMPORTED_MODULE_1__/* .readRules */ .K)(this.#source, node, this.#file, custom);
            // So that all of the file is checked, for a store that takes every storage class.
            if ('problems' in rules(true))
                return [];
            return [[option.name, { text: 'the rules of the file', place, rules }]];
        }
        const text = this.#linesOrText(option, keyNode, node);
        return text === undefined ? [] : [[option.name, { text, place }]];
    }
    #linesOrText({ name, type, pairs }, keyNode, node) {
        if (type === 'lines' && (0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isSeq */ .oP)(node))
            return this.#lines(name, node.items, pairs);
        if (pairs && (0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isMap */ .jh)(node))
            return this.#pairs(name, node);
        return this.#text(name, keyNode, node);
    }
    #pairs(name, map) {
        const lines = this.#source.entries(map).map(({ key, keyNode, value }) => {
            const text = this.#source.textOf(this.#source.resolve(value));
            const isLine = typeof text === 'string' && text !== '' && !/[\n\r]/.test(key + text);
            // What begins with `#` would be read as a comment.
            if (isLine && !key.startsWith('#'))
                return `${key}: ${text}`;
            this.#source.complain(keyNode, isLine ? `Write ${JSON.stringify(`\\${key}`)}.` : `${name} needs a string for each pattern.`);
            return undefined;
        });
        return lines.includes(undefined) ? undefined : lines.join('\n');
    }
    #text(key, keyNode, node) {
        const text = this.#source.textOf(node);
        if (typeof text === 'string')
            return text.trim();
        const list = _options_js__WEBPACK_IMPORTED_MODULE_4__/* .OPTIONS */ .lw.find(({ name }) => name === key)?.type === 'lines' ? ' or a list of strings' : '';
        this.#source.complain(node ?? keyNode, `${key} must be a string${list}.`);
        return undefined;
    }
    #lines(key, items, pairs) {
        const texts = items.map(item => {
            const node = this.#source.resolve(item);
            if (pairs && (0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isMap */ .jh)(node))
                return this.#pairs(key, node);
            const text = this.#source.textOf(node);
            if (typeof text === 'string' && text !== '' && !text.includes('\n'))
                return text;
            this.#source.complain(node, `${key} must be a list of strings, each on one line.`);
            return undefined;
        });
        return texts.includes(undefined) ? undefined : texts.join('\n');
    }
}
function problemOfName(key) {
    const option = _options_js__WEBPACK_IMPORTED_MODULE_4__/* .OPTIONS */ .lw.find(({ name }) => name === key);
    if (option === undefined) {
        const hint = (0,_text_nearest_js__WEBPACK_IMPORTED_MODULE_5__/* .didYouMean */ .a)(key, [..._options_js__WEBPACK_IMPORTED_MODULE_4__/* .FILE_OPTIONS */ .IY.map(({ name }) => name), 'environments']);
        return `${JSON.stringify(key)} is not an option.${hint}`;
    }
    const how = option.only === 'command-line' ? 'on the command line' : 'as an input';
    return `${key} cannot be set in this file. Give it ${how}.`;
}


/***/ })

};
