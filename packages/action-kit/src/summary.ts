// Writes the job summary. GitHub refuses a step's summary of more than 1 MiB, so a long one is cut after a line and says so.
import * as core from '@actions/core';

/** 1 MiB, less some room for the runner's rounding. */
const maximumBytes = 1024 * 1024 - 4096;
const notice = '\n\n_This summary was cut: GitHub shows at most 1 MiB a step._\n';

/** Returns `markdown` in at most `room` bytes of UTF-8. A longer text is cut after a whole line and ends with a notice. */
export const cutSummary = (markdown: string, room = maximumBytes): string => {
  const bytes = Buffer.from(markdown, 'utf8');
  if (bytes.length <= room) return markdown;
  const kept = bytes.subarray(0, Math.max(0, room - Buffer.byteLength(notice)));
  const end = kept.lastIndexOf(0x0a);
  return `${kept.subarray(0, Math.max(0, end)).toString('utf8')}${notice}`;
};

/** Returns a table of names and values. A name without a value is left out. */
export const renderFacts = (facts: Readonly<Record<string, string | undefined>>): string => {
  const rows = Object.entries(facts).filter(([, value]) => value !== undefined && value !== '');
  return ['| | |', '|---|---|', ...rows.map(([name, value]) => `| ${name} | ${value} |`)].join('\n');
};

/** Returns a writer that appends to the step's summary file and remembers how much it has written. A process needs one. */
export const createSummaryWriter = (): ((markdown: string) => Promise<void>) => {
  let written = 0;
  return async (markdown) => {
    const text = cutSummary(markdown.endsWith('\n') ? markdown : `${markdown}\n`, maximumBytes - written);
    written += Buffer.byteLength(text);
    await core.summary.addRaw(text).write();
  };
};
