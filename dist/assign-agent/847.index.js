export const id = 847;
export const ids = [847];
export const modules = {

/***/ 6847:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   readIsOpen: () => (/* binding */ readIsOpen),
/* harmony export */   readProposal: () => (/* binding */ readProposal)
/* harmony export */ });
/* harmony import */ var _clambake_core__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(10250);
/* harmony import */ var _clambake_core__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(63332);

/** Two requests. Undefined when the issue is gone, or proposes nothing. */
const readProposal = async ({ github }, record) => {
    if (record?.said === undefined)
        return undefined;
    const [known, discussions] = await Promise.all([github.readIssue(record.issue), github.readDiscussions([record.nodeId])]);
    if (known === undefined)
        return undefined;
    const marker = (0,_clambake_core__WEBPACK_IMPORTED_MODULE_0__/* .saidMarker */ .Qe)((0,_clambake_core__WEBPACK_IMPORTED_MODULE_1__/* .saidKey */ .BP)(record.said));
    const comment = discussions.get(record.nodeId)?.comments.find(({ isOurs, body }) => isOurs && body.startsWith(marker));
    const { titleHash: title, bodyHash: body } = known.issue;
    return {
        text: { title, body },
        isOpen: known.issue.open,
        comment: comment === undefined ? 'gone' : comment.isEdited ? 'edited' : 'as it was written',
    };
};
/** One request. False when the issue is gone. */
const readIsOpen = async ({ github }, issue) => (await github.readIssue(issue))?.issue.open === true;


/***/ }),

/***/ 79689:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Fh: () => (/* binding */ isJson),
/* harmony export */   _D: () => (/* binding */ replaceAt),
/* harmony export */   _H: () => (/* binding */ looseObject),
/* harmony export */   fK: () => (/* binding */ valueAt),
/* harmony export */   jO: () => (/* binding */ entries),
/* harmony export */   s9: () => (/* binding */ entriesIn)
/* harmony export */ });
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(92857);
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(29396);
// The parts of a record's schema. A later release may have written the record, so objects keep the keys that this release
// does not know, and a list says whether an entry that cannot be read waits alone, without the rest of the record.

const isJson = (value) => typeof value === 'object' && value !== null && !Array.isArray(value);
/** An object that keeps its unknown keys. Code that changes it copies it with a spread, so that they are written again. */
const looseObject = (shape) => zod__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ikc(shape).loose();
const orders = zod__WEBPACK_IMPORTED_MODULE_1__/* .registry */ .u5();
/** A list in which an entry that this release cannot read waits alone: see read-record.ts. */
const entries = (entry, order = 'oldest first') => zod__WEBPACK_IMPORTED_MODULE_0__/* .array */ .YOg(entry).register(orders, { order });
/** Finds these places in a schema. Lists inside of an entry do not count, because an entry is read as a whole. */
const entriesIn = (schema, path = []) => {
    if (schema instanceof zod__WEBPACK_IMPORTED_MODULE_0__/* .ZodOptional */ .IiU || schema instanceof zod__WEBPACK_IMPORTED_MODULE_0__/* .ZodDefault */ .XiL)
        return entriesIn(schema.def.innerType, path);
    if (schema instanceof zod__WEBPACK_IMPORTED_MODULE_0__/* .ZodObject */ .bvH)
        return Object.entries(schema.shape).flatMap(([key, inner]) => entriesIn(inner, [...path, key]));
    if (schema instanceof zod__WEBPACK_IMPORTED_MODULE_0__/* .ZodRecord */ .b8S)
        return [{ path, entry: schema.valueType, order: undefined }];
    const order = schema instanceof zod__WEBPACK_IMPORTED_MODULE_0__/* .ZodArray */ .naA ? orders.get(schema)?.order : undefined;
    return schema instanceof zod__WEBPACK_IMPORTED_MODULE_0__/* .ZodArray */ .naA && order !== undefined ? [{ path, entry: schema.element, order }] : [];
};
/** Returns the value at a path; the keys of a list are its indices. */
const valueAt = (json, path) => path.reduce((value, key) => (typeof value === 'object' && value !== null ? value[key] : undefined), json);
const replaceAt = (json, [key = '', ...rest], value) => ({
    ...json,
    [key]: rest.length === 0 ? value : replaceAt(json[key], rest, value),
});


/***/ }),

/***/ 63332:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   BP: () => (/* binding */ saidKey),
/* harmony export */   Ut: () => (/* binding */ answerSchema),
/* harmony export */   jk: () => (/* binding */ saidSchema)
/* harmony export */ });
/* unused harmony export agentKinds */
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(92857);
/* harmony import */ var _fleet_roles_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(60764);
/* harmony import */ var _id_schemas_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(18611);
/* harmony import */ var _loose_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(79689);
/* harmony import */ var _split_schema_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(68003);
// The schemas of words to people that stand in a comment of their own, and of a person's answer.





/** The endings that an agent may give its attempt, besides that it is done. */
const agentKinds = ['question', 'nothing-to-do', 'split'];
const saidSchema = (0,_loose_js__WEBPACK_IMPORTED_MODULE_0__/* .looseObject */ ._H)({
    attempt: _id_schemas_js__WEBPACK_IMPORTED_MODULE_1__/* .attemptIdSchema */ .kl,
    /** `parts-merged`: our own word, when everything that the issue was split into is done. */
    kind: zod__WEBPACK_IMPORTED_MODULE_2__/* ["enum"] */ .k5n([...agentKinds, 'parts-merged']),
    /** Untrusted words of the agent. */
    words: zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP().max(5000),
    /** Parts that the agent proposes, and that a person may accept. */
    parts: _split_schema_js__WEBPACK_IMPORTED_MODULE_3__/* .plannedPartsSchema */ .QS.optional(),
    /** The reason why nobody can accept its proposal: the rest of a sentence. */
    trouble: zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP().max(500).optional(),
    /** Login of the person who asked for the work, or who accepted the split. */
    to: _id_schemas_js__WEBPACK_IMPORTED_MODULE_1__/* .login */ .iD,
    at: _id_schemas_js__WEBPACK_IMPORTED_MODULE_1__/* .timestamp */ .vE,
    /** True when the comment with these words was seen on the issue. */
    isShown: zod__WEBPACK_IMPORTED_MODULE_2__/* .boolean */ .zMY().optional(),
});
/** Names the comment with these words. */
const saidKey = ({ attempt, kind }) => kind === 'parts-merged' ? `${attempt} ${kind}` : attempt;
/** A person's `/answer`: it asks for the next attempt as a ready label does. */
const answerSchema = (0,_loose_js__WEBPACK_IMPORTED_MODULE_0__/* .looseObject */ ._H)({
    by: _id_schemas_js__WEBPACK_IMPORTED_MODULE_1__/* .login */ .iD,
    role: zod__WEBPACK_IMPORTED_MODULE_2__/* ["enum"] */ .k5n(_fleet_roles_js__WEBPACK_IMPORTED_MODULE_4__/* .roles */ .O),
    at: _id_schemas_js__WEBPACK_IMPORTED_MODULE_1__/* .timestamp */ .vE,
    /** Names the comment, as the fleet's record does. It is the event of the request. */
    event: _id_schemas_js__WEBPACK_IMPORTED_MODULE_1__/* .nodeId */ .s5,
    words: zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP().max(2000),
    /** The attempt whose question it answers, if an agent asked it. */
    attempt: _id_schemas_js__WEBPACK_IMPORTED_MODULE_1__/* .attemptIdSchema */ .kl.optional(),
});


/***/ }),

/***/ 68003:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   QS: () => (/* binding */ plannedPartsSchema),
/* harmony export */   Wk: () => (/* binding */ splitSchema)
/* harmony export */ });
/* unused harmony exports maximumParts, maximumPartTitle, maximumPartBody */
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(92857);
/* harmony import */ var _fleet_roles_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(60764);
/* harmony import */ var _id_schemas_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(18611);
/* harmony import */ var _loose_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(79689);
// The schemas of a split: the parts that an agent proposes for its issue, and what became of them after a person's `/accept`.




const maximumParts = 10;
const maximumPartTitle = 200;
const maximumPartBody = 4000;
const plannedPart = {
    /** Harmless words of the agent, as they stand on the issue and as the part gets them. */
    title: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().min(1).max(maximumPartTitle),
    /** Lines; left out once the part is made. */
    body: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().max(maximumPartBody).optional(),
    /** Parts that have to be merged before this one starts, by their place in the list, from 1. */
    waitsFor: zod__WEBPACK_IMPORTED_MODULE_0__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_0__/* .int */ .Whr().min(1).max(maximumParts)).max(maximumParts),
};
const plannedPartsSchema = zod__WEBPACK_IMPORTED_MODULE_0__/* .array */ .YOg((0,_loose_js__WEBPACK_IMPORTED_MODULE_1__/* .looseObject */ ._H)(plannedPart)).min(1).max(maximumParts);
/** The issue that a part became. `id` is the number by which REST names it in relations. */
const madeSchema = (0,_loose_js__WEBPACK_IMPORTED_MODULE_1__/* .looseObject */ ._H)({ issue: zod__WEBPACK_IMPORTED_MODULE_0__/* .int */ .Whr().min(1), nodeId: _id_schemas_js__WEBPACK_IMPORTED_MODULE_2__/* .nodeId */ .s5, id: zod__WEBPACK_IMPORTED_MODULE_0__/* .int */ .Whr().min(1) });
const splitSchema = (0,_loose_js__WEBPACK_IMPORTED_MODULE_1__/* .looseObject */ ._H)({
    /** The attempt whose proposal was accepted. */
    attempt: _id_schemas_js__WEBPACK_IMPORTED_MODULE_2__/* .attemptIdSchema */ .kl,
    by: _id_schemas_js__WEBPACK_IMPORTED_MODULE_2__/* .login */ .iD,
    role: zod__WEBPACK_IMPORTED_MODULE_0__/* ["enum"] */ .k5n(_fleet_roles_js__WEBPACK_IMPORTED_MODULE_3__/* .roles */ .O),
    event: _id_schemas_js__WEBPACK_IMPORTED_MODULE_2__/* .nodeId */ .s5,
    /** Time of the first `/accept`: no part is older. */
    at: _id_schemas_js__WEBPACK_IMPORTED_MODULE_2__/* .timestamp */ .vE,
    parts: zod__WEBPACK_IMPORTED_MODULE_0__/* .array */ .YOg((0,_loose_js__WEBPACK_IMPORTED_MODULE_1__/* .looseObject */ ._H)({ ...plannedPart, made: madeSchema.optional() }))
        .min(1)
        .max(maximumParts),
    /** The last time at which a run set out to make the parts. Until it says what it made, some may exist that no record names. */
    tried: _id_schemas_js__WEBPACK_IMPORTED_MODULE_2__/* .timestamp */ .vE.optional(),
    /** Set when all parts and their relations exist. */
    made: _id_schemas_js__WEBPACK_IMPORTED_MODULE_2__/* .timestamp */ .vE.optional(),
    /** GitHub refused a part or a relation, and a person was asked. */
    refused: _id_schemas_js__WEBPACK_IMPORTED_MODULE_2__/* .timestamp */ .vE.optional(),
    /** The issue waits for its parts no more: they are merged, or a person was asked, or asked for something else. */
    over: _id_schemas_js__WEBPACK_IMPORTED_MODULE_2__/* .timestamp */ .vE.optional(),
});


/***/ })

};
