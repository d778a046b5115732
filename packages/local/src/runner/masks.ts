// The masks of a log. Every secret is hidden with the forms that tools print it in (base64, JSON, URL), as GitHub's
// runner does, and a secret of several lines is hidden line by line too. Invariant: text from `redact` contains no
// masked value.

export interface Masks {
  add(value: string): void;
  redact(text: string): string;
}

const forms = (value: string): string[] => [
  value,
  encodeURIComponent(value),
  JSON.stringify(value).slice(1, -1),
  Buffer.from(value).toString('base64'),
  // `x-access-token:TOKEN`, as git sends it.
  Buffer.from(`x-access-token:${value}`).toString('base64'),
];

/** Creates masks for these secrets; empty ones hide nothing. */
export const createMasks = (secrets: readonly string[] = []): Masks => {
  const hidden = new Set<string>();
  let ordered: string[] = [];
  const add = (value: string): void => {
    const lines = value.split(/\r?\n/).map((line) => line.trim());
    for (const part of [value.trim(), ...lines]) {
      if (part === '') continue;
      for (const form of forms(part)) hidden.add(form);
    }
    // Replaces the longest mask first. A shorter mask within it would leave the rest of it readable.
    ordered = [...hidden].sort((a, b) => b.length - a.length);
  };
  for (const secret of secrets) add(secret);
  return { add, redact: (text) => ordered.reduce((rest, value) => rest.replaceAll(value, '***'), text) };
};
