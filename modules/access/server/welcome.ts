import type { Context } from 'hono';
import type { Clock, Database } from '@thucthi/platform';
import type { Me } from '../contract.ts';
import { readMe } from './read-me.ts';
import { setSessionCookie } from './session-cookie.ts';

/** Opens the door for a new secret: the cookie, and who one is now. */
export async function welcome(request: Context, database: Database, clock: Clock, token: string): Promise<Me> {
  setSessionCookie(request, token);
  return readMe(database, clock, token);
}
