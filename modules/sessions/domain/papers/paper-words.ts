import { formatDateVi } from '@thucthi/kernel';
import { issuerOf, placeOf, symbolOf } from '@thucthi/reports/contract';
import type { OfficialDocument, Run, Signature } from '@thucthi/writer';
import type { PaperGround, PaperLine } from './paper-ground.ts';

/** The parts every paper of a session has alike. */
export function paperFrame(
  ground: PaperGround,
  paper: { kind: string; abbreviation: string; subject: string },
): Pick<OfficialDocument, 'form' | 'superior' | 'issuer' | 'number' | 'symbol' | 'place' | 'date' | 'year' | 'kind' | 'subject' | 'draft'> {
  return {
    form: ground.kind.form,
    superior: null,
    issuer: issuingOrgan(ground),
    number: null,
    symbol: symbolOf(unitOf(ground), ground.kind.organ, paper.abbreviation),
    place: placeOf(unitOf(ground)),
    date: null,
    year: Number(ground.heldOn.slice(0, 4)),
    kind: paper.kind,
    subject: paper.subject,
    draft: 'Dự thảo',
  };
}

/** In whose name the papers of a session go out. */
export const issuingOrgan = (ground: PaperGround): string => issuerOf(unitOf(ground), ground.kind.organ);
const unitOf = ({ unitName, unitKind }: PaperGround) => ({ name: unitName, kind: unitKind });

/** Who signs what is made known of a session: the head of the office, by order of the body. */
export const signedByOrder = ({ kind, governed }: PaperGround): Signature =>
  kind.form === 'party'
    ? { titles: ['T/L Ban Thường vụ', 'Chánh Văn phòng'], name: null }
    : governed
      ? { titles: [kind.organ === 'council' ? 'TL. Thường trực Hội đồng nhân dân' : 'TL. Chủ tịch', 'Chánh Văn phòng'], name: null }
      : { titles: ['Thủ trưởng đơn vị'], name: null };

/** Where it goes besides those it names. */
export const sentTo = ({ kind }: PaperGround, others: readonly string[]): string[] =>
  kind.form === 'party' ? [...others, 'Lưu Văn phòng'] : [...others, 'Lưu: VT'];

/** When and where a session is held: "hồi 14 giờ 00 phút, ngày 27/11/2024, tại …". */
export function whenAndWhere({ startsAt, heldOn, place }: PaperGround): Run[] {
  const at = `lúc ${clockWords(startsAt)}, ngày ${formatDateVi(heldOn)}`;
  return place === null ? [{ text: `${at}, tại ` }, missing('chưa rõ địa điểm')] : [{ text: `${at}, tại ${place}` }];
}

/** "14 giờ 00". */
export const clockWords = (time: string): string => `${time.slice(0, 2)} giờ ${time.slice(3, 5)}`;

/** What is not known and has to be filled in. */
export const missing = (what: string): Run => ({ text: `[${what}]`, style: 'missing' });

/** Said first in a paper of invented data. */
export const invented = ({ illustrative }: PaperGround) =>
  illustrative
    ? [{ kind: 'paragraph' as const, words: [{ text: '(Dữ liệu minh họa, không phải số liệu thật.)', style: 'italic' as const }] }]
    : [];

/** Who leads, or what stands for it where it is not clear. */
export function leadsOf({ leads, leadWords }: PaperLine): Run[] {
  if (leads.length > 0) return [{ text: leads.length > 3 && leadWords !== null ? leadWords : leads.join(', ') }];
  return leadWords === null ? [missing('chưa rõ đơn vị chủ trì')] : [{ text: `${leadWords} ` }, missing('chưa rõ đơn vị nào')];
}

/** By when, or what stands for it where it is not clear. */
export const deadlineOf = ({ deadline }: PaperLine): Run[] =>
  deadline === null ? [missing('chưa rõ thời hạn')] : [{ text: formatDateVi(deadline) }];

/** What is handed in, or what stands for it where it is not clear. */
export const productOf = ({ product }: PaperLine): Run[] => (product === null ? [missing('chưa rõ sản phẩm')] : [{ text: product }]);
