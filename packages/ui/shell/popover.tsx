import { useCallback, useEffect, useId, useLayoutEffect, useRef, useState } from 'react';
import type { CSSProperties, ReactNode } from 'react';

/** What the trigger of a popover must carry. */
export interface TriggerProps {
  ref: (element: HTMLButtonElement | null) => void;
  'aria-expanded': boolean;
  'aria-controls': string | undefined;
  onClick: () => void;
}

/**
 * A small menu under its trigger: closes on Esc, on a press outside and when focus leaves; returns focus to the trigger.
 * It floats above the page by fixed position, so no scrolling box cuts it.
 */
export function Popover(props: {
  trigger: (trigger: TriggerProps, open: boolean) => ReactNode;
  children: (close: () => void) => ReactNode;
  label?: string | undefined;
  className?: string | undefined;
  onOpenChange?: ((open: boolean) => void) | undefined;
}) {
  const [open, setOpen] = useState(false);
  const [style, setStyle] = useState<CSSProperties>({ opacity: 0 });
  const [trigger, setTrigger] = useState<HTMLButtonElement | null>(null);
  const panel = useRef<HTMLDivElement>(null);
  const id = useId();
  const { onOpenChange } = props;
  const change = useCallback(
    (next: boolean, returnFocus: boolean) => {
      setOpen(next);
      onOpenChange?.(next);
      if (returnFocus) trigger?.focus();
    },
    [onOpenChange, trigger],
  );
  const place = useCallback(() => {
    const from = trigger?.getBoundingClientRect();
    const box = panel.current?.getBoundingClientRect();
    if (from === undefined || box === undefined) return;
    const left = Math.max(8, Math.min(from.left, window.innerWidth - box.width - 8));
    const below = window.innerHeight - from.bottom - 12;
    const above = box.height > below && from.top > below;
    setStyle(
      above
        ? { left, bottom: window.innerHeight - from.top + 4, maxHeight: from.top - 12 }
        : { left, top: from.bottom + 4, maxHeight: below },
    );
  }, [trigger]);
  useLayoutEffect(() => {
    if (open) place();
  }, [open, place]);
  useEffect(() => {
    if (!open) return;
    const inside = (target: EventTarget | null) =>
      target instanceof Node && (panel.current?.contains(target) === true || trigger?.contains(target) === true);
    const press = (event: PointerEvent) => {
      if (!inside(event.target)) change(false, false);
    };
    const key = (event: KeyboardEvent) => {
      if (event.key !== 'Escape') return;
      event.stopPropagation();
      change(false, true);
    };
    document.addEventListener('pointerdown', press);
    document.addEventListener('keydown', key, true);
    window.addEventListener('resize', place);
    window.addEventListener('scroll', place, true);
    return () => {
      document.removeEventListener('pointerdown', press);
      document.removeEventListener('keydown', key, true);
      window.removeEventListener('resize', place);
      window.removeEventListener('scroll', place, true);
    };
  }, [open, change, place, trigger]);
  return (
    <>
      {props.trigger(
        { ref: setTrigger, 'aria-expanded': open, 'aria-controls': open ? id : undefined, onClick: () => change(!open, false) },
        open,
      )}
      {open ? (
        <div
          ref={panel}
          id={id}
          className={`tt-pop${props.className === undefined ? '' : ` ${props.className}`}`}
          style={style}
          role={props.label === undefined ? undefined : 'group'}
          aria-label={props.label}
          onBlur={(event) => {
            const next = event.relatedTarget;
            if (next instanceof Node && !event.currentTarget.contains(next) && next !== trigger) change(false, false);
          }}
        >
          {props.children(() => change(false, true))}
        </div>
      ) : null}
    </>
  );
}
