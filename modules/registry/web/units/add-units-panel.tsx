import { Button, Combobox, DateField, Notice, SidePanel, Textarea, useLocale, useText } from '@thucthi/ui';
import type { Option } from '@thucthi/ui';
import { useMemo, useState } from 'react';
import type { UnitSummary } from '../../contract.ts';
import { registryCalls } from '../routes.ts';
import { usePageTools } from '../tools/page-tools.tsx';
import { useSubmit } from '../tools/use-submit.ts';
import { twoLevelsFrom, unitsIn, type AddForm } from './added-units.ts';
import { unitWords } from './unit-words.ts';

const kindsOf = {
  territory: ['ward', 'commune', 'special-zone', 'neighbourhood', 'province', 'city-central'],
  organisation: ['department', 'committee'],
} as const satisfies Record<AddForm['tree'], readonly UnitSummary['kind'][]>;

/** Adds units of one kind under one parent: wards and communes, neighbourhoods, or departments; many at once by pasting their names. */
export function AddUnitsPanel(props: { units: readonly UnitSummary[]; root: string | null; prefix: string; onClose: () => void }) {
  const { units, root, prefix } = props;
  const t = useText(unitWords);
  const { locale } = useLocale();
  const tools = usePageTools();
  const renew = tools.useRenew();
  const submit = useSubmit();
  const [form, setForm] = useState<AddForm>({ tree: 'territory', kind: 'ward', parent: root, validFrom: twoLevelsFrom, lines: '' });
  const [added, setAdded] = useState(0);
  const options = useMemo(
    () => units.filter((unit) => unit.tree === form.tree).map((unit): Option => ({ id: unit.slug, label: unit.name })),
    [units, form.tree],
  );
  const asked = unitsIn(form, units, prefix);
  const chooseTree = (tree: AddForm['tree']) => {
    const first = units.find((unit) => unit.tree === 'organisation' && unit.parentId === null)?.slug ?? null;
    const organisation = { parent: first, kind: first === null ? 'committee' : 'department' } as const;
    setForm({ ...form, tree, ...(tree === 'organisation' ? organisation : ({ parent: root, kind: 'ward' } as const)) });
  };
  const send = () =>
    void submit.send(async (writeId) => {
      if (asked === null) return;
      const answer = await tools.write(registryCalls.addUnits, { writeId, body: { units: asked } });
      await renew(registryCalls.listUnits, registryCalls.readUnit);
      setAdded(answer.units.length);
      // The top of the organisation has just been added: what comes next stands under it.
      const top =
        form.tree === 'organisation' && form.parent === null ? { parent: asked[0]?.slug ?? null, kind: 'department' as const } : {};
      setForm({ ...form, lines: '', ...top });
    });
  return (
    <SidePanel title={t('add.title')} onClose={props.onClose}>
      <form
        className="tt-adm-panel-part"
        aria-label={t('add.title')}
        onSubmit={(event) => {
          event.preventDefault();
          if (asked !== null) send();
        }}
      >
        <Combobox
          label={t('add.tree')}
          options={[
            { id: 'territory', label: t('add.territory') },
            { id: 'organisation', label: t('add.organisation') },
          ]}
          value={form.tree}
          onChange={(id) => chooseTree(id === 'organisation' ? 'organisation' : 'territory')}
        />
        <Combobox
          label={t('units.kind')}
          options={kindsOf[form.tree].map((id) => ({ id, label: t(`kind.${id}`) }))}
          value={form.kind}
          onChange={(id) => setForm({ ...form, kind: kindsOf[form.tree].find((kind) => kind === id) ?? form.kind })}
        />
        {options.length === 0 ? null : (
          <Combobox label={t('units.parent')} options={options} value={form.parent} onChange={(parent) => setForm({ ...form, parent })} />
        )}
        <DateField
          label={t('units.since')}
          required
          date={form.validFrom}
          onChange={(entry) => setForm({ ...form, validFrom: entry.state === 'date' ? entry.date : null })}
        />
        <Textarea
          label={t('add.names')}
          hint={t('add.names-hint')}
          required
          value={form.lines}
          onChange={(lines) => setForm({ ...form, lines })}
        />
        {submit.problem === null ? null : (
          <Notice kind="problem" title={t('add.refused')}>
            {submit.problem[locale]}
          </Notice>
        )}
        {added === 0 ? null : <Notice icon="check">{t('add.done', { count: added })}</Notice>}
        <div className="tt-actions">
          <Button kind="main" type="submit" size="touch" busy={submit.busy} disabled={asked === null}>
            {asked === null || asked === undefined || asked.length === 0 ? t('add.title') : t('add.send', { count: asked.length })}
          </Button>
        </div>
      </form>
    </SidePanel>
  );
}
