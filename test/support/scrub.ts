// Texts for people with ids, times and addresses of one execution replaced, so that a test can show them whole.

const replacements: readonly [RegExp, string][] = [
  [/http:\/\/(?:127\.0\.0\.1|github\.localhost):\d+/g, 'https://github.example'],
  [/\b\d{4}-\d\d-\d\dT[\d:.]+Z/g, 'TIME'],
  [/\b\d{4}-\d\d-\d\d \d\d:\d\d UTC/g, 'TIME'],
  [/\b\d\d:\d\d UTC/g, 'TIME'],
  [/\b[0-9a-f]{40}\b/g, 'OID'],
  [/\b[0-9a-f]{64}\b/g, 'SHA256'],
  [/\b(\d+-\d+-)[0-9a-f]{8}\b/g, '$1NONCE'],
  [/`[0-9a-f]{10}`/g, '`OID`'],
  [/\b(run|runs|artifact|artifact-id)([ /])\d+/g, '$1$2ID'],
  [/\bgh run download \d+/g, 'gh run download ID'],
  [/\brequest [0-9A-Fa-f:-]{8,}/g, 'request ID'],
  // The time of a CI run, which depends on the load of this machine.
  [/\b\d+\.\d runner minutes/g, 'MINUTES runner minutes'],
  [/shack-\d+/g, 'shack'],
  // A list that is cut ends after a key or in the middle of its comma.
  [/the keys are [\w-]+(?:, [\w-]+)*,?(?= ?…)|the keys are [\w-]+(?:, [\w-]+)*/g, 'the keys are KEYS'],
];

export const scrub = (text: string): string => replacements.reduce((scrubbed, [what, instead]) => scrubbed.replace(what, instead), text);
