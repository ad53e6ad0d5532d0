/** The words of the chart of statements on all that was counted since the Mechanism began, in Bulgarian. */
export const since = {
  title: (from: string, when: string, list: string) => `Върнати деца от ${from} до ${when}: ${list}`,
  nothing: "Върнати деца от началото на Механизма: не намерихме общо число",
  subtitle: (place: string, from: string, to: string) =>
    `Обхванати и върнати деца от началото на Механизма до посочената дата, ${place}, всяко твърдение поотделно, ${from}–${to}`,
  short: {
    all: "брутно",
    gross_beyond_definition: "брутно",
    kept_at_date: "останали",
    net: "нетно",
    part: "част",
    first_time: "първи път",
    returned_after_leaving: "след отпадане",
    other_concept: "друго",
    unclear: "не е ясно",
  },
  counts: {
    all: "брутно",
    gross_beyond_definition: "брутно, и извън определението",
    kept_at_date: "върнати и задържани",
    net: "нетно, без напусналите отново",
    part: "само част, не е казано коя",
    first_time: "само записани за първи път",
    returned_after_leaving: "само върнати след отпадане",
    other_concept: "нещо друго",
    unclear: "не е казано брутно или нетно",
  },
  partOf: (group: string) => `само част: ${group}`,
  said: (who: string, when: string, list: string) =>
    `${who}: от началото на Механизма до ${when} записаните за първи път или върнати деца са ${list}.`,
  item: (value: string, kind: string) => `${value} ${kind}`,
  earlier: (list: string) => `По-ранни числа: ${list}.`,
  earlierItem: (value: string, kind: string, when: string, who: string) => `${value} ${kind} до ${when} (${who})`,
  reported: (who: string, publisher: string) => `${who}, по ${publisher}`,
  mark: {
    gross: "брутно: всички записани за първи път или върнати",
    kept: "само останалите: върнати и задържани или нетно",
    span: "черта през знака: точният ден не е посочен",
    unsaid: "част от децата или не е казано кои",
  },
  note: {
    kinds:
      "Брутно са броени и децата, които по-късно отново са напуснали; „върнати и задържани“ и „нетно“ броят само останалите. Затова знаците не са свързани с линия и двата вида числа не се сравняват.",
    once: "Едно твърдение, повторено от няколко издания, е показано веднъж; повторенията са в данните.",
    span: "Чертата през знака показва месеца или годината, до които се брои, когато денят не е посочен.",
  },
  column: { until: "Брои се до", children: "Деца", kind: "Какво е броено", who: "Кой го казва" },
  /** Who speaks in a source, in full for sentences and short for the picture; for the others the publisher stands. */
  speakers: {
    "novinite-185319": { full: "вицепремиерът Томислав Дончев", short: "вицепремиерът Дончев" },
    "blitz-673930": { full: "вицепремиерът Томислав Дончев", short: "вицепремиерът Дончев" },
    "zakazanlak-14665": { full: "Министерството на образованието и науката", short: "МОН" },
    "pna-1207465": { full: "премиерът Николай Денков", short: "премиерът Денков" },
    "plovdivnews-172143": { full: "вицепремиерът Томислав Дончев", short: "вицепремиерът Дончев" },
  },
} as const;
