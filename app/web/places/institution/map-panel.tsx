import { documentHref, documentWords, nameOf, StandingSign } from '@thucthi/mandates/web';
import { Button, ButtonLink, Link, PairList, SidePanel, useFormat, useText } from '@thucthi/ui';
import type { MapNode, MapRelation } from '../../../institution-contract.ts';
import { EffectCounts, sumOf } from './count-signs.tsx';
import { relationsOf } from './map-graph.ts';
import { mapWords } from './map-words.ts';

/** One document of the map: its facts, what it set and how that stands, and what is next to it. */
export function MapPanel(props: {
  unit: string;
  node: MapNode;
  nodes: ReadonlyMap<string, MapNode>;
  relations: readonly MapRelation[];
  narrowed: boolean;
  onChoose: (id: string) => void;
  onBranch: () => void;
  onCentre: (() => void) | null;
  onClose: () => void;
}) {
  const { unit, node } = props;
  const t = useText(mapWords);
  const { date } = useFormat();
  const effects = sumOf(node.targets.counts) + node.targets.ended + node.targets.below + sumOf(node.tasks);
  const facts = [
    { id: 'issuer', left: t('panel.issuer'), right: <span lang="vi">{node.issuer}</span> },
    { id: 'date', left: t('panel.date'), right: node.issuedOn === null ? t('panel.unknown') : date(node.issuedOn) },
    ...(node.state === 'none'
      ? []
      : [{ id: 'state', left: t('panel.state'), right: <StandingSign standing={{ state: node.state, on: null, by: [] }} /> }]),
  ];
  return (
    <SidePanel title={nameOf(node)} onClose={props.onClose}>
      {node.symbol === null ? null : <p lang="vi">{node.title}</p>}
      <div className="tt-actions">
        <ButtonLink kind="main" href={documentHref(unit, node.id)}>
          {t('panel.open')}
        </ButtonLink>
        {props.narrowed ? null : <Button onClick={props.onBranch}>{t('panel.branch')}</Button>}
        {props.onCentre === null ? null : (
          <Button kind="bare" onClick={props.onCentre}>
            {t('panel.center')}
          </Button>
        )}
      </div>
      <PairList pairs={facts} />
      <h3>{t('panel.effects')}</h3>
      {effects === 0 ? <p className="mut">{t('box.none')}</p> : <EffectCounts targets={node.targets} tasks={node.tasks} />}
      <h3>{t('panel.relations')}</h3>
      <Neighbours {...props} />
    </SidePanel>
  );
}

function Neighbours(props: {
  unit: string;
  node: MapNode;
  nodes: ReadonlyMap<string, MapNode>;
  relations: readonly MapRelation[];
  onChoose: (id: string) => void;
}) {
  const t = useText(mapWords);
  const words = useText(documentWords);
  const { date } = useFormat();
  const own = relationsOf(props.node.id, props.relations);
  const lines = [
    ...own.out.map((relation) => ({ relation, other: props.nodes.get(relation.to), word: words(`out.${relation.kind}`) })),
    ...own.in.map((relation) => ({ relation, other: props.nodes.get(relation.from), word: words(`in.${relation.kind}`) })),
  ];
  if (lines.length === 0) return <p className="mut">{t('panel.no-relations')}</p>;
  return (
    <ul className="tt-map-near">
      {lines.map(({ relation, other, word }) =>
        other === undefined ? null : (
          <li key={`${relation.kind} ${relation.from} ${relation.to}`}>
            <span className="xs mut">{word}</span>
            <Button kind="bare" onClick={() => props.onChoose(other.id)}>
              <span lang="vi">{nameOf(other)}</span>
            </Button>
            <span className="xs mut" lang="vi">
              {[relation.clause, other.issuer, other.issuedOn === null ? null : date(other.issuedOn)].filter(Boolean).join(' · ')}
            </span>
          </li>
        ),
      )}
    </ul>
  );
}

/** Leads to a document's own page, from the table of the map. */
export function DocumentLink({ unit, node }: { unit: string; node: MapNode }) {
  return (
    <Link href={documentHref(unit, node.id)}>
      <span lang="vi">{nameOf(node)}</span>
    </Link>
  );
}
