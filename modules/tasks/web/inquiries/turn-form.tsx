import { usePageTools, useSubmit, type PageProblem } from '@thucthi/registry/web';
import { Button, Combobox, DateField, Notice, Textarea, useLocale, useText } from '@thucthi/ui';
import { useState } from 'react';
import type { Inquiry, PossibleTurn } from '../../contract.ts';
import { inquiryStateWords, turnWords } from '../../domain/inquiry/inquiry-words.ts';
import { turnRules } from '../../domain/inquiry/turn-rules.ts';
import { DayOffChoice, dayOffIn } from '../day-off.tsx';
import { changedByTurns, inquiryCalls } from '../routes.ts';
import { useUnitOptions } from '../use-unit-options.ts';
import { inquiryWords } from './inquiry-words.ts';

interface Draft {
  readonly words: string;
  readonly evidence: string;
  readonly unit: string;
  readonly answerBy: string | null;
  readonly keepDayOff: boolean;
}
const empty: Draft = { words: '', evidence: '', unit: '', answerBy: null, keepDayOff: false };

/** The small form of one turn: what it needs, and what became of it. What was typed stays until it is written. */
export function TurnForm(props: { unit: string; inquiry: Inquiry; turn: PossibleTurn; onDone: () => void }) {
  const { inquiry, turn, unit } = props;
  const t = useText(inquiryWords);
  const { locale } = useLocale();
  const tools = usePageTools();
  const renew = tools.useRenew();
  const submit = useSubmit();
  const [draft, setDraft] = useState<Draft>(empty);
  const [asked, setAsked] = useState(false);
  const theirs = inquiryIn(submit.problem);
  const lacksWords = (given: Draft): boolean => turn.needs.includes('words') && given.words.trim().length < 3;
  const lacksUnit = (given: Draft): boolean => turn.needs.includes('unit') && given.unit === '';
  const set = (patch: Partial<Draft>): void => setDraft((now) => ({ ...now, ...patch }));
  const send = (given: Draft, basedOn: number): void => {
    setDraft(given);
    setAsked(true);
    if (lacksWords(given) || lacksUnit(given)) return;
    void submit.send(async (writeId) => {
      await writeTurn(tools, inquiry.id, turn.kind, { writeId, basedOn, draft: given });
      await renew(...changedByTurns);
      props.onDone();
    });
  };
  const name = turnWords[turn.kind][locale];
  return (
    <form
      className="tk-form"
      aria-label={name}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        send(draft, inquiry.version);
      }}
    >
      {turn.needs.includes('unit') ? (
        <UnitChoice
          unit={unit}
          value={draft.unit}
          error={asked && lacksUnit(draft) ? t('needed') : undefined}
          onChange={(to) => set({ unit: to })}
        />
      ) : null}
      <Textarea
        label={t(turn.kind === 'answer' ? 'turn.words-answer' : 'turn.words')}
        {...(turn.kind === 'answer' ? { hint: t('turn.answer-hint') } : {})}
        required={turn.needs.includes('words')}
        error={asked && lacksWords(draft) ? t('needed') : undefined}
        value={draft.words}
        onChange={(words) => set({ words })}
        textarea={{ maxLength: 4000 }}
      />
      {turn.kind === 'answer' ? (
        <Textarea
          label={t('turn.evidence')}
          rows={2}
          value={draft.evidence}
          onChange={(evidence) => set({ evidence })}
          textarea={{ maxLength: 4000 }}
        />
      ) : null}
      {turnRules[turn.kind].newClock === true ? (
        <DateField
          label={t('ask.by')}
          hint={t('ask.by-hint', { count: 3 })}
          date={draft.answerBy}
          onChange={(entry) => set({ answerBy: entry.state === 'date' ? entry.date : null, keepDayOff: false })}
        />
      ) : null}
      {submit.problem === null ? null : theirs !== null ? (
        <Notice
          kind="ask"
          title={t('changed.title')}
          actions={
            <>
              <Button onClick={() => send(draft, theirs.version)}>{t('changed.go-on')}</Button>
              <Button
                onClick={() => {
                  void renew(...changedByTurns);
                  props.onDone();
                }}
              >
                {t('changed.look')}
              </Button>
            </>
          }
        >
          {t('changed.text', { state: inquiryStateWords[theirs.state][locale], turn: name })}
        </Notice>
      ) : dayOffIn(submit.problem) === null ? (
        <tools.ProblemNote problem={submit.problem} />
      ) : (
        <DayOffChoice
          problem={submit.problem}
          onTake={(answerBy) => send({ ...draft, answerBy, keepDayOff: false }, inquiry.version)}
          onKeep={() => send({ ...draft, keepDayOff: true }, inquiry.version)}
        />
      )}
      <div className="tt-actions">
        <Button type="submit" kind="main" size="touch" busy={submit.busy}>
          {t('turn.sure', { turn: name })}
        </Button>
        <Button size="touch" onClick={props.onDone}>
          {t('turn.back')}
        </Button>
      </div>
    </form>
  );
}

function writeTurn(
  tools: ReturnType<typeof usePageTools>,
  id: string,
  kind: PossibleTurn['kind'],
  given: { writeId: string; basedOn: number; draft: Draft },
): Promise<unknown> {
  const { writeId, basedOn, draft } = given;
  const words = draft.words.trim();
  if (kind === 'answer') {
    const evidence = draft.evidence.trim();
    const body = { basedOn, words, ...(evidence === '' ? {} : { evidence }) };
    return tools.write(inquiryCalls.answerInquiry, { params: { id }, writeId, body });
  }
  if (kind === 'ask') throw new Error('a request is opened in its own form');
  const body = {
    basedOn,
    kind,
    ...(words === '' ? {} : { words }),
    ...(draft.unit === '' ? {} : { unit: draft.unit }),
    ...(draft.answerBy === null ? {} : { answerBy: draft.answerBy, keepDayOff: draft.keepDayOff }),
  };
  return tools.write(inquiryCalls.judgeInquiry, { params: { id }, writeId, body });
}

/** The request as it stands, in the refusal that says somebody was faster; null in any other. */
function inquiryIn(problem: PageProblem | null): Inquiry | null {
  return problem?.code === 'inquiry-changed' ? ((problem.extra['inquiry'] as Inquiry | undefined) ?? null) : null;
}

function UnitChoice(props: { unit: string; value: string; error: string | undefined; onChange: (slug: string) => void }) {
  const t = useText(inquiryWords);
  const { options, loading } = useUnitOptions(props.unit, { neighbourhoods: true });
  return (
    <Combobox
      label={t('ask.unit')}
      required
      error={props.error}
      options={options}
      loading={loading}
      value={props.value === '' ? null : props.value}
      onChange={props.onChange}
    />
  );
}
