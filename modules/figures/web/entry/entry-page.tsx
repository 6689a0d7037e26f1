import { foldVi, formatNumberVi } from '@thucthi/kernel';
import { usePageTools } from '@thucthi/registry/web';
import {
  Button,
  ButtonLink,
  ContextBar,
  ContextSelect,
  EmptyState,
  FilterTabs,
  matcherVi,
  Notice,
  Page,
  PageLead,
  SearchField,
  Skeleton,
  StepBar,
  useLocale,
  useText,
} from '@thucthi/ui';
import { useMemo, useState, useSyncExternalStore } from 'react';
import type { ReactNode } from 'react';
import type { Vintage } from '../../contract.ts';
import type { Box } from './entry-row.ts';
import { EntryConnection } from './entry-connection.tsx';
import { EntryAsOf, EntryUnit } from './entry-context.tsx';
import { boxesOf, EntryCards, EntryTable } from './entry-lists.tsx';
import { catalogueCall, entryCalls } from './entry-sheet.ts';
import type { EntrySheet } from './entry-sheet.ts';
import { entryWords } from './entry-words.ts';
import './entry.css';
import { layBlock } from './paste-block.ts';
import type { Pasted } from './paste-block.ts';
import { useEntry } from './use-entry.ts';
import type { Entry, EntryLine } from './use-entry.ts';

/** What the app puts around the boxes. */
export interface EntryPageProps {
  /** Stands above them: what the unit owes for the month, and by when. */
  readonly above?: (shown: { unit: string; month: string }) => ReactNode;
}

/** What a unit reports for a month: typed by a ward officer on a phone or by keyboard, checked in words while typing. */
export default function EntryPage(props: EntryPageProps) {
  const t = useText(entryWords);
  const tools = usePageTools();
  const { params, search, change } = tools.usePageAddress();
  const slug = params['unit'] ?? '';
  const asked = {
    params: { slug },
    query: search['month'] === undefined ? {} : { month: search['month'] },
  };
  const read = tools.useRead(entryCalls.readEntrySheet, asked, { offline: true });
  const copiedAt = tools.useCopyTime(entryCalls.readEntrySheet, asked);
  const { ready } = tools.useOutbox();
  const sheet = read.data;
  const catalogue = tools.useRead(catalogueCall, {}, { staleTime: 5 * 60_000, offline: true });
  const ratios = useMemo(
    () =>
      catalogue.data &&
      new Map(
        catalogue.data.indicators
          .filter((one) => one.rollUp === 'ratio-of-sums')
          .map((one) => [one.code, one.formula?.scale ?? (one.unit === '%' ? '100' : '1')]),
      ),
    [catalogue.data],
  );
  const names = useMemo(
    () => new Map(catalogue.data?.indicators.map((one) => [one.code, [one.code, one.name.vi, one.name.en, ...one.aliases].join(' ')])),
    [catalogue.data],
  );
  tools.usePageTitle(sheet === undefined ? t('entry.tab') : t('entry.title', { month: sheet.periodLabel }));
  const problem = read.error ?? catalogue.error;
  if (problem !== null && (sheet === undefined || ratios === undefined)) {
    return (
      <Page>
        <tools.ProblemNote problem={problem} onRetry={() => void Promise.all([read.refetch(), catalogue.refetch()])} />
      </Page>
    );
  }
  if (sheet === undefined || ratios === undefined || !ready)
    return (
      <Page>
        <Skeleton rows={8} height={56} />
      </Page>
    );
  return (
    <Sheet
      key={`${sheet.unit.slug} ${sheet.period}`}
      sheet={sheet}
      copiedAt={copiedAt}
      ratios={ratios}
      names={names}
      onMonth={(month) => change({ month })}
      above={props.above?.({ unit: sheet.unit.slug, month: sheet.period })}
    />
  );
}

/** In the order in which figures firm up; a list of our own, so that the contract's shapes stay off the page. */
const vintages: readonly Vintage[] = ['uoc', 'so-bo', 'chinh-thuc'];

type Filter = 'all' | 'empty' | 'unsaved' | 'waiting' | 'invalid';
const filters: readonly Filter[] = ['all', 'empty', 'unsaved', 'waiting', 'invalid'];
const inFilter = (line: EntryLine, filter: Filter): boolean =>
  filter === 'all' || (filter === 'invalid' ? line.state === 'invalid' || line.state === 'conflict' : line.state === filter);

function Sheet({
  sheet,
  copiedAt,
  ratios,
  names,
  onMonth,
  above,
}: {
  sheet: EntrySheet;
  copiedAt: string | null;
  ratios: ReadonlyMap<string, string>;
  /** What an indicator may be found by, in either language, by code. */
  names: ReadonlyMap<string, string>;
  onMonth: (month: string) => void;
  above: ReactNode;
}) {
  const t = useText(entryWords);
  const { locale } = useLocale();
  const entry = useEntry(sheet, t('entry.label', { month: sheet.periodLabel, unit: sheet.unit.name }), ratios, formatNumberVi);
  const phone = usePhone();
  const me = usePageTools().useMe();
  const mayImport = me?.rights.includes('figures.import') === true;
  const [filter, setFilter] = useState<Filter>('all');
  const [search, setSearch] = useState('');
  const [pasted, setPasted] = useState<Pasted | null>(null);
  const matches = matcherVi(search);
  const count = (which: Filter) => entry.lines.filter((line) => inFilter(line, which)).length;
  const lines = entry.lines.filter(
    (line) => inFilter(line, filter) && matches(foldVi(`${names.get(line.row.indicator.code) ?? ''} ${line.row.indicator.name}`)),
  );
  const due = entry.lines.filter((line) => line.state !== 'later');
  const done = due.filter((line) => line.state !== 'empty').length;
  const paste = (block: string[][], at: { code: string; box: Box }): void => {
    const rows = lines.map((line) => ({ code: line.row.indicator.code, name: line.row.indicator.name, boxes: boxesOf(line) }));
    const laid = layBlock(block, rows, at);
    for (const { code, box, raw } of laid.cells) entry.type(code, box, raw);
    setPasted(laid);
  };
  const List = phone ? EntryCards : EntryTable;
  return (
    <>
      <ContextBar
        end={
          mayImport ? (
            <ButtonLink kind="bare" icon="upload" href={`/${sheet.unit.slug}/bao-cao/nhap-tep?month=${sheet.period}`}>
              {t('entry.from-file')}
            </ButtonLink>
          ) : null
        }
      >
        <EntryUnit sheet={sheet} />
        <ContextSelect
          label={t('entry.month')}
          name={t('entry.month')}
          value={sheet.period}
          options={sheet.periods.map((one) => ({ id: one.code, label: one.label }))}
          onChange={onMonth}
        />
        {sheet.canEnter ? (
          <ContextSelect
            label={t('entry.vintage')}
            name={t('entry.vintage')}
            value={entry.vintage}
            options={vintages.map((one) => ({ id: one, label: t(`vintage.${one}`) }))}
            onChange={(one) => entry.setVintage(one as Vintage)}
          />
        ) : null}
        {sheet.canEnter ? <EntryAsOf entry={entry} today={sheet.today} /> : null}
      </ContextBar>
      <Page>
        <PageLead title={t('entry.title', { month: sheet.periodLabel })}>
          {sheet.unit.name}
          {sheet.unit.illustrative ? <span className="mut"> · {t('entry.illustrative')}</span> : null}
        </PageLead>
        {above}
        {sheet.canEnter ? null : <Notice icon="locked">{t('entry.read-only')}</Notice>}
        <EntryConnection copiedAt={copiedAt} canEnter={sheet.canEnter} waiting={count('waiting')} />
        {entry.restored ? (
          <Notice icon="undo" actions={<Button onClick={entry.discard}>{t('entry.discard')}</Button>}>
            {t('entry.restored')}
          </Notice>
        ) : null}
        {entry.problem === null ? null : (
          <Notice kind="problem" title={entry.problem[locale]}>
            {t('entry.kept')}
          </Notice>
        )}
        {sheet.rows.length === 0 ? (
          <EmptyState
            title={t('entry.no-rows')}
            action={
              me?.rights.includes('registry.manage') === true ? (
                <ButtonLink kind="main" href="/quan-tri/giao-bao-cao">
                  {t('entry.to-coverage')}
                </ButtonLink>
              ) : (
                <ButtonLink href={`/${sheet.unit.slug}`}>{t('entry.to-cockpit')}</ButtonLink>
              )
            }
          >
            {t('entry.no-rows-why')}
          </EmptyState>
        ) : (
          <>
            <div className="tt-entry-progress">
              <span>
                {t('entry.done', { done, total: due.length })} <span className="mut">· {t('entry.numbers')}</span>
              </span>
              {due.length > 40 ? null : (
                <StepBar label={t('entry.done', { done, total: due.length })} steps={due.map((line) => stepOf(line))} />
              )}
            </div>
            <FilterTabs
              label={t('entry.show')}
              value={filter}
              onChange={setFilter}
              tabs={filters
                .filter((id) => id !== 'waiting' || count(id) > 0)
                .map((id) => ({ id, label: t(`show.${id}`), count: count(id) }))}
            />
            {entry.lines.length > 12 ? (
              <div className="tt-tools">
                <SearchField value={search} onChange={setSearch} placeholder={t('entry.search')} />
              </div>
            ) : null}
            {pasted === null ? null : (
              <Notice icon={pasted.lost.length === 0 ? 'check' : 'mend'} title={t('paste.done', { count: pasted.cells.length })}>
                {pasted.lost.length === 0 ? null : t('paste.lost', { rows: pasted.lost.slice(0, 8).join('; ') })}
              </Notice>
            )}
            <List lines={lines} month={sheet.period} entry={entry} canEnter={sheet.canEnter} onBlock={paste} />
          </>
        )}
      </Page>
      {sheet.canEnter && sheet.rows.length > 0 ? (
        <section className="tt-entry-foot" aria-label={t('entry.foot')}>
          <SaveButton entry={entry} />
          <p role="status">
            {entry.saved === null ? null : <b>{t('entry.saved', { count: entry.saved })} </b>}
            {count('empty') + count('invalid') === 0
              ? t('entry.all-there')
              : t('entry.left', { empty: count('empty'), invalid: count('invalid') })}
          </p>
        </section>
      ) : null}
    </>
  );
}

function stepOf(line: EntryLine): 'done' | 'waiting' | 'amber' | 'open' {
  switch (line.state) {
    case 'saved':
    case 'summed':
      return 'done';
    case 'unsaved':
    case 'waiting':
      return 'waiting';
    case 'invalid':
    case 'conflict':
      return 'amber';
    case 'empty':
    case 'later':
      return 'open';
  }
}

function SaveButton({ entry }: { entry: Entry }) {
  const t = useText(entryWords);
  return (
    <Button kind="main" size="touch" busy={entry.busy} disabled={entry.toSave === 0} onClick={() => void entry.save()}>
      {entry.toSave === 0 ? t('entry.save-none') : t('entry.save', { count: entry.toSave })}
    </Button>
  );
}

const narrow = '(max-width: 760px)';

function usePhone(): boolean {
  return useSyncExternalStore(
    (changed) => {
      const query = window.matchMedia(narrow);
      query.addEventListener('change', changed);
      return () => query.removeEventListener('change', changed);
    },
    () => window.matchMedia(narrow).matches,
  );
}
