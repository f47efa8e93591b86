export const id = 376;
export const ids = [376];
export const modules = {

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


/***/ }),

/***/ 9376:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  SiteReferences: () => (/* binding */ SiteReferences)
});

// EXTERNAL MODULE: external "node:buffer"
var external_node_buffer_ = __webpack_require__(4573);
// EXTERNAL MODULE: ./lib/references/edges.js
var edges = __webpack_require__(6640);
// EXTERNAL MODULE: ./lib/references/format.js
var references_format = __webpack_require__(7023);
// EXTERNAL MODULE: ./lib/references/locate.js
var locate = __webpack_require__(4106);
;// CONCATENATED MODULE: ./lib/references/components.js
const UNSEEN = 0;
/** The circles of a graph (Tarjan's strongly connected components), without recursion: a chain may be long. */
function componentsOf(graph) {
    const of = new Uint32Array(graph.nodes);
    const members = [];
    /** When a node was first seen, from 1 on. */
    const seen = new Uint32Array(graph.nodes);
    /** The earliest seen node that leads to it again, as far as is known; 0 once its component is complete. */
    const low = new Uint32Array(graph.nodes);
    const next = graph.starts.slice(0, graph.nodes);
    const open = [];
    let clock = 0;
    const enter = (node, way) => {
        clock += 1;
        seen[node] = clock;
        low[node] = clock;
        open.push(node);
        way.push(node);
    };
    const close = (root) => {
        const component = open.splice(open.lastIndexOf(root));
        for (const node of component) {
            of[node] = members.length;
            low[node] = 0;
        }
        members.push(component);
    };
    /** The next node that `node` leads to; undefined when all were looked at. */
    const follow = (node) => {
        const at = next[node] ?? 0;
        if (at >= (graph.starts[node + 1] ?? 0))
            return undefined;
        next[node] = at + 1;
        return graph.targets[at];
    };
    const lower = (node, bound) => {
        if (bound > 0 && bound < (low[node] ?? 0))
            low[node] = bound;
    };
    for (let root = 0; root < graph.nodes; root++) {
        if (seen[root] !== UNSEEN)
            continue;
        const way = [];
        enter(root, way);
        for (let node = way.at(-1); node !== undefined; node = way.at(-1)) {
            const target = follow(node);
            if (target === undefined) {
                way.pop();
                const bound = low[node] ?? 0;
                if (bound === seen[node])
                    close(node);
                const parent = way.at(-1);
                if (parent !== undefined)
                    lower(parent, low[node] ?? 0);
            }
            else if (seen[target] === UNSEEN) {
                enter(target, way);
            }
            else {
                lower(node, low[target] ?? 0);
            }
        }
    }
    return { of, members };
}

;// CONCATENATED MODULE: ./lib/references/stages.js
/**
 * What an object is to visitors, lowest first. Whatever is not known of what an object needs, it needs nothing of its own
 * stage or a later one.
 */
const STAGES = ['hashed', 'other', 'new-page', 'changed-page', 'front-page', 'signal'];
/** The first stage that is no asset of pages. */
const PAGES = STAGES.indexOf('new-page');
function stageOf({ path, kind, action }) {
    return STAGES.indexOf(nameOf(path, kind, action));
}
function nameOf(path, kind, action) {
    if (kind !== 'page' && kind !== 'data')
        return kind;
    if (path === 'index.html')
        return 'front-page';
    return action === 'create' ? 'new-page' : 'changed-page';
}

;// CONCATENATED MODULE: ./lib/references/order.js



/**
 * Orders writes by what they name. Pure.
 *
 * What is shown or run with an object has to be there before it; of objects that need each other in a circle none can be
 * first, so they go up side by side, and whatever needs one of them waits for all. A link has to lead somewhere, unless
 * that would close a circle. Where it is not known what an object needs, it needs all lower stages.
 */
function orderWrites(relations) {
    const { resources, doubts, isFree } = relations;
    const writes = relations.stages.length;
    const stages = lowered(relations.stages, resources.byNode(writes));
    const known = resources.concat(safeLinks(relations, stages)).byNode(writes);
    const components = componentsOf(known);
    const needs = new Needs(stages, components);
    const bounds = boundsOf(stages, doubts, components, resources.byNode(writes));
    const gates = new Gates(stages, isFree, needs);
    components.members.forEach((members, component) => {
        const bound = bounds[component] ?? 0;
        const own = new Set();
        const gate = gates.below(bound);
        if (gate !== undefined)
            own.add(gate);
        for (const member of members) {
            for (const target of (0,edges/* targetsOf */.Q)(known, member)) {
                const isCovered = gate !== undefined && (stages[target] ?? 0) < bound;
                if (components.of[target] !== component && !isCovered)
                    own.add(needs.whole(target));
            }
        }
        needs.add(members, own);
    });
    return { writes, needs: needs.adjacency(), sequence: sequenceOf(stages, components) };
}
/** Whatever an object needs goes up as early as the object: an asset may name a page, to show it in a frame. */
function lowered(stages, resources) {
    const lowest = stages.slice();
    for (let stage = 0; stage < STAGES.length; stage++) {
        const waiting = [...lowest.keys()].filter(write => lowest[write] === stage);
        for (let write = waiting.pop(); write !== undefined; write = waiting.pop()) {
            for (const target of (0,edges/* targetsOf */.Q)(resources, write)) {
                if ((lowest[target] ?? 0) <= stage)
                    continue;
                lowest[target] = stage;
                waiting.push(target);
            }
        }
    }
    return lowest;
}
/** Links to lower stages close no circle, since nothing needs a higher stage. Others are kept unless they do. */
function safeLinks({ links, redirects, resources, isThere }, stages) {
    const leading = links.concat(redirects);
    const down = leading.filter((from, to) => (stages[to] ?? 0) < (stages[from] ?? 0));
    const level = links
        .filter(isThere)
        .concat(redirects)
        .filter((from, to) => stages[to] === stages[from] && !isThere(to));
    const { of } = componentsOf(resources.concat(level).byNode(stages.length));
    return down.concat(level.filter((from, to) => of[from] !== of[to]));
}
/** For each component the stage below which it needs everything, by itself or because of what it needs. */
function boundsOf(stages, doubts, { of, members }, resources) {
    const inDoubt = new Uint8Array(members.length);
    const bounds = new Uint8Array(members.length);
    members.forEach((component, number) => {
        let level = 0;
        for (const write of component) {
            level = Math.max(level, LEVELS[doubts[write] ?? 'nothing']);
            for (const target of (0,edges/* targetsOf */.Q)(resources, write))
                level = Math.max(level, inDoubt[of[target] ?? 0] ?? 0);
        }
        inDoubt[number] = level;
        const stage = stages[component[0] ?? 0] ?? 0;
        bounds[number] =
            level === LEVELS.everything ? stage : level === LEVELS.assets ? Math.min(stage, PAGES) : 0;
    });
    return bounds;
}
const LEVELS = { nothing: 0, assets: 1, everything: 2 };
/** By stage, and within one what is needed first, which is the order of components' numbers. */
function sequenceOf(stages, { of, members }) {
    const writes = stages.length;
    const ranks = Float64Array.from(stages, (stage, write) => {
        return (stage * members.length + (of[write] ?? 0)) * writes + write;
    });
    return Array.from(ranks.sort(), rank => rank % writes);
}
/** Collects what needs what, with joints where many need the same many. */
class Needs {
    #edges = new edges/* Edges */.l();
    #components;
    #joints = new Map();
    #nodes;
    constructor(stages, components) {
        this.#nodes = stages.length;
        this.#components = components;
    }
    joint(needed) {
        const joint = this.#nodes;
        this.#nodes += 1;
        for (const node of needed)
            this.#edges.add(joint, node);
        return joint;
    }
    /** Stands for a write and all that goes up with it. */
    whole(write) {
        const component = this.#components.of[write] ?? 0;
        const members = this.#components.members[component] ?? [];
        if (members.length === 1)
            return write;
        const joint = this.#joints.get(component) ?? this.joint(members);
        this.#joints.set(component, joint);
        return joint;
    }
    add(members, needed) {
        const each = members.length > 2 && needed.size > 1 ? [this.joint(needed)] : needed;
        for (const member of members)
            for (const node of each)
                this.#edges.add(member, node);
    }
    adjacency() {
        return this.#edges.byNode(this.#nodes);
    }
}
/** One joint for each stage, which stands for all writes below it. */
class Gates {
    #gates = [];
    constructor(stages, isFree, needs) {
        const byStage = STAGES.map(() => []);
        stages.forEach((stage, write) => {
            if (!isFree(write))
                byStage[stage]?.push(write);
        });
        let last;
        for (const writes of byStage) {
            this.#gates.push(last);
            if (writes.length > 0)
                last = needs.joint(last === undefined ? writes : [last, ...writes]);
        }
    }
    below(stage) {
        return this.#gates[stage];
    }
}

;// CONCATENATED MODULE: ./lib/references/page-route.js
/** What belongs to a page: patterns of paths whose captures are the page's route, as a URL without slashes around it. */
const DATA = [
    // Nuxt; SvelteKit, for `about/` and for `about.html`; Qwik City.
    [/^(?:(.*)\/)?(?:_payload\.(?:json|js)|__data\.json|q-data\.json)$/s, (folder = '') => folder],
    [/^(.*)\.html__data\.json$/s, (page = '') => withoutIndex(page)],
    // Gatsby.
    [/^(?:(.*)\/)?page-data\/(.+)\/page-data\.json$/s, (base, route = '') => join(base, withoutIndex(route))],
    // Next.js: the pages router, and the app router's flight data, whole or in segments.
    [/^(?:(.*)\/)?_next\/data\/[^/]+\/(.+)\.json$/s, (base, route = '') => join(base, withoutIndex(route))],
    [/^(?:(.*)\/)?__next\.[^/]+\.txt$/s, (folder = '') => folder],
    [/^(.+)\.(?:txt|rsc)$/s, (route = '') => withoutIndex(route)],
    // Vike; React Router.
    [/^(.+)\.pageContext\.json$/s, (route = '') => withoutIndex(route)],
    [/^(?:(.*)\/)?_root\.data$/s, (base = '') => base],
    [/^(.+)\.data$/s, (route = '') => route],
];
/**
 * The route of a page or of data that belongs to one: equal for `about.html`, `about/index.html`, `about` and
 * `about/_payload.json`. Undefined for data that belongs to no particular page.
 */
function routeOf(path, isDocument) {
    if (isDocument)
        return withoutIndex(path.replace(/(\.html|\/)$/, ''));
    for (const [pattern, route] of DATA) {
        const match = pattern.exec(path);
        if (match !== null)
            return route(...match.slice(1));
    }
    return undefined;
}
function withoutIndex(route) {
    return route === 'index' ? '' : route.replace(/\/index$/, '');
}
function join(base, route) {
    return base === undefined || base === '' ? route : route === '' ? base : `${base}/${route}`;
}

// EXTERNAL MODULE: ./lib/references/read-text.js + 6 modules
var read_text = __webpack_require__(4909);
;// CONCATENATED MODULE: ./lib/references/site-references.js








/** What a text that was read may need without naming it. Pages run code, and who knows what that asks for. */
const DOUBTS = {
    html: 'assets',
    script: 'assets',
    data: 'assets',
    svg: 'nothing',
    css: 'nothing',
    manifest: 'nothing',
};
/** What can make a page need another page: all else that it needs comes before every page. */
const PAGE_IN_PAGE = /<(i?frame|object|embed)\b|http-equiv\s*=\s*["']?refresh/i;
/** Collects what the objects that go up name of each other, and orders them by it. Pure. */
class SiteReferences {
    #incoming;
    #formats;
    #doubts;
    #locator;
    #byPath;
    /** Whom a URL means, by the folder or, where that does not matter, the origin of what it is relative to. */
    #known = new Map();
    #check;
    #hasNewPages;
    #hasChangedAssets;
    /** Pages in others, or in what a script shows: they may come before assets. */
    #shown = new Set();
    #resources = new edges/* Edges */.l();
    #links = new edges/* Edges */.l();
    #redirects = new edges/* Edges */.l();
    /** @param check is told what pages and stylesheets name */
    constructor(incoming, mount, check) {
        this.#check = check;
        this.#incoming = incoming;
        this.#hasNewPages = incoming.some(({ kind, action }) => kind === 'page' && action === 'create');
        this.#hasChangedAssets = incoming.some(item => item.action === 'update' && stageOf(item) < PAGES);
        this.#formats = incoming.map(references_format/* formatOf */.b);
        this.#doubts = incoming.map(({ action, kind }, index) => {
            if (action === 'headers')
                return 'nothing';
            return kind !== 'signal' && this.#formats[index] === 'closed' ? 'nothing' : 'everything';
        });
        this.#locator = new locate/* Locator */.h(mount);
        this.#byPath = new Map(incoming.map(({ path }, index) => [path, index]));
        incoming.forEach(({ path, redirect }, index) => {
            if (redirect !== undefined)
                this.#add(index, redirect, 'redirect', this.#locator.urlOf(path));
        });
    }
    /**
     * The objects whose text tells what nothing else does, in the order in which to read them. What is not read is taken to
     * need all that goes before it by what it is.
     */
    get readable() {
        const all = [...this.#incoming.keys()].filter(index => this.#isReadable(index));
        const isPage = (index) => this.#formats[index] === 'html';
        return [...all.filter(index => !isPage(index)), ...all.filter(isPage)];
    }
    #isReadable(index) {
        const { action, kind } = this.#incoming[index] ?? {};
        const format = this.#formats[index];
        return (action !== 'headers' &&
            kind !== 'signal' &&
            kind !== 'data' &&
            format !== 'closed' &&
            format !== 'unknown');
    }
    /** Takes note of what an object names. */
    read(index, bytes) {
        const format = this.#formats[index];
        const incoming = this.#incoming[index];
        if (format === undefined || format === 'closed' || format === 'unknown' || incoming === undefined)
            return;
        if (!this.#isReadable(index) || bytes.length > references_format/* LARGEST_TEXT */.J || !(0,external_node_buffer_.isUtf8)(bytes))
            return;
        if (this.#check || this.#mayMatter(index, bytes)) {
            if (!this.#listen(incoming, index, format, bytes))
                return;
        }
        if (incoming.path !== 'index.html')
            this.#doubts[index] = DOUBTS[format];
    }
    /** The same for one of very many: pages are read for other pages in them alone, and go by their kind. */
    skim(index, bytes) {
        if (this.#formats[index] !== 'html' || hasPages(bytes))
            this.read(index, bytes);
    }
    /**
     * Whether one of very many need not even be looked into: pages wait for all assets, so what a new asset names matters
     * only where assets change that may name it. It can then go up at any time.
     */
    skips(index) {
        if (this.#hasChangedAssets || this.#formats[index] === 'html')
            return false;
        this.#doubts[index] = 'nothing';
        return true;
    }
    /** Whether a file names what decides its order. A page comes after all assets anyway, and a new one after no link. */
    #mayMatter(index, bytes) {
        if (this.#formats[index] !== 'html')
            return true;
        if (this.#shown.has(index) || hasPages(bytes))
            return true;
        return this.#hasNewPages && this.#incoming[index]?.action === 'update';
    }
    /** Whether it could be read. */
    #listen(incoming, index, format, bytes) {
        const text = bytes.toString();
        const page = this.#locator.urlOf(incoming.path);
        const check = this.#check?.listener(incoming.path, text, format);
        let base = page;
        try {
            (0,read_text/* readText */.y)(text, format, {
                names: (url, use, at) => {
                    this.#add(index, url, use, base);
                    check?.names(url, use, at);
                },
                base: href => {
                    if (base === page)
                        base = this.#locator.baseOf(href, page);
                    check?.base(href);
                },
                anchor: id => check?.anchor?.(id),
                end: () => check?.end?.(),
            });
            return true;
        }
        catch {
            return false;
        }
    }
    /** What each object needs of the others, by their numbers. All pages need all assets, and the front page all pages. */
    order() {
        const stages = Uint8Array.from(this.#incoming, stageOf);
        this.#joinPages(stages);
        return orderWrites({
            stages,
            doubts: this.#doubts,
            resources: this.#resources,
            links: this.#links,
            redirects: this.#redirects,
            isThere: index => this.#incoming[index]?.action !== 'create',
            isFree: index => this.#incoming[index]?.action === 'headers',
        });
    }
    /** A page, the other names that it has, and the data that belongs to it go up together, as the last of them may. */
    #joinPages(stages) {
        const indices = [...this.#incoming.keys()].filter(index => {
            const { kind, action } = this.#incoming[index] ?? {};
            return (kind === 'page' || kind === 'data') && action !== 'headers';
        });
        for (const [route, group] of Map.groupBy(indices, index => this.#routeOf(index))) {
            if (route === undefined || group.length < 2)
                continue;
            const stage = group.reduce((most, index) => Math.max(most, stages[index] ?? 0), 0);
            const hasDocument = group.some(index => this.#formats[index] === 'html');
            group.forEach((index, position) => {
                stages[index] = stage;
                this.#resources.add(index, group[(position + 1) % group.length] ?? index);
                if (hasDocument && this.#formats[index] !== 'html')
                    this.#doubts[index] = 'assets';
            });
        }
    }
    #routeOf(index) {
        const { path = '' } = this.#incoming[index] ?? {};
        return routeOf(path, this.#formats[index] === 'html');
    }
    #add(from, url, use, base) {
        if (url.startsWith('#'))
            return;
        const to = this.#whom(url, base);
        const target = to === undefined ? undefined : this.#incoming[to];
        if (to === undefined || target === undefined || to === from || target.action === 'headers')
            return;
        const isThere = target.action === 'update';
        // Signals come last: clients poll them already.
        if (target.kind === 'signal' && (isThere || (use !== 'resource' && use !== 'import')))
            return;
        const isDocument = this.#formats[to] === 'html';
        if (use === 'redirect')
            this.#redirects.add(from, to);
        else if (use === 'link' || (isDocument && (isThere || use === 'literal')))
            this.#links.add(from, to);
        else {
            this.#resources.add(from, to);
            if (isDocument)
                this.#shown.add(to);
        }
    }
    /** The object that a URL means, if it goes up. */
    #whom(url, base) {
        const isFromRoot = /^\/(?!\/)/.test(url);
        const folder = base.slice(0, isFromRoot ? base.indexOf('/', 'https://'.length) : base.lastIndexOf('/'));
        const known = this.#known.get(folder) ?? new Map();
        this.#known.set(folder, known);
        if (!known.has(url))
            known.set(url, this.#find(url, base));
        return known.get(url);
    }
    #find(url, base) {
        const place = this.#locator.locate(url, base);
        if (place.is !== 'below')
            return undefined;
        const answer = (0,locate/* answersFor */.z)(place.path).find(path => this.#byPath.has(path));
        return answer === undefined ? undefined : this.#byPath.get(answer);
    }
}
function hasPages(bytes) {
    return PAGE_IN_PAGE.test(bytes.toString('latin1'));
}


/***/ })

};
