export const id = 205;
export const ids = [205];
export const modules = {

/***/ 71205:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   placeIn: () => (/* binding */ placeIn)
/* harmony export */ });
/** Returns the place of the key, or the item of a list, to which `path` leads, as far as the file goes along it; undefined: nowhere. */
const placeIn = async (text, path) => {
    const { isMap, isScalar, isSeq, LineCounter, parseDocument } = await __webpack_require__.e(/* import() */ 815).then(__webpack_require__.t.bind(__webpack_require__, 38815, 19));
    const lineCounter = new LineCounter();
    let node = parseDocument(text, { lineCounter }).contents;
    let offset;
    for (const step of path) {
        if (isMap(node)) {
            const pair = node.items.find(({ key }) => isScalar(key) && String(key.value) === String(step));
            if (pair === undefined)
                break;
            offset = startOf(pair.key);
            node = pair.value;
        }
        else if (isSeq(node)) {
            node = node.items[Number(step)];
            offset = startOf(node) ?? offset;
        }
        else
            break;
    }
    if (offset === undefined)
        return undefined;
    const { line, col } = lineCounter.linePos(offset);
    return { line, column: col };
};
const startOf = (node) => node?.range?.[0];


/***/ })

};
