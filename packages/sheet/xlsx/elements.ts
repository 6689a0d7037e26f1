import { SheetFault } from '../sheet-fault.ts';

/** No row or shared string of a real file comes near this. */
const longest = 8 * 1024 ** 2;

/**
 * The elements of one name in a stream of XML, whole, one after the other; each with its opening tag. Looks only at what it
 * needs, so that a sheet of a hundred thousand rows passes through little memory.
 */
export async function* elements(pieces: AsyncIterable<string>, name: string): AsyncGenerator<{ tag: string; inner: string }> {
  const opens = new RegExp(`<((?:\\w+:)?)${name}(?=[\\s/>])`, 'g');
  let waiting = '';
  for await (const piece of pieces) {
    waiting += piece;
    let done = 0;
    for (;;) {
      opens.lastIndex = done;
      const found = opens.exec(waiting);
      if (found === null) {
        done = Math.max(done, waiting.length - 64); // an opening may be cut in two here
        break;
      }
      const tagEnd = waiting.indexOf('>', found.index);
      if (tagEnd < 0) {
        done = found.index;
        break;
      }
      const tag = waiting.slice(found.index + found[0].length, tagEnd);
      if (tag.endsWith('/')) {
        yield { tag, inner: '' };
        done = tagEnd + 1;
        continue;
      }
      const closing = `</${found[1]}${name}>`;
      const close = waiting.indexOf(closing, tagEnd);
      if (close < 0) {
        done = found.index;
        break;
      }
      yield { tag, inner: waiting.slice(tagEnd + 1, close) };
      done = close + closing.length;
    }
    waiting = waiting.slice(done);
    if (waiting.length > longest) throw new SheetFault('broken');
  }
  opens.lastIndex = 0;
  if (/<(?:\w+:)?\w*[^>]*$/.test(waiting) || opens.test(waiting)) throw new SheetFault('broken');
}
