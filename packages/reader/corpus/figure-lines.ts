/** Figures as reports write them, with what two careful readers agree on; own sentences, none from a real document. */
export interface FigureLine {
  readonly text: string;
  readonly date?: string;
  /** Per figure: "text | value unit | measure ±| label | basis kind: words | period | qualifiers". */
  readonly expect: readonly string[];
}

export const FIGURE_LINES: readonly FigureLine[] = [
  {
    text: '9 tháng năm 2023, tổng thu ngân sách trên địa bàn ước đạt hơn 838,9 tỷ đồng, bằng 54,1% dự toán tỉnh giao, bằng 47,81% dự toán HĐND thành phố giao và tăng 10,3% so với cùng kỳ.',
    expect: [
      '838,9 tỷ đồng | 838900000000 VND | level | tổng thu ngân sách trên địa bàn | none: | 2023-01/2023-09 | hơn+ước',
      '54,1% | 54.1 % | pct_of_plan | tổng thu ngân sách trên địa bàn | plan: dự toán tỉnh giao | 2023-01/2023-09 |',
      '47,81% | 47.81 % | pct_of_plan | tổng thu ngân sách trên địa bàn | plan: dự toán HĐND thành phố giao | 2023-01/2023-09 |',
      '10,3% | 10.3 % | growth up | tổng thu ngân sách trên địa bàn | yoy: cùng kỳ | 2023-01/2023-09 |',
    ],
  },
  {
    text: 'Tháng 11/2024, giá trị sản xuất công nghiệp đạt 32,036 tỷ đồng, tăng 5% so với tháng trước và tăng 12% so với cùng kỳ; lũy kế 11 tháng đạt 410 tỷ đồng, bằng 96% kế hoạch.',
    expect: [
      '32,036 tỷ đồng | 32036000000 VND | level | giá trị sản xuất công nghiệp | none: | 2024-11 |',
      '5% | 5 % | growth up | giá trị sản xuất công nghiệp | prev_month: tháng trước | 2024-11 |',
      '12% | 12 % | growth up | giá trị sản xuất công nghiệp | yoy: cùng kỳ | 2024-11 |',
      '410 tỷ đồng | 410000000000 VND | level | giá trị sản xuất công nghiệp | none: | 2024-01/2024-11 |',
      '96% | 96 % | pct_of_plan | giá trị sản xuất công nghiệp | plan: kế hoạch | 2024-01/2024-11 |',
    ],
  },
  {
    text: 'Đến ngày 30/9/2024, giải ngân vốn đầu tư công đạt 1.812,6 tỷ đồng/3.103,6 tỷ đồng, đạt 58,4%.',
    expect: [
      '1.812,6 tỷ đồng | 1812600000000 VND | level | giải ngân vốn đầu tư công | none: | 2024-09-30 |',
      '3.103,6 tỷ đồng | 3103600000000 VND | target | giải ngân vốn đầu tư công | none: | 2024-09-30 |',
      '58,4% | 58.4 % | pct_of_plan | giải ngân vốn đầu tư công | plan: | 2024-09-30 |',
    ],
  },
  {
    text: 'Năm 2024, thành phố phấn đấu thu ngân sách đạt 5.000 tỷ đồng, tốc độ tăng trưởng GRDP từ 7,5-8%, tỷ lệ hộ nghèo giảm còn 1,2%.',
    expect: [
      '5.000 tỷ đồng | 5000000000000 VND | target | thu ngân sách | none: | 2024 |',
      '7,5 | 7.5 % | growth up | tốc độ tăng trưởng GRDP | unstated: | 2024 | ít nhất',
      '8% | 8 % | growth up | tốc độ tăng trưởng GRDP | unstated: | 2024 | tối đa',
      '1,2% | 1.2 % | target | tỷ lệ hộ nghèo | none: | 2024 |',
    ],
  },
  {
    text: 'Quý I/2024, toàn tỉnh xảy ra 12 vụ tai nạn giao thông, làm chết 8 người, bị thương 6 người (so với cùng kỳ tăng 3 vụ (+33,3%), giảm 2 người chết (-20%)).',
    expect: [
      '12 vụ | 12 vụ | count_of | vụ tai nạn giao thông | none: | 2024-Q1 |',
      '8 người | 8 người | count_of | làm chết người | none: | 2024-Q1 |',
      '6 người | 6 người | count_of | bị thương người | none: | 2024-Q1 |',
      '3 vụ | 3 vụ | delta up | vụ tai nạn giao thông | yoy: cùng kỳ | 2024-Q1 |',
      '+33,3% | 33.3 % | growth up | vụ tai nạn giao thông | yoy: cùng kỳ | 2024-Q1 |',
      '2 người | 2 người | delta down | người chết | yoy: cùng kỳ | 2024-Q1 |',
      '-20% | 20 % | growth down | người chết | yoy: cùng kỳ | 2024-Q1 |',
    ],
  },
  {
    text: 'Đến nay, toàn huyện có 19/21 chỉ tiêu đạt kế hoạch; tỷ lệ 42,7 giường bệnh/vạn dân.',
    date: '2024-10-15',
    expect: [
      '19/21 chỉ tiêu | 19 chỉ tiêu | count_of | chỉ tiêu đạt kế hoạch | none: | 2024-10-15 |',
      '42,7 giường bệnh/vạn dân | 42.7 giường bệnh/vạn dân | count_of | tỷ lệ giường bệnh/vạn dân | none: | 2024-10-15 |',
    ],
  },
  {
    text: 'Năm 2023, doanh thu du lịch gấp 1,8 lần so với năm 2022, chiếm 24,6% GRDP và đứng thứ 3 cả nước.',
    expect: [
      '1,8 lần | 1.8 lần | multiple | doanh thu du lịch | reference: năm 2022 | 2023 |',
      '24,6% | 24.6 % | share | doanh thu du lịch | whole: GRDP | 2023 |',
      'thứ 3 | 3 hạng | rank | doanh thu du lịch | scope: cả nước | 2023 |',
    ],
  },
  {
    text: 'Năm 2025, thu ngân sách đạt 838,9 tỷ đồng, xếp thứ 5 trong 150 xã, phường, bằng 54,1% dự toán tỉnh giao.',
    expect: [
      '838,9 tỷ đồng | 838900000000 VND | level | thu ngân sách | none: | 2025 |',
      'thứ 5 trong 150 | 5 hạng | rank | thu ngân sách | scope: | 2025 |',
      '54,1% | 54.1 % | pct_of_plan | thu ngân sách | plan: dự toán tỉnh giao | 2025 |',
    ],
  },
  {
    text: 'Tỷ lệ bao phủ bảo hiểm y tế năm 2023 đạt 93,5%, tăng 1,2 điểm phần trăm so với năm 2022.',
    expect: [
      '93,5% | 93.5 % | level | Tỷ lệ bao phủ bảo hiểm y tế | none: | 2023 |',
      '1,2 điểm phần trăm | 1.2 pp | delta up | Tỷ lệ bao phủ bảo hiểm y tế | prev_year: năm 2022 | 2023 |',
    ],
  },
  {
    text: 'Trong 6 tháng đầu năm 2024, thành phố đã thành lập mới 298 doanh nghiệp, bằng 45,2% kế hoạch, giải thể 12 hợp tác xã và thu hồi 46.560m2 đất.',
    expect: [
      '298 doanh nghiệp | 298 doanh nghiệp | count_of | thành lập mới doanh nghiệp | none: | 2024-01/2024-06 |',
      '45,2% | 45.2 % | pct_of_plan | thành lập mới doanh nghiệp | plan: kế hoạch | 2024-01/2024-06 |',
      '12 hợp tác xã | 12 hợp tác xã | count_of | giải thể hợp tác xã | none: | 2024-01/2024-06 |',
      '46.560m2 | 46560 m2 | level | thu hồi đất | none: | 2024-01/2024-06 |',
    ],
  },
  {
    text: 'Số thu đến ngày 6/10/2020 đạt 2.661 tỷ đồng, đạt 64,9% chỉ tiêu giao (4.100 tỷ đồng), giảm 8,9% so với cùng kỳ năm 2019.',
    expect: [
      '2.661 tỷ đồng | 2661000000000 VND | level | Số thu | none: | 2020-10-06 |',
      '64,9% | 64.9 % | pct_of_plan | Số thu | plan: chỉ tiêu giao | 2020-10-06 |',
      '4.100 tỷ đồng | 4100000000000 VND | target | Số thu | none: | 2020 |',
      '8,9% | 8.9 % | growth down | Số thu | yoy: cùng kỳ năm 2019 | 2020-10-06 |',
    ],
  },
  {
    text: '9 tháng năm 2023, một số chỉ tiêu tăng khá so với cùng kỳ: Chỉ số sản xuất công nghiệp (IIP) tăng 12,47%. Kim ngạch xuất khẩu đạt 20,65 tỷ USD, tăng 0,58%.',
    expect: [
      '12,47% | 12.47 % | growth up | Chỉ số sản xuất công nghiệp | yoy: cùng kỳ | 2023-01/2023-09 |',
      '20,65 tỷ USD | 20650000000 USD | level | Kim ngạch xuất khẩu | none: | 2023-01/2023-09 |',
      '0,58% | 0.58 % | growth up | Kim ngạch xuất khẩu | yoy: cùng kỳ | 2023-01/2023-09 |',
    ],
  },
  {
    text: 'Thu nội địa năm 2020 đạt 1.870 tỷ đồng, vượt 10% so với dự toán; thu hải quan vượt dự toán hơn 310 tỷ đồng.',
    expect: [
      '1.870 tỷ đồng | 1870000000000 VND | level | Thu nội địa | none: | 2020 |',
      '10% | 10 % | pct_of_plan | Thu nội địa | plan: dự toán | 2020 |',
      '310 tỷ đồng | 310000000000 VND | delta up | thu hải quan | plan: dự toán | 2020 | hơn',
    ],
  },
  {
    text: 'Tháng 5 năm 2022, thị xã đón 42 nghìn lượt khách; trong đó khách nội địa 36 nghìn lượt, khách quốc tế 6 nghìn lượt.',
    expect: [
      '42 nghìn lượt khách | 42000 lượt khách | count_of | đón lượt khách | none: | 2022-05 |',
      '36 nghìn lượt | 36000 lượt khách | count_of | khách nội địa | none: | 2022-05 |',
      '6 nghìn lượt | 6000 lượt khách | count_of | khách quốc tế | none: | 2022-05 |',
    ],
  },
  {
    text: 'Năm 2022, sản lượng lúa đạt 150.000 tấn, bằng 91,4% so với cùng kỳ; năng suất bình quân 60 tạ/ha.',
    expect: [
      '150.000 tấn | 150000 tấn | level | sản lượng lúa | none: | 2022 |',
      '91,4% | 91.4 % | level | sản lượng lúa | yoy: cùng kỳ | 2022 |',
      '60 tạ/ha | 60 tạ/ha | level | năng suất | none: | 2022 | bình quân',
    ],
  },
  {
    text: 'Tổng vốn đăng ký 3 năm 2021 - 2023 là 825 tỷ 776 triệu đồng; cả năm 2024 ước đạt 4,4 tỷ USD.',
    expect: [
      '825 tỷ 776 triệu đồng | 825776000000 VND | level | Tổng vốn đăng ký | none: | 2021/2023 |',
      '4,4 tỷ USD | 4400000000 USD | level | Tổng vốn đăng ký | none: | 2024 | ước',
    ],
  },
  {
    text: 'Tính đến ngày 11/7/2023, thành phố đã tiêm được 300 mũi (bao gồm 100 mũi 1; 120 mũi 2; 80 mũi 3).',
    expect: [
      '300 mũi | 300 mũi | count_of | tiêm được mũi | none: | 2023-07-11 |',
      '100 mũi | 100 mũi | count_of | mũi 1 | none: | 2023-07-11 |',
      '120 mũi | 120 mũi | count_of | mũi 2 | none: | 2023-07-11 |',
      '80 mũi | 80 mũi | count_of | mũi 3 | none: | 2023-07-11 |',
    ],
  },
  {
    text: 'Cơ cấu kinh tế năm 2023: nông nghiệp chiếm 21,5%; công nghiệp - xây dựng chiếm 38,2%; dịch vụ chiếm 40,3%.',
    expect: [
      '21,5% | 21.5 % | share | nông nghiệp | whole: | 2023 |',
      '38,2% | 38.2 % | share | công nghiệp - xây dựng | whole: | 2023 |',
      '40,3% | 40.3 % | share | dịch vụ | whole: | 2023 |',
    ],
  },
  {
    text: 'Kế hoạch số 24-KH/TU ngày 07/10/2022 đặt mục tiêu đến năm 2030 GRDP bình quân đầu người đạt 14.500 USD.',
    expect: ['14.500 USD | 14500 USD | target | GRDP bình quân đầu người | none: | 2030 |'],
  },
  {
    text: 'Năm 2023, chỉ số giá tiêu dùng tăng 3,51% so với bình quân cùng kỳ năm trước; chỉ số giá vàng tăng khoảng 4% so với đầu năm.',
    expect: [
      '3,51% | 3.51 % | growth up | chỉ số giá tiêu dùng | yoy_avg: bình quân cùng kỳ năm trước | 2023 |',
      '4% | 4 % | growth up | chỉ số giá vàng | since: đầu năm | 2023 | khoảng',
    ],
  },
  {
    text: 'Doanh thu năm 2021 đạt 24,6%, năm 2022 đạt 26,5% so với cả nước.',
    expect: ['24,6% | 24.6 % | share | Doanh thu | whole: cả nước | 2021 |', '26,5% | 26.5 % | share | Doanh thu | whole: cả nước | 2022 |'],
  },
  {
    text: 'Cơ cấu nông nghiệp; công nghiệp; dịch vụ năm 2023 tương ứng 20,1% - 32,4% - 47,5%.',
    expect: [
      '20,1% | 20.1 % | share | nông nghiệp | whole: | 2023 |',
      '32,4% | 32.4 % | share | công nghiệp | whole: | 2023 |',
      '47,5% | 47.5 % | share | dịch vụ | whole: | 2023 |',
    ],
  },
  {
    text: 'Năm 2023, nợ thuế là 12,5 tỷ đồng (phấn đấu không quá 15 tỷ đồng theo kế hoạch thành phố giao), giảm 3% so với cùng kỳ năm trước.',
    expect: [
      '12,5 tỷ đồng | 12500000000 VND | level | nợ thuế | none: | 2023 |',
      '15 tỷ đồng | 15000000000 VND | target | nợ thuế | plan: kế hoạch thành phố giao | 2023 | tối đa',
      '3% | 3 % | growth down | nợ thuế | yoy: cùng kỳ năm trước | 2023 |',
    ],
  },
  {
    text: 'Năm 2023, tỷ lệ che phủ rừng ước đạt 47,5% (phấn đấu từ 48% đến 48,5% theo kế hoạch Trung ương, HĐND và thành phố giao), cao hơn mục tiêu phấn đấu 0,2 điểm phần trăm, tăng 1 điểm phần trăm so với cùng kỳ.',
    expect: [
      '47,5% | 47.5 % | level | tỷ lệ che phủ rừng | none: | 2023 | ước',
      '48% | 48 % | target | tỷ lệ che phủ rừng | plan: kế hoạch Trung ương, HĐND và thành phố giao | 2023 | ít nhất',
      '48,5% | 48.5 % | target | tỷ lệ che phủ rừng | plan: kế hoạch Trung ương, HĐND và thành phố giao | 2023 | tối đa',
      '0,2 điểm phần trăm | 0.2 pp | delta up | tỷ lệ che phủ rừng | plan: mục tiêu phấn đấu | 2023 |',
      '1 điểm phần trăm | 1 pp | delta up | tỷ lệ che phủ rừng | yoy: cùng kỳ | 2023 |',
    ],
  },
  {
    text: 'Năm 2023\nTT\tChỉ tiêu\tĐVT\tThực hiện\tSo với kế hoạch\tSo với cùng kỳ\n12\tTỷ lệ che phủ rừng\t%\tước 47,5\t54,1% kế hoạch tỉnh giao\ttăng 3%\n13\tThu nội địa\ttỷ đồng\t838,9\t\tgiảm 3,5%',
    expect: [
      '47,5 | 47.5 % | level | Tỷ lệ che phủ rừng | none: | 2023 | ước',
      '54,1% | 54.1 % | pct_of_plan | Tỷ lệ che phủ rừng | plan: kế hoạch tỉnh giao | 2023 |',
      '3% | 3 % | growth up | Tỷ lệ che phủ rừng | yoy: cùng kỳ | 2023 |',
      '838,9 | 838900000000 VND | level | Thu nội địa | none: | 2023 |',
      '3,5% | 3.5 % | growth down | Thu nội địa | yoy: cùng kỳ | 2023 |',
    ],
  },
];
