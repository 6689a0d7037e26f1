import { useState } from 'react';
import {
  BulletBar,
  Button,
  ContextBar,
  ContextMenu,
  DataTable,
  ExplainInputs,
  FigureValue,
  Formula,
  LineFan,
  MonthBars,
  Page,
  PageLead,
  PairList,
  Pick,
  RankedBars,
  Section,
  SidePanel,
  SmallMultiples,
  StatusBadge,
  WithPanel,
} from '../index.tsx';
import { actual, before, forecast, monthly, months, scaled, share, vintages, wards, words } from './chart-data.ts';
import type { Vintage } from './chart-data.ts';

export function ChartPage() {
  const [open, setOpen] = useState(window.innerWidth > 900);
  const panel = open ? (
    <SidePanel title="Giải thích con số" onClose={() => setOpen(false)} takeFocus={false}>
      <FigureValue value="237.2" unit="" size="large" />
      <p className="mut">Số phải thu bình quân tháng 10 đến tháng 12 để đạt kế hoạch tỉnh.</p>
      <Formula label="Kế hoạch tỉnh trừ lũy kế, chia cho ba tháng" over="1.550,6 − 838,9" under="3" result="237,2" />
      <h3>Số đầu vào</h3>
      <ExplainInputs
        inputs={[
          {
            id: 'plan',
            name: 'Kế hoạch tỉnh giao',
            value: (
              <>
                ≈ 1.550,6 <span>tỷ đồng</span>
              </>
            ),
            icon: 'formula',
            note: 'Suy ra: 838,9 ÷ 54,1%. Sai số làm tròn ± 1,4.',
          },
          {
            id: 'actual',
            name: 'Lũy kế 9 tháng',
            value: (
              <>
                gần 838,9 <span>tỷ đồng</span>
              </>
            ),
            icon: 'document',
            note: 'Số ước, tính đến 30/9/2023. Văn bản ghi “gần”; giữ nguyên dấu ước lượng.',
          },
          {
            id: 'months',
            name: 'Số tháng còn lại',
            value: (
              <>
                3 <span>tháng</span>
              </>
            ),
            icon: 'calendar',
            note: 'Tháng 10, 11, 12 năm 2023.',
          },
        ]}
      />
      <h3>Nguyên văn trong văn bản</h3>
      <blockquote>
        Tổng thu ngân sách Nhà nước theo phân cấp ước thực hiện <mark>gần 838,9 tỷ đồng</mark>, bằng <mark>54,1% kế hoạch tỉnh</mark>.
      </blockquote>
      <h3>
        <span className="il">Ai đã nhập, ai đã duyệt</span>
      </h3>
      <PairList
        ordered
        pairs={[
          { id: '1', left: 'Đọc từ văn bản', right: '02/10, 08:14' },
          { id: '2', left: 'Chuyên viên tổng hợp xác nhận', right: '02/10, 09:02' },
        ]}
      />
    </SidePanel>
  ) : null;
  return (
    <>
      <ContextBar
        back={{ href: '#cockpit', label: 'Điều hành' }}
        end={
          <>
            <Button kind="bare" icon="download">
              Xuất Excel
            </Button>
            <Button kind="main">Yêu cầu giải trình</Button>
          </>
        }
      >
        <ContextMenu value="UBND thành phố Pleiku">{() => 'Chọn đơn vị'}</ContextMenu>
        <ContextMenu name="Kỳ" value="9 tháng năm 2023">
          {() => 'Chọn kỳ'}
        </ContextMenu>
      </ContextBar>
      <WithPanel panel={panel}>
        <Page>
          <PageLead
            title="Thu ngân sách nhà nước theo phân cấp"
            end={<StatusBadge status="at-risk" word="Nguy cơ không đạt" size="large" />}
          >
            Phòng Tài chính – Kế hoạch chủ trì · Chi cục Thuế phối hợp · tỷ đồng · cộng dồn từ đầu năm
          </PageLead>
          <div className="tt-big">
            <FigureValue value="838.9" unit="tỷ đồng" qualifiers={['gần']} size="large" />
            <BulletBar
              size="large"
              max={124}
              tone="risk"
              actual="47.81"
              plans={[
                { percent: '88.4', label: 'KH tỉnh ≈1.551', level: 'assigned' },
                { percent: '100', label: 'KH thành phố ≈1.755', level: 'assigned', chosen: true },
              ]}
              due={['63.2', '71.5']}
              dueLabel="mốc tháng 9 ◇ tỉnh 1.109 · thành phố 1.255"
              sentence="Thực hiện 838,9 tỷ đồng, bằng 54,1% kế hoạch tỉnh và 47,81% kế hoạch thành phố"
            />
          </div>
          <p className="md pre">
            Bằng <Pick onPick={() => setOpen(true)}>54,1%</Pick> kế hoạch tỉnh và <Pick onPick={() => setOpen(true)}>47,81%</Pick> kế hoạch
            thành phố, thấp hơn mốc tháng 9<span className="il" /> của kế hoạch tỉnh 270 tỷ đồng. Muốn đạt kế hoạch tỉnh, ba tháng cuối năm
            phải thu bình quân{' '}
            <Pick open={open} onPick={() => setOpen(!open)}>
              237,2 tỷ đồng
            </Pick>{' '}
            mỗi tháng, gấp 2,5 lần bình quân chín tháng (93,2 tỷ đồng).
          </p>
          <Section
            title="Lũy kế so với kế hoạch, năm trước và dự báo"
            note="tỷ đồng · đường đi từng tháng là minh họa ◇; số công bố: 838,9 và hai tỷ lệ"
          >
            <LineFan
              label="Thu ngân sách lũy kế năm 2023 so với đường kế hoạch tỉnh, kế hoạch thành phố và năm 2022"
              months={months}
              actual={actual}
              actualLabel="838,9"
              tone="risk"
              cutoff="đến 30/9"
              plans={[
                { id: 'province', name: 'KH tỉnh', value: '≈1.551', values: scaled(1550.6) },
                { id: 'city', name: 'KH thành phố', value: '≈1.755', values: scaled(1754.7) },
              ]}
              lastYear={{ id: 'last', name: 'Năm 2022 ◇', value: '1.354', values: scaled(1354) }}
              forecast={{
                name: 'Dự báo ◇',
                value: '1.196',
                bandLabel: '1.130 – 1.262 (95%)',
                middle: forecast(1196),
                bands: [
                  { low: forecast(1130), high: forecast(1262) },
                  { low: forecast(1158), high: forecast(1234) },
                ],
              }}
              gap={{ planId: 'province', words: ['thiếu 270 so với', 'mốc của tỉnh ◇'] }}
            />
          </Section>
          <Section title="Từng tháng" illustrative note="tỷ đồng · cột: năm 2023 · vạch: cùng tháng năm 2022 · khung đứt: mức cần thu">
            <MonthBars
              label="Số thu từng tháng năm 2023 so với năm 2022 và mức cần thu ba tháng cuối năm"
              tone="risk"
              bars={months.map((month, index) => ({
                id: month,
                month,
                value: monthly[index] ?? null,
                lastYear: before[index] ?? null,
                needed: index > 8 ? '237.2' : null,
                text: index > 8 ? '237,2' : (monthly[index] ?? 0).toFixed(1).replace('.', ','),
              }))}
              words={[
                { id: 'a', text: 'Cần 237,2 mỗi tháng', strong: true },
                { id: 'b', text: 'để đạt kế hoạch tỉnh' },
                { id: 'c', text: 'Bình quân 9 tháng: 93,2' },
              ]}
            />
          </Section>
          <Section title="22 xã, phường: phần trăm kế hoạch được giao" illustrative end="thấp trước · đường xám: tiến độ kế hoạch">
            <SmallMultiples
              label="Phần trăm kế hoạch theo xã, phường"
              items={wards.map(([label, tone, value]) => {
                const reached = Number(value.replace(',', '.').replace('%', ''));
                return {
                  id: label,
                  label,
                  value,
                  tone,
                  icon: tone,
                  word: words[tone],
                  values: share.slice(0, 9).map((part) => (reached * part) / (share[8] ?? 1)),
                  plan: share.map((part) => part * 100),
                  href: '#chart',
                };
              })}
            />
          </Section>
          <Section title="Xếp hạng xã, phường" illustrative>
            <RankedBars
              label="Xếp hạng"
              mark={{ value: '71.5', text: 'mốc tháng 9: 71,5%' }}
              bars={[...wards.slice(-4), ...wards.slice(0, 3)].map(([label, tone, value], index) => ({
                id: label,
                label,
                tone,
                value: value.replace(',', '.').replace('%', ''),
                text: value,
                place: index + 1,
              }))}
            />
          </Section>
          <Section title="Các lần công bố">
            <DataTable<Vintage>
              label="Các lần công bố"
              rows={vintages}
              rowKey={(row) => row.id}
              rowClass={(row) => (row.old === true ? 'old' : row.id === '1' ? 'cur' : undefined)}
              columns={[
                {
                  id: 'period',
                  header: 'Kỳ',
                  cell: (row) => <span className={row.sample === true ? 'il' : undefined}>{row.period}</span>,
                  phone: 'title',
                },
                { id: 'kind', header: 'Loại số liệu', cell: (row) => row.kind },
                { id: 'asOf', header: 'Tính đến', cell: (row) => <span className="nw">{row.asOf}</span> },
                {
                  id: 'value',
                  header: 'Tỷ đồng',
                  align: 'right',
                  cell: (row) => (
                    <FigureValue
                      value={row.value}
                      unit=""
                      size="text"
                      qualifiers={row.qualifier === undefined ? [] : [row.qualifier]}
                      replaced={row.old}
                    />
                  ),
                },
                { id: 'province', header: 'KH tỉnh', align: 'right', cell: (row) => row.province },
                { id: 'city', header: 'KH TP', align: 'right', cell: (row) => row.city },
                { id: 'source', header: 'Nguồn', cell: (row) => row.source, className: 'g-src', sortValue: (row) => row.source },
              ]}
            />
          </Section>
        </Page>
      </WithPanel>
    </>
  );
}
