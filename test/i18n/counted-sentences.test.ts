import { describe, expect, it } from "vitest";
import { dictionary } from "../../src/i18n/dictionary.ts";
import { pageWords } from "../../src/i18n/pages.ts";
import { files as bgFiles } from "../../src/i18n/bg/files.ts";
import { files as enFiles } from "../../src/i18n/en/files.ts";

const [bg, en] = [dictionary("bg"), dictionary("en")];
const [bgPages, enPages] = [pageWords("bg"), pageWords("en")];
const plain = (words: string): string => words.replaceAll("\u00a0", " ");

/** Sentences in which more than the noun agrees with a number: what is said for each of some numbers. */
const told: Readonly<
  Record<string, readonly [say: (count: number) => string, said: Readonly<Record<number, string>>]>
> = {
  "homes all closed": [
    (count) => bg.timelines.closures.allClosed(count, "в Русе"),
    {
      1: "Единственият назован дом за деца в Русе е закрит",
      2: "И двата назовани дома за деца в Русе са закрити",
      5: "Всичките 5 назовани дома за деца в Русе са закрити",
      21: "Всичките 21 назовани дома за деца в Русе са закрити",
    },
  ],
  "homes all closed, en": [
    (count) => en.timelines.closures.allClosed(count, "in Ruse"),
    {
      1: "The only home for children named in Ruse has closed",
      2: "Both homes for children named in Ruse have closed",
      5: "All 5 homes for children named in Ruse have closed",
      21: "All 21 homes for children named in Ruse have closed",
    },
  ],
  "homes some closed": [
    (count) => bg.timelines.closures.someClosed(count, 30, "в Русе"),
    {
      1: "От 30 назовани дома за деца в Русе е закрит 1",
      2: "От 30 назовани дома за деца в Русе са закрити 2",
      21: "От 30 назовани дома за деца в Русе са закрити 21",
    },
  ],
  "homes none closed": [
    (count) => bg.timelines.closures.noneClosed(count, "в Русе"),
    {
      1: "За единствения назован дом за деца в Русе не намерихме сведение да е закрит",
      2: "За нито един от двата назовани дома за деца в Русе не намерихме сведение да е закрит",
      5: "За нито един от 5 назовани дома за деца в Русе не намерихме сведение да е закрит",
    },
  ],
  "homes on the map": [
    (count) => bg.map.homes.sentence(count, 1, 1),
    {
      1: "Назован е 1 дом в 1 община от 1 област.",
      2: "Назовани са 2 дома в 1 община от 1 област.",
      21: "Назовани са 21 дома в 1 община от 1 област.",
    },
  ],
  "homes all closed on the map": [
    bg.map.homes.titleAll,
    {
      1: "Единственият назован дом за деца е закрит",
      2: "И двата назовани дома за деца са закрити",
      21: "Всичките 21 назовани дома за деца са закрити",
    },
  ],
  "sources disagree": [
    (count) => bg.charts.note.disagreeing("2019/2020 г.", count, 21),
    {
      1: "2019/2020 г.: източниците си противоречат – 1 от 21 твърдения противоречи на водещото.",
      2: "2019/2020 г.: източниците си противоречат – 2 от 21 твърдения противоречат на водещото.",
    },
  ],
  "sources disagree, en": [
    (count) => en.charts.note.disagreeing("2019/2020", count, 21),
    {
      1: "2019/2020: the sources contradict each other – 1 of 21 statements disagrees with the headline figure.",
      2: "2019/2020: the sources contradict each other – 2 of 21 statements disagree with the headline figure.",
    },
  ],
  "sources say otherwise": [
    bg.site.district.disagreeing,
    { 1: "1 източник твърди друго", 2: "2 източника твърдят друго", 21: "21 източника твърдят друго" },
  ],
  "children brought back": [
    (count) => bgPages.lead.returned("2019/2020 г.", `${String(count)} деца`, count),
    {
      1: "През 2019/2020 г. *1 деца* е записано за първи път или върнато в училище или детска градина.",
      2: "През 2019/2020 г. *2 деца* са записани за първи път или върнати в училище или детска градина.",
    },
  ],
  "dated reports": [
    (count) => bg.timelines.events.counts(21, count),
    {
      0: "Намерихме 21 сведения, нито едно с дата.",
      2: "Намерихме 21 сведения, 2 с дата.",
      21: "Намерихме 21 сведения, всичките с дата.",
    },
  ],
  "all reports dated": [
    (count) => bg.timelines.events.counts(count, count),
    { 1: "Намерихме 1 сведение, с дата.", 2: "Намерихме 2 сведения, и двете с дата." },
  ],
  "reports of a sitting": [
    (count) => bg.timelines.events.countsAndSittings(30, 21, count),
    {
      0: "Намерихме 30 сведения, 21 с дата; нито едно от тях не е за заседание.",
      1: "Намерихме 30 сведения, 21 с дата; 1 от тях е за заседание.",
      21: "Намерихме 30 сведения, 21 с дата; 21 от тях са за заседание.",
    },
  ],
  "places found": [
    (count) => bg.finder.found(count, count),
    { 0: "Намерени са 0 места.", 1: "Намерено е 1 място.", 2: "Намерени са 2 места.", 21: "Намерени са 21 места." },
  ],
  "places found, some shown": [
    (count) => bg.finder.found(count, 30),
    { 1: "Намерени са 30 места, показано е първото.", 8: "Намерени са 30 места, показани са първите 8." },
  ],
  "places found, en": [
    (count) => en.finder.found(count, count),
    { 0: "0 places found.", 1: "1 place found.", 21: "21 places found." },
  ],
  "figures of a municipality": [
    (count) => bg.municipality.figuresAndWithheld(count, count),
    {
      1: "1 число и 1 скрито",
      2: "2 числа и 2 скрити",
      21: "21 числа и 21 скрити",
    },
  ],
  "children returned": [
    (count) => bg.schoolCharts.funnel.said.returned(String(count), count),
    {
      1: "1 записано или върнато дете",
      2: "2 записани или върнати деца",
      21: "21 записани или върнати деца",
    },
  ],
  "children still there": [
    (count) => bg.schoolCharts.funnel.said.stayed(String(count), count),
    {
      1: "1 от тях, което още е там",
      2: "2 от тях, които още са там",
    },
  ],
  "years without a figure": [
    (count) => bg.charts.bars.lacking(count, 10, false),
    {
      1: "За 1 от 10 години не намерихме число за цялата година.",
      5: "За 5 от 10 години не намерихме число за цялата година.",
    },
  ],
  "figures out of the cube": [
    bgPages.data.sheet.undated,
    {
      1: "1 число без дата го няма в куба, защото няма място по оста на времето; то е в CSV и Parquet.",
      21: "21 числа без дата ги няма в куба, защото нямат място по оста на времето; те са в CSV и Parquet.",
    },
  ],
  "figures out of the cube, en": [
    enPages.data.sheet.undated,
    {
      1: "1 figure without a date is not in the cube, because it has no place on the axis of time; it is in CSV and Parquet.",
      21: "21 figures without a date are not in the cube, because they have no place on the axis of time; they are in CSV and Parquet.",
    },
  ],
  "pages of a table": [
    (count) => bgFiles.slide.table(1, count),
    { 1: "Таблицата на графиката", 2: "Таблицата на графиката, 1 от 2" },
  ],
  "pages of a table, en": [
    (count) => enFiles.slide.table(1, count),
    { 1: "The chart’s table", 21: "The chart’s table, 1 of 21" },
  ],
  "a share's points": [
    bg.charts.bars.points,
    { 1: "1 процентен пункт", 2: "2 процентни пункта", 21: "21 процентни пункта" },
  ],
  "returned of the listed": [
    (count) => bg.schoolCharts.funnel.title.returned(String(count), count, String(count), count, "2019/2020 г."),
    {
      1: "От 1 дете в списъка 1 е записано или върнато през 2019/2020 г.",
      21: "От 21 деца в списъка 21 са записани или върнати през 2019/2020 г.",
    },
  ],
  "a body and what it did": [() => bg.timelines.events.bodyKind("Програма", "програма"), { 1: "Програма" }],
  "larger pictures": [bgPages.takeAway.png, { 1: "PNG", 2: "PNG, два пъти по-голям", 3: "PNG, 3 пъти по-голям" }],
};

describe("a sentence with a number", () => {
  it.each(Object.entries(told))("agrees with it: %s", (_, [say, said]) => {
    expect(Object.fromEntries(Object.keys(said).map((count) => [count, plain(say(Number(count)))]))).toEqual(said);
  });
});
