import { sql } from 'kysely';
import type { Database, ScopedTx } from './database.ts';
import { keptPlan } from './kept-plans.ts';

/** What a person may do, beyond seeing; routes name one of these in their audience. */
export const rights = [
  'figures.enter',
  'figures.import',
  'targets.assign',
  'documents.record',
  'registry.manage',
  'people.manage',
  'status.override',
  'audit.read',
  'tasks.assign',
  'tasks.act',
  'sessions.hold',
  'files.monitor',
  'forms.manage',
  'figures.check',
  'figures.approve',
  'figures.comment',
  'periods.open',
  'households.keep',
  'households.open',
] as const;
export type Right = (typeof rights)[number];

declare const minted: unique symbol;

/**
 * Who acts, for which body, on which branches of units. Only `mintScope` makes one, so that a read without a scope does
 * not compile, and row-level security refuses it in the database as well.
 */
export interface Scope {
  readonly [minted]: true;
  readonly tenantId: number;
  /** Pseudonymous id; null for strangers in the demo and for the program itself. */
  readonly personId: string | null;
  readonly rights: ReadonlySet<Right>;
  /** Roots of the branches that may be seen or written; 'all' = the whole tenant. */
  readonly readUnits: 'all' | readonly number[];
  readonly writeUnits: 'all' | readonly number[];
  /** In whose place the person acts, and by what delegation; null = in their own. Audit rows say so. */
  readonly onBehalfOf: OnBehalf | null;
  /** Nothing will be written: its transactions take their turn among readers, and leave room for those who save. */
  readonly reads?: true;
}

/** The same scope for a request that only reads. */
export const forReading = (scope: Scope): Scope => ({ ...scope, reads: true });

/**
 * The same scope as seen by nobody in particular of the body: rows kept for named people are not in it, so that what was read in it may be
 * shown to everybody who holds the same rights.
 */
export const asNobody = (scope: Scope): Scope => ({ ...scope, personId: null });

/** Somebody in whose place another acts. */
export interface OnBehalf {
  readonly personId: string;
  /** As the signature line says it: Q., KT., TL., TUQ. */
  readonly capacity: string;
  readonly delegation: string;
}

/** Makes a scope from facts that `access` (or the demo loader, or a test) has established. */
export function mintScope(facts: {
  tenantId: number;
  personId: string | null;
  rights: Iterable<Right>;
  readUnits: 'all' | readonly number[];
  writeUnits: 'all' | readonly number[];
  onBehalfOf?: OnBehalf | null;
}): Scope {
  return { onBehalfOf: null, ...facts, rights: new Set(facts.rights) } as unknown as Scope;
}

const asSetting = (units: 'all' | readonly number[]): string => (units === 'all' ? 'all' : `{${units.join(',')}}`);

/** Runs work for one scope: a transaction under the guarded role, seeing only what the scope allows. */
export function withScope<T>(database: Database, scope: Scope, work: (tx: ScopedTx) => Promise<T>): Promise<T> {
  const run = (): Promise<T> => scopedTransaction(database, scope, work);
  return scope.reads === true ? database.reading.take(run) : database.saving.during(run);
}

function scopedTransaction<T>(database: Database, scope: Scope, work: (tx: ScopedTx) => Promise<T>): Promise<T> {
  return database.kysely.transaction().execute(async (tx) => {
    await sql`${keptPlan} select set_config('role', 'thucthi_app', true),
      set_config('thucthi.tenant', ${String(scope.tenantId)}, true),
      set_config('thucthi.person', ${scope.personId ?? ''}, true),
      set_config('thucthi.read_units', ${asSetting(scope.readUnits)}, true),
      set_config('thucthi.write_units', ${asSetting(scope.writeUnits)}, true)`.execute(tx);
    return work(tx as unknown as ScopedTx);
  });
}

/**
 * Runs the program's own work across tenants (fold, outbox, sign-in, loading reference data) under the worker's role.
 * `purpose` says why no person's scope applies.
 */
export function asWorker<T>(database: Database, purpose: string, work: (tx: ScopedTx) => Promise<T>): Promise<T> {
  return database.kysely.transaction().execute(async (tx) => {
    await sql`${keptPlan} select set_config('role', 'thucthi_worker', true), set_config('application_name', ${`thucthi ${purpose}`}, true),
      set_config('thucthi.tenant', '', true)`.execute(tx);
    return work(tx as unknown as ScopedTx);
  });
}

/**
 * Like `asWorker` for work before every request, whose statements need not see one state: where the database has connections for it they
 * go without the transaction around them, which is most of their time.
 */
export function atTheDoor<T>(database: Database, work: (tx: ScopedTx) => Promise<T>): Promise<T> {
  return database.door === null ? asWorker(database, 'admitting', work) : work(database.door as unknown as ScopedTx);
}
