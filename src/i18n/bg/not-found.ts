/** The words of the page that stands for all that is not there, in Bulgarian. */
export const notFound = {
  title: "Страницата не е намерена",
  text: "На този адрес няма страница. Може би адресът е сгрешен или страницата е преместена. Потърсете мястото по име или тръгнете от някой от списъците.",
  home: "Към началната страница",
  districts: "Към списъка на областите",
  places: "Към всички области и общини",
  meant: "Може би търсите",
  chart: (place: string) => `Графика за ${place}`,
} as const;
