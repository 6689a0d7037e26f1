import { Link, useText } from '@thucthi/ui';
import { reportWords } from '../report-words.ts';
import { explainHref, type PageRun } from '../routes.ts';

/** Words of a report: each bound figure is a link to its explanation, what is missing is loud. */
export function FigureRuns({ runs, unit, period }: { runs: readonly PageRun[]; unit: string; period: string }) {
  const t = useText(reportWords);
  return (
    <>
      {runs.map((run, at) => {
        const key = `${at}${run.text}`;
        if (run.style === 'missing')
          return (
            <mark key={key} className="rp-missing">
              {run.text}
            </mark>
          );
        if (run.figure === undefined) return <span key={key}>{run.text}</span>;
        return (
          <Link key={key} href={explainHref(unit, period, run.figure)} className="rp-figure" title={t('explain', { text: run.text })}>
            {run.style === 'bold' ? <b>{run.text}</b> : run.text}
          </Link>
        );
      })}
    </>
  );
}
