import { Fragment } from 'react';
import type { ReactNode } from 'react';

const mark = '\u{F000}';

/** The n-th place in a worded sentence where something other than words will stand. */
export function slot(index: number): string {
  return `${mark}${index}${mark}`;
}

/**
 * A worded sentence with what stands in its slots, so that a figure inside it can be pressed and the words stay one message.
 * @example <WithSlots text={t('say.percent', { figure: slot(0) })}>{[<Pick … />]}</WithSlots>
 */
export function WithSlots(props: { text: string; children: readonly ReactNode[] }) {
  return (
    <>
      {props.text.split(mark).map((part, index) => (
        <Fragment key={index}>{index % 2 === 0 ? part : props.children[Number(part)]}</Fragment>
      ))}
    </>
  );
}
