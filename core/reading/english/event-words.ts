/** English words that tell what kind of thing happened, who says so, and whether it has happened at all. */

export type TriggerKind = 'meeting' | 'alert' | 'statement';

export interface EventWords {
  /** What makes an event one of a kind; a pattern's weight is how sure it is. */
  readonly triggers: readonly { readonly kind: TriggerKind; readonly pattern: RegExp; readonly weight: number }[];
  /** Verbs of speech, for titles and for who said it. */
  readonly speech: RegExp;
  /** Speech so public that it is an event even where no day is named. */
  readonly publicSpeech: RegExp;
  /** Acts that are events even where no day is named. */
  readonly publicAlert: RegExp;
  /** "that" opens what was said. */
  readonly reported: RegExp;
  readonly planned: RegExp;
  readonly disputed: RegExp;
  /** "the worst since 1997" compares and tells of nothing in 1997. */
  readonly superlative: RegExp;
  /** Before a date: "greater than at any time in the past thirty years" measures by those years and tells of nothing in them. */
  readonly measured: RegExp;
  /** Before a date that something is counted from or set against: "a week after the flood of", "under a law of". The first group must hold no verb. */
  readonly setAgainst: readonly RegExp[];
  /** Before a date that only tells which one is meant: "the treaty of". */
  readonly whichOne: RegExp;
  /** Where a sentence can be cut between two dated things, the surest first. */
  readonly clauseBreaks: readonly RegExp[];
  /** Before a date, dropped with it from titles. */
  readonly datePrepositions: RegExp;
  /** Starts of clauses that a short title does without. */
  readonly subordinate: RegExp;
  /** Words that carry no meaning of their own, for comparing two mentions of one event. */
  readonly stopWords: ReadonlySet<string>;
  /** The time a live blog puts before an entry. */
  readonly stamp: RegExp;
  /** "KYIV, Jan. 25 (Wire) — " before a report. */
  readonly dateline: RegExp;
  /** "denied a report that cracks had been seen in": a time before what was said. */
  readonly saidOfThePast: RegExp;
  /** Speech that is news in a live page, where every entry is of its day. */
  readonly liveSpeech: RegExp;
  /** After a date these go on about it: "since 2009, when a boat sank". */
  readonly whenClause: RegExp;
  /** A date that is itself the subject: "The 20th century was". */
  readonly asSubject: RegExp;
  /** Conjunctions of clauses with a subject of their own. */
  readonly subordinateVerb: RegExp;
  /** Before what somebody said, up to its subject. */
  readonly saidThat: RegExp;
  /** At the start of what was said: who it is stands outside. */
  readonly pronoun: RegExp;
  /** Verbs of what is to come or may be, in what was said. */
  readonly auxiliary: RegExp;
  /** What is told as having been so before it was said. */
  readonly perfect: RegExp;
  /** Paragraphs in which a paper mends what it wrote. */
  readonly correction: RegExp;
  /** What a paper says of its own text. */
  readonly ofTheText: readonly RegExp[];
  /** A line of names, its date taken out. */
  readonly byline: RegExp;
  /** Before a date that the text says it was not. */
  readonly denied: RegExp;
  /** Behind a date, where it goes on to one that it was not. */
  readonly denialTail: RegExp;
  /** Before a year that is what something is about: "the budget for 2025". */
  readonly aboutYear: RegExp;
  /** Words that say nothing of what happened: "again on 30 January". */
  readonly emptyWords: ReadonlySet<string>;
  /** Prepositions a title can be cut before, where nothing better offers. */
  readonly prepositions: RegExp;
  /** "FILE - " before captions. */
  readonly captionLead: RegExp;
  /** What a caption says before what it shows. */
  readonly captionSubject: RegExp;
}

const words = (list: string): ReadonlySet<string> => new Set(list.split(' '));

export const ENGLISH_EVENTS: EventWords = {
  triggers: [
    { kind: 'alert', pattern: /\b(?:on|to|of|from) (?:(?:a|its|the) )?(?:[“"]?(?:high|heightened|full|red|orange|yellow|maximum)[”"]? )?(?:alert|alarm)\b/gi, weight: 1.2 },
    { kind: 'alert', pattern: /\b(?:alerts?|alarms?|alarm level|sirens?|state of emergency|emergency|evacuat(?:e|ed|ion|ions)|distress call|curfew|martial law|mobili[sz](?:ed|ation)|gale warning|storm warning|tsunami warning)\b/gi, weight: 1 },
    { kind: 'meeting', pattern: /\b(?:met|meets?|meeting|meetings|summit|talks|negotiations|teleconference|video call|held a (?:session|conference)|conference of|special session|received?|visited|round of)\b/gi, weight: 1 },
    { kind: 'meeting', pattern: /\b(?:ministers|leaders|presidents|governments|delegations?|officials)\b[^.]{0,60}\b(?:agreed|signed)\b/gi, weight: 0.9 },
    { kind: 'statement', pattern: /\b(?:said|says|told|announc(?:ed|es?)|statements?|den(?:ied|ies)|warn(?:ed|s)|rejected|called|testif(?:ied|ies)|plead(?:ed)?|condemn(?:ed|s)|welcom(?:ed|es)|accus(?:ed|es)|confirm(?:ed|s)|claim(?:ed|s)|insist(?:ed|s)|urg(?:ed|es)|repeated|vowed|promised|wrote|reported|speech|news conference|(?:media |press )?briefing|published the report|demand(?:ed|s))\b/gi, weight: 1 },
  ],
  speech: /\b(?:said|says|told|added|announced|warned|denied|testified|wrote|declared|claimed|insisted|repeated|confirmed)\b/i,
  publicSpeech: /\b(?:told (?:reporters|journalists|a news conference|parliament|the (?:court|council|press))|repeated to reporters|(?:released|issued|published) a (?:joint |written )?statement|said in (?:a|an) (?:statement|interview|speech|letter)|said at a news conference|in a statement)\b/i,
  publicAlert: /\b(?:(?:placed|put|raised|went) [^;]{0,80}\balert\b|declared (?:a|the) state of emergency|ordered [^;]{0,40}\b(?:evacuation|to leave their homes))/i,
  reported: /\bthat\b/i,
  planned: /\b(?:will|shall|plans?|planned|planning|intends?|expected|expects|scheduled|due|slated|set to|is to|are to|to be|must|forthcoming|upcoming|would)\b|['’]ll\b/i,
  disputed: /\b(?:alleged(?:ly)?|allegations?|reportedly|purported(?:ly)?|rumou?red|unconfirmed|disputed|supposedly|apparently|may have|might have|could have|claims? that|claimed|claims|prosecutors (?:say|said)|accused of|is accused)\b/i,
  superlative: /\b(?:highest|lowest|largest|biggest|smallest|worst|best|first|deadliest|greatest|longest|sharpest|strongest|heaviest|most|least|only|new)\b[^.;]{0,60}$/i,
  measured: /\b(?:than|as) (?:(?:at|in|on|during) )?(?:any|no|ever)\b[^.;]{0,40}$/i,
  setAgainst: [
    /\b(?:minutes?|hours?|days?|weeks?|months?|years?|decades?|morning|afternoon|evening|night)\s(?:before|after|following|ahead of)\s([^.;:,]{2,60}\s(?:of|on|in|from)\s(?:the\s)?)$/i,
    /\b(?:eve|anniversary|within (?:\w+ )?(?:minutes|hours|days|weeks|months)) of\s([^.;:,]{2,60}\s(?:of|on|in|from)\s(?:the\s)?)$/i,
    /\b(?:before|after|since|until|following|prior to|ahead of|by|under|pursuant to|according to)\s([^.;:,]{2,60}\s(?:of|dated)\s(?:the\s)?)$/i,
    /\bbetween(\s(?:the\s)?)$/i,
  ],
  whichOne: /(?<!\b(?:hours|as|morning|evening|night|week|weekend|day|end|beginning|start|out))\s(?:of|dated)\s(?:the\s)?$/i,
  clauseBreaks: [
    /[;:—–]\s|,? (?:but|although|though|while|whereas) |, (?:and|when|where|which|who|whose|after|before|then) /gi,
    / (?:and|when|after|before|where|which|who) /gi,
    /, /g,
  ],
  datePrepositions: /(?:\b(?:early|late|later|earlier) )?(?:\b(?:on|in|at|by|since|from|until|during|over|for|of|before|after|around|between|as of|beginning|starting) )?(?:\bthe )?$/i,
  subordinate: /(?:,|;| —| –)? (?:after|because|although|though|while|where|when|which|who|whose|since|unless|that|following|saying|adding|calling|according to|including|ending|amid|despite)\b/gi,
  stopWords: words('a an the and or but of in on at by to for from with as is are was were be been being has have had do does did will would can could may might must shall should it its he she they them his her their this that these those who which what when where there here than then so not no nor if into over under about after before up down out off also said says told'),
  stamp: /^\s*\d{1,2}[:.h]\d{2}(?:\s?[ap]\.?m\.?)?(?:\s(?:GMT|UTC|BST|CET|CEST|EST|EDT|PST|PDT|ET|PT))?\s*[-–—:|]?\s+(?=\S)/,
  dateline: /^\s*\p{Lu}{2}[\p{L}\s.,'’/-]{0,60}(?:\b\p{L}{3,9}\.? \d{1,2}(?:, \d{4})?|\d{1,2} \p{L}{3,9}(?: \d{4})?)?\s*(?:\([^)]{1,40}\)\s*)?(?:—|–|--|-)\s+(?=\S)/u,
  saidOfThePast: /\b(?:said|says|told|den(?:ied|ies)|announced|confirmed|claimed|reported?|report|statement)\b[^;]*\bthat\b[^;]*\b(?:had|have|has)\b/i,
  liveSpeech: /\b(?:denied|confirmed|rejected|announced|warned|condemned|declared)\b/i,
  whenClause: /^,? when\s/i,
  asSubject: /^\s(?:was|were|is|are|saw|brought|marked|became|proved)\b/i,
  subordinateVerb: /\s(?:before|after|until|because|since|while|although|though|when)\s(?=(?:it|he|she|they|we|I|the|a|an|his|her|its|their|this|that|these|those)\b)/g,
  saidThat: /\b(?:said|says|told\s(?:\p{L}+\s){1,4}?|announced|confirmed|claimed|insisted|reported|admitted|declared|wrote|added)\s?that\s(?=\p{L})/u,
  pronoun: /^(?:he|she|it|they|we|I|you|this|that|these|those|there)\b/i,
  auxiliary: /\b(?:will|would|shall|is|are|can|could|must)\b/,
  perfect: /\b(?:had|have|has)\b/,
  correction: /^\s*(?:corrections?|clarification|editor[’']s note|amendment)(?:\s\([^)]{0,40}\)|,?\s[\p{L}\d., ]{3,24}\d)?\s?[:—–]\s/iu,
  ofTheText: [
    /^\s*(?:this|the) (?:article|story|report|page|post|piece|text|headline|caption) (?:was|has been|is) (?:first |originally |last )?(?:updated|amended|corrected|edited|revised|modified|published|posted|republished)\b/i,
    /\b(?:earlier|previous|prior|original|first) version of (?:this|the) (?:article|story|report|page|post|piece|text|headline|caption)\b/i,
    /^\s*(?:an|a|the|our) (?:earlier|previous|prior|original) version (?:said|stated|gave|misstated|reported|incorrectly|wrongly|mistakenly)\b/i,
  ],
  byline: /^\s*(?:(?:[Tt]ext|[Pp]hotos?|[Ss]tory|[Rr]eporting|[Ww]ords|[Ww]ritten) )?(?:[Bb]y|BY)\s(?:\p{Lu}[\p{L}.’'-]*|and|de|van|von|der|of|for|the|[\s,&|·•—–-])+\.?\s*$/u,
  denied: /\b(?:not|rather than|instead of)\s(?:(?:on|in|at|during)\s)?(?:the\s)?$/i,
  denialTail: /,?\s(?:and\s|but\s)?(?:not|rather than|instead of)\s(?:(?:on|in|at|during)\s)?(?=(?:the\s)?\d|\p{Lu})/u,
  aboutYear: /(?:\bof|(?<!\b(?:planned|scheduled|set|slated|due|expected|booked|ready|except|but)\s)\bfor)\s$/i,
  emptyWords: words('again also too once more twice then later earlier first finally and or but he she it they we i was were is are be been had has have did do'),
  prepositions: / (?:to|in|at|for|over|about|from|of|on|between|across|against|during|into) /gi,
  captionLead: /^\s*(?:FILE|File photo|File|Photo|PHOTO|Archive)\s*(?:photo)?\s*[-–—:.]\s*/,
  captionSubject: /^(?:In (?:this|a) (?:\w+ ){0,3}(?:photo|image|picture|handout)[^,]{0,80}, )/i,
};
