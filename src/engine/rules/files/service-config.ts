import { each } from '../example.ts'
import { defineRule } from '../rule.ts'
import { listOf, NOT_BROWSED, words } from '../words.ts'

/** Settings of servers, databases, routers and clients, by the names that their manuals give. */
const NAMES = listOf(`
  /apache.conf /apache2.conf /lighttpd.conf /haproxy.cfg /caddyfile /traefik.toml /traefik.yml
  /php-fpm.conf /fastcgi.conf /fastcgi_params /uwsgi.ini /gunicorn.conf.py /supervisord.conf
  /redis.conf /mongod.conf /my.ini /pg_hba.conf /postgresql.conf /elasticsearch.yml /kibana.yml
  /logstash.conf /filebeat.yml /prometheus.yml /alertmanager.yml /grafana.ini /airflow.cfg
  /sphinx.conf /icecast.xml /squid.conf /sshd_config /ssh_config /vsftpd.conf /proftpd.conf
  /proftpdpasswd /slapd.conf /dnsmasq.conf /zebra.conf /bgpd.conf /ospfd.conf /vtund.conf
  /wvdial.conf /msmtprc /sqlnet.ora /tnsnames.ora /log4j.properties /log4j2.xml /logback.xml
  /hive-site.xml /core-site.xml /hdfs-site.xml /jdbc.properties /database.properties
  /config.properties /db.properties /propel.ini /application.ini /databases.yml /parameters.ini
  /local.settings.json /azuredeploy.json /cloud-config.yml /google-services.json
  /dockerrun.aws.json /oauth-credentials.json /get_access_token.json /jsapi_ticket.json
  /google-api-private-key.json /serv-u.ini /wcx_ftp.ini /recentservers.xml /sitemanager.xml
  /putty.reg /unattend.xml /unattend.txt /sysprep.inf /running-config /startup-config
  /router-confg /xsqlconfig.xml /soapconfig.xml /ht-deployment.xml
  /typo3conf/localconfiguration.php /typo3conf/additionalconfiguration.php /deployment.ini
  /settings.ini
`)

export default defineRule({
  id: 'files/service-config',
  title: 'Settings of a server program asked for',
  why: 'The settings of a web server, database, router or client program by their usual name. They hold addresses, accounts and passwords.',
  ja: {
    title: 'サーバーソフトの設定ファイルへの要求',
    why: 'Web サーバー・データベース・ルーター・クライアントソフトの設定ファイルを既定の名前で探しています。アドレスやアカウント、パスワードが含まれます。',
    falsePositives: '同じ名前のサンプルファイルを配布するマニュアルです。',
  },
  severity: 'medium',
  stage: 'scan',
  attack: ['T1552.001', 'T1595.003'],
  cwe: [538],
  refs: [
    'https://attack.mitre.org/techniques/T1552/001/',
    'https://cwe.mitre.org/data/definitions/538.html',
  ],
  falsePositives: 'Manuals that offer a sample file under the same name.',
  where: ['path'],
  ...words(NAMES, { after: `(?:[.~](?:bak|old|orig|dist|txt|save)?)?$${NOT_BROWSED}` }),

  hits: [
    'GET /my.ini~ HTTP/1.1',
    'GET /etc/redis.conf.bak HTTP/1.1',
    ...each('GET {} HTTP/1.1', NAMES.join(' ')),
  ],
  misses: [
    'GET /ada/files/-/blob/main/my.ini HTTP/1.1',
    'GET /cgit/files/plain/my.ini~ HTTP/1.1',
    'GET /how-to-write-haproxy.cfg-files HTTP/1.1',
    'GET /haproxy.cfg/notes HTTP/1.1',
    { request: 'GET /style.css HTTP/1.1', referrer: 'https://www.example.com/haproxy.cfg' },
  ],
})
