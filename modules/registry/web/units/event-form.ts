import { dec, decimalString, foldVi } from '@thucthi/kernel';
import type { UnitEventOrder, UnitSummary } from '../../contract.ts';

export type EventKind = UnitEventOrder['kind'];
type UnitKind = UnitSummary['kind'];

/** One receiving unit as it is typed: an existing one, or a new one with its facts; `share` in percent, as a decimal string. */
export interface Receiver {
  readonly key: string;
  readonly fresh: boolean;
  readonly unit: string | null;
  readonly name: string;
  readonly kind: UnitKind;
  readonly code: string;
  readonly parent: string | null;
  readonly share: string | null;
}

/** The form of an event as it is typed. */
export interface EventForm {
  readonly kind: EventKind;
  readonly date: string | null;
  readonly document: string;
  /** The units that change, by slug; a split has one. */
  readonly from: readonly (string | null)[];
  /** Merge and transfer have one receiver, a split at least two. */
  readonly receivers: readonly Receiver[];
  /** Rename and upgrade. */
  readonly name: string;
  readonly code: string;
  readonly newKind: UnitKind | null;
  /** Split: which receiver (by key) each unit below goes to. */
  readonly placements: Readonly<Record<string, string>>;
  readonly keepAsArea: boolean;
}

/** A receiver nobody has filled in yet. */
export const blankReceiver = (key: string, kind: UnitKind, parent: string | null): Receiver => ({
  key,
  fresh: true,
  unit: null,
  name: '',
  kind,
  code: '',
  parent,
  share: null,
});

/** An empty form for one kind of event, about the unit in hand. */
export function blankForm(kind: EventKind, about: UnitSummary | null, parent: string | null): EventForm {
  const unitKind = about?.kind ?? 'commune';
  const receivers =
    kind === 'split'
      ? ['a', 'b'].map((key) => blankReceiver(key, unitKind, parent))
      : kind === 'merge'
        ? [blankReceiver('a', unitKind, parent)]
        : kind === 'transfer'
          ? [{ ...blankReceiver('a', unitKind, null), fresh: false }]
          : [];
  const from = kind === 'merge' ? [about?.slug ?? null, null] : [about?.slug ?? null];
  return {
    kind,
    date: null,
    document: '',
    from,
    receivers,
    name: about?.name ?? '',
    code: about?.code ?? '',
    newKind: null,
    placements: {},
    keepAsArea: false,
  };
}

/**
 * A slug for a new unit: its name without marks, kept apart from those in use by a number.
 * @example slugFor('Phường Thống Nhất', new Set(['phuong-thong-nhat'])) // 'phuong-thong-nhat-2'
 */
export function slugFor(name: string, taken: ReadonlySet<string>): string {
  const plain = foldVi(name)
    .replaceAll(/[^a-z0-9]+/g, '-')
    .replaceAll(/^-+|-+$/g, '')
    .slice(0, 70);
  const base = plain.length < 2 ? `don-vi-${plain}` : plain;
  for (let number = 1; ; number++) {
    const slug = number === 1 ? base : `${base}-${number}`;
    if (!taken.has(slug)) return slug;
  }
}

/** The order a form stands for, or null while something needed is missing; shares leave the form as parts of one. */
export function orderOf(form: EventForm, units: readonly UnitSummary[], prefix: string): UnitEventOrder | null {
  const from = form.from.filter((slug) => slug !== null);
  if (form.date === null || from.length === 0 || from.length < form.from.length) return null;
  const taken = new Set(units.map((unit) => unit.slug));
  const slugs = new Map<string, string>();
  const newUnits: UnitEventOrder['newUnits'] = [];
  for (const receiver of form.receivers) {
    if (!receiver.fresh) {
      if (receiver.unit === null) return null;
      slugs.set(receiver.key, receiver.unit);
      continue;
    }
    if (receiver.name.trim() === '' || receiver.parent === null) return null;
    const slug = slugFor(`${prefix} ${receiver.name}`, taken);
    taken.add(slug);
    slugs.set(receiver.key, slug);
    newUnits.push({ slug, name: receiver.name.trim(), kind: receiver.kind, parent: receiver.parent, code: orNull(receiver.code) });
  }
  const [first] = from;
  const [receiver] = form.receivers;
  const base = { kind: form.kind, date: form.date, document: orNull(form.document), newUnits };
  const areas = form.keepAsArea ? { statisticalAreas: from } : {};
  switch (form.kind) {
    case 'merge':
    case 'transfer': {
      const to = receiver === undefined ? undefined : slugs.get(receiver.key);
      if (to === undefined) return null;
      return {
        ...base,
        ...(form.kind === 'merge' ? areas : {}),
        parts: from.map((slug) => ({ from: slug, to, whole: true, share: null })),
      };
    }
    case 'split':
      return {
        ...base,
        ...areas,
        parts: form.receivers.map(({ key, share }) => ({
          from: first ?? '',
          to: slugs.get(key) ?? '',
          whole: false,
          share: share === null ? null : decimalString(dec(share).dividedBy(100)),
        })),
        placements: Object.entries(form.placements).flatMap(([unit, key]) => {
          const parent = slugs.get(key);
          return parent === undefined ? [] : [{ unit, parent }];
        }),
      };
    case 'rename':
    case 'upgrade': {
      const before = units.find((unit) => unit.slug === first);
      if (before === undefined || form.name.trim() === '' || (form.kind === 'upgrade' && form.newKind === null)) return null;
      const change = {
        unit: before.slug,
        name: form.name.trim(),
        ...(form.newKind === null ? {} : { kind: form.newKind }),
        ...(orNull(form.code) === before.code ? {} : { code: orNull(form.code) }),
      };
      return { ...base, parts: [{ from: before.slug, to: before.slug, whole: true, share: null }], changes: [change] };
    }
  }
}

const orNull = (text: string): string | null => (text.trim() === '' ? null : text.trim());
