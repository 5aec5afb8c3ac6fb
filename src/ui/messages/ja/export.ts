import type { exports as en } from '../en/export.ts'

export const exports: typeof en = {
  title: '書き出し',
  findings: (count) => `表示中の検出結果${count}件をそのまま書き出します`,
  requests: (count) => `表示中のリクエスト${count}件をそのまま書き出します`,
  fileName: 'ファイル',
  form: '形式',
  parquet: 'Parquet（型付きの列。DuckDB、pandas、Spark用）',
  ecs: 'JSON Lines（Elastic Common Schemaの名前）',
  columns: (chosen, all) => `列：${all}列中${chosen}列`,
  bom: 'BOMを付ける（Excel用）',
  safe: '表計算ソフトが数式として実行する文字列には、先頭にアポストロフィを付けます。',
  typed: '日時・数値・真偽値は型を保ち、文字列はログのまま書き出します。',
  save: '保存',
  cancel: '中止',
  close: '閉じる',
  written: (rows, total) => `${total}行中${rows}行を書き込みました`,
  done: (rows) => `保存しました：${rows}行`,
  cancelled: '中止しました。保存されていません。',
  failed: (why) => `書き出せませんでした：${why}`,
}
