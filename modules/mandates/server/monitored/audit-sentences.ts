const said = (vi: string, en: string) => () => ({ vi, en });

/** How the trail tells what was done with monitored files: that somebody did it, never with which, and nothing of what a file holds. */
export const monitoredAuditSentences = {
  'monitored-files.list': said('xem danh sách hồ sơ theo dõi', 'looked at the list of monitored files'),
  'monitored-files.view': said('xem một hồ sơ theo dõi', 'looked at a monitored file'),
  'monitored-files.open': said('lập một hồ sơ theo dõi', 'opened a monitored file'),
  'monitored-files.move': said('chuyển giai đoạn một hồ sơ theo dõi', 'moved a monitored file to a stage'),
  'monitored-files.correct': said('sửa thông tin một hồ sơ theo dõi', 'corrected a monitored file'),
  'monitored-files.name-readers': said('sửa danh sách người được xem một hồ sơ theo dõi', 'changed who may see a monitored file'),
  'monitored-files.close': said('kết thúc theo dõi một hồ sơ', 'closed a monitored file'),
  'monitored-files.reopen': said('mở lại một hồ sơ theo dõi', 'reopened a monitored file'),
} as const;
