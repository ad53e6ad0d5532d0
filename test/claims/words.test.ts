import { describe, expect, it } from "vitest";
import { exactnessBefore, familiesIn } from "../../scripts/claims/words.ts";
import type { Family } from "../../scripts/claims/words.ts";

type Sentences = readonly (readonly [sentence: string, ...families: readonly Family[]])[];

const bg: Sentences = [
  ["Обходите намаляха от 371 на 347 през 2019/2020 г.", "fell"],
  ["От 137 институции към 31 декември 2010 г. остават 2 през 2025 г.", "fell"],
  ["Екипите за обхват се увеличиха от 13 на 17", "rose"],
  ["Екипите за обхват са без промяна: 31 през 2025/2026 г.", "same"],
  ["– без промяна спрямо 2024/2025 г.", "same"],
  ["– с 24 по-малко от предходната година (371)", "fewer"],
  ["– с 2,5 процентни пункта по-нисък отколкото през 2020 г.", "fewer"],
  ["– повече отколкото през 2018/2019 г. (143)", "more"],
  ["Със сигурност повече – в 6 области.", "more"],
  ["Няма публикувано число за област Варна", "absent"],
  ["За 2022/2023 г. не намерихме общо число", "absent"],
  ["оттогава няма данни", "absent"],
  ["Без нито едно число: обходите", "absent", "nothing"],
  ["За област Враца не намерихме нито едно число за напусналите.", "absent", "nothing"],
  ["2-ро място от 3; медиана 100", "order"],
  ["Най-много домове има в община Столична – 8.", "most"],
  ["Последното заседание в област Видин с известна дата, за което намерихме сведение, е от май 2015 г.", "edge"],
  ["Последното известно заседание в област Видин е от май 2015 г.", "edge"],
  ["По посочените дати пръв е закрит ДДЛРГ Калофер", "edge"],
  ["Единственият известен дом за деца в областта вече е закрит.", "only"],
  ["Само едно годишно число: 477 деца през 2017/2018 г.", "only"],
  ["Само за 6 от 28 области намерихме число", "only"],
  ["За обходите никой не е публикувал число за цяла учебна година.", "blame"],
  ["Не е публикувано общо число", "blame"],
  // Words that only look as if they claimed something.
  ["поне 300 деца, записани за първи път"],
  ["най-малко 300 деца и най-много 400"],
  ["закрит не по-късно от 31 декември 2020 г."],
  ["домът е закрит най-късно тогава"],
  ["Едно дете може да е намерено при повече от един обход."],
  ["Кой знае повече"],
  ["Тази графика не се променя."],
  ["Места в домовете, по вид"],
  ["Неоткрити деца в област Пловдив"],
];

const en: Sentences = [
  ["Sweeps fell from 371 to 347 in 2019/2020", "fell"],
  ["Of 137 institutions in 2010, 2 were left in 2025", "fell"],
  ["Coverage teams rose from 10 to 11 in 2025/2026", "rose"],
  ["Coverage teams are unchanged: 8 in 2025/2026", "same"],
  ["– once rounded, unchanged from 2023/2024", "same"],
  ["– 24 fewer than the year before (371)", "fewer"],
  ["– 2.5 percentage points lower than in 2020", "fewer"],
  ["– more than the year before (143)", "more"],
  ["Certainly more: 6 districts.", "more"],
  ["We found no total for sweeps in any school year", "absent"],
  ["; no data after that", "absent"],
  ["Without a single figure: sweeps", "absent", "nothing"],
  ["Of 28 districts, 22 have none", "absent"],
  ["We found not a single figure for school leavers.", "absent", "nothing"],
  ["2nd highest of 3; median 100", "order", "most"],
  ["Most are in the municipality of Sofia: 8.", "most"],
  ["The latest dated sitting in Vidin district that we found a report of is that of May 2015", "edge"],
  ["The last known sitting in Vidin district is of May 2015", "edge"],
  ["By the dates given, the first to close was DDLRG Kalofer", "edge"],
  ["The only known home for children in the district is now closed.", "only"],
  ["Only one yearly figure: 477 children in 2017/2018", "only"],
  ["Only 6 of 28 districts have a figure", "only"],
  ["Nobody has published a figure for a whole school year", "blame"],
  ["No total has been published for foster families.", "absent", "blame"],
  // Words that only look as if they claimed something.
  ["at least 300 children were enrolled for the first time"],
  ["at most 400 children"],
  ["closed no later than 31 December 2020"],
  ["A child may be found on more than one sweep."],
  ["Who knows more"],
  ["School drop-outs, and children who dropped out again"],
  ["Children not found, Yambol district"],
  ["To open a CSV by a double click"],
];

describe("the words of claims", () => {
  it.each(bg)("in Bulgarian: %s", (sentence, ...families) => {
    expect(familiesIn(sentence, "bg")).toEqual(families);
  });
  it.each(en)("in English: %s", (sentence, ...families) => {
    expect(familiesIn(sentence, "en")).toEqual(families);
  });
});

describe("how exact a number is said to be", () => {
  it.each([
    ["bg", "около ", ["about"]],
    ["bg", "≈\u00a0", ["about"]],
    ["bg", "поне\u00a0", ["at_least"]],
    ["bg", "най-много ", ["at_most"]],
    ["bg", "са ", ["exact"]],
    ["en", "about ", ["about"]],
    ["en", "at least ", ["at_least"]],
    ["en", "≤ ", ["at_most"]],
    ["en", "came to ", ["exact"]],
    // A bound or the end of a range: both may be meant.
    ["bg", "от 32 до ", ["exact", "at_most"]],
    ["en", "over ", ["exact", "at_least"]],
  ] as const)("%s: %s", (language, before, exactness) => {
    expect(exactnessBefore(before, language)).toEqual(exactness);
  });
});
