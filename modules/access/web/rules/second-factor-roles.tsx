import { usePageTools, useSubmit, type AnswerOf } from '@thucthi/registry/web';
import { Button, Checkbox, Notice, Section, useLocale, useText } from '@thucthi/ui';
import { useState } from 'react';
import type { readSignInRules, RoleCode } from '../../contract.ts';
import { roleName, rolesOffered } from '../people/role-names.ts';
import { accessCalls } from '../routes.ts';
import { ruleWords } from './rule-words.ts';

/** Chooses the roles that count only with a second factor; beside each stands who would be held up. */
export function SecondFactorRoles({ rules }: { rules: AnswerOf<typeof readSignInRules> }) {
  const t = useText(ruleWords);
  const { locale } = useLocale();
  const tools = usePageTools();
  const renew = tools.useRenew();
  const submit = useSubmit();
  const [chosen, setChosen] = useState<readonly RoleCode[]>(rules.secondFactorRoles);
  const unchanged = [...chosen].toSorted().join() === [...rules.secondFactorRoles].toSorted().join();
  const send = (): void =>
    void submit.send(async (writeId) => {
      await tools.write(accessCalls.setSignInRules, { writeId, body: { basedOn: rules.revision, secondFactorRoles: [...chosen] } });
      await renew(accessCalls.readSignInRules);
    });
  const holders = (role: RoleCode): string => {
    const held = rules.holders.find((one) => one.role === role);
    return held === undefined ? t('two.nobody') : t('two.holders', { people: held.people, without: held.without });
  };
  return (
    <Section title={t('two.title')}>
      <form
        className="tt-adm-form"
        aria-label={t('two.title')}
        onSubmit={(event) => {
          event.preventDefault();
          if (!unchanged) send();
        }}
      >
        <p>{t('two.lead')}</p>
        {rolesOffered.map((role) => (
          <Checkbox
            key={role}
            label={
              <>
                {roleName(role, locale)} <span className="mut">{holders(role)}</span>
              </>
            }
            checked={chosen.includes(role)}
            onChange={(on) => setChosen(on ? [...chosen, role] : chosen.filter((one) => one !== role))}
          />
        ))}
        {submit.problem === null ? null : (
          <Notice
            kind="problem"
            title={t('refused')}
            actions={
              submit.problem.code === 'changed-meanwhile' ? (
                <Button onClick={() => void renew(accessCalls.readSignInRules)}>{t('look')}</Button>
              ) : undefined
            }
          >
            {submit.problem[locale]}
          </Notice>
        )}
        {rules.revision === 0 || !unchanged ? null : <p className="xs mut">{t('two.saved', { revision: rules.revision })}</p>}
        <div>
          <Button kind="main" type="submit" busy={submit.busy} disabled={unchanged}>
            {t('two.save')}
          </Button>
        </div>
      </form>
    </Section>
  );
}
