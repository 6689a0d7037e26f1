import { Button, DateField, EmptyState, Notice, Page, PageLead, Skeleton, TextField, useLocale, useText } from '@thucthi/ui';
import { useMemo, useState } from 'react';
import type { UnitSummary } from '../../contract.ts';
import { AdminTabs } from '../admin-tabs.tsx';
import { registryCalls } from '../routes.ts';
import { usePageTools } from '../tools/page-tools.tsx';
import type { PageProblem } from '../tools/page-tools.tsx';
import { useSubmit } from '../tools/use-submit.ts';
import { EventParts } from './event-parts.tsx';
import { EventPreview, usePreview } from './event-preview.tsx';
import { blankForm, orderOf } from './event-form.ts';
import type { EventForm, EventKind } from './event-form.ts';
import { eventWords } from './event-words.ts';
import { unitWords } from './unit-words.ts';

const kinds: readonly EventKind[] = ['merge', 'split', 'transfer', 'rename', 'upgrade'];

/** Records a merger, split, transfer, rename or upgrade, with everything it will change shown before it is sent. */
export default function EventPage() {
  const t = useText(eventWords);
  const tools = usePageTools();
  const me = tools.useMe();
  const { search } = tools.usePageAddress();
  const read = tools.useRead(
    registryCalls.listUnits,
    me === undefined ? null : { query: { limit: 4000, ...(me.today === '' ? {} : { on: me.today }) } },
  );
  tools.usePageTitle(t('form.title'));
  if (me !== undefined && !me.rights.includes('registry.manage')) {
    return (
      <>
        <AdminTabs here="units" />
        <Page>
          <EmptyState title={t('form.title')}>{t('form.not-allowed')}</EmptyState>
        </Page>
      </>
    );
  }
  const units = read.data?.units;
  return (
    <>
      <AdminTabs here="units" />
      <Page>
        <PageLead title={t('form.title')}>{t('form.lead')}</PageLead>
        {read.error !== null ? (
          <tools.ProblemNote problem={read.error} onRetry={() => void read.refetch()} />
        ) : units === undefined ? (
          <Skeleton rows={8} />
        ) : (
          <EventFormView units={units} about={units.find((unit) => unit.slug === search['unit']) ?? null} prefix={me?.tenant?.slug ?? ''} />
        )}
      </Page>
    </>
  );
}

function EventFormView(props: { units: readonly UnitSummary[]; about: UnitSummary | null; prefix: string }) {
  const { units, about, prefix } = props;
  const t = useText(eventWords);
  const names = useText(unitWords);
  const { locale } = useLocale();
  const tools = usePageTools();
  const go = tools.useGo();
  const renew = tools.useRenew();
  const submit = useSubmit();
  const parent = units.find((unit) => unit.id === about?.parentId)?.slug ?? null;
  const [form, setForm] = useState<EventForm>(() => blankForm('merge', about, parent));
  const order = useMemo(() => orderOf(form, units, prefix), [form, units, prefix]);
  const [look, setLook] = useState(0);
  const preview = usePreview(order, look);
  const change = (patch: Partial<EventForm>) => setForm({ ...form, ...patch });
  const ready = order !== null && preview.state === 'seen' && preview.answer.refusals.length === 0;
  const send = () =>
    void submit.send(async (writeId) => {
      if (order === null || preview.state !== 'seen') return;
      const answer = await tools.write(registryCalls.recordUnitEvent, { writeId, body: { ...order, basedOn: preview.answer.basedOn } });
      await renew(registryCalls.listUnits, registryCalls.readUnit);
      go(`/quan-tri/don-vi?unit=${answer.units[0]?.slug ?? ''}&on=${order.date > (about?.validFrom ?? '') ? order.date : ''}`);
    });
  return (
    <div className="tt-adm-split">
      <form
        className="tt-adm-form"
        aria-label={t('form.title')}
        onSubmit={(event) => {
          event.preventDefault();
          if (ready) send();
        }}
      >
        <fieldset>
          <legend className="tt-adm-legend">{t('form.kind')}</legend>
          <div className="tt-adm-kinds">
            {kinds.map((kind) => (
              <label key={kind}>
                <input
                  type="radio"
                  name="kind"
                  checked={form.kind === kind}
                  onChange={() => setForm({ ...blankForm(kind, about, parent), date: form.date, document: form.document })}
                />
                {names(`event.${kind}`)}
              </label>
            ))}
          </div>
        </fieldset>
        <div className="tt-adm-two">
          <DateField
            label={t('form.date')}
            required
            date={form.date}
            onChange={(entry) => change({ date: entry.state === 'date' ? entry.date : null })}
          />
          <TextField
            label={t('form.document')}
            hint={t('form.document-hint')}
            value={form.document}
            onChange={(document) => change({ document })}
          />
        </div>
        <EventParts form={form} units={units} onChange={change} />
        {submit.problem === null ? null : (
          <Notice
            kind="problem"
            title={t('form.refused')}
            actions={
              submit.problem.code === 'changed-meanwhile' ? (
                <Button
                  onClick={() => {
                    submit.clear();
                    setLook(look + 1);
                    void renew(registryCalls.listUnits, registryCalls.readUnit);
                  }}
                >
                  {t('form.look-again')}
                </Button>
              ) : undefined
            }
          >
            {submit.problem[locale]} {changedNames(submit.problem)}
          </Notice>
        )}
        <div className="tt-actions">
          <Button kind="main" type="submit" size="touch" busy={submit.busy} disabled={!ready}>
            {t('form.send')}
          </Button>
        </div>
      </form>
      <aside aria-live="polite">
        <EventPreview preview={preview} />
      </aside>
    </div>
  );
}

/** The units somebody else has changed meanwhile, as they are called now. */
function changedNames({ extra }: PageProblem): string {
  const { theirs } = extra as { theirs?: readonly { name: string }[] };
  return (theirs ?? []).map(({ name }) => name).join(', ');
}
