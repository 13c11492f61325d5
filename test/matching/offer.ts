import type { Competency } from '../../shared/competency.ts'
import { addDays } from '../../shared/daypart.ts'
import type { GuidanceLevel, OpportunityCard, OpportunityKind } from '../../shared/opportunity.ts'
import type { Place } from '../../shared/place.ts'
import type { Sector, Trait } from '../../shared/sector.ts'

/*
 * A believable offer around Arnhem and Nijmegen, written by hand: one line per opportunity.
 * key | kind | organisation @ place | title | occupation | tasks | traits | competencies | guidance | age | times | work processes
 */
export const today = '2026-11-23'

const places: Record<string, Place> = {
  arnhem: { label: 'Centrum', city: 'Arnhem', lat: 51.985, lon: 5.899 },
  zuid: { label: 'Zuid', city: 'Arnhem', lat: 51.955, lon: 5.88 },
  presikhaaf: { label: 'Presikhaaf', city: 'Arnhem', lat: 51.987, lon: 5.945 },
  velp: { label: 'Dorp', city: 'Velp', lat: 51.995, lon: 5.975 },
  oosterbeek: { label: 'Dorp', city: 'Oosterbeek', lat: 51.987, lon: 5.845 },
  westervoort: { label: 'Dorp', city: 'Westervoort', lat: 51.958, lon: 5.97 },
  duiven: { label: 'Bedrijvenpark', city: 'Duiven', lat: 51.947, lon: 6.02 },
  huissen: { label: 'Dorp', city: 'Huissen', lat: 51.935, lon: 5.94 },
  elst: { label: 'Dorp', city: 'Elst', lat: 51.918, lon: 5.849 },
  nijmegen: { label: 'Centrum', city: 'Nijmegen', lat: 51.842, lon: 5.853 },
}

export const schoolPlace = { lat: 51.98, lon: 5.91 }

const kinds: Record<string, OpportunityKind> = { a: 'assignment', h: 'hybrid', s: 'stage', m: 'simulation', g: 'guidance' }
const competencyOf: Record<string, Competency> = {
  q: 'qualities',
  m: 'motives',
  w: 'work-exploration',
  c: 'career-control',
  n: 'networking',
}
const guidanceOf: Record<string, GuidanceLevel> = { c: 'close', r: 'regular', i: 'independent' }

/** Days of the week (Monday is 0) with parts; how they are taken; over how many weeks. */
const times: Record<string, { slots: string[]; mode: 'all' | 'any' | 'block'; count: number; weeks: number }> = {
  /** One half-day of many. */
  d1: { slots: ['1a', '2a', '3a', '4m', '4a'], mode: 'any', count: 1, weeks: 5 },
  /** Three half-days of many. */
  d3: { slots: ['1a', '2a', '3a', '4m', '4a'], mode: 'any', count: 3, weeks: 5 },
  /** Friday mornings. */
  fm: { slots: ['4m'], mode: 'any', count: 2, weeks: 5 },
  /** A whole Friday. */
  fd: { slots: ['4m', '4a'], mode: 'block', count: 2, weeks: 4 },
  /** One Wednesday afternoon. */
  wa: { slots: ['2a'], mode: 'all', count: 1, weeks: 1 },
  /** A week of days. */
  wk: { slots: ['0m', '0a', '1m', '1a', '2m', '2a', '3m', '3a', '4m', '4a'], mode: 'all', count: 10, weeks: 1 },
  /** An evening. */
  ev: { slots: ['3e', '4e'], mode: 'any', count: 1, weeks: 4 },
  /** A Saturday. */
  sa: { slots: ['5m', '5a'], mode: 'any', count: 1, weeks: 4 },
}

const lines = `
care
zorg-koffie | h | Woonzorg Brinkerveld @arnhem | Koffie-uurtje met bewoners | Helpende zorg | Koffie schenken en een praatje maken;Een spel doen met ouderen | strangers | m w | c | 14 | d1 |
zorg-alarm | a | Woonzorg Brinkerveld @arnhem | Test de nieuwe alarmknop met bewoners | Zorgtechnoloog | Uitleg geven aan ouderen;De knop testen en storingen noteren | strangers | q w | r | 14 | fm |
zorg-snuffel | s | Verpleeghuis De Linden @velp | Een dag mee in het verpleeghuis | Verzorgende | Helpen bij het ontbijt;Bewoners begeleiden naar de dagbesteding | strangers body-care | m w | c | 15 | fd | 25656:3,4
zorg-huid | s | Verpleeghuis De Linden @velp | Stage verzorgende IG | Verzorgende IG | Helpen met wassen en aankleden;Rapporteren | body-care strangers early-start | q c | c | 16 | d3 | 25656:1,2,3,4
zorg-prik | m | Skillslab Rijnzorg @arnhem | Oefen injecteren in het skillslab | Verpleegkundige | Injecteren op een oefenarm;Wonden verbinden | blood | q | c | 16 | d1 | 25656:6
zorg-wijk | s | Thuiszorg Rijnstreek @zuid | Mee met de wijkverpleging | Wijkverpleegkundige | Cliënten thuis bezoeken;Steunkousen aantrekken | body-care strangers | w m | c | 16 | d1 | 25656:2,4,6
zorg-beperking | h | Activiteitencentrum De Vlieger @huissen | Samen knutselen met mensen met een beperking | Begeleider gehandicaptenzorg | Een activiteit bedenken;Deelnemers helpen met knutselen | noise | m q | c | 14 | d1 | 25656:4
zorg-apotheek | s | Apotheek Centraal @arnhem | Achter de balie van de apotheek | Apothekersassistent | Recepten klaarzetten;Klanten te woord staan | strangers phone | w | r | 16 | d3 |
zorg-robot | a | Zorglab Gelderland @nijmegen | Probeer zorgrobots uit in het zorglab | Zorgtechnoloog | Een robot programmeren voor ouderen;Testen met een proefpersoon |  | w q | r | 14 | d1 |
zorg-mantel | g | Steunpunt Mantelzorg @presikhaaf | Zorgen voor iemand thuis: hoe doe je dat? | Mantelzorgconsulent | Ervaringen delen;Tips verzamelen |  | m n | c | 14 | wa |
childcare
kind-bso | h | BSO De Boomhut @presikhaaf | Een middag spelen op de bso | Pedagogisch medewerker | Spelletjes doen met kinderen;Tafel dekken en fruit snijden | noise crowds | m w | c | 14 | d1 | 25696:4
kind-voorlezen | a | Basisschool De Wissel @zuid | Lees voor aan kleuters | Onderwijsassistent | Een prentenboek kiezen;Voorlezen en erover praten | strangers | q m | r | 14 | d1 |
kind-opvang | s | Kinderopvang Pip @arnhem | Stage bij de peutergroep | Pedagogisch medewerker | Helpen bij eten en verschonen;Kinderen begeleiden bij het spelen | body-care noise | q c | c | 16 | d3 | 25696:3,5
kind-plan | a | Kinderopvang Pip @arnhem | Maak een activiteitenplan voor peuters | Pedagogisch medewerker | Een plan maken voor een themaweek;Het plan uitvoeren met een groep | noise | q c | r | 16 | d3 | 25696:2,4,5
kind-gym | s | Basisschool De Wissel @zuid | Help bij de gymles | Onderwijsassistent | Materiaal klaarzetten;Groepjes kinderen begeleiden | noise crowds | q | c | 14 | fm |
kind-techniek | a | Basisschool De Klimop @westervoort | Geef een techniekles aan groep 7 | Techniekdocent | Een proefje voorbereiden;Kinderen helpen met solderen | noise strangers | q n | r | 14 | d1 |
kind-buiten | h | Natuurspeelplaats Het Wilde Veld @oosterbeek | Hutten bouwen met kinderen | Kinderwerker | Hutten bouwen in het bos;Op de veiligheid letten | outdoors dirt noise | m | c | 14 | d1 |
kind-ouders | m | Praktijkhuis Zuidkade @zuid | Oefen een gesprek met ouders | Pedagogisch medewerker | Een oudergesprek naspelen;Feedback geven | strangers | q | c | 15 | wa | 25696:1
kind-sprookje | m | Speeltuin Klarendal @arnhem | Bedenk een speurtocht voor kinderen | Kinderwerker | Een speurtocht maken;De tocht begeleiden | outdoors noise | q | c | 14 | d1 | 25696:4
hospitality
hor-keuken | s | Restaurant De Zwaan @arnhem | Kijken in de keuken van De Zwaan | Kok | Groenten snijden;Meelopen met de chef | noise crowds | w q | c | 14 | d1 | 25180:1,2
hor-mise | s | Restaurant De Zwaan @arnhem | Stage mise-en-place en warme keuken | Zelfstandig werkend kok | Mise-en-place maken;Gerechten bereiden en afwerken | noise | q c | r | 16 | d3 | 25180:2,3,4
hor-schoolres | h | Leerrestaurant Het Bord @zuid | Kook voor gasten in het leerrestaurant | Kok | Een gerecht bereiden;Uitserveren aan gasten | crowds | q w | c | 14 | d1 | 25180:2,3,4
hor-bediening | h | Leerrestaurant Het Bord @zuid | Gastheer of gastvrouw in het leerrestaurant | Gastheer | Gasten ontvangen;Bestellingen opnemen en serveren | strangers crowds | q n | c | 14 | d1 | 25171:2,3,4
hor-hotel | s | Hotel Rijnzicht @arnhem | Achter de receptie van een hotel | Receptionist | Gasten inchecken;De telefoon opnemen | strangers phone | w | r | 16 | d3 |
hor-barista | g | Koffiehuis Maas @arnhem | Workshop barista | Barista | Espresso zetten;Melk opschuimen |  | q | c | 14 | wa |
hor-buurt | a | Buurthuis De Schakel @presikhaaf | Kook een buurtmaaltijd | Kok | Een menu bedenken;Koken voor dertig buurtbewoners | crowds | q n m | r | 14 | d1 | 25180:2,3
hor-banket | s | Kasteel Rosendael @velp | Help bij een groot diner | Banketmedewerker | Borden opmaken;Serveren aan tafel | crowds strangers | w | c | 16 | ev | 25171:4
hor-plant | a | Kantine Rijnlanden @duiven | Bedenk een plantaardig lunchgerecht | Kok | Recepten uitproberen;Collega's laten proeven |  | q | i | 14 | d1 | 25180:3
hor-truck | h | Foodtruck Wereldeten @arnhem | Werk in een foodtruck | Kok | Wraps maken;Verkopen aan gasten | crowds outdoors strangers | q w | c | 14 | d1 | 25180:3,4
food
bak-brood | s | Bakkerij Van Dalen @velp | Brood bakken bij een ambachtelijke bakker | Bakker | Deeg maken en vormen;Brood bakken | early-start noise | w q | c | 16 | d3 | 25173:2,3,4
bak-taart | h | Bakkerij Van Dalen @velp | Versier je eigen taart | Banketbakker | Cake bakken;Taarten afwerken |  | q m | c | 14 | d1 | 25173:5
bak-slager | s | Slagerij Ter Horst @elst | Meelopen met de slager | Slager | Vlees snijden;Worst maken | blood | w | c | 16 | d1 |
bak-kaas | a | Kaasmakerij De Betuwe @elst | Maak een nieuwe kaas | Voedingsoperator | Melk verwarmen en stremmen;Proeven en beoordelen |  | q w | r | 14 | d1 |
bak-lab | m | Foodlab Gelderland @nijmegen | Onderzoek voeding in het foodlab | Voedingsspecialist | Suiker meten in drankjes;Resultaten presenteren |  | w | r | 14 | d1 |
bak-choco | g | Chocolaterie Noor @arnhem | Workshop chocolade maken | Chocolatier | Chocolade tempereren;Bonbons vullen |  | q | c | 14 | wa |
bak-fabriek | s | Soepfabriek Duiven @duiven | Van groente tot soep in de fabriek | Voedingsoperator | De lijn instellen;Kwaliteit controleren | noise | w | r | 16 | d3 |
retail
win-kleding | s | Kledingwinkel Noor @arnhem | Een middag in een kledingwinkel | Verkoopmedewerker | Klanten helpen kiezen;Kleding opvouwen en ophangen | strangers | w q | c | 14 | d1 | 25808:2,3
win-etalage | a | Kledingwinkel Noor @arnhem | Ontwerp een etalage | Stylist | Een thema bedenken;De etalage inrichten |  | q m | r | 14 | d1 | 25808:2
win-super | s | Supermarkt Van Loon @zuid | Vakken vullen en klanten helpen | Winkelmedewerker | Vakken vullen;Klanten de weg wijzen | strangers lifting | w | c | 14 | d3 | 25808:1,3
win-kringloop | h | Kringloop Het Goed @presikhaaf | Sorteer en verkoop in de kringloop | Verkoopmedewerker | Spullen sorteren;Prijzen maken en verkopen | dirt | m | c | 14 | d1 | 25808:1,2,3
win-online | a | Webwinkel Fietsfun @duiven | Foto's en teksten voor een webwinkel | Contentmedewerker | Producten fotograferen;Teksten schrijven |  | q | i | 14 | d1 |
win-markt | a | Marktkraam Fruit & Zo @arnhem | Verkoop fruit op de markt | Marktkoopman | De kraam inrichten;Fruit verkopen | strangers outdoors crowds | q n | r | 14 | fm | 25808:2,3
win-dier | s | Dierenwinkel Pluis @huissen | Werken in een dierenwinkel | Verkoper dierenspeciaalzaak | Hokken schoonmaken;Klanten advies geven | animals strangers | w | c | 14 | d1 |
win-gesprek | m | Praktijkhuis Zuidkade @zuid | Een goed gesprek met een klant | Verkoopmedewerker | Een verkoopgesprek oefenen;Omgaan met een klacht | strangers | q | c | 14 | d1 | 25808:3
win-telefoon | s | Telefoonwinkel Bel @arnhem | Help klanten met hun telefoon | Verkoopadviseur | Toestellen instellen;Klanten advies geven | strangers | w q | c | 15 | d1 | 25808:3
logistics
log-magazijn | s | Distributiecentrum Veluwe @duiven | Orders verzamelen in een magazijn | Logistiek medewerker | Orders picken met een scanner;Pakketten inpakken | lifting noise | w q | c | 16 | d3 | 25371:K2W1,K2W2
log-heftruck | m | Praktijkhuis Zuidkade @zuid | Rijd met een heftruck in de simulator | Logistiek medewerker | Pallets verplaatsen in de simulator;Een veilige route kiezen |  | w q | c | 14 | d1 | 25371:2
log-route | a | Koeriersdienst Groen @arnhem | Plan de slimste fietsroute voor pakketten | Planner | Ritten plannen;Een route testen op de bakfiets | outdoors | q | r | 14 | d1 |
log-haven | s | Containerterminal Rijn @nijmegen | Een dag op de containerterminal | Terminalmedewerker | Meekijken met de kraanmachinist;Containers controleren | heights noise outdoors | w | c | 16 | fd |
log-voorraad | s | Ziekenhuis Rijnstate @arnhem | Logistiek in het ziekenhuis | Logistiek medewerker | Voorraden tellen;Karren rondbrengen |  | w | c | 15 | d1 | 25371:1,2,3
log-drone | a | Dronelab Teuge @duiven | Bezorgen met drones: kan dat? | Logistiek innovator | Een proefvlucht plannen;Gewicht en tijd meten | outdoors | q w | r | 14 | d1 |
log-voedselbank | h | Voedselbank Arnhem @presikhaaf | Regel de uitgifte van de voedselbank | Coördinator | Pakketten samenstellen;De uitgifte plannen | lifting strangers | m n | r | 14 | d1 |
construction
bouw-timmer | s | Timmerbedrijf Jansen @huissen | Timmeren op de bouwplaats | Timmerman | Kozijnen monteren;Hout op maat zagen | heights noise outdoors lifting | w q | c | 16 | d3 | 25128:2,3,4
bouw-bank | h | Houtwerkplaats De Krul @arnhem | Bouw een bank voor het plein | Meubelmaker | Hout zagen en schuren;De bank in elkaar zetten | noise dirt | q m | c | 14 | d1 | 25128:3
bouw-dak | s | Dakdekkers Gelre @elst | Een dag mee op het dak | Dakdekker | Dakpannen leggen;Isolatie aanbrengen | heights outdoors lifting | w | c | 16 | fd |
bouw-vr | m | Praktijkhuis Zuidkade @zuid | Loop door een huis dat nog niet bestaat | Bouwkundig tekenaar | Een huis tekenen in 3D;Erdoor lopen met een VR-bril |  | w q | c | 14 | d1 |
bouw-schilder | s | Schildersbedrijf Kleur @velp | Meelopen met de schilder | Schilder | Schuren en gronden;Een wand schilderen | dirt heights | w | c | 14 | d1 |
bouw-circulair | a | Bouwhub Oost @duiven | Geef oud hout een nieuw leven | Meubelmaker | Een ontwerp bedenken;Een meubel maken van resthout | noise | q m | r | 14 | d1 | 25128:3
bouw-tiny | h | Tiny House Lab @westervoort | Bouw mee aan een tiny house | Timmerman | Wanden monteren;Isoleren en afwerken | noise lifting | q w | c | 14 | d1 | 25128:1,3,4
bouw-metsel | m | Bouwschool Arnhem @arnhem | Metsel je eigen muurtje | Metselaar | Specie maken;Metselen in verband | dirt lifting | w | c | 14 | d1 |
bouw-interieur | a | Woonwinkel Huis @arnhem | Richt een studentenkamer in | Interieurontwerper | Een moodboard maken;Kleuren en meubels kiezen |  | q m | r | 14 | d1 |
bouw-straat | s | Stratenmakers Rijn @westervoort | Een dag straten maken | Stratenmaker | Zand vlak maken;Stenen leggen | outdoors lifting dirt early-start | w | c | 16 | fd |
installation
inst-zon | s | Zonnestroom Gelderland @duiven | Zonnepanelen leggen | Monteur zonne-energie | Panelen op het dak leggen;Kabels aansluiten | heights outdoors lifting | w q | c | 16 | fd | 25333:2,3
inst-slim | m | Praktijkhuis Zuidkade @zuid | Zoek de storing in het slimme huis | Elektromonteur | Meten met een multimeter;De storing oplossen |  | q w | c | 14 | d1 | 25736:4,K2W1
inst-wijk | s | Wonen Oosterhaar @elst | Een dag mee met de wijkploeg | Servicemonteur | Kranen en lampen repareren bij mensen thuis;Uitleg geven aan bewoners | strangers | w m | c | 14 | fd | 25736:K2W1,K2W2
inst-monteur | s | Installatiebedrijf Volt @arnhem | Stage elektrotechniek | Eerste monteur elektrotechniek | Leidingen aanleggen;Verdeelkasten aansluiten | noise dirt | q c | c | 16 | d3 | 25736:2,3,4
inst-warmte | a | Energieloket Arnhem @arnhem | Maak een school zuiniger | Energieadviseur | Warmte meten;Een advies schrijven |  | q n | i | 14 | d1 |
inst-solderen | g | Repareerplek Noordwal @arnhem | Workshop solderen | Elektromonteur | Een lampje solderen;Meten of het werkt |  | q | c | 14 | wa | 25333:3
inst-repair | h | Repareerplek Noordwal @arnhem | Repareer apparaten met de buurt | Reparateur | Apparaten openmaken;Samen met bewoners de storing zoeken | strangers | q m n | c | 14 | d1 | 25736:K2W1,K2W2
inst-water | s | Loodgieter Bos @oosterbeek | Meelopen met de loodgieter | Loodgieter | Leidingen leggen;Een wc ontstoppen | dirt | w | c | 14 | d1 |
engineering
tech-las | m | Metaalcampus Duiven @duiven | Leren lassen in de lasstraat | Lasser | Een hoeklas maken;Veilig werken | noise | q w | c | 15 | d1 |
tech-frees | s | Fijnmechanica Rutgers @westervoort | Frezen bij een fijnmechanisch bedrijf | Verspaner | Een machine instellen;Onderdelen meten | noise | q c | r | 16 | d3 | 25302:1,2,3,4
tech-robot | a | Robotlab HAN @arnhem | Programmeer een robotarm | Mechatronicus | Een robotarm programmeren;Testen en verbeteren |  | q w | r | 14 | d1 |
tech-3d | h | Makerspace De Vonk @arnhem | Print je eigen uitvinding | Productontwerper | Tekenen in 3D;Printen en verbeteren |  | q m | c | 14 | d1 |
tech-windmolen | a | Windcoöperatie Betuwe @elst | Bouw een kleine windmolen | Werktuigbouwkundige | Wieken ontwerpen;Stroom meten | outdoors | q | r | 14 | d1 |
tech-fabriek | s | Papierfabriek Renkum @oosterbeek | Achter de schermen van de papierfabriek | Procesoperator | De machine bewaken;Monsters nemen | noise | w | c | 16 | d1 |
tech-prothese | a | Orthopedietechniek Rijn @nijmegen | Ontwerp een handig hulpmiddel | Orthopedisch technoloog | Praten met een gebruiker;Een hulpmiddel ontwerpen en printen | strangers | q m | r | 14 | d1 |
tech-lego | g | Techniekcentrum Rijn @presikhaaf | Ontdek techniek in een middag | Mechatronicus | Iets bouwen met motoren;Programmeren |  | w q | c | 14 | d1 |
tech-sieraad | h | Goudsmederij Aurum @arnhem | Maak een zilveren ring | Goudsmid | Zilver zagen en buigen;Solderen en polijsten |  | q m | c | 14 | d1 |
mobility
auto-garage | s | Garage Willems @zuid | Sleutelen in de garage | Autotechnicus | Banden wisselen;Olie verversen | dirt noise | w q | c | 14 | d1 | 25242:1
auto-stage | s | Garage Willems @zuid | Stage autotechniek | Autotechnicus | Een kleine beurt doen;Remmen vervangen | dirt noise | q c | r | 16 | d3 | 25242:1,2,3
auto-fiets | h | Fietslab @presikhaaf | Maak oude fietsen als nieuw | Fietstechnicus | Banden plakken;Remmen afstellen | dirt | q m | c | 14 | d1 |
auto-elektrisch | m | Autocampus Arnhem @arnhem | Meten aan een elektrische auto | Autotechnicus elektrisch | De accu doormeten;Veilig werken met hoogspanning |  | w q | c | 15 | d1 | 25242:2
auto-brommer | s | Scooterhuis @arnhem | Scooters en brommers repareren | Tweewielertechnicus | Een storing zoeken;Onderdelen vervangen | dirt noise | w | c | 14 | d1 |
auto-deelauto | a | Deelauto Gelderland @arnhem | Hoe krijg je een buurt aan de deelauto? | Mobiliteitsadviseur | Bewoners interviewen;Een plan presenteren | strangers | n q | r | 14 | d1 |
auto-truck | s | Truckservice Duiven @duiven | Onder de vrachtwagen | Bedrijfsautotechnicus | Remmen controleren;Een wiel wisselen | dirt noise lifting | w | c | 16 | fd |
green
groen-hovenier | s | Hoveniersbedrijf Blad @oosterbeek | Een dag mee met de hovenier | Hovenier | Snoeien;Een terras leggen | outdoors lifting dirt early-start | w | c | 14 | fd |
groen-bos | s | Landgoed Sonsbeek @arnhem | Op pad met de boswachter | Boswachter | Dieren en planten tellen;Paden herstellen | outdoors | w m | c | 14 | d1 |
groen-kas | s | Kwekerij Lent @nijmegen | Werken in de kas | Kweker | Planten stekken;Oogsten en sorteren | dirt | w | c | 14 | d3 |
groen-bloem | h | Bloemist Roos @arnhem | Maak een boeket | Bloemist | Bloemen schikken;Klanten helpen | strangers | q m | c | 14 | d1 |
groen-tuin | h | Buurttuin De Oogst @zuid | Verzorg de buurttuin | Tuinman | Wieden en zaaien;Buurtbewoners helpen | outdoors dirt | m q | c | 14 | d1 |
groen-dak | a | Gemeente Arnhem @arnhem | Ontwerp een groen schooldak | Groenontwerper | Planten kiezen;Een ontwerp tekenen |  | q | r | 14 | d1 |
groen-water | a | Waterschap Rijn @arnhem | Onderzoek de waterkwaliteit | Milieuonderzoeker | Watermonsters nemen;Meten en een verslag schrijven | outdoors dirt | q w | r | 14 | d1 |
groen-boom | s | Boomverzorging Kroon @velp | Mee met de boomverzorger | Boomverzorger | Takken snoeien;Klimmen met een touw | heights outdoors noise | w | c | 16 | d1 |
groen-strand | a | Gemeente Nijmegen @nijmegen | Een waalstrand zonder afval | Milieumedewerker | Afval tellen;Een plan maken | outdoors dirt | m n | i | 14 | d1 |
animals
dier-asiel | s | Dierenopvang De Poot @zuid | Zorg voor honden in het asiel | Dierverzorger | Hokken schoonmaken;Honden uitlaten | animals dirt noise outdoors | m w | c | 14 | d1 |
dier-arts | s | Dierenkliniek Velp @velp | Meekijken bij de dierenarts | Dierenartsassistent | Dieren vasthouden;Instrumenten schoonmaken | animals blood | w m | c | 15 | d1 |
dier-paard | s | Manege De Hoef @oosterbeek | Werken op de manege | Paardenverzorger | Stallen uitmesten;Paarden poetsen | animals dirt outdoors | w | c | 14 | d1 |
dier-boer | s | Melkveebedrijf Hendriks @huissen | Een dag bij de boer | Melkveehouder | Koeien melken;Kalfjes voeren | animals dirt outdoors early-start | w | c | 14 | fd |
dier-zorgboerderij | h | Zorgboerderij De Hooiberg @elst | Dieren verzorgen met mensen met een beperking | Begeleider | Samen dieren voeren;Deelnemers begeleiden | animals outdoors | m q | c | 14 | d1 |
dier-zoo | a | Burgers Dierenpark @arnhem | Bedenk verrijking voor apen | Dierverzorger | Gedrag observeren;Een voerpuzzel bouwen | animals outdoors | q w | r | 14 | d1 |
dier-trim | s | Trimsalon Wol @westervoort | Honden trimmen | Hondentrimmer | Wassen en borstelen;Klanten ontvangen | animals dirt | w | c | 14 | d1 |
ict
ict-site | a | Webbureau Pixel @arnhem | Bouw een website voor een goed doel | Webdeveloper | Een ontwerp maken;Programmeren in HTML en CSS |  | q w | r | 14 | d1 |
ict-support | s | Gemeente Arnhem @arnhem | Help collega's met hun computer | ICT-medewerker | Laptops klaarmaken;Vragen oplossen | phone strangers | q w | c | 15 | d3 |
ict-game | m | Gamelab Arnhem @arnhem | Maak een game in een dag | Gamedeveloper | Een spel bedenken;Programmeren en testen |  | q m | c | 14 | d1 |
ict-hack | m | Cyberlab Gelderland @nijmegen | Hack het nepbedrijf | Ethisch hacker | Lekken zoeken;Een rapport schrijven |  | q | r | 14 | d1 |
ict-netwerk | s | Netwerkbedrijf Lijn @duiven | Netwerken aanleggen | Netwerkbeheerder | Kabels trekken;Een netwerk instellen | heights | w q | c | 16 | d3 |
ict-ouderen | a | Bibliotheek Rozet @arnhem | Geef ouderen computerles | Docent digitale vaardigheden | Uitleg voorbereiden;Ouderen helpen met hun telefoon | strangers | q n m | r | 14 | d1 |
ict-app | h | Startup Loods 5 @arnhem | Test en verbeter een app | Tester | Fouten zoeken in een app;Verbeteringen bedenken |  | w | r | 14 | d1 |
ict-data | a | Energiebedrijf Gelre @arnhem | Maak grafieken van stroomgebruik | Data-analist | Gegevens opschonen;Grafieken maken |  | q | i | 14 | d1 |
ict-reparatie | h | Laptoplab Tweede Kans @presikhaaf | Maak oude laptops weer snel | ICT-medewerker | Onderdelen vervangen;Software installeren |  | q w | c | 14 | d1 |
media
media-film | a | Omroep Gelderland @arnhem | Maak een filmpje voor de omroep | Videojournalist | Filmen en interviewen;Monteren | camera strangers | q w | r | 14 | d1 |
media-foto | s | Fotostudio Licht @arnhem | Een middag in de fotostudio | Fotograaf | Licht opstellen;Foto's bewerken | camera | w q | c | 14 | d1 |
media-poster | a | Theater Luxor @arnhem | Ontwerp een poster voor het theater | Vormgever | Schetsen maken;Ontwerpen op de computer |  | q m | r | 14 | d1 |
media-animatie | m | Gamelab Arnhem @arnhem | Teken een animatie | Animator | Een verhaal tekenen;Animeren op een tablet |  | q m | c | 14 | d1 |
media-social | a | Kledingwinkel Noor @arnhem | Maak filmpjes voor sociale media | Contentmaker | Ideeën bedenken;Filmpjes opnemen en plaatsen | camera | q | i | 14 | d1 |
media-radio | h | Radio Rijnstad @zuid | Maak radio | Radiomaker | Een item voorbereiden;De techniek bedienen | strangers | q n | c | 14 | d1 |
media-druk | s | Drukkerij De Pers @duiven | Van bestand tot boek | Drukker | Bestanden controleren;De pers instellen | noise | w | c | 15 | d1 |
office
kant-balie | s | Gemeente Arnhem @arnhem | Achter de balie van het stadhuis | Baliemedewerker | Bezoekers helpen;Gegevens invoeren | strangers phone | w q | c | 15 | d3 |
kant-boek | s | Administratiekantoor Cijfer @velp | Een middag boekhouden | Boekhouder | Bonnen invoeren;Cijfers controleren |  | w | c | 15 | d1 |
kant-marketing | a | Bibliotheek Rozet @arnhem | Bedenk een campagne voor jongeren | Marketingmedewerker | Onderzoek doen;Een plan presenteren | strangers | q n | r | 14 | d1 |
kant-rechtbank | g | Rechtbank Arnhem @arnhem | Een ochtend bij de rechtbank | Juridisch medewerker | Een zitting bijwonen;Napraten met de griffier |  | w m | c | 14 | fm |
kant-planning | a | Thuiszorg Rijnstreek @zuid | Maak een slim rooster | Planner | Diensten plannen;Bellen met collega's | phone | q | r | 15 | d1 |
kant-bedrijfje | m | Praktijkhuis Zuidkade @zuid | Run een oefenbedrijf | Ondernemer | Inkopen en verkopen;Rekeningen maken |  | q c | c | 14 | d1 |
kant-makelaar | s | Makelaar Huis & Thuis @oosterbeek | Op pad met de makelaar | Makelaar | Huizen bekijken;Klanten bellen | strangers phone | w n | r | 15 | d1 |
kant-hr | s | Zorggroep Rijn @arnhem | Kijk mee bij personeelszaken | HR-medewerker | Vacatures schrijven;Gesprekken plannen | phone | w | r | 15 | d1 |
events
event-festival | a | Festival Stadsblokken @arnhem | Regel een plein op het festival | Eventmanager | Een programma maken;Vrijwilligers indelen | crowds noise outdoors | q n | r | 15 | d3 |
event-theater | s | Theater Luxor @arnhem | Licht en geluid in het theater | Theatertechnicus | Lampen hangen;Het mengpaneel bedienen | heights noise | w q | c | 15 | ev |
event-school | h | Evenementenbureau Bries @arnhem | Organiseer een open avond | Eventmanager | Een draaiboek maken;Gasten ontvangen | strangers crowds | q c | c | 14 | d1 |
event-sport | a | Sportbedrijf Arnhem @zuid | Organiseer een sporttoernooi | Evenementenorganisator | Teams indelen;De dag begeleiden | crowds noise | q n | r | 14 | d1 |
event-museum | s | Openluchtmuseum Arnhem @arnhem | Speel een rol in het museum | Museumgids | Een verhaal leren;Bezoekers rondleiden | strangers outdoors camera | q m | c | 14 | d1 |
event-decor | a | Theaterwerkplaats Kluis @arnhem | Bouw een decor | Decorbouwer | Een decor tekenen;Timmeren en schilderen | noise dirt | q m | c | 14 | d1 |
event-beurs | m | Praktijkhuis Zuidkade @zuid | Richt een beursstand in | Standbouwer | Een stand ontwerpen;De stand opbouwen | lifting | q | c | 14 | d1 |
beauty
haar-kapper | s | Kapsalon Knip @arnhem | Een middag in de kapsalon | Kapper | Haren wassen;Klanten ontvangen | strangers body-care | w q | c | 14 | d1 |
haar-oefen | m | Beautylab Arnhem @arnhem | Knip en vlecht op een oefenhoofd | Kapper | Vlechten en föhnen;Knippen op een oefenhoofd |  | q | c | 14 | d1 |
haar-grime | g | Theater Luxor @arnhem | Workshop grime | Grimeur | Schminken;Wonden namaken | body-care | q m | c | 14 | wa |
haar-huid | s | Huidkliniek Velp @velp | Meekijken met de huidtherapeut | Huidtherapeut | Behandelingen voorbereiden;Klanten ontvangen | body-care strangers | w | c | 16 | d1 |
haar-ouderen | a | Woonzorg Brinkerveld @arnhem | Verwenmiddag voor bewoners | Schoonheidsspecialist | Nagels lakken;Een gezellige middag organiseren | body-care strangers | m q | c | 14 | d1 |
haar-nagel | s | Nagelstudio Glans @zuid | Nagels verzorgen | Nagelstylist | Nagels vijlen en lakken;Afspraken plannen | body-care strangers | w | c | 14 | d1 |
haar-pruik | a | Theaterwerkplaats Kluis @arnhem | Maak een pruik voor een voorstelling | Pruikenmaker | Haar knopen;Een pruik stijlen |  | q | c | 14 | d1 |
safety
veil-politie | g | Politie Gelderland @arnhem | Een middag bij de politie | Politieagent | Sporenonderzoek oefenen;In gesprek met agenten |  | w m | c | 14 | d1 |
veil-brandweer | m | Brandweer Gelderland @arnhem | Blussen op het oefenterrein | Brandweer | Een brand blussen;Een slachtoffer redden | heights outdoors noise | w q | c | 15 | fd |
veil-beveilig | s | Beveiliging Schild @arnhem | Mee met de beveiliging van een stadion | Beveiliger | Toegang controleren;Rondes lopen | crowds strangers | w | c | 16 | ev |
veil-defensie | g | Landmacht Oranjekazerne @arnhem | Kennismaken met Defensie | Militair | Hindernisbaan lopen;Kaartlezen | outdoors dirt | w m | c | 15 | fd |
veil-boa | s | Gemeente Nijmegen @nijmegen | Op straat met de handhaver | Handhaver | Rondes lopen;Mensen aanspreken | strangers outdoors | w | c | 16 | d1 |
veil-ehbo | g | Rode Kruis Arnhem @zuid | Leer eerste hulp | EHBO'er | Reanimeren oefenen;Wonden verbinden | blood | q | c | 14 | d1 |
veil-dispatch | m | Meldkamer Oost @arnhem | Neem een noodoproep aan | Centralist | Een noodoproep naspelen;Hulp uitsturen | phone | w q | c | 14 | d1 |
sport
sport-les | h | Sportbedrijf Arnhem @zuid | Geef sportles op het plein | Sport- en bewegingsleider | Een spel uitleggen;Kinderen begeleiden | noise outdoors crowds | q m | c | 14 | d1 |
sport-fit | s | Fitnessclub Kracht @arnhem | Meelopen in de sportschool | Fitnesstrainer | Apparaten uitleggen;Een schema maken | strangers | w | c | 15 | d1 |
sport-zwem | s | Zwembad De Grote Koppel @arnhem | Assisteren bij de zwemles | Zweminstructeur | Kinderen helpen in het water;Materiaal klaarzetten | noise | w q | c | 15 | d1 |
sport-ouderen | a | Beweegcentrum Rijn @presikhaaf | Beweegles voor ouderen | Beweegcoach | Oefeningen bedenken;De les begeleiden | strangers | q m | r | 14 | d1 |
sport-club | s | Voetbalclub Vitesse Jeugd @zuid | Train de jongste voetballers | Jeugdtrainer | Een training voorbereiden;Training geven | outdoors noise | q m | c | 14 | d1 |
sport-veld | s | Sportpark Valkenhuizen @presikhaaf | Onderhoud van de sportvelden | Terreinmeester | Lijnen trekken;Materiaal repareren | outdoors | w | c | 14 | d1 |
sport-data | a | Sportlab Papendal @arnhem | Meet topsporters | Sportonderzoeker | Sprongen meten;Gegevens verwerken |  | q w | r | 14 | d1 |
`

function cardsOf(text: string): Map<string, OpportunityCard> {
  const cards = new Map<string, OpportunityCard>()
  const organisations = new Map<string, number>()
  let sector: Sector = 'care'
  for (const line of text.trim().split('\n')) {
    const fields = line.split('|').map((field) => field.trim())
    if (fields.length === 1) {
      sector = line.trim() as Sector
      continue
    }
    const [key, kind, host, title, occupation, tasks, traits, competencies, guidance, age, time, processes] = fields as Twelve
    const [organisation, place] = host.split('@').map((part) => part.trim()) as [string, string]
    if (!organisations.has(organisation)) organisations.set(organisation, organisations.size)
    const number = cards.size
    cards.set(key, {
      // Made one after the other in an order that says nothing: "newest first" must not know the sectors.
      id: `opp_${ulid((number * 89) % 997)}`,
      organisationId: `org_${ulid(organisations.get(organisation) ?? 0)}`,
      organisationName: organisation,
      region: 'arnhem-nijmegen',
      status: 'open',
      version: 1,
      createdAt: '2026-11-01T09:00:00Z',
      publishedAt: '2026-11-01T09:00:00Z',
      kind: known(kinds, kind),
      title,
      sector,
      occupation,
      tasks: tasks.split(';'),
      workProcesses: processesOf(processes),
      competencies: listOf(competencies).map((letter) => known(competencyOf, letter)),
      traits: listOf(traits) as Trait[],
      location: { mode: 'site', place: known(places, place) },
      schedule: scheduleOf(known(times, time), number),
      seats: 4,
      audience: { schoolIds: [], levels: [], minYear: 1, minAge: Number(age), languages: [] },
      guidance: known(guidanceOf, guidance),
      seatsLeft: 4,
      fullDayparts: [],
    })
  }
  return cards
}

type Twelve = [string, string, string, string, string, string, string, string, string, string, string, string]

function known<T>(table: Record<string, T>, key: string): T {
  const value = table[key]
  if (value === undefined) throw new Error(`the offer names "${key}", which is not in its table`)
  return value
}

function listOf(field: string) {
  return field === '' ? [] : field.split(' ')
}

/** `25656:1,K2W1` → `25656/B1-K1-W1`, `25656/B1-K2-W1`. */
function processesOf(field: string) {
  const [crebo, numbers] = field.split(':')
  if (!crebo || !numbers) return []
  return numbers.split(',').map((number) => {
    const [, core, process] = /^(?:K(\d)W)?(\d)$/.exec(number) ?? []
    return `${crebo}/B1-K${core ?? 1}-W${process}`
  })
}

/** Half-days from the second or third week on, over several weeks. */
function scheduleOf(
  { slots, mode, count, weeks }: { slots: string[]; mode: 'all' | 'any' | 'block'; count: number; weeks: number },
  number: number,
) {
  const parts: Record<string, string> = { m: 'morning', a: 'afternoon', e: 'evening' }
  const monday = addDays(today, 7 + 7 * (number % 3))
  const dayparts = Array.from({ length: weeks }, (_, week) =>
    slots.map((slot) => `${addDays(monday, week * 7 + Number(slot[0]))}:${known(parts, slot.slice(1))}`),
  ).flat()
  return { mode, count, dayparts }
}

function ulid(number: number) {
  return `01k${String(number).padStart(23, '0')}`
}

/** The offer by key. */
export const offer = cardsOf(lines)
