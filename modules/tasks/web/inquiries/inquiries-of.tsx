import { usePageTools } from '@thucthi/registry/web';
import { Button, Section, useText } from '@thucthi/ui';
import { inquiryCalls } from '../routes.ts';
import { InquiryCard } from './inquiry-card.tsx';
import { inquiryWords } from './inquiry-words.ts';

/** What was asked and explained about one indicator of a unit or one task; nothing where there is nothing to show or do. */
export function InquiriesOf(props: {
  unit: string;
  about: { readonly indicator: string } | { readonly task: string };
  /** Opens the form; null for those who may not ask. */
  onAsk: (() => void) | null;
}) {
  const { unit, about, onAsk } = props;
  const t = useText(inquiryWords);
  const tools = usePageTools();
  const query = 'task' in about ? { unit, task: about.task } : { unit, figureOf: unit, indicator: about.indicator };
  const read = tools.useRead(inquiryCalls.listInquiries, { query }, { staleTime: 0 });
  const inquiries = read.data?.inquiries ?? [];
  if (read.error !== null) return <tools.ProblemNote problem={read.error} onRetry={() => void read.refetch()} />;
  if (inquiries.length === 0 && onAsk === null) return null;
  return (
    <Section title={t('section.title')}>
      {inquiries.length === 0 ? (
        <p className="mut">{t('section.none')}</p>
      ) : (
        <ul className="tk-desk">
          {inquiries.map((inquiry) => (
            <InquiryCard key={inquiry.id} unit={unit} inquiry={inquiry} place="subject" />
          ))}
        </ul>
      )}
      {onAsk === null ? null : (
        <div className="tt-actions tt-noprint">
          <Button onClick={onAsk}>{t('ask')}</Button>
        </div>
      )}
    </Section>
  );
}
