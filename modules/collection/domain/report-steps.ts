/** How a report stands. Its figures count from when they are sent, whatever this says: approval is a mark beside figures, never a state of them. */
export const standings = ['owed', 'sent', 'checked', 'approved', 'accepted', 'returned'] as const;
export type Standing = (typeof standings)[number];

/** What people do with a report. */
export const stepKinds = ['send', 'check', 'approve', 'accept', 'return'] as const;
export type StepKind = (typeof stepKinds)[number];

/** The steps a form may ask for beside sending, in the order in which they are taken. */
export const askableSteps = ['check', 'approve', 'accept'] as const;
export type AskableStep = (typeof askableSteps)[number];

/** What a report may wait for. */
export const nextSteps = ['send', ...askableSteps] as const;
export type NextStep = (typeof nextSteps)[number];

/** What each step is called, as something somebody did. */
export const stepWords: Readonly<Record<StepKind, { readonly vi: string; readonly en: string }>> = {
  send: { vi: 'gửi báo cáo', en: 'sent the report' },
  check: { vi: 'kiểm tra', en: 'checked' },
  approve: { vi: 'duyệt', en: 'approved' },
  accept: { vi: 'tiếp nhận', en: 'accepted' },
  return: { vi: 'trả lại', en: 'returned' },
};

const standingAfter: Readonly<Record<StepKind, Standing>> = {
  send: 'sent',
  check: 'checked',
  approve: 'approved',
  accept: 'accepted',
  return: 'returned',
};

/** The step a report waits for; null where nothing is asked for any more. A report that was never sent waits for its unit. */
export function waitsFor(standing: Standing, asked: readonly AskableStep[]): NextStep | null {
  if (standing === 'owed' || standing === 'returned') return 'send';
  const done = askableSteps.findIndex((step) => standingAfter[step] === standing);
  return askableSteps.slice(done + 1).find((step) => asked.includes(step)) ?? null;
}

/** A report as a step finds it. */
export interface ReportNow {
  readonly standing: Standing;
  /** The steps its form asked for when it fell due. */
  readonly asked: readonly AskableStep[];
  /** Who approves must be somebody else than who sent. */
  readonly twoPeople: boolean;
  readonly lastSender: string | null;
  /** Indicators of the form for which the unit has no figure. */
  readonly missing: number;
}

/** A step somebody wants to take. */
export interface WantedStep {
  readonly kind: StepKind;
  readonly by: string | null;
  readonly reason: string | null;
  /** Who takes it acts for a level above the unit. */
  readonly fromAbove: boolean;
}

type Fault = { readonly vi: string; readonly en: string };
const shortestReason = 3;

/** Where a step leads, or why it cannot be taken. */
export function takeStep(now: ReportNow, step: WantedStep): { readonly standing: Standing } | { readonly fault: Fault } {
  const fault = faultOf(now, step);
  return fault === null ? { standing: standingAfter[step.kind] } : { fault };
}

function faultOf(now: ReportNow, step: WantedStep): Fault | null {
  const reasoned = (step.reason?.trim().length ?? 0) >= shortestReason;
  switch (step.kind) {
    case 'send':
      if (now.missing > 0 && !reasoned)
        return {
          vi: `Biểu còn ${now.missing} chỉ tiêu chưa có số. Nhập nốt, hoặc nêu lý do thiếu (ít nhất 3 ký tự) rồi gửi.`,
          en: `${now.missing} indicators have no figure. Enter them, or say why they are missing (3 characters at least) and send.`,
        };
      if (now.standing !== 'owed' && now.standing !== 'returned' && !reasoned)
        return {
          vi: 'Báo cáo này đã gửi. Muốn gửi lại, nêu lý do (ít nhất 3 ký tự).',
          en: 'This report has been sent. To send it again, say why (3 characters at least).',
        };
      return null;
    case 'return':
      if (now.standing === 'owed' || now.standing === 'returned')
        return { vi: 'Chưa có gì được gửi để trả lại.', en: 'There is nothing sent that could be returned.' };
      if (!reasoned) return { vi: 'Trả lại phải nêu lý do (ít nhất 3 ký tự).', en: 'Returning needs a reason (3 characters at least).' };
      return null;
    case 'check':
    case 'approve':
    case 'accept':
      return faultOfMark(now, step, step.kind);
  }
}

function faultOfMark(now: ReportNow, step: WantedStep, kind: AskableStep): Fault | null {
  if (waitsFor(now.standing, now.asked) !== kind) return outOfTurn(now, kind);
  if (kind === 'accept' && !step.fromAbove)
    return { vi: 'Tiếp nhận là việc của cấp trên đơn vị gửi.', en: 'Accepting is done by a level above the unit that sent.' };
  if (kind === 'approve' && now.twoPeople && step.by !== null && step.by === now.lastSender)
    return {
      vi: 'Người gửi không tự duyệt báo cáo của mình; biểu này đòi hai người.',
      en: 'Whoever sent a report does not approve it; this form asks for two people.',
    };
  return null;
}

function outOfTurn(now: ReportNow, kind: AskableStep): Fault {
  if (!now.asked.includes(kind)) return { vi: 'Biểu này không đòi bước này.', en: 'This form does not ask for this step.' };
  return {
    vi: `Chưa đến lượt ${stepWords[kind].vi}: báo cáo ${now.standing === 'owed' || now.standing === 'returned' ? 'chưa được gửi' : 'đang ở bước khác'}.`,
    en: `It is not the turn to be ${stepWords[kind].en}: the report ${now.standing === 'owed' || now.standing === 'returned' ? 'has not been sent' : 'is at another step'}.`,
  };
}
