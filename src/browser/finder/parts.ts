/** The parts of a finder on a built page. */
export interface FinderParts {
  readonly form: HTMLFormElement;
  readonly input: HTMLInputElement;
  readonly list: HTMLElement;
  /** Shown where nothing is found; `reason` is the place for the words. */
  readonly nothing: HTMLElement;
  readonly reason: HTMLElement;
  /** The live region. */
  readonly status: HTMLElement;
}

/** Finds the parts of a finder. Refuses a page that lacks one: page and script belong to one build. */
export function finderParts(finder: HTMLElement): FinderParts {
  const find = <E extends HTMLElement>(selector: string, kind: new () => E): E => {
    const found = finder.querySelector(selector);
    if (!(found instanceof kind)) throw new Error(`place-finder: the page has no "${selector}"; reload the page`);
    return found;
  };
  return {
    form: find("form", HTMLFormElement),
    input: find("input", HTMLInputElement),
    list: find("[role=listbox]", HTMLElement),
    nothing: find(".finder-nothing", HTMLElement),
    reason: find(".finder-reason", HTMLElement),
    status: find("[role=status]", HTMLElement),
  };
}

/** An option of the list: the place's name, then what kind of place it is and where. */
export function optionOf(place: { readonly name: string; readonly where: string }, id: string): HTMLElement {
  const part = (className: string, text: string): HTMLElement => {
    const span = document.createElement("span");
    span.className = className;
    span.textContent = text;
    return span;
  };
  const option = document.createElement("li");
  option.id = id;
  option.setAttribute("role", "option");
  option.setAttribute("aria-selected", "false");
  option.append(part("finder-name", place.name), " ", part("finder-where", place.where));
  return option;
}
