import type { IndicatorView, ScorecardRow } from '@thucthi/assessment/contract';
import { dec } from '@thucthi/kernel';
import {
  Button,
  DataTable,
  FigureValue,
  iconOf,
  Link,
  RankedBars,
  Section,
  SmallMultiples,
  StatusBadge,
  toneOf,
  useFormat,
  useText,
} from '@thucthi/ui';
import type { Column } from '@thucthi/ui';
import { useState } from 'react';
import { words } from '../../locales/words.ts';
import { hrefTo } from '../../shell/page-address.ts';
import { share } from '../cockpit/bar-of-row.ts';
import { statusWord } from '../status-words.ts';
import { rankedBelow } from './chart-data.ts';

type Plan = ScorecardRow['plans'][number];
type Below = IndicatorView['below'][number];

/** How the units are ranked, in words. */
const rankWord = {
  percent: { most: 'below.by-percent-most', least: 'below.by-percent-least' },
  value: { most: 'below.by-value-most', least: 'below.by-value-least' },
} as const;

const pictures = 24;
const ranks = 20;

/** The units below: small pictures of the weakest, a ranked list, and who owns which part of the target. */
export default function UnitsBelow({
  view,
  chosen,
  search,
}: {
  view: IndicatorView;
  chosen: Plan | null;
  search: Readonly<Record<string, string>>;
}) {
  const t = useText(words);
  const [all, setAll] = useState(false);
  const ranked = rankedBelow(view.below);
  if (ranked.length === 0) return null;
  const hrefOf = (unit: Below) => hrefTo(`/${unit.unit}/${view.row.indicator.code}`, { period: view.period, knownOn: search['knownOn'] });
  // The weakest are what one looks for among the pictures.
  const withPlan = ranked
    .toReversed()
    .filter(
      (unit) =>
        unit.percent !== null && unit.target !== null && dec(unit.target).gt(0) && unit.months.filter((month) => month !== null).length > 1,
    );
  const reported = ranked.some((unit) => unit.value !== null);
  const shown = all ? ranked : ranked.slice(0, ranks);
  const { illustrative } = view.unit;
  return (
    <>
      {withPlan.length === 0 ? null : (
        <Section
          title={t('below.percent', { count: ranked.length })}
          end={withPlan.length > pictures ? t('below.weakest', { count: pictures }) : t('below.lowest-first')}
          illustrative={illustrative}
        >
          <Pictures units={withPlan.slice(0, pictures)} hrefOf={hrefOf} />
        </Section>
      )}
      <Section
        title={t('below.ranked')}
        {...(view.belowRank === null || !reported ? {} : { note: t(rankWord[view.belowRank.by][view.belowRank.best]) })}
        illustrative={illustrative}
        {...(view.belowCount === null
          ? {}
          : { end: t('below.reported', { reported: view.belowCount.reported, expected: view.belowCount.expected }) })}
      >
        {reported ? <Ranked units={shown} view={view} chosen={chosen} hrefOf={hrefOf} /> : <p className="tt-none">{t('vintages.none')}</p>}
        {!reported || ranked.length <= ranks ? null : (
          <p className="tt-foot tt-noprint">
            <Button kind="bare" aria-expanded={all} onClick={() => setAll(!all)}>
              {all ? t('below.fewer') : t('below.all', { count: ranked.length })}
            </Button>
          </p>
        )}
      </Section>
      {ranked.some((unit) => unit.target !== null) ? <Parts units={ranked} view={view} chosen={chosen} hrefOf={hrefOf} /> : null}
    </>
  );
}

function Pictures({ units, hrefOf }: { units: readonly Below[]; hrefOf: (unit: Below) => string }) {
  const t = useText(words);
  const format = useFormat();
  const percents = (values: readonly (string | null)[], target: string) =>
    values.map((value) => (value === null ? null : share(dec(value), dec(target))));
  return (
    <SmallMultiples
      label={t('below.pictures')}
      items={units.map((unit) => ({
        id: unit.unit,
        label: unit.name,
        value: format.percent(unit.percent ?? '0', { decimals: 1 }),
        tone: toneOf(unit.status),
        icon: iconOf(unit.status),
        word: t(statusWord[unit.status]),
        values: percents(unit.months, unit.target ?? '1'),
        plan: percents(unit.plan, unit.target ?? '1'),
        href: hrefOf(unit),
      }))}
    />
  );
}

/** Units below with the indicator they are shown for. */
interface UnitsOfIndicator {
  units: readonly Below[];
  view: IndicatorView;
  chosen: Plan | null;
  hrefOf: (unit: Below) => string;
}

function Ranked({ units, view, chosen, hrefOf }: UnitsOfIndicator) {
  const t = useText(words);
  const format = useFormat();
  const { unit: own, decimals } = view.row.indicator;
  const byPercent = view.belowRank === null ? units.some((unit) => unit.percent !== null) : view.belowRank.by === 'percent';
  const due =
    byPercent && chosen !== null && chosen.expectedNow !== null && chosen.target !== null && dec(chosen.target).gt(0)
      ? share(dec(chosen.expectedNow), dec(chosen.target))
      : null;
  return (
    <RankedBars
      label={t('below.ranked')}
      {...(due === null ? {} : { mark: { value: due, text: t('below.due', { percent: format.percent(due, { decimals: 1 }) }) } })}
      bars={units.map((unit) => ({
        id: unit.unit,
        label: unit.name,
        ...(view.belowRank === null ? {} : { place: unit.rank?.place ?? null }),
        tone: toneOf(unit.status),
        value: byPercent ? unit.percent : unit.value,
        href: hrefOf(unit),
        text:
          byPercent && unit.percent !== null
            ? format.percent(unit.percent, { decimals: 1 })
            : unit.value === null
              ? t('cockpit.no-actual')
              : format.quantity(unit.value, own, { decimals }),
      }))}
    />
  );
}

function Parts({ units, view, chosen, hrefOf }: UnitsOfIndicator) {
  const t = useText(words);
  const format = useFormat();
  const { unit: own, decimals } = view.row.indicator;
  const places = Math.max(0, ...units.map((unit) => unit.target?.split('.')[1]?.length ?? 0));
  const whole = chosen?.target === null || chosen === null ? null : dec(chosen.target);
  const columns: Column<Below>[] = [
    {
      id: 'unit',
      header: t('below.unit'),
      phone: 'title',
      sortValue: (unit) => unit.name,
      searchText: (unit) => unit.name,
      cell: (unit) => (
        <Link className="name" href={hrefOf(unit)}>
          {unit.name}
        </Link>
      ),
    },
    {
      id: 'target',
      header: t('below.target'),
      align: 'right',
      sortValue: (unit) => (unit.target === null ? null : dec(unit.target)),
      cell: (unit) => (unit.target === null ? '' : format.number(unit.target, { decimals: places })),
    },
    ...(whole === null || !whole.gt(0)
      ? []
      : [
          {
            id: 'share',
            header: t('below.share'),
            align: 'right' as const,
            sortValue: (unit: Below) => (unit.target === null ? null : dec(unit.target)),
            cell: (unit: Below) => (unit.target === null ? '' : format.percent(share(dec(unit.target), whole), { decimals: 1 })),
          },
        ]),
    {
      id: 'value',
      header: t('cockpit.actual'),
      align: 'right',
      sortValue: (unit) => (unit.value === null ? null : dec(unit.value)),
      cell: (unit) => <FigureValue value={unit.value} unit="" size="text" decimals={decimals} missing={t('cockpit.no-actual')} />,
    },
    {
      id: 'percent',
      header: t('below.of-plan'),
      align: 'right',
      sortValue: (unit) => (unit.percent === null ? null : dec(unit.percent)),
      cell: (unit) => (unit.percent === null ? '' : format.percent(unit.percent)),
    },
    {
      id: 'status',
      header: t('cockpit.status'),
      className: 'tt-c-part',
      cell: (unit) => <StatusBadge status={unit.status} word={t(statusWord[unit.status])} size="small" />,
    },
  ];
  return (
    <Section title={t('below.parts')} note={format.unit(own)} illustrative={view.unit.illustrative}>
      <DataTable
        label={t('below.parts')}
        columns={columns}
        rows={units}
        rowKey={(unit) => unit.unit}
        searchLabel={t('below.search')}
        {...(units.length > 40 ? { virtual: { height: 520, rowHeight: 34 } } : {})}
      />
    </Section>
  );
}
