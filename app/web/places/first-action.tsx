import { ButtonLink, useText } from '@thucthi/ui';
import { words } from '../locales/words.ts';
import type { WordKey } from '../locales/words.ts';
import { useMe } from '../shell/use-me.ts';

/** What fills an empty page, nearest to what is missing first; each for who may do it. */
const actions: readonly { right: string; word: WordKey; href: (unit: string) => string }[] = [
  { right: 'targets.assign', word: 'fill.plan', href: (unit) => `/${unit}/ke-hoach` },
  { right: 'registry.manage', word: 'fill.coverage', href: () => '/quan-tri/giao-bao-cao' },
  { right: 'figures.enter', word: 'fill.entry', href: (unit) => `/${unit}/bao-cao` },
];

/** The one action with which this reader can fill a page of a unit that has nothing to show yet; nothing for who may do none. */
export function FirstAction({ unit, body }: { unit: string; body: string }) {
  const t = useText(words);
  const me = useMe();
  if (me?.person == null)
    return (
      <ButtonLink kind="main" href="/dang-nhap">
        {t('sign-in.title')}
      </ButtonLink>
    );
  const action = me.tenant?.slug === body ? actions.find(({ right }) => me.rights.some((held) => held === right)) : undefined;
  return action === undefined ? null : (
    <ButtonLink kind="main" href={action.href(unit)}>
      {t(action.word)}
    </ButtonLink>
  );
}
