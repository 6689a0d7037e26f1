import { usePageTools } from '@thucthi/registry/web';
import { ContextBar, Notice, Page, PageLead, Skeleton, useText, useAsking } from '@thucthi/ui';
import type { ReactNode } from 'react';
import { Reading } from '../inbox/paper-line.tsx';
import { askAgainAfter, intakeCalls } from '../routes.ts';
import { ReviewDesk } from './review-desk.tsx';
import { reviewWords } from './review-words.ts';

/** One paper: how far it is while it is being read, why it was not, else the desk to look it through. */
export default function PaperPage() {
  const t = useText(reviewWords);
  const tools = usePageTools();
  const { params } = tools.usePageAddress();
  const unit = params['unit'] ?? '';
  const id = params['paper'] ?? '';
  const read = tools.useRead(intakeCalls.showPaper, { params: { id } }, { staleTime: 0 });
  const paper = read.data;
  useAsking(paper?.state === 'reading', read.refetch, askAgainAfter);
  tools.usePageTitle(paper === undefined ? null : (paper.title ?? paper.name) || t('paper.no-name'));
  const around = (content: ReactNode) => (
    <>
      <ContextBar back={{ href: `/${unit}/doc-bao-cao`, label: t('back') }}>{null}</ContextBar>
      <Page>{content}</Page>
    </>
  );
  if (paper === undefined) {
    if (read.error === null) return around(<Skeleton rows={6} height={56} />);
    return around(<tools.ProblemNote problem={read.error} onRetry={() => void read.refetch()} />);
  }
  switch (paper.state) {
    case 'reading':
      return around(
        <>
          <PageLead title={t('reading.title', { name: paper.name })} />
          <Reading progress={paper.progress} />
        </>,
      );
    case 'refused':
      return around(
        <Notice kind="problem" title={t('refused.title', { name: paper.name })}>
          {paper.refusal}
        </Notice>,
      );
    case 'secret':
      return around(
        <Notice kind="problem" icon="locked" title={t('secret.title')}>
          {paper.refusal ?? t('secret.text')}
        </Notice>,
      );
    case 'to-review':
    case 'reviewed':
      return <ReviewDesk key={paper.id} read={paper} reread={read.refetch} unit={unit} />;
  }
}
