import { usePageTools, useSubmit } from '@thucthi/registry/web';
import { Button, Notice, PairList, Section, useFormat, useLocale, useText } from '@thucthi/ui';
import { accessCalls } from '../routes.ts';
import { formerUnitWords } from './former-unit-words.ts';

/** Roles that a merger has left behind: whoever decides it gives them at the new unit, one by one. */
export function FormerUnitRoles() {
  const t = useText(formerUnitWords);
  const { locale } = useLocale();
  const { date } = useFormat();
  const tools = usePageTools();
  const renew = tools.useRenew();
  const submit = useSubmit();
  const left = (tools.useRead(accessCalls.listRolesOfFormerUnits, {}).data?.roles ?? []).filter(
    ({ successors }) => successors.length === 0 || successors.some(({ held }) => !held),
  );
  if (left.length === 0) return null;
  const reread = () => renew(accessCalls.listRolesOfFormerUnits, accessCalls.listPeople);
  const give = ({ person, role }: (typeof left)[number], unit: string): void =>
    void submit.send(async (writeId) => {
      const body = { change: 'assign' as const, basedOn: person.version, role, unit };
      await tools.write(accessCalls.changeRoles, { writeId, params: { id: person.id }, body });
      await reread();
    });
  const end = ({ person, assignment }: (typeof left)[number]): void =>
    void submit.send(async (writeId) => {
      const body = { change: 'end' as const, basedOn: person.version, assignment };
      await tools.write(accessCalls.changeRoles, { writeId, params: { id: person.id }, body });
      await reread();
    });
  return (
    <Section title={t('former.title')}>
      <p>{t('former.lead')}</p>
      {submit.problem === null ? null : (
        <Notice kind="problem" actions={<Button onClick={() => void reread().then(submit.clear)}>{t('former.look')}</Button>}>
          {submit.problem[locale]}
        </Notice>
      )}
      <PairList
        pairs={left.map((one) => ({
          id: one.assignment,
          left: (
            <>
              <b>{one.person.name}</b>: {one.name[locale]}, {one.unit.name}
              <br />
              <span className="xs mut">{t('former.ended', { date: date(one.unit.endedOn) })}</span>
            </>
          ),
          right: (
            <span className="tt-actions">
              {one.successors
                .filter(({ held }) => !held)
                .map(({ slug, name }) => (
                  <Button key={slug} busy={submit.busy} onClick={() => give(one, slug)}>
                    {t('former.give', { unit: name })}
                  </Button>
                ))}
              <Button
                kind="bare"
                busy={submit.busy}
                aria-label={t('former.end-of', { name: one.person.name, unit: one.unit.name })}
                onClick={() => end(one)}
              >
                {t('former.end')}
              </Button>
            </span>
          ),
        }))}
      />
    </Section>
  );
}
