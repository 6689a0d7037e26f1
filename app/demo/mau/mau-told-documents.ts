import { appendRelations, findDocumentBySymbol, insertDocuments } from '@thucthi/mandates/server';
import { newId } from '@thucthi/platform';
import type { WritingWork } from '@thucthi/tasks/server';
import { mauPlans } from './mau-plan-documents.ts';
import type { BookDirective } from './mau-task-book.ts';
import { wholeMau } from './mau-units.ts';

/** Who issues what in the sample city, by the end of the number. */
const issuers: readonly (readonly [ending: string, issuer: string])[] = [
  ['VP', 'Văn phòng Ủy ban nhân dân thành phố Mẫu'],
  ['TT', 'Thanh tra thành phố Mẫu'],
  ['UBND', 'Ủy ban nhân dân thành phố Mẫu'],
];

/** So many tasks stand on one page of a made-up document. */
const tasksOnPage = 3;

/** Where in its document the task at a place of a directive stands. */
export const placeOfTask = (at: number): { clause: string; page: number } => ({
  clause: `Mục ${at + 1}`,
  page: 1 + Math.floor(at / tasksOnPage),
});

/**
 * Enters the document a directive of the sample city stands in (made up, and saying so) and what it is to the plan of its year: it implements
 * it. Answers its id; null where the directive stands in no document.
 */
export async function registerToldDocument({ tx, clock, scope }: WritingWork, directive: BookDirective): Promise<string | null> {
  const named = directive.source === 'document' ? /^(.+?) (\d+\/\S+)/.exec(directive.name ?? '') : null;
  const [, kind, symbol] = named ?? [];
  if (kind === undefined || symbol === undefined) return null;
  const stamp = { recordedAt: clock.now(), recordedBy: null };
  const id = newId(stamp.recordedAt);
  const issuer = issuers.find(([ending]) => symbol.endsWith(ending))?.[1] ?? directive.by;
  const clauses = directive.tasks.map(({ content }, at) => {
    const { clause, page } = placeOfTask(at);
    return { label: clause, title: content.slice(0, 500), page };
  });
  const title = `${directive.words.replace(/\.$/, '')} (dữ liệu minh họa)`;
  await insertDocuments(
    tx,
    scope.tenantId,
    [{ id, key: `told-${directive.on}-${symbol}`, symbol, kind, title, issuer, issuedOn: directive.on, note: null, clauses }],
    stamp,
  );
  const plan = await planOfYear({ tx, scope }, directive.on.slice(0, 4));
  if (plan !== null)
    await appendRelations(
      tx,
      scope.tenantId,
      [{ from: id, kind: 'implements', to: plan, clause: null, revision: 1, withdrawn: false }],
      stamp,
    );
  return id;
}

/** The decision that gave the city's targets of a year, where the register has it. */
async function planOfYear({ tx, scope }: Pick<WritingWork, 'tx' | 'scope'>, year: string): Promise<string | null> {
  const decision = mauPlans(wholeMau.months).documents.find(({ key }) => key === `city-${year}`);
  return decision === undefined ? null : findDocumentBySymbol(tx, scope.tenantId, decision.symbol);
}
