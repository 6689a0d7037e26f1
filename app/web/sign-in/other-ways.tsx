import type { Me } from '@thucthi/access/contract';
import { useLocale, useText } from '@thucthi/ui';
import { routes } from '../api/routes.ts';
import { useRead } from '../api/use-read.ts';
import { words } from '../locales/words.ts';
import { PasskeyButton } from './passkey-button.tsx';

/** Ways to sign in beside the password: a passkey, where the browser can; the body's single sign-on, where it has one. */
export function OtherWays(props: { tenant: string; next: string | null; onDone: (who: Me) => Promise<void> }) {
  const t = useText(words);
  const { locale } = useLocale();
  const tenant = /^[a-z0-9]+(-[a-z0-9]+)*$/.test(props.tenant) ? props.tenant : undefined;
  const ways = useRead(routes.listSignInWays, { query: tenant === undefined ? {} : { tenant } }, { keep: true }).data;
  if (ways === undefined) return null;
  const passkeys = ways.passkeys && typeof PublicKeyCredential !== 'undefined';
  const provider = ways.singleSignOn;
  if (!passkeys && provider === null) return null;
  const query = new URLSearchParams({ tenant: provider?.tenant ?? '', ...(props.next === null ? {} : { next: props.next }) });
  return (
    <section aria-label={t('sign-in.other-ways')}>
      {provider === null ? null : (
        <div className="tt-actions">
          <a className="btn touch" href={`/api/v1/sign-in/provider?${query}`}>
            {t('sign-in.sso', { body: provider.name[locale] })}
          </a>
        </div>
      )}
      {passkeys ? <PasskeyButton onDone={props.onDone} /> : null}
    </section>
  );
}
