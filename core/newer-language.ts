/**
 * What pdf.js asks of the language and the fallback runtime (Chrome 114, Node 18) lacks. Import before it.
 *
 * Each is defined only where it is missing, after the ECMAScript proposals of the same names.
 */
function define(target: object, name: string, value: unknown): void {
  if (!(name in target)) Object.defineProperty(target, name, { value, writable: true, configurable: true });
}

define(Promise, 'withResolvers', () => {
  let resolve: (value: unknown) => void = () => undefined;
  let reject: (reason: unknown) => void = () => undefined;
  const promise = new Promise((accept, refuse) => {
    resolve = accept;
    reject = refuse;
  });
  return { promise, resolve, reject };
});
