/** Wakes the editor of the page that answers SQL. It is large, and comes after the page. */
class ExploreSql extends HTMLElement {
  connectedCallback(): void {
    import("./desk.ts")
      .then(({ openDesk }) => {
        openDesk(this);
      })
      .catch((error: unknown) => {
        this.querySelector(".explore-broken")?.removeAttribute("hidden");
        reportError(error);
      });
  }
}

customElements.define("explore-sql", ExploreSql);
