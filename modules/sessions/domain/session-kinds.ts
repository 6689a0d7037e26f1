import type { SessionRules } from './session-rules.ts';

export const sessionKinds = ['executive', 'party-conference', 'council', 'briefing'] as const;
export type SessionKind = (typeof sessionKinds)[number];

/** What a kind of session is called, whose form its documents have, and the rules it goes by where its body has set none. */
export interface KindOfSession {
  readonly name: { readonly vi: string; readonly en: string };
  readonly title: (period: string) => string;
  readonly form: 'state' | 'party';
  /** Whose session it is, and in whose name its papers go out. */
  readonly organ: 'executive' | 'council' | 'party';
  /** What its conclusions are made known by. */
  readonly notice: { readonly kind: string; readonly abbreviation: string };
  readonly chairOffice: string;
  readonly members: string;
  readonly rules: SessionRules;
  /** Where the rules come from; they are a beginning that each body confirms or replaces. */
  readonly source: { readonly vi: string; readonly en: string };
}

const unconfirmed = {
  vi: 'giá trị ban đầu của phần mềm, cơ quan xác nhận hoặc sửa theo quy chế làm việc của mình',
  en: 'the program’s starting values, to be confirmed or replaced by the body’s own working rules',
};

/** The kinds of sessions, as data. */
export const kindsOfSession: Readonly<Record<SessionKind, KindOfSession>> = {
  executive: {
    name: { vi: 'Phiên họp thường kỳ của UBND', en: 'Regular session of the People’s Committee' },
    title: (period) => `Phiên họp thường kỳ ${period}`,
    form: 'state',
    organ: 'executive',
    notice: { kind: 'Thông báo', abbreviation: 'TB' },
    chairOffice: 'Chủ tịch UBND',
    members: 'thành viên UBND',
    rules: { quorum: { part: 2, of: 3 }, base: 'all', majority: 'more-than-half', tie: 'chair' },
    source: unconfirmed,
  },
  'party-conference': {
    name: { vi: 'Hội nghị cấp ủy', en: 'Conference of the Party committee' },
    title: (period) => `Hội nghị Ban Chấp hành Đảng bộ ${period}`,
    form: 'party',
    organ: 'party',
    notice: { kind: 'Thông báo nhanh', abbreviation: 'TB' },
    chairOffice: 'Bí thư',
    members: 'ủy viên Ban Chấp hành',
    rules: { quorum: { part: 2, of: 3 }, base: 'all', majority: 'more-than-half', tie: 'lost' },
    source: unconfirmed,
  },
  council: {
    name: { vi: 'Kỳ họp HĐND', en: 'Session of the People’s Council' },
    title: (period) => `Kỳ họp HĐND ${period}`,
    form: 'state',
    organ: 'council',
    notice: { kind: 'Thông báo', abbreviation: 'TB' },
    chairOffice: 'Chủ tịch HĐND',
    members: 'đại biểu HĐND',
    rules: { quorum: { part: 2, of: 3 }, base: 'all', majority: 'more-than-half', tie: 'lost' },
    source: unconfirmed,
  },
  briefing: {
    name: { vi: 'Giao ban tuần', en: 'Weekly briefing' },
    title: (period) => `Họp giao ban ${period}`,
    form: 'state',
    organ: 'executive',
    notice: { kind: 'Thông báo', abbreviation: 'TB' },
    chairOffice: 'Chủ tịch UBND',
    members: 'thành phần dự họp',
    rules: { quorum: null, base: 'present', majority: 'more-than-half', tie: 'chair' },
    source: unconfirmed,
  },
};
