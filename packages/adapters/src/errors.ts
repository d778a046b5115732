// The three kinds of trouble. The user's: one line that names the input or setting and what to do about it.
// The remote's: what GitHub or its git server answered, and whether asking again can help. Everything else is ours
// and stays an ordinary Error with its stack. Expected states of the world (stale, refused, conflict) are values.

/** What the user can mend. `message` is one line: which input, file or setting, and what to do. */
export class UserError extends Error {
  override readonly name = 'UserError';
  /** The file the message is about, for the annotation. */
  readonly file: string | undefined;

  constructor(message: string, options: { file?: string; cause?: unknown } = {}) {
    super(message, options.cause === undefined ? undefined : { cause: options.cause });
    this.file = options.file;
  }
}

/** What a server answered, or that it did not answer at all (`status` 0). */
export class RemoteError extends Error {
  override readonly name = 'RemoteError';
  readonly status: number;
  readonly requestId: string | undefined;
  /** True when the same request may succeed later. */
  readonly retryable: boolean;
  /** When a limit of GitHub's ends (ISO 8601), or 'soon'; undefined when it was no limit that refused the request. */
  readonly limitedUntil: string | undefined;

  constructor(
    message: string,
    options: { status: number; requestId?: string | undefined; retryable: boolean; limitedUntil?: string; cause?: unknown },
  ) {
    super(message, options.cause === undefined ? undefined : { cause: options.cause });
    this.status = options.status;
    this.requestId = options.requestId;
    this.retryable = options.retryable;
    this.limitedUntil = options.limitedUntil;
  }
}
