// Raw answers of the probes, without secrets, in a form that tests can play again. A recording is JSON: for each probe its
// calls in their order with the answers.
import type { Answer, Call, Calls } from './calls.ts';
import type { Place } from './world.ts';

export interface Recording {
  v: 1;
  place: Place;
  probes: Record<string, { call: Call; answer?: Answer; error?: string }[]>;
}

const secretForms = [
  /\bgh[pousr]_[A-Za-z0-9._-]{20,}/g,
  /\bgithub_pat_[A-Za-z0-9_]{20,}/g,
  /\beyJ[A-Za-z0-9_-]{10,}\.[A-Za-z0-9_-]{10,}(?:\.[A-Za-z0-9_-]*)?/g,
  /(?<=\b(?:sig|se|skoid|token|access_token|X-Amz-Signature|X-Amz-Credential)=)[^&\s"\\]+/gi,
  /(?<=AUTHORIZATION: )[^\r\n"]+/gi,
  /(?<=:\/\/)[^/\s:@"]+:[^/\s@"]+(?=@)/g,
  /[\w.+-]+@(?!users\.noreply\.)[\w-]+\.[\w.-]+(?=[\\"\s>)])/g,
];

/** Returns the text without `known` secrets and without anything that has the form of a token, a signed link or an address. */
export const redact = (text: string, known: readonly string[]): string => {
  const plain = known.filter((secret) => secret !== '').reduce((rest, secret) => rest.replaceAll(secret, '***'), text);
  return secretForms.reduce((rest, form) => rest.replaceAll(form, '***'), plain);
};

const redacted = <T>(value: T, known: readonly string[]): T =>
  value === undefined ? value : (JSON.parse(redact(JSON.stringify(value), known)) as T);

export interface Recorder {
  recording: Recording;
  /** Calls of one probe, written down with their answers. */
  of(probe: string): Calls;
}

export const openRecorder = (calls: Calls, { place, secrets }: { place: Place; secrets: readonly string[] }): Recorder => {
  const recording: Recording = { v: 1, place, probes: {} };
  return {
    recording,
    of: (probe) => {
      const list: Recording['probes'][string] = [];
      recording.probes[probe] = list;
      return {
        wait: calls.wait,
        ask: async (call) => {
          const entry: (typeof list)[number] = { call: redacted(call, secrets) };
          list.push(entry);
          try {
            const answer = await calls.ask(call);
            entry.answer = redacted(answer, secrets);
            return answer;
          } catch (error) {
            entry.error = redact(error instanceof Error ? error.message : String(error), secrets);
            throw error;
          }
        },
      };
    },
  };
};

const keyOf = (call: Call): string => JSON.stringify(call);

/** Answers the calls of one probe from a recording. The same call gets its answers in their order. */
export const replay = (recording: Recording, probe: string): Calls => {
  const left = [...(recording.probes[probe] ?? [])];
  return {
    wait: () => Promise.resolve(),
    ask: async (call) => {
      const wanted = keyOf(call);
      const at = left.findIndex((entry) => keyOf(entry.call) === wanted);
      if (at < 0) throw new Error(`the recording of ${probe} has no answer for ${wanted.slice(0, 200)}`);
      const [entry] = left.splice(at, 1);
      if (entry?.answer === undefined) throw new Error(entry?.error ?? 'no answer');
      return entry.answer;
    },
  };
};
