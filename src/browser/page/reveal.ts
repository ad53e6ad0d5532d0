/** Opens all folds in which something stands; true where any of them was closed. */
export function reveal(inside: Element): boolean {
  let wasHidden = false;
  for (let fold = inside.closest("details"); fold !== null; fold = fold.parentElement?.closest("details") ?? null) {
    wasHidden ||= !fold.open;
    fold.open = true;
  }
  return wasHidden;
}
