// Uploads the transcript of an attempt as two pages, without the secrets that are known or have a known form. Trouble with it is a
// line of the log and costs no attempt.
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Redactor } from '@clambake/adapters';
import { renderTranscriptHtml, renderTranscriptMarkdown, type TranscriptFacts, transcriptFiles, transcriptName } from '@clambake/core';
import type { Attempt } from './run.ts';

/** The page is linked from the merge commit; GitHub shortens this to what the repository allows. */
const keptDays = 90;

/** Returns the artifact's id; undefined: there is none. */
export const keepTranscript = async (
  { kit, assignment, ports, scratch }: Pick<Attempt, 'kit' | 'assignment' | 'ports' | 'scratch'>,
  { facts, redactor }: { facts: TranscriptFacts; redactor: Redactor },
): Promise<number | undefined> => {
  try {
    const clean = await redactedFacts(facts, redactor);
    const pages = { [transcriptFiles.markdown]: renderTranscriptMarkdown(clean), [transcriptFiles.html]: renderTranscriptHtml(clean) };
    const found = await redactor.find(Object.values(pages).join('\n'));
    if (found !== undefined) {
      kit.warning(`No transcript is kept: it still held ${found} after what was found was taken out`);
      return undefined;
    }
    const directory = join(scratch, 'transcript');
    await mkdir(directory);
    const files = await Promise.all(
      Object.entries(pages).map(async ([name, page]) => {
        await writeFile(join(directory, name), page, { mode: 0o600 });
        return join(directory, name);
      }),
    );
    const { id } = await ports.artifacts.upload(transcriptName(assignment.attempt), files, directory, keptDays);
    kit.log(`Transcript: artifact ${id}`);
    return id;
  } catch (error) {
    kit.warning(`The transcript could not be kept: ${error instanceof Error ? error.message : String(error)}`);
    return undefined;
  }
};

const redactedFacts = async (facts: TranscriptFacts, redactor: Redactor): Promise<TranscriptFacts> => {
  const texts: string[] = [];
  withTexts(facts, (text) => {
    texts.push(text);
    return text;
  });
  const clean = (await redactor.texts(texts)).values();
  return withTexts(facts, (text) => clean.next().value ?? text);
};

/** Puts another text in the place of each one that is the agent's, or was told to it. */
const withTexts = (facts: TranscriptFacts, text: (value: string) => string): TranscriptFacts => {
  const { result, title, prompt, steps, verify } = facts;
  return {
    ...facts,
    title: text(title),
    prompt: text(prompt),
    result: { ...result, detail: text(result.detail), closingWords: text(result.closingWords) },
    steps: steps.map((step) =>
      step.kind === 'says'
        ? { ...step, text: text(step.text) }
        : { ...step, tool: text(step.tool), input: text(step.input), output: step.output === undefined ? undefined : text(step.output) },
    ),
    ...(verify === undefined ? {} : { verify: verify.map((run) => ({ ...run, title: text(run.title), output: text(run.output) })) }),
  };
};
