/**
 * The packages whose code or fonts are in what was built, each with the words of its licence: for About.
 */
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

export interface BundledLicence {
  readonly name: string;
  readonly version: string;
  /** As its package.json says, `MIT`. */
  readonly licence: string;
  /** Never empty: nearly every licence asks that its words go along. */
  readonly text: string;
}

/** Where the licence of a package stands, under the names that packages give it. */
const LICENCE_FILE = /^(licen[cs]e|ofl)(-mit)?(\.(md|txt))?$/i;

const mit = (holder: string): string => `${holder}

Permission is hereby granted, free of charge, to any person obtaining a copy of this software and associated documentation files (the "Software"), to deal in the Software without restriction, including without limitation the rights to use, copy, modify, merge, publish, distribute, sublicense, and/or sell copies of the Software, and to permit persons to whom the Software is furnished to do so, subject to the following conditions:

The above copyright notice and this permission notice shall be included in all copies or substantial portions of the Software.

THE SOFTWARE IS PROVIDED "AS IS", WITHOUT WARRANTY OF ANY KIND, EXPRESS OR IMPLIED, INCLUDING BUT NOT LIMITED TO THE WARRANTIES OF MERCHANTABILITY, FITNESS FOR A PARTICULAR PURPOSE AND NONINFRINGEMENT. IN NO EVENT SHALL THE AUTHORS OR COPYRIGHT HOLDERS BE LIABLE FOR ANY CLAIM, DAMAGES OR OTHER LIABILITY, WHETHER IN AN ACTION OF CONTRACT, TORT OR OTHERWISE, ARISING FROM, OUT OF OR IN CONNECTION WITH THE SOFTWARE OR THE USE OR OTHER DEALINGS IN THE SOFTWARE.`;

const isc = (...holders: readonly string[]): string => `${holders.join('\n')}

Permission to use, copy, modify, and/or distribute this software for any purpose with or without fee is hereby granted, provided that the above copyright notice and this permission notice appear in all copies.

THE SOFTWARE IS PROVIDED "AS IS" AND THE AUTHOR DISCLAIMS ALL WARRANTIES WITH REGARD TO THIS SOFTWARE INCLUDING ALL IMPLIED WARRANTIES OF MERCHANTABILITY AND FITNESS. IN NO EVENT SHALL THE AUTHOR BE LIABLE FOR ANY SPECIAL, DIRECT, INDIRECT, OR CONSEQUENTIAL DAMAGES OR ANY DAMAGES WHATSOEVER RESULTING FROM LOSS OF USE, DATA OR PROFITS, WHETHER IN AN ACTION OF CONTRACT, NEGLIGENCE OR OTHER TORTIOUS ACTION, ARISING OUT OF OR IN CONNECTION WITH THE USE OR PERFORMANCE OF THIS SOFTWARE.`;

/** For packages that name a licence and bring no words of it, with the holders that their package.json, repository or sources name. */
const WITHOUT_FILE: Readonly<Record<string, string>> = {
  brotli: `${mit('Copyright Devon Govett')}\n\nThe decoder in it: Copyright 2013 Google Inc. All Rights Reserved. Licensed under the Apache License, Version 2.0.`,
  dfa: mit('Copyright Devon Govett'),
  'lazy-val': mit('Copyright Vladimir Krivosheev'),
  saxes: `${isc('Copyright (c) Contributors', 'sax, which it comes from: Copyright (c) Isaac Z. Schlueter and Contributors')}\n\nString.fromCodePoint in it:\n\n${mit('Copyright Mathias Bynens <https://mathiasbynens.be/>')}`,
};

const TERMS = /^ *Apache License\s+Version 2\.0[\s\S]*END OF TERMS AND CONDITIONS/m;

/** Some packages only point to the Apache licence; it asks for a copy of its own. */
function withTerms(text: string, root: string): string {
  if (!/Apache License, Version 2\.0/.test(text) || TERMS.test(text)) return text;
  const terms = TERMS.exec(readFileSync(join(root, 'node_modules/react-aria-components/LICENSE'), 'utf8'))?.[0];
  if (terms === undefined) throw new Error('The Apache licence is no longer where it was read from (react-aria-components)');
  return `${text.trimEnd()}\n\n${terms}`;
}

function textOf(name: string, folder: string, root: string): string {
  const file = readdirSync(folder).sort().find((one) => LICENCE_FILE.test(one));
  const text = file === undefined ? WITHOUT_FILE[name] : readFileSync(join(folder, file), 'utf8');
  if (text === undefined || text.trim() === '') throw new Error(`${name} brings no words of its licence: add them to build/bundled-licences.ts`);
  return withTerms(text, root).slice(0, 40_000);
}

/**
 * Each package that these modules are of, once in each of its versions, by name.
 *
 * A package may bring another version of one that is at the top: the folder nearest to a module is its own. Throws for a
 * package without a licence in words.
 */
export function licencesOf(modules: Iterable<string>, root: string): readonly BundledLicence[] {
  const folders = new Map([...modules].flatMap((module) => {
    const [, folder, name] = /^\0?(.*node_modules\/((?:@[^/]+\/)?[^/]+))\//.exec(module.replaceAll('\\', '/')) ?? [];
    return folder === undefined || name === undefined ? [] : [[folder, name] as const];
  }));
  const found = [...folders].map(([folder, name]): BundledLicence => {
    const { version = '', license = '' } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as { readonly version?: string; readonly license?: string };
    return { name, version, licence: license, text: textOf(name, folder, root) };
  });
  const once = new Map(found.map((one) => [`${one.name} ${one.version}`, one]));
  return [...once.values()].sort((a, b) => (`${a.name} ${a.version}` < `${b.name} ${b.version}` ? -1 : 1));
}
