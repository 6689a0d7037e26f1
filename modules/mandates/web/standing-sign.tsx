import { Link, SignWord, useFormat, useText, type IconName } from '@thucthi/ui';
import type { Reference, Standing } from '../contract.ts';
import { registerWords } from './register-words.ts';
import { documentHref } from './routes.ts';

const signs: Readonly<Record<Standing['state'], { icon: IconName; tone: 'good' | 'watch' | 'risk' | 'none' }>> = {
  'in-force': { icon: 'check', tone: 'good' },
  partly: { icon: 'watch', tone: 'watch' },
  replaced: { icon: 'none', tone: 'none' },
  ended: { icon: 'none', tone: 'none' },
  'not-yet': { icon: 'waiting', tone: 'none' },
  undated: { icon: 'unknown', tone: 'none' },
  none: { icon: 'none', tone: 'none' },
};

/** A document as officials name it: kind and number, else what it is about. */
export const nameOf = ({ kind, symbol, title }: Pick<Reference, 'kind' | 'symbol' | 'title'>): string =>
  symbol === null ? title : `${kind} ${symbol}`;

/** How a document stands in time, in a word with its sign; nothing of a kind that is never in force. */
export function StandingSign({ standing }: { standing: Standing }) {
  const t = useText(registerWords);
  if (standing.state === 'none') return <span className="dim">–</span>;
  const { icon, tone } = signs[standing.state];
  return <SignWord icon={icon} tone={tone} word={t(`state.${standing.state}`)} />;
}

/** Since when, until when, and which documents changed it. */
export function StandingReason({ standing, unit }: { standing: Standing; unit: string }) {
  const t = useText(registerWords);
  const { date } = useFormat();
  const { state, on, by } = standing;
  if (state === 'none') return null;
  const when =
    on === null
      ? null
      : t(state === 'ended' ? 'standing.until' : state === 'not-yet' ? 'standing.from' : 'standing.since', { date: date(on) });
  return (
    <>
      {when}
      {by.length === 0 ? null : (
        <>
          {when === null ? '' : ', '}
          {t(state === 'replaced' ? 'standing.replaced-by' : 'standing.amended-by')}{' '}
          {by.map((one, at) => (
            <span key={one.id}>
              {at === 0 ? '' : '; '}
              <Link href={documentHref(unit, one.id)}>{nameOf(one)}</Link>
            </span>
          ))}
        </>
      )}
    </>
  );
}
