import { usePageTools, useSubmit } from '@thucthi/registry/web';
import { Button, Combobox, DateField, SidePanel, Textarea, useText } from '@thucthi/ui';
import { useState } from 'react';
import type { SubjectAsked } from '../../contract.ts';
import { changedByObstacles, obstacleCalls } from '../routes.ts';
import '../tasks.css';
import { useUnitOptions } from '../use-unit-options.ts';
import { obstacleWords } from './obstacle-words.ts';
import { WaitsFields, waitsOf, waitsUnclear } from './waits-fields.tsx';

/** Puts an obstacle on record; `subject` is what it hangs on, where it is raised on a page about one thing. */
export function RaisePanel(props: { unit: string; subject: SubjectAsked | null; today: string; onClose: () => void }) {
  const t = useText(obstacleWords);
  const tools = usePageTools();
  const renew = tools.useRenew();
  const submit = useSubmit();
  const { options, loading } = useUnitOptions(props.unit, { neighbourhoods: true });
  const [unit, setUnit] = useState(props.unit);
  const [content, setContent] = useState('');
  const [waits, setWaits] = useState(waitsUnclear);
  const [since, setSince] = useState<string | null>(props.today);
  const [neededBy, setNeededBy] = useState<string | null>(null);
  const [asked, setAsked] = useState(false);
  const lacksContent = content.trim().length < 3;
  const send = (): void => {
    setAsked(true);
    const waitsFor = waitsOf(waits);
    if (lacksContent || since === null || waitsFor === undefined) return;
    void submit.send(async (writeId) => {
      const body = { unit, content: content.trim(), subject: props.subject, waitsFor, since, neededBy };
      await tools.write(obstacleCalls.raiseObstacle, { writeId, body });
      await renew(...changedByObstacles);
      props.onClose();
    });
  };
  return (
    <SidePanel title={t('raise')} onClose={props.onClose}>
      <form
        className="tk-form"
        aria-label={t('raise')}
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          send();
        }}
      >
        <Textarea
          label={t('form.content')}
          hint={t('form.content-hint')}
          required
          error={asked && lacksContent ? t('needed') : undefined}
          value={content}
          onChange={setContent}
          textarea={{ maxLength: 4000 }}
        />
        <Combobox label={t('form.unit')} required options={options} loading={loading} value={unit} onChange={setUnit} />
        <WaitsFields unit={props.unit} value={waits} asked={asked} mayBeUnclear onChange={setWaits} />
        <DateField
          label={t('form.since')}
          required
          max={props.today}
          error={asked && since === null ? t('needed') : undefined}
          date={since}
          onChange={(entry) => setSince(entry.state === 'date' ? entry.date : null)}
        />
        <DateField
          label={t('form.needed')}
          hint={t('form.needed-hint')}
          date={neededBy}
          onChange={(entry) => setNeededBy(entry.state === 'date' ? entry.date : null)}
        />
        {submit.problem === null ? null : <tools.ProblemNote problem={submit.problem} />}
        <div className="tt-actions">
          <Button type="submit" kind="main" size="touch" busy={submit.busy}>
            {t('form.send')}
          </Button>
        </div>
      </form>
    </SidePanel>
  );
}
