import type { Detector } from './detector.ts'

/** File of each detector and the detector: every file in a family folder is one. */
export const DETECTOR_FILES: readonly (readonly [string, Detector])[] = Object.entries(
  import.meta.glob<Detector>('./*/*.ts', { eager: true, import: 'default' }),
)

/** All detectors, by id. */
export const DETECTORS: readonly Detector[] = DETECTOR_FILES.map(([, detector]) => detector).sort(
  (a, b) => (a.id < b.id ? -1 : 1),
)
