/** What is usually handed in where a sentence asks for something: offered beside an open field, for the secretary to take or leave. */
const products: readonly { readonly asks: RegExp; readonly product: string }[] = [
  { asks: /tham mưu.{0,60}(?:kế hoạch)/iu, product: 'Dự thảo kế hoạch' },
  { asks: /tham mưu.{0,60}(?:nghị quyết)/iu, product: 'Dự thảo nghị quyết' },
  { asks: /tham mưu.{0,60}(?:quyết định)/iu, product: 'Dự thảo quyết định' },
  { asks: /(?:xây dựng|ban hành|lập|hoàn thiện) (?:các )?kế hoạch/iu, product: 'Kế hoạch' },
  { asks: /(?:xây dựng|hoàn thiện|trình) (?:các )?đề án/iu, product: 'Đề án' },
  { asks: /(?:xây dựng|soạn thảo|hoàn thiện|trình) (?:dự thảo )?nghị quyết/iu, product: 'Dự thảo nghị quyết' },
  { asks: /(?:báo cáo|tổng hợp).{0,80}(?:ubnd|ủy ban nhân dân|thành ủy|tỉnh ủy|thường trực|chủ tịch)/iu, product: 'Báo cáo' },
  { asks: /(?:hoàn thiện|gửi|nộp|lập) (?:các )?báo cáo/iu, product: 'Báo cáo' },
  { asks: /rà soát/iu, product: 'Báo cáo kết quả rà soát' },
  { asks: /đề xuất.{0,30}giải pháp/iu, product: 'Văn bản đề xuất giải pháp' },
  { asks: /tham mưu/iu, product: 'Văn bản tham mưu' },
  { asks: /(?:chuẩn bị|tổ chức).{0,20}hội nghị/iu, product: 'Kết quả tổ chức hội nghị' },
  { asks: /đánh giá/iu, product: 'Kết quả đánh giá' },
];

/** The product a sentence lets expect, or null. */
export const suggestedProduct = (text: string): string | null =>
  products.find(({ asks }) => asks.test(text.normalize('NFC')))?.product ?? null;
