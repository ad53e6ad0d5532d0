// @vitest-environment jsdom
import { expect, it } from "vitest";
import { codeInMeasure, followEmbedCodes } from "../../src/browser/views/embed-codes.ts";

const frame = (address: string, title: string): string =>
  `<iframe src="https://a.example/vgradi/x/${address}" title="${title}" width="100%"></iframe>`;

it("a frame's code asks for the measure, and bears its title", () => {
  const title = { built: "371 & more", now: '2 per "1,000" & more' };
  const code = frame("", "371 &amp; more – Ruse");
  expect(codeInMeasure(code, "per_1000_children", title)).toBe(
    frame("?measure=per_1000_children", "2 per &quot;1,000&quot; &amp; more – Ruse"),
  );
  expect(codeInMeasure(frame("?a=b", ""), "per_1000_children", title)).toBe(
    frame("?a=b&amp;measure=per_1000_children", ""),
  );
  expect(codeInMeasure(code, "count", { ...title, now: title.built })).toBe(code);
});

it("the codes of a page follow its measure and come back with the count", () => {
  const code = frame("", "371 – Ruse");
  document.body.innerHTML = `<main><h1 class="answer-title">371</h1><dl>
    <dt data-frames="per_1000_children">Frame</dt><dd data-frames="per_1000_children"><code></code></dd></dl></main>`;
  const [page, heading, shown, part] = ["main", "h1", "code", "dd"].map((one) => document.querySelector(one));
  if (!(page instanceof HTMLElement) || !heading || !shown || !(part instanceof HTMLElement))
    throw new Error("no page");
  shown.textContent = code;
  const follow = followEmbedCodes(page);
  heading.textContent = "2.5";
  follow("per_1000_children");
  expect(shown.textContent).toBe(frame("?measure=per_1000_children", "2.5 – Ruse"));
  // The chart has no number in that: its frame would refuse.
  follow("per_10000_inhabitants");
  expect(part.hidden).toBe(true);
  heading.textContent = "371";
  follow("count");
  expect(shown.textContent).toBe(code);
  expect(part.hidden).toBe(false);
});
