import { each } from '../example.ts'
import { defineRule } from '../rule.ts'
import { ARTICLES, listOf, ONE_FOLDER, words } from '../words.ts'

/** Addresses of build servers, registries, monitors, databases, containers, panels and model servers, without the slash before them. */
const PAGES = listOf(`
  jenkins/login hudson/login asynchpeople securityrealm/user app/rest/server app/rest/users
  guestauth/app gocd go/auth/login nexus/content api/v2.0/systeminfo gitbucket awx spinnaker
  argocd rancher kubernetes-dashboard apis/apps openshift images/json swarm/init consul/v1
  v1/catalog/services nomad/ui vault/ui ui/vault v1/sys/health v2/keys v3/kv/range api/v1/targets
  api/v1/status/config alertmanager _cluster/health _nodes/stats _all_dbs _utils _search zipkin
  jaeger kiali traefik haproxy-status haproxy nginx_status upstream_conf nagiosql thruk centreon
  netdata glowroot check_mk monitorix phpsysinfo loganalyzer en-us/account/login servicesns wazuh
  ossim greenbone openvas rabbitmq kafka-ui kafdrop akhq emqx hadoop cluster/cluster
  ws/v1/cluster dfshealth.html webhdfs master-status jars/upload jobmanager/config v1/submissions
  livy zeppelin ambari hue/accounts oozie airflow azkaban powerjob nifi nifi-api streamsets
  redash jupyter lab/tree rstudio auth-sign-in mlflow kubeflow pipeline/apis api/jobs ollama
  api/tags api/generate api/pull api/ps v1/models v1/chat/completions v1/completions
  v1/embeddings v1/memories api/v1/chatflows api/v1/flows langflow flowise console/api/setup
  open-webui comfyui sdapi/v1 gradio_api queue/join anythingllm litellm n8n webhook-test minio
  seaweedfs swift/v1 influxdb neo4j couchdb _db/_system _api/database pgadmin4 cloudbeaver
  mongo-express hasura v1/graphql v1alpha1/graphql graphiql graphql/playground auth/realms
  realms/master auth/admin/master authelia vcloud vsphere-client vsphere-portal esxi
  horizon_broker broker/xml portal/info.jsp saas/auth proxmox api2/json cloudstack client/api
  virtualmin ajenti cockpit/socket cockpit/static plesk-stat cpanel cpanelwebcall whm vesta
  hestia ispconfig ispmgr directadmin cmd_login aapanel cyberpanel froxlor virtualizor solusvm
  whmcs cobbler_web katello spacewalk puppetdb saltapi uptime-kuma nginxproxymanager pihole
  adguard unifi api/hassio plex/web sonarr radarr transmission/rpc transmission/web qbittorrent
  deluge rutorrent nzbget sabnzbd motioneye zoneminder frigate jk-status opcache-status
  service-registry/instance-status rails/info/routes sidekiq/busy dkron api/endpoints camunda
  mics/api remote/api navicat codemeter login_up.php login_up.php3 server/api/v1/health
  api/v0/models userwebinterface service/extension service/soap event_debug_server profile/alps
  h2o/flow 3/parsesetup kubepi dview8 phpci drone/api wp-cli apisix apisix-dashboard
  api/v4/projects inspector/graph jsldata/get-rows druid/login.html druid/indexer
  druid/websession.html scriptconsole haproxy_stats mcp sse zabbix.php meshcentral
  _admin/index.html openstack/auth opensearch_dashboards keycloak/auth auth/login/sentry
  harbor/sign-in concourse/login nexus/service cluster/list.query api/session/properties nomad/v1
  actuators jolokia/list jolokia/version heapdump trino/ui presto/ui druid/coordinator flink/jobs
  yarn/cluster debug/requests goldilocks pprof weave/api k8s/clusters rancher-login api/kernels
  api/contents api/v1/auto_login api/v1/endpoints prefect/api dagster wandb label-studio clearml
  api/version/ollama openai/v1 v1/assistants v1beta1/models sd-models invoke-ai stable-diffusion
  api/v1/dags api/experimental/test gremlin api/v1/run data/plugins_listing
  api/v1/cluster/summary api/get-users tensorboard kafka-manager api/kafka
  debug/pyspider_test_project __debug__ _debugbar
`)

export default defineRule({
  id: 'scan/absent-tooling',
  title: 'Tool of developers or operators that is not here',
  why: 'Asks for a build server, registry, monitor, database, container or model server that should never be public; the answer says that it is not here. Where it is, it often needs no password.',
  ja: {
    title: '存在しない開発・運用ツールの探索',
    why: '公開すべきでないビルドサーバー・レジストリ・監視・データベース・コンテナー・AI モデルサーバーを要求し、存在しないという応答でした。存在すれば、認証なしで使えることも多いものです。',
    falsePositives: '廃止されたツールのブックマークや常駐プログラムです。',
  },
  severity: 'low',
  stage: 'scan',
  attack: ['T1595.002', 'T1592.002'],
  refs: [
    'https://attack.mitre.org/techniques/T1595/002/',
    'https://attack.mitre.org/techniques/T1592/002/',
  ],
  falsePositives: 'Bookmarks and agents of a tool that was taken away.',
  where: ['path'],
  ...words(
    PAGES.map((page) => `/${page}`),
    { before: ONE_FOLDER, after: '(?![\\w-])' },
  ),
  when: { status: ['400', '404', '405', '410', '501'] },
  generic: true,

  hits: [
    { request: 'GET /apps/jenkins/login HTTP/1.1', status: 404 },
    { request: 'GET /jenkins/login HTTP/1.1', status: 400 },
    { request: 'GET /jenkins/login HTTP/1.1', status: 405 },
    { request: 'GET /jenkins/login HTTP/1.1', status: 410 },
    { request: 'GET /jenkins/login HTTP/1.1', status: 501 },
    ...each({ request: 'GET /{} HTTP/1.1', status: 404 }, PAGES.join(' ')),
  ],
  misses: [
    { request: 'GET /jenkins/login HTTP/1.1', status: 200 },
    { request: 'GET /hudson/login-manual HTTP/1.1', status: 404 },
    { request: 'GET /blog/2026/jenkins/login HTTP/1.1', status: 404 },
    { request: 'GET /login?/jenkins/login HTTP/1.1', status: 404 },
    {
      request: 'GET /style.css HTTP/1.1',
      status: 404,
      referrer: 'https://www.example.com/jenkins/login',
    },
    ...each({ request: 'GET /{}/jenkins/login HTTP/1.1', status: 404 }, ARTICLES),
  ],
})
