import { Button, Combobox, DateField, Notice, SidePanel, useLocale, useText } from '@thucthi/ui';
import type { Option } from '@thucthi/ui';
import { useMemo, useState } from 'react';
import { definitionWords } from '../indicators/definition-words.ts';
import { registryCalls } from '../routes.ts';
import { usePageTools } from '../tools/page-tools.tsx';
import { useSubmit } from '../tools/use-submit.ts';
import { coverageWords } from './coverage-words.ts';
import { frequencies, indicatorsOf, receivers, unitsOf, type ListedIndicator, type Receivers } from './give-choices.ts';

/** Asks many units for one indicator, for a group or for all of them, from a day on. */
export function GivePanel(props: { indicators: readonly ListedIndicator[]; code: string | null; onClose: () => void }) {
  const { indicators } = props;
  const t = useText(coverageWords);
  const named = useText(definitionWords);
  const { locale } = useLocale();
  const tools = usePageTools();
  const me = tools.useMe();
  const renew = tools.useRenew();
  const submit = useSubmit();
  const units = tools.useRead(registryCalls.listUnits, me === undefined ? null : { query: { limit: 4000, on: me.today } }).data?.units;
  const root = me?.tenant?.rootUnit ?? null;
  const [what, setWhat] = useState<string>(props.code ?? 'all');
  const [to, setTo] = useState<Receivers>('communes');
  const [one, setOne] = useState<string | null>(null);
  const [frequency, setFrequency] = useState<(typeof frequencies)[number] | null>(null);
  const [from, setFrom] = useState<string | null>(`${(me?.today ?? '2026').slice(0, 4)}-01-01`);
  const [until, setUntil] = useState<string | null>(null);
  const [responsible, setResponsible] = useState<string | null>(null);
  const [done, setDone] = useState<{ given: number; already: number } | null>(null);
  const unitOptions = useMemo(() => (units ?? []).map((unit): Option => ({ id: unit.slug, label: unit.name })), [units]);
  const whatOptions = useMemo(() => {
    const groups = [...new Set(indicators.map(({ group }) => group))];
    const chosen = indicators.find(({ code }) => code === props.code);
    return [
      ...(chosen === undefined ? [] : [{ id: chosen.code, label: t('give.one', { indicator: chosen.name[locale] }) }]),
      ...groups.map((group): Option => ({
        id: `group:${group}`,
        label: t('give.group', { group: named(`group.${group}`), count: indicatorsOf(`group:${group}`, indicators).length }),
      })),
      { id: 'all', label: t('give.all', { count: indicators.length }) },
    ];
  }, [indicators, props.code, locale, named, t]);
  const slugs = unitsOf(to, units ?? [], root, one);
  const codes = indicatorsOf(what, indicators);
  const send = () =>
    void submit.send(async (writeId) => {
      if (from === null) return;
      let sum = { given: 0, already: 0 };
      // Lists longer than one write takes go in parts under ids of their own; each part is whole by itself.
      for (let start = 0; start < codes.length; start += 200) {
        const answer = await tools.write(registryCalls.assignCoverage, {
          writeId: start === 0 ? writeId : tools.newWriteId(),
          body: { indicators: codes.slice(start, start + 200), units: slugs, frequency, validFrom: from, validTo: until, responsible },
        });
        sum = { given: sum.given + answer.given, already: sum.already + answer.already };
      }
      setDone(sum);
      await renew(registryCalls.listCoverage, { path: '/api/v1/entry-sheets/{slug}' }, { path: '/api/v1/scorecards/{slug}' });
    });
  const receiverOptions = receivers.flatMap((id): Option[] => {
    const count = unitsOf(id, units ?? [], root, one).length;
    if (id === 'one') return [{ id, label: t('give.to-one') }];
    if (id === 'root') return [{ id, label: t('give.to-root', { unit: units?.find(({ slug }) => slug === root)?.name ?? '' }) }];
    return count === 0 ? [] : [{ id, label: t(`give.to-${id}`, { count }) }];
  });
  return (
    <SidePanel title={t('cov.give')} onClose={props.onClose}>
      <form
        className="tt-adm-panel-part"
        aria-label={t('cov.give')}
        onSubmit={(event) => {
          event.preventDefault();
          if (slugs.length > 0 && from !== null) send();
        }}
      >
        <Combobox label={t('give.what')} options={whatOptions} value={what} onChange={setWhat} />
        <Combobox
          label={t('give.to')}
          options={receiverOptions}
          value={to}
          onChange={(id) => setTo(receivers.find((each) => each === id) ?? to)}
        />
        {to === 'one' ? <Combobox label={t('cov.unit')} required options={unitOptions} value={one} onChange={setOne} /> : null}
        <Combobox
          label={t('cov.frequency')}
          options={[{ id: '', label: t('give.own-frequency') }, ...frequencies.map((id) => ({ id, label: t(`freq.${id}`) }))]}
          value={frequency ?? ''}
          onChange={(id) => setFrequency(frequencies.find((each) => each === id) ?? null)}
        />
        <DateField label={t('cov.from')} required date={from} onChange={(entry) => setFrom(entry.state === 'date' ? entry.date : null)} />
        <DateField label={t('cov.to')} date={until} onChange={(entry) => setUntil(entry.state === 'date' ? entry.date : null)} />
        <Combobox
          label={t('cov.responsible')}
          options={[{ id: '', label: t('cov.self') }, ...unitOptions]}
          value={responsible ?? ''}
          onChange={(id) => setResponsible(id === '' ? null : id)}
        />
        {submit.problem === null ? null : (
          <Notice kind="problem" title={t('row.refused')}>
            {submit.problem[locale]}
          </Notice>
        )}
        {done === null ? null : <Notice icon="check">{t('give.done', done)}</Notice>}
        <div className="tt-actions">
          <Button kind="main" type="submit" size="touch" busy={submit.busy} disabled={slugs.length === 0 || from === null}>
            {t('give.send')}
          </Button>
        </div>
      </form>
    </SidePanel>
  );
}
