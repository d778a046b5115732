// `npm run build`: sources → dist/<action>/, the files that GitHub runs.
import { statSync } from 'node:fs';
import { join } from 'node:path';
import { actionNames, compile, packActions, root } from './pack-actions.ts';

const startedMs = performance.now();
await compile();
await packActions(join(root, 'dist'));
for (const name of actionNames) {
  const bytes = statSync(join(root, 'dist', name, 'index.js')).size;
  console.log(`dist/${name}/index.js  ${(bytes / 1e6).toFixed(2)} MB`);
}
console.log(`built in ${((performance.now() - startedMs) / 1000).toFixed(1)} s`);
