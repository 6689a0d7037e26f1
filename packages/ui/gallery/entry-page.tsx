import { useState } from 'react';
import { BulletBar, Button, Notice, NumberField, Page, PageLead, SignWord, StatusBadge, StepBar } from '../index.tsx';

function Compare(props: { last: string; same: string; plan: string }) {
  return (
    <div className="xs mut" style={{ display: 'flex', justifyContent: 'space-between', marginTop: 8 }}>
      <span>
        Tháng 8 <b>{props.last}</b>
      </span>
      <span>
        Cùng kỳ <b>{props.same}</b>
      </span>
      <span>
        KH năm <b>{props.plan}</b>
      </span>
    </div>
  );
}

export function EntryPage() {
  const [month, setMonth] = useState('1.250');
  const [total, setTotal] = useState('8.400');
  const [firms, setFirms] = useState('ba');
  return (
    <>
      <Notice kind="band" icon="offline" title="Mất kết nối từ 14:32.">
        Không mất số nào: số đã nhập lưu trong máy, có mạng sẽ tự gửi.
      </Notice>
      <Page>
        <PageLead title="Báo cáo tháng 9/2023">UBND phường Hội Phú · dữ liệu minh họa</PageLead>
        <div style={{ display: 'flex', justifyContent: 'space-between', marginBottom: 6 }}>
          <span>
            <b>5</b>/6 số đã nhập
          </span>
          <span>
            Hạn nộp <b>25/9</b>, còn 2 ngày
          </span>
        </div>
        <StepBar label="5 trên 6 số đã nhập" steps={['done', 'done', 'done', 'waiting', 'amber', 'open']} />
        <ul className="tt-entry">
          <li>
            <div className="tt-entry-head">
              <h2>
                Diện tích đất đã thu hồi <span className="mut">(m²)</span>
              </h2>
              <SignWord icon="mend" word="Cần sửa" tone="watch" />
            </div>
            <div className="tt-entry-pair">
              <NumberField size="entry" label="Trong tháng" raw={month} onChange={(entry) => setMonth(entry.raw)} />
              <NumberField size="entry" label="Lũy kế từ đầu năm" raw={total} onChange={(entry) => setTotal(entry.raw)} amber />
            </div>
            <Compare last="980" same="1.410" plan="14.000" />
            <Notice
              kind="ask"
              title="Lũy kế lệch 200 m²."
              actions={
                <>
                  <Button>Lấy 8.600</Button>
                  <Button>Giải trình</Button>
                </>
              }
            >
              Lũy kế tháng 8 là 7.350, cộng 1.250 trong tháng bằng 8.600.
            </Notice>
          </li>
          <li>
            <div className="tt-entry-head">
              <h2>
                Doanh nghiệp thành lập mới <span className="mut">(doanh nghiệp)</span>
              </h2>
              <SignWord icon="edit" word="Chưa nhập" />
            </div>
            <div className="tt-entry-pair">
              <NumberField size="entry" label="Trong tháng" raw={firms} onChange={(entry) => setFirms(entry.raw)} />
              <NumberField size="entry" label="Lũy kế từ đầu năm" raw="19" onChange={() => {}} />
            </div>
            <Compare last="3" same="4" plan="32" />
            <Button kind="bare" size="touch">
              Không phát sinh trong tháng: ghi 0
            </Button>
          </li>
          <li>
            <div className="tt-entry-head">
              <h2>
                Thu ngân sách trên địa bàn <span className="mut">(tỷ đồng)</span>
              </h2>
              <SignWord icon="waiting" word="Chờ gửi" />
            </div>
            <div className="tt-entry-pair">
              <NumberField size="entry" label="Trong tháng" raw="3,41" onChange={() => {}} />
              <NumberField size="entry" label="Lũy kế từ đầu năm" raw="29,81" onChange={() => {}} readOnly />
            </div>
            <Compare last="3,26" same="3,92" plan="64,38" />
            <BulletBar
              size="small"
              max={110}
              tone="risk"
              actual="46.3"
              due={['71.5']}
              plans={[{ percent: '100', level: 'assigned', chosen: true }]}
              sentence="46,3% kế hoạch"
            />
            <div className="xs" style={{ display: 'flex', justifyContent: 'space-between' }}>
              <StatusBadge status="at-risk" word="Nguy cơ không đạt" size="small" />
              <span>
                <b>46,3%</b> KH
              </span>
            </div>
          </li>
        </ul>
        <Button kind="main" size="touch">
          Nộp khi có mạng
        </Button>
      </Page>
    </>
  );
}
