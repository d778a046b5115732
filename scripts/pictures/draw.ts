// Draws Markdown as GitHub shows it: GFM by marked, GitHub's style sheet, and headless Chromium.
import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { Marked, type TokenizerAndRendererExtension } from 'marked';
import markedAlert from 'marked-alert';
import type { Browser } from 'playwright-core';
import sharp from 'sharp';
import type { Shown } from './fleet-life.ts';

const width = 920;
/** The rest of a longer text is left out of its picture. */
const maximumHeight = 1_400;
/** Less than half of the bytes that Chromium writes. */
const fewColours = { palette: true, colours: 64, effort: 10, compressionLevel: 9 };

/** GitHub makes a link of `#12`. */
const references: TokenizerAndRendererExtension = {
  name: 'reference',
  level: 'inline',
  start: (source) => /(?<![\w&/])#\d/.exec(source)?.index,
  tokenizer: (source) => {
    const found = /^#\d+\b/.exec(source);
    return found === null ? undefined : { type: 'reference', raw: found[0] };
  },
  renderer: ({ raw }) => `<a href="#">${raw}</a>`,
};

const escaped = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');

/** A line end is one in comments and pull requests, and a space in a summary. */
const page = async (kind: string, { title, body }: Shown): Promise<string> => {
  const marked = new Marked({ gfm: true, breaks: !kind.startsWith('summary') }, markedAlert(), { extensions: [references] });
  const css = await readFile(fileURLToPath(import.meta.resolve('github-markdown-css/github-markdown-light.css')), 'utf8');
  return `<!doctype html><html lang="en"><meta charset="utf-8"><style>${css}
    body { margin: 0; padding: 24px; background: #fff; }
    h1.title { font: 600 24px system-ui, sans-serif; margin: 0 0 16px; color: #1f2328; }
    article { border: 1px solid #d1d9e0; border-radius: 6px; padding: 16px; }
  </style><h1 class="title" dir="auto">${escaped(title)}</h1><article class="markdown-body">${await marked.parse(body)}</article></html>`;
};

/** Returns a PNG. */
export const draw = async (browser: Browser, { name, shown }: { name: string; shown: Shown }): Promise<Buffer> => {
  const tab = await browser.newPage({ viewport: { width, height: 200 }, javaScriptEnabled: false });
  try {
    await tab.setContent(await page(name, shown));
    const height = Math.min(maximumHeight, Math.ceil((await tab.locator('html').boundingBox())?.height ?? 200));
    await tab.setViewportSize({ width, height });
    return await sharp(await tab.screenshot({ animations: 'disabled' }))
      .png(fewColours)
      .toBuffer();
  } finally {
    await tab.close();
  }
};
