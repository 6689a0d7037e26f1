import { addDays } from '@thucthi/kernel';
import { usePageTools } from '@thucthi/registry/web';
import { Link, Notice, useFormat, useText } from '@thucthi/ui';
import { collectionCalls, reportHref, type OwedReport } from '../routes.ts';
import { lastMoment } from '../last-moment.ts';
import { DaysLeft, StandingSign } from '../report-signs.tsx';
import { reportWords } from '../report-words.ts';
import '../collection.css';
import { SendForm } from './send-form.tsx';

/** A report may be sent from so many days before its cut-off on. */
const daysBeforeCutOff = 7;

/** What a unit owes for a month, above the boxes in which it enters: the form, the due day, how it stands, and sending it. */
export function OwedReports({ unit, month }: { unit: string; month: string }) {
  const t = useText(reportWords);
  const tools = usePageTools();
  const { data } = tools.useRead(collectionCalls.readOwed, { params: { slug: unit }, query: { month } }, { keep: true });
  const reports = data?.ofMonth ?? [];
  if (reports.length === 0) return null;
  return (
    <section className="co-owed" aria-label={t('owed.label')}>
      {reports.map((report) => (
        <OwedLine key={`${report.form.id} ${report.period} ${report.serial}`} report={report} />
      ))}
    </section>
  );
}

function OwedLine({ report }: { report: OwedReport }) {
  const t = useText(reportWords);
  const format = useFormat();
  const today = usePageTools().useMe()?.today ?? report.cutOff;
  // Long before its cut-off nobody sends a report; the boxes below are what it is about until then.
  const isAtHand = report.cutOff <= addDays(today, daysBeforeCutOff);
  return (
    <article className="co-owed-one" aria-label={`${report.form.name}, ${report.periodName}`}>
      <div className="co-owed-head">
        <h2>
          <Link href={reportHref(report)}>{report.form.name}</Link> <span className="mut">· {report.periodName}</span>
        </h2>
        <StandingSign standing={report.standing} />
      </div>
      <p>
        <b>{t('owed.due', { date: format.date(report.dueOn) })}</b> <DaysLeft report={report} />{' '}
        <span className="mut">· {t('owed.covers', { from: format.date(report.coversFrom), to: format.date(report.cutOff) })}</span>{' '}
        <span className={report.missing > 0 ? undefined : 'mut'}>
          ·{' '}
          {report.missing > 0
            ? t('owed.missing', { missing: report.missing, all: report.indicators })
            : t('owed.all-there', { all: report.indicators })}
        </span>
        {report.waitsFor === null || report.waitsFor === 'send' ? null : <span className="mut"> · {t(`waits.${report.waitsFor}`)}</span>}
      </p>
      <ClosedNotice report={report} />
      {isAtHand && (report.standing === 'owed' || report.standing === 'returned') ? <SendForm report={report} kind="plain" /> : null}
    </article>
  );
}

/** That a period is closed, since when, and whether a permit to enter late runs. */
export function ClosedNotice({ report }: { report: Pick<OwedReport, 'closed' | 'closesAt' | 'lateUntil'> }) {
  const t = useText(reportWords);
  const format = useFormat();
  if (!report.closed || report.closesAt === null) return null;
  return (
    <Notice icon="locked">
      {report.lateUntil === null
        ? t('owed.closed', { at: format.moment(report.closesAt) })
        : t('owed.late-entry', { until: format.moment(lastMoment(report.lateUntil)) })}
    </Notice>
  );
}
