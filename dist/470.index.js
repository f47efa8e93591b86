export const id = 470;
export const ids = [470];
export const modules = {

/***/ 8470:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   sendThroughAgents: () => (/* binding */ sendThroughAgents)
/* harmony export */ });
/* harmony import */ var _pace_when_aborted_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1093);
/* harmony import */ var _timeouts_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(4026);
/* harmony import */ var _answer_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9678);
/* harmony import */ var _body_slices_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(4170);
/* harmony import */ var _connection_errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(1974);
/* harmony import */ var _limit_connecting_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(2976);






/**
 * Sends a request by Node's HTTP client, which knows the ways through proxies, and collects its answer. Rejects with the
 * error of the connection, or of a header that cannot be sent; when it is aborted, with any error.
 */
async function sendThroughAgents(origin, request, agents, signal, limits) {
    try {
        return await attempt(origin, request, agents, signal, limits);
    }
    catch (error) {
        if (!(error instanceof _connection_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .StaleConnection */ .g0))
            throw error;
        return await sendThroughAgents(origin, request, agents, signal, limits);
    }
}
function attempt({ protocol, hostname, port }, { method, path, headers, body }, agents, signal, { idleMs = _timeouts_js__WEBPACK_IMPORTED_MODULE_4__/* .IDLE_TIMEOUT_MS */ .k$, maxBytes = Number.POSITIVE_INFINITY }) {
    return new Promise((resolve, reject) => {
        signal.throwIfAborted();
        const isSecure = protocol === 'https:';
        const { request } = process.getBuiltinModule(isSecure ? 'node:https' : 'node:http');
        const outgoing = request({
            host: hostname,
            port,
            method,
            path,
            headers,
            agent: isSecure ? agents.https : agents.http,
            timeout: idleMs,
        });
        const giveUp = (error) => {
            reject(error);
            outgoing.destroy();
        };
        const forget = (0,_pace_when_aborted_js__WEBPACK_IMPORTED_MODULE_0__/* .whenAborted */ .e)(signal, () => outgoing.destroy());
        outgoing.on('close', forget);
        let isAnswered = false;
        outgoing.on('error', (error) => {
            const isStale = outgoing.reusedSocket && !isAnswered && (0,_connection_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .isOfStale */ .pW)(error);
            reject(isStale && !signal.aborted ? new _connection_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .StaleConnection */ .g0() : error);
        });
        outgoing.on('timeout', () => giveUp((0,_connection_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .timeoutError */ .w2)((0,_timeouts_js__WEBPACK_IMPORTED_MODULE_4__/* .nothingHeard */ .yR)(idleMs))));
        outgoing.on('socket', socket => (0,_limit_connecting_js__WEBPACK_IMPORTED_MODULE_3__/* .limitConnecting */ ._)(socket, giveUp));
        outgoing.on('response', incoming => {
            isAnswered = true;
            const chunks = [];
            let bytes = 0;
            incoming.on('data', (chunk) => {
                chunks.push(chunk);
                bytes += chunk.length;
                if (bytes <= maxBytes)
                    return;
                giveUp(new _answer_js__WEBPACK_IMPORTED_MODULE_1__/* .BadAnswer */ .C(`the answer is larger than ${maxBytes} bytes`, 'AnswerTooLarge'));
            });
            incoming.on('error', reject);
            incoming.on('end', () => {
                const headers = joined(incoming.headers);
                resolve({ status: incoming.statusCode ?? 0, headers, body: Buffer.concat(chunks) });
                // Refused before all of it was sent: what is left is of no use.
                if (!outgoing.writableFinished)
                    outgoing.destroy();
            });
        });
        sendBody(outgoing, body);
    });
}
function joined(headers) {
    const joined = {};
    for (const [name, value] of Object.entries(headers)) {
        if (value !== undefined)
            joined[name] = Array.isArray(value) ? value.join(', ') : value;
    }
    return joined;
}
function sendBody(outgoing, body) {
    if (body !== undefined && (0,_body_slices_js__WEBPACK_IMPORTED_MODULE_5__/* .isLong */ .x)(body))
        (0,_body_slices_js__WEBPACK_IMPORTED_MODULE_5__/* .writeSlices */ .d)(outgoing, body, () => outgoing.end());
    else
        outgoing.end(body?.length ? body : undefined);
}


/***/ })

};
