// The agent's steps in the job's log. They are hostile text to the runner, which obeys `::command::` and `##[command]` in
// any line that a process prints (attack-41, attack-42). Invariant: between open and close the runner takes no command
// but those that this process itself writes, and no line of the agent could be one anyway. Masks of new tokens and of signed addresses
// are such commands: a runner that takes none would print them. The word that lets the runner listen is a new one each time and
// never reaches the agent.
import { randomUUID } from 'node:crypto';

export interface AgentLog {
  line(text: string): void;
  /** Ends the group; later lines are dropped. */
  close(): void;
}

const zeroWidthSpace = '\u200b';
const maximumLineChars = 300;

/** Returns one bounded line that no runner obeys: without control characters, with `::` and `##[` broken apart. */
export const harmlessLine = (text: string): string => {
  const plain = text.replace(/[\u0000-\u001f\u007f-\u009f\u200e\u200f\u2028-\u202e\u2066-\u2069]/gu, ' ');
  const cut = plain.length > maximumLineChars ? `${plain.slice(0, maximumLineChars)}…` : plain;
  return cut.replace(/:(?=:)/g, `:${zeroWidthSpace}`).replace(/#(?=[#[])/g, `#${zeroWidthSpace}`);
};

interface Output {
  write(text: string | Uint8Array, ...rest: unknown[]): boolean;
}

/** As @actions/core and its like print a command: alone, at the start of a write. */
const isCommand = (text: string): boolean => /^::[a-z][a-z-]*[ :]/.test(text);

/**
 * Opens a folded group in the log. Until it is closed, commands that others write to `output` are let through one by one.
 * @param options.output the standard output of this process
 * @param options.title ours, never the agent's text
 * @param options.maximumBytes lines beyond it are counted, not printed
 */
export const openAgentLog = ({
  output,
  title,
  maximumBytes = 512 * 1024,
}: {
  output: Output;
  title: string;
  maximumBytes?: number;
}): AgentLog => {
  const original = output.write;
  const write = (text: string, ...rest: unknown[]): boolean => original.call(output, text, ...rest);
  let resume = randomUUID();
  let bytes = 0;
  let dropped = 0;
  let open = true;
  write(`::group::${harmlessLine(title)}\n::stop-commands::${resume}\n`);
  output.write = (chunk, ...rest) => {
    const text = typeof chunk === 'string' ? chunk : Buffer.from(chunk).toString('utf8');
    if (!isCommand(text)) return original.call(output, chunk, ...rest);
    const listens = `::${resume}::\n`;
    resume = randomUUID();
    return write(`${listens}${text.replace(/\n?$/, '\n')}::stop-commands::${resume}\n`, ...rest);
  };
  return {
    line: (text) => {
      if (!open) return;
      const line = `${harmlessLine(text)}\n`;
      bytes += Buffer.byteLength(line);
      if (bytes <= maximumBytes) write(line);
      else dropped += 1;
    },
    close: () => {
      if (!open) return;
      open = false;
      output.write = original;
      if (dropped > 0) write(`… and ${dropped} more lines, left out to keep the log small\n`);
      write(`::${resume}::\n::endgroup::\n`);
    },
  };
};
