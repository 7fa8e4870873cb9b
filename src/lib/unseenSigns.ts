/** Signs that can't be seen and come along when something is copied, such as a soft hyphen or the place of a picture. */
const unseen = /[\p{Cf}\p{Default_Ignorable_Code_Point}\ufffc]/gu

/** A letter of a script that may be written with joiners or variants of its letters; Latin, Greek and Cyrillic aren't. */
const joinedLetter = String.raw`(?![\p{scx=Latn}\p{scx=Grek}\p{scx=Cyrl}\p{scx=Zinh}\p{scx=Zyyy}\p{Default_Ignorable_Code_Point}])[\p{L}\p{M}]`

/** A sign that shows nothing itself, and says how the one before it is written: some languages and pictures need it. */
const needed = new RegExp(
  String.raw`(?<=${joinedLetter})[\u200c\u200d\u180b-\u180d\u180f\ufe00-\ufe0d\u{e0100}-\u{e01ef}]|(?<=\p{Extended_Pictographic}\ufe0f?|\p{Emoji_Modifier})\u200d|(?<=\p{Extended_Pictographic})\ufe0f|(?<=[\d#*])\ufe0f(?=\u20e3)`,
  'u',
)
const unneeded = new RegExp(`(?!${needed.source})${unseen.source}`, 'gu')

/** For addresses and numbers, where no such sign has a meaning. */
export function withoutUnseen(text: string): string {
  return text.replace(unseen, '')
}

/** For words and names: what a language is not written without stays. */
export function withoutUnseenInWords(text: string): string {
  return text.replace(unneeded, '')
}
