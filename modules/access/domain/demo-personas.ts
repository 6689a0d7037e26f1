import type { RoleCode } from './roles.ts';

/** Who one may be in the demo with one click. Titles stand in for names: nobody real is meant. */
export interface PersonaDef {
  readonly persona: string;
  readonly name: string;
  readonly position: string;
  readonly role: RoleCode;
}

/** The ward or commune for which the demo's officer enters figures. */
export interface DemoWard {
  readonly unitId: number;
  /** Full name, e.g. "Phường Hội Phú". */
  readonly name: string;
}

/** The demo's people of one body; without a ward there is no ward officer. */
export function demoPersonasOf(ward: DemoWard | null): readonly PersonaDef[] {
  return [
    { persona: 'chairman', name: 'Chủ tịch UBND', position: 'Lãnh đạo', role: 'chairman' },
    { persona: 'office', name: 'Chuyên viên Văn phòng', position: 'Văn phòng UBND', role: 'office' },
    { persona: 'finance', name: 'Chuyên viên Tài chính', position: 'Cơ quan Tài chính - Kế hoạch', role: 'finance' },
    ...(ward
      ? [
          {
            persona: 'ward-officer',
            name: `Cán bộ ${ward.name.charAt(0).toLowerCase()}${ward.name.slice(1)}`,
            position: `UBND ${ward.name.charAt(0).toLowerCase()}${ward.name.slice(1)}`,
            role: 'ward-officer' as const,
          },
          {
            persona: 'unit-head',
            name: `Chủ tịch UBND ${ward.name.charAt(0).toLowerCase()}${ward.name.slice(1)}`,
            position: 'Duyệt số liệu của đơn vị',
            role: 'unit-head' as const,
          },
        ]
      : []),
    { persona: 'administrator', name: 'Quản trị hệ thống', position: 'Công nghệ thông tin', role: 'administrator' },
  ];
}
