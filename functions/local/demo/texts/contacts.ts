/** What was said in a contact moment, for all who were in it. */
export const contactNotes = [
  'De start was goed. De student weet bij wie hij terechtkan. Afspraak: elke vrijdag kort samen terugkijken.',
  'Gaat lekker. De student mag meer zelf doen. De begeleider kiest twee klussen die passen bij het leerdoel.',
  'Op tijd komen lukt nu beter. We spraken af dat de student zelf belt als het misgaat.',
  'De student wil meer met klanten werken. Dat kan vanaf volgende week, eerst samen met een collega.',
]

export const skipReasons = [
  'Student was ziek. We namen het mee in het volgende gesprek.',
  'Korte stage: begin en midden vielen samen.',
]
