import type { Limits } from '../limits.ts';
import { PaperFault } from '../paper-fault.ts';
import { pictureOf, type Picture } from './picture.ts';
import { sizeOfPicture } from './size-of-picture.ts';

/** Recognition is best near 200 dpi, where an A4 page is about this wide. */
const goodWidth = 1654;
const mostPixelsRecognised = 9_000_000;

/** A .png or .jpg as the picture of a page on white ground: small ones enlarged, large ones reduced to what recognition needs. */
export async function readPicture(bytes: Uint8Array, limits: Limits): Promise<Picture> {
  const told = sizeOfPicture(bytes);
  if (told.width * told.height > limits.pixels) throw new PaperFault('picture-too-large', `${told.width} × ${told.height}`);
  const { createCanvas, loadImage } = await import('@napi-rs/canvas');
  const image = await loadImage(bytes).catch(() => {
    throw new PaperFault('broken');
  });
  if (image.width * image.height > limits.pixels) throw new PaperFault('picture-too-large', `${image.width} × ${image.height}`);
  const enlarged = Math.min(2, Math.max(1, goodWidth / Math.max(image.width, 1)));
  const scale = Math.min(enlarged, Math.sqrt(mostPixelsRecognised / (image.width * image.height)));
  const [width, height] = [Math.max(1, Math.round(image.width * scale)), Math.max(1, Math.round(image.height * scale))];
  const canvas = createCanvas(width, height);
  const context = canvas.getContext('2d');
  context.fillStyle = '#ffffff';
  context.fillRect(0, 0, width, height);
  context.drawImage(image, 0, 0, width, height);
  return pictureOf(canvas);
}
