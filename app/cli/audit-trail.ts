import { readFileSync } from 'node:fs';
import { formatNumberVi } from '@thucthi/kernel';
import {
  digestsOfProof,
  proveRow,
  readDigest,
  rowProof,
  verifyAudit,
  type AuditFault,
  type AuditFinding,
  type AuditVerification,
  type Database,
} from '@thucthi/platform';
import { CommandFault, wrongCall, type Command } from './command.ts';
import { bodiesOf, onInstallation } from './installation.ts';

const bodyOption = { body: { type: 'string', help: 'chỉ một cơ quan, theo tên đường dẫn' } } as const;

const clockInVietnam = new Intl.DateTimeFormat('vi-VN', { timeZone: 'Asia/Ho_Chi_Minh', dateStyle: 'short', timeStyle: 'medium' });
const when = (instant: string): string => clockInVietnam.format(new Date(instant));
const count = (rows: number): string => formatNumberVi(String(rows));

const faultWords: Record<AuditFault, string> = {
  changed: 'dòng đã bị sửa',
  missing: 'dòng đã bị xóa',
  added: 'dòng được chèn vào, không do chương trình ghi',
  moved: 'dòng bị đổi chỗ',
  list: 'danh sách dòng dưới niêm phong không còn khớp với niêm phong',
  seal: 'niêm phong đã bị sửa',
  chain: 'niêm phong không nối tiếp niêm phong trước',
  digest: 'không có niêm phong nào mang mã trên giấy: nhật ký đến lúc in mã đã bị viết lại, hoặc mã của cơ quan khác',
};

function sentenceOf({ fault, serial, place, auditId, recordedAt }: AuditFinding): string {
  const where = [
    serial === null ? null : `niêm phong ${serial}`,
    place === null ? null : `dòng ${place}`,
    recordedAt === null ? null : `ghi lúc ${when(recordedAt)}`,
    auditId === null ? null : `mã ${auditId}`,
  ].filter((part) => part !== null);
  return where.length === 0 ? faultWords[fault] : `${faultWords[fault]} (${where.join(', ')})`;
}

async function verificationOf(database: Database, tenantId: number, digest: string | null): Promise<AuditVerification> {
  const verification = await verifyAudit(database, tenantId, { digest });
  if (verification === 'stopped') throw new Error('the verification was stopped');
  return verification;
}

function digestIn(text: string | null): string | null {
  if (text === null) return null;
  const digest = readDigest(text);
  if (digest !== null) return digest;
  throw new CommandFault(
    'Mã niêm phong gõ chưa đúng: có chữ sai hoặc thiếu. Hãy gõ lại đủ tám nhóm bốn ký tự và hai ký tự cuối.',
    'The digest is mistyped: a letter is wrong or missing.',
    wrongCall,
  );
}

/** Recomputes the whole trail from its rows and says what does not fit. */
export const auditVerify: Command = {
  name: 'audit verify',
  usage: '[--body CƠ-QUAN] [--digest MÃ]',
  summary: 'tính lại toàn bộ niêm phong của nhật ký, chỉ ra dòng bị sửa, xóa, chèn',
  details: [
    'Trả mã 0 nếu nhật ký nguyên vẹn, mã 2 nếu không. Không sửa gì.',
    '--digest đối chiếu với mã đã in (thucthi audit digest); hãy nêu cả --body.',
  ],
  options: { ...bodyOption, digest: { type: 'string', help: 'mã niêm phong đã in ra giấy' } },
  words: [0, 0],
  run: ({ text, around }) => {
    const digest = digestIn(text('digest'));
    if (digest !== null && text('body') === null) {
      throw new CommandFault('Mã niêm phong là của một cơ quan: hãy thêm --body.', 'A digest belongs to one body: add --body.', wrongCall);
    }
    return onInstallation(around, async ({ database }) => {
      let faults = 0;
      for (const body of await bodiesOf(database, text('body'))) {
        const found = await verificationOf(database, body.id, digest);
        faults += found.faults;
        const reach = `${count(found.sealedRows)} dòng dưới ${count(found.seals)} niêm phong, ${count(found.waitingRows)} dòng chờ niêm phong`;
        around.say(
          found.faults === 0
            ? `${body.slug}: nhật ký nguyên vẹn; ${reach}.`
            : `${body.slug}: ${count(found.faults)} chỗ không khớp; ${reach}.`,
        );
        if (found.matched !== null) {
          around.say(
            `  Mã trên giấy là của niêm phong ${found.matched.serial}, ${when(found.matched.sealedAt)}, ${count(found.matched.total)} dòng.`,
          );
        }
        for (const finding of found.findings) around.say(`  ${sentenceOf(finding)}`);
      }
      return faults === 0 ? 0 : 2;
    });
  },
};

/** A page for each body to print and lock away: who later rewrites the trail cannot rewrite the paper. */
export const auditDigest: Command = {
  name: 'audit digest',
  usage: '[--body CƠ-QUAN]',
  summary: 'in mã niêm phong mới nhất của nhật ký, để giữ trên giấy',
  details: ['Mã chứng thực mọi dòng đã niêm phong đến lúc đó. Giữ tờ giấy ở nơi người quản trị cơ sở dữ liệu không sửa được.'],
  options: bodyOption,
  words: [0, 0],
  run: ({ text, around }) =>
    onInstallation(around, async ({ database }) => {
      let faults = 0;
      for (const body of await bodiesOf(database, text('body'))) {
        const found = await verificationOf(database, body.id, null);
        faults += found.faults;
        if (found.faults > 0)
          around.complain(`${body.slug}: nhật ký không nguyên vẹn, không in mã. Hãy chạy: thucthi audit verify --body ${body.slug}`);
        else if (found.last === null) around.say(`${body.name.vi} (${body.slug}): chưa có niêm phong nào.`);
        else {
          around.say(
            [
              'MÃ NIÊM PHONG NHẬT KÝ',
              `Cơ quan:      ${body.name.vi} (${body.slug})`,
              `Niêm phong:   số ${found.last.serial}, lúc ${when(found.last.sealedAt)}`,
              `Số dòng:      ${count(found.last.total)}, dòng cuối ghi lúc ${when(found.last.lastRecordedAt)}`,
              `Gốc (Merkle): ${found.last.root}`,
              `Mã:           ${found.last.digest}`,
              `Đối chiếu:    thucthi audit verify --body ${body.slug} --digest ${found.last.digest}`,
              '',
            ].join('\n'),
          );
        }
      }
      return faults === 0 ? 0 : 2;
    }),
};

/** The proof of one row, as a file that is checked without the database. */
export const auditProve: Command = {
  name: 'audit prove',
  usage: 'MÃ-DÒNG --body CƠ-QUAN',
  summary: 'xuất chứng cứ của một dòng nhật ký (JSON), kiểm tra được mà không cần cơ sở dữ liệu',
  details: ['Chứng cứ chỉ chứa dòng ấy và các mã băm, không lộ dòng khác. Kiểm tra: thucthi audit check-proof TỆP --digest MÃ.'],
  options: bodyOption,
  words: [1, 1],
  run: ({ words, text, around }) => {
    const [id = ''] = words;
    const slug = text('body');
    if (slug === null) throw new CommandFault('Thiếu --body CƠ-QUAN.', 'Missing --body BODY.', wrongCall);
    if (!/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(id))
      throw new CommandFault(`“${id}” không phải mã dòng.`, 'No id of a row.', wrongCall);
    return onInstallation(around, async ({ database }) => {
      const [body] = await bodiesOf(database, slug);
      const proof = body === undefined ? null : await proveRow(database, body.id, id);
      if (proof === null)
        throw new CommandFault(
          'Chưa có niêm phong nào phủ dòng này, hoặc không có dòng này.',
          'No seal covers this row, or there is none.',
        );
      around.say(JSON.stringify(proof, null, 1));
      return 0;
    });
  },
};

/** Checks a proof against a digest on paper, on any machine. */
export const auditCheckProof: Command = {
  name: 'audit check-proof',
  usage: 'TỆP --digest MÃ',
  summary: 'kiểm tra chứng cứ của một dòng với mã đã in, không cần cơ sở dữ liệu',
  details: ['Trả mã 0 nếu dòng có dưới mã ấy, mã 2 nếu không.'],
  options: { digest: { type: 'string', help: 'mã niêm phong đã in ra giấy' } },
  words: [1, 1],
  run: async ({ words, text, around }) => {
    const digest = digestIn(text('digest'));
    if (digest === null) throw new CommandFault('Thiếu --digest MÃ.', 'Missing --digest DIGEST.', wrongCall);
    const proof = rowProof.safeParse(readJson(words[0] ?? ''));
    if (!proof.success) throw new CommandFault('Tệp này không phải chứng cứ của một dòng nhật ký.', 'This is no proof of a row.');
    const holds = digestsOfProof(proof.data).includes(digest);
    around.say(
      holds
        ? `Đúng: dòng ${proof.data.row.id} có dưới mã này, nguyên như trong tệp.`
        : 'Không đúng: tệp đã bị sửa, hoặc dòng không có dưới mã này.',
    );
    return holds ? 0 : 2;
  },
};

function readJson(file: string): unknown {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    return null;
  }
}
