import { parsePeriodCode } from '@thucthi/kernel';
import { usePageTools, useSubmit } from '@thucthi/registry/web';
import { Button, Combobox, Notice, SidePanel, TextField, useFormat, useText } from '@thucthi/ui';
import { useState } from 'react';
import { measured, measures, type Measure } from '../../domain/list-measure.ts';
import { householdWords } from '../household-words.ts';
import { RefusedNote } from '../refused-note.tsx';
import { changedByHouseholds, householdCalls, type OneList } from '../routes.ts';

const vintages = ['uoc', 'so-bo', 'chinh-thuc'] as const;
type Vintage = (typeof vintages)[number];

/** Takes what a list comes to into the ledger as the unit's figure, beside the figure that stands there. */
export function ReportPanel({ one, onClose }: { one: OneList; onClose: () => void }) {
  const { list } = one;
  const t = useText(householdWords);
  const format = useFormat();
  const tools = usePageTools();
  const renew = tools.useRenew();
  const submit = useSubmit();
  const counts = /^(hộ|người|doanh nghiệp|lao động)/u.test(list.indicator.unit);
  const [measure, setMeasure] = useState<Measure>('actual-sum');
  const [period, setPeriod] = useState<string | null>(one.periods[0]?.period ?? null);
  const [vintage, setVintage] = useState<Vintage>('uoc');
  const [reason, setReason] = useState('');
  const [done, setDone] = useState<string | null>(null);
  const value = measured(list, measure);
  const said = format.quantity(value, list.indicator.unit);
  const standing = one.periods.find((each) => each.period === period)?.standing.find((figure) => figure.vintage === vintage);
  const ready = period !== null && list.withActual > 0 && (standing === undefined || reason.trim().length >= 3);
  const send = () =>
    void submit.send(async (writeId) => {
      if (period === null) return;
      const body = {
        basedOn: list.revision,
        period,
        vintage,
        measure,
        figureSeen: standing?.figure ?? null,
        ...(reason.trim().length >= 3 ? { reason: reason.trim() } : {}),
      };
      await tools.write(householdCalls.reportHouseholdSum, { params: { id: list.id }, writeId, body });
      setDone(t('report.done', { value: said, unit: list.unit.name }));
      setReason('');
      await renew(...changedByHouseholds);
    });
  return (
    <SidePanel title={t('report.do')} onClose={onClose}>
      <form
        className="tt-adm-panel-part"
        aria-label={t('report.do')}
        onSubmit={(event) => {
          event.preventDefault();
          if (ready) send();
        }}
      >
        {one.periods.length === 0 ? <Notice>{t('report.no-period')}</Notice> : null}
        {list.withActual === 0 ? <Notice>{t('report.none')}</Notice> : null}
        {counts ? (
          <Combobox
            label={t('report.what')}
            options={measures.map((id) => ({ id, label: t(`measure.${id}`) }))}
            value={measure}
            onChange={(id) => setMeasure(measures.find((one) => one === id) ?? measure)}
          />
        ) : null}
        <Combobox
          label={t('report.period')}
          required
          options={one.periods.map(({ period: code }) => ({ id: code, label: format.period(parsePeriodCode(code)) }))}
          value={period}
          onChange={(code) => {
            setDone(null);
            setPeriod(code);
          }}
        />
        <Combobox
          label={t('report.vintage')}
          options={vintages.map((id) => ({ id, label: t(`vintage.${id}`) }))}
          value={vintage}
          onChange={(id) => {
            setDone(null);
            setVintage(vintages.find((one) => one === id) ?? vintage);
          }}
        />
        {done === null ? (
          <p className="hh-line-sum">
            <b>{t('report.value', { unit: list.unit.name, value: said })}</b>
          </p>
        ) : null}
        {standing === undefined || done !== null ? null : (
          <>
            <Notice kind="ask">{t('report.standing', { value: format.quantity(standing.value, list.indicator.unit) })}</Notice>
            <TextField label={t('report.reason')} required value={reason} onChange={setReason} input={{ maxLength: 500 }} />
          </>
        )}
        <RefusedNote submit={submit} />
        {done === null ? (
          <div className="tt-actions">
            <Button kind="main" type="submit" size="touch" busy={submit.busy} disabled={!ready}>
              {t('report.send')}
            </Button>
          </div>
        ) : (
          <Notice icon="check">{done}</Notice>
        )}
      </form>
    </SidePanel>
  );
}
