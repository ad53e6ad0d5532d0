import { homeKinds, serviceKinds } from "../../model/codes.ts";
import {
  ageBands,
  leftAgainCodes,
  outcomes,
  partners,
  reasons,
  sexes,
  sittingBodies,
  supports,
} from "../../model/register.ts";
import { folded } from "./fold.ts";

/** The codes of a column, and how offices write each: whole words, as `folded` leaves them. */
export interface ValueList {
  readonly codes: readonly string[];
  readonly written: Readonly<Record<string, readonly string[]>>;
}

// A word that ends by the child's sex: "върнат", "върната", "върнато", "върнати".
const ended = (...stems: readonly string[]): readonly string[] =>
  stems.flatMap((stem) => ["", "а", "о", "и"].map((end) => stem.replace("*", end)));

const sex: ValueList = {
  codes: sexes,
  written: {
    f: ["ж", "жена", "женски", "момиче", "женско", "жен"],
    m: ["м", "мъж", "мъжки", "момче", "мъжко", "мъж"],
    u: ["неизвестен", "неизвестно", "няма данни", "н д", ""],
  },
};

const reason: ValueList = {
  codes: reasons,
  written: {
    never_enrolled: [
      ...ended(
        "незаписан*",
        "никога незаписан*",
        "незаписван*",
        "необхванат*",
        "не е записан*",
        "не е записван*",
        "никога не е записван*",
        "никога не е бил* записан*",
      ),
      "никога не е посещавал училище",
      "никога не е посещавала училище",
      "никога не е посещавало училище",
    ],
    dropped_out: [
      ...ended("отпаднал*", "напуснал*", "отпаднал* от училище", "напуснал* училище", "преждевременно напуснал*"),
      "отпадане",
    ],
    at_risk: [
      ...ended("застрашен* от отпадане", "рисков*"),
      "в риск",
      "риск",
      "в риск от отпадане",
      "риск от отпадане",
      "с риск от отпадане",
    ],
  },
};

const outcome: ValueList = {
  codes: outcomes,
  written: {
    enrolled_first_time: ended(
      "записан*",
      "записан* за първи път",
      "записан* за пръв път",
      "записан* за първи път в училище",
      "записан* в детска градина",
      "записан* в училище",
    ),
    returned: [
      ...ended("върнат*", "върнат* в училище", "върнат* в клас", "завърнал* се", "реинтегриран*", "възстановен*"),
      "завърнал се",
      "върна се",
      "завръщане",
    ],
    retained: [
      ...ended("задържан*", "задържан* в училище", "останал* в училище", "останал*"),
      "продължава",
      "посещава",
      "посещава училище",
      "остава в училище",
    ],
    abroad: [
      ...ended("заминал* в чужбина", "заминал* за чужбина", "заминал* зад граница"),
      "чужбина",
      "в чужбина",
      "зад граница",
      "извън страната",
    ],
    not_found: ended(
      "ненамерен*",
      "не е намерен*",
      "неоткрит*",
      "не е открит*",
      "не е открит* на адреса",
      "не е намерен* на адреса",
      "не е установен*",
    ),
    refused: [
      ...ended("отказал*", "отказал* се"),
      "отказ",
      "отказва",
      "отказват",
      "отказ на родител",
      "отказ на родителя",
      "отказ на родителите",
    ],
    open: [
      ...ended("открит*", "отворен*", "неприключен*", "незавършен*"),
      "в процес",
      "в работа",
      "текущ",
      "текущо",
      "предстои",
      "в процес на работа",
      "работи се",
      "работи се по случая",
    ],
  },
};

const yesNo: ValueList = {
  codes: leftAgainCodes,
  written: {
    yes: ["да", "д", "yes", "+", "1"],
    no: ["не", "н", "no", "0"],
    unknown: ["неизвестно", "няма данни", "не е известно", "н д", "не се знае", ""],
  },
};

const support: ValueList = {
  codes: supports,
  written: {
    social: ["социална", "социална подкрепа", "социално подпомагане", "социална работа", "соц"],
    psychological: ["психологическа", "психологическа подкрепа", "психолог", "психологична"],
    material: ["материална", "материална подкрепа", "учебници", "дрехи", "помощ в натура", "учебни помагала"],
    transport: ["транспорт", "транспортна", "осигурен транспорт"],
    language: ["езикова", "езикова подкрепа", "български език", "обучение по български език", "езиково обучение"],
    mediation: ["медиация", "медиатор", "образователен медиатор", "посредничество"],
    health: ["здравна", "здравна подкрепа", "медицинска", "здравни грижи"],
  },
};

const partner: ValueList = {
  codes: partners,
  written: {
    education: ["образование", "руо", "училище", "учител", "учители", "рио"],
    social: ["социални", "дсп", "асп", "социално подпомагане", "социален работник", "социални служби"],
    police: ["полиция", "мвр", "рпу", "ру", "полицай", "одмвр", "детска педагогическа стая", "дпс"],
    municipality: ["община", "кметство", "общинска администрация", "кмет"],
    health: ["здравеопазване", "рзи", "лекар", "здравен медиатор"],
    mediator: ["медиатор", "образователен медиатор", "медиатори"],
    other: ["друг", "други", "друго", "нпо"],
  },
};

const homeKind: ValueList = {
  codes: homeKinds,
  written: {
    DMSGD: ["дмсгд", "дом за медико социални грижи за деца", "дом за медико социални грижи"],
    DDLRG: ["ддлрг", "дом за деца лишени от родителска грижа"],
    DDUI: ["ддуи", "дом за деца с умствена изостаналост"],
    DDFU: ["ддфу", "дом за деца с физически увреждания"],
  },
};

const serviceKind: ValueList = {
  codes: serviceKinds,
  written: {
    CNST: ["цнст", "център за настаняване от семеен тип"],
    CNST_DU: ["цнст ду", "цнстду", "цнстдму", "център за настаняване от семеен тип за деца с увреждания"],
    COP: ["цоп", "център за обществена подкрепа"],
    DC: ["дц", "дневен център", "дневен център за деца"],
    PJ: ["пж", "преходно жилище"],
    ZJ: ["зж", "защитено жилище"],
    KC: ["кц", "кризисен център"],
    CSRI: ["цсри", "център за социална рехабилитация и интеграция"],
    MB: ["мб", "звено майка и бебе", "майка и бебе"],
    OTHER: ["друга", "друга услуга", "друго"],
  },
};

const body: ValueList = {
  codes: sittingBodies,
  written: {
    OKC: ["окц", "областен координационен център", "областен център"],
    OKMD: ["окмд", "координационен механизъм", "областен координационен механизъм за деинституционализация"],
    programme: ["програма", "областна програма"],
  },
};

const ages: ValueList = { codes: ageBands, written: {} };

/** The lists of codes, by column of the contract. */
export const valueLists: Readonly<Record<string, ValueList>> = {
  sex,
  reason,
  outcome,
  left_again: yesNo,
  support,
  partners: partner,
  body,
  age_band: ages,
};

/** The list of codes of a column of a file; `kind` is another one in each. */
export const valueListOf = (file: string, column: string): ValueList | undefined => {
  if (column === "kind") return file === "institutions" ? homeKind : serviceKind;
  return valueLists[column];
};

/** The code that a text means, by the code itself or the words for it; undefined where none is sure. */
export function codeOf(list: ValueList, text: string): string | undefined {
  const own = list.codes.find((code) => code === text.trim());
  if (own !== undefined) return own;
  const wanted = folded(text);
  const found = list.codes.filter((code) => folded(code) === wanted || list.written[code]?.includes(wanted) === true);
  return found.length === 1 ? found[0] : undefined;
}

/** The entries of a cell that lists several. */
export const entriesOf = (text: string): readonly string[] =>
  text
    .split(/[|;,/\n]|\s\+\s|\s+и\s+(?=\p{L})/u)
    .map((entry) => entry.trim())
    .filter((entry) => entry !== "" && !/^[-–—]$/.test(entry));
