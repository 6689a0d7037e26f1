import { EmptyState, Icon, Section, useText } from '@thucthi/ui';
import type { SessionPage } from '../../contract.ts';
import type { List } from '../session-parts.ts';
import { ResultBar } from '../votes/result-bar.tsx';
import { AddLines } from './add-lines.tsx';
import { countLines } from './line-draft.ts';
import { lineWords } from './line-words.ts';
import { LineTable } from './line-table.tsx';

/** The conclusions of a session, or its work programme: what was said, line by line, and what each line still leaves open. */
export function LinesSection({ session, unit, list }: { session: SessionPage; unit: string; list: List }) {
  const t = useText(lineWords);
  const lines = session.lines.filter((line) => line.list === list).toSorted((a, b) => a.position - b.position);
  const counts = countLines(lines);
  const later = session.state === 'draft' || session.state === 'summoned';
  return (
    <>
      {list === 'conclusion' ? <LastVote session={session} /> : null}
      {lines.length === 0 ? (
        <EmptyState title={t(`none.${list}`)}>
          {t(`none-text.${list}`)} {later ? t('none-later') : null}
        </EmptyState>
      ) : (
        <Section
          title={t(`title.${list}`, { count: counts.kept, tasks: counts.tasks })}
          end={
            <ul className="ss-clear">
              <Clear count={counts.lead} of={counts.kept} word={t('count.lead')} />
              <Clear count={counts.product} of={counts.kept} word={t('count.product')} />
              <Clear count={counts.deadline} of={counts.kept} word={t('count.deadline')} />
              {session.can.lines ? <Clear count={counts.confirmed} of={counts.kept} word={t('count.confirmed')} quiet /> : null}
            </ul>
          }
        >
          <LineTable session={session} unit={unit} list={list} lines={lines} />
          <p className="xs mut ss-note">
            {t('foot.note')} {session.can.lines ? <span className="tt-noprint">{t('keys.note')}</span> : null}
          </p>
        </Section>
      )}
      {session.can.lines ? <AddLines session={session} list={list} /> : null}
    </>
  );
}

/** How many lines are clear in one point; none at all stands out. */
function Clear(props: { count: number; of: number; word: string; quiet?: boolean }) {
  const none = props.count === 0 && props.of > 0 && props.quiet !== true;
  return (
    <li className={none ? 'none' : undefined}>
      {none ? <Icon name="mend" size="sm" /> : null}
      <b>{props.count}</b>/{props.of} {props.word}
    </li>
  );
}

/** The last motion that was decided: what was voted stands above what is concluded. */
function LastVote({ session }: { session: SessionPage }) {
  const last = session.votes
    .filter(({ parent, result }) => parent === null && result !== null)
    .toSorted((a, b) => b.position - a.position)[0];
  if (last?.result == null) return null;
  return (
    <div className="ss-last-vote">
      <h2>{last.question}</h2>
      <ResultBar result={last.result} way={last.way} />
    </div>
  );
}
