/** The language link keeps what the reader has chosen: the state of the page lives in the address. */
for (const link of document.querySelectorAll<HTMLAnchorElement>("a[data-keep-state]")) {
  link.addEventListener("click", () => {
    link.search = location.search;
    link.hash = location.hash;
  });
}
