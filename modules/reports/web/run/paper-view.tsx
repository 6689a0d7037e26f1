import { useText } from '@thucthi/ui';
import { PaperSheet } from '../paper/paper-sheet.tsx';
import { reportWords } from '../report-words.ts';
import type { RunPage } from '../routes.ts';
import { PaperParagraph } from './paper-paragraph.tsx';
import { RunTable } from './run-table.tsx';

/** A report being written as it will look on paper; its paragraphs and tables are open to its writer. */
export function PaperView({ run, unit }: { run: RunPage; unit: string }) {
  const t = useText(reportWords);
  return (
    <PaperSheet
      label={t('paper')}
      form={run.template.form}
      documentKind={run.template.documentKind}
      subject={run.subject}
      draft={run.state === 'draft'}
      head={run.head}
      blocks={run.blocks}
      keyOf={({ id }) => id}
      paragraph={(block) => <PaperParagraph run={run} block={block} unit={unit} />}
      table={(block) => <RunTable run={run} block={block} unit={unit} />}
    />
  );
}
