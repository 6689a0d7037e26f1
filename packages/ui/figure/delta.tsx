import { dec } from '@thucthi/kernel';
import { useFormat } from '../text/use-format.ts';
import type { Figure } from '../text/use-format.ts';
import { uiWords } from '../text/ui-words.ts';
import { useText } from '../text/use-text.tsx';

/** A change with an arrow and a word: "↑ tăng 16,2% so với cùng kỳ", "↓ giảm 24%", "không đổi". */
export function Delta(props: {
  /** signed decimal string */
  value: Figure;
  /** percent, percentage points, or an amount in `unit` */
  kind?: 'percent' | 'points' | 'amount' | undefined;
  unit?: string | undefined;
  decimals?: number | undefined;
  qualifier?: string | undefined;
  /** what it is compared with: "so với cùng kỳ" */
  basis?: string | undefined;
}) {
  const { kind = 'percent', unit, decimals } = props;
  const t = useText(uiWords);
  const format = useFormat();
  const value = dec(props.value);
  const options = decimals === undefined ? {} : { decimals };
  const size = value.abs();
  const written =
    kind === 'percent'
      ? format.percent(size, options)
      : kind === 'points'
        ? `${format.number(size, options)} ${t('delta.points')}`
        : format.quantity(size, unit ?? '', options);
  const basis = props.basis === undefined ? '' : ` ${props.basis}`;
  if (value.isZero())
    return (
      <span className="delta">
        {t('delta.same')}
        {basis}
      </span>
    );
  const up = value.isPositive();
  return (
    <span className="delta">
      <span aria-hidden="true">{up ? '↑' : '↓'} </span>
      {t(up ? 'delta.up' : 'delta.down')}
      {props.qualifier === undefined ? '' : ` ${props.qualifier}`} {written}
      {basis}
    </span>
  );
}
