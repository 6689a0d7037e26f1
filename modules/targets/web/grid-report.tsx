import { Button, Notice, useLocale, useText } from '@thucthi/ui';
import type { ReactNode } from 'react';
import type { GridAction, GridState, Problem } from '../domain/index.ts';
import type { Pasted } from './allocation-sheet.tsx';
import { words } from './words.ts';

const shownAtMost = 5;

/** What the last paste or division has to say: what was refused, why, and what to do about it. Typing speaks in the cell itself. */
export function GridReport(props: { state: GridState; pasted: Pasted | null; notHere: boolean; dispatch: (action: GridAction) => void }) {
  const {
    state: { report, setup },
    pasted,
    notHere,
    dispatch,
  } = props;
  const t = useText(words);
  const { locale } = useLocale();
  if (notHere) return <Notice kind="ask">{t('paste.not-here')}</Notice>;
  if (report === null) return null;
  const sentence = (problem: Problem) => (locale === 'vi' ? problem.messageVi : problem.messageEn);
  if (report.of === 'paste') {
    const { errors, applied } = report;
    if (errors.length === 0) return null;
    const count = errors.length;
    return (
      <Notice
        kind="ask"
        title={applied === 0 ? t('paste.refused', { count }) : t('paste.partly', { applied, count })}
        {...(pasted === null || applied > 0
          ? {}
          : { actions: <Button onClick={() => dispatch({ ...pasted, mode: 'valid-only' })}>{t('paste.valid-only')}</Button> })}
      >
        <Said
          lines={errors.map((error) => t('paste.at', { row: error.row + 1, column: error.column + 1, message: sentence(error.problem) }))}
        />
      </Notice>
    );
  }
  if (report.of === 'edit' || report.problems.length === 0) {
    const problem = report.problems[0];
    return problem === undefined || problem.code === 'number-invalid' ? null : <Notice kind="ask">{sentence(problem)}</Notice>;
  }
  const missing = report.problems.some((problem) => problem.code === 'allocation-last-year-missing') && report.applied === 0;
  const again = (onMissing: 'leave-empty' | 'zero'): GridAction => ({
    type: 'fill-columns',
    periods: setup.columns.map(({ period }) => period),
    method: 'last-year',
    onMissing,
  });
  return (
    <Notice
      kind="ask"
      title={t(report.applied === 0 ? 'report.fill-refused' : 'report.fill-partly')}
      {...(missing
        ? {
            actions: (
              <>
                <Button onClick={() => dispatch(again('leave-empty'))}>{t('fill.leave-empty')}</Button>
                <Button onClick={() => dispatch(again('zero'))}>{t('fill.as-zero')}</Button>
              </>
            ),
          }
        : {})}
    >
      <Said lines={report.problems.map(sentence)} />
    </Notice>
  );
}

/** A few sentences, and how many more there are. */
export function Said({ lines }: { lines: readonly string[] }): ReactNode {
  const t = useText(words);
  const rest = lines.length - shownAtMost;
  return (
    <ul className="tg-said">
      {lines.slice(0, shownAtMost).map((line) => (
        <li key={line}>{line}</li>
      ))}
      {rest > 0 ? <li>{t('paste.more', { count: rest })}</li> : null}
    </ul>
  );
}
