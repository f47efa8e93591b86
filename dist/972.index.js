export const id = 972;
export const ids = [972];
export const modules = {

/***/ 4909:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  y: () => (/* binding */ readText)
});

;// CONCATENATED MODULE: ./lib/references/data.js
/** Properties of JSON-LD whose URLs are shown with a page, by search engines and others. */
const SHOWN = new Set(['image', 'logo', 'photo', 'thumbnail', 'thumbnailUrl', 'contentUrl', 'embedUrl']);
/** JSON-LD: pictures and the like, as URLs or as objects that have one. Whatever else is a URL says who or what. */
function readLinkedData(json, names) {
    const visit = (value, isShown) => {
        if (typeof value === 'string') {
            if (/^(https?:\/)?\//i.test(value))
                names(value, isShown ? 'resource' : 'literal');
        }
        else if (typeof value === 'object' && value !== null) {
            for (const [name, inner] of Object.entries(value)) {
                const isUrl = name === 'url' || /^\d+$/.test(name);
                visit(inner, SHOWN.has(name) || (isShown && isUrl));
            }
        }
    };
    visit(parsed(json), false);
}
/** An import map: what modules are called, and where they are. Whole folders end in `/`. */
function readImportMap(json, names) {
    const { imports, scopes } = asObject(parsed(json));
    for (const addresses of [imports, ...Object.values(asObject(scopes))]) {
        for (const address of Object.values(asObject(addresses))) {
            if (typeof address === 'string' && !address.endsWith('/'))
                names(address, 'resource');
        }
    }
}
/** A web app manifest: icons, screenshots and those of its shortcuts, and the page that the app begins with. */
function readManifest(json, names) {
    const manifest = asObject(parsed(json));
    const { start_url: start, icons, screenshots, shortcuts } = manifest;
    if (typeof start === 'string')
        names(start, 'link');
    for (const list of [icons, screenshots, ...Object.values(asObject(shortcuts)).map(iconsOf)]) {
        for (const image of Object.values(asObject(list))) {
            const { src } = asObject(image);
            if (typeof src === 'string')
                names(src, 'resource');
        }
    }
}
function iconsOf(shortcut) {
    return asObject(shortcut)['icons'];
}
/** Undefined for what is no JSON. */
function parsed(json) {
    try {
        return JSON.parse(json);
    }
    catch {
        return undefined;
    }
}
function asObject(value) {
    return typeof value === 'object' && value !== null ? { ...value } : {};
}

// EXTERNAL MODULE: ./lib/node_modules/htmlparser2/dist/Parser.js + 6 modules
var Parser = __webpack_require__(6616);
;// CONCATENATED MODULE: ./lib/references/head.js
/** Relations of `<link>` to what is shown or run with the page. */
const WITH_PAGE = new Set([
    'stylesheet',
    'preload',
    'modulepreload',
    'icon',
    'apple-touch-icon',
    'apple-touch-icon-precomposed',
    'apple-touch-startup-image',
    'mask-icon',
    'fluid-icon',
    'image_src',
    'manifest',
]);
/** Relations of `<link>` to other pages, feeds and the like. */
const ELSEWHERE = new Set([
    'alternate',
    'amphtml',
    'author',
    'canonical',
    'first',
    'help',
    'last',
    'license',
    'next',
    'prefetch',
    'prerender',
    'prev',
    'search',
    'sitemap',
    'up',
]);
/** Names of `<meta>` whose content is the URL of something to show, by `property`, `name` or `itemprop`. */
const PICTURES = /^(og:(image|video|audio)(:(url|secure_url))?|twitter:(image(:src)?|player:stream)|msapplication-(tileimage|config|(square|wide)\d+x\d+logo)|image|thumbnail(url)?|contenturl)$/;
/** Undefined for relations that are about no file: `preconnect`, `me`, `pingback`. */
function linkUse({ rel = '' }) {
    const relations = rel.toLowerCase().split(/\s+/);
    if (relations.some(relation => WITH_PAGE.has(relation)))
        return 'resource';
    return relations.some(relation => ELSEWHERE.has(relation)) ? 'link' : undefined;
}
/** Whether the content of a `<meta>` is the URL of something to show. */
function isPicture({ property, name, itemprop }) {
    return [property, name, itemprop].some(key => key !== undefined && PICTURES.test(key.trim().toLowerCase()));
}
/** Where `<meta http-equiv="refresh" content="0; url=/new/">` leads. */
function refreshTarget(attributes) {
    if (attributes['http-equiv']?.toLowerCase() !== 'refresh')
        return undefined;
    const [, quoted, plain] = /^\s*[\d.]*\s*[;,\s]\s*url\s*=\s*(?:"([^"]*)|'?([^']*))/i.exec(attributes['content'] ?? '') ?? [];
    return quoted ?? plain;
}

;// CONCATENATED MODULE: ./lib/references/script.js
/** `import "./a.js"`, `export … from "./a.js"`, `import("./a.js")`, `new URL("./a.wasm", import.meta.url)`. */
const NAMED = /(?:\b(?:import|from)\s*\(?\s*|\bnew\s+URL\s*\(\s*)(["'`])((?:\.{0,2}\/|https?:\/\/)[^"'`\\\n$]*\.[a-z][a-z0-9]*(?:[?#][^"'`\\\n$]*)?)\1(\s*,\s*import\.meta\.url)?/g;
/** Strings that end like the name of a file: `"assets/app-4f3c2b1a.js"`, `'../data.json?v=2'`. */
const STRINGS = /(["'`])([^"'`\\\n<>{}]{0,512}?\.[a-z][a-z0-9]{0,7}(?:[?#][^"'`\\\n<>{}]{0,128})?)\1/gi;
/**
 * Tells of the files that a script names. It reads no JavaScript: it may take a comment or a text for a name, which
 * costs waiting for a file that is on its way anyway, and it never sees what a script puts together when it runs.
 */
function readScript(code, names) {
    for (const { 2: url = '', 3: ofModule, 0: whole, index } of code.matchAll(NAMED)) {
        if (ofModule !== undefined || !whole.startsWith('new'))
            names(url, 'import', index);
    }
    for (const { 2: url = '', index } of code.matchAll(STRINGS))
        names(url, 'literal', index);
}

;// CONCATENATED MODULE: ./lib/references/srcset.js
/** The URLs of a `srcset`, as the HTML standard splits it: a URL may have commas, but not at its end. */
function urlsOfSrcset(srcset) {
    const urls = [];
    const candidate = /[\s,]*([^\s,]\S*)/y;
    /** Up to the next comma that is not in brackets. */
    const descriptors = /(?:[^,(]|\([^)]*(?:\)|$))*/y;
    for (let match = candidate.exec(srcset); match !== null; match = candidate.exec(srcset)) {
        const [, url = ''] = match;
        urls.push(url.replace(/,+$/, ''));
        if (url.endsWith(','))
            continue;
        descriptors.lastIndex = candidate.lastIndex;
        descriptors.exec(srcset);
        candidate.lastIndex = descriptors.lastIndex;
    }
    return urls;
}

// EXTERNAL MODULE: ./node_modules/css-tree/lib/tokenizer/index.js
var tokenizer = __webpack_require__(8163);
// EXTERNAL MODULE: ./node_modules/css-tree/lib/tokenizer/types.js
var types = __webpack_require__(2546);
// EXTERNAL MODULE: ./node_modules/css-tree/lib/utils/url.js
var url = __webpack_require__(634);
// EXTERNAL MODULE: ./node_modules/css-tree/lib/utils/string.js
var string = __webpack_require__(3506);
;// CONCATENATED MODULE: ./lib/references/stylesheet.js


/** Functions whose strings are URLs, but for those in functions within: `type("image/avif")`. */
const WITH_URLS = new Set(['url(', 'src(', 'image(', 'image-set(', '-webkit-image-set(', 'cross-fade(']);
/** Tells of every URL in a stylesheet or in the declarations of a `style` attribute: `url()`, `@import`, `image-set()`. */
function readStylesheet(css, names) {
    // Most are without, and this is hundreds of times faster than to read them.
    if (!/[(@\\]/.test(css))
        return;
    /** Whether a string stands for a URL, for each bracket that is open. */
    const open = [];
    let rule = '';
    (0,tokenizer/* tokenize */.qw)(css, (type, start, end) => {
        switch (type) {
            case types/* AtKeyword */.zu:
                rule = css.slice(start, end).toLowerCase();
                break;
            case types/* Semicolon */.Qq:
            case types/* LeftCurlyBracket */.X6:
            case types/* RightCurlyBracket */.Q0:
                rule = '';
                open.length = 0;
                break;
            case types/* Function */.zt:
                open.push(WITH_URLS.has(css.slice(start, end).toLowerCase()));
                break;
            case types/* LeftParenthesis */.AJ:
                open.push(false);
                break;
            case types/* RightParenthesis */.no:
                open.pop();
                break;
            case types/* Url */.s0:
                if (rule !== '@namespace')
                    names(url/* decode */.D(css.slice(start, end)), start);
                break;
            case types/* String */.Qf:
                if (open.at(-1) ? rule !== '@namespace' : rule === '@import' && open.length === 0) {
                    names(string/* decode */.D(css.slice(start, end)), start);
                }
                break;
        }
    });
}

;// CONCATENATED MODULE: ./lib/references/markup.js






/** Attributes with the URL of what an element shows or runs, by element. */
const RESOURCES = new Map(Object.entries({
    script: ['src', 'href', 'xlink:href'],
    img: ['src', 'href', 'xlink:href'],
    source: ['src'],
    video: ['src', 'poster'],
    audio: ['src'],
    track: ['src'],
    iframe: ['src'],
    frame: ['src'],
    embed: ['src'],
    object: ['data'],
    input: ['src'],
    body: ['background'],
    table: ['background'],
    td: ['background'],
    th: ['background'],
    image: ['href', 'xlink:href'],
    use: ['href', 'xlink:href'],
    feimage: ['href', 'xlink:href'],
    mpath: ['href', 'xlink:href'],
    textpath: ['href', 'xlink:href'],
    pattern: ['href', 'xlink:href'],
    lineargradient: ['href', 'xlink:href'],
    radialgradient: ['href', 'xlink:href'],
}));
/** SVG's attributes that take `url(…)`. */
const PAINT = ['fill', 'stroke', 'filter', 'mask', 'clip-path', 'marker-start', 'marker-mid', 'marker-end'];
const JAVASCRIPT = /^(|module|(text|application)\/(x-)?(javascript|ecmascript)|text\/(jscript|livescript|javascript1\.\d))$/;
/** Tells of everything that a page or an SVG image names. Lenient, as browsers are. */
function readMarkup(text, dialect, listener) {
    /** What the element that is open holds, where that is no markup. */
    let embedded;
    let content = '';
    let contentAt = 0;
    const parser = new Parser/* Parser */.i({
        onopentag(name, attributes) {
            const tag = name.toLowerCase();
            readElement(tag, attributes, parser.startIndex, listener);
            if (tag !== 'script' && tag !== 'style')
                return;
            embedded = tag === 'style' ? styleReader(listener) : scriptReader(attributes, listener);
            content = '';
            contentAt = parser.endIndex + 1;
        },
        ontext(part) {
            if (embedded)
                content += part;
        },
        onclosetag() {
            embedded?.(content, contentAt);
            embedded = undefined;
        },
        onprocessinginstruction(_, data) {
            const [, href] = /^\?xml-stylesheet\s.*?\bhref\s*=\s*["']([^"']+)/s.exec(data) ?? [];
            if (href !== undefined)
                listener.names(href, 'resource', parser.startIndex);
        },
    }, { xmlMode: dialect === 'xml', lowerCaseAttributeNames: true });
    parser.end(text);
}
function readElement(tag, attributes, at, listener) {
    const names = (url, use) => {
        if (url !== undefined)
            listener.names(url, use, at);
    };
    for (const attribute of RESOURCES.get(tag) ?? [])
        names(attributes[attribute], 'resource');
    switch (tag) {
        case 'a':
        case 'area':
            names(attributes['href'] ?? attributes['xlink:href'], 'link');
            break;
        case 'base':
            if (attributes['href'] !== undefined)
                listener.base(attributes['href']);
            break;
        case 'link':
            readLink(attributes, names);
            break;
        case 'meta':
            names(refreshTarget(attributes), 'redirect');
            if (isPicture(attributes))
                names(attributes['content'], 'resource');
            break;
        case 'iframe':
            if (attributes['srcdoc'] !== undefined)
                readInner(attributes['srcdoc'], at, listener);
            break;
    }
    readCommon(attributes, at, listener);
}
function readLink(attributes, names) {
    const use = linkUse(attributes);
    if (use === undefined)
        return;
    names(attributes['href'], use);
    for (const url of urlsOfSrcset(attributes['imagesrcset'] ?? ''))
        names(url, use);
}
/** What any element may have. */
function readCommon(attributes, at, listener) {
    for (const name in attributes) {
        const value = attributes[name] ?? '';
        if (name === 'style' || PAINT.includes(name)) {
            readStylesheet(value, url => listener.names(url, 'resource', at));
        }
        else if (name === 'srcset') {
            for (const url of urlsOfSrcset(value))
                listener.names(url, 'resource', at);
        }
        else if (name === 'id' || name === 'name') {
            listener.anchor?.(value);
        }
    }
}
/** The page in `srcdoc`, which is relative to the one around it, but for places in itself. */
function readInner(text, at, listener) {
    readMarkup(text, 'html', {
        names: (url, use) => {
            if (!url.startsWith('#'))
                listener.names(url, use, at);
        },
        base: () => { },
    });
}
function styleReader(listener) {
    return (css, start) => readStylesheet(css, (url, at) => listener.names(url, 'resource', start + at));
}
/** Undefined for what a browser does not run and nobody else knows: templates, shaders. */
function scriptReader({ type = '', src }, listener) {
    const kind = type
        .trim()
        .toLowerCase()
        .replace(/\s*;.*$/s, '');
    if (kind === 'importmap') {
        return (json, at) => readImportMap(json, (url, use) => listener.names(url, use, at));
    }
    if (kind === 'application/ld+json') {
        return (json, at) => readLinkedData(json, (url, use) => listener.names(url, use, at));
    }
    if (src !== undefined || !(JAVASCRIPT.test(kind) || kind === 'application/json'))
        return undefined;
    return (code, start) => readScript(code, (url, use, at) => listener.names(url, use, start + at));
}

;// CONCATENATED MODULE: ./lib/references/read-text.js




/** Tells of everything that a file of the site names. */
function readText(text, format, listener) {
    const names = (url, use, at) => listener.names(url, use, at);
    switch (format) {
        case 'html':
            readMarkup(text, 'html', listener);
            break;
        case 'svg':
            readMarkup(text, 'xml', listener);
            break;
        case 'css':
            readStylesheet(text, (url, at) => names(url, 'resource', at));
            break;
        case 'manifest':
            readManifest(text, (url, use) => names(url, use, 0));
            break;
        case 'script':
        case 'data':
            readScript(text, names);
            break;
    }
    listener.end?.();
}


/***/ }),

/***/ 8972:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   namedAssets: () => (/* binding */ namedAssets)
/* harmony export */ });
/* harmony import */ var _references_format_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(7023);
/* harmony import */ var _references_read_text_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4909);
/* harmony import */ var _site_bodies_read_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1106);
/* harmony import */ var _fetch_address_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(2248);




/** Pages and stylesheets that are read. */
const MOST_READ = 30;
/** Addresses of what they name. */
const MOST_NAMED = 100;
/**
 * The addresses of what the pages among the probes are shown with: styles, scripts, pictures. Only those of the same
 * origin, which `verify-headers` are meant for, and none that is probed anyway.
 */
async function namedAssets(probes) {
    const known = new Set(probes.map(({ url }) => url));
    const named = [];
    let read = 0;
    for (const { url: page, path, expected } of probes) {
        if (named.length >= MOST_NAMED || read >= MOST_READ)
            break;
        const format = expected.is === 'file' ? (0,_references_format_js__WEBPACK_IMPORTED_MODULE_3__/* .formatOf */ .b)(described(expected.wanted)) : 'closed';
        if (expected.is !== 'file' || (format !== 'html' && format !== 'css'))
            continue;
        const text = await textOf(expected.wanted);
        if (text === undefined)
            continue;
        read += 1;
        for (const url of resourcesIn(text, format, page)) {
            if (named.length >= MOST_NAMED || known.has(url))
                continue;
            known.add(url);
            named.push({ url, path, expected: { is: 'named', by: path } });
        }
    }
    return named;
}
/** `isEncoded`: no matter, for it is decoded before it is read. */
function described({ path, kind, headers }) {
    return { path, kind, contentType: headers.contentType, isEncoded: false };
}
/** As a browser has it; undefined if it is too large, or cannot be read any more, which its own probe tells of. */
async function textOf(wanted) {
    if (wanted.size > _references_format_js__WEBPACK_IMPORTED_MODULE_3__/* .LARGEST_TEXT */ .J)
        return undefined;
    const body = await (0,_site_bodies_read_js__WEBPACK_IMPORTED_MODULE_1__/* .readBody */ .x8)(wanted).catch(() => undefined);
    const bytes = body && (await (0,_fetch_address_js__WEBPACK_IMPORTED_MODULE_2__/* .decode */ .D)(body, wanted.headers.contentEncoding));
    return bytes && bytes.length <= _references_format_js__WEBPACK_IMPORTED_MODULE_3__/* .LARGEST_TEXT */ .J ? Buffer.from(bytes).toString() : undefined;
}
function resourcesIn(text, format, page) {
    const { origin } = new URL(page);
    const found = [];
    let base;
    (0,_references_read_text_js__WEBPACK_IMPORTED_MODULE_0__/* .readText */ .y)(text, format, {
        names: (url, use) => {
            if (use !== 'resource' || url === '' || !URL.canParse(url, base ?? page))
                return;
            const target = new URL(url, base ?? page);
            target.hash = '';
            if (target.origin === origin)
                found.push(target.href);
        },
        // The first one counts, as in browsers.
        base: href => {
            if (base === undefined && URL.canParse(href, page))
                base = new URL(href, page).href;
        },
    });
    return found;
}


/***/ })

};
