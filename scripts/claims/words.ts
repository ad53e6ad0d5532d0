import type { Counting, InstitutionKind, Qualifier } from "../../src/model/codes.ts";
import type { Language } from "../../src/model/text.ts";

/**
 * What words claim: that something `fell`, `rose` or stayed the `same`; that it is `fewer` or `more` than another; that
 * something is `absent`, or altogether (`nothing`); a place or median in an `order`; that something is the `most`, the
 * first or last (`edge`) or the `only` one. `blame` says that others published nothing: it is never ours to say.
 */
export const families = [
  "fell",
  "rose",
  "same",
  "fewer",
  "more",
  "absent",
  "nothing",
  "order",
  "most",
  "edge",
  "only",
  "blame",
] as const;
export type Family = (typeof families)[number];

/** Whole words, or their beginnings where the pattern ends in `\p{L}*`; blanks stand for any white space. */
const words = (...patterns: readonly string[]): RegExp =>
  new RegExp(`(?<![\\p{L}\\p{N}])(?:${patterns.join("|").replaceAll(" ", "\\s+")})(?!\\p{L})`, "giu");

const number = "(?:≈ |≥ |≤ )?\\d";
const loosely = "(?:около |поне |най-много |≈ |≥ |≤ )?\\d";

const says: Readonly<Record<Language, Readonly<Record<Family, RegExp>>>> = {
  bg: {
    fell: words(
      "намал\\p{L}*",
      "спад\\p{L}*",
      "пон(?:иж|изи)\\p{L}*",
      "сви(?:ва|ха|ва)т?",
      `от ${loosely}[^;]{0,90} (?:остава|остана)\\p{L}*`,
      "слиза\\p{L}*",
    ),
    rose: words(
      "увелич\\p{L}*",
      "нараст\\p{L}*",
      "порасн\\p{L}*",
      "повиш\\p{L}*",
      "ръст\\p{L}*",
      "скочи\\p{L}*",
      "удво\\p{L}*",
      "утро\\p{L}*",
    ),
    same: words(
      `(?<!от \\d[^;]{0,90})остават? ${loosely}`,
      "колкото (?:през|предходн\\p{L}*|година\\p{L}*)",
      "без промяна",
      "не се (?:е |са )?промени(?:л\\p{L}*|ха)?",
      "също толкова",
    ),
    fewer: words(
      `(?:с|със) ${loosely}[\\d,\u00a0]* (?:процентни пункта )?по-(?:малко|нис\\p{L}+|малк\\p{L}+)`,
      "по-(?:малко|нис\\p{L}+|малк\\p{L}+) (?:от|отколкото)",
      "със сигурност по-малко",
      "под медиан\\p{L}*",
    ),
    more: words(
      `(?:с|със) ${loosely}[\\d,\u00a0]* (?:процентни пункта )?(?:повече|по-(?:много|висок\\p{L}*|голям\\p{L}*))`,
      "(?:повече|по-(?:много|висок\\p{L}*|голям\\p{L}*)) (?:от|отколкото)",
      "със сигурност повече",
      "над медиан\\p{L}*",
    ),
    absent: words(
      "(?:няма|нямат|нямаме|липсва\\p{L}*) (?:[^.,;:]{1,60} )?(?:числ\\p{L}*|данни|брой|сведени\\p{L}*|назован\\p{L}*|цяла година|стойност\\p{L}*)",
      "не (?:намерихме|получихме|открихме|намираме|знаем)",
      "не (?:е|са|бе|бяха) намерен\\p{L}*",
      "нито (?:един|една|едно)",
      "без (?:нито|публикуван\\p{L}*|число|числа|данни)",
      "(?:няма|нямаме) (?:намерен\\p{L}*|публикуван\\p{L}*|известн\\p{L}*)",
      "няма за",
      "нищо",
    ),
    nothing: words("нито едно (?:публикувано )?(?:число|сведение)", "нищо", "изобщо", "никакв\\p{L}*"),
    order: words(
      "\\d+-(?:во|ро|то|о|ви|ри|ти|та|ия|ият|ата) място",
      "медиан\\p{L}*",
      "на (?:първо|второ|трето|последно) място",
      "подред\\p{L}* по",
    ),
    most: words("най-(?:много|малко|голям|големи|малък|малк|висок|нис|чест|слаб|силн)\\p{L}*"),
    edge: words(
      "(?:първ|последн)\\p{L}* (?:известн\\p{L}* )?(?:заседани\\p{L}*|срещ\\p{L}*|програм\\p{L}*)",
      "(?:пръв|първ(?:и|ият|ата|ото)|последен|последн(?:и|ият|ата|ото)) (?:е )?закрит\\p{L}*",
    ),
    only: words(
      "единствен\\p{L}*",
      "само (?:един|една|едно|за|по) (?:\\d+ от|една? от|област|година|годишно|число)",
      "само едно",
    ),
    blame: words(
      "никой не (?:е )?\\p{L}*публик\\p{L}*",
      "не (?:е|са) публикувал\\p{L}*",
      "не (?:е|са) публикуван\\p{L}*",
      "нищо не (?:е |са )?публикув\\p{L}*",
      "не публикува\\p{L}*",
    ),
  },
  en: {
    fell: words(
      "fell",
      "fall(?:en|s|ing)?",
      "drop(?:ped|s)?(?! out| again)",
      "declin\\p{L}*",
      "decreas\\p{L}*",
      "shr[aiu]nk\\p{L}*",
      "went down",
      "down (?:to|from)",
      "remained",
      "were left",
    ),
    rose: words(
      "rose",
      "risen",
      "ris(?:es|ing)",
      "grew",
      "grow(?:n|s|ing|th)",
      "increas\\p{L}*",
      "climb\\p{L}*",
      "doubled",
      "doubles",
      "trebled",
      "tripled",
      "went up",
      "up from",
    ),
    same: words(`stayed at`, "the same as", "unchanged", "as many as in"),
    fewer: words(
      `${number}[\\d,.]* (?:percentage points )?(?:fewer|less|lower)`,
      "(?:fewer|less|lower|smaller) than",
      "certainly (?:fewer|less)",
      "below the median",
    ),
    more: words(
      `${number}[\\d,.]* (?:percentage points )?(?:more|higher)`,
      "(?:more|higher|larger|greater) than",
      "certainly more",
      "above the median",
    ),
    absent: words(
      "no (?:(?!more)[\\p{L}-]+ ){0,4}(?:figures?|data|totals?|numbers?|reports?|count|value|home|service|sitting|one)",
      "no (?:full|whole) year",
      "(?:found|received) (?:none|no|nothing)",
      "not (?:a single|one|any)",
      "without (?:a |any |a single )?(?:[\\p{L}-]+ )?(?:figure|number|data|total|one)",
      "none",
      "nothing",
      "(?:is|are|was) not known",
    ),
    nothing: words(
      "not (?:a single|one|any) (?:published )?(?:figure|report)",
      "without a single figure",
      "nothing",
      "(?:figures?|data) (?:at all|whatsoever)",
    ),
    order: words(
      "\\d+(?:st|nd|rd|th)(?! (?:century|birthday))",
      "medians?",
      "rank(?:s|ed|ing)?",
      "in (?:first|second|third|last) place",
    ),
    most: words(
      "highest",
      "lowest",
      "most(?! of (?:the|them)\\b)",
      "fewest",
      "largest",
      "smallest",
      "biggest",
      "the least",
    ),
    edge: words("(?:first|last|latest) (?:known |dated )?(?:sitting|meeting|programme)s?", "(?:first|last) to close"),
    only: words("the only", "only (?:one|\\d+ of)", "just one"),
    blame: words(
      "no(?:body|(?: |-)one) (?:has |have |had |ever )*publish\\p{L}*",
      "published (?:nothing|no \\p{L}+|by nobody)",
      "ha(?:s|ve) (?:not|never) (?:been )?published",
      "no (?:[\\p{L}-]+ ){1,6}(?:has|have) been published",
      "not (?:been )?published",
    ),
  },
};

/**
 * Words that only look as if they claimed something: how exact a number is, a name of what is counted, the time of an
 * act.
 */
const harmless: Readonly<Record<Language, RegExp>> = {
  bg: words(
    `(?:най-малко|най-много|не повече от|не по-малко от|повече от|по-малко от) ${number}`,
    "за първи път",
    "повечето",
    "не по-късно",
    "най-(?:късно|рано)",
    "най-вече",
    "говор\\p{L}* за нито \\p{L}+ \\p{L}+",
    "за нито едно място",
    "повече от един\\p{L}*",
    "повече от една",
    "едно или повече",
    "една или повече",
    "не значи\\p{L}*",
    "най-малкото",
  ),
  en: words(
    `(?:at most|at least|no more than|no fewer than|not more than|more than|fewer than|less than|up to) ${number}`,
    "for the first time",
    "one or more",
    "more than one",
    "more than once",
    "no later than",
    "(?:for|and) \\d+ more",
    "at (?:most|least)",
    "almost",
    "not necessarily",
    "children not found",
    "not applicable",
    "no one else",
    "mostly",
    "drop(?:ping|ped)?[- ]outs?",
  ),
};

/** The families of words that a text claims something with. */
export function familiesIn(text: string, language: Language): readonly Family[] {
  const plain = text.replace(harmless[language], " ");
  return families.filter((family) => plain.search(says[language][family]) !== -1);
}

type Exactness = readonly (readonly [Exclude<Qualifier, "exact">, RegExp])[];

const before = (...patterns: readonly string[]): RegExp =>
  new RegExp(`(?:${patterns.join("|").replaceAll(" ", "\\s+")})\\s*$`, "iu");

/** Words before a number that say how exact it is; without them it is told as exact. */
const exactness: Readonly<Record<Language, Exactness>> = {
  bg: [
    ["about", before("≈", "~", "около", "приблизително")],
    ["at_least", before("≥", "поне", "най-малко", "не по-малко от")],
    ["at_most", before("≤", "най-много", "не повече от")],
  ],
  en: [
    ["about", before("≈", "~", "about", "around", "approximately")],
    ["at_least", before("≥", "at least", "no(?:t)? fewer than")],
    ["at_most", before("≤", "at most", "no(?:t)? more than")],
  ],
};
/** Words that may say how exact a number is, or something else. */
const perhaps: Readonly<Record<Language, Exactness>> = {
  bg: [
    ["about", before("близо", "към")],
    ["at_least", before("над", "повече от")],
    ["at_most", before("до", "под")],
  ],
  en: [
    ["about", before("nearly", "some")],
    ["at_least", before("over", "more than")],
    ["at_most", before("up to", "under")],
  ],
};

/** How exact the words before a number say that it is: all that they may mean. */
export function exactnessBefore(before: string, language: Language): readonly Qualifier[] {
  const saidIn = (all: Exactness): readonly Qualifier[] =>
    all.filter(([, said]) => said.test(before)).map(([qualifier]) => qualifier);
  const sure = saidIn(exactness[language]);
  return sure.length > 0 ? sure : ["exact", ...saidIn(perhaps[language])];
}

/** Numbers in words, from nought on. */
export const numerals: Readonly<Record<Language, readonly RegExp[]>> = {
  bg: [
    words("нула", "нито един", "нито една", "нито едно"),
    words("(?<!нито )(?:един|една|едно)", "единствен\\p{L}*"),
    words("два", "две", "двете", "двата", "двама"),
    words("три", "трите", "трима"),
    words("четири", "четирите"),
    words("пет", "петте"),
    words("шест", "шестте"),
    words("седем", "седемте"),
    words("осем", "осемте"),
    words("девет", "деветте"),
    words("десет", "десетте"),
  ],
  en: [
    words("zero", "none", "no"),
    words("(?<!not )one", "the only", "single"),
    words("two", "both"),
    words("three"),
    words("four"),
    words("five"),
    words("six"),
    words("seven"),
    words("eight"),
    words("nine"),
    words("ten"),
  ],
};

/** Sentences of the site's own that stand on slides alone, where no mark can stand beside them. */
export const ownWords: Readonly<Record<Language, readonly string[]>> = {
  bg: [
    "Всяко число е публикувано от посочен източник или идва от регистъра; нищо не е сметнато от части и нищо не е допълнено.",
    "Празно място значи, че не намерихме такова число. Скрито число е скрито, за да не може да се разпознае дете.",
  ],
  en: [
    "Every number was published by a named source or comes from the register; none is summed from parts, none is filled in.",
    "An empty place means that we found no such figure. A withheld number is withheld so that no child can be recognised.",
  ],
};

/** The line of a slide that lists where a chart has no number. */
export const gapList: Readonly<Record<Language, RegExp>> = { bg: /^Без число: (.+)$/u, en: /^No figure: (.+)$/u };

/** Words that say that only what the chart shows lacks: a total for the whole of its time. */
export const ofTotals: Readonly<Record<Language, RegExp>> = {
  bg: words("такова", "общо", "цяла(?:та)?"),
  en: words("such", "totals?", "whole"),
};

/** "Two years in a row" and the like; what is caught is the numeral, or the number in digits. */
export const inARow: Readonly<Record<Language, RegExp>> = {
  bg: /(\p{L}+|\d+)\s+поредни\s+(?:учебни\s+)?години/iu,
  en: /(\p{L}+|\d+)\s+(?:school\s+)?years\s+in\s+a\s+row/iu,
};

/** Words that say that a number is of a part of its year, or reaches until a day. */
export const partly: Readonly<Record<Language, RegExp>> = {
  bg: words(
    "част(?:та|и)?",
    "непълн\\p{L}*",
    "до",
    "към",
    "начал\\p{L}*",
    "дотогава",
    "досега",
    "от началото",
    "срок\\p{L}*",
    "няма цяла година",
  ),
  en: words(
    "part(?:s|ly)?",
    "incomplete",
    "until",
    "till",
    "to",
    "by",
    "as of",
    "start",
    "so far",
    "term",
    "no (?:full|whole) year",
  ),
};

/** A list of what was found besides what is shown; it tells of no run of years. */
export const besides: Readonly<Record<Language, RegExp>> = {
  bg: /^(?:Намерихме друго|Друго, което намерихме):/u,
  en: /^(?:We found something else|What we found instead):/u,
};

/** Words that say that two numbers were told by different publishers. */
export const otherPublisher: Readonly<Record<Language, RegExp>> = {
  bg: words(
    "(?:различни|други?|двама|двата) (?:издател\\p{L}*|източни\\p{L}*)",
    "друг(?:и|о|а)?(?:ят)? (?:издател|източник)\\p{L}*",
    "издателите са различни",
    "от различни",
    "различни източници",
  ),
  en: words("(?:different|other|another|two|differing) (?:publishers?|sources?)", "publishers? differ"),
};

/** "According to": somebody is named. */
export const accordingTo: Readonly<Record<Language, RegExp>> = {
  bg: words("според (?!последно|определени|закон|посочен|избран)[^,.]", "по данни на"),
  en: words("according to"),
};

/** Words that say that a whole district is meant, and no part of it. */
export const wholeDistrict: Readonly<Record<Language, RegExp>> = {
  bg: /(?<!\p{L})(?:цялата област|като цяло|отделни общини)(?!\p{L})/iu,
  en: /(?<!\p{L})(?:as a whole|whole district|single municipalities)(?!\p{L})/iu,
};

/** Words and the sign that say that a number is in doubt. */
export const inDoubt: Readonly<Record<Language, RegExp>> = {
  bg: /(?<!\p{L})съмн(?:ени|ява)\p{L}*|\d\s\?/iu,
  en: /(?<!\p{L})doubt\p{L}*|\d\s\?/iu,
};

/** Words for what a number counts where that is not all, in either language. */
export const countingWords: Readonly<Partial<Record<Counting, RegExp>>> = {
  net: words("нетно", "net"),
  kept_at_date: words("задържан\\p{L}*", "останал\\p{L}*", "kept", "retained", "stayed"),
  first_time: words("първи път", "first time"),
  returned_after_leaving: words("след отпадане", "after (?:leaving|dropping out)"),
  gross_beyond_definition: words("брутно", "извън определението", "gross", "beyond the definition"),
  unclear: words("не е (?:ясно|казано)", "неуточнен\\p{L}*", "unclear", "not said", "unsaid"),
  other_concept: words("друго", "something else", "other"),
};

/** Words for the kinds of home, in either language. */
export const kindOfHome: Readonly<Record<Exclude<InstitutionKind, "all">, RegExp>> = {
  DMSGD: /ДМСГД|DMSGD|медико-социал|medical and social|medico-social/iu,
  DDLRG: /ДДЛРГ|DDLRG|родителск|parental care/iu,
  DDUI: /ДДУИ|DDUI|умствен|intellectual/iu,
  DDFU: /ДДФУ|DDFU|физическ|physical/iu,
};
