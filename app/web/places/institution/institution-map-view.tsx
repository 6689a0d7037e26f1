import { nameOf } from '@thucthi/mandates/web';
import { Button, ButtonLink, ContextBar, EmptyState, FilterTabs, Link, Notice, Page, PageLead, useText, WithPanel } from '@thucthi/ui';
import { useMemo, useState } from 'react';
import type { InstitutionMap, MapNode } from '../../../institution-contract.ts';
import { usePageAddress } from '../../shell/page-address.ts';
import { MapCanvas } from './map-canvas.tsx';
import { relationKindsShown, type RelationKind } from './map-kinds.ts';
import { MapLegend } from './map-legend.tsx';
import { MapPanel } from './map-panel.tsx';
import { MapSearch } from './map-search.tsx';
import { MapTable } from './map-table.tsx';
import { readMapView, writeOpen } from './map-view.ts';
import { mapWords } from './map-words.ts';
import { useMapMoves } from './use-map-moves.ts';
import { useNarrow } from './use-narrow.ts';
import { useFound, useLayout, useNodes, usePaths, useShown } from './use-shown-map.ts';

/** The map with everything around it: search, legend, the panel of one document, and the same as a table. */
export function InstitutionMapView({ unit, map }: { unit: string; map: InstitutionMap }) {
  const t = useText(mapWords);
  const { search, change } = usePageAddress();
  const view = readMapView(search, useNarrow());
  const { chosen: chosenId } = view;
  const { documents, relations } = map;
  const nodes = useNodes(documents);
  const root = view.branch === null ? undefined : nodes.get(view.branch);
  const rootId = root?.id;
  const shown = useShown(documents, relations, rootId);
  const found = useFound(shown, view.search);
  const [step, setStep] = useState({ search: view.search, at: 0, stamp: 0 });
  const at = step.search === view.search && found.length > 0 ? step.at % found.length : 0;
  const current = found[at]?.id;
  const [asked, setAsked] = useState<{ id: string; stamp: number } | null>(null);
  const chosen = chosenId === null ? undefined : nodes.get(chosenId);
  const openText = writeOpen(view.open) ?? '';
  const layout = useLayout(shown, { narrowed: rootId !== undefined, open: openText, first: found[at], second: chosen });
  const paths = usePaths(layout, relations, [...view.hidden].join(','));
  const foundIds = useMemo(() => new Set(found.map(({ id }) => id)), [found]);

  const choose = (id: string | undefined) => change({ chon: id });
  const { openBox, settle } = useMapMoves(change, openText);
  const centred = current !== undefined && step.stamp > (asked?.stamp ?? 0) ? { id: current, stamp: step.stamp } : asked;
  // Where the map opens is asked of the address once; narrowed or widened later it is shown as a whole.
  const [opening] = useState(() => ({
    rootId,
    view: { zoom: view.zoom ?? (chosenId === null ? null : 1), middle: view.middle },
    id: view.middle === null ? (chosenId ?? current) : undefined,
  }));
  const asOpened = opening.rootId === rootId;
  const centredFirst = asOpened && opening.id !== undefined ? { id: opening.id, stamp: 0 } : null;
  const panel =
    chosen === undefined ? null : (
      <MapPanel
        key={chosen.id}
        unit={unit}
        node={chosen}
        nodes={nodes}
        relations={map.relations}
        narrowed={rootId === chosen.id}
        onChoose={(id) => {
          change({ chon: id, ...(shown.some((one) => one.id === id) ? {} : { nhanh: undefined }) });
          setAsked({ id, stamp: Date.now() });
        }}
        onBranch={() => {
          change({ nhanh: chosen.id, giua: undefined, 'thu-phong': undefined });
          setAsked(null);
        }}
        onCentre={view.form === 'map' ? () => setAsked({ id: chosen.id, stamp: Date.now() }) : null}
        onClose={() => choose(undefined)}
      />
    );
  const folded = layout.boxes.some((box) => box.folded);
  return (
    <>
      <ContextBar back={{ href: `/${unit}/van-ban`, label: t('back') }}>{[]}</ContextBar>
      <WithPanel panel={panel}>
        <Page>
          <PageLead title={t('title')}>
            {t('lead', { unit: map.unit.name })} {t('lead.period', { period: map.period.label })}
          </PageLead>
          {map.documents.length === 0 ? (
            <EmptyState title={t('empty')} action={<ButtonLink href={`/${unit}/van-ban`}>{t('empty.action')}</ButtonLink>}>
              {t('empty.why')}
            </EmptyState>
          ) : (
            <>
              {root === undefined ? null : (
                <Notice
                  kind="ask"
                  actions={
                    <Button onClick={() => change({ nhanh: undefined, giua: undefined, 'thu-phong': undefined })}>{t('branch.all')}</Button>
                  }
                >
                  {t('branch.notice', { name: nameOf(root) })}
                </Notice>
              )}
              <div className="tt-tools">
                <FilterTabs
                  label={t('form.label')}
                  tabs={[
                    { id: 'map', label: t('form.map') },
                    { id: 'table', label: t('form.table') },
                  ]}
                  value={view.form}
                  onChange={(form) => change({ dang: form === 'map' ? 'so-do' : 'bang' })}
                />
                <MapSearch
                  value={view.search}
                  count={found.length}
                  at={at}
                  onSearch={(q) => {
                    change({ q: q === '' ? undefined : q }, { replace: true });
                    setStep({ search: q, at: 0, stamp: Date.now() });
                  }}
                  onStep={(by) => setStep({ search: view.search, at: (at + by + found.length) % found.length, stamp: Date.now() })}
                />
                <span className="xs dim">{t('count', { count: shown.length })}</span>
                {view.form === 'table' ? null : folded ? (
                  <Button kind="bare" onClick={() => change({ mo: writeOpen(null) })}>
                    {t('folds.open')}
                  </Button>
                ) : search['mo'] === undefined ? null : (
                  <Button kind="bare" onClick={() => change({ mo: undefined })}>
                    {t('folds.close')}
                  </Button>
                )}
              </div>
              {view.form === 'table' ? (
                <MapTable
                  unit={unit}
                  documents={view.search === '' ? shown : found}
                  nodes={nodes}
                  relations={map.relations}
                  chosen={chosen?.id ?? null}
                  onChoose={choose}
                />
              ) : (
                <>
                  <MapLegend
                    counts={countKinds(map, shown)}
                    hidden={view.hidden}
                    onChange={(hidden) => change({ an: hidden.length === 0 ? undefined : hidden.join(',') })}
                  />
                  <MapCanvas
                    key={rootId ?? ''}
                    layout={layout}
                    paths={paths}
                    chosen={chosen?.id ?? null}
                    found={foundIds}
                    centred={centred ?? centredFirst}
                    opensAt={asOpened ? opening.view : nowhere}
                    onOpen={openBox}
                    onSettled={settle}
                  />
                  <p className="xs dim tt-nophone tt-noprint">{t('map.keys')}</p>
                </>
              )}
              {map.aside === 0 ? null : (
                <p className="xs mut tt-map-aside">
                  {t('aside', { count: map.aside })} <Link href={`/${unit}/van-ban`}>{t('aside.link')}</Link>
                </p>
              )}
            </>
          )}
        </Page>
      </WithPanel>
    </>
  );
}

const nowhere = { zoom: null, middle: null };

function countKinds(map: InstitutionMap, shown: readonly MapNode[]): Partial<Record<RelationKind, number>> {
  const ids = new Set(shown.map(({ id }) => id));
  const inside = map.relations.filter(({ from, to }) => ids.has(from) && ids.has(to));
  return Object.fromEntries(relationKindsShown.map((kind) => [kind, inside.filter((one) => one.kind === kind).length]));
}
