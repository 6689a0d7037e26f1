import { usePageTools } from '@thucthi/registry/web';
import { DataTable, EmptyState, SignWord, Skeleton, useFormat, useText } from '@thucthi/ui';
import type { Column } from '@thucthi/ui';
import { collectionCalls, type LateEntry } from '../routes.ts';
import { lastMoment } from '../last-moment.ts';
import { boardWords } from './board-words.ts';

/** The permits to enter late, the newest first: by which authority, why, until when, and what was written under each. */
export function LateEntries({ unit }: { unit: string }) {
  const t = useText(boardWords);
  const format = useFormat();
  const tools = usePageTools();
  const read = tools.useRead(collectionCalls.listLateEntries, { params: { slug: unit } }, { keep: true });
  if (read.error !== null) return <tools.ProblemNote problem={read.error} onRetry={() => void read.refetch()} />;
  if (read.data === undefined) return <Skeleton rows={4} />;
  const columns: Column<LateEntry>[] = [
    { id: 'unit', header: t('col.unit'), phone: 'title', sortValue: (one) => one.unit.name, cell: (one) => <b>{one.unit.name}</b> },
    {
      id: 'form',
      header: t('late.form'),
      cell: (one) => (
        <>
          {one.form.name} <span className="mut">· {one.periodName}</span>
        </>
      ),
    },
    {
      id: 'authority',
      header: t('late.authority'),
      cell: (one) => (
        <>
          {one.authority} <span className="co-block">{one.reason}</span>
          <span className="xs mut co-block">
            {one.givenBy === null
              ? t('late.given', { at: format.moment(one.givenAt) })
              : t('late.by', { who: one.givenBy, at: format.moment(one.givenAt) })}
          </span>
        </>
      ),
    },
    {
      id: 'until',
      header: t('late.until'),
      width: 190,
      sortValue: (one) => one.expiresAt,
      cell: (one) => (
        <>
          {format.moment(lastMoment(one.expiresAt))}
          <span className="co-block">
            <SignWord
              icon={one.runs ? 'edit' : 'locked'}
              tone={one.runs ? 'watch' : 'none'}
              word={t(one.runs ? 'late.runs' : 'late.over')}
            />
          </span>
        </>
      ),
    },
    { id: 'figures', header: t('late.figures'), width: 100, align: 'right', cell: (one) => String(one.figures) },
  ];
  return (
    <DataTable
      label={t('tab.late')}
      columns={columns}
      rows={read.data.entries}
      rowKey={(one) => one.id}
      empty={<EmptyState title={t('late.empty')}>{t('late.empty-why')}</EmptyState>}
    />
  );
}
