/** The bytes of a file cannot be read as text; the message says what they are. */
export class NotText extends Error {
  override readonly name = "NotText";
}
