import { parsePeriodCode } from '@thucthi/kernel';
import { documentHref, nameOf } from '@thucthi/mandates/web';
import { AskedOf } from '@thucthi/targets/web';
import { DataTable, Link, StatusBadge, useFormat, useText, type Column } from '@thucthi/ui';
import type { TargetEffect } from '../../../institution-contract.ts';
import { words } from '../../locales/words.ts';
import { hrefTo } from '../../shell/page-address.ts';
import { statusWord } from '../status-words.ts';
import { effectWords } from './effect-words.ts';

/** From so many rows on only those in sight are drawn. */
export const drawnInSight = 60;

/** The targets of the body itself that a document decided about, the worst first. */
export function TargetEffects({ targets, label }: { targets: readonly TargetEffect[]; label: string }) {
  const e = useText(effectWords);
  const format = useFormat();
  const columns: Column<TargetEffect>[] = [
    {
      id: 'name',
      header: e('target.name'),
      phone: 'title',
      sortValue: (one) => one.indicator.name,
      searchText: (one) => `${one.indicator.name} ${one.clause ?? ''} ${one.plan}`,
      cell: (one) => (
        <>
          <Link href={hrefTo(`/${one.unit.slug}/${one.indicator.code}`, { period: one.judgedIn })}>{one.indicator.name}</Link>
          <span className="xs mut"> {format.period(parsePeriodCode(one.period), 'short')}</span>
        </>
      ),
    },
    { id: 'status', header: e('target.status'), width: 230, cell: (one) => <Standing of={one} /> },
    { id: 'said', header: e('target.said'), width: 260, phone: 'block', cell: (one) => <Said of={one} /> },
    {
      id: 'percent',
      header: e('target.percent'),
      align: 'right',
      width: 90,
      sortValue: (one) => (one.standing?.percent == null ? null : Number(one.standing.percent)),
      cell: (one) => (one.standing?.percent == null ? '' : format.percent(one.standing.percent, { decimals: 1 })),
    },
    {
      id: 'place',
      header: e('target.place'),
      width: 170,
      cell: ({ clause, page }) => (
        <span lang="vi">{[clause, page === null ? null : e('target.page', { page: String(page) })].filter(Boolean).join(', ')}</span>
      ),
    },
  ];
  return (
    <DataTable
      label={label}
      columns={columns}
      rows={targets}
      rowKey={(one) => one.id}
      {...(targets.length > 8 ? { searchLabel: e('targets.search') } : {})}
      {...(targets.length > drawnInSight ? { virtual: { height: 'min(70vh, 640px)', rowHeight: 62 } } : {})}
    />
  );
}

function Standing({ of: { standing, later, said } }: { of: TargetEffect }) {
  const t = useText(words);
  const e = useText(effectWords);
  if (standing === null) return <span className="mut">{e((later ?? said).withdrawn ? 'target.no-standing' : 'target.not-yet')}</span>;
  return (
    <StatusBadge
      status={standing.class}
      word={t(statusWord[standing.class])}
      {...(standing.class === 'not-assessable' ? { reason: standing.reason } : {})}
    />
  );
}

/** What this document asks, what stood before it, and what another made of it since. */
function Said({ of: one }: { of: TargetEffect }) {
  const e = useText(effectWords);
  const { unit } = one.indicator;
  const { said, before, later } = one;
  return (
    <>
      {said.withdrawn ? e('target.dropped') : <AskedOf target={said} unit={unit} />}
      {one.level === 'striving' ? <span className="xs mut"> ({e('target.striving')})</span> : null}
      {one.change === 'kept' ? <span className="xs mut"> ({e('target.kept')})</span> : null}
      {before === null || before.withdrawn || one.change === 'kept' ? null : (
        <div className="xs mut">
          {e('target.before')} <AskedOf target={before} unit={unit} />
        </div>
      )}
      {later === null ? null : (
        <div className="xs">
          {later.withdrawn ? (
            e('target.dropped-later')
          ) : (
            <>
              {e('target.later')} <AskedOf target={later} unit={unit} />
            </>
          )}
          {later.document === null ? null : (
            <>
              {' '}
              {e('target.by')} <Link href={documentHref(one.unit.slug, later.document.id)}>{nameOf(later.document)}</Link>
            </>
          )}
        </div>
      )}
    </>
  );
}
