// The job summary. GitHub refuses a step's summary above 1 MiB as a whole, so a long one is cut at a line and says so.
import * as core from '@actions/core';

/** Room for the runner's own rounding below 1 MiB. */
const mostBytes = 1024 * 1024 - 4096;
const notice = '\n\n_This summary was cut: GitHub shows at most 1 MiB a step._\n';

/** `markdown` in at most `room` bytes of UTF-8, cut after a whole line and with a notice when it was longer. */
export const cutSummary = (markdown: string, room = mostBytes): string => {
  const bytes = Buffer.from(markdown, 'utf8');
  if (bytes.length <= room) return markdown;
  const kept = bytes.subarray(0, Math.max(0, room - Buffer.byteLength(notice)));
  const end = kept.lastIndexOf(0x0a);
  return `${kept.subarray(0, Math.max(0, end)).toString('utf8')}${notice}`;
};

/** Appends to the step's summary file; one writer a process, which remembers how much is already there. */
export const createSummaryWriter = (): ((markdown: string) => Promise<void>) => {
  let written = 0;
  return async (markdown) => {
    const text = cutSummary(markdown.endsWith('\n') ? markdown : `${markdown}\n`, mostBytes - written);
    written += Buffer.byteLength(text);
    await core.summary.addRaw(text).write();
  };
};
