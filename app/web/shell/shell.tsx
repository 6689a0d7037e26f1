import { Outlet, useMatches } from '@tanstack/react-router';
import { LanguageSwitch, LinkProvider, ThemeSwitch, TopBar, useFormat, useText } from '@thucthi/ui';
import { routes } from '../api/routes.ts';
import { useRead } from '../api/use-read.ts';
import { useUnreadMentions } from '@thucthi/figures/web';
import { ReminderBell } from '@thucthi/tasks/web';
import { useState } from 'react';
import { words } from '../locales/words.ts';
import { pages } from '../pages.ts';
import { places } from '../places.ts';
import { useNoteVisit } from '@thucthi/collection/web';
import { OfflineSign } from '../offline/offline-sign.tsx';
import { lastUnit } from './last-unit.ts';
import { PersonMenu } from './person-menu.tsx';
import { NothingHereContext } from './nothing-here.ts';
import { StandingNotices } from './standing-notices.tsx';
import { useFocusOnArrival } from './use-focus-on-arrival.ts';
import { RouterLink } from './router-link.tsx';
import { SearchLink } from './search-link.tsx';
import { homeUnitOf, useMe } from './use-me.ts';

/** Everything around a page: the places, the reader, the way links move, and where focus goes on arrival. */
export function Shell() {
  const t = useText(words);
  const me = useMe();
  const match = useMatches().at(-1);
  const page = pages.find((each) => each.path === match?.routeId);
  const [nothingHere, setNothingHere] = useState(false);
  const unitHere = nothingHere ? undefined : (match?.params as Record<string, string> | undefined)?.['unit'];
  useFocusOnArrival();
  useNoteVisit(page?.place);
  const open = useRead(routes.listBodies, {}).data?.bodies.find((body) => body.rootUnit !== null)?.rootUnit ?? null;
  const unit = unitHere ?? lastUnit() ?? (me === undefined ? null : homeUnitOf(me)) ?? open ?? '';
  const shown = places.filter((place) => place.shownTo === undefined || (me !== undefined && place.shownTo(me)));
  return (
    <LinkProvider render={(props) => <RouterLink {...props} />}>
      {page?.alone === true ? null : (
        <TopBar
          homeHref="/"
          places={
            unit === ''
              ? []
              : shown.map((place) => ({
                  id: place.id,
                  label: t(place.word),
                  href: place.href(unit),
                  more: place.behind === true,
                  current: !nothingHere && place.id === page?.place,
                }))
          }
          signal={
            <>
              <OfflineSign me={me} />
              <SearchLink unit={unit} />
              <Bell unit={unit} />
            </>
          }
          end={
            <>
              <DemoDate />
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
              <DemoDate />
            </>
          }
        />
      )}
      {page?.alone === true ? null : <StandingNotices />}
      <NothingHereContext value={setNothingHere}>
        <Outlet />
      </NothingHereContext>
    </LinkProvider>
  );
}

/** What waits for the reader: reminders of work, and threads about figures that call them. */
function Bell({ unit }: { unit: string }) {
  return <ReminderBell unit={unit} more={useUnreadMentions()} />;
}

/** The demo's fixed day, always in sight: everything on the page is as of then. */
function DemoDate() {
  const t = useText(words);
  const format = useFormat();
  const date = useMe()?.businessDate ?? null;
  return date === null ? null : (
    <span className="xs dim tt-demo-date" title={t('person.business-date', { date: format.date(date) })}>
      <span className="tt-demo-word">{t('shell.demo')} · </span>
      {format.date(date)}
    </span>
  );
}
