/** What a person set, kept in localStorage. Everything read from there is checked: another page or an older build may have written it. */
export interface Choices {
  readonly theme: 'system' | 'light' | 'dark'
  /** `system`: what the browser asks for. */
  readonly language: 'system' | 'en' | 'ja'
  /** Zone in which times are written. */
  readonly zone: 'utc' | 'local'
  /** Whether keys without Ctrl do something (WCAG 2.1.4). */
  readonly keys: 'on' | 'off'
}

const ALLOWED: { readonly [K in keyof Choices]: readonly [Choices[K], ...Choices[K][]] } = {
  theme: ['system', 'light', 'dark'],
  language: ['system', 'en', 'ja'],
  zone: ['utc', 'local'],
  keys: ['on', 'off'],
}
const PREFIX = 'spoor.'

type Shelf = Pick<Storage, 'getItem' | 'setItem'>

/** localStorage, or undefined where it is refused (private mode, cookies blocked, some file: pages). */
function shelf(): Shelf | undefined {
  try {
    return globalThis.localStorage
  } catch {
    return undefined
  }
}

function read<K extends keyof Choices>(from: Shelf | undefined, key: K): Choices[K] {
  const allowed = ALLOWED[key]
  try {
    const text = from?.getItem(PREFIX + key)
    return allowed.find((value) => value === text) ?? allowed[0]
  } catch {
    return allowed[0]
  }
}

export class Preferences {
  #theme = $state.raw<Choices['theme']>('system')
  #language = $state.raw<Choices['language']>('system')
  #zone = $state.raw<Choices['zone']>('utc')
  #keys = $state.raw<Choices['keys']>('on')
  readonly #shelf: Shelf | undefined

  constructor(from: Shelf | undefined = shelf()) {
    this.#shelf = from
    this.#theme = read(from, 'theme')
    this.#language = read(from, 'language')
    this.#zone = read(from, 'zone')
    this.#keys = read(from, 'keys')
  }

  get theme(): Choices['theme'] {
    return this.#theme
  }
  set theme(theme: Choices['theme']) {
    this.#theme = theme
    this.#write('theme', theme)
  }

  get language(): Choices['language'] {
    return this.#language
  }
  set language(language: Choices['language']) {
    this.#language = language
    this.#write('language', language)
  }

  get zone(): Choices['zone'] {
    return this.#zone
  }
  set zone(zone: Choices['zone']) {
    this.#zone = zone
    this.#write('zone', zone)
  }

  get keys(): boolean {
    return this.#keys === 'on'
  }
  set keys(on: boolean) {
    this.#keys = on ? 'on' : 'off'
    this.#write('keys', this.#keys)
  }

  /** Full or refused: the choice holds for this visit only. */
  #write(key: keyof Choices, value: string): void {
    try {
      this.#shelf?.setItem(PREFIX + key, value)
    } catch {
      return
    }
  }
}
