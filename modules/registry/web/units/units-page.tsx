import {
  Button,
  ButtonLink,
  DataTable,
  DateField,
  EmptyState,
  FilterTabs,
  Icon,
  Page,
  PageLead,
  Popover,
  Skeleton,
  useFormat,
  useText,
  WithPanel,
} from '@thucthi/ui';
import type { Column } from '@thucthi/ui';
import { useMemo, useState } from 'react';
import type { UnitSummary } from '../../contract.ts';
import { AdminTabs } from '../admin-tabs.tsx';
import { registryCalls } from '../routes.ts';
import { callAddress } from '../tools/call-address.ts';
import { usePageTools } from '../tools/page-tools.tsx';
import { AddUnitsPanel } from './add-units-panel.tsx';
import { UnitPanel } from './unit-panel.tsx';
import { arrangeTree, rowsInSight } from './unit-tree.ts';
import type { TreeRow } from './unit-tree.ts';
import { unitWords } from './unit-words.ts';

/** Before this day our sources do not tell when a unit began. */
const beginningUnknown = '1900-01-01';
const provinceKinds: readonly string[] = ['province', 'city-central'];
const communeKinds: readonly string[] = ['commune', 'ward', 'special-zone'];

/** Units of the body or of the whole country as a tree that can be searched, each with its history beside it. */
export default function UnitsPage() {
  const t = useText(unitWords);
  const { date: formatDate, number } = useFormat();
  const tools = usePageTools();
  const me = tools.useMe();
  const { search, change } = tools.usePageAddress();
  const national = search['list'] === 'toan-quoc' || (me !== undefined && me.tenant === null);
  const asked = search['on'];
  const read = tools.useRead(
    registryCalls.listUnits,
    me === undefined
      ? null
      : { query: { ...(national ? { national: 'true' as const } : {}), ...(asked === undefined ? {} : { on: asked }), limit: 4000 } },
    { keep: true },
  );
  const on = asked ?? read.data?.on;
  const units = read.data?.units;
  const tree = useMemo(() => arrangeTree(units ?? []), [units]);
  const [open, setOpen] = useState<ReadonlySet<number> | null>(null);
  const opened = useMemo(() => {
    const roots = tree.filter((row) => row.depth === 0).map((row) => row.unit.id);
    return open ?? new Set(roots.length <= 3 ? roots : []);
  }, [open, tree]);
  const [table, setTable] = tools.useTableInAddress(
    {
      search: search['q'] ?? '',
      sort: search['sort'] === undefined ? null : { column: search['sort'].replace(/^-/, ''), descending: search['sort'].startsWith('-') },
    },
    (state) =>
      change(
        { q: state.search, sort: state.sort === null ? undefined : `${state.sort.descending ? '-' : ''}${state.sort.column}` },
        { replace: true },
      ),
  );
  tools.usePageTitle(t('units.title'));
  const flat = table.search.trim() !== '' || table.sort !== null;
  const rows = flat ? tree : rowsInSight(tree, opened);
  const toggle = (id: number) => {
    const next = new Set(opened);
    if (!next.delete(id)) next.add(id);
    setOpen(next);
  };
  const columns = unitColumns({ t, formatDate, flat, opened, toggle });
  const chosen = search['unit'];
  const mayRecord = me?.rights.includes('registry.manage') === true;
  const count = (kinds: readonly string[]) => number(String((units ?? []).filter((unit) => kinds.includes(unit.kind)).length));
  const day = on === undefined ? '' : formatDate(on);
  return (
    <>
      <AdminTabs
        here="units"
        end={
          <>
            <ButtonLink
              kind="bare"
              icon="download"
              download
              href={callAddress(registryCalls.exportUnits, { national: national ? 'true' : undefined, on: asked, q: search['q'] })}
            >
              {t('units.export')}
            </ButtonLink>
            {mayRecord && !national ? (
              <>
                <ButtonLink
                  kind="bare"
                  icon="edit"
                  href={`/quan-tri/don-vi/thay-doi${chosen === undefined || chosen === 'moi' ? '' : `?unit=${chosen}`}`}
                >
                  {t('units.record')}
                </ButtonLink>
                <Button kind="main" icon="plus" onClick={() => change({ unit: 'moi' })}>
                  {t('add.title')}
                </Button>
              </>
            ) : null}
          </>
        }
      />
      <WithPanel
        panel={
          chosen === 'moi' ? (
            mayRecord && units !== undefined ? (
              <AddUnitsPanel
                units={units}
                root={me?.tenant?.rootUnit ?? null}
                prefix={me?.tenant?.slug ?? ''}
                onClose={() => change({ unit: undefined })}
              />
            ) : null
          ) : chosen === undefined ? null : (
            <UnitPanel
              slug={chosen}
              mayRecord={mayRecord && !national}
              onClose={() => change({ unit: undefined })}
              onChoose={(slug) => change({ unit: slug })}
            />
          )
        }
      >
        <Page>
          <PageLead title={t('units.title')}>
            {units === undefined
              ? null
              : national
                ? t('units.lead-national', { date: day, provinces: count(provinceKinds), communes: count(communeKinds) })
                : t('units.lead-own', { date: day })}
          </PageLead>
          <FilterTabs
            label={t('units.which')}
            value={national ? 'national' : 'own'}
            tabs={[
              ...(me?.tenant == null ? [] : [{ id: 'own' as const, label: t('units.own') }]),
              { id: 'national' as const, label: t('units.national') },
            ]}
            onChange={(id) => {
              setOpen(null);
              change({ list: id === 'national' ? 'toan-quoc' : undefined, unit: undefined, q: undefined });
            }}
          />
          {read.error !== null ? (
            <tools.ProblemNote problem={read.error} onRetry={() => void read.refetch()} />
          ) : units === undefined ? (
            <Skeleton rows={12} height={36} />
          ) : (
            <DataTable
              label={t('units.title')}
              columns={columns}
              rows={rows}
              rowKey={(row) => row.unit.slug}
              state={table}
              onStateChange={setTable}
              searchLabel={t('units.search')}
              virtual={{ height: 'calc(100vh - 300px)', rowHeight: 37 }}
              openKey={chosen ?? null}
              onOpen={(row) => change({ unit: row.unit.slug })}
              tools={
                <>
                  <OnDay on={on ?? null} onChange={(date) => change({ on: date })} />
                  {flat ? null : (
                    <Button
                      kind="bare"
                      onClick={() =>
                        setOpen(opened.size > 0 ? new Set() : new Set(tree.filter((row) => row.holds > 0).map((row) => row.unit.id)))
                      }
                    >
                      {opened.size > 0 ? t('units.collapse-all') : t('units.expand-all')}
                    </Button>
                  )}
                </>
              }
              empty={
                <EmptyState
                  title={t('units.empty')}
                  action={<Button onClick={() => change({ list: 'toan-quoc' })}>{t('units.national')}</Button>}
                >
                  {t('units.empty-why')}
                </EmptyState>
              }
            />
          )}
        </Page>
      </WithPanel>
    </>
  );
}

function OnDay(props: { on: string | null; onChange: (date: string | undefined) => void }) {
  const t = useText(unitWords);
  const { date } = useFormat();
  const [picked, setPicked] = useState<string | null>(props.on);
  return (
    <Popover
      label={t('units.on')}
      trigger={(trigger) => (
        <Button {...trigger}>
          {t('units.on')} {props.on === null ? '' : date(props.on)} <Icon name="down" size="xs" />
        </Button>
      )}
    >
      {(close) => (
        <form
          className="tt-adm-panel-part"
          onSubmit={(event) => {
            event.preventDefault();
            props.onChange(picked ?? undefined);
            close();
          }}
        >
          <DateField label={t('units.on')} date={picked} onChange={(entry) => setPicked(entry.state === 'date' ? entry.date : null)} />
          <Button type="submit" disabled={picked === null}>
            {t('units.on')} {picked === null ? '…' : date(picked)}
          </Button>
        </form>
      )}
    </Popover>
  );
}

function unitColumns(given: {
  t: ReturnType<typeof useText<keyof typeof unitWords.messages>>;
  formatDate: (date: string) => string;
  flat: boolean;
  opened: ReadonlySet<number>;
  toggle: (id: number) => void;
}): readonly Column<TreeRow>[] {
  const { t, formatDate, flat, opened, toggle } = given;
  const kindOf = (unit: UnitSummary) => t(`kind.${unit.kind}`);
  const since = (unit: UnitSummary) => (unit.validFrom === beginningUnknown ? t('units.since-unknown') : formatDate(unit.validFrom));
  return [
    {
      id: 'name',
      header: t('units.name'),
      phone: 'title',
      sortValue: ({ unit }) => unit.name,
      searchText: ({ unit, parentName }) => `${unit.name} ${unit.code ?? ''} ${parentName ?? ''}`,
      cell: ({ unit, depth, holds }) => (
        <span className="tt-adm-name" style={flat ? undefined : { paddingLeft: depth * 22 }}>
          {flat ? null : holds === 0 ? (
            <span className="gap" />
          ) : (
            <button
              type="button"
              aria-expanded={opened.has(unit.id)}
              aria-label={t(opened.has(unit.id) ? 'units.close' : 'units.open', { name: unit.name })}
              onClick={() => toggle(unit.id)}
            >
              <Icon name={opened.has(unit.id) ? 'down' : 'right'} size="sm" />
            </button>
          )}
          <b>{unit.name}</b>
          {holds === 0 || flat ? null : <span className="dim">{holds}</span>}
        </span>
      ),
    },
    { id: 'kind', header: t('units.kind'), width: 236, sortValue: ({ unit }) => kindOf(unit), cell: ({ unit }) => kindOf(unit) },
    { id: 'code', header: t('units.code'), width: 90, sortValue: ({ unit }) => unit.code, cell: ({ unit }) => unit.code },
    {
      id: 'parent',
      header: t('units.parent'),
      width: 210,
      sortValue: ({ parentName }) => parentName,
      cell: ({ parentName }) => parentName,
      phone: 'line',
    },
    {
      id: 'since',
      header: t('units.since'),
      width: 104,
      align: 'right',
      sortValue: ({ unit }) => unit.validFrom,
      cell: ({ unit }) => <span className={unit.validFrom === beginningUnknown ? 'dim' : undefined}>{since(unit)}</span>,
      phone: 'hidden',
    },
  ];
}
