// Pages are halved when GitHub refuses their size. What is refused here are errors as the client throws them; the tests of
// the snapshot read from a local GitHub with limits.
import { expect, test } from 'vitest';
import { RemoteError } from '../errors.ts';
import { createPages } from './page-size.ts';

const failure = (status: number, tooWide = false): RemoteError => new RemoteError('no', { status, retryable: status >= 500, tooWide });
const tooWide = failure(200, true);

/** `answer` gets a size and the number of calls before; an error is thrown. Returns the sizes that were asked for. */
const asking = (answer: (size: number, nth: number) => Error | undefined) => {
  const [sizes, waits]: [number[], number[]] = [[], []];
  const pages = createPages(async (ms) => waits.push(ms));
  const page = (): Promise<number> =>
    pages.ask(async (size) => {
      const error = answer(size, sizes.push(size) - 1);
      if (error !== undefined) throw error;
      return size;
    });
  return { sizes, waits, page };
};

test('a size beyond the resource limits is halved at once, and never asked for again', async () => {
  const { sizes, waits, page } = asking((size) => (size > 7 ? tooWide : undefined));
  for (let pages = 0; pages < 4; pages += 1) await page();
  expect(sizes).toEqual([25, 12, 6, 6, 6, 6]);
  expect(waits).toEqual([]);
});

test.each([502, 504])('%i halves after a wait; a hiccup does not make the pages small for good, an overload does', async (status) => {
  const hiccup = asking((_, nth) => (nth < 2 ? failure(status) : undefined));
  for (let pages = 0; pages < 4; pages += 1) await hiccup.page();
  expect(hiccup.sizes).toEqual([25, 12, 6, 12, 24, 25]);
  expect(hiccup.waits).toEqual([1_000, 1_000]);
  const overload = asking((size) => (size > 12 ? failure(status) : undefined));
  for (let pages = 0; pages < 4; pages += 1) await overload.page();
  expect(overload.sizes).toEqual([25, 12, 24, 12, 12, 12]);
});

test('an outage ends after the usual repeats with pages of one, and a limit at once', async () => {
  const outage = asking(() => failure(502));
  await expect(outage.page()).rejects.toThrow('no');
  expect(outage.sizes).toEqual([25, 12, 6, 3, 1, 1, 1, 1]);
  const silent = asking(() => failure(0));
  await expect(silent.page()).rejects.toThrow('no');
  expect([silent.sizes, silent.waits]).toEqual([
    [25, 25, 25, 25],
    [1_000, 4_000, 9_000],
  ]);
  const limited = asking(() => new RemoteError('limit', { status: 403, retryable: true, limitedUntil: 'soon' }));
  await expect(limited.page()).rejects.toThrow('limit');
  const ours = asking(() => new Error('ours'));
  await expect(ours.page()).rejects.toThrow('ours');
  expect([limited.sizes, ours.sizes]).toEqual([[25], [25]]);
});

test('when even one issue is too much, the error says so', async () => {
  const { sizes, page } = asking(() => tooWide);
  await expect(page()).rejects.toThrow("GitHub's resource limits refuse even a page of one issue");
  expect(sizes).toEqual([25, 12, 6, 3, 1]);
});

const limited = (): RemoteError => new RemoteError('limit', { status: 403, retryable: true, limitedUntil: 'soon' });
test.each<[string, (size: number, nth: number) => Error | undefined, number[]]>([
  ['a secondary limit while pages are halved', (_, nth) => (nth < 2 ? tooWide : limited()), [25, 12, 6]],
  ['a request that GitHub does not understand while pages are halved', (_, nth) => (nth < 1 ? failure(502) : failure(400)), [25, 12]],
  ['a token that ended', () => failure(401), [25]],
  ['errors of the server in turn', (_, nth) => failure([502, 500, 503, 504, 500][nth] ?? 400), [25, 12, 12, 12, 6, 6]],
  ['data beside an error', () => failure(200), [25]],
])('%s ends the reading with its own error', async (_, answer, sizes) => {
  const asked = asking(answer);
  await expect(asked.page()).rejects.toThrow();
  expect(asked.sizes).toEqual(sizes);
});

test('sizes go down to one, each is asked for once, and a limit that was met at one place holds for the next page', async () => {
  const { sizes, page } = asking((size) => (size > 1 ? tooWide : undefined));
  for (let pages = 0; pages < 3; pages += 1) await page();
  expect(sizes).toEqual([25, 12, 6, 3, 1, 1, 1]);
});
