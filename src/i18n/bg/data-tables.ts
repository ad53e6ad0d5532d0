/** What is said of each public table and its codes, in Bulgarian. */
export const dataTables = {
  /** What people come for. */
  wanted: {
    observations: "Всички публикувани числа",
    institutions: "Домове за деца",
    services: "Услуги в общността",
    events: "Заседания и програми",
    sources: "Източници",
    register_districts: "Регистър: страната и областите",
    register_municipalities: "Регистър: общините",
    evidence: "Кой какво е казал за всяко число",
    institution_evidence: "Кой какво е казал за всеки дом",
    areas: "Области и общини с кодовете им",
    indicators: "Показатели с определенията и мерните им единици",
    breakdowns: "Разбивки: възраст, пол, резултат и други",
  },
  row: {
    observations: "Един ред е едно число: показател, място, период и група, с точността, датирането и източника на водещата стойност.",
    institutions: "Един ред е един назован дом за деца: вид, място, капацитет, действа ли или е закрит и откога.",
    services: "Един ред е една назована услуга в общността: вид, място, капацитет, ползватели.",
    events: "Един ред е заседание, среща или програма – или число, казано на тях.",
    sources: "Един ред е един източник: издател, заглавие, дата, адрес и колко твърдения са взети от него.",
    register_districts: "Един ред е един брой, преброен от записи: показател, място, период и група. Скритите числа са отбелязани и ги няма във файла.",
    register_municipalities: "Един ред е един брой за община, преброен от записи. Скритите числа са отбелязани и ги няма във файла.",
    evidence: "Един ред е едно твърдение на един източник за едно наблюдение: водещо, потвърждаващо или противоречащо.",
    institution_evidence: "Един ред е едно твърдение на един източник за един дом, включително по-ранните.",
    areas: "Един ред е страната, област или община; с кода се свързват всички други таблици.",
    indicators: "Един ред е един показател: какво брои, в какво се мери и как е определен.",
    breakdowns: "Един ред е една група, по която е разбито число.",
  },
  level: { country: "страната", district: "област", municipality: "община", settlement: "населено място" },
  dataset: { reported: "публикувани числа", register: "регистър от записи" },
  periodType: { school_year: "учебна година", calendar_year: "календарна година", as_of: "към дата", range: "от дата до дата" },
  obsStatus: {
    A: "обичайна стойност", E: "оценка", U: "ненадеждна", O: "липсва", M: "не може да съществува", Q: "скрита",
  },
  confStatus: { F: "свободно", C: "поверително" },
  indicatorKind: { stock: "наличност към момент", flow: "поток за период", share: "дял" },
  unit: {
    addresses: "адреси", children: "деца", percent: "проценти", teams: "екипи", families: "семейства", places: "места",
    institutions: "институции", people: "души", sittings: "заседания", acts: "актове", cases: "случаи", services: "услуги",
    offices: "дирекции", sweeps: "обходи",
  },
  type: { VARCHAR: "текст", INTEGER: "цяло число", DOUBLE: "число", BOOLEAN: "true или false" },
  /** What a column of figures is measured in, where it is the same in every row. */
  measured: { degrees: "градуси", places: "места", people: "души", statements: "твърдения", indicator: "по показателя: колона unit на таблицата indicators" },
  /** The heads of the columns with words that sheets have beside those with codes. */
  label: {
    area: "Територия", parent: "По-голяма територия", district: "Област", indicator: "Показател", breakdown: "Разбивка", source: "Издател на източника",
    institution_kind: "Вид институция, с думи", kind: "Вид, с думи", status: "Състояние, с думи", body: "Орган, с думи", area_level: "Ниво, с думи",
    extent: "Обхват на периода, с думи", unit: "Мерна единица, с думи",
  },
  whole: "всички",
  none: "без вид",
} as const;
