const kindOfUnit = /^(Thành phố|Tỉnh|Phường|Xã|Thị xã|Thị trấn|Quận|Huyện|Đặc khu|Khu phố|Thôn) (?!Hồ Chí Minh$)/u;

/**
 * A unit's name inside a sentence: the word for its kind is small, the name keeps its capitals, and so does the one city whose kind is part
 * of its name (Decree 30/2020, appendix II). @example unitInSentence('Phường Tân Nghĩa') // 'phường Tân Nghĩa'
 */
export const unitInSentence = (name: string): string => name.replace(kindOfUnit, (kind) => kind.toLocaleLowerCase('vi'));

/** The beginning of a title inside a sentence; abbreviations keep their letters. @example lowerFirst('Phiên họp') // 'phiên họp' */
export const lowerFirst = (text: string): string =>
  /^\p{Lu}\p{Lu}/u.test(text) ? text : text.slice(0, 1).toLocaleLowerCase('vi') + text.slice(1);
