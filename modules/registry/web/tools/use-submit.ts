import { useRef, useState } from 'react';
import { asProblem, usePageTools } from './page-tools.tsx';
import type { PageProblem } from './page-tools.tsx';

/** A form that is sent once: `send` runs the work, a refusal is kept to be shown, the write id stays until the work succeeded. */
export interface Submit {
  readonly busy: boolean;
  readonly problem: PageProblem | null;
  readonly send: (work: (writeId: string) => Promise<void>) => Promise<boolean>;
  readonly clear: () => void;
}

/** Keeps the state of one form's sending. */
export function useSubmit(): Submit {
  const { newWriteId } = usePageTools();
  const writeId = useRef<string | null>(null);
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<PageProblem | null>(null);
  return {
    busy,
    problem,
    clear: () => setProblem(null),
    send: async (work) => {
      writeId.current ??= newWriteId();
      setBusy(true);
      setProblem(null);
      try {
        await work(writeId.current);
        writeId.current = null;
        return true;
      } catch (error) {
        const said = asProblem(error);
        if (said === null) throw error;
        if (said.status !== 0 && said.status < 500) writeId.current = null; // refused: the next attempt is another write
        setProblem(said);
        return false;
      } finally {
        setBusy(false);
      }
    },
  };
}
