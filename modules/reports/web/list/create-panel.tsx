import { formatPeriodEn, formatPeriodVi, parsePeriodCode } from '@thucthi/kernel';
import { usePageTools } from '@thucthi/registry/web';
import { Button, Combobox, DateField, SidePanel, useLocale, useText } from '@thucthi/ui';
import { useState } from 'react';
import { fitsKind } from '../../domain/templates/periods.ts';
import { kindNames, reportKinds, type ReportKind } from '../../domain/templates/template.ts';
import { reportWords } from '../report-words.ts';
import { reportCalls, reportHref } from '../routes.ts';
import { useReportWrite } from '../use-report-write.ts';

/** The kind that the newest period is for: the widest, so that nine months are not reported as a month. */
const kindFor = (period: string | undefined): ReportKind =>
  period === undefined
    ? 'month'
    : ((['year', 'nine-months', 'half', 'quarter', 'month'] as const).find((kind) => fitsKind(kind, period)) ?? 'letter');

/** Begins a report and opens it. */
export function CreatePanel({ unit, periods, onClose }: { unit: string; periods: readonly string[]; onClose: () => void }) {
  const t = useText(reportWords);
  const { locale } = useLocale();
  const tools = usePageTools();
  const go = tools.useGo();
  const today = tools.useMe()?.today;
  const write = useReportWrite();
  const [kind, setKind] = useState<ReportKind>(() => kindFor(periods[0]));
  const [chosen, setChosen] = useState<string | null>(null);
  const [knownOn, setKnownOn] = useState<string | null>(null);
  const fitting = periods.filter((period) => fitsKind(kind, period));
  const period = chosen !== null && fitting.includes(chosen) ? chosen : (fitting[0] ?? null);
  const say = locale === 'vi' ? formatPeriodVi : formatPeriodEn;
  const send = (): void => {
    if (period === null) return;
    let id = '';
    write.write(
      async (writeId) => {
        ({ id } = await tools.write(reportCalls.createReportRun, { writeId, body: { unit, kind, period, knownOn } }));
      },
      () => go(reportHref(unit, id)),
    );
  };
  return (
    <SidePanel title={t('create')} onClose={onClose}>
      <form
        className="rp-form"
        aria-label={t('create')}
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          send();
        }}
      >
        <Combobox
          label={t('create.kind')}
          options={reportKinds.map((id) => ({ id, label: kindNames[id][locale] }))}
          value={kind}
          onChange={(id) => setKind(reportKinds.find((one) => one === id) ?? kind)}
        />
        <Combobox
          label={t('create.period')}
          required
          error={period === null ? t('create.period-none') : undefined}
          options={fitting.map((id) => ({ id, label: say(parsePeriodCode(id)) }))}
          value={period}
          onChange={setChosen}
        />
        <DateField
          label={t('create.known-on')}
          hint={t('create.known-on-hint')}
          max={today}
          date={knownOn}
          onChange={(entry) => setKnownOn(entry.state === 'date' ? entry.date : null)}
        />
        {write.problem === null ? null : <tools.ProblemNote problem={write.problem} />}
        <div className="tt-actions">
          <Button type="submit" kind="main" size="touch" busy={write.busy} disabled={period === null}>
            {t('create.send')}
          </Button>
        </div>
      </form>
    </SidePanel>
  );
}
