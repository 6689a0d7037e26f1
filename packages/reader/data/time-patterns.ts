/**
 * Shapes of time expressions: small letters are tags of words ("?" may be absent, "*" may repeat), capitals catch numbers
 * (D day, M month, Y year, N number of months or years, Q quarter), marks stand for themselves. The longest shape wins.
 */
export interface TimePattern {
  readonly name: string;
  readonly shape: string;
  readonly kind:
    | 'day' | 'month' | 'quarter' | 'year' | 'cumulative' | 'remaining' | 'remaining-from-now' | 'range' | 'school_year' | 'now'
    | 'since-start' | 'since-month' | 'day-range' | 'year-end' | 'half' | 'same-period' | 'relative-year' | 'relative-month'
    | 'relative-quarter' | 'year-start' | 'term-start' | 'first-months' | 'last-months' | 'whole-year'; // prettier-ignore
  readonly line: string;
}

export const TIME_PATTERNS: readonly TimePattern[] = [
  { name: 'day-month-year', kind: 'day', shape: 'until* daypart? day? D / M / Y', line: 'Ngày 26/11/2024 thu được 2 tỷ đồng.' },
  { name: 'day-month-year-dashes', kind: 'day', shape: 'until* daypart? day? D - M - Y', line: 'Ngày 26-11-2024 thu được 2 tỷ đồng.' },
  { name: 'day-with-points', kind: 'day', shape: 'until* daypart? day? DMY', line: 'Ngày 26.11.2024 thu được 2 tỷ đồng.' },
  { name: 'day-in-words', kind: 'day', shape: 'until* daypart? day D month M year Y', line: 'Ngày 11 tháng 7 năm 2023 thu được 2 tỷ đồng.' },
  { name: 'day-in-words-slash', kind: 'day', shape: 'until* daypart? day D month M / Y', line: 'Ngày 11 tháng 7/2023 thu được 2 tỷ đồng.' },
  { name: 'day-in-words-without-year', kind: 'day', shape: 'until* daypart? day D month M', line: 'Năm 2023 có khó khăn. Ngày 11 tháng 7 thu được 2 tỷ đồng.' },
  { name: 'day-month', kind: 'day', shape: 'until* daypart? day D / M', line: 'Năm 2023 có khó khăn. Ngày 27/11 thu được 2 tỷ đồng.' },
  { name: 'day-month-dash', kind: 'day', shape: 'until* daypart? day D - M', line: 'Năm 2023 có khó khăn. Ngày 19-7 thu được 2 tỷ đồng.' },
  { name: 'part-of-day-day-month', kind: 'day', shape: 'daypart D / M', line: 'Năm 2023 có khó khăn. Chiều 27/11 thu được 2 tỷ đồng.' },
  { name: 'until-day-month', kind: 'day', shape: 'until D / M', line: 'Năm 2023 có khó khăn. Đến 27/11 thu được 2 tỷ đồng.' },
  { name: 'bracket-day-month', kind: 'day', shape: '( D / M )', line: 'Năm 2023 có khó khăn. Hôm nay (27/11) thu được 2 tỷ đồng.' },
  { name: 'bracket-day-month-dash', kind: 'day', shape: '( D - M )', line: 'Năm 2023 có khó khăn. Hôm nay (27-11) thu được 2 tỷ đồng.' },
  { name: 'month-year', kind: 'month', shape: 'until* month M / Y', line: 'Tháng 11/2024 thu được 2 tỷ đồng.' },
  { name: 'month-year-dash', kind: 'month', shape: 'until* month M - Y', line: 'Tháng 6-2017 thu được 2 tỷ đồng.' },
  { name: 'month-year-words', kind: 'month', shape: 'until* month M year Y', line: 'Tháng 11 năm 2024 thu được 2 tỷ đồng.' },
  { name: 'month', kind: 'month', shape: 'until* month M', line: 'Năm 2023 có khó khăn. Tháng 11 thu được 2 tỷ đồng.' },
  { name: 'months-of-year', kind: 'cumulative', shape: 'N month first-part? of? year Y', line: '09 tháng đầu năm 2023 thu được 2 tỷ đồng.' },
  { name: 'months-slash-year', kind: 'cumulative', shape: 'N month / Y', line: '9 tháng/2023 thu được 2 tỷ đồng.' },
  { name: 'months-of-this-year', kind: 'cumulative', shape: 'N month first-part of? year now?', line: 'Năm 2023 có khó khăn. 6 tháng đầu năm thu được 2 tỷ đồng.' },
  { name: 'months-past', kind: 'cumulative', shape: 'N month past', line: 'Năm 2023 có khó khăn. 6 tháng qua thu được 2 tỷ đồng.' },
  { name: 'months', kind: 'cumulative', shape: 'N month', line: 'Năm 2023 có khó khăn. 6 tháng thu được 2 tỷ đồng.' },
  { name: 'last-months-of-year', kind: 'remaining', shape: 'N month last-part of? year Y', line: '3 tháng cuối năm 2023 phấn đấu thu 2 tỷ đồng.' },
  { name: 'last-months', kind: 'remaining', shape: 'N month last-part of? year', line: 'Năm 2023 có khó khăn. 3 tháng cuối năm phấn đấu thu 2 tỷ đồng.' },
  { name: 'months-left', kind: 'remaining', shape: 'N month remaining of? year Y', line: '3 tháng còn lại của năm 2023 phấn đấu thu 2 tỷ đồng.' },
  { name: 'months-left-of-this-year', kind: 'remaining', shape: 'N month remaining of? year', line: 'Năm 2023 có khó khăn. 3 tháng còn lại của năm phấn đấu thu 2 tỷ đồng.' },
  { name: 'first-months-of-year', kind: 'first-months', shape: 'several month first-part of? year Y', line: 'Tháng 6/2020 có khó khăn. Những tháng đầu năm 2020 thu được 2 tỷ đồng.' },
  { name: 'first-months', kind: 'first-months', shape: 'several month first-part of? year', line: 'Tháng 6/2020 có khó khăn. Những tháng đầu năm thu được 2 tỷ đồng.' },
  { name: 'final-months-of-year', kind: 'last-months', shape: 'several month last-part of? year Y', line: 'Ngày 19/10/2023, những tháng cuối năm 2023 phấn đấu thu 2 tỷ đồng.' },
  { name: 'final-months', kind: 'last-months', shape: 'several month last-part of? year', line: 'Ngày 19/10/2023 có khó khăn. Những tháng cuối năm phấn đấu thu 2 tỷ đồng.' },
  { name: 'remaining-months-of-year', kind: 'last-months', shape: 'several month remaining of? year Y', line: 'Ngày 19/10/2023, những tháng còn lại của năm 2023 phấn đấu thu 2 tỷ đồng.' },
  { name: 'remaining-months', kind: 'last-months', shape: 'several month remaining of? year', line: 'Ngày 19/10/2023 có khó khăn. Những tháng còn lại của năm phấn đấu thu 2 tỷ đồng.' },
  { name: 'quarter-year', kind: 'quarter', shape: 'until* quarter Q / Y', line: 'Quý I/2018 thu được 2 tỷ đồng.' },
  { name: 'quarter-year-dash', kind: 'quarter', shape: 'until* quarter Q - Y', line: 'Quý I-2018 thu được 2 tỷ đồng.' },
  { name: 'quarter-of-year', kind: 'quarter', shape: 'until* quarter Q of? year Y', line: 'Quý III năm 2023 thu được 2 tỷ đồng.' },
  { name: 'quarter', kind: 'quarter', shape: 'until* quarter Q', line: 'Năm 2023 có khó khăn. Quý III thu được 2 tỷ đồng.' },
  { name: 'span', kind: 'range', shape: 'span-head Y - Y', line: 'Giai đoạn 2021 - 2025 thu được 2 tỷ đồng.' },
  { name: 'years-span', kind: 'range', shape: 'N year Y - Y', line: 'Bình quân 5 năm 2016 - 2020 thu được 2 tỷ đồng.' },
  { name: 'years-of-span', kind: 'range', shape: 'N year span-head Y - Y', line: 'Bình quân 5 năm giai đoạn 2016 - 2020 thu được 2 tỷ đồng.' },
  { name: 'year-to-year', kind: 'range', shape: 'year Y - Y', line: 'Năm 2021-2022 thu được 2 tỷ đồng.' },
  { name: 'bare-span', kind: 'range', shape: 'Y - Y', line: 'Trong 2021-2022 thu được 2 tỷ đồng.' },
  { name: 'school-year', kind: 'school_year', shape: 'school-year Y - Y', line: 'Năm học 2022 - 2023 có 2 học sinh.' },
  { name: 'now-to-end-of-year', kind: 'remaining-from-now', shape: 'since now until* year Y', line: 'Ngày 6/10/2020: từ nay đến hết năm 2020 phải thu 2 tỷ đồng.' },
  { name: 'now-to-last-part', kind: 'remaining-from-now', shape: 'since now until* year-end Y', line: 'Ngày 6/10/2020: từ nay đến cuối năm 2020 phải thu 2 tỷ đồng.' },
  { name: 'now-to-year-end', kind: 'remaining-from-now', shape: 'since now until* year-end', line: 'Ngày 6/10/2020 có khó khăn. Từ nay đến cuối năm phải thu 2 tỷ đồng.' },
  { name: 'now-to-day', kind: 'remaining-from-now', shape: 'since now until* day D / M / Y', line: 'Ngày 6/10/2020: từ nay đến ngày 31/12/2020 phải thu 2 tỷ đồng.' },
  { name: 'year-start-to-now', kind: 'since-start', shape: 'since year-start Y? until now', line: 'Tháng 11/2024 có khó khăn. Từ đầu năm đến nay thu được 2 tỷ đồng.' },
  { name: 'year-start-to-month', kind: 'cumulative', shape: 'since year-start until* month N', line: 'Năm 2023 có khó khăn. Từ đầu năm đến hết tháng 9 thu được 2 tỷ đồng.' },
  { name: 'month-to-now', kind: 'since-month', shape: 'since month M until now', line: 'Tháng 11/2024 có khó khăn. Từ tháng 6 đến nay thu được 2 tỷ đồng.' },
  { name: 'month-of-year-to-now', kind: 'since-month', shape: 'since month M / Y until now', line: 'Tháng 11/2024 có khó khăn. Từ tháng 6/2024 đến nay thu được 2 tỷ đồng.' },
  { name: 'day-to-day', kind: 'day-range', shape: 'since day D / M / Y until* day? D / M / Y', line: 'Từ ngày 1/10/2020 đến ngày 6/10/2020 thu được 2 tỷ đồng.' },
  { name: 'day-to-day-of-year', kind: 'day-range', shape: 'since day D / M until* day? D / M / Y', line: 'Từ ngày 1/10 đến ngày 6/10/2020 thu được 2 tỷ đồng.' },
  { name: 'end-of-year', kind: 'year-end', shape: 'until* year-end Y', line: 'Đến cuối năm 2018 thu được 2 tỷ đồng.' },
  { name: 'half-year', kind: 'half', shape: 'half of? year Y', line: 'Nửa đầu năm 2018 thu được 2 tỷ đồng.' },
  { name: 'middle-of-year', kind: 'year', shape: 'until* year-middle Y', line: 'Giữa năm 2018 thu được 2 tỷ đồng.' },
  { name: 'start-of-year', kind: 'year', shape: 'until* year-start Y', line: 'Đầu năm 2018 thu được 2 tỷ đồng.' },
  { name: 'year', kind: 'year', shape: 'until* year Y past?', line: 'Năm 2018 thu được 2 tỷ đồng.' },
  { name: 'whole-year', kind: 'year', shape: 'whole-year Y', line: 'Cả năm 2018 thu được 2 tỷ đồng.' },
  { name: 'this-whole-year', kind: 'whole-year', shape: 'whole-year', line: 'Tháng 9/2023 thu 1 tỷ đồng; cả năm ước thu 2 tỷ đồng.' },
  { name: 'same-period-of-year', kind: 'same-period', shape: 'same-period of? year Y', line: 'Năm 2023 tăng 5% so với cùng kỳ năm 2022.' },
  { name: 'same-period-year', kind: 'same-period', shape: 'same-period Y', line: 'Năm 2023 tăng 5% so với cùng kỳ 2022.' },
  { name: 'same-period-before', kind: 'same-period', shape: 'same-period year relative-past', line: 'Năm 2023 tăng 5% so với cùng kỳ năm trước.' },
  { name: 'same-period', kind: 'same-period', shape: 'same-period', line: 'Năm 2023 tăng 5% so với cùng kỳ.' },
  { name: 'now', kind: 'now', shape: 'until* now', line: 'Ngày 26/11/2024, đến nay có 9 làng.' },
  { name: 'year-before', kind: 'relative-year', shape: 'year relative-past', line: 'Năm 2023 tăng 5% so với năm trước.' },
  { name: 'month-before', kind: 'relative-month', shape: 'month relative-past', line: 'Tháng 9/2023 tăng 5% so với tháng trước.' },
  { name: 'quarter-before', kind: 'relative-quarter', shape: 'quarter relative-past', line: 'Quý 2/2023 tăng 5% so với quý trước.' },
  { name: 'since-year-start', kind: 'year-start', shape: 'year-start', line: 'Tháng 9/2023 tăng 5% so với đầu năm.' },
  { name: 'since-term-start', kind: 'term-start', shape: 'term-start', line: 'Tháng 9/2023 tăng 5% so với đầu nhiệm kỳ.' },
];
