import { NumberField, SignWord, useText } from '@thucthi/ui';
import type { IconName, Tone } from '@thucthi/ui';
import type { KeyboardEvent } from 'react';
import type { CellMark } from '../cell/cell-calls.ts';
import { CellMarksLine } from './cell-marks-line.tsx';
import type { Box } from './entry-row.ts';
import { entryWords } from './entry-words.ts';
import { blockOf } from './paste-block.ts';
import type { Entry, EntryLine } from './use-entry.ts';

const signs: Readonly<Record<EntryLine['state'], { icon: IconName; tone: Tone | 'link' }>> = {
  empty: { icon: 'edit', tone: 'none' },
  later: { icon: 'calendar', tone: 'none' },
  summed: { icon: 'formula', tone: 'none' },
  saved: { icon: 'check', tone: 'good' },
  unsaved: { icon: 'edit', tone: 'link' },
  waiting: { icon: 'waiting', tone: 'link' },
  invalid: { icon: 'mend', tone: 'watch' },
  conflict: { icon: 'contradiction', tone: 'watch' },
  locked: { icon: 'locked', tone: 'none' },
};

/** How a row stands, as a sign with its word. */
export function EntryState({ line }: { line: EntryLine }) {
  const t = useText(entryWords);
  return <SignWord {...signs[line.state]} word={t(`state.${line.state}`)} />;
}

/** One box of a row: what is typed, what follows from the other, or what stands in the ledger. */
export function EntryBox(props: {
  line: EntryLine;
  box: Box;
  label: string;
  entry: Entry;
  canEnter: boolean;
  hideLabel?: boolean;
  size: 'normal' | 'entry';
  at: string;
  mark: CellMark | undefined;
  onTalk: (line: EntryLine, box: Box) => void;
  onBlock: (block: string[][], at: { code: string; box: Box }) => void;
}) {
  const { line, box, label } = props;
  if (line.view.boxes[box] === undefined) return null;
  return (
    <div className="tt-entry-cell">
      <BoxItself {...props} />
      {box === 'numerator' || box === 'denominator' ? null : (
        <CellMarksLine mark={props.mark} name={line.row.indicator.name} cell={label} onOpen={() => props.onTalk(line, box)} />
      )}
    </div>
  );
}

function BoxItself(props: Parameters<typeof EntryBox>[0]) {
  const { line, box, entry, label, size } = props;
  const shown = line.view.boxes[box];
  if (shown === undefined) return null;
  if (!props.canEnter || line.locked.has(box === 'total' ? 'total' : 'month')) {
    return (
      <div className="tt-entry-read">
        {props.hideLabel === true ? null : <span>{label}</span>}
        <b>{shown.raw === '' ? '–' : shown.raw}</b>
      </div>
    );
  }
  const amber = line.view.asks.some(
    (ask) => (ask.kind === 'disagreement' && (box === 'total' || box === 'month')) || (ask.kind === 'jump' && ask.box === box),
  );
  return (
    <NumberField
      label={label}
      hideLabel={props.hideLabel}
      size={size}
      raw={shown.raw}
      readOnly={line.view.shape === 'parts' && box === 'month' && shown.follows}
      amber={amber ? true : null}
      onChange={({ raw }) => {
        if (raw !== shown.raw) entry.type(line.row.indicator.code, box, raw);
      }}
      input={{
        'aria-label': `${line.row.indicator.name}: ${label}`,
        onKeyDown: moveBetweenRows,
        onPaste: (event) => {
          const block = blockOf(event.clipboardData.getData('text/plain'));
          if (block === null) return;
          event.preventDefault();
          props.onBlock(block, { code: line.row.indicator.code, box });
        },
        ...({ 'data-at': props.at, 'data-follows': shown.follows ? '' : undefined } as object),
      }}
    />
  );
}

/** Enter and the arrows go to the same box of the next or the previous row. */
function moveBetweenRows(event: KeyboardEvent<HTMLInputElement>): void {
  const step =
    event.key === 'ArrowDown' || (event.key === 'Enter' && !event.shiftKey) ? 1 : event.key === 'ArrowUp' || event.key === 'Enter' ? -1 : 0;
  if (step === 0) return;
  const column = event.currentTarget.dataset['at'];
  const boxes = [...document.querySelectorAll<HTMLInputElement>('input[data-at]')];
  const here = boxes.indexOf(event.currentTarget);
  const ahead = step === 1 ? boxes.slice(here + 1) : boxes.slice(0, here).toReversed();
  const next = ahead.find((box) => box.dataset['at'] === column && box.offsetParent !== null);
  if (next === undefined) return;
  event.preventDefault();
  next.focus();
  next.select();
}
