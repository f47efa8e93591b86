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
        return `does not exist: there is no ${path}. Is the repository checked out?`;
    }
    return `cannot be read (${code}): ${path}.`;
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
