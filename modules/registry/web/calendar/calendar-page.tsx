import {
  Button,
  Combobox,
  DataTable,
  DateField,
  EmptyState,
  Notice,
  Page,
  PageLead,
  SidePanel,
  SignWord,
  Skeleton,
  TextField,
  useFormat,
  useLocale,
  useText,
  WithPanel,
} from '@thucthi/ui';
import type { Column } from '@thucthi/ui';
import { useState } from 'react';
import type { CalendarDay } from '../../contract.ts';
import { AdminTabs } from '../admin-tabs.tsx';
import { registryCalls } from '../routes.ts';
import { usePageTools } from '../tools/page-tools.tsx';
import { useSubmit } from '../tools/use-submit.ts';
import { calendarWords } from './calendar-words.ts';

const kinds = ['off', 'worked', 'normal'] as const;

/** The days of a year that differ from the week, and entering the yearly notice. */
export default function CalendarPage() {
  const t = useText(calendarWords);
  const tools = usePageTools();
  const me = tools.useMe();
  const { search, change } = tools.usePageAddress();
  const format = useFormat();
  const may = me?.rights.includes('registry.manage') === true;
  const year = search['year'] ?? me?.today.slice(0, 4);
  const signedIn = me?.person != null;
  const read = tools.useRead(registryCalls.showCalendar, !signedIn || year === undefined ? null : { query: { year } }, { keep: true });
  tools.usePageTitle(t('cal.title'));
  const running = Number(me?.today.slice(0, 4) ?? '2026');
  const columns: Column<CalendarDay>[] = [
    {
      id: 'day',
      header: t('cal.day'),
      phone: 'title',
      width: 130,
      sortValue: (one) => one.day,
      cell: (one) => <b>{format.date(one.day)}</b>,
    },
    { id: 'kind', header: t('cal.kind'), width: 150, cell: (one) => t(`kind.${one.kind}`) },
    { id: 'name', header: t('cal.name'), cell: (one) => one.name },
    {
      id: 'rests',
      header: t('cal.rests'),
      cell: (one) =>
        one.certainty === 'assumed' ? (
          <SignWord icon="unknown" tone="watch" word={t('certainty.assumed')} />
        ) : one.own === null ? (
          t(`certainty.${one.certainty}`)
        ) : (
          (one.own.document ?? t('certainty.own'))
        ),
    },
  ];
  const panel =
    search['day'] === undefined || !may ? null : (
      <DayPanel
        key={search['day']}
        day={read.data?.days.find(({ day }) => day === search['day']) ?? null}
        onClose={() => change({ day: undefined })}
      />
    );
  return (
    <>
      <AdminTabs
        here="calendar"
        end={
          may ? (
            <Button kind="main" icon="plus" onClick={() => change({ day: 'moi' })}>
              {t('cal.enter')}
            </Button>
          ) : undefined
        }
      />
      <WithPanel panel={panel}>
        <Page>
          <PageLead title={t('cal.title')}>{t('cal.lead')}</PageLead>
          <div className="tt-adm-form short">
            <Combobox
              label={t('cal.year')}
              options={Array.from({ length: 6 }, (_, at) => String(running - 2 + at)).map((id) => ({ id, label: id }))}
              value={year ?? null}
              onChange={(id) => change({ year: id })}
            />
          </div>
          {me !== undefined && !signedIn ? (
            <EmptyState title={t('cal.sign-in')} />
          ) : read.error !== null ? (
            <tools.ProblemNote problem={read.error} onRetry={() => void read.refetch()} />
          ) : read.data === undefined ? (
            <Skeleton rows={8} />
          ) : (
            <>
              {read.data.announced ? null : <Notice kind="ask">{t('cal.not-announced', { year: String(read.data.year) })}</Notice>}
              <DataTable
                label={t('cal.title')}
                columns={columns}
                rows={read.data.days}
                rowKey={(one) => one.day}
                {...(may ? { onOpen: (one: CalendarDay) => change({ day: one.day }) } : {})}
                empty={<EmptyState title={t('cal.empty')}>{t('cal.lead')}</EmptyState>}
              />
            </>
          )}
        </Page>
      </WithPanel>
    </>
  );
}

function DayPanel({ day, onClose }: { day: CalendarDay | null; onClose: () => void }) {
  const t = useText(calendarWords);
  const { locale } = useLocale();
  const tools = usePageTools();
  const renew = tools.useRenew();
  const submit = useSubmit();
  const [on, setOn] = useState<string | null>(day?.day ?? null);
  const [kind, setKind] = useState<(typeof kinds)[number]>(day?.kind ?? 'off');
  const [name, setName] = useState(day?.name ?? '');
  const [document, setDocument] = useState(day?.own?.document ?? '');
  const [seen, setSeen] = useState(day?.own?.revision ?? 0);
  const send = () =>
    void submit.send(async (writeId) => {
      if (on === null) return;
      await tools.write(registryCalls.enterCalendarDays, {
        writeId,
        body: { document: document.trim() === '' ? null : document.trim(), days: [{ day: on, kind, name: name.trim(), basedOn: seen }] },
      });
      await renew(registryCalls.showCalendar);
      onClose();
    });
  const theirs = submit.problem?.code === 'changed-meanwhile' ? (submit.problem.extra as Conflict).theirs?.[0] : undefined;
  return (
    <SidePanel title={t('cal.enter')} onClose={onClose}>
      <form
        className="tt-adm-panel-part"
        aria-label={t('cal.enter')}
        onSubmit={(event) => {
          event.preventDefault();
          if (on !== null) send();
        }}
      >
        <DateField
          label={t('cal.day')}
          required
          date={on}
          readOnly={day !== null}
          onChange={(entry) => setOn(entry.state === 'date' ? entry.date : null)}
        />
        <Combobox
          label={t('cal.kind')}
          options={kinds.map((id) => ({ id, label: t(`kind.${id}`) }))}
          value={kind}
          onChange={(id) => setKind(kinds.find((one) => one === id) ?? kind)}
        />
        <TextField label={t('cal.name')} value={name} onChange={setName} input={{ maxLength: 200 }} />
        <TextField
          label={t('cal.document')}
          hint={t('cal.document-hint')}
          value={document}
          onChange={setDocument}
          input={{ maxLength: 200 }}
        />
        {submit.problem === null ? null : (
          <Notice
            kind="problem"
            title={t('cal.refused')}
            actions={
              theirs == null ? undefined : (
                <Button
                  onClick={() => {
                    setSeen(theirs.revision);
                    submit.clear();
                  }}
                >
                  {t('cal.over')}
                </Button>
              )
            }
          >
            {submit.problem[locale]} {theirs == null ? null : t('cal.theirs', { kind: t(`kind.${theirs.kind}`), name: theirs.name })}
          </Notice>
        )}
        <div className="tt-actions">
          <Button kind="main" type="submit" size="touch" busy={submit.busy} disabled={on === null}>
            {t('cal.save')}
          </Button>
        </div>
      </form>
    </SidePanel>
  );
}

/** What a refusal carries when somebody else entered the day first. */
interface Conflict {
  readonly theirs?: readonly ({ kind: (typeof kinds)[number]; name: string; revision: number } | null)[];
}
