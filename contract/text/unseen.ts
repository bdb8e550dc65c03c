/**
 * A character that nobody sees, as a part of a pattern with the `u` flag: zero-width characters, marks that set the
 * direction of text, fillers and the blank Braille pattern.
 */
export const unseenCharacter = String.raw`[\p{Default_Ignorable_Code_Point}\u2800]`

/** Every one of them. */
export const unseenCharacters = new RegExp(unseenCharacter, 'gu')
