import { each } from '../example.ts'
import { defineRule } from '../rule.ts'

export default defineRule({
  id: 'lfi/unix-folder',
  title: 'Folder of a Unix system or of container tools',
  why: 'Names a folder that only the system itself has business with: /sys/class, /dev/shm, .docker, .kube, .aws. It looks for a parameter or path that reads files.',
  ja: {
    title: 'Unix システムやコンテナー用のフォルダー',
    why: '/sys/class・/dev/shm・.docker・.kube など、システム自身しか使わないフォルダーの名前です。ファイルを読む箇所を探しています。',
    falsePositives: 'サイト自身のフォルダーがたまたま同じ名前の場合です。',
  },
  severity: 'low',
  stage: 'inject',
  attack: ['T1083', 'T1190'],
  cwe: [22],
  refs: [
    'https://owasp.org/www-community/attacks/Path_Traversal',
    'https://man7.org/linux/man-pages/man5/sysfs.5.html',
  ],
  falsePositives: 'A site whose own folders are called so.',

  where: ['path', 'arg', 'query', 'agent'],
  needs: [
    [
      '/sys/',
      '/dev/',
      '.docker',
      '.kube',
      '.aws',
      '.gcloud',
      '.azure',
      '.minikube',
      '/@id/',
      '/@fs/',
      '/var/run',
      '/run/secrets',
      '/var/lib',
      '/var/log/',
      '/var/spool',
      '/usr/local',
      '/opt/lampp',
      '/boot/',
    ],
  ],
  match:
    /\/sys\/(?:class|block|bus|devices|fs|kernel|module|power)\b|\/dev\/(?:shm|mem|kmem|tcp|udp|null|random|urandom|sd[a-z])\b|(?:^|[/\\=])\.(?:docker|kube|aws|gcloud|azure|minikube)[/\\]|\/@(?:id|fs)\/|(?:^|[=.:])\/(?:var\/run\/(?:secrets|docker)|run\/secrets|var\/lib\/(?:mysql|docker|kubelet|postgresql|php|[mp]locate)|var\/log\/(?:auth|mail|messages|syslog|secure|kern|dpkg|cron|httpd|nginx|apache2?|lastlog|wtmp|btmp)|var\/spool\/cron|usr\/local\/(?:etc|apache2?|nginx|php)|opt\/lampp|boot\/grub)\b/i,
  generic: true,

  hits: [
    'GET /a?code=/path/to/.docker/secrets HTTP/1.1',
    'GET /get/sys/class HTTP/1.1',
    { request: 'GET / HTTP/1.1', agent: 'cat /root/.aws/credentials' },
    'GET /a?f=/var/lib/mysql/x HTTP/1.1',
    ...each('GET /get/sys/{} HTTP/1.1', 'block bus devices fs kernel module power'),
    ...each('GET /a?code=/path/to/.{}/secrets HTTP/1.1', 'kube aws gcloud azure minikube'),
    ...each(
      'GET /a?f=/{}/x HTTP/1.1',
      'var/run/secrets run/secrets var/spool/cron usr/local/etc opt/lampp boot/grub',
    ),
    'GET /a?f=/var/run/docker/x HTTP/1.1',
    ...each('GET /a?f=/var/lib/{}/x HTTP/1.1', 'docker kubelet postgresql php mlocate plocate'),
    ...each(
      'GET /a?q=/var/log/{} HTTP/1.1',
      'auth.log mail messages syslog secure kern dpkg.log cron httpd/a nginx/a apache2/a apache/a lastlog wtmp btmp',
    ),
    ...each('GET /a?f=/usr/local/{}/x HTTP/1.1', 'apache nginx php'),
    ...each(
      'GET /a?f=/{} HTTP/1.1',
      `dev/shm/a dev/mem dev/kmem dev/tcp/a dev/udp/a dev/null dev/random dev/urandom dev/sda @id/a
    @fs/a`,
    ),
  ],
  misses: [
    'GET /sys/login HTTP/1.1',
    'GET /docs/docker/intro HTTP/1.1',
    'GET /dev/blog HTTP/1.1',
    {
      request: 'GET /style.css HTTP/1.1',
      referrer: 'https://www.example.com/a?code=/path/to/.docker/secrets',
    },
    'GET /get/sys/classs HTTP/1.1',
    'GET /a?f=/dev/shms/a HTTP/1.1',
    'GET /a?f=/var/lib/mysqls/x HTTP/1.1',
  ],
})
