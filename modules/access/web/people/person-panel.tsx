import { usePageTools, useSubmit } from '@thucthi/registry/web';
import { Button, Link, Notice, PairList, SidePanel, TextField, useFormat, useLocale, useText } from '@thucthi/ui';
import { useState } from 'react';
import { accessCalls } from '../routes.ts';
import { ChangedMeanwhile } from './changed-meanwhile.tsx';
import type { ListedPerson } from './listed-person.ts';
import { peopleWords } from './people-words.ts';
import { SignInPart } from './sign-in-part.tsx';
import { noRole, RoleFields, roleOf } from './role-fields.tsx';

/** One person: roles to give and to end, the account to lock or open, the password to reset. */
export function PersonPanel({ person, onClose }: { person: ListedPerson; onClose: () => void }) {
  const t = useText(peopleWords);
  const { locale } = useLocale();
  const { date } = useFormat();
  const tools = usePageTools();
  const renew = tools.useRenew();
  const me = tools.useMe();
  const submit = useSubmit();
  const [choice, setChoice] = useState(noRole);
  const [password, setPassword] = useState('');
  const [reset, setReset] = useState(false);
  const params = { id: person.id };
  const basedOn = person.version;
  const role = roleOf(choice);
  const mayLock = me?.person?.id !== person.id && person.persona === null;
  const give = () =>
    void submit.send(async (writeId) => {
      if (role === null) return;
      await tools.write(accessCalls.changeRoles, { writeId, params, body: { change: 'assign', basedOn, ...role } });
      setChoice(noRole);
      await renew(accessCalls.listPeople);
    });
  const end = (assignment: string) =>
    void submit.send(async (writeId) => {
      await tools.write(accessCalls.changeRoles, { writeId, params, body: { change: 'end', basedOn, assignment } });
      await renew(accessCalls.listPeople);
    });
  const lock = () =>
    void submit.send(async (writeId) => {
      await tools.write(accessCalls.setPersonActive, { writeId, params, body: { basedOn, active: !person.active } });
      await renew(accessCalls.listPeople);
    });
  const resetPassword = () =>
    void submit.send(async (writeId) => {
      await tools.write(accessCalls.resetPassword, { writeId, params, body: { basedOn, password } });
      await renew(accessCalls.listPeople);
      setPassword('');
      setReset(true);
    });
  return (
    <SidePanel title={person.name} onClose={onClose}>
      <p className="mut">{[person.username, person.position].filter((text) => text !== null).join(' · ')}</p>
      {submit.problem === null ? null : submit.problem.code === 'changed-meanwhile' ? (
        <ChangedMeanwhile
          problem={submit.problem}
          onSeen={() => {
            submit.clear();
            void renew(accessCalls.listPeople);
          }}
        />
      ) : (
        <Notice kind="problem" title={t('person.refused')}>
          {submit.problem[locale]}
        </Notice>
      )}
      <h3>{t('people.roles')}</h3>
      {person.roles.length === 0 ? (
        <p className="mut">{t('people.no-role')}</p>
      ) : (
        <PairList
          pairs={person.roles.map((held) => ({
            id: held.id,
            left: (
              <>
                <b>{held.name[locale]}</b>
                <br />
                {held.unit?.name ?? t('person.whole-body')} · {t('person.from', { date: date(held.validFrom) })}
              </>
            ),
            right: (
              <Button
                kind="bare"
                busy={submit.busy}
                aria-label={t('person.end-role-of', { role: held.name[locale] })}
                onClick={() => end(held.id)}
              >
                {t('person.end-role')}
              </Button>
            ),
          }))}
        />
      )}
      <form
        className="tt-adm-panel-part"
        onSubmit={(event) => {
          event.preventDefault();
          give();
        }}
      >
        <RoleFields choice={choice} onChange={setChoice} />
        <div>
          <Button type="submit" busy={submit.busy} disabled={role === null}>
            {t('person.give-role')}
          </Button>
        </div>
      </form>
      {person.persona === null ? <SignInPart personId={person.id} /> : null}
      <h3>{t('person.account')}</h3>
      {person.active ? null : <p className="mut">{t('person.locked-why')}</p>}
      {person.persona === null && me?.person?.id !== person.id ? (
        <form
          className="tt-adm-panel-part"
          onSubmit={(event) => {
            event.preventDefault();
            resetPassword();
          }}
        >
          <TextField
            label={t('person.new-password')}
            hint={t('person.password-hint')}
            value={password}
            onChange={setPassword}
            input={{ type: 'password', autoComplete: 'new-password' }}
          />
          {reset ? <Notice icon="check">{t('person.reset-done')}</Notice> : null}
          <div className="tt-actions">
            <Button type="submit" busy={submit.busy} disabled={password === ''}>
              {t('person.reset')}
            </Button>
          </div>
        </form>
      ) : null}
      <div className="tt-actions">
        {mayLock ? (
          <Button icon="locked" busy={submit.busy} onClick={lock}>
            {t(person.active ? 'person.lock' : 'person.unlock')}
          </Button>
        ) : null}
        {me?.rights.includes('audit.read') === true ? (
          <Link href={`/quan-tri/nhat-ky?kind=person&id=${person.id}`}>{t('person.history')}</Link>
        ) : null}
      </div>
    </SidePanel>
  );
}
