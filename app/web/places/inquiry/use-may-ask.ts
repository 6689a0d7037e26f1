import { useMe } from '../../shell/use-me.ts';

/** Whether the reader may ask units of this body for an explanation. */
export function useMayAsk(body: string): boolean {
  const me = useMe();
  return me?.rights.includes('tasks.assign') === true && me.tenant?.slug === body;
}
