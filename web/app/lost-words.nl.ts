const words = {
  notFound: {
    title: 'Deze pagina is er niet',
    text: 'Misschien is het adres veranderd, of is wat je zoekt er niet meer.',
    home: 'Ga naar het begin',
  },
  otherRole: {
    title: 'Deze pagina hoort bij een andere rol',
    text: (role: string, at: string) => `Je bekijkt Praktijkplein nu in een andere rol. Ga verder als ${role} bij ${at}.`,
    go: (role: string) => `Ga verder als ${role}`,
  },
}
export default words
