import type { ReportLines } from './report.ts';

/** Excerpts as a newspaper prints them: no title, officials speaking, a paragraph that begins in the middle. */
export const PRESS: readonly ReportLines[] = [
  {
    text: 'Trao đổi với báo chí chiều 12/9, bà Lê Thị Mai, Chi cục trưởng, cho biết tám tháng đầu năm đơn vị đã thu nộp ngân sách 1.845 tỷ đồng, đạt 71% dự toán được giao, tăng 4,6% so với cùng kỳ năm ngoái. Riêng thuế nhập khẩu thu được 312 tỷ đồng, giảm gần 9%. Theo bà Mai, để hoàn thành chỉ tiêu thu cả năm là 2.600 tỷ đồng, bốn tháng còn lại mỗi tháng phải thu khoảng 189 tỷ đồng.',
    date: '2019-09',
    expect: [
      '1.845 tỷ đồng | 1845000000000 VND | level | thu nộp ngân sách | none: | 2019-01/2019-08 |',
      '71% | 71 % | pct_of_plan | = | plan: dự toán được giao | = |',
      '4,6% | 4.6 % | growth up | = | yoy: cùng kỳ năm ngoái | = |',
      '312 tỷ đồng | 312000000000 VND | level | thuế nhập khẩu thu | none: | = |',
      '9% | 9 % | growth down | = | unstated: | = | gần',
      '2.600 tỷ đồng | 2600000000000 VND | target | chỉ tiêu thu | none: | 2019 |',
      '189 tỷ đồng | 189000000000 VND | target | mỗi tháng thu | none: | 2019-09/2019-12 | khoảng',
    ],
  },
  {
    text: 'Sản lượng hàng hóa thông qua cảng trong quý IV/2020 đạt 5,4 triệu tấn, nâng tổng sản lượng cả năm lên 19,8 triệu tấn, vượt 3% kế hoạch. Trong số này, hàng container chiếm 46%, tương đương 520 nghìn TEU, tăng 12% so với năm 2019. Doanh thu năm 2020 của doanh nghiệp ước 2.310 tỷ đồng, lợi nhuận trước thuế 640 tỷ đồng, lần lượt tăng 5% và 8%.',
    date: '2021-01',
    expect: [
      '5,4 triệu tấn | 5400000 tấn | level | Sản lượng hàng hóa thông qua cảng | none: | 2020-Q4 |',
      '19,8 triệu tấn | 19800000 tấn | level | tổng sản lượng | none: | 2020 |',
      '3% | 3 % | pct_of_plan | = | plan: kế hoạch | = |',
      '46% | 46 % | share | hàng container | whole: | = |',
      '520 nghìn TEU | 520000 TEU | level | hàng container | none: | = |',
      '12% | 12 % | growth up | = | prev_year: năm 2019 | = |',
      '2.310 tỷ đồng | 2310000000000 VND | level | Doanh thu | none: | = | ước',
      '640 tỷ đồng | 640000000000 VND | level | lợi nhuận trước thuế | none: | = |',
      '5% | 5 % | growth up | Doanh thu | unstated: | = |',
      '8% | 8 % | growth up | lợi nhuận trước thuế | unstated: | = |',
    ],
  },
  {
    text: 'Toàn tỉnh hiện còn 4.310 hộ nghèo, chiếm tỷ lệ 3,2%, giảm 1.120 hộ so với cuối năm ngoái; hộ cận nghèo còn 5.870 hộ (4,36%). Từ năm 2016 đến nay, tỉnh đã huy động hơn 1.900 tỷ đồng cho chương trình giảm nghèo, trong đó vốn vay tín dụng chính sách là 1.240 tỷ đồng.',
    date: '2019-08',
    expect: [
      '4.310 hộ | 4310 hộ | count_of | hộ nghèo | none: | 2019-08 |',
      '3,2% | 3.2 % | share | = | whole: | = |',
      '1.120 hộ | 1120 hộ | delta down | = | earlier: cuối năm ngoái | = |',
      '5.870 hộ | 5870 hộ | count_of | hộ cận nghèo | none: | = |',
      '4,36% | 4.36 % | share | = | whole: | = |',
      '1.900 tỷ đồng | 1900000000000 VND | level | huy động cho chương trình giảm nghèo | none: | 2016/2019 | hơn',
      '1.240 tỷ đồng | 1240000000000 VND | level | vốn vay tín dụng chính sách | none: | = |',
    ],
  },
  {
    text: 'Giá cà phê nhân xô tại Đắk Lắk sáng nay ở mức 41.200 đồng/kg, tăng 300 đồng/kg so với hôm qua. Theo Hiệp hội Cà phê - Ca cao, niên vụ 2021-2022 cả nước xuất khẩu 1,68 triệu tấn, đạt kim ngạch 3,9 tỷ USD, mức cao nhất trong 4 niên vụ gần đây.',
    date: '2022-11',
    expect: [
      '41.200 đồng/kg | 41200 VND/kg | level | Giá cà phê nhân xô tại Đắk Lắk | none: | 2022-11 |',
      '300 đồng/kg | 300 VND/kg | delta up | = | earlier: hôm qua | = |',
      '1,68 triệu tấn | 1680000 tấn | level | xuất khẩu | none: | 2021/2022 |',
      '3,9 tỷ USD | 3900000000 USD | level | kim ngạch | none: | = |',
    ],
  },
  {
    text: 'Cũng theo báo cáo này, trong 9 tháng có 8.412 doanh nghiệp quay trở lại hoạt động, nhiều hơn cùng kỳ 640 doanh nghiệp; số doanh nghiệp giải thể là 2.116, tăng 7,3%. Bình quân mỗi tháng có 1.830 doanh nghiệp gia nhập thị trường.',
    date: '2022-10',
    expect: [
      '8.412 doanh nghiệp | 8412 doanh nghiệp | count_of | doanh nghiệp quay trở lại hoạt động | none: | 2022-01/2022-09 |',
      '640 doanh nghiệp | 640 doanh nghiệp | delta up | = | yoy: cùng kỳ | = |',
      '~2.116 | 2116 doanh nghiệp | count_of | số doanh nghiệp giải thể | none: | = |',
      '7,3% | 7.3 % | growth up | số doanh nghiệp giải thể | yoy: cùng kỳ | = |',
      '1.830 doanh nghiệp | 1830 doanh nghiệp | count_of | doanh nghiệp gia nhập thị trường | none: | = | bình quân',
    ],
  },
  {
    text: 'Phát biểu tại phiên họp, Chủ tịch UBND tỉnh yêu cầu các chủ đầu tư giải ngân tối thiểu 95% kế hoạch vốn năm 2023. Đến ngày 30/11, toàn tỉnh mới giải ngân được 3.870 tỷ đồng, bằng 62,4% kế hoạch Thủ tướng giao; còn 14 dự án giải ngân dưới 30%, 3 dự án chưa giải ngân.',
    date: '2023-12',
    expect: [
      '95% | 95 % | pct_of_plan | giải ngân | plan: kế hoạch vốn năm 2023 | 2023 | ít nhất',
      '3.870 tỷ đồng | 3870000000000 VND | level | giải ngân | none: | 2023-11-30 |',
      '62,4% | 62.4 % | pct_of_plan | = | plan: kế hoạch Thủ tướng giao | = |',
      '14 dự án | 14 dự án | count_of | dự án giải ngân dưới 30% | none: | = |',
      '~30% | 30 % | level | giải ngân | none: | = | dưới',
      '3 dự án | 3 dự án | count_of | dự án chưa giải ngân | none: | = |',
    ],
  },
  {
    text: 'Năm học này, thành phố có 126 trường với 1.940 lớp, 68.200 học sinh, tăng 1.350 em so với năm học trước. Kết thúc học kỳ I, tỷ lệ học sinh tiểu học hoàn thành chương trình đạt 99,1%; bậc trung học cơ sở có 54,7% học sinh xếp loại khá, giỏi.',
    date: '2020-01',
    expect: [
      '126 trường | 126 trường | count_of | trường | none: | 2019/2020 |',
      '1.940 lớp | 1940 lớp | count_of | lớp | none: | = |',
      '68.200 học sinh | 68200 học sinh | count_of | học sinh | none: | = |',
      '1.350 em | 1350 em | delta up | học sinh | prev_year: năm học trước | = |',
      '99,1% | 99.1 % | level | tỷ lệ học sinh tiểu học hoàn thành chương trình | none: | = |',
      '~54,7% | 54.7 % | share | học sinh xếp loại khá, giỏi | whole: | = |',
    ],
  },
  {
    text: 'Tính riêng tháng 5, xuất khẩu tôm sang Mỹ đạt 84 triệu USD, giảm 40% so với tháng 5/2022; lũy kế 5 tháng đạt 255 triệu USD, chỉ bằng 54% cùng kỳ. Thị trường Trung Quốc khả quan hơn với 218 triệu USD, giảm 12%, vươn lên vị trí thứ 2 sau Mỹ. EU và Nhật Bản lần lượt đạt 162 triệu USD và 190 triệu USD.',
    date: '2023-06',
    expect: [
      '84 triệu USD | 84000000 USD | level | xuất khẩu tôm sang Mỹ | none: | 2023-05 |',
      '40% | 40 % | growth down | = | yoy: tháng 5/2022 | = |',
      '255 triệu USD | 255000000 USD | level | = | none: | 2023-01/2023-05 |',
      '54% | 54 % | level | = | yoy: cùng kỳ | = |',
      '218 triệu USD | 218000000 USD | level | Thị trường Trung Quốc | none: | = |',
      '12% | 12 % | growth down | = | unstated: | = |',
      'thứ 2 | 2 hạng | rank | = | scope: | = |',
      '162 triệu USD | 162000000 USD | level | EU | none: | = |',
      '190 triệu USD | 190000000 USD | level | Nhật Bản | none: | = |',
    ],
  },
  {
    text: 'Dự án có tổng mức đầu tư 1.480 tỷ đồng, chiều dài 23,6 km, khởi công tháng 3/2021, dự kiến hoàn thành vào cuối năm 2024. Đến nay, khối lượng thi công đạt 58% giá trị hợp đồng, chậm 7% so với tiến độ; công tác giải phóng mặt bằng còn vướng 42 hộ dân với diện tích 3,1 ha.',
    date: '2023-05',
    expect: [
      '1.480 tỷ đồng | 1480000000000 VND | level | tổng mức đầu tư | none: | 2023-05 |',
      '23,6 km | 23.6 km | level | chiều dài | none: | = |',
      '58% | 58 % | share | khối lượng thi công | whole: giá trị hợp đồng | = |',
      '~7% | 7 % | growth down | = | plan: tiến độ | = |',
      '42 hộ dân | 42 hộ dân | count_of | vướng hộ dân | none: | = |',
      '3,1 ha | 3.1 ha | level | diện tích | none: | = |',
    ],
  },
];
