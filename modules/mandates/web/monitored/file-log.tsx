import { PairList, useFormat, useLocale, useText } from '@thucthi/ui';
import type { ShownMonitoredFile } from '../../contract.ts';
import { stageName } from '../../domain/monitored/file-kinds.ts';
import { fileWords } from './file-words.ts';

type Line = ShownMonitoredFile['log'][number];

const dayInVietnam = new Intl.DateTimeFormat('en-CA', { timeZone: 'Asia/Ho_Chi_Minh' });

/** Everything that was done with a file, newest first, with who entered it. */
export function FileLog({ file }: { file: ShownMonitoredFile }) {
  const t = useText(fileWords);
  const { locale } = useLocale();
  const { date } = useFormat();
  const said = (line: Line): string => {
    switch (line.act) {
      case 'open':
      case 'move':
        return t(`act.${line.act}`, { stage: stageName(file.kind, line.stage)[locale] });
      case 'correct': {
        const what = line.changed.map((one) => t(`changed.${one}`)).join(', ');
        return line.changed.includes('due') && line.dueOn !== null
          ? t('act.correct-due', { what, date: date(line.dueOn) })
          : t('act.correct', { what });
      }
      case 'name-readers': {
        const named = line.named.length === 0 ? [] : [t('readers.named', { names: line.named.join(', ') })];
        const removed = line.removed.length === 0 ? [] : [t('readers.removed', { names: line.removed.join(', ') })];
        return t('act.name-readers', { what: [...named, ...removed].join('; ') });
      }
      case 'close':
      case 'reopen':
        return t(`act.${line.act}`);
    }
  };
  return (
    <PairList
      pairs={file.log.map((line) => {
        const when = date(dayInVietnam.format(new Date(line.recordedAt)));
        return {
          id: String(line.revision),
          left: (
            <>
              {said(line)}
              <br />
              <span className="xs mut">
                {line.recordedBy === null ? t('log.on', { when }) : t('log.by', { who: line.recordedBy, when })}
              </span>
            </>
          ),
          right: date(line.on),
        };
      })}
    />
  );
}
