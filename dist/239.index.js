export const id = 239;
export const ids = [239];
export const modules = {

/***/ 2239:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  LinkCheck: () => (/* binding */ LinkCheck)
});

// EXTERNAL MODULE: external "node:buffer"
var external_node_buffer_ = __webpack_require__(4573);
;// CONCATENATED MODULE: ./lib/references/anchor-check.js
/** Fragments that need no anchor: the top, text fragments, and what scripts interpret. */
const NO_ANCHOR = /^(top)?$|^[!/]|=/i;
/** The anchor that a fragment leads to, if it is one. */
function anchorIn(fragment) {
    const [anchor = ''] = fragment.split(':~:');
    return NO_ANCHOR.test(anchor) ? undefined : anchor;
}
/** Finds links to anchors that a page does not have, among the pages that were read. Pure. */
class AnchorCheck {
    /** The anchors of each page, one per line in one text: slices of the page's text would keep all of it in memory. */
    #anchors = new Map();
    /** Links by the path and the anchor that they lead to, one for each. */
    #links = new Map();
    /** Takes note of a page that was read. */
    add(page, anchors) {
        this.#anchors.set(page, lines(anchors));
    }
    /** Takes note of a link. @param make makes it, if it is the first to lead there */
    link(page, anchor, make) {
        const key = `${page}#${anchor}`;
        if (!this.#isThere(page, anchor) && !this.#links.has(key))
            this.#links.set(key, { page, anchor, link: make() });
    }
    /** One link for each anchor that is missing. */
    get broken() {
        return [...this.#links.values()]
            .filter(({ page, anchor }) => this.#isThere(page, anchor) === false)
            .map(({ link }) => link);
    }
    /** Undefined where the page has not been read. */
    #isThere(page, anchor) {
        return this.#anchors.get(page)?.includes(lines([anchor]));
    }
}
function lines(anchors) {
    return `\n${[...anchors].join('\n')}\n`;
}

;// CONCATENATED MODULE: ./lib/references/broken-links.js
/** Of targets that are only linked to; more would fill the memory. */
const MOST = 100_000;
/** One link for each target that is not there. All that files show are among them, or a deploy might delete those. */
class BrokenLinks {
    /** Whether there are more links than are kept. */
    hasMore = false;
    #links = new Map();
    get all() {
        return [...this.#links.values()];
    }
    /**
     * @param told what this file has named before
     * @param place tells where it stands, which takes a while
     */
    add(found, told, place) {
        const target = `${found.why} ${found.answers[0]}`;
        const isNews = !told.has(target);
        told.add(target);
        const known = this.#links.get(target);
        if (known === undefined) {
            if (found.use === 'resource' || this.#links.size < MOST)
                this.#links.set(target, { ...found, ...place(), files: 1 });
            else
                this.hasMore = true;
            return;
        }
        const use = found.use === 'resource' ? 'resource' : known.use;
        if (!isNews && use === known.use)
            return;
        const first = found.path < known.path ? { ...found, ...place() } : known;
        this.#links.set(target, { ...first, use, files: known.files + Number(isNews) });
    }
}

// EXTERNAL MODULE: ./lib/references/format.js
var references_format = __webpack_require__(7023);
// EXTERNAL MODULE: ./lib/references/locate.js
var locate = __webpack_require__(4106);
// EXTERNAL MODULE: ./lib/references/read-text.js + 6 modules
var read_text = __webpack_require__(4909);
;// CONCATENATED MODULE: ./lib/references/link-check.js






/** Finds what pages and stylesheets name, and the site does not have. Pure. */
class LinkCheck {
    broken = new BrokenLinks();
    #has;
    #anchors = new AnchorCheck();
    #locator;
    /** By URL, for those that mean the same in every file. */
    #known = new Map();
    /** @param has whether the site will have an object of that path, below the prefix */
    constructor(has, mount) {
        this.#has = has;
        this.#locator = new locate/* Locator */.h(mount);
    }
    /** Links to anchors that are missing in pages that were read: one for each anchor. A script may still make them. */
    get brokenAnchors() {
        return this.#anchors.broken;
    }
    /** Whether a file is checked. */
    mayRead(described) {
        return isChecked((0,references_format/* formatOf */.b)(described));
    }
    /** Looks at a file that does not go up. */
    read(described, bytes) {
        const format = (0,references_format/* formatOf */.b)(described);
        if (!isChecked(format) || bytes.length > references_format/* LARGEST_TEXT */.J || !(0,external_node_buffer_.isUtf8)(bytes))
            return;
        const text = bytes.toString();
        const listener = this.listener(described.path, text, format);
        if (listener)
            (0,read_text/* readText */.y)(text, format, listener);
    }
    /** Is told what one file names; undefined for scripts, which may only seem to name something. */
    listener(path, text, format) {
        if (!isChecked(format))
            return undefined;
        const page = this.#locator.urlOf(path);
        let base = page;
        /** Undefined for what is not shown, or not a page. */
        let anchors = format === 'html' ? [] : undefined;
        /** Links to places in the page itself: whether they are there is known at its end. */
        const within = new Map();
        const told = new Set();
        return {
            names: (url, use, at) => {
                if (use === 'redirect')
                    anchors = undefined;
                if (use === 'literal' || use === 'import' || url === '')
                    return;
                // A copy: a piece of the text would keep all of it in memory.
                const whereabouts = () => ({ line: lineAt(text, at), url: Buffer.from(url).toString() });
                const place = use === 'link' && url.includes('#') ? this.#placeIn(url, base) : undefined;
                if (place) {
                    const answers = [place.url];
                    const broken = () => ({
                        path,
                        use,
                        why: 'no-anchor',
                        answers,
                        files: 1,
                        ...whereabouts(),
                    });
                    if (place.page !== path)
                        this.#anchors.link(place.page, place.anchor, broken);
                    else if (!within.has(place.anchor))
                        within.set(place.anchor, broken);
                }
                if (/^[#?]/.test(url))
                    return;
                const { why, answers } = this.#judge(url, base);
                if (why === 'fine' || (why === 'outside' && use !== 'resource'))
                    return;
                this.broken.add({ path, use, why, answers }, told, whereabouts);
            },
            base: href => {
                if (base === page)
                    base = this.#locator.baseOf(href, page);
            },
            anchor: id => anchors?.push(id),
            end: () => {
                if (anchors === undefined)
                    return;
                this.#anchors.add(path, anchors);
                for (const [anchor, broken] of within)
                    this.#anchors.link(path, anchor, broken);
            },
        };
    }
    /** The page and the anchor in it that a URL leads to, if both are the site's. */
    #placeIn(url, base) {
        const place = this.#locator.locate(url, base);
        if (place.is !== 'below' || !place.isSure)
            return undefined;
        const page = (0,locate/* answersFor */.z)(place.path).find(this.#has);
        const anchor = anchorIn(place.fragment);
        return page === undefined || anchor === undefined ? undefined : { page, anchor, url: `${page}#${anchor}` };
    }
    #judge(url, base) {
        const isFromRoot = /^\/(?!\/)/.test(url);
        const key = isFromRoot ? base.slice(0, base.indexOf('/', 'https://'.length)) + url : undefined;
        const known = key === undefined ? undefined : this.#known.get(key);
        const verdict = known ?? this.#verdictOn(this.#locator.locate(url, base));
        if (key !== undefined)
            this.#known.set(key, verdict);
        return verdict;
    }
    #verdictOn(place) {
        if (place.is === 'elsewhere')
            return FINE;
        const answers = (0,locate/* answersFor */.z)(place.path);
        const isThere = answers.some(this.#has);
        if (place.is === 'outside')
            return isThere ? { why: 'outside', answers } : FINE;
        return isThere || !place.isSure ? FINE : { why: 'missing', answers };
    }
}
const FINE = { why: 'fine', answers: [] };
function lineAt(text, at) {
    let line = 1;
    for (let next = text.indexOf('\n'); next !== -1 && next < at; next = text.indexOf('\n', next + 1))
        line += 1;
    return line;
}
/** Whether a file of that format names nothing by chance. */
function isChecked(format) {
    return format === 'html' || format === 'css' || format === 'svg' || format === 'manifest';
}


/***/ }),

/***/ 4106:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   h: () => (/* binding */ Locator),
/* harmony export */   z: () => (/* binding */ answersFor)
/* harmony export */ });
const ELSEWHERE = { is: 'elsewhere' };
/** No host can have this name (RFC 6761). */
const NOBODY = 'http://site.invalid/';
/** What most URLs of pages that are no files begin with. */
const OTHER_SCHEME = /^\s*(?!https?:)[a-z][a-z0-9+.-]*:/i;
/** Resolves the URLs that a site's files name, as a browser does. */
class Locator {
    /** The URL of the prefix. */
    #root;
    #isSaid;
    constructor({ prefix, siteUrl }) {
        this.#root = new URL(siteUrl ?? NOBODY + encoded(prefix));
        this.#isSaid = siteUrl !== undefined;
    }
    /** The URL of an object. */
    urlOf(path) {
        return this.#root.href + encoded(path);
    }
    /** What `<base href>` makes of a page's URL. */
    baseOf(href, page) {
        return (parsed(href, page)?.href ?? page).replace(/[?#].*$/s, '');
    }
    /** @param base the URL that it is relative to */
    locate(url, base) {
        if (OTHER_SCHEME.test(url))
            return ELSEWHERE;
        const target = parsed(url, base);
        if (target === undefined || !/^https?:$/.test(target.protocol))
            return ELSEWHERE;
        const isOwn = target.host === this.#root.host;
        if (!isOwn && this.#isSaid)
            return ELSEWHERE;
        const { pathname } = target;
        const root = this.#root.pathname;
        const fragment = decoded(target.hash.slice(1));
        if (pathname.startsWith(root)) {
            return { is: 'below', path: decoded(pathname.slice(root.length)), fragment, isSure: isOwn };
        }
        if (this.#isSaid || (isOwn && !url.trimStart().startsWith('/'))) {
            return { is: 'outside', path: decoded(pathname.slice(1)) };
        }
        return { is: 'below', path: decoded(pathname.slice(1)), fragment, isSure: false };
    }
}
/**
 * The objects that a request for a path may be answered with, as sites are served: the object itself, a page without
 * its extension, a folder's index.
 */
function answersFor(path) {
    if (path === '')
        return ['index.html'];
    if (path.endsWith('/'))
        return [`${path}index.html`, path, `${path.slice(0, -1)}.html`];
    return [path, `${path}.html`, `${path}/index.html`, `${path}/`];
}
function parsed(url, base) {
    try {
        return new URL(url, base);
    }
    catch {
        return undefined;
    }
}
/** A key as a URL's path. What is left out here, the URL parser encodes. */
function encoded(path) {
    return path.replace(/[%?#\\\s\p{Cc}]/gu, encodeURIComponent);
}
/** A segment that is not UTF-8 or not well encoded is meant as it stands. */
function decoded(text) {
    if (!text.includes('%'))
        return text;
    try {
        return decodeURIComponent(text);
    }
    catch {
        return text;
    }
}


/***/ }),

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


/***/ })

};
