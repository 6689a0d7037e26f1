import { useQueryClient } from '@tanstack/react-query';
import { useRouter } from '@tanstack/react-router';
import type { PageTools } from '@thucthi/registry/web';
import { useCallback } from 'react';
import { newWriteId, upload, write } from '../api/call.ts';
import { addressOf } from '../api/route.ts';
import { useRead } from '../api/use-read.ts';
import { useNews } from '../live/use-news.ts';
import { useCopyTime } from '../offline/read-offline.ts';
import { useOutbox } from '../offline/use-offline.ts';
import { usePageAddress } from './page-address.ts';
import { ProblemNote } from './problem-note.tsx';
import { useMe } from './use-me.ts';
import { usePageTitle } from './use-page-title.ts';
import { useTableInAddress } from './use-table-in-address.ts';

/** What the pages of modules stand on: this program's client, reader and address, behind the shape the modules ask for. */
export const pageTools: PageTools = {
  useRead,
  useCopyTime,
  write,
  upload,
  newWriteId,
  useOutbox,
  addressOf: (route, asked) => addressOf(route.path, asked),
  useRenew: () => {
    const client = useQueryClient();
    return useCallback(
      async (...paths) => {
        await Promise.all(paths.map(({ path }) => client.invalidateQueries({ queryKey: [path] })));
      },
      [client],
    );
  },
  useMe,
  usePageAddress,
  useGo: () => {
    const router = useRouter();
    return useCallback((href) => router.history.push(href), [router]);
  },
  useTableInAddress,
  useNews,
  usePageTitle,
  ProblemNote,
};
