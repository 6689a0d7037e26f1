type Sentence = (detail: Readonly<Record<string, unknown>>) => { vi: string; en: string };

const host = (detail: Readonly<Record<string, unknown>>): string => (typeof detail['host'] === 'string' ? detail['host'] : '');

/** How the trail tells what was done to connections with other systems; addresses stand there as far as their host. */
export const webhookAuditSentences: Readonly<Record<string, Sentence>> = {
  'webhook.added': (detail) => ({ vi: `thêm kết nối gửi tin tới ${host(detail)}`, en: `added a connection that tells ${host(detail)}` }),
  'webhook.changed': (detail) => {
    const { state, before } = detail;
    if (state !== before)
      return state === 'active'
        ? { vi: `cho chạy lại kết nối tới ${host(detail)}`, en: `let the connection to ${host(detail)} go on` }
        : { vi: `tạm dừng kết nối tới ${host(detail)}`, en: `paused the connection to ${host(detail)}` };
    return { vi: `sửa kết nối tới ${host(detail)}`, en: `changed the connection to ${host(detail)}` };
  },
  'webhook.secret-renewed': () => ({ vi: 'đổi khóa ký của một kết nối', en: 'made a new secret for a connection' }),
  'webhook.removed': (detail) => ({ vi: `gỡ kết nối tới ${host(detail)}`, en: `took away the connection to ${host(detail)}` }),
  'webhook.tried': () => ({ vi: 'gửi thử một kết nối', en: 'tried a connection' }),
  'webhook.resent': () => ({ vi: 'gửi lại một tin của một kết nối', en: 'sent a message of a connection again' }),
  'webhook.gone': () => ({
    vi: 'ngừng một kết nối vì hệ thống nhận trả lời không nhận nữa (410)',
    en: 'ended a connection since its receiver wants no more (410)',
  }),
};
