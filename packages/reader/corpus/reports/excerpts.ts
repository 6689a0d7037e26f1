import type { ReportLines } from './report.ts';

/** More excerpts: customs, taxes, housing, farming, health, transport, energy, communes, as officials tell them to the press. */
export const EXCERPTS: readonly ReportLines[] = [
  {
    text: 'Theo thống kê của Tổng cục Hải quan, quý I năm nay cả nước nhập khẩu 31.200 ô tô nguyên chiếc các loại với trị giá 690 triệu USD, giảm 22% về lượng và 19% về trị giá so với cùng kỳ năm trước. Trong đó, ô tô dưới 9 chỗ ngồi đạt 24.500 chiếc, chiếm 78,5% tổng lượng xe nhập khẩu.',
    date: '2023-04',
    expect: [
      '31.200 ô tô | 31200 ô tô | count_of | nhập khẩu ô tô nguyên chiếc các loại | none: | 2023-Q1 |',
      '690 triệu USD | 690000000 USD | level | trị giá | none: | = |',
      '22% | 22 % | growth down | lượng | yoy: cùng kỳ năm trước | = |',
      '19% | 19 % | growth down | trị giá | yoy: cùng kỳ năm trước | = |',
      '24.500 chiếc | 24500 chiếc | count_of | ô tô dưới 9 chỗ ngồi | none: | = |',
      '78,5% | 78.5 % | share | = | whole: tổng lượng xe nhập khẩu | = |',
    ],
  },
  {
    text: 'Ông Hoàng Văn Thái, Cục trưởng Cục Thuế tỉnh, cho hay: Số thu nội địa lũy kế đến hết tháng 10 đạt 6.215 tỷ đồng, bằng 88,6% dự toán HĐND tỉnh giao và bằng 107% so với cùng kỳ. Có 11/16 khoản thu đạt trên 85% dự toán; 5 khoản thu còn thấp, gồm thu tiền sử dụng đất 44%, lệ phí trước bạ 61%.',
    date: '2022-11',
    expect: [
      '6.215 tỷ đồng | 6215000000000 VND | level | Số thu nội địa | none: | 2022-10 |',
      '88,6% | 88.6 % | pct_of_plan | = | plan: dự toán HĐND tỉnh giao | = |',
      '107% | 107 % | level | = | yoy: cùng kỳ | = |',
      '11/16 khoản | 11 khoản | count_of | khoản thu đạt trên 85% dự toán | none: | = |',
      '85% | 85 % | pct_of_plan | khoản thu | plan: dự toán | = | trên',
      '5 khoản | 5 khoản | count_of | khoản thu còn thấp | none: | = |',
      '44% | 44 % | pct_of_plan | thu tiền sử dụng đất | plan: dự toán | = |',
      '61% | 61 % | pct_of_plan | lệ phí trước bạ | plan: dự toán | = |',
    ],
  },
  {
    text: 'Năm 2021, toàn ngành y tế tỉnh tiếp nhận 1.246 bác sĩ, dược sĩ, đạt 9,1 bác sĩ/vạn dân; 100% trạm y tế xã có bác sĩ làm việc. Tuy nhiên, tỷ lệ giường bệnh mới đạt 27,5 giường/vạn dân, thấp hơn bình quân cả nước (28,5 giường/vạn dân).',
    date: '2022-02',
    expect: [
      '1.246 bác sĩ | 1246 bác sĩ | count_of | tiếp nhận bác sĩ, dược sĩ | none: | 2021 |',
      '9,1 bác sĩ/vạn dân | 9.1 bác sĩ/vạn dân | count_of | bác sĩ/vạn dân | none: | = |',
      '100% | 100 % | level | trạm y tế xã có bác sĩ làm việc | none: | = |',
      '27,5 giường/vạn dân | 27.5 giường/vạn dân | count_of | tỷ lệ giường bệnh | none: | = |',
      '~28,5 giường/vạn dân | 28.5 giường/vạn dân | count_of | bình quân cả nước | none: | = |',
    ],
  },
  {
    text: 'Sau 3 năm thực hiện Nghị quyết số 05, đến tháng 6/2019 huyện đã trồng được 1.870 ha cây ăn quả, vượt 24,6% mục tiêu đề ra; trong đó có 640 ha đã cho thu hoạch, sản lượng 9.300 tấn/năm. Giá trị thu được bình quân 210 triệu đồng/ha, gấp 4 lần trồng ngô.',
    date: '2019-07',
    expect: [
      '1.870 ha | 1870 ha | level | trồng cây ăn quả | none: | 2019-06 |',
      '24,6% | 24.6 % | pct_of_plan | = | plan: mục tiêu | = |',
      '640 ha | 640 ha | level | cho thu hoạch | none: | = |',
      '9.300 tấn/năm | 9300 tấn/năm | level | sản lượng | none: | = |',
      '210 triệu đồng/ha | 210000000 VND/ha | level | Giá trị thu được bình quân | none: | = | bình quân',
      '4 lần | 4 lần | multiple | = | reference: trồng ngô | = |',
    ],
  },
  {
    text: 'Trong 7 tháng qua, hãng vận chuyển gần 9,4 triệu lượt hành khách, tăng 31% so với cùng kỳ; hệ số sử dụng ghế đạt 81,2%, tăng 3,5 điểm phần trăm; tỷ lệ bay đúng giờ giảm còn 86,7%. Hãng đặt mục tiêu cả năm vận chuyển 16 triệu lượt hành khách, doanh thu 24.000 tỷ đồng.',
    date: '2018-08',
    expect: [
      '9,4 triệu lượt hành khách | 9400000 lượt khách | count_of | vận chuyển lượt hành khách | none: | 2018-01/2018-07 | gần',
      '31% | 31 % | growth up | = | yoy: cùng kỳ | = |',
      '81,2% | 81.2 % | level | hệ số sử dụng ghế | none: | = |',
      '3,5 điểm phần trăm | 3.5 pp | delta up | = | yoy: cùng kỳ | = |',
      '86,7% | 86.7 % | level | tỷ lệ bay đúng giờ | none: | = |',
      '16 triệu lượt hành khách | 16000000 lượt khách | target | vận chuyển lượt hành khách | none: | 2018 |',
      '24.000 tỷ đồng | 24000000000000 VND | target | doanh thu | none: | = |',
    ],
  },
  {
    text: 'Thủy điện Sông Ba đã phát lên lưới 412 triệu kWh trong nửa đầu năm 2020, hoàn thành 39% kế hoạch. Do hạn hán, lưu lượng nước về hồ chỉ bằng 45% trung bình nhiều năm. Sáu tháng cuối năm, công ty phải sản xuất 645 triệu kWh nữa mới đạt chỉ tiêu.',
    date: '2020-07',
    expect: [
      '412 triệu kWh | 412000000 kWh | level | phát lên lưới | none: | 2020-01/2020-06 |',
      '39% | 39 % | pct_of_plan | = | plan: kế hoạch | = |',
      '45% | 45 % | share | lưu lượng nước về hồ | whole: trung bình nhiều năm | = |',
      '645 triệu kWh | 645000000 kWh | target | sản xuất | none: | 2020-07/2020-12 |',
    ],
  },
  {
    text: 'Tổng nguồn vốn huy động của các tổ chức tín dụng trên địa bàn đến 31/5/2017 đạt 48.730 tỷ đồng, tăng 6,9% so với cuối năm 2016; trong đó tiền gửi tiết kiệm 36.100 tỷ đồng, chiếm 74,1%. Tổng dư nợ đạt 52.410 tỷ đồng, tăng 8,2%. Nợ xấu 540 tỷ đồng, chiếm 1,03% tổng dư nợ.',
    date: '2017-06',
    expect: [
      '48.730 tỷ đồng | 48730000000000 VND | level | Tổng nguồn vốn huy động của các tổ chức tín dụng trên địa bàn | none: | 2017-05-31 |',
      '6,9% | 6.9 % | growth up | = | earlier: cuối năm 2016 | = |',
      '36.100 tỷ đồng | 36100000000000 VND | level | tiền gửi tiết kiệm | none: | = |',
      '74,1% | 74.1 % | share | = | whole: | = |',
      '52.410 tỷ đồng | 52410000000000 VND | level | Tổng dư nợ | none: | = |',
      '8,2% | 8.2 % | growth up | = | unstated: | = |',
      '540 tỷ đồng | 540000000000 VND | level | Nợ xấu | none: | = |',
      '1,03% | 1.03 % | share | = | whole: tổng dư nợ | = |',
    ],
  },
  {
    text: 'Đợt mưa lũ từ ngày 10 đến ngày 14/10 làm 3 người chết, 1.240 ngôi nhà bị ngập, 560 ha hoa màu bị hư hỏng; tổng thiệt hại ước khoảng 87 tỷ đồng. Tỉnh đã hỗ trợ khẩn cấp 15 tấn gạo và 2,5 tỷ đồng cho các hộ dân.',
    date: '2021-10',
    expect: [
      '3 người | 3 người | count_of | làm người chết | none: | 2021-10/2021-10 |',
      '1.240 ngôi nhà | 1240 ngôi nhà | count_of | ngôi nhà bị ngập | none: | = |',
      '560 ha | 560 ha | level | hoa màu bị hư hỏng | none: | = |',
      '87 tỷ đồng | 87000000000 VND | level | tổng thiệt hại | none: | = | khoảng+ước',
      '15 tấn | 15 tấn | level | hỗ trợ khẩn cấp gạo | none: | = |',
      '2,5 tỷ đồng | 2500000000 VND | level | hỗ trợ khẩn cấp | none: | = |',
    ],
  },
];
