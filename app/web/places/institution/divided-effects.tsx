import { parsePeriodCode } from '@thucthi/kernel';
import { DataTable, Link, useFormat, useText, type Column } from '@thucthi/ui';
import type { z } from 'zod';
import type { dividedEffect } from '../../../institution-contract.ts';
import { hrefTo } from '../../shell/page-address.ts';
import { TargetSigns } from './count-signs.tsx';
import { effectWords } from './effect-words.ts';

type Divided = z.infer<typeof dividedEffect>;

/** The targets that a document gave to units below, by indicator. */
export function DividedEffects({ unit, divided }: { unit: string; divided: readonly Divided[] }) {
  const e = useText(effectWords);
  const format = useFormat();
  const columns: Column<Divided>[] = [
    {
      id: 'name',
      header: e('target.name'),
      phone: 'title',
      sortValue: (one) => one.indicator.name,
      cell: (one) => (
        <>
          <Link href={hrefTo(`/${unit}/giao-chi-tieu/${one.indicator.code}`, { period: one.period, plan: one.plan })}>
            {one.indicator.name}
          </Link>
          <span className="xs mut"> {format.period(parsePeriodCode(one.period), 'short')}</span>
        </>
      ),
    },
    {
      id: 'units',
      header: e('divided.column'),
      width: 130,
      sortValue: (one) => one.units,
      cell: (one) => e('divided.units', { count: one.units }),
    },
    { id: 'standing', header: e('divided.standing'), phone: 'block', cell: (one) => <TargetSigns counts={one.counts} ended={one.ended} /> },
  ];
  return (
    <DataTable
      label={e('divided.title')}
      columns={columns}
      rows={divided}
      rowKey={(one) => `${one.plan} ${one.period} ${one.indicator.code}`}
    />
  );
}
