import type { Context } from 'hono';
import { Refusal, type Clock } from '@thucthi/platform';
import { attemptsAllowedPerAddress, attemptWindow, minutesShut } from '../domain/sign-in-rules.ts';

const loopback = /^(::1|(::ffff:)?127\.\d+\.\d+\.\d+)$/;
const manyAddresses = 10_000;

/** The address a request comes from; a proxy on this machine is believed about whom it forwards. IPv6 counts by its /64. */
export function addressOf(request: Context): string {
  const environment = request.env as { incoming?: { socket?: { remoteAddress?: string } } } | undefined;
  const direct = environment?.incoming?.socket?.remoteAddress ?? 'unknown';
  const forwarded = loopback.test(direct) ? request.req.header('x-forwarded-for')?.split(',').at(-1)?.trim() : undefined;
  const address = (forwarded || direct).replace(/^::ffff:/, '');
  return address.includes(':') ? networkOf(address) : address;
}

/** The first four groups of an IPv6 address, with what "::" leaves out put back. */
function networkOf(address: string): string {
  const [before = '', after] = address.split('::');
  const groups = before.split(':').filter((group) => group !== '');
  const tail = (after ?? '').split(':').filter((group) => group !== '');
  const filled =
    after === undefined ? groups : [...groups, ...Array<string>(Math.max(0, 8 - groups.length - tail.length)).fill('0'), ...tail];
  return filled.slice(0, 4).join(':');
}

/** Counts attempts to sign in by address, in this process only: the lock-out by person is the one that is kept. */
export interface AddressAttempts {
  /** Counts an attempt before its outcome is known; refuses when too many have failed. */
  begin(address: string): void;
  /** Takes back the last attempt, which succeeded. */
  succeeded(address: string): void;
}

/** Makes an empty count. */
export function countAddressAttempts(clock: Clock): AddressAttempts {
  const attempts = new Map<string, Date[]>();
  return {
    begin(address) {
      const now = clock.now();
      const recent = (attempts.get(address) ?? []).filter((one) => one.getTime() > now.getTime() - attemptWindow);
      const minutes = minutesShut(recent, now, attemptsAllowedPerAddress);
      if (minutes > 0) throw new Refusal('too-many-attempts', { minutes });
      attempts.delete(address); // set again below: the map's order is then the order of last use
      attempts.set(address, [...recent, now]);
      for (const oldest of attempts.keys()) {
        if (attempts.size <= manyAddresses) break;
        attempts.delete(oldest);
      }
    },
    succeeded(address) {
      attempts.get(address)?.pop();
    },
  };
}
