import { usePageTools } from '@thucthi/registry/web';
import { EmptyState, Link, Page, PageLead, Skeleton, useText } from '@thucthi/ui';
import { accessCalls } from '../routes.ts';
import './account.css';
import { accountWords } from './account-words.ts';
import { Delegations } from './delegations.tsx';
import { OpenSignIns } from './open-sign-ins.tsx';
import { Passkeys } from './passkeys.tsx';
import { SecondFactor } from './second-factor.tsx';

/** The reader's own account: where it is signed in, what it signs in with, and who acts for whom. */
export default function AccountPage() {
  const t = useText(accountWords);
  const tools = usePageTools();
  tools.usePageTitle(t('account.title'));
  const me = tools.useMe();
  const person = me?.person ?? null;
  const factors = tools.useRead(accessCalls.readOwnFactors, person === null ? null : {});
  if (me === undefined)
    return (
      <Page>
        <Skeleton rows={6} />
      </Page>
    );
  if (person === null)
    return (
      <Page>
        <EmptyState title={t('account.stranger')} action={<Link href="/dang-nhap?next=/tai-khoan">/dang-nhap</Link>} />
      </Page>
    );
  return (
    <Page>
      <PageLead
        title={t('account.title')}
        end={factors.data?.hasPassword === true ? <Link href="/mat-khau">{t('account.password')}</Link> : undefined}
      >
        {t('account.lead')}
      </PageLead>
      <OpenSignIns />
      {factors.error !== null ? (
        <tools.ProblemNote problem={factors.error} onRetry={() => void factors.refetch()} />
      ) : factors.data === undefined ? (
        <Skeleton rows={4} />
      ) : (
        <>
          <SecondFactor factors={factors.data} />
          <Passkeys factors={factors.data} />
        </>
      )}
      <Delegations own={person.id} today={me.today} />
    </Page>
  );
}
