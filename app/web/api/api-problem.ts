import type { Problem } from '@thucthi/platform/contract';

/**
 * A refusal as the server said it (RFC 9457), or what stands for one when no answer came: `network` = the server was not
 * reached, `unreadable` = something answered that is not this API. `status` is 0 without an answer.
 */
export class ApiProblem extends Error {
  readonly status: number;
  readonly code: string;
  readonly vi: string;
  readonly en: string;
  /** Everything else the problem carries, such as `conflicts` of `figure-changed`. */
  readonly extra: Readonly<Record<string, unknown>>;

  constructor(problem: Pick<Problem, 'status' | 'code' | 'vi' | 'en'>, extra: Readonly<Record<string, unknown>> = {}) {
    super(problem.en);
    this.name = 'ApiProblem';
    this.status = problem.status;
    this.code = problem.code;
    this.vi = problem.vi;
    this.en = problem.en;
    this.extra = extra;
  }
}

/** No answer came: the connection, not the request, is at fault. */
export function networkProblem(): ApiProblem {
  return new ApiProblem({ status: 0, code: 'network', vi: 'Không kết nối được với máy chủ.', en: 'The server could not be reached.' });
}

/** The problem in an answer that is not a success. */
export async function problemOf(response: Response): Promise<ApiProblem> {
  const body: unknown = await response.json().catch(() => null);
  if (isProblem(body)) {
    const { type: _type, title: _title, status, code, vi, en, ...extra } = body;
    return new ApiProblem({ status, code, vi, en }, extra);
  }
  const status = response.status;
  return new ApiProblem({
    status,
    code: 'unreadable',
    vi: `Máy chủ trả lời không đúng mẫu (mã ${status}).`,
    en: `The server answered in an unknown form (${status}).`,
  });
}

function isProblem(body: unknown): body is Problem & Record<string, unknown> {
  return typeof body === 'object' && body !== null && 'code' in body && 'vi' in body && 'en' in body && 'status' in body;
}

/** Whether asking again may help: no answer, or a server that is busy or restarting. */
export function worthRetrying(error: unknown): boolean {
  return error instanceof ApiProblem && (error.code === 'network' || error.status === 502 || error.status === 503 || error.status === 504);
}
