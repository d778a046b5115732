// The kinds of errors. A UserError names an input or a setting and says what to do. A RemoteError has the answer of GitHub or
// its git server, and says whether a repeat can help. Every other error is ours and stays an ordinary Error with its stack.
// Expected states of the world (stale, refused, conflict) are values.

/** An error that the user can mend. `message` is one line that names the input, file or setting and says what to do. */
export class UserError extends Error {
  override readonly name = 'UserError';
  /** The file of the annotation. */
  readonly file: string | undefined;
  /** Line and column in that file, from 1. */
  readonly place: Place | undefined;

  constructor(message: string, options: { file?: string; place?: Place | undefined; cause?: unknown } = {}) {
    super(message, options.cause === undefined ? undefined : { cause: options.cause });
    this.file = options.file;
    this.place = options.place;
  }
}

export interface Place {
  line: number;
  column: number;
}

/** An error that a server answered; `status` 0: the server did not answer. */
export class RemoteError extends Error {
  override readonly name = 'RemoteError';
  readonly status: number;
  readonly requestId: string | undefined;
  /** True when the same request may succeed later. */
  readonly retryable: boolean;
  /** End of GitHub's rate limit (ISO 8601), or 'soon'; undefined: no limit refused the request. */
  readonly limitedUntil: string | undefined;
  /** True when the request asked for more than GitHub answers at once: a narrower one may succeed. */
  readonly tooWide: boolean;

  constructor(
    message: string,
    options: {
      status: number;
      requestId?: string | undefined;
      retryable: boolean;
      limitedUntil?: string;
      tooWide?: boolean;
      cause?: unknown;
    },
  ) {
    super(message, options.cause === undefined ? undefined : { cause: options.cause });
    this.status = options.status;
    this.requestId = options.requestId;
    this.retryable = options.retryable;
    this.limitedUntil = options.limitedUntil;
    this.tooWide = options.tooWide ?? false;
  }
}

/** A credential could not be exchanged for a token that the model's provider takes. */
export class NotAuthorised extends Error {
  override readonly name = 'NotAuthorised';
  /** HTTP status that stands for it; 0: the server could not be reached. */
  readonly status: number;

  constructor(status: number, message: string) {
    super(message);
    this.status = status;
  }
}
