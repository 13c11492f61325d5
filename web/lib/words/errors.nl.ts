import type { ErrorSentences } from './errors.ts'

/** Per code: what is the matter, and what to do now. */
const sentences: ErrorSentences = {
  'invalid-input': ['Er klopt nog iets niet.', 'Kijk bij de velden met een rode rand.'],
  'bad-json': ['We konden dit niet lezen.', 'Laad de pagina opnieuw en probeer het nog een keer.'],
  'too-large': ['Dit is te groot om te sturen.', 'Maak je tekst korter.'],
  'unsupported-media-type': ['We konden dit niet lezen.', 'Laad de pagina opnieuw en probeer het nog een keer.'],
  unauthenticated: ['Je bent niet meer ingelogd.', 'Log opnieuw in. Daarna kom je hier terug.'],
  forbidden: ['Dit mag je niet zien of doen.', 'Heb je meer rollen? Kies de goede rol bij je gegevens.'],
  'not-found': ['Dit bestaat niet meer, of je mag het niet zien.', 'Ga terug en kies iets anders.'],
  'method-not-allowed': ['Dit kan hier niet.', 'Laad de pagina opnieuw.'],
  'idempotency-key-missing': ['We konden dit niet veilig opslaan.', 'Laad de pagina opnieuw en probeer het nog een keer.'],
  'idempotency-key-reused': ['Dit is al eens verstuurd, met een andere inhoud.', 'Laad de pagina opnieuw en kijk wat er staat.'],
  stale: ['Iemand heeft dit net veranderd.', 'Laad opnieuw, kijk wat er nu staat en probeer het nog een keer.'],
  'wrong-state': ['Dit kan nu niet meer.', 'Laad opnieuw en kijk hoe het er nu voor staat.'],
  'opportunity-closed': ['Deze kans is gesloten.', 'Zoek een andere kans die past.'],
  'opportunity-full': ['Net vol. Iemand was je voor.', 'Kies een ander dagdeel of een andere kans.'],
  'opportunity-over': ['Deze kans is voorbij.', 'Zoek een kans die nog komt.'],
  'already-claimed': ['Je hebt deze plek al aangevraagd.', 'Kijk bij je aanvragen hoe het ervoor staat.'],
  'daypart-taken': ['Op dat dagdeel heb je al iets anders.', 'Kies een ander dagdeel, of zeg het andere eerst af.'],
  'too-young': ['Je bent nog te jong voor deze kans.', 'Zoek een kans die wel bij je leeftijd past.'],
  'not-for-you': ['Deze kans is niet voor jouw school of opleiding.', 'Zoek een andere kans die past.'],
  'working-time': [
    'Dit mag niet volgens de regels voor werktijd.',
    'Kies andere dagdelen of een andere kans. Kom je er niet uit? Vraag het op school.',
  ],
  'not-recognised': [
    'De organisatie is niet erkend voor deze opleiding, of dat was niet na te gaan.',
    'Kijk bij de erkenning wat er aan de hand is, en wat je kunt doen.',
  ],
  'mail-refused': [
    'We kunnen niet mailen naar dit adres.',
    'Onze mail kwam eerder terug, of het adres klopt niet. Vraag de school om het adres na te kijken.',
  ],
  'sign-in-failed': ['Het inloggen is niet gelukt.', 'Probeer het nog een keer. Lukt het niet? Vraag hulp op school.'],
  'agreement-replaced': [
    'De school heeft deze overeenkomst vervangen of teruggenomen.',
    'Kijk in je nieuwste bericht: daar staat de overeenkomst die nu telt.',
  ],
  'already-signed': ['Hier is al getekend.', 'Laad opnieuw en kijk wie er heeft getekend.'],
  'link-unknown': [
    'Deze link klopt niet.',
    'Open de link uit de mail nog een keer, helemaal. Lukt het niet? Vraag de school om een nieuwe.',
  ],
  'link-expired': ['Deze link is verlopen.', 'Vraag de school om een nieuwe.'],
  'link-revoked': ['Deze link werkt niet meer.', 'Vraag de school om een nieuwe.'],
  'code-needed': ['We weten nog niet zeker dat jij het bent.', 'Vraag een code en typ die over uit je mail.'],
  'code-wrong': ['Deze code klopt niet.', 'Kijk in je nieuwste mail en typ de zes cijfers over.'],
  'code-over': ['Deze code werkt niet meer.', 'Vraag een nieuwe code.'],
  'too-often': ['Dit is nu te vaak gevraagd.', 'Wacht een uur en probeer het opnieuw. Kijk ook bij je ongewenste mail.'],
  busy: ['Het is nu erg druk.', 'Wacht even en probeer het opnieuw.'],
  internal: ['Er ging iets mis bij ons.', 'Probeer het over een minuut opnieuw.'],
  unreachable: ['We krijgen geen verbinding.', 'Kijk of je internet hebt en probeer het opnieuw.'],
}
export default sentences
