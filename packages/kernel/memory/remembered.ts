/**
 * A pure function that remembers its latest answers: `keyOf` tells everything the answer depends on. Those asked for longest ago are
 * forgotten first once there are more than `atMost`. Whoever gets an answer must not change it.
 */
export function remembered<Asked, Answer>(
  atMost: number,
  keyOf: (asked: Asked) => string,
  work: (asked: Asked) => Answer,
): (asked: Asked) => Answer {
  const answers = new Map<string, { answer: Answer }>();
  return (asked) => {
    const key = keyOf(asked);
    const known = answers.get(key) ?? { answer: work(asked) };
    // Put at the end again: a Map keeps the order of putting, and its first key is then the one asked for longest ago.
    answers.delete(key);
    answers.set(key, known);
    if (answers.size > atMost) answers.delete(answers.keys().next().value!);
    return known.answer;
  };
}
