import { expect, it } from 'vitest'
import { productInJapanese } from '../../../src/engine/rules/known-products.ts'

it.each([
  ['Zyxel NAS and ZyWALL', 'Zyxel NAS・ZyWALL'],
  ['TBK and rebranded DVR', 'TBKなどの同型 DVR'],
  ['GPON router with boa', 'GPON ルーター（boa 搭載）'],
  [
    'Arcadyan firmware (Buffalo, ASUS, Verizon)',
    'Arcadyan ファームウェア（Buffalo・ASUS・Verizon）',
  ],
  ['WordPress WP with Spritz', 'WordPress WP with Spritz'],
  ['Geutebrück and UDP camera', 'Geutebrück・UDP カメラ'],
  ['D-Link DSL routers', 'D-Link DSL ルーター'],
  ['phpGedView and others', 'phpGedViewなど'],
  ['Telerik UI for ASP.NET AJAX', 'Telerik UI for ASP.NET AJAX'],
])('%s is called %s', (product, name) => expect(productInJapanese(product)).toBe(name))
