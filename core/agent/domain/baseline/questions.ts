const TITLE = String.raw`(?<title>\S.*?)`;
const ASKED = 'director|author|writer|creator|staff|cast|characters?|voice actors?|studio|genres?|soundtrack|music|opening|ending|synopsis|plot|story|score|rating';
const PARTS = 'episodes?|seasons?|movies|films|parts|ovas?';
/** A season that is asked about is part of the name: it is shown where there is one. */
const SEASON_OF = String.raw`(?<title>(?:season|part) \d+ of \S.*?)`;
const HAPPENS = 'airs?|aired|airing|comes? out|came out|starts?|started|begins?|began|ends?|ended|finish(?:es|ed)?|released?|premieres?|premiered|continues?|returns?';

/** Questions about one anime, by language, and where its title stands in them. What they ask for is in the anime's own fields. */
const QUESTIONS: readonly RegExp[] = [
  `who (?:directed|wrote|created|made|animated|produced|composed(?: the music)?(?: (?:of|for))?|voices? .+? in|plays? .+? in) ${TITLE}`,
  `(?:what|which) studio (?:made|makes|did|animated|animates|produced|is behind|was behind) ${TITLE}`,
  `how many (?:${PARTS}) (?:(?:does|do|did|has|have) ${TITLE}(?: have| got)?)`,
  `how many (?:${PARTS}) (?:are|were)(?: there)? (?:in|of|to) ${TITLE}`,
  `how many (?:${PARTS}) of ${TITLE} (?:are|were) there`,
  `(?:where is|will there (?:ever )?be|is there(?: going to be)?|are they making) (?:an? )?${SEASON_OF}`,
  `(?:does|will|did) ${TITLE} (?:have|get) (?:an? )?(?:season \\d+|(?:second|third|new|next|another) season|sequel|dub)`,
  `is there an? (?:english )?dub (?:of|for) ${TITLE}`,
  `when is the (?:next|new|first|last|final) (?:episode|season|part|movie) of ${TITLE}`,
  `(?:what|which) genres? (?:is|are) ${TITLE}`,
  `(?:the )?(?:opening|ending|theme)(?: song| theme)? (?:of|from|to) ${TITLE}`,
  `how long is ${TITLE}`,
  `when (?:does|do|did|will|is|was) (?:the )?(?:(?:next|new|first|last|final) )?(?:(?:episode|season|part|movie)(?: \\d+)?(?: of)? )?${TITLE} (?:${HAPPENS})(?: next)?`,
  `(?:what|which|in (?:what|which)) order (?:(?:should|do|can|must) i|to) watch ${TITLE}(?: in)?`,
  `how (?:should|do|can) i watch ${TITLE}(?: in order)?`,
  `(?:the )?(?:watch(?:ing)?|viewing) order (?:of|for) ${TITLE}`,
  `${TITLE} (?:watch(?:ing)?|viewing) order`,
  `where (?:can|could|do|to) (?:i )?(?:watch|stream|see) ${TITLE}(?: (?:for free|online|legally))*`,
  `(?:what is|what['’]s) ${TITLE} about`,
  `tell me (?:about|more about) ${TITLE}`,
  `(?:who|what|which) (?:is|are|was|were) (?:the )?(?:${ASKED}) (?:of|in|for|behind) ${TITLE}`,
  `(?:is|has) ${TITLE} (?:finished|over|complete|completed|ended|ongoing|still airing|any good|good|worth watching)`,
  `¿?(?:qui[ée]n dirigi[óo]|qu[ée] estudio hizo|cu[áa]nt[oa]s (?:episodios|cap[íi]tulos|temporadas) tiene|cu[áa]ndo (?:sale|se estrena|empieza)|de qu[ée] trata|en qu[ée] orden ver) ${TITLE}`,
  `(?:quem dirigiu|que est[úu]dio fez|quant[oa]s (?:epis[óo]dios|temporadas) tem|quando (?:sai|estreia)|sobre o que é|em que ordem assistir) ${TITLE}`,
  `(?:qui a r[ée]alis[ée]|quel studio a fait|combien (?:d['’][ée]pisodes|de saisons) (?:a|compte|dans)|quand sort|de quoi parle|dans quel ordre regarder) ${TITLE}`,
  `(?:wer hat|wie viele (?:folgen|episoden|staffeln) hat|wann (?:kommt|startet|läuft)|worum geht es in|in welcher reihenfolge schaut man) ${TITLE}(?: gemacht| gedreht| geschrieben)?`,
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
