/** Counts what the page sends, as the browser itself tells it, and what the browser blocked. */
export class Watch {
  sent = $state(0)
  blocked = $state(0)

  /** Counts from now on; what loaded the page itself does not count. Returns what ends it. */
  begin(): () => void {
    const since = performance.now()
    const observer = new PerformanceObserver((list) => {
      for (const entry of list.getEntries())
        if (entry.startTime >= since && !/^(?:blob|data):/.test(entry.name)) this.sent++
    })
    observer.observe({ type: 'resource', buffered: true })
    const onblock = (): void => {
      this.blocked++
    }
    document.addEventListener('securitypolicyviolation', onblock)
    return () => {
      observer.disconnect()
      document.removeEventListener('securitypolicyviolation', onblock)
    }
  }
}
