import { foldVi } from '@thucthi/kernel';
import { nameOf } from '@thucthi/mandates/web';
import {
  Button,
  ButtonLink,
  ContextBar,
  EmptyState,
  FilterTabs,
  Link,
  matcherVi,
  Notice,
  Page,
  PageLead,
  useText,
  WithPanel,
} from '@thucthi/ui';
import { useCallback, useMemo, useState } from 'react';
import type { InstitutionMap, MapNode } from '../../../institution-contract.ts';
import { usePageAddress } from '../../shell/page-address.ts';
import { MapCanvas } from './map-canvas.tsx';
import { branchOf } from './map-graph.ts';
import { relationKindsShown, type RelationKind } from './map-kinds.ts';
import { foldKey, layOut, type MapBox } from './map-layout.ts';
import { MapLegend } from './map-legend.tsx';
import { MapPanel } from './map-panel.tsx';
import { pathsBetween } from './map-paths.ts';
import { MapSearch } from './map-search.tsx';
import { MapTable } from './map-table.tsx';
import { readMapView, writeOpen } from './map-view.ts';
import { mapWords } from './map-words.ts';
import { useNarrow } from './use-narrow.ts';

/** A branch of so many documents is read without folds. */
const readAtOnce = 40;

/** The map with everything around it: search, legend, the panel of one document, and the same as a table. */
export function InstitutionMapView({ unit, map }: { unit: string; map: InstitutionMap }) {
  const t = useText(mapWords);
  const { search, change } = usePageAddress();
  const view = readMapView(search, useNarrow());
  const nodes = useMemo(() => new Map(map.documents.map((one) => [one.id, one])), [map]);
  const root = view.branch === null ? undefined : nodes.get(view.branch);
  const rootId = root?.id;
  const shown = useMemo(() => {
    if (rootId === undefined) return map.documents;
    const branch = branchOf(rootId, map.relations);
    return map.documents.filter(({ id }) => branch.has(id));
  }, [map, rootId]);
  const found = useMemo(() => matchesOf(shown, view.search), [shown, view.search]);
  const [step, setStep] = useState({ search: view.search, at: 0, stamp: 0 });
  const at = step.search === view.search && found.length > 0 ? step.at % found.length : 0;
  const current = found[at]?.id;
  const [asked, setAsked] = useState<{ id: string; stamp: number } | null>(null);
  const chosen = view.chosen === null ? undefined : nodes.get(view.chosen);

  const hiddenText = [...view.hidden].join(',');
  const openText = writeOpen(view.open);
  const layout = useMemo(() => {
    if (rootId !== undefined && shown.length <= readAtOnce) return layOut(shown, null);
    const mustShow = [current, view.chosen].flatMap((id) => (id == null ? [] : (nodes.get(id) ?? [])));
    const open = readMapView({ mo: openText ?? '' }, false).open;
    return layOut(shown, open === null ? null : new Set([...open, ...mustShow.map(foldKey)]));
  }, [shown, rootId, nodes, current, view.chosen, openText]);
  const paths = useMemo(
    () =>
      pathsBetween(
        layout.boxes,
        map.relations.filter(({ kind }) => !hiddenText.split(',').includes(kind)),
      ),
    [layout, map, hiddenText],
  );
  const foundIds = useMemo(() => new Set(found.map(({ id }) => id)), [found]);

  const choose = useCallback((id: string | undefined) => change({ chon: id }), [change]);
  const openBox = useCallback(
    (box: MapBox<MapNode>) => {
      const [first] = box.documents;
      if (first === undefined) return;
      if (box.folded) change({ mo: writeOpen(new Set([...(readMapView({ mo: openText ?? '' }, false).open ?? []), foldKey(first)])) });
      else choose(first.id);
    },
    [change, choose, openText],
  );
  const settle = useCallback(
    (zoom: number, [x, y]: readonly [number, number]) =>
      change({ 'thu-phong': String(Math.round(zoom * 100)), giua: `${x},${y}` }, { replace: true }),
    [change],
  );
  const centred = current !== undefined && step.stamp > (asked?.stamp ?? 0) ? { id: current, stamp: step.stamp } : asked;
  // Where the map opens is asked of the address once; narrowed or widened later it is shown as a whole.
  const [opening] = useState(() => ({
    rootId,
    view: { zoom: view.zoom ?? (view.chosen === null ? null : 1), middle: view.middle },
    id: view.middle === null ? (view.chosen ?? current) : undefined,
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
                <p className="xs mut">
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

function matchesOf(documents: readonly MapNode[], search: string): readonly MapNode[] {
  if (search === '') return [];
  const matches = matcherVi(search);
  return documents.filter((one) => matches(foldVi([one.symbol, one.kind, one.title, one.issuer].join(' '))));
}

function countKinds(map: InstitutionMap, shown: readonly MapNode[]): Partial<Record<RelationKind, number>> {
  const ids = new Set(shown.map(({ id }) => id));
  const inside = map.relations.filter(({ from, to }) => ids.has(from) && ids.has(to));
  return Object.fromEntries(relationKindsShown.map((kind) => [kind, inside.filter((one) => one.kind === kind).length]));
}
