import { dateInVietnam, Refusal, type ScopedTx } from '@thucthi/platform';
import { formatDateVi, formatPeriodVi, parsePeriodCode } from '@thucthi/kernel';
import { closedRows, type ClosedRow } from './closed-periods.store.ts';
import type { CommitStamp } from './commit-stamp.ts';
import type { Incoming } from './incoming.store.ts';

/** Sentences told to whoever is refused; the count goes on. */
const toldAtMost = 200;

/**
 * Refuses a write of which a row meets a closed period without a permit, saying since when and who may open it; answers under which
 * permit the others are written.
 */
export async function refuseClosed(tx: ScopedTx, stamp: CommitStamp, incoming: Incoming): Promise<readonly ClosedRow[]> {
  const met = await closedRows(tx, stamp, incoming);
  const refused = met.filter(({ lateEntryId }) => lateEntryId === null);
  const [first] = refused;
  if (first === undefined) return met;
  throw new Refusal('period-closed', {
    count: refused.length,
    closed: wordsOf(first),
    problems: refused.slice(0, toldAtMost).map((row) => ({ index: row.sequence, ...closedSentence(row) })),
  });
}

/** The first instant of a closed period as people say it: what closes as a day begins was open until the day before. */
function wordsOf({ period, formName, closesAt }: ClosedRow): { vi: string; en: string } {
  const at = new Date(closesAt.getTime() + 7 * 3_600_000).toISOString();
  const [clock, day] = [at.slice(11, 16), dateInVietnam(closesAt)];
  const code = parsePeriodCode(period);
  return {
    vi: `${formatPeriodVi(code)} theo biểu “${formName}” đã khóa từ ${clock} ngày ${formatDateVi(day)}`,
    en: `${period} of the form “${formName}” has been closed since ${clock} on ${day}`,
  };
}

/** What is said of one row that meets a closed period. */
export function closedSentence(row: ClosedRow): { vi: string; en: string } {
  const { vi, en } = wordsOf(row);
  return {
    vi: `${vi.charAt(0).toLocaleUpperCase('vi')}${vi.slice(1)}. Số này chưa được ghi. Cần sửa thì đề nghị lãnh đạo UBND hoặc Văn phòng cho nhập muộn.`,
    en: `${en}. This figure was not written. To change it, ask the chairman or the office for a permit to enter late.`,
  };
}
