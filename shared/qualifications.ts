import type { Level } from './programme.ts'
import type { Sector } from './sector.ts'

export type Qualification = {
  crebo: string
  name: string
  level: Level
  sector: Sector
  /** Work process without the crebo (`B1-K1-W1`) → its Dutch title. */
  workProcesses: Readonly<Record<string, string>>
}

/**
 * A choice from the national register of qualifications, enough to try the product with. **A person checks it against
 * SBB's register (kwalificaties.s-bb.nl) before production**, where it should be loaded and not kept by hand.
 *
 * Looked up on 2026-11-23:
 * - code, name and level: Regeling vaststelling kwalificatiedossiers 2015, annex 1 (BWBR0036352), and for 25371, 25736,
 *   25749, 25808, 25908 and 25998 programmes that schools offered in 2025;
 * - 25633, 25656, 25696: from general knowledge, successors of 25201, 25491 and 25486;
 * - titles of work processes: 25998 from a school's published list; all others from general knowledge, shortened where
 *   long. Numbers and wording may differ from the file that is in force.
 */
export const qualifications: readonly Qualification[] = [
  {
    crebo: '25656',
    name: 'Verzorgende IG',
    level: 'mbo-3',
    sector: 'care',
    workProcesses: {
      'B1-K1-W1': 'Inventariseert de behoefte aan zorg en ondersteuning',
      'B1-K1-W2': 'Ondersteunt bij de persoonlijke verzorging',
      'B1-K1-W3': 'Ondersteunt bij wonen en huishouden',
      'B1-K1-W4': 'Begeleidt een zorgvrager',
      'B1-K1-W5': 'Geeft informatie en advies',
      'B1-K1-W6': 'Voert verpleegtechnische handelingen uit',
      'B1-K2-W1': 'Stemt de zorg af met anderen',
      'B1-K2-W2': 'Werkt aan de eigen deskundigheid',
    },
  },
  {
    crebo: '25696',
    name: 'Pedagogisch medewerker kinderopvang',
    level: 'mbo-3',
    sector: 'childcare',
    workProcesses: {
      'B1-K1-W1': 'Inventariseert de situatie en de wensen van het kind',
      'B1-K1-W2': 'Maakt een plan voor activiteiten',
      'B1-K1-W3': 'Biedt opvang en verzorging',
      'B1-K1-W4': 'Biedt activiteiten aan die de ontwikkeling stimuleren',
      'B1-K1-W5': 'Begeleidt kinderen in de groep',
      'B1-K2-W1': 'Overlegt met ouders en collega’s',
    },
  },
  {
    crebo: '25180',
    name: 'Kok',
    level: 'mbo-2',
    sector: 'hospitality',
    workProcesses: {
      'B1-K1-W1': 'Neemt producten in ontvangst en slaat ze op',
      'B1-K1-W2': 'Maakt de mise-en-place',
      'B1-K1-W3': 'Bereidt gerechten en componenten',
      'B1-K1-W4': 'Werkt gerechten af voor de uitgifte',
      'B1-K1-W5': 'Maakt de keuken en het gereedschap schoon',
    },
  },
  {
    crebo: '25171',
    name: 'Zelfstandig werkend gastheer/-vrouw',
    level: 'mbo-3',
    sector: 'hospitality',
    workProcesses: {
      'B1-K1-W1': 'Maakt de bedrijfsruimte klaar voor gebruik',
      'B1-K1-W2': 'Ontvangt en plaatst gasten',
      'B1-K1-W3': 'Adviseert de gast en neemt de bestelling op',
      'B1-K1-W4': 'Serveert dranken en gerechten',
      'B1-K1-W5': 'Neemt afscheid van de gast en rekent af',
    },
  },
  {
    crebo: '25173',
    name: 'Uitvoerend bakker',
    level: 'mbo-2',
    sector: 'food',
    workProcesses: {
      'B1-K1-W1': 'Zet grondstoffen en gereedschap klaar',
      'B1-K1-W2': 'Maakt degen, beslagen en vullingen',
      'B1-K1-W3': 'Vormt en verwerkt deeg',
      'B1-K1-W4': 'Bakt producten',
      'B1-K1-W5': 'Werkt producten af',
    },
  },
  {
    crebo: '25808',
    name: 'Retailmedewerker',
    level: 'mbo-2',
    sector: 'retail',
    workProcesses: {
      'B1-K1-W1': 'Ontvangt en verwerkt goederen',
      'B1-K1-W2': 'Verzorgt de presentatie van de winkel',
      'B1-K1-W3': 'Helpt de klant en verkoopt',
      'B1-K1-W4': 'Handelt de verkoop af',
    },
  },
  {
    crebo: '25371',
    name: 'Logistiek medewerker',
    level: 'mbo-2',
    sector: 'logistics',
    workProcesses: {
      'B1-K1-W1': 'Neemt goederen in ontvangst',
      'B1-K1-W2': 'Slaat goederen op',
      'B1-K1-W3': 'Controleert de voorraad',
      'B1-K2-W1': 'Verzamelt bestelde goederen',
      'B1-K2-W2': 'Maakt goederen klaar voor verzending',
    },
  },
  {
    crebo: '25128',
    name: 'Timmerman',
    level: 'mbo-2',
    sector: 'construction',
    workProcesses: {
      'B1-K1-W1': 'Bereidt het werk voor',
      'B1-K1-W2': 'Meet uit en stelt',
      'B1-K1-W3': 'Maakt houten onderdelen',
      'B1-K1-W4': 'Monteert elementen en onderdelen',
      'B1-K1-W5': 'Rondt het werk af en ruimt op',
    },
  },
  {
    crebo: '25333',
    name: 'Monteur elektrotechnische installaties',
    level: 'mbo-2',
    sector: 'installation',
    workProcesses: {
      'B1-K1-W1': 'Bereidt montage voor',
      'B1-K1-W2': 'Legt leidingen en kabels aan',
      'B1-K1-W3': 'Monteert en sluit componenten aan',
      'B1-K1-W4': 'Levert het werk op',
    },
  },
  {
    crebo: '25736',
    name: 'Eerste monteur elektrotechnische installaties',
    level: 'mbo-3',
    sector: 'installation',
    workProcesses: {
      'B1-K1-W1': 'Bereidt de uitvoering van het werk voor',
      'B1-K1-W2': 'Legt elektrotechnische installaties aan',
      'B1-K1-W3': 'Sluit verdeelkasten en apparaten aan',
      'B1-K1-W4': 'Meet, test en stelt in bedrijf',
      'B1-K2-W1': 'Zoekt en verhelpt storingen',
      'B1-K2-W2': 'Informeert de klant',
    },
  },
  {
    crebo: '25302',
    name: 'Verspaner',
    level: 'mbo-2',
    sector: 'engineering',
    workProcesses: {
      'B1-K1-W1': 'Leest de tekening en bereidt het werk voor',
      'B1-K1-W2': 'Stelt de machine in',
      'B1-K1-W3': 'Maakt onderdelen met de machine',
      'B1-K1-W4': 'Meet en controleert onderdelen',
    },
  },
  {
    crebo: '25242',
    name: 'Autotechnicus',
    level: 'mbo-2',
    sector: 'mobility',
    workProcesses: {
      'B1-K1-W1': 'Voert onderhoud uit aan het voertuig',
      'B1-K1-W2': 'Controleert en meet systemen',
      'B1-K1-W3': 'Repareert en vervangt onderdelen',
      'B1-K1-W4': 'Maakt het voertuig klaar voor de klant',
    },
  },
  {
    crebo: '25231',
    name: 'Fietstechnicus',
    level: 'mbo-2',
    sector: 'mobility',
    workProcesses: {
      'B1-K1-W1': 'Voert onderhoud uit aan de fiets',
      'B1-K1-W2': 'Zoekt de oorzaak van een klacht',
      'B1-K1-W3': 'Repareert de fiets en vervangt onderdelen',
      'B1-K1-W4': 'Helpt de klant aan de balie',
    },
  },
  {
    crebo: '25452',
    name: 'Medewerker hovenier',
    level: 'mbo-2',
    sector: 'green',
    workProcesses: {
      'B1-K1-W1': 'Bereidt het werk in de tuin voor',
      'B1-K1-W2': 'Legt beplanting aan',
      'B1-K1-W3': 'Legt verharding en tuinelementen aan',
      'B1-K1-W4': 'Onderhoudt groen',
    },
  },
  {
    crebo: '25448',
    name: 'Medewerker dierverzorging',
    level: 'mbo-2',
    sector: 'animals',
    workProcesses: {
      'B1-K1-W1': 'Voert en verzorgt dieren',
      'B1-K1-W2': 'Controleert het welzijn en de gezondheid',
      'B1-K1-W3': 'Maakt verblijven schoon en richt ze in',
      'B1-K1-W4': 'Informeert klanten en bezoekers',
    },
  },
  {
    crebo: '25998',
    name: 'Software developer',
    level: 'mbo-4',
    sector: 'ict',
    workProcesses: {
      'B1-K1-W1': 'Plant werkzaamheden en bewaakt de voortgang',
      'B1-K1-W2': 'Ontwerpt software',
      'B1-K1-W3': 'Realiseert (onderdelen van) software',
      'B1-K1-W4': 'Test software',
      'B1-K1-W5': 'Doet verbetervoorstellen voor de software',
      'B1-K2-W1': 'Voert overleg',
      'B1-K2-W2': 'Presenteert het opgeleverde werk',
      'B1-K2-W3': 'Reflecteert op het werk',
    },
  },
  {
    crebo: '25633',
    name: 'Mediavormgever',
    level: 'mbo-4',
    sector: 'media',
    workProcesses: {
      'B1-K1-W1': 'Verheldert de opdracht',
      'B1-K1-W2': 'Bedenkt een concept',
      'B1-K1-W3': 'Maakt een ontwerp',
      'B1-K1-W4': 'Realiseert de media-uiting',
      'B1-K1-W5': 'Presenteert en levert op',
    },
  },
  {
    crebo: '25150',
    name: 'Medewerker secretariaat en receptie',
    level: 'mbo-2',
    sector: 'office',
    workProcesses: {
      'B1-K1-W1': 'Verwerkt post, berichten en gegevens',
      'B1-K1-W2': 'Maakt afspraken en beheert agenda’s',
      'B1-K1-W3': 'Ontvangt bezoekers en beantwoordt de telefoon',
    },
  },
  {
    crebo: '25749',
    name: 'Medewerker evenementenorganisatie',
    level: 'mbo-4',
    sector: 'events',
    workProcesses: {
      'B1-K1-W1': 'Werkt een idee voor een evenement uit',
      'B1-K1-W2': 'Maakt een draaiboek en een begroting',
      'B1-K1-W3': 'Regelt de voorbereiding',
      'B1-K1-W4': 'Begeleidt het evenement op de dag',
      'B1-K1-W5': 'Evalueert het evenement',
    },
  },
  {
    crebo: '25400',
    name: 'Kapper',
    level: 'mbo-2',
    sector: 'beauty',
    workProcesses: {
      'B1-K1-W1': 'Ontvangt de klant en bespreekt de wensen',
      'B1-K1-W2': 'Wast en verzorgt het haar',
      'B1-K1-W3': 'Knipt het haar',
      'B1-K1-W4': 'Kleurt en vormt het haar om',
      'B1-K1-W5': 'Brengt het haar in model',
    },
  },
  {
    crebo: '25407',
    name: 'Beveiliger',
    level: 'mbo-2',
    sector: 'safety',
    workProcesses: {
      'B1-K1-W1': 'Bereidt de dienst voor',
      'B1-K1-W2': 'Houdt toezicht en controleert',
      'B1-K1-W3': 'Verleent service aan bezoekers',
      'B1-K1-W4': 'Treedt op bij onveilige situaties',
      'B1-K1-W5': 'Rapporteert over de dienst',
    },
  },
  {
    crebo: '25908',
    name: 'Sport- en bewegingsleider',
    level: 'mbo-3',
    sector: 'sport',
    workProcesses: {
      'B1-K1-W1': 'Bereidt sportactiviteiten voor',
      'B1-K1-W2': 'Geeft leiding aan sportactiviteiten',
      'B1-K1-W3': 'Evalueert sportactiviteiten',
      'B1-K2-W1': 'Organiseert een toernooi of evenement',
      'B1-K2-W2': 'Zorgt voor een veilige omgeving en materialen',
    },
  },
]

/** The Dutch title of a work process such as `25180/B1-K1-W2`; undefined for one that is not in the list. */
export function workProcessTitle(code: string) {
  const [crebo, workProcess = ''] = code.split('/')
  return qualifications.find((qualification) => qualification.crebo === crebo)?.workProcesses[workProcess]
}
