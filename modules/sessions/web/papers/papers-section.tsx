import { Section, useText } from '@thucthi/ui';
import type { SessionPage } from '../../contract.ts';
import { PaperCard } from './paper-card.tsx';
import { paperWords } from './paper-words.ts';

/** The papers of a session: how far each is, what it still lacks, and its files. */
export function PapersSection({ session, unit }: { session: SessionPage; unit: string }) {
  const t = useText(paperWords);
  return (
    <Section title={t('title')} note={t('note')}>
      {session.papers.length === 0 ? <p className="mut">{t('none')}</p> : null}
      {session.papers.map((paper) => (
        <PaperCard key={`${paper.kind}${paper.serial}`} session={session} unit={unit} paper={paper} />
      ))}
    </Section>
  );
}
