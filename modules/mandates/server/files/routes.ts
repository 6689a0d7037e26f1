import { readUpload, Refusal, route, type Route } from '@thucthi/platform';
import { documentFileRules, keepDocumentFile, saveDocumentFile } from '../../contract.ts';
import { fileKinds, type FileKind } from '../../domain/files/file-kinds.ts';
import { answerFile } from './answer-file.ts';
import { openFileDesk } from './file-desk.ts';
import { keepDocumentFileOf } from './keep-document-file.ts';

/** What a file may weigh where the operator says nothing: a scanned decision with its annexes. */
export const usualFileMegabytes = 50;
/** What a form adds around a file on its way. */
const aroundFile = 64 * 1024;

/** The bytes of files of documents: kept and handed out. */
export function fileRoutes(megabytes: number): Route[] {
  const desk = openFileDesk();
  const maxBytes = megabytes * 1024 ** 2;
  return [
    route(documentFileRules, () => Promise.resolve({ maxBytes, kinds: Object.keys(fileKinds) as FileKind[] })),
    route({ ...keepDocumentFile, upload: { maxBytes: maxBytes + aroundFile } }, async (call) => {
      const upload = await readUpload(call.request, 'file');
      if (upload.bytes.byteLength > maxBytes) throw new Refusal('too-large', { limit: `${megabytes} MB` });
      return keepDocumentFileOf(call, desk, call.query, upload);
    }),
    route(saveDocumentFile, (call) => answerFile(call, { ...call.params, ...call.query })),
  ];
}
