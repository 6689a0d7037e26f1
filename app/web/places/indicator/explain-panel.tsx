import type { Explanation } from '@thucthi/assessment/contract';
import { parsePeriodCode } from '@thucthi/kernel';
import { ExplainInputs, FigureValue, Icon, PairList, SidePanel, Skeleton, useFormat, useLocale, useText } from '@thucthi/ui';
import type { ExplainInput } from '@thucthi/ui';
import type { ReactNode } from 'react';
import { routes } from '../../api/routes.ts';
import { useRead } from '../../api/use-read.ts';
import { clockTime } from '../../live/updated-at.tsx';
import { words } from '../../locales/words.ts';
import { ProblemNote } from '../../shell/problem-note.tsx';
import { DocumentName } from '../document-name.tsx';
import { useHedges } from '../hedges.ts';
import { vintageWord } from '../vintage-words.ts';
import type { AskedNumber } from './asked-number.ts';

/** "Giải thích con số": where a number comes from, beside the page it stands on. */
export function ExplainPanel(props: {
  slug: string;
  code: string;
  period: string;
  knownOn: string | undefined;
  asked: AskedNumber;
  takeFocus: boolean;
  /** Stands below where the number comes from: what was said about it. */
  below?: ReactNode;
  onClose: () => void;
}) {
  const t = useText(words);
  const { slug, code, asked, knownOn } = props;
  const told = useRead(routes.explainNumber, {
    params: { slug, code },
    query: {
      what: asked.what,
      period: asked.period ?? props.period,
      ...(asked.plan === undefined ? {} : { plan: asked.plan }),
      ...(knownOn === undefined ? {} : { knownOn }),
    },
  });
  return (
    <SidePanel title={t('explain.title')} onClose={props.onClose} takeFocus={props.takeFocus}>
      {told.data !== undefined ? (
        <Told told={told.data} />
      ) : told.error === null ? (
        <Skeleton rows={6} />
      ) : (
        <ProblemNote problem={told.error} onRetry={() => void told.refetch()} />
      )}
      {props.below}
    </SidePanel>
  );
}

const isNumber = (text: string): boolean => /^-?\d+(\.\d+)?$/.test(text);

function Told({ told }: { told: Explanation }) {
  const t = useText(words);
  const inputs = useInputs(told);
  const hedges = useHedges();
  const [only, ...others] = told.inputs;
  // A figure that is shown as it was recorded keeps what its document says before it.
  const recorded = told.formula === null && others.length === 0 && only?.value === told.result.value ? only.qualifiers : [];
  return (
    <>
      {told.result.value === '' ? null : isNumber(told.result.value) ? (
        <FigureValue value={told.result.value} unit={told.result.unit} qualifiers={hedges(recorded)} size="large" />
      ) : (
        <p className="md">
          <b>{told.result.value}</b>
        </p>
      )}
      <p className="mut">{told.title}</p>
      {told.formula === null ? null : (
        <p className="tt-formula" role="math">
          {told.formula}
          {isNumber(told.result.value) && /[÷×+−]/.test(told.formula) ? (
            <>
              {' '}
              = <FigureValue value={told.result.value} unit="" size="text" />
            </>
          ) : null}
        </p>
      )}
      {told.inputs.length === 0 ? null : (
        <>
          <h3>{t('explain.inputs')}</h3>
          <ExplainInputs inputs={inputs} />
        </>
      )}
      {told.checks.length === 0 ? null : (
        <>
          <h3>{t('explain.checks')}</h3>
          <ul className="tt-checks">
            {told.checks.map((check, index) => (
              <li key={index} className={check.ok ? 'good' : 'watch'}>
                <Icon name={check.ok ? 'good' : 'mend'} label={t(check.ok ? 'explain.agrees' : 'explain.look')} />
                <span>{check.message}</span>
              </li>
            ))}
          </ul>
        </>
      )}
      <h3>{t('explain.versions')}</h3>
      <Versions versions={told.versions} />
      {told.trail.length === 0 ? null : (
        <>
          <h3>{t('explain.trail')}</h3>
          <Trail trail={told.trail} />
        </>
      )}
    </>
  );
}

function useInputs(told: Explanation): ExplainInput[] {
  const t = useText(words);
  const { locale } = useLocale();
  const format = useFormat();
  const hedges = useHedges();
  return told.inputs.map((input, index) => {
    const facts: string[] = [];
    if (input.vintage !== null) facts.push(t(vintageWord[input.vintage]));
    if (input.period !== null) facts.push(format.period(parsePeriodCode(input.period), 'short'));
    if (input.asOf !== null) facts.push(t('cockpit.as-of', { date: format.date(input.asOf) }));
    const notes: ReactNode[] = [];
    if (facts.length > 0) notes.push(`${capital(facts.join(', '), locale)}.`);
    if (input.note !== null) notes.push(input.note);
    if (input.document !== null) notes.push(<DocumentName document={input.document} paragraph={input.locator?.paragraph} />);
    if (input.printed !== null) notes.push(<mark lang="vi">{input.printed}</mark>);
    const icon = input.derived ? 'formula' : input.document !== null ? 'document' : input.period === null ? 'info' : 'calendar';
    return {
      id: String(index),
      name: capital(input.label, locale),
      value: isNumber(input.value) ? (
        <FigureValue value={input.value} unit={input.unit} qualifiers={hedges(input.qualifiers)} derived={input.derived} size="text" />
      ) : (
        input.value
      ),
      icon,
      ...(notes.length === 0
        ? {}
        : {
            note: notes.map((note, at) => (
              <span key={at} className="tt-input-note">
                {note}{' '}
              </span>
            )),
          }),
    };
  });
}

/** A line's first letter in upper case. */
function capital(text: string, locale: string): string {
  return text.charAt(0).toLocaleUpperCase(locale) + text.slice(1);
}

function Versions({ versions }: { versions: Explanation['versions'] }) {
  const t = useText(words);
  const format = useFormat();
  const { definition, plan } = versions;
  return (
    <ul className="xs mut">
      <li>{t('explain.definition', { version: definition })}</li>
      {plan === null ? null : (
        <li>
          {plan.decidedOn === null
            ? t('explain.plan', { version: plan.version })
            : t('explain.plan-of', { version: plan.version, date: format.date(plan.decidedOn) })}
        </li>
      )}
    </ul>
  );
}

function Trail({ trail }: { trail: Explanation['trail'] }) {
  const format = useFormat();
  return (
    <PairList
      ordered
      pairs={trail.map((step, index) => ({
        id: String(index),
        left: step.who === null ? step.what : `${step.what}: ${step.who}`,
        right: `${format.date(dayOf(step.at))}, ${clockTime(Date.parse(step.at))}`,
      }))}
    />
  );
}

/** The calendar day of an instant in Việt Nam. @example dayOf('2026-11-15T18:00:00Z') // '2026-11-16' */
export function dayOf(instant: string): string {
  return new Intl.DateTimeFormat('en-CA', { timeZone: 'Asia/Ho_Chi_Minh', year: 'numeric', month: '2-digit', day: '2-digit' }).format(
    Date.parse(instant),
  );
}
