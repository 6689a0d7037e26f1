import { lookup } from 'node:dns';
import { request as requestHttp } from 'node:http';
import { request as requestHttps } from 'node:https';
import { isIP, type LookupFunction } from 'node:net';
import { isNamed, mayReach, urlFault, type AllowedHost } from './allowed-hosts.ts';

/** How one try ended: with a status, or without an answer. Nothing else of the answer is kept. */
export type Posted = { readonly status: number; readonly fault: null } | { readonly status: null; readonly fault: PostFault };
export const postFaults = [
  'address-refused',
  'no-address',
  'connection-refused',
  'timeout',
  'certificate',
  'connection-lost',
  'secret',
] as const;
export type PostFault = (typeof postFaults)[number];

class AddressRefused extends Error {}

function faultOf(error: Error & { code?: string }): PostFault {
  if (error instanceof AddressRefused) return 'address-refused';
  const code = error.code ?? '';
  if (code === 'ENOTFOUND' || code === 'EAI_AGAIN') return 'no-address';
  if (code === 'ECONNREFUSED' || code === 'EHOSTUNREACH' || code === 'ENETUNREACH') return 'connection-refused';
  if (code === 'ETIMEDOUT') return 'timeout';
  if (/CERT|SSL|TLS|SELF_SIGNED|UNABLE_TO/.test(code)) return 'certificate';
  return 'connection-lost';
}

/** Asks where a host lies: what is answered is judged here and is what is connected to, so that a second answer changes nothing. */
const judgedLookup =
  (named: boolean, resolve: typeof lookup): LookupFunction =>
  (hostname, options, callback) => {
    resolve(hostname, { ...options, all: true }, (error, addresses) => {
      if (error !== null) return callback(error, [], 0);
      if (addresses.length === 0 || addresses.some(({ address }) => !mayReach(address, named)))
        return callback(new AddressRefused('the host leads where nothing is posted to'), [], 0);
      const [first] = addresses;
      if (options.all === true) callback(null, addresses, 0);
      else callback(null, first?.address ?? '', first?.family ?? 0);
    });
  };

/**
 * Posts one message. No redirection is followed, no connection is kept, what the receiver says beyond its status is thrown away. `resolve` is
 * the machine's way of asking for addresses, another one in tests.
 */
export function postWebhook(message: {
  url: string;
  headers: Readonly<Record<string, string>>;
  body: string;
  hosts: readonly AllowedHost[];
  timeout: number;
  resolve?: typeof lookup;
}): Promise<Posted> {
  const { hosts, body, timeout } = message;
  if (urlFault(message.url, hosts) !== null) return Promise.resolve({ status: null, fault: 'address-refused' });
  const url = new URL(message.url);
  const named = isNamed(url, hosts);
  const literal = url.hostname.replaceAll(/[[\]]/g, '');
  if (isIP(literal) !== 0 && !mayReach(literal, named)) return Promise.resolve({ status: null, fault: 'address-refused' });
  return new Promise((settle) => {
    const send = url.protocol === 'https:' ? requestHttps : requestHttp;
    const request = send(url, {
      method: 'POST',
      agent: false,
      lookup: judgedLookup(named, message.resolve ?? lookup),
      headers: {
        ...message.headers,
        'content-type': 'application/json',
        'content-length': Buffer.byteLength(body),
        'user-agent': 'thucthi-webhook/1',
        connection: 'close',
      },
    });
    const end = (posted: Posted): void => {
      clearTimeout(timer);
      settle(posted);
      request.destroy();
    };
    // One limit for all of it: a receiver that dribbles is as silent as one that says nothing.
    const timer = setTimeout(() => end({ status: null, fault: 'timeout' }), timeout);
    request.on('response', (answer) => end({ status: answer.statusCode ?? 0, fault: null }));
    request.on('error', (error: Error) => end({ status: null, fault: faultOf(error) }));
    request.end(body);
  });
}
