import { autocompletion, completeFromList, completionKeymap, ifNotIn, type Completion } from "@codemirror/autocomplete";
import { defaultKeymap, history, historyKeymap } from "@codemirror/commands";
import { sql, SQLDialect } from "@codemirror/lang-sql";
import { bracketMatching, HighlightStyle, syntaxHighlighting } from "@codemirror/language";
import { setDiagnostics } from "@codemirror/lint";
import { EditorState } from "@codemirror/state";
import { EditorView, highlightSpecialChars, keymap, lineNumbers } from "@codemirror/view";
import { tags } from "@lezer/highlight";
import { type Codes, codeCompletion } from "./code-completion.ts";
import { functions, keywords, types } from "./dialect.ts";

/** What the editor is told by the page. */
export interface EditorOptions {
  /** What it is called for those who do not see it. */
  readonly label: string;
  /** What the list of completions is called. */
  readonly completions: string;
  /** The tables with their columns, which it completes. */
  readonly schema: Readonly<Record<string, readonly Completion[]>>;
  /** The codes of columns, which it completes in quotes. */
  readonly codes: Codes;
  /** Hears that the reader asks by the keyboard. */
  readonly onAsk: () => void;
}

/** An editor of SQL. */
export interface Editor {
  text(): string;
  /** Puts a text in place of the present one; the reader's own Undo brings that back. */
  write(text: string): void;
  /** Marks the word at a place as wrong; without a place nothing is marked any more. */
  mark(at: number | undefined, message?: string): void;
  focus(): void;
}

const dialect = SQLDialect.define({
  keywords,
  types,
  builtin: functions,
  doubleQuotedStrings: false,
  charSetCasts: false,
});

const colours = HighlightStyle.define([
  { tag: tags.keyword, color: "var(--link)", fontWeight: "650" },
  { tag: [tags.string, tags.special(tags.string)], color: "var(--school)" },
  { tag: [tags.number, tags.bool, tags.null], color: "var(--coordination)" },
  { tag: tags.comment, color: "var(--muted)" },
]);

const theme = EditorView.theme({
  "&": { background: "var(--raised)", color: "var(--ink)", border: "1px solid var(--line)", borderRadius: "3px" },
  "&.cm-focused": { outline: "none" },
  ".cm-scroller": { fontFamily: "ui-monospace, Consolas, 'DejaVu Sans Mono', monospace", lineHeight: "1.5" },
  ".cm-content": { minHeight: "10.5rem", fontSize: "0.9375rem", caretColor: "var(--ink)", paddingBlock: "0.6rem" },
  ".cm-gutters": { background: "transparent", color: "var(--muted)", border: "0", fontSize: "0.9375rem" },
  "&.cm-focused .cm-matchingBracket": { background: "var(--mark)" },
  ".cm-tooltip": { background: "var(--raised)", color: "var(--ink)", border: "1px solid var(--line)" },
  ".cm-tooltip.cm-tooltip-autocomplete > ul": { fontFamily: "inherit", maxHeight: "14rem" },
  ".cm-tooltip.cm-tooltip-autocomplete > ul > li": { padding: "0.2rem 0.6rem" },
  ".cm-tooltip.cm-tooltip-autocomplete > ul > li[aria-selected]": { background: "var(--link)", color: "var(--paper)" },
  ".cm-completionDetail": { fontStyle: "normal", opacity: "0.8" },
  ".cm-diagnostic-error": { borderInlineStartColor: "var(--coordination)" },
});

/**
 * What is typed over a selection is put there by the editor: a browser would keep the look of what stood there in a
 * style attribute, which the policy of the pages forbids. On a busy machine the browser tells of a selection only after
 * it was typed over; so the editor is made to look for one first.
 */
const typedOver = EditorView.domEventHandlers({
  beforeinput({ inputType, data }, view) {
    if (inputType !== "insertText" || data === null) return false;
    document.dispatchEvent(new Event("selectionchange"));
    if (view.state.selection.main.empty) return false;
    view.dispatch(view.state.replaceSelection(data), { userEvent: "input.type", scrollIntoView: true });
    return true;
  },
});

/**
 * Opens an editor in a shadow of an element: there CodeMirror adopts its style sheets, as the policy of the pages
 * wants it. No key is held: Tab leads out of it. What stands in it is what was typed; a completion is taken only by who
 * goes to it.
 */
export function openEditor(place: HTMLElement, { label, completions, schema, codes, onAsk }: EditorOptions): Editor {
  const root = place.attachShadow({ mode: "open" });
  const ask = (): boolean => {
    onAsk();
    return true;
  };
  const view = new EditorView({
    root,
    parent: root,
    extensions: [
      keymap.of([
        { key: "Ctrl-Enter", run: ask },
        { key: "Meta-Enter", run: ask },
      ]),
      lineNumbers(),
      highlightSpecialChars(),
      typedOver,
      history(),
      bracketMatching(),
      autocompletion({ selectOnOpen: false, icons: false }),
      sql({ dialect, schema, upperCaseKeywords: true }),
      // Before a table is named, a column may be of any.
      dialect.language.data.of({
        autocomplete: ifNotIn(
          ["String", "LineComment", "BlockComment"],
          completeFromList(Object.values(schema).flat()),
        ),
      }),
      dialect.language.data.of({ autocomplete: codeCompletion(codes) }),
      syntaxHighlighting(colours),
      theme,
      EditorView.lineWrapping,
      EditorView.contentAttributes.of({ "aria-label": label, spellcheck: "false", translate: "no" }),
      EditorState.phrases.of({ Completions: completions }),
      keymap.of([...completionKeymap, ...defaultKeymap, ...historyKeymap]),
    ],
  });
  return {
    text: () => view.state.doc.toString(),
    write(text) {
      view.dispatch({
        changes: { from: 0, to: view.state.doc.length, insert: text },
        selection: { anchor: text.length },
      });
    },
    mark(at, message = "") {
      const word = at === undefined ? undefined : view.state.wordAt(at);
      const end = view.state.doc.length;
      // At the end of the text there is no sign to mark but the last.
      const from = word?.from ?? Math.min(at ?? 0, Math.max(0, end - 1));
      const to = word?.to ?? Math.min(from + 1, end);
      view.dispatch(setDiagnostics(view.state, at === undefined ? [] : [{ from, to, severity: "error", message }]));
    },
    focus: () => {
      view.focus();
    },
  };
}
