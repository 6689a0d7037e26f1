import type { Wording } from '@thucthi/platform/contract';
import type { z } from 'zod';
import { isValidDate } from '@thucthi/kernel';
import { announce, Refusal, runWrite, writeAudit, writeOnce, type Clock, type Database, type Scope } from '@thucthi/platform';
import type { AddedUnit, addUnits } from '../contract.ts';
import { indexUnits } from '../domain/lineage.ts';
import { unitAt } from '../domain/unit-at.ts';
import type { UnitDef } from '../domain/unit-def.ts';
import { lockUnits } from './lock-units.store.ts';
import { summaryOf } from './unit-summary.ts';
import { insertUnits, nextOwnUnitId, readUnitDefs, replaceClosure } from './units.store.ts';

type Answer = z.input<(typeof addUnits)['answer']>;

/** Adds units to a body's trees, all or none; nothing is asked of them and nothing added up yet, so no total changes. */
export function addUnitsOf(
  { database, scope, clock }: { database: Database; scope: Scope; clock: Clock },
  asked: z.output<NonNullable<(typeof addUnits)['body']>>,
): Promise<Answer> {
  const { writeId, ...content } = asked;
  const { tenantId } = scope;
  return runWrite(database, scope, (tx) =>
    writeOnce(tx, scope, clock, { id: writeId, content: { use: 'add-units', ...content } }, async () => {
      await lockUnits(tx, tenantId, 'change');
      const { units, events } = await readUnitDefs(tx, tenantId);
      const added = placed(asked.units, units, await nextOwnUnitId(tx, tenantId));
      const recordedAt = clock.now();
      try {
        await insertUnits(tx, tenantId, added, recordedAt);
      } catch (error) {
        if ((error as { constraint?: string }).constraint !== 'unit_slug_key') throw error;
        throw refused(
          { vi: 'Tên đường dẫn đã được dùng trong hệ thống. Hãy chọn tên đường dẫn khác.', en: 'This address is taken. Choose another.' },
          'slug',
        );
      }
      await replaceClosure(
        tx,
        tenantId,
        indexUnits([...units, ...added], events),
        added.map(({ id }) => id),
      );
      await writeAudit(tx, scope, clock, {
        action: 'units.added',
        subjectKind: 'unit',
        subjectId: added.length === 1 ? (added[0]?.slug ?? '') : 'many',
        detail: {
          count: added.length,
          units: asked.units.slice(0, 50).map(({ slug, name, kind, parent }) => ({ slug, name, kind, parent })),
        },
      });
      await announce(tx, scope, clock, 'units', { units: added.map(({ id }) => id).slice(0, 50) });
      return { units: added.flatMap((unit) => summaryOf(unit, unit.versions[0]?.validFrom ?? '') ?? []) };
    }),
  );
}

const refused = (detail: Wording, field: string): Refusal => new Refusal('invalid-request', { detail, field });

/** The units with ids and parents; a parent may be one of the list that stands before it. */
function placed(asked: readonly AddedUnit[], existing: readonly UnitDef[], firstId: number): UnitDef[] {
  const bySlug = new Map(existing.map((unit) => [unit.slug, unit]));
  const held = new Set(
    existing.flatMap((unit) =>
      unit.versions.filter(({ validTo }) => validTo === null).map(({ parentId, name }) => nameKey(parentId, name)),
    ),
  );
  return asked.map((one, position) => {
    if (!isValidDate(one.validFrom))
      throw refused({ vi: `“${one.name}”: ngày bắt đầu không hợp lệ.`, en: `“${one.name}”: the first day does not exist.` }, 'validFrom');
    if (bySlug.has(one.slug))
      throw refused({ vi: `Đã có đơn vị dùng tên đường dẫn “${one.slug}”.`, en: `A unit has the address “${one.slug}” already.` }, 'slug');
    const parent = one.parent === null ? null : bySlug.get(one.parent);
    if (parent === undefined)
      throw refused(
        {
          vi: `“${one.name}”: không tìm thấy đơn vị cấp trên “${one.parent ?? ''}”.`,
          en: `“${one.name}”: there is no unit “${one.parent ?? ''}” above.`,
        },
        'parent',
      );
    if (parent === null && one.tree === 'territory')
      throw refused(
        { vi: `“${one.name}”: địa bàn phải thuộc một đơn vị cấp trên.`, en: `“${one.name}”: an area belongs to a unit above.` },
        'parent',
      );
    if (parent !== null && parent.tree !== one.tree)
      throw refused(
        {
          vi: `“${one.name}”: đơn vị cấp trên thuộc cây khác (địa bàn, tổ chức).`,
          en: `“${one.name}”: the unit above is in the other tree (areas, offices).`,
        },
        'parent',
      );
    if (parent !== null && unitAt(parent, one.validFrom) === null)
      throw refused(
        {
          vi: `“${one.name}”: đơn vị cấp trên chưa có hoặc đã kết thúc vào ngày ${one.validFrom}.`,
          en: `“${one.name}”: the unit above does not exist on ${one.validFrom}.`,
        },
        'validFrom',
      );
    const name = one.name.normalize('NFC');
    const key = nameKey(parent?.id ?? null, name);
    if (held.has(key)) throw refused({ vi: `Đơn vị cấp trên đã có “${name}”.`, en: `The unit above has a “${name}” already.` }, 'name');
    held.add(key);
    const unit: UnitDef = {
      id: firstId + position,
      slug: one.slug,
      tree: one.tree,
      versions: [{ code: one.code, name, kind: one.kind, parentId: parent?.id ?? null, validFrom: one.validFrom, validTo: null }],
    };
    bySlug.set(unit.slug, unit);
    return unit;
  });
}

const nameKey = (parentId: number | null, name: string): string => `${parentId ?? ''}|${name.toLocaleLowerCase('vi')}`;
