import { AdminTabs, usePageTools } from '@thucthi/registry/web';
import { EmptyState, Page, PageLead, Skeleton, useText } from '@thucthi/ui';
import { accessCalls } from '../routes.ts';
import { ruleWords } from './rule-words.ts';
import { SecondFactorRoles } from './second-factor-roles.tsx';
import { SingleSignOnForm } from './single-sign-on-form.tsx';

/** What the body demands of those who sign in. */
export default function SignInRulesPage() {
  const t = useText(ruleWords);
  const tools = usePageTools();
  tools.usePageTitle(t('rule.title'));
  const me = tools.useMe();
  const may = me?.rights.includes('people.manage') === true;
  const rules = tools.useRead(accessCalls.readSignInRules, may ? {} : null);
  const provider = tools.useRead(accessCalls.readSingleSignOn, may ? {} : null);
  const problem = rules.error ?? provider.error;
  return (
    <>
      <AdminTabs here="sign-in" />
      <Page>
        <PageLead title={t('rule.title')}>{t('rule.lead')}</PageLead>
        {me !== undefined && !may ? (
          <EmptyState title={t('rule.not-allowed')} />
        ) : problem !== null ? (
          <tools.ProblemNote problem={problem} onRetry={() => void Promise.all([rules.refetch(), provider.refetch()])} />
        ) : rules.data === undefined || provider.data === undefined ? (
          <Skeleton rows={6} />
        ) : (
          <>
            <SecondFactorRoles key={`rules-${rules.data.revision}`} rules={rules.data} />
            <SingleSignOnForm key={`sso-${provider.data.revision}`} seen={provider.data} />
          </>
        )}
      </Page>
    </>
  );
}
