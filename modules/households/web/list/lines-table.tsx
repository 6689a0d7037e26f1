import { dec } from '@thucthi/kernel';
import { Button, DataTable, EmptyState, Notice, Section, SignWord, Skeleton, useFormat, useText } from '@thucthi/ui';
import type { Column } from '@thucthi/ui';
import { householdWords } from '../household-words.ts';
import type { OneList, ShownLine } from '../routes.ts';

/** The lines with their names: to be worked on by the list's own unit, or to be read for a while by whoever opened it. */
export function LinesTable(props: {
  one: OneList;
  lines: readonly ShownLine[] | undefined;
  open: string | null;
  act: ((lam: string | undefined, dong?: string) => void) | null;
  until: string | null;
}) {
  const { lines, act } = props;
  const t = useText(householdWords);
  const format = useFormat();
  const erased = <span className="dim">{t('line.erased')}</span>;
  const columns: Column<ShownLine>[] = [
    {
      id: 'name',
      header: t('line.name'),
      phone: 'title',
      sortValue: (line) => line.name ?? '',
      searchText: (line) => [line.code, line.name, line.place].filter((part) => part !== null).join(' '),
      cell: (line) => (line.name === null ? erased : <b className="hh-wrap">{line.name}</b>),
    },
    {
      id: 'code',
      header: t('line.code'),
      width: 130,
      sortValue: (line) => line.code ?? '',
      cell: (line) => <span className="hh-wrap">{line.code ?? erased}</span>,
    },
    {
      id: 'kind',
      header: t('line.kind'),
      width: 90,
      phone: 'hidden',
      sortValue: (line) => line.kind,
      cell: (line) => t(`kind.${line.kind}`),
    },
    {
      id: 'place',
      header: t('line.place'),
      sortValue: (line) => line.place ?? '',
      cell: (line) => <span className="hh-wrap">{line.place ?? ''}</span>,
    },
    {
      id: 'assigned',
      header: t('line.assigned'),
      align: 'right',
      width: 110,
      sortValue: (line) => dec(line.assigned),
      cell: (line) => format.number(line.assigned),
    },
    {
      id: 'actual',
      header: t('line.actual'),
      align: 'right',
      width: 110,
      sortValue: (line) => (line.actual === null ? null : dec(line.actual)),
      cell: (line) => (line.actual === null ? '' : format.number(line.actual)),
    },
    {
      id: 'done',
      header: t('col.done'),
      width: 110,
      phone: 'hidden',
      cell: (line) =>
        line.actual !== null && dec(line.actual).gte(line.assigned) ? <SignWord icon="good" tone="good" word={t('line.done')} /> : '',
    },
    { id: 'note', header: t('line.note'), phone: 'block', cell: (line) => <span className="hh-wrap">{line.note ?? ''}</span> },
  ];
  const add =
    act === null ? null : (
      <>
        <Button icon="plus" onClick={() => act('them')}>
          {t('line.new')}
        </Button>
        {props.one.list.named === 0 ? null : (
          <Button kind="bare" onClick={() => act('xoa')}>
            {t('erase.do')}
          </Button>
        )}
      </>
    );
  return (
    <Section title={t('list.lines')} note={props.one.list.indicator.unit}>
      {props.until === null || act !== null ? null : (
        <Notice kind="ask" icon="watch">
          {t('open.now', { until: format.moment(props.until) })}
        </Notice>
      )}
      {lines === undefined ? (
        <Skeleton rows={8} />
      ) : (
        <DataTable
          label={t('list.lines')}
          columns={columns}
          rows={lines}
          rowKey={(line) => line.id}
          searchLabel={t('line.search')}
          tools={add}
          {...(lines.length > 100 ? { virtual: { height: '70vh', rowHeight: 38 } } : {})}
          {...(act === null ? {} : { onOpen: (line: ShownLine) => act(undefined, line.id), openKey: props.open })}
          empty={
            <EmptyState
              title={t('line.none')}
              {...(act === null
                ? {}
                : {
                    action: (
                      <Button kind="main" onClick={() => act('dan')}>
                        {t('paste.do')}
                      </Button>
                    ),
                  })}
            >
              {act === null ? undefined : t('line.none-why')}
            </EmptyState>
          }
        />
      )}
    </Section>
  );
}
