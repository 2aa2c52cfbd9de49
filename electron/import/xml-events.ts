/**
 * XML as a stream of events, without document types: no entity is ever declared, expanded or fetched.
 */
import { SaxesParser } from 'saxes';
import { words } from '../../core/words/words';

export interface XmlHandler {
  /** Names with their prefix as written. */
  open(name: string, attributes: Readonly<Record<string, string>>): void;
  close(name: string): void;
  text(text: string): void;
}

/** Thrown for what is no plain XML; the message is for people. */
export class XmlProblem extends Error {}

/** Depth of elements; an office document stays under 60. */
const DEPTH_LIMIT = 10_000;

/** UTF-16 units fed at once, so that a limit in a handler stops the work soon. */
const STEP = 1_000_000;

export function readXml(text: string, handler: XmlHandler): void {
  const parser = new SaxesParser();
  let depth = 0;
  parser.on('error', (error) => { throw new XmlProblem(words().reading.xml.grammar(error.message.slice(0, 120))); });
  parser.on('doctype', () => { throw new XmlProblem(words().reading.xml.documentType); });
  parser.on('opentag', (tag) => {
    depth += 1;
    if (depth > DEPTH_LIMIT) throw new XmlProblem(words().reading.xml.nested);
    handler.open(tag.name, tag.attributes);
  });
  parser.on('closetag', (tag) => {
    depth -= 1;
    handler.close(tag.name);
  });
  parser.on('text', (words) => { handler.text(words); });
  parser.on('cdata', (words) => { handler.text(words); });
  for (let at = 0; at < text.length; at += STEP) parser.write(text.slice(at, at + STEP));
  parser.close();
}
