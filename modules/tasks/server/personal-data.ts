import { saidOften, type PersonalDataEntry } from '@thucthi/platform';

/** What this module holds about people. */
export const taskPersonalData: readonly PersonalDataEntry[] = [
  {
    id: 'tasks.people',
    columns: ['directive.told_by', 'task_step.responsible', 'task_now.responsible'],
    what: { vi: 'Người giao việc, người phụ trách theo chức danh', en: 'Who assigned, who is responsible (by office)' },
    purpose: { vi: 'Biết ai giao, ai làm.', en: 'To know who assigns and who does.' },
    basis: saidOften.duty,
    seenBy: saidOften.wholeBody,
    kept: saidOften.withTheBody,
    erased: saidOften.appendOnly,
  },
  {
    id: 'tasks.texts',
    columns: [
      'directive.words',
      'directive.source_name',
      'task.content',
      'task_step.note',
      'task_step.evidence',

      'inquiry.question',
      'inquiry_turn.words',
      'inquiry_turn.evidence',
      'obstacle.content',
      'obstacle_step.words',
    ],
    what: {
      vi: 'Nội dung nhiệm vụ, giải trình, vướng mắc: có thể nêu tên người',
      en: 'Words of tasks, explanations and obstacles: people may be named',
    },
    purpose: { vi: 'Giao việc, giải trình, tháo gỡ.', en: 'Assigning, explaining, solving.' },
    basis: saidOften.duty,
    seenBy: saidOften.wholeBody,
    kept: saidOften.withTheBody,
    erased: saidOften.appendOnly,
  },
  {
    id: 'tasks.own',
    columns: ['saved_task_view.name'],
    what: { vi: 'Bộ lọc tự lưu', en: 'Saved views' },
    purpose: { vi: 'Tiện cho người dùng.', en: 'Convenience.' },
    basis: saidOften.duty,
    seenBy: saidOften.oneself,
    kept: { vi: 'Đến khi xóa.', en: 'Until removed.' },
    erased: saidOften.byHand,
  },
];
