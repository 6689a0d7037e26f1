import type { PaperKind } from '../domain/papers/index.ts';
import { refused } from './changing.ts';
import { paperOf, readPapers } from './papers.store.ts';
import type { WritingWork } from './work.ts';

const names: Readonly<Record<PaperKind, { vi: string; en: string }>> = {
  invitation: { vi: 'giấy mời', en: 'invitation' },
  postponement: { vi: 'thông báo thay đổi lịch họp', en: 'notice of the new day' },
  cancellation: { vi: 'thông báo hủy họp', en: 'notice of cancellation' },
  minutes: { vi: 'biên bản', en: 'minutes' },
  notice: { vi: 'thông báo kết luận', en: 'notice of conclusions' },
  programme: { vi: 'chương trình công tác', en: 'work programme' },
};

/** The papers that say what came of a session; the invitation says only what was meant. */
export const papersAfterwards: readonly PaperKind[] = ['minutes', 'notice', 'programme'];

/** Refuses to change what a paper says whose words are fixed: what was handed up or issued and what the session says stay the same. */
export async function refuseFixed({ tx, scope }: WritingWork, sessionId: string, kinds: readonly PaperKind[]): Promise<void> {
  const papers = await readPapers(tx, scope.tenantId, sessionId);
  for (const kind of kinds) {
    const state = paperOf(papers, kind)?.state ?? 'draft';
    const { vi, en } = names[kind];
    if (state === 'issued')
      throw refused(`${vi} đã ban hành, nội dung của nó không sửa được nữa`, `the ${en} was issued; what it says stays`);
    if (state === 'submitted') throw atSigning(kind);
  }
}

/** Refuses a change while a paper of these kinds that would say otherwise lies with who signs it. */
export async function refuseHandedUp({ tx, scope }: WritingWork, sessionId: string, kinds: readonly PaperKind[]): Promise<void> {
  const waiting = (await readPapers(tx, scope.tenantId, sessionId)).find(
    ({ kind, state }) => state === 'submitted' && kinds.includes(kind),
  );
  if (waiting !== undefined) throw atSigning(waiting.kind);
}

const atSigning = (kind: PaperKind) =>
  refused(
    `${names[kind].vi} đang trình ký; hãy lấy lại văn bản trước khi sửa`,
    `the ${names[kind].en} is handed up for signing; take it back before changing what it says`,
  );
