import { Icon, useText } from '@thucthi/ui';
import { words } from '../locales/words.ts';
import type { NewsState } from './use-news.ts';

/** A clock time in Việt Nam. @example clockTime(0) // '07:00' */
export function clockTime(at: number): string {
  return new Intl.DateTimeFormat('en-GB', { hour: '2-digit', minute: '2-digit', hourCycle: 'h23', timeZone: 'Asia/Ho_Chi_Minh' }).format(
    at,
  );
}

/** A quiet line: when what is shown was read, and whether news still reach it. */
export function UpdatedAt(props: { at: number; news: NewsState }) {
  const t = useText(words);
  if (props.at === 0) return null;
  const time = clockTime(props.at);
  const lost = props.news === 'lost';
  return (
    <span className="xs dim tt-updated" role="status" aria-live="off">
      {lost ? <Icon name="offline" size="sm" /> : null}
      {t(lost ? 'live.lost' : 'live.updated', { time })}
    </span>
  );
}
