/**
 * The three sources of the sample timeline: outlets that do not exist, in words written for it, about what happened.
 *
 * Facts are those of public record on the diplomacy of January 2022; no sentence is anybody else's.
 */
import type { ParagraphRole } from '../../core/timeline/types';

interface SampleSource {
  readonly id: string;
  readonly title: string;
  readonly publisher: string;
  readonly author: string;
  readonly published: string;
  readonly paragraphs: readonly (readonly [id: string, role: ParagraphRole, text: string])[];
}

export const HARBOUR: SampleSource = {
  id: 's01harbour0', title: 'A week of talks ends without a common line', publisher: 'The Harbour Gazette', author: 'Ines Holloway', published: '2022-01-14',
  paragraphs: [
    ['p1', 'heading', 'A week of talks ends without a common line'],
    ['p2', 'furniture', 'Share this story'],
    ['p3', 'body', 'Three rounds in three cities have left Russia and the West where they began. On Monday the deputy foreign ministers of the United States and Russia, Wendy Sherman and Sergei Ryabkov, sat down in Geneva for close to eight hours.'],
    ['p4', 'body', 'Two days later, on Wednesday, the NATO-Russia Council met in Brussels for the first time since the summer of 2019. The secretary general, Jens Stoltenberg, spoke of significant differences that will not be easy to bridge.'],
    ['p5', 'body', 'On Thursday it was the turn of Vienna, where the Polish foreign minister, Zbigniew Rau, opened his country’s year in the chair of the OSCE. He told the permanent council that the risk of war in the region was greater than at any time in the past thirty years.'],
    ['p6', 'body', 'The Russian proposals were no secret by then: in the middle of December Moscow had published two draft treaties that would bar any further enlargement of the alliance.'],
    ['p7', 'caption', 'The flags of the thirty allies in front of the headquarters in Brussels.'],
    ['p8', 'body', 'During the night before this edition went to press, dozens of Ukrainian government websites were defaced with a warning to “be afraid and expect the worst”. Kyiv said that no personal data had been lost.'],
    ['p9', 'body', 'A meeting of the two foreign ministers, Antony Blinken and Sergei Lavrov, is expected before the end of next week.'],
  ],
};

export const COURIER: SampleSource = {
  id: 's02courier0', title: 'Allies close ranks by video as 8,500 troops are told to be ready', publisher: 'Northern Courier', author: 'Tomas Berg', published: '2022-01-25',
  paragraphs: [
    ['p1', 'heading', 'Allies close ranks by video as 8,500 troops are told to be ready'],
    ['p2', 'body', 'President Joe Biden spoke by secure video link with European leaders on Monday afternoon. Britain, France, Germany, Italy and Poland took part, as did the heads of the European Union’s institutions and of NATO.'],
    ['p3', 'body', 'Hours before, the Pentagon had announced that about 8,500 troops in the United States were put on heightened alert, so that they could join the alliance’s response force at short notice.'],
    ['p4', 'body', 'NATO itself said on the same day that allies were sending more ships and fighter aircraft to the east; Denmark, Spain, France and the Netherlands were named.'],
    ['p5', 'body', 'On Sunday the State Department had told the families of its staff in Kyiv to leave the country.'],
    ['p6', 'body', 'The Kremlin answered on Tuesday that it was following these moves with great concern. Its spokesman, Dmitry Peskov, accused Washington of stirring up tension.'],
    ['p7', 'quote', '“We are united,” the President said on his way out, “and nobody in that call saw it differently.”'],
    ['p8', 'body', 'Diplomacy goes on at two tables. After their ninety minutes in Geneva on Friday, Mr Blinken promised Mr Lavrov written answers to the Russian proposals within a week.'],
    ['p9', 'body', 'Advisers to the leaders of Russia, Ukraine, Germany and France are to meet in Paris on Wednesday, for the first time in this circle for many months.'],
    ['p10', 'caption', 'Soldiers at an airfield in North Carolina, about a week ago.'],
  ],
};

export const LEDGER: SampleSource = {
  id: 's03ledger00', title: 'Washington hands over its written reply', publisher: 'The Meridian Ledger', author: 'Farah Odell', published: '2022-01-28',
  paragraphs: [
    ['p1', 'heading', 'Washington hands over its written reply'],
    ['p2', 'body', 'On the evening of 26 January the American ambassador, John Sullivan, delivered a written reply to the Russian foreign ministry. NATO sent a paper of its own on the same day.'],
    ['p3', 'body', 'Mr Blinken told reporters that the document sets out a serious diplomatic path, should Russia choose it, and that the door of the alliance stays open.'],
    ['p4', 'body', 'In Moscow on Thursday, Mr Lavrov found no positive response on the main question, though he allowed that some secondary matters could be talked about.'],
    ['p5', 'body', 'In Paris the advisers of the four leaders talked for more than eight hours on Wednesday. They confirmed that the ceasefire in eastern Ukraine is to be kept and agreed to meet again in Berlin two weeks later.'],
    ['p6', 'body', 'The exchange closes what diplomats here call the letter season: between 10 and 26 January the two sides met, phoned or wrote to each other on almost every working day.'],
    ['p7', 'body', 'At the request of the United States the Security Council is to take up the matter on Monday, 31 January. Russia has called that meeting a show.'],
    ['p8', 'body', 'Not everything can be dated from public papers. The first American offer of talks on missiles, officials say, was made in private some time in early January.'],
    ['p9', 'body', 'The joint exercise in Belarus, which both armies plan for 10 to 20 February, will begin before any new round of talks.'],
  ],
};

export const SAMPLE_SOURCES: readonly SampleSource[] = [HARBOUR, COURIER, LEDGER];
