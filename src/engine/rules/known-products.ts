/** Words in the names of products, as a table of known requests writes them, and the same in Japanese. */
const WORDS: readonly (readonly [RegExp, string])[] = [
  [/ and others$/, 'など'],
  [/ and rebranded /, '・同型の '],
  [/ and /g, '・'],
  [/ IP camera$/, ' IP カメラ'],
  [/ camera\b/, ' カメラ'],
  [/ routers?\b/, ' ルーター'],
  [/ printer$/, ' プリンター'],
  [/ recorder$/, ' レコーダー'],
  [/ gateway$/, ' ゲートウェイ'],
  [/ appliance$/, ' アプライアンス'],
  [/ series$/, ' シリーズ'],
  [/ firmware\b/, ' ファームウェア'],
  [/ web interface$/, ' の Web 画面'],
  [/ server$/, ' サーバー'],
]

/** The name of a product in Japanese; names of makers and models stay. */
export const productInJapanese = (product: string): string =>
  WORDS.reduce((name, [word, ja]) => name.replace(word, ja), product)
