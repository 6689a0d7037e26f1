import type { Canvas } from '@napi-rs/canvas';
import type { Box } from '../types.ts';
import { rulesInPicture } from './rules-in-picture.ts';
import { skewOf } from './skew.ts';
import { takeRed } from './take-red.ts';
import { whitenGround } from './whiten-ground.ts';

/** A page as a picture. */
export interface Picture {
  /** What a person is shown, as PNG. */
  readonly png: Uint8Array;
  /** Pixels. */
  readonly width: number;
  readonly height: number;
  /** The straight rules in it. */
  readonly rules: readonly Box[];
  /** The page as PNG without rules and red ink, which would be taken for letters, and without what stands in these boxes. */
  readonly without: (boxes: readonly Box[]) => Promise<Uint8Array>;
  /** A part of the page as PNG, without rules and red ink, enlarged so many times. */
  readonly part: (box: Box, enlarged: number) => Promise<Uint8Array>;
  /** Its red ink alone, as PNG: stamps and seals; null where there is none. */
  readonly stamps: Uint8Array | null;
  /** The same page turned by so many quarters to the right. */
  readonly turned: (quarters: 1 | 2 | 3) => Promise<Picture>;
}

/** Less aslant than this, in degrees, is straight enough. */
const leastSkew = 0.15;
/** Pixels around a rule that its ink has run into. */
const blur = 3;

/** What has been drawn on a canvas, as the picture of a page, straightened where it lies aslant. */
export async function pictureOf(drawing: Canvas): Promise<Picture> {
  const { createCanvas } = await import('@napi-rs/canvas');
  const blank = (wide: number, high: number): Canvas => {
    const canvas = createCanvas(Math.max(1, Math.round(wide)), Math.max(1, Math.round(high)));
    const context = canvas.getContext('2d');
    context.fillStyle = '#ffffff';
    context.fillRect(0, 0, canvas.width, canvas.height);
    return canvas;
  };
  const turnedBy = (canvas: Canvas, degrees: number, wide: number, high: number): Canvas => {
    const turned = blank(wide, high);
    const context = turned.getContext('2d');
    context.translate(wide / 2, high / 2);
    context.rotate((degrees * Math.PI) / 180);
    context.drawImage(canvas, -canvas.width / 2, -canvas.height / 2);
    context.resetTransform();
    return turned;
  };
  const pixelsOf = (canvas: Canvas): Uint8ClampedArray => canvas.getContext('2d').getImageData(0, 0, canvas.width, canvas.height).data;

  const { width, height } = drawing;
  const skew = skewOf(pixelsOf(drawing), width, height);
  const page = Math.abs(skew) < leastSkew ? drawing : turnedBy(drawing, -skew, width, height);
  const png = new Uint8Array(await page.encode('png'));

  const letters = blank(width, height);
  const context = letters.getContext('2d');
  context.drawImage(page, 0, 0);
  const pixels = context.getImageData(0, 0, width, height);
  const red = takeRed(pixels.data);
  const rules = rulesInPicture(pixels.data, width, height);
  whitenGround(pixels.data);
  context.putImageData(pixels, 0, 0);
  context.fillStyle = '#ffffff';
  for (const rule of rules) context.fillRect(rule.x - blur, rule.y - blur, rule.width + 2 * blur, rule.height + 2 * blur);

  const stamps = async (): Promise<Uint8Array | null> => {
    if (red === null) return null;
    pixels.data.set(red);
    const canvas = blank(width, height);
    canvas.getContext('2d').putImageData(pixels, 0, 0);
    return new Uint8Array(await canvas.encode('png'));
  };
  const drawn = async (box: Box, left: readonly Box[], enlarged: number): Promise<Uint8Array> => {
    const canvas = blank(box.width * enlarged, box.height * enlarged);
    const onto = canvas.getContext('2d');
    onto.drawImage(letters, box.x, box.y, box.width, box.height, 0, 0, canvas.width, canvas.height);
    onto.fillStyle = '#ffffff';
    for (const one of left) onto.fillRect(one.x, one.y, one.width, one.height);
    return new Uint8Array(await canvas.encode('png'));
  };
  return {
    png,
    width,
    height,
    rules,
    without: (boxes) => drawn({ x: 0, y: 0, width, height }, boxes, 1),
    part: (box, enlarged) => drawn(box, [], enlarged),
    stamps: await stamps(),
    turned: (quarters) => pictureOf(quarters === 2 ? turnedBy(page, 180, width, height) : turnedBy(page, 90 * quarters, height, width)),
  };
}
