import { usePageTools } from '@thucthi/registry/web';
import { Button, Icon, Notice, useText } from '@thucthi/ui';
import { ResultsTable } from '../paper/results-table.tsx';
import { reportWords } from '../report-words.ts';
import { reportCalls, type Block, type RunPage } from '../routes.ts';
import { useReportWrite } from '../use-report-write.ts';

/** A table of a report being written: rows are left out and taken in again; its figures come from their source. */
export function RunTable({ run, block, unit }: { run: RunPage; block: Block; unit: string }) {
  const t = useText(reportWords);
  const tools = usePageTools();
  const write = useReportWrite();
  const { table } = block;
  if (table === null) return null;
  const may = run.state === 'draft' && run.can.write;
  const out = table.leftOut.map(({ indicator }) => indicator);
  const leave = (leftOut: readonly string[]): void =>
    write.write((writeId) =>
      tools.write(reportCalls.leaveOutReportRows, {
        params: { id: run.id, block: block.id },
        writeId,
        body: { basedOn: block.version, leftOut: [...leftOut] },
      }),
    );
  const look = (): void => {
    write.clear();
    void write.renew();
  };
  return (
    <>
      {table.rows.length === 0 ? <p className="xs mut">{t('table.empty')}</p> : null}
      <ResultsTable
        unit={unit}
        period={run.period}
        columns={run.tableColumns}
        table={table}
        end={
          may
            ? {
                head: t('table.leave'),
                of: ({ indicator, name }) => (
                  <button
                    type="button"
                    className="btn bare icon rp-edit"
                    aria-label={t('table.leave-of', { name })}
                    title={t('table.leave')}
                    disabled={write.busy}
                    onClick={() => leave([...out, indicator])}
                  >
                    <Icon name="close" size="sm" />
                  </button>
                ),
              }
            : undefined
        }
      />
      {!may || table.leftOut.length === 0 ? null : (
        <div className="rp-left-out">
          <p className="xs mut">{t('table.left-out', { count: table.leftOut.length })}</p>
          {table.leftOut.map(({ indicator, name }) => (
            <Button
              key={indicator}
              kind="bare"
              icon="plus"
              aria-label={t('table.take-of', { name })}
              disabled={write.busy}
              onClick={() => leave(out.filter((one) => one !== indicator))}
            >
              {name}
            </Button>
          ))}
        </div>
      )}
      {write.problem === null ? null : write.problem.code === 'changed-meanwhile' ? (
        <Notice kind="problem" title={t('table.meanwhile')} actions={<Button onClick={look}>{t('look')}</Button>}>
          {t('table.meanwhile-text')}
        </Notice>
      ) : (
        <tools.ProblemNote problem={write.problem} onRetry={look} />
      )}
    </>
  );
}
