import type { AuditSentence } from '@thucthi/access/server';

/** How the trail tells of the register of personal data. */
export const personalDataAuditSentences: Readonly<Record<string, AuditSentence>> = {
  'personal-data.basis-set': (_, { id }) => ({
    vi: `ghi căn cứ xử lý dữ liệu cá nhân cho mục ${id} của sổ đăng ký`,
    en: `said on what ground the entry ${id} of the register of personal data stands`,
  }),
};
