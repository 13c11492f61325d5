export default {
  join: 'Zet me op de wachtlijst',
  joinText:
    'Komt er een plek vrij, dan krijg je bericht als je aan de beurt bent. Daar staat bij tot wanneer je kunt kiezen. Wachten kost je geen dagdelen.',
  choose: (count: number) =>
    count === 1 ? 'Kies op welk dagdeel je wilt wachten.' : `Kies op welke ${count} dagdelen je wilt wachten.`,
  toDayparts: 'Naar de dagdelen',
  waitFor: (dayparts: string) => `Je wacht op: ${dayparts}.`,
  andMore: (shown: string, more: number) => `${shown} en nog ${more}`,
  place: (place: number) => (place === 1 ? 'Je bent als eerste aan de beurt.' : `Je bent de ${place}e op de wachtlijst.`),
  waitingText: 'Komt er een plek vrij, dan houden we die voor je vast en krijg je bericht.',
  leave: 'Ga van de wachtlijst af',
  left: 'Je staat niet meer op de wachtlijst.',
  offered: 'Er is een plek voor je vrij.',
  offeredText: (until: string) => `We houden de plek voor je vast tot ${until}. Daarna gaat hij naar de volgende.`,
  accept: 'Neem deze plek',
  accepted: 'De plek is voor jou. De school kijkt nog of het past.',
  decline: 'Nee, geef de plek door',
  declined: 'De plek gaat naar de volgende.',
}
