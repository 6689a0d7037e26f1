import type { Scorecard } from '@thucthi/assessment/contract';
import { Icon, Link, useText } from '@thucthi/ui';
import { useState } from 'react';
import { routes } from '../../api/routes.ts';
import { useRead } from '../../api/use-read.ts';
import { words } from '../../locales/words.ts';
import type { WordKey } from '../../locales/words.ts';
import { placeHref } from '../../places.ts';
import { hrefTo } from '../../shell/page-address.ts';
import { useMe } from '../../shell/use-me.ts';
import { worstFirst } from './cockpit-view.ts';

const key = 'thucthi.first-steps';

function dismissed(): boolean {
  try {
    return localStorage.getItem(key) === 'dismissed';
  } catch {
    return false; // storage forbidden by the browser: the strip is shown
  }
}

/** The first half of a year as it was known at the end of July, before the figures were corrected. */
const halfYearKnownOn = (unit: string, year: string): string =>
  hrefTo(`/${unit}`, { period: `${year}-01/${year}-06`, knownOn: `${year}-07-31` });

/** "Thử ngay": six things to try in the demo's first minutes, leading only to what is built; gone for good when dismissed. */
export function FirstSteps({ card }: { card: Scorecard }) {
  const t = useText(words);
  const me = useMe();
  const [gone, setGone] = useState(dismissed);
  const { slug } = card.unit;
  const rows = worstFirst(card.rows);
  const red = rows.find((row) => row.status.class === 'missed' || row.status.class === 'at-risk');
  const figure = rows.find((row) => row.actual !== null);
  const sample =
    useRead(routes.listBodies, {}, { staleTime: 60 * 60_000 }).data?.bodies.find((body) => body.illustrative)?.rootUnit ?? null;
  if (gone || me?.demo !== true) return null;
  const steps: readonly { word: WordKey; href: string | null }[] = [
    {
      word: 'steps.red',
      href:
        red === undefined
          ? sample === null
            ? null
            : hrefTo(`/${sample}`, { status: 'at-risk' })
          : hrefTo(`/${slug}`, { period: card.period, status: red.status.class }),
    },
    {
      word: 'steps.explain',
      href: figure === undefined ? null : hrefTo(`/${slug}/${figure.indicator.code}`, { period: card.period, explain: 'actual' }),
    },
    { word: 'steps.read', href: placeHref('reading', slug, me) },
    { word: 'steps.enter', href: placeHref('entry', slug, me) },
    { word: 'steps.assign', href: placeHref('allocation', slug, me) },
    {
      word: 'steps.known-on',
      href: me.businessDate === null || sample === null ? null : halfYearKnownOn(sample, me.businessDate.slice(0, 4)),
    },
  ];
  const open = steps.flatMap(({ word, href }) => (href === null ? [] : [{ word, href }]));
  if (open.length === 0) return null;
  const dismiss = () => {
    try {
      localStorage.setItem(key, 'dismissed');
    } catch {
      // storage forbidden by the browser: gone until the page is loaded again
    }
    setGone(true);
  };
  return (
    <nav className="tt-steps-strip tt-noprint" aria-label={t('steps.title')}>
      <b>{t('steps.title')}</b>
      <ol>
        {open.map(({ word, href }) => (
          <li key={word}>
            <Link href={href}>{t(word)}</Link>
          </li>
        ))}
      </ol>
      <button type="button" className="btn bare icon" aria-label={t('steps.dismiss')} title={t('steps.dismiss')} onClick={dismiss}>
        <Icon name="close" />
      </button>
    </nav>
  );
}
