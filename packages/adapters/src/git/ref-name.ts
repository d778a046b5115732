const forbiddenInRef = /[\u0000-\u0020\u007f~^:?*[\\]|\.\.|\/\/|@\{|^\/|\/$|\.$|(?:^|\/)\.|\.lock(?:\/|$)/;

/** git's own rules for a full ref name, checked before the name stands in an argument (attack-21). */
export const isRefName = (ref: string): boolean =>
  ref.startsWith('refs/') && Buffer.byteLength(ref) <= 250 && ref.split('/').length >= 3 && !forbiddenInRef.test(ref) && !/\/-/.test(ref);
