import type { PaperGround, PaperKind } from '../domain/papers/index.ts';
import type { SessionRecord } from './sessions.store.ts';

interface Worded {
  readonly vi: string;
  readonly en: string;
}
type Lack = Worded & { readonly of: readonly PaperKind[]; readonly when: (ground: PaperGround, session: SessionRecord) => boolean };

/** What must be filled in before a paper is handed up. What a conclusion leaves unclear is no lack of its paper: it goes out as chưa rõ. */
const lacks: readonly Lack[] = [
  {
    of: ['invitation', 'postponement', 'minutes'],
    when: ({ place }) => place === null,
    vi: 'chưa rõ địa điểm họp',
    en: 'where the session is held is not known',
  },
  { of: ['invitation'], when: ({ agenda }) => agenda.length === 0, vi: 'chương trình chưa có nội dung nào', en: 'the agenda is empty' },
  {
    of: ['invitation'],
    when: ({ members }) => members.length === 0,
    vi: 'chưa có ai trong danh sách triệu tập',
    en: 'nobody is called yet',
  },
  { of: ['minutes', 'notice'], when: ({ chair }) => chair === null, vi: 'chưa rõ chủ trì', en: 'who presides is not known' },
  { of: ['minutes'], when: ({ secretary }) => secretary === null, vi: 'chưa rõ thư ký', en: 'who takes the minutes is not known' },
  { of: ['minutes'], when: ({ endedAt }) => endedAt === null, vi: 'chưa ghi giờ kết thúc', en: 'when it ended is not recorded' },
  {
    of: ['minutes'],
    when: ({ votes }) => votes.some(({ result }) => result === null),
    vi: 'còn biểu quyết chưa chốt',
    en: 'a vote is not closed',
  },
  {
    of: ['minutes'],
    when: ({ members }) => members.some(({ attendance }) => attendance === 'unknown'),
    vi: 'chưa điểm danh xong',
    en: 'the roll is not complete',
  },
  {
    of: ['notice'],
    when: ({ conclusions }) => conclusions.length === 0,
    vi: 'chưa có kết luận nào được xác nhận',
    en: 'no conclusion is confirmed',
  },
  {
    of: ['minutes', 'notice'],
    when: ({ unsettled }) => unsettled.conclusions > 0,
    vi: 'còn kết luận chưa được xác nhận hoặc bỏ',
    en: 'a conclusion is neither confirmed nor dropped',
  },
  {
    of: ['programme'],
    when: ({ unsettled }) => unsettled.programme > 0,
    vi: 'còn dòng chương trình chưa được xác nhận hoặc bỏ',
    en: 'a line of the programme is neither confirmed nor dropped',
  },
  {
    of: ['notice'],
    when: ({ figures }) => figures === null,
    vi: 'số liệu của phiên chưa được chốt',
    en: 'the figures of the session are not frozen',
  },
  {
    of: ['programme'],
    when: ({ programme }) => programme.length === 0,
    vi: 'chương trình công tác chưa có dòng nào được xác nhận',
    en: 'no line of the programme is confirmed',
  },
];

/** What a paper still lacks, in words. */
export const missingIn = (kind: PaperKind, ground: PaperGround, session: SessionRecord): Worded[] =>
  lacks.filter(({ of, when }) => of.includes(kind) && when(ground, session)).map(({ vi, en }) => ({ vi, en }));
