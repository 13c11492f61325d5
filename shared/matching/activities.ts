import { type Interest, interests } from '../sector.ts'
import type { ListedOpportunity } from './answer.ts'
import { stem, wordsIn } from './stem.ts'

/** Words in titles and tasks that show an interest at work, whatever the sector. */
const shownBy: Record<Interest, string> = {
  people: `praten praatje gasten klanten klant bewoners ontvangen helpen help uitleg uitleggen interviewen begeleiden adviseren advies serveren
    gesprek groep kinderen ouderen deelnemers buurt buurtbewoners bezoekers mensen cliënten team samen patiënten reizigers`,
  making: `zagen schuren bouw bouwen timmeren timmer solderen lassen repareren repareer monteren plakken afstellen frezen printen print naaien
    schilderen metselen metsel deeg wisselen sleutelen openmaken aansluiten versier vlechten knippen smeden storing hout gereedschap
    machine machines bakken afwerken onderdelen robot robotarm meubel`,
  outdoors: 'buiten bos park snoeien wieden zaaien uitlaten tuin boerderij veld natuur water plein dak strand weide',
  digital:
    'programmeren programmeer computer computers software app website game 3d online tablet grafieken gegevens vr simulator laptops html data',
  caring:
    'verzorgen verzorg verzorging zorg zorgen wassen aankleden voeren voorlezen verbinden steunkousen verschonen troosten redden beperking',
  organising:
    'organiseer organiseren plannen plan regel regelen indelen draaiboek programma rooster voorraden ritten planning inkopen uitgifte campagne',
  cooking: 'koken kook gerecht gerechten recepten keuken maaltijd menu deeg bakken groenten lunch brood taarten soep maaltijden',
  creating: `ontwerp ontwerpen bedenk bedenken tekenen teken schetsen fotos filmen filmpje thema schikken boeket vormgeven verhaal moodboard
    decor poster etalage schminken animeren kleuren creatief stijlen`,
}

/** Made when first asked: stemming all these takes a part of every cold start. */
let maskOfStem: Map<string, number> | undefined

function masksOfStems() {
  const masks = new Map<string, number>()
  interests.forEach((interest, bit) => {
    for (const word of wordsIn(shownBy[interest])) masks.set(stem(word), (masks.get(stem(word)) ?? 0) | (1 << bit))
  })
  return masks
}

/** What was found per word: the offer keeps using the same ones. */
const remembered = new Map<string, number>()
const most = 20_000

/** The interests that someone meets in the doing, as bits of `interests`: read in title, tasks and traits. */
export function activitiesOf({ title, tasks, traits }: Pick<ListedOpportunity, 'title' | 'tasks' | 'traits'>) {
  let mask = 0
  if (traits.includes('strangers')) mask |= 1 << interests.indexOf('people')
  if (traits.includes('outdoors')) mask |= 1 << interests.indexOf('outdoors')
  for (const text of [title, ...tasks]) for (const word of wordsIn(text)) mask |= maskOfWord(word)
  return mask
}

function maskOfWord(word: string) {
  let mask = remembered.get(word)
  if (mask === undefined) {
    if (remembered.size >= most) remembered.clear()
    maskOfStem ??= masksOfStems()
    mask = maskOfStem.get(stem(word)) ?? 0
    remembered.set(word, mask)
  }
  return mask
}
