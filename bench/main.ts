// `npm run bench -- NAME [options]`: runs one benchmark of this folder; without a name it lists them.
import { existsSync } from 'node:fs';
import { join } from 'node:path';

const names = ['isolate', 'start'];
const name = process.argv[2] ?? '';
if (!names.includes(name) || !existsSync(join(import.meta.dirname, `${name}.ts`))) {
  console.error(`Which benchmark? ${names.join(', ')}`);
  process.exitCode = 2;
} else {
  process.argv.splice(2, 1);
  await import(`./${name}.ts`);
}
