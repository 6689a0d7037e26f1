import { parsePeriodCode } from '@thucthi/kernel';
import { Button, DataTable, Link, Skeleton, useFormat, useText, type Column } from '@thucthi/ui';
import { useState } from 'react';
import type { z } from 'zod';
import type { dividedEffect } from '../../../institution-contract.ts';
import { routes } from '../../api/routes.ts';
import { useRead } from '../../api/use-read.ts';
import { hrefTo } from '../../shell/page-address.ts';
import { ProblemNote } from '../../shell/problem-note.tsx';
import { TargetSigns } from './count-signs.tsx';
import { effectWords } from './effect-words.ts';

type Divided = z.infer<typeof dividedEffect>;

/** The targets that a document gave to units below, by indicator; where there are very many, each indicator is judged when somebody asks. */
export function DividedEffects({ unit, document, divided }: { unit: string; document: string; divided: readonly Divided[] }) {
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
    {
      id: 'standing',
      header: e('divided.standing'),
      phone: 'block',
      cell: (one) =>
        one.counts === null ? (
          <AskedStanding unit={unit} document={document} of={one} />
        ) : (
          <TargetSigns counts={one.counts} ended={one.ended} />
        ),
    },
  ];
  return <DataTable label={e('divided.title')} columns={columns} rows={divided} rowKey={keyOf} />;
}

const keyOf = (one: Divided): string => `${one.plan} ${one.period} ${one.indicator.code}`;

/** How the units stand with one indicator, judged when somebody presses. */
function AskedStanding({ unit, document, of }: { unit: string; document: string; of: Divided }) {
  const e = useText(effectWords);
  const [asked, setAsked] = useState(false);
  const read = useRead(routes.documentEffects, asked ? { params: { id: document }, query: { unit, indicator: of.indicator.code } } : null);
  if (!asked)
    return (
      <Button kind="bare" aria-label={`${e('divided.ask')}: ${of.indicator.name}`} onClick={() => setAsked(true)}>
        {e('divided.ask')}
      </Button>
    );
  if (read.error !== null) return <ProblemNote problem={read.error} onRetry={() => void read.refetch()} />;
  const found = read.data?.targets.divided.find((one) => keyOf(one) === keyOf(of));
  return found?.counts == null ? <Skeleton rows={1} /> : <TargetSigns counts={found.counts} ended={found.ended} />;
}
