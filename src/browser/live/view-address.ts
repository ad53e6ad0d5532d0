/** What an address chooses in a form, by the labels of the form: "Показател: Обходи · Учебна година: 2018/2019". */
function choiceInWords(form: HTMLFormElement, { searchParams }: URL): string {
  const texts = (name: string): readonly string[] => (searchParams.get(name) ?? "").split(",");
  const lists = [...form.querySelectorAll("select")].map((list) => {
    const asked = searchParams.get(list.name);
    // What goes without saying in an address stands in the form.
    const chosen = asked === null ? list.selectedOptions[0] : [...list.options].find(({ value }) => value === asked);
    return [list.closest("label")?.firstChild?.textContent ?? "", chosen?.text ?? ""] as const;
  });
  const boxes = [...form.querySelectorAll("fieldset")].map((group) => {
    const chosen = [...group.querySelectorAll("input")].filter(({ name, value }) => texts(name).includes(value));
    return [
      group.querySelector("legend")?.textContent ?? "",
      chosen.map((box) => box.closest("label")?.textContent.trim() ?? "").join(", "),
    ] as const;
  });
  return [...lists, ...boxes].map(([label, choice]) => `${label.trim()}: ${choice}`).join(" · ");
}

/**
 * Says everywhere on a page at which address the view that is shown stands: in its own link, and on paper, where it is
 * told in words too. The link was built for the view that the page begins with.
 */
export function tellViewAddress(host: HTMLElement, address: URL): void {
  const link = host.querySelector<HTMLAnchorElement>(".view-address a");
  if (link !== null) {
    link.href = address.href;
    const text = link.querySelector(".copied-text") ?? link;
    text.textContent = address.href;
  }
  const [words, form] = [host.querySelector<HTMLElement>(".view-words"), host.querySelector("form")];
  if (words !== null && form !== null) words.textContent = choiceInWords(form, address);
  const printed = document.querySelector<HTMLElement>(".print-foot .address[data-view]");
  if (printed !== null) printed.textContent = address.href;
}

/**
 * The whole address of the view that a live element shows: its link's, which is also right before anything was chosen.
 */
export const viewAddress = (host: Element | null): string =>
  host?.querySelector<HTMLAnchorElement>(".view-address a")?.href ?? location.href;
