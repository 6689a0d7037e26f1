import { Combobox, useFormat, useText } from '@thucthi/ui';
import type { BodyKind } from '@thucthi/access/contract';
import { routes } from '../api/routes.ts';
import { useRead } from '../api/use-read.ts';
import { words } from '../locales/words.ts';
import type { WordKey } from '../locales/words.ts';

const bodyKinds = [
  'province',
  'city-central',
  'commune',
  'ward',
  'special-zone',
  'committee',
  'department',
] as const satisfies readonly BodyKind[];

/** What the body is: it governs an area of the national list, or it is something else of a kind. */
export interface BodyChosen {
  readonly level: 'province' | 'commune' | 'other';
  readonly province: string | null;
  readonly commune: string | null;
  readonly kind: BodyKind;
}
export const nothingChosen: BodyChosen = { level: 'province', province: null, commune: null, kind: 'department' };

/** The area a choice stands for; null for a body that governs none, undefined while it is not chosen. */
export function areaOf(chosen: BodyChosen): string | null | undefined {
  switch (chosen.level) {
    case 'other':
      return null;
    case 'province':
      return chosen.province ?? undefined;
    case 'commune':
      return chosen.commune ?? undefined;
  }
}

const kindWord: Record<BodyKind, WordKey> = {
  province: 'setup.kind-province',
  'city-central': 'setup.kind-city',
  commune: 'setup.kind-commune',
  ward: 'setup.kind-ward',
  'special-zone': 'setup.kind-zone',
  committee: 'setup.kind-committee',
  department: 'setup.kind-department',
};

/** Asks what the body is; for an area its name is taken over, and its communes come with it. */
export function BodyChoice(props: {
  chosen: BodyChosen;
  /** The form was sent while no area had been chosen. */
  asked: boolean;
  onChange: (chosen: BodyChosen, name: string | null) => void;
}) {
  const { chosen, onChange } = props;
  const t = useText(words);
  const { number } = useFormat();
  const provinces = useRead(routes.listSetUpAreas, {}, { staleTime: 3_600_000 }).data?.areas;
  const asksCommune = chosen.level === 'commune' && chosen.province !== null;
  const communes = useRead(routes.listSetUpAreas, asksCommune ? { query: { under: chosen.province ?? '' } } : null).data?.areas;
  const options = (areas: typeof provinces, detail: boolean) =>
    (areas ?? []).map((area) => ({
      id: area.slug,
      label: area.name,
      ...(detail ? { detail: t('setup.communes', { count: number(String(area.communes)) }) } : {}),
      search: area.code ?? '',
    }));
  const levels = ['province', 'commune', 'other'] as const;
  const levelWord = { province: 'setup.level-province', commune: 'setup.level-commune', other: 'setup.level-other' } as const;
  return (
    <>
      <Combobox
        label={t('setup.level')}
        options={levels.map((id) => ({ id, label: t(levelWord[id]) }))}
        value={chosen.level}
        onChange={(id) => onChange({ ...chosen, level: levels.find((one) => one === id) ?? chosen.level, commune: null }, null)}
      />
      {chosen.level === 'other' ? (
        <Combobox
          label={t('setup.kind')}
          options={bodyKinds.map((id) => ({ id, label: t(kindWord[id]) }))}
          value={chosen.kind}
          onChange={(id) => onChange({ ...chosen, kind: bodyKinds.find((one) => one === id) ?? chosen.kind }, null)}
        />
      ) : (
        <Combobox
          label={t('setup.province')}
          hint={chosen.level === 'province' ? t('setup.province-hint') : undefined}
          error={props.asked && chosen.province === null ? t('setup.choose-province') : null}
          required
          options={options(provinces, true)}
          value={chosen.province}
          onChange={(province) =>
            onChange(
              { ...chosen, province, commune: null },
              chosen.level === 'province' ? (provinces?.find((one) => one.slug === province)?.name ?? null) : null,
            )
          }
        />
      )}
      {chosen.level !== 'commune' ? null : (
        <Combobox
          label={t('setup.commune')}
          error={props.asked && chosen.province !== null ? t('setup.choose-commune') : null}
          required
          options={options(communes, false)}
          value={chosen.commune}
          onChange={(commune) => onChange({ ...chosen, commune }, communes?.find((one) => one.slug === commune)?.name ?? null)}
        />
      )}
    </>
  );
}
