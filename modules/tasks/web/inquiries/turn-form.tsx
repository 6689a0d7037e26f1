import { usePageTools, type PageProblem } from '@thucthi/registry/web';
import { DateField, Textarea, useLocale, useText } from '@thucthi/ui';
import type { Inquiry, PossibleTurn } from '../../contract.ts';
import { inquiryStateWords, turnWords } from '../../domain/inquiry/inquiry-words.ts';
import { turnRules } from '../../domain/inquiry/turn-rules.ts';
import { ActForm, UnitInput, type ActDraft } from '../act-form.tsx';
import { changedByTurns, inquiryCalls } from '../routes.ts';
import { inquiryWords } from './inquiry-words.ts';

interface Draft extends ActDraft {
  readonly words: string;
  readonly evidence: string;
  readonly unit: string;
}
const empty: Draft = { words: '', evidence: '', unit: '', deadline: null, keepDayOff: false };

/** The small form of one turn of a request for an explanation. */
export function TurnForm(props: { unit: string; inquiry: Inquiry; turn: PossibleTurn; onDone: () => void }) {
  const { inquiry, turn } = props;
  const t = useText(inquiryWords);
  const { locale } = useLocale();
  const tools = usePageTools();
  const name = turnWords[turn.kind][locale];
  const lacksWords = ({ words }: Draft): boolean => turn.needs.includes('words') && words.trim().length < 3;
  const lacksUnit = ({ unit }: Draft): boolean => turn.needs.includes('unit') && unit === '';
  return (
    <ActForm
      name={name}
      version={inquiry.version}
      empty={empty}
      isComplete={(draft) => !lacksWords(draft) && !lacksUnit(draft)}
      write={(given) => writeTurn(tools, inquiry.id, turn.kind, given)}
      changes={changedByTurns}
      meanwhile={(problem) => {
        const theirs = inquiryIn(problem);
        if (theirs === null) return null;
        const text = t('changed.text', { state: inquiryStateWords[theirs.state][locale], turn: name });
        return { version: theirs.version, title: t('changed.title'), text };
      }}
      onDone={props.onDone}
      fields={(draft, set, asked) => (
        <>
          {turn.needs.includes('unit') ? (
            <UnitInput
              label={t('ask.unit')}
              unit={props.unit}
              value={draft.unit}
              error={asked && lacksUnit(draft) ? t('needed') : undefined}
              onChange={(unit) => set({ unit })}
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
              date={draft.deadline}
              onChange={(entry) => set({ deadline: entry.state === 'date' ? entry.date : null, keepDayOff: false })}
            />
          ) : null}
        </>
      )}
    />
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
    ...(draft.deadline === null ? {} : { answerBy: draft.deadline, keepDayOff: draft.keepDayOff }),
  };
  return tools.write(inquiryCalls.judgeInquiry, { params: { id }, writeId, body });
}

/** The request as it stands, in the refusal that says somebody was faster; null in any other. */
function inquiryIn(problem: PageProblem | null): Inquiry | null {
  return problem?.code === 'inquiry-changed' ? ((problem.extra['inquiry'] as Inquiry | undefined) ?? null) : null;
}
