import type { Context } from 'hono';
import { Refusal } from './refusal.ts';

/** One uploaded file: its name as the sender's machine gave it, and its bytes. */
export interface Upload {
  readonly name: string;
  readonly bytes: Uint8Array<ArrayBuffer>;
}

const noFile = (): Refusal =>
  new Refusal('invalid-file', {
    vi: 'Chưa có tệp nào được gửi lên. Hãy chọn một tệp .xlsx hoặc .csv.',
    en: 'No file was sent. Choose an .xlsx or .csv file.',
  });

/**
 * Takes the file of one field out of a multipart body (RFC 7578). The bytes are looked for, not copied or decoded, so that fifty
 * megabytes do not hold the server up; how large a body may be, the route's own limit has decided before.
 */
export async function readUpload(request: Context, field: string): Promise<Upload> {
  for (const { name, bytes } of await readParts(request, field)) return { name, bytes: bytes.slice() };
  throw noFile();
}

/** All files of one field that is repeated, in their order, at most so many. Their bytes are parts of one body: keep them all or none. */
export async function readUploads(request: Context, field: string, most: number): Promise<Upload[]> {
  const uploads: Upload[] = [];
  for (const upload of await readParts(request, field)) {
    if (uploads.length === most)
      throw new Refusal('invalid-file', {
        vi: `Mỗi lần gửi tối đa ${most} tệp. Chưa tệp nào được nhận; hãy chia thành nhiều lần.`,
        en: `At most ${most} files may be sent at once. None was taken; send them in several parts.`,
      });
    uploads.push(upload);
  }
  if (uploads.length === 0) throw noFile();
  return uploads;
}

/** The files of a field one by one; a body that breaks off is none. */
async function readParts(request: Context, field: string): Promise<Iterable<Upload>> {
  const boundary = /^multipart\/form-data;.*\bboundary=(?:"([^"]{1,70})"|([^\s;"]{1,70}))/i.exec(request.req.header('content-type') ?? '');
  if (boundary === null) throw noFile();
  return partsOf(Buffer.from(await request.req.arrayBuffer()), Buffer.from(`--${boundary[1] ?? boundary[2] ?? ''}`), field);
}

function* partsOf(body: Buffer, mark: Buffer, field: string): Generator<Upload> {
  for (let at = body.indexOf(mark); at >= 0;) {
    const head = at + mark.length + 2;
    const next = body.indexOf(Buffer.concat([Buffer.from('\r\n'), mark]), head - 2);
    const content = body.indexOf('\r\n\r\n', head);
    if (content < 0 || (next >= 0 && content > next)) return;
    if (next < 0) throw noFile();
    const disposition = /^content-disposition:\s*form-data;(.*)$/im.exec(body.toString('utf8', head, content))?.[1] ?? '';
    if (parameter(disposition, 'name') === field) {
      const name = parameter(disposition, 'filename');
      if (name === null) return;
      const bytes = new Uint8Array(body.buffer as ArrayBuffer, body.byteOffset + content + 4, next - content - 4);
      yield { name: fileName(name), bytes };
    }
    at = next + 2;
  }
}

/** A parameter as browsers write it: quotes and line ends inside as %22, %0D, %0A (WHATWG form data). */
function parameter(disposition: string, name: string): string | null {
  const value = new RegExp(`(?:^|[;\\s])${name}="([^"]*)"`, 'i').exec(disposition)?.[1];
  return value === undefined ? null : value.replaceAll('%22', '"').replaceAll(/%0[AD]/gi, ' ');
}

/** The last part of the name only, without signs that nobody sees, not longer than a list shows. */
function fileName(given: string): string {
  const last = given.split(/[\\/]/).at(-1) ?? '';
  const plain = last.normalize('NFC').replace(/\p{C}/gu, '').trim();
  if (plain.length <= 200) return plain || 'tệp';
  return `${plain.slice(0, 190)}…${plain.slice(-9)}`.replace(/\p{Cs}/gu, ''); // a cut may leave half a sign
}
