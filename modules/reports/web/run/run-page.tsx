import { UnitPage, usePageTools } from '@thucthi/registry/web';
import { Beside, ContextBar, Link, Page, SignWord, Skeleton, useText } from '@thucthi/ui';
import { reportWords } from '../report-words.ts';
import '../reports.css';
import { reportCalls, reportsHref } from '../routes.ts';
import { stateSigns } from '../state-signs.ts';
import { PaperView } from './paper-view.tsx';
import { RunNotices } from './run-notices.tsx';
import { RunSide } from './run-side.tsx';

/** One report on paper: every figure bound and linked to its explanation, every paragraph open to its writer. */
export default function RunPage() {
  const t = useText(reportWords);
  return <UnitPage title={t('title')}>{(unit) => <Run unit={unit} />}</UnitPage>;
}

function Run({ unit }: { unit: { slug: string; name: string } }) {
  const t = useText(reportWords);
  const tools = usePageTools();
  const id = tools.usePageAddress().params['run'] ?? '';
  tools.useNews(unit.slug);
  const read = tools.useRead(reportCalls.readReportRun, { params: { id }, query: { unit: unit.slug } }, { keep: true, staleTime: 0 });
  const run = read.data;
  tools.usePageTitle(run?.subject ?? t('title'));
  return (
    <>
      <ContextBar>
        <Link href={reportsHref(unit.slug)}>{t('title')}</Link>
        <span className="dim">{unit.name}</span>
        {run === undefined ? null : <SignWord {...stateSigns[run.state]} word={t(`state.${run.state}`)} />}
        {run?.illustrative === true ? <span className="demo">{t('illustrative')}</span> : null}
      </ContextBar>
      <Page>
        {read.error === null ? null : <tools.ProblemNote problem={read.error} onRetry={() => void read.refetch()} />}
        {run === undefined ? (
          read.error === null ? (
            <Skeleton rows={10} height={40} />
          ) : null
        ) : (
          <Beside aside={<RunSide run={run} unit={unit.slug} />}>
            <RunNotices run={run} />
            <PaperView run={run} unit={unit.slug} />
          </Beside>
        )}
      </Page>
    </>
  );
}
