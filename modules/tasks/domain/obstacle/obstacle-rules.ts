import type { Words } from '../step-words.ts';
import type { ObstacleState, ObstacleStepKind } from './obstacle-state.ts';

/** What a step brings besides its words, which every step has. */
export type ObstacleNeed = 'waits' | 'day' | 'rung';

export interface ObstacleRule {
  readonly from: ObstacleState;
  readonly needs: readonly ObstacleNeed[];
  /** Also the unit it waits for may take it. */
  readonly waitedMay?: true;
}

/** The steps that may be taken of an obstacle after it was raised; every one says in words why or what. */
export const obstacleRules: Readonly<Record<Exclude<ObstacleStepKind, 'raise'>, ObstacleRule>> = {
  note: { from: 'open', needs: [], waitedMay: true },
  redirect: { from: 'open', needs: ['waits'] },
  'move-day': { from: 'open', needs: ['day'] },
  escalate: { from: 'open', needs: ['rung'] },
  close: { from: 'open', needs: [] },
  reopen: { from: 'closed', needs: [] },
};

/** What the steps are called, as a button says it. */
export const obstacleStepWords: Readonly<Record<ObstacleStepKind, Words>> = {
  raise: { vi: 'Nêu vướng mắc', en: 'Raise an obstacle' },
  note: { vi: 'Cập nhật', en: 'Note what was done' },
  redirect: { vi: 'Đổi nơi chờ', en: 'It waits for another' },
  'move-day': { vi: 'Đổi thời hạn tháo gỡ', en: 'Another day' },
  escalate: { vi: 'Báo cáo lên cấp trên', en: 'Bring it higher' },
  close: { vi: 'Đã tháo gỡ', en: 'Solved' },
  reopen: { vi: 'Mở lại', en: 'Reopen' },
};

/** What the states are called. */
export const obstacleStateWords: Readonly<Record<ObstacleState, Words>> = {
  open: { vi: 'Chưa tháo gỡ', en: 'Open' },
  closed: { vi: 'Đã tháo gỡ', en: 'Solved' },
};
