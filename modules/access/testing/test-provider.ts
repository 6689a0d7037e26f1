import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import Provider from 'oidc-provider';

/** A real provider of OpenID Connect on this machine, with its own page of signing in. */
export interface TestProvider {
  readonly issuer: string;
  readonly clientId: string;
  readonly secret: string;
  /** Goes with a fresh browser from the address the program leads to through the provider's pages, as that account; answers the address of return. */
  walk(from: string, account: string): Promise<URL>;
  close(): Promise<void>;
}

/** Starts a provider that knows the accounts given by their claims; `sub` is the account's own name. */
export async function startTestProvider(
  returnAddress: string,
  accounts: Readonly<Record<string, Record<string, unknown>>>,
): Promise<TestProvider> {
  const server = createServer();
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  const issuer = `http://localhost:${(server.address() as AddressInfo).port}`;
  const [clientId, secret] = ['thucthi', 'bí-mật-của-ứng-dụng-khách-dài-đủ'];
  const provider = new Provider(issuer, {
    clients: [
      {
        client_id: clientId,
        client_secret: encodeURIComponent(secret),
        redirect_uris: [returnAddress],
        post_logout_redirect_uris: [new URL('/dang-nhap', returnAddress).href],
      },
    ],
    claims: { openid: ['sub'], profile: ['name', 'preferred_username'], email: ['email', 'email_verified'] },
    findAccount: (_, id) => ({ accountId: id, claims: () => ({ ...accounts[id], sub: id }) }),
    cookies: { keys: ['test'] },
    pkce: { required: () => true },
    ttl: { AccessToken: 600, Grant: 600, IdToken: 600, Interaction: 600, Session: 600 },
  });
  const answer = provider.callback();
  server.on('request', (request, response) => void answer(request, response));
  return {
    issuer,
    clientId,
    secret: encodeURIComponent(secret),
    walk: (from, account) => walkThrough(from, account, returnAddress),
    close: () =>
      new Promise((closed) => {
        server.close(() => closed());
        server.closeAllConnections();
      }),
  };
}

/** A browser that follows every redirection and fills in the two forms of the provider, until it is led back. */
async function walkThrough(from: string, account: string, returnAddress: string): Promise<URL> {
  const cookies = new Map<string, string>();
  let next = { url: new URL(from), form: null as URLSearchParams | null };
  for (let steps = 0; steps < 12; steps++) {
    const answer = await fetch(next.url, {
      redirect: 'manual',
      headers: { cookie: [...cookies.values()].join('; ') },
      ...(next.form === null ? {} : { method: 'POST', body: next.form }),
    });
    for (const line of answer.headers.getSetCookie()) cookies.set(line.split('=')[0] ?? '', line.split(';')[0] ?? '');
    const location = answer.headers.get('location');
    if (location !== null) {
      const to = new URL(location, next.url);
      if (to.href.startsWith(returnAddress)) return to;
      next = { url: to, form: null };
      continue;
    }
    const page = await answer.text();
    const action = /action="([^"]+)"/.exec(page)?.[1];
    const prompt = /name="prompt" value="(\w+)"/.exec(page)?.[1];
    if (action === undefined || prompt === undefined) throw new Error(`the provider shows no form: ${answer.status} ${page.slice(0, 300)}`);
    next = { url: new URL(action, next.url), form: new URLSearchParams({ prompt, login: account, password: 'x' }) };
  }
  throw new Error('the provider leads in a circle');
}
