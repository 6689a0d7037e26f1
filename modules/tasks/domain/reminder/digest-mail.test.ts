import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { digestMail, namedAtMost, type DigestWork } from './digest-mail.ts';

const work = (more: Partial<DigestWork> = {}): DigestWork => ({
  kind: 'task',
  id: '018f0000-0000-7000-8000-000000000001',
  title: 'Trình phê duyệt giá đất cụ thể',
  restricted: false,
  unit: { slug: 'so-tai-chinh', name: 'Sở Tài chính' },
  dueOn: '2026-11-27',
  daysLeft: -1,
  ...more,
});
const mail = (works: DigestWork[], baseUrl: string | null = 'https://thucthi.tinh.gov.vn') =>
  digestMail({ day: '2026-11-30', body: 'UBND tỉnh', home: 'tinh', works, baseUrl });

describe('the digest as a letter', () => {
  test('says in its subject how much is overdue and how much is coming, and groups it by urgency with links', () => {
    const { subject, plain, html } = mail([
      work({ dueOn: '2026-12-02', daysLeft: 2, kind: 'inquiry', title: 'Nguyên nhân thu ngân sách thấp' }),
      work(),
      work({ dueOn: '2026-11-30', daysLeft: 0, kind: 'obstacle', title: 'Chưa có mặt bằng' }),
    ]);
    expect(subject).toBe('Nhắc việc ngày 30/11/2026: 1 việc quá hạn, 2 việc đến hạn hoặc sắp đến hạn');
    expect(plain.indexOf('QUÁ HẠN (1)')).toBeLessThan(plain.indexOf('ĐẾN HẠN HÔM NAY (1)'));
    expect(plain).toContain('Nhiệm vụ của Sở Tài chính; hạn 27/11/2026, quá hạn 1 ngày làm việc');
    expect(plain).toContain('https://thucthi.tinh.gov.vn/so-tai-chinh/nhiem-vu/018f0000-0000-7000-8000-000000000001');
    expect(html).toContain('href="https://thucthi.tinh.gov.vn/tinh/nhac-viec"');
  });

  test('without an address of the program it bears no links and says the same', () => {
    const { plain, html } = mail([work()], null);
    expect(`${plain}${html}`).not.toMatch(/https?:|href/);
    expect(plain).toContain('Trình phê duyệt giá đất cụ thể');
  });

  test('of restricted work it tells kind, unit and day and nothing else', () => {
    const { subject, plain, html } = mail([work({ restricted: true, title: 'Nội dung mật về nhân sự' })]);
    for (const text of [subject, plain, html]) expect(text).not.toContain('nhân sự');
    expect(plain).toContain('Nhiệm vụ theo văn bản hạn chế phổ biến');
  });

  test('names fifty and counts the others', () => {
    const { plain, subject } = mail(Array.from({ length: namedAtMost + 7 }, () => work()));
    expect(plain.match(/^- /gm)).toHaveLength(namedAtMost);
    expect(plain).toContain('Và 7 việc khác');
    expect(subject).toContain('57 việc quá hạn');
  });

  test('no title or name of a unit becomes markup, another line of the subject, or a tag of its own', () => {
    const hostile = fc.oneof(
      fc.string({ maxLength: 300 }),
      fc.constantFrom('<img src=x onerror=alert(1)>', '"><script>1</script>', 'a\r\nBcc: all@b.vn', '</li></ul>', '&lt;b&gt;'),
    );
    const tags = (html: string): string[] => html.match(/<\/?[a-z!][^>]*>/gi) ?? [];
    const known = tags(mail([work()]).html).length;
    fc.assert(
      fc.property(hostile, hostile, (title, name) => {
        const { subject, html, plain } = mail([work({ title, unit: { slug: 'so', name } })]);
        expect(subject).not.toMatch(/[\r\n]/);
        expect(tags(html)).toHaveLength(known);
        expect(plain.split('\n').filter((line) => line.startsWith('- '))).toHaveLength(1);
      }),
      { numRuns: 400 },
    );
  });
});
