interface Policies {
  createPolicy(name: string, rules: { readonly createScriptURL: (url: string) => string }): unknown
}

/**
 * Under `require-trusted-types-for 'script'` a worker starts only from a URL that a policy let through. This one lets
 * through what the page itself made of its inlined workers, and nothing else. To be called before the first worker.
 */
export function allowOwnWorkersOnly(): void {
  const { trustedTypes } = globalThis as unknown as { readonly trustedTypes?: Policies }
  trustedTypes?.createPolicy('default', {
    createScriptURL: (url) => {
      if (url.startsWith('blob:')) return url
      throw new TypeError('only workers of this page may run')
    },
  })
}
