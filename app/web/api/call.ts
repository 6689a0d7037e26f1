import type { Endpoint } from '@thucthi/platform/contract';
import { noteReach } from '../offline/reach.ts';
import { ApiProblem, networkProblem, problemOf, worthRetrying } from './api-problem.ts';
import { addressOf } from './route.ts';
import type { AnswerOf, Asked, BodyOf, Route } from './route.ts';
import { sendFile } from './send-file.ts';

const pauses = [400, 1200, 3000];

/** Reads, in a language; throws an ApiProblem. */
export async function read<E extends Endpoint>(
  route: Route<E>,
  asked: Asked<E>,
  how: { language?: 'vi' | 'en'; signal?: AbortSignal } = {},
): Promise<AnswerOf<E>> {
  const { language = 'vi', signal } = how;
  return send<E>(addressOf(route.path, asked), {
    method: 'GET',
    headers: { 'Accept-Language': language },
    ...(signal === undefined ? {} : { signal }),
  });
}

/**
 * Writes. The body gets an id made here, and the same id goes with every repetition, so that a write whose answer was lost
 * on the way is done once. Throws an ApiProblem; nothing was written unless the server said so.
 */
export async function write<E extends Endpoint>(
  route: Route<E>,
  given: Asked<E> & { body?: BodyOf<E>; writeId?: string },
): Promise<AnswerOf<E>> {
  const body = JSON.stringify({ ...given.body, writeId: given.writeId ?? newWriteId() });
  const request: RequestInit = {
    method: route.method.toUpperCase(),
    headers: { 'Content-Type': 'application/json', 'x-thucthi': '1' },
    body,
  };
  for (let attempt = 0; ; attempt++) {
    try {
      return await send<E>(addressOf(route.path, given), request);
    } catch (error) {
      const pause = pauses[attempt];
      if (pause === undefined || !worthRetrying(error)) throw error;
      await new Promise((resolve) => setTimeout(resolve, pause));
    }
  }
}

/** Sends once a write that was kept while the server could not be reached: the same bytes, the same id, no repetition here. */
export function sendKept(
  kept: { readonly method: string; readonly address: string; readonly body: Readonly<Record<string, unknown>> },
  writeId: string,
): Promise<unknown> {
  return send(kept.address, {
    method: kept.method,
    headers: { 'Content-Type': 'application/json', 'x-thucthi': '1' },
    body: JSON.stringify({ ...kept.body, writeId }),
  });
}

/** Sends one file in the field `file`, or several in it repeated; an upload is not repeated by itself. */
export async function upload<E extends Endpoint>(
  route: Route<E>,
  asked: Asked<E>,
  file: File | readonly File[],
  onProgress?: (sent: number) => void,
): Promise<AnswerOf<E>> {
  return (await sendFile(addressOf(route.path, asked), file, onProgress)) as AnswerOf<E>;
}

/** A proxy answered that the program behind it did not. */
const gatewayOnly: ReadonlySet<number> = new Set([502, 503, 504]);

async function send<E extends Endpoint>(address: string, request: RequestInit): Promise<AnswerOf<E>> {
  let response: Response;
  try {
    response = await fetch(address, { credentials: 'same-origin', ...request });
  } catch (error) {
    if (error instanceof DOMException && error.name === 'AbortError') throw error;
    noteReach(false);
    throw networkProblem();
  }
  noteReach(!gatewayOnly.has(response.status));
  if (!response.ok) throw await problemOf(response);
  try {
    return (await response.json()) as AnswerOf<E>;
  } catch {
    throw new ApiProblem({
      status: response.status,
      code: 'unreadable',
      vi: 'Không đọc được câu trả lời của máy chủ.',
      en: 'The answer of the server could not be read.',
    });
  }
}

/** An id for one write (UUID version 4); made from random bytes where the page is not on a secure address. */
export function newWriteId(): string {
  if (typeof crypto.randomUUID === 'function') return crypto.randomUUID();
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  bytes[6] = ((bytes[6] ?? 0) & 0x0f) | 0x40;
  bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80;
  const hex = [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`;
}
