import { BorderStyle } from 'docx';

const none = { style: BorderStyle.NONE, size: 0, color: 'auto' } as const;

/** No lines at all around a table or a cell. */
export const bare = { top: none, bottom: none, left: none, right: none } as const;
