// Reads git's message on stderr about a failed fetch or push. git's exit code is 1 or 128 for nearly everything, so its
// words (LC_ALL=C) are the only way to tell a failure that may pass from one that stays.

export interface RemoteFailure {
  /** HTTP status, 0 when the server did not answer. */
  status: number;
  retryable: boolean;
  /** HTTP status of a proxy that lets nothing through. */
  proxy?: number;
}

const noAnswer =
  /Could not resolve (?:host|proxy)|Proxy CONNECT aborted|Network is unreachable|Broken pipe|SSL connection timeout|GnuTLS recv error|unexpected eof while reading|Failed to connect|Connection (?:refused|reset|timed out)|Operation timed out|Empty reply from server|early EOF|the remote end hung up unexpectedly|unexpected disconnect|RPC failed|remote failed to report status|gnutls_handshake|SSL_ERROR_SYSCALL|transfer closed|HTTP\/2 stream/i;

/** True for the words of a program, or the code of an error, when there is no room for what it writes. */
export const isDiskFull = (words: string): boolean => /No space left on device|Disk quota exceeded|\bENOSPC\b|\bEDQUOT\b/.test(words);

/** Returns the remote's part in a failure; undefined when the trouble is local and stays. */
export const readRemoteFailure = (stderr: string): RemoteFailure | undefined => {
  // A full disk, here or there, is the machine's trouble: another one may have room.
  if (isDiskFull(stderr)) return { status: 0, retryable: true };
  const tunnel = /CONNECT tunnel failed, response (\d{3})|Received HTTP code (\d{3}) from proxy/.exec(stderr);
  if (tunnel !== null) {
    const proxy = Number(tunnel[1] ?? tunnel[2]);
    return proxy === 408 || proxy === 429 || proxy >= 500 ? { status: 0, retryable: true } : { status: proxy, retryable: false, proxy };
  }
  const found = /(?:requested URL returned error:|HTTP) (\d{3})\b/.exec(stderr)?.[1];
  if (found !== undefined) {
    const status = Number(found);
    return { status, retryable: status === 408 || status === 429 || status >= 500 };
  }
  if (/Authentication failed|could not read (?:Username|Password)/.test(stderr)) return { status: 401, retryable: false };
  if (/repository '.*' not found/.test(stderr)) return { status: 404, retryable: false };
  return noAnswer.test(stderr) ? { status: 0, retryable: true } : undefined;
};

/** Returns the advice about a refused token, in the words of the workflow file; empty for any other failure. */
export const adviceFor = (command: string, { status, proxy }: Pick<RemoteFailure, 'status' | 'proxy'>): string => {
  if (proxy === 407)
    return 'the proxy of this runner lets nobody through whom it does not know: give its name and password in https_proxy of the runner';
  if (proxy !== undefined)
    return 'the proxy of this runner does not let it through: allow the address there, or name it in no_proxy of the runner';
  if (status === 401) return 'the token is not valid (any more): check the input github-token';
  if (status !== 403 && status !== 404) return '';
  return `the job's "permissions" must include "contents: ${command === 'push' ? 'write' : 'read'}"`;
};

/** Returns the lines that a person needs: git's own fatal and error lines and the server's, without progress and hints. */
export const essentialLines = (stderr: string): string => {
  const lines = stderr
    .split('\n')
    .map((line) => line.replace(/^remote: /, '').trim())
    .filter((line) => line !== '' && !/^(?:hint:|To |error: failed to push some refs)/.test(line));
  return lines.slice(-8).join(' · ').slice(0, 1500);
};
