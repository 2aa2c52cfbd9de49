/**
 * Validators that are compiled when they are first asked: all of them at once would be felt at the start of the app.
 *
 * TypeBox's compiler of schemas alone: the one that also decodes and converts values is twice the program for main to load.
 *
 * A validator compiles to a function from text, which the window's policy forbids, so only main loads this module; lint
 * holds the window to it.
 */
import type { Static, TSchema } from 'typebox';
import { Compile, type Validator } from 'typebox/schema';

interface LazyValidator<Value> {
  readonly Check: (value: unknown) => value is Value;
  /** What is wrong, the first first; as TypeBox names it. */
  readonly Errors: (value: unknown) => ReturnType<Validator['Errors']>[1];
}

export function validatorOf<const Shape extends TSchema>(shape: Shape): LazyValidator<Static<Shape>> {
  let compiled: Validator | null = null;
  const ready = (): Validator => (compiled ??= Compile(shape));
  return {
    Check: (value): value is Static<Shape> => ready().Check(value),
    Errors: (value) => ready().Errors(value)[1],
  };
}
