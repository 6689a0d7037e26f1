import { Checkbox, DataTable, FilterTabs, Section, SignWord, useFormat, useText } from '@thucthi/ui';
import type { Column } from '@thucthi/ui';
import { useState } from 'react';
import type { MergedFile, MergedImport } from '../routes.ts';
import { mergeWords } from './merge-words.ts';

const filters = ['all', 'faulty', 'against', 'asks'] as const;
type Filter = (typeof filters)[number];

const isIn: Readonly<Record<Filter, (file: MergedFile) => boolean>> = {
  all: () => true,
  faulty: (file) => file.state === 'faulty',
  against: (file) => file.contradicts.length > 0,
  asks: (file) => file.state === 'ready' && (file.warningCount > 0 || file.units.some((unit) => !unit.expected)),
};
/** From so many files on only those in sight are drawn. */
const manyFiles = 60;

/** The files one by one: whose they are, what they come to, which are written. */
export function MergedFiles(props: {
  merged: MergedImport;
  out: ReadonlySet<number>;
  onLeave?: (number: number, isOut: boolean) => void;
  open: string | undefined;
  onOpen: (number: string) => void;
}) {
  const { merged, out, onLeave } = props;
  const t = useText(mergeWords);
  const { number } = useFormat();
  const [filter, setFilter] = useState<Filter>('all');
  const counted = (id: string, name: string, count: (file: MergedFile) => number): Column<MergedFile> => ({
    id,
    header: name,
    width: 96,
    align: 'right',
    phone: 'line',
    sortValue: (file) => count(file),
    cell: (file) => (file.state === 'ready' ? number(String(count(file))) : ''),
  });
  const columns: Column<MergedFile>[] = [
    {
      id: 'file',
      header: t('col.file'),
      phone: 'title',
      sortValue: (file) => file.name,
      searchText: (file) => `${file.name} ${file.units.map((unit) => unit.name).join(' ')}`,
      cell: (file) => (
        <span className="co-pick">
          {onLeave === undefined ? null : (
            <Checkbox
              label={<span className="vh">{t('take', { name: file.name })}</span>}
              checked={!out.has(file.number)}
              onChange={(on) => onLeave(file.number, !on)}
            />
          )}
          <button type="button" className="btn bare co-file" onClick={() => props.onOpen(String(file.number))}>
            {file.name}
          </button>
        </span>
      ),
    },
    {
      id: 'unit',
      header: t('col.unit'),
      phone: 'line',
      sortValue: (file) => file.units[0]?.name ?? '',
      cell: (file) => file.units.map((unit) => <UnitOfFile key={unit.slug} unit={unit} />),
    },
    { id: 'state', header: t('col.state'), width: 190, phone: 'line', cell: (file) => <FileSign file={file} out={out.has(file.number)} /> },
    counted('fresh', t('col.fresh'), (file) => file.fresh),
    counted('corrected', t('col.corrected'), (file) => file.corrected),
    counted('unchanged', t('col.unchanged'), (file) => file.unchanged),
  ];
  const rows = merged.files.filter(isIn[filter]);
  return (
    <Section title={t('files.title')}>
      <FilterTabs
        label={t('filter.label')}
        value={filter}
        onChange={setFilter}
        tabs={filters.map((id) => ({ id, label: t(`filter.${id}`), count: merged.files.filter(isIn[id]).length }))}
      />
      <DataTable
        label={t('files.title')}
        columns={columns}
        rows={rows}
        rowKey={(file) => String(file.number)}
        openKey={props.open ?? null}
        searchLabel={t('files.search')}
        {...(rows.length < manyFiles ? {} : { virtual: { height: 'calc(100vh - 260px)', rowHeight: 44 } })}
      />
    </Section>
  );
}

function UnitOfFile({ unit }: { unit: MergedFile['units'][number] }) {
  const t = useText(mergeWords);
  return (
    <span className="co-block">
      {unit.name} {unit.expected ? null : <span className="xs co-late">{t('unexpected')}</span>}
    </span>
  );
}

function FileSign({ file, out }: { file: MergedFile; out: boolean }) {
  const t = useText(mergeWords);
  if (file.state === 'waiting') return <SignWord icon="waiting" word={t('state.waiting')} />;
  const faulty = file.state === 'faulty';
  const against = file.contradicts.length > 0;
  return (
    <>
      {faulty ? <SignWord icon="risk" tone="risk" word={t('state.errors', { count: file.errorCount })} /> : null}
      {!faulty && against ? <SignWord icon="risk" tone="risk" word={t('state.against')} /> : null}
      {!faulty && !against ? <SignWord icon="check" tone="good" word={t('state.good')} /> : null}
      {faulty || file.warningCount === 0 ? null : <span className="xs mut co-block">{t('state.asks', { count: file.warningCount })}</span>}
      {out ? <span className="xs mut co-block">{t('state.left-out')}</span> : null}
    </>
  );
}
