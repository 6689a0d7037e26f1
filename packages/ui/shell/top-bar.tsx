import { useState } from 'react';
import type { ReactNode } from 'react';
import { Icon, Mark } from '../sign/icon.tsx';
import { uiWords } from '../text/ui-words.ts';
import { useText } from '../text/use-text.tsx';
import { Link } from './link.tsx';
import { Popover } from './popover.tsx';

/** A place of the program in the top line; `more` puts it behind "Thêm" on a wide screen. */
export interface Place {
  id: string;
  label: string;
  href: string;
  current?: boolean | undefined;
  more?: boolean | undefined;
}

/** The first line: mark, places, search and the reader; on a phone the places open as a list below it. */
export function TopBar(props: {
  homeHref: string;
  places: readonly Place[];
  /** id of the main element, for the link that skips to it */
  mainId?: string | undefined;
  /** what stays in sight at every width, a phone's too: what calls for the reader */
  signal?: ReactNode | undefined;
  /** search, reader's menu, theme and language */
  end?: ReactNode | undefined;
  /** what the phone menu shows under the places (theme, language, sign out) */
  menuEnd?: ReactNode | undefined;
}) {
  const { places, mainId = 'main' } = props;
  const t = useText(uiWords);
  const [open, setOpen] = useState(false);
  const behind = places.filter((place) => place.more === true);
  return (
    <header className="top-wrap">
      <a className="tt-skip" href={`#${mainId}`}>
        {t('skip')}
      </a>
      <div className="top">
        <Link className="mark" href={props.homeHref}>
          <Mark />
          {t('app.name')}
        </Link>
        <nav className="nav" aria-label={t('nav.places')}>
          {places
            .filter((place) => place.more !== true)
            .map((place) => (
              <PlaceLink key={place.id} place={place} />
            ))}
          {behind.length === 0 ? null : (
            <Popover
              className="tt-menu"
              trigger={(trigger) => (
                <button type="button" {...trigger} className={behind.some((place) => place.current === true) ? 'here' : undefined}>
                  {t('nav.more')}
                  <Icon name="down" size="xs" />
                </button>
              )}
            >
              {(close) => behind.map((place) => <PlaceLink key={place.id} place={place} onClick={close} />)}
            </Popover>
          )}
        </nav>
        {props.signal === undefined ? null : <div className="top-signal">{props.signal}</div>}
        <div className="end">{props.end}</div>
        <button
          type="button"
          className="top-menu"
          aria-expanded={open}
          aria-label={t(open ? 'nav.menu-close' : 'nav.menu')}
          onClick={() => setOpen(!open)}
        >
          <Icon name={open ? 'close' : 'menu'} size="lg" />
        </button>
      </div>
      {open ? (
        <nav className="top-list" aria-label={t('nav.places')} onKeyDown={(event) => event.key === 'Escape' && setOpen(false)}>
          {places.map((place) => (
            <PlaceLink key={place.id} place={place} onClick={() => setOpen(false)} />
          ))}
          {props.menuEnd === undefined ? null : <div className="top-list-end">{props.menuEnd}</div>}
        </nav>
      ) : null}
    </header>
  );
}

function PlaceLink({ place, onClick }: { place: Place; onClick?: (() => void) | undefined }) {
  return (
    <Link
      href={place.href}
      {...(place.current === true ? { 'aria-current': 'page' as const } : {})}
      {...(onClick === undefined ? {} : { onClick })}
    >
      {place.label}
    </Link>
  );
}
