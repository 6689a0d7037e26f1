import { useFormat } from '../text/use-format.ts';
import { uiWords } from '../text/ui-words.ts';
import { useText } from '../text/use-text.tsx';

/** Real progress of long work: how much of how much, and what is being done. */
export function ProgressBar(props: { done: number; total: number; label: string; note?: string | undefined }) {
  const t = useText(uiWords);
  const { number } = useFormat();
  const { done, total } = props;
  const text = t('progress.of', { done: number(String(done)), total: number(String(total)) });
  return (
    <div className="tt-progress">
      <div className="tt-progress-words">
        <span>{props.label}</span>
        <span className="mut">{text}</span>
      </div>
      <div
        className="tt-progress-track"
        role="progressbar"
        aria-label={props.label}
        aria-valuemin={0}
        aria-valuemax={total}
        aria-valuenow={done}
        aria-valuetext={text}
      >
        <i style={{ width: total === 0 ? 0 : `${Math.min(100, (done / total) * 100)}%` }} />
      </div>
      {props.note === undefined ? null : <p className="xs mut">{props.note}</p>}
    </div>
  );
}

/** Progress in as many pieces as there are things to do, each with its own state: 5/6 số đã nhập. */
export function StepBar(props: { label: string; steps: readonly ('done' | 'waiting' | 'amber' | 'open')[] }) {
  return (
    <div className="tt-steps" role="img" aria-label={props.label}>
      {props.steps.map((step, index) => (
        <i key={index} className={step} />
      ))}
    </div>
  );
}
