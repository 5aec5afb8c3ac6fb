import { mount } from 'svelte'
import keeper from '../workers/keeper.ts?worker&inline'
import parser from '../workers/parser.ts?worker&inline'
import { allowOwnWorkersOnly } from './app/trusted-types.ts'
import { makeWorkbench } from './app/workbench.ts'
import App from './ui/App.svelte'

allowOwnWorkersOnly()
const place = document.querySelector('#app')
if (place !== null) {
  place.replaceChildren()
  const workbench = makeWorkbench({ keeper: () => new keeper(), parser: () => new parser() })
  mount(App, { target: place, props: { workbench } })
}
