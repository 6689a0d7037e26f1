import { formatDateVi } from '@thucthi/kernel';
import type { OfficialDocument } from '@thucthi/writer';
import { lowerFirst } from '../unit-in-sentence.ts';
import { itemWords } from './agenda-words.ts';
import type { PaperGround } from './paper-ground.ts';
import { clockWords, invented, issuingOrgan, missing, paperFrame, sentTo, signedByOrder } from './paper-words.ts';

/** The letter that calls the members: when, where, who presides, and what is gone through. */
export function invitationOf(ground: PaperGround): OfficialDocument {
  const { title, startsAt, heldOn, place, chair, kind, agenda } = ground;
  return {
    ...paperFrame(ground, { kind: 'Giấy mời', abbreviation: 'GM', subject: title }),
    addressees: ground.members.map(({ name, office }) => (name === null ? office : `${name}, ${office}`)),
    body: [
      ...invented(ground),
      {
        kind: 'paragraph',
        words: `${issuingOrgan(ground)} trân trọng kính mời các đồng chí dự ${lowerFirst(title)}.`,
      },
      {
        kind: 'paragraph',
        words: [{ text: 'Thời gian: ', style: 'bold' }, { text: `${clockWords(startsAt)}, ngày ${formatDateVi(heldOn)}.` }],
      },
      {
        kind: 'paragraph',
        words: [{ text: 'Địa điểm: ', style: 'bold' }, place === null ? missing('chưa rõ địa điểm') : { text: `${place}.` }],
      },
      { kind: 'paragraph', words: [{ text: 'Chủ trì: ', style: 'bold' }, { text: `${chair ?? kind.chairOffice}.` }] },
      {
        kind: 'paragraph',
        words: [{ text: 'Nội dung:', style: 'bold' }, ...(agenda.length === 0 ? [{ text: ' ' }, missing('chưa có chương trình')] : [])],
      },
      {
        kind: 'list',
        items: agenda.map(
          (item, at) =>
            `${item.plannedAt === null ? '' : `${clockWords(item.plannedAt)}: `}${itemWords(item, (who) => who)}${at === agenda.length - 1 ? '.' : ';'}`,
        ),
      },
      { kind: 'paragraph', words: 'Kính mời các đồng chí đến dự đúng thời gian, thành phần./.' },
    ],
    signature: signedByOrder(ground),
    recipients: sentTo(ground, ['Như trên']),
  };
}
