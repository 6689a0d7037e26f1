import { formatDateVi } from '@thucthi/kernel';
import type { Block, OfficialDocument, Run } from '@thucthi/writer';
import { itemWords } from './agenda-words.ts';
import { isBareName } from '../names-hidden.ts';
import type { PaperGround } from './paper-ground.ts';
import { clockWords, invented, missing, paperFrame, sentTo, whenAndWhere } from './paper-words.ts';

const outcomeWords = {
  passed: 'được thông qua',
  lost: 'không được thông qua',
  'no-quorum': 'không có giá trị vì không đủ số thành viên có mặt theo quy định',
  'tie-open': 'hai bên bằng phiếu, chưa có kết quả',
} as const;
const choiceWords = { for: 'tán thành', against: 'không tán thành', abstain: 'không biểu quyết' } as const;

/** The minutes: who sat, what was gone through, each vote with its roll where it was open, and what was concluded. */
export function minutesOf(ground: PaperGround): OfficialDocument {
  return {
    ...paperFrame(ground, { kind: 'Biên bản', abbreviation: 'BB', subject: ground.title }),
    place: null,
    addressees: [],
    body: [
      ...invented(ground),
      ...time(ground),
      ...people(ground),
      ...course(ground),
      ...votes(ground),
      ...conclusions(ground),
      ending(ground),
    ],
    cosigner: { titles: ['Thư ký'], name: nameIn(ground.secretary) },
    signature: { titles: ['Chủ tọa'], name: nameIn(ground.chair) },
    recipients: sentTo(ground, ['Thành phần dự họp']),
  };
}

/** The name in "Chủ tịch UBND Nguyễn Văn A" is for whoever signs to write: only a bare name is printed. */
const nameIn = (who: string | null): string | null => (who !== null && isBareName(who) ? who : null);

const heading = (text: string): Block => ({ kind: 'heading', level: 1, text });
const paragraph = (words: string | Run[]): Block => ({ kind: 'paragraph', words });

const time = (ground: PaperGround): Block[] => [
  heading('I. THỜI GIAN, ĐỊA ĐIỂM'),
  paragraph([{ text: 'Phiên họp khai mạc ' }, ...whenAndWhere(ground), { text: '.' }]),
];

function people(ground: PaperGround): Block[] {
  const { members, quorum, chair, secretary, kind } = ground;
  const named = (of: 'present' | 'excused' | 'absent' | 'unknown') =>
    members
      .filter(({ attendance }) => attendance === of)
      .map(
        ({ name, office, substitute }) =>
          `${name === null ? office : `${name}, ${office}`}${substitute === null ? '' : ` (${substitute} dự thay)`}`,
      );
  const groups = [
    ['Có mặt', named('present')],
    ['Vắng có lý do', named('excused')],
    ['Vắng không lý do', named('absent')],
    ['Chưa điểm danh', named('unknown')],
  ] as const;
  const needed =
    quorum.needed === null
      ? ''
      : `; ${quorum.reached ? 'bảo đảm' : 'không bảo đảm'} số thành viên có mặt theo quy định (ít nhất ${quorum.needed})`;
  return [
    heading('II. THÀNH PHẦN'),
    paragraph([{ text: 'Chủ trì: ' }, chair === null ? missing('chưa rõ chủ trì') : { text: chair }, { text: '.' }]),
    paragraph([{ text: 'Thư ký: ' }, secretary === null ? missing('chưa rõ thư ký') : { text: secretary }, { text: '.' }]),
    ...(quorum.members === 0
      ? []
      : [paragraph(`Có mặt ${quorum.present}/${quorum.members} ${kind.members} có quyền biểu quyết${needed}.`)]),
    ...groups
      .filter(([, names]) => names.length > 0)
      .flatMap(([title, names]): Block[] => [paragraph(`${title}:`), { kind: 'list', items: names }]),
  ];
}

const course = ({ agenda }: PaperGround): Block[] =>
  agenda.length === 0
    ? []
    : [heading('III. NỘI DUNG'), ...agenda.map((item, at) => paragraph(`${at + 1}. ${itemWords(item, (who) => `${who} trình bày`)}.`))];

function votes({ votes: taken }: PaperGround): Block[] {
  if (taken.length === 0) return [];
  return [
    heading('IV. BIỂU QUYẾT'),
    ...taken.flatMap((vote, at): Block[] => {
      const { result } = vote;
      const said = paragraph([
        { text: `${at + 1}. ${vote.question}${howTaken(vote)}: ` },
        result === null
          ? missing('chưa chốt biểu quyết')
          : {
              text: `${result.for} tán thành, ${result.against} không tán thành, ${result.abstain} không biểu quyết${result.silent > 0 ? `, ${result.silent} không bỏ phiếu` : ''}, trên ${result.members} thành viên; ${cameOf(vote, result)}.`,
            },
      ]);
      const roll = vote.roll.filter(({ choice }) => choice !== null);
      if (roll.length === 0) return [said];
      return [
        said,
        {
          kind: 'table',
          columns: [
            { title: 'TT', share: 10, align: 'center' },
            { title: 'Thành viên', share: 60 },
            { title: 'Biểu quyết', share: 30 },
          ],
          rows: roll.map(({ name, choice }, row) => [String(row + 1), name, choice === null ? '' : choiceWords[choice]]),
        },
      ];
    }),
  ];
}

type Taken = PaperGround['votes'][number];

/** In brackets behind the motion: in secret, or by a ballot on paper until a day. */
function howTaken({ mode, way, until }: Taken): string {
  const said = [
    ...(mode === 'secret' ? ['bỏ phiếu kín'] : []),
    ...(way === 'written' ? [`lấy ý kiến bằng phiếu${until === null ? '' : `, hạn ${formatDateVi(until)}`}`] : []),
  ];
  return said.length === 0 ? '' : ` (${said.join(', ')})`;
}

/** Who was there, or answered, and what it came to. */
function cameOf({ way }: Taken, { present, outcome }: NonNullable<Taken['result']>): string {
  if (way !== 'written') return `có mặt ${present}; ${outcomeWords[outcome]}`;
  return `${present} thành viên gửi phiếu; ${outcome === 'no-quorum' ? 'không có giá trị vì không đủ số phiếu gửi về theo quy định' : outcomeWords[outcome]}`;
}

const conclusions = ({ conclusions: lines, votes: taken }: PaperGround): Block[] =>
  lines.length === 0
    ? []
    : [
        heading(`${taken.length === 0 ? 'IV' : 'V'}. KẾT LUẬN CỦA CHỦ TRÌ`),
        ...lines.map(({ text }, at) => paragraph(`${at + 1}. ${text}.`)),
      ];

const ending = ({ endedAt, heldOn }: PaperGround): Block =>
  paragraph([
    { text: 'Phiên họp kết thúc lúc ' },
    endedAt === null ? missing('chưa ghi giờ kết thúc') : { text: `${clockWords(endedAt)}, ngày ${formatDateVi(heldOn)}` },
    { text: '. Biên bản được lập để làm căn cứ thực hiện./.' },
  ]);
