export const id = 839;
export const ids = [839];
export const modules = {

/***/ 2839:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  compressSite: () => (/* binding */ compressSite)
});

// EXTERNAL MODULE: ./lib/local/etags.js
var etags = __webpack_require__(2401);
// EXTERNAL MODULE: ./lib/names/by-key.js
var by_key = __webpack_require__(9285);
// EXTERNAL MODULE: ./lib/site/bodies/compress.js
var compress = __webpack_require__(5306);
// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(7598);
// EXTERNAL MODULE: ./lib/errors.js
var errors = __webpack_require__(452);
// EXTERNAL MODULE: ./lib/local/trouble.js
var trouble = __webpack_require__(9840);
// EXTERNAL MODULE: ./lib/pace/lanes.js
var lanes = __webpack_require__(728);
// EXTERNAL MODULE: ./lib/site/bodies/read.js
var read = __webpack_require__(1106);
;// CONCATENATED MODULE: ./lib/site/bodies/compress-files.js






/** More than there are turns. */
const LANES = 16;
/**
 * Compresses files, several at a time.
 * @param kept gets what is compressed, as far as it has room
 * @returns by `file`: what lies under several paths is compressed once
 * @throws SourceError with all files that cannot be read or have changed
 */
async function compressAll(files, encoding, kept, signal) {
    const compressions = new Map();
    const troubled = [];
    const distinct = new Map(files.map(file => [file.file, file])).values();
    await (0,lanes/* inLanes */.L)(LANES, distinct, signal, async (file) => {
        try {
            compressions.set(file.file, await compressFile(file, encoding, kept, signal));
        }
        catch (error) {
            signal.throwIfAborted();
            troubled.push({
                trouble: error instanceof read/* FileChanged */.zR ? 'changed' : (0,trouble/* troubleOf */.L)(error),
                path: file.path,
            });
        }
    });
    signal.throwIfAborted();
    if (troubled.length > 0)
        throw new errors/* SourceError */.c8((0,trouble/* problemsOf */.G)(troubled));
    return compressions;
}
/** @throws FileChanged, or what the file system says */
async function compressFile(file, encoding, kept, signal) {
    return (0,compress/* inTurn */.lo)(file.size, async () => {
        const body = { from: 'file', file: file.file, stamp: file.stamp };
        const source = await (0,read/* readBody */.x8)({ size: file.size, body });
        const sourceMd5 = (0,external_node_crypto_.hash)('md5', source);
        if (file.md5 !== undefined && file.md5 !== sourceMd5)
            throw new read/* FileChanged */.zR(file.file);
        const bytes = await (0,compress/* compressBytes */.cl)(source, encoding);
        if (!(0,compress/* pays */.qF)(source.length, bytes.length))
            return { compressed: false, sourceMd5 };
        const md5 = (0,external_node_crypto_.hash)('md5', bytes);
        kept.keep(md5, bytes);
        return { compressed: true, sourceMd5, size: bytes.length, md5 };
    }, signal);
}
/** What an object holds that a file became by compression, to be sent with its encoding if it is `compressed`. */
function contentOf({ file, size, stamp }, compression, encoding) {
    const { sourceMd5 } = compression;
    if (!compression.compressed) {
        const body = { from: 'file', file, stamp, md5: sourceMd5 };
        return { size, body, contentId: (0,compress/* contentIdOf */.i9)(sourceMd5), sourceMd5 };
    }
    const body = { from: 'file', file, stamp, md5: compression.md5, encoding, sourceSize: size };
    return { size: compression.size, body, contentId: (0,compress/* contentIdOf */.i9)(sourceMd5, encoding), sourceMd5 };
}

;// CONCATENATED MODULE: ./lib/site/bodies/compress-site.js




/** Stands for any MD5 where only the form of an ETag is asked for. */
const ANY_MD5 = '0'.repeat(32);
/**
 * The objects of a site, compressed where that pays. A file whose compressed content is in the bucket already, by the
 * record, is not compressed again.
 * @throws SourceError with all files that cannot be read
 */
async function compressSite(drafts, encoding, remote, recollection, kept, signal) {
    const objects = (0,by_key/* byKey */.d)(remote);
    const known = await knownCompressed(drafts, encoding, objects, recollection, signal);
    const files = drafts.flatMap(({ file, mayCompress, object }) => file && mayCompress && !known.has(object.key) ? [file] : []);
    const compressions = await compressAll(files, encoding, kept, signal);
    return drafts.map(({ object, file, mayCompress }) => {
        if (file === undefined || !mayCompress)
            return object;
        const held = known.get(object.key);
        if (held)
            return encoded({ ...object, ...held }, encoding);
        const compression = compressions.get(file.file);
        if (compression === undefined)
            return object;
        const compressed = { ...object, ...contentOf(file, compression, encoding) };
        return compression.compressed ? encoded(compressed, encoding) : compressed;
    });
}
function encoded(object, encoding) {
    return { ...object, headers: { ...object.headers, contentEncoding: encoding } };
}
/** By key: what is known of objects that hold the compressed content of their file, as the record has it. */
async function knownCompressed(drafts, encoding, objects, recollection, signal) {
    const candidates = drafts.flatMap(({ object, file, mayCompress }) => {
        const remote = objects.get(object.key);
        const contentId = remote && recollection.rowOf(remote)?.contentId;
        return file && mayCompress && remote && contentId ? [{ key: object.key, file, remote, contentId }] : [];
    });
    const md5s = await (0,etags/* hashFiles */.y)(candidates.map(({ key, file }) => ({ key, file, etag: ANY_MD5 })), signal);
    return new Map(candidates.flatMap(({ key, file, remote, contentId }) => {
        const [md5 = ''] = md5s.get(key) ?? [];
        if ((0,compress/* contentIdOf */.i9)(md5, encoding) !== contentId)
            return [];
        const { size: sourceSize, stamp } = file;
        const body = { from: 'file', file: file.file, stamp, encoding, sourceSize };
        return [[key, { size: remote.size, body, contentId }]];
    }));
}


/***/ })

};
