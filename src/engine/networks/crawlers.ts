/**
 * Networks from which the operators of search engines say their crawlers come, as far as they hold whole networks for it
 * (developers.google.com/search/apis/ipranges/googlebot.json, www.bing.com/toolbox/bingbot.json, support.apple.com/119829,
 * yandex.com/ips). Others that attack from a cloud's address are not spared by it.
 */
export const CRAWLERS: readonly string[] = [
  '66.249.64.0/19',
  '2001:4860:4801::/48',
  '40.77.167.0/24',
  '52.167.144.0/24',
  '157.55.39.0/24',
  '207.46.13.0/24',
  '17.241.0.0/16',
  '5.255.253.0/24',
  '213.180.203.0/24',
]
