import { AdminTabs, usePageTools, useSubmit } from '@thucthi/registry/web';
import {
  Button,
  ButtonLink,
  DataTable,
  EmptyState,
  FilterTabs,
  Notice,
  Page,
  PageLead,
  SidePanel,
  Skeleton,
  TextField,
  useFormat,
  useLocale,
  useText,
  WithPanel,
} from '@thucthi/ui';
import type { Column } from '@thucthi/ui';
import { useState } from 'react';
import '../collection.css';
import { changedByReports, collectionCalls, type CalendarRule } from '../routes.ts';
import { draftOfRule, readRule, type RuleDraft } from './rule-draft.ts';
import { formWords } from './form-words.ts';
import { periodName } from './period-name.ts';

/** From which day to which day reports count, and when they are due. */
export default function ReportingCalendarPage() {
  const t = useText(formWords);
  const tools = usePageTools();
  const me = tools.useMe();
  const { search, change } = tools.usePageAddress();
  const signedIn = me?.person != null;
  const may = me?.rights.includes('forms.manage') === true;
  const read = tools.useRead(collectionCalls.readReportingCalendar, signedIn ? {} : null, { keep: true });
  tools.usePageTitle(t('cal.title'));
  const open = read.data?.rules.find(({ frequency }) => frequency === search['ky']);
  return (
    <>
      <AdminTabs
        here="reporting-calendar"
        end={
          <ButtonLink kind="bare" icon="calendar" href="/quan-tri/lich">
            {t('cal.to-days')}
          </ButtonLink>
        }
      />
      <WithPanel
        panel={
          open === undefined || !may ? null : (
            <RulePanel key={`${open.frequency} ${open.revision}`} rule={open} onClose={() => change({ ky: undefined })} />
          )
        }
      >
        <Page>
          <PageLead title={t('cal.title')}>{t('cal.lead')}</PageLead>
          {me !== undefined && !signedIn ? (
            <EmptyState title={t('forms.sign-in')} />
          ) : read.error !== null ? (
            <tools.ProblemNote problem={read.error} onRetry={() => void read.refetch()} />
          ) : read.data === undefined ? (
            <Skeleton rows={5} />
          ) : (
            <RulesTable rules={read.data.rules} {...(may ? { onOpen: ({ frequency }: CalendarRule) => change({ ky: frequency }) } : {})} />
          )}
        </Page>
      </WithPanel>
    </>
  );
}

function RulesTable(props: { rules: readonly CalendarRule[]; onOpen?: (rule: CalendarRule) => void }) {
  const t = useText(formWords);
  const format = useFormat();
  const { locale } = useLocale();
  const day = (number: number, month: 'before' | 'first' | 'last' | 'after') =>
    number === 31 ? t('cal.end-of-month') : t(`cal.day-${month}`, { day: number });
  const columns: Column<CalendarRule>[] = [
    {
      id: 'frequency',
      header: t('col.frequency'),
      phone: 'title',
      width: 190,
      cell: (rule) => (
        <>
          <b>{t(`freq.${rule.frequency}`)}</b>{' '}
          <span className="xs mut co-block">{rule.revision === 0 ? t('cal.standard') : t('cal.set', { revision: rule.revision })}</span>
        </>
      ),
    },
    {
      id: 'window',
      header: t('cal.window-col'),
      cell: (rule) =>
        t('cal.window', {
          start: day(rule.startDay, rule.startMonth === -1 ? 'before' : 'first'),
          end: day(rule.endDay, rule.endMonth === 0 ? 'last' : 'after'),
        }),
    },
    { id: 'due', header: t('cal.due-col'), width: 200, cell: (rule) => t('cal.due-days', { days: rule.dueDays.join(' → ') }) },
    {
      id: 'grace',
      header: t('cal.grace-col'),
      width: 180,
      cell: (rule) => (rule.graceDays === null ? t('cal.never') : t('cal.grace-days', { days: rule.graceDays })),
    },
    {
      id: 'example',
      header: t('cal.example-col'),
      cell: ({ example }) =>
        t('cal.example', {
          period: periodName(example.period, locale),
          cutOff: format.date(example.cutOff),
          due: example.dueOn.map((one) => format.date(one)).join(' → '),
        }),
    },
  ];
  return <DataTable label={t('cal.title')} columns={columns} rows={props.rules} rowKey={(rule) => rule.frequency} onOpen={props.onOpen} />;
}

function RulePanel({ rule, onClose }: { rule: CalendarRule; onClose: () => void }) {
  const t = useText(formWords);
  const { locale } = useLocale();
  const tools = usePageTools();
  const renew = tools.useRenew();
  const submit = useSubmit();
  const [draft, setDraft] = useState<RuleDraft>(() => draftOfRule(rule));
  const change = (patch: Partial<RuleDraft>) => setDraft((before) => ({ ...before, ...patch }));
  const given = readRule(draft);
  const send = () =>
    void submit.send(async (writeId) => {
      if (given === null) return;
      const body = { frequency: rule.frequency, basedOn: rule.revision, ...given };
      await tools.write(collectionCalls.setReportingCalendar, { writeId, body });
      await renew(collectionCalls.readReportingCalendar, ...changedByReports);
      onClose();
    });
  return (
    <SidePanel title={t('cal.edit', { frequency: t(`freq.${rule.frequency}`) })} onClose={onClose}>
      <form
        className="tt-adm-panel-part"
        aria-label={t('cal.title')}
        onSubmit={(event) => {
          event.preventDefault();
          if (given !== null) send();
        }}
      >
        <FilterTabs
          label={t('cal.choose')}
          value={draft.window}
          onChange={(window) => change({ window })}
          tabs={(['by-day', 'calendar-months'] as const).map((id) => ({ id, label: t(`cal.${id}`) }))}
        />
        {draft.window === 'by-day' ? (
          <TextField
            label={t('cal.start-day')}
            hint={t('cal.start-hint')}
            required
            value={draft.startDay}
            onChange={(startDay) => change({ startDay })}
            input={{ inputMode: 'numeric', maxLength: 2 }}
          />
        ) : null}
        <TextField
          label={t('cal.due')}
          hint={t('edit.due-hint')}
          required
          value={draft.due}
          onChange={(due) => change({ due })}
          input={{ maxLength: 30 }}
        />
        <TextField
          label={t('cal.grace')}
          value={draft.grace}
          onChange={(grace) => change({ grace })}
          input={{ inputMode: 'numeric', maxLength: 3 }}
        />
        {given === null ? <Notice kind="ask">{t('edit.bad-number')}</Notice> : null}
        {submit.problem === null ? null : (
          <Notice
            kind="problem"
            title={t(submit.problem.code === 'changed-meanwhile' ? 'changed-rule' : 'refused')}
            actions={
              submit.problem.code === 'changed-meanwhile' ? (
                <Button onClick={() => void renew(collectionCalls.readReportingCalendar)}>{t('look')}</Button>
              ) : undefined
            }
          >
            {submit.problem[locale]}
          </Notice>
        )}
        <div className="tt-actions">
          <Button kind="main" type="submit" size="touch" busy={submit.busy} disabled={given === null}>
            {t('cal.save')}
          </Button>
        </div>
      </form>
    </SidePanel>
  );
}
