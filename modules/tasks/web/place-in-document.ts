/** Where in its document a task stands, as it is cited: "Điều 3, trang 5"; empty where nobody said. */
export const placeInDocument = (
  { clause, page }: { readonly clause: string | null; readonly page: number | null },
  pageWords: (page: number) => string,
): string => [clause, page === null ? null : pageWords(page)].filter((part) => part !== null).join(', ');
