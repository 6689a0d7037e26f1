import { usePageTools, useSubmit, type Submit } from '@thucthi/registry/web';
import type { SessionPage } from '../contract.ts';
import { changedBySessions } from './routes.ts';

/** One writing of a part of a session: sent under one id until it succeeds, then everything it made old is read again. */
export interface SessionWrite extends Submit {
  readonly write: (work: (writeId: string) => Promise<unknown>, then?: () => void) => void;
  /** Reads anew what a writing of this kind makes old. */
  readonly renew: () => Promise<void>;
  /** The session as somebody else left it, where that is why nothing was written. */
  readonly theirs: SessionPage | null;
}

/** Keeps the state of one such writing; `renews` says what is old afterwards. */
export function useSessionWrite(renews: readonly { path: string }[] = changedBySessions): SessionWrite {
  const renew = usePageTools().useRenew();
  const submit = useSubmit();
  return {
    ...submit,
    renew: () => renew(...renews),
    theirs: submit.problem?.code === 'session-changed' ? ((submit.problem.extra['session'] as SessionPage | undefined) ?? null) : null,
    write: (work, then) => {
      void submit.send(async (writeId) => {
        await work(writeId);
        await renew(...renews);
        then?.();
      });
    },
  };
}
