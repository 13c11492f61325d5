import '../ui/css/tokens.css'
import '../ui/css/base.css'
import '../ui/css/button.css'
import '../ui/css/card.css'
import '../ui/css/toast.css'
import '../ui/css/shell.css'
import { Router } from '@solidjs/router'
import { render } from 'solid-js/web'
import { wordsReady } from '../lib/locale.ts'
import { getMe } from '../lib/me.ts'
import { routes } from './routes.tsx'
import { Shell } from './shell.tsx'

// Asked before anything is drawn, so that the answer is on its way while the page's code loads.
getMe().catch(() => undefined)

await wordsReady()
render(() => <Router root={Shell}>{routes}</Router>, document.body)
