import { formatDateVi } from '@thucthi/kernel';
import type { Block, OfficialDocument, Run } from '@thucthi/writer';
import { resultSentence } from '@thucthi/reports/contract';
import { lowerFirst } from '../unit-in-sentence.ts';
import type { PaperGround, PaperLine } from './paper-ground.ts';
import { deadlineOf, invented, leadsOf, missing, paperFrame, productOf, sentTo, signedByOrder } from './paper-words.ts';

/** The notice that makes the conclusions of a session known; what is not clear of a conclusion goes out as such. */
export function noticeOf(ground: PaperGround): OfficialDocument {
  const { kind } = ground.kind.notice;
  const party = ground.kind.form === 'party';
  const chair = ground.chair ?? ground.kind.chairOffice;
  const subject = party ? `Kết quả ${ground.title}` : `Kết luận của ${chair} tại ${lowerFirst(ground.title)}`;
  return {
    ...paperFrame(ground, { kind, abbreviation: ground.kind.notice.abbreviation, subject }),
    addressees: [],
    body: [...invented(ground), opening(ground), ...discussed(ground), ...figures(ground), ...conclusions(ground), closing(ground)],
    signature: signedByOrder(ground),
    recipients: sentTo(ground, [
      'Các cơ quan, đơn vị có tên trong thông báo',
      party
        ? 'Thường trực cấp ủy (để báo cáo)'
        : `Chủ tịch, các Phó Chủ tịch ${ground.kind.organ === 'council' ? 'HĐND' : 'UBND'} (để báo cáo)`,
    ]),
  };
}

function opening(ground: PaperGround): Block {
  const { heldOn, place, chair, kind, title, quorum } = ground;
  const words: Run[] = [
    {
      text: `Ngày ${formatDateVi(heldOn)}, ${place === null ? '' : `tại ${place}, `}${chair ?? kind.chairOffice} chủ trì ${lowerFirst(title)}.`,
    },
  ];
  if (quorum.members > 0) words.push({ text: ` Có mặt ${quorum.present}/${quorum.members} ${kind.members}.` });
  words.push({
    text: ` Sau khi nghe báo cáo và ý kiến thảo luận của các đại biểu, chủ trì phiên họp kết luận như sau:`,
  });
  return { kind: 'paragraph', words };
}

/** What was gone through, in one sentence: "(1) …; (2) …". */
function discussed({ agenda, kind }: PaperGround): Block[] {
  const contents = agenda.filter(({ kind: item }) => !['opening', 'conclusion', 'vote'].includes(item)).map(({ title }) => title);
  if (kind.form !== 'party' || contents.length === 0) return [];
  return [
    {
      kind: 'paragraph',
      words: `Hội nghị đã thảo luận, cho ý kiến về các nội dung: ${contents.map((title, at) => `(${at + 1}) ${title}`).join('; ')}.`,
    },
  ];
}

function figures({ figures: frozen, period }: PaperGround): Block[] {
  if (frozen === null) return [];
  const known = frozen.rows.filter(({ actual }) => actual !== null);
  const missing = frozen.rows.length - known.length;
  const said = [
    frozen.headline,
    frozen.lead,
    missing === 0 ? '' : `Còn ${missing} chỉ tiêu chưa có số liệu thực hiện ${period}.`,
    `Số liệu chốt lúc ${frozen.frozenAt.replace(/^(\d\d):(\d\d)/, '$1 giờ $2,')}.`,
  ];
  return [
    { kind: 'heading', level: 1, text: `I. TÌNH HÌNH THỰC HIỆN CÁC CHỈ TIÊU ${period.toLocaleUpperCase('vi')}` },
    ...said.filter((text) => text !== '').map((words): Block => ({ kind: 'paragraph', words })),
    ...known.map((row): Block => ({ kind: 'paragraph', words: resultSentence(row) })),
  ];
}

function conclusions(ground: PaperGround): Block[] {
  const number = ground.figures === null ? 'I' : 'II';
  if (ground.conclusions.length === 0) return [{ kind: 'paragraph', words: [missing('chưa có nội dung kết luận nào được xác nhận')] }];
  return [
    { kind: 'heading', level: 1, text: `${number}. NHIỆM VỤ GIAO CÁC CƠ QUAN, ĐƠN VỊ` },
    ...ground.conclusions.map((line, at): Block => ({ kind: 'paragraph', words: lineWords(line, at + 1) })),
  ];
}

function lineWords(line: PaperLine, number: number): Run[] {
  const coordinating = line.coordinating.length === 0 ? [] : [{ text: `; phối hợp: ${line.coordinating.join(', ')}` }];
  return [
    { text: `${number}. ${line.text}. ` },
    { text: 'Chủ trì: ', style: 'italic' },
    ...leadsOf(line),
    ...coordinating,
    { text: '; ' },
    { text: 'sản phẩm: ', style: 'italic' },
    ...productOf(line),
    { text: '; ' },
    { text: 'thời hạn: ', style: 'italic' },
    ...deadlineOf(line),
    { text: '.' },
  ];
}

const closing = (ground: PaperGround): Block => ({
  kind: 'paragraph',
  words:
    ground.kind.form === 'party'
      ? 'Văn phòng cấp ủy thông báo để các cấp ủy, cơ quan, đơn vị biết, thực hiện./.'
      : 'Văn phòng thông báo để các cơ quan, đơn vị biết, thực hiện./.',
});
