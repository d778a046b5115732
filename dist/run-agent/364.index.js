export const id = 364;
export const ids = [364];
export const modules = {

/***/ 56364:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   loadAhead: () => (/* binding */ loadAhead)
/* harmony export */ });
/* harmony import */ var node_timers_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(58500);
/* harmony import */ var _clambake_adapters__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(88534);
/* harmony import */ var _clambake_adapters__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(66536);
/* harmony import */ var _load_work_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(24692);
// Loads the modules of an attempt while git and GitHub are asked, piece by piece: what arrives meanwhile is served in between.



/** Both requests are on their way by then. Loaded at once, the modules would hold them up, and nothing would be loaded beside them. */
const askedMs = 60;
const loadAhead = async () => {
    await (0,node_timers_promises__WEBPACK_IMPORTED_MODULE_0__.setTimeout)(askedMs);
    for (const load of [_clambake_adapters__WEBPACK_IMPORTED_MODULE_1__/* .loadConfigParser */ .WI, _clambake_adapters__WEBPACK_IMPORTED_MODULE_2__/* .loadRecords */ .f, () => Promise.all(/* import() */[__webpack_require__.e(194), __webpack_require__.e(150), __webpack_require__.e(768), __webpack_require__.e(387), __webpack_require__.e(382), __webpack_require__.e(1), __webpack_require__.e(549)]).then(__webpack_require__.bind(__webpack_require__, 51549)), () => __webpack_require__.e(/* import() */ 233).then(__webpack_require__.bind(__webpack_require__, 55233)), _load_work_js__WEBPACK_IMPORTED_MODULE_3__/* .loadWork */ .C]) {
        await load();
        await (0,node_timers_promises__WEBPACK_IMPORTED_MODULE_0__.setTimeout)(0);
    }
};


/***/ })

};
