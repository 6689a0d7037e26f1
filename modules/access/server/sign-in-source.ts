import type { Context } from 'hono';
import { deviceOf, networkOf, type Device } from '../domain/device.ts';
import { addressOf } from './address-attempts.ts';

/** By what way somebody signed in. */
export type SignInWay = 'password' | 'passkey' | 'single-sign-on' | 'persona';

/** From where a sign-in comes, as far as it is kept. */
export interface SignInSource {
  readonly device: Device;
  readonly network: string | null;
}

/** Reads it off a request. */
export const sourceOf = (request: Context): SignInSource => ({
  device: deviceOf(request.req.header('user-agent') ?? ''),
  network: networkOf(addressOf(request)),
});
