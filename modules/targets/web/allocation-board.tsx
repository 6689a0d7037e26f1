import { Button, Notice, Page, PageLead, useFormat, useLocale, useText, WithPanel } from '@thucthi/ui';
import { useEffect, useState } from 'react';
import type { ReactNode } from 'react';
import { accumulates, type PlannedIndicator } from '../domain/index.ts';
import { AllocationContext } from './allocation-context.tsx';
import { AllocationList } from './allocation-list.tsx';
import { AllocationSheet, type Pasted } from './allocation-sheet.tsx';
import type { AllocationView } from './allocation-view.ts';
import { AmendPanel } from './amend-panel.tsx';
import { CellNote } from './cell-note.tsx';
import { ConflictPanel } from './conflict-panel.tsx';
import { FillMenu, UndoButtons } from './fill-menu.tsx';
import { columnPeriods, isAdditive, storedCells } from './grid-setup.ts';
import { GridReport, Said } from './grid-report.tsx';
import { ImportPanel } from './import-panel.tsx';
import { leadNote, leadSentence } from './lead-words.ts';
import { PlanVersions } from './plan-versions.tsx';
import { PrintTable } from './print-table.tsx';
import { saveWish } from './save-request.ts';
import { formerPeriod } from './sheet-cells.ts';
import {
  isRefusal,
  type AllocationAnswer,
  type AllocationPageProps,
  type ApiRefusal,
  type SaveAnswer,
  type SaveBody,
} from './targets-api.ts';
import { useAllocationGrid } from './use-allocation-grid.ts';
import { useNarrow } from './use-narrow.ts';
import { usePrinting } from './use-printing.ts';
import { words } from './words.ts';

/** How the last save went. */
type Saving =
  | { state: 'idle' }
  | { state: 'busy' }
  | { state: 'done'; answer: SaveAnswer }
  | { state: 'refused'; problem: ApiRefusal }
  | { state: 'not-ready'; sentences: readonly string[] };

/** The sheet of one view with everything around it: the sentence, the actions, what went wrong, the decisions so far. */
export function AllocationBoard(
  props: AllocationPageProps & {
    data: AllocationAnswer;
    definition: PlannedIndicator;
    view: AllocationView;
    newPlan: ReactNode;
    onNewPlan: () => void;
  },
) {
  const { data, definition, view } = props;
  const t = useText(words);
  const format = useFormat();
  const { locale } = useLocale();
  const narrow = useNarrow();
  const printing = usePrinting();
  const grid = useAllocationGrid(data, definition, view);
  const { state, dispatch, dirty } = grid;
  const [saving, setSaving] = useState<Saving>({ state: 'idle' });
  const [asked, setPanel] = useState<'amend' | 'conflicts' | 'import' | null>(null);
  const [active, setActive] = useState<{ unit: string; period: string } | null>(null);
  const [pasted, setPasted] = useState<{ block: Pasted | null; notHere: boolean }>({ block: null, notHere: false });
  const conflicts = Object.keys(state.conflicts).length;
  const panel = asked === 'conflicts' && conflicts === 0 ? null : asked;
  const canEdit = data.can.assign && !narrow;
  const wish = saveWish(state, data, view);
  useUnloadWarning(dirty > 0);

  const save = async (amendment: SaveBody['amendment']) => {
    if (!wish.ok) return;
    setSaving({ state: 'busy' });
    try {
      const answer = await props.save({ plan: data.plan ?? '', amendment, targets: wish.value.targets });
      const periods = columnPeriods(data.period, view.by);
      dispatch({
        type: 'saved',
        cells: answer.targets.flatMap((target) => storedCells(target, target.unit, periods, view.by, accumulates(definition))),
      });
      setSaving({ state: 'done', answer });
      setPanel(null);
    } catch (thrown) {
      if (!isRefusal(thrown)) throw thrown;
      setSaving({ state: 'refused', problem: thrown });
      if (thrown.code === 'target-changed') setPanel('conflicts');
    }
  };
  const press = () => {
    if (conflicts > 0) return setPanel('conflicts');
    if (!wish.ok)
      return setSaving({ state: 'not-ready', sentences: wish.problems.map((one) => (locale === 'vi' ? one.messageVi : one.messageEn)) });
    if (wish.value.amended > 0) return setPanel('amend');
    void save(null);
  };
  const busy = saving.state === 'busy';
  const sheet = { grid, data, view, canEdit, saving: busy };
  const say = { t, format, locale };
  const actions = !canEdit ? null : (
    <>
      <UndoButtons state={state} dispatch={dispatch} />
      {dirty === 0 ? null : (
        <Button kind="bare" onClick={() => dispatch({ type: 'discard' })}>
          {t('discard')}
        </Button>
      )}
      {dirty === 0 ? null : (
        <Button kind="main" busy={busy} onClick={press}>
          {t(busy ? 'saving' : 'save', { count: dirty })}
        </Button>
      )}
    </>
  );
  const side =
    props.newPlan ??
    (panel === 'amend' && wish.ok ? (
      <AmendPanel
        amended={wish.value.amended}
        added={wish.value.added}
        today={props.today}
        saving={busy}
        problem={saving.state === 'refused' ? props.problemNote(saving.problem) : null}
        onSave={(amendment) => void save(amendment)}
        onClose={() => setPanel(null)}
      />
    ) : panel === 'import' ? (
      <ImportPanel
        plan={data.plan ?? ''}
        today={props.today}
        importFile={props.importFile}
        problemNote={props.problemNote}
        onClose={() => setPanel(null)}
      />
    ) : panel === 'conflicts' ? (
      <ConflictPanel state={state} dispatch={dispatch} onClose={() => setPanel(null)} />
    ) : null);
  return (
    <>
      <AllocationContext {...props} view={view} actions={actions} />
      <WithPanel panel={side}>
        <Page>
          <PageLead title={leadSentence(grid, data, view, say)}>{leadNote(grid, data, view, say)}</PageLead>
          <div className="tg-notices tt-noprint">
            {props.allocation.problem === null ? null : props.problemNote(props.allocation.problem)}
            {narrow && dirty > 0 ? <Notice kind="ask">{t('unsaved.narrow', { count: dirty })}</Notice> : null}
            {conflicts > 0 && panel !== 'conflicts' ? (
              <Notice
                kind="ask"
                title={t('conflict.title')}
                actions={<Button onClick={() => setPanel('conflicts')}>{t('conflict.show', { count: conflicts })}</Button>}
              >
                {t('conflict.lead', { count: conflicts })}
              </Notice>
            ) : null}
            <GridReport state={state} pasted={pasted.block} notHere={pasted.notHere} dispatch={dispatch} />
            <SaveNote saving={saving} dirty={dirty} problemNote={props.problemNote} />
          </div>
          {printing ? (
            <PrintTable {...sheet} />
          ) : narrow ? (
            <AllocationList {...sheet} />
          ) : (
            <>
              <div className="tg-tools tt-noprint">
                {canEdit ? (
                  <FillMenu state={state} view={view} additive={isAdditive(definition, state.setup)} active={active} dispatch={dispatch} />
                ) : null}
                <span className="xs mut">
                  {t('sheet.unit-note', { unit: format.unit(definition.unit) })}
                  {view.by !== 'year' && formerPeriod(data) !== null
                    ? ` ${t('sheet.last-year-note', { year: (formerPeriod(data) ?? '').slice(0, 4) })}`
                    : ''}
                </span>
                <span className="tg-tools-end">
                  <Button kind="bare" icon="print" onClick={() => window.print()}>
                    {t('print')}
                  </Button>
                  {data.can.assign ? (
                    <Button kind="bare" icon="upload" onClick={() => setPanel('import')}>
                      {t('import.title')}
                    </Button>
                  ) : null}
                  {data.can.assign ? (
                    <Button kind="bare" icon="plus" onClick={props.onNewPlan}>
                      {t('plan.new')}
                    </Button>
                  ) : null}
                </span>
              </div>
              <div aria-busy={props.allocation.stale}>
                <AllocationSheet {...sheet} onActive={setActive} onPasted={(block, notHere) => setPasted({ block, notHere })} />
              </div>
              <CellNote data={data} view={view} active={active} />
            </>
          )}
          <Versions data={data} />
        </Page>
      </WithPanel>
    </>
  );
}

function Versions({ data }: { data: AllocationAnswer }) {
  const plan = data.plans.find((one) => one.key === data.plan);
  return plan === undefined ? null : <PlanVersions plan={plan} />;
}

function SaveNote({ saving, dirty, problemNote }: { saving: Saving; dirty: number; problemNote: AllocationPageProps['problemNote'] }) {
  const t = useText(words);
  const { locale } = useLocale();
  switch (saving.state) {
    case 'idle':
    case 'busy':
      return null;
    case 'refused':
      return saving.problem.code === 'target-changed' ? null : problemNote(saving.problem);
    case 'not-ready':
      return dirty === 0 ? null : (
        <Notice kind="ask">
          <Said lines={saving.sentences} />
        </Notice>
      );
    case 'done':
      return dirty > 0 ? null : (
        <Notice kind="info" icon="check" title={t('saved', { count: saving.answer.targets.length })}>
          {saving.answer.warnings.length === 0 ? null : <Said lines={[...new Set(saving.answer.warnings.map((one) => one[locale]))]} />}
        </Notice>
      );
  }
}

/** The browser asks before a tab with unsaved cells is closed. */
function useUnloadWarning(unsaved: boolean): void {
  useEffect(() => {
    if (!unsaved) return;
    const warn = (event: BeforeUnloadEvent) => event.preventDefault();
    window.addEventListener('beforeunload', warn);
    return () => window.removeEventListener('beforeunload', warn);
  }, [unsaved]);
}
