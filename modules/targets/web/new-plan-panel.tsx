import { Button, Combobox, DateField, SidePanel, TextField, useFormat, useText } from '@thucthi/ui';
import type { DateEntry } from '@thucthi/ui';
import { useState } from 'react';
import type { ReactNode } from 'react';
import { issuers, type Issuer } from '../domain/index.ts';
import { periodWords } from './period-words.ts';
import { isRefusal, type AllocationPageProps, type ApiRefusal } from './targets-api.ts';
import { words } from './words.ts';

/** Opens the plan under which targets are given to the units below: who decides, when, by which document. */
export function NewPlanPanel(props: {
  unit: string;
  period: string;
  today: string;
  createPlan: AllocationPageProps['createPlan'];
  problemNote: (problem: ApiRefusal) => ReactNode;
  onMade: (key: string) => void;
  onClose: () => void;
}) {
  const t = useText(words);
  const format = useFormat();
  const [name, setName] = useState(t('plan.name-default', { period: periodWords(props.period, format) }));
  const [issuer, setIssuer] = useState<Issuer>('executive');
  const [date, setDate] = useState<DateEntry>({ state: 'empty', raw: '' });
  const [symbol, setSymbol] = useState('');
  const [state, setState] = useState<{ busy: boolean; problem: ApiRefusal | null }>({ busy: false, problem: null });
  const create = async () => {
    setState({ busy: true, problem: null });
    try {
      const made = await props.createPlan({
        unit: props.unit,
        name: name.trim(),
        kind: 'allocation',
        issuers: [issuer],
        period: props.period,
        decidedOn: date.state === 'date' ? date.date : null,
        documentSymbol: symbol.trim() === '' ? null : symbol.trim(),
      });
      props.onMade(made.key);
    } catch (thrown) {
      if (!isRefusal(thrown)) throw thrown;
      setState({ busy: false, problem: thrown });
    }
  };
  return (
    <SidePanel title={t('plan.new')} onClose={props.onClose}>
      <form
        className="tg-form"
        onSubmit={(event) => {
          event.preventDefault();
          if (name.trim().length >= 3 && date.state !== 'invalid') void create();
        }}
      >
        <p className="mut">{t('plan.new-lead')}</p>
        <TextField label={t('plan.name')} required value={name} onChange={setName} input={{ maxLength: 300, minLength: 3 }} />
        <Combobox
          label={t('plan.issuer')}
          options={issuers.map((id) => ({ id, label: t(`issuer.${id}`) }))}
          value={issuer}
          onChange={(id) => {
            const found = issuers.find((one) => one === id);
            if (found !== undefined) setIssuer(found);
          }}
        />
        <DateField label={t('amend.date')} date={null} onChange={setDate} />
        <TextField label={t('amend.symbol')} hint={t('amend.symbol-hint')} value={symbol} onChange={setSymbol} input={{ maxLength: 100 }} />
        {state.problem === null ? null : props.problemNote(state.problem)}
        <div className="tt-actions">
          <Button type="submit" kind="main" busy={state.busy}>
            {t('plan.create')}
          </Button>
          <Button kind="bare" onClick={props.onClose}>
            {t('cancel')}
          </Button>
        </div>
      </form>
    </SidePanel>
  );
}
