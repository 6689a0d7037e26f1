import { UnitPage, usePageTools } from '@thucthi/registry/web';
import { Button, DateField, EmptyState, Notice, Page, PageLead, Section, Skeleton, useAsking, useText, WithPanel } from '@thucthi/ui';
import { useState } from 'react';
import { askAgainAfter, intakeCalls } from '../routes.ts';
import { inboxWords } from './inbox-words.ts';
import './inbox.css';
import { NotSentList } from './not-sent.tsx';
import { PaperDrop } from './paper-drop.tsx';
import { PaperLine } from './paper-line.tsx';
import { PastePanel } from './paste-panel.tsx';
import { useSending } from './use-sending.ts';

/** Where papers come in: drop or paste them, see how far each is, open one to look it through. */
export default function InboxPage() {
  const t = useText(inboxWords);
  return (
    <UnitPage title={t('title')}>
      {(unit, me) => <Inbox slug={unit.slug} unitName={unit.name} mayRead={me.rights.includes('figures.enter')} />}
    </UnitPage>
  );
}

function Inbox({ slug, unitName, mayRead }: { slug: string; unitName: string; mayRead: boolean }) {
  const t = useText(inboxWords);
  const tools = usePageTools();
  const go = tools.useGo();
  const [pasting, setPasting] = useState(false);
  const [date, setDate] = useState<string | null>(null);
  const sending = useSending(slug, date);
  const paste = pasting ? (
    <PastePanel unit={slug} date={date} onClose={() => setPasting(false)} onTaken={(id) => go(`/${slug}/doc-bao-cao/${id}`)} />
  ) : null;
  return (
    <WithPanel panel={paste}>
      <Page>
        <PageLead title={t('title')}>
          {unitName}. {t('lead')}
        </PageLead>
        {mayRead ? (
          <Section title={t('drop.title')}>
            <div className="tt-paper-in">
              <Notice kind="ask" icon="locked" title={t('secret.title')}>
                {t('secret.text')}
              </Notice>
              <NotSentList sending={sending} />
              <PaperDrop sending={sending} pasting={pasting} onPaste={() => setPasting(!pasting)} />
              <DateField label={t('drop.date')} date={date} onChange={(entry) => setDate(entry.state === 'date' ? entry.date : null)} />
            </div>
          </Section>
        ) : (
          <Notice icon="locked">{t('not-allowed')}</Notice>
        )}
        {mayRead ? <Papers slug={slug} unitName={unitName} /> : null}
      </Page>
    </WithPanel>
  );
}

function Papers({ slug, unitName }: { slug: string; unitName: string }) {
  const t = useText(inboxWords);
  const tools = usePageTools();
  const { search, change } = tools.usePageAddress();
  const before = search['truoc'];
  const list = tools.useRead(
    intakeCalls.listPapers,
    { query: { unit: slug, ...(before === undefined ? {} : { before }) } },
    { keep: true, staleTime: 0 },
  );
  const papers = list.data?.papers ?? [];
  useAsking(
    papers.some(({ state }) => state === 'reading'),
    list.refetch,
    askAgainAfter,
  );
  const last = papers.at(-1);
  return (
    <Section title={t('list.title')} note={t('list.note')}>
      {list.error === null ? null : <tools.ProblemNote problem={list.error} onRetry={() => void list.refetch()} />}
      {list.data === undefined && list.error === null ? <Skeleton rows={3} height={64} /> : null}
      {list.data !== undefined && papers.length === 0 ? (
        <EmptyState title={t('empty.title')}>{t('empty.text', { unit: unitName })}</EmptyState>
      ) : null}
      <ul className="tt-papers">
        {papers.map((paper) => (
          <PaperLine key={paper.id} paper={paper} href={`/${slug}/doc-bao-cao/${paper.id}`} />
        ))}
      </ul>
      <div className="tt-actions">
        {before === undefined ? null : <Button onClick={() => change({ truoc: undefined })}>{t('list.latest')}</Button>}
        {list.data?.more === true && last !== undefined ? (
          <Button onClick={() => change({ truoc: last.takenAt })}>{t('list.more')}</Button>
        ) : null}
      </div>
    </Section>
  );
}
