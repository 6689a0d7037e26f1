import type { RelationRecord } from '@thucthi/mandates/server';
import { indicatorCatalogue } from '@thucthi/registry/server';
import { congressOf, type MauPlan } from './mau-plan-documents.ts';

/** The fields of the catalogue as the annex of a plan heads them. */
const fieldNames: Readonly<Record<string, string>> = {
  economy: 'Kinh tế',
  'budget-investment-land': 'Ngân sách, đầu tư công, đất đai',
  'agriculture-rural': 'Nông nghiệp, nông thôn',
  social: 'Văn hóa, xã hội',
  'environment-urban': 'Môi trường, đô thị',
  'order-defence': 'Quốc phòng, an ninh, trật tự',
  'administration-digital': 'Cải cách hành chính, chuyển đổi số',
};

/** The part of a plan's list in which an indicator stands: by field, as the catalogue has it. */
const fields = [...new Set(indicatorCatalogue.map(({ group }) => group))];

/** The clauses of a plan's document: its annex, field by field. */
export const annexClauses = fields.map((field, at) => ({ label: clauseLabel(at + 1), title: fieldNames[field] ?? field, page: null }));

function clauseLabel(part: number): string {
  return `Phụ lục I, mục ${part}`;
}

const fieldOf = new Map(indicatorCatalogue.map(({ code, group }) => [code, fields.indexOf(group) + 1]));

/** Where an indicator stands in a plan's document. */
export const clauseOf = (code: string): string => clauseLabel(fieldOf.get(code) ?? fields.length);

/** The documents that have the annex: those that made a plan, not those that changed or divided one. */
export const annexedDocuments = (plans: readonly MauPlan[]): ReadonlySet<string> =>
  new Set(plans.flatMap(({ kind, versions }) => (kind === 'plan' ? (versions[0]?.document ?? []) : [])));

/** The relations that begin with some documents, as the register keeps them; `idOf` gives the id behind a key. */
export const relationsFrom = (plans: readonly MauPlan[], named: ReadonlySet<string>, idOf: (key: string) => string) =>
  mauRelations(plans)
    .filter(({ from }) => named.has(from))
    .map(({ from, to, ...relation }) => ({ ...relation, from: idOf(from), to: idOf(to), revision: 1, withdrawn: false }));

/** What the documents of plans are to each other, by their keys: later decisions amend, what is passed down implements what it comes from, the council goes by the congress and by what is set from above. */
function mauRelations(plans: readonly MauPlan[]): RelationRecord[] {
  const documentOf = new Map(plans.map(({ key, versions }) => [key, versions[0]?.document]));
  const relation = (from: string | undefined, kind: RelationRecord['kind'], to: string | undefined): RelationRecord[] =>
    from === undefined || to === undefined ? [] : [{ from, kind, to, clause: null }];
  return plans.flatMap(({ key, versions }) => {
    const [first, ...later] = versions;
    const year = key.slice(-4);
    return [
      ...later.flatMap((version) => relation(version.document, 'amends', first?.document)),
      ...(key === `allocation-${year}` ? relation(first?.document, 'implements', documentOf.get(`city-${year}`)) : []),
      ...(key === `city-${year}` ? relation(first?.document, 'implements', documentOf.get(`council-${year}`)) : []),
      ...(key === `council-${year}` ? relation(first?.document, 'implements', documentOf.get(congressOf(Number(year)))) : []),
      ...(key === `council-${year}` ? relation(first?.document, 'cites', documentOf.get(`central-${year}`)) : []),
    ];
  });
}
