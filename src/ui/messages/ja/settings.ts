import type { settings as en } from '../en/settings.ts'

export const settings: typeof en = {
  title: '設定',
  language: '言語',
  languages: { system: 'ブラウザーに合わせる', en: 'English', ja: '日本語' },
  theme: '表示',
  themes: { system: 'システムに合わせる', light: 'ライト', dark: 'ダーク' },
  zone: '時刻の表示',
  zones: { utc: 'UTC', local: 'この端末のタイムゾーン' },
  zoneHint: (name) => `この端末は ${name} です。「掘り下げ」の日はUTCの日です。`,
  keys: 'Ctrlなしのキー',
  keysText: '「/」や「?」などの1文字キーを使う',
  storage: '保存領域',
  storageDisk: '案件はこの端末のブラウザーに保存されます。',
  storageMemory: '案件はメモリー上だけにあり、タブを閉じると消えます。',
  used: (used, quota) => `${quota}中${used}を使用`,
  unknown: 'このブラウザーは使用量を示しません。',
  persisted: 'ブラウザーは保持を約束しています。',
  notPersisted: 'ディスクが一杯になると、ブラウザーが削除することがあります。',
  persist: '保持をブラウザーに求める',
  persistNo: 'ブラウザーは応じませんでした。必要なものは書き出してください。',
}
