import { parsePeriodCode, periodEnd } from '@thucthi/kernel';
import { AllocationPage, readAllocationView } from '@thucthi/targets/web';
import { useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useLocale, useText } from '@thucthi/ui';
import { useCallback, useEffect } from 'react';
import { ApiProblem } from '../../api/api-problem.ts';
import { newWriteId, upload } from '../../api/call.ts';
import { addressOf } from '../../api/route.ts';
import { routes } from '../../api/routes.ts';
import { useRead, useWrite } from '../../api/use-read.ts';
import { UpdatedAt } from '../../live/updated-at.tsx';
import { useNews } from '../../live/use-news.ts';
import { words } from '../../locales/words.ts';
import { NothingHere } from '../../shell/not-found-page.tsx';
import { PendingPage } from '../../shell/pending-page.tsx';
import { usePageAddress } from '../../shell/page-address.ts';
import { ProblemNote } from '../../shell/problem-note.tsx';
import { useMe } from '../../shell/use-me.ts';
import { usePageTitle } from '../../shell/use-page-title.ts';
import { UnitSelect } from '../context/unit-select.tsx';

/** The indicator the place opens on when its address names none: every body has it. */
const firstIndicator = 'budget-revenue';
const hour = 60 * 60_000;

/** Gives the page of targets its client, its address and the choice of unit. */
export default function AllocationPlace() {
  const t = useText(words);
  const { locale } = useLocale();
  const navigate = useNavigate();
  const client = useQueryClient();
  const { params, search, change } = usePageAddress();
  const slug = params['unit'] ?? '';
  const indicator = params['indicator'] ?? firstIndicator;
  const me = useMe();
  const today = me?.today;
  const view = today === undefined ? null : readAllocationView(search, today);
  const asked =
    view === null
      ? null
      : {
          params: { slug, indicator },
          query: {
            period: view.period,
            ...(view.plan === undefined ? {} : { plan: view.plan }),
            ...(view.by === 'year' ? {} : { months: 'true' as const }),
          },
        };
  const allocation = useRead(routes.readAllocation, asked, { keep: true });
  const indicators = useRead(routes.listIndicators, {}, { staleTime: hour }).data?.indicators;
  const plans = useRead(routes.listPlans, { query: { unit: slug } }, { staleTime: hour }).data?.plans;
  const save = useWrite(routes.setTargets, { renews: [routes.readAllocation, routes.listPlans] });
  const create = useWrite(routes.createPlan, { renews: [routes.readAllocation, routes.listPlans] });
  const news = useNews(allocation.data === undefined ? undefined : slug);
  const { data, error, refetch } = allocation;
  usePageTitle(data === undefined ? null : `${data.indicator.name[locale]}, ${data.unit.name}`);
  const goToIndicator = useCallback(
    (code: string) => {
      const { plan: _plan, against: _against, ...kept } = search;
      void navigate({ to: `/${slug}/giao-chi-tieu/${code}`, search: kept });
    },
    [navigate, slug, search],
  );
  useEffect(() => {
    if (save.error?.code === 'target-changed') void refetch();
  }, [save.error, refetch]);
  if (error instanceof ApiProblem && error.status === 404 && data === undefined && search['plan'] === undefined)
    return <NothingHere what={t('cockpit.no-unit')} />;
  if (today === undefined) return <PendingPage />;
  return (
    <AllocationPage
      allocation={{ data, problem: error, stale: allocation.isPlaceholderData }}
      indicators={indicators}
      indicator={indicator}
      planPeriods={[...new Set((plans ?? []).map((plan) => plan.period))]}
      search={search}
      change={change}
      goToIndicator={goToIndicator}
      today={today}
      exportHref={
        asked === null
          ? ''
          : addressOf(routes.exportAllocation.path, {
              params: asked.params,
              query: { period: asked.query.period, plan: data?.plan ?? undefined },
            })
      }
      save={(body) => save.mutateAsync({ body })}
      importFile={async (file, query) => {
        const answer = await upload(routes.importAllocation, { query: { ...query, writeId: newWriteId() } }, file);
        await Promise.all([routes.readAllocation, routes.listPlans].map(({ path }) => client.invalidateQueries({ queryKey: [path] })));
        return answer;
      }}
      createPlan={(body) => create.mutateAsync({ body })}
      unitSelect={
        <UnitSelect
          slug={slug}
          name={data?.unit.name ?? slug}
          on={view === null ? undefined : periodEnd(parsePeriodCode(view.period))}
          path={`/giao-chi-tieu/${indicator}`}
          search={{ period: search['period'], by: search['by'] }}
        />
      }
      updated={<UpdatedAt at={allocation.dataUpdatedAt} news={news} />}
      problemNote={(problem) => (
        <ProblemNote
          problem={new ApiProblem(problem, problem.extra)}
          {...(problem === error ? { onRetry: () => void refetch() } : {})} // what was sent is sent again by its own button
        />
      )}
    />
  );
}
