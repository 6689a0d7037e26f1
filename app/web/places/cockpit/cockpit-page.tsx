import type { Scorecard } from '@thucthi/assessment/contract';
import { parsePeriodCode, periodEnd } from '@thucthi/kernel';
import {
  ButtonLink,
  ContextBar,
  Link,
  ContextSelect,
  Notice,
  Button,
  Page,
  PageLead,
  Skeleton,
  useLocale,
  useText,
  WithPanel,
} from '@thucthi/ui';
import { useNavigate } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { routes } from '../../api/routes.ts';
import { addressOf } from '../../api/route.ts';
import { UpdatedAt } from '../../live/updated-at.tsx';
import { useNews } from '../../live/use-news.ts';
import { words } from '../../locales/words.ts';
import { NothingHere } from '../../shell/not-found-page.tsx';
import { hrefTo, usePageAddress } from '../../shell/page-address.ts';
import { ProblemNote } from '../../shell/problem-note.tsx';
import { useMe } from '../../shell/use-me.ts';
import { usePageTitle } from '../../shell/use-page-title.ts';
import { KnownOnMenu } from '../context/known-on-menu.tsx';
import { KnownOnNotice } from '../context/known-on-notice.tsx';
import { PeriodSelect } from '../context/period-select.tsx';
import { UnitSelect } from '../context/unit-select.tsx';
import { planWord } from '../group-words.ts';
import { AskAboutFigure } from '../follow-up/ask-about-figure.tsx';
import { useMay } from '../follow-up/use-may.ts';
import { issuersOf, readCockpitView } from './cockpit-view.ts';
import { CountsBy } from './counts-by.tsx';
import { CockpitRows } from './cockpit-rows.tsx';
import { useScorecard } from '../use-scorecard.ts';
import { FirstSteps } from './first-steps.tsx';
import { StatedCounts } from './stated-counts.tsx';

/** The cockpit of one unit: where it stands against all its plans in a period, red first. */
export default function CockpitPage() {
  const t = useText(words);
  const { locale } = useLocale();
  const { params, search, change } = usePageAddress();
  const slug = params['unit'] ?? '';
  const view = readCockpitView(search);
  const card = useScorecard(slug, view);
  const news = useNews(card.data === undefined ? undefined : slug);
  const mayAsk = useMay(card.data?.unit.body)('tasks.assign');
  usePageTitle(card.data === undefined ? null : `${card.data.unit.name}, ${card.data.periodLabel}`);
  if (card.data === undefined && card.error?.status === 404) return <NothingHere what={t('cockpit.no-unit')} />;
  if (card.data === undefined) {
    return (
      <>
        <ContextBar>
          <span className="dim">{slug}</span>
        </ContextBar>
        <Page>{card.error === null ? <CockpitSkeleton /> : <ProblemNote problem={card.error} onRetry={() => void card.refetch()} />}</Page>
      </>
    );
  }
  const asked = mayAsk ? card.data.rows.find((row) => row.indicator.code === search['hoi']) : undefined;
  const panel =
    asked === undefined ? null : (
      <AskAboutFigure row={asked} unit={slug} period={card.data.period} onClose={() => change({ hoi: undefined }, { replace: true })} />
    );
  return (
    <>
      <CockpitContext card={card.data} end={<UpdatedAt at={card.dataUpdatedAt} news={news} />} />
      <WithPanel panel={panel}>
        <Page>
          <FirstSteps card={card.data} />
          {card.error === null ? null : (
            <Notice
              kind="problem"
              title={card.error[locale]}
              actions={<Button onClick={() => void card.refetch()}>{t('problem.retry')}</Button>}
            >
              {t('problem.older-shown')}
            </Notice>
          )}
          <KnownOnNotice knownOn={card.data.knownOn} />
          <PageLead title={card.data.summary.headline}>
            {card.data.summary.lead} <SeeFailing card={card.data} /> <CountsBy card={card.data} />
          </PageLead>
          <StatedCounts {...card.data.summary} />
          <div aria-busy={card.isPlaceholderData}>
            <CockpitRows card={card.data} view={view} />
          </div>
          <CockpitFoot card={card.data} />
        </Page>
      </WithPanel>
    </>
  );
}

/** Leads to every failing target where the sentence above names only the worst of them. */
function SeeFailing({ card }: { card: Scorecard }) {
  const t = useText(words);
  const { search } = usePageAddress();
  const { counts } = card.summary;
  const status = counts['at-risk'] >= counts.missed ? 'at-risk' : 'missed';
  if (counts[status] <= 4 || search['status'] === status) return null;
  return (
    <Link className="nw" href={hrefTo(`/${card.unit.slug}`, { ...search, status })}>
      {t('cockpit.see-failing', { count: counts[status] })}
    </Link>
  );
}

/** The files the report comes in, by the names people know them by. */
const reportFormats = [
  { format: 'docx', name: 'Word', title: 'export.report' },
  { format: 'pdf', name: 'PDF', title: 'export.report-pdf' },
] as const;

function CockpitContext({ card, end }: { card: Scorecard; end: ReactNode }) {
  const t = useText(words);
  const navigate = useNavigate();
  const me = useMe();
  const { search, change } = usePageAddress();
  const issuers = issuersOf(card.rows);
  const against = readCockpitView(search).against;
  return (
    <ContextBar
      end={
        <>
          {end}
          <ButtonLink
            kind="bare"
            icon="download"
            download
            title={t('export.excel')}
            href={addressOf(routes.exportFigures.path, { params: { slug: card.unit.slug }, query: { period: card.period } })}
          >
            Excel
          </ButtonLink>
          {reportFormats.map(({ format, name, title }) => (
            <ButtonLink
              key={format}
              kind="bare"
              icon="document"
              download
              title={t(title)}
              href={addressOf(routes.writeResultsReport.path, {
                params: { slug: card.unit.slug },
                query: { period: card.period, format, ...(card.knownOn === null ? {} : { knownOn: card.knownOn }) },
              })}
            >
              {name}
            </ButtonLink>
          ))}
        </>
      }
    >
      <UnitSelect
        slug={card.unit.slug}
        name={card.unit.name}
        illustrative={card.unit.illustrative}
        on={periodEnd(parsePeriodCode(card.period))}
        search={{ against: search['against'] }}
      />
      <PeriodSelect
        period={{ code: card.period, label: card.periodLabel }}
        periods={card.periods}
        onChange={(period) => change({ period })}
      />
      <KnownOnMenu knownOn={search['knownOn']} today={me?.today} onChange={(knownOn) => change({ knownOn })} />
      {issuers.length < 2 ? null : (
        <ContextSelect
          label={t('context.against')}
          name={t('context.against')}
          options={[{ id: '', label: t('plan.own') }, ...issuers.map((issuer) => ({ id: issuer, label: t(planWord[issuer]) }))]}
          value={against ?? ''}
          onChange={(id) => void navigate({ to: '.', search: { ...search, against: id === '' ? undefined : id } })}
        />
      )}
    </ContextBar>
  );
}

function CockpitFoot({ card }: { card: Scorecard }) {
  const t = useText(words);
  const notes = [
    card.rows.some((row) => row.plans.some((plan) => plan.derived)) ? t('foot.derived') : '',
    card.unit.illustrative ? t('foot.illustrative') : '',
  ].filter((note) => note !== '');
  return (
    <p className="demo tt-foot">
      {notes.join(' ')} <span className="tt-noprint tt-nophone">{t('foot.keys')}</span>
    </p>
  );
}

function CockpitSkeleton() {
  return (
    <>
      <Skeleton rows={2} height={32} />
      <Skeleton rows={9} height={64} />
    </>
  );
}
