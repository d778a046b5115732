export const id = 93;
export const ids = [93];
export const modules = {

/***/ 43093:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   reportError: () => (/* binding */ reportError)
/* harmony export */ });
/* unused harmony export describeError */
/* harmony import */ var _actions_core__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(33838);
/* harmony import */ var _clambake_adapters__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(86334);
/* harmony import */ var _plain_text_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(65904);
// Reports the failure of an action as exactly one error annotation. An error of the user is one line. An error of the
// remote names the status and the request id. Our own error brings its stack and asks for a report.



/** Returns the annotation with its title, file and place, and a stack for the log when the error is ours. */
const describeError = (error, context) => {
    if (error instanceof _clambake_adapters__WEBPACK_IMPORTED_MODULE_1__/* .UserError */ .yo) {
        const file = error.file === undefined ? {} : { file: error.file };
        const place = error.place === undefined ? {} : { startLine: error.place.line, startColumn: error.place.column };
        return { annotation: error.message, properties: { title: context.action, ...file, ...place }, stack: undefined };
    }
    if (error instanceof _clambake_adapters__WEBPACK_IMPORTED_MODULE_1__/* .RemoteError */ .Hi) {
        const facts = [
            error.status === 0 ? 'no answer' : `status ${error.status}`,
            ...(error.requestId === undefined ? [] : [`request ${error.requestId}`]),
            error.retryable ? 'a later run may succeed' : 'asking again will not help',
        ];
        return { annotation: `${error.message} (${facts.join(', ')})`, properties: { title: `${context.action}: GitHub` }, stack: undefined };
    }
    const thrown = error instanceof Error ? error : new Error(`something that is no Error was thrown: ${String(error)}`);
    const where = context.issuesUrl === undefined ? '' : ` at ${context.issuesUrl}`;
    return {
        annotation: `${context.action} has a fault of its own: ${thrown.message}. Please report it${where}, with the stack from the log`,
        properties: { title: `${context.action}: internal error` },
        stack: thrown.stack ?? thrown.message,
    };
};
/** The only place where an action fails. */
const reportError = (error, context) => {
    const { annotation, properties, stack } = describeError(error, context);
    if (stack !== undefined)
        _actions_core__WEBPACK_IMPORTED_MODULE_0__/* .info */ .pq((0,_plain_text_js__WEBPACK_IMPORTED_MODULE_2__/* .plainText */ .w)(stack));
    _actions_core__WEBPACK_IMPORTED_MODULE_0__/* .error */ .z3(annotation, properties);
    process.exitCode = 1;
};


/***/ })

};
