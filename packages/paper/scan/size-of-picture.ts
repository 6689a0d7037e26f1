import { PaperFault } from '../paper-fault.ts';

/** Width and height a PNG or JPEG says it has, read before anything is unpacked. */
export function sizeOfPicture(bytes: Uint8Array): { width: number; height: number } {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const size = bytes[0] === 0x89 ? sizeOfPng(view) : sizeOfJpeg(view);
  if (size === null || size.width === 0 || size.height === 0) throw new PaperFault('broken');
  return size;
}

function sizeOfPng(view: DataView): { width: number; height: number } | null {
  return view.byteLength < 33 ? null : { width: view.getUint32(16), height: view.getUint32(20) };
}

function sizeOfJpeg(view: DataView): { width: number; height: number } | null {
  for (let at = 2; at + 9 < view.byteLength;) {
    if (view.getUint8(at) !== 0xff) return null;
    const marker = view.getUint8(at + 1);
    if (marker === 0xff) {
      at += 1;
      continue;
    }
    const startsFrame = marker >= 0xc0 && marker <= 0xcf && marker !== 0xc4 && marker !== 0xc8 && marker !== 0xcc;
    if (startsFrame) return { height: view.getUint16(at + 5), width: view.getUint16(at + 7) };
    at += 2 + view.getUint16(at + 2);
  }
  return null;
}
