export const LANGUAGES = ['en', 'ja'] as const
export type Language = (typeof LANGUAGES)[number]

/** The language of the browser, where there are messages in it; else English. */
export function browserLanguage(wished: readonly string[] = navigator.languages): Language {
  for (const tag of wished) {
    const found = LANGUAGES.find((language) => tag.toLowerCase().startsWith(language))
    if (found !== undefined) return found
  }
  return 'en'
}

/** What the page speaks and in which zone it writes times. Set from the preferences by App.svelte. */
class Speech {
  current = $state.raw<Language>('en')
  zone = $state.raw<'utc' | 'local'>('utc')
}

export const language = new Speech()
