import { asWorker, citusStatements, planDistribution, readSchemaFacts, type DistributionObstacle } from '@thucthi/platform';
import type { Command } from './command.ts';
import { onInstallation } from './installation.ts';

const meaning: Readonly<Record<DistributionObstacle['kind'], string>> = {
  'key-without-body': 'khóa chính hoặc khóa duy nhất không bắt đầu bằng tenant_id',
  'foreign-key-crosses': 'khóa ngoại nối dữ liệu của cơ quan này với cơ quan khác, hoặc từ bảng dùng chung vào bảng của cơ quan',
  trigger: 'bảng có trigger',
  'policy-subquery': 'chính sách bảo vệ dòng có truy vấn con, Citus không nhận',
};

/** Prints how the live schema would be spread over the machines of a Citus cluster, and what stands in the way. Changes nothing. */
export const citusPlan: Command = {
  name: 'tenants citus-plan',
  usage: '',
  summary: 'in các lệnh phân tán lược đồ hiện có theo cơ quan trên cụm Citus, và những gì còn ngăn cản',
  details: [
    'Chỉ đọc danh mục của cơ sở dữ liệu và in ra; không thay đổi gì. Dòng bắt đầu bằng -- là lời giải thích.',
    'Trả mã 0 nếu không còn gì ngăn cản, mã 2 nếu còn. Đọc docs/nhieu-don-vi.md trước: lược đồ chưa được chạy thử trên Citus.',
  ],
  options: {},
  words: [0, 0],
  run: ({ around }) =>
    onInstallation(around, async ({ database }) => {
      const plan = planDistribution(await asWorker(database, 'citus plan', readSchemaFacts));
      around.say('-- Lược đồ này CHƯA được chạy thử trên Citus; xem docs/nhieu-don-vi.md.');
      around.say(
        `-- ${plan.distributed.length} bảng phân tán theo tenant_id, ${plan.reference.length} bảng dùng chung, chỉ ở máy điều phối: ${plan.local.join(', ')}.`,
      );
      for (const [kind, obstacles] of Map.groupBy(plan.obstacles, (one) => one.kind)) {
        around.say(`-- NGĂN CẢN (${obstacles.length}): ${meaning[kind]}.`);
        for (const { table, name } of obstacles) around.say(`--   ${table}: ${name}`);
      }
      for (const { table, name } of plan.circular)
        around.say(`-- Khóa ngoại vòng, bỏ trước rồi thêm lại sau khi phân tán: ${table}.${name}`);
      for (const statement of citusStatements(plan)) around.say(statement);
      return plan.obstacles.length === 0 ? 0 : 2;
    }),
};
