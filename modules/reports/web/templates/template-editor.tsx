import { usePageTools, useSubmit, type PageProblem } from '@thucthi/registry/web';
import { Button, Notice, useText } from '@thucthi/ui';
import { useState } from 'react';
import { fitsKind } from '../../domain/templates/periods.ts';
import { changedByTemplates, reportCalls, type ReportTemplate, type Template, type TemplateList } from '../routes.ts';
import { draftOf, lacking, templateOf, type TemplateDraft } from './template-draft.ts';
import { TemplateFields } from './template-fields.tsx';
import { TemplateHistory } from './template-history.tsx';
import { TemplatePreview, WrongNames } from './template-preview.tsx';
import { templateWords } from './template-words.ts';
import { usePreview } from './use-preview.ts';

type Shown = TemplateList['kinds'][number];

/** Changes a template beside the text it writes of real figures. What was typed stays until it is saved or given up. */
export function TemplateEditor(props: { unit: string; shown: Shown; known: TemplateList; onReverted: () => void }) {
  const { unit, shown, known } = props;
  const t = useText(templateWords);
  const tools = usePageTools();
  const renew = tools.useRenew();
  const submit = useSubmit();
  const [from, setFrom] = useState({ template: shown.template, revision: shown.revision });
  const [draft, setDraft] = useState<TemplateDraft>(() => draftOf(shown.template));
  const [saved, setSaved] = useState<number | null>(null);
  const [reverting, setReverting] = useState(false);
  const [chosen, setChosen] = useState<string | null>(null);
  const runs = tools.useRead(reportCalls.listReportRuns, { query: { unit } }, { keep: true });
  const periods = (runs.data?.periods ?? []).filter((code) => fitsKind(shown.kind, code));
  const period = chosen ?? periods[0] ?? null;
  const template = templateOf(draft);
  const complete = lacking(draft).length === 0;
  const preview = usePreview(period === null || !complete ? null : { slug: unit, kind: shown.kind, template, period });
  const unchanged = JSON.stringify(template) === JSON.stringify(templateOf(draftOf(from.template)));
  const send = (given: Template | null): void => {
    setSaved(null);
    void submit.send(async (writeId) => {
      const { revision } = await tools.write(reportCalls.setReportTemplate, {
        params: { slug: unit, kind: shown.kind },
        writeId,
        body: { basedOn: from.revision, template: given },
      });
      await renew(...changedByTemplates);
      if (given === null) return props.onReverted();
      setSaved(revision);
      setFrom({ template: given as ReportTemplate, revision });
    });
  };
  const refused = submit.problem;
  // What oneself has just saved is nobody else's.
  const theirs = submit.busy
    ? null
    : shown.revision > from.revision
      ? { template: shown.template, revision: shown.revision }
      : theirsIn(refused);
  const settle = (take: boolean): void => {
    if (theirs === null) return;
    setFrom(theirs);
    if (take) setDraft(draftOf(theirs.template));
    submit.clear();
    void renew(...changedByTemplates);
  };
  const lines = refused?.extra['lines'];
  return (
    <div className="rp-template">
      <div>
        <form
          className="rp-form"
          aria-label={t('form.label')}
          noValidate
          onSubmit={(event) => {
            event.preventDefault();
            if (complete && !unchanged) send(template);
          }}
        >
          <TemplateFields
            draft={draft}
            known={known}
            onChange={(next) => {
              setDraft(next);
              setSaved(null);
            }}
          />
          {saved === null ? null : <Notice icon="done">{t('saved', { revision: saved })}</Notice>}
          {theirs !== null ? (
            <Meanwhile revision={theirs.revision} onTake={() => settle(true)} onKeep={() => settle(false)} />
          ) : refused === null ? null : Array.isArray(lines) ? (
            <WrongNames lines={lines as string[]} />
          ) : (
            <tools.ProblemNote problem={refused} />
          )}
          <div className="tt-actions rp-save">
            <Button type="submit" kind="main" size="touch" busy={submit.busy} disabled={!complete || unchanged || theirs !== null}>
              {t('save')}
            </Button>
            <Button size="touch" disabled={unchanged} onClick={() => setDraft(draftOf(from.template))}>
              {t('undo')}
            </Button>
            {shown.house ? null : (
              <Button size="touch" kind="bare" aria-expanded={reverting} onClick={() => setReverting(!reverting)}>
                {t('revert')}
              </Button>
            )}
          </div>
          {!reverting ? null : (
            <Notice
              kind="ask"
              actions={
                <>
                  <Button busy={submit.busy} onClick={() => send(null)}>
                    {t('revert.send')}
                  </Button>
                  <Button onClick={() => setReverting(false)}>{t('revert.not')}</Button>
                </>
              }
            >
              {t('revert.sure')}
            </Notice>
          )}
        </form>
        <TemplateHistory unit={unit} kind={shown.kind} known={known} onUse={(given) => setDraft(draftOf(given))} />
      </div>
      <TemplatePreview unit={unit} template={template} preview={preview} periods={periods} period={period} onPeriod={setChosen} />
    </div>
  );
}

/** The template as it stands, in the refusal that says somebody was faster; null in any other. */
function theirsIn(problem: PageProblem | null): { template: ReportTemplate; revision: number } | null {
  if (problem?.code !== 'changed-meanwhile') return null;
  return { template: problem.extra['theirs'] as ReportTemplate, revision: Number(problem.extra['revision']) };
}

function Meanwhile(props: { revision: number; onTake: () => void; onKeep: () => void }) {
  const t = useText(templateWords);
  return (
    <Notice
      kind="problem"
      title={t('changed.title', { revision: props.revision })}
      actions={
        <>
          <Button onClick={props.onKeep}>{t('changed.keep-mine')}</Button>
          <Button onClick={props.onTake}>{t('changed.take-theirs')}</Button>
        </>
      }
    >
      {t('changed.text')}
    </Notice>
  );
}
