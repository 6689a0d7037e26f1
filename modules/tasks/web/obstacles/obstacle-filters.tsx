import { Button, ContextSelect, useText } from '@thucthi/ui';
import type { ListedObstacles } from '../routes.ts';
import { useUnitOptions } from '../use-unit-options.ts';
import { outside, type ObstacleView } from './obstacle-view.ts';
import { obstacleWords } from './obstacle-words.ts';

/** What the list may be narrowed by besides its state: whom it waits for, how high it was brought. */
export function ObstacleFilters(props: {
  unit: string;
  view: ObstacleView;
  ladder: ListedObstacles['ladder'];
  onChange: (patch: Readonly<Record<string, string | undefined>>) => void;
}) {
  const { view, onChange } = props;
  const t = useText(obstacleWords);
  const { options, loading } = useUnitOptions(props.unit);
  const { waitsFor, waitsOutside, rung, q } = view.query;
  const chosen = (id: string): string | undefined => (id === '' ? undefined : id);
  return (
    <>
      <ContextSelect
        label={t('filter.waits')}
        name={t('filter.waits')}
        options={[{ id: '', label: t('filter.everybody') }, { id: outside, label: t('filter.outside') }, ...options]}
        loading={loading}
        value={waitsOutside === 'true' ? outside : (waitsFor ?? '')}
        onChange={(id) => onChange({ cho: chosen(id) })}
      />
      <ContextSelect
        label={t('filter.rung')}
        name={t('filter.rung')}
        options={[{ id: '', label: t('filter.every-rung') }, ...props.ladder.map(({ rung: id, name }) => ({ id, label: name }))]}
        value={rung ?? ''}
        onChange={(id) => onChange({ cap: chosen(id) })}
      />
      {[waitsFor, waitsOutside, rung, q].some((one) => one !== undefined) ? (
        <Button kind="bare" onClick={() => onChange({ cho: undefined, cap: undefined, q: undefined })}>
          {t('filter.clear')}
        </Button>
      ) : null}
    </>
  );
}
