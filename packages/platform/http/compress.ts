import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import type { MiddlewareHandler } from 'hono';

const packers = {
  br: (bytes: ArrayBuffer): Promise<Buffer> =>
    promisify(brotliCompress)(bytes, {
      params: { [constants.BROTLI_PARAM_QUALITY]: 4, [constants.BROTLI_PARAM_SIZE_HINT]: bytes.byteLength },
    }),
  gzip: (bytes: ArrayBuffer): Promise<Buffer> => promisify(gzip)(bytes, { level: 6 }),
};
type Coding = keyof typeof packers;

/** Texts that are whole when they are answered. A stream of events must not wait, and a workbook is packed already. */
const packable = /^(?:application\/(?:[\w.-]+\+)?json|text\/(?:html|css|javascript|plain)|image\/svg\+xml)\b/;

/** Under this size the packing costs more than the bytes it saves: one packet carries them either way. */
const worthPacking = 1024;

/** The content coding a client prefers among those we have (RFC 9110 §12.5.3); null = as it is. */
export function codingAsked(accept: string | undefined): Coding | null {
  const weights = new Map(
    (accept ?? '').split(',').map((part) => {
      const [coding = '', ...parameters] = part.split(';').map((piece) => piece.trim().toLowerCase());
      return [coding, Number(parameters.find((each) => each.startsWith('q='))?.slice(2) ?? '1')];
    }),
  );
  const weightOf = (coding: Coding): number => weights.get(coding) ?? weights.get('*') ?? 0;
  const [best] = (['br', 'gzip'] as const).toSorted((a, b) => weightOf(b) - weightOf(a));
  return best !== undefined && weightOf(best) > 0 ? best : null;
}

/** What several readers share is packed once. */
const packedBefore = new WeakMap<object, Map<Coding, Promise<Buffer>>>();

function pack(coding: Coding, plain: ArrayBuffer, written: object | undefined): Promise<Buffer> {
  if (written === undefined) return packers[coding](plain);
  const known = packedBefore.get(written) ?? new Map<Coding, Promise<Buffer>>();
  packedBefore.set(written, known);
  const packed = known.get(coding) ?? packers[coding](plain);
  known.set(coding, packed);
  return packed;
}

/**
 * Packs answers for clients that can unpack them. Answers hold no secret that a foreign page could guess by their length: the
 * session is in a cookie no answer repeats, and what changes something is refused across sites.
 */
export const compress: MiddlewareHandler = async (context, next) => {
  await next();
  const { res } = context;
  if (res.body === null || res.headers.has('Content-Encoding') || !packable.test(res.headers.get('Content-Type') ?? '')) return;
  context.header('Vary', 'Accept-Encoding', { append: true });
  const coding = codingAsked(context.req.header('accept-encoding'));
  if (coding === null) return;
  const plain = await res.arrayBuffer();
  const packed = plain.byteLength < worthPacking ? null : await pack(coding, plain, context.get('written') as object | undefined);
  const { status } = res;
  const headers = new Headers(res.headers);
  headers.delete('Content-Length');
  if (packed !== null) headers.set('Content-Encoding', coding);
  context.res = undefined;
  context.res = new Response(packed === null ? plain : new Uint8Array(packed), { status, headers });
};
