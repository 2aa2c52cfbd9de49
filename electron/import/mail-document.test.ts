import { describe, expect, test } from 'vitest';
import type { SourceId } from '../../core/timeline/types';
import { mailDay, readMail } from './mail-document';

const original = { id: 's1' as SourceId, fileName: 'mail.eml', mediaType: 'message/rfc822', sha256: 'a'.repeat(64) };

async function read(lines: readonly string[]) {
  const result = await readMail(new TextEncoder().encode(lines.join('\r\n')), original, null);
  if (!result.ok) throw new Error(result.failure.message);
  return result.value;
}

test('subject, sender, date, quoted words and attachments', async () => {
  const { source, notices } = await read([
    'From: =?utf-8?Q?Anna_Ex=C3=A4mple?= <anna@example.org>', 'Subject: =?utf-8?B?VGFsa3MgaW4gR2VuZXZh?=', 'Date: Tue, 25 Jan 2022 23:30:00 -0500', 'MIME-Version: 1.0', 'Content-Type: multipart/mixed; boundary=b', '',
    '--b', 'Content-Type: text/plain; charset=windows-1252', 'Content-Transfer-Encoding: quoted-printable', '', 'We met on Monday; the talks =93went well=94.', '', 'On Mon, 24 Jan 2022, Bob wrote:', '> When do you meet?', '',
    '--b', 'Content-Type: application/pdf; name="minutes.pdf"', 'Content-Disposition: attachment; filename="minutes.pdf"', 'Content-Transfer-Encoding: base64', '', 'JVBERi0=', '--b--', '',
  ]);
  expect(source).toMatchObject({ title: 'Talks in Geneva', author: 'Anna Exämple', published: '2022-01-25', publishedBasis: 'stated' });
  expect(source.paragraphs.map(({ role, text }) => [role, text])).toEqual([
    ['heading', 'Talks in Geneva'], ['body', 'We met on Monday; the talks “went well”.'], ['furniture', 'On Mon, 24 Jan 2022, Bob wrote:'], ['quote', 'When do you meet?'],
  ]);
  expect(notices.join(' ')).toContain('“minutes.pdf”');
});

test.each([
  ['wrapped', ['Am Di., 15. Feb. 2022 um 09:12 Uhr schrieb Anna Beck', '<anna@ngo.example>:', '', '> Is the bridge still standing, as it was yesterday?'], 'Am Di., 15. Feb. 2022 um 09:12 Uhr schrieb Anna Beck <anna@ngo.example>:'],
  ['of Outlook', ['Von: Anna Beck', 'Gesendet: Dienstag, 15. Februar 2022 09:12', 'An: Jürgen', 'Betreff: Bridge', '', 'Is the bridge still standing, as it was yesterday?'], 'Von: Anna Beck Gesendet: Dienstag, 15. Februar 2022 09:12 An: Jürgen Betreff: Bridge'],
])('a quoted mail is told apart from its reply by its head, %s, whatever marks it has', async (_kind, quoted, head) => {
  const { source } = await read(['Subject: Bridge', 'Content-Type: text/plain; charset=utf-8', '', 'It fell on Monday evening, as the driver says.', '', ...quoted, '']);
  expect(source.paragraphs.map(({ role, text }) => [role, text])).toEqual([
    ['heading', 'Bridge'], ['body', 'It fell on Monday evening, as the driver says.'], ['furniture', head], ['quote', 'Is the bridge still standing, as it was yesterday?'],
  ]);
});

test('HTML is read when the plain text is only an excuse', async () => {
  const { source } = await read([
    'Subject: Grain', 'Content-Type: multipart/alternative; boundary=b', '', '--b', 'Content-Type: text/plain', '', 'No HTML.', '--b', 'Content-Type: text/html', '',
    '<p>The ministers met on Friday to sign the agreement.</p><script>alert(1)</script><img src="http://tracker.invalid/p.gif">', '--b--', '',
  ]);
  expect(source.paragraphs.map(({ text }) => text)).toEqual(['Grain', 'The ministers met on Friday to sign the agreement.']);
});

test('what was taken out is said of the text that is read, of HTML as of plain words', async () => {
  const { source, notices } = await read([
    'Subject: Bill', 'Content-Type: multipart/alternative; boundary=b', '', '--b', 'Content-Type: text/plain; charset=utf-8', '', 'No \u202eHTML.', '--b', 'Content-Type: text/html', '',
    '<p>The ministers paid &#x202E;0001&#x202C; euros on Friday, as was agreed.</p>', '--b--', '',
  ]);
  expect(source.paragraphs.map(({ text }) => text)).toEqual(['Bill', 'The ministers paid 0001 euros on Friday, as was agreed.']);
  expect(notices).toEqual(['2 invisible characters that change the reading direction were left out.']);
});

test('a web page saved in one file is a page: its own headline and address, and nobody wrote it who saved it', async () => {
  const { source } = await read([
    'From: <Saved by Blink>', 'Snapshot-Content-Location: https://news.example/talks', 'Subject: Talks go on', 'Date: Wed, 2 Mar 2022 10:00:00 -0000', 'MIME-Version: 1.0',
    'Content-Type: multipart/related; type="text/html"; boundary="b"', '', '--b', 'Content-Type: text/html', 'Content-Transfer-Encoding: quoted-printable', '',
    '<html><head><title>Talks go on</title><meta property=3D"og:site_name" content=3D"The Example"></head><body><nav>Home</nav><h1>Talks go on</h1><p>The ministers met in Caf=C3=A9 Central =', 'on Friday.</p></body></html>', '--b--', '',
  ]);
  expect(source).toMatchObject({ title: 'Talks go on', publisher: 'The Example', url: 'https://news.example/talks', published: '2022-03-02', publishedBasis: 'inferred', publishedReason: 'the day the page was saved' });
  expect(source.author).toBeUndefined();
  expect(source.paragraphs.filter(({ role }) => role !== 'furniture').map(({ text }) => text)).toEqual(['Talks go on', 'The ministers met in Café Central on Friday.']);
});

describe('dates of mails', () => {
  test.each([
    ['Tue, 25 Jan 2022 23:30:00 -0500', '2022-01-25'], ['1 Feb 2022 00:00 GMT', '2022-02-01'], ['Thu, 31 Feb 2022 1:00', undefined], ['yesterday', undefined], [undefined, undefined],
  ])('%j', (date, day) => {
    expect(mailDay(date)).toBe(day);
  });
});

test('parts nested without end are refused or read, never a hang', async () => {
  const deep = Array.from({ length: 3_000 }, (_, index) => [`Content-Type: multipart/mixed; boundary=b${index}`, '', `--b${index}`]).flat();
  await expect(read(['Subject: x', ...deep, '', 'text']).catch((error: unknown) => error)).resolves.toBeDefined();
});
