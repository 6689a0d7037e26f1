import { listDocuments } from '@thucthi/mandates/contract';
import { listDocumentsOf } from '@thucthi/mandates/server';
import { movableClock, type Scope } from '@thucthi/platform';
import { institutionMapOf } from '../../../app/server/institution/institution-map.ts';
import { searchEverythingOf } from '../../../app/server/search/search-everything.ts';
import { loadBody, wholeBody } from '../ground/load-body.ts';
import { loadConclusions } from '../ground/load-conclusions.ts';
import { benchDocument, loadRegister } from '../ground/load-register.ts';
import { loadTargetDocuments } from '../ground/load-target-documents.ts';
import { loadTasks } from '../ground/load-tasks.ts';
import type { Ground } from '../ground/open-ground.ts';
import { rootSlug, shapeB, tenantId } from '../ground/shape.ts';
import { workday, workShape, type WorkShape } from '../ground/work.ts';
import { inTurn, took } from '../measure.ts';
import { atMost, count, ms, times, type Answer, type Measured } from '../report.ts';
import { bare } from './question.ts';

const mapped = 300;
const indicators = 100;
const [listGoal, searchGoal] = [10, 3];
const [rounds, atMostMs] = [60, 15_000];

type Work = Parameters<typeof listDocumentsOf>[0];
type Listed = Awaited<ReturnType<typeof listDocumentsOf>>;
type Found = Awaited<ReturnType<typeof searchEverythingOf>>;

/** First screens of the register. */
const screens: readonly (readonly [string, object])[] = [
  ['the register', {}],
  ['of one kind', { kind: 'Nghị quyết' }],
  ['of one issuer', { issuer: 'Thành ủy' }],
  ['of one year', { year: '2023' }],
  ['in force on a day', { inForceOn: '2024-06-30' }],
];

/** What is looked for: words as people type them. */
const questionsOf = ({ documents }: WorkShape): readonly (readonly [string, string])[] => [
  ['a rare word', 'Thiêm'],
  ['a number', benchDocument(Math.floor(documents * 0.86), documents).symbol ?? ''],
  ['words nearly every text has', 'địa bàn'],
  ['two words', 'đất đai'],
  ['words that meet seldom', 'rừng Nậm Khắt'],
];

const keys = (ids: readonly string[]): string => ids.map((id) => `'${id}'`).join(',');
const documentColumns =
  'd.id, d.symbol, d.kind, d.title, d.issuer, d.issued_on, d.effective_from, d.effective_to, d.signer, d.note, d.listed_on';

/** The same documents by key. */
const documentsByKey = (ids: readonly string[]): string =>
  `select ${documentColumns} from document d where d.tenant_id = ${tenantId} and d.id in (${keys(ids)})`;

/** Their clauses by key, among which a search shows those that hold the words. */
const clausesByKey = (ids: readonly string[]): string =>
  `select c.document_id, c.label, c.title, c.page from document d join document_clause c
    on c.tenant_id = d.tenant_id and c.document_id = d.id and c.revision = d.revision where d.tenant_id = ${tenantId} and d.id in (${keys(ids)})`;

/** A key that no row has: what a list that found nothing is asked for. */
const nobody = '00000000-0000-7000-8000-000000000000';
const orNobody = (ids: readonly string[]): readonly string[] => (ids.length === 0 ? [nobody] : ids);

/** The rows of each list a search answers with, each list by a statement of its own: documents, clauses, tasks and conclusions, also where it found none. */
function rowsByKey({ documents, tasks, conclusions }: Found): string[] {
  const of = (items: readonly { id: string }[]): readonly string[] => orNobody(items.map(({ id }) => id));
  const lines = conclusions.items.map(({ id, session }) => `('${session.id}', '${id}')`);
  return [
    documentsByKey(of(documents.items)),
    clausesByKey(of(documents.items)),
    `select n.task_id, t.content, n.state, n.lead_unit_id, n.due_on, n.deadline, n.done_on, n.reported_on from task_now n
      join task t on t.tenant_id = n.tenant_id and t.id = n.task_id where n.tenant_id = ${tenantId} and n.task_id in (${keys(of(tasks.items))})`,
    `select l.id, l.list, l.text, s.id as session, s.title, s.held_on from session_line l join session s on s.tenant_id = l.tenant_id and s.id = l.session_id
      where l.tenant_id = ${tenantId} and (l.session_id, l.id) in (${lines.length === 0 ? `('${nobody}', '${nobody}')` : lines.join(',')})`,
  ];
}

/** The time of statements one after the other, each by itself. */
async function bareSum(ground: Ground, statements: readonly string[]): Promise<number> {
  let sum = 0;
  for (const statement of statements) sum += await bare(ground, statement);
  return sum;
}

async function askScreens(ground: Ground, work: Work): Promise<Measured[]> {
  const rows: Measured[] = [];
  for (const [what, query] of screens) {
    const ask = (): Promise<Listed> => listDocumentsOf(work, listDocuments.query.parse({ unit: rootSlug, ...query }));
    const found = expectSome(what, (await ask()).documents);
    const byKey = documentsByKey(found);
    const taken = await inTurn({ list: () => took(ask), floor: () => bare(ground, byKey, found.length) }, rounds, atMostMs);
    rows.push(...compared(`${what}: ${found.length} rows`, taken, listGoal));
  }
  return rows;
}

async function askRegisterSearch(ground: Ground, work: Work, shape: WorkShape): Promise<Measured[]> {
  const rows: Measured[] = [];
  for (const [what, q] of questionsOf(shape)) {
    const ask = (): Promise<Listed> => listDocumentsOf(work, listDocuments.query.parse({ unit: rootSlug, q }));
    const found = expectSome(q, (await ask()).documents);
    const byKey = [documentsByKey(found), clausesByKey(found)];
    const taken = await inTurn({ list: () => took(ask), floor: () => bareSum(ground, byKey) }, rounds, atMostMs);
    rows.push(...compared(`search in the register, ${what} (“${q}”): ${found.length} rows`, taken, searchGoal));
  }
  return rows;
}

async function askWholeSearch(ground: Ground, work: Work, shape: WorkShape): Promise<Measured[]> {
  const rows: Measured[] = [];
  for (const [what, q] of questionsOf(shape)) {
    const ask = (): Promise<Found> => searchEverythingOf(work, { slug: rootSlug, q, limit: 8 });
    const found = await ask();
    const statements = rowsByKey(found);
    if (found.documents.items.length === 0) throw new Error(`nothing was found: ${q}`);
    const floor = (): Promise<number> => bareSum(ground, statements);
    const taken = await inTurn({ list: () => took(ask), floor }, rounds, atMostMs);
    const lists = [found.documents, found.tasks, found.conclusions]
      .map(({ items, more }) => `${items.length}${more ? '+' : ''}`)
      .join(', ');
    rows.push(...compared(`search everywhere, ${what} (“${q}”): ${lists} documents, tasks, conclusions`, taken, searchGoal));
  }
  return rows;
}

async function askMap(ground: Ground, work: Work): Promise<Measured[]> {
  const ask = (): ReturnType<typeof institutionMapOf> => institutionMapOf(work, rootSlug);
  const { documents, relations } = await ask();
  const ids = expectSome('the map', documents);
  const byKey = [
    documentsByKey(ids),
    `select r.from_document_id, r.to_document_id, r.kind, r.clause from document_relation r where r.tenant_id = ${tenantId} and r.from_document_id in (${keys(ids)})`,
    `select t.id, t.unit_id, t.indicator_id, t.period, t.level, v.version, v.comparator, v.value, v.document_id from target t
      join target_version v on v.tenant_id = t.tenant_id and v.target_id = t.id where t.tenant_id = ${tenantId}`,
    `select n.task_id, n.state, n.due_on, n.done_on, n.reported_on, d.document_id from directive d join task t on t.tenant_id = d.tenant_id and t.directive_id = d.id
      join task_now n on n.tenant_id = t.tenant_id and n.task_id = t.id where d.tenant_id = ${tenantId} and d.document_id in (${keys(ids)})`,
  ];
  const floor = (): Promise<number> => bareSum(ground, byKey);
  const taken = await inTurn({ list: () => took(ask), floor }, 30, atMostMs);
  const tasks = documents.flatMap(({ tasks: counts }) => Object.values(counts)).reduce((sum, one) => sum + one, 0);
  return compared(`map of ${ids.length} documents, ${relations.length} relations, ${count(tasks)} tasks`, taken, listGoal);
}

const expectSome = (what: string, found: readonly { id: string }[]): string[] => {
  if (found.length === 0) throw new Error(`nothing was found: ${what}`);
  return found.map(({ id }) => id);
};

const compared = (what: string, taken: Awaited<ReturnType<typeof inTurn<'list' | 'floor'>>>, goal: number): Measured[] => {
  const slower = taken.list.median / taken.floor.median;
  return [
    { what: `${what} (p95 ${ms(taken.list.p95)}; by key ${ms(taken.floor.median)})`, result: ms(taken.list.median) },
    { what: `**${what.split(':')[0]} ÷ by key**`, result: times(slower), ...atMost(goal, slower, '×') },
  ];
};

const reader: Scope = { ...wholeBody, rights: new Set(['documents.record', 'tasks.act']) };

/** Lists, searches and the map of the register through their handlers, against fetching the same rows by key. */
export async function askDocuments(ground: Ground, scale: number): Promise<Answer> {
  const body = shapeB(scale);
  const shape = workShape(scale, mapped);
  await loadBody(ground, { ...body, indicators });
  await loadRegister(ground, shape);
  await loadTargetDocuments(ground, shape, indicators);
  await loadTasks(ground, shape, body.communes);
  await loadConclusions(ground, shape);
  const work: Work = { database: ground.database, clock: movableClock(new Date(`${workday}T06:00:00+07:00`)), scope: reader };
  return {
    title: `Register of ${count(shape.documents)} documents and search (${ground.label})`,
    about: `${count(shape.documents)} documents with their clauses, entered through the door of the register; ${count(shape.tasks)} tasks, ${count(shape.sessions * shape.linesEach)} conclusions and lines of programmes of ${shape.sessions} sessions; ${shape.telling} documents told tasks or set targets and stand on the map. A list or search is the whole handler with its transaction. By key: the same rows by their keys as the owner, one statement for each list (of the register documents, of a search their clauses too, of the search everywhere also tasks and conclusions), transactions not counted. The map by key: documents, relations, targets and the tasks it counts.`,
    rows: [
      ...(await askScreens(ground, work)),
      ...(await askRegisterSearch(ground, work, shape)),
      ...(await askWholeSearch(ground, work, shape)),
      ...(await askMap(ground, work)),
    ],
  };
}
