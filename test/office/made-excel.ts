import writeExcel from "write-excel-file/universal";

const heads = [
  "№ по ред",
  "Име на детето",
  "ЕГН",
  "Уч. година",
  "Община",
  "Населено място",
  "Дата на раждане",
  "Пол",
  "Причина",
  "Резултат",
  "Отпаднал отново",
  "Вид подкрепа",
  "Дата на откриване",
  "Дата на приключване",
  "Бележки",
];
const pick = <T>(all: readonly T[], at: number): T => all[at % all.length] as T;

/** A table as an office of Vidin may have it, with children that nobody is: the same rows for the same number. */
export async function madeExcel(rows: number): Promise<Uint8Array> {
  const text = (value: string) => ({ value, type: String });
  const day = (year: number, month: number, date: number) => ({
    value: new Date(Date.UTC(year, month - 1, date)),
    type: Date,
    format: "dd.mm.yyyy",
  });
  const line = (at: number) => {
    const from = 2021 + (at % 3);
    const outcome = pick(
      ["записан", "върнат", "задържан", "замина в чужбина", "не е открит", "отказ", "в процес"].map((each) =>
        each.replace("замина в", "в"),
      ),
      at * 7 + (at % 5),
    );
    const inSchool = ["записан", "върнат", "задържан"].includes(outcome);
    return [
      { value: at + 1, type: Number },
      text(pick(["Иван Петров Иванов", "Мария Георгиева Тодорова", "Айше Мехмедова Алиева"], at)),
      text("7501020018"),
      text(`${from}/${from + 1}`),
      text(pick(["Видин", "Видин", "Белоградчик", "Димово", "Кула", "Брегово"], at * 5 + (at % 3))),
      text(pick(["гр. Видин", "с. Дунавци", ""], at)),
      day(from - (outcome === "върнат" ? 9 : 3 + (at % 16)), 1 + (at % 12), 1 + (at % 28)),
      text(pick(["м", "ж"], at)),
      text(pick(["незаписан", "отпаднал", "в риск от отпадане"], at + Math.floor(at / 7))),
      text(outcome),
      text(inSchool && at % 4 === 0 ? "да" : "не"),
      text(pick(["", "социална", "транспорт, медиатор"], at)),
      day(from, 10 + (at % 3), 12),
      outcome === "в процес" ? null : day(from + 1, 3, 3),
      text(at % 10 === 0 ? "Живее при баба си от две години насам, майката работи" : ""),
    ];
  };
  const blob = await writeExcel(
    [
      {
        sheet: "Случаи",
        data: [
          [text("Дирекция „Социално подпомагане“ – Видин")],
          heads.map(text),
          ...Array.from({ length: rows }, (_, at) => line(at)),
          [text("Общо"), null, { value: rows, type: Number }],
        ],
      },
    ],
    {},
  ).toBlob();
  return new Uint8Array(await blob.arrayBuffer());
}
