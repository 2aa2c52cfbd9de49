import { describe, expect, test } from 'vitest';
import { dayOf } from '../dates/calendar';
import { dayOfMailHead, isMailHead, quotedMails } from './quoted-mail';

describe('the line before a quoted mail', () => {
  test.each([
    ['On Wed, 16 Feb 2022 at 18:04, Anna Beck <anna@example.org> wrote:', [2022, 2, 16]], ['On Feb 16, 2022, at 6:04 PM, Anna Beck wrote:', [2022, 2, 16]],
    ['Am Di., 15. Feb. 2022 um 09:12 Uhr schrieb Anna Beck <anna@example.org>:', [2022, 2, 15]], ['Am 15.02.2022 um 09:12 schrieb Anna Beck:', [2022, 2, 15]], ['Le mer. 16 févr. 2022 à 18:04, Anna Beck a écrit :', [2022, 2, 16]],
    ['From: Anna Beck Sent: Wednesday, February 16, 2022 6:04 PM To: Rahel Osei Subject: Bridge', [2022, 2, 16]], ['Von: Anna Beck Gesendet: Mittwoch, 16. März 2022 18:04 An: Rahel Betreff: Brücke', [2022, 3, 16]],
    ['On 3/4/2022 10:00 AM, Anna Beck wrote:', null], ['-----Original Message-----', null], ['Am 31. Feb. 2022 schrieb Anna:', null],
  ] as const)('%s', (line, date) => {
    expect(isMailHead(line)).toBe(true);
    expect(dayOfMailHead(line)).toBe(date === null ? null : dayOf(date[0], date[1], date[2]));
  });

  test.each(['On Monday he wrote to the ministry.', 'From: the beginning it was clear to all of us.', 'Am Montag kam der Konvoi an.', `On ${'x'.repeat(5_000)} wrote:`])('is not: %s', (line) => {
    expect(isMailHead(line)).toBe(false);
  });
});

test('a quoted mail ends where the writer goes on, or where the next one begins', () => {
  const mails = quotedMails([
    { role: 'body', text: 'Yes.' }, { role: 'furniture', text: 'On Wed, 16 Feb 2022, Anna wrote:' }, { role: 'quote', text: 'Is it true?' }, { role: 'body', text: 'It is.' },
    { role: 'quote', text: 'Said by nobody known.' }, { role: 'furniture', text: '-----Original Message-----' }, { role: 'furniture', text: 'From: Bo Sent: Monday, 14 February 2022 23:40 To: Anna Subject: Bridge' }, { role: 'quote', text: 'It fell.' },
  ]);
  expect(mails.map((mail) => (mail === null ? null : mail.day))).toEqual([null, dayOf(2022, 2, 16), dayOf(2022, 2, 16), null, null, null, dayOf(2022, 2, 14), dayOf(2022, 2, 14)]);
  expect(mails[1]).toBe(mails[2]);
  expect(mails[5]).not.toBeNull();
});
