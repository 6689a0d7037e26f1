import { formatDateVi } from '@thucthi/kernel';
import { fileAnswer, withScope, type Clock, type Database, type Log, type Scope } from '@thucthi/platform';
import { attachment, fileTypes, workbookOf, type WrittenCell } from '@thucthi/sheet';
import type { Standing } from '../contract.ts';
import { standingWords } from '../domain/standing-words.ts';
import { listPage, type ListFilters } from './list-documents.ts';
import { ownUnit } from './own-unit.ts';

interface Work {
  readonly database: Database;
  readonly clock: Clock;
  readonly scope: Scope;
  readonly log: Log;
}

/** Rows of one statement, so that the embedded database's one connection is soon free. */
const rowsAtOnce = 200;

const columns = [
  { heading: 'Số, ký hiệu', width: 20 },
  { heading: 'Ngày ban hành', width: 14 },
  { heading: 'Loại văn bản', width: 20 },
  { heading: 'Trích yếu', width: 70 },
  { heading: 'Cơ quan ban hành', width: 40 },
  { heading: 'Người ký', width: 26 },
  { heading: 'Hiệu lực', width: 44 },
  { heading: 'Có hiệu lực từ', width: 14 },
  { heading: 'Hết hiệu lực sau', width: 16 },
  { heading: 'Ghi chú', width: 50 },
];

/** The register as a workbook, read page by page while it is sent. */
export async function exportDocumentsOf(work: Work, asked: ListFilters): Promise<Response> {
  const { database, clock, scope } = work;
  await withScope(database, scope, (tx) => ownUnit(tx, scope, asked.unit));
  async function* rows(): AsyncGenerator<readonly WrittenCell[]> {
    let after: string | undefined;
    do {
      const question = { ...asked, after, limit: rowsAtOnce };
      const page = await withScope(database, scope, (tx) => listPage(tx, scope.tenantId, clock.today(), question));
      for (const one of page.documents)
        yield [
          one.symbol ?? '',
          day(one.issuedOn),
          one.kind,
          one.title,
          one.issuer,
          one.signer ?? '',
          sayStanding(one.standing),
          day(one.effectiveFrom),
          day(one.effectiveTo),
          one.note ?? '',
        ];
      after = page.next ?? undefined;
    } while (after !== undefined);
  }
  const file = { type: fileTypes.xlsx, disposition: attachment('Sổ văn bản.xlsx', 'so-van-ban.xlsx') };
  return fileAnswer(workbookOf({ name: 'Văn bản', columns }, rows()), file, work.log);
}

const day = (date: string | null): string => (date === null ? '' : formatDateVi(date));

function sayStanding({ state, by }: Standing): string {
  if (state === 'none') return '';
  const names = by.map(({ symbol, kind, title }) => (symbol === null ? title : `${kind} ${symbol}`)).join('; ');
  return names === '' ? standingWords[state].vi : `${standingWords[state].vi} (${names})`;
}
