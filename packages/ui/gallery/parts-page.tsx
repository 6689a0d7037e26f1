import { useState } from 'react';
import {
  BulletBar,
  Button,
  Checkbox,
  Combobox,
  DataTable,
  DateField,
  Delta,
  EmptyState,
  ErrorNote,
  FigureValue,
  Icon,
  iconNames,
  NumberField,
  Page,
  PageLead,
  ProgressBar,
  Section,
  Skeleton,
  StatusBadge,
  statusOrder,
  Switch,
  Tabs,
  Textarea,
  TextField,
  toneOf,
  Unknown,
} from '../index.tsx';
import type { BulletPlan, StatusClass } from '../index.tsx';

const words: Record<StatusClass, string> = {
  exceeded: 'Vượt kế hoạch',
  met: 'Đã đạt',
  expected: 'Dự kiến đạt',
  'in-progress': 'Đang theo',
  'at-risk': 'Nguy cơ không đạt',
  missed: 'Không đạt',
  'not-assessable': 'Chưa đánh giá được',
};
interface Case {
  id: string;
  status: StatusClass;
  name: string;
  value: string | null;
  actual: string | null;
  plans: readonly BulletPlan[];
  due: readonly string[];
  say: string;
}
const assigned = (percent: string, label: string, chosen = false): BulletPlan => ({ percent, label, level: 'assigned', chosen });
const cases: readonly Case[] = [
  {
    id: '1',
    status: 'at-risk',
    name: 'Hai kế hoạch, một kết quả',
    value: '838.9',
    actual: '47.81',
    plans: [assigned('88.4', 'tỉnh ≈1.551'), assigned('100', 'TP ≈1.755', true)],
    due: ['71.5'],
    say: 'Pleiku, thu ngân sách 9 tháng 2023: 54,1% KH tỉnh · 47,81% KH thành phố',
  },
  {
    id: '2',
    status: 'at-risk',
    name: 'Trung ương và thành phố giao',
    value: '10819',
    actual: '50.25',
    plans: [assigned('62.25', 'TW ≈13.403'), assigned('100', 'TP ≈21.530', true)],
    due: ['75'],
    say: 'Hải Phòng, giải ngân 9 tháng: 80,72% KH Trung ương · 50,25% KH TP',
  },
  {
    id: '3',
    status: 'in-progress',
    name: 'Gần mốc tiến độ',
    value: '42532',
    actual: '72',
    plans: [assigned('100', '≈59.000', true)],
    due: ['74.2'],
    say: 'Pleiku, bán lẻ: hơn 72% KH · ↑ tăng 16,2% so với cùng kỳ',
  },
  {
    id: '4',
    status: 'not-assessable',
    name: 'Giao và phấn đấu',
    value: null,
    actual: null,
    plans: [assigned('59.74', 'giao 507,8'), { percent: '100', label: 'phấn đấu 850', level: 'striving', chosen: true }],
    due: [],
    say: 'Yên Bái, thu ngân sách 2020: giao 507,8 tỷ đồng, phấn đấu 850 tỷ đồng',
  },
  {
    id: '5',
    status: 'expected',
    name: 'Vượt mốc tiến độ',
    value: '8314',
    actual: '77.3',
    plans: [assigned('100', '≈10.755', true)],
    due: ['74'],
    say: 'Pleiku, giá trị sản xuất công nghiệp: 77,3% KH',
  },
  {
    id: '6',
    status: 'met',
    name: 'Vượt kế hoạch, hết vụ',
    value: '2680',
    actual: '102.1',
    plans: [assigned('100', '≈2.625', true)],
    due: [],
    say: 'Pleiku, vụ mùa: 102,1% KH',
  },
  {
    id: '7',
    status: 'exceeded',
    name: 'Quá khung vẽ',
    value: '71450',
    actual: '143.2',
    plans: [assigned('100', '≈49.900', true)],
    due: ['75'],
    say: '143,2% KH',
  },
  {
    id: '8',
    status: 'in-progress',
    name: 'Bốn kế hoạch sát nhau',
    value: '1200',
    actual: '70',
    plans: [
      assigned('94', 'HĐND 1.551'),
      assigned('97', 'UBND 1.600'),
      assigned('100', 'tỉnh 1.650', true),
      { percent: '104', label: 'phấn đấu 1.716', level: 'striving' },
    ],
    due: ['75'],
    say: '70% KH tỉnh',
  },
  {
    id: '9',
    status: 'missed',
    name: 'Kế hoạch kia lớn hơn nhiều',
    value: '300',
    actual: '60',
    plans: [assigned('180', 'TW 900'), assigned('100', 'TP 500', true)],
    due: [],
    say: '60% KH TP · 33,3% KH TW',
  },
  { id: '10', status: 'not-assessable', name: 'Không có kế hoạch', value: '3.51', actual: null, plans: [], due: [], say: '' },
];

export function PartsPage() {
  const [tab, setTab] = useState<'one' | 'two'>('one');
  const [unit, setUnit] = useState<string | null>(null);
  const [on, setOn] = useState(true);
  const [raw, setRaw] = useState('29.976,8');
  const [bad, setBad] = useState('12,5 tỉ');
  const [reason, setReason] = useState('');
  return (
    <Page>
      <PageLead title="Thành phần của bộ giao diện">
        Mọi trang ghép từ những mảnh này; số liệu là số thật của các văn bản hoặc có dấu ◇.
      </PageLead>
      <Section title="Thanh kết quả">
        <DataTable<Case>
          label="Thanh kết quả"
          rows={cases}
          rowKey={(row) => row.id}
          fixed
          searchLabel="Tìm trường hợp"
          tools={<Button icon="download">Xuất Excel</Button>}
          columns={[
            {
              id: 'status',
              header: 'Đánh giá',
              width: 190,
              cell: (row) => (
                <StatusBadge
                  status={row.status}
                  word={words[row.status]}
                  reason={row.status === 'not-assessable' ? 'chưa có kết quả' : undefined}
                />
              ),
              phone: 'block',
            },
            {
              id: 'name',
              header: 'Trường hợp',
              cell: (row) => <span className="name">{row.name}</span>,
              searchText: (row) => row.name,
              sortValue: (row) => row.name,
              phone: 'title',
            },
            {
              id: 'value',
              header: 'Thực hiện',
              width: 110,
              align: 'right',
              sortValue: (row) => (row.value === null ? null : Number(row.value)),
              cell: (row) => <FigureValue value={row.value} unit={row.id === '10' ? '%' : 'tỷ đồng'} signed={row.id === '10'} />,
            },
            {
              id: 'bar',
              header: 'Thanh kết quả và câu diễn giải',
              className: 'c-b',
              width: 320,
              phone: 'block',
              cell: (row) => (
                <>
                  <BulletBar
                    tone={toneOf(row.status)}
                    actual={row.actual}
                    plans={row.plans}
                    due={row.due}
                    sentence={row.say}
                    noPlanNote="so với bình quân cùng kỳ"
                  />
                  {row.plans.length === 0 ? null : <div className="tt-sentence">{row.say}</div>}
                </>
              ),
            },
          ]}
        />
      </Section>
      <Section title="Đánh giá và dấu">
        <p style={{ display: 'flex', flexWrap: 'wrap', gap: '8px 24px' }}>
          {statusOrder.map((status) => (
            <StatusBadge key={status} status={status} word={words[status]} />
          ))}
          <Unknown word="chưa rõ ai chủ trì" />
          <Delta value="16.2" basis="so với cùng kỳ" />
          <Delta value="-24" />
          <Delta value="0" />
          <Delta value="-31" kind="points" />
          <FigureValue value="1550.6" unit="tỷ đồng" size="text" derived />
          <FigureValue value="1196" unit="tỷ đồng" size="text" illustrative />
        </p>
        <p style={{ display: 'flex', flexWrap: 'wrap', gap: 12, marginTop: 12 }}>
          {iconNames.map((name) => (
            <span key={name} title={name}>
              <Icon name={name} />
            </span>
          ))}
        </p>
      </Section>
      <Section title="Nhập liệu">
        <div style={{ display: 'grid', gridTemplateColumns: 'repeat(auto-fit, minmax(220px, 1fr))', gap: 16, alignItems: 'start' }}>
          <Combobox
            label="Đơn vị chủ trì"
            value={unit}
            onChange={setUnit}
            options={[
              'Phòng Tài chính – Kế hoạch',
              'Phòng Kinh tế',
              'Chi cục Thuế',
              'Chi cục Thống kê',
              'Trung tâm Phát triển quỹ đất',
              'Ban Quản lý dự án đầu tư xây dựng',
              'UBND phường Hội Phú',
              'UBND xã Gào',
              'UBND phường Đống Đa',
            ].map((label) => ({ id: label, label, group: label.startsWith('UBND') ? 'Xã, phường' : 'Cơ quan chuyên môn' }))}
            required
          />
          <DateField label="Thời hạn" date="2023-09-30" onChange={() => {}} hint="ngày làm việc" />
          <DateField label="Ngày ban hành" date={null} onChange={() => {}} error="Không có ngày 31/9/2023 trong lịch." />
          <NumberField label="Kế hoạch năm (tỷ đồng)" raw={raw} onChange={(entry) => setRaw(entry.raw)} />
          <NumberField label="Thực hiện tháng 9 (tỷ đồng)" raw={bad} onChange={(entry) => setBad(entry.raw)} />
          <NumberField label="Luỹ kế (m²)" raw="8.400" onChange={() => {}} amber="Luỹ kế tháng 8 là 7.350, cộng 1.250 bằng 8.600." />
          <TextField label="Số, ký hiệu" value="71/NQ-HĐND" onChange={() => {}} />
          <Textarea label="Lý do" value={reason} onChange={setReason} textarea={{ placeholder: 'Vì sao sửa số này' }} />
          <div>
            <Switch label="Hiện dữ liệu minh hoạ" checked={on} onChange={setOn} hint="có dấu ◇" />
            <br />
            <Checkbox label="Chỉ đơn vị còn hiệu lực" checked={on} onChange={setOn} />
          </div>
          <div className="tt-actions">
            <Button kind="main">Giao chỉ tiêu</Button>
            <Button icon="upload">Nhập từ Excel</Button>
            <Button kind="bare">Bỏ qua</Button>
            <Button busy>Đang gửi</Button>
          </div>
        </div>
      </Section>
      <Section title="Trạng thái">
        <div style={{ display: 'grid', gap: 20 }}>
          <ErrorNote
            what="Không gửi được 3 số của tháng 9."
            todo="Kiểm tra mạng rồi bấm Thử lại; số đã nhập vẫn nằm trong máy này."
            onRetry={() => {}}
            reference="7F3A-21"
          />
          <ProgressBar
            label="Đang kiểm tra tệp so-lieu-thang-9.xlsx"
            done={41200}
            total={100000}
            note="Có thể rời trang; xong sẽ báo ở đây."
          />
          <EmptyState title="Chưa có chỉ tiêu nào được giao cho năm 2027" action={<Button kind="main">Giao chỉ tiêu</Button>}>
            Chỉ tiêu của nghị quyết, quyết định giao kế hoạch sẽ nằm ở đây, kèm văn bản và điều khoản.
          </EmptyState>
          <Tabs
            label="Ví dụ"
            value={tab}
            onChange={setTab}
            tabs={[
              { id: 'one', label: 'Theo đơn vị', count: 22 },
              { id: 'two', label: 'Theo tháng', count: 12 },
            ]}
          >
            {tab === 'one' ? <Skeleton rows={3} /> : 'Theo tháng'}
          </Tabs>
        </div>
      </Section>
      <Section title="Danh sách dài (3.000 dòng)">
        <DataTable
          label="Đơn vị"
          searchLabel="Tìm đơn vị"
          virtual={{ height: 300, rowHeight: 35 }}
          onOpen={() => {}}
          rows={Array.from({ length: 3000 }, (_, index) => ({
            id: String(index),
            name: `${['Đống Đa', 'Nguyễn Văn Linh', 'Da Lộc', 'Ân Thi', 'An Phú'][index % 5]} ${index}`,
          }))}
          rowKey={(row) => row.id}
          columns={[
            {
              id: 'name',
              header: 'Tên',
              cell: (row) => row.name,
              searchText: (row) => row.name,
              sortValue: (row) => row.name,
              phone: 'title',
            },
            { id: 'no', header: 'Số thứ tự', align: 'right', cell: (row) => row.id, sortValue: (row) => Number(row.id) },
          ]}
        />
      </Section>
    </Page>
  );
}
