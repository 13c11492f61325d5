/*
 * Words that ask for a kind of person instead of for work (Stagepact 2023-2027: place on the learning wish). A tip,
 * never an error: a word can be right in its sentence.
 */
const kindsOfPerson =
  /\b(jongens?|meisjes?|mannen|man|vrouw|vrouwen|dames?|heren|mannelijk\w*|vrouwelijk\w*|stoere?|sterke|vlotte?|jong|jonge|blanke?|nederlandse?|autochtoon|autochtone|representatie(?:f|ve)|knappe?|slanke?|boys?|girls?|male|female|strong|native|young|fit)\b/i

/** The word that a reader may feel left out by. */
export function personWordIn(text: string) {
  return kindsOfPerson.exec(text)?.[0]
}
