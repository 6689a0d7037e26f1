import { addMonths, formatNumberVi, parsePeriodCode } from '@thucthi/kernel';
import { Button, Notice, TextField, useFormat, useLocale, useText } from '@thucthi/ui';
import type { Locale } from '@thucthi/ui';
import { cellWords } from '../cell/cell-words.ts';
import { entryWords } from './entry-words.ts';
import type { Conflict, Entry, EntryLine } from './use-entry.ts';

/** Everything a row asks of the person who enters: a disagreement, a jump, a reason, a conflict, what the server said. */
export function EntryAsks(props: { line: EntryLine; month: string; entry: Entry }) {
  const { line, entry, month } = props;
  const t = useText(entryWords);
  const cells = useText(cellWords);
  const format = useFormat();
  const { locale } = useLocale();
  const { unit, code } = line.row.indicator;
  // Beside boxes that are typed the Vietnamese way, every number of the page is written so.
  const quantity = (value: string) => `${formatNumberVi(value)}${unit === '%' ? '%' : ` ${format.unit(unit)}`}`;
  const wantsReason =
    line.view.asks.some((ask) => ask.kind === 'reason' || ask.kind === 'disagreement') ||
    (line.typed.reason !== '' && line.view.entries.length > 0);
  const disagrees = line.view.asks.some((ask) => ask.kind === 'disagreement');
  return (
    <>
      {line.conflicts.map((conflict) => (
        <ConflictNote key={conflict.box} conflict={conflict} entry={entry} write={quantity} />
      ))}
      {line.view.asks.map((ask) => {
        switch (ask.kind) {
          case 'disagreement':
            return (
              <Notice
                key={ask.kind}
                kind="ask"
                title={t('ask.disagreement', { gap: quantity(ask.gap) })}
                actions={
                  <Button onClick={() => entry.type(code, 'total', formatNumberVi(ask.sum))}>
                    {t('ask.take', { value: formatNumberVi(ask.sum) })}
                  </Button>
                }
              >
                {t('ask.disagreement-why', {
                  before: insideSentence(format.period(parsePeriodCode(addMonths(month, -1)), 'short'), locale),
                  sumBefore: formatNumberVi(ask.before),
                  month: formatNumberVi(ask.month),
                  sum: formatNumberVi(ask.sum),
                  total: formatNumberVi(ask.total),
                })}
              </Notice>
            );
          case 'jump':
            return (
              <Notice key={`${ask.kind} ${ask.box}`} kind="ask" title={t('ask.jump', { last: quantity(ask.last) })}>
                {t('ask.jump-why', { unit })}
              </Notice>
            );
          case 'parts-missing':
            return (
              <Notice key={ask.kind} kind="ask" title={t('ask.parts')}>
                {t('ask.parts-why')}
              </Notice>
            );
          case 'outranked':
            return (
              <Notice key={ask.kind} title={t('ask.outranked', { standing: t(`vintage.${ask.standing}`).toLocaleLowerCase('vi') })}>
                {t('ask.outranked-why')}
              </Notice>
            );
          case 'reason':
            return null;
        }
      })}
      {wantsReason ? (
        <div className="tt-entry-reason">
          <TextField
            label={t(disagrees ? 'ask.explain' : 'ask.reason')}
            hint={t(disagrees ? 'ask.explain-hint' : 'ask.reason-hint')}
            required
            value={line.typed.reason}
            onChange={(reason) => entry.setReason(code, reason)}
            input={{ maxLength: 500 }}
          />
        </div>
      ) : null}
      {line.state === 'locked' && line.view.entries.length > 0 ? (
        <Notice icon="locked" actions={<Button onClick={() => entry.drop(code)}>{cells('mark.drop')}</Button>}>
          {cells('mark.typed')}
        </Notice>
      ) : null}
      {line.said.map((text) => (
        <Notice key={text} kind="ask">
          {text}
        </Notice>
      ))}
      {line.row.disagreement !== null && !disagrees ? <Notice kind="ask">{line.row.disagreement}</Notice> : null}
    </>
  );
}

function ConflictNote(props: { conflict: Conflict; entry: Entry; write: (value: string) => string }) {
  const { conflict, entry, write } = props;
  const t = useText(entryWords);
  return (
    <Notice
      kind="problem"
      icon="contradiction"
      title={t('conflict.title')}
      actions={
        <>
          <Button onClick={() => entry.settle(conflict, 'mine')}>{t('conflict.keep')}</Button>
          <Button onClick={() => entry.settle(conflict, 'theirs')}>{t('conflict.take')}</Button>
        </>
      }
    >
      <dl className="tt-entry-two">
        <div>
          <dt>{t('conflict.mine')}</dt>
          <dd>{write(conflict.yours)}</dd>
        </div>
        <div>
          <dt>{t('conflict.theirs')}</dt>
          <dd>{conflict.theirs === null ? t('conflict.none') : write(conflict.theirs.value)}</dd>
        </div>
      </dl>
    </Notice>
  );
}

/** A period as it stands inside a sentence: Vietnamese writes it small, English keeps the capital of its months. */
const insideSentence = (period: string, locale: Locale): string => (locale === 'vi' ? period.toLocaleLowerCase('vi') : period);
