import { firstLanguage, languageNamed, type Language } from "../../model/text.ts";

/** The language of an element that says it in `data-language`; Bulgarian where it does not. */
export const languageOf = ({ dataset }: HTMLElement): Language => languageNamed(dataset["language"]) ?? firstLanguage;
