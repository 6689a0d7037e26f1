import { formatDateVi } from '@thucthi/kernel';

/** What a letter about notices is made of. */
export interface MentionMail {
  readonly day: string;
  /** The body in whose name it goes out. */
  readonly body: string;
  /** The unit whose page of reminders the letter leads to. */
  readonly home: string;
  readonly mentions: number;
  readonly units: readonly string[];
  /** How people reach the program; null: the letter bears no links. */
  readonly baseUrl: string | null;
}

const namedAtMost = 10;

/** That somebody was called in threads about figures: where, never what was said. */
export function mentionMail({ day, body, home, mentions, units, baseUrl }: MentionMail): { subject: string; plain: string; html: string } {
  const subject = `Trao đổi về số liệu ngày ${formatDateVi(day)}: ${mentions} ý kiến nhắc đến đồng chí`;
  const named = units.slice(0, namedAtMost).map((unit) => unit.replaceAll(/[\s\p{Cc}]+/gu, ' ').trim());
  const where = `${named.join('; ')}${units.length > named.length ? `; và ${units.length - named.length} đơn vị khác` : ''}`;
  const greeting = 'Kính gửi người phụ trách,';
  const opening = `Hệ thống Thực Thi của ${body} thông báo: có ${mentions} ý kiến về số liệu nhắc đến đồng chí mà chưa xem. Đơn vị: ${where}.`;
  const closing = 'Thư này được gửi tự động, mỗi ngày nhiều nhất một thư; không cần trả lời. Nội dung trao đổi chỉ xem trong chương trình.';
  const address = baseUrl === null ? null : `${baseUrl}/${home}/nhac-viec`;
  return {
    subject,
    plain: [greeting, '', opening, ...(address === null ? [] : ['', `Xem và trả lời: ${address}`]), '', closing, ''].join('\n'),
    html: [
      `<!doctype html><html lang="vi"><head><meta charset="utf-8"><title>${escaped(subject)}</title></head>`,
      '<body style="font-family:sans-serif;font-size:15px;line-height:1.45;color:#1c1c1c;max-width:640px">',
      `<p>${greeting}</p><p>${escaped(opening)}</p>`,
      address === null ? '' : `<p><a href="${escaped(address)}">Xem và trả lời</a></p>`,
      `<p style="color:#555;font-size:13px">${closing}</p></body></html>`,
    ].join(''),
  };
}

const marks: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };
const escaped = (text: string): string => text.replaceAll(/[&<>"']/g, (mark) => marks[mark] ?? mark);
