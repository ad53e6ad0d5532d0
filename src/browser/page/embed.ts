/*
 * Wakes an embedded chart. It is written out by itself and stands beside the charts of its release, so that they need
 * nothing that a later release may lack; it imports nothing, and runs as a plain script because a sandboxed frame may
 * load no other.
 */
{
  /** A school year, however it is written: "2018/2019", "2018-19". The frame of each year has an address of its own. */
  const schoolYear = /^(\d{4})[-/–](?:\d\d)?(\d\d)$/;

  /** What a page may ask for; the last four are what Pym adds to the address of a frame. */
  const possible: Readonly<Record<string, RegExp>> = {
    theme: /^(?:light|dark)$/,
    period: schoolYear,
    measure: /^(?:count|per_1000_children|per_10000_inhabitants)$/,
    initialWidth: /^\d{1,5}$/,
    childId: /^[\w-]{1,100}$/,
    parentTitle: /^/,
    parentUrl: /^/,
  };
  const given = new URLSearchParams(location.search);
  const refused = [...given].find(
    ([name, value]) =>
      !Object.hasOwn(possible, name) || given.getAll(name).length > 1 || possible[name]?.test(value) !== true,
  )?.[0];
  const root = document.documentElement;

  /** Goes to the frame of the school year that is asked for. Says whether this chart has one, or is it. */
  const inYear = ({ dataset }: HTMLElement, asked: string): boolean => {
    const [, first = "", end = ""] = schoolYear.exec(asked) ?? [];
    const found = (dataset["periods"] ?? "")
      .split(" ")
      .find((year) => year.startsWith(`${first}-`) && year.endsWith(end));
    if (found === undefined || first === "") return false;
    const others = new URLSearchParams([...given].filter(([name]) => name !== "period")).toString();
    if (found !== dataset["period"])
      location.replace(`${dataset["folder"] ?? ""}${found}/${others === "" ? "" : `?${others}`}${location.hash}`);
    return true;
  };
  /** Shows the chart in the measure that is asked for. Says whether it has a number in that. */
  const inMeasure = (chart: HTMLElement, asked: string): boolean => {
    const parts = [...chart.querySelectorAll<HTMLElement>("[data-measure]")];
    if (!parts.some(({ dataset }) => dataset["measure"] === asked)) return false;
    for (const part of parts) part.hidden = part.dataset["measure"] !== asked;
    const [heading, title] = ["h1", `[data-measure="${asked}"] > .measured-title`].map((one) =>
      chart.querySelector(one),
    );
    if (heading && title) heading.textContent = title.textContent;
    return true;
  };
  const theme = given.get("theme");
  if (refused === undefined && theme !== null) root.dataset["theme"] = theme;

  interface Status {
    readonly newest: string;
    readonly said: Readonly<Record<string, string>>;
    readonly changed: Readonly<Record<string, readonly string[]>>;
    readonly corrections: readonly {
      readonly date: string;
      readonly chart: string;
      readonly area?: string;
      readonly said: Readonly<Record<string, string>>;
      readonly text: Readonly<Record<string, string>>;
    }[];
    readonly withdrawn?: readonly {
      readonly release: string;
      readonly text: string;
      readonly why?: Readonly<Record<string, string>>;
    }[];
  }

  /** Tells the page around how high the chart is, in the words of Datawrapper, of Pym and of WordPress. */
  const tellHeight = (id: string): void => {
    const height = Math.ceil(document.body.getBoundingClientRect().height);
    const secret = /^#\?secret=(\w+)$/.exec(location.hash)?.[1];
    parent.postMessage({ "datawrapper-height": { [id]: height } }, "*");
    parent.postMessage(`pymxPYMx${given.get("childId") ?? id}xPYMxheightxPYMx${height}`, "*");
    if (secret !== undefined) parent.postMessage({ message: "height", value: height, secret }, "*");
  };

  const refuse = (name: string): void => {
    const notice = document.querySelector<HTMLElement>(".refused");
    const text = notice?.querySelector<HTMLElement>("[data-words]");
    if (notice === null || text === null || text === undefined) return;
    text.textContent = text.dataset["words"]?.replace("{name}", () => name.slice(0, 60)) ?? "";
    notice.hidden = false;
    document.querySelector<HTMLElement>(".embed")?.setAttribute("hidden", "");
  };

  /** Says in a frozen chart what has come after it. Where the status cannot be read, the chart stands as it is. */
  const tellAge = async ({ dataset }: HTMLElement, notice: HTMLElement): Promise<void> => {
    const { release = "", status = "", chart, area, place = "" } = dataset;
    const known = await fetch(status)
      .then((answer) => answer.json() as Promise<Status>)
      .catch(() => undefined);
    if (known === undefined) return;
    const { newest, said, corrections, changed } = known;
    const back = known.withdrawn?.find((one) => one.release === release.slice(0, 10));
    if (back !== undefined) {
      // What was taken back is shown no more; the notice stays.
      for (const part of notice.parentElement?.children ?? []) if (part !== notice) part.setAttribute("hidden", "");
      notice.textContent = `${notice.dataset["withdrawn"] ?? ""} ${back.why?.[root.lang] ?? back.text}`;
      notice.hidden = false;
      return;
    }
    const { lang } = root;
    const later = corrections.filter(
      (one) =>
        // The newest one knows all, even where it is of the day of one that did not.
        release !== newest && one.date > release.slice(0, 10) && one.chart === chart && (one.area ?? area) === area,
    );
    const { newer = "", corrected = "" } = notice.dataset;
    const lines = [
      ...later.map((one) => `${corrected.replace("{date}", one.said[lang] ?? one.date)} ${one.text[lang] ?? ""}`),
      // A later release in which the chart is what it was is no news.
      ...(changed[release]?.includes(place) === true ? [newer.replace("{date}", said[lang] ?? newest)] : []),
    ];
    // What is hidden is not read out when it changes.
    notice.hidden = lines.length === 0;
    notice.textContent = lines.join(" ");
  };

  document.addEventListener("DOMContentLoaded", () => {
    const chart = document.querySelector<HTMLElement>(".embed");
    if (chart === null) return;
    for (const place of chart.querySelectorAll("[data-origin]")) place.textContent = location.origin;
    const notice = chart.querySelector<HTMLElement>(".notice");
    const [period, measure] = [given.get("period"), given.get("measure")];
    if (refused !== undefined) refuse(refused);
    else if (period !== null && !inYear(chart, period)) refuse("period");
    else if (measure !== null && !inMeasure(chart, measure)) refuse("measure");
    else if (chart.dataset["release"] !== undefined && notice !== null) void tellAge(chart, notice);
    if (parent !== window)
      new ResizeObserver(() => {
        tellHeight(`${chart.dataset["chart"] ?? ""}-${chart.dataset["area"] ?? ""}`);
      }).observe(document.body);
  });
}
