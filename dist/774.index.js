export const id = 774;
export const ids = [774];
export const modules = {

/***/ 8774:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  loadHeaderRules: () => (/* binding */ loadHeaderRules)
});

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(3024);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: ./node_modules/yaml/dist/index.js
var dist = __webpack_require__(8815);
// EXTERNAL MODULE: ./lib/config/nearest.js
var nearest = __webpack_require__(948);
// EXTERNAL MODULE: ./lib/config/parse.js
var parse = __webpack_require__(2265);
// EXTERNAL MODULE: ./lib/config/quote.js
var quote = __webpack_require__(2774);
// EXTERNAL MODULE: ./lib/site/selection.js
var selection = __webpack_require__(4421);
// EXTERNAL MODULE: ./lib/headers/foreign-headers.js
var foreign_headers = __webpack_require__(9509);
// EXTERNAL MODULE: ./lib/headers/header-limits.js
var header_limits = __webpack_require__(2402);
// EXTERNAL MODULE: ./lib/headers/header-names.js
var header_names = __webpack_require__(8584);
// EXTERNAL MODULE: ./lib/headers/header-values.js
var header_values = __webpack_require__(2940);
;// CONCATENATED MODULE: ./lib/headers/path-pattern.js

/**
 * One pattern in .gitignore syntax, without `!`. Says what `compilePatterns([pattern])` says of a path of non-empty
 * names, but fast enough to ask 50 patterns about 100,000 paths: the matcher of the npm package `ignore` walks the
 * folders above each path and remembers them all, which takes it a minute and a gigabyte.
 */
function compilePattern(pattern) {
    const source = sourceOf(pattern);
    if (source === undefined)
        return (0,selection/* compilePatterns */.xi)([pattern]);
    const expression = new RegExp(source, 's');
    return path => expression.test(path);
}
/** A regular expression that finds the path or a folder above it; undefined for a pattern that is not simple. */
function sourceOf(pattern) {
    const folder = pattern.endsWith('/');
    const body = folder ? pattern.slice(0, -1) : pattern;
    const names = body.replace(/^\//, '').split('/');
    const inside = names.at(-1) === '**';
    if (/^[!#]|[[\]\\\s]/.test(pattern) ||
        !names.every(isSimple) ||
        (inside && (folder || names.length === 1))) {
        return undefined;
    }
    const end = inside ? '' : folder ? '/' : '(?:$|/)';
    if (body.includes('/'))
        return `^${names.map(pieceOf).join('')}${end}`;
    // Whatever stands before, some name begins there: the rest is found faster alone.
    if (body.startsWith('*'))
        return nameSource(body.slice(1)) + end;
    return `(?:^|/)${nameSource(body)}${end}`;
}
/** At most one `*`, so that matching takes no longer than the path is long. */
function isSimple(name) {
    return name === '**' || /^[^*]*\*?[^*]*$/.test(name);
}
function pieceOf(name, index, names) {
    const isLast = index === names.length - 1;
    if (name === '**')
        return isLast ? '.' : '(?:[^/]+/)*';
    return isLast ? nameSource(name) : `${nameSource(name)}/`;
}
function nameSource(name) {
    if (name === '*')
        return '[^/]+';
    return name
        .replace(/[$.|+(){}^]/g, '\\$&')
        .replaceAll('?', '[^/]')
        .replaceAll('*', '[^/]*');
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

;// CONCATENATED MODULE: ./lib/headers/yaml-source.js

/** A YAML document that is read by hand, since every complaint names its place. */
class YamlSource {
    problems = [];
    /** Null: there is nothing in the text. */
    contents;
    #lines = new dist/* LineCounter */.HN();
    #targets = new Map();
    constructor(text) {
        const document = (0,dist/* parseDocument */.Tp)(text, {
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
        return this.#lines.linePos(node.range?.[0] ?? 0).line;
    }
    /** The node that an alias stands for, else the node itself. */
    resolve(node) {
        return (0,dist/* isAlias */.Vj)(node) ? (this.#targets.get(node) ?? null) : node;
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
        if (!(0,dist/* isScalar */.jn)(node))
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
                if ((0,dist/* isMap */.jh)(node))
                    this.#collect(node, collection);
                else
                    this.complain(node, 'Only maps can be merged with <<.');
            }
        }
    }
    /** Names like `null` and `1` stand for the texts that they are written as. */
    #nameOf(keyNode) {
        const node = this.resolve(keyNode);
        const name = (0,dist/* isScalar */.jn)(node) && node.value === null ? (node.source ?? '') : this.textOf(node);
        if (node !== null && typeof name !== 'string')
            this.complain(keyNode, 'A name has to be a text. Quote it.');
        return name ?? undefined;
    }
    #merged(value) {
        const node = this.resolve(value);
        const nodes = (0,dist/* isSeq */.oP)(node) ? node.items.map(item => this.resolve(item)) : [node];
        return nodes.filter(node => node !== null);
    }
    /** An alias stands for the nearest anchor of its name above it. Returns those that have none. */
    #findTargets(document) {
        const anchors = new Map();
        const dangling = [];
        (0,dist/* visit */.YR)(document, {
            Node: (_, node) => {
                if ((0,dist/* isAlias */.Vj)(node)) {
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
    return (0,dist/* isScalar */.jn)(node) && typeof node.value === 'symbol';
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

;// CONCATENATED MODULE: ./lib/headers/parse-rules.js












const NAMES = [...header_names/* TEXT_HEADERS */.z4.map(({ name }) => name), `${header_names/* METADATA_PREFIX */.z3}*`, 'tags'];
/**
 * Reads header rules: YAML that maps patterns to maps of headers.
 * @param where what the text is called in messages: `headers`, or a file
 * @param custom for another store than AWS, which has storage classes of its own
 */
function parseHeaderRules(text, where, custom = false) {
    const source = new YamlSource(text);
    const rules = source.problems.length > 0 ? [] : new RuleReader(source, where, custom).rules();
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
    rules() {
        const { contents } = this.#source;
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
            matches: problem === undefined ? compilePattern(key) : () => false,
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

;// CONCATENATED MODULE: ./lib/headers/load-rules.js



/** Far more than anybody writes by hand; a larger file is another one than was meant. */
const LARGEST_FILE = 1_000_000;
/**
 * Reads the input `headers`: YAML, or the path of a YAML file.
 * @param workspace what a relative path is relative to
 * @param custom for another store than AWS, which has storage classes of its own
 */
function loadHeaderRules(input, workspace, custom = false) {
    const path = input.trim();
    if (!isPath(path, workspace))
        return located(parseHeaderRules(input, 'headers', custom), '');
    const file = readRulesFile((0,external_node_path_.resolve)(workspace, path));
    if ('problem' in file)
        return { problems: [`${path} ${file.problem}`] };
    return located(parseHeaderRules(file.text, path, custom), `${path}:`);
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
    return /\.ya?ml$/i.test(text) || exists((0,external_node_path_.resolve)(workspace, text));
}
function exists(path) {
    try {
        return (0,external_node_fs_.statSync)(path, { throwIfNoEntry: false }) !== undefined;
    }
    catch {
        // A name that is too long, for one.
        return false;
    }
}
/** `problem` is to be read behind the file's name. */
function readRulesFile(path) {
    try {
        const stats = (0,external_node_fs_.statSync)(path);
        if (!stats.isFile())
            return { problem: 'is no file.' };
        if (stats.size > LARGEST_FILE)
            return { problem: `has more than ${LARGEST_FILE} bytes.` };
        return { text: new TextDecoder('utf-8', { fatal: true }).decode((0,external_node_fs_.readFileSync)(path)) };
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


/***/ })

};
