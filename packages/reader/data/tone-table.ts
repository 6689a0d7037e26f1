/** Old places of the tone mark, and the new ones they are read as, at the end of a syllable ("hóa" is "hoá"). */
export const OPEN_TONES: readonly (readonly [string, string])[] = [
  ['òa', 'oà'], ['óa', 'oá'], ['ỏa', 'oả'], ['õa', 'oã'], ['ọa', 'oạ'],
  ['òe', 'oè'], ['óe', 'oé'], ['ỏe', 'oẻ'], ['õe', 'oẽ'], ['ọe', 'oẹ'],
  ['ùy', 'uỳ'], ['úy', 'uý'], ['ủy', 'uỷ'], ['ũy', 'uỹ'], ['ụy', 'uỵ'],
];

/** "y" after a consonant at the end of a syllable is read as "i" ("tỷ" is "tỉ", "kỳ" is "kì"). */
export const Y_AS_I: Readonly<Record<string, string>> = { y: 'i', ỳ: 'ì', ý: 'í', ỷ: 'ỉ', ỹ: 'ĩ', ỵ: 'ị' };

/** Letters after which "y" is a sound of its own ("quý", "thuỷ", "may", "cây", "tuy"). */
export const BEFORE_OWN_Y = 'uaâô';
