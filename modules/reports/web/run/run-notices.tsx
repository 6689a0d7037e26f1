import { usePageTools } from '@thucthi/registry/web';
import { Button, Notice, useText } from '@thucthi/ui';
import { reportWords } from '../report-words.ts';
import { reportCalls, type RunPage } from '../routes.ts';
import { useReportWrite } from '../use-report-write.ts';

/** What keeps a report from being handed up, and what has changed at its sources: above the paper, where nobody overlooks it. */
export function RunNotices({ run }: { run: RunPage }) {
  const t = useText(reportWords);
  const tools = usePageTools();
  const write = useReportWrite();
  if (run.state !== 'draft') return null;
  const renew = (): void =>
    write.write((writeId) => tools.write(reportCalls.renewReportRun, { params: { id: run.id }, writeId, body: { basedOn: run.version } }));
  return (
    <>
      {run.missing === 0 ? null : (
        <Notice kind="problem" title={t('missing', { count: run.missing })}>
          {t('missing.text')}
          <ul className="rp-names">
            {run.missingNames.map((name) => (
              <li key={name}>{name}</li>
            ))}
          </ul>
        </Notice>
      )}
      {run.missingCells === 0 ? null : (
        <Notice kind="problem" title={t('table.missing', { count: run.missingCells })}>
          {t('table.missing-text')}
          <ul className="rp-names">
            {missingCells(run).map(({ row, name, column }) => (
              <li key={`${row}${name}${column}`}>{t('table.cell', { row, name, column })}</li>
            ))}
          </ul>
        </Notice>
      )}
      {run.turned === 0 ? null : (
        <Notice kind="problem" title={t('turned', { count: run.turned })}>
          {t('turned.text')}
        </Notice>
      )}
      {run.stale === 0 || !run.can.write ? null : (
        <Notice
          kind="info"
          title={t('stale', { count: run.stale })}
          actions={
            <Button busy={write.busy} onClick={renew}>
              {t('renew')}
            </Button>
          }
        >
          {t('renew.text')}
        </Notice>
      )}
      {write.problem === null ? null : <tools.ProblemNote problem={write.problem} onRetry={() => void write.renew()} />}
    </>
  );
}

/** The cells for which nothing is known, as the table numbers its rows. */
const missingCells = ({ blocks }: RunPage): { row: number; name: string; column: string }[] =>
  blocks.flatMap(({ table }) =>
    (table?.rows ?? []).flatMap(({ name, faults }, at) =>
      faults.filter(({ after }) => after === null).map(({ column }) => ({ row: at + 1, name, column })),
    ),
  );
