import { useFormat, useText } from '@thucthi/ui';
import type { TargetState } from '../../contract.ts';
import { askedWords } from './asked-words.ts';
import { planWords } from './plan-words.ts';

/** What a target asks for, in words; `unit` is the indicator's own. */
export function AskedOf(props: { target: Pick<TargetState, 'comparator' | 'value' | 'valueHigh' | 'milestoneOn'>; unit: string }) {
  const t = useText(planWords);
  const format = useFormat();
  return <>{askedWords(props.target, props.unit, t, format)}</>;
}
