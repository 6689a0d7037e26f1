import { ButtonLink, Section, Skeleton, useText } from '@thucthi/ui';
import type { TargetEffect } from '../../../institution-contract.ts';
import { routes } from '../../api/routes.ts';
import { useRead } from '../../api/use-read.ts';
import { hrefTo } from '../../shell/page-address.ts';
import { ProblemNote } from '../../shell/problem-note.tsx';
import { EffectCounts, sumOf } from '../institution/count-signs.tsx';
import { DividedEffects } from '../institution/divided-effects.tsx';
import { effectWords } from '../institution/effect-words.ts';
import '../institution/institution.css';
import { TargetEffects } from '../institution/target-effects.tsx';
import { TermTable } from '../institution/term-table.tsx';
import { termOf } from '../institution/term-years.ts';
import { TaskEffects } from '../institution/task-effects.tsx';

/** Every target and task that a document set, counted first, and how each stands. */
export function DocumentEffects({ unit, document }: { unit: string; document: string }) {
  const e = useText(effectWords);
  const read = useRead(routes.documentEffects, { params: { id: document }, query: { unit } });
  const effects = read.data;
  const none =
    effects !== undefined &&
    sumOf(effects.targets.counts) + effects.targets.ended + effects.targets.unjudged === 0 &&
    effects.tasks.list.length === 0;
  return (
    <Section
      title={e('title')}
      {...(effects === undefined || none ? {} : { note: e('title.note', { period: effects.period.label }) })}
      end={
        <ButtonLink kind="bare" icon="grid" href={hrefTo(`/${unit}/so-do-the-che`, { chon: document })}>
          {e('on-map')}
        </ButtonLink>
      }
    >
      {read.error !== null ? (
        <ProblemNote problem={read.error} onRetry={() => void read.refetch()} />
      ) : effects === undefined ? (
        <Skeleton rows={3} />
      ) : none ? (
        <p className="mut">{e('none')}</p>
      ) : (
        <div className="tt-effects">
          <EffectCounts targets={{ ...effects.targets, below: effects.targets.unjudged }} tasks={effects.tasks.counts} />
          {effects.targets.own.length === 0 ? null : <OwnTargets unit={effects.unit.name} targets={effects.targets.own} />}
          {effects.targets.divided.length === 0 ? null : (
            <>
              <h3>{e('divided.title')}</h3>
              <DividedEffects unit={effects.unit.slug} document={document} divided={effects.targets.divided} />
            </>
          )}
          {effects.tasks.list.length === 0 ? null : (
            <>
              <h3>{e('tasks.title')}</h3>
              <TaskEffects unit={unit} tasks={effects.tasks.list} />
            </>
          )}
        </div>
      )}
    </Section>
  );
}

/** The body's own targets: of a term year by year, else line by line. */
function OwnTargets({ unit, targets }: { unit: string; targets: readonly TargetEffect[] }) {
  const e = useText(effectWords);
  const term = termOf(targets);
  const title = e(term === null ? 'targets.title' : 'term.title', { unit });
  return (
    <>
      <h3>{title}</h3>
      {term === null ? <TargetEffects targets={targets} label={title} /> : <TermTable label={title} {...term} />}
    </>
  );
}
