import { usePageTools } from '@thucthi/registry/web';
import { Combobox, useLocale, useText } from '@thucthi/ui';
import type { Option } from '@thucthi/ui';
import { useMemo } from 'react';
import type { RoleCode } from '../../contract.ts';
import { unitsCall } from '../routes.ts';
import { peopleWords } from './people-words.ts';
import { mayNameUnit, needsUnit, roleName, rolesOffered } from './role-names.ts';

/** A role being given: which, and for which unit where it is held for one. */
export interface RoleChoice {
  readonly role: RoleCode | null;
  readonly unit: string | null;
}
export const noRole: RoleChoice = { role: null, unit: null };

/** What is sent for a choice, or null while it is not complete. */
export function roleOf(choice: RoleChoice): { role: RoleCode; unit?: string } | null {
  if (choice.role === null) return null;
  if (mayNameUnit(choice.role) && choice.unit !== null) return { role: choice.role, unit: choice.unit };
  if (!needsUnit(choice.role)) return { role: choice.role };
  return choice.unit === null ? null : { role: choice.role, unit: choice.unit };
}

/** Chooses a role and, where it is held for a branch, its unit. */
export function RoleFields(props: { choice: RoleChoice; onChange: (choice: RoleChoice) => void }) {
  const { choice, onChange } = props;
  const t = useText(peopleWords);
  const { locale } = useLocale();
  const tools = usePageTools();
  const needs = choice.role !== null && needsUnit(choice.role);
  const asks = needs || (choice.role !== null && mayNameUnit(choice.role));
  const units = tools.useRead(unitsCall, asks ? { query: { limit: 4000 } } : null).data?.units;
  const options = useMemo(
    () => (units ?? []).map((unit): Option => ({ id: unit.slug, label: unit.name, ...(unit.code === null ? {} : { detail: unit.code }) })),
    [units],
  );
  return (
    <>
      <Combobox
        label={t('person.role')}
        placeholder={t('person.choose-role')}
        value={choice.role}
        onChange={(id) => onChange({ role: id as RoleCode, unit: null })}
        options={rolesOffered.map((role): Option => ({ id: role, label: roleName(role, locale) }))}
      />
      {asks ? (
        <Combobox
          label={t('person.unit')}
          required={needs}
          hint={needs ? undefined : t('person.desk-hint')}
          value={choice.unit}
          onChange={(unit) => onChange({ ...choice, unit })}
          options={options}
        />
      ) : null}
    </>
  );
}
