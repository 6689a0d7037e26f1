import { usePageTools, useSubmit, type AnswerOf } from '@thucthi/registry/web';
import { Button, Combobox, DateField, SidePanel, Skeleton, Textarea, useText, type Option } from '@thucthi/ui';
import { useState } from 'react';
import type * as contract from '../../contract.ts';
import type { SubjectAsked } from '../../contract.ts';
import { DayOffChoice, dayOffIn } from '../day-off.tsx';
import { changedByTurns, inquiryCalls } from '../routes.ts';
import '../tasks.css';
import { useUnitOptions } from '../use-unit-options.ts';
import { inquiryWords } from './inquiry-words.ts';

/** What is to be explained, with the words the request begins with. */
export interface Asking {
  readonly subject: SubjectAsked;
  readonly name: string;
  readonly question: string;
  /** The unit whose figure or task it is: it, or who answers for the figure, is asked. */
  readonly unit: string;
}

/** Asks for an explanation: whom, what and until when stand there already, so that one press sends it. */
export function AskPanel(props: { asking: Asking; onClose: () => void }) {
  const t = useText(inquiryWords);
  const tools = usePageTools();
  const { subject, unit } = props.asking;
  const read = tools.useRead(
    inquiryCalls.readAddressee,
    { params: { slug: unit }, query: subject.kind === 'indicator' ? { indicator: subject.indicator } : {} },
    { staleTime: 0 },
  );
  return (
    <SidePanel title={t('ask.about', { name: props.asking.name })} onClose={props.onClose}>
      {read.data !== undefined ? (
        <AskForm asking={props.asking} addressee={read.data} onDone={props.onClose} />
      ) : read.error === null ? (
        <Skeleton rows={3} height={64} />
      ) : (
        <tools.ProblemNote problem={read.error} onRetry={() => void read.refetch()} />
      )}
    </SidePanel>
  );
}

function AskForm(props: { asking: Asking; addressee: AnswerOf<typeof contract.readAddressee>; onDone: () => void }) {
  const { asking, addressee } = props;
  const t = useText(inquiryWords);
  const tools = usePageTools();
  const renew = tools.useRenew();
  const submit = useSubmit();
  const { options, loading } = useUnitOptions(asking.unit, { neighbourhoods: true });
  const [asked, setAsked] = useState(addressee.asked?.slug ?? '');
  const [question, setQuestion] = useState(asking.question);
  const [answerBy, setAnswerBy] = useState<string | null>(addressee.answerBy);
  const [tried, setTried] = useState(false);
  const send = (by: string | null, keepDayOff: boolean): void => {
    setAnswerBy(by);
    setTried(true);
    if (asked === '' || question.trim().length < 3) return;
    void submit.send(async (writeId) => {
      const body = { subject: asking.subject, asked, question: question.trim(), keepDayOff, ...(by === null ? {} : { answerBy: by }) };
      await tools.write(inquiryCalls.askForExplanation, { writeId, body });
      await renew(...changedByTurns);
      props.onDone();
    });
  };
  return (
    <form
      className="tk-form"
      aria-label={t('ask')}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        send(answerBy, false);
      }}
    >
      <Combobox
        label={t('ask.unit')}
        required
        error={tried && asked === '' ? t('needed') : undefined}
        options={withAddressee(options, addressee.asked)}
        loading={loading}
        value={asked === '' ? null : asked}
        onChange={setAsked}
      />
      <Textarea
        label={t('ask.question')}
        required
        rows={6}
        error={tried && question.trim().length < 3 ? t('needed') : undefined}
        value={question}
        onChange={setQuestion}
        textarea={{ maxLength: 4000 }}
      />
      <DateField
        key={answerBy ?? ''}
        label={t('ask.by')}
        hint={t('ask.by-hint', { count: addressee.workingDays })}
        date={answerBy}
        onChange={(entry) => {
          if (entry.state === 'date') setAnswerBy(entry.date);
        }}
      />
      {submit.problem === null ? null : dayOffIn(submit.problem) === null ? (
        <tools.ProblemNote problem={submit.problem} />
      ) : (
        <DayOffChoice problem={submit.problem} onTake={(day) => send(day, false)} onKeep={() => send(answerBy, true)} />
      )}
      <div className="tt-actions">
        <Button type="submit" kind="main" size="touch" busy={submit.busy}>
          {t('ask.send')}
        </Button>
      </div>
    </form>
  );
}

/** The units to choose from, the one that is proposed among them even while they are still on their way. */
const withAddressee = (options: readonly Option[], asked: { slug: string; name: string } | null): readonly Option[] =>
  asked === null || options.some(({ id }) => id === asked.slug) ? options : [{ id: asked.slug, label: asked.name }, ...options];
