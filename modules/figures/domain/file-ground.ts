import { identityVi } from '@thucthi/kernel';

/** A unit as rows of a file may name it: every name and code it bore, and between which days it exists in law. */
export interface FileUnit {
  readonly id: number;
  readonly slug: string;
  readonly names: readonly { readonly code: string | null; readonly name: string; readonly from: string; readonly to: string | null }[];
  readonly validFrom: string;
  /** Its last day, null while it lasts. */
  readonly validTo: string | null;
  /** Whether the sender may write there. */
  readonly writable: boolean;
}

/** An indicator as rows of a file may name it, with what its arithmetic needs. */
export interface FileIndicator {
  readonly id: number;
  readonly code: string;
  readonly name: string;
  readonly aliases: readonly string[];
  readonly unit: string;
  readonly decimals: number;
  readonly rollUp: 'sum' | 'weighted' | 'ratio-of-sums' | 'none';
  readonly scale: string;
  readonly accumulation: string;
}

/** All that rows are held against, as plain data that a thread can be given. */
export interface FileGround {
  readonly units: readonly FileUnit[];
  readonly indicators: readonly FileIndicator[];
  /** The business date. */
  readonly today: string;
}

/** The ground ready to be asked. */
export interface FileDirectory {
  readonly today: string;
  /** The unit bearing this code (official code, or our own) on a day. */
  readonly unitByCode: (code: string, date: string) => FileUnit | null;
  /** The units of this name on a day. */
  readonly unitsByName: (name: string, date: string) => readonly FileUnit[];
  /** A unit that once bore this code or name. */
  readonly formerUnit: (text: string) => FileUnit | null;
  readonly indicatorByCode: (code: string) => FileIndicator | null;
  readonly indicatorsByName: (name: string) => readonly FileIndicator[];
}

const on = (date: string, span: { from: string; to: string | null }): boolean => span.from <= date && (span.to === null || date <= span.to);

/** Makes lookups of plain data, each answered by key however many units there are. */
export function fileDirectory(ground: FileGround): FileDirectory {
  type Bearing = { unit: FileUnit; span: FileUnit['names'][number] };
  const codes = new Map<string, Bearing[]>();
  const names = new Map<string, Bearing[]>();
  const slugs = new Map(ground.units.map((unit) => [unit.slug, unit]));
  for (const unit of ground.units) {
    for (const span of unit.names) {
      if (span.code !== null) listIn(codes, span.code).push({ unit, span });
      listIn(names, identityVi(span.name)).push({ unit, span });
    }
  }
  const byCode = new Map(ground.indicators.map((one) => [one.code, one]));
  const byName = new Map<string, Set<FileIndicator>>();
  for (const one of ground.indicators) {
    for (const name of [one.name, ...one.aliases]) {
      const key = identityVi(name);
      byName.set(key, (byName.get(key) ?? new Set()).add(one));
    }
  }
  return {
    today: ground.today,
    unitByCode: (code, date) => codes.get(code)?.find(({ span }) => on(date, span))?.unit ?? slugs.get(code) ?? null,
    unitsByName: (name, date) => [
      ...new Set((names.get(identityVi(name)) ?? []).filter(({ span }) => on(date, span)).map(({ unit }) => unit)),
    ],
    formerUnit: (text) => (codes.get(text) ?? names.get(identityVi(text)))?.at(-1)?.unit ?? null,
    indicatorByCode: (code) => byCode.get(code) ?? null,
    indicatorsByName: (name) => {
      // A name of the catalogue wins over the same words as another's alias.
      const found = [...(byName.get(identityVi(name)) ?? [])];
      const named = found.filter((one) => identityVi(one.name) === identityVi(name));
      return named.length > 0 ? named : found;
    },
  };
}

function listIn<K, V>(map: Map<K, V[]>, key: K): V[] {
  const list = map.get(key) ?? [];
  map.set(key, list);
  return list;
}
