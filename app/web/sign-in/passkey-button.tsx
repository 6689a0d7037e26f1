import type { Me } from '@thucthi/access/contract';
import { loadDevice } from '@thucthi/access/web';
import { Button, useLocale, useText } from '@thucthi/ui';
import { useState } from 'react';
import { ApiProblem } from '../api/api-problem.ts';
import { write } from '../api/call.ts';
import { routes } from '../api/routes.ts';
import { words } from '../locales/words.ts';

/** Signs in with a passkey: in the place of a password, or as the second step after it. */
export function PasskeyButton({ onDone, main = false }: { onDone: (who: Me) => Promise<void>; main?: boolean }) {
  const t = useText(words);
  const { locale } = useLocale();
  const [busy, setBusy] = useState(false);
  const [said, setSaid] = useState<string | null>(null);
  const ask = async () => {
    setBusy(true);
    setSaid(null);
    try {
      const device = await loadDevice();
      const { options } = await write(routes.askPasskey, { body: {} });
      const response = await device.signWithPasskey(options);
      if (response === null) setSaid(t('sign-in.passkey-not'));
      else await onDone(await write(routes.signInWithPasskey, { body: { response } }));
    } catch (error) {
      if (!(error instanceof ApiProblem)) throw error;
      setSaid(error[locale]);
    } finally {
      setBusy(false);
    }
  };
  return (
    <div>
      <div className="tt-actions">
        <Button size="touch" busy={busy} onClick={() => void ask()} {...(main ? { kind: 'main' as const } : {})}>
          {t('sign-in.passkey')}
        </Button>
      </div>
      {said === null ? null : (
        <p className="tt-form-problem" role="alert">
          {said}
        </p>
      )}
    </div>
  );
}
