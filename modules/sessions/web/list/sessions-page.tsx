import { UnitPage, usePageTools, type PageReader } from '@thucthi/registry/web';
import {
  Button,
  ButtonLink,
  ContextBar,
  ContextSelect,
  DataTable,
  EmptyState,
  Page,
  PageLead,
  Skeleton,
  useLocale,
  useText,
  WithPanel,
} from '@thucthi/ui';
import { kindsOfSession, sessionKinds } from '../../domain/session-kinds.ts';
import { MadeUp } from '../made-up.tsx';
import { rulesHref, sessionCalls, sessionHref, type SessionList } from '../routes.ts';
import { sessionWords } from '../session-words.ts';
import '../sessions.css';
import { CreatePanel } from './create-panel.tsx';
import { useSessionColumns } from './session-columns.tsx';
import { readSessionView, yearsOf, type SessionView } from './session-view.ts';

/** The sessions of a unit, the newest first. */
export default function SessionsPage() {
  const t = useText(sessionWords);
  return <UnitPage title={t('title')}>{(unit, me) => <Sessions unit={unit} me={me} />}</UnitPage>;
}

function Sessions({ unit, me }: { unit: { slug: string; name: string }; me: PageReader }) {
  const t = useText(sessionWords);
  const tools = usePageTools();
  const { search, change } = tools.usePageAddress();
  const view = readSessionView(search);
  tools.useNews(unit.slug);
  const { mine, ...asked } = view;
  const read = tools.useRead(sessionCalls.listSessions, { query: { unit: unit.slug, ...asked } }, { keep: true, staleTime: 0 });
  const sessions = (read.data?.sessions ?? []).filter(({ called }) => mine !== true || called);
  const mayHold = read.data?.can.hold === true;
  const create = (): void => change({ tao: '1' });
  const panel =
    search['tao'] === undefined || read.data === undefined || !mayHold ? null : (
      <CreatePanel
        unit={unit.slug}
        kind={view.kind ?? 'executive'}
        periods={read.data.periods}
        today={me.today}
        onClose={() => change({ tao: undefined })}
      />
    );
  return (
    <>
      <ContextBar
        end={
          <>
            {me.person === null ? null : <ButtonLink href={rulesHref(unit.slug)}>{t('rules')}</ButtonLink>}
            {mayHold ? (
              <Button kind="main" icon="plus" onClick={create}>
                {t('create')}
              </Button>
            ) : null}
          </>
        }
      >
        <span className="dim">{unit.name}</span>
        <Filters view={view} sessions={read.data?.sessions ?? []} me={me} onChange={change} />
        <MadeUp illustrative={read.data?.illustrative} />
      </ContextBar>
      <WithPanel panel={panel}>
        <Page>
          {read.error === null ? null : <tools.ProblemNote problem={read.error} onRetry={() => void read.refetch()} />}
          {read.data === undefined ? (
            read.error === null ? (
              <Skeleton rows={8} height={48} />
            ) : null
          ) : (
            <Listed
              unit={unit}
              sessions={sessions}
              view={view}
              create={mayHold ? create : null}
              onClear={() => change({ loai: undefined, nam: undefined, cua: undefined })}
            />
          )}
        </Page>
      </WithPanel>
    </>
  );
}

function Filters(props: {
  view: SessionView;
  sessions: SessionList['sessions'];
  me: PageReader;
  onChange: (patch: Readonly<Record<string, string | undefined>>) => void;
}) {
  const t = useText(sessionWords);
  const { locale } = useLocale();
  const { kind, year, mine } = props.view;
  const all = { id: '', label: t('filter.all') };
  const chosen = (id: string): string | undefined => (id === '' ? undefined : id);
  const years = yearsOf(props.sessions, props.me.today, year);
  return (
    <>
      <ContextSelect
        label={t('filter.kind')}
        name={t('filter.kind')}
        options={[all, ...sessionKinds.map((id) => ({ id, label: kindsOfSession[id].name[locale] }))]}
        value={kind ?? ''}
        onChange={(id) => props.onChange({ loai: chosen(id) })}
      />
      <ContextSelect
        label={t('filter.year')}
        name={t('filter.year')}
        options={[all, ...years.map((one) => ({ id: String(one), label: String(one) }))]}
        value={year === undefined ? '' : String(year)}
        onChange={(id) => props.onChange({ nam: chosen(id) })}
      />
      {props.me.person === null ? null : (
        <ContextSelect
          label={t('filter.whose')}
          name={t('filter.whose')}
          options={[all, { id: 'toi', label: t('filter.mine') }]}
          value={mine === true ? 'toi' : ''}
          onChange={(id) => props.onChange({ cua: chosen(id) })}
        />
      )}
    </>
  );
}

function Listed(props: {
  unit: { slug: string; name: string };
  sessions: SessionList['sessions'];
  view: SessionView;
  create: (() => void) | null;
  onClear: () => void;
}) {
  const t = useText(sessionWords);
  const go = usePageTools().useGo();
  const { unit, sessions, view, create } = props;
  const columns = useSessionColumns(unit.slug);
  const narrowed = view.kind !== undefined || view.year !== undefined || view.mine === true;
  const count = sessions.length;
  return (
    <>
      <PageLead
        title={
          count === 0 && !narrowed
            ? t('list.headline-none', { unit: unit.name })
            : t(view.mine === true ? 'list.headline-mine' : 'list.headline', { unit: unit.name, count })
        }
      >
        {count === 0 ? null : t('list.lead')}
      </PageLead>
      {count === 0 ? (
        <EmptyState
          title={t('list.empty')}
          action={
            narrowed ? (
              <Button onClick={props.onClear}>{t('list.clear')}</Button>
            ) : create === null ? undefined : (
              <Button kind="main" onClick={create}>
                {t('create')}
              </Button>
            )
          }
        >
          {t(narrowed ? 'list.empty-filtered' : 'list.empty-text')}
        </EmptyState>
      ) : (
        <DataTable
          label={t('title')}
          columns={columns}
          rows={sessions}
          rowKey={({ id }) => id}
          onOpen={({ id }) => go(sessionHref(unit.slug, id))}
        />
      )}
    </>
  );
}
