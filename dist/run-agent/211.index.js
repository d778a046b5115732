export const id = 211;
export const ids = [211];
export const modules = {

/***/ 94211:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  installPinned: () => (/* reexport */ install/* installPinned */.QA),
  openRunsCache: () => (/* reexport */ openRunsCache),
  pinnedVersion: () => (/* reexport */ pinned_package/* pinnedVersion */.V2),
  safePath: () => (/* reexport */ isolation/* safePath */.nG)
});

// UNUSED EXPORTS: GitLimitError, RemoteError, UserError, agentEnvironment, allowedTools, applyAll, archiveFile, asAdministrator, asAgent, attemptVariable, cacheKey, claudeArguments, closeDirectories, configPath, copyPlainFile, createRunContext, decideIsolation, endProcesses, environmentVariables, findSecret, floorVersion, githubDate, handOver, harmlessLine, initBareRepository, installClaudeCode, isAtLeast, isRefName, isTraversable, isolationCommands, leftoverMessage, listProcesses, nodesOf, openAgentLog, openAppDoor, openArtifacts, openClock, openComments, openGit, openGitHub, openGitHubClient, openLandingRepository, openLedger, openMerge, openTrainGitHub, ownTemp, packCheckpoint, packWork, parseBranches, parseCiFile, pinnedPackageFor, prepareAgentTree, prepareDirectories, reachableTemp, readCiFiles, readConfig, readDefaultBranch, readEnvironment, readEvent, readIsolationFacts, readLimitEnd, readSnapshot, readTrainSnapshot, readVersion, recallExports, recordsOf, relocateText, rememberEnvironment, removeDirectory, removedTools, renderEvent, reserveAgentUser, runClaude, runCommand, signalProcesses, startKeyProxy, thisMachine, workBranch

// EXTERNAL MODULE: ./packages/adapters/build/claude/install.js
var install = __webpack_require__(53892);
// EXTERNAL MODULE: ./packages/adapters/build/claude/isolation.js
var isolation = __webpack_require__(32292);
// EXTERNAL MODULE: ./packages/adapters/build/claude/pinned-package.js
var pinned_package = __webpack_require__(90665);
;// CONCATENATED MODULE: ./packages/adapters/build/claude/index.js



















// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./packages/adapters/build/claude/package-archive.js
var package_archive = __webpack_require__(38663);
;// CONCATENATED MODULE: ./packages/adapters/build/runs-cache.js
// The cache that GitHub keeps for a repository's runs, through its own client. The client is large and is loaded by who
// uses it. It stores paths as they are named, so the file lies in the workspace under one name on every runner, only
// while it is stored or fetched.



const place = '.clambake-cache';
/** Undefined where this step has no workspace. */
const openRunsCache = (workspace) => {
    if (workspace === undefined)
        return undefined;
    const directory = (0,external_node_path_.join)(workspace, place);
    const path = [`${place}/${package_archive/* archiveFile */.Bf}`];
    const inPlace = async (task) => {
        await (0,promises_.mkdir)(directory, { recursive: true });
        return task().finally(() => (0,promises_.rm)(directory, { recursive: true, force: true }));
    };
    return {
        restore: (key, into) => inPlace(async () => {
            const { isFeatureAvailable, restoreCache } = await Promise.all(/* import() */[__webpack_require__.e(30), __webpack_require__.e(692)]).then(__webpack_require__.bind(__webpack_require__, 45692));
            if (!isFeatureAvailable() || (await restoreCache([...path], key)) === undefined)
                return false;
            // Not renamed: the workspace may be another file system.
            await (0,promises_.copyFile)((0,external_node_path_.join)(directory, package_archive/* archiveFile */.Bf), (0,external_node_path_.join)(into, package_archive/* archiveFile */.Bf));
            return true;
        }),
        save: (key, from) => inPlace(async () => {
            const { isFeatureAvailable, saveCache } = await Promise.all(/* import() */[__webpack_require__.e(30), __webpack_require__.e(692)]).then(__webpack_require__.bind(__webpack_require__, 45692));
            if (!isFeatureAvailable())
                return;
            await (0,promises_.copyFile)((0,external_node_path_.join)(from, package_archive/* archiveFile */.Bf), (0,external_node_path_.join)(directory, package_archive/* archiveFile */.Bf));
            await saveCache([...path], key);
        }),
    };
};

;// CONCATENATED MODULE: ./packages/adapters/build/index.js























/***/ })

};
