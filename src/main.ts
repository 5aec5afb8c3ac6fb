import { mount } from 'svelte'
import { removeRtc } from './app/no-rtc.ts'
import { allowOwnWorkersOnly } from './app/trusted-types.ts'
import { makeWorkbench } from './app/workbench.ts'
import App from './ui/App.svelte'

removeRtc()
allowOwnWorkersOnly()

// The workers are inlined, and larger than the page: apart from it they do not hold up its first paint.
const [{ default: Keeper }, { default: Parser }] = await Promise.all([
  import('../workers/keeper.ts?worker&inline'),
  import('../workers/parser.ts?worker&inline'),
])
const place = document.querySelector('#app')
if (place !== null) {
  place.replaceChildren()
  const workbench = makeWorkbench({
    keeper: () => new Keeper(),
    parser: () => new Parser(),
    parquet: async () => {
      const { default: Parquet } = await import('../workers/parquet.ts?worker&inline')
      return () => new Parquet()
    },
  })
  mount(App, { target: place, props: { workbench } })
}
