import type { Endpoint } from '@thucthi/platform/contract';
import { keepPreviousData, QueryClient, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { UseMutationResult, UseQueryResult } from '@tanstack/react-query';
import { useLocale } from '@thucthi/ui';
import { readOffline } from '../offline/read-offline.ts';
import { worthRetrying } from './api-problem.ts';
import type { ApiProblem } from './api-problem.ts';
import { read, write } from './call.ts';
import type { AnswerOf, Asked, BodyOf, Route } from './route.ts';

/** The reader's copy of what the server said; a copy is shown at once and asked again when it is older than half a minute. */
export function makeQueryClient(): QueryClient {
  return new QueryClient({
    defaultOptions: {
      queries: {
        staleTime: 30_000,
        gcTime: 10 * 60_000,
        retry: (count, error) => count < 2 && worthRetrying(error),
        networkMode: 'always',
      },
      mutations: { networkMode: 'always' },
    },
  });
}

/** Where a read's copy is kept: the path first, so that news can name what it makes old; the language last, since texts differ by it. */
export function keyOf<E extends Endpoint>(route: Route<E>, asked: Asked<E>, language: 'vi' | 'en'): readonly unknown[] {
  const { params = null, query = null } = asked as { params?: unknown; query?: unknown };
  return [route.path, params, query, language];
}

/**
 * Reads an endpoint in a page. `null` instead of parameters waits. The page before stays on screen while its successor is
 * under way when `keep` is set. An `offline` read keeps a copy on the device and shows it while the server cannot be reached.
 * @example const card = useRead(routes.readScorecard, { params: { slug } })
 */
export function useRead<E extends Endpoint>(
  route: Route<E>,
  asked: Asked<E> | null,
  options: { keep?: boolean; staleTime?: number; offline?: boolean } = {},
): UseQueryResult<AnswerOf<E>, ApiProblem> {
  const { locale } = useLocale();
  return useQuery<AnswerOf<E>, ApiProblem>({
    queryKey: asked === null ? [route.path, 'waiting'] : keyOf(route, asked, locale),
    queryFn: ({ signal }) => {
      if (asked === null) throw new Error('a read that waits was run');
      const how = { language: locale, signal };
      return options.offline === true ? readOffline(route, asked, how) : read(route, asked, how);
    },
    enabled: asked !== null,
    ...(options.keep === true ? { placeholderData: keepPreviousData } : {}),
    ...(options.staleTime === undefined ? {} : { staleTime: options.staleTime }),
  });
}

/** Writes to an endpoint from a page; what the write makes old is named by the routes in `renews`. */
export function useWrite<E extends Endpoint>(
  route: Route<E>,
  options: { renews?: readonly { path: string }[] } = {},
): UseMutationResult<AnswerOf<E>, ApiProblem, Asked<E> & { body?: BodyOf<E>; writeId?: string }> {
  const client = useQueryClient();
  return useMutation<AnswerOf<E>, ApiProblem, Asked<E> & { body?: BodyOf<E>; writeId?: string }>({
    mutationFn: (given) => write(route, given),
    onSuccess: async () => {
      await Promise.all((options.renews ?? []).map(({ path }) => client.invalidateQueries({ queryKey: [path] })));
    },
  });
}
