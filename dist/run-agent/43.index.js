export const id = 43;
export const ids = [43];
export const modules = {

/***/ 55043:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   openStepRecord: () => (/* binding */ openStepRecord)
/* harmony export */ });
const maximumSteps = 2000;
const maximumChars = 20_000_000;
const maximumTurns = 20_000;
const openStepRecord = (nowMs) => {
    const steps = [];
    const open = new Map();
    const weights = new Map();
    let chars = 0;
    let unrecorded = 0;
    const hasRoom = (text) => {
        chars += text.length;
        if (steps.length < maximumSteps && chars < maximumChars)
            return true;
        unrecorded += 1;
        return false;
    };
    const addOne = (step) => {
        if (step.kind === 'weight') {
            if (weights.size < maximumTurns)
                weights.set(step.turn, Math.max(step.weight, weights.get(step.turn) ?? 0));
        }
        else if (step.kind === 'says') {
            if (hasRoom(step.text))
                steps.push(step);
        }
        else if (step.kind === 'call') {
            if (!hasRoom(step.input))
                return;
            const call = { ...step, output: undefined, isError: false, seconds: undefined, usd: undefined, startedMs: nowMs() };
            steps.push(call);
            open.set(step.id, call);
        }
        else {
            const call = open.get(step.id);
            if (call === undefined)
                return;
            open.delete(step.id);
            chars += step.output.length;
            call.output = chars < maximumChars ? step.output : '(not recorded)';
            call.isError = step.isError;
            call.seconds = (nowMs() - call.startedMs) / 1000;
        }
    };
    return {
        add: (added) => added.forEach(addOne),
        recorded: (costUsd) => ({ steps: shared(steps, { weights, costUsd }), unrecorded }),
    };
};
/** The calls of one turn share its cost evenly. */
const shared = (steps, { weights, costUsd }) => {
    const total = [...weights.values()].reduce((sum, weight) => sum + weight, 0);
    const calls = new Map();
    for (const step of steps)
        if (step.kind === 'call')
            calls.set(step.turn, (calls.get(step.turn) ?? 0) + 1);
    return steps.map((step) => {
        if (step.kind === 'says')
            return step;
        const { turn, startedMs: _, ...call } = step;
        const weight = weights.get(turn);
        const usd = costUsd === undefined || weight === undefined || total === 0 ? undefined : (costUsd * weight) / total / (calls.get(turn) ?? 1);
        return { ...call, usd };
    });
};


/***/ })

};
