/** On the page of all places: an address that asks for a name shows first what is found for it. */
const section = document.querySelector<HTMLElement>("[data-matches]");
const asked = new URLSearchParams(location.search).get("q")?.trim() ?? "";
if (section !== null && asked !== "") {
  // Where it cannot be loaded the list of all places stands there all the same.
  import("./matches.ts")
    .then(({ showMatches }) => showMatches(section, asked))
    .catch(() => {
      section.hidden = true;
    });
}
