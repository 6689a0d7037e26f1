import { UnitPage, usePageTools, type PageReader } from '@thucthi/registry/web';
import { ContextBar, DataTable, Link, Notice, Page, PageLead, Skeleton, useFormat, useText, type Column } from '@thucthi/ui';
import { localDay } from '../local-day.ts';
import { reportCalls, reportsHref, templateHref, type TemplateList } from '../routes.ts';
import '../reports.css';
import './templates.css';
import { templateWords } from './template-words.ts';
import { usePartNames } from './use-part-names.ts';

type Listed = TemplateList['kinds'][number];

/** The templates of a body, a row for each kind of report: which version counts, who changed it last and when. */
export default function TemplatesPage() {
  const t = useText(templateWords);
  return <UnitPage title={t('title')}>{(unit, me) => <Templates unit={unit} me={me} />}</UnitPage>;
}

function Templates({ unit, me }: { unit: { slug: string; name: string }; me: PageReader }) {
  const t = useText(templateWords);
  const tools = usePageTools();
  const go = tools.useGo();
  tools.useNews(unit.slug);
  const signedIn = me.person !== null;
  const read = tools.useRead(reportCalls.readReportTemplates, signedIn ? { params: { slug: unit.slug } } : null, {
    keep: true,
    staleTime: 0,
  });
  const columns = useTemplateColumns(unit.slug);
  const headline = (kinds: readonly Listed[]): string => {
    const own = kinds.filter(({ house }) => !house).length;
    return own === 0 ? t('list.headline-house', { count: kinds.length }) : t('list.headline', { count: kinds.length, own });
  };
  return (
    <>
      <ContextBar back={{ href: reportsHref(unit.slug), label: t('back') }}>
        <span className="dim">{unit.name}</span>
      </ContextBar>
      <Page>
        {!signedIn ? (
          <>
            <PageLead title={t('title')} />
            <Notice icon="locked">{t('sign-in')}</Notice>
          </>
        ) : read.error !== null ? (
          <tools.ProblemNote problem={read.error} onRetry={() => void read.refetch()} />
        ) : read.data === undefined ? (
          <Skeleton rows={7} height={48} />
        ) : (
          <>
            <PageLead title={headline(read.data.kinds)}>{t('list.lead')}</PageLead>
            <DataTable
              label={t('title')}
              columns={columns}
              rows={read.data.kinds}
              rowKey={({ kind }) => kind}
              onOpen={({ kind }) => go(templateHref(unit.slug, kind))}
            />
          </>
        )}
      </Page>
    </>
  );
}

function useTemplateColumns(unit: string): Column<Listed>[] {
  const t = useText(templateWords);
  const format = useFormat();
  const partNames = usePartNames();
  return [
    {
      id: 'kind',
      header: t('column.kind'),
      phone: 'title',
      width: 220,
      cell: ({ kind, name }) => (
        <Link href={templateHref(unit, kind)}>
          <b>{name}</b>
        </Link>
      ),
    },
    { id: 'parts', header: t('column.parts'), cell: ({ template }) => partNames(template.parts) },
    {
      id: 'version',
      header: t('column.version'),
      width: 150,
      cell: ({ house, revision }) => (house ? t('house') : t('version', { revision })),
    },
    {
      id: 'changed',
      header: t('column.changed'),
      width: 240,
      cell: ({ recordedAt, by }) =>
        recordedAt === null ? (
          <span className="mut">{t('never')}</span>
        ) : (
          t('changed-by', { date: format.date(localDay(recordedAt)), by: by ?? '–' })
        ),
    },
  ];
}
