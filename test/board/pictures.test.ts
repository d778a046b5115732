// The pictures of docs/pictures.md, which `npm run pictures` draws.
import { readdir, readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';

const docs = join(import.meta.dirname, '../../docs');

test('every picture is shown in docs/pictures.md, and together they are small', async () => {
  const shown = [...(await readFile(join(docs, 'pictures.md'), 'utf8')).matchAll(/\]\(images\/([\w-]+\.png)\)/g)].map(([, name]) => name);
  const drawn = await readdir(join(docs, 'images'));
  expect(shown.toSorted()).toEqual(drawn.toSorted());
  const sizes = await Promise.all(drawn.map(async (name) => (await stat(join(docs, 'images', name))).size));
  expect(Math.max(...sizes)).toBeLessThanOrEqual(150_000);
  expect(sizes.reduce((sum, size) => sum + size, 0)).toBeLessThanOrEqual(2_000_000);
});
