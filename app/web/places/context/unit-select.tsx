import { useNavigate } from '@tanstack/react-router';
import { ContextSelect, useLocale, useText } from '@thucthi/ui';
import type { Option } from '@thucthi/ui';
import { useEffect, useMemo } from 'react';
import { routes } from '../../api/routes.ts';
import { useRead } from '../../api/use-read.ts';
import { words } from '../../locales/words.ts';
import { rememberUnit } from '../../shell/last-unit.ts';

const hour = 60 * 60_000;

/** Chooses the unit in hand: the bodies that are open, and the units below the one being looked at. */
export function UnitSelect(props: {
  slug: string;
  name: string;
  on: string | undefined;
  path?: string | undefined;
  search: Readonly<Record<string, string | undefined>>;
  /** Its figures are made up; said beside its name. Left out, the list of bodies says it. */
  illustrative?: boolean | undefined;
}) {
  const t = useText(words);
  const { locale } = useLocale();
  const navigate = useNavigate();
  useEffect(() => rememberUnit(props.slug), [props.slug]);
  const bodies = useRead(routes.listBodies, {}, { staleTime: hour }).data?.bodies;
  const units = useRead(
    routes.listUnits,
    { query: { unit: props.slug, ...(props.on === undefined ? {} : { on: props.on }) } },
    { staleTime: hour },
  ).data?.units;
  const options = useMemo(() => {
    const found = new Map<string, Option>();
    for (const body of bodies ?? [])
      if (body.rootUnit !== null)
        found.set(body.rootUnit, {
          id: body.rootUnit,
          label: body.name[locale],
          group: t('context.bodies'),
          ...(body.illustrative ? { detail: t('illustrative') } : {}),
        });
    const names = new Map((units ?? []).map((unit) => [unit.id, unit.name]));
    for (const unit of units ?? []) {
      if (found.has(unit.slug)) continue;
      const above = unit.parentId === null ? undefined : names.get(unit.parentId);
      found.set(unit.slug, {
        id: unit.slug,
        label: unit.name,
        group: t('context.units'),
        ...(above === undefined ? {} : { detail: above }),
        search: unit.code ?? '',
      });
    }
    if (!found.has(props.slug)) found.set(props.slug, { id: props.slug, label: props.name, group: t('context.units') });
    return [...found.values()];
  }, [bodies, units, locale, t, props.slug, props.name]);
  const madeUp = props.illustrative ?? bodies?.some((body) => body.illustrative && body.rootUnit === props.slug) === true;
  return (
    <>
      <ContextSelect
        label={t('context.unit')}
        options={options}
        value={props.slug}
        searchable
        onChange={(slug) => {
          if (slug !== props.slug) void navigate({ to: `/${slug}${props.path ?? ''}`, search: props.search });
        }}
      />
      {madeUp ? <span className="demo">{t('illustrative')}</span> : null}
    </>
  );
}
