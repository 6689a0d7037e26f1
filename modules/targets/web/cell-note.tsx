import { useFormat, useText } from '@thucthi/ui';
import type { AllocationView } from './allocation-view.ts';
import { rowTarget } from './grid-setup.ts';
import type { AllocationAnswer } from './targets-api.ts';
import { words } from './words.ts';

/** Where the target of the chosen cell comes from: its version, its decision, its reason. */
export function CellNote({
  data,
  view,
  active,
}: {
  data: AllocationAnswer;
  view: AllocationView;
  active: { unit: string; period: string } | null;
}) {
  const t = useText(words);
  const format = useFormat();
  const row = active === null ? undefined : data.rows.find((one) => one.unit === active.unit);
  const target = row === undefined ? null : rowTarget(row, view.level);
  if (row === undefined || target === null || target.value === null)
    return (
      <p className="tg-note xs mut" aria-live="polite">
        {' '}
      </p>
    );
  const parts = [
    t('cell.note', { unit: row.unitName, value: format.quantity(target.value, data.indicator.unit), version: target.version }),
    target.decidedOn === null ? '' : format.date(target.decidedOn),
    target.document?.symbol ?? '',
    target.reason ?? '',
  ];
  return (
    <p className="tg-note xs mut" aria-live="polite">
      {parts.filter((part) => part !== '').join(' · ')}
    </p>
  );
}
