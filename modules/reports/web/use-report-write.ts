import { usePageTools, useSubmit, type Submit } from '@thucthi/registry/web';
import { changedByReports } from './routes.ts';

/** One writing of a report: sent under one id until it succeeds, then what it made old is read again. */
export interface ReportWrite extends Submit {
  readonly write: (work: (writeId: string) => Promise<unknown>, then?: () => void) => void;
  readonly renew: () => Promise<void>;
}

/** Keeps the state of one such writing. */
export function useReportWrite(): ReportWrite {
  const renew = usePageTools().useRenew();
  const submit = useSubmit();
  return {
    ...submit,
    renew: () => renew(...changedByReports),
    write: (work, then) => {
      void submit.send(async (writeId) => {
        await work(writeId);
        await renew(...changedByReports);
        then?.();
      });
    },
  };
}
