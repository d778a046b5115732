export const id = 551;
export const ids = [551];
export const modules = {

/***/ 51551:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  giveSkills: () => (/* binding */ giveSkills)
});

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./packages/core/build/attempt/skills.js
var skills = __webpack_require__(94948);
// EXTERNAL MODULE: ./packages/adapters/build/errors.js
var errors = __webpack_require__(86334);
// EXTERNAL MODULE: ./packages/adapters/build/git/git.js
var git = __webpack_require__(1926);
// EXTERNAL MODULE: ./packages/adapters/build/run-program.js
var run_program = __webpack_require__(34653);
;// CONCATENATED MODULE: ./packages/adapters/build/agent-machine/place-skills.js
// Writes skills of the base into the agent's home, before that is handed over. They are read from our own repository, so that nothing of
// the agent's branch comes along; a link could lead anywhere and is refused. Loaded only where the configuration has skills.






const entriesOf = async (source, { baseOid, path }) => {
    const { stdout } = await source.run(['ls-tree', '-r', '-z', '--long', '--full-tree', baseOid, '--', `${path}/`]);
    return (0,run_program/* fieldsOf */.Pf)(stdout).flatMap((line) => {
        const [, mode = '', oid = '', size = '', found = ''] = /^(\d+) \w+ ([\da-f]+) +(\d+|-)\t(.+)$/s.exec(line) ?? [];
        return found === '' ? [] : [{ mode, oid, bytes: Number(size) || 0, path: found.slice(path.length + 1) }];
    });
};
/** Returns what stands against a skill, in a clause. */
const whyRefused = (entries) => {
    if (!entries.some(({ path }) => path === 'SKILL.md'))
        return 'has no such folder with a SKILL.md';
    const odd = entries.find(({ mode, path }) => !/^100/.test(mode) || path.split('/').some((part) => /^\.git$/i.test(part)));
    if (odd !== undefined)
        return `has ${odd.path} there, which is a link or a repository: a skill is made of plain files`;
    if (entries.length > skills/* maximumSkillFiles */.xW)
        return `has ${entries.length} files there, and a skill may have ${skills/* maximumSkillFiles */.xW}`;
    const bytes = entries.reduce((sum, one) => sum + one.bytes, 0);
    return bytes > skills/* maximumSkillBytes */.f5 ? `has ${bytes} bytes there, and a skill may have ${skills/* maximumSkillBytes */.f5}` : undefined;
};
/** Throws a UserError that names the folder which cannot be a skill. */
const placeSkills = async (paths, { gitDir, base, baseOid, directory }) => {
    const source = (0,git/* openGit */.zY)({ gitDir });
    for (const path of paths) {
        const entries = await entriesOf(source, { baseOid, path });
        const why = whyRefused(entries);
        if (why !== undefined)
            throw new errors/* UserError */.yo(`"skills" in .github/clambake.yml names ${path}, and the branch ${base} ${why}`);
        for (const { mode, oid, path: name } of entries) {
            const file = (0,external_node_path_.join)(directory, (0,skills/* skillName */.F)(path), name);
            await (0,promises_.mkdir)((0,external_node_path_.dirname)(file), { recursive: true });
            await (0,promises_.writeFile)(file, await source.bytes(['cat-file', 'blob', oid]), { mode: mode === '100755' ? 0o755 : 0o644, flag: 'wx' });
        }
    }
};

// EXTERNAL MODULE: ./packages/adapters/build/agent-machine/agent-tree.js + 5 modules
var agent_tree = __webpack_require__(54406);
;// CONCATENATED MODULE: ./actions/run-agent/build/give-skills.js
// Gives the agent the skills of the configuration. Loaded only where there are some.


/** Throws a UserError that names the folder which cannot be a skill. */
const giveSkills = ({ home }, { config, base, agent, scratch, tree }) => placeSkills(config.skills, { gitDir: (0,agent_tree/* sourceOf */.vz)({ scratch }), base, baseOid: tree.baseOid, directory: (0,external_node_path_.join)(home, agent.skillsFolder) });


/***/ }),

/***/ 94948:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   F: () => (/* binding */ skillName),
/* harmony export */   f5: () => (/* binding */ maximumSkillBytes),
/* harmony export */   xW: () => (/* binding */ maximumSkillFiles)
/* harmony export */ });
// Skills of the coding agent: folders of the base with a SKILL.md.
/** A folder of the base that holds more is refused. */
const maximumSkillFiles = 200;
const maximumSkillBytes = 4 * 1024 * 1024;
/** The agent knows a skill by the name of its folder. */
const skillName = (path) => path.split('/').at(-1) ?? path;


/***/ })

};
