import { SignWord, useFormat, useText } from '@thucthi/ui';
import type { IconName, Tone } from '@thucthi/ui';
import type { CellMark } from '../cell/cell-calls.ts';
import '../cell/cell.css';
import { cellWords } from '../cell/cell-words.ts';
import type { CellMarks } from './use-cell-marks.ts';

/** One mark: sign, word, and the whole of what it says. */
interface Mark {
  readonly id: string;
  readonly icon: IconName;
  readonly tone: Tone | 'link';
  readonly word: string;
  readonly whole: string;
}

/** Why a cell takes no figure, and the way out; null where it takes one. */
export function useLockedWords(): (mark: CellMark | undefined) => string | null {
  const t = useText(cellWords);
  const format = useFormat();
  return (mark) =>
    mark === undefined || mark.closed === null
      ? null
      : mark.lateUntil === null
        ? t('mark.closed-why', { at: format.moment(mark.closed.since), form: mark.closed.form })
        : t('mark.late-why', { until: format.moment(mark.lateUntil) });
}

/** The quiet marks of a cell under its box: closed, commented, with evidence; each opens the thread of the cell. */
export function CellMarksLine(props: { mark: CellMark | undefined; name: string; cell: string; onOpen: () => void }) {
  const t = useText(cellWords);
  const format = useFormat();
  const lockedWords = useLockedWords();
  const { mark, name, cell } = props;
  if (mark === undefined) return null;
  const { closed, lateUntil, comments, open, evidence } = mark;
  const marks: Mark[] = [];
  if (closed !== null)
    marks.push({
      id: 'closed',
      icon: lateUntil === null ? 'locked' : 'edit',
      tone: lateUntil === null ? 'none' : 'watch',
      word: lateUntil === null ? t('mark.closed') : t('mark.late', { until: format.moment(lateUntil) }),
      whole: lockedWords(mark) ?? '',
    });
  if (comments > 0)
    marks.push({
      id: 'comments',
      icon: 'comment',
      tone: open ? 'watch' : 'none',
      word: t('mark.comments', { count: comments }),
      whole: t(open ? 'mark.open' : 'mark.settled', { count: comments }),
    });
  if (evidence > 0) {
    const word = t('mark.evidence', { count: evidence });
    marks.push({ id: 'evidence', icon: 'document', tone: 'none', word, whole: word });
  }
  return (
    <div className="fg-marks">
      {marks.map(({ id, icon, tone, word, whole }) => (
        <button
          key={id}
          type="button"
          className="fg-mark"
          title={whole}
          aria-label={t('mark.of', { marks: whole, name, cell })}
          onClick={props.onOpen}
        >
          <SignWord icon={icon} tone={tone} word={word} />
        </button>
      ))}
    </div>
  );
}

const signs = {
  closed: { icon: 'locked', tone: 'none' },
  open: { icon: 'comment', tone: 'watch' },
  settled: { icon: 'comment', tone: 'none' },
  evidence: { icon: 'document', tone: 'none' },
} as const;

/** What the marks of the sheet stand for; only those there are. */
export function CellLegend({ kinds }: { kinds: CellMarks['kinds'] }) {
  const t = useText(cellWords);
  if (kinds.length === 0) return null;
  return (
    <div className="fg-legend">
      <span className="xs mut" id="fg-legend">
        {t('legend.title')}
      </span>
      <ul aria-labelledby="fg-legend">
        {kinds.map((kind) => (
          <li key={kind}>
            <SignWord {...signs[kind]} word={t(`legend.${kind}`)} />
          </li>
        ))}
      </ul>
    </div>
  );
}
