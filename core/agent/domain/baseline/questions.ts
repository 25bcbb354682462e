const TITLE = String.raw`(?<title>\S.*?)`;
const ASKED = 'director|staff|cast|characters?|voice actors?|studio|soundtrack|music|opening|ending|synopsis|plot|story|score|rating';
const HAPPENS = 'airs?|aired|airing|comes? out|came out|starts?|started|begins?|began|ends?|ended|finish(?:es|ed)?|released?|premieres?|premiered|continues?|returns?';

/** Questions about one anime, by language, and where its title stands in them. What they ask for is in the anime's own fields. */
const QUESTIONS: readonly RegExp[] = [
  `who (?:directed|wrote|created|made|animated|produced|composed(?: the music)?(?: (?:of|for))?|voices? .+? in|plays? .+? in) ${TITLE}`,
  `how many (?:episodes?|seasons?|movies|films|parts|ovas?) (?:(?:does|do|did|has|have) ${TITLE}(?: have| got)?)`,
  `how many (?:episodes?|seasons?|movies|films|parts|ovas?) (?:are|were)(?: there)? (?:in|of|to) ${TITLE}`,
  `how long is ${TITLE}`,
  `when (?:does|do|did|will|is|was) (?:the )?(?:(?:next|new|first|last|final) )?(?:(?:episode|season|part|movie)(?: \\d+)?(?: of)? )?${TITLE} (?:${HAPPENS})(?: next)?`,
  `(?:what|which|in (?:what|which)) order (?:should|do|can|must) i watch ${TITLE}(?: in)?`,
  `how (?:should|do|can) i watch ${TITLE}(?: in order)?`,
  `(?:the )?(?:watch(?:ing)?|viewing) order (?:of|for) ${TITLE}`,
  `${TITLE} (?:watch(?:ing)?|viewing) order`,
  `where (?:can|could|do|to) (?:i )?(?:watch|stream|see) ${TITLE}`,
  `(?:what is|what['’]s) ${TITLE} about`,
  `tell me (?:about|more about) ${TITLE}`,
  `(?:who|what|which) (?:is|are|was|were) (?:the )?(?:${ASKED}) (?:of|in|for|behind) ${TITLE}`,
  `(?:is|has) ${TITLE} (?:finished|over|complete|completed|ended|ongoing|still airing|any good|good|worth watching)`,
  `¿?(?:qui[ée]n dirigi[óo]|cu[áa]ntos (?:episodios|cap[íi]tulos) tiene|cu[áa]ndo (?:sale|se estrena|empieza)|de qu[ée] trata|en qu[ée] orden ver) ${TITLE}`,
  `(?:quem dirigiu|quantos epis[óo]dios tem|quando (?:sai|estreia)|sobre o que é|em que ordem assistir) ${TITLE}`,
  `(?:qui a r[ée]alis[ée]|combien d['’][ée]pisodes (?:a|compte|dans)|quand sort|de quoi parle|dans quel ordre regarder) ${TITLE}`,
  `(?:wer hat|wie viele (?:folgen|episoden) hat|wann (?:kommt|startet|läuft)|worum geht es in|in welcher reihenfolge schaut man) ${TITLE}(?: gemacht| gedreht| geschrieben)?`,
  `${TITLE}(?:の監督(?:は誰)?|は(?:全)?何話(?:まで|ある)?|の(?:見る|視聴)順番?|はいつ(?:放送|始まる|から)?)`,
  `谁导演了?${TITLE}`,
  `${TITLE}(?:的导演是谁|有几集|有多少集|的观看顺序|什么时候(?:播出|开播))`,
].map((pattern) => new RegExp(`^\\s*(?:${pattern})\\s*[?？!.。]*\\s*$`, 'iu'));

/** "the anime where …" is a description. */
const DESCRIBED = /^(?:an?|that|this|the|some|any|your|all)?\s*(?:\w+ )?(?:anime|series|shows?|movies?|films?)\b/iu;

/** The title that a request asks about; undefined when it asks about none. */
export function titleAskedAbout(request: string): string | undefined {
  for (const question of QUESTIONS) {
    const title = question.exec(request)?.groups?.['title']?.trim();
    if (title && !DESCRIBED.test(title)) return title;
  }
  return undefined;
}
