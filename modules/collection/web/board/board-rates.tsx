import { dec } from '@thucthi/kernel';
import { useFormat, useText } from '@thucthi/ui';
import type { LateBoard } from '../routes.ts';
import { boardWords } from './board-words.ts';

type Rate = LateBoard['rate'];

/** A part of a whole in words: "120/150 (80%)"; nothing is divided where nothing was expected. */
export function useShare(): (part: number, all: number) => string {
  const t = useText(boardWords);
  const format = useFormat();
  return (part, all) =>
    all === 0 ? t('rate.none') : t('rate.of', { part, all, percent: format.percent(dec(part).times(100).div(all).toFixed(1)) });
}

/** How many were expected, sent and in time: over all, and level by level where there are several. */
export function BoardRates({ board }: { board: LateBoard }) {
  const t = useText(boardWords);
  return (
    <>
      <Rates rate={board.rate} />
      {board.levels.length < 2
        ? null
        : board.levels.map(({ level, rate }) => (
            <section key={level} aria-label={t('level.rate', { level })}>
              <h2>{t('level.rate', { level })}</h2>
              <Rates rate={rate} />
            </section>
          ))}
    </>
  );
}

function Rates({ rate }: { rate: Rate }) {
  const t = useText(boardWords);
  const share = useShare();
  return (
    <dl className="co-rates">
      <div>
        <dt>{t('rate.sent')}</dt>
        <dd>{share(rate.sent, rate.expected)}</dd>
      </div>
      <div>
        <dt>{t('rate.on-time')}</dt>
        <dd>{share(rate.onTime, rate.expected)}</dd>
      </div>
      <div>
        <dt>{t('rate.overdue')}</dt>
        <dd className={rate.overdue > 0 ? 'co-late' : undefined}>{rate.overdue}</dd>
      </div>
    </dl>
  );
}
