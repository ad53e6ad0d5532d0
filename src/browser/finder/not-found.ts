/**
 * On the page that stands for all that is not there: offers what the address may have meant. Without scripts the finder
 * is there all the same.
 */
const meant = document.querySelector<HTMLElement>("[data-meant]");
if (meant !== null)
  import("./show-meant.ts")
    .then(({ showMeant }) => showMeant(meant, location))
    .catch(() => {
      meant.hidden = true;
    });
