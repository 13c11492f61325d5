import '../ui/css/tokens.css'
import '../ui/css/base.css'
import '../ui/css/button.css'
import '../ui/css/card.css'
import '../ui/css/toast.css'
import '../ui/css/shell.css'
import { render } from 'solid-js/web'
import { wordsReady } from '../lib/locale.ts'
import { getMe } from '../lib/me.ts'
import { followLinks } from '../lib/router/links.ts'
import { findPage } from './find-page.ts'
import { rememberedRole } from './remembered-role.ts'
import { Shell } from './shell.tsx'

const idleMs = 3_000

// Asked before anything is drawn: the answer, the code of the page and what that asks for are on their way together.
getMe().catch(() => undefined)
const role = rememberedRole()
findPage(location.pathname, role ?? 'unknown', null)
  .then((page) => role && page.ask?.())
  .catch(() => undefined)

await wordsReady()
followLinks()
render(() => <Shell />, document.body)

// What is only needed when something goes wrong, or without a connection, comes when everything else is here.
addEventListener('load', () => setTimeout(() => import('./afterwards.ts').then(({ afterwards }) => afterwards()), idleMs))
