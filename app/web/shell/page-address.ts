import { useNavigate, useParams, useSearch } from '@tanstack/react-router';
import { useCallback } from 'react';

/** Where the reader is: the parts of the path and the query, as plain texts; `change` rewrites the query only. */
export interface PageAddress {
  readonly params: Readonly<Record<string, string>>;
  readonly search: Readonly<Record<string, string>>;
  /** Sets query values (undefined takes one away). `replace` leaves no step behind in the browser's history. */
  readonly change: (patch: Readonly<Record<string, string | undefined>>, options?: { replace?: boolean }) => void;
}

/** Reads and rewrites the address of the page. */
export function usePageAddress(): PageAddress {
  const params: Record<string, string> = useParams({ strict: false });
  const search: Record<string, string> = useSearch({ strict: false });
  const navigate = useNavigate();
  const change = useCallback<PageAddress['change']>(
    (patch, options = {}) => {
      void navigate({
        to: '.',
        search: (before: Record<string, string>) => ({ ...before, ...patch }),
        replace: options.replace ?? false,
        resetScroll: false,
      });
    },
    [navigate],
  );
  return { params, search, change };
}

/** An address with its query, empty values left out. @example hrefTo('/pleiku', { period: '2023' }) // '/pleiku?period=2023' */
export function hrefTo(path: string, search: Readonly<Record<string, string | undefined>> = {}): string {
  const kept = Object.entries(search).flatMap(([name, value]): [string, string][] =>
    value === undefined || value === '' ? [] : [[name, value]],
  );
  const text = new URLSearchParams(kept).toString().replaceAll('%2F', '/').replaceAll('%40', '@');
  return text === '' ? path : `${path}?${text}`;
}
