/** What units of a kind are called where they stand in an order together, the wider first. */
const peerNames: readonly (readonly [kind: string, name: string])[] = [
  ['province', 'tỉnh'],
  ['city-central', 'thành phố'],
  ['district-city', 'thành phố'],
  ['urban-district', 'quận'],
  ['rural-district', 'huyện'],
  ['town', 'thị xã'],
  ['township', 'thị trấn'],
  ['commune', 'xã'],
  ['ward', 'phường'],
  ['special-zone', 'đặc khu'],
  ['neighbourhood', 'thôn, tổ dân phố'],
];

/** Units of some kinds as an order names them: "xã, phường"; others, and mixtures with them, are "cơ quan, đơn vị". */
export function peerWords(kinds: readonly string[]): string {
  const known = peerNames.filter(([kind]) => kinds.includes(kind));
  const all = kinds.length > 0 && kinds.every((kind) => known.some(([one]) => one === kind));
  return all ? [...new Set(known.map(([, name]) => name))].join(', ') : 'cơ quan, đơn vị';
}
