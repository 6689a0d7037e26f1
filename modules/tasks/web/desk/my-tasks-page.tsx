import { UnitPage, usePageTools, type PageReader } from '@thucthi/registry/web';
import {
  ContextBar,
  ContextSelect,
  EmptyState,
  Link,
  Notice,
  Page,
  PageLead,
  Section,
  SignWord,
  Skeleton,
  useLocale,
  useText,
} from '@thucthi/ui';
import { useState } from 'react';
import type { PossibleStep } from '../../contract.ts';
import { stateWords } from '../../domain/step-words.ts';
import { classWords } from '../../domain/task-class.ts';
import { DeadlineWords } from '../deadline-words.tsx';
import { DeskInquiries } from '../inquiries/desk-inquiries.tsx';
import { MadeUp } from '../made-up.tsx';
import { pageWords } from '../page/page-words.ts';
import { taskCalls, type DeskTask } from '../routes.ts';
import { classSigns } from '../sign-of.ts';
import { StepButtons } from '../steps/step-buttons.tsx';
import { StepForm } from '../steps/step-form.tsx';
import '../tasks.css';
import { useUnitOptions } from '../use-unit-options.ts';

/** Everything that waits for one unit, updated on one page; made for a phone. */
export default function MyTasksPage() {
  const t = useText(pageWords);
  return <UnitPage title={t('mine.title')}>{(unit, me) => <Desk unit={unit} me={me} />}</UnitPage>;
}

function Desk({ unit, me }: { unit: { slug: string; name: string }; me: PageReader }) {
  const t = useText(pageWords);
  const tools = usePageTools();
  const go = tools.useGo();
  const { options, loading } = useUnitOptions(unit.slug, { neighbourhoods: true });
  const signedIn = me.person !== null;
  const read = tools.useRead(taskCalls.myTasks, signedIn ? { params: { slug: unit.slug } } : null, { staleTime: 0 });
  const tasks = read.data?.tasks ?? [];
  const overdue = tasks.filter((task) => task.class === 'overdue').length;
  return (
    <>
      <ContextBar back={{ href: `/${unit.slug}/nhiem-vu`, label: t('back') }}>
        <ContextSelect
          label={t('mine.unit')}
          options={options}
          loading={loading}
          value={unit.slug}
          onChange={(slug) => go(`/${slug}/viec-cua-toi`)}
        />
        <Link href={`/${unit.slug}/nhac-viec`}>{t('mine.reminders')}</Link>
        <MadeUp illustrative={read.data?.illustrative} />
      </ContextBar>
      <Page>
        {!signedIn ? (
          <>
            <PageLead title={t('mine.title')} />
            <Notice icon="locked">{t('mine.sign-in')}</Notice>
          </>
        ) : read.error !== null ? (
          <tools.ProblemNote problem={read.error} onRetry={() => void read.refetch()} />
        ) : read.data === undefined ? (
          <Skeleton rows={5} height={96} />
        ) : tasks.length === 0 ? (
          <>
            <EmptyState title={t('mine.none', { unit: unit.name })}>{t('mine.empty')}</EmptyState>
            <DeskInquiries unit={unit.slug} />
          </>
        ) : (
          <>
            <PageLead title={t('mine.headline', { unit: unit.name, total: tasks.length, overdue })}>{t('mine.lead')}</PageLead>
            <DeskInquiries unit={unit.slug} />
            <Section title={t('back')}>
              <ul className="tk-desk">
                {tasks.map((task) => (
                  <DeskLine key={task.id} task={task} unit={unit.slug} />
                ))}
              </ul>
              {read.data.more ? <p className="mut">{t('mine.more')}</p> : null}
            </Section>
          </>
        )}
      </Page>
    </>
  );
}

function DeskLine({ task, unit }: { task: DeskTask; unit: string }) {
  const t = useText(pageWords);
  const { locale } = useLocale();
  const [step, setStep] = useState<PossibleStep | null>(null);
  const close = (): void => setStep(null);
  return (
    <li>
      <div className="tk-desk-head">
        <div className="tk-lines">
          <h3>
            <Link href={`/${unit}/nhiem-vu/${task.id}`}>{task.content}</Link>
          </h3>
          {task.lastNote === null ? null : <span className="xs mut">{t('mine.last', { note: task.lastNote })}</span>}
        </div>
        <div className="tk-lines">
          <SignWord {...classSigns[task.class]} word={classWords[task.class][locale]} />
          <span className="xs mut">{stateWords[task.state][locale]}</span>
        </div>
        <DeadlineWords task={task} />
      </div>
      <StepButtons can={task.can} chosen={step?.kind ?? null} onChoose={(chosen) => setStep(chosen.kind === step?.kind ? null : chosen)} />
      {step === null ? null : <StepForm key={step.kind} unit={unit} task={task} step={step} onDone={close} />}
    </li>
  );
}
