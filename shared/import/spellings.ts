import type { Competency } from '../competency.ts'
import type { GuidanceLevel, OpportunityKind } from '../opportunity.ts'
import type { Language, Level, Route } from '../programme.ts'
import type { Sector, Trait } from '../sector.ts'

/**
 * How people write the terms of the product in a spreadsheet. The first spelling is the one that an export writes, the
 * second the English one. Compared without capitals, accents and signs.
 */
type Spellings<Term extends string> = Record<Term, readonly [string, ...string[]]>

export const levelSpellings: Spellings<Level> = {
  'vmbo-bb': [
    'vmbo basis',
    'vmbo basic',
    'bb',
    'basis',
    'vmbo b',
    'vmbo bb',
    'vmbo bbl',
    'basisberoepsgericht',
    'vmbo basisberoepsgericht',
  ],
  'vmbo-kb': [
    'vmbo kader',
    'vmbo kader',
    'kb',
    'kader',
    'vmbo k',
    'vmbo kb',
    'vmbo kbl',
    'kaderberoepsgericht',
    'vmbo kaderberoepsgericht',
  ],
  'vmbo-gl': ['vmbo gemengd', 'vmbo mixed', 'gl', 'gemengd', 'vmbo g', 'vmbo gl', 'gemengde leerweg'],
  'vmbo-tl': ['vmbo theoretisch', 'vmbo theoretical', 'tl', 'theoretisch', 'vmbo t', 'vmbo tl', 'mavo', 'theoretische leerweg'],
  havo: ['havo', 'havo', 'h'],
  vwo: ['vwo', 'vwo', 'v', 'atheneum', 'gymnasium'],
  'mbo-1': ['mbo niveau 1', 'mbo level 1', 'entree', 'mbo entree', 'entreeopleiding'],
  'mbo-2': ['mbo niveau 2', 'mbo level 2', 'basisberoepsopleiding'],
  'mbo-3': ['mbo niveau 3', 'mbo level 3', 'vakopleiding'],
  'mbo-4': ['mbo niveau 4', 'mbo level 4', 'middenkaderopleiding', 'specialistenopleiding'],
}

export const routeSpellings: Spellings<Route> = { bol: ['bol', 'bol'], bbl: ['bbl', 'bbl'] }

export const languageSpellings: Spellings<Language> = {
  nl: ['Nederlands', 'Dutch', 'nl', 'ned'],
  en: ['Engels', 'English', 'en', 'eng'],
  de: ['Duits', 'German', 'de', 'Deutsch'],
  uk: ['Oekraïens', 'Ukrainian', 'uk', 'ua'],
  ar: ['Arabisch', 'Arabic', 'ar'],
  ti: ['Tigrinya', 'Tigrinya', 'ti', 'Tigrigna'],
  tr: ['Turks', 'Turkish', 'tr'],
  pl: ['Pools', 'Polish', 'pl'],
}

/** An import makes nobody an administrator. */
export const importedRoles = ['coordinator', 'mentor', 'team-leader'] as const
export type ImportedRole = (typeof importedRoles)[number]

export const roleSpellings: Spellings<ImportedRole> = {
  coordinator: [
    'Stagecoördinator',
    'Coordinator',
    'coördinator',
    'bpv-coördinator',
    'stage coordinator',
    'placement coordinator',
  ],
  mentor: ['Mentor', 'Mentor', 'slb', 'slber', 'begeleider', 'decaan', 'coach', 'studieloopbaanbegeleider', 'leraar', 'docent'],
  'team-leader': ['Teamleider', 'Team leader', 'leidinggevende', 'afdelingsleider', 'teammanager'],
}

export const sectorSpellings: Spellings<Sector> = {
  care: ['Zorg', 'Care', 'zorg en welzijn', 'welzijn'],
  childcare: ['Kinderopvang', 'Childcare', 'onderwijs'],
  hospitality: ['Horeca', 'Hospitality'],
  food: ['Voeding', 'Food', 'bakkerij', 'levensmiddelen'],
  retail: ['Winkel en verkoop', 'Shops and sales', 'winkel', 'retail', 'verkoop', 'detailhandel'],
  logistics: ['Vervoer en magazijn', 'Transport and storage', 'logistiek', 'transport', 'vervoer', 'magazijn'],
  construction: ['Bouw', 'Construction'],
  installation: ['Installatie en energie', 'Installation and energy', 'installatie', 'energie', 'elektro'],
  engineering: ['Techniek en metaal', 'Engineering and metal', 'techniek', 'metaal'],
  mobility: ['Auto en fiets', 'Cars and bicycles', 'mobiliteit', 'auto', 'voertuigen'],
  green: ['Groen en natuur', 'Green and nature', 'groen', 'natuur', 'hovenier', 'agrarisch'],
  animals: ['Dieren', 'Animals', 'dierverzorging'],
  ict: ['ICT', 'IT', 'automatisering', 'software'],
  media: ['Media en vormgeving', 'Media and design', 'media', 'vormgeving'],
  office: ['Kantoor', 'Office', 'administratie', 'economie', 'zakelijke dienstverlening'],
  events: ['Evenementen', 'Events', 'evenement'],
  beauty: ['Kapper en verzorging', 'Hair and beauty', 'kapper', 'uiterlijke verzorging', 'schoonheidsverzorging'],
  safety: ['Veiligheid', 'Safety', 'beveiliging'],
  sport: ['Sport en bewegen', 'Sport and exercise', 'sport'],
}

export const kindSpellings: Spellings<OpportunityKind> = {
  assignment: ['Authentieke opdracht', 'Real assignment', 'opdracht', 'assignment'],
  hybrid: ['Hybride leeromgeving', 'Hybrid learning place', 'hybride', 'hybrid'],
  stage: ['Stage', 'Work placement', 'bpv', 'snuffelstage', 'maatschappelijke stage'],
  simulation: ['Simulatie', 'Simulation'],
  guidance: ['Begeleiding of workshop', 'Guidance or workshop', 'begeleiding', 'workshop', 'guidance'],
}

export const guidanceSpellings: Spellings<GuidanceLevel> = {
  close: ['Iemand naast je', 'Someone beside you', 'veel', 'close'],
  regular: ['Af en toe samen kijken', 'Looking together now and then', 'af en toe', 'regelmatig', 'regular'],
  independent: ['Zelf aan de slag', 'On your own', 'zelfstandig', 'weinig', 'independent'],
}

export const competencySpellings: Spellings<Competency> = {
  qualities: ['Kwaliteiten', 'Qualities', 'kwaliteitenreflectie', 'capaciteitenreflectie'],
  motives: ['Motieven', 'Motives', 'motievenreflectie'],
  'work-exploration': ['Werk verkennen', 'Exploring work', 'werkexploratie'],
  'career-control': ['Loopbaan sturen', 'Steering my career', 'loopbaansturing'],
  networking: ['Netwerken', 'Networking'],
}

export const traitSpellings: Spellings<Trait> = {
  heights: ['Op hoogte werken', 'Working at height', 'hoogte'],
  animals: ['Dieren', 'Animals'],
  camera: ['Voor een camera staan', 'Being on camera', 'camera'],
  strangers: ['Vreemde mensen aanspreken', 'Talking to strangers', 'vreemden'],
  phone: ['Bellen', 'Making phone calls', 'telefoon'],
  'body-care': ['Iemand wassen of aankleden', 'Washing or dressing someone', 'lichaamsverzorging'],
  blood: ['Bloed zien', 'Seeing blood', 'bloed'],
  noise: ['Veel lawaai', 'A lot of noise', 'lawaai'],
  dirt: ['Vies worden', 'Getting dirty', 'vies'],
  crowds: ['Drukte', 'Crowds'],
  outdoors: ['Buiten in regen en kou', 'Outdoors in rain and cold', 'buiten'],
  lifting: ['Tillen', 'Lifting'],
  'early-start': ['Heel vroeg beginnen', 'Starting very early', 'vroeg'],
  alone: ['Alleen werken', 'Working alone', 'alleen'],
}

export const scheduleModes = ['all', 'any', 'block'] as const
export type ScheduleMode = (typeof scheduleModes)[number]

export const scheduleSpellings: Spellings<ScheduleMode> = {
  all: ['alle', 'all', 'allemaal'],
  any: ['kies', 'choose', 'losse', 'any', 'vrij te kiezen'],
  block: ['blok', 'block', 'achter elkaar', 'aaneengesloten'],
}

export const whereModes = ['site', 'school', 'remote'] as const
export type WhereMode = (typeof whereModes)[number]

export const whereSpellings: Spellings<WhereMode> = {
  site: ['bij ons', 'at our place', 'bedrijf', 'bij het bedrijf', 'op locatie', 'site'],
  school: ['op school', 'at school', 'school'],
  remote: ['op afstand', 'remote', 'online', 'thuis'],
}

export const publishStates = ['draft', 'open'] as const
export type PublishState = (typeof publishStates)[number]

export const publishSpellings: Spellings<PublishState> = {
  draft: ['concept', 'draft', 'nee', 'no', 'niet plaatsen'],
  open: ['open', 'open', 'plaatsen', 'publiceren', 'ja', 'yes'],
}

/** Without capitals, accents and signs: `Stage-coördinator ` is `stage coordinator`. */
export function plain(text: string) {
  return text
    .normalize('NFD')
    .replaceAll(/\p{M}/gu, '')
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}@]+/gu, ' ')
    .trim()
}

const indexes = new WeakMap<object, Map<string, string>>()

/** The term that is spelt so. */
export function termOf<Term extends string>(spellings: Spellings<Term>, text: string): Term | undefined {
  let index = indexes.get(spellings)
  if (!index) {
    const entries = Object.entries(spellings) as [Term, readonly string[]][]
    index = new Map(entries.flatMap(([term, words]) => [term, ...words].map((word) => [plain(word), term])))
    indexes.set(spellings, index)
  }
  return index.get(plain(text)) as Term | undefined
}
