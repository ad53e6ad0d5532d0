/** Wakes the check of an office's own table. It is large, and comes after the page. */
class OfficeCheck extends HTMLElement {
  connectedCallback(): void {
    import("./desk.ts")
      .then(({ openDesk }) => {
        openDesk(this);
      })
      .catch((error: unknown) => {
        const status = this.querySelector("[role=status]");
        if (status !== null) status.textContent = this.dataset["broken"] ?? "";
        reportError(error);
      });
  }
}

customElements.define("office-check", OfficeCheck);
