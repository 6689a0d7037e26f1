import { UnitPage, usePageTools, type PageReader } from '@thucthi/registry/web';
import { ContextBar, EmptyState, Notice, Page, PageLead, Skeleton, useText } from '@thucthi/ui';
import { useState } from 'react';
import { reportCalls, templatesHref, type ReportKind, type TemplateList } from '../routes.ts';
import '../reports.css';
import './templates.css';
import { TemplateEditor } from './template-editor.tsx';
import { TemplateHistory } from './template-history.tsx';
import { TemplatePartsList } from './template-parts-list.tsx';
import { templateWords } from './template-words.ts';

/** The template of one kind of report: read by everybody of the body, changed by who records documents. */
export default function TemplatePage() {
  const t = useText(templateWords);
  return <UnitPage title={t('title')}>{(unit, me) => <TemplateOf unit={unit} me={me} />}</UnitPage>;
}

function TemplateOf({ unit, me }: { unit: { slug: string; name: string }; me: PageReader }) {
  const t = useText(templateWords);
  const tools = usePageTools();
  const kind = tools.usePageAddress().params['kind'] ?? '';
  tools.useNews(unit.slug);
  const signedIn = me.person !== null;
  // Back at the house's, the form begins anew from it.
  const [reverted, setReverted] = useState(0);
  const read = tools.useRead(reportCalls.readReportTemplates, signedIn ? { params: { slug: unit.slug } } : null, {
    keep: true,
    staleTime: 0,
  });
  const shown = read.data?.kinds.find((one) => one.kind === kind);
  tools.usePageTitle(shown === undefined ? t('title') : shown.name);
  return (
    <>
      <ContextBar back={{ href: templatesHref(unit.slug), label: t('back-list') }}>
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
          <Skeleton rows={10} height={40} />
        ) : shown === undefined ? (
          <EmptyState title={t('page.unknown')} />
        ) : (
          <>
            <PageLead title={shown.name}>
              {t('page.lead', {
                unit: unit.name,
                version: shown.house ? t('house') : t('version', { revision: shown.revision }),
              })}
            </PageLead>
            {read.data.can.write ? (
              <TemplateEditor
                key={`${shown.kind} ${reverted}`}
                unit={unit.slug}
                shown={shown}
                known={read.data}
                onReverted={() => setReverted(reverted + 1)}
              />
            ) : (
              <ReadOnly unit={unit.slug} kind={shown.kind} template={shown.template} known={read.data} />
            )}
          </>
        )}
      </Page>
    </>
  );
}

function ReadOnly(props: { unit: string; kind: ReportKind; template: TemplateList['kinds'][number]['template']; known: TemplateList }) {
  const t = useText(templateWords);
  return (
    <>
      <p className="mut">{t('page.read-only')}</p>
      <TemplatePartsList template={props.template} known={props.known} />
      <TemplateHistory unit={props.unit} kind={props.kind} known={props.known} onUse={null} />
    </>
  );
}
