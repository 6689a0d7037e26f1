import { Button, Checkbox, DateField, FileField, Notice, SidePanel, Textarea, TextField, useLocale, useText } from '@thucthi/ui';
import type { DateEntry } from '@thucthi/ui';
import { useState } from 'react';
import type { ReactNode } from 'react';
import { Said } from './grid-report.tsx';
import { isRefusal, type AllocationPageProps, type ApiRefusal, type ImportAnswer } from './targets-api.ts';
import { words } from './words.ts';

type State = { busy: boolean; problem: ApiRefusal | null; answer: ImportAnswer | null };
type RowFault = { row: number; column: string | null; vi: string; en: string };

/** Takes the targets of a file into the plan in hand: all or none, with the decision where issued targets change. */
export function ImportPanel(props: {
  plan: string;
  today: string;
  importFile: AllocationPageProps['importFile'];
  problemNote: (problem: ApiRefusal) => ReactNode;
  onClose: () => void;
}) {
  const t = useText(words);
  const { locale } = useLocale();
  const [file, setFile] = useState<File | null>(null);
  const [amends, setAmends] = useState(false);
  const [date, setDate] = useState<DateEntry>({ state: 'date', raw: '', date: props.today });
  const [symbol, setSymbol] = useState('');
  const [reason, setReason] = useState('');
  const [tried, setTried] = useState(false);
  const [state, setState] = useState<State>({ busy: false, problem: null, answer: null });
  const short = amends && reason.trim().length < 3;
  const send = async (chosen: File) => {
    setState({ busy: true, problem: null, answer: null });
    const decision =
      amends && date.state === 'date'
        ? { decidedOn: date.date, reason: reason.trim(), ...(symbol.trim() === '' ? {} : { documentSymbol: symbol.trim() }) }
        : {};
    try {
      setState({ busy: false, problem: null, answer: await props.importFile(chosen, { plan: props.plan, ...decision }) });
    } catch (thrown) {
      if (!isRefusal(thrown)) throw thrown;
      setState({ busy: false, problem: thrown, answer: null });
    }
  };
  const sayRow = (one: RowFault): string =>
    one.row === 0
      ? one[locale]
      : t('import.row', { row: one.row, column: one.column === null ? '' : ` (${one.column})`, said: one[locale] });
  const faults = listOf(state.problem?.extra['errors']);
  return (
    <SidePanel title={t('import.title')} onClose={props.onClose}>
      <form
        className="tg-form"
        onSubmit={(event) => {
          event.preventDefault();
          setTried(true);
          if (file !== null && !short && !(amends && date.state !== 'date')) void send(file);
        }}
      >
        <p className="mut">{t('import.lead')}</p>
        <FileField
          label={t('import.file')}
          required
          error={tried && file === null ? t('import.no-file') : null}
          file={file}
          accept=".xlsx,.csv"
          onChange={(chosen) => {
            setFile(chosen);
            setState({ busy: false, problem: null, answer: null });
          }}
        />
        <Checkbox label={t('import.amends')} checked={amends} onChange={setAmends} />
        {!amends ? null : (
          <>
            <DateField label={t('amend.date')} required date={props.today} onChange={setDate} />
            <TextField
              label={t('amend.symbol')}
              hint={t('amend.symbol-hint')}
              value={symbol}
              onChange={setSymbol}
              input={{ maxLength: 100 }}
            />
            <Textarea
              label={t('amend.reason')}
              required
              value={reason}
              onChange={setReason}
              error={tried && short ? t('amend.reason-short') : null}
              textarea={{ maxLength: 500 }}
            />
          </>
        )}
        {state.problem === null ? null : props.problemNote(state.problem)}
        {faults.length === 0 ? null : <Said lines={faults.map(sayRow)} />}
        {state.answer === null ? null : (
          <Notice
            icon="check"
            title={t('import.done', { written: state.answer.written, unchanged: state.answer.unchanged, skipped: state.answer.skipped })}
          >
            {state.answer.warnings.length === 0 ? null : <Said lines={state.answer.warnings.map(sayRow)} />}
          </Notice>
        )}
        <div className="tt-actions">
          <Button type="submit" kind="main" busy={state.busy}>
            {t('import.send')}
          </Button>
          <Button kind="bare" onClick={props.onClose}>
            {t(state.answer === null ? 'cancel' : 'import.close')}
          </Button>
        </div>
      </form>
    </SidePanel>
  );
}

const listOf = (value: unknown): readonly RowFault[] => (Array.isArray(value) ? (value as RowFault[]) : []);
