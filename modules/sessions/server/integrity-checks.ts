import { createHash } from 'node:crypto';
import { asWorker, canonicalJson, type IntegrityCheck, type Json } from '@thucthi/platform';
import { frozenMaterials } from './integrity.store.ts';

/** Materials of one page; each may be a whole scorecard. */
const atOnce = 20;

/** What this module can say of its own tables. */
export const sessionChecks: readonly IntegrityCheck[] = [
  {
    id: 'sessions.materials',
    severity: 'fault',
    title: { vi: 'Tài liệu phiên họp còn nguyên như khi đóng băng', en: 'Material of sessions is as it was frozen' },
    means: {
      vi: 'Nội dung một tài liệu đã đóng băng không còn khớp mã băm của nó.',
      en: 'What was frozen for a session no longer has its hash.',
    },
    mend: {
      vi: 'Lấy lại tài liệu từ bản sao lưu; biên bản đã ban hành ghi mã băm đúng.',
      en: 'Take it from a backup; the papers issued cite the right hash.',
    },
    find: async ({ database, tenantId, going }) => {
      const wrong: string[] = [];
      for (let after: string | null = null; ;) {
        if (!going()) return null;
        const page = await asWorker(database, 'integrity check', (tx) => frozenMaterials(tx, tenantId, after, atOnce));
        wrong.push(...page.filter(({ content, sha256 }) => hashOf(content) !== sha256).map(({ id }) => id));
        if (page.length < atOnce) break;
        after = page.at(-1)?.id ?? null;
      }
      return { count: wrong.length, first: wrong.slice(0, 10) };
    },
  },
];

function hashOf(content: unknown): string | null {
  try {
    return createHash('sha256')
      .update(canonicalJson(content as Json))
      .digest('hex');
  } catch {
    return null; // a number no frozen content can have
  }
}
