/** A page of plain text: sections with paragraphs. */
type Text = { title: string; lede: string; sections: { heading: string; paragraphs: string[] }[] }

const help: Text = {
  title: 'Hulp',
  lede: 'Zo kom je verder.',
  sections: [
    {
      heading: 'Ik ben student',
      paragraphs: [
        'Vertel op je startpagina wat je wilt leren of ontdekken. Daarna zie je wat past, en waarom. Zie je niets dat past? Kijk bij “Bijna passend”: daar staat wat er zou moeten veranderen.',
        'Vraag een plek aan. Je school kijkt mee en je krijgt bericht. Je kunt je aanvraag altijd terugnemen.',
        'Kom je er niet uit? Vraag je mentor om even mee te kijken.',
      ],
    },
    {
      heading: 'Ik bied een plek',
      paragraphs: [
        'Maak onder “Aanbod” een kans. Je ziet meteen bij hoeveel leervragen die past. Zet hem open als je klaar bent; veranderen en sluiten kan altijd.',
        'Je ziet wat een student wil leren. De naam zie je als de school ja heeft gezegd.',
      ],
    },
    {
      heading: 'Ik werk op school',
      paragraphs: [
        'Als coördinator vind je nieuwe aanvragen onder “Aanvragen”. Met de letters J, K, X, G, V, A en Z gaat het zonder muis; je kunt die sneltoetsen uitzetten.',
        'Als mentor zie je de leervragen en plaatsingen van je studenten, en wat zij met je delen.',
      ],
    },
  ],
}

const privacy: Text = {
  title: 'Privacy',
  lede: 'Wat we van je weten, wie het ziet, en wat jij kiest.',
  sections: [
    {
      heading: 'Wie ziet wat',
      paragraphs: [
        'Een organisatie ziet vóór de goedkeuring alleen wat je wilt leren en je niveau. Niet je naam, foto, geslacht, leeftijd of afkomst. Na een ja van je school ziet de organisatie je naam.',
        'Je stagecoördinator ziet je aanvragen en plaatsingen. Je mentor ziet ook je leervragen, en uit je dossier alleen wat jij deelt. Stoppen met delen kan met één tik.',
        'Een andere school ziet niets van jou.',
      ],
    },
    {
      heading: 'Je dossier is van jou',
      paragraphs: [
        'Jij schrijft, jij deelt, jij haalt weg. Wat je weghaalt, kun je nog een maand terugzetten. Daarna is het echt weg.',
      ],
    },
    {
      heading: 'Tellen zonder namen',
      paragraphs: [
        'Een organisatie ziet hoeveel leervragen bij een kans passen. Dat getal laten we pas zien vanaf vijf studenten, zodat het nooit over één persoon gaat.',
      ],
    },
    {
      heading: 'Mail',
      paragraphs: [
        'In een mail staat hooguit een voornaam, en nooit wat iemand schreef. In het onderwerp staat geen naam. Je kiest zelf waarover we mailen, en onder elke mail staat hoe je die uitzet. We zien niet of je een mail opent.',
      ],
    },
    {
      heading: 'Cookies',
      paragraphs: [
        'We gebruiken één cookie, om te weten dat je bent ingelogd. We volgen je niet en laden niets van andere sites.',
      ],
    },
    {
      heading: 'Vragen',
      paragraphs: [
        'Je school is verantwoordelijk voor je gegevens. Wil je iets laten verbeteren of wissen? Vraag het je mentor of de functionaris gegevensbescherming van je school. Ben je jonger dan 16, dan mag een ouder het ook vragen.',
      ],
    },
  ],
}

const accessibility: Text = {
  title: 'Toegankelijkheid',
  lede: 'Iedereen moet Praktijkplein kunnen gebruiken.',
  sections: [
    {
      heading: 'Waar we aan werken',
      paragraphs: [
        'We bouwen volgens WCAG 2.2, niveau AA. Alles werkt met een toetsenbord en met een schermlezer, op een scherm van 320 pixels breed en bij 200 % zoom. Kleur zegt nooit iets alleen.',
        'Elke pagina wordt automatisch gecontroleerd. Een onafhankelijk onderzoek is er nog niet geweest.',
      ],
    },
    {
      heading: 'Wat je zelf kunt instellen',
      paragraphs: [
        'Onder aan elke pagina kies je licht of donker, en Nederlands of Engels. Staat beweging uit op je apparaat, dan beweegt hier ook niets.',
      ],
    },
    {
      heading: 'Werkt er iets niet?',
      paragraphs: ['Vertel het je school. Zeg erbij op welke pagina je was en wat je wilde doen. Dan kunnen we het maken.'],
    },
  ],
}

export default { help, privacy, accessibility }
