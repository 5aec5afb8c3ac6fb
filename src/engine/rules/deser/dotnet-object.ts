import { each } from '../example.ts'
import { defineRule } from '../rule.ts'

export default defineRule({
  id: 'deser/dotnet-object',
  title: 'Serialized .NET object',
  why: 'BinaryFormatter and its like build whatever they are given, and JSON.NET takes the class from the text: known classes of the framework then run commands.',
  ja: {
    title: 'シリアライズされた .NET オブジェクト',
    why: 'BinaryFormatter などは渡されたオブジェクトをそのまま復元し、JSON.NET は文字列中のクラス名を使います。フレームワークの既知のクラスがコマンドを実行します。',
  },
  severity: 'high',
  stage: 'inject',
  attack: ['T1190'],
  cwe: [502],
  refs: [
    'https://learn.microsoft.com/dotnet/standard/serialization/binaryformatter-security-guide',
    'https://owasp.org/www-community/vulnerabilities/Deserialization_of_untrusted_data',
  ],

  where: ['path', 'query', 'agent'],
  needs: [
    [
      'aaeaaad/',
      'aaeaaad_',
      'objectdataprovider',
      'windowsidentity',
      'textformattingrunproperties',
      'typeconfusedelegate',
      'psobject',
      'losformatter',
      'ysoserial',
    ],
  ],
  match:
    /(?:^|[^\w+/])AAEAAAD[/_]{5}|\bObjectDataProvider\b|\bSystem\.Security\.Principal\.WindowsIdentity\b|\bTextFormattingRunProperties\b|\bTypeConfuseDelegate\b|\bSystem\.Management\.Automation\.PSObject\b|\bLosFormatter\b|\bysoserial\.net\b/,

  hits: [
    'GET /a?state=AAEAAAD/////AQAAAAAAAAAMAgAAAEk= HTTP/1.1',
    'GET /a?state=AAEAAAD_____AQAAAAAAAAAMAgAAAEk HTTP/1.1',
    'GET /a?v={"$type":"System.Windows.Data.ObjectDataProvider,PresentationFramework"} HTTP/1.1',
    ...each(
      'GET /a?v={} HTTP/1.1',
      `System.Security.Principal.WindowsIdentity TextFormattingRunProperties TypeConfuseDelegate
    System.Management.Automation.PSObject LosFormatter ysoserial.net`,
    ),
    'GET /ObjectDataProvider/x HTTP/1.1',
    { request: 'GET / HTTP/1.1', agent: 'LosFormatter' },
  ],
  misses: [
    'GET /a?token=xAAEAAAD/////AQAA HTTP/1.1',
    'GET /a?v={"$type":"Shop.Order,Shop"} HTTP/1.1',
    'GET /a?v=AAEAAAD/a/b HTTP/1.1',
    'GET /docs/objectdataproviders.html HTTP/1.1',
    'GET /a?v=myObjectDataProvider HTTP/1.1',
    'GET /a?v=mySystem.Security.Principal.WindowsIdentity HTTP/1.1',
    'GET /a?v=System.Security.Principal.WindowsIdentitys HTTP/1.1',
    'GET /a?v=myTextFormattingRunProperties HTTP/1.1',
    'GET /a?v=TextFormattingRunPropertiess HTTP/1.1',
    'GET /a?v=myTypeConfuseDelegate HTTP/1.1',
    'GET /a?v=TypeConfuseDelegates HTTP/1.1',
    'GET /a?v=mySystem.Management.Automation.PSObject HTTP/1.1',
    'GET /a?v=System.Management.Automation.PSObjects HTTP/1.1',
    'GET /a?v=myLosFormatter HTTP/1.1',
    'GET /a?v=LosFormatters HTTP/1.1',
    'GET /a?v=myysoserial.net HTTP/1.1',
    'GET /a?v=ysoserial.nets HTTP/1.1',
    { request: 'GET / HTTP/1.1', referrer: 'https://www.example.com/a?v=LosFormatter' },
  ],
})
