import type { OfficialDocument } from '@thucthi/writer';
import type { PaperGround } from './paper-ground.ts';
import { deadlineOf, invented, issuingOrgan, leadsOf, missing, paperFrame, productOf, sentTo } from './paper-words.ts';

/** The work programme of the coming month, as the session voted it. */
export function programmeOf(ground: PaperGround): OfficialDocument {
  const party = ground.kind.form === 'party';
  return {
    ...paperFrame(ground, { kind: 'Chương trình', abbreviation: 'CTr', subject: `Công tác ${ground.coming}` }),
    addressees: [],
    body: [
      ...invented(ground),
      { kind: 'paragraph', words: `${issuingOrgan(ground)} ban hành chương trình công tác ${ground.coming} như sau:` },
      ground.programme.length === 0
        ? { kind: 'paragraph', words: [missing('chưa có nội dung chương trình')] }
        : {
            kind: 'table',
            columns: [
              { title: 'TT', share: 6, align: 'center' },
              { title: 'Nội dung công việc', share: 35 },
              { title: 'Chủ trì', share: 18 },
              { title: 'Phối hợp', share: 14 },
              { title: 'Sản phẩm', share: 12 },
              { title: 'Thời hạn', share: 15, align: 'center' },
            ],
            rows: ground.programme.map((line, at) => [
              String(at + 1),
              line.text,
              leadsOf(line),
              line.coordinating.join(', '),
              productOf(line),
              deadlineOf(line),
            ]),
          },
    ],
    signature: party
      ? { titles: ['T/M Ban Thường vụ', 'Bí thư'], name: null }
      : ground.governed
        ? {
            titles: [ground.kind.organ === 'council' ? 'TM. Thường trực Hội đồng nhân dân' : 'TM. Ủy ban nhân dân', 'Chủ tịch'],
            name: null,
          }
        : { titles: ['Thủ trưởng đơn vị'], name: null },
    recipients: sentTo(ground, ['Các cơ quan, đơn vị liên quan']),
  };
}
