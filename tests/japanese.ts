const JAPANESE = String.raw`[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}ー、。）」]`

/**
 * Punctuation of English beside a Japanese letter: a comma, colon, semicolon or dot that ends something, a middle dot between
 * spaces, round brackets. Signs that a person types, `「/」`, and calls as programs write them, `readObject() は`, are none.
 */
export const ENGLISH_PUNCTUATION = new RegExp(
  [
    String.raw`${JAPANESE}[!,:;?](?![:」])`,
    String.raw`${JAPANESE}\.(?:\s|$)`,
    String.raw`(?<![「a-z{}.\]])[,:;]\s?${JAPANESE}`,
    String.raw`${JAPANESE} · | · ${JAPANESE}`,
    String.raw`${JAPANESE} ?\([^()?]+\)`,
    String.raw`\([^()「」]{0,80}[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}]`,
  ].join('|'),
  'u',
)
