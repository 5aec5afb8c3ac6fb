import { each } from '../example.ts'
import { defineRule } from '../rule.ts'
import { listOf, words } from '../words.ts'

/** What programs that take orders are called. */
const ORDERS = listOf(`
  login.do login.htm login.html login.php login.jsp login.aspx login.action upload.php upload.jsp
  upload.do upload.aspx upload.ashx upload.action session/create session/login auth/login
  user/login user/save api/login rest/login admin/upload files/upload assets/upload media/upload
  filemanager/upload signin sign_in sign-in logon authenticate auth dologin loginservice
  j_security_check j_acegi_security_check logincheck uploader uploadfile uploadimage upload_file
  fileupload import install installer wizard execute exec eval run runscript invoke command cmd
  shell ping traceroute diagnostic convert jsonrpc rpc rpc2 xmlrpc restore newpassword
  resetpassword reset_password forgotpassword changepw changepassword createuser adduser add_user
  save_user saveuser registeruser proxy pull thumbnail render verification validate deserialize
  compile deploy handler servlet httpservice xmlparser controller jobs/list execute_js open_file
  open-url uploadreport savesettings saveconfig file_upload file-upload upfile upload-file
  uploadify.php ajax-upload ajaxupload inspect_file/upload upload.cgi testaction sendmessage
  createuser.do save.do add.do networkservlet webservice/upload.php system/upload common/upload
  api/upload v1/upload
`)

export default defineRule({
  id: 'scan/absent-handler',
  title: 'Order to a program that is not here',
  why: 'Sends data to an address that is named like a sign-in, an upload or a command, and the server has nothing there. People fill in forms that exist; only who tries one exploit after another sends to addresses that do not.',
  ja: {
    title: '存在しないプログラムへの送信',
    why: 'ログイン・アップロード・コマンド実行を思わせる名前のアドレスへデータを送っていますが、サーバーには存在しません。利用者は実在するフォームから送信します。存在しない宛先へ送るのは、攻撃を次々に試している場合です。',
    falsePositives: '停止されたサイトのインターフェースをまだ使っているプログラムです。',
  },
  severity: 'low',
  stage: 'inject',
  attack: ['T1190', 'T1595.002'],
  refs: [
    'https://attack.mitre.org/techniques/T1190/',
    'https://www.rfc-editor.org/rfc/rfc9110#section-15.5.5',
  ],
  falsePositives: 'Programs that still use an interface of the site which was switched off.',
  where: ['path'],
  ...words(
    ORDERS.map((order) => `/${order}`),
    { before: '^(?:/[^/?]{1,80}){0,6}', after: '(?:\\.\\w{2,6}|;[^/?]{0,80})?/?$' },
  ),
  when: { method: ['POST', 'PUT'], status: ['404', '405', '410', '501'] },
  generic: true,

  hits: [
    { request: 'POST /erp/api/import HTTP/1.1', status: 404 },
    { request: 'PUT /signin.do HTTP/1.1', status: 405 },
    { request: 'POST /signin;x=1/ HTTP/1.1', status: 410 },
    { request: 'POST /signin HTTP/1.1', status: 501 },
    ...each({ request: 'POST /{} HTTP/1.1', status: 404 }, ORDERS.join(' ')),
  ],
  misses: [
    { request: 'POST /signin HTTP/1.1', status: 200 },
    { request: 'POST /signin HTTP/1.1', status: 401 },
    { request: 'GET /signin HTTP/1.1', status: 404 },
    { request: 'POST /api/orders/12/items HTTP/1.1', status: 404 },
    { request: 'POST /uploadfile/12 HTTP/1.1', status: 404 },
    { request: 'POST /how-to-signin HTTP/1.1', status: 404 },
    { request: 'POST /search?q=/signin HTTP/1.1', status: 404 },
    {
      request: 'POST /comment HTTP/1.1',
      status: 404,
      referrer: 'https://www.example.com/signin',
    },
    { request: 'POST /login?/signin HTTP/1.1', status: 404 },
  ],
})
