export const id = 946;
export const ids = [946];
export const modules = {

/***/ 1946:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  LinkCheck: () => (/* binding */ LinkCheck)
});

// EXTERNAL MODULE: external "node:buffer"
var external_node_buffer_ = __webpack_require__(4573);
;// CONCATENATED MODULE: ./lib/references/anchor-check.js
/** What no page needs to have: its top, marks of text, and what scripts make of a fragment. */
const NO_ANCHOR = /^(top)?$|^[!/]|=/i;
/** The anchor that a fragment leads to, if it is one. */
function anchorIn(fragment) {
    const [anchor = ''] = fragment.split(':~:');
    return NO_ANCHOR.test(anchor) ? undefined : anchor;
}
/** Finds links to anchors that a page does not have, among the pages that were read. Pure. */
class AnchorCheck {
    /** Of each page, a line each. In one text: parts of a page's text would keep all of it in memory. */
    #anchors = new Map();
    /** Links by the path and the anchor that they lead to, one for each. */
    #links = new Map();
    /** Takes note of a page that was read. */
    add(page, anchors) {
        this.#anchors.set(page, lines(anchors));
    }
    /** Takes note of a link. @param make it, should it be the first to lead there */
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

// EXTERNAL MODULE: ./lib/references/format.js
var references_format = __webpack_require__(7023);
// EXTERNAL MODULE: ./lib/references/locate.js
var locate = __webpack_require__(4106);
// EXTERNAL MODULE: ./lib/references/read-text.js + 6 modules
var read_text = __webpack_require__(4909);
;// CONCATENATED MODULE: ./lib/references/link-check.js





/** So many are kept; the rest is counted. */
const MOST = 1000;
/** Finds what pages and stylesheets name, and the site does not have. Pure. */
class LinkCheck {
    broken = [];
    /** Of all that are broken. */
    count = 0;
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
    /** Whether a file is one that is looked at. */
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
    /** Is told what one file names; undefined for scripts, whose names may be none. */
    listener(path, text, format) {
        if (!isChecked(format))
            return undefined;
        const page = this.#locator.urlOf(path);
        let base = page;
        /** Undefined for what is not shown, or not a page. */
        let anchors = format === 'html' ? [] : undefined;
        /** Links to places in the page itself: whether they are there is known at its end. */
        const within = new Map();
        return {
            names: (url, use, at) => {
                if (use === 'redirect')
                    anchors = undefined;
                if (use === 'literal' || use === 'import' || url === '')
                    return;
                const link = () => ({ path, line: lineAt(text, at), url, use });
                const place = use === 'link' && url.includes('#') ? this.#placeIn(url, base) : undefined;
                if (place) {
                    const broken = () => ({ ...link(), why: 'no-anchor', answers: [place.url] });
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
                this.count += 1;
                if (this.broken.length < MOST)
                    this.broken.push({ ...link(), why, answers });
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
/** No host has this name (RFC 6761). */
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


/***/ })

};
