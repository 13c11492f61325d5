const words = {
  title: 'Jullie organisatie',
  lede: 'Dit zien studenten en scholen bij alles wat jullie aanbieden.',
  name: 'Hoe heet jullie organisatie?',
  about: 'Wat doen jullie?',
  aboutHint: 'Vertel het zoals je het aan een 15-jarige uitlegt.',
  sector: 'In welke sector werken jullie?',
  website: 'Website',
  websiteHint: 'Begint met https://',
  save: 'Sla op',
  saved: 'Opgeslagen. Studenten zien dit meteen.',
  missing: {
    name: 'Vul de naam van jullie organisatie in.',
    place: 'Vul in waar jullie zitten.',
    website: 'Een website begint met https://, bijvoorbeeld https://voorbeeld.nl.',
    about: 'Maak deze tekst korter: hoogstens 800 tekens.',
    other: 'Dit klopt nog niet. Kijk of het te lang is, of leeg.',
  },
  stale: 'Een collega heeft dit net veranderd. Hieronder staat nu wat er is opgeslagen. Kijk het na en pas het opnieuw aan.',
}
export default words
