/** Roles a person holds, parted by whether they count for this sign-in. */
export interface CountedRoles<Held> {
  readonly counted: readonly Held[];
  /** Held, but the body demands a second factor of whoever acts in them. */
  readonly withheld: readonly Held[];
}

/**
 * Parts the roles a person holds: one the body has named counts only when the sign-in has a second factor. Everything else goes on
 * counting, so that somebody without one can still sign in and set one up.
 */
export function countRoles<Held extends { readonly role: string }>(
  held: readonly Held[],
  demanded: readonly string[],
  secondFactor: boolean,
): CountedRoles<Held> {
  const counts = ({ role }: Held): boolean => secondFactor || !demanded.includes(role);
  return { counted: held.filter(counts), withheld: held.filter((one) => !counts(one)) };
}
