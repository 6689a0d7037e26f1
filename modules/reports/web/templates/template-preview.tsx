import { formatPeriodEn, formatPeriodVi, parsePeriodCode } from '@thucthi/kernel';
import { usePageTools } from '@thucthi/registry/web';
import { Combobox, Notice, Section, Skeleton, useLocale, useText } from '@thucthi/ui';
import { PaperSheet } from '../paper/paper-sheet.tsx';
import { ResultsTable } from '../paper/results-table.tsx';
import type { Template, TemplatePreview as Written } from '../routes.ts';
import { FigureRuns } from '../run/figure-runs.tsx';
import { templateWords } from './template-words.ts';
import type { Preview } from './use-preview.ts';

/** What a template writes of real figures, told anew while it is edited; what stands for nothing is named above it. */
export function TemplatePreview(props: {
  unit: string;
  template: Template;
  preview: Preview;
  periods: readonly string[];
  period: string | null;
  onPeriod: (period: string) => void;
}) {
  const { preview, periods, period } = props;
  const t = useText(templateWords);
  const { locale } = useLocale();
  const tools = usePageTools();
  const say = locale === 'vi' ? formatPeriodVi : formatPeriodEn;
  const written = preview.state === 'seen' ? preview.answer : preview.state === 'asked' ? preview.before : null;
  return (
    <Section title={t('preview')} end={preview.state === 'asked' && written !== null ? t('preview.writing') : undefined}>
      {period === null ? (
        <Notice icon="info">{t('preview.no-period')}</Notice>
      ) : (
        <div className="rp-preview-period">
          <Combobox
            label={t('preview.period')}
            options={periods.map((id) => ({ id, label: say(parsePeriodCode(id)) }))}
            value={period}
            onChange={props.onPeriod}
          />
        </div>
      )}
      {preview.state === 'failed' ? (
        <tools.ProblemNote problem={preview.problem} />
      ) : written !== null ? (
        <>
          {written.wrong.length === 0 ? null : <WrongNames lines={written.wrong} />}
          <Sheet unit={props.unit} template={props.template} written={written} />
        </>
      ) : period === null ? null : preview.state === 'unfinished' ? (
        <p className="mut">{t('preview.unfinished')}</p>
      ) : (
        <Skeleton rows={10} height={34} />
      )}
    </Section>
  );
}

/** What a template names that nobody knows, or that stands for nothing, each in words. */
export function WrongNames({ lines }: { lines: readonly string[] }) {
  const t = useText(templateWords);
  return (
    <Notice kind="problem" title={t('wrong.title', { count: lines.length })}>
      <ul className="rp-names">
        {lines.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
    </Notice>
  );
}

function Sheet({ unit, template, written }: { unit: string; template: Template; written: Written }) {
  const t = useText(templateWords);
  if (written.blocks.length === 0) return <p className="mut">{t('preview.empty')}</p>;
  return (
    <PaperSheet
      label={t('preview')}
      form={template.form}
      documentKind={template.documentKind}
      subject={written.subject}
      subjectLevel={2}
      draft
      head={written.head}
      blocks={written.blocks}
      keyOf={({ key }) => key}
      paragraph={({ runs }) => (
        <p className="rp-plain">
          <FigureRuns runs={runs} unit={unit} period={written.period} />
        </p>
      )}
      table={({ table }) =>
        table === null ? null : <ResultsTable unit={unit} period={written.period} columns={written.tableColumns} table={table} />
      }
    />
  );
}
