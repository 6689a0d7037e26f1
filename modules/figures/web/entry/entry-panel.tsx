import { formatNumberVi } from '@thucthi/kernel';
import { useFormat, useText } from '@thucthi/ui';
import { CellPanel } from '../cell/cell-panel.tsx';
import { boxLabel } from './box-label.ts';
import { useLockedWords } from './cell-marks-line.tsx';
import { entryWords } from './entry-words.ts';
import { periodOfBox, type CellMarks } from './use-cell-marks.ts';
import type { EntryLine } from './use-entry.ts';

/** The thread of a row's cells beside the sheet; `at` is the period of the cell that is open. */
export function EntryPanel(props: {
  line: EntryLine;
  unit: string;
  month: string;
  marks: CellMarks;
  at: string;
  takeFocus: boolean;
  onCell: (period: string) => void;
  onClose: () => void;
}) {
  const t = useText(entryWords);
  const format = useFormat();
  const lockedWords = useLockedWords();
  const { line, month, marks } = props;
  const { row, view } = line;
  const boxes = (['month', 'total'] as const).filter((box) => view.boxes[box] !== undefined);
  return (
    <CellPanel
      {...props}
      indicator={row.indicator}
      cells={boxes.map((box) => {
        const { value, vintage } = box === 'month' ? row.month : row.cumulative;
        const asOf = box === 'month' ? row.month.asOf : null;
        const facts = [
          vintage === null ? '' : t(`vintage.${vintage}`).toLocaleLowerCase('vi'),
          asOf === null ? '' : t('entry.counted-to', { date: format.date(asOf) }),
        ].filter((fact) => fact !== '');
        const mark = marks.of(row, box);
        return {
          period: periodOfBox(row, box, month),
          label: boxLabel(t, line, box),
          stands:
            value === null
              ? null
              : `${formatNumberVi(value)} ${format.unit(row.indicator.unit)}${facts.length === 0 ? '' : ` (${facts.join(', ')})`}`,
          locked: lockedWords(mark),
          comments: mark?.comments ?? 0,
        };
      })}
    />
  );
}
