/** A file the portal does not take. The message is Danish and for the person who chose it. */
export class UploadRefused extends Error {
  override name = 'UploadRefused'
}
