import { entryOf, firstLanguage, languageNamed } from "../../model/text.ts";
/**
 * Puts today's date where a citation leaves the day of access open, and the address at hand where code leaves that of
 * the site open; lets the reader copy what stands beside a button. Without scripts the words ask for date and address,
 * and the buttons stay away.
 */
const { lang } = document.documentElement;
const today = new Date();
const long = (locale: string): string => new Intl.DateTimeFormat(locale, { dateStyle: "long" }).format(today);
// Sweden writes dates as ISO does.
const iso = new Intl.DateTimeFormat("sv-SE").format(today);
const days: Readonly<Record<string, string>> = {
  long: long(entryOf(languageNamed(lang) ?? firstLanguage).locale),
  american: long("en-US"),
  iso,
  ris: `${iso.replaceAll("-", "/")}/`,
};

for (const place of document.querySelectorAll<HTMLElement>("[data-day]"))
  place.textContent = days[place.dataset["day"] ?? ""] ?? place.textContent;
for (const place of document.querySelectorAll("[data-origin]")) place.textContent = location.origin;

// Browsers give the clipboard to safe addresses only.
if ("clipboard" in navigator) {
  for (const button of document.querySelectorAll<HTMLButtonElement>("button[data-copied]")) {
    const label = button.querySelector("span");
    const said = button.closest(".copyable")?.querySelector("[role=status]");
    if (label === null || said === null || said === undefined) continue;
    const words = label.textContent;
    button.hidden = false;
    button.addEventListener("click", () => {
      const source = button.closest(".copyable")?.querySelector(".copied-text");
      navigator.clipboard.writeText(source?.textContent ?? "").then(
        () => {
          label.textContent = said.textContent = button.dataset["copied"] ?? words;
          // What is taken away is not read out; the button's own words, come back, would be.
          setTimeout(() => {
            label.textContent = words;
            said.textContent = "";
          }, 2000);
        },
        // A browser may refuse: the text is marked, so that the reader's own keys copy it.
        () => {
          if (source !== null && source !== undefined) getSelection()?.selectAllChildren(source);
        },
      );
    });
  }
}
