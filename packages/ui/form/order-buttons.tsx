import { Button } from './button.tsx';

/** Moves a row up or down by one, or takes it out; each button says in words which row. */
export function OrderButtons(props: {
  up: string;
  down: string;
  remove: string;
  mayRise: boolean;
  mayFall: boolean;
  mayGo: boolean;
  onMove: (step: -1 | 1) => void;
  onRemove: () => void;
  /** Where the row puts them. */
  className?: string | undefined;
}) {
  return (
    <div className={props.className}>
      <Button
        className="icon"
        kind="bare"
        icon="arrow-up"
        aria-label={props.up}
        disabled={!props.mayRise}
        onClick={() => props.onMove(-1)}
      />
      <Button
        className="icon"
        kind="bare"
        icon="arrow-down"
        aria-label={props.down}
        disabled={!props.mayFall}
        onClick={() => props.onMove(1)}
      />
      <Button className="icon" kind="bare" icon="close" aria-label={props.remove} disabled={!props.mayGo} onClick={props.onRemove} />
    </div>
  );
}
