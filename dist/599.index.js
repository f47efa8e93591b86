export const id = 599;
export const ids = [599];
export const modules = {

/***/ 4599:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   helpText: () => (/* binding */ helpText)
/* harmony export */ });
/* harmony import */ var _text_listed_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8746);
/* harmony import */ var _commands_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1074);
/* harmony import */ var _options_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1236);



/** Lines longer than this are hard to read, however wide the terminal is. */
const WIDEST = 160;
const TEXT_COLUMN = 30;
/** Narrower than this beside the names, texts go below them. */
const NARROWEST_TEXT = 40;
const NOTES = [
    'You can repeat a list option, or give one entry per line. A boolean needs no value.',
    'Credentials are found as in other AWS tools (environment, profile, machine); or use --role-to-assume.',
];
/**
 * What `--help` prints: for one command, or for all. Ends in a line break.
 * @param columns of the terminal
 */
function helpText(columns, command) {
    const page = new Page(Math.min(columns, WIDEST));
    const parts = command === undefined ? generalHelp(page) : commandHelp(command, page);
    return `${parts.join('\n\n')}\n`;
}
function generalHelp(page) {
    const others = Object.entries(_commands_js__WEBPACK_IMPORTED_MODULE_0__/* .OTHER_WORDS */ .vc).map(([name, { text, words }]) => page.entry(`${name} ${words}`.trim(), text));
    return [
        page.usage('Usage: ', 's3-site-deploy [deploy] <source> s3://<bucket>/<prefix> [options]'),
        section('Commands', [
            ..._commands_js__WEBPACK_IMPORTED_MODULE_0__/* .COMMANDS */ .Lo.map(name => page.entry(namesOf(name), _commands_js__WEBPACK_IMPORTED_MODULE_0__/* .COMMAND_TEXTS */ .zl[name].text)),
            ...others,
        ]),
        ...optionGroups().map(([title, options]) => section(title, options.map(option => optionEntry(option, page)))),
        section('Examples', _commands_js__WEBPACK_IMPORTED_MODULE_0__/* .COMMANDS */ .Lo.flatMap(name => _commands_js__WEBPACK_IMPORTED_MODULE_0__/* .COMMAND_TEXTS */ .zl[name].examples.map(example => page.usage('  ', example)))),
        ...NOTES.map(note => page.paragraph(note)),
    ];
}
function commandHelp(command, page) {
    const { text, words, examples, aliases } = _commands_js__WEBPACK_IMPORTED_MODULE_0__/* .COMMAND_TEXTS */ .zl[command];
    const options = _options_js__WEBPACK_IMPORTED_MODULE_1__/* .COMMAND_LINE_OPTIONS */ .Co.filter(({ commands }) => commands.includes(command));
    return [
        page.paragraph(text),
        page.usage('Usage: ', `s3-site-deploy ${command} ${words} [options]`),
        ...(aliases.length > 0 ? [`Also: ${aliases.join(', ')}`] : []),
        section('Options', options.map(option => optionEntry(option, page))),
        section(examples.length > 1 ? 'Examples' : 'Example', examples.map(example => page.usage('  ', example))),
        ...NOTES.map(note => page.paragraph(note)),
    ];
}
function namesOf(command) {
    return [command, ..._commands_js__WEBPACK_IMPORTED_MODULE_0__/* .COMMAND_TEXTS */ .zl[command].aliases].join(', ');
}
/** Options that the same commands take stand together, in the table's order. */
function optionGroups() {
    const groups = new Map();
    for (const option of _options_js__WEBPACK_IMPORTED_MODULE_1__/* .COMMAND_LINE_OPTIONS */ .Co) {
        const all = option.commands.length === _commands_js__WEBPACK_IMPORTED_MODULE_0__/* .COMMANDS */ .Lo.length;
        const title = all ? 'Options of all commands' : `For ${(0,_text_listed_js__WEBPACK_IMPORTED_MODULE_2__/* .listed */ .K)((0,_options_js__WEBPACK_IMPORTED_MODULE_1__/* .shownCommands */ .e4)(option))}`;
        groups.set(title, [...(groups.get(title) ?? []), option]);
    }
    return [...groups];
}
function section(title, entries) {
    return [`${title}:`, ...entries].join('\n');
}
function optionEntry(option, page) {
    const { name, short, value, also } = option;
    const what = value === undefined ? (also?.map(word => ` [${word}]`).join('') ?? '') : ` <${value}>`;
    const long = `--${name}${what}`;
    return page.entry(short === undefined ? long : `-${short}, ${long}`, plain(sentencesOf(option)));
}
function sentencesOf({ text, type, choices, default: preset }) {
    const isSaid = choices?.every(choice => text.includes(`\`${choice}\``)) ?? true;
    const oneOf = isSaid ? '' : ` One of ${choices?.join(', ')}.`;
    const defaults = preset === '' || type === 'boolean' ? '' : ` (default: ${preset})`;
    return `${text}${oneOf}${defaults}`;
}
function plain(text) {
    return text.replaceAll('`', '');
}
/** Lays text out for a terminal. */
class Page {
    #width;
    constructor(width) {
        this.#width = width;
    }
    paragraph(text) {
        return wrap(text, this.#width).join('\n');
    }
    /** A command line; if it is too long, it continues on the next line, indented. */
    usage(start, text) {
        const [first = '', ...rest] = wrap(text, this.#width - start.length - 2);
        return [start + first, ...rest.map(line => `${' '.repeat(start.length + 2)}${line}`)].join('\n');
    }
    /** A name in the left column and its text in the right one; in a narrow terminal one below the other. */
    entry(name, text) {
        const beside = this.#width - TEXT_COLUMN >= NARROWEST_TEXT;
        const indent = ' '.repeat(beside ? TEXT_COLUMN : 6);
        const lines = wrap(text, this.#width - indent.length);
        const left = `  ${name}`;
        const [first = '', ...rest] = lines;
        const fits = beside && left.length <= TEXT_COLUMN - 2;
        const head = fits ? [left.padEnd(TEXT_COLUMN) + first] : [left, indent + first];
        return [...head, ...rest.map(line => indent + line)].join('\n');
    }
}
function wrap(text, width) {
    const lines = [];
    for (const word of text.split(' ')) {
        const line = lines.at(-1);
        if (line !== undefined && line.length + 1 + word.length <= width)
            lines[lines.length - 1] = `${line} ${word}`;
        else
            lines.push(word);
    }
    return lines;
}


/***/ })

};
