interface Named {
  readonly person: string | null;
  readonly name: string | null;
  readonly substitute: string | null;
}

/** Members as strangers see them: by their offices. */
export const offices = <Member extends Named>(members: readonly Member[]): Member[] =>
  members.map((one) => ({ ...one, person: null, name: null, substitute: null }));

/** Whether words are a person's name and nothing else: "Lê Thị Bình". */
export const isBareName = (words: string): boolean =>
  /^(?:\p{Lu}\p{L}+ ){1,4}\p{Lu}\p{L}+$/u.test(words) &&
  !/^(?:Chủ|Phó|Bí|Giám|Chánh|Trưởng|Sở|Phòng|Ban|Cục|Chi|Công|Hội|Đảng|Tỉnh|Thành)/u.test(words);

/** Words such as "Chủ tịch UBND Nguyễn Văn A" without the names of those who were called; a name alone says no office. Null where nothing else was said. */
export function withoutNames(text: string | null, members: readonly Named[]): string | null {
  if (text === null || isBareName(text.normalize('NFC').trim())) return null;
  const names = members.flatMap(({ name, substitute }) => [name, substitute]).filter((name) => name !== null && name.trim() !== '');
  const longestFirst = names.filter((name) => name !== null).toSorted((a, b) => b.length - a.length);
  const left = longestFirst.reduce((words, name) => words.replaceAll(name.normalize('NFC'), ''), text.normalize('NFC'));
  if (left === text.normalize('NFC')) return text;
  const tidy = left
    .replaceAll(/(?:đồng chí|ông|bà)\s*(?=[,;.]|$)/giu, '')
    .replaceAll(/\s+/gu, ' ')
    .replaceAll(/^[\s,;–-]+|[\s,;–-]+$/gu, '');
  return tidy === '' ? null : tidy;
}
