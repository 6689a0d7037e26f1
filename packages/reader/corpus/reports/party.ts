import type { ReportLines } from './report.ts';

/** What Party committees, unions and programmes report of a term, a week, a campaign; and what they set out to reach. */
export const PARTY: readonly ReportLines[] = [
  {
    text: 'Nhiệm kỳ 2020-2025, Đảng bộ huyện có 26/28 chỉ tiêu đạt và vượt nghị quyết đề ra. Tốc độ tăng giá trị sản xuất bình quân đạt 11,2%/năm; thu nhập bình quân đầu người năm 2025 ước đạt 68 triệu đồng, tăng 22 triệu đồng so với đầu nhiệm kỳ; tỷ lệ hộ nghèo giảm từ 5,8% năm 2021 xuống còn 1,9% năm 2024; kết nạp 742 đảng viên, vượt 6% chỉ tiêu.',
    date: '2025-05',
    expect: [
      '26/28 chỉ tiêu | 26 chỉ tiêu | count_of | chỉ tiêu đạt và vượt nghị quyết | none: | 2020/2025 |',
      '11,2%/năm | 11.2 %/năm | growth up | Tốc độ tăng giá trị sản xuất bình quân | since: đầu nhiệm kỳ | = | bình quân',
      '68 triệu đồng | 68000000 VND | level | thu nhập bình quân đầu người | none: | 2025 | ước',
      '22 triệu đồng | 22000000 VND | delta up | = | since: đầu nhiệm kỳ | = |',
      '5,8% | 5.8 % | level | tỷ lệ hộ nghèo | none: | 2021 |',
      '1,9% | 1.9 % | level | = | none: | 2024 |',
      '742 đảng viên | 742 đảng viên | count_of | kết nạp đảng viên | none: | 2020/2025 |',
      '6% | 6 % | pct_of_plan | = | plan: chỉ tiêu | = |',
    ],
  },
  {
    text: 'Đại hội đề ra mục tiêu đến năm 2025: tổng giá trị sản xuất đạt 9.500 tỷ đồng; thu ngân sách tăng bình quân 12%/năm; 100% thôn, xóm có nhà văn hóa; tỷ lệ hộ nghèo dưới 2%; mỗi năm kết nạp từ 120 đảng viên trở lên.',
    date: '2020-08',
    expect: [
      '9.500 tỷ đồng | 9500000000000 VND | target | tổng giá trị sản xuất | none: | 2025 |',
      '12%/năm | 12 %/năm | growth up | thu ngân sách | unstated: | = | bình quân',
      '100% | 100 % | target | thôn, xóm có nhà văn hóa | none: | = |',
      '2% | 2 % | target | tỷ lệ hộ nghèo | none: | = | dưới',
      '120 đảng viên | 120 đảng viên | target | kết nạp đảng viên | none: | = |',
    ],
  },
  {
    text: 'Năm 2025, huyện phấn đấu: Giá trị sản xuất tăng từ 9,5 - 10%; thu ngân sách đạt 420 tỷ đồng, tăng 8% so với dự toán tỉnh giao; trồng mới 350 ha rừng; giảm 120 hộ nghèo; trên 95% người dân tham gia bảo hiểm y tế.',
    date: '2024-12',
    expect: [
      '9,5 | 9.5 % | growth up | Giá trị sản xuất | unstated: | 2025 | ít nhất',
      '10% | 10 % | growth up | = | unstated: | = | tối đa',
      '420 tỷ đồng | 420000000000 VND | target | thu ngân sách | none: | = |',
      '8% | 8 % | pct_of_plan | = | plan: dự toán tỉnh giao | = |',
      '350 ha | 350 ha | target | trồng mới rừng | none: | = |',
      '120 hộ | 120 hộ | delta down | hộ nghèo | unstated: | = |',
      '95% | 95 % | target | người dân tham gia bảo hiểm y tế | none: | = | trên',
    ],
  },
  {
    text: 'Trong 6 tháng đầu năm 2023, Ủy ban Kiểm tra các cấp đã kiểm tra 48 tổ chức đảng và 115 đảng viên, qua kiểm tra phát hiện 6 đảng viên vi phạm; thi hành kỷ luật 3 tổ chức đảng, 27 đảng viên (khiển trách 19 đồng chí, cảnh cáo 6 đồng chí, khai trừ 2 đồng chí).',
    date: '2023-07',
    expect: [
      '48 tổ chức đảng | 48 tổ chức đảng | count_of | kiểm tra tổ chức đảng | none: | 2023-01/2023-06 |',
      '115 đảng viên | 115 đảng viên | count_of | đảng viên | none: | = |',
      '6 đảng viên | 6 đảng viên | count_of | phát hiện đảng viên vi phạm | none: | = |',
      '3 tổ chức đảng | 3 tổ chức đảng | count_of | thi hành kỷ luật tổ chức đảng | none: | = |',
      '27 đảng viên | 27 đảng viên | count_of | đảng viên | none: | = |',
      '19 đồng chí | 19 người | count_of | khiển trách đồng chí | none: | = |',
      '6 đồng chí | 6 người | count_of | cảnh cáo đồng chí | none: | = |',
      '2 đồng chí | 2 người | count_of | khai trừ đồng chí | none: | = |',
    ],
  },
  {
    text: 'Hội LHPN xã hiện quản lý 14 chi hội với 1.870 hội viên. 6 tháng qua, Hội đã vận động hội viên tiết kiệm được 215 triệu đồng, giúp 32 hội viên vay vốn với số tiền 1,6 tỷ đồng; kết nạp mới 45 hội viên, đạt 90% kế hoạch năm.',
    date: '2024-07',
    expect: [
      '14 chi hội | 14 chi hội | count_of | quản lý chi hội | none: | 2024-07 |',
      '1.870 hội viên | 1870 hội viên | count_of | hội viên | none: | = |',
      '215 triệu đồng | 215000000 VND | level | vận động hội viên tiết kiệm | none: | 2024-01/2024-06 |',
      '32 hội viên | 32 hội viên | count_of | giúp hội viên vay vốn | none: | = |',
      '1,6 tỷ đồng | 1600000000 VND | level | số tiền | none: | = |',
      '45 hội viên | 45 hội viên | count_of | kết nạp mới hội viên | none: | = |',
      '90% | 90 % | pct_of_plan | = | plan: kế hoạch năm | = |',
    ],
  },
  {
    text: 'Trong tuần (từ ngày 4/3 đến ngày 10/3/2024), trên địa bàn xảy ra 2 vụ cháy, thiệt hại ước tính 350 triệu đồng, không có thương vong; phát hiện 5 trường hợp mắc sốt xuất huyết, giảm 2 trường hợp so với tuần trước.',
    date: '2024-03',
    expect: [
      '2 vụ | 2 vụ | count_of | vụ cháy | none: | 2024-03/2024-03 |',
      '350 triệu đồng | 350000000 VND | level | thiệt hại | none: | = | ước',
      '5 trường hợp | 5 trường hợp | count_of | phát hiện trường hợp mắc sốt xuất huyết | none: | = |',
      '2 trường hợp | 2 trường hợp | delta down | = | earlier: tuần trước | = |',
    ],
  },
  {
    text: 'Đến nay, toàn tỉnh có 117/138 xã đạt chuẩn nông thôn mới (chiếm 84,8%), trong đó 45 xã đạt chuẩn nâng cao, 8 xã kiểu mẫu. Có 312 sản phẩm OCOP từ 3 sao trở lên, gồm 41 sản phẩm 4 sao và 1 sản phẩm 5 sao.',
    date: '2024-11',
    expect: [
      '117/138 xã | 117 xã | count_of | xã đạt chuẩn nông thôn mới | none: | 2024-11 |',
      '84,8% | 84.8 % | share | = | whole: | = |',
      '45 xã | 45 xã | count_of | xã đạt chuẩn nâng cao | none: | = |',
      '8 xã | 8 xã | count_of | xã kiểu mẫu | none: | = |',
      '312 sản phẩm | 312 sản phẩm | count_of | sản phẩm OCOP từ 3 sao trở lên | none: | = |',
      '41 sản phẩm | 41 sản phẩm | count_of | sản phẩm 4 sao | none: | = |',
      '1 sản phẩm | 1 sản phẩm | count_of | sản phẩm 5 sao | none: | = |',
    ],
  },
  {
    text: 'Tính đến 18 giờ ngày 14/12, toàn tỉnh ghi nhận 8.215 ca mắc COVID-19, trong đó 7.640 ca đã khỏi bệnh, 31 ca tử vong. Toàn tỉnh đã tiêm 1.952.300 liều vắc xin; tỷ lệ người từ 18 tuổi trở lên tiêm đủ 2 mũi đạt 91,4%.',
    date: '2021-12',
    expect: [
      '8.215 ca | 8215 ca | count_of | ca mắc COVID-19 | none: | 2021-12-14 |',
      '7.640 ca | 7640 ca | count_of | ca khỏi bệnh | none: | = |',
      '31 ca | 31 ca | count_of | ca tử vong | none: | = |',
      '1.952.300 liều | 1952300 mũi | count_of | tiêm liều vắc xin | none: | = |',
      '91,4% | 91.4 % | level | tỷ lệ người từ 18 tuổi trở lên tiêm đủ 2 mũi | none: | = |',
    ],
  },
  {
    text: 'Ông Trần Văn Hải, Giám đốc Sở Công Thương, cho hay giá trị sản xuất công nghiệp 9 tháng tăng 9,3% so với cùng kỳ. Nguyên nhân là ngành dệt may, vốn chiếm gần 30% giá trị toàn ngành, chỉ tăng 4,6%; trong khi ngành điện tử tăng tới 18,2%.',
    date: '2018-10',
    expect: [
      '9,3% | 9.3 % | growth up | giá trị sản xuất công nghiệp | yoy: cùng kỳ | 2018-01/2018-09 |',
      '30% | 30 % | share | ngành dệt may | whole: giá trị toàn ngành | = | gần',
      '4,6% | 4.6 % | growth up | ngành dệt may | unstated: | = |',
      '18,2% | 18.2 % | growth up | ngành điện tử | unstated: | = |',
    ],
  },
];
