import {
  addOwnBasis,
  fileAnswer,
  readOwnBases,
  Refusal,
  route,
  runWrite,
  writeAudit,
  writeOnce,
  type Retention,
  type Route,
} from '@thucthi/platform';
import { attachment, fileTypes, workbookOf } from '@thucthi/sheet';
import { exportPersonalData, readPersonalData, setPersonalDataBasis } from '../../personal-data-contract.ts';
import { personalDataRegister } from './personal-data-register.ts';
import { showRegister } from './show-register.ts';

const columns = [
  { heading: 'Mã', width: 24 },
  { heading: 'Dữ liệu', width: 50 },
  { heading: 'Mục đích', width: 40 },
  { heading: 'Căn cứ', width: 50 },
  { heading: 'Ai xem được', width: 36 },
  { heading: 'Lưu bao lâu', width: 40 },
  { heading: 'Xóa thế nào', width: 40 },
  { heading: 'Nơi lưu (bảng.cột)', width: 60 },
];

/** The routes of the register of personal data. */
export function personalDataRoutes(retention: Retention): Route[] {
  return [
    route(readPersonalData, ({ database, scope }) => showRegister(database, scope, retention)),
    route(exportPersonalData, async ({ database, scope, log }) => {
      const { entries } = await showRegister(database, scope, retention);
      async function* rows(): AsyncGenerator<readonly string[]> {
        for (const { id, what, purpose, basis, seenBy, kept, erased, columns: places } of entries)
          yield [id, what.vi, purpose.vi, basis.own ?? basis.standard.vi, seenBy.vi, kept.vi, erased.vi, places.join('; ')];
      }
      const file = { type: fileTypes.xlsx, disposition: attachment('Sổ đăng ký dữ liệu cá nhân.xlsx', 'so-dang-ky-du-lieu-ca-nhan.xlsx') };
      return fileAnswer(workbookOf({ name: 'Dữ liệu cá nhân', columns }, rows()), file, log);
    }),
    route(setPersonalDataBasis, ({ database, clock, scope, params, body }) => {
      const { writeId, basedOn, basis } = body;
      if (!personalDataRegister.some(({ id }) => id === params.entry)) throw new Refusal('not-found');
      return runWrite(database, scope, (tx) =>
        writeOnce(
          tx,
          scope,
          clock,
          { id: writeId, content: { use: 'personal-data-basis', entry: params.entry, basedOn, basis } },
          async () => {
            const before = (await readOwnBases(tx, scope.tenantId)).find(({ entryId }) => entryId === params.entry);
            const next = { entryId: params.entry, revision: basedOn + 1, basis };
            if ((before?.revision ?? 0) !== basedOn || !(await addOwnBasis(tx, scope, next, clock.now()))) {
              const theirs = (await readOwnBases(tx, scope.tenantId)).find(({ entryId }) => entryId === params.entry);
              throw new Refusal('changed-meanwhile', {
                yours: { basis },
                theirs: { basis: theirs?.basis ?? null, revision: theirs?.revision ?? 0 },
              });
            }
            await writeAudit(tx, scope, clock, {
              action: 'personal-data.basis-set',
              subjectKind: 'personal-data',
              subjectId: params.entry,
              detail: { basis },
            });
            return { revision: next.revision };
          },
        ),
      );
    }),
  ];
}
