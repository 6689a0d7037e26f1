import { Button, Combobox, DateField, Notice, SidePanel, Textarea, useFormat, useLocale, useText } from '@thucthi/ui';
import type { Option } from '@thucthi/ui';
import { useMemo, useState } from 'react';
import type { CoverageRow } from '../../contract.ts';
import { registryCalls } from '../routes.ts';
import { usePageTools } from '../tools/page-tools.tsx';
import type { PageProblem } from '../tools/page-tools.tsx';
import { useSubmit } from '../tools/use-submit.ts';
import { coverageWords } from './coverage-words.ts';

/** Ends one row, hands it to another responsible unit, or takes it back; a change by somebody else is shown before anything is written. */
export function RowPanel({ row, onClose }: { row: CoverageRow; onClose: () => void }) {
  const t = useText(coverageWords);
  const { locale } = useLocale();
  const { date } = useFormat();
  const tools = usePageTools();
  const me = tools.useMe();
  const renew = tools.useRenew();
  const submit = useSubmit();
  const units = tools.useRead(registryCalls.listUnits, me === undefined ? null : { query: { limit: 4000, on: me.today } }).data?.units;
  const options = useMemo(() => (units ?? []).map((unit): Option => ({ id: unit.slug, label: unit.name })), [units]);
  const [until, setUntil] = useState(row.validTo);
  const [responsible, setResponsible] = useState(row.responsible);
  const [reason, setReason] = useState('');
  const reasoned = reason.trim().length >= 3;
  const renewed = () => renew(registryCalls.listCoverage, { path: '/api/v1/entry-sheets/{slug}' }, { path: '/api/v1/scorecards/{slug}' });
  const send = (withdraw: boolean) =>
    void submit.send(async (writeId) => {
      const { unit, indicator, frequency, validFrom } = row;
      const change = { unit, indicator, frequency, validFrom, basedOn: row.revision, validTo: until, responsible, withdraw };
      await tools.write(registryCalls.changeCoverage, { writeId, body: { reason: reason.trim(), rows: [change] } });
      await renewed();
      onClose();
    });
  const theirs = submit.problem === null ? undefined : theirsIn(submit.problem);
  return (
    <SidePanel title={row.unitName} onClose={onClose}>
      <form
        className="tt-adm-panel-part"
        aria-label={t('row.title')}
        onSubmit={(event) => {
          event.preventDefault();
          if (reasoned) send(false);
        }}
      >
        <p className="mut">
          {t(`freq.${row.frequency}`)} · {t('cov.from')} {date(row.validFrom)}
        </p>
        <DateField label={t('cov.to')} date={until} onChange={(entry) => setUntil(entry.state === 'date' ? entry.date : null)} />
        <Combobox
          label={t('cov.responsible')}
          options={[{ id: '', label: t('cov.self') }, ...options]}
          value={responsible ?? ''}
          onChange={(id) => setResponsible(id === '' ? null : id)}
        />
        <Textarea label={t('row.reason')} required value={reason} onChange={setReason} />
        {submit.problem === null ? null : (
          <Notice
            kind="problem"
            title={t('row.refused')}
            actions={theirs === undefined ? undefined : <Button onClick={() => void renewed()}>{t('row.look')}</Button>}
          >
            {submit.problem[locale]}{' '}
            {theirs === undefined
              ? null
              : theirs === null
                ? t('row.theirs-gone')
                : t('row.theirs', {
                    from: date(theirs.validFrom),
                    to: theirs.validTo === null ? t('row.open-end') : date(theirs.validTo),
                  })}
          </Notice>
        )}
        <div className="tt-actions">
          <Button kind="main" type="submit" busy={submit.busy} disabled={!reasoned}>
            {t('row.save')}
          </Button>
          <Button kind="bare" disabled={!reasoned} onClick={() => send(true)}>
            {t('row.withdraw')}
          </Button>
        </div>
      </form>
    </SidePanel>
  );
}

/** What stands instead of what this person saw; null = nothing any more, undefined = another refusal. */
function theirsIn({ code, extra }: PageProblem): { validFrom: string; validTo: string | null } | null | undefined {
  if (code !== 'changed-meanwhile') return undefined;
  const { theirs } = extra as { theirs?: readonly ({ validFrom: string; validTo: string | null } | null)[] };
  return theirs?.[0] ?? null;
}
