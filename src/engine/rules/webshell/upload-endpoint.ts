import { each } from '../example.ts'
import { defineRule } from '../rule.ts'

export default defineRule({
  id: 'webshell/upload-endpoint',
  title: 'Upload script with a history of holes',
  why: 'Uploaders and file managers of editors and plug-ins that let anyone store a script, when they are left reachable.',
  ja: {
    title: '脆弱性の多いアップロード用スクリプト',
    why: '公開されたままだと誰でもスクリプトを置ける、エディターやプラグインのアップロード機能・ファイルマネージャーを狙っています。',
    falsePositives: 'ログインしてアップロード機能を使う、サイトの編集者です。',
  },
  severity: 'medium',
  stage: 'inject',
  attack: ['T1190', 'T1505.003'],
  cwe: [434],
  cve: ['CVE-2018-9206', 'CVE-2020-25213', 'CVE-2019-18935'],
  refs: [
    'https://nvd.nist.gov/vuln/detail/CVE-2018-9206',
    'https://nvd.nist.gov/vuln/detail/CVE-2020-25213',
    'https://nvd.nist.gov/vuln/detail/CVE-2019-18935',
  ],
  falsePositives: 'Editors of the site that use the uploader signed in.',

  where: ['target'],
  needs: [
    [
      'uploadify',
      'elfinder',
      'kcfinder',
      'jquery-file-upload',
      'fckeditor',
      'connector.minimal',
      'ofc_upload_image',
      'plupload',
      'filemanager',
      'fileuploader',
      'type=rau',
      'upload-handler',
      'uploadhandler',
      'swfupload',
      'ajaxfileupload',
      'tinybrowser',
      'html5fileupload',
      'blueimp',
      'ueditor',
    ],
  ],
  match:
    /\/uploadify(?:v3)?(?:\/[\w.-]{1,40}){0,2}\/?(?:uploadify|upload|check-exists)?\.php|\/elfinder(?:-[\d.]{1,8})?(?:\/[\w.-]{1,40}){0,4}\/connector(?:\.minimal)?\.php|\/kcfinder\/(?:upload|browse)\.php|\/jquery[-_.]file[-_.]?upload(?:\/[\w.-]{1,40}){0,4}\/(?:index|upload\w*)?\.?php|\/fckeditor(?:\/[\w.-]{1,40}){0,6}\/(?:connector|upload|uploadtest|test)s?\.(?:php|aspx?|cfm|html)|\/connector\.minimal\.php|\/ofc_upload_image\.php|\/plupload(?:\/[\w.-]{1,40}){0,3}\/upload\.php|Telerik\.Web\.UI\.WebResource\.axd\?type=rau|\/(?:upload-?handler|ajaxfileupload|swfupload|tinybrowser|html5fileupload)(?:\/[\w.-]{1,40}){0,2}\.(?:php|aspx?|ashx)|\/FileUploader\.ashx|\/(?:responsive_)?filemanager\/(?:dialog|upload|ajax_calls|execute)\.php|\/ueditor(?:\/[\w.-]{1,20}){0,3}\/controller\.(?:ashx|php|jsp)\?action=(?:catchimage|upload)|\/blueimp(?:\/[\w.-]{1,40}){0,4}\.php/i,

  hits: [
    'POST /wp-content/plugins/x/uploadify/uploadify.php HTTP/1.1',
    'POST /admin/elfinder/php/connector.minimal.php HTTP/1.1',
    'POST /jquery-file-upload/server/php/index.php HTTP/1.1',
    'POST /Telerik.Web.UI.WebResource.axd?type=rau HTTP/1.1',
    ...each(
      'POST /{} HTTP/1.1',
      `elfinder/connector.php kcfinder/upload.php kcfinder/browse.php fckeditor/editor/filemanager/connectors/php/connector.php
    fckeditor/upload.asp fckeditor/uploadtest.html fckeditor/test.cfm a/connector.minimal.php
    php-ofc-library/ofc_upload_image.php plupload/upload.php upload-handler/a.php uploadhandler.ashx
    ajaxfileupload.php swfupload.php tinybrowser/a.php html5fileupload.aspx FileUploader.ashx
    filemanager/dialog.php responsive_filemanager/upload.php filemanager/ajax_calls.php
    filemanager/execute.php ueditor/php/controller.php?action=catchimage ueditor/controller.ashx?action=upload
    ueditor/jsp/controller.jsp?action=catchimage blueimp/a.php`,
    ),
    'POST /html5fileupload/upload.php HTTP/1.1',
    'POST /elfinder/php/connector.php HTTP/1.1',
    'GET /libraries/elfinder-1.1/connectors/php/connector.php HTTP/1.1',
  ],
  misses: [
    'GET /js/uploadify/jquery.uploadify.js HTTP/1.1',
    'GET /blog/fckeditor-history HTTP/1.1',
    'GET /elfinder/js/elfinder.min.js HTTP/1.1',
    {
      request: 'GET /style.css HTTP/1.1',
      referrer: 'https://www.example.com/wp-content/plugins/x/uploadify/uploadify.php',
    },
  ],
})
