/** A setting with which a copy of the site cannot be built or shown; the message says which, and the way out. */
export class SettingRefused extends Error {
  override readonly name = "SettingRefused";
}
