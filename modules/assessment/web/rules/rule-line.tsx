import { dec, formatNumberVi } from '@thucthi/kernel';
import { Button, Checkbox, NumberField, StatusBadge, useLocale, useText } from '@thucthi/ui';
import { useState } from 'react';
import type { StatusRuleShape } from '../../contract.ts';
import { ruleWords, thresholdsOf, withThreshold, type Threshold } from '../../domain/rule-words.ts';
import { statusWords } from '../../domain/status-class.ts';
import type { StatusCondition } from '../../domain/status-rule.ts';
import { rulesWords } from './rule-words-ui.ts';

/** The condition of a rule as the domain reads it; the server has checked it before it came here. */
const conditionOf = (rule: StatusRuleShape): StatusCondition => rule.when as unknown as StatusCondition;

/** One rule in words, with its switch, its numbers and its place. */
export function RuleLine(props: {
  rule: StatusRuleShape;
  number: number;
  onChange: (rule: StatusRuleShape) => void;
  onUp: (() => void) | null;
  onDown: (() => void) | null;
}) {
  const { rule, onChange } = props;
  const t = useText(rulesWords);
  const { locale } = useLocale();
  const when = conditionOf(rule);
  const words = ruleWords({ when, class: rule.class })[locale];
  return (
    <li className={rule.enabled ? undefined : 'off'}>
      <span className="dim">{props.number}</span>
      <div>
        <p>{words}</p>
        <StatusBadge status={rule.class} word={statusWords(rule.class)[locale]} />
        {thresholdsOf(when).map((threshold) => (
          <ThresholdField
            key={`${threshold.path.join('.')} ${threshold.bound}`}
            threshold={threshold}
            onChange={(value) => onChange({ ...rule, when: { ...withThreshold(when, { ...threshold, value }) } })}
          />
        ))}
      </div>
      <Checkbox label={t('rule.on')} checked={rule.enabled} onChange={(enabled) => onChange({ ...rule, enabled })} />
      <span className="moves">
        <Button
          kind="bare"
          icon="up"
          aria-label={t('rule.up', { rule: words })}
          disabled={props.onUp === null}
          onClick={() => props.onUp?.()}
        />
        <Button
          kind="bare"
          icon="down"
          aria-label={t('rule.down', { rule: words })}
          disabled={props.onDown === null}
          onClick={() => props.onDown?.()}
        />
      </span>
    </li>
  );
}

/** A number of a rule, typed in percent; a share of what is due is kept as a part of one. */
function ThresholdField({ threshold, onChange }: { threshold: Threshold; onChange: (value: string) => void }) {
  const t = useText(rulesWords);
  const asPercent = threshold.test === 'pace' ? dec(threshold.value).times(100).toString() : threshold.value;
  const [raw, setRaw] = useState(formatNumberVi(asPercent));
  return (
    <NumberField
      label={t(threshold.bound === 'atLeast' ? 'rule.at-least' : 'rule.below')}
      raw={raw}
      min="0"
      max="1000"
      onChange={(entry) => {
        setRaw(entry.raw);
        if (entry.state === 'number') onChange(threshold.test === 'pace' ? dec(entry.value).div(100).toString() : entry.value);
      }}
    />
  );
}
