/**
 * Place and size of a window, as the settings file remembers them. Apart from the rest of the settings: the first window
 * is made before anything that checks those is loaded.
 */
export interface WindowBounds {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly maximized: boolean;
}

/** In device-independent pixels: what is less is no window, what is more no screen. */
const SIZES = { least: 200, most: 20_000 };

const isSize = (value: unknown): value is number => Number.isInteger(value) && (value as number) >= SIZES.least && (value as number) <= SIZES.most;

/** Undefined where any of it does not fit. */
export function boundsFrom(value: unknown): WindowBounds | undefined {
  if (typeof value !== 'object' || value === null) return undefined;
  const { x, y, width, height, maximized } = value as Readonly<Record<string, unknown>>;
  if (!Number.isInteger(x) || !Number.isInteger(y) || !isSize(width) || !isSize(height) || typeof maximized !== 'boolean') return undefined;
  return { x: x as number, y: y as number, width, height, maximized };
}
