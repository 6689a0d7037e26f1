import { formatNumberVi } from '@thucthi/kernel';
import { Button, useFormat, useText } from '@thucthi/ui';
import { EntryAsks } from './entry-asks.tsx';
import { TakeLast } from './take-last.tsx';
import { EntryBox, EntryState } from './entry-boxes.tsx';
import { boxLabel } from './box-label.ts';
import { RowTalk } from './row-talk.tsx';
import type { Box } from './entry-row.ts';
import type { CellMarks } from './use-cell-marks.ts';
import { entryWords } from './entry-words.ts';
import type { Entry, EntryLine } from './use-entry.ts';

interface ListProps {
  lines: readonly EntryLine[];
  month: string;
  entry: Entry;
  canEnter: boolean;
  marks: CellMarks;
  /** Opens the thread of a cell. */
  onTalk: (line: EntryLine, box: Box) => void;
  /** A block from a spreadsheet was pasted into a box. */
  onBlock: (block: string[][], at: { code: string; box: Box }) => void;
}

/** The boxes of a row, in the order in which they stand. */
export const boxesOf = (line: EntryLine): readonly Box[] =>
  line.view.shape === 'parts'
    ? ['numerator', 'denominator', 'month']
    : (['month', 'total'] as const).filter((box) => line.view.boxes[box] !== undefined);

/** The rows one under another, two boxes side by side, in the size of a thumb. */
export function EntryCards({ lines, month, entry, canEnter, marks, onTalk, onBlock }: ListProps) {
  const t = useText(entryWords);
  const { unit } = useFormat();
  const value = (text: string | null) => (text === null ? '–' : formatNumberVi(text));
  return (
    <ul className="tt-entry">
      {lines.map((line) => {
        const { indicator, lastMonth, sameMonthLastYear, plan } = line.row;
        return (
          <li key={indicator.code}>
            <div className="tt-entry-head">
              <h2>
                {indicator.name} <span className="mut">({unit(indicator.unit)})</span>
              </h2>
              <span className="fg-state">
                <EntryState line={line} />
                <RowTalk line={line} onTalk={onTalk} />
              </span>
            </div>
            <div className={boxesOf(line).length === 1 ? 'tt-entry-pair one' : 'tt-entry-pair'}>
              {boxesOf(line).map((box) => (
                <EntryBox
                  key={box}
                  line={line}
                  box={box}
                  label={boxLabel(t, line, box)}
                  entry={entry}
                  canEnter={canEnter}
                  size="entry"
                  at={box}
                  mark={marks.of(line.row, box)}
                  onTalk={onTalk}
                  onBlock={onBlock}
                />
              ))}
            </div>
            <dl className="tt-entry-beside">
              <div>
                <dt>{t(line.row.slot === null ? 'col.last' : 'col.before')}</dt>
                <dd>{value(lastMonth)}</dd>
              </div>
              <div>
                <dt>{t(line.row.slot === null ? 'col.same' : 'col.same-period')}</dt>
                <dd>{value(sameMonthLastYear)}</dd>
              </div>
              <div>
                <dt>{t('col.plan')}</dt>
                <dd>{value(plan)}</dd>
              </div>
            </dl>
            <EntryAsks line={line} month={month} entry={entry} />
            {canEnter && line.state === 'empty' && indicator.accumulation === 'sum' ? (
              <Button kind="bare" size="touch" onClick={() => entry.type(indicator.code, 'month', '0')}>
                {t(line.row.slot === null ? 'entry.none' : 'entry.none-slot')}
              </Button>
            ) : null}
            {canEnter ? <TakeLast line={line} entry={entry} size="touch" /> : null}
          </li>
        );
      })}
    </ul>
  );
}

/** The rows as a sheet for the keyboard: what stood before at the left, the boxes at the right, what is asked under its row. */
export function EntryTable({ lines, month, entry, canEnter, marks, onTalk, onBlock }: ListProps) {
  const t = useText(entryWords);
  const { unit } = useFormat();
  const ofMonths = lines.every((line) => line.row.slot === null);
  const value = (text: string | null) => (text === null ? <span className="dim">–</span> : formatNumberVi(text));
  return (
    <table className="tt-table tt-entry-table">
      <thead>
        <tr>
          <th scope="col">{t('col.indicator')}</th>
          <th scope="col" className="num">
            {t(ofMonths ? 'col.last' : 'col.before')}
          </th>
          <th scope="col" className="num">
            {t(ofMonths ? 'col.same' : 'col.same-period')}
          </th>
          <th scope="col" className="num">
            {t('col.plan')}
          </th>
          <th scope="col" className="num box">
            {t(ofMonths ? 'col.month' : 'col.in-period')}
          </th>
          <th scope="col" className="num box">
            {t('col.total')}
          </th>
          <th scope="col">{t('col.state')}</th>
        </tr>
      </thead>
      {lines.map((line) => {
        const { indicator, lastMonth, sameMonthLastYear, plan } = line.row;
        const box = (name: Box, hideLabel: boolean) => (
          <EntryBox
            line={line}
            box={name}
            label={boxLabel(t, line, name)}
            hideLabel={hideLabel}
            entry={entry}
            canEnter={canEnter}
            size="normal"
            at={name}
            mark={marks.of(line.row, name)}
            onTalk={onTalk}
            onBlock={onBlock}
          />
        );
        const asks =
          line.conflicts.length + line.view.asks.length + line.said.length > 0 ||
          line.row.disagreement !== null ||
          (line.state === 'locked' && line.view.entries.length > 0) ||
          (line.typed.reason !== '' && line.view.entries.length > 0);
        return (
          <tbody key={indicator.code} className={line.state}>
            <tr>
              <th scope="row">
                <span className="name">{indicator.name}</span>
                <span className="xs mut">{[unit(indicator.unit), line.row.slot?.label].filter(Boolean).join(' · ')}</span>
              </th>
              <td className="num">{value(lastMonth)}</td>
              <td className="num">{value(sameMonthLastYear)}</td>
              <td className="num">{value(plan)}</td>
              {line.view.shape === 'parts' ? (
                <td colSpan={2} className="parts">
                  <div>
                    {box('numerator', false)}
                    {box('denominator', false)}
                    {box('month', false)}
                  </div>
                </td>
              ) : (
                <>
                  <td className="box">
                    {box('month', true)}
                    {canEnter ? <TakeLast line={line} entry={entry} size="normal" /> : null}
                  </td>
                  <td className="box">{box('total', true)}</td>
                </>
              )}
              <td>
                <span className="fg-state">
                  <EntryState line={line} />
                  <RowTalk line={line} onTalk={onTalk} />
                </span>
              </td>
            </tr>
            {asks ? (
              <tr className="asks">
                <td colSpan={7}>
                  <EntryAsks line={line} month={month} entry={entry} />
                </td>
              </tr>
            ) : null}
          </tbody>
        );
      })}
    </table>
  );
}
