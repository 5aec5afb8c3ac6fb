/**
 * Event handler attributes without their `on`: WHATWG HTML, 8.1.8.2, SVG 2 and SMIL, pointer, touch and animation events, and
 * what old browsers had of their own.
 */
const EVENTS: readonly string[] =
  `abort activate afterprint afterscriptexecute animationcancel animationend animationiteration animationstart
auxclick beforeactivate beforecopy beforecut beforedeactivate beforeeditfocus beforeinput beforematch beforepaste
beforeprint beforescriptexecute beforetoggle beforeunload beforeupdate begin blur bounce cancel canplay canplaythrough
cellchange change click close command compositionend compositionstart contentvisibilityautostatechange contextlost
contextmenu contextrestored controlselect copy cuechange cut dataavailable datasetchanged datasetcomplete dblclick
deactivate devicemotion deviceorientation drag dragdrop dragend dragenter dragexit dragleave dragover dragstart drop
durationchange emptied end ended error errorupdate filterchange finish focus focusin focusout formdata
fullscreenchange fullscreenerror gesturechange gestureend gesturestart gotpointercapture hashchange help input
invalid keydown keypress keyup languagechange layoutcomplete load loadeddata loadedmetadata loadend loadstart losecapture
lostpointercapture mediacomplete mediaerror message messageerror mousedown mouseenter mouseleave mousemove mouseout
mouseover mouseup mousewheel move moveend movestart offline online orientationchange outofsync pagehide pagereveal
pageshow pageswap paste pause play playing pointercancel pointerdown pointerenter pointerleave pointermove pointerout
pointerover pointerrawupdate pointerup popstate progress propertychange ratechange readystatechange redo rejectionhandled
repeat reset resize resizeend resizestart reverse rowenter rowexit rowinserted rowsdelete scroll scrollend
scrollsnapchange scrollsnapchanging search securitypolicyviolation seek seeked seeking select selectionchange
selectstart show slotchange stalled start stop storage submit suspend syncrestored time timeerror timeupdate toggle
touchcancel touchend touchmove touchstart trackchange transitioncancel transitionend transitionrun transitionstart undo
unhandledrejection unload urlflip volumechange waiting webkitanimationend webkitanimationiteration
webkitanimationstart webkitfullscreenchange webkitmouseforcechanged webkitmouseforcedown webkitmouseforceup
webkitplaybacktargetavailabilitychanged webkittransitionend webkitwillrevealbottom wheel zoom`.split(
    /\s+/,
  )

const KNOWN = new Set(EVENTS)

/** How their names begin, with `on`: literals for a gate, none of them the beginning of another. */
export const EVENT_STARTS: readonly string[] = [
  ...new Set(EVENTS.map((name) => `on${name.slice(0, 8)}`)),
].filter((start, _, all) => !all.some((other) => other !== start && start.startsWith(other)))

/** English words that begin with `on` and are no events. */
const WORDS = new Set([
  'online',
  'only',
  'once',
  'onto',
  'ones',
  'ongoing',
  'onward',
  'onboard',
  'onsite',
])

/** Whether an attribute of this name (lower case) is a known event handler. */
export const isEvent = (name: string): boolean => name.startsWith('on') && KNOWN.has(name.slice(2))

/** Whether it could be one: browsers add new ones every year. */
export const mayBeEvent = (name: string): boolean =>
  isEvent(name) || (/^on[a-z]{3,40}$/.test(name) && !WORDS.has(name))
