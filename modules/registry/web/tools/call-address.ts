import type { EndpointRoute } from './endpoint-route.ts';
import type { Endpoint } from '@thucthi/platform/contract';

/** The address of a read without places in its path, for a link that downloads; empty values are left out. */
export function callAddress<E extends Endpoint>(route: EndpointRoute<E>, query: Readonly<Record<string, string | undefined>>): string {
  const asked = new URLSearchParams(
    Object.entries(query).flatMap(([name, value]) => (value === undefined || value === '' ? [] : [[name, value]])),
  );
  return asked.size === 0 ? route.path : `${route.path}?${asked}`;
}
