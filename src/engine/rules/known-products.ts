/** Words in the names of products, as a table of known requests writes them, and the same in Japanese. */
const WORDS: readonly (readonly [RegExp, string])[] = [
  [/ and others$/, 'など'],
  [/ and rebranded /, 'などの同型 '],
  [/ and |, /g, '・'],
  [/ router with boa$/, ' ルーター（boa 搭載）'],
  [/ \(/, '（'],
  [/\)/, '）'],
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
  [/ monitor$/, ' モニター'],
  [/ showcase$/, ' の showcase'],
  [/ examples$/, ' のサンプル'],
  [/ plug-in$/, ' プラグイン'],
  [/ components$/, ' コンポーネント'],
  [/ editor$/, ' エディター'],
  [/ filter$/, ' フィルター'],
  [/ debugger$/, ' デバッガー'],
  [/ debug toolbar$/, ' デバッグツールバー'],
  [/ exporters$/, ' エクスポーター'],
  [/ theme options$/, ' のテーマ設定'],
  [/ themes$/, ' のテーマ'],
  [/ database console$/, ' データベースのコンソール'],
  [/ management$/, ' の管理画面'],
]

/** The name of a product in Japanese; names of makers and models stay. */
export const productInJapanese = (product: string): string =>
  WORDS.reduce((name, [word, ja]) => name.replace(word, ja), product)
