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
    'bzip2-unsupported': 'bzip2のここから先は、Spoorが未対応の方式で作られています',
    'zstd-truncated': 'zstdが途中で終わっています。そこまではすべて読みました。',
    'zstd-broken': 'zstdがここで壊れています。その前はすべて読みました。',
    'zstd-unsupported': 'zstdのここから先は、Spoorが未対応の方式で作られています',
    'xz-truncated': 'xzが途中で終わっています。そこまではすべて読みました。',
    'xz-broken': 'xzがここで壊れています。その前はすべて読みました。',
    'xz-unsupported': 'xzのここから先は、Spoorが未対応の方式で作られています',
  },
}
