import type { ForeignKeyFacts, SchemaFacts } from './distribution.store.ts';

/** The column by which rows of a body are kept together. */
const bodyColumn = 'tenant_id';
/** What stays on the coordinator alone. */
const localTables: readonly string[] = ['schema_migration'];

/** Why a schema cannot be spread over several machines as it stands. */
export interface DistributionObstacle {
  readonly kind: 'key-without-body' | 'foreign-key-crosses' | 'trigger' | 'policy-subquery';
  readonly table: string;
  readonly name: string;
}
/** Where each table goes, and what stands in the way. */
export interface DistributionPlan {
  /** On every machine. */
  readonly reference: readonly string[];
  /** By body, in an order in which what is referenced comes before what references it. */
  readonly distributed: readonly string[];
  readonly local: readonly string[];
  /** Foreign keys that close a circle: taken away before, added again after. */
  readonly circular: readonly { readonly table: string; readonly name: string }[];
  readonly obstacles: readonly DistributionObstacle[];
}

function crosses({ table, target, columns, targetColumns }: ForeignKeyFacts, distributed: ReadonlySet<string>): boolean {
  if (!distributed.has(target)) return false;
  if (!distributed.has(table)) return true;
  const at = columns.indexOf(bodyColumn);
  return at < 0 || targetColumns[at] !== bodyColumn;
}

/** Orders tables so that each follows those it references; a circle is left in the order of names. */
function referencedFirst(names: readonly string[], foreignKeys: readonly ForeignKeyFacts[]): string[] {
  const left = new Set(names);
  const ordered: string[] = [];
  const place = (name: string, above: ReadonlySet<string>): void => {
    if (!left.has(name) || above.has(name)) return;
    for (const key of foreignKeys) if (key.table === name && key.target !== name) place(key.target, new Set([...above, name]));
    if (left.delete(name)) ordered.push(name);
  };
  for (const name of names) place(name, new Set());
  return ordered;
}

/** Says where each table goes: a table that begins with the body by body, every other one everywhere. */
export function planDistribution(facts: SchemaFacts): DistributionPlan {
  const ofBodies = facts.tables.filter(({ firstColumn }) => firstColumn === bodyColumn).map(({ name }) => name);
  const distributed = new Set(ofBodies);
  const reference = facts.tables.map(({ name }) => name).filter((name) => !distributed.has(name) && !localTables.includes(name));
  const obstacles: DistributionObstacle[] = [
    ...facts.keys
      .filter(({ table, columns }) => distributed.has(table) && columns?.[0] !== bodyColumn)
      .map(({ table, name }) => ({ kind: 'key-without-body' as const, table, name })),
    ...facts.tables
      .filter(({ name }) => distributed.has(name) && !facts.keys.some(({ table }) => table === name))
      .map(({ name }) => ({ kind: 'key-without-body' as const, table: name, name: '(no key)' })),
    ...facts.foreignKeys
      .filter((key) => crosses(key, distributed))
      .map(({ table, name }) => ({ kind: 'foreign-key-crosses' as const, table, name })),
    ...facts.triggers.map(({ table, name }) => ({ kind: 'trigger' as const, table, name })),
    ...facts.policies
      .filter(({ table, asksOtherRows }) => asksOtherRows && !localTables.includes(table))
      .map(({ table, name }) => ({ kind: 'policy-subquery' as const, table, name })),
  ];
  const order = [...referencedFirst(reference, facts.foreignKeys), ...referencedFirst(ofBodies, facts.foreignKeys)];
  return {
    reference: order.slice(0, reference.length),
    distributed: order.slice(reference.length),
    circular: facts.foreignKeys
      .filter(({ table, target }) => order.indexOf(table) < order.indexOf(target))
      .map(({ table, name }) => ({ table, name })),
    local: facts.tables.map(({ name }) => name).filter((name) => localTables.includes(name)),
    obstacles,
  };
}

const literal = (name: string): string => `'${name.replaceAll("'", "''")}'`;

/** The statements of a plan for Citus. */
export function citusStatements({ reference, distributed }: DistributionPlan): string[] {
  const [first] = distributed;
  return [
    ...reference.map((name) => `select create_reference_table(${literal(name)});`),
    ...distributed.map(
      (name) =>
        `select create_distributed_table(${literal(name)}, ${literal(bodyColumn)}${name === first || first === undefined ? '' : `, colocate_with => ${literal(first)}`});`,
    ),
  ];
}
