import { usePageTools } from '@thucthi/registry/web';
import { Button, Section, Skeleton, useFormat, useText } from '@thucthi/ui';
import { useState } from 'react';
import { localDay } from '../local-day.ts';
import { reportCalls, type ReportKind, type ReportTemplate, type TemplateList } from '../routes.ts';
import { TemplatePartsList } from './template-parts-list.tsx';
import { templateWords } from './template-words.ts';

/** What the body has made of a template, version by version; each can be read and, by who may, taken up again. */
export function TemplateHistory(props: {
  unit: string;
  kind: ReportKind;
  known: TemplateList;
  onUse: ((template: ReportTemplate) => void) | null;
}) {
  const { unit, kind, known, onUse } = props;
  const t = useText(templateWords);
  const format = useFormat();
  const tools = usePageTools();
  const [opened, setOpened] = useState<number | null>(null);
  const read = tools.useRead(reportCalls.listTemplateRevisions, { params: { slug: unit, kind } }, { keep: true, staleTime: 0 });
  return (
    <Section title={t('history')}>
      {read.error !== null ? (
        <tools.ProblemNote problem={read.error} onRetry={() => void read.refetch()} />
      ) : read.data === undefined ? (
        <Skeleton rows={2} height={32} />
      ) : read.data.revisions.length === 0 ? (
        <p className="mut">{t('history.none')}</p>
      ) : (
        <ol className="rp-history" reversed>
          {read.data.revisions.map(({ revision, recordedAt, by, template }) => (
            <li key={revision} value={revision}>
              <p>
                {format.date(localDay(recordedAt))}, {by ?? '–'}
                {template === null ? `: ${t('history.to-house')}` : ''}
              </p>
              {template === null ? null : (
                <div className="tt-actions">
                  <Button kind="bare" aria-expanded={opened === revision} onClick={() => setOpened(opened === revision ? null : revision)}>
                    {opened === revision ? t('history.close') : t('history.open', { revision })}
                  </Button>
                  {onUse === null ? null : (
                    <Button kind="bare" onClick={() => onUse(template)}>
                      {t('history.use', { revision })}
                    </Button>
                  )}
                </div>
              )}
              {opened === revision && template !== null ? <TemplatePartsList template={template} known={known} /> : null}
            </li>
          ))}
        </ol>
      )}
    </Section>
  );
}
