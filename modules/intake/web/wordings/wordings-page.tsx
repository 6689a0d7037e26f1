import { AdminTabs, asProblem, usePageTools, type PageProblem } from '@thucthi/registry/web';
import {
  Button,
  DataTable,
  EmptyState,
  FilterTabs,
  Notice,
  Page,
  PageLead,
  SignWord,
  Skeleton,
  useFormat,
  useText,
  type Column,
} from '@thucthi/ui';
import { useState } from 'react';
import { dayOf } from '../day-of.ts';
import { intakeCalls, type Wording } from '../routes.ts';
import './wordings.css';
import { wordingsWords } from './wordings-words.ts';

const states = ['proposed', 'accepted', 'refused'] as const;
const signs = {
  proposed: { icon: 'waiting', tone: 'watch' },
  accepted: { icon: 'check', tone: 'good' },
  refused: { icon: 'close', tone: 'none' },
} as const;

/** Wordings met in papers that people linked to an indicator; an administrator accepts or refuses each. */
export default function WordingsPage() {
  const t = useText(wordingsWords);
  const tools = usePageTools();
  const me = tools.useMe();
  const { search, change } = tools.usePageAddress();
  const may = me?.rights.includes('registry.manage') === true;
  const read = tools.useRead(intakeCalls.listWordings, may ? {} : null, { staleTime: 0 });
  const deciding = useDeciding();
  const [table, setTable] = tools.useTableInAddress({ search: search['q'] ?? '', sort: null }, ({ search: q }) =>
    change({ q }, { replace: true }),
  );
  tools.usePageTitle(t('title'));
  const all = read.data?.wordings ?? [];
  const state = states.find((one) => one === search['trang-thai']) ?? 'proposed';
  const rows = all.filter((one) => one.state === state);
  return (
    <>
      <AdminTabs here="wordings" />
      <Page>
        <PageLead title={t('title')}>{t('lead')}</PageLead>
        {me !== undefined && !may ? <Notice icon="locked">{t('not-allowed')}</Notice> : null}
        {read.error === null ? null : <tools.ProblemNote problem={read.error} onRetry={() => void read.refetch()} />}
        {deciding.problem === null ? null : <tools.ProblemNote problem={deciding.problem} />}
        {deciding.done === null ? null : (
          <Notice icon="check">
            {deciding.done.accepted
              ? t('done.accept', { wording: deciding.done.wording.wording, indicator: deciding.done.wording.indicator.name })
              : t('done.refuse', { wording: deciding.done.wording.wording })}
          </Notice>
        )}
        {may && read.data === undefined && read.error === null ? <Skeleton /> : null}
        {read.data === undefined ? null : (
          <>
            <FilterTabs
              label={t('filter.label')}
              tabs={states.map((id) => ({ id, label: t(`state.${id}`), count: all.filter((one) => one.state === id).length }))}
              value={state}
              onChange={(id) => change({ 'trang-thai': id === 'proposed' ? undefined : id }, { replace: true })}
            />
            <WordingsTable rows={rows} deciding={deciding} state={table} onStateChange={setTable} />
          </>
        )}
      </Page>
    </>
  );
}

function WordingsTable(props: {
  rows: readonly Wording[];
  deciding: Deciding;
  state: Parameters<NonNullable<Parameters<typeof DataTable<Wording>>[0]['onStateChange']>>[0];
  onStateChange: Parameters<typeof DataTable<Wording>>[0]['onStateChange'];
}) {
  const { deciding } = props;
  const t = useText(wordingsWords);
  const { date } = useFormat();
  const columns: readonly Column<Wording>[] = [
    { id: 'wording', header: t('col.wording'), cell: (one) => <b>“{one.wording}”</b>, sortValue: (one) => one.wording, searchText: (one) => one.wording, phone: 'title' },
    { id: 'indicator', header: t('col.indicator'), cell: (one) => one.indicator.name, sortValue: (one) => one.indicator.name, searchText: (one) => one.indicator.name, phone: 'block' },
    { id: 'paper', header: t('col.paper'), cell: (one) => one.paper.name, sortValue: (one) => one.paper.name, phone: 'line' },
    { id: 'by', header: t('col.by'), cell: (one) => one.proposedBy ?? '–', sortValue: (one) => one.proposedBy ?? '', phone: 'line' },
    { id: 'when', header: t('col.when'), cell: (one) => date(dayOf(one.proposedAt)), sortValue: (one) => one.proposedAt, width: 110, phone: 'line' },
    {
      id: 'state',
      header: t('col.state'),
      cell: (one) =>
        one.state === 'proposed' ? (
          <span className="tt-wording-do">
            <Button
              icon="check"
              aria-label={t('do.accept-one', { wording: one.wording })}
              busy={deciding.busy === one.id}
              onClick={() => deciding.decide(one, true)}
            >
              {t('do.accept')}
            </Button>
            <Button
              icon="close"
              aria-label={t('do.refuse-one', { wording: one.wording })}
              busy={deciding.busy === one.id}
              onClick={() => deciding.decide(one, false)}
            >
              {t('do.refuse')}
            </Button>
          </span>
        ) : (
          <SignWord {...signs[one.state]} word={t(`state.${one.state}`)} />
        ),
      phone: 'block',
    },
  ]; // prettier-ignore
  return (
    <DataTable
      label={t('table')}
      columns={columns}
      rows={props.rows}
      rowKey={(one) => one.id}
      state={props.state}
      onStateChange={props.onStateChange}
      searchLabel={t('search')}
      empty={<EmptyState title={t('empty.title')}>{t('empty.text')}</EmptyState>}
    />
  );
}

interface Deciding {
  readonly busy: string | null;
  readonly problem: PageProblem | null;
  readonly done: { wording: Wording; accepted: boolean } | null;
  readonly decide: (wording: Wording, accept: boolean) => void;
}

function useDeciding(): Deciding {
  const tools = usePageTools();
  const renew = tools.useRenew();
  const [busy, setBusy] = useState<string | null>(null);
  const [problem, setProblem] = useState<PageProblem | null>(null);
  const [done, setDone] = useState<Deciding['done']>(null);
  const decide = async (wording: Wording, accept: boolean) => {
    setBusy(wording.id);
    setProblem(null);
    setDone(null);
    try {
      const answer = await tools.write(intakeCalls.decideWording, { params: { id: wording.id }, body: { accept } });
      setDone({ wording: answer, accepted: accept });
    } catch (error) {
      const said = asProblem(error);
      if (said === null) throw error;
      setProblem(said);
    } finally {
      setBusy(null);
      await renew(intakeCalls.listWordings, { path: '/api/v1/indicators' });
    }
  };
  return { busy, problem, done, decide: (wording, accept) => void decide(wording, accept) };
}
