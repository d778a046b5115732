// The agent's steps in the job's log. They are hostile text to the runner, which obeys `::command::` and `##[command]` in
// any line that a process prints (attack-41, attack-42). Invariant: between open and close the runner takes no commands
// at all, and no line could be one anyway. The word that ends this is random for each group and never reaches the agent.
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

/**
 * Opens a folded group in the log.
 * @param options.title ours, never the agent's text
 * @param options.maximumBytes lines beyond it are counted, not printed
 */
export const openAgentLog = (options: { write: (text: string) => void; title: string; maximumBytes?: number }): AgentLog => {
  const resume = randomUUID();
  const maximumBytes = options.maximumBytes ?? 512 * 1024;
  let bytes = 0;
  let dropped = 0;
  let open = true;
  options.write(`::group::${harmlessLine(options.title)}\n::stop-commands::${resume}\n`);
  return {
    line: (text) => {
      if (!open) return;
      const line = `${harmlessLine(text)}\n`;
      bytes += Buffer.byteLength(line);
      if (bytes <= maximumBytes) options.write(line);
      else dropped += 1;
    },
    close: () => {
      if (!open) return;
      open = false;
      if (dropped > 0) options.write(`… and ${dropped} more lines, left out to keep the log small\n`);
      options.write(`::${resume}::\n::endgroup::\n`);
    },
  };
};
