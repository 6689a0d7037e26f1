import { formatDateVi } from '@thucthi/kernel';
import { dueGroupOf, dueGroups, dueGroupWords } from './due-group.ts';
import { workAddress, workKindWords, type WorkKind } from './work-address.ts';

/** A piece of work in a digest. */
export interface DigestWork {
  readonly kind: WorkKind;
  readonly id: string;
  readonly title: string;
  /** Comes from a document of limited circulation: a letter does not say what it is about. */
  readonly restricted: boolean;
  readonly unit: { readonly slug: string; readonly name: string };
  readonly dueOn: string;
  readonly daysLeft: number;
}

/** What a digest is made of. */
export interface Digest {
  readonly day: string;
  /** The body in whose name it goes out. */
  readonly body: string;
  /** The unit whose page of reminders the letter leads to. */
  readonly home: string;
  readonly works: readonly DigestWork[];
  /** How people reach the program; null: the letter bears no links. */
  readonly baseUrl: string | null;
}

/** A letter in its two forms; both say the same. */
export interface DigestMail {
  readonly subject: string;
  readonly plain: string;
  readonly html: string;
}

/** A letter names so many pieces of work; the rest stand in the program. */
export const namedAtMost = 50;
const titleAtMost = 240;

/** The digest of one day as a letter. Every word that people typed is escaped; of restricted work only its kind, unit and day are told. */
export function digestMail({ day, body, home, works, baseUrl }: Digest): DigestMail {
  const overdue = works.filter(({ daysLeft }) => daysLeft < 0).length;
  const coming = works.length - overdue;
  const counts = [
    ...(overdue > 0 ? [`${overdue} việc quá hạn`] : []),
    ...(coming > 0 ? [`${coming} việc đến hạn hoặc sắp đến hạn`] : []),
  ].join(', ');
  const subject = `Nhắc việc ngày ${formatDateVi(day)}: ${counts}`;
  const named = works.toSorted((a, b) => (a.dueOn < b.dueOn ? -1 : a.dueOn > b.dueOn ? 1 : 0)).slice(0, namedAtMost);
  const groups = dueGroups
    .map((group) => ({ heading: dueGroupWords[group].vi, works: named.filter(({ daysLeft }) => dueGroupOf(daysLeft) === group) }))
    .filter((group) => group.works.length > 0);
  const more = works.length > named.length ? `Và ${works.length - named.length} việc khác, xem trong chương trình.` : null;
  const link = (path: string): string | null => (baseUrl === null ? null : `${baseUrl}${path}`);
  const all = link(`/${home}/nhac-viec`);
  const greeting = 'Kính gửi người phụ trách,';
  const opening = `Hệ thống Thực Thi của ${body} trân trọng thông báo các việc cần quan tâm: ${counts}.`;
  const closing =
    'Thư này được gửi tự động, mỗi ngày nhiều nhất một thư; không cần trả lời. Việc nhận thư được thay đổi tại trang Nhắc việc của chương trình.';

  const plain = [
    greeting,
    '',
    opening,
    ...groups.flatMap(({ heading, works: those }) => [
      '',
      `${heading.toUpperCase()} (${those.length})`,
      ...those.flatMap((work) => {
        const address = link(workAddress(work.unit.slug, work));
        return [`- ${titleOf(work)}`, `  ${factsOf(work)}`, ...(address === null ? [] : [`  ${address}`])];
      }),
    ]),
    ...(more === null ? [] : ['', more]),
    ...(all === null ? [] : ['', `Xem tất cả: ${all}`]),
    '',
    closing,
    '',
  ].join('\n');

  const item = (work: DigestWork): string => {
    const address = link(workAddress(work.unit.slug, work));
    const title = escapeHtml(titleOf(work));
    const linked = address === null ? title : `<a href="${escapeHtml(address)}">${title}</a>`;
    return `<li style="margin:0 0 8px">${linked}<br><span style="color:#555">${escapeHtml(factsOf(work))}</span></li>`;
  };
  const html = [
    '<!doctype html><html lang="vi"><head><meta charset="utf-8"><title>',
    escapeHtml(subject),
    '</title></head><body style="font-family:sans-serif;font-size:15px;line-height:1.45;color:#1c1c1c;max-width:640px">',
    `<p>${greeting}</p><p>${escapeHtml(opening)}</p>`,
    ...groups.map(
      ({ heading, works: those }) =>
        `<h2 style="font-size:16px;margin:20px 0 8px">${escapeHtml(heading)} (${those.length})</h2><ul style="padding-left:20px;margin:0">${those.map(item).join('')}</ul>`,
    ),
    more === null ? '' : `<p>${escapeHtml(more)}</p>`,
    all === null ? '' : `<p><a href="${escapeHtml(all)}">Xem tất cả</a></p>`,
    `<p style="color:#555;font-size:13px">${escapeHtml(closing)}</p></body></html>`,
  ].join('');
  return { subject, plain, html };
}

function titleOf({ kind, title, restricted }: DigestWork): string {
  if (restricted) return `${workKindWords[kind].vi} theo văn bản hạn chế phổ biến (nội dung xem trong chương trình)`;
  const line = oneLine(title);
  return line.length > titleAtMost ? `${line.slice(0, titleAtMost - 1).trimEnd()}…` : line;
}

function factsOf({ kind, unit, dueOn, daysLeft }: DigestWork): string {
  const clock = daysLeft < 0 ? `quá hạn ${-daysLeft} ngày làm việc` : daysLeft === 0 ? 'hạn hôm nay' : `còn ${daysLeft} ngày làm việc`;
  return `${workKindWords[kind].vi} của ${oneLine(unit.name)}; hạn ${formatDateVi(dueOn)}, ${clock}`;
}

const oneLine = (text: string): string => text.replaceAll(/[\s\p{Cc}]+/gu, ' ').trim();

const marks: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };
const escapeHtml = (text: string): string => text.replaceAll(/[&<>"']/g, (mark) => marks[mark] ?? mark);
