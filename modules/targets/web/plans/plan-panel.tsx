import { usePageTools, useSubmit } from '@thucthi/registry/web';
import { Button, Combobox, DateField, Notice, SidePanel, TextField, useLocale, useText } from '@thucthi/ui';
import { useState } from 'react';
import { issuers, type Issuer, type PlanKind } from '../../domain/index.ts';
import { words as targetWords } from '../words.ts';
import { planCalls, renewedByTargets } from './plan-calls.ts';
import { planWords } from './plan-words.ts';
import { dayOf } from './target-form.ts';

const kinds = ['plan', 'allocation'] as const satisfies readonly PlanKind[];

/** The year or term a person typed, as its code; null while it is none. @example termCode('2026-2030') // '2026/2030' */
export function termCode(typed: string): string | null {
  const years = /^\s*(\d{4})\s*(?:[-–/]\s*(\d{4})\s*)?$/.exec(typed);
  return years === null ? null : years[2] === undefined ? (years[1] ?? null) : `${years[1]}/${years[2]}`;
}

/** Adds a plan: whose it is, of which kind, for which years, decided when and by which document. */
export function PlanPanel(props: { unit: string; today: string; onClose: () => void; onMade: (key: string) => void }) {
  const t = useText(planWords);
  const of = useText(targetWords);
  const { locale } = useLocale();
  const tools = usePageTools();
  const renew = tools.useRenew();
  const submit = useSubmit();
  const [kind, setKind] = useState<PlanKind>('plan');
  const [name, setName] = useState('');
  const [period, setPeriod] = useState(props.today.slice(0, 4));
  const [issuer, setIssuer] = useState<Issuer>('council');
  const [second, setSecond] = useState<Issuer | ''>('');
  const [decidedOn, setDecidedOn] = useState<string | null>(null);
  const [symbol, setSymbol] = useState('');
  const code = termCode(period);
  const ready = code !== null && name.trim().length >= 3;
  const send = () =>
    void submit.send(async (writeId) => {
      if (code === null) return;
      const made = await tools.write(planCalls.createPlan, {
        writeId,
        body: {
          unit: props.unit,
          name: name.trim(),
          kind,
          issuers: second === '' || second === issuer ? [issuer] : [issuer, second],
          period: code,
          decidedOn,
          documentSymbol: symbol.trim() === '' ? null : symbol.trim(),
        },
      });
      await renew(...renewedByTargets);
      props.onMade(made.key);
    });
  const issuerOptions = issuers.map((id) => ({ id, label: of(`issuer.${id}`) }));
  const asIssuer = (id: string) => issuers.find((one) => one === id);
  return (
    <SidePanel title={t('plans.new')} onClose={props.onClose}>
      <form
        className="tg-form"
        aria-label={t('plans.new')}
        onSubmit={(event) => {
          event.preventDefault();
          if (ready) send();
        }}
      >
        <Combobox
          label={t('plans.kind')}
          options={kinds.map((id) => ({ id, label: t(`plan.kind-${id}`) }))}
          value={kind}
          onChange={(id) => setKind(id === 'allocation' ? 'allocation' : 'plan')}
        />
        <TextField label={t('plans.name')} required value={name} onChange={setName} input={{ maxLength: 300, minLength: 3 }} />
        <TextField label={t('plan.period')} hint={t('plan.period-hint')} required value={period} onChange={setPeriod} />
        <Combobox label={t('plan.issuers')} options={issuerOptions} value={issuer} onChange={(id) => setIssuer(asIssuer(id) ?? issuer)} />
        <Combobox
          label={t('plan.second-issuer')}
          options={[{ id: '', label: t('plan.nobody-else') }, ...issuerOptions]}
          value={second}
          onChange={(id) => setSecond(asIssuer(id) ?? '')}
        />
        <DateField label={t('plan.date')} date={decidedOn} onChange={(entry) => setDecidedOn(dayOf(entry))} />
        <TextField label={t('plan.symbol')} hint={t('plan.symbol-hint')} value={symbol} onChange={setSymbol} input={{ maxLength: 100 }} />
        {submit.problem === null ? null : (
          <Notice kind="problem" title={t('target.refused')}>
            {submit.problem[locale]}
          </Notice>
        )}
        <div className="tt-actions">
          <Button type="submit" kind="main" busy={submit.busy} disabled={!ready}>
            {t('plan.create')}
          </Button>
        </div>
      </form>
    </SidePanel>
  );
}
