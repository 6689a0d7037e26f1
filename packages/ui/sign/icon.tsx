import type { ReactNode } from 'react';

const ring = <circle cx="8" cy="8" r="6.2" />;

const drawings = {
  risk: (
    <>
      <path d="M8 2.2 14.6 13.6H1.4Z" />
      <path d="M8 6.4v3.4M8 11.7v.1" />
    </>
  ),
  missed: (
    <>
      <path d="M8 1.6 15.2 14.2H.8Z" fill="currentColor" stroke="none" />
      <path d="M8 6.4v3.6M8 12v.1" stroke="var(--paper)" />
    </>
  ),
  watch: (
    <>
      {ring}
      <path d="M8 4.6V8l2.4 1.6" />
    </>
  ),
  good: (
    <>
      {ring}
      <path d="m5.2 8.2 2 2 3.7-4.2" />
    </>
  ),
  done: (
    <>
      <circle cx="8" cy="8" r="6.9" fill="currentColor" stroke="none" />
      <path d="m5 8.2 2.1 2.1 4-4.5" stroke="var(--paper)" />
    </>
  ),
  none: (
    <>
      <circle cx="8" cy="8" r="6.2" strokeDasharray="2.2 1.9" />
      <path d="M5.6 8h4.8" />
    </>
  ),
  unknown: (
    <>
      {ring}
      <path d="M6.2 6.3c.1-2 3.6-2 3.6.1 0 1.4-1.8 1.3-1.8 2.7M8 11.3v.1" />
    </>
  ),
  mend: (
    <>
      {ring}
      <path d="M8 4.6v4.2M8 11.2v.1" />
    </>
  ),
  info: (
    <>
      {ring}
      <path d="M8 7.4v4M8 4.8v.1" />
    </>
  ),
  contradiction: <path d="M3 6h10M3 10h10M11 2.6 5 13.4" />,
  comment: (
    <>
      <path d="M2.5 3h11v8h-6l-3 2.6V11h-2Z" />
      <path d="M5.4 6h5.2M5.4 8.3h3.4" />
    </>
  ),
  search: (
    <>
      <circle cx="7" cy="7" r="4.4" />
      <path d="m10.4 10.4 3.2 3.2" />
    </>
  ),
  check: <path d="m3 8.4 3.2 3.2L13 4.8" />,
  close: <path d="m4 4 8 8M12 4l-8 8" />,
  down: <path d="m3 6 5 5 5-5" />,
  up: <path d="m3 10 5-5 5 5" />,
  left: <path d="m10 3-5 5 5 5" />,
  right: <path d="m6 3 5 5-5 5" />,
  'arrow-up': <path d="M8 13V3.4M4.4 7 8 3.4 11.6 7" />,
  'arrow-down': <path d="M8 3v9.6M4.4 9 8 12.6 11.6 9" />,
  download: <path d="M8 2.6v7.2M5 7l3 3 3-3M3 13.2h10" />,
  upload: <path d="M8 10V2.8M5 5.6l3-3 3 3M3 13.2h10" />,
  edit: <path d="m3 13 .6-2.8L10.8 3 13 5.2l-7.2 7.2Z" />,
  waiting: <path d="M4 2h8M4 14h8M5 2v2.6L8 8l3-3.4V2M5 14v-2.6L8 8l3 3.4V14" />,
  bell: <path d="M3.4 11.6h9.2c-1-1-1.4-2-1.4-4.4 0-2.4-1.2-4-3.2-4s-3.2 1.6-3.2 4c0 2.4-.4 3.4-1.4 4.4ZM6.8 13.6h2.4M8 1.8v1.4" />,
  document: (
    <>
      <path d="M4 1.8h5.4L12.6 5v9.2H4Z" />
      <path d="M9.2 2v3.2h3.2M6 8.2h4.6M6 10.8h4.6" />
    </>
  ),
  locked: (
    <>
      <path d="M3.8 7h8.4v6.6H3.8Z" />
      <path d="M5.6 7V5a2.4 2.4 0 0 1 4.8 0v2" />
    </>
  ),
  calendar: <path d="M2.6 3.6h10.8v10H2.6ZM2.6 6.6h10.8M5.4 2v2.6M10.6 2v2.6" />,
  offline: <path d="M2 2l12 12M5 9.6a4.4 4.4 0 0 1 4.6-1M2.8 7.2a8 8 0 0 1 3-1.9M13.2 7.2a8 8 0 0 0-4.4-2.3M8 12.6v.1" />,
  formula: <path d="M12 3H4l4.4 5L4 13h8" />,
  menu: <path d="M2.4 4h11.2M2.4 8h11.2M2.4 12h11.2" />,
  plus: <path d="M8 3v10M3 8h10" />,
  minus: <path d="M3 8h10" />,
  undo: <path d="M5.6 2.8 2.4 6l3.2 3.2M2.8 6H10a3.6 3.6 0 0 1 0 7.2H6" />,
  redo: <path d="M10.4 2.8 13.6 6l-3.2 3.2M13.2 6H6a3.6 3.6 0 0 0 0 7.2h4" />,
  person: (
    <>
      <circle cx="8" cy="5.2" r="2.6" />
      <path d="M2.8 13.6c.5-3 2.5-4.2 5.2-4.2s4.7 1.2 5.2 4.2" />
    </>
  ),
  settings: (
    <>
      <path d="M2.4 4.6h5M11 4.6h2.6M2.4 11.4h2.6M8.6 11.4h5" />
      <circle cx="9.2" cy="4.6" r="1.7" />
      <circle cx="6.8" cy="11.4" r="1.7" />
    </>
  ),
  external: <path d="M9.4 2.8h3.8v3.8M13 3 7.4 8.6M11.2 9.2v4H2.8V4.8h4" />,
  print: <path d="M4.4 6V2.4h7.2V6M4.4 11.6H2.4V6h11.2v5.6h-2M4.4 9.4h7.2v4.2H4.4Z" />,
  grid: <path d="M2.4 3h11.2v10H2.4ZM2.4 6.4h11.2M2.4 9.7h11.2M6.4 3v10" />,
  sun: (
    <>
      <circle cx="8" cy="8" r="2.8" />
      <path d="M8 1.4v1.4M8 13.2v1.4M1.4 8h1.4M13.2 8h1.4M3.3 3.3l1 1M11.7 11.7l1 1M12.7 3.3l-1 1M4.3 11.7l-1 1" />
    </>
  ),
  moon: <path d="M13 9.6A5.6 5.6 0 0 1 6.4 3a5.6 5.6 0 1 0 6.6 6.6Z" />,
  screen: <path d="M2 3h12v8H2ZM5.6 13.6h4.8M8 11v2.6" />,
} satisfies Record<string, ReactNode>;

/** Names of the drawn signs; status signs are used for status only. */
export type IconName = keyof typeof drawings;

/** Every icon name, for the gallery and for tests. */
export const iconNames = Object.keys(drawings) as IconName[];

/** A sign drawn on a 16 px square in the colour of the text; silent to screen readers unless it has a label. */
export function Icon(props: { name: IconName; size?: 'xs' | 'sm' | 'md' | 'lg' | undefined; label?: string | undefined }) {
  const { name, size = 'md', label } = props;
  const className = size === 'md' ? 'i' : `i i-${size}`;
  const drawing: ReactNode = drawings[name];
  if (label === undefined)
    return (
      <svg className={className} viewBox="0 0 16 16" aria-hidden="true">
        {drawing}
      </svg>
    );
  return (
    <svg className={className} viewBox="0 0 16 16" role="img" aria-label={label}>
      {drawing}
    </svg>
  );
}

/** The mark of the program: two bars and a plan tick on lacquer red. */
export function Mark() {
  return (
    <svg viewBox="0 0 20 20" aria-hidden="true">
      <rect width="20" height="20" rx="2" fill="var(--accent)" />
      <path d="M4 12.2h8.4" stroke="#fff" strokeWidth="3" />
      <path d="M14.6 5.5v10" stroke="#fff" strokeWidth="1.6" />
      <path d="M4 7.2h5" stroke="#fff" strokeOpacity=".6" strokeWidth="1.4" />
    </svg>
  );
}
