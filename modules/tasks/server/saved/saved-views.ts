import { foldVi } from '@thucthi/kernel';
import { newId, Refusal, runWrite, withScope, writeAudit, writeOnce, type ScopedTx } from '@thucthi/platform';
import type { z } from 'zod';
import type * as contract from '../../contract.ts';
import type { Work } from '../work.ts';
import { deleteView, lockViews, putView, readViews, type SavedViewRow } from './saved-views.store.ts';

type Answer<E extends { answer: z.ZodType }> = z.input<E['answer']>;
type Body<E extends { body: z.ZodType | null }> = z.output<NonNullable<E['body']>>;

const viewsAtMost = 50;

/** The views a person has saved, by name. */
export function listViewsOf({ database, scope }: Work): Promise<Answer<typeof contract.listTaskViews>> {
  return withScope(database, scope, async (tx) => {
    const key = ({ name }: SavedViewRow): string => foldVi(name);
    return { views: (await readViews(tx, scope.tenantId)).toSorted((a, b) => (key(a) < key(b) ? -1 : 1)) };
  });
}

/** Saves a view under a name of its own. */
export function saveViewOf(work: Work, { writeId, name, search }: Body<typeof contract.saveTaskView>): Promise<SavedViewRow> {
  return changing(work, { writeId, what: { use: 'save', name, search } }, async ({ tx, personId, views }) => {
    if (views.length >= viewsAtMost)
      throw refused(
        `mỗi người lưu được nhiều nhất ${viewsAtMost} bộ lọc; hãy xóa bớt bộ lọc không dùng`,
        `a person keeps at most ${viewsAtMost} views; delete one that is not used`,
      );
    const view = { id: newId(work.clock.now()), name: ownName(name, views, null), search, opening: false, version: 1 };
    await putView(tx, work.scope.tenantId, personId, view, work.clock.now());
    return { view, did: 'saved' };
  });
}

/** Renames a view, gives it other filters, or makes it the one the page opens with. */
export function changeViewOf(
  work: Work,
  id: string,
  { writeId, basedOn, name, search, opening }: Body<typeof contract.changeTaskView>,
): Promise<SavedViewRow> {
  const asked = JSON.parse(JSON.stringify({ use: 'change', id, basedOn, name, search, opening })) as Record<string, string>;
  return changing(work, { writeId, what: asked }, async ({ tx, personId, views }) => {
    const found = views.find((one) => one.id === id);
    if (found === undefined) throw new Refusal('not-found');
    const view = {
      ...found,
      name: name === undefined ? found.name : ownName(name, views, id),
      search: search ?? found.search,
      opening: opening ?? found.opening,
      version: found.version + 1,
    };
    if (found.version !== basedOn) throw new Refusal('changed-meanwhile', { yours: view, theirs: found });
    await putView(tx, work.scope.tenantId, personId, view, work.clock.now());
    return { view, did: 'changed' };
  });
}

/** Deletes a view; one that somebody changed since it was seen stays. */
export async function deleteViewOf(
  work: Work,
  id: string,
  { writeId, basedOn }: Body<typeof contract.deleteTaskView>,
): Promise<{ deleted: boolean }> {
  const gone = await changing(work, { writeId, what: { use: 'delete', id, basedOn } }, async ({ tx, views }) => {
    const found = views.find((one) => one.id === id);
    if (found !== undefined && found.version !== basedOn) throw new Refusal('changed-meanwhile', { yours: null, theirs: found });
    if (found !== undefined) await deleteView(tx, work.scope.tenantId, id);
    return { view: found ?? null, did: 'deleted' };
  });
  return { deleted: gone !== null };
}

interface Changing {
  readonly tx: ScopedTx;
  readonly personId: string;
  readonly views: readonly SavedViewRow[];
}
type Did = 'saved' | 'changed' | 'deleted';

/** One change of a person's views: once per write id, one window after the other. It is in the trail, but it is nobody else's news. */
function changing<View extends SavedViewRow | null>(
  { database, clock, scope }: Work,
  write: { writeId: string; what: Record<string, string | number | Record<string, string>> },
  change: (at: Changing) => Promise<{ view: View; did: Did }>,
): Promise<View> {
  return runWrite(database, scope, (tx) =>
    writeOnce(tx, scope, clock, { id: write.writeId, content: { of: 'task-views', ...write.what } }, async () => {
      const { personId, tenantId } = scope;
      if (personId === null) throw new Refusal('not-found');
      await lockViews(tx, tenantId, personId);
      const { view, did } = await change({ tx, personId, views: await readViews(tx, tenantId) });
      if (view !== null)
        await writeAudit(tx, scope, clock, { action: 'tasks.view', subjectKind: 'task-view', subjectId: view.id, detail: { did } });
      return view;
    }),
  );
}

/** A name as it is kept; one that another view bears already, capitals and marks aside, is refused. */
function ownName(name: string, views: readonly SavedViewRow[], id: string | null): string {
  const kept = name.normalize('NFC').replaceAll(/\s+/g, ' ').trim();
  if (views.some((one) => one.id !== id && one.name.toLocaleLowerCase('vi') === kept.toLocaleLowerCase('vi')))
    throw refused(`bạn đã có bộ lọc tên “${kept}”; hãy đặt tên khác`, `you have a view named "${kept}"; choose another name`);
  return kept;
}

const refused = (vi: string, en: string): Refusal => new Refusal('task-refused', { detail: { vi, en } });
