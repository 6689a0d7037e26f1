import type { IndicatorView, ScorecardRow } from '@thucthi/assessment/contract';
import type { LedgerFigure } from '@thucthi/figures/contract';
import { parsePeriodCode } from '@thucthi/kernel';
import { DataTable, FigureValue, Pick, Section, useFormat, useText } from '@thucthi/ui';
import type { Column } from '@thucthi/ui';
import { clockTime } from '../../live/updated-at.tsx';
import { words } from '../../locales/words.ts';
import { DocumentName } from '../document-name.tsx';
import { useHedges } from '../hedges.ts';
import { printedDecimals } from '../printed-decimals.ts';
import { vintageWord } from '../vintage-words.ts';
import { isAsked } from './asked-number.ts';
import type { AskedNumber } from './asked-number.ts';
import { dayOf } from './explain-panel.tsx';

/** Every figure ever recorded for the year: nothing removed, a replaced one struck through and kept. */
export function Vintages(props: {
  view: IndicatorView;
  asked: AskedNumber | null;
  onAsk: (what: AskedNumber['what'], plan: undefined, period: string) => void;
}) {
  const t = useText(words);
  const format = useFormat();
  const { view, asked, onAsk } = props;
  const hedges = useHedges();
  const { unit, decimals } = view.row.indicator;
  const columns: Column<LedgerFigure>[] = [
    {
      id: 'period',
      header: t('vintages.period'),
      phone: 'title',
      sortValue: (row) => row.period,
      cell: (row) => format.period(parsePeriodCode(row.period), 'short'),
    },
    { id: 'vintage', header: t('vintages.kind'), cell: (row) => t(vintageWord[row.vintage]) },
    {
      id: 'as-of',
      header: t('vintages.as-of'),
      sortValue: (row) => row.asOf,
      cell: (row) => <span className="nw">{format.date(row.asOf)}</span>,
    },
    {
      id: 'value',
      header: format.unit(unit),
      align: 'right',
      cell: (row) => {
        const value = (
          <FigureValue
            value={row.value}
            unit=""
            size="text"
            qualifiers={hedges(row.qualifiers)}
            {...printedDecimals(row.decimals ?? decimals)}
            replaced={!row.current}
          />
        );
        return row.current ? (
          <Pick open={isAsked(asked, 'actual', undefined, row.period)} onPick={() => onAsk('actual', undefined, row.period)}>
            {value}
          </Pick>
        ) : (
          value
        );
      },
    },
    { id: 'source', header: t('vintages.source'), className: 'tt-c-source', cell: (row) => <Source row={row} /> },
    {
      id: 'recorded',
      header: t('vintages.recorded'),
      phone: 'hidden',
      sortValue: (row) => row.recordedAt,
      cell: (row) => (
        <span className="nw">
          {format.date(dayOf(row.recordedAt))}, {clockTime(Date.parse(row.recordedAt))}
        </span>
      ),
    },
  ];
  return (
    <Section title={t('vintages.title')} illustrative={view.unit.illustrative}>
      {view.ledger.length === 0 && view.row.actual?.origin === 'rolled-up' ? (
        <p className="tt-none">{t('vintages.rolled-up')}</p>
      ) : (
        <DataTable
          label={t('vintages.title')}
          columns={columns}
          rows={view.ledger}
          rowKey={(row) => row.id}
          rowClass={(row) => (row.current ? (row.period === view.period ? 'cur' : undefined) : 'old')}
          empty={<p className="tt-none">{t('vintages.none')}</p>}
          {...(view.ledger.length > 60 ? { virtual: { height: 520, rowHeight: 34 } } : {})}
        />
      )}
      {view.ledger.length === 0 ? null : <p className="demo tt-foot">{t('vintages.foot')}</p>}
    </Section>
  );
}

function Source({ row }: { row: LedgerFigure }) {
  const t = useText(words);
  const reason = row.reason === null ? '' : ` · ${row.reason}`;
  switch (row.source) {
    case 'document':
      return row.document === null ? (
        t('document.unnamed')
      ) : (
        <>
          <DocumentName document={row.document} paragraph={row.locator?.paragraph} />
          {reason}
          <AlsoIn row={row} />
        </>
      );
    case 'import':
      return (
        <>
          {row.importedFrom === null
            ? t('vintages.import')
            : t('vintages.import.from', { file: row.importedFrom.fileName, row: row.importedFrom.row })}
          {reason}
        </>
      );
    case 'entry':
      return (
        <>
          {t('vintages.entry')}
          {reason}
        </>
      );
  }
}

/** The other documents that state the same figure: one figure, several sources. */
function AlsoIn({ row }: { row: LedgerFigure }) {
  const t = useText(words);
  return row.alsoIn.map(({ document, locator }) => (
    <span key={document.id} className="also">
      {' '}
      {t('vintages.also')} <DocumentName document={document} paragraph={locator.paragraph} />
    </span>
  ));
}

type Statement = ScorecardRow['statements'][number];

/** What documents say about the figures, in their own printed form. */
export function Statements({ statements }: { statements: readonly Statement[] }) {
  const t = useText(words);
  const format = useFormat();
  if (statements.length === 0) return null;
  const columns: Column<Statement>[] = [
    { id: 'measure', header: t('statements.measure'), phone: 'title', cell: (row) => t(measureWord[row.measure] ?? 'measure.other') },
    {
      id: 'printed',
      header: t('statements.printed'),
      align: 'right',
      cell: (row) => <b lang="vi">{[...row.qualifiers, row.printed].join(' ').trim()}</b>,
    },
    // The document's own words stay in its language.
    {
      id: 'basis',
      header: t('statements.basis'),
      cell: (row) => (typeof row.basis['text'] === 'string' ? <span lang="vi">{row.basis['text']}</span> : ''),
    },
    { id: 'period', header: t('vintages.period'), cell: (row) => format.period(parsePeriodCode(row.period), 'short') },
    {
      id: 'source',
      header: t('vintages.source'),
      className: 'tt-c-source',
      cell: (row) =>
        row.document === null ? t('document.unnamed') : <DocumentName document={row.document} paragraph={row.locator.paragraph} />,
    },
  ];
  return (
    <Section title={t('statements.title')} note={t('statements.note')}>
      <DataTable
        label={t('statements.title')}
        columns={columns}
        rows={statements}
        rowKey={(row) => `${row.measure}/${row.document?.id ?? ''}/${row.locator.start}`}
      />
    </Section>
  );
}

const measureWord: Readonly<Record<string, keyof typeof words.messages>> = {
  growth: 'measure.growth',
  'pct-of-plan': 'measure.pct-of-plan',
  delta: 'measure.delta',
  share: 'measure.share',
  rank: 'measure.rank',
  multiple: 'measure.multiple',
};
