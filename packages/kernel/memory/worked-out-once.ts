const mostKept = 5000;

/**
 * The answer for a key out of a map of answers; worked out where it is not there. For the few hundred keys a page asks for ten thousand times over:
 * cheaper than `remembered`, which knows what was asked for last, and emptied when strange keys have filled it.
 */
export function workedOutOnce<Key, Answer>(known: Map<Key, Answer>, key: Key, workOut: () => Answer): Answer {
  const found = known.get(key);
  if (found !== undefined) return found;
  const answer = workOut();
  if (known.size >= mostKept) known.clear();
  known.set(key, answer);
  return answer;
}
