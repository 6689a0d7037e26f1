import { VisuallyHidden } from '../sign/visually-hidden.tsx';

/** The head of the bullet column: what the mark and the pale tick mean, and the chosen plan's name over its 100%. */
export function BulletAxis(props: {
  title: string;
  due: string;
  striving?: string | undefined;
  strivingIllustrative?: boolean | undefined;
  chosenPlan: string;
}) {
  return (
    <div className="tt-axis">
      <VisuallyHidden>{props.title}: </VisuallyHidden>
      <span className="k">
        <i className="kd" />
        {props.due}
      </span>
      {props.striving === undefined ? null : (
        <span className="k">
          <i className="ks" />
          <span className={props.strivingIllustrative === true ? 'il' : undefined}>{props.striving}</span>
        </span>
      )}
      <span className="p">{props.chosenPlan}</span>
    </div>
  );
}
