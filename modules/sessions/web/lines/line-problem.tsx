import { usePageTools, type PageProblem } from '@thucthi/registry/web';
import { Button, Notice, useFormat, useLocale, useText } from '@thucthi/ui';
import type { SessionLine } from '../../contract.ts';
import { draftOfLine, type LineDraft } from './line-draft.ts';
import { lineWords } from './line-words.ts';

/** Why a line was not written, and the ways on: both versions side by side, or another day for a deadline on a day off. */
export function LineProblem(props: {
  problem: PageProblem | null;
  draft: LineDraft;
  mineState: SessionLine['state'];
  onMine: (version: number) => void;
  onTheirs: () => void;
  onDay: (patch: Pick<LineDraft, 'deadline' | 'keepDayOff'>) => void;
}) {
  const t = useText(lineWords);
  const { locale } = useLocale();
  const format = useFormat();
  const tools = usePageTools();
  const { problem, draft } = props;
  if (problem === null) return null;
  const theirs = problem.code === 'line-changed' ? (problem.extra['line'] as SessionLine | undefined) : undefined;
  if (theirs !== undefined)
    return (
      <Notice
        kind="problem"
        title={t('conflict.title')}
        actions={
          <>
            <Button onClick={() => props.onMine(theirs.version)}>{t('conflict.write-mine')}</Button>
            <Button onClick={props.onTheirs}>{t('conflict.take-theirs')}</Button>
          </>
        }
      >
        {t('conflict.text')}
        <BothVersions theirs={draftOfLine(theirs)} mine={{ ...draft, state: props.mineState }} />
      </Notice>
    );
  const { deadline, offered } = problem.extra;
  if (problem.code === 'deadline-day-off' && typeof deadline === 'string' && typeof offered === 'string')
    return (
      <Notice
        kind="ask"
        icon="calendar"
        actions={
          <>
            <Button onClick={() => props.onDay({ deadline: offered, keepDayOff: false })}>
              {t('day-off.take', { date: format.date(offered) })}
            </Button>
            <Button onClick={() => props.onDay({ deadline, keepDayOff: true })}>
              {t('day-off.keep', { date: format.date(deadline) })}
            </Button>
          </>
        }
      >
        {problem[locale]}
      </Notice>
    );
  return <tools.ProblemNote problem={problem} />;
}

function BothVersions({ theirs, mine }: { theirs: LineDraft; mine: LineDraft }) {
  const t = useText(lineWords);
  const format = useFormat();
  const rows = (line: LineDraft): readonly string[] => [
    line.text.trim(),
    line.leads.map(({ name }) => name).join(', ') || t('unclear'),
    line.product.trim() || t('unclear'),
    line.deadline === null ? t('unclear') : format.date(line.deadline),
    t(`state.${line.state}`),
  ];
  const names = [t('edit.text'), t('edit.lead'), t('edit.product'), t('edit.deadline'), t('conflict.state')];
  const [left, right] = [rows(theirs), rows(mine)];
  return (
    <table className="ss-both">
      <thead>
        <tr>
          <th scope="col">
            <span className="vh">{t('edit.text')}</span>
          </th>
          <th scope="col">{t('conflict.theirs')}</th>
          <th scope="col">{t('conflict.mine')}</th>
        </tr>
      </thead>
      <tbody>
        {names.map((name, at) => (
          <tr key={name}>
            <th scope="row">{name}</th>
            {left[at] === right[at] ? (
              <td colSpan={2} className="mut">
                {left[at]}
              </td>
            ) : (
              <>
                <td>
                  <mark>{left[at]}</mark>
                </td>
                <td>
                  <mark>{right[at]}</mark>
                </td>
              </>
            )}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
