import { TIME_MARKS, TIME_WORDS, type Wording } from './time-words.ts';

/** What words of mood mean in the words that records use: themes, genres and what synopses tell. */
const MOODS: Wording = [
  [/\b(?:sad(?:der|dest)?|heart-?breaking|tear-?jerk(?:er|ing)|depressing|makes? me cry|cry)\b/iu, 'tragedy drama death grief loss'],
  [/\b(?:dark(?:er)?|grim|bleak|gritty)\b/iu, 'dark psychological violence despair'],
  [/\b(?:heart-?warming|wholesome|uplifting|feel-?good|cozy|cosy|healing|comfy|iyashikei)\b/iu, 'iyashikei slice of life gentle kindness everyday life'],
  [/\b(?:relax(?:ing|ed)|calm|peaceful|chill|slow-?paced)\b/iu, 'iyashikei slice of life quiet peaceful daily life'],
  [/\b(?:creepy|scary|terrifying|spooky)\b/iu, 'horror ghosts curse fear'],
  [/\b(?:mind-?bending|mindfuck|trippy|confusing|surreal)\b/iu, 'psychological avant garde reality dream surreal'],
  [/\b(?:funny|hilarious|laugh)\b/iu, 'comedy gag parody'],
  [/\b(?:epic|grand)\b/iu, 'epic war kingdoms adventure'],
  [/\b(?:hype|adrenaline|badass)\b/iu, 'action battles fights'],
  [/\b(?:bittersweet|melancholic|melancholy|nostalgic)\b/iu, 'drama coming of age memories parting'],
];

/** A text with what its words of mood mean after them: a synopsis of a sad story seldom says "sad". */
export function moodsOf(text: string): string {
  // In a long request such a word is part of what happens.
  if (text.split(' ').length > 6) return text;
  const meant = MOODS.filter(([pattern]) => pattern.test(text)).map(([, words]) => words);
  return [text, ...meant].join(' ').trim();
}

/** Whether there is a word of mood in it. */
export const hasMood = (text: string): boolean => MOODS.some(([pattern]) => pattern.test(text));

/** "anime directed by Satoshi Kon", "music by …": search goes by who is credited where a query is nothing but a name, here of two to four words. */
const BY_PERSON = /^(?:(?:anime|series|shows?|titles?|movies?|films?|works?|with|an?|the|other|all) )*(?:(?:directed|written|created|made|composed|scored|voiced|music|soundtracks?|scores?) )?(?:by|of) (?!an? |the )(\S+(?: \S+){1,3})$/iu;

/** "anime about chess", "something where …", "works of Naoko Yamada": what or whom it is about. */
export function topicOf(text: string): string {
  const topic = /^(?:(?:some|any|good|great|an?|the|really) )*(?:anime|series|shows?|ones?|something|stor(?:y|ies)|titles?)(?: that (?:is|are))? (?:about|of|on|around|centered (?:on|around)|involving|featuring|dealing with|in which|where|with)\s+(.{3,})$/iu.exec(text)?.[1];
  const subject = topic?.replace(/^(?:an?|the) /iu, '') ?? text;
  return BY_PERSON.exec(subject)?.[1] ?? subject;
}

/** What is not wanted, in English by then. */
const WANTED = 'movies|films?|电影|tv|ovas?|onas?|romance|horror|comedy|sci-fi|sports|vampire|mecha|mystery|fantasy|action|adventure|music';
/** "que no sea", "não", "pas", "kein", by language. */
const NOT = [
  '(?:pero )?(?:que )?no(?: sean?| es| son)?|excepto|salvo|nada de|en (?:lugar|vez) de',
  '(?:mas )?(?:que )?não(?: sejam?| é| são)?|exceto|em vez de',
  "(?:mais )?(?:qui (?:ne |n['’])(?:est |sont |soi(?:en)?t ))?pas|sauf|hors|plutôt qu(?:e|['’])|au lieu d(?:e|['’])",
  '(?:aber )?(?:(?:der|die|das) )?(?:kein(?:e[nmrs]?)?|nicht(?: als)?)|außer|statt|anstatt',
].join('|');

/**
 * Words of Spanish, Portuguese, French, German, Japanese and Chinese that say what is asked for, in English; longer ones first. What they
 * do not know stays as it is.
 */
const WORDS: Wording = [
  // Titles first: what they are called must not be read. A title may hold a 的 of its own.
  [/(?:类似|類似|像)(?:于|於)?([^一,，]{2,20}?)(?:一样|那样|一樣|那樣)?的(?=(?:动画|動畫|动漫|番剧?|电影|電影|作品)[^的]*$)/gu, ' like $1, '],
  [/(?:类似|類似)(?:于|於)?([^的,，]{2,20})的/gu, ' like $1, '],
  [/像([^的一,，]{2,20})(?:一样|那样|一樣|那樣)?的/gu, ' like $1, '],
  [/([\p{Script=Katakana}\p{Script=Han}ー]{2,10})(?:が|の|は)?(?:ない|なしの?|抜きの|無しの?|以外の)/gu, ' without $1 '],
  // To ask, and what for.
  [/(?<!\p{L})(?:recomi[ée]nd[ae](?:me)?|recomende(?:-me)?|recommande(?:[rz])?(?:-moi)?|empfiehl mir|empfehle?|おすすめの|推荐(?:一些|几部)?|推薦)(?!\p{L})/giu, 'recommend '],
  [/(?<!\p{L})(?:pel[íi]culas?|filmes?|filme|films)(?!\p{L})(?: de anime)?|(?:アニメ)?映画|动画电影|動畫電影|剧场版/giu, ' movies '],
  [/(?<!\p{L})(?:series de anime|animes|serien|séries?|serie)(?!\p{L})|アニメ|动画|動畫|动漫|番剧/giu, ' anime '],
  // Without, like, about.
  [/(?<!\p{L})(?:pero con|mas com|mais avec|aber mit)(?!\p{L})/giu, ' but with '],
  [/(?<!\p{L})(?:pero sin|mas sem|mais sans|aber ohne|sin|sem|sans|ohne)(?!\p{L})/giu, ' without '],
  [/(?<!\p{L})(?:(?:algo|alguma coisa|quelque chose|etwas|so etwas) )?(?:parecid[oa]s? a|similar(?:es)? a|parecid[oa]s? com|semelhantes? a|comme|similaires? à|ähnlich wie|so wie|wie|como)(?= \p{Lu})/gu, ' like '],
  [/(?<!\p{L})(?:sobre|à propos de|au sujet de|über)(?!\p{L})/giu, ' about '],
  [/(?:没有|不要|不含)/gu, ' without '],
  // How long, when, which.
  [/(?<!\p{L})(?:menos de|moins de|weniger als|unter)(?= \d)/giu, ' under '],
  [/(?<!\p{L})(?:más de|mas de|mais de|plus de|mehr als|über)(?= \d)/giu, ' over '],
  [/(\d+) ?話(?:以下|以内|未満)|(\d+) ?集(?:以下|以内)/gu, ' at most $1$2 episodes '],
  [/(\d+) ?話(?:以上)|(\d+) ?集(?:以上)/gu, ' at least $1$2 episodes '],
  [/(\d+) ?(?:cap[íi]tulos|episodios|epis[óo]dios|épisodes|folgen|集)/giu, ' $1 episodes '],
  ...TIME_WORDS,
  [/(?<!\p{L})(?:de|del año|em|en|von|aus|do ano de)(?= (?:19|20)\d\d)/giu, ' from '],
  [/((?:19|20)\d\d)年(?!代|以|之|より|から|まで|[-–〜～到至])(?:的|の)?/gu, ' from $1 '],
  [/(?<!\p{L})(?:(?:las?|los) mejor(?:es)?|(?:[oa]s )?melhores|les meilleure?s|die besten)(?!\p{L})|(?:人気の|评分最高的|最好的|最高の)/giu, ' best '],
  [/(?<!\p{L})(?:cort[ao]s?|curt[ao]s?|courte?s?|kurze?)(?!\p{L})|短い/giu, ' short '],
  [/(?<!\p{L})(?:(?:de |en |d|n)?esta temporada|(?:de |en )?la temporada actual|(?:de |dans )?cette saison|(?:in )?dieser? saison|(?:in der )?aktuellen? saison)(?!\p{L})|今(?:期|季|シーズン)/giu, ' this season '],
  [/(?<!\p{L})(?:(?:de |en )?(?:la )?pr[óo]xima temporada|[dn]?a pr[óo]xima temporada|(?:de |dans )?la (?:saison prochaine|prochaine saison)|(?:in der )?nächsten? saison)(?!\p{L})|来(?:期|季|シーズン)/giu, ' next season '],
  [/(?<!\p{L})(?:qu[ée] (?:anime )?(?:emiten|se emite|sale)|quels? anime passent|was läuft(?: gerade)?|welche anime laufen)(?!\p{L})/giu, ' airing '],
  // Genres and moods. A label stands before its noun.
  [/(?:animes?|movies|series) (?:románticas?|românticos?|romantiques?|de romance|romance)|恋愛|爱情|戀愛|恋爱/giu, ' romance anime '],
  [/(?<!\p{L})(?:románticas?|románticos?|românticos?|romantiques?|romantische[rsn]?|liebes)(?!\p{L})/giu, ' romance '],
  [/(?:de )?(?<!\p{L})(?:terror|horreur|miedo)(?!\p{L})|ホラー|恐怖/giu, ' horror '],
  [/(?:de )?(?<!\p{L})(?:comedias?|comédias?|comédies?|komödien?)(?!\p{L})|コメディ|喜剧|搞笑/giu, ' comedy '],
  [/(?:de )?(?<!\p{L})(?:ciencia ficción|ficção científica|science-?fiction)(?!\p{L})|SF|科幻/gu, ' sci-fi '],
  [/(?:de )?(?<!\p{L})(?:deportes?|esportes?|sportives?|sport)(?!\p{L})|スポーツ|运动|運動/giu, ' sports '],
  [/(?:de )?(?<!\p{L})(?:vampiros?|vampires|vampire[n]?)(?!\p{L})|吸血鬼/giu, ' vampire '],
  [/(?:de )?(?<!\p{L})(?:robots gigantes|robôs gigantes|robots géants|riesenrobotern?)(?!\p{L})|ロボット|机甲|機甲/giu, ' mecha '],
  [/(?:de )?(?<!\p{L})(?:misterio|mistério|mystère)(?!\p{L})|ミステリー|推理|悬疑/giu, ' mystery '],
  [/(?:de )?(?<!\p{L})(?:fantasía|fantasia|fantastiques?|fantasie)(?!\p{L})|ファンタジー|奇幻/giu, ' fantasy '],
  [/(?:de )?(?<!\p{L})(?:acción|ação)(?!\p{L})|アクション|动作/giu, ' action '],
  [/(?:de )?(?<!\p{L})(?:aventuras?|aventures|abenteuer)(?!\p{L})|冒険|冒险/giu, ' adventure '],
  [/(?:de )?(?<!\p{L})(?:música|musique|musik)(?!\p{L})|音楽|音乐/giu, ' music '],
  [/(?<!\p{L})(?:tristes?|traurige[rsn]?)(?!\p{L})|悲しい|泣ける|悲伤的?|感人的?/giu, ' sad '],
  [/(?<!\p{L})(?:divertid[oa]s?|engraçad[oa]s?|drôles?|lustige[rsn]?)(?!\p{L})|面白い|笑える/giu, ' funny '],
  [/(?<!\p{L})(?:relajantes?|relaxantes?|relaxante?s?|entspannende?)(?!\p{L})|癒し系?|治愈系?的?/giu, ' relaxing '],
  // Not as a movie: last, when what is not wanted is in English already.
  [new RegExp(`(?<!\\p{L})(?:${NOT})\\s+(?:(?:une?|una?|uma?|eine?n?|des?|los|las|l[ae]s?|der|die|das)\\s+)?(${WANTED})(?:\\s+(?:ist|sind))?(?!\\p{L})`, 'giu'), ' without $1 '],
  [new RegExp(`(?:不是|不看|而非|非|除了?)\\s*(${WANTED})(?:以外|之外)?`, 'giu'), ' without $1 '],
  [new RegExp(`(${WANTED})\\s*(?:では?ない|じゃない|以外|除外|を?除く)の?`, 'giu'), ' without $1 '],
];

/** A request in English as far as its words are known; English comes back as it is. */
export function englishOf(request: string): string {
  if (!/[^\p{ASCII}]/u.test(request) && !OTHER.test(request)) return request;
  const worded = WORDS.reduce((text, [pattern, word]) => text.replace(pattern, word), request);
  if (worded === request) return request;
  // "horror movies" and not "movies horror": a label before its noun is a condition.
  const rest = worded.replace(/(?<!\p{L})(?:de|del|da|do|dos|das|des|du|la|las|los|les|le|une?|una|un|uma|um|von|der|die|das|eine?n?|con|com|avec|mit|y|et|und|e)(?!\p{L})|[のがをはで]|的(?!\p{Script=Han})/giu, ' ');
  return rest.replace(/\s+/gu, ' ').replace(/\b(anime|movies) ((?:(?:romance|horror|comedy|sci-fi|sports|vampire|mecha|mystery|fantasy|action|adventure|music|sad|funny|relaxing|short) ?)+)/giu, (_all, noun: string, labels: string) => `${labels.trim()} ${noun} `).trim();
}

/** Words by which a request in Latin letters alone is told from English. */
const OTHER = new RegExp(String.raw`(?<!\p{L})(?:[dn]?esta temporada|temporada actual|proxima temporada|cette saison|saison prochaine|prochaine saison|dieser? saison|aktuellen? saison|films? d[e'u]|melhores|recomienda|recomende|recommande|empfiehl|pel[íi]culas?|filmes|animes? (?:de|sobre|sin|sem|sans|ohne|triste|como|comme|wie|aus|dos)|sin|sem|sans|ohne|serien|trauriger?|lustige|los mejores|las mejores|os melhores|les meilleurs|die besten|de los|dos anos|algo como|etwas wie|parecido|pero no|excepto|pas (?:une?|des?|d['’])|sauf|kein(?:e[nmrs]?)?|${TIME_MARKS})(?!\p{L})`, 'iu');
