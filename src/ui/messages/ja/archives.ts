import type { archives as en } from '../en/archives.ts'

export const archives: typeof en = {
  troubles: {
    encrypted: (path, more) =>
      `${path} は暗号化されているため読めませんでした${more === '0' ? '' : `（ほか ${more} 件）`}。`,
    'unknown-method': (path, more) =>
      `${path} は未対応の方式で圧縮されているため読めませんでした${more === '0' ? '' : `（ほか ${more} 件）`}。`,
    broken: (path, more) =>
      `${path} は壊れています。読めたところまで読みました${more === '0' ? '' : `（ほか ${more} 件）`}。`,
    bomb: (path, more) =>
      `${path} は展開すると千倍を超えるため、最後までは読みませんでした${more === '0' ? '' : `（ほか ${more} 件）`}。`,
    'too-many': (path, more) =>
      `アーカイブに1万を超えるファイルがあるため、${path} 以降は読みませんでした${more === '0' ? '' : `（ほか ${more} 件）`}。`,
  },
  compressed: {
    'gzip-truncated': 'gzipが途中で終わっています。そこまではすべて読みました。',
    'gzip-broken': 'gzipがここで壊れています。その前はすべて読みました。',
    'bzip2-truncated': 'bzip2が途中で終わっています。そこまではすべて読みました。',
    'bzip2-broken': 'bzip2がここで壊れています。その前はすべて読みました。',
    'bzip2-bomb': 'bzip2は展開すると千倍を超えるため、最初の1 GBだけを読みました',
    'bzip2-unsupported': 'bzip2のここから先は、Spoorが未対応の方式で作られています',
    'zstd-truncated': 'zstdが途中で終わっています。そこまではすべて読みました。',
    'zstd-broken': 'zstdがここで壊れています。その前はすべて読みました。',
    'zstd-bomb': 'zstdは展開すると千倍を超えるため、最初の1 GBだけを読みました',
    'zstd-unsupported': 'zstdのここから先は、Spoorが未対応の方式で作られています',
    'xz-truncated': 'xzが途中で終わっています。そこまではすべて読みました。',
    'xz-broken': 'xzがここで壊れています。その前はすべて読みました。',
    'xz-bomb': 'xzは展開すると千倍を超えるため、最初の1 GBだけを読みました',
    'xz-unsupported': 'xzのここから先は、Spoorが未対応の方式で作られています',
  },
  asks: (name, files) => `${name} には${files}個のファイルがあります。どれがログですか。`,
  choose: 'ファイルを選ぶ',
  chooseOf: (name) => `${name} のファイルを選ぶ`,
  none: 'どれも読まない',
  pickTitle: (name) => `${name} の中のファイル`,
  preselected: (picked, all) =>
    picked === all
      ? `${all}個すべてを選択してあります。`
      : `${all}個のうち${picked}個を選択してあります。画像、プログラム、ページ、データベース、設定の名前で終わるものは外しました。`,
  find: 'ファイルを探す',
  selectShown: '見つかったものをすべて選択',
  selectNone: '見つかったものをすべて解除',
  list: 'アーカイブの中のファイル',
  noLog: (end) => `名前からログではない：${end}`,
  found: (shown, all) => `見つかった${all}個のうち${shown}個を表示`,
  more: 'さらに表示',
  chosen: (files, all, size) => `${all}個のうち${files}個、${size}`,
  read: (_, text) => `${text}個を読み込む`,
  passedOver: (name, files, all, examples) =>
    `${name} の${all}個のうち${files}個は読みませんでした：${examples}`,
  leftOut: (name, _, text) => `${name} の${text}個は空または隠しファイルのため、読みませんでした。`,
  readAgain: 'それでも読み込む',
  readAgainOf: (name) => `${name} をそれでも読み込む`,
}
