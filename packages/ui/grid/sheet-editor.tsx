import { useLayoutEffect, useRef } from 'react';

/** The text of a cell while it is typed; takes focus at once, the whole text chosen when it is mended. */
export function SheetEditor(props: {
  label: string;
  text: string;
  manner: 'typing' | 'mending';
  onText: (text: string) => void;
  onLeave: () => void;
}) {
  const input = useRef<HTMLInputElement>(null);
  const { manner } = props;
  useLayoutEffect(() => {
    const element = input.current;
    if (element === null) return;
    element.focus({ preventScroll: true });
    if (manner === 'mending') element.select();
    else element.setSelectionRange(element.value.length, element.value.length);
  }, [manner]);
  return (
    <input
      ref={input}
      className="sheet-editor"
      aria-label={props.label}
      value={props.text}
      inputMode="decimal"
      autoComplete="off"
      spellCheck={false}
      onChange={(event) => props.onText(event.target.value)}
      onBlur={props.onLeave}
    />
  );
}
