import { usePageTools, type Submit } from '@thucthi/registry/web';
import { Button, Notice, useLocale, useText } from '@thucthi/ui';
import { householdWords } from './household-words.ts';
import { changedByHouseholds } from './routes.ts';

/** Why a write was refused; after somebody else's change the new state is one press away, and what was typed stays. */
export function RefusedNote({ submit }: { submit: Submit }) {
  const t = useText(householdWords);
  const { locale } = useLocale();
  const renew = usePageTools().useRenew();
  const { problem } = submit;
  if (problem === null) return null;
  const changed = problem.code === 'changed-meanwhile' || problem.code === 'figure-changed';
  return (
    <Notice
      kind="problem"
      title={t(changed ? 'changed' : 'refused')}
      {...(changed
        ? {
            actions: (
              <Button
                onClick={() => {
                  submit.clear();
                  void renew(...changedByHouseholds);
                }}
              >
                {t('changed.look')}
              </Button>
            ),
          }
        : {})}
    >
      {problem[locale]}
    </Notice>
  );
}
