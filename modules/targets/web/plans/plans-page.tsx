import { usePageTools } from '@thucthi/registry/web';
import { Button, ContextBar, DataTable, EmptyState, Page, PageLead, Skeleton, useFormat, useText, WithPanel } from '@thucthi/ui';
import type { Column } from '@thucthi/ui';
import type { PlanSummary } from '../../contract.ts';
import { periodWords } from '../period-words.ts';
import '../targets.css';
import { words as targetWords } from '../words.ts';
import { planCalls } from './plan-calls.ts';
import { PlanPanel } from './plan-panel.tsx';
import { PlanTargets } from './plan-targets.tsx';
import { planWords } from './plan-words.ts';

/** Plans of any issuer, and the targets each sets for the unit itself: where a council's resolution is entered. */
export default function PlansPage() {
  const t = useText(planWords);
  const tools = usePageTools();
  const { params, search, change } = tools.usePageAddress();
  const me = tools.useMe();
  const unit = params['unit'] ?? '';
  const read = tools.useRead(planCalls.listPlans, { query: { unit } });
  tools.usePageTitle(t('plans.title'));
  const may = me?.rights.includes('targets.assign') === true;
  const plans = read.data?.plans;
  const chosen = plans?.find((plan) => plan.key === search['plan']);
  if (chosen !== undefined) return <PlanTargets unit={unit} plan={chosen} />;
  const add = () => change({ new: '1' });
  return (
    <>
      <ContextBar
        end={
          may ? (
            <Button kind="main" icon="plus" onClick={add}>
              {t('plans.new')}
            </Button>
          ) : undefined
        }
      >
        <span className="dim">{read.data?.unit.name ?? unit}</span>
      </ContextBar>
      <WithPanel
        panel={
          search['new'] === undefined || !may ? null : (
            <PlanPanel
              unit={unit}
              today={me?.today ?? ''}
              onClose={() => change({ new: undefined })}
              onMade={(key) => change({ new: undefined, plan: key })}
            />
          )
        }
      >
        <Page>
          <PageLead title={t('plans.title')}>{read.data === undefined ? null : t('plans.lead', { unit: read.data.unit.name })}</PageLead>
          {read.error !== null ? (
            <tools.ProblemNote problem={read.error} onRetry={() => void read.refetch()} />
          ) : plans === undefined ? (
            <Skeleton rows={8} />
          ) : (
            <PlanList plans={plans} onOpen={(key) => change({ plan: key })} add={may ? add : null} />
          )}
        </Page>
      </WithPanel>
    </>
  );
}

function PlanList(props: { plans: readonly PlanSummary[]; onOpen: (key: string) => void; add: (() => void) | null }) {
  const t = useText(planWords);
  const of = useText(targetWords);
  const format = useFormat();
  const issuers = (plan: PlanSummary) => plan.issuers.map((issuer) => of(`issuer.${issuer}`)).join(', ');
  const columns: Column<PlanSummary>[] = [
    {
      id: 'name',
      header: t('plans.name'),
      phone: 'title',
      sortValue: (plan) => plan.name,
      searchText: (plan) => plan.name,
      cell: (plan) => <b>{plan.name}</b>,
    },
    {
      id: 'period',
      header: t('plans.period'),
      width: 130,
      sortValue: (plan) => plan.period,
      cell: (plan) => periodWords(plan.period, format),
    },
    {
      id: 'issuer',
      header: t('plans.issuer'),
      width: 190,
      sortValue: issuers,
      searchText: issuers,
      cell: issuers,
    },
    { id: 'kind', header: t('plans.kind'), width: 180, cell: (plan) => t(`kind.${plan.kind}`) },
    {
      id: 'document',
      header: t('plans.document'),
      searchText: (plan) => plan.versions.map((version) => version.document?.symbol ?? '').join(' '),
      cell: (plan) => (
        <>
          {plan.versions[0]?.document?.symbol ?? <span className="dim">{of('plan.no-document')}</span>}
          {plan.versions.length < 2 ? null : <span className="xs mut"> {t('plans.amended', { count: plan.versions.length - 1 })}</span>}
        </>
      ),
    },
  ];
  return (
    <DataTable
      label={t('plans.title')}
      columns={columns}
      rows={props.plans}
      rowKey={(plan) => plan.key}
      {...(props.plans.length > 5 ? { searchLabel: t('plans.search') } : {})}
      onOpen={(plan) => props.onOpen(plan.key)}
      empty={
        <EmptyState
          title={t('plans.empty')}
          action={
            props.add === null ? undefined : (
              <Button kind="main" onClick={props.add}>
                {t('plans.new')}
              </Button>
            )
          }
        >
          {props.add === null ? t('plans.may-not') : t('plans.empty-why')}
        </EmptyState>
      }
    />
  );
}
