import { usePageTools } from '@thucthi/registry/web';
import { ButtonLink, DataTable, EmptyState, Section, Skeleton, useFormat, useText } from '@thucthi/ui';
import type { Column } from '@thucthi/ui';
import { collectionCalls, type Gaps } from '../routes.ts';
import { boardWords } from './board-words.ts';

/** Where collection has holes: units that never send, indicators nobody enters, people who never look. */
export function GapsPart({ unit, may }: { unit: string; may: boolean }) {
  const t = useText(boardWords);
  const tools = usePageTools();
  const read = tools.useRead(collectionCalls.readCollectionGaps, may ? { params: { slug: unit } } : null, { keep: true });
  if (!may) return <EmptyState title={t('gaps.may-not')} />;
  if (read.error !== null) return <tools.ProblemNote problem={read.error} onRetry={() => void read.refetch()} />;
  if (read.data === undefined) return <Skeleton rows={8} />;
  return (
    <>
      <Silent rows={read.data.neverSend} />
      <Orphans rows={read.data.orphans} all={read.data.orphanUnits} />
      <Unseen rows={read.data.neverLook} since={read.data.since} />
    </>
  );
}

function Silent({ rows }: { rows: Gaps['neverSend'] }) {
  const t = useText(boardWords);
  const { date } = useFormat();
  return (
    <Section title={t('gaps.silent')}>
      {rows.length === 0 ? <p className="mut">{t('gaps.silent-none')}</p> : null}
      <ul className="co-list">
        {rows.map((one) => (
          <li key={one.unit.slug}>
            <b>{one.unit.name}</b> · {t('gaps.silent-one', { count: one.owed, since: date(one.since) })}
          </li>
        ))}
      </ul>
    </Section>
  );
}

function Orphans({ rows, all }: { rows: Gaps['orphans']; all: number }) {
  const t = useText(boardWords);
  const { date } = useFormat();
  const columns: Column<Gaps['orphans'][number]>[] = [
    {
      id: 'unit',
      header: t('col.unit'),
      phone: 'title',
      sortValue: (one) => one.unit.name,
      searchText: (one) => one.unit.name,
      cell: (one) => <b>{one.unit.name}</b>,
    },
    {
      id: 'why',
      header: t('gaps.why'),
      sortValue: (one) => one.reason,
      cell: (one) => t(`gaps.${one.reason}`, { until: one.until === null ? '' : date(one.until) }),
    },
    {
      id: 'indicators',
      header: t('gaps.count'),
      width: 110,
      align: 'right',
      sortValue: (one) => String(one.count).padStart(4, '0'),
      cell: (one) => <span title={one.indicators.map(({ name }) => name).join(', ')}>{one.count}</span>,
    },
  ];
  return (
    <Section title={t('gaps.orphans')}>
      {rows.length === 0 ? (
        <p className="mut">{t('gaps.orphans-none')}</p>
      ) : (
        <div className="tt-actions">
          <ButtonLink kind="bare" href="/quan-tri/giao-bao-cao">
            {t('gaps.to-coverage')}
          </ButtonLink>
          <ButtonLink kind="bare" icon="person" href="/quan-tri/nguoi-dung">
            {t('gaps.to-people')}
          </ButtonLink>
        </div>
      )}
      {rows.length === 0 ? null : (
        <DataTable
          label={t('gaps.orphans')}
          columns={columns}
          rows={rows}
          rowKey={(one) => one.unit.slug}
          {...(rows.length > 8 ? { searchLabel: t('search'), virtual: { height: 420, rowHeight: 45 } } : {})}
        />
      )}
      {all > rows.length ? <p className="mut">{t('gaps.more', { shown: rows.length, all })}</p> : null}
    </Section>
  );
}

function Unseen({ rows, since }: { rows: Gaps['neverLook']; since: string | null }) {
  const t = useText(boardWords);
  const { date } = useFormat();
  return (
    <Section title={t('gaps.unseen')}>
      <p className="mut">{since === null ? t('gaps.not-counted') : t('gaps.unseen-since', { since: date(since) })}</p>
      {rows.length === 0 ? <p className="mut">{t('gaps.unseen-none')}</p> : null}
      <ul className="co-list">
        {rows.map((one, at) => (
          <li key={`${one.person} ${at}`}>
            <b>{one.person}</b> · <span className="mut">{one.roles.join(', ')}</span> ·{' '}
            {one.lastSeen === null ? t('gaps.never') : t('gaps.last', { day: date(one.lastSeen), count: one.days })}
          </li>
        ))}
      </ul>
    </Section>
  );
}
