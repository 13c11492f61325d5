import { stemmer } from '@orama/stemmers/dutch'

/** Lower case, without marks on letters: "Café" and "cafe" are one word. */
export function plain(text: string) {
  const lower = text.toLowerCase()
  return isAscii(lower) ? lower : withoutMarks(lower)
}

/** The words of a text, plain. */
export function wordsIn(text: string): string[] {
  const words = plain(text)
  return isAscii(words) ? (words.match(/[a-z0-9]+/g) ?? []) : wordsInAnyScript(words)
}

// Apart from what most words go through: to a fresh process the tables of Unicode cost milliseconds, even when only read.
function withoutMarks(text: string) {
  return text.normalize('NFD').replace(/\p{M}/gu, '')
}

function wordsInAnyScript(text: string): string[] {
  return text.match(/[\p{L}\p{N}]+/gu) ?? []
}

function isAscii(text: string) {
  for (let at = 0; at < text.length; at++) if (text.charCodeAt(at) > 127) return false
  return true
}

/** The Snowball stem of a plain Dutch word. */
export function stem(word: string): string {
  return stemmer(word)
}

export function stemsOf(text: string) {
  return wordsIn(text)
    .filter((word) => !stopWords.has(word))
    .map(stem)
}

/** Words that say nothing about work, in Dutch and English. */
export const stopWords = new Set(
  `aan al alle alleen alles als altijd ander andere ben bij bijvoorbeeld binnen bijna daar dan dat de deze dit doe doen door
  dus een eens eerst eigenlijk elke en er erg ergens ervaren ervaring ga gaan gaat gaten geen genoeg gewoon goed graag haar had hart
  heb hebben heeft heel heen helemaal hem het hier hij hoe hun iedereen iemand iets ik in is ja je jij jou jouw kan kans kansen kies kiezen
  kijken komen komt kon kunnen kunt laat laten leer leert leren leuk leuke lijkt liefst liever maar mag maken me mee meer meest met meteen mij mijn misschien moet
  moeten na naar nee net niet niets niks nodig nog nooit nou nu of om omdat onder ons ook op over paar past passen per precies
  proberen soms soort te tegen ten tijd toch toe tot uit uur van veel vind vinden vindt volgens voor vooral vragen waar wanneer want waren was wat
  we weer weet wel welke weten werk werken werkt wie wij wil wilde willen wilt word worden wordt zal ze zeg zeker zelf zich zie zien zij zijn zo
  zoals zoek zou zouden ontdekken uitproberen uitzoeken proef beter beetje dag dagen week keer dingen ding zin echt school later
  verras verrassen idee ideeen maakt beroep baan stage stages plek plaats klas opleiding vak mooi mooie gek houd hou houden
  a about again all also am an and any are as at be because but by can could day do does for from get go have how i if it just
  learn like maybe me more my no not of on or out really see so some something than that the them then there they thing things this to try up want
  was what when where which who will with work working would you your`.split(/\s+/),
)
