import type { AboutWords } from './words.ts'

const words: AboutWords = {
  help: {
    title: 'Help',
    lede: 'This is how you get on.',
    sections: [
      {
        heading: 'I am a student',
        paragraphs: [
          'On your start page, say what you want to learn or find out. Then you see what fits, and why. Nothing fits? Look at “Nearly fits”: it says what would have to change.',
          'Ask for a place. Your school looks along and you get a message. You can always take your request back.',
          'Stuck? Ask your mentor to have a look with you.',
        ],
      },
      {
        heading: 'I offer a place',
        paragraphs: [
          'Make an opportunity under “Offer”. You see at once how many learning needs it fits. Open it when you are ready; you can always change or close it.',
          'You see what a student wants to learn. You see the name once the school has said yes.',
        ],
      },
      {
        heading: 'I work at a school',
        paragraphs: [
          'As a coordinator you find new requests under “Requests”. The letters J, K, X, G, V, A and Z do it without a mouse; you can switch these shortcuts off.',
          'As a mentor you see the needs and placements of your students, and what they share with you.',
        ],
      },
    ],
  },
  privacy: {
    title: 'Privacy',
    lede: 'What we know of you, who sees it, and what you choose.',
    sections: [
      {
        heading: 'Who sees what',
        paragraphs: [
          'Before approval an organisation sees only what you want to learn and your level. Not your name, photo, gender, age or origin. After a yes of your school the organisation sees your name.',
          'Your placement coordinator sees your requests and placements. Your mentor also sees your learning needs, and of your dossier only what you share. One tap stops the sharing.',
          'Another school sees nothing of you.',
        ],
      },
      {
        heading: 'Your dossier is yours',
        paragraphs: [
          'You write, you share, you take away. What you take away can be put back for a month. After that it is really gone.',
        ],
      },
      {
        heading: 'Counting without names',
        paragraphs: [
          'An organisation sees how many learning needs an opportunity fits. We show that number from five students on, so that it is never about one person.',
        ],
      },
      {
        heading: 'Mail',
        paragraphs: [
          'A mail holds a first name at most, and never what somebody wrote. Its subject holds no name. You choose what we mail you about, and below each mail it says how to stop it. We don’t see whether you open a mail.',
        ],
      },
      {
        heading: 'Cookies',
        paragraphs: ['We use one cookie, to know that you are signed in. We don’t follow you and load nothing from other sites.'],
      },
      {
        heading: 'Questions',
        paragraphs: [
          'Your school is responsible for your data. Do you want something corrected or erased? Ask your mentor or the data protection officer of your school. If you are under 16, a parent may ask too.',
        ],
      },
    ],
  },
  accessibility: {
    title: 'Accessibility',
    lede: 'Everybody should be able to use Praktijkplein.',
    sections: [
      {
        heading: 'What we aim for',
        paragraphs: [
          'We build to WCAG 2.2, level AA. Everything works with a keyboard and with a screen reader, on a screen 320 pixels wide and at 200% zoom. Colour never says anything alone.',
          'Every page is checked automatically. There has been no independent audit yet.',
        ],
      },
      {
        heading: 'What you can set yourself',
        paragraphs: [
          'At the foot of every page you choose light or dark, and Dutch or English. If motion is off on your device, nothing moves here either.',
        ],
      },
      {
        heading: 'Does something not work?',
        paragraphs: ['Tell your school. Say which page you were on and what you wanted to do. Then we can mend it.'],
      },
    ],
  },
}

export default words
