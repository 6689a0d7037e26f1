import { formatDateVi } from '@thucthi/kernel';
import type { OfficialDocument, Run, Signature } from '@thucthi/writer';
import { unitInSentence } from '../unit-in-sentence.ts';
import type { PaperGround, PaperLine } from './paper-ground.ts';

/** Kinds of units whose Party committee is a tỉnh ủy or thành ủy. */
const atTop = new Set(['province', 'city-central', 'district-city']);

/** The parts every paper of a session has alike. */
export function paperFrame(
  ground: PaperGround,
  paper: { kind: string; abbreviation: string; subject: string },
): Pick<OfficialDocument, 'form' | 'superior' | 'issuer' | 'number' | 'symbol' | 'place' | 'date' | 'year' | 'kind' | 'subject' | 'draft'> {
  const party = ground.kind.form === 'party';
  return {
    form: ground.kind.form,
    superior: null,
    issuer: issuerOf(ground),
    number: null,
    symbol: party
      ? `${paper.abbreviation}/${atTop.has(ground.unitKind) ? 'TU' : 'ĐU'}`
      : ground.governed
        ? `${paper.abbreviation}-${ground.kind.organ === 'council' ? 'HĐND' : 'UBND'}`
        : paper.abbreviation,
    place: ground.unitName.replace(/^(Thành phố|Tỉnh|Phường|Xã|Thị xã|Đặc khu) /u, ''),
    date: null,
    year: Number(ground.heldOn.slice(0, 4)),
    kind: paper.kind,
    subject: paper.subject,
    draft: 'Dự thảo',
  };
}

/** In whose name the unit's papers go out. */
export function issuerOf({ kind, unitName, unitKind, governed }: PaperGround): string {
  if (!governed) return unitName;
  if (kind.organ === 'party') return partyCommittee(unitName, unitKind);
  return `${kind.organ === 'council' ? 'Hội đồng' : 'Ủy ban'} nhân dân ${unitInSentence(unitName)}`;
}

/**
 * What a Party committee signs as: what the committee, its standing committee and its permanent members issue bears one name
 * (Guide 36-HD/VPTW). A city named after a person keeps the word before its name.
 */
function partyCommittee(unitName: string, unitKind: string): string {
  const bare = unitName.replace(/^(Thành phố|Tỉnh|Phường|Xã|Đặc khu) /u, '');
  if (unitKind === 'province') return `Tỉnh ủy ${bare}`;
  if (unitKind === 'city-central' || unitKind === 'district-city') return `Thành ủy ${bare === 'Hồ Chí Minh' ? unitName : bare}`;
  return `Đảng ủy ${unitInSentence(unitName)}`;
}

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
