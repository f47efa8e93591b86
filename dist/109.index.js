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
/* harmony import */ var _options_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(1236);
/* harmony import */ var _tokens_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(7402);






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
    if (problems.length > 0)
        return { values: new Map(), problems };
    const chosen = environments.get(environment);
    if (environment === '' || chosen !== undefined)
        return { values: overlaid(base, chosen ?? new Map()), problems };
    return {
        values: base,
        problems: [{ input, ...noSuchEnvironment(environment, [...environments.keys()], file) }],
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
/** `s3://bucket/prefix` is a whole target, to which the prefix from below does not belong. */
function overlaid(below, above) {
    const merged = new Map([...below, ...above]);
    if ((0,_tokens_js__WEBPACK_IMPORTED_MODULE_4__/* .isTarget */ .E)(above.get('bucket')?.text ?? '') && !above.has('prefix'))
        merged.delete('prefix');
    return merged;
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
                // An environment that changes nothing.
                if (map === null || this.#source.textOf(map) === '')
                    environments.set(key, new Map());
                else if ((0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isMap */ .jh)(map))
                    environments.set(key, this.#values(map));
                else
                    this.#source.complain(keyNode, `${key} has to be a map of options.`);
            }
        }
        return { base: this.#valuesOf(entries.filter(isOption)), environments };
    }
    #entriesOf({ keyNode, value }) {
        const map = this.#source.resolve(value);
        if ((0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isMap */ .jh)(map))
            return this.#source.entries(map);
        this.#source.complain(keyNode, 'environments has to be a map, from names to the options that differ there.');
        return [];
    }
    #values(map) {
        return this.#valuesOf(this.#source.entries(map));
    }
    #valuesOf(entries) {
        return new Map(entries.flatMap(entry => this.#option(entry)));
    }
    #option({ key, keyNode, value }) {
        const option = _options_js__WEBPACK_IMPORTED_MODULE_3__/* .FILE_OPTIONS */ .IY.find(({ name }) => name === key);
        if (option === undefined) {
            this.#source.complain(keyNode, problemOfName(key));
            return [];
        }
        const place = { file: this.#file, ...this.#source.placeOf(keyNode) };
        const node = this.#source.resolve(value);
        if (option.name === 'headers' && (0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isMap */ .jh)(node)) {
            const rules = (custom) => (0,_headers_parse_rules_js__WEBPACK_IMPORTED_MODULE_1__/* .readRules */ .K)(this.#source, node, this.#file, custom);
            // So that all of the file is checked, for a store that takes every storage class.
            rules(true);
            return [[option.name, { text: 'the rules of the file', place, rules }]];
        }
        const text = option.type === 'lines' && (0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isSeq */ .oP)(node) ? this.#lines(key, node.items) : this.#text(key, keyNode, node);
        return text === undefined ? [] : [[option.name, { text, place }]];
    }
    #text(key, keyNode, node) {
        const text = this.#source.textOf(node);
        if (typeof text === 'string')
            return text.trim();
        const list = _options_js__WEBPACK_IMPORTED_MODULE_3__/* .OPTIONS */ .lw.find(({ name }) => name === key)?.type === 'lines' ? ' or a list of texts' : '';
        this.#source.complain(node ?? keyNode, `${key} has to be a text${list}.`);
        return undefined;
    }
    #lines(key, items) {
        const texts = items.map(item => {
            const node = this.#source.resolve(item);
            const text = this.#source.textOf(node);
            if (typeof text === 'string' && text !== '' && !text.includes('\n'))
                return text;
            this.#source.complain(node, `${key} has to be a list of texts, each on one line.`);
            return undefined;
        });
        return texts.includes(undefined) ? undefined : texts.join('\n');
    }
}
function problemOfName(key) {
    const option = _options_js__WEBPACK_IMPORTED_MODULE_3__/* .OPTIONS */ .lw.find(({ name }) => name === key);
    if (option === undefined) {
        const hint = (0,_text_nearest_js__WEBPACK_IMPORTED_MODULE_5__/* .didYouMean */ .a)(key, [..._options_js__WEBPACK_IMPORTED_MODULE_3__/* .FILE_OPTIONS */ .IY.map(({ name }) => name), 'environments']);
        return `${JSON.stringify(key)} is not an option.${hint}`;
    }
    const how = option.only === 'command-line' ? 'on the command line' : 'as an input';
    return `${key} cannot be set in this file. Give it ${how}.`;
}


/***/ }),

/***/ 9689:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  a: () => (/* binding */ parseHeaderRules),
  K: () => (/* binding */ readRules)
});

// EXTERNAL MODULE: ./node_modules/yaml/dist/index.js
var dist = __webpack_require__(8815);
// EXTERNAL MODULE: ./lib/patterns/selection.js
var selection = __webpack_require__(5925);
// EXTERNAL MODULE: ./lib/text/nearest.js
var nearest = __webpack_require__(4581);
// EXTERNAL MODULE: ./lib/text/parse.js
var parse = __webpack_require__(6852);
// EXTERNAL MODULE: ./lib/text/quote.js
var quote = __webpack_require__(7819);
// EXTERNAL MODULE: ./lib/headers/foreign-headers.js
var foreign_headers = __webpack_require__(9509);
// EXTERNAL MODULE: ./lib/headers/header-limits.js
var header_limits = __webpack_require__(2402);
// EXTERNAL MODULE: ./lib/headers/header-names.js
var header_names = __webpack_require__(8584);
// EXTERNAL MODULE: ./lib/headers/header-values.js
var header_values = __webpack_require__(2940);
;// CONCATENATED MODULE: ./lib/headers/rule-pattern.js

/** `*.` at the end, which .gitignore takes for names that end in a dot. Nobody has such files. */
const WITHOUT_EXTENSION = /(^|\/)\*\.$/;
/** A pattern of a header rule: one of .gitignore, or, with `*.` at its end, files without an extension. */
function compileRulePattern(pattern) {
    if (!WITHOUT_EXTENSION.test(pattern))
        return (0,selection/* compilePatterns */.xi)([pattern]);
    const matches = (0,selection/* compilePatterns */.xi)([pattern.slice(0, -1)]);
    return path => !path.slice(path.lastIndexOf('/') + 1).includes('.') && matches(path);
}

;// CONCATENATED MODULE: ./lib/headers/tags.js

const MOST_TAGS = 10;
const LONGEST_NAME = 128;
const LONGEST_VALUE = 256;
/** What S3 takes in names and values. */
const ALLOWED = /^[\p{L}\p{Z}\p{N}_.:/=+\-@]*$/u;
/**
 * The value of an object tag.
 * @param value undefined or null where it is no text
 * @throws Unusable
 */
function parseTag(name, value) {
    if (typeof value !== 'string')
        throw new parse/* Unusable */.kO('needs a text as its value.');
    if (name === '')
        throw new parse/* Unusable */.kO('needs a name.');
    if (/^aws:/i.test(name))
        throw new parse/* Unusable */.kO('may not begin with aws:, which AWS keeps for itself.');
    if ([...name].length > LONGEST_NAME)
        throw new parse/* Unusable */.kO(`is longer than ${LONGEST_NAME} characters.`);
    if ([...value].length > LONGEST_VALUE)
        throw new parse/* Unusable */.kO(`has a value of more than ${LONGEST_VALUE} characters.`);
    if (!ALLOWED.test(name) || !ALLOWED.test(value)) {
        throw new parse/* Unusable */.kO('may only have letters, digits, blanks and + - = . _ : / @, as S3 wants it.');
    }
    return value;
}
/** A sentence, if an object cannot have so many tags. */
function tagsProblem(count) {
    return count > MOST_TAGS ? `tags has ${count} entries; S3 takes ${MOST_TAGS}.` : undefined;
}

// EXTERNAL MODULE: ./lib/headers/yaml-source.js
var yaml_source = __webpack_require__(5245);
;// CONCATENATED MODULE: ./lib/headers/parse-rules.js












const NAMES = [...header_names/* TEXT_HEADERS */.z4.map(({ name }) => name), `${header_names/* METADATA_PREFIX */.z3}*`, 'tags'];
/**
 * Reads header rules: YAML that maps patterns to maps of headers.
 * @param where what the text is called in messages: `headers`, or a file
 * @param custom for another store than AWS, which has storage classes of its own
 */
function parseHeaderRules(text, where, custom = false) {
    const source = new yaml_source/* YamlSource */.r(text);
    return readRules(source, source.contents, where, custom);
}
/** Reads the header rules that are a part of a document. */
function readRules(source, contents, where, custom = false) {
    const rules = source.problems.length > 0 ? [] : new RuleReader(source, where, custom).rules(contents);
    if (source.problems.length === 0)
        return { rules };
    return { problems: source.problems.toSorted((a, b) => a.line - b.line || a.column - b.column) };
}
class RuleReader {
    #source;
    #where;
    #custom;
    constructor(source, where, custom) {
        this.#source = source;
        this.#where = where;
        this.#custom = custom;
    }
    rules(contents) {
        if ((0,dist/* isMap */.jh)(contents))
            return this.#source.entries(contents).map(entry => this.#rule(entry));
        const text = this.#source.textOf(contents);
        if (text !== '' && text !== null) {
            const example = "Write '*.html': and its headers below it, indented.";
            this.#source.complain(contents, `This is no map of patterns. ${example}`);
        }
        return [];
    }
    #rule({ key, keyNode, value }) {
        const problem = problemOfPattern(key);
        if (problem !== undefined)
            this.#source.complain(keyNode, `${(0,quote/* quote */.h)(key)} is no pattern: ${problem}`);
        return {
            pattern: key,
            where: `${this.#where}:${this.#source.lineOf(keyNode)}`,
            matches: problem === undefined ? compileRulePattern(key) : () => false,
            set: this.#patch(key, keyNode, value),
        };
    }
    #patch(pattern, keyNode, value) {
        const headers = this.#source.resolve(value);
        if (!(0,dist/* isMap */.jh)(headers)) {
            const example = 'Write them below it, indented, as in cache-control: no-cache';
            this.#source.complain(value ?? keyNode, `${(0,quote/* quote */.h)(pattern)} has no headers. ${example}`);
            return {};
        }
        const entries = this.#source.entries(headers, true);
        const said = entries.flatMap(entry => this.#text(entry));
        const metadata = Object.fromEntries(entries.flatMap(entry => this.#metadata(entry)));
        const tags = entries.find(({ key }) => key.toLowerCase() === 'tags');
        const problem = (0,header_limits/* metadataProblem */.d)(metadata);
        if (problem !== undefined)
            this.#source.complain(keyNode, `${(0,quote/* quote */.h)(pattern)} ${problem}`);
        return {
            ...Object.fromEntries(said),
            ...(Object.keys(metadata).length > 0 && { metadata }),
            ...(tags && { tags: this.#tags(tags) }),
        };
    }
    /** A header that is one text; complains of one that is nothing known. */
    #text({ key, keyNode, value }) {
        const name = key.toLowerCase();
        const field = (0,header_names/* fieldNamed */.wx)(name);
        if (field !== undefined) {
            const text = this.#value({ key, keyNode, value }, given => (0,header_values/* parseHeaderValue */.e)(field, given, this.#custom));
            return text === undefined ? [] : [[field, text]];
        }
        if ((0,header_names/* metadataNameIn */.A5)(name) === undefined && name !== 'tags') {
            this.#source.complain(keyNode, (0,foreign_headers/* whyForeign */.f)(name) ? `${key}: ${(0,foreign_headers/* whyForeign */.f)(name)}` : unknownHeader(key));
        }
        return [];
    }
    #metadata({ key, keyNode, value }) {
        const name = (0,header_names/* metadataNameIn */.A5)(key);
        if (name === undefined)
            return [];
        if (!(0,header_names/* isMetadataName */.vM)(name)) {
            this.#source.complain(keyNode, `${(0,quote/* quote */.h)(key)} needs a name behind ${header_names/* METADATA_PREFIX */.z3}, of letters, digits and hyphens.`);
            return [];
        }
        const text = this.#value({ key, keyNode, value }, header_values/* parseMetadataValue */.N);
        return text === undefined ? [] : [[name, text]];
    }
    #tags({ value, keyNode }) {
        const node = this.#source.resolve(value);
        if (this.#source.textOf(node) === null)
            return null;
        if (!(0,dist/* isMap */.jh)(node)) {
            this.#source.complain(value ?? keyNode, 'tags is a map of names to values, or null.');
            return null;
        }
        const entries = this.#source.entries(node);
        const tags = entries.flatMap(({ key, keyNode, value }) => {
            const text = this.#attempt(`tag ${(0,quote/* quote */.h)(key)}`, keyNode, () => parseTag(key, this.#source.textOf(this.#source.resolve(value))));
            return text === undefined ? [] : [[key, text]];
        });
        const problem = tagsProblem(entries.length);
        if (problem !== undefined)
            this.#source.complain(keyNode, problem);
        return tags.length === 0 ? null : Object.fromEntries(tags);
    }
    #value({ key, keyNode, value }, parse) {
        const text = this.#source.textOf(this.#source.resolve(value));
        if (text === null)
            return null;
        const place = value ?? keyNode;
        if (text === undefined) {
            this.#source.complain(place, `${key} is one text, no list and no map.`);
            return undefined;
        }
        return this.#attempt(text === '' ? key : `${key} ${(0,quote/* quote */.h)(text)}`, place, () => parse(text));
    }
    #attempt(what, place, work) {
        try {
            return work();
        }
        catch (error) {
            if (!(error instanceof parse/* Unusable */.kO))
                throw error;
            this.#source.complain(place, `${what} ${error.message}`);
            return undefined;
        }
    }
}
/** To be read behind the pattern. */
function problemOfPattern(pattern) {
    if (pattern.trim() === '')
        return 'it is empty.';
    if (/[\r\n]/.test(pattern))
        return 'it has a line break.';
    if (pattern.startsWith('!'))
        return '`!` takes nothing back here. Write a later pattern that says something else.';
    if (pattern.startsWith('#'))
        return 'write \\# for the character itself.';
    return (0,selection/* patternProblem */.AL)(pattern);
}
function unknownHeader(name) {
    const known = ` It stores ${NAMES.join(', ')}; a CloudFront response headers policy can send others.`;
    return `${(0,quote/* quote */.h)(name)} is no header that S3 stores.${(0,nearest/* didYouMean */.a)(name, NAMES) || known}`;
}


/***/ }),

/***/ 5245:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   r: () => (/* binding */ YamlSource)
/* harmony export */ });
/* harmony import */ var yaml__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8815);

/** A YAML document that is read by hand, since every complaint names its place. */
class YamlSource {
    problems = [];
    /** Null: there is nothing in the text. */
    contents;
    #lines = new yaml__WEBPACK_IMPORTED_MODULE_0__/* .LineCounter */ .HN();
    #targets = new Map();
    constructor(text) {
        const document = (0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .parseDocument */ .Tp)(text, {
            lineCounter: this.#lines,
            merge: true,
            prettyErrors: false,
            // A key that is there twice is complained of where it is read, together with everything else.
            uniqueKeys: false,
        });
        this.contents = document.contents;
        const dangling = this.#findTargets(document);
        this.#complainOfSyntax(text, document);
        if (this.problems.length > 0)
            return;
        for (const alias of dangling) {
            const { source: name } = alias;
            this.complain(alias, `*${name} stands for nothing: no &${name} is above it. Quote what is a pattern.`);
        }
    }
    complain(node, problem) {
        this.#complainAt(node?.range?.[0] ?? 0, problem);
    }
    lineOf(node) {
        return this.placeOf(node).line;
    }
    placeOf(node) {
        const { line, col: column } = this.#lines.linePos(node.range?.[0] ?? 0);
        return { line, column };
    }
    /** The node that an alias stands for, else the node itself. */
    resolve(node) {
        return (0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isAlias */ .Vj)(node) ? (this.#targets.get(node) ?? null) : node;
    }
    /**
     * The entries of a map, merge keys (`<<`) resolved; complains of a name that is there twice.
     * @param lower whether case makes no difference between names
     */
    entries(map, lower = false) {
        const entries = [];
        this.#collect(map, { lower, entries, names: new Set(), seen: new Set() });
        return entries;
    }
    /** The text of a scalar as it was written, so that `1.0` stays `1.0`; null for `null`, undefined for no scalar. */
    textOf(node) {
        if (node === null)
            return '';
        if (!(0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isScalar */ .jn)(node))
            return undefined;
        const { value, source } = node;
        if (value === null)
            return source === undefined || source === '' ? '' : null;
        if (typeof value === 'string')
            return value;
        return ['number', 'boolean', 'bigint'].includes(typeof value) ? (source ?? String(value)) : undefined;
    }
    #collect(map, collection) {
        const { lower, entries, names, seen } = collection;
        // What a map says that was merged before was said with more weight then.
        if (seen.has(map))
            return;
        seen.add(map);
        const own = new Set();
        for (const { key: keyNode, value } of pairsOf(map).filter(pair => !isMergeKey(pair.key))) {
            const key = this.#nameOf(keyNode);
            if (key === undefined)
                continue;
            const name = lower ? key.toLowerCase() : key;
            if (own.has(name))
                this.complain(keyNode, `${JSON.stringify(key)} is there twice.`);
            else if (names.has(name))
                continue;
            own.add(name);
            entries.push({ key, keyNode, value });
        }
        for (const name of own)
            names.add(name);
        for (const { value } of pairsOf(map).filter(pair => isMergeKey(pair.key))) {
            for (const node of this.#merged(value)) {
                if ((0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isMap */ .jh)(node))
                    this.#collect(node, collection);
                else
                    this.complain(node, 'Only maps can be merged with <<.');
            }
        }
    }
    /** Names like `null` and `1` stand for the texts that they are written as. */
    #nameOf(keyNode) {
        const node = this.resolve(keyNode);
        const name = (0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isScalar */ .jn)(node) && node.value === null ? (node.source ?? '') : this.textOf(node);
        if (node !== null && typeof name !== 'string')
            this.complain(keyNode, 'A name has to be a text. Quote it.');
        return name ?? undefined;
    }
    #merged(value) {
        const node = this.resolve(value);
        const nodes = (0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isSeq */ .oP)(node) ? node.items.map(item => this.resolve(item)) : [node];
        return nodes.filter(node => node !== null);
    }
    /** An alias stands for the nearest anchor of its name above it. Returns those that have none. */
    #findTargets(document) {
        const anchors = new Map();
        const dangling = [];
        (0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .visit */ .YR)(document, {
            Node: (_, node) => {
                if ((0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isAlias */ .Vj)(node)) {
                    const target = anchors.get(node.source);
                    if (target === undefined)
                        dangling.push(node);
                    else
                        this.#targets.set(node, target);
                }
                else if (node.anchor !== undefined)
                    anchors.set(node.anchor, node);
            },
        });
        return dangling;
    }
    #complainOfSyntax(text, { errors, warnings }) {
        const found = [...errors, ...warnings];
        if (found.length === 0)
            return;
        this.#complainOfUnquoted(text);
        // One slip makes the parser stumble several times over: it is asked only where nothing else is known, and once a line.
        if (this.problems.length > 0)
            return;
        const lines = new Set();
        for (const { code, message, pos } of found) {
            const { line } = this.#lines.linePos(pos[0]);
            if (!lines.has(line))
                this.#complainAt(pos[0], sentenceFor(code, message));
            lines.add(line);
        }
    }
    /** Names that begin with a character that means something else in YAML. */
    #complainOfUnquoted(text) {
        for (const [at, line] of lineStarts(text)) {
            const [, indent = '', name] = /^(\s*)([*!&[{@`%][^\s"']*):(\s|$)/.exec(line) ?? [];
            if (name !== undefined) {
                this.#complainAt(at + indent.length, `${name} begins with ${name[0]}, which means something else in YAML. Quote it: '${name}':`);
            }
        }
    }
    /** Once, though a map that aliases stand for is read several times. */
    #complainAt(offset, problem) {
        const { line, col: column } = this.#lines.linePos(offset);
        const known = this.problems.some(other => other.line === line && other.column === column && other.problem === problem);
        if (!known)
            this.problems.push({ line, column, problem });
    }
}
/** The parser makes a node of every key and value, which the types do not say. */
function pairsOf(map) {
    return map.items;
}
/** An unquoted `<<`, for which the parser puts a symbol. */
function isMergeKey(node) {
    return (0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isScalar */ .jn)(node) && typeof node.value === 'symbol';
}
function* lineStarts(text) {
    let offset = 0;
    for (const line of text.split('\n')) {
        yield [offset, line];
        offset += line.length + 1;
    }
}
function sentenceFor(code, message) {
    switch (code) {
        case 'TAB_AS_INDENT':
            return 'A tab stands at the beginning. Indent with blanks.';
        case 'BAD_INDENT':
            return 'This is not indented as the lines above it.';
        case 'BLOCK_AS_IMPLICIT_KEY':
            return 'The value has a colon and a blank in it. Quote it.';
        case 'MULTIPLE_DOCS':
            return 'Another document begins here. Write one, without a line of three hyphens.';
        case 'TAG_RESOLVE_FAILED':
        case 'BAD_ALIAS':
        case 'BAD_SCALAR_START':
            return 'This begins with a character that means something else in YAML. Quote it.';
        case 'MISSING_CHAR':
            if (/map values/.test(message))
                return 'A colon is missing here, or the blank behind it.';
            return `This is no YAML: ${message}.`;
        default:
            return /call stack/.test(message) ? 'This is nested too deeply.' : `This is no YAML: ${message}.`;
    }
}


/***/ })

};
