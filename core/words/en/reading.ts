import { numbers } from './numbers';

const { number, plural } = numbers;

/** What reading a document or a file of events has to say about what is in it. */
export const reading = {
  archive: {
    noEnd: 'its end is missing', contentsCut: 'its table of contents is cut off', twice: (name: string) => `it holds ${name} twice`, isLink: (name: string) => `${name} is a link to another file`,
    missing: (name: string) => `no ${name}`, cutOff: (name: string) => `${name} is cut off`, unusual: (name: string) => `${name} is packed in an unusual way`, cannotUnpack: (name: string, why: string | null) => `${name}: ${why ?? 'cannot be unpacked'}`,
    files: (count: number) => `It holds ${number(count)} files`, filesAtLeast: (count: number) => `It says it holds ${number(count)} files or more`, unpacksTo: (name: string, limit: number) => `${name} unpacks to more than ${number(limit)} MB`,
  },
  xml: { grammar: (why: string) => `not well-formed XML: ${why}`, documentType: 'it declares a document type, which no office document does', nested: 'it is nested too deeply' },
  notices: {
    broken: (count: number) => plural(count, { one: '1 broken character was replaced by \ufffd.', other: `${number(count)} broken characters were replaced by \ufffd.` }),
    control: (count: number) => plural(count, { one: '1 control character was left out.', other: `${number(count)} control characters were left out.` }),
    direction: (count: number) => plural(count, { one: '1 invisible character that changes the reading direction was left out.', other: `${number(count)} invisible characters that change the reading direction were left out.` }),
    unreadable: (count: number, encoding: string) => plural(count, { one: `1 character could not be read (${encoding}).`, other: `${number(count)} characters could not be read (${encoding}).` }),
    attachments: (names: readonly string[], more: boolean) => `${plural(names.length, { one: 'An attachment was', other: `${number(names.length)} attachments were` })} not read: ${names.slice(0, 10).map((name) => `“${name}”`).join(', ')}${more ? ' …' : ''}. Save and import what you need.`,
    forwarded: 'a forwarded mail',
    brokenPages: (pages: number, of: number) => `${number(pages)} of ${number(of)} pages could not be read.`,
    emptyPages: (pages: number, of: number) => `${number(pages)} of ${number(of)} pages have no text: they may be pictures or scans.`,
    blankPages: (pages: number, of: number) => `${number(pages)} of ${number(of)} pages show neither text nor pictures: they are damaged or empty.`,
    cutPdf: 'The end of the file is missing, as after a download that broke off: pages may be lacking.',
  },
};
