import { defineRule } from '../rule.ts'

export default defineRule({
  id: 'cve/file-transfer-bypass',
  title: 'File transfer or storage server bypass',
  why: 'Sign-in bypasses of CrushFTP, GoAnywhere, Cleo, Aspera and MinIO that open the files of a company.',
  ja: {
    title: 'ファイル転送サーバーの認証回避',
    why: 'CrushFTP・GoAnywhere・Cleo・MinIO などの認証を回避し、保管ファイルに到達しようとしています。',
  },
  severity: 'high',
  stage: 'inject',
  attack: ['T1190'],
  cwe: [288],
  cve: ['CVE-2023-0669', 'CVE-2024-4040', 'CVE-2024-50623', 'CVE-2023-28432'],
  refs: [
    'https://nvd.nist.gov/vuln/detail/CVE-2023-0669',
    'https://nvd.nist.gov/vuln/detail/CVE-2024-4040',
    'https://nvd.nist.gov/vuln/detail/CVE-2024-50623',
  ],

  where: ['target'],
  needs: [
    [
      '/goanywhere/',
      '/webinterface/function',
      '/synchronization',
      '/minio/bootstrap',
      '/aspera/faspex',
      '/lic/accept',
      'initialaccountsetup',
    ],
  ],
  match:
    /\/goanywhere\/(?:images\/)?(?:\.\.;\/|lic\/accept|wizard\/InitialAccountSetup)|\/WebInterface\/function\/?\?(?:[^\n]{0,200}&)?command=(?:zip|exists|getUserList|setUserItem)|\/minio\/bootstrap\/v1\/verify|\/aspera\/faspex\/package_relay\/|^\/Synchronization$/i,

  hits: [
    'POST /goanywhere/lic/accept HTTP/1.1',
    'GET /goanywhere/images/..;/wizard/InitialAccountSetup.xhtml HTTP/1.1',
    'POST /minio/bootstrap/v1/verify HTTP/1.1',
  ],
  misses: ['GET /goanywhere/auth/Login.xhtml HTTP/1.1', 'GET /minio/health/live HTTP/1.1'],
})
