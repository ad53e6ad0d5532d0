const forms: readonly RegExp[] = [
  /[\p{L}\p{N}][^\p{L}\p{N}]{0,3}(?:@|%40|&#0*64;|&commat;)[^\p{L}\p{N}]{0,3}[\p{L}\p{N}]/iu,
  /[\p{L}\p{N}]\s*[[({<]\s*(?:at|ет|маймунско)\s*[\])}>]\s*[\p{L}\p{N}]/iu,
  /[\p{L}\p{N}]\s+at\s+[\p{L}\p{N}-]+\s*(?:\.|dot|[[(]dot[\])])\s*\p{L}/iu,
];

/**
 * Whether an e-mail address stands in the text; letters of any script count, and so do the usual ways of hiding the
 * sign @.
 */
export const hasEmail = (text: string): boolean => forms.some((form) => form.test(text));
