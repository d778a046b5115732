// The pinned Claude Code: one package a platform, each with the digest that npm published and that of its
// executable. Invariant: the program that is started has exactly these bytes, whoever wrote the registry's answer, the
// cache entry or the tool cache (attack-63).

/** Installed when the user names no executable. */
export const pinnedVersion = '2.1.330';
export const packageName = '@anthropic-ai/claude-code';

/** sha512 of each platform's package at that version, as package-lock.json has it. */
export const integrities: Readonly<Record<string, string>> = {
  'darwin-arm64': 'sha512-rgzAjrRJJsIdZXGF9CCFFbURxKuJNobRr+krV3dNmqNJWIws74rLD0CABe4+nXlx/9WwRECTrveprWB96mubqw==',
  'darwin-x64': 'sha512-XenTNj2zXaFrnLmf47n25vChfFhlfeyaAR/vW5SFsEnLGwd2U1vDUY97+5etHBZu3xWBnlK8HhBVxzRi9YTUDw==',
  'linux-arm64': 'sha512-V4yanAY5EA5UpwwRPtjSfqDbNqAlUJeVn3NYZw2AgmRHjdpSsLtHAzbxRXfkAnbjwTXzE0uedjQxUY02ARPcsA==',
  'linux-arm64-musl': 'sha512-NemfeTqZ30tQDhAeumZgDYoX4ewhAHkN3dbcsyvlgb+yvpKUlcYu5Bor8K+Du5azGe3uy9sftlJxbGhTsCR7zA==',
  'linux-x64': 'sha512-9Gn+V7DtJ8M1nztP9CeDVl9g3RtrepI7rOFTyPRRnZe8D6zebIHKmC7OvBauucuAP0X0k85SDN/LPVZyjsGezQ==',
  'linux-x64-musl': 'sha512-OnduSSPY1b59FA8jTbq20Y1XkDUV0S1OVyvYBNslEbpX79P81JF7Ih4lgYvDKiFnnSv75z4Kv6qLE5DQqogYXA==',
  'win32-arm64': 'sha512-UBG8oi9gyi2hBGrKYkNfXSAqEyC3wJ2CsmSfQw8XLNWM/GOlUWAqELJOW9eBaAlWsusvwhHKtiQeS0UEQ+skxQ==',
  'win32-x64': 'sha512-P3aamhGb7lZUsgj6kQzdZAKh3fNFoXvawxZFuUz+pC5HVLwEtX5eWgO6kpxzT9+qfHaPhoepZ9KU8K1sz3b2yw==',
};

/** sha256 of the executable in each of these packages (scripts/pin-claude-code.ts). */
export const executables: Readonly<Record<string, string>> = {
  'darwin-arm64': 'sha256-98UJO53WVg0Iryi8J7Ej+1UJHerjGArDnfGZUi2oaBU=',
  'darwin-x64': 'sha256-u+2Zu4o5uz+UOJxcmdPQLLdfP5g7XRvECxsNHvyoRxM=',
  'linux-arm64': 'sha256-YBb5DKx4PjZ/saqXx2ii77lKASiltGtw+z2Py72d1EQ=',
  'linux-arm64-musl': 'sha256-mGuDVXy9QoJzw381/AikT8eGB33us5FmCISDO8WBNIo=',
  'linux-x64': 'sha256-85DqoIFOahv/dMu0est0y5yJ0wztgJ/gr1rwDHv+jrs=',
  'linux-x64-musl': 'sha256-UQ1Xu/B3tJKIufO1OxEyQEj0wtpdy5gFY76CU0mA1iE=',
  'win32-arm64': 'sha256-eCUZxiQaK+39TA0iXVnVCVuJUDeufNKhShL1vF3LocM=',
  'win32-x64': 'sha256-+nl8G8fUo1EdpCYiuuU6K38Sdq4yjGaPK/70RjUwHKo=',
};

export interface Machine {
  platform: string;
  arch: string;
  /** The C library is musl, as on Alpine. */
  musl: boolean;
}

export interface PinnedPackage {
  /** `linux-x64`, `linux-arm64-musl` … */
  target: string;
  name: string;
  integrity: string;
  executable: string;
}

export const pinnedPackageFor = ({ platform, arch, musl }: Machine): PinnedPackage | undefined => {
  const target = `${platform}-${arch}${platform === 'linux' && musl ? '-musl' : ''}`;
  const integrity = integrities[target];
  const executable = executables[target];
  return integrity === undefined || executable === undefined
    ? undefined
    : { target, name: `${packageName}-${target}`, integrity, executable };
};

/** Returns this machine. Node's report names the version of glibc if Node runs on it. */
export const thisMachine = (): Machine => {
  // It would look up names for every open connection.
  Object.assign(process.report, { excludeNetwork: true });
  const { header } = process.report.getReport() as { header: { glibcVersionRuntime?: string } };
  return { platform: process.platform, arch: process.arch, musl: process.platform === 'linux' && header.glibcVersionRuntime === undefined };
};
