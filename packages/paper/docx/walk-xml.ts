import { Parser } from 'htmlparser2';
import { PaperFault } from '../paper-fault.ts';

/** What is told of each element and text, names without their prefix. */
export interface XmlHandler {
  readonly open: (name: string, attribute: (name: string) => string | undefined) => void;
  readonly text?: (text: string) => void;
  readonly close?: (name: string) => void;
}

/** Deeper nesting is no document a person wrote. */
const deepest = 400;
const local = (name: string): string => name.slice(name.indexOf(':') + 1);

/**
 * Walks through the XML of one part of a package, piece by piece. Declarations of entities are refused before anything is
 * expanded, and so is a part that ends before its elements do.
 */
export async function walkXml(pieces: AsyncIterable<string>, { open, text, close }: XmlHandler): Promise<void> {
  let depth = 0;
  let elements = 0;
  let ended = false;
  const parser = new Parser(
    {
      onopentag(name, attributes) {
        depth += 1;
        elements += 1;
        if (depth > deepest) throw new PaperFault('broken');
        open(local(name), (wanted) => attributeOf(attributes, wanted));
      },
      ontext: (piece) => text?.(piece),
      onclosetag(name, implied) {
        depth -= 1;
        // Only what the end of the text closes was left open: `implied` is also said of <w:tab/>.
        if (implied && ended) throw new PaperFault('broken');
        close?.(local(name));
      },
      onprocessinginstruction(name) {
        if (/^!(?:doctype|entity)/i.test(name)) throw new PaperFault('entities');
      },
      onerror(error) {
        throw error;
      },
    },
    { xmlMode: true, decodeEntities: true },
  );
  for await (const piece of pieces) parser.write(piece);
  ended = true;
  parser.end();
  if (depth !== 0 || elements === 0) throw new PaperFault('broken');
}

function attributeOf(attributes: Readonly<Record<string, string>>, wanted: string): string | undefined {
  for (const [name, value] of Object.entries(attributes)) if (local(name) === wanted) return value;
  return undefined;
}

/** Whether a switch such as <w:vanish/> is on. */
export const isOn = (value: string | undefined): boolean => value !== '0' && value !== 'false' && value !== 'off';
