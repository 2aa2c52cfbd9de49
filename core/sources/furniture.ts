/**
 * What a saved page carries beside its article: menus, share buttons, player controls, cookie banners.
 *
 * Furniture is never numbered and never cited, so a wrong guess costs a citation target; the tables hold only what no
 * article says as a paragraph of its own. Roles can be corrected by hand.
 */

/** Whole blocks, folded (lower case, without end punctuation). English, German, French, Spanish, Dutch. */
const PHRASES: ReadonlySet<string> = new Set([
  'accessibility links', 'breaking news', 'breaking', 'live', 'update', 'updated', 'updates', 'latest news', 'top stories', 'most read', 'most popular',
  'trending', 'trending now', 'editors picks', "editor's picks", 'recommended', 'recommended for you', 'you may also like', 'related', 'related articles',
  'related content', 'related stories', 'related topics', 'related news', 'more on this story', 'more from this section', 'more stories', 'read more', 'show more', 'see more',
  'load more', 'continue reading', 'see all', 'view all', 'see comments', 'comments', 'comment', 'leave a comment', 'add a comment', 'reply',
  'please wait', 'loading', 'no media source currently available', 'embed', 'auto', 'pop-out player', 'play', 'pause', 'mute', 'unmute', 'direct link', 'live stream',
  'the code has been copied to your clipboard', 'the url has been copied to your clipboard', 'copied', 'width', 'height', 'px',
  'share', 'share this', 'share this article', 'share this page', 'share this story', 'share on social media', 'tweet', 'print', 'print this', 'email', 'e-mail', 'email this',
  'copy link', 'copy url', 'save', 'bookmark', 'save for later', 'listen', 'listen to this article', 'follow us', 'follow', 'whatsapp', 'facebook', 'twitter', 'telegram',
  'linkedin', 'instagram', 'youtube', 'reddit', 'pinterest', 'tiktok', 'rss', 'newsletter', 'newsletters', 'subscribe', 'subscribe now', 'sign in', 'sign up', 'log in',
  'login', 'logout', 'log out', 'register', 'my account', 'donate', 'support us', 'become a member', 'menu', 'main menu', 'home', 'search', 'close', 'open menu', 'back',
  'back to top', 'top', 'next', 'previous', 'prev', 'next article', 'previous article', 'news', 'sport', 'sports', 'opinion', 'weather', 'video', 'videos', 'photos',
  'audio', 'gallery', 'contact', 'contact us', 'about', 'about us', 'privacy', 'privacy policy', 'terms', 'terms of use', 'terms of service', 'cookie policy', 'cookies',
  'cookie settings', 'accept', 'accept all', 'accept cookies', 'reject all', 'manage preferences', 'advertisement', 'advertising', 'ad', 'sponsored', 'sponsored content',
  'promoted', 'story continues below', 'story continues below advertisement', 'article continues below', 'article continues after advertisement', 'image', 'photo', 'credit', 'caption',
  'getty images', 'via getty images', 'xs', 'sm', 'md', 'lg', 'xl', 'text size', 'font size', 'a a a', 'aa', 'en', 'us', 'uk', 'usa', 'world', 'edition', 'languages', 'language', 'site map',
  'sitemap', 'skip to content', 'skip to main content', 'skip navigation', 'toggle navigation', 'print friendly', 'translate', 'download', 'download app',
  'teilen', 'drucken', 'merken', 'anzeige', 'werbung', 'mehr zum thema', 'startseite', 'anmelden', 'abonnieren', 'kommentare', 'zum inhalt springen', 'bitte warten', 'suche',
  'partager', 'imprimer', 'publicité', "s'abonner", 'se connecter', 'lire aussi', 'à lire aussi', 'accueil', 'commentaires', 'rechercher',
  'compartir', 'imprimir', 'publicidad', 'suscribirse', 'iniciar sesión', 'inicio', 'lea también', 'comentarios', 'buscar', 'delen', 'advertentie', 'reacties', 'inloggen', 'zoeken',
]);

/** One block each; anchored, without nested repeats, so that no text can make them slow. */
const PATTERNS: readonly RegExp[] = [
  // A player's clock: "0:00 0:03:21 0:00", "00:00 / 03:21".
  /^\d{1,2}:\d{2}(?::\d{2})?(?:[ \t/|–-]{1,4}\d{1,2}:\d{2}(?::\d{2})?){1,3}$/,
  /^(?:0{1,2}):00$/,
  /^(?:watch|listen|read more|see also|related|also read|read also|more on this|don['’]t miss|recommended|lire aussi|à lire|lea también|mehr dazu)\s?[:|–-]\s?\S.{0,160}$/i,
  /^(?:share|tweet|print|pin|send|post|email|e-mail|follow us|find us|like us|save)\b[ \w]{0,12}\b(?:on|via|by|to|this|with|article|story|page|facebook|twitter|x|whatsapp|email)\b[\w .+-]{0,30}$/i,
  /^(?:skip|jump|back|go|return) to (?:the )?(?:main |top|page |site )?(?:content|navigation|menu|search|footer|top|homepage|home|article)?\.?$/i,
  /^(?:sign up|subscribe|register|log in|sign in)\b.{0,90}\b(?:newsletters?|inbox|account|alerts?|emails?|today|now|free|updates)\b.{0,30}$/i,
  /^\d{1,6}\s(?:comments?|shares?|likes?|views?|retweets?|min(?:ute)?s?(?: read)?|kommentare|commentaires|comentarios)$/i,
  /^(?:©|\(c\)\s|copyright\b).{0,200}$/i,
  /^.{0,80}\ball rights reserved\b.{0,60}$/i,
  /^page \d{1,5}(?: ?(?:of|\/) ?\d{1,5})?$/i,
  /^[-–— ]{0,3}\d{1,3}[-–— ]{0,3}$/,
  /^(?:image|photo|video|media|file) (?:source|caption|credit|size)s?\b.{0,60}$/i,
  /^(?:tags?|topics?|filed under|categories|category|themen|sujets|temas)\s?:.{0,200}$/i,
  /^(?:this|our) (?:web)?site uses cookies\b.{0,400}$/i,
  /^we (?:and our partners )?use cookies\b.{0,600}$/i,
  /^(?:click|tap) (?:here|to)\b.{0,80}$/i,
];

/** Lower case, straight quotes, no ornament before or behind. */
function folded(text: string): string {
  return text.toLowerCase().replaceAll('’', "'").replaceAll('\u00a0', ' ').replace(/^[\s•·|»«>*+-]+/, '').replace(/[\s.:…!|»«>*-]+$/, '');
}

/** Longest block a rule is tried on, in UTF-16 units; nothing longer is furniture. */
const FURNITURE_LIMIT = 700;

/** True for a block that is furniture wherever it stands. */
export function isFurniture(text: string): boolean {
  if (text.length > FURNITURE_LIMIT) return false;
  if (!/[\p{L}\p{N}]/u.test(text)) return true;
  return PHRASES.has(folded(text)) || PATTERNS.some((pattern) => pattern.test(text));
}

/** Letters of Chinese and Japanese, which have no spaces, each of which says as much as half a word. */
export const EAST_ASIAN = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u;

/** True for a line that could be a menu entry: a word or three, no sentence, no digits to speak of. */
export function isMenuLike(text: string): boolean {
  if (EAST_ASIAN.test(text)) return text.length <= 6 && !/[。！？，、；：]/.test(text);
  return text.length <= 40 && !/[.!?…,;:"“”]/.test(text) && text.split(/\s+/).length <= 3 && !/\d{3}/.test(text);
}
