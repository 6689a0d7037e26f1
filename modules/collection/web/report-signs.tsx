import { SignWord, useText } from '@thucthi/ui';
import type { IconName, Tone } from '@thucthi/ui';
import type { OwedReport } from './routes.ts';
import { reportWords } from './report-words.ts';

const standingSigns: Readonly<Record<OwedReport['standing'], { icon: IconName; tone: Tone | 'link' }>> = {
  owed: { icon: 'edit', tone: 'none' },
  sent: { icon: 'waiting', tone: 'link' },
  checked: { icon: 'check', tone: 'link' },
  approved: { icon: 'check', tone: 'good' },
  accepted: { icon: 'done', tone: 'good' },
  returned: { icon: 'undo', tone: 'watch' },
};

const timeSigns: Readonly<Record<OwedReport['timeliness'], { icon: IconName; tone: Tone | 'link' }>> = {
  'on-time': { icon: 'check', tone: 'good' },
  late: { icon: 'watch', tone: 'watch' },
  overdue: { icon: 'risk', tone: 'risk' },
  'not-due': { icon: 'calendar', tone: 'none' },
};

/** How a report stands, as a sign with its word. */
export function StandingSign({ standing }: { standing: OwedReport['standing'] }) {
  const t = useText(reportWords);
  return <SignWord {...standingSigns[standing]} word={t(`standing.${standing}`)} />;
}

/** How a report stands against its due day. */
export function TimeSign({ timeliness }: { timeliness: OwedReport['timeliness'] }) {
  const t = useText(reportWords);
  return <SignWord {...timeSigns[timeliness]} word={t(`time.${timeliness}`)} />;
}

/** The time to the due day in words; nothing once it was sent. */
export function DaysLeft({ report }: { report: Pick<OwedReport, 'timeliness' | 'workingDaysLeft'> }) {
  const t = useText(reportWords);
  const { timeliness, workingDaysLeft: left } = report;
  if (timeliness === 'overdue') return <span className="co-late">{t('owed.late', { count: Math.abs(left) })}</span>;
  if (timeliness !== 'not-due') return null;
  return <span>{left === 0 ? t('owed.today') : t('owed.left', { count: left })}</span>;
}
