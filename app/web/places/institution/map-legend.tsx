import { useText } from '@thucthi/ui';
import { relationKindsShown, relationLines, type RelationKind } from './map-kinds.ts';
import { mapWords } from './map-words.ts';

/** What each line means; a kind whose box is cleared is not drawn. Kinds that do not occur are left out. */
export function MapLegend(props: {
  counts: Readonly<Partial<Record<RelationKind, number>>>;
  hidden: ReadonlySet<RelationKind>;
  onChange: (hidden: readonly RelationKind[]) => void;
}) {
  const t = useText(mapWords);
  const kinds = relationKindsShown.filter((kind) => (props.counts[kind] ?? 0) > 0);
  if (kinds.length === 0) return null;
  const toggle = (kind: RelationKind) =>
    props.onChange(relationKindsShown.filter((one) => (one === kind ? !props.hidden.has(one) : props.hidden.has(one))));
  return (
    <fieldset className="tt-map-legend">
      <legend>{t('legend')}</legend>
      {kinds.map((kind) => (
        <label key={kind}>
          <input type="checkbox" checked={!props.hidden.has(kind)} onChange={() => toggle(kind)} />
          <svg width="40" height="10" aria-hidden="true">
            <path d="M0 5H32" className="line" strokeWidth={relationLines[kind].width} strokeDasharray={relationLines[kind].dash} />
            <path d="M31 1.4 40 5 31 8.6Z" className="head" />
          </svg>
          {t(`legend.${kind}`)} <span className="dim">{props.counts[kind]}</span>
        </label>
      ))}
      <span className="xs mut">{t('legend.lead')}</span>
    </fieldset>
  );
}
