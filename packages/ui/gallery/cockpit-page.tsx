import { useState } from 'react';
import {
  Beside,
  BulletAxis,
  BulletBar,
  Button,
  ContextBar,
  ContextMenu,
  ContextSelect,
  DataTable,
  DateField,
  Delta,
  FigureValue,
  FilterTabs,
  iconOf,
  Page,
  PageLead,
  PairList,
  plainTable,
  Section,
  Sparkline,
  StatusBadge,
  toneOf,
} from '../index.tsx';
import type { Column, StatusClass } from '../index.tsx';
import { cockpitRows } from './cockpit-data.ts';
import type { CockpitRow } from './cockpit-data.ts';

const columns: readonly Column<CockpitRow>[] = [
  {
    id: 'status',
    header: 'Đánh giá',
    className: 'g-st',
    cell: (row) => <StatusBadge status={row.status} word={row.word} size="small" />,
    phone: 'block',
  },
  {
    id: 'name',
    header: 'Chỉ tiêu, nơi chịu trách nhiệm',
    phone: 'title',
    searchText: (row) => `${row.name} ${row.owner}`,
    sortValue: (row) => row.name,
    cell: (row) => (
      <>
        <a className="name" href="#chart">
          {row.name}
        </a>
        <div className="xs mut">{row.owner}</div>
      </>
    ),
  },
  {
    id: 'value',
    header: 'Thực hiện',
    align: 'right',
    className: 'g-v',
    cell: (row) => (
      <FigureValue
        value={row.value}
        unit={row.unit}
        unitNote={row.unitNote}
        qualifiers={row.qualifier === undefined ? [] : [row.qualifier]}
        signed={row.signed}
      />
    ),
  },
  {
    id: 'bar',
    name: 'So với kế hoạch',
    className: 'c-b g-b',
    phone: 'block',
    header: <BulletAxis title="So với kế hoạch" due="mốc tiến độ" striving="phấn đấu" strivingIllustrative chosenPlan="KH thành phố" />,
    cell: (row) => (
      <>
        <BulletBar
          tone={toneOf(row.status)}
          actual={row.actual}
          plans={row.plans}
          due={row.due}
          noPlanNote={row.note}
          sentence={`${row.name}: ${row.percent ?? ''}% kế hoạch thành phố`}
        />
        {row.plans.length === 0 ? null : (
          <div className="tt-sentence">
            {row.id === 'revenue' ? (
              <>
                <b>54,1%</b> KH tỉnh <span className="sep">·</span> <b>47,81%</b> KH thành phố
              </>
            ) : (
              <>
                <b>
                  <FigureValue value={row.percent} unit="%" size="text" />
                </b>{' '}
                KH
              </>
            )}
            {row.growth === undefined ? null : (
              <>
                {' '}
                <span className="sep">·</span> <Delta value={row.growth} basis="so với cùng kỳ" />
              </>
            )}
            {row.note === undefined ? null : (
              <>
                {' '}
                <span className="sep">·</span> {row.note}
              </>
            )}
          </div>
        )}
      </>
    ),
  },
  {
    id: 'spark',
    header: <span className="il">24 tháng</span>,
    name: '24 tháng',
    className: 'g-s',
    phone: 'hidden',
    cell: (row) => (row.spark === null ? null : <Sparkline values={row.spark} tone={toneOf(row.status)} yearStart={15} />),
  },
  {
    id: 'forecast',
    header: <span className="il">Dự báo cả năm</span>,
    name: 'Dự báo cả năm',
    align: 'right',
    className: 'g-f xs',
    cell: (row) =>
      typeof row.forecast === 'string' ? (
        <span className="dim">{row.forecast}</span>
      ) : (
        <>
          <b style={{ fontSize: 14 }}>{row.forecast.value}</b> <span className="mut">{row.forecast.percent}</span>
          <div className="dim">
            {row.forecast.low} – {row.forecast.high}
          </div>
        </>
      ),
  },
];

const tabs: readonly { id: StatusClass; word: string }[] = [
  { id: 'at-risk', word: 'Nguy cơ không đạt' },
  { id: 'in-progress', word: 'Đang theo' },
  { id: 'expected', word: 'Dự kiến đạt' },
  { id: 'met', word: 'Đã đạt' },
  { id: 'not-assessable', word: 'Chưa đánh giá được' },
];

const units = Array.from({ length: 3300 }, (_, index) => ({
  id: `u${index}`,
  label:
    index === 0
      ? 'UBND thành phố Pleiku'
      : `${index % 3 === 0 ? 'Phường' : 'Xã'} ${['Nguyễn Văn Linh', 'Đống Đa', 'Ia Kênh', 'Biển Hồ', 'Trà Đa', 'Hội Phú'][index % 6]} ${index}`,
  group: index === 0 ? 'Thành phố' : index % 2 === 0 ? 'Gia Lai' : 'Cao Bằng',
}));

export function CockpitPage() {
  const [filter, setFilter] = useState<StatusClass | 'all'>('all');
  const [state, setState] = useState(plainTable);
  const [unit, setUnit] = useState('u0');
  const [period, setPeriod] = useState('9m');
  const [date, setDate] = useState<string | null>('2023-09-30');
  const rows = filter === 'all' ? cockpitRows : cockpitRows.filter((row) => row.status === filter);
  return (
    <>
      <style>
        {
          '@media (min-width:761px){.g-st{width:164px}.g-v{width:130px}.g-b{width:306px}.g-s{width:82px}.g-f{width:112px}}@media (min-width:1700px){.g-st{width:184px}.g-v{width:146px}.g-b{width:476px}.g-s{width:108px}.g-f{width:140px}}'
        }
      </style>
      <ContextBar
        end={
          <>
            <Button kind="bare" icon="download">
              Xuất Excel
            </Button>
            <Button kind="main">Lập chương trình phiên họp</Button>
          </>
        }
      >
        <ContextSelect label="Đơn vị" options={units} value={unit} onChange={setUnit} />
        <ContextSelect
          label="Kỳ báo cáo"
          name="Kỳ"
          options={[
            { id: '9m', label: '9 tháng năm 2023' },
            { id: '8m', label: '8 tháng năm 2023' },
            { id: 'q3', label: 'Quý III/2023' },
          ]}
          value={period}
          onChange={setPeriod}
        />
        <ContextMenu name="Số liệu có đến" value="30/9/2023">
          {(close) => (
            <>
              <DateField
                label="Số liệu có đến ngày"
                date={date}
                onChange={(entry) => entry.state === 'date' && setDate(entry.date)}
                max="2026-11-23"
                takeFocus
              />
              <div className="tt-actions">
                <Button onClick={close}>Xem</Button>
                <Button kind="bare" onClick={close}>
                  Mới nhất
                </Button>
              </div>
            </>
          )}
        </ContextMenu>
        <ContextSelect
          label="So với"
          name="So với"
          options={[
            { id: 'city', label: 'Kế hoạch thành phố' },
            { id: 'province', label: 'Kế hoạch tỉnh' },
          ]}
          value="city"
          onChange={() => {}}
        />
      </ContextBar>
      <Page>
        <PageLead title="4 trên 7 chỉ tiêu có kế hoạch đã đạt hoặc dự kiến đạt.">
          Hai chỉ tiêu có nguy cơ không đạt: thu ngân sách nhà nước và doanh nghiệp thành lập mới. Để thu ngân sách đạt kế hoạch tỉnh, ba
          tháng cuối năm phải thu bình quân 237 tỷ đồng mỗi tháng, gấp 2,5 lần bình quân chín tháng qua.
        </PageLead>
        <Beside
          aside={
            <>
              <Section title="Việc quá hạn theo nơi đang giữ" illustrative>
                <PairList
                  pairs={[
                    { id: '1', left: 'Phòng Tài nguyên và Môi trường', right: '7 việc' },
                    { id: '2', left: 'Ban Quản lý dự án đầu tư xây dựng', right: '5 việc' },
                    { id: '3', left: 'UBND phường Hội Phú', right: '3 việc' },
                  ]}
                />
              </Section>
              <Section title="Báo cáo tháng 9" illustrative>
                <p>
                  <b>19/22</b> xã, phường đã nộp. Còn chậm:
                </p>
                <PairList
                  pairs={[
                    { id: '1', left: 'UBND xã Ia Kênh', right: 'chậm 4 ngày' },
                    { id: '2', left: 'UBND xã Gào', right: 'chậm 4 ngày' },
                    { id: '3', left: 'UBND phường Hội Thương', right: 'chậm 1 ngày' },
                  ]}
                />
              </Section>
            </>
          }
        >
          <FilterTabs
            label="Lọc theo đánh giá"
            value={filter}
            onChange={setFilter}
            tabs={[
              { id: 'all' as const, label: 'Tất cả', count: cockpitRows.length },
              ...tabs.map((tab) => ({
                id: tab.id,
                label: tab.word,
                count: cockpitRows.filter((row) => row.status === tab.id).length,
                icon: iconOf(tab.id),
                tone: toneOf(tab.id),
              })),
            ]}
          />
          <DataTable
            label="Chỉ tiêu của thành phố"
            columns={columns}
            rows={rows}
            rowKey={(row) => row.id}
            state={state}
            onStateChange={setState}
            fixed
            dense
            onOpen={() => {
              window.location.hash = 'chart';
            }}
          />
          <p className="demo" style={{ paddingTop: 12 }}>
            Số thực hiện: báo cáo tại Hội nghị đánh giá 9 tháng năm 2023. Dấu ≈: kế hoạch suy ra từ tỷ lệ công bố, chờ đối chiếu quyết định
            giao. Dấu ◇: dữ liệu minh họa.
          </p>
        </Beside>
      </Page>
    </>
  );
}
