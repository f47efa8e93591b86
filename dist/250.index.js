export const id = 250;
export const ids = [250];
export const modules = {

/***/ 1250:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   readArguments: () => (/* binding */ readArguments)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(452);
/* harmony import */ var _text_listed_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(8746);
/* harmony import */ var _text_nearest_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(4581);
/* harmony import */ var _commands_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1074);
/* harmony import */ var _options_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(1236);
/* harmony import */ var _tokens_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(7402);
/* harmony import */ var _words_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(1811);







/**
 * Reads `s3-site-deploy [command] [source] [s3://bucket/prefix] [options]`; values are judged later. What cannot be
 * read is kept with the inputs, to be reported together with bad values. Without a command it is `deploy`.
 * @param args without the program's own name
 * @throws ConfigError if there is nothing at all
 */
function readArguments(args) {
    const { options, words } = (0,_tokens_js__WEBPACK_IMPORTED_MODULE_3__/* .readTokens */ .H)(args);
    const [first] = words;
    if (first === 'help' || options.some(({ name }) => name === 'help'))
        return helpFor(words);
    if (first === 'version' || options.some(({ name }) => name === 'version'))
        return { asks: 'version' };
    if (first === 'completion')
        return { asks: 'completion', shell: words[1] ?? '' };
    if (args.length === 0)
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ConfigError */ .xL([nothing]);
    return { asks: 'run', inputs: inputsOf(options, words) };
}
const nothing = {
    input: 'command',
    value: '',
    problem: 'is missing. Try s3-site-deploy dist s3://bucket/prefix --dry-run, or --help.',
};
function helpFor(words) {
    const command = words.map(_commands_js__WEBPACK_IMPORTED_MODULE_1__/* .commandCalled */ .$O).find(command => command !== undefined);
    return command === undefined ? { asks: 'help' } : { asks: 'help', command };
}
function inputsOf(options, words) {
    const [first = ''] = words;
    const named = (0,_commands_js__WEBPACK_IMPORTED_MODULE_1__/* .commandCalled */ .$O)(first);
    const command = named ?? 'deploy';
    const read = (0,_words_js__WEBPACK_IMPORTED_MODULE_4__/* .readWords */ .ux)(named === undefined ? words : words.slice(1), command, named !== undefined);
    const said = first === 'cp' ? (0,_words_js__WEBPACK_IMPORTED_MODULE_4__/* .splitName */ .W0)(read) : read;
    const written = valuesOf(options);
    return {
        from: 'command-line',
        ...(named === undefined && first !== '' && said.values.get('source') === first && { wordInFront: first }),
        values: new Map([...said.values, ...written, ...(named ? [['command', named]] : [])]),
        problems: [
            ...said.problems,
            ...[...said.values].flatMap(([name, word]) => (written.has(name) ? [saidTwice(name, word)] : [])),
            ...options.flatMap(option => problemsOf(option, command)),
            ...repeated(options),
        ],
    };
}
function saidTwice(name, word) {
    if (name === 'as')
        return { input: '--as', value: word, problem: `contradicts the target, which ends in ${word}.` };
    const meaning = name === 'bucket' ? 'target' : name;
    return {
        input: word,
        value: word,
        problem: `is the ${meaning}, and so is --${name}. Write only one of them.`,
    };
}
function problemsOf(option, command) {
    const { written, known, value = '', name, swallows } = option;
    const problem = known === undefined ? problemOfUnknown(name, command) : problemOfKnown(option, known, command);
    if (problem === undefined)
        return [];
    const meant = known === undefined ? (0,_text_nearest_js__WEBPACK_IMPORTED_MODULE_5__/* .nearest */ .p)(name, namesFor(command)) : name;
    return [{ input: written, value, problem, excuses: [meant ?? '', ...(swallows ? ['source'] : [])] }];
}
function problemOfKnown({ name, value, inline }, known, command) {
    if (!known.commands.includes(command)) {
        return `is not an option of ${command}, but of ${(0,_text_listed_js__WEBPACK_IMPORTED_MODULE_6__/* .listed */ .K)((0,_options_js__WEBPACK_IMPORTED_MODULE_2__/* .shownCommands */ .e4)(known))}.`;
    }
    if (known.type === 'boolean')
        return inline && value === '' ? '"" is neither true nor false.' : undefined;
    if (value === undefined)
        return `needs a value: --${name} <${known.value}>.`;
    if (!inline && /^-./.test(value)) {
        return `needs a value. If ${JSON.stringify(value)} is meant, write --${name}=${value}`;
    }
    return undefined;
}
const HEADER = 'is not an option. Set it by pattern in --headers.';
const BY_CONTENT = 'is not needed: files are compared by content.';
/** Options of other tools, and what to use instead. */
const ELSEWHERE = {
    command: 'is not an option here. Write the command first, as in s3-site-deploy list.',
    recursive: 'is not needed: everything below is included.',
    'size-only': BY_CONTENT,
    'exact-timestamps': BY_CONTENT,
    checksum: BY_CONTENT,
    'no-progress': 'is not an option. Did you mean --quiet?',
    'only-show-errors': 'is not an option. Did you mean --quiet?',
    'delete-after': 'is not an option. Deletes always come last: did you mean --delete?',
    'content-type': HEADER,
    'content-encoding': HEADER,
    'content-language': HEADER,
    'content-disposition': HEADER,
    expires: HEADER,
    metadata: HEADER,
};
function problemOfUnknown(name, command) {
    const elsewhere = Object.hasOwn(ELSEWHERE, name) ? ELSEWHERE[name] : undefined;
    if (elsewhere !== undefined)
        return elsewhere;
    const positive = _options_js__WEBPACK_IMPORTED_MODULE_2__/* .COMMAND_LINE_OPTIONS */ .Co.find(option => option.type === 'boolean' && `no-${option.name}` === name);
    if (positive !== undefined)
        return `is not an option. Write --${positive.name}=false.`;
    return `is not an option.${(0,_text_nearest_js__WEBPACK_IMPORTED_MODULE_5__/* .didYouMean */ .a)(name, namesFor(command), '--') || ' See --help.'}`;
}
/** Those of the command first, since they are the likelier ones. */
function namesFor(command) {
    const fitting = _options_js__WEBPACK_IMPORTED_MODULE_2__/* .COMMAND_LINE_OPTIONS */ .Co.filter(({ commands }) => commands.includes(command));
    return [...fitting, ..._options_js__WEBPACK_IMPORTED_MODULE_2__/* .COMMAND_LINE_OPTIONS */ .Co].map(option => option.name);
}
function repeated(options) {
    const single = options.filter(({ known }) => known !== undefined && known.type !== 'lines');
    const again = single.filter(({ name }, index) => single.findIndex(option => option.name === name) < index);
    return [...new Map(again.map(option => [option.name, option])).values()].map(({ name, value }) => ({
        input: `--${name}`,
        value: value ?? '',
        problem: 'is given more than once.',
    }));
}
function valuesOf(options) {
    const values = new Map();
    for (const { known, value } of options) {
        if (known === undefined)
            continue;
        const earlier = known.type === 'lines' ? values.get(known.name) : undefined;
        const text = value ?? (known.type === 'boolean' ? 'true' : '');
        values.set(known.name, earlier === undefined ? text : `${earlier}\n${text}`);
    }
    return values;
}


/***/ })

};
