// Errors that REST and GraphQL handlers throw, with GitHub's statuses and sentences.

export interface ApiErrorBody {
  message: string;
  /** New address of something that has moved. */
  url?: string;
  errors?: readonly { resource: string; field: string; code: string; message?: string }[];
}

/** An error with a documented status and body. `headers` adds, for example, the permission that would have been accepted. */
export class ApiError extends Error {
  readonly status: number;
  readonly body: ApiErrorBody;
  readonly headers: Record<string, string>;

  constructor(status: number, body: ApiErrorBody, headers: Record<string, string> = {}) {
    super(body.message);
    this.name = 'ApiError';
    this.status = status;
    this.body = body;
    this.headers = headers;
  }
}

export const notFound = (): ApiError => new ApiError(404, { message: 'Not Found' });

/** Creates GitHub's validation error for one field; `code` is missing, invalid, already_exists, custom … */
export const invalidField = (resource: string, field: string, code: string, message?: string): ApiError =>
  new ApiError(422, { message: 'Validation Failed', errors: [{ resource, field, code, ...(message === undefined ? {} : { message }) }] });

/** Creates a 422 with a sentence instead of a field. */
export const unprocessable = (message: string): ApiError => new ApiError(422, { message });

export const notAccessible = (accepted: string): ApiError =>
  new ApiError(403, { message: 'Resource not accessible by integration' }, { 'x-accepted-github-permissions': accepted });
