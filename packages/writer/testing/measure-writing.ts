/** Prints how long a report of 300 figures takes to write and how large it is: `node packages/writer/testing/measure-writing.ts`. */
import { writeDocx, writePdf, type Block, type OfficialDocument } from '../index.ts';
import { longTable, report } from './sample-documents.ts';

const figures = 300;
const sentences = Array.from({ length: figures }, (_, at): Block => ({
  kind: 'paragraph',
  words: [
    { text: `Chỉ tiêu thứ ${at + 1} về phát triển sản xuất công nghiệp và dịch vụ trên địa bàn ước đạt ` },
    { text: `${1000 + at},5 tỷ đồng`, style: 'bold' },
    { text: ', bằng 54,1% kế hoạch tỉnh giao, bằng 47,8% kế hoạch thành phố giao, tăng 10,3% so với cùng kỳ năm trước.' },
  ],
}));
const document: OfficialDocument = { ...report('state'), body: [...sentences, longTable(figures)] };

const runs = 9;
for (const [name, write] of [
  ['docx', writeDocx],
  ['pdf', writePdf],
] as const) {
  const times: number[] = [];
  let bytes = 0;
  for (let run = 0; run < runs; run += 1) {
    const start = performance.now();
    bytes = (await write(document)).length;
    times.push(performance.now() - start);
  }
  const [first = 0, ...others] = times;
  const median = others.toSorted((a, b) => a - b)[Math.floor(others.length / 2)] ?? 0;
  console.log(
    `${name}: first ${first.toFixed(0)} ms, then ${median.toFixed(0)} ms (median of ${others.length}), ${(bytes / 1000).toFixed(0)} kB`,
  );
}
console.log(`memory: ${(process.memoryUsage.rss() / 1e6).toFixed(0)} MB`);
