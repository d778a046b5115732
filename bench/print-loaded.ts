// `node --import bench/print-loaded.ts script.js`: names every file that Node loads as a module, one a line on stderr.
// Tells what an action reads before its first request; never part of a start whose time is taken.
import { writeSync } from 'node:fs';
import { registerHooks } from 'node:module';

registerHooks({
  load: (url, context, nextLoad) => {
    if (url.startsWith('file:')) writeSync(2, `loaded ${url}\n`);
    return nextLoad(url, context);
  },
});
