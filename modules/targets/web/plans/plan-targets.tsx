import { usePageTools } from '@thucthi/registry/web';
import {
  Button,
  ButtonLink,
  ContextBar,
  DataTable,
  EmptyState,
  Page,
  PageLead,
  Skeleton,
  useFormat,
  useLocale,
  useText,
  WithPanel,
} from '@thucthi/ui';
import type { Column, TextReader } from '@thucthi/ui';
import type { PlanSummary, TargetState } from '../../contract.ts';
import { PlanVersions } from '../plan-versions.tsx';
import { askedWords } from './asked-words.ts';
import { indicatorsCall, planCalls } from './plan-calls.ts';
import type { ListedIndicator } from './plan-calls.ts';
import { planWords } from './plan-words.ts';
import { TargetPanel } from './target-panel.tsx';

/** One plan and what it asks of the unit; each target opens beside the list. */
export function PlanTargets({ unit, plan }: { unit: string; plan: PlanSummary }) {
  const t = useText(planWords);
  const tools = usePageTools();
  const { search, change } = tools.usePageAddress();
  const read = tools.useRead(planCalls.readPlan, { params: { key: plan.key }, query: { unit } });
  const indicators = tools.useRead(indicatorsCall, {}, { staleTime: 3_600_000 }).data?.indicators;
  tools.usePageTitle(plan.name);
  const may = read.data?.can.assign === true;
  const chosen = read.data?.targets.find((target) => target.id === search['target']) ?? null;
  const adding = search['target'] === 'moi';
  const close = () => change({ target: undefined });
  const add = () => change({ target: 'moi' });
  const panel =
    indicators === undefined || !may || (!adding && chosen === null) ? null : (
      <TargetPanel key={chosen?.id ?? 'moi'} unit={unit} plan={plan} target={chosen} indicators={indicators} onClose={close} />
    );
  return (
    <>
      <ContextBar
        end={
          may ? (
            <>
              {plan.kind === 'allocation' ? (
                <ButtonLink kind="bare" href={`/${unit}/giao-chi-tieu?period=${plan.period}&plan=${plan.key}`}>
                  {t('plans.allocate')}
                </ButtonLink>
              ) : null}
              <Button kind="main" icon="plus" onClick={add}>
                {t('targets.new')}
              </Button>
            </>
          ) : undefined
        }
      >
        <ButtonLink kind="bare" icon="left" href={`/${unit}/ke-hoach`}>
          {t('plans.back')}
        </ButtonLink>
      </ContextBar>
      <WithPanel panel={panel}>
        <Page>
          <PageLead title={plan.name}>
            {read.data === undefined ? null : t('targets.lead', { count: read.data.targets.length, unit: read.data.unit.name })}
          </PageLead>
          {read.error !== null ? (
            <tools.ProblemNote problem={read.error} onRetry={() => void read.refetch()} />
          ) : read.data === undefined || indicators === undefined ? (
            <Skeleton rows={8} />
          ) : (
            <>
              <TargetList
                unit={read.data.unit.name}
                targets={read.data.targets}
                indicators={indicators}
                openId={chosen?.id ?? null}
                onOpen={may ? (id) => change({ target: id }) : null}
                add={may ? add : null}
              />
              <PlanVersions plan={read.data.plan} />
            </>
          )}
        </Page>
      </WithPanel>
    </>
  );
}

/** Clause and page of a target, as far as they are known. */
function placeWords({ clause, page }: TargetState, t: TextReader<keyof typeof planWords.messages>): string | null {
  if (page === null) return clause;
  return clause === null ? t('targets.page-alone', { page: String(page) }) : t('targets.page', { clause, page: String(page) });
}

function TargetList(props: {
  unit: string;
  targets: readonly TargetState[];
  indicators: readonly ListedIndicator[];
  openId: string | null;
  onOpen: ((id: string) => void) | null;
  add: (() => void) | null;
}) {
  const t = useText(planWords);
  const { locale } = useLocale();
  const format = useFormat();
  const tools = usePageTools();
  const today = tools.useMe()?.today ?? '';
  const of = (code: string) => props.indicators.find((one) => one.code === code);
  const name = (target: TargetState) => of(target.indicator)?.name[locale] ?? target.indicator;
  const columns: Column<TargetState>[] = [
    {
      id: 'indicator',
      header: t('targets.indicator'),
      phone: 'title',
      sortValue: name,
      searchText: (target) => {
        const found = of(target.indicator);
        return [target.indicator, found?.name.vi, found?.name.en, ...(found?.aliases ?? [])].join(' ');
      },
      cell: (target) => <b>{name(target)}</b>,
    },
    { id: 'level', header: t('targets.level'), width: 110, cell: (target) => t(`level.${target.level}`) },
    {
      id: 'asked',
      header: t('targets.asked'),
      cell: (target) => askedWords(target, of(target.indicator)?.unit ?? '', t, format),
    },
    { id: 'clause', header: t('targets.clause'), width: 190, cell: (target) => placeWords(target, t) },
    {
      id: 'since',
      header: t('targets.since'),
      width: 130,
      cell: (target) => (target.effectiveFrom !== null && target.effectiveFrom > today ? format.date(target.effectiveFrom) : null),
    },
  ];
  return (
    <DataTable
      label={t('targets.table')}
      columns={columns}
      rows={props.targets}
      rowKey={(target) => target.id}
      {...(props.targets.length > 5 ? { searchLabel: t('targets.search') } : {})}
      openKey={props.openId}
      onOpen={props.onOpen === null ? undefined : (target) => props.onOpen?.(target.id)}
      empty={
        <EmptyState
          title={t('targets.empty', { unit: props.unit })}
          action={
            props.add === null ? undefined : (
              <Button kind="main" onClick={props.add}>
                {t('targets.new')}
              </Button>
            )
          }
        >
          {t('targets.empty-why')}
        </EmptyState>
      }
    />
  );
}
