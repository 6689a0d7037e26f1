import type { Context } from 'hono';
import { Refusal } from '@thucthi/platform';

const reading = new Set(['GET', 'HEAD', 'OPTIONS']);

/**
 * Refuses a state-changing request that another site's page could have caused: it must carry `x-thucthi: 1`, which no form
 * can send, and what the browser says of its origin must be this site. Browsers send Sec-Fetch-Site to trustworthy
 * addresses and Origin elsewhere; a program that is no browser sends neither and is not led by a foreign page.
 */
export function refuseCrossSite(request: Context): void {
  if (reading.has(request.req.method)) return;
  if (request.req.header('x-thucthi') !== '1') throw new Refusal('cross-site-request');
  const fetchSite = request.req.header('sec-fetch-site');
  if (fetchSite !== undefined) {
    if (fetchSite !== 'same-origin') throw new Refusal('cross-site-request');
    return;
  }
  const origin = request.req.header('origin');
  if (origin === undefined) return;
  const own = [request.req.header('x-forwarded-host')?.split(',')[0]?.trim(), request.req.header('host') ?? new URL(request.req.url).host];
  const { host } = URL.parse(origin) ?? { host: '' };
  if (host === '' || !own.includes(host)) throw new Refusal('cross-site-request');
}
