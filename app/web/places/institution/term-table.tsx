import { parsePeriodCode } from '@thucthi/kernel';
import { documentHref, nameOf } from '@thucthi/mandates/web';
import { AskedOf } from '@thucthi/targets/web';
import { DataTable, Link, SignWord, StatusBadge, useFormat, useText, type Column, type IconName } from '@thucthi/ui';
import type { TargetEffect } from '../../../institution-contract.ts';
import { words } from '../../locales/words.ts';
import { hrefTo } from '../../shell/page-address.ts';
import { statusWord } from '../status-words.ts';
import { effectWords } from './effect-words.ts';
import { fateOf, type Fate, type TermRow } from './term-years.ts';

const fateIcons: Readonly<Record<Fate, IconName>> = { kept: 'check', amended: 'edit', dropped: 'close' };

/** A term's targets as indicator × years: what each year asks, how it stands, and whether it was kept, amended or dropped, by which document. */
export function TermTable({ label, years, rows }: { label: string; years: readonly string[]; rows: readonly TermRow[] }) {
  const e = useText(effectWords);
  const format = useFormat();
  const columns: Column<TermRow>[] = [
    {
      id: 'name',
      header: e('target.name'),
      width: 260,
      phone: 'title',
      sortValue: ({ indicator }) => indicator.name,
      searchText: ({ indicator }) => indicator.name,
      cell: ({ indicator, level }) => (
        <>
          <b>{indicator.name}</b>
          {level === 'striving' ? <span className="xs mut"> ({e('target.striving')})</span> : null}
        </>
      ),
    },
    ...years.map((year): Column<TermRow> => ({
      id: year,
      header: format.period(parsePeriodCode(year), 'short'),
      phone: 'block',
      cell: (row) => {
        const target = row.years.get(year);
        return target === undefined ? <span className="dim">–</span> : <YearCell target={target} />;
      },
    })),
  ];
  return (
    <DataTable
      label={label}
      columns={columns}
      rows={rows}
      rowKey={({ key }) => key}
      phone="scroll"
      {...(rows.length > 8 ? { searchLabel: e('targets.search') } : {})}
    />
  );
}

function YearCell({ target }: { target: TargetEffect }) {
  const t = useText(words);
  const e = useText(effectWords);
  const { said, later, standing, indicator, unit } = target;
  const fate = fateOf(target);
  return (
    <div className="tt-term-cell">
      <Link href={hrefTo(`/${unit.slug}/${indicator.code}`, { period: target.judgedIn })}>
        {said.withdrawn ? e('target.dropped') : <AskedOf target={said} unit={indicator.unit} />}
      </Link>
      {standing === null ? null : <StatusBadge status={standing.class} word={t(statusWord[standing.class])} size="small" />}
      <span>
        <SignWord icon={fateIcons[fate]} word={e(`term.${fate}`)} />
        {fate !== 'amended' || later === null ? null : (
          <span className="xs">
            {' '}
            <AskedOf target={later} unit={indicator.unit} />
          </span>
        )}
        {fate === 'kept' || later?.document == null ? null : (
          <span className="xs">
            {' '}
            {e('target.by')} <Link href={documentHref(unit.slug, later.document.id)}>{nameOf(later.document)}</Link>
          </span>
        )}
      </span>
    </div>
  );
}
