/** The kinds of files the register keeps; what is none of them is refused. */
export const fileKinds = {
  pdf: { name: 'PDF', media: 'application/pdf', endings: ['pdf'] },
  docx: { name: 'Word', media: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document', endings: ['docx'] },
  xlsx: { name: 'Excel', media: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', endings: ['xlsx'] },
  jpeg: { name: 'JPEG', media: 'image/jpeg', endings: ['jpg', 'jpeg'] },
  png: { name: 'PNG', media: 'image/png', endings: ['png'] },
} as const satisfies Record<string, { name: string; media: string; endings: readonly [string, ...string[]] }>;

export type FileKind = keyof typeof fileKinds;

/** What a file dialog offers. */
export const acceptedEndings = Object.values(fileKinds)
  .flatMap(({ endings }) => endings.map((ending) => `.${ending}`))
  .join(',');

/** Whether a name may stand on a file of a kind: its ending is one of the kind's, or it has none. */
export function nameFits(name: string, kind: FileKind): boolean {
  const ending = endingOf(name);
  return ending === null || (fileKinds[kind].endings as readonly string[]).includes(ending);
}

/** A name with the ending of its kind: what a file is saved as. */
export const nameToSave = (name: string, kind: FileKind): string =>
  endingOf(name) !== null && nameFits(name, kind) ? name : `${name}.${fileKinds[kind].endings[0]}`;

/** What stands after the last dot as programs write it, in small letters; null where there is no such ending. */
export function endingOf(name: string): string | null {
  const ending = /[^.]\.([0-9a-z]{1,5})$/i.exec(name)?.[1]?.toLowerCase();
  return ending === undefined || /^\d+$/.test(ending) ? null : ending;
}
