import { usePageTools, useSubmit } from '@thucthi/registry/web';
import { Button, Notice, SidePanel, TextField, useLocale, useText } from '@thucthi/ui';
import { useState } from 'react';
import { accessCalls } from '../routes.ts';
import { peopleWords } from './people-words.ts';
import { noRole, RoleFields, roleOf } from './role-fields.tsx';

/** Adds a person with a first password and a first role. */
export function NewPersonPanel(props: { onClose: () => void; onDone: (id: string) => void }) {
  const t = useText(peopleWords);
  const { locale } = useLocale();
  const tools = usePageTools();
  const renew = tools.useRenew();
  const submit = useSubmit();
  const [given, setGiven] = useState({ name: '', username: '', position: '', password: '' });
  const [choice, setChoice] = useState(noRole);
  const set = (field: keyof typeof given) => (value: string) => setGiven({ ...given, [field]: value });
  const role = roleOf(choice);
  const ready =
    given.name.trim() !== '' && given.username.trim() !== '' && given.password !== '' && (choice.role === null || role !== null);
  const send = () =>
    void submit.send(async (writeId) => {
      const { position, ...rest } = given;
      const answer = await tools.write(accessCalls.addPerson, {
        writeId,
        body: { ...rest, ...(position.trim() === '' ? {} : { position }), roles: role === null ? [] : [role] },
      });
      await renew(accessCalls.listPeople);
      props.onDone(answer.id);
    });
  return (
    <SidePanel title={t('people.new')} onClose={props.onClose}>
      <form
        className="tt-adm-panel-part"
        onSubmit={(event) => {
          event.preventDefault();
          if (ready) send();
        }}
      >
        <TextField label={t('people.name')} required value={given.name} onChange={set('name')} input={{ autoComplete: 'off' }} />
        <TextField
          label={t('people.username')}
          required
          value={given.username}
          onChange={set('username')}
          input={{ autoComplete: 'off', autoCapitalize: 'none', spellCheck: false }}
        />
        <TextField label={t('people.position')} value={given.position} onChange={set('position')} />
        <TextField
          label={t('person.password')}
          required
          hint={t('person.password-hint')}
          value={given.password}
          onChange={set('password')}
          input={{ type: 'password', autoComplete: 'new-password' }}
        />
        <RoleFields choice={choice} onChange={setChoice} />
        {submit.problem === null ? null : (
          <Notice kind="problem" title={t('person.refused')}>
            {submit.problem[locale]}
          </Notice>
        )}
        <div className="tt-actions">
          <Button kind="main" type="submit" size="touch" busy={submit.busy} disabled={!ready}>
            {t('person.save')}
          </Button>
        </div>
      </form>
    </SidePanel>
  );
}
