import { documentWords, nameOf } from '@thucthi/mandates/web';
import { DataTable, useFormat, useText, type Column } from '@thucthi/ui';
import type { MapNode, MapRelation } from '../../../institution-contract.ts';
import { EffectCounts } from './count-signs.tsx';
import { relationsOf } from './map-graph.ts';
import { DocumentLink } from './map-panel.tsx';
import { mapWords } from './map-words.ts';
import { drawnInSight } from './target-effects.tsx';

/** The same as the map, to be read line by line: each document, what it is to others, and how what it set stands. */
export function MapTable(props: {
  unit: string;
  documents: readonly MapNode[];
  nodes: ReadonlyMap<string, MapNode>;
  relations: readonly MapRelation[];
  chosen: string | null;
  onChoose: (id: string) => void;
}) {
  const t = useText(mapWords);
  const words = useText(documentWords);
  const { date } = useFormat();
  const linesOf = (id: string) => {
    const own = relationsOf(id, props.relations);
    return [
      ...own.out.map(({ kind, to }) => ({ word: words(`out.${kind}`), other: props.nodes.get(to) })),
      ...own.in.map(({ kind, from }) => ({ word: words(`in.${kind}`), other: props.nodes.get(from) })),
    ];
  };
  const columns: Column<MapNode>[] = [
    {
      id: 'document',
      header: t('table.document'),
      phone: 'title',
      sortValue: nameOf,
      cell: (node) => (
        <>
          <DocumentLink unit={props.unit} node={node} />
          {node.symbol === null ? null : (
            <div className="xs mut" lang="vi">
              {node.title}
            </div>
          )}
        </>
      ),
    },
    {
      id: 'issuer',
      header: t('table.issuer'),
      width: 180,
      sortValue: ({ issuer }) => issuer,
      cell: ({ issuer }) => <span lang="vi">{issuer}</span>,
    },
    {
      id: 'date',
      header: t('table.date'),
      width: 110,
      sortValue: ({ issuedOn }) => issuedOn,
      cell: ({ issuedOn }) => (issuedOn === null ? t('panel.unknown') : date(issuedOn)),
    },
    {
      id: 'relations',
      header: t('table.relations'),
      width: 300,
      phone: 'block',
      cell: ({ id }) => {
        const lines = linesOf(id);
        return lines.length === 0 ? (
          <span className="dim">–</span>
        ) : (
          <ul className="tt-map-cell">
            {lines.slice(0, mostLines).map(({ word, other }) =>
              other === undefined ? null : (
                <li key={`${word} ${other.id}`}>
                  <span className="mut">{word}</span> <DocumentLink unit={props.unit} node={other} />
                </li>
              ),
            )}
            {lines.length <= mostLines ? null : <li className="mut">{t('table.more', { count: lines.length - mostLines })}</li>}
          </ul>
        );
      },
    },
    {
      id: 'effects',
      header: t('table.effects'),
      width: 300,
      phone: 'block',
      cell: ({ targets, tasks }) => <EffectCounts targets={targets} tasks={tasks} />,
    },
  ];
  return (
    <DataTable
      label={t('table.label')}
      columns={columns}
      rows={props.documents}
      rowKey={({ id }) => id}
      empty={<p className="tt-none">{t('search.none')}</p>}
      openKey={props.chosen}
      onOpen={({ id }) => props.onChoose(id)}
      {...(props.documents.length > drawnInSight ? { virtual: { height: 'max(420px, calc(100dvh - 330px))', rowHeight: 92 } } : {})}
    />
  );
}

/** So many relations are read in a row of the table; the panel has them all. */
const mostLines = 6;
