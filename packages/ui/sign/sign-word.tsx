import { Icon } from './icon.tsx';
import type { IconName } from './icon.tsx';
import type { Tone } from './status.ts';

/** A small sign with its word that is not a status: chưa nhập, chờ gửi, đã gửi, có ý kiến, đã khóa. */
export function SignWord(props: { icon: IconName; word: string; tone?: Tone | 'link' | undefined }) {
  return (
    <span className={`tt-sign ${props.tone ?? 'none'}`}>
      <Icon name={props.icon} size="sm" />
      {props.word}
    </span>
  );
}

/** What a document does not say, shown as missing and never filled in: "chưa rõ", "chưa rõ ai chủ trì". */
export function Unknown(props: { word: string }) {
  return (
    <span className="tt-unknown">
      <Icon name="unknown" size="sm" />
      {props.word}
    </span>
  );
}
