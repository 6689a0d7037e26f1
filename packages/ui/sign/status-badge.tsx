import { Icon } from './icon.tsx';
import { iconOf, toneOf } from './status.ts';
import type { StatusClass } from './status.ts';

/** A status as colour, sign and word together, with its reason where one must be given (chưa đánh giá được). */
export function StatusBadge(props: {
  status: StatusClass;
  word: string;
  reason?: string | undefined;
  size?: 'small' | 'normal' | 'large' | undefined;
}) {
  const { status, word, reason, size = 'normal' } = props;
  return (
    <>
      <span className={`st ${toneOf(status)}${size === 'normal' ? '' : ` ${size}`}`}>
        <Icon name={iconOf(status)} />
        {word}
      </span>
      {reason === undefined || reason === '' ? null : <span className="st-reason">{reason}</span>}
    </>
  );
}
