import type { Canvas } from '@napi-rs/canvas';
import type { Box } from '../types.ts';
import { rulesInPicture } from './rules-in-picture.ts';
import { skewOf } from './skew.ts';
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
  /** The page as PNG without its rules, which would be taken for letters, and without what stands in these boxes. */
  readonly without: (boxes: readonly Box[]) => Promise<Uint8Array>;
  /** A part of the page as PNG, without rules, enlarged so many times. */
  readonly part: (box: Box, enlarged: number) => Promise<Uint8Array>;
}

/** What has been drawn on a canvas, as the picture of a page, straightened where it lies aslant. */
export async function pictureOf(drawing: Canvas): Promise<Picture> {
  const { createCanvas } = await import('@napi-rs/canvas');
  const canvas = await straightened(drawing);
  const { width, height } = canvas;
  const context = canvas.getContext('2d');
  const png = new Uint8Array(await canvas.encode('png'));
  const pixels = context.getImageData(0, 0, width, height);
  const rules = rulesInPicture(pixels.data, width, height);
  whitenGround(pixels.data);
  context.putImageData(pixels, 0, 0);
  context.fillStyle = '#ffffff';
  for (const rule of rules) context.fillRect(rule.x - blur, rule.y - blur, rule.width + 2 * blur, rule.height + 2 * blur);
  const drawn = async (box: Box, left: readonly Box[], enlarged: number): Promise<Uint8Array> => {
    const [wide, high] = [Math.max(1, Math.round(box.width)), Math.max(1, Math.round(box.height))];
    const own = createCanvas(Math.round(wide * enlarged), Math.round(high * enlarged));
    const onto = own.getContext('2d');
    onto.fillStyle = '#ffffff';
    onto.fillRect(0, 0, own.width, own.height);
    onto.drawImage(canvas, box.x, box.y, wide, high, 0, 0, own.width, own.height);
    for (const one of left) onto.fillRect(one.x, one.y, one.width, one.height);
    return new Uint8Array(await own.encode('png'));
  };
  return {
    png,
    width,
    height,
    rules,
    without: async (boxes) => (rules.length === 0 && boxes.length === 0 ? png : drawn({ x: 0, y: 0, width, height }, boxes, 1)),
    part: (box, enlarged) => drawn(box, [], enlarged),
  };
}

const leastSkew = 0.15;
/** Pixels around a rule that its ink has run into. */
const blur = 3;

async function straightened(canvas: Canvas): Promise<Canvas> {
  const { width, height } = canvas;
  const skew = skewOf(canvas.getContext('2d').getImageData(0, 0, width, height).data, width, height);
  if (Math.abs(skew) < leastSkew) return canvas;
  const { createCanvas } = await import('@napi-rs/canvas');
  const straight = createCanvas(width, height);
  const context = straight.getContext('2d');
  context.fillStyle = '#ffffff';
  context.fillRect(0, 0, width, height);
  context.translate(width / 2, height / 2);
  context.rotate((-skew * Math.PI) / 180);
  context.drawImage(canvas, -width / 2, -height / 2);
  context.resetTransform();
  return straight;
}
