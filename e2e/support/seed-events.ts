/**
 * The events a person finds in the seed article: the words they mark and what they make of them.
 */
export interface FoundEvent {
  /** The words marked in the source, word for word. */
  readonly quote: string;
  readonly paragraph: number;
  readonly title: string;
  readonly kind: 'Meeting' | 'Alert' | 'Statement';
  /** What is typed as its date, and how it is then shown and stored. */
  readonly when: { readonly words: string; readonly shown: string; readonly edtf: string };
}

/** A Tuesday; the article says "Monday" and "Tuesday" of that week. */
export const PUBLISHED = { shown: 'Tue 25 Jan 2022', edtf: '2022-01-25' };

export const VIDEO_MEETING: FoundEvent = {
  quote: 'met virtually Monday afternoon with key European leaders', paragraph: 5, title: 'Biden and European leaders meet by video', kind: 'Meeting',
  when: { words: 'Monday afternoon', shown: 'Mon 24 Jan 2022, 12:00–18:00', edtf: '2022-01-24T12:00/2022-01-24T18:00' },
};

export const SECURE_CALL = { quote: 'hosting a secure video call with allied leaders', paragraph: 6 };

export const ALERT: FoundEvent = {
  quote: 'placed 8,500 U.S. military personnel on “high alert”', paragraph: 9, title: 'Austin puts 8,500 troops on high alert', kind: 'Alert',
  when: { words: 'about 24 Jan 2022', shown: 'about 24 Jan 2022', edtf: '2022-01-24~' },
};

export const STATEMENTS: readonly FoundEvent[] = [
  {
    quote: 'a very, very, very good meeting — total unanimity', paragraph: 6, title: 'Biden reports total unanimity', kind: 'Statement',
    when: { words: 'Monday', shown: 'Mon 24 Jan 2022', edtf: '2022-01-24' },
  },
  {
    quote: 'The leaders agreed on the importance of international unity', paragraph: 7, title: 'Johnson’s office: leaders agreed on unity', kind: 'Statement',
    when: { words: 'Monday', shown: 'Mon 24 Jan 2022', edtf: '2022-01-24' },
  },
  {
    // These words stand on both sides of a line break that the article put into the middle of a sentence.
    quote: 'deter further Russian aggression against Ukraine, including preparations to impose massive consequences', paragraph: 12,
    title: 'White House: joint efforts to deter aggression', kind: 'Statement',
    when: { words: '24 Jan 2022', shown: 'Mon 24 Jan 2022', edtf: '2022-01-24' },
  },
];

export const FOUR_MEETINGS: FoundEvent = {
  quote: 'four face-to-face meetings in the past two weeks', paragraph: 16, title: 'Four face-to-face meetings of US and Russian officials', kind: 'Meeting',
  when: { words: 'past two weeks', shown: '11–25 Jan 2022', edtf: '2022-01-11/2022-01-25' },
};

export const ALL_EVENTS: readonly FoundEvent[] = [VIDEO_MEETING, ALERT, ...STATEMENTS, FOUR_MEETINGS];
