import { UnitPage, usePageTools, type AnswerOf, type PageReader } from '@thucthi/registry/web';
import {
  Button,
  ContextBar,
  DataTable,
  EmptyState,
  FilterTabs,
  Page,
  PageLead,
  Skeleton,
  useFormat,
  useText,
  WithPanel,
} from '@thucthi/ui';
import type { listMonitoredFiles } from '../../contract.ts';
import '../documents.css';
import { mandateCalls } from '../routes.ts';
import { useFileColumns } from './file-columns.tsx';
import { FilePanel } from './file-panel.tsx';
import { fileWords } from './file-words.ts';
import { OpenPanel } from './open-panel.tsx';

/** The register of monitored files: for everybody who is not named and may keep none, it is not found. */
export default function FilesPage() {
  const t = useText(fileWords);
  return <UnitPage title={t('title')}>{(unit, me) => <Register unit={unit} me={me} />}</UnitPage>;
}

function Register({ unit, me }: { unit: { slug: string; name: string }; me: PageReader }) {
  const t = useText(fileWords);
  const tools = usePageTools();
  const { search, change } = tools.usePageAddress();
  const read = tools.useRead(mandateCalls.listMonitoredFiles, { query: { unit: unit.slug } }, { keep: true });
  if (read.data === undefined)
    return (
      <Page>
        {read.error === null ? (
          <Skeleton rows={6} height={56} />
        ) : (
          <tools.ProblemNote problem={read.error} onRetry={() => void read.refetch()} />
        )}
      </Page>
    );
  const { can } = read.data;
  const open = () => change({ lap: '1', 'ho-so': undefined, viec: undefined });
  const file = search['ho-so'];
  const panel =
    can.keep && search['lap'] !== undefined ? (
      <OpenPanel
        unit={unit.slug}
        person={me.person?.id ?? null}
        today={me.today}
        onClose={() => change({ lap: undefined })}
        onOpened={(id) => change({ lap: undefined, 'ho-so': id })}
      />
    ) : file === undefined ? null : (
      <FilePanel key={file} unit={unit.slug} id={file} today={me.today} onClose={() => change({ 'ho-so': undefined, viec: undefined })} />
    );
  return (
    <>
      <ContextBar
        back={{ href: `/${unit.slug}/van-ban`, label: t('back') }}
        end={
          can.keep ? (
            <Button kind="main" icon="plus" onClick={open}>
              {t('add')}
            </Button>
          ) : undefined
        }
      >
        <span className="dim">{unit.name}</span>
        {me.tenant?.illustrative === true ? <span className="demo">{t('illustrative')}</span> : null}
      </ContextBar>
      <WithPanel panel={panel}>
        <Page>
          <FileList answer={read.data} onAdd={can.keep ? open : null} />
        </Page>
      </WithPanel>
    </>
  );
}

function FileList({ answer, onAdd }: { answer: AnswerOf<typeof listMonitoredFiles>; onAdd: (() => void) | null }) {
  const t = useText(fileWords);
  const tools = usePageTools();
  const { number } = useFormat();
  const { search, change } = tools.usePageAddress();
  const columns = useFileColumns();
  const [state, setState] = tools.useTableInAddress({ search: search['q'] ?? '', sort: null }, (next) =>
    change({ q: next.search === '' ? undefined : next.search }, { replace: true }),
  );
  const open = answer.files.filter(({ closedOn }) => closedOn === null);
  const closed = answer.files.filter(({ closedOn }) => closedOn !== null);
  const overdue = open.filter(({ workingDaysLeft }) => (workingDaysLeft ?? 0) < 0).length;
  const tab = search['loai'] === 'da-ket-thuc' ? 'closed' : 'open';
  const counts = { open: number(String(open.length)), overdue: number(String(overdue)) };
  const title = open.length === 0 ? t('headline.none') : overdue === 0 ? t('headline.none-overdue', counts) : t('headline.overdue', counts);
  const rows = tab === 'closed' ? closed : open;
  return (
    <>
      <PageLead title={title}>{t('lead')}</PageLead>
      <FilterTabs
        label={t('tab.label')}
        tabs={[
          { id: 'open', label: t('tab.open'), count: open.length },
          { id: 'closed', label: t('tab.closed'), count: closed.length },
        ]}
        value={tab}
        onChange={(next) => change({ loai: next === 'closed' ? 'da-ket-thuc' : undefined })}
        panelId="monitored-files"
      />
      <div id="monitored-files" role="tabpanel" aria-label={t('title')}>
        <DataTable
          label={t('title')}
          columns={columns}
          rows={rows}
          rowKey={({ id }) => id}
          searchLabel={t('search')}
          state={state}
          onStateChange={setState}
          onOpen={({ id }) => change({ 'ho-so': id, viec: undefined, lap: undefined })}
          openKey={search['ho-so'] ?? null}
          empty={
            state.search !== '' && rows.length > 0 ? (
              <p className="mut">{t('empty.found')}</p>
            ) : tab === 'closed' ? (
              <EmptyState title={t('empty.closed')} />
            ) : (
              <EmptyState
                title={t('empty.title')}
                action={
                  onAdd === null ? undefined : (
                    <Button kind="main" onClick={onAdd}>
                      {t('add')}
                    </Button>
                  )
                }
              >
                {t(onAdd === null ? 'empty.read' : 'empty.keep')}
              </EmptyState>
            )
          }
        />
      </div>
    </>
  );
}
