export const id = 632;
export const ids = [632];
export const modules = {

/***/ 6616:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  i: () => (/* binding */ Parser)
});

;// CONCATENATED MODULE: ./lib/node_modules/entities/dist/decode-codepoint.js
// Adapted from https://github.com/mathiasbynens/he/blob/36afe179392226cf1b6ccdb16ebbb7a5a844d93a/src/he.js#L106-L134
/**
 * C1 Unicode control character reference replacements (code points 128–159).
 * Index i gives the replacement for code point 128+i; 0 means "no replacement".
 */
const c1 = [
    8364, 0, 8218, 402, 8222, 8230, 8224, 8225, 710, 8240, 352, 8249, 338, 0,
    381, 0, 0, 8216, 8217, 8220, 8221, 8226, 8211, 8212, 732, 8482, 353, 8250,
    339, 0, 382, 376,
];
/**
 * True for NUL, UTF-16 surrogates, and values past U+10FFFF.
 * @param codePoint Unicode code point to check.
 */
function isInvalidCodePoint(codePoint) {
    return (codePoint === 0 ||
        (codePoint >= 0xd8_00 && codePoint <= 0xdf_ff) ||
        codePoint > 0x10_ff_ff);
}
/**
 * Replace the given code point with U+FFFD if it is NUL (0), a surrogate, or
 * outside the valid Unicode range. Code points in the C1 controls range
 * (128–159) are remapped to their Windows-1252 equivalents, following the
 * HTML spec. All other code points are returned unchanged.
 * @param codePoint Unicode code point to convert.
 */
function replaceCodePoint(codePoint) {
    if (isInvalidCodePoint(codePoint)) {
        return 0xff_fd;
    }
    if (codePoint >= 128 && codePoint <= 159) {
        return c1[codePoint - 128] || codePoint;
    }
    return codePoint;
}
/**
 * XML numeric character references are the referenced Unicode code point.
 * Invalid values still become U+FFFD; the HTML Windows-1252 C1 remap is not
 * applied.
 * @see https://www.w3.org/TR/xml/#NT-CharRef
 * @param codePoint Unicode code point to convert.
 */
function decode_codepoint_replaceCodePointXML(codePoint) {
    return isInvalidCodePoint(codePoint) ? 0xff_fd : codePoint;
}
/**
 * Convert the code point of a decoded numeric entity to a string, replacing
 * invalid values.
 *
 * Fast path for plain BMP code points: [1..0x7F] and [0xA0..0xD7FF] pass
 * `replaceCodePoint` unchanged (no NUL, C1 remap, surrogate, or out-of-range
 * handling) and fit a single charCode. 0xd760 = 0xD800 (the first surrogate)
 * - 0xA0.
 * @param codePoint Unicode code point to convert.
 */
function decode_codepoint_codePointToString(codePoint) {
    return (codePoint - 1) >>> 0 < 0x7f || (codePoint - 0xa0) >>> 0 < 0xd7_60
        ? String.fromCharCode(codePoint)
        : String.fromCodePoint(replaceCodePoint(codePoint));
}
//# sourceMappingURL=decode-codepoint.js.map
;// CONCATENATED MODULE: ./lib/node_modules/entities/dist/generated/decode-data-xml.js
// Generated using scripts/write-decode-map.ts
/** Packed XML decode trie data. */
const xmlDecodeTree = /* #__PURE__ */ new Uint16Array([
    512, 26_465, 29_036, 7, 0, 2, 4, 116, 24_638, 116, 24_636, 8693, 29_807,
    24_610, 621, 1, 0, 0, 3, 112, 24_614, 111, 115, 24_615,
]);
//# sourceMappingURL=decode-data-xml.js.map
;// CONCATENATED MODULE: ./lib/node_modules/entities/dist/internal/bin-trie-flags.js
/**
 * Bit flags & masks for the binary trie encoding used for entity decoding.
 *
 * The trie is a flat `Uint16Array`. Every node starts with one header word:
 *
 *   15..14 VALUE_LENGTH   Number of words the value occupies, +1.
 *                         0 = no value; 1 = value inline in bits 12..0;
 *                         2/3 = value in the 1/2 words after the header.
 *   13     FLAG13         If VALUE_LENGTH > 0: semicolon required ("strict"
 *                         entity; `;` is never stored as a branch).
 *                         If VALUE_LENGTH == 0: this node is a compact run.
 *   12..7  BRANCH_LENGTH  Number of branches (or run length for runs).
 *   6..0   JUMP_TABLE     Jump-table offset / single-branch char / first
 *                         run char (see below).
 *
 * Branch data follows the header and any value words. Its shape is selected
 * by (JUMP_TABLE, BRANCH_LENGTH) in the header:
 *
 *   Single branch  JUMP_TABLE = the only child's char, BRANCH_LENGTH = 0.
 *                  No branch words; the child node follows immediately.
 *   Jump table     JUMP_TABLE = first covered char (> 0), BRANCH_LENGTH =
 *                  table length. One word per covered char: 0 = no branch,
 *                  otherwise the child's offset from the END of the table,
 *                  +1 (so 0 stays the no-branch sentinel).
 *   Dictionary     JUMP_TABLE = 0, BRANCH_LENGTH = number of branches.
 *                  ceil(n/2) words of sorted keys packed two per word
 *                  (low byte first), then n pointer words storing the
 *                  child's offset from the END of the branch data.
 *   Compact run    VALUE_LENGTH = 0, FLAG13 set. BRANCH_LENGTH = run
 *                  length (3..63), JUMP_TABLE = first char; remaining run
 *                  chars packed two per word after the header. The target
 *                  node follows the packed words immediately.
 *
 * Pointers are end-relative (rather than relative to the pointer's own
 * position) because that makes the common "child encoded right after the
 * branch data" case a small constant, which compresses far better. Offsets
 * to already-encoded (shared) nodes wrap via uint16 modulo arithmetic; the
 * decoder masks navigation results with `& 0xff_ff` to match.
 */
var bin_trie_flags_BinTrieFlags;
(function (BinTrieFlags) {
    BinTrieFlags[BinTrieFlags["VALUE_LENGTH"] = 49152] = "VALUE_LENGTH";
    BinTrieFlags[BinTrieFlags["FLAG13"] = 8192] = "FLAG13";
    BinTrieFlags[BinTrieFlags["BRANCH_LENGTH"] = 8064] = "BRANCH_LENGTH";
    BinTrieFlags[BinTrieFlags["JUMP_TABLE"] = 127] = "JUMP_TABLE";
    /** Bits 12..0: the inline value of a VALUE_LENGTH = 1 header word. */
    BinTrieFlags[BinTrieFlags["VALUE_MASK"] = 8191] = "VALUE_MASK";
})(bin_trie_flags_BinTrieFlags || (bin_trie_flags_BinTrieFlags = {}));
//# sourceMappingURL=bin-trie-flags.js.map
;// CONCATENATED MODULE: ./lib/node_modules/entities/dist/decode.js




var CharCodes;
(function (CharCodes) {
    CharCodes[CharCodes["AMP"] = 38] = "AMP";
    CharCodes[CharCodes["NUM"] = 35] = "NUM";
    CharCodes[CharCodes["SEMI"] = 59] = "SEMI";
    CharCodes[CharCodes["EQUALS"] = 61] = "EQUALS";
    CharCodes[CharCodes["ZERO"] = 48] = "ZERO";
    CharCodes[CharCodes["NINE"] = 57] = "NINE";
    CharCodes[CharCodes["LOWER_A"] = 97] = "LOWER_A";
    CharCodes[CharCodes["LOWER_X"] = 120] = "LOWER_X";
})(CharCodes || (CharCodes = {}));
/** Bit that needs to be set to convert an upper case ASCII character to lower case */
const TO_LOWER_BIT = 0b10_0000;
/*
 * `parseNumericEntity` packs its two results into one 32-bit integer:
 * `(consumed << CONSUMED_SHIFT) | codePoint`. The 21-bit code point field
 * fits any valid Unicode value (max 0x10FFFF, clamped before packing); the
 * consumed count excludes `&` and gets the remaining 11 bits. Extract it
 * with `>>>` so the topmost bit isn't treated as a sign.
 *
 * Plain consts rather than a `const enum`: with `isolatedModules`, enum
 * member reads compile to runtime property loads.
 */
const CONSUMED_SHIFT = 21;
const CODE_POINT_MASK = 0x1f_ff_ff;
/**
 * Reserved consumed field for counts of at least 2047 characters after `&`.
 * The true count is in `longNumericConsumed`.
 */
const CONSUMED_OVERFLOW = 0x7_ff;
/**
 * Side channel for numeric entities of at least 2048 characters including
 * `&`. Set by `parseNumericEntity` when its consumed count reaches the
 * reserved value `CONSUMED_OVERFLOW`; callers read the true count from here.
 * A module-level slot avoids a tuple allocation on the hot path.
 */
let longNumericConsumed = 0;
/**
 * Extract the consumed count from a `parseNumericEntity` packed result,
 * recovering the true length from `longNumericConsumed` when the packed
 * field contains the sentinel. Read it before the next `parseNumericEntity`
 * call, which may overwrite the side channel. This helper owns that protocol.
 * @param packed Packed result of `parseNumericEntity`.
 */
function unpackConsumed(packed) {
    const consumed = packed >>> CONSUMED_SHIFT;
    return consumed === CONSUMED_OVERFLOW ? longNumericConsumed : consumed;
}
/**
 * Unsigned subtraction trick: (code - lo) >>> 0 wraps negatives to large
 * values, so a single `<=` covers the entire [lo..hi] range check.
 * @param code Code point to check.
 */
function isNumber(code) {
    return (code - CharCodes.ZERO) >>> 0 <= 9;
}
function isHexadecimalCharacter(code) {
    return ((code | TO_LOWER_BIT) - CharCodes.LOWER_A) >>> 0 <= 5; // F - a
}
function isAlpha(code) {
    return ((code | TO_LOWER_BIT) - CharCodes.LOWER_A) >>> 0 <= 25; // Z - a
}
/**
 * Checks if the given character is a valid end character for an entity in an attribute.
 *
 * Attribute values that aren't terminated properly aren't parsed, and shouldn't lead to a parser error.
 * See the example in https://html.spec.whatwg.org/multipage/parsing.html#named-character-reference-state
 * @param code Code point to check.
 */
function isEntityInAttributeInvalidEnd(code) {
    return code === CharCodes.EQUALS || isAlpha(code) || isNumber(code);
}
var EntityDecoderState;
(function (EntityDecoderState) {
    EntityDecoderState[EntityDecoderState["EntityStart"] = 0] = "EntityStart";
    EntityDecoderState[EntityDecoderState["NumericStart"] = 1] = "NumericStart";
    EntityDecoderState[EntityDecoderState["NumericDecimal"] = 2] = "NumericDecimal";
    EntityDecoderState[EntityDecoderState["NumericHex"] = 3] = "NumericHex";
    EntityDecoderState[EntityDecoderState["NamedEntity"] = 4] = "NamedEntity";
})(EntityDecoderState || (EntityDecoderState = {}));
/**
 * Decoding mode for named entities.
 */
var DecodingMode;
(function (DecodingMode) {
    /** Entities in text nodes that can end with any character. */
    DecodingMode[DecodingMode["Legacy"] = 0] = "Legacy";
    /** Only allow entities terminated with a semicolon. */
    DecodingMode[DecodingMode["Strict"] = 1] = "Strict";
    /** Entities in attributes have limitations on ending characters. */
    DecodingMode[DecodingMode["Attribute"] = 2] = "Attribute";
})(DecodingMode || (DecodingMode = {}));
/**
 * Token decoder with support of writing partial entities.
 */
class EntityDecoder {
    decodeTree;
    emitCodePoint;
    errors;
    /** The current state of the decoder. */
    state = EntityDecoderState.EntityStart;
    /** Characters that were consumed while parsing an entity. */
    consumed = 1;
    /**
     * The result of the entity.
     *
     * For named entities: the trie index of the best legacy match so far
     * (0 = none). For numeric entities: the accumulated code point.
     */
    result = 0;
    /** The current index in the decode tree. */
    treeIndex = 0;
    /**
     * Characters consumed since the last recorded legacy match, plus one.
     * Invariant at the top of the `stateNamedEntity` loop: `excess` equals
     * the number of unrecorded consumed characters + 1.
     */
    // biome-ignore lint/correctness/noUnusedPrivateClassMembers: False positive (read via destructuring)
    excess = 1;
    /** The mode in which the decoder is operating. */
    decodeMode = DecodingMode.Strict;
    /** The number of characters that have been consumed in the current run. */
    // biome-ignore lint/correctness/noUnusedPrivateClassMembers: False positive
    runConsumed = 0;
    constructor(
    /** The predefined HTML or XML decode tree. */
    decodeTree, 
    /**
     * The function that is called when a codepoint is decoded.
     *
     * For named entities that decode to multiple code points, this will
     * be called multiple times, with the second codepoint, and the same
     * `consumed` value.
     * @param codepoint The decoded codepoint.
     * @param consumed The number of characters consumed by the decoder.
     */
    emitCodePoint, 
    /** An object that is used to produce errors. */
    errors) {
        this.decodeTree = decodeTree;
        this.emitCodePoint = emitCodePoint;
        this.errors = errors;
    }
    /**
     * Resets the instance to make it reusable.
     * @param decodeMode Entity decoding mode to use.
     */
    startEntity(decodeMode) {
        this.decodeMode = decodeMode;
        this.state = EntityDecoderState.EntityStart;
        this.result = 0;
        this.treeIndex = 0;
        this.excess = 1;
        this.consumed = 1;
        this.runConsumed = 0;
    }
    /**
     * Write an entity to the decoder. This can be called multiple times with partial entities.
     * If the entity is incomplete, the decoder will return -1.
     *
     * Mirrors the non-streaming `decodeWithTrie`, but with the ability to stop decoding if the
     * entity is incomplete, and resume when the next string is written.
     * @param input The string containing the entity (or a continuation of the entity).
     * @param offset The offset at which the entity begins. Should be 0 if this is not the first call.
     * @returns The number of characters that were consumed, or -1 if the entity is incomplete.
     */
    write(input, offset) {
        switch (this.state) {
            case EntityDecoderState.EntityStart: {
                if (input.charCodeAt(offset) === CharCodes.NUM) {
                    this.state = EntityDecoderState.NumericStart;
                    this.consumed += 1;
                    return this.stateNumericStart(input, offset + 1);
                }
                this.state = EntityDecoderState.NamedEntity;
                return this.stateNamedEntity(input, offset);
            }
            case EntityDecoderState.NumericStart: {
                return this.stateNumericStart(input, offset);
            }
            case EntityDecoderState.NumericDecimal: {
                return this.stateNumericDecimal(input, offset);
            }
            case EntityDecoderState.NumericHex: {
                return this.stateNumericHex(input, offset);
            }
            default: {
                // NamedEntity — the only remaining state.
                return this.stateNamedEntity(input, offset);
            }
        }
    }
    /**
     * Switches between the numeric decimal and hexadecimal states.
     *
     * Equivalent to the `Numeric character reference state` in the HTML spec.
     * @param input The string containing the entity (or a continuation of the entity).
     * @param offset The current offset.
     * @returns The number of characters that were consumed, or -1 if the entity is incomplete.
     */
    // eslint-disable-next-line unicorn/consistent-class-member-order
    stateNumericStart(input, offset) {
        if (offset >= input.length) {
            return -1;
        }
        if ((input.charCodeAt(offset) | TO_LOWER_BIT) === CharCodes.LOWER_X) {
            this.state = EntityDecoderState.NumericHex;
            this.consumed += 1;
            return this.stateNumericHex(input, offset + 1);
        }
        this.state = EntityDecoderState.NumericDecimal;
        return this.stateNumericDecimal(input, offset);
    }
    /**
     * Parses a hexadecimal numeric entity.
     *
     * Equivalent to the `Hexademical character reference state` in the HTML
     * spec. Digit parsing matches the hex loop in `parseNumericEntity`.
     * The accumulated value is preserved for numeric validation callbacks.
     * @param input The string containing the entity (or a continuation of the entity).
     * @param offset The current offset.
     * @returns The number of characters that were consumed, or -1 if the entity is incomplete.
     */
    stateNumericHex(input, offset) {
        const inputLength = input.length;
        // Local accumulators; flushed before any exit (see stateNamedEntity).
        let { result } = this;
        let { consumed } = this;
        while (offset < inputLength) {
            const char = input.charCodeAt(offset);
            if (isNumber(char) || isHexadecimalCharacter(char)) {
                // Convert hex digit to value (0-15); 'a'/'A' -> 10.
                const digit = char <= CharCodes.NINE
                    ? char - CharCodes.ZERO
                    : (char | TO_LOWER_BIT) - CharCodes.LOWER_A + 10;
                result = result * 16 + digit;
                consumed += 1;
                offset += 1;
            }
            else {
                this.result = result;
                this.consumed = consumed;
                return this.emitNumericEntity(char, 3);
            }
        }
        this.result = result;
        this.consumed = consumed;
        return -1; // Incomplete entity
    }
    /**
     * Parses a decimal numeric entity.
     *
     * Equivalent to the `Decimal character reference state` in the HTML
     * spec. Digit parsing matches the decimal loop in `parseNumericEntity`.
     * The accumulated value is preserved for numeric validation callbacks.
     * @param input The string containing the entity (or a continuation of the entity).
     * @param offset The current offset.
     * @returns The number of characters that were consumed, or -1 if the entity is incomplete.
     */
    stateNumericDecimal(input, offset) {
        const inputLength = input.length;
        // Local accumulators; flushed before any exit (see stateNamedEntity).
        let { result } = this;
        let { consumed } = this;
        while (offset < inputLength) {
            const digit = input.charCodeAt(offset) - CharCodes.ZERO;
            if (digit >>> 0 > 9) {
                this.result = result;
                this.consumed = consumed;
                return this.emitNumericEntity(digit + CharCodes.ZERO, 2);
            }
            result = result * 10 + digit;
            consumed += 1;
            offset += 1;
        }
        this.result = result;
        this.consumed = consumed;
        return -1; // Incomplete entity
    }
    /**
     * Validate and emit a numeric entity.
     *
     * Implements the logic from the `Hexademical character reference start
     * state` and `Numeric character reference end state` in the HTML spec.
     * @param lastCp The last code point of the entity. Used to see if the
     *               entity was terminated with a semicolon.
     * @param expectedLength The minimum number of characters that should be
     *                       consumed. Used to validate that at least one digit
     *                       was consumed.
     * @returns The number of characters that were consumed.
     */
    emitNumericEntity(lastCp, expectedLength) {
        // Ensure we consumed at least one digit.
        if (this.consumed <= expectedLength) {
            this.errors?.absenceOfDigitsInNumericCharacterReference(this.consumed);
            return 0;
        }
        // Figure out if this is a legit end of the entity
        if (lastCp === CharCodes.SEMI) {
            this.consumed += 1;
        }
        else if (this.decodeMode === DecodingMode.Strict) {
            return 0;
        }
        this.emitCodePoint((this.decodeTree === xmlDecodeTree
            ? decode_codepoint_replaceCodePointXML
            : replaceCodePoint)(this.result), this.consumed);
        if (this.errors) {
            if (lastCp !== CharCodes.SEMI) {
                this.errors.missingSemicolonAfterCharacterReference();
            }
            this.errors.validateNumericCharacterReference(this.result);
        }
        return this.consumed;
    }
    /**
     * Flush locally-tracked walk state back to the fields, then emit the
     * recorded legacy match or reject (cold path — at most once per
     * entity). Called after failed navigation (leaf node, branch miss, or
     * compact-run mismatch). In attribute mode, reject if no legacy was
     * recorded at the current node, if we descended past it, or if the
     * pending input character is an invalid attribute terminator.
     * @param consumed Locally-tracked consumed count.
     * @param excess Locally-tracked excess count.
     * @param char Pending input character (may be the mismatching char).
     * @param valueLength Value length at the current trie node.
     */
    flushAndEmitLegacyOrReject(consumed, excess, char, valueLength) {
        this.consumed = consumed;
        this.excess = excess;
        return this.result === 0 ||
            (this.decodeMode === DecodingMode.Attribute &&
                (valueLength === 0 ||
                    excess > 1 ||
                    isEntityInAttributeInvalidEnd(char)))
            ? 0
            : this.emitNotTerminatedNamedEntity();
    }
    /**
     * Parses a named entity.
     *
     * Equivalent to the `Named character reference state` in the HTML spec.
     * @param input The string containing the entity (or a continuation of the entity).
     * @param offset The current offset.
     * @returns The number of characters that were consumed, or -1 if the entity is incomplete.
     */
    stateNamedEntity(input, offset) {
        const { decodeTree } = this;
        const inputLength = input.length;
        const isStrict = this.decodeMode === DecodingMode.Strict;
        /*
         * Local copies of the resumable walk state avoid per-character
         * field writes. They are flushed back to the fields
         * on every exit (chunk end, and before any emit helper that reads
         * them). `this.result` is only written at the (rare) record points,
         * so it stays a direct field write.
         *
         * Legacy-match recording happens in two idempotent places: at the
         * loop top when sitting on a value node, and in the chunk-end
         * epilogue (so `end()` sees matches that land exactly on a chunk
         * boundary). Recording applies `consumed += excess - 1; excess = 1`,
         * which is a no-op when repeated — the loop-top invariant is
         * `excess` = unrecorded consumed characters + 1.
         */
        let { treeIndex } = this;
        let { excess } = this;
        let { consumed } = this;
        let current = decodeTree[treeIndex];
        while (offset < inputLength) {
            /*
             * Descend through value-less jump-table nodes (including the
             * single-branch encoding) inline, mirroring `decodeWithTrie`:
             * this avoids a `determineBranch` call per level for the
             * dominant node shape — including the root on the first write.
             */
            while ((current &
                (bin_trie_flags_BinTrieFlags.VALUE_LENGTH | bin_trie_flags_BinTrieFlags.FLAG13)) ===
                0 &&
                (current & bin_trie_flags_BinTrieFlags.JUMP_TABLE) !== 0) {
                const char = input.charCodeAt(offset);
                const jumpOffset = current & bin_trie_flags_BinTrieFlags.JUMP_TABLE;
                const branchCount = (current & bin_trie_flags_BinTrieFlags.BRANCH_LENGTH) >> 7;
                if (branchCount === 0) {
                    // Single branch encoded inline in the jump offset bits.
                    if (char !== jumpOffset) {
                        return this.flushAndEmitLegacyOrReject(consumed, excess, char, 0);
                    }
                    treeIndex += 1;
                }
                else {
                    const slot = char - jumpOffset;
                    if (slot >>> 0 >= branchCount) {
                        return this.flushAndEmitLegacyOrReject(consumed, excess, char, 0);
                    }
                    const stored = decodeTree[treeIndex + 1 + slot];
                    if (stored === 0) {
                        return this.flushAndEmitLegacyOrReject(consumed, excess, char, 0);
                    }
                    // End-relative: branch data ends at treeIndex+1+branchCount.
                    treeIndex = (treeIndex + branchCount + stored) & 0xff_ff;
                }
                current = decodeTree[treeIndex];
                offset += 1;
                excess += 1;
                /*
                 * `charCodeAt` past the end returns NaN, which would alias
                 * to slot 0 after `>>> 0` — bail out explicitly.
                 */
                // eslint-disable-next-line unicorn/no-break-in-nested-loop
                if (offset >= inputLength)
                    break;
            }
            if (offset >= inputLength)
                break;
            // Handle compact runs (resumable across chunks).
            if ((current &
                (bin_trie_flags_BinTrieFlags.VALUE_LENGTH | bin_trie_flags_BinTrieFlags.FLAG13)) ===
                bin_trie_flags_BinTrieFlags.FLAG13) {
                const runLength = (current & bin_trie_flags_BinTrieFlags.BRANCH_LENGTH) >> 7; /* 3..63 */
                let { runConsumed } = this;
                // If we are starting a run, check the first char.
                if (runConsumed === 0) {
                    const char = input.charCodeAt(offset);
                    if (char !== (current & bin_trie_flags_BinTrieFlags.JUMP_TABLE)) {
                        return this.flushAndEmitLegacyOrReject(consumed, excess, char, 0);
                    }
                    offset += 1;
                    excess += 1;
                    runConsumed = 1;
                }
                // Check remaining characters in the run (packed two per uint16 word).
                while (runConsumed < runLength) {
                    if (offset >= inputLength) {
                        this.treeIndex = treeIndex;
                        this.excess = excess;
                        this.consumed = consumed;
                        this.runConsumed = runConsumed;
                        return -1;
                    }
                    const charIndexInPacked = runConsumed - 1;
                    const packedWord = decodeTree[treeIndex + 1 + (charIndexInPacked >> 1)];
                    const expectedChar = (packedWord >> ((charIndexInPacked & 1) << 3)) & 0xff;
                    const char = input.charCodeAt(offset);
                    if (char !== expectedChar) {
                        this.runConsumed = 0;
                        return this.flushAndEmitLegacyOrReject(consumed, excess, char, 0);
                    }
                    offset += 1;
                    excess += 1;
                    runConsumed += 1;
                }
                this.runConsumed = 0;
                treeIndex += 1 + (runLength >> 1);
                current = decodeTree[treeIndex];
                // Loop top handles the landed-on node (record/emit/branch).
                continue;
            }
            // Header plus out-of-line value words; 0 means no value.
            const valueLength = current >>> 14;
            const char = input.charCodeAt(offset);
            if (valueLength !== 0) {
                // Record a legacy match (FLAG13 clear = semicolon optional).
                if (!isStrict && (current & bin_trie_flags_BinTrieFlags.FLAG13) === 0) {
                    this.result = treeIndex;
                    consumed += excess - 1;
                    excess = 1;
                }
                /*
                 * Implicit semicolon handling: emit immediately. Covers both
                 * strict (FLAG13 set) and legacy entities — neither stores
                 * an explicit `;` branch in the trie.
                 */
                if (char === CharCodes.SEMI) {
                    return this.emitNamedEntityData(treeIndex, valueLength, consumed + excess);
                }
                /*
                 * `valueLength === 1` packs the codepoint into the header
                 * word's low 13 bits, where branch metadata also lives. Skip
                 * the branch lookup on leaves so those value bits aren't
                 * reinterpreted as branch offsets.
                 */
                if (valueLength === 1) {
                    return this.flushAndEmitLegacyOrReject(consumed, excess, char, valueLength);
                }
            }
            // Value-bearing or dictionary node: dispatch through determineBranch.
            const next = determineBranch(decodeTree, current, treeIndex + (valueLength || 1), char);
            if (next < 0) {
                return this.flushAndEmitLegacyOrReject(consumed, excess, char, valueLength);
            }
            treeIndex = next;
            current = decodeTree[treeIndex];
            offset += 1;
            excess += 1;
        }
        /*
         * Chunk exhausted. Record a legacy match we may be sitting on, so a
         * subsequent `end()` emits it, then persist the walk state.
         */
        if (!isStrict &&
            current >>> 14 !== 0 &&
            (current & bin_trie_flags_BinTrieFlags.FLAG13) === 0) {
            this.result = treeIndex;
            consumed += excess - 1;
            excess = 1;
        }
        this.treeIndex = treeIndex;
        this.excess = excess;
        this.consumed = consumed;
        return -1;
    }
    /**
     * Emit a named entity that was not terminated with a semicolon.
     * @returns The number of characters consumed.
     */
    emitNotTerminatedNamedEntity() {
        const { result, decodeTree } = this;
        const valueLength = decodeTree[result] >>> 14;
        this.emitNamedEntityData(result, valueLength, this.consumed);
        this.errors?.missingSemicolonAfterCharacterReference();
        return this.consumed;
    }
    /**
     * Emit a named entity.
     * @param result The index of the entity in the decode tree.
     * @param valueLength Encoded value length (header plus any value words).
     * @param consumed The number of characters consumed.
     * @returns The number of characters consumed.
     */
    emitNamedEntityData(result, valueLength, consumed) {
        const { decodeTree } = this;
        this.emitCodePoint(valueLength === 1
            ? decodeTree[result] & bin_trie_flags_BinTrieFlags.VALUE_MASK
            : decodeTree[result + 1], consumed);
        if (valueLength === 3) {
            // Emit the second UTF-16 code unit.
            this.emitCodePoint(decodeTree[result + 2], consumed);
        }
        return consumed;
    }
    /**
     * Signal to the parser that the end of the input was reached.
     *
     * Remaining data will be emitted and relevant errors will be produced.
     * @returns The number of characters consumed.
     */
    end() {
        switch (this.state) {
            case EntityDecoderState.NamedEntity: {
                // Emit a named entity if we have one.
                return this.result !== 0 &&
                    (this.decodeMode !== DecodingMode.Attribute ||
                        this.result === this.treeIndex)
                    ? this.emitNotTerminatedNamedEntity()
                    : 0;
            }
            // Otherwise, emit a numeric entity if we have one.
            case EntityDecoderState.NumericDecimal: {
                return this.emitNumericEntity(0, 2);
            }
            case EntityDecoderState.NumericHex: {
                return this.emitNumericEntity(0, 3);
            }
            case EntityDecoderState.NumericStart: {
                this.errors?.absenceOfDigitsInNumericCharacterReference(this.consumed);
                return 0;
            }
            default: {
                // EntityStart or unknown — return 0.
                return 0;
            }
        }
    }
}
/**
 * Determines the branch of the current node that is taken given the current
 * character. This function is used to traverse the trie.
 *
 * See `BinTrieFlags` for the branch-data layouts handled here.
 * @param decodeTree The trie.
 * @param current The current node's header word.
 * @param nodeIndex Index of the node's first branch-data word (the header
 *   plus any value words have been skipped by the caller).
 * @param char The current character.
 * @returns The index of the next node, or -1 if no branch is taken.
 */
function determineBranch(decodeTree, current, nodeIndex, char) {
    const branchCount = (current & bin_trie_flags_BinTrieFlags.BRANCH_LENGTH) >> 7;
    const jumpOffset = current & bin_trie_flags_BinTrieFlags.JUMP_TABLE;
    // Case 1: Single branch or jump table (jumpOffset encodes the first/only char code).
    if (jumpOffset) {
        if (branchCount === 0) {
            // Single branch encoded inline in the jump offset bits.
            return char === jumpOffset ? nodeIndex : -1;
        }
        /*
         * Jump table: branchCount consecutive slots starting at jumpOffset.
         * Unsigned comparison handles both < 0 and >= branchCount in one check.
         */
        const slot = char - jumpOffset;
        if (slot >>> 0 >= branchCount)
            return -1;
        const stored = decodeTree[nodeIndex + slot];
        /*
         * 0 = empty slot (no branch); otherwise the child's offset from the
         * end of the branch array, +1 (end-relative pointers compress
         * better). `& 0xff_ff` mirrors the encoder's uint16 wrap for
         * backreferences to already-encoded nodes.
         */
        return stored === 0
            ? -1
            : (nodeIndex + branchCount + stored - 1) & 0xff_ff;
    }
    /*
     * Case 2: Packed dictionary. Linear scan — over 90% of dict nodes have
     * <= 4 branches in the HTML trie, where the constant-factor savings
     * dominate over binary search's asymptotic edge.
     */
    if (branchCount === 0)
        return -1;
    const packedKeySlots = (branchCount + 1) >> 1;
    const branchEnd = nodeIndex + packedKeySlots + branchCount;
    for (let index = 0; index < branchCount; index++) {
        const packed = decodeTree[nodeIndex + (index >> 1)];
        const key = (packed >> ((index & 1) << 3)) & 0xff;
        if (key === char) {
            const pointerIndex = nodeIndex + packedKeySlots + index;
            // Pointers are relative to the end of the branch data.
            return (branchEnd + decodeTree[pointerIndex]) & 0xff_ff;
        }
        // Keys are sorted; if we've passed `char`, no match is possible.
        if (key > char)
            return -1;
    }
    return -1;
}
/**
 * Read the decoded value from a trie node.
 * @param decodeTree The trie.
 * @param nodeIndex The index of the node.
 * @param valueLength The length of the value (1, 2, or 3).
 * @returns The decoded string.
 */
function readTrieValue(decodeTree, nodeIndex, valueLength) {
    if (valueLength === 1) {
        return String.fromCharCode(decodeTree[nodeIndex] & BinTrieFlags.VALUE_MASK);
    }
    if (valueLength === 2) {
        return String.fromCharCode(decodeTree[nodeIndex + 1]);
    }
    return String.fromCharCode(decodeTree[nodeIndex + 1], decodeTree[nodeIndex + 2]);
}
/**
 * Parse a numeric entity (`&#DDD;` or `&#xHHH;`).
 *
 * Encodes the result as `(consumed << CONSUMED_SHIFT) | codepoint` (see
 * the packing comment at the top of the file; overlong entities spill
 * their length into `longNumericConsumed`). Returns 0 when no digits were
 * found.
 *
 * This is the sync counterpart of the streaming
 * `EntityDecoder#stateNumericDecimal` / `#stateNumericHex`. Digit parsing
 * matches those methods; only this packed result needs a value clamp.
 * @param input       The input string.
 * @param numberStart Index of the `#` character.
 * @param inputLength Cached `input.length`.
 */
function parseNumericEntity(input, numberStart, inputLength) {
    let offset = numberStart + 1; // Skip "#"
    let cp = 0;
    let digitStart = offset;
    /*
     * Separate decimal and hexadecimal loops: each multiplies by a constant
     * and runs a single digit test, instead of a per-character base check.
     */
    if (offset < inputLength &&
        (input.charCodeAt(offset) | TO_LOWER_BIT) === CharCodes.LOWER_X) {
        offset += 1;
        digitStart = offset;
        while (offset < inputLength) {
            const char = input.charCodeAt(offset);
            if (isNumber(char)) {
                cp = cp * 16 + (char - CharCodes.ZERO);
            }
            else if (isHexadecimalCharacter(char)) {
                cp = cp * 16 + ((char | TO_LOWER_BIT) - CharCodes.LOWER_A + 10);
            }
            else {
                break;
            }
            offset += 1;
        }
    }
    else {
        while (offset < inputLength) {
            const digit = input.charCodeAt(offset) - CharCodes.ZERO;
            if (digit >>> 0 > 9)
                break;
            cp = cp * 10 + digit;
            offset += 1;
        }
    }
    if (offset === digitStart)
        return 0;
    // Include the semicolon in consumed when present.
    if (offset < inputLength && input.charCodeAt(offset) === CharCodes.SEMI) {
        offset += 1;
    }
    /*
     * Clamp out-of-range values to 0x110000 so they fit the 21-bit field
     * and decode to U+FFFD. Lengths at or above CONSUMED_OVERFLOW use the
     * side channel described with the packing constants.
     */
    if (cp > 0x10_ff_ff)
        cp = 0x11_00_00;
    let consumed = offset - numberStart;
    if (consumed >= CONSUMED_OVERFLOW) {
        // eslint-disable-next-line unicorn/no-top-level-assignment-in-function -- deliberate side channel, see `longNumericConsumed`
        longNumericConsumed = consumed;
        consumed = CONSUMED_OVERFLOW;
    }
    return (consumed << CONSUMED_SHIFT) | cp;
}
/**
 * Decode all entities in `input` using the HTML trie.
 *
 * Hard-wired to `htmlDecodeTree`: the inline root navigation below assumes
 * the HTML root's jump-table shape, so this must not be generalized to
 * other tries (the XML trie's dictionary root would silently match no
 * entities — `decodeXML` has its own hand-coded fast path instead).
 * @param input      The string to decode.
 * @param isStrict Only match semicolon-terminated entities.
 * @param isAttribute Whether to apply attribute-specific parsing rules (disallowing certain non-semicolon terminators).
 * @returns The decoded string.
 */
function decodeWithTrie(input, isStrict, isAttribute) {
    const decodeTree = htmlDecodeTree;
    // Fast path: no entities at all — return input without any allocation.
    let offset = input.indexOf("&");
    if (offset < 0)
        return input;
    const inputLength = input.length;
    /*
     * `chunkStart` marks the start of the next pending slice. Rejected
     * entities don't advance it, so consecutive rejections are stitched
     * into a single `slice` once a real match (or end of input) is hit.
     */
    let chunkStart = 0;
    let result = "";
    /*
     * Root navigation fields, hoisted out of the per-entity loop. The HTML
     * root is a multi-branch jump-table covering [A-Za-z]; see the inline
     * first-iteration comment below.
     */
    const root = decodeTree[0];
    const rootJumpOffset = root & BinTrieFlags.JUMP_TABLE;
    const rootBranchCount = (root & BinTrieFlags.BRANCH_LENGTH) >> 7;
    do {
        const entityStart = offset + 1;
        // Quick check: entity names must start with [A-Za-z], numeric with #.
        const firstChar = input.charCodeAt(entityStart);
        let consumed;
        let value;
        if (firstChar === CharCodes.NUM) {
            const packed = parseNumericEntity(input, entityStart, inputLength);
            consumed = unpackConsumed(packed);
            // In strict mode, require semicolon termination.
            if (isStrict &&
                consumed > 0 &&
                input.charCodeAt(entityStart + consumed - 1) !== CharCodes.SEMI) {
                consumed = 0;
            }
            value =
                consumed === 0
                    ? ""
                    : codePointToString(packed & CODE_POINT_MASK);
        }
        else if (isAlpha(firstChar)) {
            consumed = 0;
            value = "";
            /*
             * The generator guarantees a jump-table root. Consume the first
             * character directly, then walk from its child.
             */
            const rootSlotIndex = firstChar - rootJumpOffset;
            let nodeIndex;
            if (rootSlotIndex >>> 0 < rootBranchCount) {
                const stored = decodeTree[1 + rootSlotIndex];
                nodeIndex =
                    stored === 0 ? -1 : (rootBranchCount + stored) & 0xff_ff;
            }
            else {
                nodeIndex = -1;
            }
            /*
             * Best legacy (no-semicolon) match so far, as trie coordinates.
             * Deferring `readTrieValue` to the end avoids allocating a
             * string for matches that longer matches supersede.
             */
            let bestNodeIndex = 0;
            let bestValueLength = 0;
            let current = nodeIndex < 0 ? 0 : decodeTree[nodeIndex];
            let index = entityStart + 1;
            /*
             * Walk the trie from the root child. The `trie` label lets the
             * inner descent and compact-run loops abandon the entity (and
             * fall through to the legacy/reject handling) directly.
             */
            trie: while (index < inputLength) {
                /*
                 * Inline value-less jump tables and single branches. A miss
                 * falls through to the recorded legacy match or rejection.
                 */
                while (
                // Value-less, non-run node with a nonzero jump offset.
                (current &
                    (BinTrieFlags.VALUE_LENGTH | BinTrieFlags.FLAG13)) ===
                    0 &&
                    (current & BinTrieFlags.JUMP_TABLE) !== 0) {
                    const jumpOffset = current & BinTrieFlags.JUMP_TABLE;
                    const branchCount = (current & BinTrieFlags.BRANCH_LENGTH) >> 7;
                    if (branchCount === 0) {
                        // Single branch encoded inline in the jump offset bits.
                        if (input.charCodeAt(index) !== jumpOffset)
                            break trie;
                        nodeIndex += 1;
                    }
                    else {
                        const slot = input.charCodeAt(index) - jumpOffset;
                        if (slot >>> 0 >= branchCount)
                            break trie;
                        const stored = decodeTree[nodeIndex + 1 + slot];
                        if (stored === 0)
                            break trie;
                        // End-relative: branch data ends at nodeIndex+1+branchCount.
                        nodeIndex =
                            (nodeIndex + branchCount + stored) & 0xff_ff;
                    }
                    current = decodeTree[nodeIndex];
                    index += 1;
                    /*
                     * `charCodeAt` past the end returns NaN, which would
                     * alias to slot 0 after `>>> 0` — bail out explicitly.
                     */
                    if (index >= inputLength)
                        break trie;
                }
                // FLAG13 without a value marks a compact run.
                if ((current &
                    (BinTrieFlags.VALUE_LENGTH | BinTrieFlags.FLAG13)) ===
                    BinTrieFlags.FLAG13) {
                    const runLength = (current & BinTrieFlags.BRANCH_LENGTH) >> 7;
                    // Check first char (stored in JUMP_TABLE bits).
                    if (input.charCodeAt(index) !==
                        (current & BinTrieFlags.JUMP_TABLE)) {
                        // eslint-disable-next-line unicorn/no-break-in-nested-loop
                        break;
                    }
                    index += 1;
                    // Check remaining characters (packed two per uint16 word).
                    const remaining = runLength - 1;
                    let wordIndex = nodeIndex + 1;
                    let charIndexInPacked = 0;
                    /*
                     * Process pairs: read one packed word, compare low byte then high byte.
                     * No explicit bounds check needed — charCodeAt returns NaN for OOB,
                     * which never equals an integer, so the mismatch break fires naturally.
                     */
                    for (; charIndexInPacked + 1 < remaining; charIndexInPacked += 2) {
                        const packed = decodeTree[wordIndex];
                        if (input.charCodeAt(index) !== (packed & 0xff))
                            break trie;
                        index += 1;
                        if (input.charCodeAt(index) !== ((packed >> 8) & 0xff))
                            break trie;
                        index += 1;
                        wordIndex += 1;
                    }
                    // Handle odd trailing char.
                    if (charIndexInPacked < remaining) {
                        if (input.charCodeAt(index) !==
                            (decodeTree[wordIndex] & 0xff))
                            // eslint-disable-next-line unicorn/no-break-in-nested-loop
                            break;
                        index += 1;
                    }
                    nodeIndex += 1 + (runLength >> 1);
                    current = decodeTree[nodeIndex];
                    // eslint-disable-next-line unicorn/no-break-in-nested-loop
                    continue;
                }
                // Header plus out-of-line value words; 0 means no value.
                const valueLength = current >>> 14;
                const char = input.charCodeAt(index);
                /*
                 * Check current node for a value before navigating.
                 * This handles both: (a) values reached via compact runs on the
                 * previous iteration, and (b) values at regular branch targets.
                 */
                if (valueLength !== 0) {
                    // If char is `;`, emit immediately.
                    if (char === CharCodes.SEMI) {
                        consumed = index - entityStart + 1;
                        // Inline leaves carry the value in the low 13 bits.
                        value =
                            valueLength === 1
                                ? String.fromCharCode(current & BinTrieFlags.VALUE_MASK)
                                : readTrieValue(decodeTree, nodeIndex, valueLength);
                        // eslint-disable-next-line unicorn/no-break-in-nested-loop
                        break;
                    }
                    // Record non-terminated (legacy) match (FLAG13 clear = semicolon optional).
                    if (!isStrict && (current & BinTrieFlags.FLAG13) === 0) {
                        consumed = index - entityStart;
                        bestNodeIndex = nodeIndex;
                        bestValueLength = valueLength;
                    }
                    /*
                     * A valueLength of 1 means the value is packed inline in the header
                     * word — these are always leaf nodes with no branches, so we can
                     * stop walking the trie.
                     */
                    // eslint-disable-next-line unicorn/no-break-in-nested-loop
                    if (valueLength === 1)
                        break;
                }
                // Navigate to the next node (valueLength || 1: skip past value words, minimum 1 for header).
                const next = determineBranch(decodeTree, current, nodeIndex + (valueLength || 1), char);
                // eslint-disable-next-line unicorn/no-break-in-nested-loop
                if (next < 0)
                    break;
                nodeIndex = next;
                current = decodeTree[nodeIndex];
                index += 1;
            }
            /*
             * Post-loop: if the semicolon path didn't set value,
             * check for a final legacy match. The last navigation may
             * have landed on a legacy node whose value hasn't been
             * recorded yet (loop exited before the top-of-loop check
             * could run).
             */
            if (value === "") {
                const finalVL = current >>> 14;
                if (finalVL !== 0 &&
                    !isStrict &&
                    (current & BinTrieFlags.FLAG13) === 0) {
                    consumed = index - entityStart;
                    bestNodeIndex = nodeIndex;
                    bestValueLength = finalVL;
                }
                if (consumed > 0) {
                    value = readTrieValue(decodeTree, bestNodeIndex, bestValueLength);
                }
            }
        }
        else {
            consumed = 0;
            value = "";
        }
        /*
         * The attribute end-char rule (HTML spec §13.2.5.73) only applies to
         * unterminated *named* references.  Semicolon-terminated entities and
         * numeric entities are always accepted, matching EntityDecoder behavior.
         *
         * When `attribute` is false (the common case), short-circuit skips all
         * the unterminated-named checks entirely.
         */
        if (consumed === 0 ||
            (isAttribute &&
                firstChar !== CharCodes.NUM &&
                input.charCodeAt(entityStart + consumed - 1) !==
                    CharCodes.SEMI &&
                entityStart + consumed < inputLength &&
                isEntityInAttributeInvalidEnd(input.charCodeAt(entityStart + consumed)))) {
            // Rejected: leave `&` in the pending chunk, scan past it.
            offset = entityStart;
        }
        else {
            if (chunkStart < offset) {
                result += input.slice(chunkStart, offset);
            }
            result += value;
            offset = chunkStart = entityStart + consumed;
        }
        /*
         * Adjacent entities (`&x;&y;`) are common in entity-dense input;
         * checking the single character at `offset` first skips the
         * `indexOf` call (and its per-call overhead) for that case.
         */
        if (input.charCodeAt(offset) !== CharCodes.AMP) {
            offset = input.indexOf("&", offset);
        }
    } while (offset >= 0);
    return result + input.slice(chunkStart);
}
/**
 * Decodes an HTML string.
 * @param htmlString The string to decode.
 * @param mode The decoding mode.
 * @returns The decoded string.
 */
function decodeHTML(htmlString, mode = DecodingMode.Legacy) {
    return decodeWithTrie(htmlString, mode === DecodingMode.Strict, mode === DecodingMode.Attribute);
}
/**
 * Decodes an HTML string in an attribute.
 * @param htmlAttribute The string to decode.
 * @returns The decoded string.
 */
function decodeHTMLAttribute(htmlAttribute) {
    return decodeWithTrie(htmlAttribute, false, true);
}
/**
 * Decodes an HTML string, requiring all entities to be terminated by a semicolon.
 * @param htmlString The string to decode.
 * @returns The decoded string.
 */
function decodeHTMLStrict(htmlString) {
    return decodeWithTrie(htmlString, true, false);
}
/**
 * Decodes an XML string, requiring all entities to be terminated by a semicolon.
 *
 * Uses a hand-coded fast path for the 5 XML named entities (amp, lt, gt,
 * quot, apos) plus numeric entities, bypassing the trie entirely.
 * @param xmlString The string to decode.
 * @returns The decoded string.
 */
function decodeXML(xmlString) {
    let offset = xmlString.indexOf("&");
    if (offset < 0)
        return xmlString;
    let lastIndex = 0;
    let result = "";
    do {
        const start = offset + 1;
        let consumed = 0;
        let value = "";
        const c1 = xmlString.charCodeAt(start);
        if (c1 === CharCodes.NUM) {
            const packed = parseNumericEntity(xmlString, start, xmlString.length);
            consumed = unpackConsumed(packed);
            // XML is always strict — require semicolon.
            if (consumed === 0 ||
                xmlString.charCodeAt(start + consumed - 1) !== CharCodes.SEMI) {
                consumed = 0;
            }
            else {
                const codePoint = packed & CODE_POINT_MASK;
                // Nonzero BMP values below the surrogate range need no replacement.
                value =
                    (codePoint - 1) >>> 0 < 0xd7_ff
                        ? String.fromCharCode(codePoint)
                        : String.fromCodePoint(replaceCodePointXML(codePoint));
            }
        }
        else {
            /* eslint-disable unicorn/no-break-in-nested-loop -- Keep XML name dispatch inline with the decode loop. */
            switch (c1) {
                // &lt; / &gt;
                case 0x6c:
                case 0x67: {
                    if (xmlString.charCodeAt(start + 1) === 0x74 &&
                        xmlString.charCodeAt(start + 2) === CharCodes.SEMI) {
                        consumed = 3;
                        value = c1 === 0x6c ? "<" : ">";
                    }
                    break;
                }
                // &amp; / &apos;
                case 0x61: {
                    const c2 = xmlString.charCodeAt(start + 1);
                    if (c2 === 0x6d &&
                        xmlString.charCodeAt(start + 2) === 0x70 &&
                        xmlString.charCodeAt(start + 3) === CharCodes.SEMI) {
                        consumed = 4;
                        value = "&";
                    }
                    else if (c2 === 0x70 &&
                        xmlString.charCodeAt(start + 2) === 0x6f &&
                        xmlString.charCodeAt(start + 3) === 0x73 &&
                        xmlString.charCodeAt(start + 4) === CharCodes.SEMI) {
                        consumed = 5;
                        value = "'";
                    }
                    break;
                }
                // &quot;
                case 0x71: {
                    if (xmlString.charCodeAt(start + 1) === 0x75 &&
                        xmlString.charCodeAt(start + 2) === 0x6f &&
                        xmlString.charCodeAt(start + 3) === 0x74 &&
                        xmlString.charCodeAt(start + 4) === CharCodes.SEMI) {
                        consumed = 5;
                        value = '"';
                    }
                    break;
                }
            }
            /* eslint-enable unicorn/no-break-in-nested-loop */
        }
        if (consumed > 0) {
            if (lastIndex < offset)
                result += xmlString.slice(lastIndex, offset);
            result += value;
            offset = lastIndex = start + consumed;
        }
        else {
            offset = start;
        }
        /*
         * Adjacent entities (`&x;&y;`) are common in entity-dense input;
         * checking the single character at `lastIndex` first skips the
         * `indexOf` call (and its per-call overhead) for that case.
         */
        offset =
            xmlString.charCodeAt(offset) === CharCodes.AMP
                ? offset
                : xmlString.indexOf("&", offset);
    } while (offset >= 0);
    return result + xmlString.slice(lastIndex);
}

// Re-export for use by eg. htmlparser2


//# sourceMappingURL=decode.js.map
;// CONCATENATED MODULE: ./lib/node_modules/entities/dist/generated/decode-data-html.js
const bytes = Buffer.from('QR1aBP0CSRkUIhULUgP7BZ8D+wddAJAAOyYxAhUyrAhyBR8APhwtGJAG/RLzAzYAAQA1AXICAAAAAAAAAAAAAAAA0QzAH38dbBpeFTUH8Q1TCs8LuwBqAW8uaAkCKzkP+BPpAa8jGijTFq0RfhCjAdsE8QCrAmYHAgAAAAAAAQAAAAAAAAAAAAAABgAAAAAAAAALAJ5jcgAA4DXYG91wAGYAAOA12E/dYwByAADgNdiz3AACVWZvcwQAAAAHAAsAcgAA4DXYFN1PAFQAIkBwAGYAAKAaIWMAcgAA4DXYrNzjCA8AAAASAAEAAAAAAAAAAAAAAAAAAAAAAAUAAAAAAAAACgByAADgNdga3XAAZgAA4DXYTt1jAHIAAOA12LLc6SFyY3Rh5CFnZQCgwCLjCQ0AAAAAAAEAAAAAAAAAAAAAAAAAAAAAAAUAAAAAAAAAFQAAAAoAcgAA4DXYDd1wAGYAAOA12EHd6yFjeQRkAAFpeQEAAAAZZHIAYwA0YeMBAQAAAAUAcgAA4DXYpdzyIWN5CGSAA0hKYWNmb3MABAAHABQAFwAAAAoADwByAADgNdgO3WMAeQAlZGMAeQAMZHAAZgAA4DXYQt1jAHIAAOA12Kbc8CFwYZpjAAFleQEAAAAaZOQhaWw2YeMJEAAAAAAAAQAAAAAAAAAAAAAAAAAKAAAABQAAAAAAAAAYAAAADQByAADgNdgn3XAAZgAA4DXYW93hIXRoN2LrIWN5VGQAAWl5AQAAADlkcgBjADVh4wEBAAAABQByAADgNdi/3PIhY3lYZOEKJAAAABQAAAABAAMAAAAAAAcAAAAAAAAAAAAAAAoAAAAAAAAADwAAABwAbgClQHIAAOA12DbdYwB5AFdkcABmAADgNdhq3WMAcgAA4DXYztwAAWl5AQAAAEtkcgBjAHdhAAFjbQAAAgB5AE5kbAD/QGMA9QICAAAAAAAAAAEAT2R0AGUA/UCABEFJVWFjZm9zdQAEAAcACgAaAB4AAAANABIAFwByAADgNdgc3WMAeQAvZGMAeQAHZGMAeQAuZHAAZgAA4DXYUN1jAHIAAOA12LTcbQBsAHhhYyJ1dGUA3UAAAWl5AQAAACtkcgBjAHZh4QkVAAAAHgAAAAAAAQAaAAUAAAAIAAAAAAAAAAAACwAAAAAAAAAQAHIAAOA12CjdYwB5AEVkYwB5AFxkcABmAADgNdhc3WMAcgAA4DXYwNzwIXBhdqC6A/BjciJlZW4AOGEAAWV5AQAAADpk5CFpbDdh4wgRAAAAGgADAAAAAAAAAAAAAAAAAAAAAAAHAAEAAAAUAAwAAKAYIXIAAOA12DTdcABmAADgNdho3WMAcgAA4DXYzNzpIXJjdWFloEAi4SF0aACgQCJkAwUAAAAAAAAAAAABAGUAcgDwAN3/YgMBAAAAAAAAAAAABQBhAHIAAKBfKmUAcaAnIgCgWSJmCAEAAAAAAAUAAAAAAAAAAAAAAAkAEwAAAAAADgAAABgAcgAA4DXYLt1uAHQAAKAMKnAAZgAA4DXYYt1jAHIAAOA12MbcciJpbWUAAKBXIIABYWVvAAkAAgAAAPQAFP5zAHQAZaA/AHEAAKBfInQA5QIFAAAAAAAAAAEAbgB0AACgFipyI25pb25zAACgDSHhCgIAAAAFAAAAGgAHAAAAAAAUAAAAAAAAAAAAAAALAAAAAAAAABAAAAABAJxjcAAAoAUpeQAcZHIAAOA12BDdcABmAADgNdhE3WMAcgAAoDMh7iN1c1BsdXMAoBMiAAFkbAcAAABsAGkAbgB0AHIA5gDu/2kkdW1TcGFjZQAAoF8gAARIYWNkZWZvcwMAEgAWAAYAHgAAAAkADQByAACgKCFjAHkAFmRvAHQAe2FwAGYAAKAkIWMAcgAA4DXYtdxjInV0ZQB5YQABYXkBAAAAF2TyIW9ufWHyAQMAAAABAGEAlmPvJVdpZHRoU3BhY2UAoAsg4QsgAAAAJAAFADEAAQAAAAgALAAAAAAAAAAAAAAACwAAAAAAAAAQAAAAAAAAABUAcgAA4DXYN91vAHQAfGFjAHkANmRwAGYAAOA12GvdYwByAADgNdjP3OoCAQAAAAAAAAADAACgDSBqAACgDCBjInV0ZQB6YQABYXkBAAAAN2TyIW9ufmHnInJhcnIAoN0hAAFldAIAAABhALZjdAByAOYAhP/hChgAAAABAAAAKwADAAAAAAAAAAAAAAAAAAAAAAAHAAAAAAAQAAwAAAATAHkAEWRyAADgNdgF3XAAZgAA4DXYOd1jAHIAAKAsIeUhdmXYYm0icGVxAACgTiIAAWNyCQAAAHYBAQADAACg5yplAGQAAKAGI2sjc2xhc2gAAKAWIoABY3J0AAIABwAAAGEAkmNhInVzZQAAoDUibgBvAHUAbABsAGkA8wDP/+MIAQAAAAAAAwAAAAAAIgAAAAAAAAAAAAAACwAAAAAAAAAHAHkAJGRyAADgNdgJ3WMAcgAAoDEhcAMBAAAABQAAAAAACQBmAADgNdg93cEhbGwAoAAicgBpAGUAcgB0AHIA5gDo/2wibGVkAFMCAQAAAAAACQBtJWFsbFNxdWFyZQAAoPwlZSdyeVNtYWxsU3F1YXJlAACgqiUABEFhY2Zpb3N1BgAKAAMAAAAcACcAEgA1AHIAAKAMIekhcmMkYVIiRGN5ACpkAAFjdAEAAABeYGUAawDHYgABY3QAAAMAcgAAoAsh8iFvayZhbABiAGUAcgB0AFMAcABhAGMA5QDx//ABAQAAAAMA5gBX/uklem9udGFsTGluZQCgACVtAHAARAEGAAEAcSJ1YWwAAKBPIm8AdwBuAEgAdQBtAPAANv+ABERiY2RlZm9zdgAUAAYAAAAYACMAAgAKAA8AHgB5ABJkcgAA4DXYGd1hAHIAAKDrKnAAZgAA4DXYTd1jAHIAAOA12LHc4SFzaACgqyLhIXNobKCpIgCg5ipkImFzaAAAoKoiAAFlcgAAAgAAoMEigAFidHkAAAALAAQAYQByAACgFiDUJGhpblNwYWNlAKAKIGmgFiDjIWFsAAJCTFNUAAAEAAwABwBhAHIAAKAjIukhbmV8YGkAbABkAOUAev1lJHBhcmF0b3IAAKBYJ8UYDQAAAAAAAAAAAAAAAAAAAAEAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAZAB0AIQAAAAAAAwApAAAAAAAAAAAAEAATAAcAMQBIAAAAFgA8AC0ACgBQACZAcgAA4DXYBN1kAACgUyptAGwAxEDsIWlnxkDwIWhhkWPhIWNyAGHpIW5nxUBjInV0ZQDBQHIiZXZlAAJhAAFpeQEAAAAQZHIAYwDCQHIiYXZlAMBAaSJsZGUAw0AAAWdwBAAAAGYAAOA12DjdbwBuAARhAAFjcwAABAByAADgNdic3OkhZ24AoFQi8CVseUZ1bmN0aW9uAKBhIOMKRwARAAAAAgAAABcAAQAAAAAAIwAGAAoAZQAAAAAALwA7AAAAVwAOABUAvmNyAADgNdg13WEAcAAAoPwnaQBzAACg+yJlAOUAKf/0IXJpAKC9JeUAU/sAAUFhAAAEAHIAcgAAoPoncgByAACg9ycAAUFhAAAEAHIAcgAAoPgncgByAACg9ScAAUFhAAAEAHIAcgAAoPkncgByAACg9icAAWNxAAAEAHIAAOA12M3c4yF1cACgBiqAAWFpdQAAAAYAAwBwAACgwiJwAACgwyJyAGMAAKDvJfACBQAAAAAAAAABAHIAaQAAoLMl7CF1cwCgBCqAAWRwdAAAAAgABABvAHQAAKAAKukhbWUAoAIq5gMBAAAAAAAAAAAAAAAEAADgNdhp3XUAcwAAoAEq4QkXAAAAAgAAAAAABAAAAAgAAQAAAAAAHQAAAAAAIgAAAAAAOQAKAKBjeQAfZHIAAOA12BPdaQCmY+MDAgAAAAAAAAAAAAAAAQCoY3IAAOA12KvcciN0aWFsRAAAoAIi9SNzTWludXOxYGkEBAAAAAAAAAAAAAAAAAABAGYAAKAZIW4AYwBhAHIAZQBwAGwAYQBuAOUA8P3lpbsqFgAAAAAAAAABAAAAAAAAAAAAAAAFAG0AZQAAoDMgAAFkcAAABAD1IWN0AKAPIm8jcnRpb24AYaA3ImwAAKAdIuMiZWRlc4CheiJFU1QAAAAKAAUAcSJ1YWwAAKCvKmkibGRlAACgfiLsJGFudEVxdWFsAKB8IsoVCgAAAAAAAAAAAAAAAAAAAAAAAAABAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAABoAHwAjAA0AAAAGAAIAAAAAAAAAAAAAAAAAAAAQAAAAAAAwABUABAA+QACg2SIAoGsicgAA4DXYCt1jAHkAA2RvAHQAIGFwAGYAAOA12D7dYwByAADgNdii3O0hbWFkoJMD3GNyImV2ZQAeYYABZWl5AAQAAQAAABNkcgBjABxh5CFpbCJh5SJhdGVyRQgQABkACgAAAAAAAAAAAAEAAAAAAAAAAAAAAAAAIAAFAOUhc3MAoHciaSJsZGUAAKBzInIjZWF0ZXIAAKCiKnEidWFsAEygZSLlIXNzAKDbInUkbGxFcXVhbAAAoGci7CRhbnRFcXVhbACgfipIFhAAAAAAAAAAAAAAAAAAAAAAAAAAEwAXAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAABQAAADEAAAAAAAEAAABYAD4AAAAAAAAAAAAAAAsAAAAAACsAIAByAADgNdgX3QABYnUAAAEACWCkY3AAZgAA4DXYS93PIVJO3kDBIURFAKAiIQABSGMCAAAAeQAmZGMAeQALZAABY3QAAAQAcgAA4DXYr9zyIW9rZmHpI3BsZURvdACg2yCAAWFleQABAAQAAAAiZPIhb25kYeQhaWxiYewhZGWAoTwiRUZUAAAACgAFAHEidWFsAACgQyJpImxkZQAAoEgidSRsbEVxdWFsAACgRSLlAgEAAAAAAAAADADyAQMAAAABAGEAmGPlImZvcmUAoDQiAAFjbgUAAADTInBhY2UAoAkgayNTcGFjZQAA4F8gCiDhCUMAAAABAAAAFABLAAAAAAALAA8AAAAfAAAAAwAwABkAAABpAAYAeQBEZG8AZgCSYWMAcgAA4DXYu9zsIWlnAKAB++whaWcA4GYAagBtImFsZQAAoEAmYSNydGludAAAoA0qgAFhbHQAAAADAAcAdAAAoG0maQBnAACgAvtuAHMAAKCxJfABAQAAAAUAZgAA4DXYV90AAWFrBAAAAHag1CIAoNkqbADsAPH77CVsaW5nZG90c2VxAKBSImkFBAAAAAAACAAAAAAAAAAAAAAAAQAA4DXYI93sIWlnAKAD+2kCAQAAAAAABABnAACgAPtpAGcAAKAE+wABYW8EAAAAdwBuAACgIiMAAWNzAwAAAGwAAKBEILEDIgAHABcAAQAPAAAABAA1AACgWCE4AACgXiGzAQEAAAADAACgVCEAoFYhtgEBAAAAAwAAoFohAKBdIbQCAQACAAAAAAAEAL5AAKBXIQCgXCGyAwEAAgAEAAUABwAAAAkAvUAAoFMhvEAAoFUhAKBZIQCgWyHFGAQAAAAAAAAAAAARAAAAAAAAAAAABwAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAFAAAABgACgAAAAEAIAAAAAAAAAAAAAAAQABYADEAAAAAAAAADQAkACgAcgAAoBEhYwB5ABVkYwB5AAFkbwB0ADBhYwByAACgECHsIWlnMmFjInV0ZQDNQAABaXkBAAAAGGRyAGMAzkByImF2ZQDMQGkibGRlAChh6wEDAAAAAQBsAM9AYwB5AAZkgAFncHQABgAAAAQAZgAA4DXYQN1hAJljbwBuAC5hAKERIWFwBQAAAGwiaWVzAACg0iHjAgEAAAAAAAAAAwByACphaSNuYXJ5SQAAoEgh9AEBAAAAEwBloCwiAAFncgAABADyIWFsAKArInMAZQBjAHQAaQBvAO4ApfxpI3NpYmxlAAABQ1QAAAUAbyJtbWEAAKBjIGkibWVzAACgYiBFGQ8AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAEgAAABYAHgAAAAMAIgAAAAAAAAAAAAAAPAAAAAcAUAAAAAEAJgAxAAwAZQAAoFQqcgAA4DXYEt1wAGYAAOA12EbdbQBsANZA7CFpZ1JhYyJ1dGUA00AAAWl5AQAAAB5kcgBjANRAYiJsYWMAUGFyImF2ZQDSQAABY2wAAAQAcgAA4DXYqtzhIXNo2EBpAGwBAQAEAGQAZQDVQGUAcwAAoDcq4QQBAAAAAAAAAAQAAAAAAAAABwBjAHIATGFnAGEAqWNjInJvbgCfY+UjbkN1cmx5AAFEUQUAAAB1Im90ZQAAoBggbyV1YmxlUXVvdGUAAKAcIGUAcgAAAUJQAAAXAAABYXIAAAMAcgAAoD4gYQBjAOUDAQAAAAAAAAAAAAAAAwAAoN4jZQB0AACgtCNhJXJlbnRoZXNpcwAAoNwjRBkIAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAgAAAAB4ADABLAAEAAAAFAFMAAAAAABAAAAAZACcAxPgAAAAAMwAAAD8AcgAA4DXYKt1vAACgJyHEIW90AKA6IuEhc2gAoBQgYwEBAAQAcAAAoNsqcgAAoCYgcABsAHUA8wCn+AABb3kBAAAAPGTtIW1hAKApKgABZHAEAAAAZgAA4DXYXt3lIWxzAKCnIgABY3QAAAQAcgAA4DXYwtzwIW9zAKA+ImyhvAMFAAEAYQBwAACguCJ0AGkA7QD5/+Elc3VyZWRhbmdsZQCgISJjBgEAEQAAAAAAAAAAAAAAAAAAAAAAAAAEAHIAbwC1QHUAcwDioRIiAQAAAAMAAKCfInWgOCIAoCoqYaIjIgEAAAAEAAgAcwB0ACpgaQByAACg8CpvAHQAt0BjCAEAAAAAAAAAAAAAAAAAAAAAAAcAAAAAAAAAEwAAAAMAcgCvQOshZXIAoK4lAAFldAAAAgAAoEImZaAgJ3MAZQAAoCAnc6CmIXQAbwCAoaYhZGx1AAMABwAAAHAAAKClIe8hd24AoKch5SFmdACgpCEABUFhYmNlZmtvc3kEAFEACAAMADsAAAAsAHgAGwAPAHIAAOA12CXdcgByAACg1CFhAHIAAKAPIekhcmMlYQABYnAAAAQA9SFsbACgQyDoIWVuAKAQIIABY2x0AAAABAAIAHIAAOA12L3cYQBzAOgA4v/yIW9rJ2FzAAABZXcAAAUAYSJyb3cAAKAlKWEicm93AACgJimAAWFscgAIAAAABABsAGkA8AAK/+Mhb24AoLki8iF0c3WgZSZpAHQAAKBlJmkFAwAAAAAAAQAHAAAAAAAAAAAACwBmAL1gcgBzAPAAdvlpAGwA9AD7+AABZHIAAAMAYwB5AEpkAKGUIWN3AgAAAACgrSFpAHIAAKBIKWEJBQAAAAAAAAAAAAAAAAAAAAAAAAAAAAAACQAAABEAAQAAAA0AZgAA4DXYWd1yAHIAAKD/IfQhaHQAoDsi4iFhcgCgFSBrAOwDAQAAAAAAAAAAAAAACABlJGZ0YXJyb3cAAKCpIekkZ2h0YXJyb3cAoKohzhUBAAAAAAAAAAAAAAADAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAABEAAAA7AAsAAAAFABUAAAAAAAAAAAAnAG8AAAAsADcAXAAAABkACQAOAAAAAABIAEcASmFIANBAcgAA4DXYCN1hAJdjbwB0ABZhbQBsAMtAYyJ1dGUAyUByImF2ZQDIQOMDAQAAAAAAAAAAAAAABAByAACgMCFtAACgcyrlIm1lbnQAoAgiAAFncAQAAABmAADgNdg83W8AbgAYYfMiaWxvbpVjgAFhaXkABAABAAAALWRyAGMAykDyIW9uGmFpBAEAAAAAAAAAAAAAAAAABQDzIXRzAKADIu8kbmVudGlhbEUAoEchdQAAAWFpAAAIAGwAVKB1KmkibGRlAACgQiLsI2licml1bQCgzCEAAWFwAAADAGMAcgASYXQAeQBTAgEAAAAAAAkAbSVhbGxTcXVhcmUAAKD7JWUncnlTbWFsbFNxdWFyZQAAoKsl4QoPAAAAEwAAACkAAQAcAAAAbAAIAAAAAACHALIAOwALACAAAABNACQAMgAAAWZygP4AAADgNdgm3ewhaWczYfIhb2QAoDwqYyJ1dGUA7UAAoWMgaXkBAAAAOGRyAGMA7kByImF2ZQDsQHUiZXN0AL9AaaBiIOwhZGUpYQABY3gAAAIAeQA1ZGMAbAChQOsBAwAAAAEAbADvQGMAeQBWZAACY2dwdAAACAACAAYAeQBRZGYAAOA12FrdYQC5Y28AbgAvYeMDAQAAAAAAAAAAAAAABQByAADgNdi+3G4AAKIIIkVkc3YAAAYAAgAk/wCg+SJ2oPQiAKDzIm8AdAAAoPUi6aNIIQkAAAAAAAAAAAAFAAEAdABhAACgKSHmIWluAKDcKWkDl/UAAAAAAAAAAAEAdAAAoC0igAFhb3AABgAAAAMAZgAAoLciZQBkALVhgAFjZ3QAAAAEAAIAcgArYWgAMWFlBqH7AAAAAAAAAAAAAAAAAQAAAAAAAAAFAGkAbgDlAKr7YQByAPQAmfsAoggiY2ZvdAAACAAEABAA4SFyZQCgBSFkAG8A9ADb/2kAbgB0oB4iaQBlAACg3SljpysiAQAAAAoAAAAAAAAAAAAAAAAABQAAAAAAAAAy/2EAbAAAoLoiYSJyaGsAAKAXKgABZ3IAAAQAZQByAPMAvPXjAO7/4QsPABMASAAAAAkAAQAXAAAAAAAAAAAAbwAqAJ8AHwCBAAAADAA3ABsABgAAAF4AcqBhIADgNdge3W0AbADkQOwhaWfmQOkhbmflQGMidXRlAOFAciJldmUAA2FyImF2ZQDgQGkibGRlAONAAAFncAQAAABmAADgNdhS3W8AbgAFYQABYXAAAHf3AAFjbAAAAgByAAFhZwAAoD8qgAFjdHkAAADt/AQAcgAA4DXYttxtAHAAZaBIInEAAKBNIoCiPiJFZGl1eQAAAAMABgAJAAUAAOA+IjMDAKA/IjBkcgBjAOJAdABlALRA4wMFAAAAAAAAAAAAAAABAG4AdAAAoBEq7yJuaW50AKAzIgABZXADAAAAaABhALFjAAFmcAMAAABoAACgNSFzAHkA7QD7/wCjSCJFYWVpb3AAAAkAAgAEAAcADQAAoHAqAKBKImQAAKBLInMAJ2DjIWlyAKBvKvIhb3hloEgi8QDw/2QCAQAAAAAAFgAAoiciYWRzdgQAAAAIAAIAAKBcKgCgWipuAGQAAKBVKmwib3BlAACgWCplqyAiAQAAAAAAAAAAAAAAAAADABwAAAAAAAAAAAAUAAYAAAAAAAAAAAAAAAAAEAAAoKQpZQAAoCAi8AICAAAAAAAAAAEAxWBoAACgIiLhIXJyAKB8I3QAdqAfImIAZKC+IgCgnSlzAGQAYaAhImEEAQADAAUABwAJAAsADQAPAACgqCkAoKkpAKCqKQCgqykAoKwpAKCtKQCgrikAoK8pRRkBAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAFEAKwAvAAwAiQAFAAkAAAAXAA8AAAAbAAAAcAASAAAAAAAoADcAugAAAGEAbKBnIgCgjCpyAADgNdgk3eegayL6928AdAAhYWMAeQBTZHAAZgAA4DXYWN3tIWVsAKA3IYChdyJFYWoAAAACAAQAAKCSKgCgpSoAoKQq4SF2ZWBgciJldmUAH2EAAWl5AQAAADNkcgBjAB1h4wMBAAAAAAAAAAAAAAAEAHIAAKAKIW0AZaRzIgEAAAAAAAAAAAAAAAAAAwAAoI4qAKCQKoABY21wAAIABQAAAACghir1IXRl9WFtAGEAZKCzA91jAAFlbgQAAABFAADgaSIA/nIAdABuAGUAcQDxAPf/AAJFYWVzAAALAAIABwAAoGkicaCIKvGgiCr6/2kAbQAAoOcicABwoIoq8iFveACgiipspGUiy/cAAAAAAAAAAAEAAAALAPGhZSLN9wAAAQBsAGEAbgD0AM/3Y6V+KgEACgAAAAAAAAAAAAAAAAAAAAQAYwAAoKkqZeDbIgD+cwAAoJQqbwB0AG+ggCpsoIIqAKCEKmOIPgAFAAEAAAAAAAAAAAAAAAAAAAASAAAAAAAAAAAAFgAbAG8AdAAAoNci4wMBAAAAAAAAAAAAAAADAACgpypyAACgeirQIWFyAKCVKXUiZXN0AACgfCrhCQQAAAAAANP/EAAAAAAAAAAAAAAAAABO9wAAAAAAAAAAAAAAAAEAaQDtAFL38AEEAAAAAQByAACgeClwAHIAbwD4AE//cQBsA0v3AAAAAAAAAAABAGwAZQBzAPMA7v5TEgEAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAyAAAAFgCaAA8AHwA8ACoAAwAAAAAAfwC/AAAABwBKAAAA5QBiAHEADAASAACgyCRuAHQAAKAuInAAZgAA4DXYYN1tAGwA9kDsIWlnU2HiIWFyAKA9IwABaXkBAAAAPmRyAGOgmiL0QAABY3IDAAAAAOA12CzdaQByAACgvykAAWJtAACe+WEAcgAAoLUpAAFjcwMAAAB0AACgmyL1IXRl80BvAwMAAAAAAAUAAAABAACgwSluANti4SF2ZfJAYQYBAAAAAAAAAAQAAAAAAAAAAAAAAAAACAByAACgtylyAHAAAKC5KXUAcwAAoJUigAFjbG8AAAAGAAMAcgAAoDQhbAAAoJgi4SFzaPhAaQBsAQEABABkAGUA9UBlAHMAYaCXInMAAKA2KgACYWNpdAIACQAGAAAAAKDAKXIAcgAAoLohbgDlAGP5AAFpcgAAAwByAACgvinvIXNzAKC7KeEJBwALAAAAAAAAAAAAAAAAAAEAAAAAAAAAAAAAAAQAAAAAAAAADgB2AACgOCp0AACgmSJzAGgAAKCdIuwhYWNRYe8hbGQAoLwp4QQBAAAAAAAAAAQAAAAAAAAABwBjAHIATWFnAGEAyWNjBgcAAQAAAAAAAAAAAAAAAAAAAAAAAAADAACgtil1AHMAAKCWIvIhb26/Y2GrKCIGAAAAAAATAAAAAAAAAAAACgAAAAAAAAAAAAAAAwAAAAAAAAAOAAAAAAABAACgWypyAACgVipyAHIAAKC7Iechb2YAoLYibCJvcGUAAKBXKuWkXSoDAAEAAAAAAAAAAAAAAAAAAgCqQLpAcgBvoDQh5gBJ/0EdBwAQAAAAFgAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAHsAAAABABoAXQADAAAAAAAAAAAAAAAeAAAAKgALACIAAAAmADsAAAAAAAAAAAAAAAAANgB5ADJkcgAA4DXYM91yAHIAAKDVIXAAZgAA4DXYZ91hAHIAdqDoKgCg6SrhIXNoAKCoIuEhc2gAoKIi9CFyaQCgsiJyAG8A8AAB9fQhcmkAoLMicwB1AAABYnAAAAMAAOCCItIgAOCDItIg6SJnemFnAKCaKQABY3UAAAQAcgAA4DXYy9wAAWJwAAALAG4AAAFFZQAAAwAA4MsqAP4A4IoiAP5uAAABRWUAAAMAAODMKgD+AOCLIgD+gAFlbHIACwAAAAQA7CFpcACg7iIAAWJ0AAAq82EA8gAo82KiKCIEAAAAAAABAHEAAKBaImEAcgAAoLsi7gIBAAAAAAAAAAUA5yFydACgnCllCAoAAAAAAAAAAAAAAAUAAAAAAA8AAAAVAAAAAQBFACkAaKCVIW8A8WNhAHAAcADhAEDwcCNzaWxvbgD1Y28jdGhpbmcAAKAFIugFAgABAAAAAAAAAAAAAAAAAAAAAAAEANZjaQDVY28AcAB0AO8AafQAAWhyAAADAOUhdGHRY2kjYW5nbGUA7AMBAAAAAAAAAAAAAAAFAGUAZgD0AEz/aQBnAGgA9ABP/wABaXUAAAMA5yFtYcJjAAFicAAACABzI2V0bmVxAPHgiiIA/mD/cyNldG5lcQDx4IsiAP5j/8EbAQAAAAAAAAAAAAAAAAAFAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAEcAUQAOAG8AAAAiABYAWwAAAAAAAACVABoAAAAtAMoAAACtAAkAgwA4AAAAQgByAHIAAKDRIWEAcgAAoGMpYwByAADgNdjK3AABaXkBAAAAQ2RyAGMA+0ByImF2ZQD5QAABYWwBAAAAqEBjAHIAa2EAAWlyAwAAAADgNdgy3fMhaHQAoH4pAAFncAQAAABmAADgNdhm3W8AbgBzYQABYW0CAAAAbAD8QHIAcgAAoMgh4SJuZ2xlAKCnKQABY3IDAAAAcgAAoJEh9SF0ZfpAcgDjAQEAAAADAHkAXmR2AGUAbWFhAQUAAQBsAGsAAKCAJXIA7AMBAAAAAAAAAAAAAAADAACgvyEAoL4hYQQBAAkAAAAAAAAAAAAAAAUAcgByAACgxSFhAHIAAKBuKewhYWNxYYABZGlyAAAACQAEAG8AdAAAoPAiaQBmoLUlAKC0JewhZGVpYQABY3QEAAAAcgBpAACg+CVvAgUAAAAAAAEAbwBwAACgDyNyAG4AZaAcI3IAAKAcI4ABY2l0AAcAAAADAG4AZwBvYXIAaQAAoPklbwIFAAAAAAABAG8AcAAAoA4jcgBuAGWgHSNyAACgHSPhCgUAAAAAAB4AAAAAAAAAJQAAAAAAAAABAAAAAAAAAAAAAAAAAAoAAAAWAHUAcwAAoI4icgByAG8A9wBk/2kA6KLFAwEAAAAAAAAAAgDSY28AbgDFY3AAYQByAHIAbwB3APMARP9vJHduYXJyb3cAAKCVIWEjcnBvb24A7AMBAAAAAAAAAAAAAAAFAGUAZgD0AFj/aQBnAGgA9ABV/+EKPAAyABMAGwAAAAEAHwAAAAAAAAAAAAAADQBKACcAewAAABAABQAjAAoAcgAA4DXYGN1jAHIAAOA12LDcbQBsANxA4SFjcmph6SFuZ25hAAFpeQEAAAAjZHIAYwDbQGIibGFjAHBhciJhdmUA2UBpImxkZQBoYQABZ3AEAAAAZgAA4DXYTN1vAG4AcmFyAOMBAQAAAAMAeQAOZHYAZQBsYQABY3IAAAMA9SF0ZdpAcgBvoJ8h4yFpcgCgSSlkAwcAAAAAAAAAAAABAG8AbgBQoMMi7ABc/2UAcgAAAUJQAAAWAAABYXIAAAIAcgBfYGEAYwDlAwEAAAAAAAAAAAAAAAMAAKDfI2UAdAAAoLUjYSVyZW50aGVzaXMAAKDdIwAEQURFVGFkcHMxABQAJgALAAAAHQBGAAUAcgByAG8A9wBJ/mkAbKDSA28AbgClY2UAZQBBoKUicgByAG8A9wCc9m8AdwBuAEEAcgByAG8A9wAw/28AdwBuAGEAcgByAG8A9wAC/XEAdQBpAGwAaQBiAHIAaQB1AO0AmP5yInJvdwDCoZEhAQAAAAUAYQByAACgEilvAHcAbgBBAHIAcgBvAPcAf/5lAHIAzAMBAAAAAAAAAAAAAAAIAGUkZnRBcnJvdwAAoJYh6SRnaHRBcnJvdwCglyHhCjcAAAABAAAAYQADAAAAJAAZAAAAAACFAJnxAABPAAAAAADOAAcAAAAUAHkAP2RyAADgNdgt3eMDAgAAAAAAAAAAAAAAAQDIY3IAAOA12MXcbiJjc3AAAKAIIPShwAMBAAAARP1jI2hmb3JrAACg1CLpAwEAAAAAAAAACAAAAAQA9qDGAzX9bgBlAACgDiZtAGEA9AAV7nIAgKElImFzdAAKAAAAVPFpAgMAAAAAAAEAAKD9Km0AAKDzKmyAtgDsIWVsAKAlIoABaXB1AAcAAAAEAGYAAOA12GHdbgBkAKNA7iJ0aW50AKAVKnIAYwkDAAAAAAAAAAAAAAAGAAAAAAAAAAkAAAAAAAEAAAAAAAAADQAAoKUibgB0ACVgbwBkAC5gaQBsAACgMCDlIW5rAKAxIAABYXUAAAwAbgAAAWNrAgAAAPYA0fVrAGigDyEAoA4hcwBhqisAHwABAAcACwADAAAAAAAAAAAAAAAAAAAABQAAAAAAAAAAAAAAFwAbAACgniIAoHIqbgCxQGkAcgAAoCIq7wMBAAAAAAAAAAAAAAADAACgFCIAoCUqaQBtAACgJip3AG8AAKAnKuMhaXIAoCMqgKR6IkVhY2Vpbm9zdQAAAAIABQA+AAsAFAAjAAgAEAAAoLMqcAAAoLcqdQDlAAfxaQDtAP3wbQBlAPOgMiC38PIhZWwAoLAigAFFYXMAAAACAAUAAKC1KnAAAKC5KmkAbQAAoOgigAFkZnAAwfADAAAA9KAdIl78gAFhbHMAAAAEAAgA7CFhcgCgLiPpIW5lAKASI/UhcmYAoBMjY6CvKuGpeiIDAAAACQAAAAEAAAAAAAAAAAAAAAAAAAAAABAAAAAAAAAAAAC0//EArPBwAHAAcgBvAPgAp/91AHIAbAB5AGUA8QCr8IABYWVzAAMAAAC1/3EA8QCu/3AAcAByAG8A+ACr/8QaLQAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAGAAAACSAAEAB/YXAGsAAAAAAAAAAAB4AL4ADwA4AKUA/ABDAE8ABAAhAAAAAADcAG8AdAAXYWEEAQAAAAAAAAAAAAAAAAACALdj8EAAAWdzAAABAEthcAAAoAIgAAFEcgMAAAAA4DXYIt1vAPQA3vFtAwEAAAAAAAAAAAADAGwA60BvAACgrCAAAURvAwAAAHQAAKBRIm8AdAAAoHcqAAFncAQAAABmAADgNdhW3W8AbgAZYQABRGEAAAQAbwB0AACgUyJyAHIAAKBxKeMDAQAGAAAAAAAAAAAABAByAACgLyHtALn1bwB0AACgUCIAAWNzAAADAPUhdGXpQPQhZXIAoG4qcqGaKgEABADhIXZl6EBkoJYqbwB0AACgmCrppZkqCQAAAAAAAQAAAAAAAAAAAAAAAAADAACgEyFkoJUqbwB0AACglyruInRlcnMAoOcjAAJhaW95BQABAAgAAABNZHIAY6BWIupA8iFvbhth7CFvbgCgVSKAAWFscwAEAAAACgB1AHMAAKBxKnIAc6DVImwAAKDjKWkAAKG1A2x2AAAN+28AbgC1Y4ABYXBzAAAADQADAGMAcgATYXAAMaADIDMBAQADAACgBCAAoAUgdAB5AHOiBSIBAAAAAAD1+mUA9ADy+oABY2lwAAAAAgAFAGwAIWBzAPQAGvUAAWVvAAAIAGMAdABhAHQAaQBvAO4A3fRuAGUAbgB0AGkAYQBsAOUADPUAAmNzdXYFACcAEQAAAPAiYXJzbACg5SnpAwEAAAAAAAAAAAAAAJL/cgBjAACgViLhBAEAAAAAAAAABAAAAAAAAAAHAGwAcwA9YHMA9ABo63YARKBhIkQAAKB4KmkCLP8AAAAAAQDhIW50ZwMBAAAAAAAAAAAABQB0AHIAAKCWKuUhc3MAoJUq4QsVAAUAHwAIAAsAAQAAAKEARQAAAAAAAAAAAAAAWgAQAAAA4wAsAAAAAAAAAHwAcgAA4DXYMd1yAOsAbfJvAPQA9+9sInJlYwAAoBUjciJpbWUAAKA0IHICAgAAAAAAAQDEY+chZXQAoBYjgAFhZXkAAQAEAAAAQmTyIW9uZWHkIWlsY2GAAWNodAAAAA0AEAByBAEAAAAAAAAAAAAAAAAABAAA4DXYydxGZGMAeQBbZPIhb2tnYewBAQAEADb1ZABlANxiZQBzAOKB1wADAAAAAQAAoDAqYaCgInIAAKAxKoABZXBzAAAABgADAGEAAKAoKWEAAKApKeKipCIBAAUAAAAAAAkAbwB0AACgNiNpAHIAAKDxKm/gNdhl3XIAawAAoNoq6QMBAAAAAAAAAAAAAAAFAHgAdAAAoGwiaCJlYWQA7AMBAAAAAAAAAAAAAAAIAGUkZnRhcnJvdwAAoJ4h6SRnaHRhcnJvdwCgoCHlBQ4AAAAAAAAAJQAAAAQAAAAAAAAAAQByAG4A/kAAAWFzAAACAPAAbO9pAG0AAKA8IvIBCwAAAAEAYQBzorgDAQAAAAAAzvl5AO0Ay/llAAABNGZs7wAAbwByAOUAae8AAWNuAwAAAHMA8ABr72sAAAFhcwAA2f9wAHAAcgBvAPgAP++AAWFpcAAAAAgAAwBkAOUA/O7lInppdW0AoOIjYQoXAAAAAAAGAAEAAAAAAAAAAAAAAAAAAAASAAAAAAAKAAAAAAADAA4AAKBcImIAAKDNKW8AdAAAoOwl7CF1cwCgOSrpIW1lAKA7KmkibnVzAACgOipuImdsZQDkp7UlAQAAAAAAAAAAAAAAAAAAAAUAAAAAAAAAAADX/wwA7yF3bgCgvyXlIWZ0ZaDDJXEAAKC0ImkiZ2h0AGWguSVxAACgtSJIFx4AAAAAAAAAAAAAAAAAFgAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAGgAAAC4AAAAAAAEAAABAABMAAAAAAAAAJwAAAAUAAABhAAAACgAPAJcAcgAA4DXYFt1wAGYAAOA12ErdYwByAADgNdiu3GEAcgAAoMYi5yFtYaNjRiJUY3kALGRjInV0ZQBaYQABQ2MCAAAAeQAoZMghY3kpZOEkbGxDaXJjbGUAoBgiAKK8KmFlaXkEAAcAAQAAACFkcgBjAFxh8iFvbmBh5CFpbF5h7yFydAACRExSVQMACgARAAAAcADBACL6byR3bkFycm93AACgkyFlJGZ0QXJyb3cAAKCQIekkZ2h0QXJyb3cAoJIhcgIBAAAAAAAEAHQAAKAaIuEhcmWAoaElSVNVAAUADQAAAG4iaW9uAACglCLuJXRlcnNlY3Rpb24AoJMidQAAAWJwAAAJAPMhZXRFoI8icSJ1YWwAAKCRIuUicnNldEWgkCJxInVhbAAAoJIi4gcDACEAAAAAAAAAAAAAAAAAAAAAAAAAAQAAAAAADgAAoBEic6DQImUAdABFoNAicSJ1YWwAAKCGIgCh0SJlcwQAAABlAHQAAKDRInIic2V0AEWggyJxInVhbAAAoIciYwMGAAAAAAAAAAAAAQBUImhhdAAAoAsiZSJlZHMAgKF7IkVTVAAAAAoABQBxInVhbAAAoLAqaSJsZGUAAKB/IuwkYW50RXF1YWwAoH0iSBcGAAAAAAAAAAAAAAAAAAkAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAF8AAAArAAwAHgABAAAABABJAAAAAAB6AAAAAAChAAAAAAAUAA8AAAAYAHIAAKAtIWkAp2NjAHkAJ2RQAFkAqUBvAHQACmFjAHIAAOA12J7c7yFzcwCgLypwAEOg0yJhAPAAmvMAAWRuAAAEAGkibGxhALhgdCNlckRvdAC3YOEHBAAAAAAAAAAHAAAAAAAAAAEAAAAAAAAAAAAAAAoAcgBjAAhh8iFvbgxh5CFpbMdAbiJpbnQAAKAwInIiY2xlAAACRE1QVAAABAACAAcA7wBD9uwA7vVpAO4Aa/ZpIm1lcwAAoJcigAFjcHkAAAAIAAMA9SF0ZQZhbABlAHkA8wCW/2mg0iJ0KGFsRGlmZmVyZW50aWFsRAAAoEUhbwAAAWNzAAANAGsqd2lzZUNvbnRvdXJJbnRlZ3JhbAAAoDIiZSNDdXJseQAAAURRBQAAAHUib3RlAACgGSBvJXVibGVRdW90ZQAAoB0gbAUBAAAAEgAAAAcAAAAAAAAAAAAtAG8AbgBloDciAKB0KgABZnIAAAIAAKACIe8iZHVjdACgECKAAWdpdAAEAAAACQBuAHQAAKAvIvIidWVudACgYSJvAHUAcgBJAG4AdABlAGcAcgBhAOwAFPVuAHQAZQByAEMAbABvAGMAawB3AGkAcwBlAEMAbwBuAHQAbwB1AHIASQBuAHQAZQBnAHIAYQDsAOryQR0BAAAAAAAAAAAAAAAAAAUAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAtwBeABoAogB4ACIAAAAMAOkACQAAAFAAAAAAACYBAAAAANQAiQAyAD8AAAAtAAAAAABpAHIAcgAAoNMhYQByAACgZSljAHkAUmRhAHIA7AMBAAAAAAAAAAAAAAADAACgwyEAoMIhAAFheQEAAAA0ZPIhb24PYQABaXIDAAAAAOA12CHd8yFodACgfynhIm5nbGUAoKYpAAFkcgAABABvAHQAAKDxImkAZqC/JQCgviVhBAEAAAAAAAAAAAAAAAAABQByAHIAAKD1IWEAcgAAoG8pYwBvAgEAAAAAAAUAcgBuAACgHiNvAHAAAKANI2sBBAABAGEAYwDdYmEicm93AACgDynjAwEAAAAAAAAAAAAAAAMAeQBfZOcicmFycgCg/yfnAwEAAAAAAAAAAAACAAUAsEB0AGEAtGNwInR5dgAAoLEpgAFjb3QAAwAAABAAbAAAoPYpcgQBAAAAAAAAAAAAAAAAAAQAAOA12LncVWTyIW9rEWEAoUYhYW8FAAAAdABzAGUA8QB4+gABZ3IDAAAAcgAAoMoh5yFlcgCgISDnBggAAAAAAAAAAAAMAAAAAAAAAAAAAAABAAMA8gBA/WgAdqAQIACgoyLnIWVyAKAgIOUhdGgAoDghYgEBAAYA6yJhcm93AKAQKW8CAQAAAAAABQByAG4AAKAfI28AcAAAoAwjgAJhZWdzdgAKAAAABQABABwAqGBpAG4AAKDyImEAbQBtAOEA4vJtAO+ixCIDAAAAAAAAAAEAAKBmJm4AZABzoMQidQBpAPQA9//po/cABQAAAAAAAAAAAAAAAQBuAHgAAKDHImQAZQBvgPcAbgB0AGkAbQBlAPMA9P9sBgUAAAAAAAAAAQAAAAAAAAAUAAgAAAA4AGYAAOA12FXd7CFhciRgYgBsAGUAYgBhAHIAdwBlAGQAZwDlAErn5afZAgUAAAAAAAAAAAAAAAAAAAAKAAAAAAABAAAAAAAPAGwAdQDzAMv4cQBkoFAi7wC/+WkibnVzAACgOCLxInVhcmUAoKEibgBhBAEAAAAAAAYAAAAAAAAAEAByAHIAbwD3AI78bwB3AG4AYQByAHIAbwB3APMAL/9hI3Jwb29uAOwDAQAAAAAAAAAAAAAABQBlAGYA9ACE/mkAZwBoAPQAgf4ABkJFYWNlZmhpb3JzdQcAAAAyABcAVQACAAUAfwBEACQACwArAEcArkByAACgHCFvAKFjYQByAPIAJf9jAwMAAAAAAAAAAAABAACgsSFyAACgGyGAAWFleQABAAQAAAAgZPIhb25YYeQhaWxWYekkZ2h0YXJyb3cAoNsh7CRlRGVsYXllZACg9CmAAWNucgADAAAABgBnAACg6yf1IXRlVGFyAHSgoCFsAACgFilwAwEAAAAAAAAAAAAEAGYAAKAdIe4kZEltcGxpZXMAoHApdqAcIWUicnNlAAABRVUNAAAAcABFAHEAdQBpAGwAaQBiAHIAaQB1AO0AOf5sAwEAAAAAAAAAAAAHAGUAbQBlAG4A9ABk/PUkaWxpYnJpdW0AoMsh5yFodAAEQUNERlRVVmEZAAoAfgAAADkAYAAQAAUAbCJvb3IAAKALI3IAcgBvAPcAjOtlI2lsaW5nAACgCSPlImN0b3JCoMAhYQByAACgUynuAgEAAAAAAAAACQBnJWxlQnJhY2tldAAAoOkn8iFvdwChkiFCTAAABABhAHIAAKDlIWUkZnRBcnJvdwAAoMQhAAFlcgAAEABlAAChoiJBVgAABQByInJvdwAAoKYh5SJjdG9yAKBbKWkjYW5nbGUAQqKzIgEAAAAAAAUAYQByAACg0ClxAHUAYQDsAO36cACAAURUVgAQAAAABwBlJGVWZWN0b3IAAKBcKeUiY3RvckKgviFhAHIAAKBUKe8kd25WZWN0b3IAoE8pbwD1AQEAAAAJAGIlbGVCcmFja2V0AACg5yduANQBAQAAAAgAZSRlVmVjdG9yAACgXSnlImN0b3JCoMIhYQByAACgVSnhDJgAAAB6AAUAXgABAAAASwAhAQAAAAARAAAAAADZAAAAAAAZACUACACBAQAAOQAAAAwAcgAA4DXYIN1vAHQAC2HkIW90AKDvImwiY3R5AACgLSP1IWJzdaBjJmkAdAAAoGMmAAFhbwAABAByAHIAAKC1IXMAcwAAoBcnAAFjdQAABAByAADgNdi43AABYnAAAAQAZaDPKgCg0SploNAqAKDSKuMDBQAAAAAAAAAAAAAAAQBuAHQAAKAxIm8AbgBpAG4A9AAf/OMDAgAAAAQAAAAAAAAAAQDHY3kAR2RjAGsAbaATJ+EhcmsAoBMn5AUBAAAAAAAAAAAAAAAAAAAAAAAEAAkAaQBsALhAcCJ0eXYAAKCyKXQAZYCiAHIAZABvAPQAkPsAAmFlaXUNAAMAAAAGAHIAYwAJYeQhaWznQHAAcwBzoEwqbQAAoFAq8AEBAAAABABzAACgTSpvAG4ADWGAAWNwcgAAAAwAAwD1IXRlB2EAAWVvAAADAHQAAKBBIO4AfOXhqSkiBAAMABEACAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAQAA4CkiAP5uAGQAAKBEKm8AdAAAoEAqciJjdXAAAKBJKgABYXUAAAMAcAAAoEsqcAAAoEcq7AIBACMACAAAABIAbwBuAGWgOgDxoFQiVObnAQEAAADf8GSgRSJvAHQAAKBtKoABZnJ5AAAAAwAGAADgNdhU3W8A5ACf+3OAqQByAACgFyFtAgEAAAAAAAUAYQB0oCwAQGDmowEiAQAAAAAAAAAAAAAAAwDuANv5ZQAAAW14AwAAAGUA8wB5++UhbnQAoAEicgAAo8slRWNlZm1zAAARAAIADAAEAAgAAKDDKQCgVyJpAGQAAKDvKuMhaXIAoMIpbiJpbnQAAKAQKmWkxgIBAAAAAAAAAAAAAAAAAAMA8QDm/2UAYQIBAAAAAAAVAHIicm93AOwDAQAAAAAAAAAAAAAABQBlAGYA9ADx8GkAZwBoAPQAZvHSCQEAT/AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAIAAAAEAAgArmDzAIHw6SFyYwCgmiLhAPnwZAoaAAkAAAAAAAAAAAAAAAAAFAAAAAAAAAAoAAAAVQAAAAAAAAABAAUAZQBlAACgziJlAGQAAKDPInACAQAAAAAABAByAACg3iJjAACg3yLhIXJycKC2IQCgPSnhIXJy7AMBAAAAAAAAAAAAAAADAACgOCkAoDUpYqkqIgsAEAAHAAAAAAAAAAAAAAAAAAAAAAAAAAAABAAAAAAAAAABAADgKiIA/nIAAKBFKm8AdAAAoI0iciJjYXAAAKBIKgABYXUAAAMAcAAAoEYqcAAAoEoqAAJhbHJ2AwAeAAAACQBlAG4ApEByAHIAbaC3IQCgPCllI2Fycm93AOwDAQAAAAAAAAAAAAAABQDlIWZ0AKC2IWkiZ2h0AACgtyF5AIABZXZ3AAUAgP8AAGUAZABnAOUAgv9xAHACAQAAAAAABQByAGUA4wCA/3UA4wB//04UBQAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAACxACAADQAJAIAAAQAAAAAAKQEAABYA2gAAACgAZgEbAAAANwBVAAAAQQByAADgNdgf3W8AdAAAoO0q8SF1bwCgHiAAAW95AQAAADFkbgBnAACgTCJhInJvdwAAoA0pciJpbWUAAKA1IHIAawB0oLUj4iFyawCgtiMAAWVvAwAAAHQAAKAQI3HgPQDlIPUhaXYA4GEi5SAAAWV2AAADAHYA5QD/4uIhYXKmQGwBAQAHAGwAZaAiIHQAAKAiIHAAAKFOIkVlAAACAACgrirxoE8irePjBgEAAAAFAAAAAAAAAAkAAAAAAAAAAAAAAA4AcgAA4DXYt9xtAGkAAKBPIG0AZaA9IgCgzSJsAOKjXAABAAAAAAAAAAAAAAADAACgxSnzIXViAKDIJ2MJCAAAAAAAAAAAAAAAAAAAAAAAAAANAAAAAAABAAAABAAAABIAcwBpAPZjbgBvAPUAn+LhIXVz5aA1IsLicCJ0eXYAAKCwKYABYWh3AAAAAQADALJjAKA2IWUAZQDuANj2AAFjcg4AAAB2AQEABQBlAGUAAKC9ImUAZABnoAUjZQAAoAUjawAAAmNlcHMAAAgAUP8CAO8ARv9pAG0AZaA9IvEAnP9wAHMAaQBsAG8A7gC8/4ABYWtvABMABAAAAGMAawAAoIglsQEEAAAAAQA0AACgkyWyAQEAAAADAACgkiUAoJElAAFjbgMAAABrAACgIyRrAOwEBwAAAAAAAAAAAAAAAAABAA0AcQB1AGEAcgDlAKvibyN6ZW5nZQAAoOsp8iNpYW5nbGWAobQlZGxyAAAABAAIAG8AdwDuANz55SFmdACgwiVpImdodAAAoLglZwDjChDkAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAwAAAAAAAAAAwAZAAEA1+Pe4/AAKORxAgXkAAAAAAEAYQByAACgBSaAAWRwdAAi5AAAAgDsADTkaQBtAGUA8wAi5PIjaWFuZ2xlAAFkdQIAAADwAAbkbwB3AO4AtuPwBAEAAAAAAAAABQAAAAAACgAOAGYAAOA12FPddKClIm8A7QAi8/QhaWUAoMgiAAZESFVWYmRobXB0dXYIABcAJwBuAAAANgBFAFUABABaAF8AhQBvAHgAAKDJKWwAdQDzADrzAAJMUmxyAAACAAQABgAAoFclAKBUJQCgViUAoFMlAKJQJURVZHUAAAIABAAGAACgZiUAoGklAKBkJQCgZyUAAkxSbHIAAAIABAAGAACgXSUAoFolAKBcJQCgWSUAAkxSbHIAAAIABAAGAACgVSUAoFIlAKAQJQCgDCUAogAlRFVkdQAAAgAEAAYAAKBlJQCgaCUAoCwlAKA0JWkAbgB1APMAM+hpIm1lcwAAoKAiAAJMUmxyAAACAAQABgAAoFslAKBYJQCgGCUAoBQlAKNRJUhMUmhscgAAAgAEAAYACAAKAACgbCUAoGMlAKBgJQCgayUAoGIlAKBfJQCjAiVITFJobHIAAAIABAAGAAgACgAAoGolAKBhJQCgXiUAoDwlAKAkJQCgHCWABURKU1phY2VmaW9zABoABAAHAAoALAASAA0AAAA5AHIAIQByAADgNdgH3WMAeQACZGMAeQAFZGMAeQAPZGwAdKAHImEAlGMAAWF5AQAAABRk8iFvbg5hb6BFIfQicmFoZACgESkAAWN0AAAEAHIAAOA12J/c8iFvaxBhgAFncnMAAfkAAAMAcgAAoKEhaAB2AACg5CphAwkAAAAAAAAAAAABAGYlZXJlbnRpYWxEAACgRiEAAWNtBAAAAO8hbmQAoMQi8iNpdGljYWwAAkFER1QAAAkABAAGAGMidXRlALRg8gDF62kA7ACq9G8AdAEBAAIA2WJiAGwAZQBBAGMAdQB0AOUAcvhwBAEAAAAAAAAABQB5AAAAEgBmAADgNdg73UShqAABAAUAbwB0AACg3CBxAHUAYQDsAEDzbgAAA0FCTFJUYRIAAAA8ACUACQAEAHIiZXZlABFjcgByAG8A9wDk92UAZQBBoKQicgByAG8A9wB/53Iicm93AAChkyFCVQAABABhAHIAAKATKXAAQQByAHIAbwD3AA/4aSJnaHQA1AEBAAAACABlJGVWZWN0b3IAAKBfKeUiY3RvckKgwSFhAHIAAKBXKeUhZnTSAhEAAAABAAAACABlJGVWZWN0b3IAAKBeKeUiY3RvckKgvSFhAHIAAKBWKWklZ2h0VmVjdG9yAACgUCniIWxlQwofAAEAAAAAAAAAAAAAAAAAAAA5AAAAAAAAAAAAAAAVAAAAAAAuAAoAbwB0AmP4AAAAAAEAbgDBAIn/ZQByAHQAaQBjAGEAbABCAGEA8gAX8WkiZ2h0AAABQVSZ+QAAZQDlAIPtbwBuAHQAbwB1AHIASQBuAHQAZQBnAHIAYQDsAOD2cABBAjjwAAAAAAEAbwB3AG4AwQBU8AABZW8AABoAZgB0AIABQVJUAAMACAAAAGUA5QDn/nIicm93AACg0CFpAGcAaAB0AEEAcgByAG8A9wDk5m4AZwDMAwsAAAAAAAAAAAAAAAEAaQBnAGgAdABBAHIAcgBvAPcAjOHlIWZ0AAFBUgAABQByAHIAbwD3AHXhaQBnAGgAdABBAHIAcgBvAPcAX+FBHEEABwAAAAAAAAAAAAAAAwAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAABbAQABjQCmAL0AUAAAABgA3AEAAAAAKgA4AAsAKQFmAAAADwB1AN0AEwAAAAAAAQAAoB4hYQByAACgZClhAHIA8gAc9+0haWQAoO4q4SFycgCgySHsInVoYXIAoGgpAAFhbwMAAAD2oMEDTO1yAAABZHUAAAIAAKDBIWygwCEAoGwpgAFhaG0AAgAFAAAAAKAPIHIA8gD7+GEA8gCP528idXN0AGGgsSPjIWhlAKCxI4ABYXJ0AAIAAAAFAPIAReRyAPIASPjhIWlsAKAcKWkFBAAAAAAACAAAAAAAAAAAAAAAAQAA4DXYL93zIWh0AKB9KW8AbwDyAJb4AAFhcAAABgByAGegKQB0AACglCnvImxpbnQAoBIqAAJhY2hxBAAAAAD4CAByAADgNdjH3PEhdW8AoDogAAFidQAAAQBdYG8A8qAZIJv1AAJhZXV5AwAGAAEAAABAZGIAfWDyIW9uWWFkAwMAAAAAAAAAAAABAOwAZPhpAGwAV2EAAmNscXMAAAsABgADAGEAAKA3KWgAAKCzIXUAbwDyoB0gePVkImhhcgAAoGkp4QMEAAAAAQAAAAAAAACn93QAAKCtJWwA6aUcIQEAAAAAAAAAAAAAAAAABAAAAAAA4fduAOUAp/dhAHIA9ACR9+gFAQAFAAAAAAAAAAAAAAAAAAAAAAAJAPIhZWUAoMwi7SFlcwCgyiJpAGWkuSVJ8y38AAAAAAAAAAAAAAEA9CFyaQCgzimAAWFicgAAAAMABwByAPIAEvtyAGsAAKBzJwABYWsAAAkAYwDlA33/AAAAAAAAAAAAAG//AAFlcwAAAgAAoIwpbAAAAWR1AAACAACgjikAoJApAAJhYnB0AwAAABQADwByAOsAT/juAgEAAAAAAAAABABnAACg7SdyAACg/iFpIm1lcwAAoDUqYQYEAAAAAAAAAAAAAQAAAAAAAAAAAAAABwAA4DXYY91yAACghil1AHMAAKAuKmMJBwABABEAAAAAAAAAAAAAAAAAAAAAABYAAAAAAAQANwAAACgAaQDjAGvzdQBvALtAAAFldQAAAwAA4D0iMQN0AGUAVWHtInB0eXYAoLMpZwDkpOknAQADAAAAAAAAAAAAAAAAAAUAAKCSKQCgpSnlAIn3AAFhaQAABABpAGwAAKAaKW8AbqA2ImEAbADzAKXacgDhq5IhBQAWAAEAAAAAAAgAAAALAAAAAAAAAA0AAAAAAAAAEAAAAAAAGwATAAAAAAADAACgMykAoJ0hcAAAoHUpcwAAoB4p6wBj5XAAAKCsIWwAAKBFKWwAAKCjIWag5SFzAACgIClpAG0AAKB0KYABZ25zAAwAAAACAGcA2mJpAG4AZwBkAG8AdABzAGUA8QAI8GgAdABhCgEAAAAAAAAAAAAAAAAAKAAAAAAAAAA3AAAAAAAAAAAAAAAdAAkAEwByInJvdwB0oJIhYQDpAMT/cQB1AGkAZwBhAHIAcgBvAPcAqv9oAHIAZQBlAHQAaQBtAGUA8wDL/mkAZwBoAHQAYQByAHIAbwB3APMA5v1hI3Jwb29uAAABZHUDAAAAcAAAoMAhbwB3AO4A6v3lIWZ0YQQBAAAAAAAAAAAAAAAAAAcAcgByAG8AdwDzAOT2YQByAHAAbwBvAG4A8wBz5coVCAAAAAAAAAAAAAAAAAAAAAAAAAABAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAADIAAAAlAAAAtgAEAAAAAAAAAAAAAAAdAAsAAABWAAAAAAAAAA8AAgA8QACgaiJyAADgNdgP3WMAeQAJZGkiZG90AD9hgAFjaHQAAgAAAAUAAKCwIXIAAKASIfIhb2tBYWWg2CLmI3RhcnJvdwCg2iGAAWFleQABAAQAAAAbZPIhb249YeQhaWw7YWMIBgAAAAAAAAAAAAAAAAAAAAAAAAAJAAEAAAAMAAAABABnAACg6ifyANXw9SF0ZTlh4iFkYZtjbABhAGMAZQB0AHIA5gDD/24FHQAAAAEAAAAAAAAAAAAAAAAABQBmAADgNdhD3WUAcgDMAwEAAAAAAAAAAAAAAAgAZSRmdEFycm93AACgmSHpJGdodEFycm93AKCYIWcAAAJMUmxyEAAAACUACgBpAGcAaAB0AEEAcgByAG8A9wA13mkAZwBoAHQA4QCb/OUhZnQAAUFSAAAFAHIAcgBvAPcAGN5pAGcAaAB0AEEAcgByAG8A9wAC3uUhZnQAAWFyivwAAGkAZwBoAHQA4QCP/AABZnM3AAAAcwBFCB4AEAAKAAAAAAAAAAAAAQAAAAAAAAAAAAAAAAAXAAUA5SFzcwCgoSppImxkZQAAoHIiciNlYXRlcgAAoHYidSRsbEVxdWFsAACgZiLsJGFudEVxdWFsAKB9KvEldWFsR3JlYXRlcgCg2iJ0AAAFQUNERlJUVVZhcisABQCQAAAAGgBLAHIACwAP/BQAbCJvb3IAAKAKI2UjaWxpbmcAAKAII+UiY3RvckKgvCFhAHIAAKBSKWkAZwBoAHQA4QAA/GkiZ2h0AAABQVYAAAUAciJyb3cAAKCUIeUiY3RvcgCgTinuAgEAAAAAAAAACQBnJWxlQnJhY2tldAAAoOgn8iFvdwChkCFCUgAABABhAHIAAKDkIekkZ2h0QXJyb3cAoMYhAAFlcgAAEABlAAChoyJBVgAABQByAHIAbwD3AJDi5SJjdG9yAKBaKWkjYW5nbGUAQqKyIgEAAAAAAAUAYQByAACgzylxAHUAYQDsAErwcACAAURUVgAQAAAABwBlJGVWZWN0b3IAAKBgKeUiY3RvckKgvyFhAHIAAKBYKe8kd25WZWN0b3IAoFEpbwD1AQEAAAAJAGIlbGVCcmFja2V0AACg5iduANQBAQAAAAgAZSRlVmVjdG9yAACgYSnlImN0b3JCoMMhYQByAACgWSlhDRAAAQCMARQA7gAeAAAAkQC0AAAAAAAFACABAAAwACMATQEJAEoAegDKAQAAYQAAAAAADQDxIXVvAKAaIGEAcgDyAHfwYQByAPIAevDsIWln30BjInV0ZQBbYW8AdABiosUiv/MAAAAAAQAAoGYqcgDv4DXYMN1f32EAAAFkcgAA/utlAHMAdaBgJmkAdAAAoGAm5gUFAAAAAAAAAAAAAAAIAAAAAAAAAAEAZgAA4DXYZN30IWN5TGRioC8AYaDEKXIAAKA/IwACY2VtdAAABAAIAAwAcgAA4DXYyNx0AG0A7gCv2ukhbGUAoCMjYQByAOYA2O+AAUFhbgAAAAgABAByAHIAAKDZIfchYXIAoCopcgAAAWhyAAACAOsA8+FvoJkh9wAt/gABYXIAAAQAcgDmoAYmfPgAAWFuAgAAAHMAr2BpImdodAAAAWVwlOgAAOgAq+gAAmFjb3kBAAUADQAAAK1AcgBwAACgbyYAAWh5AQAAAEhkYwB5AElkcgB0AG0CAQAAAAAABABpAOQAZ9thAHIAYQDsAHHr5wMBAAAAAAAAAAAAAAAIAG0AYQAAocMDZnah6KHo5Kc8Ig8AAQAAAAQAAAAAAAAAAAAIAAAADAAAABMAAAAXAPGgQyL83UWgnioAoKAqRaCdKgCgnyplAACgRiJvAHQAAKBqKuwhdXMAoCQq4SFycgCgcimAA0FhY21zdHgABwAPAAAAAgALABoABAB0AKdAaQA7YHQAAKA2J3IAcgAAoNghdwBhAPIAEu5yAAABaHIAAAIA6wBU4W+gmCH3AJr9bQBpAwEAAAAAAAAAAADs2W4AdQDzAOjZAAJhZWl0EgANAAcAAABloKoqc6CsKgDgrCoA/gABZGzj2gAA5QAo//AiYXJzbACg5ClsBAUAAAAAAAAAAAAAAAAAAQBoAHAAAKAzKmwAcwBlAHQAbQDpAND/gAFjc3UADgAeAAAAYaOhJQEAAAAAAAAAAAAP2nIAZQEBAAvaAKChJQABYXUAAAYAcABzoJMiAOCTIgD+cABzoJQiAOCUIgD+dQAAAWJwAAALAAChjyJlczfvAABlAHQAZaCPIvEAMu8AoZAiZXM27wAAZQB0AGWgkCLxADHvgKR7IkVhY2VpbnBzeQAAABEAAwAMAAYAHwAaAAkAAgAAoLQqQWR1AOUAcu9yAGMAXWFpAO0AZe9koLAqaQBsAF9h8AEBAAAAAwAAoLgqbwBuAGFh7yJsaW50AKATKoABRWFzAAAAAgAFAACgtipwAACguippAG0AAKDpIuIHOAAEAAAAAAAAAAAAAAAAAAAAAAAAAPXuAQAAAIYAZwAAoGomYwDhqXsiAwAAAAkAAAABAAAAAAAAAAAAAAAAAAAAAAAQAAAAAAAAAAAAs//xABPvcABwAHIAbwD4ALf/dQByAGwAeQBlAPEAEu+AAWFlcwADAAAAvv9xAPEAt/9wAHAAcgBvAPgAtP8ApIIiRWRlbW5wcnMAAAIADgAUAAYAGAAcACAAAKDFKm8AdAAAoL0qAAFFZQAAAgAAoMsqAKCKImSghiJvAHQAAKDDKvUhbHQAoMEq7CF1cwCgvyrhIXJyAKB5KYABZWl1AAsAAAADAG0AAKDHKgABYnAAAAIAAKDVKgCg0yp0AAChgiJlbgAABABxAPGghiLG/2UAcQDxoIoiy/8ApoMiMTIzRWRlaGxtbnBzAAABAAIAAwAfAA0ALAATABcABQAbADsAuUCyQLNAAKDGKgABRWUAAAIAAKDMKgCgiyJkoIcibwB0AACgxCrhIXJyAKB7KfUhbHQAoMIq7CF1cwCgwCrvAgEAAAAAAAAABAB0AACgvip1AGIAAKDYKnMA7wMBAAAAAAAAAAAAAAAEAGwAAKDJJ2IAAKDXKoABZWl1AAsAAAADAG0AAKDIKgABYnAAAAIAAKDUKgCg1ip0AAChgyJlbgAABABxAPGghyKu/2UAcQDxoIsir//HGAwAAAAAAAAAAAABAQAAAAAAAAAAAABPAAAAAAAAAEMAAAAAAAAAAAAAAAAAAAAAAAAAAAB6AScApgAZALcBAQCCAFYAHQAFAAAAcwIIAAAAyABJAQAAJQHBAu4BNQAeAmgAcgAA4DXYK91jAHkAWmRpAGQAAKAkIgABZ3QAAAMAAODZIjgDduBrItIgAOBrIjgD4SFzaACgEyBzogsiAQAAAAAA1+1koPwiAKD6IvMBAQAAAAMAcACgQG0AcABl4E4iOAMA4E8iOANtoL0DAKEjAGVzAwAAAHAAAKAHIHIAbwAAoBYhAAFEZAAABADhIXNoAKCvIuEhc2gAoK4i6SRnaHRhcnJvdwCgzyGAAUFhcAAAAAQACAByAHIAAKDOIXIAcgAAoK4hYQByAACg8iqAAUFhbgAAAAgABAByAHIAAKDWIeUhYXIAoCcpcgAAAWhyAAADAGsAAKAjKW+gliH3ADvoAAJFZXN0AAALAAcAAwAA4GciOANyoG8iAKBvImkAbQAAoHUi8aFxIgQAAAABAADgfio4A/GhcSLp/wAAAQBsAGEAbgD0APT/gAJhZW91eQAHAAQAEAABAAAAPWRwAACgQirkIWlsRmHwAQEAAAADAACgQypvAG4ASGFuAGcAZKBHIm8AdAAA4G0qOAPwAgEAAAAAAAAABQBmAADgNdhf3WmDrAAOAAAAAAAAAAAAAQBpAHagDCLhAQEAAwAFAACgDCIAoP4iAKD9Im4AgKEJIkVkdgAAAAMACAAA4PkiOANvAHQAAOD1IjgD4QEBAAMABQAAoAkiAKD3IgCg9iKAAWVsdAAJAAAAAwAA4NgiOAN24Goi0iAA4GoiOANmAHQAAAFhcgAABQByInJvdwAAoM0haQBnAGgAdABhAHIAcgBvAPcAOv8AAkFhaXQAAAkAFgADAHIA8gAm/3IAaQBloOsiAKDtInIAcgAAoZshY3cAAAMAAOAzKTgDAOCdITgDZyRodGFycm93AACgmyGAAWFvcgAXAAAABQBsImludAAAoBQq46GAIgEAAAAFAHUAZQAAoOAiY+CvKjgDZaCAInEAAOCvKjgDcgCAoSYiYXN0AAcAAwAAAADgAiI4A2wAAOD9KuUgbCJsZWwAAKAmIuIJBQAJAAAAAAAAAAAAAAAAAAAAAAAAAAAAAQAAABUAAAAAAAAADABnAADgICLSIGwAYQAAoAci9SF0ZURhdQByAGGgbiZsAHOgbiYAoBUhAKJJIkVpb3AAAAMABwAJAADgcCo4A2QAAOBLIjgDcwBJYfIhb3gAoEkiAKNgIkFhZHFzeAAAIAAEAAkAEwANAHIAcgAAoNchbwB0AADgUCI4A/UhaXYAoGIi6SFzdHOgBCIAoAQi5QIFAAAAAAAAAAEAbQAA4EIiOANhAPIAN+pyAAABaHIAAAMAawAAoCQpb6CXIfcA1uZnBgEAAAAHAAAAAAAEAAAAAAAAAAAAAAAKAGwAAKB5ImcAAKB4IuwhZGXxQGkjYW5nbGUA7AMBAAAAAAAAAAAAAAAIAOUhZnRloOoicQAAoOwiaSJnaHQAZaDrIvEAFv+ABERIYWRnaWxycwATABcAAAAbAAQAHwAxACQADgBwAADgTSLSIAABZXQAAAMAAOBlItIgAOA+ANIgaQBtAADgPCLSIOEhc2gAoK0i4SFycgCgBCnhIXNoAKCsIm4iZmluAACg3ikAAUF0AAAEAHIAcgAAoAMp8iFpZQDgtSLSIIABQWV0AAMAAAAHAADgZCLSIHIAcgAAoAIpcuA8ANIgaQBlAADgtCLSIIADQUVhZGVzdAAGAAAACQADABcADQARAADgZiI4A3IAAKAlIHIA8gCS/nIAcgAAoJohaQBtAACgdCJyoG4iaQDloOoigP+AoXAiZnFzABAABQAAAHPgfSo4AwCgbiLxoXAi2f8AAAEAbCJhbnQAAOB9KjgDdAAAAWFyAAAFAHIAcgBvAPcA1P9pAGcAaAB0AGEAcgByAG8A9wCi/eMJCwAAAAAAAAAAACgABAAAAAAAAAA0/QAAAAABABwAAAAAAAAAMwBhAPIAof5tAGWgQSJxoEQiAKBEIoChgSJjZXIABgAAAAMAAOCwKjgDAOA12MPcdQBlAACg4SJzAHUAAAFicAAAAwBlAACg4iJlAACg4yLvIXJ0bQIG/QAAAAABAGEAcgDhAG/+gAFiY3AABQAAABoAYwBloIEi8QDV/4ChhCJFZXMAAAADAAUAAODFKjgDAKCIImUAdABl4IIi0iBxAPGgiCLz/4ChhSJFZXMAAAADAAUAAODGKjgDAKCJImUAdABl4IMi0iBxAPGgiSLz/0EbLQAQAAAAAAABAAAAAAAJAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAALQBzgCCACMBrwI8AAUAGwAAAA0AAAC0AG8AmwAiAhQAAAD5AEIBdAFhAFIAZ6BmIgCgiypFoHYiAKCRKmEAcgAAoGIpYwB5AFlk4SFycgCgDilhAHIAbKAoAHQAAKCTKWEBBQABAGwAawAAoIQlcgAAAWR1AAACAACgvSFsoLwhAKBqKYABYXJ0AAIAAAAFAPIAofRyAPIArffhIWlsAKAbKWkFBAAAAAAACAAAAAAAAAAAAAAAAQAA4DXYKd3zIWh0AKB8KW8AbwDyAHX4AAFlbgQAAABFAADgaCIA/nIAdABuAGUAcQDxAPf/cgAAAWR1BAAAAOghYXIAoGYpcyJoYXIAAKBKKekDAQAAAAAAAAAAAAAABADkIW90QGH1IXN0YaCwI+MhaGUAoLAjAAJhZXV5AwAGAAEAAAA7ZGIAe2DyIW9uPmFkAwMAAAAAAAAAAAABAOwANfhpAGwAPGEAAkVhZXMAAAsAAgAHAACgaCJxoIcq8aCHKvr/aQBtAACg5iJwAHCgiSryIW94AKCJKgCiaiJhY2h0AAAMAAgABAByAHIAAKDHIXIAaQAAoPol4SFyZACgaylvAHIAbgBlAPIAjOuAAWFicgAAAAQACAByAHIAAKAMKXIAawAAoHInAAFhawAACgBjAOUDo/8AAAAAAAAAAAAAAQBbYAABZXMAAAIAAKCLKWwAAAFkdQAAAgAAoI8pAKCNKWEKAwAAABAAAAAAAAAAAAAKAAAAAAAAAAAAAQAAAAAAAAAAAAAAAAAGAACgDiByAPIA+vdyAGkAAKC/ImEAcgBkoMshAKBtKW8AcgBuAGUA8gDC6wACY3FycwAABgALAAMAYQAAoDYpaAAAoLIhdQBvAPKgHCAa8AABZHUAAAQA6CFhcgCgZylzImhhcgAAoEspYQoFAAAAAQAAAAAAAAAAAID2CQAAAAAAAAAAAAAAAAAAABYAAAAAABMAcgAA4DXYwdzxIXVvAKA5IG0A5aFyIgEAAAADAACgjSoAoI8q8iFva0JhAAFidXn/AABvAPKgGCAf+GOIPAAFAAEAAAAAAAAAEgAWAAAAAAAaAAAAAAAAAAAAHgAjAG8AdAAAoNYi4wMBAAAAAAAAAAAAAAADAACgpipyAACgeSryIWVlAKDLIu0hZXMAoMki4SFycgCgdil1ImVzdAAAoHsqAAFQaQAABABhAHIAAKCWKWWhwyXL57LwYwkGAAAAGgAAAAkAAAAAAAAAAAAAAA0AEAAAAAEAAwAvAAAAHwAAoIUqdQBvAKtA9SF0ZTphcgBhAO4AB/biIWRhu2NnAACh6CdkbAAAAgAAoJEp5QAb9+0icHR5dgCgtCnhoqsqBgAAAAAAAAABAHOgrSoA4K0qAP5pAGwAAKAZKXIA4qmQIQ8AAAAAAAAAAQAAAAQAAAAAAAAABgAAAAAAAAAJAAAAAAAUAAwAcwAAoB0p6wBY2nAAAKCrIWwAAKA5KWwAAKCiIWag5CFzAACgHylpAG0AAKBzKWENBAABAAAAAAAAAAAAAAAAAAAAAAAAAAAAAABSAD0AHQAAAAAAAAAQAAAAAAA0AAAAAAAVAHIA6wAf9+4CAQAAAAAAAAAEAGcAAKDsJ3IAAKD9IWkibWVzAACgNCplocolAQD+7+4hZ2UAoMolYQYEAAAAAAAAAAAAAQAAAAAAAAAAAAAABwAA4DXYXd1yAACghSl1AHMAAKAtKmEBAQAFAHMAdAAAoBci4QBW4nAjYXJyb3cA7AMBAAAAAAAAAAAAAAAFAGUAZgD0AIn/aQBnAGgA9ACA9GcA7AMNAAEAAAAAAAAAAAAHAGEAcABzAHQA7wC302kAZwBoAHQA4QCp9eUhZnQAAWFys/UAAGkAZwBoAHQA4QC49WanZCJQAPL1AAAAAAAAAAAAAAAAAAAAAAAAAQAAAAsA8aFkIt71AAABAGwAYQBuAPQA4PUAon0qY2RncwAACQADABEAYwAAoKgqZeDaIgD+cwAAoJMqbwB0AG+gfypyoIEqAKCDKuEJBwAAAAAAkf4NAAAAAQAAAAAAAAAAAAAAAAAAAAAAAAAAAAAABAB0APIAovVpAO0AmfVwAHAAcgBvAPgAxv5xAAABZ3EAAAMAdADyAKf1ZwB0APIA9vx0AGEKAQAAAAAAAAAAAAAAAAAdAAAAAAAAAAkAAAAAAAAAAAAAACwAAAATAHIicm93AHSgkCFhAOkA6/5lAGYAdABhAHIAcgBvAHcA8wCJ/WgAcgBlAGUAdABpAG0AZQDzAFr+YSNycG9vbgAAAWR1AwAAAHAAAKC8IW8AdwDuANn8aSJnaHQAgAFhaHMAAAAGAA4AciJyb3cA86CUIa/1YQByAHAAbwBvAG4A8wDE6nEAdQBpAGcAYQByAHIAbwD3AMHYgARKYWNlZm9zdHUABQANABUAIgABAHQACAARAAAAnWNyAADgNdgR3WMAeQAKZGMAcgAA4DXYqdxjInV0ZQBDYWkibGRlANFAgAFhZXkAAQAEAAAAHWTyIW9uR2HkIWlsRWGAAWdzdwAjAAQAAABMImluZQAKYPQhZWRHAwkAAAAAAAAAAAABAGUAcwBzAEwAZQBzAPMACPRyAGUAYQB0AGUAcgBHAHIAZQBhAHQAZQDyALzT4SJ0aXZlTQUBAAAAAAAAAAAAAAAAABQAAAAMAGUAZABpAHUAbQBTAHAAYQBjAOUAItBlAHIAeQBUAGgAaQDuAPP/aABpAAABY24AAOz/6wDr/wACQm5wdAIABwAAAA8A5gAz+nIiZWFrAACgYCDCJnJlYWtpbmdTcGFjZaBgQ6rsKgwAIQBBAAAA0gAwAAAAAAAAABABAACOAAAAWwAAAKkAXAFzAAAAAQBlAHIAdABpAGMAYQBsAEIAYQDyAG/47wMGAAAAAAAAAAAAAAABAHAiQ2FwAACgbSJuAGcAcgB1AGUAbgD0AB36bwB1AGIAbABlAFYAZQByAHQAaQBjAGEAbADCABb79SFtcEQBBgABAHEAdQBhAOwAafjvI3duSHVtcADgTiI4A4ABbHF4AAUACwAAAGkAcwB0APMA+PllAG0AZQBuAPQAGvn1IWFsVKBgImkAbABkAOUA8vnyI2VjZWRlcwChgCJFUwAABQBxAHUAYQDsAGv5bABhAG4AdABFAHEAdQBhAOwAWflpImxkZQCAoUEiRUZUAAAACgAFAHEAdQBhAOwAzPppAGwAZADlAJ/5dSRsbEVxdWFsAACgRyLlInN0ZWRHAwgAAAAAAAAAAAABAOUjc3NMZXNzAOChKjgD8iZlYXRlckdyZWF0ZXIA4KIqOAPlAgEAAAAAAAAADgB2AGUAcgBzAGUARQBsAGUAbQBlAG4A9ACW+OclaHRUcmlhbmdsZUKi6yIBAAAAAAAGAGEAcgAA4NApOANxAHUAYQDsANL4ciNlYXRlcgBFqG8iBQAWAA8AAAAAAAAAAAABAAAAAAAAAAAAAAAAAB8ACgBlAHMA8wCB+XEidWFsAACgcSJpAGwAZADlAA34cgBlAGEAdABlAPIAivd1AGwAbABFAHEAdQBhAOwA9PdsAGEAbgB0AEUAcQB1AGEA7AD692UAAAFmcwAAFQD0JFRyaWFuZ2xlQqLqIgEAAAAAAAYAYQByAADgzyk4A3EAdQBhAOwAXPlzAEWobiIFAAAADwAAAAAAAAAAAAEAAAAAAAAAAAAAAAAAFgAKAGUAcwDzAD34cSJ1YWwAAKBwImkAbABkAOUAtPlyAGUAYQB0AGUA8gAe+WwAYQBuAHQARQBxAHUAYQDsAL/58QIBAAAAAAAAAB4AdSNhcmVTdQAAAWJwAAAKAPMhZXRF4I8iOANxAHUAYQDsAPT55SJyc2V0ReCQIjgDcQB1AGEA7ADs+YABYmNwAAAAFQAKAPMhZXRF4IIi0iBxAHUAYQDsAP755SJyc2V0ReCDItIgcQB1AGEA7AAI+uMiZWVkc4ChgSJFU1QAAAALAAUAcQB1AGEA7ACu+WkibGRlAADgfyI4A2wAYQBuAHQARQBxAHUAYQDsAKb5', 'base64')
const unit = (_, at) => (bytes[at * 2] ?? 0) | ((bytes[at * 2 + 1] ?? 0) << 8)
const decode_data_html_htmlDecodeTree = Uint16Array.from({ length: bytes.length / 2 }, unit)

;// CONCATENATED MODULE: ./lib/node_modules/htmlparser2/dist/Tokenizer.js

var Tokenizer_CharCodes;
(function (CharCodes) {
    CharCodes[CharCodes["Tab"] = 9] = "Tab";
    CharCodes[CharCodes["NewLine"] = 10] = "NewLine";
    CharCodes[CharCodes["FormFeed"] = 12] = "FormFeed";
    CharCodes[CharCodes["CarriageReturn"] = 13] = "CarriageReturn";
    CharCodes[CharCodes["Space"] = 32] = "Space";
    CharCodes[CharCodes["ExclamationMark"] = 33] = "ExclamationMark";
    CharCodes[CharCodes["Number"] = 35] = "Number";
    CharCodes[CharCodes["Amp"] = 38] = "Amp";
    CharCodes[CharCodes["SingleQuote"] = 39] = "SingleQuote";
    CharCodes[CharCodes["DoubleQuote"] = 34] = "DoubleQuote";
    CharCodes[CharCodes["Dash"] = 45] = "Dash";
    CharCodes[CharCodes["Slash"] = 47] = "Slash";
    CharCodes[CharCodes["Zero"] = 48] = "Zero";
    CharCodes[CharCodes["Nine"] = 57] = "Nine";
    CharCodes[CharCodes["Semi"] = 59] = "Semi";
    CharCodes[CharCodes["Lt"] = 60] = "Lt";
    CharCodes[CharCodes["Eq"] = 61] = "Eq";
    CharCodes[CharCodes["Gt"] = 62] = "Gt";
    CharCodes[CharCodes["Questionmark"] = 63] = "Questionmark";
    CharCodes[CharCodes["UpperA"] = 65] = "UpperA";
    CharCodes[CharCodes["LowerA"] = 97] = "LowerA";
    CharCodes[CharCodes["UpperF"] = 70] = "UpperF";
    CharCodes[CharCodes["LowerF"] = 102] = "LowerF";
    CharCodes[CharCodes["UpperZ"] = 90] = "UpperZ";
    CharCodes[CharCodes["LowerZ"] = 122] = "LowerZ";
    CharCodes[CharCodes["LowerX"] = 120] = "LowerX";
    CharCodes[CharCodes["OpeningSquareBracket"] = 91] = "OpeningSquareBracket";
})(Tokenizer_CharCodes || (Tokenizer_CharCodes = {}));
/** All the states the tokenizer can be in. */
var State;
(function (State) {
    State[State["Text"] = 1] = "Text";
    State[State["BeforeTagName"] = 2] = "BeforeTagName";
    State[State["InTagName"] = 3] = "InTagName";
    State[State["InSelfClosingTag"] = 4] = "InSelfClosingTag";
    State[State["BeforeClosingTagName"] = 5] = "BeforeClosingTagName";
    State[State["InClosingTagName"] = 6] = "InClosingTagName";
    State[State["AfterClosingTagName"] = 7] = "AfterClosingTagName";
    // Attributes
    State[State["BeforeAttributeName"] = 8] = "BeforeAttributeName";
    State[State["InAttributeName"] = 9] = "InAttributeName";
    State[State["AfterAttributeName"] = 10] = "AfterAttributeName";
    State[State["BeforeAttributeValue"] = 11] = "BeforeAttributeValue";
    State[State["InAttributeValueDq"] = 12] = "InAttributeValueDq";
    State[State["InAttributeValueSq"] = 13] = "InAttributeValueSq";
    State[State["InAttributeValueNq"] = 14] = "InAttributeValueNq";
    // Declarations
    State[State["BeforeDeclaration"] = 15] = "BeforeDeclaration";
    State[State["InDeclaration"] = 16] = "InDeclaration";
    // Processing instructions
    State[State["InProcessingInstruction"] = 17] = "InProcessingInstruction";
    // Comments & CDATA
    State[State["BeforeComment"] = 18] = "BeforeComment";
    State[State["CDATASequence"] = 19] = "CDATASequence";
    State[State["DeclarationSequence"] = 20] = "DeclarationSequence";
    State[State["InSpecialComment"] = 21] = "InSpecialComment";
    State[State["InCommentLike"] = 22] = "InCommentLike";
    // Special tags
    State[State["SpecialStartSequence"] = 23] = "SpecialStartSequence";
    State[State["InSpecialTag"] = 24] = "InSpecialTag";
    State[State["InPlainText"] = 25] = "InPlainText";
    State[State["InEntity"] = 26] = "InEntity";
})(State || (State = {}));
function isWhitespace(c) {
    return (c === Tokenizer_CharCodes.Space ||
        c === Tokenizer_CharCodes.NewLine ||
        c === Tokenizer_CharCodes.Tab ||
        c === Tokenizer_CharCodes.FormFeed ||
        c === Tokenizer_CharCodes.CarriageReturn);
}
function isEndOfTagSection(c) {
    return c === Tokenizer_CharCodes.Slash || c === Tokenizer_CharCodes.Gt || isWhitespace(c);
}
function isASCIIAlpha(c) {
    return ((c >= Tokenizer_CharCodes.LowerA && c <= Tokenizer_CharCodes.LowerZ) ||
        (c >= Tokenizer_CharCodes.UpperA && c <= Tokenizer_CharCodes.UpperZ));
}
/**
 * Quote style used for parsed attributes.
 */
var QuoteType;
(function (QuoteType) {
    QuoteType[QuoteType["NoValue"] = 0] = "NoValue";
    QuoteType[QuoteType["Unquoted"] = 1] = "Unquoted";
    QuoteType[QuoteType["Single"] = 2] = "Single";
    QuoteType[QuoteType["Double"] = 3] = "Double";
})(QuoteType || (QuoteType = {}));
/**
 * Sequences used to match longer strings.
 *
 * We don't have `Script`, `Style`, or `Title` here. Instead, we re-use the *End
 * sequences with an increased offset.
 */
const Sequences = {
    Empty: new Uint8Array(0),
    Cdata: new Uint8Array([0x43, 0x44, 0x41, 0x54, 0x41, 0x5b]), // CDATA[
    CdataEnd: new Uint8Array([0x5d, 0x5d, 0x3e]), // ]]>
    CommentEnd: new Uint8Array([0x2d, 0x2d, 0x21, 0x3e]), // `--!>`
    Doctype: new Uint8Array([0x64, 0x6f, 0x63, 0x74, 0x79, 0x70, 0x65]), // `doctype`
    IframeEnd: new Uint8Array([0x3c, 0x2f, 0x69, 0x66, 0x72, 0x61, 0x6d, 0x65]), // `</iframe`
    NoembedEnd: new Uint8Array([
        0x3c, 0x2f, 0x6e, 0x6f, 0x65, 0x6d, 0x62, 0x65, 0x64,
    ]), // `</noembed`
    NoframesEnd: new Uint8Array([
        0x3c, 0x2f, 0x6e, 0x6f, 0x66, 0x72, 0x61, 0x6d, 0x65, 0x73,
    ]), // `</noframes`
    Plaintext: new Uint8Array([
        0x3c, 0x2f, 0x70, 0x6c, 0x61, 0x69, 0x6e, 0x74, 0x65, 0x78, 0x74,
    ]), // `</plaintext`
    ScriptEnd: new Uint8Array([0x3c, 0x2f, 0x73, 0x63, 0x72, 0x69, 0x70, 0x74]), // `</script`
    StyleEnd: new Uint8Array([0x3c, 0x2f, 0x73, 0x74, 0x79, 0x6c, 0x65]), // `</style`
    TitleEnd: new Uint8Array([0x3c, 0x2f, 0x74, 0x69, 0x74, 0x6c, 0x65]), // `</title`
    TextareaEnd: new Uint8Array([
        0x3c, 0x2f, 0x74, 0x65, 0x78, 0x74, 0x61, 0x72, 0x65, 0x61,
    ]), // `</textarea`
    XmpEnd: new Uint8Array([0x3c, 0x2f, 0x78, 0x6d, 0x70]), // `</xmp`
};
/**
 * Maps the first lowercase character of an HTML tag name to the sequence
 * used for special-tag detection.  All sequences share a common layout
 * where index 2 is the first tag-name character, so matching always
 * continues from offset 3.
 */
const specialStartSequences = new Map([
    [Sequences.IframeEnd[2], Sequences.IframeEnd],
    [Sequences.NoembedEnd[2], Sequences.NoembedEnd],
    [Sequences.Plaintext[2], Sequences.Plaintext],
    [Sequences.ScriptEnd[2], Sequences.ScriptEnd],
    [Sequences.TitleEnd[2], Sequences.TitleEnd],
    [Sequences.XmpEnd[2], Sequences.XmpEnd],
]);
/**
 * Tokenizer implementation used by `Parser`.
 */
class Tokenizer {
    cbs;
    /** The current state the tokenizer is in. */
    state = State.Text;
    /** The read buffer. */
    buffer = "";
    /** The beginning of the section that is currently being read. */
    sectionStart = 0;
    /** The index within the buffer that we are currently looking at. */
    index = 0;
    /** The start of the last entity. */
    entityStart = 0;
    /** Some behavior, eg. when decoding entities, is done while we are in another state. This keeps track of the other state type. */
    baseState = State.Text;
    /** For special parsing behavior inside of script and style tags. */
    isSpecial = false;
    /** Indicates whether the tokenizer has been paused. */
    running = true;
    /** The offset of the current buffer. */
    offset = 0;
    xmlMode;
    decodeEntities;
    recognizeSelfClosing;
    entityDecoder;
    constructor({ xmlMode = false, decodeEntities = true, recognizeSelfClosing = xmlMode, }, cbs) {
        this.cbs = cbs;
        this.xmlMode = xmlMode;
        this.decodeEntities = decodeEntities;
        this.recognizeSelfClosing = recognizeSelfClosing;
        this.entityDecoder = new EntityDecoder(xmlMode ? xmlDecodeTree : decode_data_html_htmlDecodeTree, (cp, consumed) => this.emitCodePoint(cp, consumed));
    }
    reset() {
        this.state = State.Text;
        this.buffer = "";
        this.sectionStart = 0;
        this.index = 0;
        this.baseState = State.Text;
        this.isSpecial = false;
        this.currentSequence = Sequences.Empty;
        this.sequenceIndex = 0;
        this.running = true;
        this.offset = 0;
    }
    write(chunk) {
        this.offset += this.buffer.length;
        this.buffer = chunk;
        this.parse();
    }
    end() {
        if (this.running)
            this.finish();
    }
    pause() {
        this.running = false;
    }
    resume() {
        this.running = true;
        if (this.index < this.buffer.length + this.offset) {
            this.parse();
        }
    }
    stateText(c) {
        if (c === Tokenizer_CharCodes.Lt ||
            (!this.decodeEntities && this.fastForwardTo(Tokenizer_CharCodes.Lt))) {
            if (this.index > this.sectionStart) {
                this.cbs.ontext(this.sectionStart, this.index);
            }
            this.state = State.BeforeTagName;
            this.sectionStart = this.index;
        }
        else if (this.decodeEntities && c === Tokenizer_CharCodes.Amp) {
            this.startEntity();
        }
    }
    currentSequence = Sequences.Empty;
    sequenceIndex = 0;
    enterTagBody() {
        if (this.currentSequence === Sequences.Plaintext) {
            this.currentSequence = Sequences.Empty;
            this.state = State.InPlainText;
        }
        else if (this.isSpecial) {
            this.state = State.InSpecialTag;
            this.sequenceIndex = 0;
        }
        else {
            this.state = State.Text;
        }
    }
    /**
     * Match the opening tag name against an HTML text-only tag sequence.
     *
     * Some tags share an initial prefix (`script`/`style`, `title`/`textarea`,
     * `noembed`/`noframes`), so we may switch to an alternate sequence at the
     * first distinguishing byte.  On a successful full match we fall back to
     * the normal tag-name state; a later `>` will enter raw-text, RCDATA, or
     * plaintext mode based on `currentSequence` / `isSpecial`.
     * @param c Current character code point.
     */
    stateSpecialStartSequence(c) {
        const lower = c | 0x20;
        // Still matching — check for an alternate sequence at branch points.
        if (this.sequenceIndex < this.currentSequence.length) {
            if (lower === this.currentSequence[this.sequenceIndex]) {
                this.sequenceIndex++;
                return;
            }
            if (this.sequenceIndex === 3) {
                if (this.currentSequence === Sequences.ScriptEnd &&
                    lower === Sequences.StyleEnd[3]) {
                    this.currentSequence = Sequences.StyleEnd;
                    this.sequenceIndex = 4;
                    return;
                }
                if (this.currentSequence === Sequences.TitleEnd &&
                    lower === Sequences.TextareaEnd[3]) {
                    this.currentSequence = Sequences.TextareaEnd;
                    this.sequenceIndex = 4;
                    return;
                }
            }
            else if (this.sequenceIndex === 4 &&
                this.currentSequence === Sequences.NoembedEnd &&
                lower === Sequences.NoframesEnd[4]) {
                this.currentSequence = Sequences.NoframesEnd;
                this.sequenceIndex = 5;
                return;
            }
        }
        else if (isEndOfTagSection(c)) {
            // Full match on a valid tag boundary — keep the sequence.
            this.sequenceIndex = 0;
            this.state = State.InTagName;
            this.stateInTagName(c);
            return;
        }
        // No match — abandon special-tag detection.
        this.isSpecial = false;
        this.currentSequence = Sequences.Empty;
        this.sequenceIndex = 0;
        this.state = State.InTagName;
        this.stateInTagName(c);
    }
    stateCDATASequence(c) {
        if (c === Sequences.Cdata[this.sequenceIndex]) {
            if (++this.sequenceIndex === Sequences.Cdata.length) {
                this.state = State.InCommentLike;
                this.currentSequence = Sequences.CdataEnd;
                this.sequenceIndex = 0;
                this.sectionStart = this.index + 1;
            }
        }
        else {
            this.sequenceIndex = 0;
            if (this.xmlMode) {
                this.state = State.InDeclaration;
                this.stateInDeclaration(c); // Reconsume the character
            }
            else {
                this.state = State.InSpecialComment;
                this.stateInSpecialComment(c); // Reconsume the character
            }
        }
    }
    /**
     * When we wait for one specific character, we can speed things up
     * by skipping through the buffer until we find it.
     * @param c Current character code point.
     * @returns Whether the character was found.
     */
    fastForwardTo(c) {
        while (++this.index < this.buffer.length + this.offset) {
            if (this.buffer.charCodeAt(this.index - this.offset) === c) {
                return true;
            }
        }
        /*
         * We increment the index at the end of the `parse` loop,
         * so set it to `buffer.length - 1` here.
         *
         * TODO: Refactor `parse` to increment index before calling states.
         */
        this.index = this.buffer.length + this.offset - 1;
        return false;
    }
    /**
     * Emit a comment token and return to the text state.
     * @param offset Number of characters in the end sequence that have already been matched.
     */
    emitComment(offset) {
        this.cbs.oncomment(this.sectionStart, this.index, offset);
        this.sequenceIndex = 0;
        this.sectionStart = this.index + 1;
        this.state = State.Text;
    }
    /**
     * Comments and CDATA end with `-->` and `]]>`.
     *
     * Their common qualities are:
     * - Their end sequences have a distinct character they start with.
     * - That character is then repeated, so we have to check multiple repeats.
     * - All characters but the start character of the sequence can be skipped.
     * @param c Current character code point.
     */
    stateInCommentLike(c) {
        if (!this.xmlMode &&
            this.currentSequence === Sequences.CommentEnd &&
            this.sequenceIndex <= 1 &&
            /*
             * We're still at the very start of the comment: the only
             * characters consumed since `<!--` are the dashes that
             * advanced sequenceIndex (0 for `<!-->`, 1 for `<!--->`).
             */
            this.index === this.sectionStart + this.sequenceIndex &&
            c === Tokenizer_CharCodes.Gt) {
            // Abruptly closed empty HTML comment.
            this.emitComment(this.sequenceIndex);
        }
        else if (this.currentSequence === Sequences.CommentEnd &&
            this.sequenceIndex === 2 &&
            c === Tokenizer_CharCodes.Gt) {
            // `!` is optional here, so the same sequence also accepts `-->`.
            this.emitComment(2);
        }
        else if (this.currentSequence === Sequences.CommentEnd &&
            this.sequenceIndex === this.currentSequence.length - 1 &&
            c !== Tokenizer_CharCodes.Gt) {
            this.sequenceIndex = Number(c === Tokenizer_CharCodes.Dash);
        }
        else if (c === this.currentSequence[this.sequenceIndex]) {
            if (++this.sequenceIndex === this.currentSequence.length) {
                if (this.currentSequence === Sequences.CdataEnd) {
                    this.cbs.oncdata(this.sectionStart, this.index, 2);
                }
                else {
                    this.cbs.oncomment(this.sectionStart, this.index, 3);
                }
                this.sequenceIndex = 0;
                this.sectionStart = this.index + 1;
                this.state = State.Text;
            }
        }
        else if (this.sequenceIndex === 0) {
            // Fast-forward to the first character of the sequence
            if (this.fastForwardTo(this.currentSequence[0])) {
                this.sequenceIndex = 1;
            }
        }
        else if (c !== this.currentSequence[this.sequenceIndex - 1]) {
            // Allow long sequences, eg. --->, ]]]>
            this.sequenceIndex = 0;
        }
    }
    /**
     * HTML only allows ASCII alpha characters (a-z and A-Z) at the beginning of a tag name.
     *
     * XML allows a lot more characters here (@see https://www.w3.org/TR/REC-xml/#NT-NameStartChar).
     * We allow anything that wouldn't end the tag.
     * @param c Current character code point.
     */
    isTagStartChar(c) {
        return this.xmlMode ? !isEndOfTagSection(c) : isASCIIAlpha(c);
    }
    /**
     * Scan raw-text / RCDATA content for the matching end tag.
     *
     * For RCDATA tags (`<title>`, `<textarea>`) entities are decoded inline.
     * For raw-text tags (`<script>`, `<style>`, etc.) we fast-forward to `<`.
     * @param c Current character code point.
     */
    stateInSpecialTag(c) {
        if (this.sequenceIndex === this.currentSequence.length) {
            if (isEndOfTagSection(c)) {
                const endOfText = this.index - this.currentSequence.length;
                if (this.sectionStart < endOfText) {
                    // Spoof the index so that reported locations match up.
                    const actualIndex = this.index;
                    this.index = endOfText;
                    this.cbs.ontext(this.sectionStart, endOfText);
                    this.index = actualIndex;
                }
                this.isSpecial = false;
                this.sectionStart = endOfText + 2; // Skip over the `</`
                this.stateInClosingTagName(c);
                return; // We are done; skip the rest of the function.
            }
            this.sequenceIndex = 0;
        }
        if ((c | 0x20) === this.currentSequence[this.sequenceIndex]) {
            this.sequenceIndex += 1;
        }
        else if (this.sequenceIndex === 0) {
            if (this.currentSequence === Sequences.TitleEnd ||
                this.currentSequence === Sequences.TextareaEnd) {
                // RCDATA tags have to parse entities while still looking for their end tag.
                if (this.decodeEntities && c === Tokenizer_CharCodes.Amp) {
                    this.startEntity();
                }
            }
            else if (this.fastForwardTo(Tokenizer_CharCodes.Lt)) {
                // Outside of RCDATA tags, we can fast-forward.
                this.sequenceIndex = 1;
            }
        }
        else {
            // If we see a `<`, set the sequence index to 1; useful for eg. `<</script>`.
            this.sequenceIndex = Number(c === Tokenizer_CharCodes.Lt);
        }
    }
    stateBeforeTagName(c) {
        if (c === Tokenizer_CharCodes.ExclamationMark) {
            this.state = State.BeforeDeclaration;
            this.sectionStart = this.index + 1;
        }
        else if (c === Tokenizer_CharCodes.Questionmark) {
            if (this.xmlMode) {
                this.state = State.InProcessingInstruction;
                this.sequenceIndex = 0;
                this.sectionStart = this.index + 1;
            }
            else {
                this.state = State.InSpecialComment;
                this.sectionStart = this.index;
            }
        }
        else if (this.isTagStartChar(c)) {
            this.sectionStart = this.index;
            const special = this.xmlMode || this.cbs.isInForeignContext?.()
                ? undefined
                : specialStartSequences.get(c | 0x20);
            if (special === undefined) {
                this.state = State.InTagName;
            }
            else {
                this.isSpecial = true;
                this.currentSequence = special;
                this.sequenceIndex = 3;
                this.state = State.SpecialStartSequence;
            }
        }
        else if (c === Tokenizer_CharCodes.Slash) {
            this.state = State.BeforeClosingTagName;
        }
        else {
            this.state = State.Text;
            this.stateText(c);
        }
    }
    stateInTagName(c) {
        if (isEndOfTagSection(c)) {
            this.cbs.onopentagname(this.sectionStart, this.index);
            this.sectionStart = -1;
            this.state = State.BeforeAttributeName;
            this.stateBeforeAttributeName(c);
        }
    }
    stateBeforeClosingTagName(c) {
        if (isWhitespace(c)) {
            if (this.xmlMode) {
                // Ignore
            }
            else {
                this.state = State.InSpecialComment;
                this.sectionStart = this.index;
            }
        }
        else if (c === Tokenizer_CharCodes.Gt) {
            this.state = State.Text;
            if (!this.xmlMode) {
                this.sectionStart = this.index + 1;
            }
        }
        else {
            this.state = this.isTagStartChar(c)
                ? State.InClosingTagName
                : State.InSpecialComment;
            this.sectionStart = this.index;
        }
    }
    stateInClosingTagName(c) {
        if (isEndOfTagSection(c)) {
            this.cbs.onclosetag(this.sectionStart, this.index);
            this.sectionStart = -1;
            this.state = State.AfterClosingTagName;
            this.stateAfterClosingTagName(c);
        }
    }
    stateAfterClosingTagName(c) {
        // Skip everything until ">"
        if (c === Tokenizer_CharCodes.Gt || this.fastForwardTo(Tokenizer_CharCodes.Gt)) {
            this.state = State.Text;
            this.sectionStart = this.index + 1;
        }
    }
    stateBeforeAttributeName(c) {
        if (c === Tokenizer_CharCodes.Gt) {
            this.cbs.onopentagend(this.index);
            this.enterTagBody();
            this.sectionStart = this.index + 1;
        }
        else if (c === Tokenizer_CharCodes.Slash) {
            this.state = State.InSelfClosingTag;
        }
        else if (!isWhitespace(c)) {
            this.state = State.InAttributeName;
            this.sectionStart = this.index;
        }
    }
    /**
     * Handle `/` before `>` in an opening tag.
     *
     * In HTML mode, text-only tags ignore the self-closing flag and still enter
     * their raw-text/RCDATA/plaintext state unless self-closing tags are being
     * recognized. In XML mode, or for ordinary tags, the tokenizer returns to
     * regular text parsing after emitting the self-closing callback.
     * @param c Current character code point.
     */
    stateInSelfClosingTag(c) {
        if (c === Tokenizer_CharCodes.Gt) {
            this.cbs.onselfclosingtag(this.index);
            this.sectionStart = this.index + 1;
            if (!this.recognizeSelfClosing) {
                this.enterTagBody();
                return;
            }
            this.state = State.Text;
            this.isSpecial = false; // Reset special state, in case of self-closing special tags
            this.currentSequence = Sequences.Empty;
        }
        else if (!isWhitespace(c)) {
            this.state = State.BeforeAttributeName;
            this.stateBeforeAttributeName(c);
        }
    }
    stateInAttributeName(c) {
        if (c === Tokenizer_CharCodes.Eq || isEndOfTagSection(c)) {
            this.cbs.onattribname(this.sectionStart, this.index);
            this.sectionStart = this.index;
            this.state = State.AfterAttributeName;
            this.stateAfterAttributeName(c);
        }
    }
    stateAfterAttributeName(c) {
        if (c === Tokenizer_CharCodes.Eq) {
            this.state = State.BeforeAttributeValue;
        }
        else if (c === Tokenizer_CharCodes.Slash || c === Tokenizer_CharCodes.Gt) {
            this.cbs.onattribend(QuoteType.NoValue, this.sectionStart);
            this.sectionStart = -1;
            this.state = State.BeforeAttributeName;
            this.stateBeforeAttributeName(c);
        }
        else if (!isWhitespace(c)) {
            this.cbs.onattribend(QuoteType.NoValue, this.sectionStart);
            this.state = State.InAttributeName;
            this.sectionStart = this.index;
        }
    }
    stateBeforeAttributeValue(c) {
        if (c === Tokenizer_CharCodes.DoubleQuote) {
            this.state = State.InAttributeValueDq;
            this.sectionStart = this.index + 1;
        }
        else if (c === Tokenizer_CharCodes.SingleQuote) {
            this.state = State.InAttributeValueSq;
            this.sectionStart = this.index + 1;
        }
        else if (!isWhitespace(c)) {
            this.sectionStart = this.index;
            this.state = State.InAttributeValueNq;
            this.stateInAttributeValueNoQuotes(c); // Reconsume token
        }
    }
    handleInAttributeValue(c, quote) {
        if (c === quote ||
            (!this.decodeEntities && this.fastForwardTo(quote))) {
            this.cbs.onattribdata(this.sectionStart, this.index);
            this.sectionStart = -1;
            this.cbs.onattribend(quote === Tokenizer_CharCodes.DoubleQuote
                ? QuoteType.Double
                : QuoteType.Single, this.index + 1);
            this.state = State.BeforeAttributeName;
        }
        else if (this.decodeEntities && c === Tokenizer_CharCodes.Amp) {
            this.startEntity();
        }
    }
    stateInAttributeValueDoubleQuotes(c) {
        this.handleInAttributeValue(c, Tokenizer_CharCodes.DoubleQuote);
    }
    stateInAttributeValueSingleQuotes(c) {
        this.handleInAttributeValue(c, Tokenizer_CharCodes.SingleQuote);
    }
    stateInAttributeValueNoQuotes(c) {
        if (isWhitespace(c) || c === Tokenizer_CharCodes.Gt) {
            this.cbs.onattribdata(this.sectionStart, this.index);
            this.sectionStart = -1;
            this.cbs.onattribend(QuoteType.Unquoted, this.index);
            this.state = State.BeforeAttributeName;
            this.stateBeforeAttributeName(c);
        }
        else if (this.decodeEntities && c === Tokenizer_CharCodes.Amp) {
            this.startEntity();
        }
    }
    /**
     * Distinguish between CDATA, declarations, HTML comments, and HTML bogus
     * comments after `<!`.
     *
     * In HTML mode, only real comments and doctypes stay on declaration paths;
     * everything else becomes a bogus comment terminated by the next `>`.
     * @param c Current character code point.
     */
    stateBeforeDeclaration(c) {
        if (c === Tokenizer_CharCodes.OpeningSquareBracket) {
            this.state = State.CDATASequence;
            this.sequenceIndex = 0;
        }
        else if (this.xmlMode) {
            this.state =
                c === Tokenizer_CharCodes.Dash
                    ? State.BeforeComment
                    : State.InDeclaration;
        }
        else if ((c | 0x20) === Sequences.Doctype[0]) {
            this.state = State.DeclarationSequence;
            this.currentSequence = Sequences.Doctype;
            this.sequenceIndex = 1;
        }
        else if (c === Tokenizer_CharCodes.Gt) {
            this.cbs.oncomment(this.sectionStart, this.index, 0);
            this.state = State.Text;
            this.sectionStart = this.index + 1;
        }
        else if (c === Tokenizer_CharCodes.Dash) {
            this.state = State.BeforeComment;
        }
        else {
            this.state = State.InSpecialComment;
        }
    }
    /**
     * Continue matching `doctype` after `<!d`.
     *
     * A full `doctype` match stays on the declaration path; any other name falls
     * back to an HTML bogus comment, which matches browser behavior for
     * non-doctype `<!...>` constructs.
     * @param c Current character code point.
     */
    stateDeclarationSequence(c) {
        if (this.sequenceIndex === this.currentSequence.length) {
            this.state = State.InDeclaration;
            this.stateInDeclaration(c);
        }
        else if ((c | 0x20) === this.currentSequence[this.sequenceIndex]) {
            this.sequenceIndex += 1;
        }
        else if (c === Tokenizer_CharCodes.Gt) {
            this.cbs.oncomment(this.sectionStart, this.index, 0);
            this.state = State.Text;
            this.sectionStart = this.index + 1;
        }
        else {
            this.state = State.InSpecialComment;
        }
    }
    stateInDeclaration(c) {
        if (c === Tokenizer_CharCodes.Gt || this.fastForwardTo(Tokenizer_CharCodes.Gt)) {
            this.cbs.ondeclaration(this.sectionStart, this.index);
            this.state = State.Text;
            this.sectionStart = this.index + 1;
        }
    }
    /**
     * XML processing instructions (`<?...?>`).
     *
     * In HTML mode `<?` is routed to `InSpecialComment` instead, so this
     * state is only reachable in XML mode.
     * @param c Current character code point.
     */
    stateInProcessingInstruction(c) {
        if (c === Tokenizer_CharCodes.Questionmark) {
            // Remember that we just consumed `?`, so the next `>` closes the PI.
            this.sequenceIndex = 1;
        }
        else if (c === Tokenizer_CharCodes.Gt && this.sequenceIndex === 1) {
            this.cbs.onprocessinginstruction(this.sectionStart, this.index - 1);
            this.sequenceIndex = 0;
            this.state = State.Text;
            this.sectionStart = this.index + 1;
        }
        else {
            // Keep scanning for the next `?`, which can start a closing `?>`.
            this.sequenceIndex = Number(this.fastForwardTo(Tokenizer_CharCodes.Questionmark));
        }
    }
    stateBeforeComment(c) {
        if (c === Tokenizer_CharCodes.Dash) {
            this.state = State.InCommentLike;
            this.currentSequence = Sequences.CommentEnd;
            this.sequenceIndex = 0;
            this.sectionStart = this.index + 1;
        }
        else if (this.xmlMode) {
            this.state = State.InDeclaration;
        }
        else if (c === Tokenizer_CharCodes.Gt) {
            this.cbs.oncomment(this.sectionStart, this.index, 0);
            this.state = State.Text;
            this.sectionStart = this.index + 1;
        }
        else {
            this.state = State.InSpecialComment;
        }
    }
    stateInSpecialComment(c) {
        if (c === Tokenizer_CharCodes.Gt || this.fastForwardTo(Tokenizer_CharCodes.Gt)) {
            this.cbs.oncomment(this.sectionStart, this.index, 0);
            this.state = State.Text;
            this.sectionStart = this.index + 1;
        }
    }
    startEntity() {
        this.baseState = this.state;
        this.state = State.InEntity;
        this.entityStart = this.index;
        this.entityDecoder.startEntity(this.xmlMode
            ? DecodingMode.Strict
            : this.baseState === State.Text ||
                this.baseState === State.InSpecialTag
                ? DecodingMode.Legacy
                : DecodingMode.Attribute);
    }
    stateInEntity() {
        const indexInBuffer = this.index - this.offset;
        const length = this.entityDecoder.write(this.buffer, indexInBuffer);
        // If `length` is positive, we are done with the entity.
        if (length >= 0) {
            this.state = this.baseState;
            if (length === 0) {
                this.index -= 1;
            }
        }
        else {
            if (indexInBuffer < this.buffer.length &&
                this.buffer.charCodeAt(indexInBuffer) === Tokenizer_CharCodes.Amp) {
                this.state = this.baseState;
                this.index -= 1;
                return;
            }
            // Mark buffer as consumed.
            this.index = this.offset + this.buffer.length - 1;
        }
    }
    /**
     * Remove data that has already been consumed from the buffer.
     */
    cleanup() {
        // If we are inside of text or attributes, emit what we already have.
        if (this.running && this.sectionStart !== this.index) {
            if (this.state === State.Text ||
                this.state === State.InPlainText ||
                (this.state === State.InSpecialTag && this.sequenceIndex === 0)) {
                this.cbs.ontext(this.sectionStart, this.index);
                this.sectionStart = this.index;
            }
            else if (this.state === State.InAttributeValueDq ||
                this.state === State.InAttributeValueSq ||
                this.state === State.InAttributeValueNq) {
                this.cbs.onattribdata(this.sectionStart, this.index);
                this.sectionStart = this.index;
            }
        }
    }
    shouldContinue() {
        return this.index < this.buffer.length + this.offset && this.running;
    }
    /**
     * Iterates through the buffer, calling the function corresponding to the current state.
     *
     * States that are more likely to be hit are higher up, as a performance improvement.
     */
    parse() {
        while (this.shouldContinue()) {
            const c = this.buffer.charCodeAt(this.index - this.offset);
            switch (this.state) {
                case State.Text: {
                    this.stateText(c);
                    break;
                }
                case State.InPlainText: {
                    // Skip to end of buffer; cleanup() emits the text.
                    this.index = this.buffer.length + this.offset - 1;
                    break;
                }
                case State.SpecialStartSequence: {
                    this.stateSpecialStartSequence(c);
                    break;
                }
                case State.InSpecialTag: {
                    this.stateInSpecialTag(c);
                    break;
                }
                case State.CDATASequence: {
                    this.stateCDATASequence(c);
                    break;
                }
                case State.DeclarationSequence: {
                    this.stateDeclarationSequence(c);
                    break;
                }
                case State.InAttributeValueDq: {
                    this.stateInAttributeValueDoubleQuotes(c);
                    break;
                }
                case State.InAttributeName: {
                    this.stateInAttributeName(c);
                    break;
                }
                case State.InCommentLike: {
                    this.stateInCommentLike(c);
                    break;
                }
                case State.InSpecialComment: {
                    this.stateInSpecialComment(c);
                    break;
                }
                case State.BeforeAttributeName: {
                    this.stateBeforeAttributeName(c);
                    break;
                }
                case State.InTagName: {
                    this.stateInTagName(c);
                    break;
                }
                case State.InClosingTagName: {
                    this.stateInClosingTagName(c);
                    break;
                }
                case State.BeforeTagName: {
                    this.stateBeforeTagName(c);
                    break;
                }
                case State.AfterAttributeName: {
                    this.stateAfterAttributeName(c);
                    break;
                }
                case State.InAttributeValueSq: {
                    this.stateInAttributeValueSingleQuotes(c);
                    break;
                }
                case State.BeforeAttributeValue: {
                    this.stateBeforeAttributeValue(c);
                    break;
                }
                case State.BeforeClosingTagName: {
                    this.stateBeforeClosingTagName(c);
                    break;
                }
                case State.AfterClosingTagName: {
                    this.stateAfterClosingTagName(c);
                    break;
                }
                case State.InAttributeValueNq: {
                    this.stateInAttributeValueNoQuotes(c);
                    break;
                }
                case State.InSelfClosingTag: {
                    this.stateInSelfClosingTag(c);
                    break;
                }
                case State.InDeclaration: {
                    this.stateInDeclaration(c);
                    break;
                }
                case State.BeforeDeclaration: {
                    this.stateBeforeDeclaration(c);
                    break;
                }
                case State.BeforeComment: {
                    this.stateBeforeComment(c);
                    break;
                }
                case State.InProcessingInstruction: {
                    this.stateInProcessingInstruction(c);
                    break;
                }
                case State.InEntity: {
                    this.stateInEntity();
                    break;
                }
            }
            this.index++;
        }
        this.cleanup();
    }
    finish() {
        if (this.state === State.InEntity) {
            this.entityDecoder.end();
            this.state = this.baseState;
        }
        this.handleTrailingData();
        this.cbs.onend();
    }
    handleTrailingCommentLikeData(endIndex) {
        if (this.state !== State.InCommentLike) {
            return false;
        }
        if (this.currentSequence === Sequences.CdataEnd) {
            if (this.xmlMode) {
                if (this.sectionStart < endIndex) {
                    this.cbs.oncdata(this.sectionStart, endIndex, 0);
                }
            }
            else {
                /* In HTML mode, unclosed CDATA is a bogus comment. */
                const cdataStart = this.sectionStart - Sequences.Cdata.length - 1;
                this.cbs.oncomment(cdataStart, endIndex, 0);
            }
        }
        else {
            const offset = this.xmlMode
                ? 0
                : Math.min(this.sequenceIndex, Sequences.CommentEnd.length - 1);
            this.cbs.oncomment(this.sectionStart, endIndex, offset);
        }
        return true;
    }
    handleTrailingMarkupDeclaration(endIndex) {
        if (this.xmlMode) {
            switch (this.state) {
                case State.InSpecialComment:
                case State.BeforeComment:
                case State.CDATASequence:
                case State.DeclarationSequence:
                case State.InDeclaration: {
                    this.cbs.ontext(this.sectionStart, endIndex);
                    return true;
                }
                default: {
                    return false;
                }
            }
        }
        switch (this.state) {
            case State.BeforeDeclaration:
            case State.InSpecialComment:
            case State.BeforeComment:
            case State.CDATASequence: {
                this.cbs.oncomment(this.sectionStart, endIndex, 0);
                return true;
            }
            case State.DeclarationSequence: {
                if (this.sequenceIndex !== Sequences.Doctype.length) {
                    this.cbs.oncomment(this.sectionStart, endIndex, 0);
                }
                return true;
            }
            case State.InDeclaration: {
                return true;
            }
            default: {
                return false;
            }
        }
    }
    /** Handle any trailing data. */
    handleTrailingData() {
        const endIndex = this.buffer.length + this.offset;
        if (this.handleTrailingCommentLikeData(endIndex) ||
            this.handleTrailingMarkupDeclaration(endIndex)) {
            return;
        }
        // If there is no remaining data, we are done.
        if (this.sectionStart >= endIndex) {
            return;
        }
        switch (this.state) {
            case State.InTagName:
            case State.BeforeAttributeName:
            case State.BeforeAttributeValue:
            case State.AfterAttributeName:
            case State.InAttributeName:
            case State.InAttributeValueSq:
            case State.InAttributeValueDq:
            case State.InAttributeValueNq:
            case State.InClosingTagName: {
                /*
                 * If we are currently in an opening or closing tag, us not calling the
                 * respective callback signals that the tag should be ignored.
                 */
                break;
            }
            default: {
                this.cbs.ontext(this.sectionStart, endIndex);
            }
        }
    }
    emitCodePoint(cp, consumed) {
        if (this.baseState !== State.Text &&
            this.baseState !== State.InSpecialTag) {
            if (this.sectionStart < this.entityStart) {
                this.cbs.onattribdata(this.sectionStart, this.entityStart);
            }
            this.sectionStart = this.entityStart + consumed;
            this.index = this.sectionStart - 1;
            this.cbs.onattribentity(cp);
        }
        else {
            if (this.sectionStart < this.entityStart) {
                this.cbs.ontext(this.sectionStart, this.entityStart);
            }
            this.sectionStart = this.entityStart + consumed;
            this.index = this.sectionStart - 1;
            this.cbs.ontextentity(cp, this.sectionStart);
        }
    }
}
//# sourceMappingURL=Tokenizer.js.map
;// CONCATENATED MODULE: ./lib/node_modules/htmlparser2/dist/Parser.js
const { fromCodePoint } = String;

const formTags = new Set([
    "input",
    "option",
    "optgroup",
    "select",
    "button",
    "datalist",
    "textarea",
]);
const pTag = new Set(["p"]);
const headingTags = new Set(["h1", "h2", "h3", "h4", "h5", "h6", "p"]);
const tableSectionTags = new Set(["thead", "tbody"]);
const ddtTags = new Set(["dd", "dt"]);
const rtpTags = new Set(["rt", "rp"]);
const openImpliesClose = new Map([
    ["tr", new Set(["tr", "th", "td"])],
    ["th", new Set(["th"])],
    ["td", new Set(["thead", "th", "td"])],
    ["body", new Set(["head", "link", "script"])],
    ["a", new Set(["a"])],
    ["li", new Set(["li"])],
    ["p", pTag],
    ["h1", headingTags],
    ["h2", headingTags],
    ["h3", headingTags],
    ["h4", headingTags],
    ["h5", headingTags],
    ["h6", headingTags],
    ["select", formTags],
    ["input", formTags],
    ["output", formTags],
    ["button", formTags],
    ["datalist", formTags],
    ["textarea", formTags],
    ["option", new Set(["option"])],
    ["optgroup", new Set(["optgroup", "option"])],
    ["dd", ddtTags],
    ["dt", ddtTags],
    ["address", pTag],
    ["article", pTag],
    ["aside", pTag],
    ["blockquote", pTag],
    ["details", pTag],
    ["div", pTag],
    ["dl", pTag],
    ["fieldset", pTag],
    ["figcaption", pTag],
    ["figure", pTag],
    ["footer", pTag],
    ["form", pTag],
    ["header", pTag],
    ["hr", pTag],
    ["main", pTag],
    ["nav", pTag],
    ["ol", pTag],
    ["pre", pTag],
    ["section", pTag],
    ["table", pTag],
    ["ul", pTag],
    ["rt", rtpTags],
    ["rp", rtpTags],
    ["tbody", tableSectionTags],
    ["tfoot", tableSectionTags],
]);
const DOCUMENT_TYPE = "doctype";
const voidElements = new Set([
    "area",
    "base",
    "basefont",
    "br",
    "col",
    "command",
    "embed",
    "frame",
    "hr",
    "img",
    "input",
    "isindex",
    "keygen",
    "link",
    "meta",
    "param",
    "source",
    "track",
    "wbr",
]);
const foreignContextElements = new Set(["math", "svg"]);
/**
 * Elements that can be used to integrate HTML content within foreign namespaces (e.g., SVG or MathML).
 *
 * Entries must use the SVG-adjusted casing (e.g. "foreignObject" not
 * "foreignobject") since they are compared against adjusted tag names.
 */
const htmlIntegrationElements = new Set([
    "mi",
    "mo",
    "mn",
    "ms",
    "mtext",
    "annotation-xml",
    "foreignObject",
    "desc",
    "title",
]);
const svgTagNameAdjustments = new Map([
    ["altglyph", "altGlyph"],
    ["altglyphdef", "altGlyphDef"],
    ["altglyphitem", "altGlyphItem"],
    ["animatecolor", "animateColor"],
    ["animatemotion", "animateMotion"],
    ["animatetransform", "animateTransform"],
    ["clippath", "clipPath"],
    ["feblend", "feBlend"],
    ["fecolormatrix", "feColorMatrix"],
    ["fecomponenttransfer", "feComponentTransfer"],
    ["fecomposite", "feComposite"],
    ["feconvolvematrix", "feConvolveMatrix"],
    ["fediffuselighting", "feDiffuseLighting"],
    ["fedisplacementmap", "feDisplacementMap"],
    ["fedistantlight", "feDistantLight"],
    ["fedropshadow", "feDropShadow"],
    ["feflood", "feFlood"],
    ["fefunca", "feFuncA"],
    ["fefuncb", "feFuncB"],
    ["fefuncg", "feFuncG"],
    ["fefuncr", "feFuncR"],
    ["fegaussianblur", "feGaussianBlur"],
    ["feimage", "feImage"],
    ["femerge", "feMerge"],
    ["femergenode", "feMergeNode"],
    ["femorphology", "feMorphology"],
    ["feoffset", "feOffset"],
    ["fepointlight", "fePointLight"],
    ["fespecularlighting", "feSpecularLighting"],
    ["fespotlight", "feSpotLight"],
    ["fetile", "feTile"],
    ["feturbulence", "feTurbulence"],
    ["foreignobject", "foreignObject"],
    ["glyphref", "glyphRef"],
    ["lineargradient", "linearGradient"],
    ["radialgradient", "radialGradient"],
    ["textpath", "textPath"],
]);
var ForeignContext;
(function (ForeignContext) {
    ForeignContext[ForeignContext["None"] = 0] = "None";
    ForeignContext[ForeignContext["Svg"] = 1] = "Svg";
    ForeignContext[ForeignContext["MathML"] = 2] = "MathML";
})(ForeignContext || (ForeignContext = {}));
const reNameEnd = /\s|\//;
/**
 * Incremental parser implementation.
 */
class Parser {
    options;
    /** The start index of the last event. */
    startIndex = 0;
    /** The end index of the last event. */
    endIndex = 0;
    /**
     * Store the start index of the current open tag,
     * so we can update the start index for attributes.
     */
    openTagStart = 0;
    tagname = "";
    attribname = "";
    attribvalue = "";
    attribs = null;
    stack = [];
    foreignContext;
    cbs;
    lowerCaseTagNames;
    lowerCaseAttributeNames;
    recognizeSelfClosing;
    /** We are parsing HTML. Inverse of the `xmlMode` option. */
    htmlMode;
    tokenizer;
    buffers = [];
    bufferOffset = 0;
    /** The index of the last written buffer. Used when resuming after a `pause()`. */
    writeIndex = 0;
    /** Indicates whether the parser has finished running / `.end` has been called. */
    ended = false;
    constructor(cbs, options = {}) {
        this.options = options;
        this.cbs = cbs ?? {};
        this.htmlMode = !this.options.xmlMode;
        this.lowerCaseTagNames = options.lowerCaseTags ?? this.htmlMode;
        this.lowerCaseAttributeNames =
            options.lowerCaseAttributeNames ?? this.htmlMode;
        this.recognizeSelfClosing =
            options.recognizeSelfClosing ?? !this.htmlMode;
        this.tokenizer = new (options.Tokenizer ?? Tokenizer)(this.options, this);
        this.foreignContext = [ForeignContext.None];
        this.cbs.onparserinit?.(this);
    }
    // Tokenizer event handlers
    /**
     * @param start Start index for the current parser event.
     * @param endIndex End index for the current parser event.
     * @internal
     */
    ontext(start, endIndex) {
        const data = this.getSlice(start, endIndex);
        this.endIndex = endIndex - 1;
        this.cbs.ontext?.(data);
        this.startIndex = endIndex;
    }
    /**
     * @param cp Current Unicode code point.
     * @param endIndex End index for the current parser event.
     * @internal
     */
    ontextentity(cp, endIndex) {
        this.endIndex = endIndex - 1;
        this.cbs.ontext?.(fromCodePoint(cp));
        this.startIndex = endIndex;
    }
    /** @internal */
    isInForeignContext() {
        return this.foreignContext[0] !== ForeignContext.None;
    }
    /**
     * Checks if the current tag is a void element. Override this if you want
     * to specify your own additional void elements.
     * @param name Name of the pseudo selector.
     */
    isVoidElement(name) {
        return this.htmlMode && voidElements.has(name);
    }
    /**
     * Read a tag name from the buffer.
     *
     * When `lowerCaseTagNames` is enabled (the default in HTML mode), the name
     * is lowercased and may be adjusted for SVG casing or the `image` → `img`
     * alias.
     * @param start Start index of the tag name in the buffer.
     * @param endIndex End index of the tag name in the buffer.
     */
    readTagName(start, endIndex) {
        const name = this.lowerCaseTagNames
            ? this.getSlice(start, endIndex).toLowerCase()
            : this.getSlice(start, endIndex);
        if (!(this.lowerCaseTagNames && this.htmlMode)) {
            return name;
        }
        if (this.foreignContext[0] === ForeignContext.Svg) {
            return svgTagNameAdjustments.get(name) ?? name;
        }
        /*
         * Closing tags for SVG elements inside HTML integration points
         * (e.g. </foreignObject> while inside its own content) need case
         * adjustment so the name matches what was pushed to the stack.
         * `foreignContext.length > 1` means a foreign ancestor exists —
         * the base [None] entry plus at least one pushed context.
         */
        if (this.foreignContext.length > 1) {
            const adjusted = svgTagNameAdjustments.get(name);
            if (adjusted !== undefined && this.stack.includes(adjusted)) {
                return adjusted;
            }
        }
        if (!this.isInForeignContext()) {
            return name === "image" ? "img" : name;
        }
        return name;
    }
    /**
     * @param start Start index for the current parser event.
     * @param endIndex End index for the current parser event.
     * @internal
     */
    onopentagname(start, endIndex) {
        this.endIndex = endIndex;
        this.emitOpenTag(this.readTagName(start, endIndex));
    }
    emitOpenTag(name) {
        this.openTagStart = this.startIndex;
        this.tagname = name;
        /*
         * The spec ignores a second <form> when one is already open.
         * Setting tagname to "" suppresses all downstream effects: attribs
         * stays null so endOpenTag is a no-op, and closeCurrentTag can't
         * match "" on the stack.
         */
        if (this.htmlMode && name === "form" && this.stack.includes("form")) {
            this.tagname = "";
            return;
        }
        const impliesClose = this.htmlMode && openImpliesClose.get(name);
        if (impliesClose) {
            while (this.stack.length > 0 && impliesClose.has(this.stack[0])) {
                this.popElement(true);
            }
        }
        if (!this.isVoidElement(name)) {
            this.stack.unshift(name);
            if (this.htmlMode) {
                if (name === "svg") {
                    this.foreignContext.unshift(ForeignContext.Svg);
                }
                else if (name === "math") {
                    this.foreignContext.unshift(ForeignContext.MathML);
                }
                else if (htmlIntegrationElements.has(name)) {
                    this.foreignContext.unshift(ForeignContext.None);
                }
            }
        }
        this.cbs.onopentagname?.(name);
        if (this.cbs.onopentag)
            this.attribs = {};
    }
    endOpenTag(isImplied) {
        this.startIndex = this.openTagStart;
        if (this.attribs) {
            this.cbs.onopentag?.(this.tagname, this.attribs, isImplied);
            this.attribs = null;
        }
        if (this.cbs.onclosetag && this.isVoidElement(this.tagname)) {
            this.cbs.onclosetag(this.tagname, true);
        }
        this.tagname = "";
    }
    /**
     * @param endIndex End index for the current parser event.
     * @internal
     */
    onopentagend(endIndex) {
        this.endIndex = endIndex;
        this.endOpenTag(false);
        // Set `startIndex` for next node
        this.startIndex = endIndex + 1;
    }
    /**
     * @param start Start index for the current parser event.
     * @param endIndex End index for the current parser event.
     * @internal
     */
    onclosetag(start, endIndex) {
        this.endIndex = endIndex;
        const name = this.readTagName(start, endIndex);
        if (!this.isVoidElement(name)) {
            const pos = this.stack.indexOf(name);
            if (pos !== -1) {
                for (let index = 0; index < pos; index++) {
                    this.popElement(true);
                }
                this.popElement(false);
            }
            else if (this.htmlMode && name === "p") {
                // Implicit open before close
                this.emitOpenTag("p");
                this.closeCurrentTag(true);
            }
        }
        else if (this.htmlMode && name === "br") {
            // We can't use `emitOpenTag` for implicit open, as `br` would be implicitly closed.
            this.cbs.onopentagname?.("br");
            this.cbs.onopentag?.("br", {}, true);
            this.cbs.onclosetag?.("br", false);
        }
        // Set `startIndex` for next node
        this.startIndex = endIndex + 1;
    }
    /**
     * @param endIndex End index for the current parser event.
     * @internal
     */
    onselfclosingtag(endIndex) {
        this.endIndex = endIndex;
        if (this.recognizeSelfClosing || this.isInForeignContext()) {
            this.closeCurrentTag(false);
            // Set `startIndex` for next node
            this.startIndex = endIndex + 1;
        }
        else {
            // Ignore the fact that the tag is self-closing.
            this.onopentagend(endIndex);
        }
    }
    /**
     * Pop the top element off the stack, emit a close event, and maintain
     * the foreign context stack.
     * @param implied Whether this close is implied (not from an explicit end tag).
     */
    popElement(implied) {
        // biome-ignore lint/style/noNonNullAssertion: The element is guaranteed to exist.
        const element = this.stack.shift();
        if (this.htmlMode &&
            (foreignContextElements.has(element) ||
                htmlIntegrationElements.has(element))) {
            this.foreignContext.shift();
        }
        this.cbs.onclosetag?.(element, implied);
    }
    closeCurrentTag(isOpenImplied) {
        const name = this.tagname;
        this.endOpenTag(isOpenImplied);
        // Self-closing tags will be on the top of the stack
        if (this.stack[0] === name) {
            this.popElement(!isOpenImplied);
        }
    }
    /**
     * @param start Start index for the current parser event.
     * @param endIndex End index for the current parser event.
     * @internal
     */
    onattribname(start, endIndex) {
        this.startIndex = start;
        const name = this.getSlice(start, endIndex);
        this.attribname = this.lowerCaseAttributeNames
            ? name.toLowerCase()
            : name;
    }
    /**
     * @param start Start index for the current parser event.
     * @param endIndex End index for the current parser event.
     * @internal
     */
    onattribdata(start, endIndex) {
        this.attribvalue += this.getSlice(start, endIndex);
    }
    /**
     * @param cp Current Unicode code point.
     * @internal
     */
    onattribentity(cp) {
        this.attribvalue += fromCodePoint(cp);
    }
    /**
     * @param quote Quote type used for the current attribute.
     * @param endIndex End index for the current parser event.
     * @internal
     */
    onattribend(quote, endIndex) {
        this.endIndex = endIndex;
        this.cbs.onattribute?.(this.attribname, this.attribvalue, quote === QuoteType.Double
            ? '"'
            : quote === QuoteType.Single
                ? "'"
                : quote === QuoteType.NoValue
                    ? undefined
                    : null);
        if (this.attribs && !Object.hasOwn(this.attribs, this.attribname)) {
            this.attribs[this.attribname] = this.attribvalue;
        }
        this.attribvalue = "";
    }
    getInstructionName(value) {
        const index = value.search(reNameEnd);
        let name = index < 0 ? value : value.substr(0, index);
        if (this.lowerCaseTagNames) {
            name = name.toLowerCase();
        }
        return name;
    }
    /**
     * @param start Start index for the current parser event.
     * @param endIndex End index for the current parser event.
     * @internal
     */
    ondeclaration(start, endIndex) {
        this.endIndex = endIndex;
        const value = this.getSlice(start, endIndex);
        if (this.cbs.onprocessinginstruction) {
            /*
             * In HTML mode, ondeclaration is only reached for DOCTYPE
             * (the tokenizer routes everything else to bogus comments).
             */
            const name = this.htmlMode
                ? this.lowerCaseTagNames
                    ? DOCUMENT_TYPE
                    : value.slice(0, DOCUMENT_TYPE.length)
                : this.getInstructionName(value);
            this.cbs.onprocessinginstruction(`!${name}`, `!${value}`);
        }
        // Set `startIndex` for next node
        this.startIndex = endIndex + 1;
    }
    /**
     * @param start Start index for the current parser event.
     * @param endIndex End index for the current parser event.
     * @internal
     */
    onprocessinginstruction(start, endIndex) {
        this.endIndex = endIndex;
        const value = this.getSlice(start, endIndex);
        if (this.cbs.onprocessinginstruction) {
            const name = this.getInstructionName(value);
            this.cbs.onprocessinginstruction(`?${name}`, `?${value}`);
        }
        // Set `startIndex` for next node
        this.startIndex = endIndex + 1;
    }
    /**
     * @param start Start index for the current parser event.
     * @param endIndex End index for the current parser event.
     * @param offset Offset applied when computing parser indices.
     * @internal
     */
    oncomment(start, endIndex, offset) {
        this.endIndex = endIndex;
        this.cbs.oncomment?.(this.getSlice(start, endIndex - offset));
        this.cbs.oncommentend?.();
        // Set `startIndex` for next node
        this.startIndex = endIndex + 1;
    }
    /**
     * @param start Start index for the current parser event.
     * @param endIndex End index for the current parser event.
     * @param offset Offset applied when computing parser indices.
     * @internal
     */
    oncdata(start, endIndex, offset) {
        this.endIndex = endIndex;
        const value = this.getSlice(start, endIndex - offset);
        if (!this.htmlMode || this.options.recognizeCDATA) {
            this.cbs.oncdatastart?.();
            this.cbs.ontext?.(value);
            this.cbs.oncdataend?.();
        }
        else if (this.isInForeignContext()) {
            this.cbs.ontext?.(value);
        }
        else {
            this.cbs.oncomment?.(`[CDATA[${value}]]`);
            this.cbs.oncommentend?.();
        }
        // Set `startIndex` for next node
        this.startIndex = endIndex + 1;
    }
    /** @internal */
    onend() {
        if (this.cbs.onclosetag) {
            // Set the end index for all remaining tags
            this.endIndex = this.startIndex;
            for (let index = 0; index < this.stack.length; index++) {
                this.cbs.onclosetag(this.stack[index], true);
            }
        }
        this.cbs.onend?.();
    }
    /**
     * Resets the parser to a blank state, ready to parse a new HTML document
     */
    reset() {
        this.cbs.onreset?.();
        this.tokenizer.reset();
        this.tagname = "";
        this.attribname = "";
        this.attribvalue = "";
        this.attribs = null;
        this.stack.length = 0;
        this.startIndex = 0;
        this.endIndex = 0;
        this.cbs.onparserinit?.(this);
        this.buffers.length = 0;
        this.foreignContext.length = 0;
        this.foreignContext.unshift(ForeignContext.None);
        this.bufferOffset = 0;
        this.writeIndex = 0;
        this.ended = false;
    }
    /**
     * Resets the parser, then parses a complete document and
     * pushes it to the handler.
     * @param data Document to parse.
     */
    parseComplete(data) {
        this.reset();
        this.end(data);
    }
    getSlice(start, end) {
        if (start === end) {
            return "";
        }
        while (start - this.bufferOffset >= this.buffers[0].length) {
            this.shiftBuffer();
        }
        let slice = this.buffers[0].slice(start - this.bufferOffset, end - this.bufferOffset);
        while (end - this.bufferOffset > this.buffers[0].length) {
            this.shiftBuffer();
            slice += this.buffers[0].slice(0, end - this.bufferOffset);
        }
        return slice;
    }
    shiftBuffer() {
        this.bufferOffset += this.buffers[0].length;
        this.writeIndex--;
        this.buffers.shift();
    }
    /**
     * Parses a chunk of data and calls the corresponding callbacks.
     * @param chunk Chunk to parse.
     */
    write(chunk) {
        if (this.ended) {
            this.cbs.onerror?.(new Error(".write() after done!"));
            return;
        }
        this.buffers.push(chunk);
        if (this.tokenizer.running) {
            this.tokenizer.write(chunk);
            this.writeIndex++;
        }
    }
    /**
     * Parses the end of the buffer and clears the stack, calls onend.
     * @param chunk Optional final chunk to parse.
     */
    end(chunk) {
        if (this.ended) {
            this.cbs.onerror?.(new Error(".end() after done!"));
            return;
        }
        if (chunk)
            this.write(chunk);
        this.ended = true;
        this.tokenizer.end();
    }
    /**
     * Pauses parsing. The parser won't emit events until `resume` is called.
     */
    pause() {
        this.tokenizer.pause();
    }
    /**
     * Resumes parsing after `pause` was called.
     */
    resume() {
        this.tokenizer.resume();
        while (this.tokenizer.running &&
            this.writeIndex < this.buffers.length) {
            this.tokenizer.write(this.buffers[this.writeIndex++]);
        }
        if (this.ended)
            this.tokenizer.end();
    }
}
//# sourceMappingURL=Parser.js.map

/***/ }),

/***/ 1130:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Eo: () => (/* binding */ isName),
/* harmony export */   GI: () => (/* binding */ charCodeCategory),
/* harmony export */   Mi: () => (/* binding */ isValidEscape),
/* harmony export */   Od: () => (/* binding */ NameStartCategory),
/* harmony export */   U$: () => (/* binding */ WhiteSpaceCategory),
/* harmony export */   Vv: () => (/* binding */ isUppercaseLetter),
/* harmony export */   Ym: () => (/* binding */ DigitCategory),
/* harmony export */   Z9: () => (/* binding */ isNewline),
/* harmony export */   eO: () => (/* binding */ isNumberStart),
/* harmony export */   i0: () => (/* binding */ isWhiteSpace),
/* harmony export */   lP: () => (/* binding */ NonPrintableCategory),
/* harmony export */   o6: () => (/* binding */ isIdentifierStart),
/* harmony export */   tB: () => (/* binding */ isHexDigit),
/* harmony export */   vr: () => (/* binding */ isBOM),
/* harmony export */   yp: () => (/* binding */ isDigit)
/* harmony export */ });
/* unused harmony exports isLowercaseLetter, isLetter, isNonAscii, isNameStart, isNonPrintable, EofCategory */
const EOF = 0;

// https://drafts.csswg.org/css-syntax-3/
// § 4.2. Definitions

// digit
// A code point between U+0030 DIGIT ZERO (0) and U+0039 DIGIT NINE (9).
function isDigit(code) {
    return code >= 0x0030 && code <= 0x0039;
}

// hex digit
// A digit, or a code point between U+0041 LATIN CAPITAL LETTER A (A) and U+0046 LATIN CAPITAL LETTER F (F),
// or a code point between U+0061 LATIN SMALL LETTER A (a) and U+0066 LATIN SMALL LETTER F (f).
function isHexDigit(code) {
    return (
        isDigit(code) || // 0 .. 9
        (code >= 0x0041 && code <= 0x0046) || // A .. F
        (code >= 0x0061 && code <= 0x0066)    // a .. f
    );
}

// uppercase letter
// A code point between U+0041 LATIN CAPITAL LETTER A (A) and U+005A LATIN CAPITAL LETTER Z (Z).
function isUppercaseLetter(code) {
    return code >= 0x0041 && code <= 0x005A;
}

// lowercase letter
// A code point between U+0061 LATIN SMALL LETTER A (a) and U+007A LATIN SMALL LETTER Z (z).
function isLowercaseLetter(code) {
    return code >= 0x0061 && code <= 0x007A;
}

// letter
// An uppercase letter or a lowercase letter.
function isLetter(code) {
    return isUppercaseLetter(code) || isLowercaseLetter(code);
}

// non-ASCII code point
// A code point with a value equal to or greater than U+0080 <control>.
//
// 2024-09-02: The latest spec narrows the range for non-ASCII characters (see https://github.com/csstree/csstree/issues/188).
// However, all modern browsers support a wider range, and strictly following the latest spec could result
// in some CSS being parsed incorrectly, even though it works in the browser. Therefore, this function adheres
// to the previous, broader definition of non-ASCII characters.
function isNonAscii(code) {
    return code >= 0x0080;
}

// name-start code point
// A letter, a non-ASCII code point, or U+005F LOW LINE (_).
function isNameStart(code) {
    return isLetter(code) || isNonAscii(code) || code === 0x005F;
}

// name code point
// A name-start code point, a digit, or U+002D HYPHEN-MINUS (-).
function isName(code) {
    return isNameStart(code) || isDigit(code) || code === 0x002D;
}

// non-printable code point
// A code point between U+0000 NULL and U+0008 BACKSPACE, or U+000B LINE TABULATION,
// or a code point between U+000E SHIFT OUT and U+001F INFORMATION SEPARATOR ONE, or U+007F DELETE.
function isNonPrintable(code) {
    return (
        (code >= 0x0000 && code <= 0x0008) ||
        (code === 0x000B) ||
        (code >= 0x000E && code <= 0x001F) ||
        (code === 0x007F)
    );
}

// newline
// U+000A LINE FEED. Note that U+000D CARRIAGE RETURN and U+000C FORM FEED are not included in this definition,
// as they are converted to U+000A LINE FEED during preprocessing.
// TODO: we doesn't do a preprocessing, so check a code point for U+000D CARRIAGE RETURN and U+000C FORM FEED
function isNewline(code) {
    return code === 0x000A || code === 0x000D || code === 0x000C;
}

// whitespace
// A newline, U+0009 CHARACTER TABULATION, or U+0020 SPACE.
function isWhiteSpace(code) {
    return isNewline(code) || code === 0x0020 || code === 0x0009;
}

// § 4.3.8. Check if two code points are a valid escape
function isValidEscape(first, second) {
    // If the first code point is not U+005C REVERSE SOLIDUS (\), return false.
    if (first !== 0x005C) {
        return false;
    }

    // Otherwise, if the second code point is a newline or EOF, return false.
    if (isNewline(second) || second === EOF) {
        return false;
    }

    // Otherwise, return true.
    return true;
}

// § 4.3.9. Check if three code points would start an identifier
function isIdentifierStart(first, second, third) {
    // Look at the first code point:

    // U+002D HYPHEN-MINUS
    if (first === 0x002D) {
        // If the second code point is a name-start code point or a U+002D HYPHEN-MINUS,
        // or the second and third code points are a valid escape, return true. Otherwise, return false.
        return (
            isNameStart(second) ||
            second === 0x002D ||
            isValidEscape(second, third)
        );
    }

    // name-start code point
    if (isNameStart(first)) {
        // Return true.
        return true;
    }

    // U+005C REVERSE SOLIDUS (\)
    if (first === 0x005C) {
        // If the first and second code points are a valid escape, return true. Otherwise, return false.
        return isValidEscape(first, second);
    }

    // anything else
    // Return false.
    return false;
}

// § 4.3.10. Check if three code points would start a number
function isNumberStart(first, second, third) {
    // Look at the first code point:

    // U+002B PLUS SIGN (+)
    // U+002D HYPHEN-MINUS (-)
    if (first === 0x002B || first === 0x002D) {
        // If the second code point is a digit, return true.
        if (isDigit(second)) {
            return 2;
        }

        // Otherwise, if the second code point is a U+002E FULL STOP (.)
        // and the third code point is a digit, return true.
        // Otherwise, return false.
        return second === 0x002E && isDigit(third) ? 3 : 0;
    }

    // U+002E FULL STOP (.)
    if (first === 0x002E) {
        // If the second code point is a digit, return true. Otherwise, return false.
        return isDigit(second) ? 2 : 0;
    }

    // digit
    if (isDigit(first)) {
        // Return true.
        return 1;
    }

    // anything else
    // Return false.
    return 0;
}

//
// Misc
//

// detect BOM (https://en.wikipedia.org/wiki/Byte_order_mark)
function isBOM(code) {
    // UTF-16BE
    if (code === 0xFEFF) {
        return 1;
    }

    // UTF-16LE
    if (code === 0xFFFE) {
        return 1;
    }

    return 0;
}

// Fast code category
// Only ASCII code points has a special meaning, that's why we define a maps for 0..127 codes only
const CATEGORY = new Array(0x80);
const EofCategory = 0x80;
const WhiteSpaceCategory = 0x82;
const DigitCategory = 0x83;
const NameStartCategory = 0x84;
const NonPrintableCategory = 0x85;

for (let i = 0; i < CATEGORY.length; i++) {
    CATEGORY[i] =
        isWhiteSpace(i) && WhiteSpaceCategory ||
        isDigit(i) && DigitCategory ||
        isNameStart(i) && NameStartCategory ||
        isNonPrintable(i) && NonPrintableCategory ||
        i || EofCategory;
}

function charCodeCategory(code) {
    return code < 0x80 ? CATEGORY[code] : NameStartCategory;
}


/***/ }),

/***/ 8163:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   qw: () => (/* binding */ tokenize)
/* harmony export */ });
/* harmony import */ var _types_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(2546);
/* harmony import */ var _char_code_definitions_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1130);
/* harmony import */ var _utils_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3438);




function tokenize(source, onToken) {
    function getCharCode(offset) {
        return offset < sourceLength ? source.charCodeAt(offset) : 0;
    }

    // § 4.3.3. Consume a numeric token
    function consumeNumericToken() {
        // Consume a number and let number be the result.
        offset = (0,_utils_js__WEBPACK_IMPORTED_MODULE_0__/* .consumeNumber */ .yQ)(source, offset);

        // If the next 3 input code points would start an identifier, then:
        if ((0,_char_code_definitions_js__WEBPACK_IMPORTED_MODULE_1__/* .isIdentifierStart */ .o6)(getCharCode(offset), getCharCode(offset + 1), getCharCode(offset + 2))) {
            // Create a <dimension-token> with the same value and type flag as number, and a unit set initially to the empty string.
            // Consume a name. Set the <dimension-token>’s unit to the returned value.
            // Return the <dimension-token>.
            type = _types_js__WEBPACK_IMPORTED_MODULE_2__/* .Dimension */ .fg;
            offset = (0,_utils_js__WEBPACK_IMPORTED_MODULE_0__/* .consumeName */ .Ui)(source, offset);
            return;
        }

        // Otherwise, if the next input code point is U+0025 PERCENTAGE SIGN (%), consume it.
        if (getCharCode(offset) === 0x0025) {
            // Create a <percentage-token> with the same value as number, and return it.
            type = _types_js__WEBPACK_IMPORTED_MODULE_2__/* .Percentage */ .Ne;
            offset++;
            return;
        }

        // Otherwise, create a <number-token> with the same value and type flag as number, and return it.
        type = _types_js__WEBPACK_IMPORTED_MODULE_2__/* .Number */ .wN;
    }

    // § 4.3.4. Consume an ident-like token
    function consumeIdentLikeToken() {
        const nameStartOffset = offset;

        // Consume a name, and let string be the result.
        offset = (0,_utils_js__WEBPACK_IMPORTED_MODULE_0__/* .consumeName */ .Ui)(source, offset);

        // If string’s value is an ASCII case-insensitive match for "url",
        // and the next input code point is U+0028 LEFT PARENTHESIS ((), consume it.
        if ((0,_utils_js__WEBPACK_IMPORTED_MODULE_0__/* .cmpStr */ .s0)(source, nameStartOffset, offset, 'url') && getCharCode(offset) === 0x0028) {
            // While the next two input code points are whitespace, consume the next input code point.
            offset = (0,_utils_js__WEBPACK_IMPORTED_MODULE_0__/* .findWhiteSpaceEnd */ .yK)(source, offset + 1);

            // If the next one or two input code points are U+0022 QUOTATION MARK ("), U+0027 APOSTROPHE ('),
            // or whitespace followed by U+0022 QUOTATION MARK (") or U+0027 APOSTROPHE ('),
            // then create a <function-token> with its value set to string and return it.
            if (getCharCode(offset) === 0x0022 ||
                getCharCode(offset) === 0x0027) {
                type = _types_js__WEBPACK_IMPORTED_MODULE_2__/* .Function */ .zt;
                offset = nameStartOffset + 4;
                return;
            }

            // Otherwise, consume a url token, and return it.
            consumeUrlToken();
            return;
        }

        // Otherwise, if the next input code point is U+0028 LEFT PARENTHESIS ((), consume it.
        // Create a <function-token> with its value set to string and return it.
        if (getCharCode(offset) === 0x0028) {
            type = _types_js__WEBPACK_IMPORTED_MODULE_2__/* .Function */ .zt;
            offset++;
            return;
        }

        // Otherwise, create an <ident-token> with its value set to string and return it.
        type = _types_js__WEBPACK_IMPORTED_MODULE_2__/* .Ident */ .Vy;
    }

    // § 4.3.5. Consume a string token
    function consumeStringToken(endingCodePoint) {
        // This algorithm may be called with an ending code point, which denotes the code point
        // that ends the string. If an ending code point is not specified,
        // the current input code point is used.
        if (!endingCodePoint) {
            endingCodePoint = getCharCode(offset++);
        }

        // Initially create a <string-token> with its value set to the empty string.
        type = _types_js__WEBPACK_IMPORTED_MODULE_2__/* .String */ .Qf;

        // Repeatedly consume the next input code point from the stream:
        for (; offset < source.length; offset++) {
            const code = source.charCodeAt(offset);

            switch ((0,_char_code_definitions_js__WEBPACK_IMPORTED_MODULE_1__/* .charCodeCategory */ .GI)(code)) {
                // ending code point
                case endingCodePoint:
                    // Return the <string-token>.
                    offset++;
                    return;

                    // EOF
                    // case EofCategory:
                    // This is a parse error. Return the <string-token>.
                    // return;

                // newline
                case _char_code_definitions_js__WEBPACK_IMPORTED_MODULE_1__/* .WhiteSpaceCategory */ .U$:
                    if ((0,_char_code_definitions_js__WEBPACK_IMPORTED_MODULE_1__/* .isNewline */ .Z9)(code)) {
                        // This is a parse error. Reconsume the current input code point,
                        // create a <bad-string-token>, and return it.
                        offset += (0,_utils_js__WEBPACK_IMPORTED_MODULE_0__/* .getNewlineLength */ .xC)(source, offset, code);
                        type = _types_js__WEBPACK_IMPORTED_MODULE_2__/* .BadString */ .Fg;
                        return;
                    }
                    break;

                // U+005C REVERSE SOLIDUS (\)
                case 0x005C:
                    // If the next input code point is EOF, do nothing.
                    if (offset === source.length - 1) {
                        break;
                    }

                    const nextCode = getCharCode(offset + 1);

                    // Otherwise, if the next input code point is a newline, consume it.
                    if ((0,_char_code_definitions_js__WEBPACK_IMPORTED_MODULE_1__/* .isNewline */ .Z9)(nextCode)) {
                        offset += (0,_utils_js__WEBPACK_IMPORTED_MODULE_0__/* .getNewlineLength */ .xC)(source, offset + 1, nextCode);
                    } else if ((0,_char_code_definitions_js__WEBPACK_IMPORTED_MODULE_1__/* .isValidEscape */ .Mi)(code, nextCode)) {
                        // Otherwise, (the stream starts with a valid escape) consume
                        // an escaped code point and append the returned code point to
                        // the <string-token>’s value.
                        offset = (0,_utils_js__WEBPACK_IMPORTED_MODULE_0__/* .consumeEscaped */ .KJ)(source, offset) - 1;
                    }
                    break;

                // anything else
                // Append the current input code point to the <string-token>’s value.
            }
        }
    }

    // § 4.3.6. Consume a url token
    // Note: This algorithm assumes that the initial "url(" has already been consumed.
    // This algorithm also assumes that it’s being called to consume an "unquoted" value, like url(foo).
    // A quoted value, like url("foo"), is parsed as a <function-token>. Consume an ident-like token
    // automatically handles this distinction; this algorithm shouldn’t be called directly otherwise.
    function consumeUrlToken() {
        // Initially create a <url-token> with its value set to the empty string.
        type = _types_js__WEBPACK_IMPORTED_MODULE_2__/* .Url */ .s0;

        // Consume as much whitespace as possible.
        offset = (0,_utils_js__WEBPACK_IMPORTED_MODULE_0__/* .findWhiteSpaceEnd */ .yK)(source, offset);

        // Repeatedly consume the next input code point from the stream:
        for (; offset < source.length; offset++) {
            const code = source.charCodeAt(offset);

            switch ((0,_char_code_definitions_js__WEBPACK_IMPORTED_MODULE_1__/* .charCodeCategory */ .GI)(code)) {
                // U+0029 RIGHT PARENTHESIS ())
                case 0x0029:
                    // Return the <url-token>.
                    offset++;
                    return;

                    // EOF
                    // case EofCategory:
                    // This is a parse error. Return the <url-token>.
                    // return;

                // whitespace
                case _char_code_definitions_js__WEBPACK_IMPORTED_MODULE_1__/* .WhiteSpaceCategory */ .U$:
                    // Consume as much whitespace as possible.
                    offset = (0,_utils_js__WEBPACK_IMPORTED_MODULE_0__/* .findWhiteSpaceEnd */ .yK)(source, offset);

                    // If the next input code point is U+0029 RIGHT PARENTHESIS ()) or EOF,
                    // consume it and return the <url-token>
                    // (if EOF was encountered, this is a parse error);
                    if (getCharCode(offset) === 0x0029 || offset >= source.length) {
                        if (offset < source.length) {
                            offset++;
                        }
                        return;
                    }

                    // otherwise, consume the remnants of a bad url, create a <bad-url-token>,
                    // and return it.
                    offset = (0,_utils_js__WEBPACK_IMPORTED_MODULE_0__/* .consumeBadUrlRemnants */ .FW)(source, offset);
                    type = _types_js__WEBPACK_IMPORTED_MODULE_2__/* .BadUrl */ .VY;
                    return;

                // U+0022 QUOTATION MARK (")
                // U+0027 APOSTROPHE (')
                // U+0028 LEFT PARENTHESIS (()
                // non-printable code point
                case 0x0022:
                case 0x0027:
                case 0x0028:
                case _char_code_definitions_js__WEBPACK_IMPORTED_MODULE_1__/* .NonPrintableCategory */ .lP:
                    // This is a parse error. Consume the remnants of a bad url,
                    // create a <bad-url-token>, and return it.
                    offset = (0,_utils_js__WEBPACK_IMPORTED_MODULE_0__/* .consumeBadUrlRemnants */ .FW)(source, offset);
                    type = _types_js__WEBPACK_IMPORTED_MODULE_2__/* .BadUrl */ .VY;
                    return;

                // U+005C REVERSE SOLIDUS (\)
                case 0x005C:
                    // If the stream starts with a valid escape, consume an escaped code point and
                    // append the returned code point to the <url-token>’s value.
                    if ((0,_char_code_definitions_js__WEBPACK_IMPORTED_MODULE_1__/* .isValidEscape */ .Mi)(code, getCharCode(offset + 1))) {
                        offset = (0,_utils_js__WEBPACK_IMPORTED_MODULE_0__/* .consumeEscaped */ .KJ)(source, offset) - 1;
                        break;
                    }

                    // Otherwise, this is a parse error. Consume the remnants of a bad url,
                    // create a <bad-url-token>, and return it.
                    offset = (0,_utils_js__WEBPACK_IMPORTED_MODULE_0__/* .consumeBadUrlRemnants */ .FW)(source, offset);
                    type = _types_js__WEBPACK_IMPORTED_MODULE_2__/* .BadUrl */ .VY;
                    return;

                // anything else
                // Append the current input code point to the <url-token>’s value.
            }
        }
    }

    // ensure source is a string
    source = String(source || '');

    const sourceLength = source.length;
    let start = (0,_char_code_definitions_js__WEBPACK_IMPORTED_MODULE_1__/* .isBOM */ .vr)(getCharCode(0));
    let offset = start;
    let type;

    // https://drafts.csswg.org/css-syntax-3/#consume-token
    // § 4.3.1. Consume a token
    while (offset < sourceLength) {
        const code = source.charCodeAt(offset);

        switch ((0,_char_code_definitions_js__WEBPACK_IMPORTED_MODULE_1__/* .charCodeCategory */ .GI)(code)) {
            // whitespace
            case _char_code_definitions_js__WEBPACK_IMPORTED_MODULE_1__/* .WhiteSpaceCategory */ .U$:
                // Consume as much whitespace as possible. Return a <whitespace-token>.
                type = _types_js__WEBPACK_IMPORTED_MODULE_2__/* .WhiteSpace */ .M$;
                offset = (0,_utils_js__WEBPACK_IMPORTED_MODULE_0__/* .findWhiteSpaceEnd */ .yK)(source, offset + 1);
                break;

            // U+0022 QUOTATION MARK (")
            case 0x0022:
                // Consume a string token and return it.
                consumeStringToken();
                break;

            // U+0023 NUMBER SIGN (#)
            case 0x0023:
                // If the next input code point is a name code point or the next two input code points are a valid escape, then:
                if ((0,_char_code_definitions_js__WEBPACK_IMPORTED_MODULE_1__/* .isName */ .Eo)(getCharCode(offset + 1)) || (0,_char_code_definitions_js__WEBPACK_IMPORTED_MODULE_1__/* .isValidEscape */ .Mi)(getCharCode(offset + 1), getCharCode(offset + 2))) {
                    // Create a <hash-token>.
                    type = _types_js__WEBPACK_IMPORTED_MODULE_2__/* .Hash */ .Vw;

                    // If the next 3 input code points would start an identifier, set the <hash-token>’s type flag to "id".
                    // if (isIdentifierStart(getCharCode(offset + 1), getCharCode(offset + 2), getCharCode(offset + 3))) {
                    //     // TODO: set id flag
                    // }

                    // Consume a name, and set the <hash-token>’s value to the returned string.
                    offset = (0,_utils_js__WEBPACK_IMPORTED_MODULE_0__/* .consumeName */ .Ui)(source, offset + 1);

                    // Return the <hash-token>.
                } else {
                    // Otherwise, return a <delim-token> with its value set to the current input code point.
                    type = _types_js__WEBPACK_IMPORTED_MODULE_2__/* .Delim */ ._i;
                    offset++;
                }

                break;

            // U+0027 APOSTROPHE (')
            case 0x0027:
                // Consume a string token and return it.
                consumeStringToken();
                break;

            // U+0028 LEFT PARENTHESIS (()
            case 0x0028:
                // Return a <(-token>.
                type = _types_js__WEBPACK_IMPORTED_MODULE_2__/* .LeftParenthesis */ .AJ;
                offset++;
                break;

            // U+0029 RIGHT PARENTHESIS ())
            case 0x0029:
                // Return a <)-token>.
                type = _types_js__WEBPACK_IMPORTED_MODULE_2__/* .RightParenthesis */ .no;
                offset++;
                break;

            // U+002B PLUS SIGN (+)
            case 0x002B:
                // If the input stream starts with a number, ...
                if ((0,_char_code_definitions_js__WEBPACK_IMPORTED_MODULE_1__/* .isNumberStart */ .eO)(code, getCharCode(offset + 1), getCharCode(offset + 2))) {
                    // ... reconsume the current input code point, consume a numeric token, and return it.
                    consumeNumericToken();
                } else {
                    // Otherwise, return a <delim-token> with its value set to the current input code point.
                    type = _types_js__WEBPACK_IMPORTED_MODULE_2__/* .Delim */ ._i;
                    offset++;
                }
                break;

            // U+002C COMMA (,)
            case 0x002C:
                // Return a <comma-token>.
                type = _types_js__WEBPACK_IMPORTED_MODULE_2__/* .Comma */ .A9;
                offset++;
                break;

            // U+002D HYPHEN-MINUS (-)
            case 0x002D:
                // If the input stream starts with a number, reconsume the current input code point, consume a numeric token, and return it.
                if ((0,_char_code_definitions_js__WEBPACK_IMPORTED_MODULE_1__/* .isNumberStart */ .eO)(code, getCharCode(offset + 1), getCharCode(offset + 2))) {
                    consumeNumericToken();
                } else {
                    // Otherwise, if the next 2 input code points are U+002D HYPHEN-MINUS U+003E GREATER-THAN SIGN (->), consume them and return a <CDC-token>.
                    if (getCharCode(offset + 1) === 0x002D &&
                        getCharCode(offset + 2) === 0x003E) {
                        type = _types_js__WEBPACK_IMPORTED_MODULE_2__/* .CDC */ .zG;
                        offset = offset + 3;
                    } else {
                        // Otherwise, if the input stream starts with an identifier, ...
                        if ((0,_char_code_definitions_js__WEBPACK_IMPORTED_MODULE_1__/* .isIdentifierStart */ .o6)(code, getCharCode(offset + 1), getCharCode(offset + 2))) {
                            // ... reconsume the current input code point, consume an ident-like token, and return it.
                            consumeIdentLikeToken();
                        } else {
                            // Otherwise, return a <delim-token> with its value set to the current input code point.
                            type = _types_js__WEBPACK_IMPORTED_MODULE_2__/* .Delim */ ._i;
                            offset++;
                        }
                    }
                }
                break;

            // U+002E FULL STOP (.)
            case 0x002E:
                // If the input stream starts with a number, ...
                if ((0,_char_code_definitions_js__WEBPACK_IMPORTED_MODULE_1__/* .isNumberStart */ .eO)(code, getCharCode(offset + 1), getCharCode(offset + 2))) {
                    // ... reconsume the current input code point, consume a numeric token, and return it.
                    consumeNumericToken();
                } else {
                    // Otherwise, return a <delim-token> with its value set to the current input code point.
                    type = _types_js__WEBPACK_IMPORTED_MODULE_2__/* .Delim */ ._i;
                    offset++;
                }

                break;

            // U+002F SOLIDUS (/)
            case 0x002F:
                // If the next two input code point are U+002F SOLIDUS (/) followed by a U+002A ASTERISK (*),
                if (getCharCode(offset + 1) === 0x002A) {
                    // ... consume them and all following code points up to and including the first U+002A ASTERISK (*)
                    // followed by a U+002F SOLIDUS (/), or up to an EOF code point.
                    type = _types_js__WEBPACK_IMPORTED_MODULE_2__/* .Comment */ .Mw;
                    offset = source.indexOf('*/', offset + 2);
                    offset = offset === -1 ? source.length : offset + 2;
                } else {
                    type = _types_js__WEBPACK_IMPORTED_MODULE_2__/* .Delim */ ._i;
                    offset++;
                }
                break;

            // U+003A COLON (:)
            case 0x003A:
                // Return a <colon-token>.
                type = _types_js__WEBPACK_IMPORTED_MODULE_2__/* .Colon */ .Qx;
                offset++;
                break;

            // U+003B SEMICOLON (;)
            case 0x003B:
                // Return a <semicolon-token>.
                type = _types_js__WEBPACK_IMPORTED_MODULE_2__/* .Semicolon */ .Qq;
                offset++;
                break;

            // U+003C LESS-THAN SIGN (<)
            case 0x003C:
                // If the next 3 input code points are U+0021 EXCLAMATION MARK U+002D HYPHEN-MINUS U+002D HYPHEN-MINUS (!--), ...
                if (getCharCode(offset + 1) === 0x0021 &&
                    getCharCode(offset + 2) === 0x002D &&
                    getCharCode(offset + 3) === 0x002D) {
                    // ... consume them and return a <CDO-token>.
                    type = _types_js__WEBPACK_IMPORTED_MODULE_2__/* .CDO */ .lh;
                    offset = offset + 4;
                } else {
                    // Otherwise, return a <delim-token> with its value set to the current input code point.
                    type = _types_js__WEBPACK_IMPORTED_MODULE_2__/* .Delim */ ._i;
                    offset++;
                }

                break;

            // U+0040 COMMERCIAL AT (@)
            case 0x0040:
                // If the next 3 input code points would start an identifier, ...
                if ((0,_char_code_definitions_js__WEBPACK_IMPORTED_MODULE_1__/* .isIdentifierStart */ .o6)(getCharCode(offset + 1), getCharCode(offset + 2), getCharCode(offset + 3))) {
                    // ... consume a name, create an <at-keyword-token> with its value set to the returned value, and return it.
                    type = _types_js__WEBPACK_IMPORTED_MODULE_2__/* .AtKeyword */ .zu;
                    offset = (0,_utils_js__WEBPACK_IMPORTED_MODULE_0__/* .consumeName */ .Ui)(source, offset + 1);
                } else {
                    // Otherwise, return a <delim-token> with its value set to the current input code point.
                    type = _types_js__WEBPACK_IMPORTED_MODULE_2__/* .Delim */ ._i;
                    offset++;
                }

                break;

            // U+005B LEFT SQUARE BRACKET ([)
            case 0x005B:
                // Return a <[-token>.
                type = _types_js__WEBPACK_IMPORTED_MODULE_2__/* .LeftSquareBracket */ .hk;
                offset++;
                break;

            // U+005C REVERSE SOLIDUS (\)
            case 0x005C:
                // If the input stream starts with a valid escape, ...
                if ((0,_char_code_definitions_js__WEBPACK_IMPORTED_MODULE_1__/* .isValidEscape */ .Mi)(code, getCharCode(offset + 1))) {
                    // ... reconsume the current input code point, consume an ident-like token, and return it.
                    consumeIdentLikeToken();
                } else {
                    // Otherwise, this is a parse error. Return a <delim-token> with its value set to the current input code point.
                    type = _types_js__WEBPACK_IMPORTED_MODULE_2__/* .Delim */ ._i;
                    offset++;
                }
                break;

            // U+005D RIGHT SQUARE BRACKET (])
            case 0x005D:
                // Return a <]-token>.
                type = _types_js__WEBPACK_IMPORTED_MODULE_2__/* .RightSquareBracket */ .Oh;
                offset++;
                break;

            // U+007B LEFT CURLY BRACKET ({)
            case 0x007B:
                // Return a <{-token>.
                type = _types_js__WEBPACK_IMPORTED_MODULE_2__/* .LeftCurlyBracket */ .X6;
                offset++;
                break;

            // U+007D RIGHT CURLY BRACKET (})
            case 0x007D:
                // Return a <}-token>.
                type = _types_js__WEBPACK_IMPORTED_MODULE_2__/* .RightCurlyBracket */ .Q0;
                offset++;
                break;

            // digit
            case _char_code_definitions_js__WEBPACK_IMPORTED_MODULE_1__/* .DigitCategory */ .Ym:
                // Reconsume the current input code point, consume a numeric token, and return it.
                consumeNumericToken();
                break;

            // name-start code point
            case _char_code_definitions_js__WEBPACK_IMPORTED_MODULE_1__/* .NameStartCategory */ .Od:
                // Reconsume the current input code point, consume an ident-like token, and return it.
                consumeIdentLikeToken();
                break;

                // EOF
                // case EofCategory:
                // Return an <EOF-token>.
                // break;

            // anything else
            default:
                // Return a <delim-token> with its value set to the current input code point.
                type = _types_js__WEBPACK_IMPORTED_MODULE_2__/* .Delim */ ._i;
                offset++;
        }

        // put token to stream
        onToken(type, start, start = offset);
    }
}










/***/ }),

/***/ 2546:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   A9: () => (/* binding */ Comma),
/* harmony export */   AJ: () => (/* binding */ LeftParenthesis),
/* harmony export */   Fg: () => (/* binding */ BadString),
/* harmony export */   M$: () => (/* binding */ WhiteSpace),
/* harmony export */   Mw: () => (/* binding */ Comment),
/* harmony export */   Ne: () => (/* binding */ Percentage),
/* harmony export */   Oh: () => (/* binding */ RightSquareBracket),
/* harmony export */   Q0: () => (/* binding */ RightCurlyBracket),
/* harmony export */   Qf: () => (/* binding */ String),
/* harmony export */   Qq: () => (/* binding */ Semicolon),
/* harmony export */   Qx: () => (/* binding */ Colon),
/* harmony export */   VY: () => (/* binding */ BadUrl),
/* harmony export */   Vw: () => (/* binding */ Hash),
/* harmony export */   Vy: () => (/* binding */ Ident),
/* harmony export */   X6: () => (/* binding */ LeftCurlyBracket),
/* harmony export */   _i: () => (/* binding */ Delim),
/* harmony export */   fg: () => (/* binding */ Dimension),
/* harmony export */   hk: () => (/* binding */ LeftSquareBracket),
/* harmony export */   lh: () => (/* binding */ CDO),
/* harmony export */   no: () => (/* binding */ RightParenthesis),
/* harmony export */   s0: () => (/* binding */ Url),
/* harmony export */   wN: () => (/* binding */ Number),
/* harmony export */   zG: () => (/* binding */ CDC),
/* harmony export */   zt: () => (/* binding */ Function),
/* harmony export */   zu: () => (/* binding */ AtKeyword)
/* harmony export */ });
/* unused harmony export EOF */
// CSS Syntax Module Level 3
// https://www.w3.org/TR/css-syntax-3/
const EOF = 0;                 // <EOF-token>
const Ident = 1;               // <ident-token>
const Function = 2;            // <function-token>
const AtKeyword = 3;           // <at-keyword-token>
const Hash = 4;                // <hash-token>
const String = 5;              // <string-token>
const BadString = 6;           // <bad-string-token>
const Url = 7;                 // <url-token>
const BadUrl = 8;              // <bad-url-token>
const Delim = 9;               // <delim-token>
const Number = 10;             // <number-token>
const Percentage = 11;         // <percentage-token>
const Dimension = 12;          // <dimension-token>
const WhiteSpace = 13;         // <whitespace-token>
const CDO = 14;                // <CDO-token>
const CDC = 15;                // <CDC-token>
const Colon = 16;              // <colon-token>     :
const Semicolon = 17;          // <semicolon-token> ;
const Comma = 18;              // <comma-token>     ,
const LeftSquareBracket = 19;  // <[-token>
const RightSquareBracket = 20; // <]-token>
const LeftParenthesis = 21;    // <(-token>
const RightParenthesis = 22;   // <)-token>
const LeftCurlyBracket = 23;   // <{-token>
const RightCurlyBracket = 24;  // <}-token>
const Comment = 25;


/***/ }),

/***/ 3438:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   FW: () => (/* binding */ consumeBadUrlRemnants),
/* harmony export */   KJ: () => (/* binding */ consumeEscaped),
/* harmony export */   Ui: () => (/* binding */ consumeName),
/* harmony export */   s0: () => (/* binding */ cmpStr),
/* harmony export */   sR: () => (/* binding */ decodeEscaped),
/* harmony export */   xC: () => (/* binding */ getNewlineLength),
/* harmony export */   yK: () => (/* binding */ findWhiteSpaceEnd),
/* harmony export */   yQ: () => (/* binding */ consumeNumber)
/* harmony export */ });
/* unused harmony exports cmpChar, findWhiteSpaceStart, findDecimalNumberEnd */
/* harmony import */ var _char_code_definitions_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1130);


function getCharCode(source, offset) {
    return offset < source.length ? source.charCodeAt(offset) : 0;
}

function getNewlineLength(source, offset, code) {
    if (code === 13 /* \r */ && getCharCode(source, offset + 1) === 10 /* \n */) {
        return 2;
    }

    return 1;
}

function cmpChar(testStr, offset, referenceCode) {
    let code = testStr.charCodeAt(offset);

    // code.toLowerCase() for A..Z
    if ((0,_char_code_definitions_js__WEBPACK_IMPORTED_MODULE_0__/* .isUppercaseLetter */ .Vv)(code)) {
        code = code | 32;
    }

    return code === referenceCode;
}

function cmpStr(testStr, start, end, referenceStr) {
    if (end - start !== referenceStr.length) {
        return false;
    }

    if (start < 0 || end > testStr.length) {
        return false;
    }

    for (let i = start; i < end; i++) {
        const referenceCode = referenceStr.charCodeAt(i - start);
        let testCode = testStr.charCodeAt(i);

        // testCode.toLowerCase() for A..Z
        if ((0,_char_code_definitions_js__WEBPACK_IMPORTED_MODULE_0__/* .isUppercaseLetter */ .Vv)(testCode)) {
            testCode = testCode | 32;
        }

        if (testCode !== referenceCode) {
            return false;
        }
    }

    return true;
}

function findWhiteSpaceStart(source, offset) {
    for (; offset >= 0; offset--) {
        if (!isWhiteSpace(source.charCodeAt(offset))) {
            break;
        }
    }

    return offset + 1;
}

function findWhiteSpaceEnd(source, offset) {
    for (; offset < source.length; offset++) {
        if (!(0,_char_code_definitions_js__WEBPACK_IMPORTED_MODULE_0__/* .isWhiteSpace */ .i0)(source.charCodeAt(offset))) {
            break;
        }
    }

    return offset;
}

function findDecimalNumberEnd(source, offset) {
    for (; offset < source.length; offset++) {
        if (!(0,_char_code_definitions_js__WEBPACK_IMPORTED_MODULE_0__/* .isDigit */ .yp)(source.charCodeAt(offset))) {
            break;
        }
    }

    return offset;
}

// § 4.3.7. Consume an escaped code point
function consumeEscaped(source, offset) {
    // It assumes that the U+005C REVERSE SOLIDUS (\) has already been consumed and
    // that the next input code point has already been verified to be part of a valid escape.
    offset += 2;

    // hex digit
    if ((0,_char_code_definitions_js__WEBPACK_IMPORTED_MODULE_0__/* .isHexDigit */ .tB)(getCharCode(source, offset - 1))) {
        // Consume as many hex digits as possible, but no more than 5.
        // Note that this means 1-6 hex digits have been consumed in total.
        for (const maxOffset = Math.min(source.length, offset + 5); offset < maxOffset; offset++) {
            if (!(0,_char_code_definitions_js__WEBPACK_IMPORTED_MODULE_0__/* .isHexDigit */ .tB)(getCharCode(source, offset))) {
                break;
            }
        }

        // If the next input code point is whitespace, consume it as well.
        const code = getCharCode(source, offset);
        if ((0,_char_code_definitions_js__WEBPACK_IMPORTED_MODULE_0__/* .isWhiteSpace */ .i0)(code)) {
            offset += getNewlineLength(source, offset, code);
        }
    }

    return offset;
}

// §4.3.11. Consume a name
// Note: This algorithm does not do the verification of the first few code points that are necessary
// to ensure the returned code points would constitute an <ident-token>. If that is the intended use,
// ensure that the stream starts with an identifier before calling this algorithm.
function consumeName(source, offset) {
    // Let result initially be an empty string.
    // Repeatedly consume the next input code point from the stream:
    for (; offset < source.length; offset++) {
        const code = source.charCodeAt(offset);

        // name code point
        if ((0,_char_code_definitions_js__WEBPACK_IMPORTED_MODULE_0__/* .isName */ .Eo)(code)) {
            // Append the code point to result.
            continue;
        }

        // the stream starts with a valid escape
        if ((0,_char_code_definitions_js__WEBPACK_IMPORTED_MODULE_0__/* .isValidEscape */ .Mi)(code, getCharCode(source, offset + 1))) {
            // Consume an escaped code point. Append the returned code point to result.
            offset = consumeEscaped(source, offset) - 1;
            continue;
        }

        // anything else
        // Reconsume the current input code point. Return result.
        break;
    }

    return offset;
}

// §4.3.12. Consume a number
function consumeNumber(source, offset) {
    let code = source.charCodeAt(offset);

    // 2. If the next input code point is U+002B PLUS SIGN (+) or U+002D HYPHEN-MINUS (-),
    // consume it and append it to repr.
    if (code === 0x002B || code === 0x002D) {
        code = source.charCodeAt(offset += 1);
    }

    // 3. While the next input code point is a digit, consume it and append it to repr.
    if ((0,_char_code_definitions_js__WEBPACK_IMPORTED_MODULE_0__/* .isDigit */ .yp)(code)) {
        offset = findDecimalNumberEnd(source, offset + 1);
        code = source.charCodeAt(offset);
    }

    // 4. If the next 2 input code points are U+002E FULL STOP (.) followed by a digit, then:
    if (code === 0x002E && (0,_char_code_definitions_js__WEBPACK_IMPORTED_MODULE_0__/* .isDigit */ .yp)(source.charCodeAt(offset + 1))) {
        // 4.1 Consume them.
        // 4.2 Append them to repr.
        offset += 2;

        // 4.3 Set type to "number".
        // TODO

        // 4.4 While the next input code point is a digit, consume it and append it to repr.

        offset = findDecimalNumberEnd(source, offset);
    }

    // 5. If the next 2 or 3 input code points are U+0045 LATIN CAPITAL LETTER E (E)
    // or U+0065 LATIN SMALL LETTER E (e), ... , followed by a digit, then:
    if (cmpChar(source, offset, 101 /* e */)) {
        let sign = 0;
        code = source.charCodeAt(offset + 1);

        // ... optionally followed by U+002D HYPHEN-MINUS (-) or U+002B PLUS SIGN (+) ...
        if (code === 0x002D || code === 0x002B) {
            sign = 1;
            code = source.charCodeAt(offset + 2);
        }

        // ... followed by a digit
        if ((0,_char_code_definitions_js__WEBPACK_IMPORTED_MODULE_0__/* .isDigit */ .yp)(code)) {
            // 5.1 Consume them.
            // 5.2 Append them to repr.

            // 5.3 Set type to "number".
            // TODO

            // 5.4 While the next input code point is a digit, consume it and append it to repr.
            offset = findDecimalNumberEnd(source, offset + 1 + sign + 1);
        }
    }

    return offset;
}

// § 4.3.14. Consume the remnants of a bad url
// ... its sole use is to consume enough of the input stream to reach a recovery point
// where normal tokenizing can resume.
function consumeBadUrlRemnants(source, offset) {
    // Repeatedly consume the next input code point from the stream:
    for (; offset < source.length; offset++) {
        const code = source.charCodeAt(offset);

        // U+0029 RIGHT PARENTHESIS ())
        // EOF
        if (code === 0x0029) {
            // Return.
            offset++;
            break;
        }

        if ((0,_char_code_definitions_js__WEBPACK_IMPORTED_MODULE_0__/* .isValidEscape */ .Mi)(code, getCharCode(source, offset + 1))) {
            // Consume an escaped code point.
            // Note: This allows an escaped right parenthesis ("\)") to be encountered
            // without ending the <bad-url-token>. This is otherwise identical to
            // the "anything else" clause.
            offset = consumeEscaped(source, offset);
        }
    }

    return offset;
}

// § 4.3.7. Consume an escaped code point
// Note: This algorithm assumes that escaped is valid without leading U+005C REVERSE SOLIDUS (\)
function decodeEscaped(escaped) {
    // Single char escaped that's not a hex digit
    if (escaped.length === 1 && !(0,_char_code_definitions_js__WEBPACK_IMPORTED_MODULE_0__/* .isHexDigit */ .tB)(escaped.charCodeAt(0))) {
        return escaped[0];
    }

    // Interpret the hex digits as a hexadecimal number.
    let code = parseInt(escaped, 16);

    if (
        (code === 0) ||                       // If this number is zero,
        (code >= 0xD800 && code <= 0xDFFF) || // or is for a surrogate,
        (code > 0x10FFFF)                     // or is greater than the maximum allowed code point
    ) {
        // ... return U+FFFD REPLACEMENT CHARACTER
        code = 0xFFFD;
    }

    // Otherwise, return the code point with that value.
    return String.fromCodePoint(code);
}


/***/ }),

/***/ 3506:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   D: () => (/* binding */ decode)
/* harmony export */ });
/* unused harmony export encode */
/* harmony import */ var _tokenizer_index_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1130);
/* harmony import */ var _tokenizer_index_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3438);


const REVERSE_SOLIDUS = 0x005c; // U+005C REVERSE SOLIDUS (\)
const QUOTATION_MARK = 0x0022;  // "
const APOSTROPHE = 0x0027;      // '

function decode(str) {
    const len = str.length;
    const firstChar = str.charCodeAt(0);
    const start = firstChar === QUOTATION_MARK || firstChar === APOSTROPHE ? 1 : 0;
    const end = start === 1 && len > 1 && str.charCodeAt(len - 1) === firstChar ? len - 2 : len - 1;
    let decoded = '';

    for (let i = start; i <= end; i++) {
        let code = str.charCodeAt(i);

        if (code === REVERSE_SOLIDUS) {
            // special case at the ending
            if (i === end) {
                // if the next input code point is EOF, do nothing
                // otherwise include last quote as escaped
                if (i !== len - 1) {
                    decoded = str.substr(i + 1);
                }
                break;
            }

            code = str.charCodeAt(++i);

            // consume escaped
            if ((0,_tokenizer_index_js__WEBPACK_IMPORTED_MODULE_0__/* .isValidEscape */ .Mi)(REVERSE_SOLIDUS, code)) {
                const escapeStart = i - 1;
                const escapeEnd = (0,_tokenizer_index_js__WEBPACK_IMPORTED_MODULE_1__/* .consumeEscaped */ .KJ)(str, escapeStart);

                i = escapeEnd - 1;
                decoded += (0,_tokenizer_index_js__WEBPACK_IMPORTED_MODULE_1__/* .decodeEscaped */ .sR)(str.substring(escapeStart + 1, escapeEnd));
            } else {
                // \r\n
                if (code === 0x000d && str.charCodeAt(i + 1) === 0x000a) {
                    i++;
                }
            }
        } else {
            decoded += str[i];
        }
    }

    return decoded;
}

// https://drafts.csswg.org/cssom/#serialize-a-string
// § 2.1. Common Serializing Idioms
function encode(str, apostrophe) {
    const quote = apostrophe ? '\'' : '"';
    const quoteCode = apostrophe ? APOSTROPHE : QUOTATION_MARK;
    let encoded = '';
    let wsBeforeHexIsNeeded = false;

    for (let i = 0; i < str.length; i++) {
        const code = str.charCodeAt(i);

        // If the character is NULL (U+0000), then the REPLACEMENT CHARACTER (U+FFFD).
        if (code === 0x0000) {
            encoded += '\uFFFD';
            continue;
        }

        // If the character is in the range [\1-\1f] (U+0001 to U+001F) or is U+007F,
        // the character escaped as code point.
        // Note: Do not compare with 0x0001 since 0x0000 is precessed before
        if (code <= 0x001f || code === 0x007F) {
            encoded += '\\' + code.toString(16);
            wsBeforeHexIsNeeded = true;
            continue;
        }

        // If the character is '"' (U+0022) or "\" (U+005C), the escaped character.
        if (code === quoteCode || code === REVERSE_SOLIDUS) {
            encoded += '\\' + str.charAt(i);
            wsBeforeHexIsNeeded = false;
        } else {
            if (wsBeforeHexIsNeeded && (isHexDigit(code) || isWhiteSpace(code))) {
                encoded += ' ';
            }

            // Otherwise, the character itself.
            encoded += str.charAt(i);
            wsBeforeHexIsNeeded = false;
        }
    }

    return quote + encoded + quote;
}


/***/ }),

/***/ 634:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   D: () => (/* binding */ decode)
/* harmony export */ });
/* unused harmony export encode */
/* harmony import */ var _tokenizer_index_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1130);
/* harmony import */ var _tokenizer_index_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3438);


const SPACE = 0x0020;            // U+0020 SPACE
const REVERSE_SOLIDUS = 0x005c;  // U+005C REVERSE SOLIDUS (\)
const QUOTATION_MARK = 0x0022;   // "
const APOSTROPHE = 0x0027;       // '
const LEFTPARENTHESIS = 0x0028;  // U+0028 LEFT PARENTHESIS (()
const RIGHTPARENTHESIS = 0x0029; // U+0029 RIGHT PARENTHESIS ())

function decode(str) {
    const len = str.length;
    let start = 4; // length of "url("
    let end = str.charCodeAt(len - 1) === RIGHTPARENTHESIS ? len - 2 : len - 1;
    let decoded = '';

    while (start < end && (0,_tokenizer_index_js__WEBPACK_IMPORTED_MODULE_0__/* .isWhiteSpace */ .i0)(str.charCodeAt(start))) {
        start++;
    }

    while (start < end && (0,_tokenizer_index_js__WEBPACK_IMPORTED_MODULE_0__/* .isWhiteSpace */ .i0)(str.charCodeAt(end))) {
        end--;
    }

    for (let i = start; i <= end; i++) {
        let code = str.charCodeAt(i);

        if (code === REVERSE_SOLIDUS) {
            // special case at the ending
            if (i === end) {
                // if the next input code point is EOF, do nothing
                // otherwise include last left parenthesis as escaped
                if (i !== len - 1) {
                    decoded = str.substr(i + 1);
                }
                break;
            }

            code = str.charCodeAt(++i);

            // consume escaped
            if ((0,_tokenizer_index_js__WEBPACK_IMPORTED_MODULE_0__/* .isValidEscape */ .Mi)(REVERSE_SOLIDUS, code)) {
                const escapeStart = i - 1;
                const escapeEnd = (0,_tokenizer_index_js__WEBPACK_IMPORTED_MODULE_1__/* .consumeEscaped */ .KJ)(str, escapeStart);

                i = escapeEnd - 1;
                decoded += (0,_tokenizer_index_js__WEBPACK_IMPORTED_MODULE_1__/* .decodeEscaped */ .sR)(str.substring(escapeStart + 1, escapeEnd));
            } else {
                // \r\n
                if (code === 0x000d && str.charCodeAt(i + 1) === 0x000a) {
                    i++;
                }
            }
        } else {
            decoded += str[i];
        }
    }

    return decoded;
}

function encode(str) {
    let encoded = '';
    let wsBeforeHexIsNeeded = false;

    for (let i = 0; i < str.length; i++) {
        const code = str.charCodeAt(i);

        // If the character is NULL (U+0000), then the REPLACEMENT CHARACTER (U+FFFD).
        if (code === 0x0000) {
            encoded += '\uFFFD';
            continue;
        }

        // If the character is in the range [\1-\1f] (U+0001 to U+001F) or is U+007F,
        // the character escaped as code point.
        // Note: Do not compare with 0x0001 since 0x0000 is precessed before
        if (code <= 0x001f || code === 0x007F) {
            encoded += '\\' + code.toString(16);
            wsBeforeHexIsNeeded = true;
            continue;
        }

        if (code === SPACE ||
            code === REVERSE_SOLIDUS ||
            code === QUOTATION_MARK ||
            code === APOSTROPHE ||
            code === LEFTPARENTHESIS ||
            code === RIGHTPARENTHESIS) {
            encoded += '\\' + str.charAt(i);
            wsBeforeHexIsNeeded = false;
        } else {
            if (wsBeforeHexIsNeeded && isHexDigit(code)) {
                encoded += ' ';
            }

            encoded += str.charAt(i);
            wsBeforeHexIsNeeded = false;
        }
    }

    return 'url(' + encoded + ')';
}


/***/ })

};
