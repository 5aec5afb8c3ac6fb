/** Ways to other machines that a content security policy does not govern: Chromium sends STUN despite connect-src 'none'. */
const CONSTRUCTORS = ['RTCPeerConnection', 'webkitRTCPeerConnection', 'RTCDataChannel']

/** Takes them out of the page's reach. To be called first. */
export function removeRtc(): void {
  for (const name of CONSTRUCTORS) Reflect.deleteProperty(globalThis, name)
}
