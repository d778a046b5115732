// The board's page in headless Chromium: with axe, on a phone and on a desk, in light and dark, and by keyboard.
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { boardPage, renderBoardHtml } from '@clambake/core';
import axe from 'axe-core';
import { type Browser, chromium, type Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { busy, crowd, factsOf } from '../../packages/core/src/testing/board-world.ts';
import { now, world } from '../../packages/core/src/testing/world.ts';
import { findChromium } from './chromium.ts';

const executablePath = await findChromium();

const stamps = { at: now, runId: 100, cron: now };
const pages = {
  'an empty fleet': renderBoardHtml(boardPage(factsOf(world({}))), stamps),
  'a fleet at work': renderBoardHtml(boardPage(factsOf(busy())), stamps),
  '500 hostile issues': renderBoardHtml(boardPage(factsOf(crowd(500))), stamps),
};
type Name = keyof typeof pages;

let browser: Browser;
let directory: string;

beforeAll(async () => {
  if (executablePath === undefined) return;
  directory = await mkdtemp(join(tmpdir(), 'clambake-page-'));
  browser = await chromium.launch({ executablePath, args: ['--no-sandbox'], env: { PATH: process.env['PATH'] ?? '', HOME: directory } });
}, 60_000);
afterAll(async () => {
  if (executablePath === undefined) return;
  await browser.close();
  await rm(directory, { recursive: true, force: true, maxRetries: 3 });
});

interface View {
  width: number;
  colorScheme: 'light' | 'dark';
}

/** `asked`: addresses of all requests of the page. */
const open = async (html: string, { width, colorScheme }: View): Promise<{ page: Page; asked: string[] }> => {
  const file = join(directory, 'index.html');
  await writeFile(file, html);
  // Scripts of the test run although the page allows none.
  const page = await browser.newPage({ viewport: { width, height: 800 }, colorScheme, bypassCSP: true });
  const asked: string[] = [];
  page.on('request', (request) => asked.push(request.url()));
  await page.goto(pathToFileURL(file).href);
  return { page, asked };
};

/** Value of an expression in the page, which has types of its own. */
const inPage = <Value>(page: Page, expression: string): Promise<Value> => page.evaluate<Value>(expression);

/** Each thing that axe complains about, with the first place. */
const complaints = async (page: Page): Promise<string[]> => {
  await page.addScriptTag({ content: axe.source });
  const violations = await inPage<{ id: string; nodes: { html: string }[] }[]>(page, 'axe.run().then((found) => found.violations)');
  return violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html.slice(0, 200) ?? ''}`);
};

const views: View[] = [320, 1280].flatMap((width) => (['light', 'dark'] as const).map((colorScheme) => ({ width, colorScheme })));
const names = Object.keys(pages) as Name[];

describe.skipIf(executablePath === undefined)('the page of the board', () => {
  test.each(names)('of %s passes axe, fits a phone and asks for nothing, in light and dark', { timeout: 240_000 }, async (name) => {
    for (const view of views) {
      const { page, asked } = await open(pages[name], view);
      expect(asked.length).toBe(1);
      const wide = await inPage<number>(page, 'document.documentElement.scrollWidth');
      expect([name, view, wide <= view.width]).toEqual([name, view, true]);
      expect(await complaints(page), JSON.stringify(view)).toEqual([]);
      await page.close();
    }
  });

  test('control: axe finds what is wrong with a page', { timeout: 60_000 }, async () => {
    const broken = pages['a fleet at work'].replace(' lang="en"', '').replace('--text:#1f2328', '--text:#d0d0d0');
    const { page } = await open(broken, { width: 1280, colorScheme: 'light' });
    const found = (await complaints(page)).map((text) => text.split(':')[0]);
    expect(found).toEqual(expect.arrayContaining(['color-contrast', 'html-has-lang']));
    await page.close();
  });

  test('is dark where the reader wants that', { timeout: 60_000 }, async () => {
    const colours: string[] = [];
    for (const colorScheme of ['light', 'dark'] as const) {
      const { page } = await open(pages['an empty fleet'], { width: 1280, colorScheme });
      colours.push(await inPage<string>(page, 'getComputedStyle(document.body).backgroundColor'));
      await page.close();
    }
    expect(colours).toEqual(['rgb(255, 255, 255)', 'rgb(13, 17, 23)']);
  });

  test('by keyboard: the first key leads past the menu, and every link is reached and seen', { timeout: 60_000 }, async () => {
    const { page } = await open(pages['a fleet at work'], { width: 1280, colorScheme: 'light' });
    await page.keyboard.press('Tab');
    const focused = (): Promise<string> => inPage(page, 'document.activeElement.textContent.slice(0, 40)');
    expect(await focused()).toBe('Skip to the fleet');
    await page.keyboard.press('Enter');
    expect(await inPage(page, 'document.activeElement.id')).toBe('content');
    await page.keyboard.press('Tab');
    expect(await focused()).toBe('#1');
    const outline = await inPage(page, 'getComputedStyle(document.activeElement).outlineStyle');
    expect(outline).toBe('solid');
    const links = await page.locator('main a').count();
    const reached = new Set<string>();
    for (let keys = 0; keys < links + 10; keys += 1) {
      reached.add(await inPage<string>(page, "String([...document.querySelectorAll('main a')].indexOf(document.activeElement))"));
      await page.keyboard.press('Tab');
    }
    reached.delete('-1');
    expect(reached.size).toBe(links);
    await page.close();
  });

  test('a title from right to left leaves number, times and columns in their places', { timeout: 60_000 }, async () => {
    const { page } = await open(pages['500 hostile issues'], { width: 1280, colorScheme: 'light' });
    const wrong = await inPage<number>(
      page,
      `[...document.querySelectorAll('main li a + bdi, main td a + bdi')].filter((title) => {
        const number = title.previousElementSibling.getClientRects()[0];
        const words = title.getClientRects()[0];
        return number === undefined || words === undefined || (number.top === words.top && number.right > words.left + 1);
      }).length`,
    );
    expect(wrong).toBe(0);
    await page.close();
  });
});
