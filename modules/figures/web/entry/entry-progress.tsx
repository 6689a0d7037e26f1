import { StepBar, useText } from '@thucthi/ui';
import { entryWords } from './entry-words.ts';
import type { EntryLine } from './use-entry.ts';

/** How many of the rows that are due have a figure; up to forty of them one by one. */
export function EntryProgress({ lines, done }: { lines: readonly EntryLine[]; done: number }) {
  const t = useText(entryWords);
  const words = t('entry.done', { done, total: lines.length });
  return (
    <div className="tt-entry-progress">
      <span>
        {words} <span className="mut">· {t('entry.numbers')}</span>
      </span>
      {lines.length > 40 ? null : <StepBar label={words} steps={lines.map((line) => stepOf(line))} />}
    </div>
  );
}

function stepOf(line: EntryLine): 'done' | 'waiting' | 'amber' | 'open' {
  switch (line.state) {
    case 'saved':
    case 'summed':
      return 'done';
    case 'unsaved':
    case 'waiting':
      return 'waiting';
    case 'invalid':
    case 'conflict':
      return 'amber';
    case 'empty':
    case 'later':
    case 'locked':
      return 'open';
  }
}
