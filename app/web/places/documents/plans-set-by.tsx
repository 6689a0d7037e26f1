import { parsePeriodCode } from '@thucthi/kernel';
import { Link, PairList, Section, useFormat, useText } from '@thucthi/ui';
import { routes } from '../../api/routes.ts';
import { useRead } from '../../api/use-read.ts';
import { words } from '../../locales/words.ts';
import { ProblemNote } from '../../shell/problem-note.tsx';

/** The plans a document made or amended; nothing where it set none. */
export function PlansSet({ unit, document }: { unit: string; document: string }) {
  const t = useText(words);
  const format = useFormat();
  const read = useRead(routes.listPlans, { query: { unit, document } });
  if (read.error !== null) return <ProblemNote problem={read.error} onRetry={() => void read.refetch()} />;
  const plans = read.data?.plans ?? [];
  if (plans.length === 0) return null;
  return (
    <Section title={t('document.plans')}>
      <PairList
        pairs={plans.map((plan) => {
          const own = plan.versions.find((version) => version.document?.id === document);
          return {
            id: plan.key,
            left: (
              <>
                <Link href={`/${unit}/ke-hoach?plan=${encodeURIComponent(plan.key)}`}>{plan.name}</Link>
                <br />
                <span className="xs mut">
                  {own === undefined || own.version === 1
                    ? t('document.made-plan')
                    : t('document.amended-plan', { reason: own.reason ?? '' })}
                </span>
              </>
            ),
            right: format.period(parsePeriodCode(plan.period), 'short'),
          };
        })}
      />
    </Section>
  );
}
