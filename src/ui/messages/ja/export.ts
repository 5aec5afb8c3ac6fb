import type { exports as en } from '../en/export.ts'

export const exports: typeof en = {
  title: 'CSVに書き出す',
  findings: (count) => `表示中の検出結果 ${count}件をそのまま書き出します`,
  requests: (count) => `表示中のリクエスト ${count}件をそのまま書き出します`,
  fileName: 'ファイル',
  form: '形式',
  ecs: 'JSON Lines（Elastic Common Schemaの名前）',
  columns: (chosen, all) => `列: ${all}列中${chosen}列`,
  bom: 'BOMを付ける（Excel用）',
  safe: '表計算ソフトが数式として実行する文字列には、先頭にアポストロフィを付けます。',
  save: '保存',
  cancel: '中止',
  close: '閉じる',
  written: (rows, total) => `${total}行中 ${rows}行を書き込みました`,
  done: (rows) => `保存しました: ${rows}行`,
  cancelled: '中止しました。保存されていません。',
  failed: (why) => `書き出せませんでした: ${why}`,
}
