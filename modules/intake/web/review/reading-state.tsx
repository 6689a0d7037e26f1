import { asProblem, usePageTools, type PageProblem } from '@thucthi/registry/web';
import { Button, Notice, useFormat, useText } from '@thucthi/ui';
import { useRef, useState } from 'react';
import type { Paper, ReadingRun } from '../../contract.ts';
import { dayOf } from '../day-of.ts';
import { intakeCalls } from '../routes.ts';
import { readingWords } from './reading-words.ts';
import type { Decisions } from './use-decisions.ts';

const isPart = (part: ReadingRun['newer'][number]): part is Exclude<typeof part, 'not-noted'> => part !== 'not-noted';

/** When the paper was read; where it can be read by something newer, what that is and the button that does it. */
export function ReadingState({ decisions, onDone }: { decisions: Decisions; onDone: (paper: Paper) => void }) {
  const { paper } = decisions;
  const t = useText(readingWords);
  const format = useFormat();
  const tools = usePageTools();
  const again = useReadAgain(decisions, onDone);
  const problem = again.problem === null ? null : <tools.ProblemNote problem={again.problem} />;
  const { reading } = paper;
  if (reading === null) return null;
  const when = { run: reading.run, date: format.date(dayOf(reading.readAt)) };
  if (reading.newer.length === 0)
    return (
      <>
        <p className="xs mut">{t('run.newest', when)}</p>
        {problem}
      </>
    );
  const parts = reading.newer.filter(isPart).map((part) => t(`part.${part}`));
  return (
    <>
      <Notice
        kind="ask"
        icon="info"
        title={t('newer.title')}
        actions={
          <Button busy={again.busy} disabled={decisions.waiting.length > 0} onClick={again.run}>
            {t('again')}
          </Button>
        }
      >
        {parts.length === 0 ? t('newer.not-noted', { date: when.date }) : t('newer.what', { date: when.date, parts: parts.join(', ') })}
        {decisions.waiting.length > 0 ? ` ${t('again.waits')}` : null}
      </Notice>
      {problem}
    </>
  );
}

/** By what exactly it was read, for who must tell two readings apart. */
export function useVersionWords(): (reading: ReadingRun) => string {
  const t = useText(readingWords);
  return ({ version }) => (version === null ? t('run.not-noted') : t('run.version', version));
}

function useReadAgain(decisions: Decisions, onDone: (paper: Paper) => void) {
  const tools = usePageTools();
  const renew = tools.useRenew();
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<PageProblem | null>(null);
  const writeId = useRef<{ id: string; basedOn: number } | null>(null);
  const { paper } = decisions;
  const read = async () => {
    setBusy(true);
    setProblem(null);
    if (writeId.current?.basedOn !== paper.serial) writeId.current = { id: tools.newWriteId(), basedOn: paper.serial };
    try {
      const body = { basedOn: paper.serial };
      const answer = await tools.write(intakeCalls.readAgain, { params: { id: paper.id }, writeId: writeId.current.id, body });
      decisions.renewed(answer);
      onDone(answer);
      await renew(intakeCalls.listPapers);
    } catch (error) {
      const said = asProblem(error);
      if (said === null) throw error;
      setProblem(said);
      if (said.status === 409) await renew(intakeCalls.showPaper);
    } finally {
      setBusy(false);
    }
  };
  return { busy, problem, run: () => void read() };
}
