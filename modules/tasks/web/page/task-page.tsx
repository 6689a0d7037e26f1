import { usePageTools } from '@thucthi/registry/web';
import {
  Button,
  ContextBar,
  Link,
  Notice,
  Page,
  PageLead,
  PairList,
  Section,
  SidePanel,
  SignWord,
  Skeleton,
  useFormat,
  useLocale,
  useText,
  WithPanel,
  type TextReader,
} from '@thucthi/ui';
import { useState } from 'react';
import type { PossibleStep, TaskPage as Task } from '../../contract.ts';
import { stepWords } from '../../domain/step-words.ts';
import { classWords } from '../../domain/task-class.ts';
import { hasEnded } from '../../domain/task-state.ts';
import { AskPanel, type Asking } from '../inquiries/ask-panel.tsx';
import { InquiriesOf } from '../inquiries/inquiries-of.tsx';
import { inquiryWords } from '../inquiries/inquiry-words.ts';
import { MadeUp } from '../made-up.tsx';
import { taskCalls } from '../routes.ts';
import { classSigns } from '../sign-of.ts';
import { ObstaclesOf } from '../obstacles/obstacles-of.tsx';
import { RaisePanel } from '../obstacles/raise-panel.tsx';
import { StepButtons } from '../steps/step-buttons.tsx';
import { StepForm } from '../steps/step-form.tsx';
import '../tasks.css';
import { CustodyTable } from './custody-table.tsx';
import { HandDownPanel } from './hand-down-panel.tsx';
import { pageWords } from './page-words.ts';
import { SixClear, TaskFacts } from './task-facts.tsx';
import { Timeline } from './timeline.tsx';

/** One task: what, who, by when, through whose hands it went, and what may be done now. */
export default function TaskPage() {
  const t = useText(pageWords);
  const tools = usePageTools();
  const { params } = tools.usePageAddress();
  const unit = params['unit'] ?? '';
  const id = params['task'] ?? '';
  const read = tools.useRead(taskCalls.readTask, { params: { id }, query: { unit } }, { staleTime: 0 });
  tools.usePageTitle(read.data?.content ?? null);
  if (read.data !== undefined) return <TaskView key={id} task={read.data} unit={unit} />;
  return (
    <>
      <ContextBar back={{ href: `/${unit}/nhiem-vu`, label: t('back') }}>{null}</ContextBar>
      <Page>
        {read.error === null ? (
          <Skeleton rows={6} height={56} />
        ) : (
          <tools.ProblemNote problem={read.error} onRetry={() => void read.refetch()} />
        )}
      </Page>
    </>
  );
}

type Opened = { step: PossibleStep } | 'hand-down' | 'ask' | 'raise' | null;

function TaskView({ task, unit }: { task: Task; unit: string }) {
  const t = useText(pageWords);
  const ask = useText(inquiryWords);
  const me = usePageTools().useMe();
  const may = (right: string): boolean => me?.rights.includes(right) === true && !hasEnded(task.state);
  const { locale } = useLocale();
  const [opened, setOpened] = useState<Opened>(null);
  const close = (): void => setOpened(null);
  const panel =
    opened === null ? null : opened === 'hand-down' ? (
      <HandDownPanel unit={unit} task={task} onClose={close} />
    ) : opened === 'ask' ? (
      <AskPanel asking={askingAboutTask(task, unit, ask)} onClose={close} />
    ) : opened === 'raise' ? (
      <RaisePanel unit={task.lead?.slug ?? unit} subject={{ kind: 'task', task: task.id }} today={me?.today ?? ''} onClose={close} />
    ) : (
      <SidePanel title={stepWords[opened.step.kind][locale]} onClose={close}>
        <StepForm key={opened.step.kind} unit={unit} task={task} step={opened.step} onDone={close} />
      </SidePanel>
    );
  return (
    <>
      <ContextBar back={{ href: `/${unit}/nhiem-vu`, label: t('back') }}>
        <MadeUp illustrative={task.illustrative} />
      </ContextBar>
      <WithPanel panel={panel}>
        <Page>
          <PageLead title={task.content}>
            {task.above === null ? null : (
              <Link href={`/${unit}/nhiem-vu/${task.above.id}`}>{t('back.above', { content: task.above.content })}</Link>
            )}
          </PageLead>
          <EndedUnit task={task} />
          <TaskFacts task={task} unit={unit} />
          <Section
            title={t('six.title')}
            note={task.unclear.length === 0 ? t('six.all') : t('six.missing', { count: task.unclear.length })}
          >
            <SixClear unclear={task.unclear} />
          </Section>
          <Section title={t('steps.title')}>
            {task.can.length > 0 || task.mayHandDown ? (
              <StepButtons
                can={task.can}
                chosen={opened === null || typeof opened === 'string' ? null : opened.step.kind}
                onChoose={(step) => setOpened({ step })}
              />
            ) : (
              <p className="mut">{t(hasEnded(task.state) && task.state !== 'accepted' ? 'steps.ended' : 'steps.none')}</p>
            )}
          </Section>
          <Parts task={task} unit={unit} onHandDown={task.mayHandDown ? () => setOpened('hand-down') : null} />
          <InquiriesOf unit={unit} about={{ task: task.id }} onAsk={may('tasks.assign') ? () => setOpened('ask') : null} />
          <ObstaclesOf unit={unit} about={{ task: task.id }} onRaise={may('tasks.act') ? () => setOpened('raise') : null} />
          <CustodyTable task={task} />
          <Section title={t('line.title')}>
            <Timeline steps={task.timeline} />
          </Section>
        </Page>
      </WithPanel>
    </>
  );
}

/** A request for an explanation of a task, which goes to the unit that leads it. */
function askingAboutTask(task: Task, unit: string, t: TextReader<'ask.task'>): Asking {
  return {
    subject: { kind: 'task', task: task.id },
    name: task.content,
    unit: task.lead?.slug ?? unit,
    question: t('ask.task', { name: task.content }),
  };
}

function EndedUnit({ task }: { task: Task }) {
  const t = useText(pageWords);
  const format = useFormat();
  if (task.lead?.endedOn == null || hasEnded(task.state)) return null;
  const units = task.successors.map(({ name }) => name).join(', ');
  return (
    <Notice kind="ask" title={t('ended.title', { unit: task.lead.name, date: format.date(task.lead.endedOn) })}>
      {units === '' ? t('ended.none') : t('ended.text', { units })}
    </Notice>
  );
}

function Parts({ task, unit, onHandDown }: { task: Task; unit: string; onHandDown: (() => void) | null }) {
  const t = useText(pageWords);
  const { locale } = useLocale();
  if (task.parts.length === 0 && onHandDown === null) return null;
  const pairs = task.parts.map((part) => ({
    id: part.id,
    left: (
      <Link href={`/${unit}/nhiem-vu/${part.id}`}>
        {part.lead === null ? '' : `${part.lead.name}: `}
        {part.content}
      </Link>
    ),
    right: <SignWord {...classSigns[part.class]} word={classWords[part.class][locale]} />,
  }));
  return (
    <Section
      title={t('parts.title')}
      {...(task.below.total === 0 ? {} : { note: t('parts.note', { done: task.below.done, total: task.below.total }) })}
    >
      {pairs.length === 0 ? null : <PairList pairs={pairs} />}
      {onHandDown === null ? null : (
        <div className="tt-actions">
          <Button icon="plus" onClick={onHandDown}>
            {t('parts.down')}
          </Button>
        </div>
      )}
    </Section>
  );
}
