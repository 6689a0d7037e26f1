import { SheetFault } from './sheet-fault.ts';

/** Letters only Vietnamese in Unicode has: where they stand, the text is what it seems to be. */
const truly = /[\u1ea0-\u1ef9ăđơưĂĐƠƯ]/u;
const brokenUtf8 = /(?:Ã[\u0080-\u00bf\u2010-\u2122]|Ä[\u2018\u0192\u0090‘]|á[»º]|Æ[°¡¯])\S*/gu;
const tcvn3 = /[a-z][¨©ª«¬®µ¶·¸¹»¼½¾¡¢£¤¥¦§\u00ad]|[¨©ª«¬®µ¶·¸¹»¼½¾¡¢£¤¥¦§\u00ad][a-z]/giu;
const vni = /[aeoy][ùøûõï]|[ae][âáàåãäêéèëúü]|[öô][ùøûõï]|[ñ][aeiouyôö]/giu;

/** Refuses text whose letters are not what a reader would see: old font encodings, and letters broken by a wrong saving. */
export function refuseUnreadableLetters(text: string): void {
  const broken = text.match(brokenUtf8) ?? [];
  if (broken.length >= 2 || text.includes('\ufffd')) throw new SheetFault('broken-letters', broken[0] ?? '\ufffd');
  if (truly.test(text)) return;
  if ((text.match(tcvn3) ?? []).length >= 2) throw new SheetFault('old-font', 'TCVN3 (ABC)');
  if ((text.match(vni) ?? []).length >= 2) throw new SheetFault('old-font', 'VNI');
}
