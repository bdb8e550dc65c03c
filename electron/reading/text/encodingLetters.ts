import type { Encoding } from '../../../contract/sheets/sheets.ts'

const western = [
  'äöüßé',
  'éèêëàâçôûùîïœæüÿ',
  'áéíóúñüªº',
  'áâãàçéêíóôõúü',
  'àèéìòùî',
  'åäöæøéü',
  'áéíóúýþæöð',
] as const
const central = [
  'ąćęłńóśźż',
  'áčďéěíňóřšťúůýž',
  'áäčďéíĺľňóôŕšťúýž',
  'áéíóöőúüű',
  'čšžćđ',
  'ăâîşţșț',
  'äöüß',
] as const

/** The non-ASCII letters of the languages written in each encoding; common encodings come first. */
export const letters = {
  'windows-1252': western,
  'windows-1250': central,
  'windows-1251': [
    'абвгдежзийклмнопрстуфхцчшщъыьэюяё',
    'абвгґдеєжзиіїйклмнопрстуфхцчшщьюя',
    'ђјљњћџабвгдежзиклмнопрстуфхцчш',
  ],
  'windows-1253': ['αάβγδεέζηήθιίϊΐκλμνξοόπρσςτυύϋΰφχψωώ'],
  'windows-1254': ['çğıöşüâîû'],
  'iso-8859-2': central,
  'iso-8859-15': western,
  macintosh: western,
  cp850: western,
  cp437: western,
} as const satisfies Partial<Record<Encoding, readonly string[]>>
export type LetterEncoding = keyof typeof letters

const japanese =
  '電話番号国名顧客会社株式有限東京大阪支店本社部課氏様都道府県市区町村丁目北南西中央新宿渋谷港横浜名古屋福岡札幌神奈川千葉埼玉愛知京兵庫広島仙台' +
  '山田佐藤鈴木高橋伊渡辺小林加吉松井本一二三四五六七八九十日月年時分人事業営総務経理開発技術情報通信工場商店医院病学校銀行法所局線回契約者請求参照備考' +
  '説明種別状態使用利用未済予定外内代表直通携帯固定住地址担当管理第上下前後出入口設備工機器製作産物流運輸建'
const simplified =
  '电话号码客户公司有限责任股份集团分北京上海广州深圳天津重庆成都杭州南武汉西安苏州市省区县路街道号楼室国家名称地址备注说明部门技术科信息通信网络发展' +
  '中大人民医院学校银行服务中心管理产品销售财务办公联系手机传真邮编的一是不了在有我他这个们来到时为和你出会可也要就以对生能而子那得于着下自之年过后作里用' +
  '新华东方明王李张刘陈杨黄赵吴周徐孙马朱胡林郭何高罗'
const traditional =
  '電話號碼客戶公司有限責任股份集團分台北高雄新竹中南桃園市縣區路街段巷弄號樓室國家名稱地址備註說明部門技術科資訊通信網路發展人民醫院學校銀行服務心管理產' +
  '品銷售財務辦聯絡手機傳真香港九龍灣仔的一是不了在有我他這個們來到時為和你出會可也要就以對生能而子那得於著下自之年過後作里用大東方明王李張劉陳楊黃趙' +
  '吳周徐孫馬朱胡林郭何羅蔡鄭謝許曾'
const korean =
  '전화번호고객명회사주식서울부산대구인천광주울산경기도강원충남북제시군동면리로길층본지점팀장국가이다는고을에의은지사도하한로기자정보통신망관리업무담당비' +
  '설호텔병원학교은행김박최조윤임오신권황안송류전홍나라마바아어여우유으일산상성수소스아영원위연예요용운월음응입있없등더디드든들러레르른를메면모무문물미민반발방배백범별복분불삼생석선세'

/** The common characters in the script of an encoding, and those that nothing else has. */
export const scripts = {
  shift_jis: { usual: new Set(japanese), own: /[\u3041-\u30fe]/u },
  'euc-jp': { usual: new Set(japanese), own: /[\u3041-\u30fe]/u },
  gb18030: { usual: new Set(simplified), own: null },
  big5: { usual: new Set(traditional), own: null },
  'euc-kr': { usual: new Set(korean), own: null },
} as const satisfies Partial<Record<Encoding, { usual: ReadonlySet<string>; own: RegExp | null }>>
export type ScriptEncoding = keyof typeof scripts
