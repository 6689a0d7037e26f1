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
  useLocale,
  useText,
  WithPanel,
} from '@thucthi/ui';
import { useMemo, useState } from 'react';
import type { ReactNode } from 'react';
import type { Vintage } from '../../contract.ts';
import type { Box } from './entry-row.ts';
import { EntryConnection } from './entry-connection.tsx';
import { CellLegend } from './cell-marks-line.tsx';
import { EntryAsOf, EntryUnit } from './entry-context.tsx';
import { EntryFoot } from './entry-foot.tsx';
import { boxesOf, EntryCards, EntryTable } from './entry-lists.tsx';
import { EntryPanel } from './entry-panel.tsx';
import { EntryProgress } from './entry-progress.tsx';
import { catalogueCall, entryCalls } from './entry-sheet.ts';
import type { EntrySheet } from './entry-sheet.ts';
import { entryWords } from './entry-words.ts';
import './entry.css';
import { layBlock } from './paste-block.ts';
import type { Pasted } from './paste-block.ts';
import { periodOfBox, useCellMarks } from './use-cell-marks.ts';
import { useEntry } from './use-entry.ts';
import type { EntryLine } from './use-entry.ts';
import { usePhone } from './use-phone.ts';

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

type Filter = 'all' | 'empty' | 'unsaved' | 'waiting' | 'invalid' | 'open' | 'locked';
const filters: readonly Filter[] = ['all', 'empty', 'unsaved', 'waiting', 'invalid', 'open', 'locked'];
/** Shown only where there is something behind them. */
const seldom: readonly Filter[] = ['waiting', 'open', 'locked'];

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
  const marks = useCellMarks(sheet);
  const label = t('entry.label', { month: sheet.periodLabel, unit: sheet.unit.name });
  const entry = useEntry(sheet, label, ratios, formatNumberVi, marks.locked);
  const phone = usePhone();
  const tools = usePageTools();
  const me = tools.useMe();
  const { search: address, change } = tools.usePageAddress();
  const [pressed, setPressed] = useState(false);
  const mayImport = me?.rights.includes('figures.import') === true;
  const [filter, setFilter] = useState<Filter>('all');
  const [search, setSearch] = useState('');
  const [pasted, setPasted] = useState<Pasted | null>(null);
  const matches = matcherVi(search);
  const inFilter = (line: EntryLine, which: Filter): boolean => {
    if (which === 'all') return true;
    if (which === 'invalid') return line.state === 'invalid' || line.state === 'conflict';
    if (which === 'open') return (['month', 'total'] as const).some((box) => marks.of(line.row, box)?.open === true);
    return which === 'locked' ? line.locked.size > 0 : line.state === which;
  };
  const count = (which: Filter) => entry.lines.filter((line) => inFilter(line, which)).length;
  const lines = entry.lines.filter(
    (line) => inFilter(line, filter) && matches(foldVi(`${names.get(line.row.indicator.code) ?? ''} ${line.row.indicator.name}`)),
  );
  const due = entry.lines.filter((line) => line.state !== 'later');
  const done = due.filter((line) => line.state !== 'empty' && line.state !== 'locked').length;
  const talked = entry.lines.find(({ row }) => row.indicator.code === address['o']);
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
      <WithPanel
        panel={
          talked === undefined ? null : (
            <EntryPanel
              key={talked.row.indicator.code}
              line={talked}
              unit={sheet.unit.slug}
              month={sheet.period}
              marks={marks}
              at={address['ky'] ?? ''}
              takeFocus={pressed}
              onCell={(ky) => change({ ky }, { replace: true })}
              onClose={() => change({ o: undefined, ky: undefined }, { replace: true })}
            />
          )
        }
      >
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
              <EntryProgress lines={due} done={done} />
              <FilterTabs
                label={t('entry.show')}
                value={filter}
                onChange={setFilter}
                tabs={filters
                  .filter((id) => !seldom.includes(id) || count(id) > 0)
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
              <CellLegend kinds={marks.kinds} />
              <List
                lines={lines}
                month={sheet.period}
                entry={entry}
                canEnter={sheet.canEnter}
                marks={marks}
                onTalk={(line, box) => {
                  setPressed(true);
                  change({ o: line.row.indicator.code, ky: periodOfBox(line.row, box, sheet.period) });
                }}
                onBlock={paste}
              />
            </>
          )}
        </Page>
      </WithPanel>
      {sheet.canEnter && sheet.rows.length > 0 ? <EntryFoot entry={entry} empty={count('empty')} invalid={count('invalid')} /> : null}
    </>
  );
}
