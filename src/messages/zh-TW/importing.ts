import type { Purpose } from '../../core/spreadsheet/column.ts';
import type { Importing, ImportOutcome, ImportStep } from '../en/importing.ts';
import type { Formats } from '../format.ts';

export function importing(f: Formats): Importing {
  const users = (n: number) => f.plural(n, { other: '# 位使用者' });
  const intro: Readonly<Record<Purpose, string>> = {
    'upload-users': '請選擇含有新使用者的試算表。儲存之前，您會先看到每一列的結果。',
    'bring-in': '請選擇客戶目前使用者的清單。這些使用者會照原樣記下，不會傳送任何內容。',
  };
  const steps: Readonly<Record<ImportStep, string>> = {
    reading: '正在讀取檔案',
    checking: '正在檢查資料列',
    saving: '正在儲存',
  };
  const outcomes: Readonly<Record<ImportOutcome, string>> = {
    create: '將會建立',
    add: '將會新增',
    update: '將會更新',
    kept: '維持原狀：簿子裡的資料較新',
    'left-out': '已略過',
    short: '授權不足',
  };
  return {
    intro,
    file: {
      label: '與 Excel 相容的 .csv 檔案',
      hint: 'UTF-8 或 Windows-1252 編碼的 CSV 與文字檔案，以逗號、分號或 Tab 分隔。',
      read: '可讀取的內容',
      layouts:
        '合作夥伴中心、Microsoft 365「新增多個使用者」與 Microsoft Entra 的檔案，以及任何含有中文、英文、法文、德文或俄文標題列的清單。',
      needed: '每位使用者都需要使用者名稱和顯示名稱。其他認得的欄也會一併讀取。',
      licenses: '授權欄說明每個人目前擁有哪些產品：產品名稱或產品編號，以 + 連接。',
      another: '選擇其他檔案',
    },
    notTaken: '無法讀取這個檔案',
    notSaved: '沒有儲存任何內容',
    brokeOff: '匯入已中斷。沒有儲存任何內容；請重新選擇檔案。',
    maybeSaved: {
      heading: '儲存已中斷',
      text: '儲存可能在中斷前剛好完成。重新選擇檔案之前，請先查看客戶的清單中是否已有這些使用者。',
    },
    answeredElsewhere: {
      heading: '現有的使用者已經知道了',
      text: '這個客戶會自行回應有哪些使用者，檔案中的清單不會保留。請改為上傳新的使用者。',
      back: '返回客戶',
    },
    steps,
    stepOf: (step, file) => `${steps[step]}：${file}`,
    bytes: (done, total) => `${f.fileSize(done)}，共 ${f.fileSize(total)}`,
    counts: {
      label: '將會發生的變更',
      create: (n) => f.plural(n, { other: '將會建立 # 位使用者' }),
      add: (n) => f.plural(n, { other: '將會新增 # 位使用者' }),
      update: (n) => f.plural(n, { other: '將會更新 # 位使用者' }),
      kept: (n) => f.plural(n, { other: '# 位使用者維持原狀：簿子裡的資料比檔案新' }),
      leftOut: (n) => f.plural(n, { other: '略過 # 列' }),
      short: (n) => f.plural(n, { other: '# 位使用者的授權不足' }),
      emptyLines: (n) => f.plural(n, { other: '已略過 # 個空白行。' }),
    },
    foreign: {
      heading: '這是正確的客戶嗎？',
      text: (domain, customer) => `略過的資料列大多屬於網域 ${domain}，而它不是${customer}的網域。`,
      goTo: (customer) => `前往${customer}`,
    },
    forAll: {
      heading: '適用於這個檔案中的所有使用者',
      products: '產品',
      noProducts: '尚不知道這個客戶有哪些授權。請先在客戶資料中輸入，才能在這裡指派。',
      editCustomer: '編輯客戶',
      location: '位置',
      locationHint: '適用於沒有位置的資料列。授權需要位置。',
      free: (n) => f.plural(n, { other: '# 個可用授權' }),
      change: (before, after) => `可用授權：之前 ${f.number(before)} 個，之後 ${f.number(after)} 個`,
      short: (n, products) =>
        f.plural(n, { other: `${products}的授權不足：檔案最後的 # 位使用者拿不到授權，會暫時擱置。` }),
      shortNext: '在有可用授權且您將其加入佇列之前，不會建立這些使用者。',
    },
    about: {
      heading: '檔案',
      name: '名稱',
      encoding: '編碼',
      separator: '分隔符號',
      separators: { ',': '逗號', ';': '分號', '\t': 'Tab' },
      headings: '標題列',
      headingLine: (line) => `第 ${f.number(line)} 行`,
      rows: '資料列',
    },
    columns: {
      heading: '欄',
      inFile: '檔案中',
      takenAs: '讀取為',
      unused: '未使用',
      unusedText: '這些欄不會讀取，也不會儲存其中的任何內容。',
      allUsed: '所有欄都會讀取。',
      unnamed: (index) => `第 ${f.number(index)} 欄，沒有標題`,
    },
    rows: {
      heading: '檔案的資料列',
      lists: {
        all: (n) => `全部 (${f.number(n)})`,
        faulty: (n) => `已略過 (${f.number(n)})`,
        short: (n) => `授權不足 (${f.number(n)})`,
      },
      line: '行號',
      outcome: '結果',
      none: '這個清單沒有資料列。',
    },
    outcomes,
    save: (n) => `儲存 ${users(n)}`,
    saveShort: (n) => `儲存並擱置 ${users(n)}`,
    nothingToSave: '沒有可以儲存的資料列。請修正檔案，再重新選擇。',
    saved: (n) => `已記下 ${users(n)}。`,
  };
}
