import { counted, form, nouns, number } from "./nouns.ts";

/** The stories of the front page, in Bulgarian. Between asterisks stands what is set in bold. */
export const front = {
  returned: (who: string, until: string, what: string) =>
    `${who}: от началото на Механизма през 2017 г. до ${until} са върнати ${what}.`,
  inferredDay: (when: string) => `${when} (датата е изведена)`,
  returnedBoth: (left: string, all: string) => `*${left}* без напусналите отново; заедно с тях – *${all}*`,
  returnedKind: {
    all: (value: string) => `*${value}*`,
    net: (value: string) => `*${value}* без напусналите отново`,
    kept_at_date: (value: string) => `*${value}*, които са останали`,
    unsaid: (value: string) => `*${value}*, без да е казано кои`,
  },
  childrenUnit: (count: number) => form(count, nouns.child),
  homes: (first: string, firstDate: string, last: string, lastDate: string) =>
    `Към ${firstDate} действат *${first}* специализирани институции за деца, към ${lastDate} – *${last}*.`,
  homesDoubted: (homes: string, date: string) => `По-късно общо число – *${homes}* към ${date} – буди съмнение.`,
  homesSingle: (homes: string, date: string) => `Най-новото намерено число е само за един вид: *${homes}* към ${date}.`,
  homesOfKind: {
    all: (count: number) => form(count, nouns.institution),
    DMSGD: (count: number) =>
      form(count, { one: "дом за медико-социални грижи за деца", other: "дома за медико-социални грижи за деца" }),
    DDLRG: (count: number) =>
      form(count, {
        one: "дом за деца, лишени от родителска грижа",
        other: "дома за деца, лишени от родителска грижа",
      }),
    DDUI: (count: number) =>
      form(count, { one: "дом за деца с умствена изостаналост", other: "дома за деца с умствена изостаналост" }),
    DDFU: (count: number) =>
      form(count, { one: "дом за деца с физически увреждания", other: "дома за деца с физически увреждания" }),
  },
  sweeps: (some: number, all: number, year: string, inYear: number, whole: number) =>
    `За *${number(some)} от ${counted(all, nouns.district)}* намерихме поне едно число за обходите, а за ${year} – за *${number(inYear)}*${inYear === whole ? "" : `; за цялата година – за *${number(whole)}*`}.`,
  plannedHeading: "Домове, чието закриване предстоеше към края на 2016 г.",
  planned: (first: string, second: string) =>
    `На заседанието в Стара Загора на 7 декември 2016 г. е казано, че в цялата страна предстои да се закрият *${first} дома за деца, лишени от родителска грижа*, и *${second} дома за медико-социални грижи за деца*.`,
} as const;
