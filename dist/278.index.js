export const id = 278;
export const ids = [278];
export const modules = {

/***/ 1278:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   SHELLS: () => (/* binding */ SHELLS),
/* harmony export */   completionScript: () => (/* binding */ completionScript)
/* harmony export */ });
/* harmony import */ var _commands_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1074);
/* harmony import */ var _options_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1236);


const SHELLS = ['bash', 'zsh', 'fish'];
/** A script that completes commands, options and their values, for `source <(s3-site-deploy completion bash)`. */
function completionScript(shell) {
    return { bash, zsh, fish }[shell]();
}
const FILE_OPTIONS = ['source', 'headers', 'config'];
/** The words that begin a command line, each with what it does. */
const WORDS = [
    ..._commands_js__WEBPACK_IMPORTED_MODULE_0__/* .COMMANDS */ .Lo.flatMap(command => [command, ..._commands_js__WEBPACK_IMPORTED_MODULE_0__/* .COMMAND_TEXTS */ .zl[command].aliases].map(word => ({ word, text: _commands_js__WEBPACK_IMPORTED_MODULE_0__/* .COMMAND_TEXTS */ .zl[command].text }))),
    ...Object.entries(_commands_js__WEBPACK_IMPORTED_MODULE_0__/* .OTHER_WORDS */ .vc).map(([word, { text }]) => ({ word, text })),
];
function optionsOf(command) {
    return _options_js__WEBPACK_IMPORTED_MODULE_1__/* .COMMAND_LINE_OPTIONS */ .Co.filter(({ commands }) => commands.includes(command));
}
function namesOf(command) {
    return [command, ..._commands_js__WEBPACK_IMPORTED_MODULE_0__/* .COMMAND_TEXTS */ .zl[command].aliases];
}
/** What is known of an option's value. */
function valuesOf({ choices, also }) {
    return choices ?? (also ? ['true', 'false', ...also] : []);
}
/** The text up to the end of its first sentence, without Markdown. */
function shortText({ text }) {
    return text.replaceAll('`', '').replace(/\. .*$|\.$/s, '');
}
/** The command whose options are completed; a line without one is a deploy. */
const NAMED = _commands_js__WEBPACK_IMPORTED_MODULE_0__/* .COMMANDS */ .Lo.filter(command => command !== 'deploy');
function bash() {
    const withValues = _options_js__WEBPACK_IMPORTED_MODULE_1__/* .COMMAND_LINE_OPTIONS */ .Co.filter(option => valuesOf(option).length > 0);
    const free = _options_js__WEBPACK_IMPORTED_MODULE_1__/* .COMMAND_LINE_OPTIONS */ .Co.filter(option => option.value !== undefined && option.choices === undefined && !FILE_OPTIONS.includes(option.name));
    const words = WORDS.map(({ word }) => word).join(' ');
    return `# s3-site-deploy, for bash: source <(s3-site-deploy completion bash)
_s3_site_deploy() {
  local cur=\${COMP_WORDS[COMP_CWORD]} prev=\${COMP_WORDS[COMP_CWORD-1]} command=deploy word words=
  COMPREPLY=()
  for word in "\${COMP_WORDS[@]:1:COMP_CWORD-1}"; do
    case $word in
${NAMED.map(command => `      ${namesOf(command).join('|')}) command=${command} ;;`).join('\n')}
    esac
  done
  case $prev in
${withValues.map(option => `    --${option.name}) words='${valuesOf(option).join(' ')}' ;;`).join('\n')}
    ${FILE_OPTIONS.map(name => `--${name}`).join('|')}) return ;;
    ${free.map(({ name }) => `--${name}`).join('|')}) compopt +o default 2>/dev/null; return ;;
    completion) words='${SHELLS.join(' ')}' ;;
    help) words='${_commands_js__WEBPACK_IMPORTED_MODULE_0__/* .COMMANDS */ .Lo.join(' ')}' ;;
  esac
  if [[ -z $words && $cur == -* ]]; then
    case $command in
${_commands_js__WEBPACK_IMPORTED_MODULE_0__/* .COMMANDS */ .Lo.map(command => `      ${command}) words='${flags(command)}' ;;`).join('\n')}
    esac
  elif [[ -z $words && $COMP_CWORD -eq 1 ]]; then
    words='${words}'
  fi
  [[ -z $words ]] || COMPREPLY=($(compgen -W "$words" -- "$cur"))
}
complete -o default -F _s3_site_deploy s3-site-deploy
`;
}
function flags(command) {
    return optionsOf(command)
        .flatMap(({ name, short }) => [`--${name}`, ...(short === undefined ? [] : [`-${short}`])])
        .join(' ');
}
function zsh() {
    return `#compdef s3-site-deploy
# s3-site-deploy, for zsh: source <(s3-site-deploy completion zsh), or into a file _s3-site-deploy in your fpath
_s3_site_deploy() {
  local -a words_in_front options
  local command=deploy
  words_in_front=(
${WORDS.map(({ word, text }) => `    ${single(`${word}:${text}`)}`).join('\n')}
  )
  case $words[2] in
${NAMED.map(command => `    ${namesOf(command).join('|')}) command=${command} ;;`).join('\n')}
    completion) _arguments '2:shell:(${SHELLS.join(' ')})'; return ;;
    help) _arguments '2:command:(${_commands_js__WEBPACK_IMPORTED_MODULE_0__/* .COMMANDS */ .Lo.join(' ')})'; return ;;
  esac
  case $command in
${_commands_js__WEBPACK_IMPORTED_MODULE_0__/* .COMMANDS */ .Lo.map(command => `    ${command}) options=(\n${optionsOf(command).flatMap(zshSpecs).join('\n')}\n    ) ;;`).join('\n')}
  esac
  _arguments -s "$options[@]" '1: :{_describe command words_in_front; _files}' '*: :_files'
}
compdef _s3_site_deploy s3-site-deploy
`;
}
function zshSpecs(option) {
    const { name, short, value, type } = option;
    const text = shortText(option).replaceAll(/[[\]:\\]/g, '\\$&');
    const spec = (flag, suffix) => `      ${single(`${type === 'lines' ? '*' : ''}${flag}[${text}]${suffix}`)}`;
    const known = valuesOf(option);
    const action = FILE_OPTIONS.includes(name) ? '_files' : known.length > 0 ? `(${known.join(' ')})` : ' ';
    if (value === undefined) {
        return [spec(`--${name}`, ''), ...(short === undefined ? [] : [spec(`-${short}`, '')])];
    }
    return [spec(`--${name}=`, `:${value}:${action}`)];
}
function fish() {
    const front = WORDS.map(({ word, text }) => `complete -c s3-site-deploy -n __fish_use_subcommand -a ${word} -d ${single(text)}`);
    const options = _commands_js__WEBPACK_IMPORTED_MODULE_0__/* .COMMANDS */ .Lo.flatMap(command => optionsOf(command).map(option => `complete -c s3-site-deploy -n ${fishCondition(command)}${fishOption(option)}`));
    return `# s3-site-deploy, for fish: s3-site-deploy completion fish | source
${front.join('\n')}
complete -c s3-site-deploy -n '__fish_seen_subcommand_from completion' -x -a '${SHELLS.join(' ')}'
complete -c s3-site-deploy -n '__fish_seen_subcommand_from help' -x -a '${_commands_js__WEBPACK_IMPORTED_MODULE_0__/* .COMMANDS */ .Lo.join(' ')}'
${options.join('\n')}
`;
}
function fishCondition(command) {
    if (command !== 'deploy')
        return single(`__fish_seen_subcommand_from ${namesOf(command).join(' ')}`);
    const others = [...NAMED.flatMap(namesOf), ...Object.keys(_commands_js__WEBPACK_IMPORTED_MODULE_0__/* .OTHER_WORDS */ .vc)];
    return single(`not __fish_seen_subcommand_from ${others.join(' ')}`);
}
function fishOption(option) {
    const { name, short, value } = option;
    const known = valuesOf(option);
    const takes = value === undefined ? '' : FILE_OPTIONS.includes(name) ? ' -r -F' : ' -x';
    const given = value === undefined || known.length === 0 ? '' : ` -a ${single(known.join(' '))}`;
    return `${short === undefined ? '' : ` -s ${short}`} -l ${name}${takes}${given} -d ${single(shortText(option))}`;
}
/** In single quotes, as all three shells read them where there is no quote inside. */
function single(text) {
    return `'${text.replaceAll("'", '’')}'`;
}


/***/ })

};
