import { EmptyState, Button, ButtonLink, Page, Skeleton, useFormat, useLocale, useText, WithPanel, ContextBar } from '@thucthi/ui';
import { useState } from 'react';
import { AllocationBoard } from './allocation-board.tsx';
import { AllocationContext } from './allocation-context.tsx';
import { readAllocationView } from './allocation-view.ts';
import { NewPlanPanel } from './new-plan-panel.tsx';
import { periodWords } from './period-words.ts';
import type { AllocationPageProps } from './targets-api.ts';
import { draftName } from './use-allocation-grid.ts';
import { words } from './words.ts';

/** Giao chỉ tiêu: one indicator of a unit divided over the units below, in a sheet. */
export function AllocationPage(props: AllocationPageProps) {
  const {
    allocation: { data, problem },
    search,
    today,
    change,
  } = props;
  const t = useText(words);
  const format = useFormat();
  const { locale } = useLocale();
  const view = readAllocationView(search, today);
  const [opening, setOpening] = useState(false);
  const definition = props.indicators?.find((one) => one.code === props.indicator);
  if (data === undefined || definition === undefined) {
    const unknown = props.indicators !== undefined && definition === undefined;
    return (
      <>
        <ContextBar>{props.unitSelect}</ContextBar>
        <Page>
          {unknown ? (
            <EmptyState title={t('unknown-indicator', { code: props.indicator })} />
          ) : problem === null ? (
            <Skeleton rows={12} height={34} label={t('loading')} />
          ) : (
            props.problemNote(problem)
          )}
        </Page>
      </>
    );
  }
  const period = periodWords(data.period, format);
  const newPlan =
    opening && data.can.assign ? (
      <NewPlanPanel
        unit={data.unit.slug}
        period={data.period}
        today={today}
        createPlan={props.createPlan}
        problemNote={props.problemNote}
        onMade={(plan) => {
          setOpening(false);
          change({ plan });
        }}
        onClose={() => setOpening(false)}
      />
    ) : null;
  if (data.rows.length === 0 || data.plan === null) {
    const nobody = data.rows.length === 0;
    return (
      <>
        <AllocationContext {...props} view={view} actions={null} />
        <WithPanel panel={newPlan}>
          <Page>
            {problem === null ? null : props.problemNote(problem)}
            {nobody ? (
              <EmptyState
                title={t('rows.none', { unit: data.unit.name })}
                action={
                  <ButtonLink kind="main" href="/quan-tri/don-vi">
                    {t('rows.add')}
                  </ButtonLink>
                }
              >
                {t('rows.none-text')}
              </EmptyState>
            ) : (
              <EmptyState
                title={t('plan.none', { indicator: data.indicator.name[locale], period })}
                {...(data.can.assign && newPlan === null
                  ? {
                      action: (
                        <Button kind="main" onClick={() => setOpening(true)}>
                          {t('plan.new')}
                        </Button>
                      ),
                    }
                  : {})}
              >
                {t('plan.none-text', { unit: data.unit.name })}
              </EmptyState>
            )}
          </Page>
        </WithPanel>
      </>
    );
  }
  return (
    <AllocationBoard
      key={draftName(data, view)}
      {...props}
      data={data}
      definition={definition}
      view={view}
      newPlan={newPlan}
      onNewPlan={() => setOpening(true)}
    />
  );
}
