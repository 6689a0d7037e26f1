import { Outlet, useMatches } from '@tanstack/react-router';
import { LanguageSwitch, LinkProvider, ThemeSwitch, TopBar, useText } from '@thucthi/ui';
import { useEffect } from 'react';
import { words } from '../locales/words.ts';
import { pages } from '../pages.ts';
import { places } from '../places.ts';
import { lastUnit, rememberUnit } from './last-unit.ts';
import { PersonMenu } from './person-menu.tsx';
import { useFocusOnArrival } from './use-focus-on-arrival.ts';
import { RouterLink } from './router-link.tsx';
import { useMe } from './use-me.ts';

/** Everything around a page: the places, the reader, the way links move, and where focus goes on arrival. */
export function Shell() {
  const t = useText(words);
  const me = useMe();
  const match = useMatches().at(-1);
  const page = pages.find((each) => each.path === match?.routeId);
  const unitHere = (match?.params as Record<string, string> | undefined)?.['unit'];
  useEffect(() => {
    if (unitHere !== undefined) rememberUnit(unitHere);
  }, [unitHere]);
  useFocusOnArrival();
  const unit = unitHere ?? lastUnit() ?? me?.tenant?.rootUnit ?? '';
  const shown = places.filter((place) => place.shownTo === undefined || (me !== undefined && place.shownTo(me)));
  return (
    <LinkProvider render={(props) => <RouterLink {...props} />}>
      <TopBar
        homeHref="/"
        places={
          unit === ''
            ? []
            : shown.map((place) => ({ id: place.id, label: t(place.word), href: place.href(unit), current: place.id === page?.place }))
        }
        end={
          <>
            <LanguageSwitch />
            <ThemeSwitch />
            <PersonMenu unit={unit} />
          </>
        }
        menuEnd={
          <>
            <PersonMenu unit={unit} />
            <LanguageSwitch />
            <ThemeSwitch />
          </>
        }
      />
      <Outlet />
    </LinkProvider>
  );
}
