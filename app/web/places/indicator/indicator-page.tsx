import type { IndicatorView } from '@thucthi/assessment/contract';
import { parsePeriodCode, periodEnd } from '@thucthi/kernel';
import { ButtonLink, ContextBar, Icon, Page, PageLead, Section, Skeleton, StatusBadge, useFormat, useText, WithPanel } from '@thucthi/ui';
import { lazy, Suspense, useState } from 'react';
import type { ReactNode } from 'react';
import { addressOf } from '../../api/route.ts';
import { routes } from '../../api/routes.ts';
import { useRead } from '../../api/use-read.ts';
import { UpdatedAt } from '../../live/updated-at.tsx';
import { useNews } from '../../live/use-news.ts';
import { words } from '../../locales/words.ts';
import { NothingHere } from '../../shell/not-found-page.tsx';
import { hrefTo, usePageAddress } from '../../shell/page-address.ts';
import { ProblemNote } from '../../shell/problem-note.tsx';
import { useMe } from '../../shell/use-me.ts';
import { usePageTitle } from '../../shell/use-page-title.ts';
import { chosenPlan } from '../cockpit/bar-of-row.ts';
import { readCockpitView } from '../cockpit/cockpit-view.ts';
import { KnownOnMenu } from '../context/known-on-menu.tsx';
import { KnownOnNotice } from '../context/known-on-notice.tsx';
import { PeriodSelect } from '../context/period-select.tsx';
import { UnitSelect } from '../context/unit-select.tsx';
import { FigureFollowUp, useFollowUpPanel } from '../follow-up/figure-follow-up.tsx';
import { statusWord } from '../status-words.ts';
import { vintageWord } from '../vintage-words.ts';
import { isAsked, readAskedNumber, searchOfAsked } from './asked-number.ts';
import type { AskedNumber } from './asked-number.ts';
import { BigFigure, type FigureProps } from './big-figure.tsx';
import { ExplainPanel } from './explain-panel.tsx';
import { FigureThread } from './figure-thread.tsx';
import { IndicatorSay } from './indicator-say.tsx';
import { JudgeStatus } from './judge-status.tsx';
import { PlansSet } from './plans-set.tsx';
import { Statements, Vintages } from './vintages.tsx';

const IndicatorCharts = lazy(() => import('./indicator-charts.tsx'));
const UnitsBelow = lazy(() => import('./units-below.tsx'));

/** One indicator of one unit: what it is, what it means, its year, its sources, and the units below. */
export default function IndicatorPage() {
  const t = useText(words);
  const { params, search, change } = usePageAddress();
  const slug = params['unit'] ?? '';
  const code = params['indicator'] ?? '';
  const { period, knownOn } = readCockpitView(search);
  const view = useRead(
    routes.readIndicatorView,
    { params: { slug, code }, query: { ...(period === undefined ? {} : { period }), ...(knownOn === undefined ? {} : { knownOn }) } },
    { keep: true },
  );
  const news = useNews(view.data === undefined ? undefined : slug);
  const asked = readAskedNumber(search);
  const [pressed, setPressed] = useState(false);
  const followUp = useFollowUpPanel(view.data);
  usePageTitle(view.data === undefined ? null : `${view.data.row.indicator.name}, ${view.data.unit.name}`);
  if (view.data === undefined && view.error?.status === 404) return <NothingHere what={t('indicator.none')} />;
  if (view.data === undefined) {
    return (
      <>
        <ContextBar back={{ href: hrefTo(`/${slug}`, { period, knownOn }), label: t('place.cockpit') }}>
          <span className="dim">{code}</span>
        </ContextBar>
        <Page>
          {view.error === null ? (
            <Skeleton rows={8} height={56} />
          ) : (
            <ProblemNote problem={view.error} onRetry={() => void view.refetch()} />
          )}
        </Page>
      </>
    );
  }
  const ask = (what: AskedNumber['what'], plan?: string, at?: string) => {
    setPressed(true);
    change(isAsked(asked, what, plan, at) ? searchOfAsked(null) : searchOfAsked({ what, plan, period: at }));
  };
  return (
    <>
      <IndicatorContext view={view.data} end={<UpdatedAt at={view.dataUpdatedAt} news={news} />} />
      <WithPanel
        panel={
          followUp !== null ? (
            followUp
          ) : asked === null ? null : (
            <ExplainPanel
              slug={slug}
              code={code}
              period={view.data.period}
              knownOn={knownOn}
              asked={asked}
              takeFocus={pressed}
              below={<FigureThread view={view.data} asked={asked} />}
              onClose={() => change(searchOfAsked(null))}
            />
          )
        }
      >
        <Page>
          <KnownOnNotice knownOn={view.data.knownOn} />
          <div aria-busy={view.isPlaceholderData}>
            <IndicatorBody view={view.data} asked={asked} ask={ask} />
          </div>
        </Page>
      </WithPanel>
    </>
  );
}

function IndicatorContext({ view, end }: { view: IndicatorView; end: ReactNode }) {
  const t = useText(words);
  const me = useMe();
  const { search, change } = usePageAddress();
  const { slug } = view.unit;
  const { code } = view.row.indicator;
  return (
    <ContextBar
      back={{
        href: hrefTo(`/${slug}`, { period: search['period'], knownOn: search['knownOn'], against: search['against'] }),
        label: t('place.cockpit'),
      }}
      end={
        <>
          {end}
          <ButtonLink
            kind="bare"
            icon="download"
            download
            href={addressOf(routes.exportFigures.path, {
              params: { slug },
              query: { period: view.period, below: 'true', indicator: code },
            })}
          >
            {t('export.excel')}
          </ButtonLink>
        </>
      }
    >
      <UnitSelect
        slug={slug}
        name={view.unit.name}
        illustrative={view.unit.illustrative}
        on={periodEnd(parsePeriodCode(view.period))}
        path={`/${code}`}
        search={{ knownOn: search['knownOn'] }}
      />
      <PeriodSelect
        period={{ code: view.period, label: view.periodLabel }}
        periods={view.periods}
        onChange={(period) => change({ period })}
      />
      <KnownOnMenu knownOn={search['knownOn']} today={me?.today} onChange={(knownOn) => change({ knownOn })} />
    </ContextBar>
  );
}

function IndicatorBody({ view, asked, ask }: FigureProps) {
  const t = useText(words);
  const { search } = usePageAddress();
  const { row } = view;
  const chosen = chosenPlan(row, readCockpitView(search).against);
  const reason = row.status.reason;
  return (
    <>
      <PageLead
        title={row.indicator.name}
        end={
          <div className="tt-status-end">
            <StatusBadge status={row.status.class} word={t(statusWord[row.status.class])} size="large" />
            {reason === null ? null : <p className="xs mut">{reason}</p>}
            <JudgeStatus view={view} />
          </div>
        }
      >
        <Facts view={view} />
      </PageLead>
      <BigFigure view={view} asked={asked} ask={ask} />
      <IndicatorSay view={view} chosen={chosen} asked={asked} onAsk={ask} />
      <FigureFollowUp view={view} />
      {row.checks.length === 0 ? null : (
        <ul className="tt-checks">
          {row.checks.map((check, index) => (
            <li key={index} className="watch">
              <Icon name="contradiction" label={t('explain.look')} />
              <span>{check.message}</span>
            </li>
          ))}
        </ul>
      )}
      <Suspense
        fallback={
          <Section title={t('chart.cumulative')}>
            <Skeleton rows={5} height={56} />
          </Section>
        }
      >
        <IndicatorCharts view={view} chosen={chosen} />
      </Suspense>
      <PlansSet row={row} />
      {view.below.length === 0 ? null : (
        <Suspense fallback={<Skeleton rows={5} height={56} />}>
          <UnitsBelow view={view} chosen={chosen} search={search} />
        </Suspense>
      )}
      <Vintages view={view} asked={asked} onAsk={ask} />
      <Statements statements={row.statements} />
      {view.unit.illustrative ? <p className="demo tt-foot">{t('foot.illustrative')}</p> : null}
    </>
  );
}

/** Who answers for the indicator, what kind of figure is shown and as of when. */
function Facts({ view }: { view: IndicatorView }) {
  const t = useText(words);
  const format = useFormat();
  const { row } = view;
  const { actual } = row;
  const facts = [
    row.owner ?? '',
    actual === null ? view.periodLabel : format.period(parsePeriodCode(actual.period)),
    actual === null ? '' : t(vintageWord[actual.vintage]),
    actual?.asOf == null ? '' : t('cockpit.as-of', { date: format.date(actual.asOf) }),
    actual === null
      ? ''
      : t(actual.origin === 'entered' ? 'origin.entered' : actual.origin === 'rolled-up' ? 'origin.rolled-up' : 'origin.derived'),
    actual?.reported == null || actual.expected === null
      ? ''
      : t('cockpit.reported', { reported: actual.reported, expected: actual.expected }),
    actual?.beside == null
      ? ''
      : t('indicator.beside', { sum: format.number(actual.beside.value), gap: format.number(actual.beside.gap, { sign: 'always' }) }),
  ];
  return facts.filter((fact) => fact !== '').join(' · ');
}
