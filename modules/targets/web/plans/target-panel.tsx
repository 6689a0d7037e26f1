import { formatNumberVi } from '@thucthi/kernel';
import { usePageTools, useSubmit } from '@thucthi/registry/web';
import { Button, DateField, Notice, SidePanel, Textarea, TextField, useFormat, useLocale, useText } from '@thucthi/ui';
import { useState } from 'react';
import type { PlanSummary, TargetState } from '../../contract.ts';
import { askedWords } from './asked-words.ts';
import { planCalls, renewedByTargets } from './plan-calls.ts';
import type { ListedIndicator } from './plan-calls.ts';
import { planWords } from './plan-words.ts';
import { TargetFields } from './target-fields.tsx';
import { dayOf, formOf, targetOf } from './target-form.ts';

const noAmendment = { decidedOn: null as string | null, effectiveFrom: null as string | null, symbol: '', reason: '' };

/** Sets a target of a plan, or amends one that stands; two people who set the same see both values before one is kept. */
export function TargetPanel(props: {
  unit: string;
  plan: PlanSummary;
  target: TargetState | null;
  indicators: readonly ListedIndicator[];
  onClose: () => void;
}) {
  const { unit, plan, target } = props;
  const t = useText(planWords);
  const format = useFormat();
  const { locale } = useLocale();
  const tools = usePageTools();
  const renew = tools.useRenew();
  const submit = useSubmit();
  const [form, setForm] = useState(() => formOf(target, formatNumberVi));
  const [amendment, setAmendment] = useState(noAmendment);
  const [warnings, setWarnings] = useState<readonly { vi: string; en: string }[]>([]);
  const theirs = submit.problem === null ? undefined : theirsIn(submit.problem);
  const stands = theirs === undefined ? target : theirs;
  const basedOnVersion = stands?.version ?? null;
  const asked = targetOf(form, { unit, period: plan.period, basedOnVersion, fresh: target === null });
  const amends = stands !== null;
  const decided = amendment.decidedOn !== null && amendment.reason.trim().length >= 3;
  const ready = asked !== null && (!amends || decided);
  const indicator = props.indicators.find((one) => one.code === form.indicator);
  const send = () =>
    void submit.send(async (writeId) => {
      if (asked === null) return;
      const answer = await tools.write(planCalls.setTargets, {
        writeId,
        body: {
          plan: plan.key,
          amendment:
            !amends || amendment.decidedOn === null
              ? null
              : {
                  decidedOn: amendment.decidedOn,
                  ...(amendment.effectiveFrom === null ? {} : { effectiveFrom: amendment.effectiveFrom }),
                  documentSymbol: amendment.symbol.trim() === '' ? null : amendment.symbol.trim(),
                  reason: amendment.reason.trim(),
                },
          targets: [asked],
        },
      });
      await renew(...renewedByTargets);
      if (answer.warnings.length === 0) props.onClose();
      else setWarnings(answer.warnings);
    });
  const words = (state: Pick<TargetState, 'comparator' | 'value' | 'valueHigh' | 'milestoneOn'>) =>
    askedWords(state, indicator?.unit ?? '', t, format);
  return (
    <SidePanel title={indicator === undefined ? t('target.title-new') : indicator.name[locale]} onClose={props.onClose}>
      <form
        className="tg-form"
        aria-label={t('targets.new')}
        onSubmit={(event) => {
          event.preventDefault();
          if (ready) send();
        }}
      >
        <TargetFields unit={unit} plan={plan} form={form} fresh={target === null} indicators={props.indicators} onChange={setForm} />
        {amends ? <AmendmentFields value={amendment} onChange={setAmendment} /> : null}
        {submit.problem === null ? null : (
          <Notice
            kind="problem"
            title={submit.problem[locale]}
            actions={
              theirs === undefined ? undefined : (
                <Button
                  onClick={() => {
                    submit.clear();
                    void renew(...renewedByTargets);
                    props.onClose();
                  }}
                >
                  {t('target.take-theirs')}
                </Button>
              )
            }
          >
            {theirs === undefined ? null : (
              <>
                <p>{theirs === null ? t('target.theirs-none') : t('target.theirs', { value: words(theirs) })}</p>
                {asked === null ? null : (
                  <p>
                    {t('target.yours', {
                      value: words({ ...asked, valueHigh: asked.valueHigh ?? null, milestoneOn: asked.milestoneOn ?? null }),
                    })}
                  </p>
                )}
              </>
            )}
          </Notice>
        )}
        {warnings.length === 0 ? null : (
          <Notice kind="ask" title={t('target.warned')}>
            {warnings.map((one) => one[locale]).join(' ')}
          </Notice>
        )}
        <div className="tt-actions">
          <Button type="submit" kind="main" busy={submit.busy} disabled={!ready}>
            {t(theirs === undefined ? 'target.save' : 'target.over-theirs')}
          </Button>
        </div>
      </form>
    </SidePanel>
  );
}

/** What stands instead of what this person saw, in a refusal that carries both; undefined in any other. */
function theirsIn({ code, extra }: { code: string; extra: Readonly<Record<string, unknown>> }): TargetState | null | undefined {
  if (code !== 'target-changed') return undefined;
  const { conflicts } = extra as { conflicts?: readonly { theirs: TargetState | null }[] };
  return conflicts?.[0]?.theirs;
}

function AmendmentFields({ value, onChange }: { value: typeof noAmendment; onChange: (value: typeof noAmendment) => void }) {
  const t = useText(planWords);
  return (
    <>
      <p className="mut">{t('target.amends')}</p>
      <DateField
        label={t('plan.date')}
        required
        date={value.decidedOn}
        onChange={(entry) => onChange({ ...value, decidedOn: dayOf(entry) })}
      />
      <DateField
        label={t('target.effective')}
        hint={t('target.effective-hint')}
        date={value.effectiveFrom}
        onChange={(entry) => onChange({ ...value, effectiveFrom: dayOf(entry) })}
      />
      <TextField label={t('plan.symbol')} value={value.symbol} onChange={(symbol) => onChange({ ...value, symbol })} />
      <Textarea label={t('target.reason')} required value={value.reason} onChange={(reason) => onChange({ ...value, reason })} />
    </>
  );
}
