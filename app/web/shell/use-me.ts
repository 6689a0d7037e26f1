import { hashKey, useQueryClient } from '@tanstack/react-query';
import type { Me } from '@thucthi/access/contract';
import { useLocale } from '@thucthi/ui';
import { useCallback } from 'react';
import { routes } from '../api/routes.ts';
import { keyOf, useRead } from '../api/use-read.ts';

/** The unit a signed-in reader opens on: the one a role is held for, else the body's own; null for a stranger. */
export function homeUnitOf(me: Me): string | null {
  return me.person?.roles.find((role) => role.unit !== null)?.unit?.slug ?? me.tenant?.rootUnit ?? null;
}

/** Who the reader is; undefined until the server has said so. */
export function useMe(): Me | undefined {
  return useRead(routes.readMe, {}, { staleTime: 5 * 60_000, keep: true, offline: true }).data;
}

/** Puts in place who the reader has become: what was read before belonged to somebody else and is read anew. */
export function useBecome(): (me: Me) => Promise<void> {
  const client = useQueryClient();
  const { locale } = useLocale();
  return useCallback(
    async (me) => {
      const own = keyOf(routes.readMe, {}, locale);
      client.setQueryData(own, me);
      await client.invalidateQueries({ predicate: ({ queryHash }) => queryHash !== hashKey(own) });
    },
    [client, locale],
  );
}
