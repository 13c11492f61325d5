export const examples = [
  'Liep zelf naar een klant toe en vroeg wat die zocht.',
  'Zag dat er iets ontbrak en haalde het zonder dat iemand het vroeg.',
  'Legde een nieuwe stagiair uit hoe het opruimen gaat.',
  'Vroeg hulp op het moment dat het te druk werd. Dat is precies goed.',
  'Werkte een hele middag netjes door en controleerde het eigen werk.',
]

export const evaluationTips = [
  'Vraag het meteen als je iets niet weet. Wij vinden dat fijn.',
  'Neem de tijd om af te maken waar je aan begint.',
  'Blijf zo nieuwsgierig. Probeer volgende keer ook eens de planning.',
]

export const answers = [
  'Fijn om te lezen. De drukke dagen vond ik het leukst.',
  'Dank je. Ik ga de tip proberen op mijn volgende stage.',
]
