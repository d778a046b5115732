// Finds secrets in what an agent hands in, before any of it is pushed. Patterns of tokens whose issuers gave them a
// recognisable form: few false alarms, and no claim to find what has no form. A form that no word has is found inside other
// letters too. secret-scanner.ts adds the rules of secretlint, which knows some of these forms only in part. Invariant: a
// finding never shows the secret.

const patterns: readonly (readonly [kind: string, pattern: RegExp])[] = [
  ['a GitHub token', /gh[pousr]_[A-Za-z0-9]{36}|github_pat_[A-Za-z0-9]{22}_[A-Za-z0-9]{59}/],
  ['a GitHub app token', /ghs_[A-Za-z0-9._-]{36,}/],
  ['an Anthropic key', /\bsk-ant-[A-Za-z0-9]{2,10}-[A-Za-z0-9_-]{20,}|sk-ant-[a-z]{3,6}\d\d-[A-Za-z0-9_-]{20,}/],
  ['an OpenAI key', /\bsk-(?:proj|svcacct|admin)-[A-Za-z0-9_-]{40,}|\bsk-[A-Za-z0-9]{20}T3BlbkFJ[A-Za-z0-9]{20}\b/],
  ['an AWS access key', /\b(?:AKIA|ASIA|ABIA|ACCA)[A-Z2-7]{16}\b/],
  ['a Google API key', /\bAIza[A-Za-z0-9_-]{35}\b/],
  ['a Slack token', /\bxox[abeoprs]-[A-Za-z0-9-]{10,}|\bxapp-\d-[A-Z0-9]+-\d+-[a-f0-9]{30,}/],
  ['a Slack webhook', /hooks\.slack\.com\/services\/T[A-Z0-9]{8,}\/B[A-Z0-9]{8,}\/[A-Za-z0-9]{20,}/],
  ['a Stripe key', /\b(?:sk|rk)_live_[A-Za-z0-9]{20,}/],
  ['an npm token', /npm_[A-Za-z0-9]{36}(?![A-Za-z0-9])/],
  ['a token of a package registry', /:_(?:authToken|password)\s*=\s*"?[A-Za-z0-9+/_=-]{20,}/],
  ['a PyPI token', /\bpypi-AgEIcHlwaS5vcmc[A-Za-z0-9_-]{50,}/],
  ['a GitLab token', /glpat-[A-Za-z0-9_-]{20,}/],
  ['a Hugging Face token', /\bhf_[A-Za-z]{34}\b/],
  ['a SendGrid key', /\bSG\.[A-Za-z0-9_-]{22}\.[A-Za-z0-9_-]{43}\b/],
  ['a private key', /-----BEGIN (?:[A-Z0-9]+ )*PRIVATE KEY(?: BLOCK)?-----/],
  ['an address with a password', /\b[a-z][a-z0-9+.-]{1,20}:\/\/x-access-token:[^\s/@]{20,}@/i],
];

/** Names what looks like a secret in `text` or is one of `known` (exact values: the job's own token); undefined: nothing. */
export const findSecret = (text: string, known: readonly string[] = []): string | undefined => {
  if (known.some((secret) => secret.length >= 8 && text.includes(secret))) return 'a secret of this job';
  return windowsOf(text)
    .map((window) => patterns.find(([, pattern]) => pattern.test(window))?.[0])
    .find((kind) => kind !== undefined);
};

/** Puts a mark in the place of each secret that stands in the text as it is. */
export const maskSecrets = (text: string, { known, mark }: { known: readonly string[]; mark: (kind: string) => string }): string => {
  const masked = known.reduce((rest, secret) => rest.replaceAll(secret, mark('a secret of this job')), text);
  if (findSecret(masked) === undefined) return masked;
  return patterns.reduce((rest, [kind, pattern]) => rest.replaceAll(new RegExp(pattern, `g${pattern.flags}`), mark(kind)), masked);
};

const windowChars = 1_000_000;
/** More than the longest secret, so that none is cut everywhere. */
const overlapChars = 10_000;

/** Cuts a text into parts that overlap. The engine of regular expressions runs out of stack on ten million characters of one kind. */
export const windowsOf = (text: string): string[] => {
  const count = Math.max(1, Math.ceil((text.length - overlapChars) / (windowChars - overlapChars)));
  return Array.from({ length: count }, (_, at) =>
    text.slice(at * (windowChars - overlapChars), at * (windowChars - overlapChars) + windowChars),
  );
};
