// The one search for secrets: in a text as it stands, in what it says when it is decoded or put together (attack-35), and in the
// files that an archive packs.
import { findDisguised, readingsOf } from './encoded-secrets.ts';
import { filesIn } from './packed-files.ts';
import { openSecretScan, type SecretFinding } from './secret-scanner.ts';
import { findSecret, windowsOf } from './secrets.ts';

export interface SecretSearch {
  /** `name` is the beginning of a sentence. The answer may be about an earlier text. */
  look(name: string, text: string): Promise<SecretFinding | undefined>;
  /** Looks into the bytes of a file, and into the files that it packs. */
  lookInto(name: string, content: Buffer): Promise<SecretFinding | undefined>;
  /** Looks only into the files that these bytes pack. */
  lookIntoPacked(name: string, content: Buffer): Promise<SecretFinding | undefined>;
  end(): Promise<SecretFinding | undefined>;
}

/** A line may have any length. Pieces overlap by more than any secret has. */
const pieceChars = 100_000;
const overlapChars = 5_000;

const piecesOf = (text: string): string[] =>
  text.length <= pieceChars
    ? [text]
    : Array.from({ length: Math.ceil(text.length / pieceChars) }, (_, piece) =>
        text.slice(piece * pieceChars, (piece + 1) * pieceChars + overlapChars),
      );

/** `known`: exact values, such as a token of this job. `checkTime` throws when the search takes too long. */
export const openSecretSearch = ({ known = [], checkTime }: { known?: readonly string[]; checkTime(): void }): SecretSearch => {
  const scan = openSecretScan();
  const lookOnce = async (name: string, text: string): Promise<SecretFinding | undefined> => {
    for (const piece of piecesOf(text)) {
      checkTime();
      const kind = findSecret(piece, known);
      const found = kind === undefined ? await scan.add(name, piece) : { name, kind };
      if (found !== undefined) return found;
    }
    return undefined;
  };
  const lookDeeper = async (name: string, text: string): Promise<SecretFinding | undefined> => {
    const disguised = `${name} in another form`;
    for (const window of windowsOf(text)) {
      checkTime();
      for (const reading of readingsOf(window)) {
        const found = await lookOnce(disguised, reading);
        if (found !== undefined) return found;
      }
      const kind = findDisguised(window, known);
      if (kind !== undefined) return { name: disguised, kind };
    }
    return undefined;
  };
  const look: SecretSearch['look'] = async (name, text) => (await lookOnce(name, text)) ?? (await lookDeeper(name, text));
  const lookIntoPacked: SecretSearch['lookIntoPacked'] = async (name, content) => {
    for (const file of filesIn(content)) {
      const inside = await look(`${name}, in what it packs,`, textOf(file));
      if (inside !== undefined) return inside;
    }
    return undefined;
  };
  return {
    look,
    lookInto: async (name, content) => (await look(name, textOf(content))) ?? (await lookIntoPacked(name, content)),
    lookIntoPacked,
    end: scan.end,
  };
};

/** Without its zero bytes text in UTF-16 reads like any other text. Several of them stand between two things. */
const textOf = (content: Buffer): string =>
  content
    .toString('latin1')
    .replace(/\0{2,}/g, '\n')
    .replaceAll('\0', '');

/** The job of an agent has its work to upload. */
const maximumSearchMs = 120_000;

export class SearchTooLongError extends Error {
  override readonly name = 'SearchTooLongError';
}

/** The search with the time that the job of an agent has. It throws a SearchTooLongError afterwards. */
export const openTimedSearch = (known: readonly string[] = []): SecretSearch => {
  const end = performance.now() + maximumSearchMs;
  const checkTime = (): void => {
    if (performance.now() > end) throw new SearchTooLongError('the search for secrets takes too long');
  };
  return openSecretSearch({ known, checkTime });
};
