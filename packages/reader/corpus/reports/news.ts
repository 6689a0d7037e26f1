import type { ReportLines } from './report.ts';

/** What companies, banks, markets and customs report, as the press passes it on. */
export const NEWS: readonly ReportLines[] = [
  {
    text: 'Kết thúc quý III/2019, Công ty CP Thủy sản Nam Sông ghi nhận doanh thu thuần 1.126 tỷ đồng, giảm 14% so với cùng kỳ; lợi nhuận sau thuế đạt 42,3 tỷ đồng, chỉ bằng 38% cùng kỳ năm ngoái. Lũy kế 9 tháng, công ty lãi trước thuế 201 tỷ đồng, hoàn thành 67% kế hoạch năm.',
    date: '2019-11',
    expect: [
      '1.126 tỷ đồng | 1126000000000 VND | level | doanh thu thuần | none: | 2019-Q3 |',
      '14% | 14 % | growth down | = | yoy: cùng kỳ | = |',
      '42,3 tỷ đồng | 42300000000 VND | level | lợi nhuận sau thuế | none: | = |',
      '38% | 38 % | level | = | yoy: cùng kỳ năm ngoái | = |',
      '201 tỷ đồng | 201000000000 VND | level | lãi trước thuế | none: | 2019-01/2019-09 |',
      '67% | 67 % | pct_of_plan | = | plan: kế hoạch năm | = |',
    ],
  },
  {
    text: 'Tại thời điểm 30/6/2021, tổng tài sản của ngân hàng đạt 186.400 tỷ đồng, tăng 6,1% so với đầu năm. Dư nợ cho vay khách hàng 122.050 tỷ đồng, tăng 8,4%; tiền gửi khách hàng giảm nhẹ 0,7% xuống còn 131.900 tỷ đồng. Tỷ lệ nợ xấu ở mức 1,35%, giảm so với mức 1,51% cuối năm 2020.',
    date: '2021-08',
    expect: [
      '186.400 tỷ đồng | 186400000000000 VND | level | tổng tài sản của ngân hàng | none: | 2021-06-30 |',
      '6,1% | 6.1 % | growth up | = | since: đầu năm | = |',
      '122.050 tỷ đồng | 122050000000000 VND | level | Dư nợ cho vay khách hàng | none: | = |',
      '8,4% | 8.4 % | growth up | = | unstated: | = |',
      '0,7% | 0.7 % | growth down | tiền gửi khách hàng | unstated: | = |',
      '131.900 tỷ đồng | 131900000000000 VND | level | = | none: | = |',
      '1,35% | 1.35 % | level | Tỷ lệ nợ xấu | none: | = |',
      '1,51% | 1.51 % | level | = | none: | 2020-12 |',
    ],
  },
  {
    text: 'Trong quý II/2018, thị trường TP.HCM chào bán 6.900 căn hộ, giảm 28% so với quý trước; số căn bán được hơn 7.200 căn, trong đó phân khúc trung cấp chiếm 62%. Giá bán sơ cấp trung bình 1.580 USD/m2, tăng 3% so với quý trước và 11% so với cùng kỳ.',
    date: '2018-07',
    expect: [
      '6.900 căn | 6900 căn | count_of | chào bán căn hộ | none: | 2018-Q2 |',
      '28% | 28 % | growth down | = | prev_quarter: quý trước | = |',
      '7.200 căn | 7200 căn | count_of | số căn bán được | none: | = | hơn',
      '62% | 62 % | share | phân khúc trung cấp | whole: | = |',
      '1.580 USD/m2 | 1580 USD/m2 | level | Giá bán sơ cấp trung bình | none: | = |',
      '3% | 3 % | growth up | = | prev_quarter: quý trước | = |',
      '11% | 11 % | growth up | = | yoy: cùng kỳ | = |',
    ],
  },
  {
    text: 'Theo Sở Du lịch, 4 tháng đầu năm lượng khách đến địa phương chỉ đạt 1,15 triệu lượt, giảm 54,8% so với cùng kỳ năm 2019, trong đó khách quốc tế 96.500 lượt, giảm 71%. Doanh thu toàn ngành ước khoảng 2.340 tỷ đồng, bằng 45% so với cùng kỳ. Riêng tháng 4, các cơ sở lưu trú gần như không có khách, công suất phòng dưới 5%.',
    date: '2020-05',
    expect: [
      '1,15 triệu lượt | 1150000 lượt khách | count_of | lượng khách đến địa phương | none: | 2020-01/2020-04 |',
      '54,8% | 54.8 % | growth down | = | yoy: cùng kỳ năm 2019 | = |',
      '96.500 lượt | 96500 lượt khách | count_of | khách quốc tế | none: | = |',
      '71% | 71 % | growth down | = | yoy: cùng kỳ năm 2019 | = |',
      '2.340 tỷ đồng | 2340000000000 VND | level | Doanh thu toàn ngành | none: | = | khoảng+ước',
      '45% | 45 % | level | = | yoy: cùng kỳ | = |',
      '5% | 5 % | level | công suất phòng | none: | 2020-04 | dưới',
    ],
  },
  {
    text: 'Xuất khẩu rau quả tiếp tục khởi sắc khi đạt 332 triệu USD trong tháng 8, đưa kim ngạch 8 tháng lên 2,37 tỷ USD, tăng 45,2% so với cùng kỳ 2016. Trung Quốc vẫn là thị trường lớn nhất với 1,68 tỷ USD, chiếm 75,8% thị phần, kế đến là Nhật Bản (77,5 triệu USD), Mỹ (66,8 triệu USD) và Hàn Quốc (57,4 triệu USD).',
    date: '2017-09',
    expect: [
      '332 triệu USD | 332000000 USD | level | Xuất khẩu rau quả | none: | 2017-08 |',
      '2,37 tỷ USD | 2370000000 USD | level | kim ngạch | none: | 2017-01/2017-08 |',
      '45,2% | 45.2 % | growth up | = | yoy: cùng kỳ 2016 | = |',
      '1,68 tỷ USD | 1680000000 USD | level | Trung Quốc | none: | = |',
      '75,8% | 75.8 % | share | = | whole: thị phần | = |',
      '77,5 triệu USD | 77500000 USD | level | Nhật Bản | none: | = |',
      '66,8 triệu USD | 66800000 USD | level | Mỹ | none: | = |',
      '57,4 triệu USD | 57400000 USD | level | Hàn Quốc | none: | = |',
    ],
  },
  {
    text: 'Đến cuối tháng 1, cả nước có 10,3 triệu người tham gia bảo hiểm xã hội bắt buộc; số nợ đọng 7.061 tỷ đồng, tăng 21% so với tháng 12/2015, bằng 3,4% kế hoạch thu.',
    date: '2016-02',
    expect: [
      '10,3 triệu người | 10300000 người | count_of | người tham gia bảo hiểm xã hội bắt buộc | none: | 2016-01 |',
      '7.061 tỷ đồng | 7061000000000 VND | level | số nợ đọng | none: | = |',
      '21% | 21 % | growth up | = | prev_month: tháng 12/2015 | = |',
      '3,4% | 3.4 % | pct_of_plan | = | plan: kế hoạch thu | = |',
    ],
  },
  {
    text: '2 tháng đầu năm, tổng trị giá xuất nhập khẩu của cả nước đạt 47,9 tỷ USD (tăng 12,9%), trong đó xuất khẩu đạt 23,04 tỷ USD (tăng 8,6%), nhập khẩu đạt 24,86 tỷ USD (tăng 17,2%), nhập siêu 1,82 tỷ USD.',
    date: '2015-03',
    expect: [
      '47,9 tỷ USD | 47900000000 USD | level | tổng trị giá xuất nhập khẩu của cả nước | none: | 2015-01/2015-02 |',
      '12,9% | 12.9 % | growth up | = | unstated: | = |',
      '23,04 tỷ USD | 23040000000 USD | level | xuất khẩu | none: | = |',
      '8,6% | 8.6 % | growth up | = | unstated: | = |',
      '24,86 tỷ USD | 24860000000 USD | level | nhập khẩu | none: | = |',
      '17,2% | 17.2 % | growth up | = | unstated: | = |',
      '1,82 tỷ USD | 1820000000 USD | level | nhập siêu | none: | = |',
    ],
  },
  {
    text: 'Từ 15 giờ chiều 11/11, giá xăng E5 RON92 tăng 840 đồng, lên 22.710 đồng/lít; xăng RON95 tăng 1.110 đồng, lên 23.860 đồng/lít; dầu diesel giảm 270 đồng, còn 24.980 đồng/lít.',
    date: '2022-11',
    expect: [
      '840 đồng | 840 VND | delta up | giá xăng E5 RON92 | unstated: | 2022-11-11 |',
      '22.710 đồng/lít | 22710 VND/lít | level | = | none: | = |',
      '1.110 đồng | 1110 VND | delta up | xăng RON95 | unstated: | = |',
      '23.860 đồng/lít | 23860 VND/lít | level | = | none: | = |',
      '270 đồng | 270 VND | delta down | dầu diesel | unstated: | = |',
      '24.980 đồng/lít | 24980 VND/lít | level | = | none: | = |',
    ],
  },
  {
    text: 'Theo báo cáo của Sở Kế hoạch và Đầu tư, quý I có 2.145 doanh nghiệp đăng ký thành lập mới với số vốn 18.300 tỷ đồng, giảm 9,6% về số doanh nghiệp và giảm 22,4% về số vốn so với cùng kỳ năm trước; 1.870 doanh nghiệp tạm ngừng hoạt động, tăng 31%.',
    date: '2023-04',
    expect: [
      '2.145 doanh nghiệp | 2145 doanh nghiệp | count_of | doanh nghiệp đăng ký thành lập mới | none: | 2023-Q1 |',
      '18.300 tỷ đồng | 18300000000000 VND | level | số vốn | none: | = |',
      '9,6% | 9.6 % | growth down | số doanh nghiệp | yoy: cùng kỳ năm trước | = |',
      '22,4% | 22.4 % | growth down | số vốn | yoy: cùng kỳ năm trước | = |',
      '1.870 doanh nghiệp | 1870 doanh nghiệp | count_of | doanh nghiệp tạm ngừng hoạt động | none: | = |',
      '31% | 31 % | growth up | = | yoy: cùng kỳ năm trước | = |',
    ],
  },
];
