import { uiWords } from '../text/ui-words.ts';
import { useText } from '../text/use-text.tsx';

/** Pale lines where rows will be, in their height, so that nothing jumps when they arrive. */
export function Skeleton(props: { rows?: number | undefined; height?: number | undefined; label?: string | undefined }) {
  const { rows = 5, height = 44 } = props;
  const t = useText(uiWords);
  return (
    <div className="tt-skeleton" role="status" aria-label={props.label ?? t('loading')}>
      {Array.from({ length: rows }, (_, index) => (
        <div key={index} style={{ height }} aria-hidden="true">
          <i style={{ width: `${52 + ((index * 17) % 36)}%` }} />
        </div>
      ))}
    </div>
  );
}
