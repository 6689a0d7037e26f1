const name = 'thucthi.reading.letters';

/** Whether letter keys are commands; a choice of this browser, on unless turned off. */
export function lettersOn(): boolean {
  try {
    return localStorage.getItem(name) !== 'off';
  } catch {
    return true;
  }
}

/** Keeps the choice, where the browser lets it. */
export function keepLetters(on: boolean): void {
  try {
    localStorage.setItem(name, on ? 'on' : 'off');
  } catch {
    // a browser that keeps nothing: the choice holds until the page is left
  }
}
