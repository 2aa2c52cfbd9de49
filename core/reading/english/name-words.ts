/** English words around names: what tells a person from an office from a town. */
export interface NameWords {
  /** Before a person. */
  readonly titles: ReadonlySet<string>;
  /** Last words of organisations. */
  readonly organizationEnds: ReadonlySet<string>;
  /** Whole names that are organisations. */
  readonly organizations: ReadonlySet<string>;
  readonly places: ReadonlySet<string>;
  /** Last words of places. */
  readonly placeEnds: ReadonlySet<string>;
  /** Adjectives of nations and the like, capitalised and no names. */
  readonly adjectives: ReadonlySet<string>;
  /** Words with a capital that are no names, or only begin sentences. */
  readonly notNames: ReadonlySet<string>;
  /** Before a place. */
  readonly placeLeads: ReadonlySet<string>;
  /** Inside a name, in lower case. */
  readonly inside: ReadonlySet<string>;
}

const set = (list: string): ReadonlySet<string> => new Set(list.split('|'));

export const ENGLISH_NAMES: NameWords = {
  titles: set("president|chancellor|prime minister|minister|secretary|governor|mayor|king|queen|prince|princess|emperor|judge|justice|senator|captain|general|colonel|lieutenant|admiral|sergeant|doctor|dr|mr|mrs|ms|sir|lord|lady|pope|spokesman|spokeswoman|spokesperson|ambassador|lawyer|physician|oceanographer|historian|archaeologist|commander|counterpart|executive|bookkeeper|leader|director|chief|professor|inspector|chairman|chairwoman|engineer|analyst|founder|detective|officer|correspondent|representative|deputy"),
  organizationEnds: set('inc|corp|corporation|company|co|ltd|llc|plc|group|bank|ministry|department|agency|office|parliament|council|commission|committee|union|party|university|institute|academy|association|court|army|navy|force|police|service|secretariat|ministry|council|congress|senate|assembly|league|front|news|press|post|times|wire|hydro|airlines|airways|museum|library|church|foundation|society|federation|alliance|coalition|cross|daughters|sons|brothers|lowe|club|board|bureau|command|guard'),
  organizations: set('nato|un|united nations|eu|european union|imf|world bank|who|opec|unesco|unicef|fbi|cia|nsa|white house|kremlin|pentagon|downing street|state department|congress|senate|reuters|associated press|agence france-presse|afp|ap|voa|bbc|cnn|red cross|interpol|hamas|hezbollah|taliban'),
  places: set('united states|u.s.|us|america|united kingdom|britain|uk|england|scotland|wales|ireland|france|germany|italy|spain|portugal|greece|turkey|russia|ukraine|belarus|poland|hungary|czech republic|slovakia|austria|switzerland|belgium|netherlands|luxembourg|denmark|norway|sweden|finland|iceland|estonia|latvia|lithuania|romania|bulgaria|serbia|croatia|bosnia|kosovo|albania|china|japan|india|pakistan|afghanistan|iran|iraq|israel|egypt|syria|lebanon|jordan|saudi arabia|yemen|kenya|tanzania|nigeria|south africa|ethiopia|sudan|libya|algeria|morocco|canada|mexico|brazil|argentina|chile|colombia|venezuela|cuba|australia|new zealand|indonesia|vietnam|thailand|philippines|north korea|south korea|taiwan|hong kong|europe|eastern europe|western europe|asia|africa|latin america|middle east|washington|new york|london|paris|berlin|vienna|rome|madrid|lisbon|athens|ankara|istanbul|moscow|kyiv|kiev|minsk|warsaw|prague|budapest|brussels|geneva|zurich|basel|trieste|beijing|tokyo|delhi|jerusalem|cairo|baghdad|tehran|kabul|nairobi|ottawa|sydney|virginia|california|texas|florida'),
  placeEnds: set('river|valley|island|islands|mountain|mountains|lake|sea|ocean|bay|strait|straits|gulf|bridge|street|square|airport|harbour|harbor|port|region|province|state|county|city|village|coast|peninsula|castle|dam|border|room|hall|palace|hotel|theatre'),
  adjectives: set('american|british|english|scottish|irish|french|german|italian|spanish|portuguese|greek|turkish|russian|ukrainian|belarusian|polish|hungarian|czech|slovak|austrian|swiss|belgian|dutch|danish|norwegian|swedish|finnish|estonian|latvian|lithuanian|romanian|bulgarian|serbian|croatian|chinese|japanese|indian|pakistani|afghan|iranian|iraqi|israeli|palestinian|egyptian|syrian|lebanese|kenyan|nigerian|african|asian|european|western|eastern|northern|southern|canadian|mexican|brazilian|cuban|australian|korean|soviet|roman|christian|muslim|jewish|catholic|protestant|democratic|republican|russians|americans|europeans|ukrainians'),
  notNames: set('i|the|a|an|in|on|at|by|from|of|to|for|with|after|before|when|while|since|until|during|he|she|it|they|we|you|his|her|their|our|this|that|these|those|there|what|who|which|how|why|but|and|or|if|as|so|no|not|more|most|all|some|many|few|both|each|every|former|new|one|two|three|four|five|six|seven|eight|nine|ten|monday|tuesday|wednesday|thursday|friday|saturday|sunday|january|february|march|april|may|june|july|august|september|october|november|december|jan|feb|mar|apr|jun|jul|aug|sep|sept|oct|nov|dec|easter|christmas|file|photo|bc|ad|opposition|police|parliament|officials|prosecutors|engineers|residents|demonstrators|defense|foreign|rescuers|divers|nobody|tickets|trade|heavy|today|yesterday|tomorrow|later|earlier|early|late|between|about|around|over|under|near|only|also|still|then|now|its|energy|transport|finance'),
  placeLeads: set('in|at|near|to|from|into|outside|around|across|off|via|toward|towards|leaving|left|reached|visited'),
  inside: set('of|de|la|le|du|von|van|der|den|del|da|do|dos|di|al|el|bin|ibn|and|&|the'),
};
