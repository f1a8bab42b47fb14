/** What was wrong with one field of a request; `field` may be empty or a path such as operations[3].quantity. */
export interface FieldProblem {
  field: string;
  message: string;
}

/** Any answer of the API that is not a success, with the words it used. */
export class ApiError extends Error {
  override name = 'ApiError';

  constructor(
    readonly status: number,
    readonly code: string,
    message: string,
    readonly details: readonly FieldProblem[] = [],
    readonly requestId?: string,
    readonly retryAfter?: number,
  ) {
    super(message);
  }

  is(code: string): boolean {
    return this.code === code;
  }

  /** The same of some of the fields. */
  about(details: readonly FieldProblem[]): ApiError {
    return new ApiError(this.status, this.code, this.message, details, this.requestId, this.retryAfter);
  }

  /** The same at the field it is about, where the server names none. */
  at(field: string): ApiError {
    return this.details.length > 0 ? this : this.about([{ field, message: this.message }]);
  }

  static async of(response: Response): Promise<ApiError> {
    const retryAfter = Number(response.headers.get('Retry-After')) || undefined;
    const body = await response.json().catch(() => null);
    if (!body?.error) {
      return new ApiError(response.status, 'UNAVAILABLE', 'The server did not answer as expected. Please try again.', [], undefined, retryAfter);
    }
    const { code, message, details } = body.error;
    return new ApiError(response.status, code, message, details ?? [], body.meta?.requestId, retryAfter);
  }

  static offline(): ApiError {
    return new ApiError(0, 'OFFLINE', 'The server cannot be reached. Check your connection and try again.');
  }
}

/** A refusal that says by its code which field it is about. */
export const atField = (error: Error, code: string, field: string) => (error instanceof ApiError && error.is(code) ? error.at(field) : error);
