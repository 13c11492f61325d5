import type { OpportunityKind } from '../opportunity.ts'
import type { Interest, Sector, Trait } from '../sector.ts'

/** A concept without the words that meant it. */
export type Notion =
  | { type: 'sector'; value: Sector }
  | { type: 'interest'; value: Interest }
  | { type: 'trait'; value: Trait }
  | { type: 'kind'; value: OpportunityKind }

/** What words mean when they are wished for, when they are declined, and what a "no" to them wishes for instead. */
export type Entry = { words: string; yes: Notion[]; no: Notion[]; instead: Notion[] }

const sector = (value: Sector): Notion => ({ type: 'sector', value })
const interest = (value: Interest): Notion => ({ type: 'interest', value })
const trait = (value: Trait): Notion => ({ type: 'trait', value })
const kind = (value: OpportunityKind): Notion => ({ type: 'kind', value })

function means(yes: Notion[], words: string, no = yes, instead: Notion[] = []): Entry {
  return { words, yes, no, instead }
}

/** Words that matter only when they are declined. */
function declines(value: Trait, words: string) {
  return means([], words, [trait(value)])
}

/** The words of students, plain, as they write them; other forms are found by their stem. Dutch first, some English. */
export const lexicon: Entry[] = [
  // Dreams that nobody offers around the corner mean what comes nearest.
  means(
    [sector('engineering'), interest('making')],
    'astronaut piloot ruimtevaart raket raketten vliegtuig vliegtuigen uitvinder pilot inventor',
  ),
  means([sector('media')], 'influencer youtuber streamer journalist schrijver regisseur'),
  means([sector('events')], 'zanger zangeres dj acteur actrice artiest danser danseres beroemd singer actor'),
  means([sector('office')], 'advocaat rechter ondernemer miljonair baas notaris bankier lawyer'),
  means([sector('sport')], 'voetballer profvoetballer topsporter gymleraar bokser'),
  means([sector('childcare')], 'leraar lerares docent teacher'),
  means([sector('care')], 'psycholoog chirurg fysiotherapeut tandartsassistent verloskundige psychologist surgeon'),
  means([sector('ict')], 'gamer hacker gamedesigner programmeur'),
  means([sector('safety')], 'agent soldaat marinier rechercheur detective'),
  means(
    [sector('care')],
    `zorg zorginstelling verpleging verpleegkundige verpleegkunde ziekenhuis ouderen oudere ouderenzorg bejaarden
    bejaarde bejaardentehuis verpleeghuis thuiszorg patienten patient zieken dokter arts apotheek tandarts gehandicapten gehandicapte
    helpende doktersassistent dementie welzijn care hospital nursing nurse elderly`,
  ),
  means(
    [sector('childcare')],
    `kinderen kind kinderopvang creche peuters peuter baby babys kleuters kleuter basisschool onderwijs juf meester
    onderwijsassistent bso oppassen children kids childcare`,
  ),
  means(
    [sector('hospitality')],
    `horeca restaurant bediening bedienen ober serveren hotel cafe lunchroom kok koks chef receptie gastheer gastvrouw barista
    hospitality waiter`,
  ),
  means([sector('hospitality'), sector('food')], 'bakken keuken gerechten keukens'),
  means(
    [sector('food')],
    `bakker bakkerij bakkers brood taart taarten slager slagerij patisserie banketbakker voeding levensmiddelen bakery baker`,
  ),
  means([interest('cooking')], `koken eten kook maaltijd maaltijden cooking food`),
  means(
    [sector('retail')],
    `winkel winkels verkopen verkoop verkoper kleding mode supermarkt kassa etalage shop retail sales selling`,
  ),
  means(
    [sector('logistics')],
    `logistiek magazijn heftruck transport vrachtwagen vrachtauto chauffeur pakketten orderpicken bezorgen bezorger koerier
    warehouse logistics truck`,
  ),
  means(
    [sector('construction')],
    `bouw bouwen bouwvak timmeren timmerman metselen metselaar schilder schilderen stukadoor tegels hout houtbewerking meubels
    meubelmaker meubel huizen carpenter construction carpentry`,
  ),
  means(
    [sector('installation')],
    `installatie installatietechniek elektricien elektra elektro loodgieter zonnepanelen warmtepomp warmtepompen cv-ketel leidingen stroom
    installateur electrician plumbing solar`,
  ),
  means(
    [sector('engineering')],
    `lassen lasser metaal machines machine mechatronica werktuigbouw robot robots robotica draaien frezen elektronica
    engineering welding`,
  ),
  means(
    [sector('mobility')],
    `auto autos motor motoren brommer brommers scooter scooters fiets fietsen fietsenmaker monteur automonteur garage banden
    cars bikes mechanic`,
  ),
  means(
    [sector('green')],
    `groen tuin tuinen tuinman hovenier planten bloemen bloemist bos natuur boswachter kas kassen kweken tuinbouw bomen plants garden nature gardening`,
  ),
  means(
    [sector('animals')],
    `dier dieren hond honden kat katten paard paarden koe koeien boerderij boer dierenarts manege dierenasiel dierentuin animals pets dogs horses farm`,
    [sector('animals'), trait('animals')],
  ),
  means(
    [sector('ict')],
    `ict it computer computers programmeren coderen software apps app website websites gamen games game netwerk netwerken servers cyber
    hacken coding programming`,
  ),
  means(
    [sector('media')],
    `media filmen film video videos fotografie fotograaf fotos foto vormgeving vormgeven grafisch design ontwerpen tiktok instagram
    youtube animatie drukkerij photography`,
  ),
  means(
    [sector('office')],
    `kantoor administratie administratief boekhouden boekhouding secretaresse cijfers bureau economie marketing financien recht
    office accounting`,
  ),
  means(
    [sector('events')],
    `evenement evenementen festival festivals feest feesten concert concerten theater podium licht geluidstechniek muziek toneel
    artiesten events stage-techniek`,
  ),
  means(
    [sector('beauty')],
    `kapper kapsalon kapster haar haren make-up makeup visagie nagels schoonheid schoonheidsspecialist beauty huidverzorging
    wellness hairdresser`,
  ),
  means(
    [sector('safety')],
    `politie beveiliging beveiliger beveiligen brandweer defensie leger militair marechaussee handhaving boa veiligheid handhaver
    security police army`,
  ),
  means(
    [sector('sport')],
    `sport sporten sportschool fitness voetbal gym trainer trainen zwemmen zwembad bewegen sportveld coach sportclub sports`,
  ),
  means(
    [interest('people')],
    `mensen klanten klant gasten gast contact sociaal praten collega helpen uitleggen uitleg advies adviseren gesprekken
    people customers helping social`,
    [interest('people'), trait('strangers')],
  ),
  means(
    [interest('making')],
    `techniek technisch technische handen maken repareren reparaties sleutelen knutselen klussen klus gereedschap solderen
    schroeven monteren doen-met-handen praktisch hands making repair technical building fixing`,
  ),
  means([interest('outdoors')], `buiten buitenlucht openlucht outdoors outside`, [trait('outdoors'), interest('outdoors')]),
  means([], `binnen binnenzitten stilzitten inside`, [], [interest('outdoors')]),
  means([interest('digital')], `digitaal digitale scherm online internet techie data digital`),
  means([interest('caring')], `verzorgen verzorging zorgen zorgzaam caring`),
  means([interest('organising')], `organiseren regelen plannen planning leiden leiding organisatie roosters organising planning`),
  means([interest('creating')], `creatief creatieve tekenen kunst creativiteit verzinnen bedenken creeren creative drawing art`),
  declines('heights', 'hoogte hoogtes hoogtevrees hoog dak daken ladder ladders steiger steigers klimmen heights'),
  declines('camera', 'camera gefilmd camerawerk'),
  declines('strangers', 'vreemden onbekenden vreemde onbekende strangers'),
  declines('phone', 'bellen telefoon telefoneren opbellen phone calling'),
  declines('body-care', 'wassen lichaam billen aankleden douchen luiers wc washing'),
  declines('blood', 'bloed naald naalden prikken wond wonden operaties blood needles'),
  declines('noise', 'herrie lawaai geluid geluiden hard-geluid noise noisy'),
  declines('dirt', 'vies vieze viezigheid modder poep troep smerig stof dirt dirty'),
  declines('crowds', 'druk drukte drukke mensenmassa massa crowds crowded busy'),
  declines('outdoors', 'kou koud regen weer cold rain'),
  declines('lifting', 'tillen sjouwen zwaar zware lifting heavy'),
  declines('early-start', 'vroeg opstaan ochtendmens vroege early'),
  declines('alone', 'eenzaam zelfstandig alleen-werken solo lonely'),
  means([kind('assignment')], 'opdracht opdrachten project projecten assignment'),
  means([kind('simulation')], 'simulatie naspelen oefenruimte simulation'),
  means([kind('guidance')], 'workshop workshops begeleiding cursus gastles training'),
  means([kind('stage')], 'meelopen snuffelstage bpv internship'),
]
