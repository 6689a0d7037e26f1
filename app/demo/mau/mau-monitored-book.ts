import type { MonitoredFileToOpen, MonitoredStep } from '@thucthi/mandates/contract';

/** Who of the demo's people may know of a sample file. */
export type BookReader = 'chairman' | 'office';

/** One sample file with what was done about it since. Units as the task book names them. */
export interface BookFile {
  readonly on: string;
  readonly readers: readonly BookReader[];
  readonly file: Omit<MonitoredFileToOpen, 'readers' | 'owner' | 'stageSince' | 'keepDayOff'>;
  readonly owner: { readonly unit: string } | { readonly office: string };
  readonly steps: readonly { readonly on: string; readonly step: MonitoredStep }[];
}

const both: readonly BookReader[] = ['chairman', 'office'];
const move = (on: string, stage: string): BookFile['steps'][number] => ({ on, step: { act: 'move', stage, on } });

/** Invented, like everything of the sample city: nobody and nothing real is meant. */
export const mauMonitoredFiles: readonly BookFile[] = [
  {
    on: '2026-03-09',
    readers: both,
    file: {
      kind: 'inspection-finding',
      stage: 'concluded',
      number: 'KLTT-02/2026 (minh họa)',
      subject: 'Quản lý, sử dụng đất công tại ba phường ven sông',
      dueOn: '2026-10-30',
    },
    owner: { unit: 'so-nong-nghiep-va-moi-truong' },
    steps: [move('2026-03-16', 'instructed'), move('2026-05-04', 'carried-out'), move('2026-09-21', 'reported')],
  },
  {
    on: '2026-04-06',
    readers: both,
    file: {
      kind: 'asset-transfer',
      stage: 'listing',
      number: 'CGTS-05/2026 (minh họa)',
      subject: 'Trụ sở dôi dư sau sắp xếp của hai xã',
      dueOn: '2026-12-15',
    },
    owner: { unit: 'so-tai-chinh' },
    steps: [move('2026-06-15', 'appraisal'), move('2026-10-12', 'decision')],
  },
  {
    on: '2026-05-11',
    readers: ['chairman'],
    file: {
      kind: 'criminal-case',
      stage: 'investigation',
      number: 'VA-01/2026 (minh họa)',
      subject: 'Vụ án tại một dự án chợ đầu mối',
      dueOn: '2026-11-10',
    },
    owner: { office: 'Cơ quan Cảnh sát điều tra (minh họa)' },
    steps: [move('2026-10-19', 'prosecution')],
  },
  {
    on: '2026-06-08',
    readers: both,
    file: {
      kind: 'audit-finding',
      stage: 'notified',
      number: 'KTNN-03/2026 (minh họa)',
      subject: 'Quyết toán ngân sách năm 2025',
      dueOn: '2026-11-30',
    },
    owner: { unit: 'so-tai-chinh' },
    steps: [move('2026-06-22', 'instructed'), move('2026-08-03', 'carried-out')],
  },
  {
    on: '2026-02-02',
    readers: both,
    file: {
      kind: 'complaint',
      stage: 'accepted',
      number: 'KN-11/2026 (minh họa)',
      subject: 'Khiếu nại về bồi thường đường vành đai',
      dueOn: '2026-06-30',
    },
    owner: { office: 'Thanh tra thành phố Mẫu (minh họa)' },
    steps: [
      move('2026-03-02', 'verification'),
      move('2026-04-20', 'dialogue'),
      move('2026-06-01', 'decision'),
      { on: '2026-06-25', step: { act: 'close', on: '2026-06-25' } },
    ],
  },
];
