import { usePageTools } from '@thucthi/registry/web';
import { Button, ContextBar, Notice, Page, PageLead, Section, Skeleton, useText, WithPanel } from '@thucthi/ui';
import type { ReactNode } from 'react';
import type { ShownDocument } from '../../contract.ts';
import '../documents.css';
import { DocumentFiles } from '../files/document-files.tsx';
import { RecordPanel } from '../record/record-panel.tsx';
import { mandateCalls } from '../routes.ts';
import { nameOf } from '../standing-sign.tsx';
import { ChainLine } from './chain-line.tsx';
import { ClauseLines } from './clause-lines.tsx';
import { documentWords } from './document-words.ts';
import { Facts } from './facts.tsx';
import { RelatePanel } from './relate-panel.tsx';
import { RelationLines } from './relation-lines.tsx';
import { RevisionLines } from './revision-lines.tsx';

/** What the app adds to the page: what the document set in motion, which other modules know; of a restricted document nothing is shown. */
export interface DocumentPageProps {
  readonly effects: (document: { unit: string; id: string }) => ReactNode;
}

/** One document: its facts, clauses, what it is to others, what it set, and every wording the register had of it. */
export function DocumentPage({ effects }: DocumentPageProps) {
  const t = useText(documentWords);
  const tools = usePageTools();
  const { params, search } = tools.usePageAddress();
  const unit = params['unit'] ?? '';
  const id = params['document'] ?? '';
  const revision = search['ban'];
  const read = tools.useRead(
    mandateCalls.readDocument,
    { params: { id }, query: { unit, ...(revision === undefined ? {} : { revision }) } },
    { keep: true },
  );
  const shown = read.data;
  tools.usePageTitle(shown === undefined ? t('page.title') : nameIn(shown, t('page.title')));
  const back = { href: `/${unit}/van-ban`, label: t('back') };
  if (shown === undefined)
    return (
      <>
        <ContextBar back={back}>{[]}</ContextBar>
        <Page>
          {read.error === null ? (
            <Skeleton rows={6} height={56} />
          ) : (
            <tools.ProblemNote problem={read.error} onRetry={() => void read.refetch()} />
          )}
        </Page>
      </>
    );
  return <Shown shown={shown} unit={unit} back={back} effects={effects} />;
}

function Shown(props: {
  shown: ShownDocument;
  unit: string;
  back: { href: string; label: string };
  effects: DocumentPageProps['effects'];
}) {
  const { shown, unit } = props;
  const t = useText(documentWords);
  const tools = usePageTools();
  const { search, change } = tools.usePageAddress();
  const { document } = shown;
  const stands = shown.revision === shown.latest;
  const may = shown.can.record && stands;
  const panel = !may ? null : search['sua'] !== undefined ? (
    <RecordPanel
      key={shown.revision}
      unit={unit}
      correcting={{ id: shown.id, revision: shown.revision, document }}
      onClose={() => change({ sua: undefined })}
      onRecorded={() => change({ sua: undefined })}
    />
  ) : search['quan-he'] !== undefined ? (
    <RelatePanel unit={unit} shown={shown} name={nameIn(shown, t('page.title'))} onClose={() => change({ 'quan-he': undefined })} />
  ) : null;
  const chained = shown.chain.before.length + shown.chain.after.length > 0;
  return (
    <>
      <ContextBar
        back={props.back}
        end={
          may ? (
            <>
              <Button icon="plus" onClick={() => change({ 'quan-he': '1', sua: undefined })}>
                {t('relate')}
              </Button>
              <Button icon="edit" onClick={() => change({ sua: '1', 'quan-he': undefined })}>
                {t('correct')}
              </Button>
            </>
          ) : undefined
        }
      >
        {[]}
      </ContextBar>
      <WithPanel panel={panel}>
        <Page>
          <PageLead title={<span lang="vi">{nameIn(shown, t('page.title'))}</span>}>
            {document.restricted ? t('restricted.why') : document.symbol === null ? null : <span lang="vi">{document.title}</span>}
          </PageLead>
          {stands ? null : (
            <Notice kind="ask" actions={<Button onClick={() => change({ ban: undefined })}>{t('old.latest')}</Button>}>
              {t('old.notice', { revision: String(shown.revision), latest: String(shown.latest) })}
            </Notice>
          )}
          <Section title={t('facts.title')}>
            <Facts shown={shown} unit={unit} />
          </Section>
          {document.restricted ? null : <DocumentFiles shown={shown} document={document} unit={unit} may={may} />}
          {chained ? (
            <Section title={t('chain.title')} note={t('chain.note')}>
              <ChainLine shown={shown} unit={unit} name={nameIn(shown, t('page.title'))} />
            </Section>
          ) : null}
          <Section title={t('relations.title')}>
            <RelationLines shown={shown} unit={unit} may={may} />
          </Section>
          {document.restricted ? null : props.effects({ unit, id: shown.id })}
          {document.restricted || document.clauses.length === 0 ? null : (
            <Section title={t('clauses.title')}>
              <ClauseLines clauses={document.clauses} />
            </Section>
          )}
          <Section title={t('revisions.title')}>
            <RevisionLines shown={shown} />
          </Section>
        </Page>
      </WithPanel>
    </>
  );
}

/** What the page is called: kind and number, else what the document is about. */
function nameIn({ document }: ShownDocument, restricted: string): string {
  if (document.restricted) return `${restricted} ${document.symbol}`;
  return nameOf({ kind: document.kind, symbol: document.symbol, title: document.title });
}
