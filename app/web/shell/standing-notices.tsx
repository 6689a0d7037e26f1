import { useLocation } from '@tanstack/react-router';
import { Button, Link, Notice, useFormat, useText } from '@thucthi/ui';
import { write } from '../api/call.ts';
import { routes } from '../api/routes.ts';
import { words } from '../locales/words.ts';
import { useMe } from './use-me.ts';

/** What holds for every page while it lasts: the reader acts for somebody, or a role waits for a second factor or an own password. */
export function StandingNotices() {
  const t = useText(words);
  const { date } = useFormat();
  const me = useMe();
  const here = useLocation({ select: ({ pathname }) => pathname });
  const back = async () => {
    await write(routes.actFor, { body: { delegation: null } });
    window.location.reload(); // whatever was read before was read with other rights
  };
  return (
    <>
      {me?.actingFor === undefined ? null : (
        <Notice kind="ask" actions={<Button onClick={() => void back()}>{t('person.acting-back')}</Button>}>
          {t('person.acting', { name: me.actingFor.name, capacity: me.actingFor.capacity, date: date(me.actingFor.validTo) })}
        </Notice>
      )}
      {me?.passwordToChange === true ? (
        <Notice kind="ask" actions={here === '/mat-khau' ? undefined : <Link href="/mat-khau">{t('password.title')}</Link>}>
          {t('person.password-given')}
        </Notice>
      ) : null}
      {me?.secondFactorDemanded === true ? (
        <Notice kind="ask" actions={<Link href="/tai-khoan">{t('person.factor-set-up')}</Link>}>
          {t('person.factor-demanded')}
        </Notice>
      ) : null}
    </>
  );
}
