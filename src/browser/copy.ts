/**
 * Puts today's date where a citation leaves the day of access open, and lets the reader copy what stands beside a button.
 * Without scripts the words ask for the date, and the buttons stay away.
 */
const { lang } = document.documentElement;
const today = new Date();
const long = (locale: string): string => new Intl.DateTimeFormat(locale, { dateStyle: "long" }).format(today);
// Sweden writes dates as ISO does.
const iso = new Intl.DateTimeFormat("sv-SE").format(today);
const days: Readonly<Record<string, string>> = {
  long: long(lang === "bg" ? "bg-BG" : "en-GB"), american: long("en-US"), iso, ris: `${iso.replaceAll("-", "/")}/`,
};

for (const place of document.querySelectorAll<HTMLElement>("[data-day]")) place.textContent = days[place.dataset["day"] ?? ""] ?? place.textContent;

// Browsers give the clipboard to safe addresses only.
if ("clipboard" in navigator) {
  for (const button of document.querySelectorAll<HTMLButtonElement>("button[data-copied]")) {
    const label = button.querySelector("span");
    if (label === null) continue;
    const words = label.textContent;
    button.hidden = false;
    button.addEventListener("click", () => {
      const text = button.closest(".copyable")?.querySelector(".copied-text")?.textContent ?? "";
      void navigator.clipboard.writeText(text).then(() => {
        label.textContent = button.dataset["copied"] ?? words;
        setTimeout(() => { label.textContent = words; }, 2000);
      });
    });
  }
}
