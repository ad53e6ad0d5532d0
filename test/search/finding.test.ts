import { describe, expect, it } from "vitest";
import type { Language } from "../../src/model/text.ts";
import { languages } from "../../src/model/text.ts";
import { certain } from "../../src/search/places-index.ts";
import { areas, finder } from "./places.ts";

const find = { bg: finder("bg", []), en: finder("en", []) };
const codes = (text: string, language: Language = "bg"): readonly string[] =>
  find[language](text).map(({ place }) => place.id);

/** What is typed, and the code of the place on top. */
const first: readonly (readonly [code: string, ...typed: readonly string[]])[] = [
  [
    "KNL48",
    "Дупница",
    "дупница",
    "ДУПНИЦА",
    "dupnitsa",
    "Dupnica",
    "дупнитса",
    "Dupnitza",
    "дупнца",
    "дупинца",
    "Дупнницца",
    "Дупниц",
    "дупн",
    "dupn",
    "община Дупница",
    "гр. Дупница",
    "Dupnitsa municipality",
    "Дупница, Кюстендил",
  ],
  [
    "VAR05",
    "Бяла Варна",
    "Бяла (Варна)",
    "Byala, Varna",
    "bqla varna",
    "варна бяла",
    "община Бяла, област Варна",
    "бяла вар",
  ],
  ["RSE04", "Бяла Русе", "Бяла (Русе)", "Byala Ruse", "biala russe", "община Бяла област Русе", "Бяла р"],
  ["VRC08", "Бяла Слатина", "Byala Slatina", "бяла сл", "bqla slatina", "Беласлатина"],
  ["BG332", "Добрич", "Dobrich", "добрич", "Dobri4", "област Добрич", "Добрич област"],
  [
    "DOB15",
    "Добричка",
    "Добрич-селска",
    "Добрич селска",
    "Dobrichka",
    "Dobrich-selska",
    "община Добричка",
    "Dobrich rural",
  ],
  ["DOB28", "град Добрич", "община Добрич", "Dobrich municipality", "Добрич-градска"],
  [
    "BG411",
    "София",
    "Sofia",
    "Sofiya",
    "Sofija",
    "София-град",
    "София град",
    "София (столица)",
    "Sofia City",
    "Sofia capital",
    "гр. София",
    "столица",
    "Софя",
  ],
  [
    "BG412",
    "Софийска област",
    "София област",
    "област София",
    "Sofia Province",
    "Sofia oblast",
    "Sofiyska oblast",
    "Софийска",
    "софиска област",
  ],
  ["SOF46", "Столична", "Столична община", "Stolichna", "Stoli4na ob6tina", "община София", "Sofia municipality"],
  ["PVN23", "Искър", "Iskar", "Iskur", "Iskyr", "искър"],
  ["BG414", "Перник", "Pernik", "перник", "Пернник", "Prenik"],
  ["PER32", "община Перник", "Pernik municipality", "Перник община"],
  ["BLG33", "Петрич", "Petrich", "Petri4", "петрич", "Петрчи"],
  ["SHU25", "Смядово", "Smyadovo", "Smiadovo", "Smqdovo", "Смедово", "Смядво"],
  ["HKV29", "Симеоновград", "Simeonovgrad", "Симеонов град", "симеоновгрд"],
  ["SHU30", "община Шумен", "obshtina Shumen", "ob6tina 6umen"],
  ["BG333", "Шумен", "6umen", "Schumen", "Šumen", "Shoumen"],
  ["BG334", "Търговище", "Targovishte", "Turgovishte", "Tyrgovishte", "Tărgovište", "Търговиште", "търгов"],
  ["BG415", "Кюстендил", "Kyustendil", "Kiustendil", "Kjustendil", "Kustendil", "Костендил", "кюстен"],
  ["BG425", "Кърджали", "Kardzhali", "Kardjali", "Kurdjali", "Kyrdzhali", "Карджали"],
  ["BG423", "Пазарджик", "Pazardzhik", "Pazardjik", "Пазаржик", "Pazarjik"],
  [
    "BG321",
    "Велико Търново",
    "Veliko Tarnovo",
    "Veliko Turnovo",
    "Veliko Tyrnovo",
    "В. Търново",
    "Търново",
    "великотърново",
    "Wieliko Tarnowo",
  ],
  ["BG344", "Стара Загора", "Stara Zagora", "Ст. Загора", "старазагора", "стара загоро", "Загора"],
  ["SLV16", "Нова Загора", "Nova Zagora", "новазагора", "Н. Загора"],
  ["BG343", "Ямбол", "Yambol", "Jambol", "Iambol", "Qmbol"],
  ["JAM25", "Тунджа", "Tundzha", "Tundja", "Toundja"],
  [
    "BG323",
    "Русе",
    "Ruse",
    "Rousse",
    "русе",
    "Рyce",
    "рyсe",
    "Pyce",
    "PYCE",
    "Rusе",
    "Ру\u200bсе",
    "\u00adРусе",
    "Р\u0443се",
  ],
  ["BG331", "Bарна", "Вaрнa", "BAPHA", "Vаrnа", "bарна", "Варнa"],
  ["BG342", "Cливен", "Sliven", "Ѕliven", "Slivеn"],
  ["BG421", "Рlovdiv", "Пловдив", "Пловдuв"],
  ["BG341", "Бургас", "Burgas", "Bourgas", "Бургаз"],
  ["BG422", "Хасково", "Haskovo", "Khaskovo", "Xaskovo", "Хскаово"],
  ["BG413", "Благоевград", "Blagoevgrad", "Благоев град", "Благевград", "Blagoevgard", "Благоивг"],
  ["BG313", "Враца", "Vratsa", "Vraca", "Wratza"],
  ["BLG11", "Гоце Делчев", "Gotse Delchev", "Goce Delchev", "Г. Делчев", "goce del4ev"],
  ["DOB12", "Генерал Тошево", "General Toshevo", "Ген. Тошево", "G. Toshevo"],
  ["SHU23", "Велики Преслав", "Преслав", "Preslav"],
  ["PDV37", "Хисаря", "Хисар", "Hisarya", "Hissar", "Hisarq"],
  ["PAZ20", "Панагюрище", "Panagyurishte", "Panagiurishte", "панагюр", "Панаюрище"],
  ["SFO06", "Божурище", "Bozhurishte", "Bojurishte", "Božurište"],
  ["JAM22", "Стралджа", "Straldzha", "Stralja", "Straldja"],
  ["VTR31", "Стражица", "Strazhitsa", "Strajica"],
  ["SZR22", "Мъглиж", "Maglizh", "Maglij", "Muglizh"],
  ["VRC31", "Оряхово", "Oryahovo", "Oriahovo", "Oryakhovo"],
  ["VTR06", "Горна Оряховица", "Г. Оряховица", "Gorna Oriahovica", "горна оряховца"],
  ["VTR28", "Свищов", "Svishtov", "Svi6tov", "Свиштов"],
  ["PVN10", "Долна Митрополия", "Д. Митрополия", "Dolna Mitropolija"],
  ["PVN11", "Долни Дъбник", "Dolni Dabnik", "Dolni Dubnik"],
  ["SML38", "Чепеларе", "Chepelare", "4epelare"],
  ["SML11", "Златоград", "Zlatograd"],
  ["SFO47", "Златица", "Zlatitsa", "Zlatica"],
  ["VTR14", "Златарица", "Zlataritsa", "Zlatarica"],
  ["SFO45", "Сливница", "Slivnitsa", "Slivnica"],
  ["BG342", "Сливен", "Sliven"],
  ["RSE33", "Сливо поле", "Slivo pole", "сливополе"],
  ["MON24", "Лом", "Lom", "гр. Лом"],
  ["KNL38", "Рила", "Rila"],
  ["PAZ21", "Пещера", "Peshtera", "Pe6tera", "Пештера"],
  ["VID30", "Ново село", "Novo selo", "община Ново село"],
  ["SHU22", "Нови пазар", "Novi pazar", "новипазар"],
  ["LOV18", "община Ловеч", "Lovech municipality"],
  ["BG315", "Ловеч", "Lovech", "Love4", "Lovetch"],
  ["SFO59", "Долна баня", "Dolna banya", "Dolna Banja"],
  ["SZR24", "Павел баня", "Pavel banya"],
  ["KNL41", "Сапарева баня", "Sapareva banq"],
  ["PDV41", "Стамболийски", "Stamboliyski", "Stamboliiski"],
  ["HKV30", "Стамболово", "Stambolovo"],
  ["TGV23", "Опака", "Opaka"],
  ["SZR23", "Опан", "Opan"],
  ["SFO54", "Антон", "Anton"],
  ["TGV02", "Антоново", "Antonovo"],
  ["PDV33", "Съединение", "Saedinenie", "Suedinenie"],
  ["BLG53", "Якоруда", "Yakoruda", "Jakoruda", "Qkoruda"],
];
const asked = first.flatMap(([code, ...typed]) => typed.map((text) => [text, code] as const));

describe("finding a place", () => {
  it.each(languages)("knows %s spellings by the hundred", (language) => {
    expect(asked.length).toBeGreaterThan(250);
    expect(
      asked
        .filter(([text, code]) => codes(text, language)[0] !== code)
        .map(([text, code]) => `${text}: ${codes(text, language).slice(0, 3).join(" ")}, not ${code}`),
    ).toEqual([]);
  });

  it.each(languages)("finds every place first by its own names, Cyrillic and Latin (%s)", (language) => {
    const places = areas.filter(({ level }) => level !== "country");
    expect(places).toHaveLength(28 + 265);
    for (const { area, level, name_bg, name_en } of places) {
      for (const name of [name_bg, name_en]) {
        const found = find[language](name);
        const before = found
          .slice(
            0,
            found.findIndex(({ place }) => place.id === area),
          )
          .map(({ place }) => areas.find((other) => other.area === place.id));
        expect(
          found.map(({ place }) => place.id),
          name,
        ).toContain(area);
        // Before it stands only what bears the very same name: its district, or another municipality.
        for (const other of before)
          expect([other?.name_bg, other?.name_en, other?.area === "BG411" ? "Sofia" : ""], name).toContain(name);
      }
      const asKind = `${level === "district" ? "област" : "община"} ${name_bg}`;
      expect(codes(asKind, language).slice(0, name_bg === "Бяла" ? 2 : 1), asKind).toContain(area);
    }
  });

  it("shows the district before its town, and names alike together", () => {
    expect(codes("Варна")).toEqual(["BG331", "VAR06"]);
    expect(codes("Бяла")).toEqual(["RSE04", "VAR05", "VRC08"]);
    expect(codes("София")).toEqual(["BG411", "SOF46", "BG412"]);
    expect(codes("Добрич")).toEqual(["BG332", "DOB28", "DOB15"]);
    expect(codes("Загора")).toEqual(["BG344", "SLV16", "SZR31"]);
  });

  it("finds municipalities governed from a town of another name", () => {
    expect(codes("Пловдив")).toEqual(["BG421", "PDV22", "PDV17", "PDV26"]);
    expect(codes("Ямбол")).toEqual(["BG343", "JAM26", "JAM25"]);
  });

  it("makes no guesses where a name fits", () => {
    expect(codes("Петрич")).toEqual(["BLG33"]);
    expect(codes("Перник")).toEqual(["BG414", "PER32"]);
    expect(codes("Рила")).toEqual(["KNL38"]);
    expect(codes("Златица")).toEqual(["SFO47"]);
    expect(codes("Антон")).toEqual(["SFO54", "TGV02"]);
  });

  it("lists a kind without a name, and nothing for nothing", () => {
    expect(codes("област")).toHaveLength(28);
    expect(codes("municipality", "en")).toHaveLength(265);
    for (const nothing of ["", "  ", "?!", "Лондон", "xyzzy", "Катманду", "42"])
      expect(codes(nothing), nothing).toEqual([]);
  });

  it("knows when only one place can be meant", () => {
    expect(certain(find.bg("област Варна"))?.id).toBe("BG331");
    expect(certain(find.bg("община Варна"))?.id).toBe("VAR06");
    expect(certain(find.bg("Софийска област"))?.id).toBe("BG412");
    expect(certain(find.bg("дупнца"))?.id).toBe("KNL48");
    expect(certain(find.bg("Бяла Русе"))?.id).toBe("RSE04");
    expect(certain(find.bg("Бяла"))).toBeUndefined();
    expect(certain(find.bg("Лондон"))).toBeUndefined();
    for (const both of ["Добрич", "Dobrich", "Русе", "русе", "Ruse", "Rousse", "Варна", "София", "Добрчи"])
      expect(certain(find.bg(both)), both).toBeUndefined();
  });

  it.each(languages)(
    "never takes one of several places of the same name, and never doubts a name that only one bears (%s)",
    (language) => {
      const places = areas.filter(({ level }) => level !== "country");
      for (const name of ["name_bg", "name_en"] as const) {
        for (const [text, bearers] of Map.groupBy(places, (place) => place[name])) {
          const found = certain(find[language](text));
          if (bearers.length > 1) expect(found, text).toBeUndefined();
          else if (!["Sofia", "Sofia City", "София-град"].includes(text))
            expect(found?.id, text).toBe(bearers[0]?.area);
        }
      }
    },
  );
});
