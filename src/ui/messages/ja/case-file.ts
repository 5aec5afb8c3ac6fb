import type { caseFile as en } from '../en/case-file.ts'

export const caseFile: typeof en = {
  save: '案件をファイルに保存',
  open: '案件ファイルを開く…',
  saving: (name) => `${name} を保存中`,
  opening: (name) => `${name} を開いています`,
  saved: (name, size) => `${name} を保存しました（${size}）。`,
  unsaved: '案件を保存できませんでした',
  unsavedWhys: {
    busy: 'まだファイルを読み込んでいるか、別の案件ファイルを書き込み中です。少し待ってからもう一度お試しください。',
    'too-long':
      '案件ファイルに収まる量を超えています（6700万行、または20,000ファイルを超えています）。',
  },

  ask: (name) => `${name} を開きますか`,
  askText: 'Spoorで保存した案件です。どのように開きますか。',
  askOwn:
    '追加する場合、警告を減らす設定は取り込みません（調整したルール、許可した送信元、誤検知の印）。',
  asNew: '別の案件として開く',
  addTo: (name) => `「${name}」に追加`,

  added: (files, rows) => `${files}ファイル、${rows}行を追加しました。`,
  opened: (files, rows) => `${files}ファイル、${rows}行を開きました。`,
  passed: 'すでにこの案件にあるため、取り込まなかったファイル：',
  partial: '先頭の行だけを取り込んだファイル：',
  unknown: 'より新しい版のSpoorが書いたため、取り込まなかった内容：',
  more: (count) => `ほか${count}件`,
  decided:
    'この案件では、保存した人の判断により警告から除かれているものがあります。保存時のまま開きました：',
  decisions: {
    rules: (count) => `調整したルール：${count}件`,
    allowed: (count) => `許可した送信元：${count}件`,
    absent: (count) => `サイトにない製品：${count}件`,
    falsePositives: (count) => `誤検知の印：${count}件`,
  },
  full: '保存容量の上限に達しました。ここまでに開いた分は残っています。',
  nothing: 'このファイルからは何も開けませんでした。',
  nothingWhys: {
    'read-only': 'このブラウザーの別のタブが書き込み中です。そのタブで開いてください。',
    busy: 'まだファイルを読み込んでいるか、別の案件ファイルを開いています。少し待ってからもう一度お試しください。',
  },
  troubles: {
    'cut-off': (at) => `ファイルが途中で終わっています。${at}バイト目より前の内容は開けました。`,
    damaged: (at, detail) =>
      `ファイルの${at}バイト目が壊れています（${detail}）。それより前の内容は開けました。`,
    refused: (at, detail) =>
      `${at}バイト目からの部分に、案件にはあり得ない値があります（${detail}）。それより前の内容は開けました。`,
    newer: () => 'より新しい版のSpoorが書いたファイルです。再読み込みで最新版になります。',
  },
  beforeGzip: '位置は圧縮前のファイルで数えています。',
  failed: (why) => `失敗しました：${why}`,
}
