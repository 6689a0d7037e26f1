import type { Words } from '../step-words.ts';
import { rungsAbove, type Ladder } from './escalation-ladder.ts';
import { obstacleRules, obstacleStateWords, obstacleStepWords, type ObstacleNeed } from './obstacle-rules.ts';
import type { ObstacleNow, ObstacleStep, ObstacleStepKind } from './obstacle-state.ts';

type Fault = { readonly fault: Words };
const fault = (vi: string, en: string): Fault => ({ fault: { vi, en } });

const missing: Readonly<Record<ObstacleNeed, Words>> = {
  waits: { vi: 'cần nêu đang chờ đơn vị hoặc cơ quan nào', en: 'say which unit or body it waits for' },
  day: { vi: 'cần nêu thời hạn tháo gỡ', en: 'name the day' },
  rung: { vi: 'cần chọn cấp báo cáo', en: 'choose whom it is brought to' },
};

/** Takes a step with an obstacle, or says why it cannot be taken now; who may take it is judged before. */
export function takeObstacleStep(now: ObstacleNow, step: ObstacleStep, ladder: Ladder): ObstacleNow | Fault {
  if (step.kind === 'raise') return fault('vướng mắc đã được nêu', 'the obstacle was raised already');
  const rule = obstacleRules[step.kind];
  if (rule.from !== now.state) {
    const [state, kind] = [obstacleStateWords[now.state], obstacleStepWords[step.kind]];
    return fault(
      `vướng mắc đang ở trạng thái “${state.vi}” nên không thể “${kind.vi}”`,
      `the obstacle is "${state.en}", so "${kind.en}" is not possible`,
    );
  }
  if ((step.words ?? '').trim().length < 3)
    return fault('cần ghi nội dung (ít nhất 3 ký tự)', 'this needs its words (3 characters at least)');
  const given: Record<ObstacleNeed, boolean> = { waits: step.waitsFor != null, day: step.neededBy != null, rung: step.rung != null };
  const lacking = rule.needs.find((need) => !given[need]);
  if (lacking !== undefined) return { fault: missing[lacking] };
  if (step.kind === 'escalate' && !rungsAbove(ladder, now.rung).some(({ rung }) => rung === step.rung)) {
    const name = ladder.find(({ rung }) => rung === now.rung)?.name ?? { vi: now.rung, en: now.rung };
    return fault(
      `vướng mắc đã ở cấp “${name.vi}”; chỉ báo cáo lên cấp cao hơn`,
      `it lies with "${name.en}" already; it can only be brought higher`,
    );
  }
  return { ...now, serial: now.serial + 1, ...changesOf(now, step) };
}

function changesOf(now: ObstacleNow, step: ObstacleStep): Partial<ObstacleNow> {
  switch (step.kind) {
    case 'redirect':
      return step.waitsFor ?? {};
    case 'move-day':
      return { neededBy: step.neededBy ?? null, dueOn: step.dueOn ?? null };
    case 'escalate':
      return { rung: step.rung ?? now.rung, escalatedOn: step.on };
    case 'close':
      return { state: 'closed', closedOn: step.on, solution: step.words };
    case 'reopen':
      return { state: 'open', closedOn: null, solution: null };
    case 'note':
    case 'raise':
      return {};
  }
}

/** The steps that may be taken of an obstacle as it stands, whoever takes them. */
export const nextObstacleSteps = (now: ObstacleNow, ladder: Ladder): Exclude<ObstacleStepKind, 'raise'>[] =>
  (Object.keys(obstacleRules) as (keyof typeof obstacleRules)[]).filter(
    (kind) => obstacleRules[kind].from === now.state && (kind !== 'escalate' || rungsAbove(ladder, now.rung).length > 0),
  );
