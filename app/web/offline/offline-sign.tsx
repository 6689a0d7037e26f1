import { useQueryClient } from '@tanstack/react-query';
import type { Me } from '@thucthi/access/contract';
import { Icon, Link, Popover, useText } from '@thucthi/ui';
import { useEffect, useSyncExternalStore } from 'react';
import { words } from '../locales/words.ts';
import { onReach, useReach } from './reach.ts';
import { offlineDesk, useOwnerOfDesk } from './use-offline.ts';

/** In the header: that the server cannot be reached, and what waits to be sent. Nothing when all is well. */
export function OfflineSign({ me }: { me: Me | undefined }) {
  const t = useText(words);
  const reach = useReach();
  const { waiting, ofOthers, drained } = useSyncExternalStore(offlineDesk.subscribe, offlineDesk.view);
  useOwnerOfDesk(me === undefined ? undefined : (me.person?.id ?? null));
  useReadAgain();
  const rowsOf = (isRefused: boolean): number =>
    waiting.reduce((sum, { refused: said, keys }) => sum + ((said !== null) === isRefused ? keys.length : 0), 0);
  const [left, refused] = [rowsOf(false), rowsOf(true)];
  if (reach === 'reached' && waiting.length === 0 && ofOthers === 0) return null;
  const word =
    left > 0
      ? t('offline.waiting', { count: left })
      : refused > 0
        ? t('offline.refused', { count: refused })
        : reach === 'lost'
          ? t('offline.lost')
          : null;
  if (word === null) return null;
  return (
    <Popover
      label={word}
      trigger={(trigger) => (
        <button type="button" className="tt-offline" {...trigger} aria-haspopup="dialog">
          <Icon name={reach === 'lost' ? 'offline' : 'waiting'} size="sm" />
          <span aria-live="polite">{word}</span>
        </button>
      )}
    >
      {() => (
        <>
          {reach === 'lost' ? <p>{t('offline.lost-why')}</p> : null}
          {drained === 'signed-out' && left > 0 ? <p>{t('offline.signed-out')}</p> : null}
          <Topics />
          {ofOthers > 0 ? <p className="mut">{t('offline.others', { count: ofOthers })}</p> : null}
        </>
      )}
    </Popover>
  );
}

/** Where what waits was typed: a link to each sheet. */
function Topics() {
  const { waiting } = useSyncExternalStore(offlineDesk.subscribe, offlineDesk.view);
  const topics = [...new Map(waiting.map((one) => [one.topic, one])).values()];
  return topics.length === 0 ? null : (
    <ul>
      {topics.map(({ topic, page, label }) => (
        <li key={topic}>
          <Link href={page}>{label}</Link>
        </li>
      ))}
    </ul>
  );
}

/** What was read from copies, and what a sent write has made old, is asked again. */
function useReadAgain(): void {
  const client = useQueryClient();
  useEffect(() => {
    const ended = onReach((reach) => {
      if (reach === 'reached') void client.invalidateQueries();
    });
    const taken = offlineDesk.onSent(({ renews }) => {
      for (const path of renews) void client.invalidateQueries({ queryKey: [path] });
    });
    return () => {
      ended();
      taken();
    };
  }, [client]);
}
