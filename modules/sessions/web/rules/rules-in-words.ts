import type { TextReader } from '@thucthi/ui';
import type { Rules } from '../session-parts.ts';
import type { rulesWords } from './rules-words.ts';

type Words = TextReader<keyof (typeof rulesWords)['messages']>;

/** A kind's rules as sentences: quorum, majority, tie. */
export const rulesInWords = (t: Words, { quorum, base, majority, tie }: Rules) => ({
  quorum: quorum === null ? t('quorum.none') : t('quorum.part', { part: quorum.part, of: quorum.of }),
  majority: t(`majority.${majority}.${base}`),
  tie: t(`tie.${tie}`),
});
