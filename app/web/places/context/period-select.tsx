import { ContextSelect, useText } from '@thucthi/ui';
import { words } from '../../locales/words.ts';

interface Named {
  readonly code: string;
  readonly label: string;
}

/** Chooses the period among those that hold figures; the one being looked at is always among them. */
export function PeriodSelect(props: { period: Named; periods: readonly Named[]; onChange: (code: string) => void }) {
  const t = useText(words);
  const { period, periods } = props;
  const all = periods.some((each) => each.code === period.code) ? periods : [period, ...periods];
  return (
    <ContextSelect
      label={t('context.period')}
      name={t('context.period')}
      options={all.map((each) => ({ id: each.code, label: each.label, search: each.code }))}
      value={period.code}
      onChange={props.onChange}
    />
  );
}
