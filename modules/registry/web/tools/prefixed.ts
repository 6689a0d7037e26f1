/** Words of the domain as messages of a catalogue: each key with a prefix. @example prefixed('kind', { ward }) // { 'kind.ward': ward } */
export function prefixed<Prefix extends string, Words extends object>(
  prefix: Prefix,
  words: Words,
): { [Key in keyof Words & string as `${Prefix}.${Key}`]: Words[Key] } {
  return Object.fromEntries(Object.entries(words).map(([key, word]) => [`${prefix}.${key}`, word as unknown])) as {
    [Key in keyof Words & string as `${Prefix}.${Key}`]: Words[Key];
  };
}
