import { parsePeriodCode } from '@thucthi/kernel';
import { Section, SignWord, useFormat, useText } from '@thucthi/ui';
import { householdWords } from '../household-words.ts';
import type { OneList } from '../routes.ts';

/** Who opened a list and why, and which sums of it went into the ledger. */
export function ListEvents({ one }: { one: OneList }) {
  const t = useText(householdWords);
  const format = useFormat();
  return (
    <>
      {one.reports.length === 0 ? null : (
        <Section title={t('report.past')}>
          <ul className="hh-events">
            {one.reports.map((report) => (
              <li key={report.figure}>
                {t('report.line', {
                  period: format.period(parsePeriodCode(report.period), 'short'),
                  value: format.quantity(report.value, one.list.indicator.unit),
                  measure: t(`measure.${report.measure}`),
                  vintage: t(`vintage.${report.vintage}`),
                })}{' '}
                <span className="xs mut">
                  {report.by === null ? '' : `${report.by}, `}
                  {format.moment(report.at)}
                </span>
              </li>
            ))}
          </ul>
        </Section>
      )}
      {one.openings.length === 0 ? null : (
        <Section title={t('open.past')}>
          <ul className="hh-events">
            {one.openings.map((opening) => (
              <li key={opening.openedAt}>
                <p>
                  {t('open.line', {
                    who: opening.by ?? t('somebody'),
                    at: format.moment(opening.openedAt),
                    until: format.moment(opening.endsAt),
                  })}{' '}
                  {opening.live ? <SignWord icon="watch" tone="watch" word={t('open.live')} /> : null}
                </p>
                <p className="mut">{opening.reason}</p>
              </li>
            ))}
          </ul>
        </Section>
      )}
    </>
  );
}
