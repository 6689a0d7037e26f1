import type { Paper, Progress } from '@thucthi/paper';
import type { ScopedTx } from '@thucthi/platform';
import { sql, type RawBuilder } from 'kysely';

export type PaperState = 'reading' | 'to-review' | 'reviewed' | 'refused' | 'secret';
export type PaperStage = { stage: 'waiting' | Progress['stage'] | 'understanding'; page: number; pages: number };
export type Words = { vi: string; en: string };

/** A paper as it is kept, without its text. */
export interface PaperRow {
  id: string;
  unitId: number;
  state: PaperState;
  name: string;
  kind: Paper['kind'] | null;
  originalHash: string | null;
  givenDate: string | null;
  symbol: string | null;
  title: string | null;
  issuer: string | null;
  issuedOn: string | null;
  progress: PaperStage | null;
  refusal: Words | null;
  documentId: string | null;
  serial: number;
  takenAt: Date;
  takenBy: string | null;
}

const columns =
  sql.raw(`id, unit_id as "unitId", state, name, kind, original_hash as "originalHash", given_date as "givenDate", symbol, title, issuer,
  issued_on as "issuedOn", progress, refusal, document_id as "documentId", serial, taken_at as "takenAt", taken_by as "takenBy"`);

/** Opens a paper that is about to be read; false where its id is taken, even by one the scope may not see. */
export async function insertPaper(
  tx: ScopedTx,
  tenantId: number,
  paper: { id: string; unitId: number; name: string; givenDate: string | null; takenAt: Date; takenBy: string | null },
): Promise<boolean> {
  const waiting: PaperStage = { stage: 'waiting', page: 0, pages: 0 };
  const { numAffectedRows } =
    await sql`insert into paper (tenant_id, id, unit_id, state, name, given_date, progress, taken_at, taken_by, touched_at)
    values (${tenantId}, ${paper.id}, ${paper.unitId}, 'reading', ${paper.name}, ${paper.givenDate}, ${JSON.stringify(waiting)}::jsonb, ${paper.takenAt}, ${paper.takenBy}, now())
    on conflict (tenant_id, id) do nothing`.execute(tx);
  return Number(numAffectedRows ?? 0) > 0;
}

/** A sign of life, and how far the reading is. */
export async function noteStage(tx: ScopedTx, tenantId: number, id: string, stage: PaperStage): Promise<void> {
  await sql`update paper set progress = ${JSON.stringify(stage)}::jsonb, touched_at = now() where tenant_id = ${tenantId} and id = ${id} and state = 'reading'`.execute(
    tx,
  );
}

/** Ends a reading that came to nothing; of a secret paper only the fact is left. */
export async function refusePaper(
  tx: ScopedTx,
  tenantId: number,
  id: string,
  refusal: Words,
  kept: { secret: boolean; originalHash: string | null },
): Promise<void> {
  await sql`update paper set state = ${kept.secret ? 'secret' : 'refused'}, refusal = ${JSON.stringify(refusal)}::jsonb, progress = null, touched_at = now(),
      name = ${kept.secret ? sql`''` : sql.ref('name')}, original_hash = ${kept.originalHash}
    where tenant_id = ${tenantId} and id = ${id} and state = 'reading'`.execute(tx);
}

/** Notes which original a paper is, once that may be kept. */
export async function noteOriginal(tx: ScopedTx, tenantId: number, id: string, hash: string): Promise<void> {
  await sql`update paper set original_hash = ${hash} where tenant_id = ${tenantId} and id = ${id}`.execute(tx);
}

/** What the official layout says about a paper, for its row. */
export interface PaperFacts {
  name: string;
  kind: Paper['kind'];
  symbol: string | null;
  title: string | null;
  issuer: string | null;
  issuedOn: string | null;
}

/** Keeps a paper that was opened, with its pages; its reading follows. */
export async function keepPaper(tx: ScopedTx, tenantId: number, row: PaperRow, paper: Paper, facts: PaperFacts): Promise<void> {
  const { id, unitId } = row;
  await sql`update paper set name = ${facts.name}, kind = ${facts.kind}, symbol = ${facts.symbol}, title = ${facts.title}, issuer = ${facts.issuer},
      issued_on = ${facts.issuedOn}, touched_at = now() where tenant_id = ${tenantId} and id = ${id}`.execute(tx);
  await sql`insert into paper_text (tenant_id, paper_id, unit_id, text, blocks, letterhead, warnings) values (${tenantId}, ${id}, ${unitId}, ${paper.text},
      ${JSON.stringify(blocksOf(paper))}::jsonb, ${JSON.stringify(paper.letterhead)}::jsonb, ${JSON.stringify(paper.warnings)}::jsonb)`.execute(
    tx,
  );
  for (const page of paper.pages) {
    await sql`insert into paper_page (tenant_id, paper_id, unit_id, number, starts, ends, width, height, confidence, image)
      values (${tenantId}, ${id}, ${unitId}, ${page.number}, ${page.start}, ${page.end}, ${page.width}, ${page.height}, ${page.recognised?.confidence ?? null},
        ${page.recognised === undefined ? null : Buffer.from(page.recognised.image)})`.execute(tx);
  }
}

/** A block as it is kept: a merged cell says how many rows and columns it takes. */
export type KeptBlock = Paper['blocks'][number] & { readonly rows?: number; readonly columns?: number };

function blocksOf({ blocks, tables }: Paper): KeptBlock[] {
  const merged = new Map(
    tables.flatMap(({ cells }, table) =>
      cells.filter(({ rows, columns }) => rows > 1 || columns > 1).map((cell) => [`${table}/${cell.row}/${cell.column}`, cell]),
    ),
  );
  return blocks.map((block) => {
    const cell = block.kind === 'cell' ? merged.get(`${block.table}/${block.row}/${block.column}`) : undefined;
    return cell === undefined ? block : { ...block, rows: cell.rows, columns: cell.columns };
  });
}

/** Opens a paper that was read for people; false where it was given up meanwhile. */
export async function openToReview(tx: ScopedTx, tenantId: number, id: string): Promise<boolean> {
  const { numAffectedRows } =
    await sql`update paper set state = 'to-review', progress = null, touched_at = now() where tenant_id = ${tenantId} and id = ${id} and state = 'reading'`.execute(
      tx,
    );
  return Number(numAffectedRows ?? 0) > 0;
}

/** Papers whose reading ended with the process that did it. */
export async function giveUpPapers(tx: ScopedTx, silentSeconds: number, own: readonly string[], refusal: Words): Promise<void> {
  await sql`update paper set touched_at = now() where state = 'reading' and id = any (${[...own]}::uuid[])`.execute(tx);
  await sql`update paper set state = 'refused', refusal = ${JSON.stringify(refusal)}::jsonb, progress = null
    where state = 'reading' and id <> all (${[...own]}::uuid[]) and touched_at <= now() - make_interval(secs => ${silentSeconds})`.execute(
    tx,
  );
}

/** One paper, locked for the transaction where somebody is about to decide about it. */
export async function readPaperRow(tx: ScopedTx, tenantId: number, id: string, lock = false): Promise<PaperRow | null> {
  const { rows } =
    await sql<PaperRow>`select ${columns} from paper where tenant_id = ${tenantId} and id = ${id} ${lock ? sql`for update` : sql``}`.execute(
      tx,
    );
  return rows[0] ?? null;
}

/** Whether any paper has come in yet. */
export async function hasPapers(tx: ScopedTx, tenantId: number): Promise<boolean> {
  const { rows } = await sql<{
    has: boolean;
  }>`select exists (select from paper where tenant_id = ${tenantId} and state <> 'refused') as has`.execute(tx);
  return rows[0]?.has ?? false;
}

/** Papers of some units, newest first. */
export async function listPaperRows(
  tx: ScopedTx,
  tenantId: number,
  unitIds: readonly number[],
  before: Date | null,
  atMost: number,
): Promise<PaperRow[]> {
  const { rows } =
    await sql<PaperRow>`select ${columns} from paper where tenant_id = ${tenantId} and unit_id = any (${[...unitIds]}::integer[])
    ${before === null ? sql`` : sql`and taken_at < ${before}`} order by taken_at desc, id desc limit ${atMost}`.execute(tx);
  return rows;
}

/** What a paper says. */
export interface PaperContent {
  text: string;
  blocks: KeptBlock[];
  letterhead: Paper['letterhead'];
  warnings: Paper['warnings'];
}

export async function readContent(tx: ScopedTx, tenantId: number, id: string): Promise<PaperContent | null> {
  const { rows } =
    await sql<PaperContent>`select text, blocks, letterhead, warnings from paper_text where tenant_id = ${tenantId} and paper_id = ${id}`.execute(
      tx,
    );
  return rows[0] ?? null;
}

export interface PageRow {
  number: number;
  start: number;
  end: number;
  width: number;
  height: number;
  confidence: number | null;
  hasImage: boolean;
}

export async function readPages(tx: ScopedTx, tenantId: number, id: string): Promise<PageRow[]> {
  const { rows } =
    await sql<PageRow>`select number, starts as start, ends as end, width, height, confidence, image is not null as "hasImage"
    from paper_page where tenant_id = ${tenantId} and paper_id = ${id} order by number`.execute(tx);
  return rows;
}

export async function readPageImage(tx: ScopedTx, tenantId: number, id: string, number: number): Promise<Uint8Array | null> {
  const { rows } = await sql<{
    image: Uint8Array | null;
  }>`select image from paper_page where tenant_id = ${tenantId} and paper_id = ${id} and number = ${number}`.execute(tx);
  return rows[0]?.image ?? null;
}

/** Marks what somebody decided: the next serial, whether all is looked through, and the document it became. */
export async function notePaper(
  tx: ScopedTx,
  tenantId: number,
  id: string,
  change: { serial: number; state: PaperState; documentId?: string },
): Promise<void> {
  const document: RawBuilder<unknown> = change.documentId === undefined ? sql`` : sql`, document_id = ${change.documentId}`;
  await sql`update paper set serial = ${change.serial}, state = ${change.state} ${document} where tenant_id = ${tenantId} and id = ${id}`.execute(
    tx,
  );
}
