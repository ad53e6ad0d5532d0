/**
 * Sharing and printing of a page. Where the device has a way to share, it offers that; else the page's address is
 * copied, as it is with the reader's choice. Without scripts, or where neither can be done, the buttons stay away.
 */
const tools = document.querySelector(".page-tools");
const share = tools?.querySelector<HTMLButtonElement>("[data-share]");
const printing = tools?.querySelector<HTMLButtonElement>("[data-print-page]");
const said = tools?.querySelector("[role=status]");

async function copy(button: HTMLButtonElement): Promise<void> {
  await navigator.clipboard.writeText(location.href);
  const words = button.textContent;
  button.textContent = button.dataset["copied"] ?? words;
  if (said) said.textContent = button.textContent;
  // What is taken away is not read out; the button's own words, come back, would be.
  setTimeout(() => {
    button.textContent = words;
    if (said) said.textContent = "";
  }, 2000);
}

/** A reader who turns away from sharing has not failed. */
const isTurnedAway = (error: unknown): boolean => error instanceof DOMException && error.name === "AbortError";

if (share && ("share" in navigator || "clipboard" in navigator)) {
  share.hidden = false;
  if ("share" in navigator) share.textContent = share.dataset["share"] ?? share.textContent;
  share.addEventListener("click", () => {
    const sharing = "share" in navigator ? navigator.share({ title: document.title, url: location.href }) : copy(share);
    sharing.catch((error: unknown) => {
      if (!isTurnedAway(error)) reportError(error);
    });
  });
}
if (printing) {
  printing.hidden = false;
  printing.addEventListener("click", () => {
    window.print();
  });
}
