export const id = 689;
export const ids = [689];
export const modules = {

/***/ 9509:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   e: () => (/* binding */ whyNotSent),
/* harmony export */   f: () => (/* binding */ whyForeign)
/* harmony export */ });
const POLICY = 'A CloudFront response headers policy can.';
const CANNOT = `S3 cannot send this header. ${POLICY}`;
/** What S3 does not send with an object though sites want it, and where to have it instead. First match wins. */
const FOREIGN = [
    [
        /^(strict-transport-security|content-security-policy(-report-only)?|x-frame-options|x-content-type-options|x-xss-protection|x-permitted-cross-domain-policies|referrer-policy|permissions-policy|feature-policy|expect-ct|cross-origin-[a-z-]+|origin-agent-cluster|clear-site-data|reporting-endpoints|report-to|nel)$/,
        CANNOT,
    ],
    [
        /^(access-control-|timing-allow-origin$)/,
        'S3 sends CORS headers by the CORS configuration of the bucket, not with an object. A CloudFront response headers policy can, too.',
    ],
    [/^set-cookie2?$/, 'S3 cannot set cookies. A CloudFront function can.'],
    [/^(basic-auth|www-authenticate)$/, 'S3 cannot ask for a password. A CloudFront function can.'],
    [/^(location|refresh)$/, 'S3 cannot send this header. A redirect in _redirects can take its place.'],
    [
        /^((.+-)?cdn-cache-control|surrogate-control)$/,
        'S3 cannot send this header. CloudFront goes by s-maxage in Cache-Control, or by its cache policy.',
    ],
    [
        /^(accept-ranges|age|connection|content-length|content-range|date|etag|keep-alive|last-modified|server|trailer|transfer-encoding|upgrade|via)$/,
        'S3 sets this header itself.',
    ],
    [/^(alt-svc|content-md5|host|vary|x-cache|link|x-robots-tag|server-timing|x-ua-compatible)$/, CANNOT],
];
/** Why S3 cannot send a header, and what can, in sentences; undefined for an unknown name. */
function whyForeign(name) {
    return FOREIGN.find(([pattern]) => pattern.test(name.toLowerCase()))?.[1];
}
/** The same for any header of a response, known or not. */
function whyNotSent(name) {
    return whyForeign(name) ?? CANNOT;
}


/***/ }),

/***/ 2402:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   U: () => (/* binding */ headersProblem),
/* harmony export */   d: () => (/* binding */ metadataProblem)
/* harmony export */ });
/* harmony import */ var _s3_object_headers_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1868);

/** Bytes of names (without `x-amz-meta-`) and values. */
const MOST_METADATA = 2048;
/** Bytes of all headers of a PUT. */
const MOST_HEADERS = 8192;
/** Why S3 would refuse the headers of one object, to be read behind its name; undefined if it would not. */
function headersProblem(headers) {
    return metadataProblem(headers.metadata ?? {}) ?? sizeProblem(headers);
}
function metadataProblem(metadata) {
    const bytes = bytesOf(Object.entries(metadata));
    if (bytes <= MOST_METADATA)
        return undefined;
    return `has ${bytes} bytes of x-amz-meta- names and values; S3 takes ${MOST_METADATA}.`;
}
function sizeProblem(headers) {
    const texts = _s3_object_headers_js__WEBPACK_IMPORTED_MODULE_0__/* .TEXT_HEADERS */ .S.map(({ field, http }) => [http, headers[field] ?? '']);
    const metadata = Object.entries(headers.metadata ?? {}).map(([name, value]) => [_s3_object_headers_js__WEBPACK_IMPORTED_MODULE_0__/* .METADATA_PREFIX */ .z + name, value]);
    const tags = Object.entries(headers.tags ?? {}).map(([name, value]) => [encodeURIComponent(name), encodeURIComponent(value)]);
    const bytes = bytesOf([...texts, ...metadata, ...tags].filter(([, value]) => value !== ''));
    if (bytes <= MOST_HEADERS)
        return undefined;
    return `has ${bytes} bytes of headers; S3 takes ${MOST_HEADERS}.`;
}
function bytesOf(entries) {
    return entries.reduce((sum, [name, value]) => (value === null ? sum : sum + Buffer.byteLength(name) + Buffer.byteLength(value)), 0);
}


/***/ }),

/***/ 8584:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   A5: () => (/* binding */ metadataNameIn),
/* harmony export */   vM: () => (/* binding */ isMetadataName),
/* harmony export */   wx: () => (/* binding */ fieldNamed)
/* harmony export */ });
/* harmony import */ var _s3_object_headers_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1868);

/** The field of a header that is one text, by its name in lower case. */
function fieldNamed(name) {
    return _s3_object_headers_js__WEBPACK_IMPORTED_MODULE_0__/* .TEXT_HEADERS */ .S.find(header => header.name === name)?.field;
}
/** The part of a name behind `x-amz-meta-`, in lower case as S3 stores it; undefined for another header. */
function metadataNameIn(name) {
    const lower = name.toLowerCase();
    return lower.startsWith(_s3_object_headers_js__WEBPACK_IMPORTED_MODULE_0__/* .METADATA_PREFIX */ .z) ? lower.slice(_s3_object_headers_js__WEBPACK_IMPORTED_MODULE_0__/* .METADATA_PREFIX */ .z.length) : undefined;
}
function isMetadataName(name) {
    return /^[!#$%&'*+.^_`|~0-9a-z-]+$/.test(name);
}


/***/ }),

/***/ 2940:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   N: () => (/* binding */ parseMetadataValue),
/* harmony export */   e: () => (/* binding */ parseHeaderValue)
/* harmony export */ });
/* harmony import */ var _s3_parse_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6697);
/* harmony import */ var _text_parse_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6852);
/* harmony import */ var _cache_control_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(7116);



/** S3's limit for a redirect's target, in bytes. */
const LONGEST_REDIRECT = 2048;
const TOKEN = "[!#$%&'*+.^_`|~0-9A-Za-z-]+";
// RFC 9110, section 5.6.6; a last semicolon does no harm and is seen often.
const PARAMETERS = `(?:\\s*;\\s*${TOKEN}=(?:${TOKEN}|"(?:[^"\\\\]|\\\\.)*"))*\\s*;?`;
const MEDIA_TYPE = new RegExp(`^${TOKEN}/${TOKEN}${PARAMETERS}$`);
const DISPOSITION = new RegExp(`^${TOKEN}${PARAMETERS}$`);
const TOKENS = new RegExp(`^${TOKEN}(?:\\s*,\\s*${TOKEN})*$`);
const LANGUAGES = /^[A-Za-z]{1,8}(-[A-Za-z0-9]{1,8})*(\s*,\s*[A-Za-z]{1,8}(-[A-Za-z0-9]{1,8})*)*$/;
const CHECKS = {
    contentType: () => matching(MEDIA_TYPE, 'is not a media type such as text/html; charset=utf-8.'),
    cacheControl: () => text => (0,_cache_control_js__WEBPACK_IMPORTED_MODULE_2__/* .parseCacheControl */ .p)(text),
    contentDisposition: () => matching(DISPOSITION, 'cannot be read. Write attachment; filename="name.pdf"'),
    contentEncoding: () => matching(TOKENS, 'is not an encoding such as gzip or br.'),
    contentLanguage: () => matching(LANGUAGES, 'is not a language such as en or de-AT, or a list with commas.'),
    expires: () => parseHttpDate,
    websiteRedirectLocation: () => parseRedirectLocation,
    storageClass: _s3_parse_js__WEBPACK_IMPORTED_MODULE_0__/* .parseStorageClass */ .Ti,
};
/** For a character that is not ASCII: what to write in its place. */
const ENCODED = {
    contentDisposition: " Write such a file name as filename*=UTF-8''na%C3%AFve.pdf",
    websiteRedirectLocation: ' Percent-encode it.',
};
/**
 * A header's value as it is sent.
 * @param custom for another store than AWS, which has storage classes of its own
 * @throws Unusable
 */
function parseHeaderValue(field, text, custom) {
    return CHECKS[field](custom)(parsePlain(text, ENCODED[field]));
}
/**
 * A value of user metadata as it is sent.
 * @throws Unusable
 */
function parseMetadataValue(text) {
    return parsePlain(text, ' S3 takes it, but gives it back in another form.');
}
/** Printable ASCII without the blanks around it, which HTTP drops. */
function parsePlain(text, hint = '') {
    const value = text.trim();
    if (value === '')
        throw new _text_parse_js__WEBPACK_IMPORTED_MODULE_1__/* .Unusable */ .kO('is empty. Write null to take the header away.');
    const foreign = /[^\p{Cc}\p{ASCII}]/u.exec(value);
    if (foreign !== null)
        throw new _text_parse_js__WEBPACK_IMPORTED_MODULE_1__/* .Unusable */ .kO(`has ${foreign[0]}, which is not ASCII.${hint}`);
    if (!/^[ -~]*$/.test(value)) {
        throw new _text_parse_js__WEBPACK_IMPORTED_MODULE_1__/* .Unusable */ .kO('has a line break or another control character. Write it on one line.');
    }
    return value;
}
function matching(pattern, problem) {
    return text => {
        if (pattern.test(text))
            return text;
        throw new _text_parse_js__WEBPACK_IMPORTED_MODULE_1__/* .Unusable */ .kO(problem);
    };
}
/** The one form of RFC 9110 that is to be sent, with the right day of the week. */
function parseHttpDate(text) {
    const time = Date.parse(text);
    const date = Number.isNaN(time) ? undefined : new Date(time).toUTCString();
    if (text === date)
        return text;
    const isDate = date !== undefined && /\d{4}/.test(text);
    throw new _text_parse_js__WEBPACK_IMPORTED_MODULE_1__/* .Unusable */ .kO(`is not an HTTP date. Write ${isDate ? date : 'Wed, 21 Oct 2026 07:28:00 GMT'}.`);
}
function parseRedirectLocation(text) {
    if (!/^(\/|https?:\/\/[^/])/.test(text)) {
        throw new _text_parse_js__WEBPACK_IMPORTED_MODULE_1__/* .Unusable */ .kO('does not begin with / or https://, as S3 wants it.');
    }
    if (text.includes(' '))
        throw new _text_parse_js__WEBPACK_IMPORTED_MODULE_1__/* .Unusable */ .kO('contains a space. Write %20.');
    if (text.length > LONGEST_REDIRECT)
        throw new _text_parse_js__WEBPACK_IMPORTED_MODULE_1__/* .Unusable */ .kO(`is longer than ${LONGEST_REDIRECT} bytes.`);
    return text;
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
// EXTERNAL MODULE: ./lib/s3/object-headers.js
var object_headers = __webpack_require__(1868);
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

// EXTERNAL MODULE: ./lib/text/late-pattern.js
var late_pattern = __webpack_require__(536);
;// CONCATENATED MODULE: ./lib/headers/tags.js


const MOST_TAGS = 10;
const LONGEST_NAME = 128;
const LONGEST_VALUE = 256;
/** What S3 takes in names and values. */
const allowed = (0,late_pattern/* latePattern */.B)('^[\\p{L}\\p{Z}\\p{N}_.:/=+\\-@]*$', 'u');
/**
 * The value of an object tag.
 * @param value undefined or null where it is no text
 * @throws Unusable
 */
function parseTag(name, value) {
    if (typeof value !== 'string')
        throw new parse/* Unusable */.kO('needs a string as its value.');
    if (name === '')
        throw new parse/* Unusable */.kO('needs a name.');
    if (/^aws:/i.test(name))
        throw new parse/* Unusable */.kO('may not begin with aws:, which AWS keeps for itself.');
    if ([...name].length > LONGEST_NAME)
        throw new parse/* Unusable */.kO(`is longer than ${LONGEST_NAME} characters.`);
    if ([...value].length > LONGEST_VALUE)
        throw new parse/* Unusable */.kO(`has a value of more than ${LONGEST_VALUE} characters.`);
    if (!allowed().test(name) || !allowed().test(value)) {
        throw new parse/* Unusable */.kO('may contain only letters, digits, spaces and + - = . _ : / @.');
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













const NAMES = [...object_headers/* TEXT_HEADERS */.S.map(({ name }) => name), `${object_headers/* METADATA_PREFIX */.z}*`, 'tags'];
/**
 * Reads header rules: YAML that maps patterns to maps of headers.
 * @param where what the text is called in messages: `headers`, or a file
 * @param custom for another store than AWS, which has storage classes of its own
 */
function parseHeaderRules(text, where, custom = false) {
    const source = new yaml_source/* YamlSource */.r(text);
    if (source.problems.length > 0)
        return { problems: inOrder(source.problems) };
    return readRules(source, source.contents, where, custom);
}
/** Reads the header rules that are a part of a document, in which there may be other problems. */
function readRules(source, contents, where, custom = false) {
    const before = source.problems.length;
    const rules = new RuleReader(source, where, custom).rules(contents);
    const problems = source.problems.slice(before);
    return problems.length === 0 ? { rules } : { problems: inOrder(problems) };
}
function inOrder(problems) {
    return problems.toSorted((a, b) => a.line - b.line || a.column - b.column);
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
            this.#source.complain(contents, `This is not a map of patterns. ${example}`);
        }
        return [];
    }
    #rule({ key, keyNode, value }) {
        const problem = problemOfPattern(key);
        if (problem !== undefined)
            this.#source.complain(keyNode, `${(0,quote/* quote */.h)(key)} is not a pattern: ${problem}`);
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
    /** A header with one value; reports an unknown one. */
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
            this.#source.complain(keyNode, `${(0,quote/* quote */.h)(key)} needs a name behind ${object_headers/* METADATA_PREFIX */.z}, of letters, digits and hyphens.`);
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
            this.#source.complain(place, `${key} must be a single text, not a list or a map.`);
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
    return `${(0,quote/* quote */.h)(name)} is not a header that S3 stores.${(0,nearest/* didYouMean */.a)(name, NAMES) || known}`;
}


/***/ }),

/***/ 5245:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   r: () => (/* binding */ YamlSource)
/* harmony export */ });
/* harmony import */ var yaml__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8815);

/** A YAML document that is walked by hand, so that every problem names its place. */
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
            // A duplicate key is reported where it is read, together with everything else.
            uniqueKeys: false,
        });
        this.contents = document.contents;
        const dangling = this.#findTargets(document);
        this.#complainOfSyntax(text, document);
        if (this.problems.length > 0)
            return;
        for (const alias of dangling) {
            const { source: name } = alias;
            this.complain(alias, `*${name} refers to nothing: there is no &${name} above it. Quote patterns.`);
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
     * The entries of a map, merge keys (`<<`) resolved; reports duplicate names.
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
                this.complain(keyNode, `${JSON.stringify(key)} is a duplicate key.`);
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
            this.complain(keyNode, 'A name must be a string. Quote it.');
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
        // One typo makes the parser report several errors: it is asked only where nothing else is known, and once per
        // line.
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
    /** Names that start with a character that has a special meaning in YAML. */
    #complainOfUnquoted(text) {
        for (const [at, line] of lineStarts(text)) {
            const [, indent = '', name] = /^(\s*)([*!&[{@`%][^\s"']*):(\s|$)/.exec(line) ?? [];
            if (name !== undefined) {
                this.#complainAt(at + indent.length, `${name} starts with ${name[0]}, which has a special meaning in YAML. Quote it: '${name}':`);
            }
        }
    }
    /** Once, although a map with aliases is read several times. */
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
            return 'The line starts with a tab. Indent with spaces.';
        case 'BAD_INDENT': {
            // The parser sees that something is never closed only where the next line is indented less.
            const [, missing] = /end with a ([\]}])$/.exec(message) ?? [];
            return missing === undefined
                ? 'This is not indented like the lines above it.'
                : `A ${missing} is missing here or above.`;
        }
        case 'BLOCK_AS_IMPLICIT_KEY':
            return 'The value contains a colon and a space. Quote it.';
        case 'MULTIPLE_DOCS':
            return 'A second document starts here. Write only one, without a line of three hyphens.';
        case 'TAG_RESOLVE_FAILED':
        case 'BAD_ALIAS':
        case 'BAD_SCALAR_START':
            return 'This starts with a character that has a special meaning in YAML. Quote it.';
        case 'MISSING_CHAR':
            if (/map values/.test(message))
                return 'A colon is missing here, or the space after it.';
            return `This is not YAML: ${message}.`;
        default:
            return /call stack/.test(message) ? 'This is nested too deeply.' : `This is not YAML: ${message}.`;
    }
}


/***/ })

};
