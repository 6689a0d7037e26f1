import { usePageTools } from '@thucthi/registry/web';
import { Section, useText } from '@thucthi/ui';
import { inquiryCalls } from '../routes.ts';
import { InquiryCard } from './inquiry-card.tsx';
import { inquiryWords } from './inquiry-words.ts';

/** The requests that wait for one unit: to explain, or to judge an explanation; nothing where none does. */
export function DeskInquiries({ unit }: { unit: string }) {
  const t = useText(inquiryWords);
  const tools = usePageTools();
  const read = tools.useRead(inquiryCalls.listInquiries, { query: { unit, desk: 'true' } }, { staleTime: 0 });
  if (read.error !== null) return <tools.ProblemNote problem={read.error} onRetry={() => void read.refetch()} />;
  const inquiries = read.data?.inquiries ?? [];
  if (inquiries.length === 0) return null;
  return (
    <Section title={t('desk.title')} note={t('desk.note', { count: inquiries.length })}>
      <ul className="tk-desk">
        {inquiries.map((inquiry) => (
          <InquiryCard key={inquiry.id} unit={unit} inquiry={inquiry} place="desk" />
        ))}
      </ul>
    </Section>
  );
}
