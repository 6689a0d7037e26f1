/** The media types of the files this package writes. */
export const fileTypes = {
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  csv: 'text/csv; charset=utf-8',
  zip: 'application/zip',
} as const;

/**
 * The Content-Disposition of a download: a plain name for old clients and the Vietnamese one for all others (RFC 6266, RFC 8187).
 * @example attachment('Số liệu Pleiku.xlsx', 'so-lieu-pleiku.xlsx')
 */
export function attachment(name: string, plain: string): string {
  const encoded = encodeURIComponent(name.toWellFormed().replace(/[\\/:*?"<>|]|\p{Cc}/gu, '-')).replace(
    /['()*]/g,
    (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`,
  );
  return `attachment; filename="${plain.replace(/[^\w.-]+/g, '_')}"; filename*=UTF-8''${encoded}`;
}
