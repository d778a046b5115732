// Draws the pictures of docs/pictures.md into docs/images: npm run pictures. With names after `--`, only those.
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { chromium } from 'playwright-core';
import { findChromium } from '../test/board/chromium.ts';
import { draw } from './pictures/draw.ts';
import { makeScenes } from './pictures/scenes.ts';

const directory = join(import.meta.dirname, '../docs/images');
/** Bytes of one picture, so that a clone stays small. */
const maximumBytes = 150_000;

const executablePath = await findChromium();
if (executablePath === undefined) throw new Error('There is no Chromium here, and none can be installed: install chromium.');
const wanted = process.argv.slice(2);
const scenes = Object.entries(await makeScenes()).filter(([name]) => wanted.length === 0 || wanted.includes(name));
await mkdir(directory, { recursive: true });
const browser = await chromium.launch({ executablePath, args: ['--no-sandbox'], env: { PATH: process.env['PATH'] ?? '' } });
try {
  for (const [name, shown] of scenes) {
    if (shown.body === '') throw new Error(`${name} shows nothing`);
    const picture = await draw(browser, { name, shown });
    if (picture.length > maximumBytes) throw new Error(`${name}.png has ${picture.length} bytes, more than ${maximumBytes}`);
    await writeFile(join(directory, `${name}.png`), picture);
    console.log(`${name}.png: ${picture.length} bytes of ${shown.body.length} characters`);
  }
} finally {
  await browser.close();
}
