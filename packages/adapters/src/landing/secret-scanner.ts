// Scans text with the rules of secretlint, beside the patterns in secrets.ts. Invariant: a finding never shows the secret, and the
// scanner never gets a path of the agent's, because one of its rules opens the file that a path names.

export interface SecretFinding {
  /** Name of the text that holds it. */
  name: string;
  kind: string;
}

export interface SecretScan {
  /** Texts are scanned a million characters at a time, because each scan has a fixed price. */
  add(name: string, text: string): Promise<SecretFinding | undefined>;
  end(): Promise<SecretFinding | undefined>;
}

const blockChars = 1_000_000;

export const openSecretScan = (): SecretScan => {
  let parts: { at: number; name: string }[] = [];
  let texts: string[] = [];
  let length = 0;
  const flush = async (): Promise<SecretFinding | undefined> => {
    const [block, names] = [texts.join('\n'), parts];
    [parts, texts, length] = [[], [], 0];
    const found = block === '' ? undefined : await scan(block);
    return found && { kind: found.kind, name: names.findLast(({ at }) => at <= found.at)?.name ?? '' };
  };
  return {
    add: async (name, text) => {
      if (parts.at(-1)?.name !== name) parts.push({ at: length, name });
      texts.push(text);
      length += text.length + 1;
      return length < blockChars ? undefined : flush();
    },
    end: flush,
  };
};

const prefix = '@secretlint/secretlint-rule-';

const scan = async (text: string): Promise<{ at: number; kind: string } | undefined> => {
  const [{ lintSource }, { creator }] = await Promise.all([
    import('@secretlint/core'),
    import('@secretlint/secretlint-rule-preset-recommend'),
  ]);
  // A comment in the text could switch a rule off.
  const content = text.replaceAll(/secretlint-(?=disable|enable)/gi, 'secretlint_');
  const { messages } = await lintSource({
    source: { filePath: 'text', content, contentType: 'text', ext: '' },
    options: { config: { rules: [{ id: `${prefix}preset-recommend`, rule: creator }] }, maskSecrets: true, noPhysicFilePath: true },
  });
  const found = messages.find(({ ruleId, range }) => !isOfThisMachine(ruleId, content.slice(...range)));
  return found && { at: found.range[0], kind: `a secret (secretlint's rule ${found.ruleId.replace(prefix, '')})` };
};

/** True for a password of a database or a page that only this machine, a test's network or a document has. */
const isOfThisMachine = (ruleId: string, secret: string): boolean => {
  if (ruleId !== `${prefix}database-connection-string` && ruleId !== `${prefix}basicauth`) return false;
  const host = /@\[?([^/:?#\]]*)/.exec(secret)?.[1] ?? '';
  return !host.includes('.') || /^(?:127|10|0)\.[\d.]+$|(?:^|\.)example\.|\.(?:local|test|example|invalid|internal)$/i.test(host);
};
