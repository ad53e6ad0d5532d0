/** Milliseconds for which a small device keeps an engine that nobody asks, and in a tab that nobody sees. */
const [unasked, unseen] = [180_000, 30_000];

/** Whether a browser runs on a device with little memory, as far as it tells. */
export function isSmall({ navigator, matchMedia }: Pick<Window, "navigator" | "matchMedia">): boolean {
  const { deviceMemory } = navigator as { deviceMemory?: number };
  return deviceMemory === undefined
    ? matchMedia("(pointer: coarse) and (max-width: 60rem)").matches
    : deviceMemory <= 4;
}

/**
 * Has something large put away on a small device when it has not been used for some minutes, or its page is out of
 * sight: there other programs want the memory. Gives what is to be called when its use begins (true) and ends (false).
 */
export function releaseIdle(release: () => void): (used: boolean) => void {
  if (!isSmall(window)) return () => undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let inUse = false;
  const wait = (): void => {
    clearTimeout(timer);
    if (!inUse) timer = setTimeout(release, document.hidden ? unseen : unasked);
  };
  document.addEventListener("visibilitychange", wait);
  return (used) => {
    inUse = used;
    wait();
  };
}
