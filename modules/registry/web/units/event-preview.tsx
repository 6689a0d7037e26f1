import { Notice, PairList, Section, Skeleton, useLocale, useText } from '@thucthi/ui';
import { useEffect, useState } from 'react';
import type { previewUnitEvent, UnitEventOrder } from '../../contract.ts';
import { registryCalls } from '../routes.ts';
import type { AnswerOf } from '../tools/endpoint-route.ts';
import { asProblem, usePageTools } from '../tools/page-tools.tsx';
import type { PageProblem } from '../tools/page-tools.tsx';
import { eventWords } from './event-words.ts';
import { unitWords } from './unit-words.ts';

type Answer = AnswerOf<typeof previewUnitEvent>;

/** What is known of an order's effects: nothing yet, asked for, seen, or the question failed. */
export type Preview =
  | { state: 'unfinished' }
  | { state: 'asked' }
  | { state: 'seen'; answer: Answer }
  | { state: 'failed'; problem: PageProblem };

/** Asks the server what an order would change, shortly after typing has paused; another `look` asks the same again. */
export function usePreview(order: UnitEventOrder | null, look: number): Preview {
  const { write } = usePageTools();
  const [heard, setHeard] = useState<{ text: string; look: number; preview: Preview } | null>(null);
  const text = order === null ? null : JSON.stringify(order);
  useEffect(() => {
    if (text === null) return;
    let stale = false;
    const timer = setTimeout(() => {
      write(registryCalls.previewUnitEvent, { body: JSON.parse(text) as UnitEventOrder }).then(
        (answer) => {
          if (!stale) setHeard({ text, look, preview: { state: 'seen', answer } });
        },
        (error: unknown) => {
          const problem = asProblem(error);
          if (!stale && problem !== null) setHeard({ text, look, preview: { state: 'failed', problem } });
        },
      );
    }, 350);
    return () => {
      stale = true;
      clearTimeout(timer);
    };
  }, [text, look, write]);
  if (text === null) return { state: 'unfinished' };
  return heard?.text === text && heard.look === look ? heard.preview : { state: 'asked' };
}

/** What will change, line by line, or why it cannot be recorded. */
export function EventPreview({ preview }: { preview: Preview }) {
  const t = useText(eventWords);
  const { locale } = useLocale();
  const tools = usePageTools();
  return (
    <Section title={t('form.preview')}>
      {preview.state === 'unfinished' ? (
        <p className="mut">{t('form.preview-wait')}</p>
      ) : preview.state === 'asked' ? (
        <Skeleton rows={4} height={34} />
      ) : preview.state === 'failed' ? (
        <tools.ProblemNote problem={preview.problem} />
      ) : (
        <>
          {preview.answer.refusals.map((refusal) => (
            <Notice key={refusal.en} kind="problem" title={t('form.refused')}>
              {refusal[locale]}
            </Notice>
          ))}
          {preview.answer.withoutShares ? (
            <Notice kind="ask" title={t('form.without-shares')}>
              {t('form.without-shares-why')}
            </Notice>
          ) : null}
          <Changes changes={preview.answer.changes} />
          {preview.answer.rolledUp.length === 0 ? null : (
            <p className="xs mut">
              {t('form.rolled-up')}: {preview.answer.rolledUp.map(({ name }) => name).join(', ')}
            </p>
          )}
        </>
      )}
    </Section>
  );
}

function Changes({ changes }: { changes: Answer['changes'] }) {
  const t = useText(eventWords);
  const names = useText(unitWords);
  const kindName = (kind: string | null) =>
    kind !== null && Object.hasOwn(unitWords.messages, `kind.${kind}`) ? names(`kind.${kind}` as 'kind.ward') : (kind ?? t('change.none'));
  const said = ({ what, before, after }: Answer['changes'][number]): string => {
    switch (what) {
      case 'begins':
        return `${t('change.begins')} (${kindName(after)})`;
      case 'ends':
        return t('change.ends');
      case 'becomes-area':
        return t('change.becomes-area');
      case 'renamed':
        return t('change.renamed', { before: before ?? '' });
      case 'kind':
        return t('change.kind', { before: kindName(before), after: kindName(after) });
      case 'code':
        return t('change.code', { before: before ?? t('change.none'), after: after ?? t('change.none') });
      case 'moved':
        return t('change.moved', { before: before ?? t('change.none'), after: after ?? t('change.none') });
    }
  };
  return (
    <PairList
      pairs={changes.map((change, index) => ({
        id: `${change.unit} ${change.what} ${index}`,
        left: (
          <>
            <b>{change.name}</b> {said(change)}
          </>
        ),
      }))}
    />
  );
}
