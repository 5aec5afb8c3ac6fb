import type { RuleBook } from '../detectors/book.ts'
import type { Policy } from './policy.ts'

/**
 * A book whose severities follow a person's tuning. What is switched off has the severity of a mere tag, so that detectors
 * that count attacks do not count it either. `current` is asked anew each time: the book stays one object for all who hold it.
 */
export function tunedBook(book: RuleBook, current: () => Policy): RuleBook {
  return {
    ...book,
    severityOf: (id) => {
      const { rules } = current()
      const tuning = Object.hasOwn(rules, id) ? rules[id] : undefined
      if (tuning?.off === true) return 'info'
      return tuning?.severity ?? book.severityOf(id)
    },
  }
}
