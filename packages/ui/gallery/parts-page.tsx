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
import { bulletCases, statusWords } from './bullet-cases.ts';
import type { BulletCase } from './bullet-cases.ts';

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
        <DataTable<BulletCase>
          label="Thanh kết quả"
          rows={bulletCases}
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
                  word={statusWords[row.status]}
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
            <StatusBadge key={status} status={status} word={statusWords[status]} />
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
          <NumberField label="Lũy kế (m²)" raw="8.400" onChange={() => {}} amber="Lũy kế tháng 8 là 7.350, cộng 1.250 bằng 8.600." />
          <TextField label="Số, ký hiệu" value="71/NQ-HĐND" onChange={() => {}} />
          <Textarea label="Lý do" value={reason} onChange={setReason} textarea={{ placeholder: 'Vì sao sửa số này' }} />
          <div>
            <Switch label="Hiện dữ liệu minh họa" checked={on} onChange={setOn} hint="có dấu ◇" />
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
