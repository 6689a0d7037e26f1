import { asProblem, usePageTools, type PageProblem } from '@thucthi/registry/web';
import { useEffect, useState } from 'react';
import { reportCalls, type ReportKind, type Template, type TemplatePreview } from '../routes.ts';

/** What a template would write: nothing can be asked yet, asked for, seen, or the question failed. */
export type Preview =
  | { state: 'unfinished' }
  | { state: 'asked'; before: TemplatePreview | null }
  | { state: 'seen'; answer: TemplatePreview }
  | { state: 'failed'; problem: PageProblem };

/** How long typing pauses before the text is written again. */
const pause = 450;

/** Asks the server what a template would write of real figures, shortly after typing has paused; what stood before stays in sight. */
export function usePreview(asked: { slug: string; kind: ReportKind; template: Template; period: string } | null): Preview {
  const { write } = usePageTools();
  const [heard, setHeard] = useState<{ text: string; preview: Preview } | null>(null);
  const text = asked === null ? null : JSON.stringify(asked);
  useEffect(() => {
    if (text === null) return;
    let stale = false;
    const timer = setTimeout(() => {
      const { slug, kind, template, period } = JSON.parse(text) as NonNullable<typeof asked>;
      write(reportCalls.previewReportTemplate, { params: { slug, kind }, body: { template, period } }).then(
        (answer) => {
          if (!stale) setHeard({ text, preview: { state: 'seen', answer } });
        },
        (error: unknown) => {
          const problem = asProblem(error);
          if (!stale && problem !== null) setHeard({ text, preview: { state: 'failed', problem } });
        },
      );
    }, pause);
    return () => {
      stale = true;
      clearTimeout(timer);
    };
  }, [text, write]);
  if (text === null) return { state: 'unfinished' };
  if (heard?.text === text) return heard.preview;
  return { state: 'asked', before: heard?.preview.state === 'seen' ? heard.preview.answer : null };
}
