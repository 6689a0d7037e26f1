import { readUpload, Refusal, route, withScope, fileAnswer, type Route } from '@thucthi/platform';
import {
  decideFindings,
  decideWording,
  listPapers,
  listWordings,
  originalFile,
  pageImage,
  pasteText,
  readAgain,
  recordFindings,
  showPaper,
  takePaper,
} from '../contract.ts';
import { attachment } from '@thucthi/sheet';
import { fileNameOf, pastedName } from '../domain/paper-name.ts';
import { decideFindingsOf } from './decide-findings.ts';
import { countPieces, readPiece } from './originals.store.ts';
import { readAgainOf } from './read-again.ts';
import { readPageImage, readPaperRow } from './papers.store.ts';
import type { ReadingDesk } from './reading-desk.ts';
import { recordFindingsOf } from './record-findings.ts';
import { showPaperOf } from './show-paper.ts';
import { showPapersOf } from './show-papers.ts';
import { takePaperOf } from './take-paper.ts';
import { decideWordingOf, listWordingsOf } from './wordings.ts';

/** Papers in, looked through, and into the ledger. */
export function intakeRoutes(desk: ReadingDesk): Route[] {
  return [
    route(takePaper, async (call) => {
      const length = Number(call.request.req.header('content-length') ?? takePaper.upload?.maxBytes);
      const { name, bytes } = await desk.withPlace(length, () => readUpload(call.request, 'file'));
      return takePaperOf(call, desk, { unit: call.query.unit, date: call.query.date ?? null, name, source: bytes });
    }),
    route(pasteText, (call) =>
      // The id of the write is the id of the paper: sent again it is the same paper.
      takePaperOf(call, desk, {
        unit: call.body.unit,
        date: call.body.date ?? null,
        name: pastedName,
        source: call.body.text,
        id: call.body.writeId,
      }),
    ),
    route(listPapers, ({ database, clock, scope, query }) => showPapersOf(database, clock, scope, query)),
    route(showPaper, ({ database, clock, scope, params }) => showPaperOf(database, clock, scope, params.id)),
    route(pageImage, async ({ database, scope, params }) => {
      const image = await withScope(database, scope, async (tx) =>
        (await readPaperRow(tx, scope.tenantId, params.id)) === null ? null : readPageImage(tx, scope.tenantId, params.id, params.number),
      );
      if (image === null) throw new Refusal('not-found');
      return new Response(Uint8Array.from(image), { headers: { 'Content-Type': 'image/png', 'Cache-Control': 'private, max-age=86400' } });
    }),
    route(originalFile, async ({ database, scope, params, log }) => {
      const { hash, name, kind, pieces } = await withScope(database, scope, async (tx) => {
        const row = await readPaperRow(tx, scope.tenantId, params.id);
        if (row?.originalHash == null) throw new Refusal('not-found');
        return {
          hash: row.originalHash,
          name: row.name,
          kind: row.kind,
          pieces: (await countPieces(tx, scope.tenantId, row.originalHash)) ?? 0,
        };
      });
      const bytes = (async function* () {
        for (let piece = 0; piece < pieces; piece += 1)
          yield withScope(database, scope, (tx) => readPiece(tx, scope.tenantId, hash, piece));
      })();
      return fileAnswer(bytes, { type: 'application/octet-stream', disposition: attachment(fileNameOf(name, kind), 'van-ban') }, log);
    }),
    route(decideFindings, ({ database, clock, scope, params, body }) => decideFindingsOf(database, clock, scope, params.id, body)),
    route(readAgain, (call) => readAgainOf(call, desk, call.params.id, call.body)),
    route(recordFindings, ({ database, clock, scope, params, body }) => recordFindingsOf(database, clock, scope, params.id, body)),
    route(listWordings, ({ database, clock, scope }) => listWordingsOf(database, clock, scope)),
    route(decideWording, ({ database, clock, scope, params, body }) => decideWordingOf(database, clock, scope, params.id, body)),
  ];
}
