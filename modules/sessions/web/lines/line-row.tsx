import { Link, SignWord, Unknown, useFormat, useText } from '@thucthi/ui';
import type { SessionLine } from '../../contract.ts';
import { lineWords } from './line-words.ts';
import { markedWords } from './marked-words.ts';

/** So many leads are named one by one; more are the words of the sentence and their number. */
const namedLeads = 3;

/** One line as it stands: its words with what was read from them, and what is still open. */
export function LineRow(props: {
  unit: string;
  line: SessionLine;
  number: number;
  unsaved: boolean;
  tabStop: boolean;
  onOpen: (() => void) | null;
  onFocus: () => void;
}) {
  const t = useText(lineWords);
  const format = useFormat();
  const { line, onOpen } = props;
  const { product, deadline, deadlineWords } = line;
  return (
    <tr
      role="row"
      data-line={line.id}
      tabIndex={props.tabStop ? 0 : -1}
      className={
        [onOpen === null ? '' : 'can-open', line.state === 'dropped' ? 'dropped' : ''].filter((one) => one !== '').join(' ') || undefined
      }
      onFocus={props.onFocus}
      onClick={(event) => {
        if (onOpen === null || (event.target instanceof Element && event.target.closest('a, button') !== null)) return;
        onOpen();
      }}
    >
      <td role="cell" className="ss-no dim">
        {props.number}
      </td>
      <td role="cell" className="ss-text">
        {markedWords(line.text, { lead: line.leadWords, deadline: deadlineWords }).map((piece, at) =>
          piece.kind === 'plain' ? (
            piece.text
          ) : (
            <u key={`${at}${piece.text}`} className={piece.kind}>
              {piece.text}
            </u>
          ),
        )}
      </td>
      <td role="cell" data-name={t('column.lead')}>
        <Leads line={line} />
      </td>
      <td role="cell" data-name={t('column.product')}>
        {product ?? <Unknown word={t('unclear')} />}
      </td>
      <td role="cell" data-name={t('column.deadline')}>
        <span className="ss-lines">
          {deadline === null ? <Unknown word={t('unclear')} /> : <span>{format.date(deadline)}</span>}
          {deadline !== null || deadlineWords === null ? null : (
            <span className="xs mut">{t('said.deadline', { words: deadlineWords })}</span>
          )}
        </span>
      </td>
      <td role="cell" data-name={t('column.state')}>
        <span className="ss-lines">
          {props.unsaved ? <SignWord icon="edit" tone="watch" word={t('state.unsaved')} /> : <StateSign state={line.state} />}
          <TaskLinks unit={props.unit} tasks={line.tasks} />
        </span>
      </td>
    </tr>
  );
}

function Leads({ line }: { line: SessionLine }) {
  const t = useText(lineWords);
  const { leads, leadWords } = line;
  if (leads.length === 0)
    return (
      <span className="ss-lines">
        <Unknown word={t('unclear.lead')} />
        {leadWords === null ? null : <span className="xs mut">{t('said.lead', { words: leadWords })}</span>}
      </span>
    );
  const many = leads.length > namedLeads && leadWords !== null;
  return (
    <span className="ss-lines">
      <span title={leads.map(({ name }) => name).join(', ')}>{many ? leadWords : leads.map(({ name }) => name).join(', ')}</span>
      {leads.length === 1 ? null : <span className="xs mut">{t('split.into', { count: leads.length })}</span>}
    </span>
  );
}

function StateSign({ state }: { state: SessionLine['state'] }) {
  const t = useText(lineWords);
  if (state === 'proposed') return <span className="xs mut">{t('state.proposed')}</span>;
  return state === 'confirmed' ? (
    <SignWord icon="check" tone="good" word={t('state.confirmed')} />
  ) : (
    <SignWord icon="close" word={t('state.dropped')} />
  );
}

function TaskLinks({ unit, tasks }: { unit: string; tasks: readonly string[] }) {
  const t = useText(lineWords);
  const [first, ...others] = tasks;
  if (first === undefined) return null;
  if (others.length === 0)
    return (
      <Link className="xs" href={`/${unit}/nhiem-vu/${first}`}>
        {t('task.link')}
      </Link>
    );
  return (
    <details className="xs">
      <summary>{t('task.links', { count: tasks.length })}</summary>
      {tasks.map((task, at) => (
        <Link key={task} href={`/${unit}/nhiem-vu/${task}`}>
          {`${t('task.link')} ${at + 1}`}{' '}
        </Link>
      ))}
    </details>
  );
}
