import type { AuthorityMessages } from '../en/authority.ts';
import type { Formats } from '../format.ts';

export function authority(f: Formats): AuthorityMessages {
  const users = (n: number) => f.plural(n, { other: '# 位使用者' });
  const changes = (n: number) => f.plural(n, { other: '# 項變更' });
  return {
    kept: { book: '由此帳簿保管', hub: '由中樞保管' },
    change: '變更…',
    heading: '這個客戶由誰保管',
    text: '對每個客戶，只有一處說了算。變更保管處本身不會送出任何資料，而且只能在這裡進行。',
    problems: {
      role: () =>
        '此裝置在中樞只能檢視。若要變更內容，請先中斷連線，請管理員建立技術人員用的代碼，再以該代碼重新連線。',
      'customer-gone': () => '這個客戶的狀態已經改變。請從清單重新開啟。',
      'customer-there': () => '中樞現在已有這個客戶。請與此帳簿的內容比較。',
      'customer-unknown': () => '中樞已經沒有這個客戶。',
      'book-moved-on': () => '這個客戶的內容在此期間有變更。請重新查看此頁面。',
      'too-large': () => '這個客戶太大，中樞無法一次接收。',
    },
    notDone: '未變更任何內容',
    connectFirst: {
      heading: '此裝置未連線到中樞',
      text: '中樞為整個團隊保管同一本帳簿。請先連線，再回到這裡。',
    },
    sample: '範例客戶只留在此裝置，絕不會送到中樞。',
    looking: '正在詢問中樞有哪些客戶…',
    retry: '再詢問一次',
    toHub: {
      heading: '由中樞保管',
      text: '之後整個團隊一起處理這個客戶，由中樞說了算。',
      match: (name, n) => `中樞有${f.quote(name)}，${users(n)}`,
      matchHint: '網域或名稱相同。請先比較：不會送出任何資料。',
      compare: '比較',
      beginning: '正在將這個客戶交給中樞。若客戶較大且線路較慢，需要幾分鐘；請保持此頁面開啟。',
      begin: (n) => f.plural(n, { other: '中樞會接收此帳簿的 # 位使用者與授權。' }),
      none: '中樞沒有這個名稱或這些網域的客戶。',
      beginAnyway: '如果都不是這個客戶，可以在中樞新建。',
      waiting: (n) => `等待中的 ${changes(n)}會留在佇列，之後再送到中樞。`,
      beginAction: '在中樞開始',
      done: '這個客戶現在由中樞保管。',
    },
    differences: {
      heading: '差異',
      text: '使用者名稱相同即視為同一位使用者。之後以中樞的內容為準。',
      none: '帳簿與中樞的內容相同。',
      same: (n) => `相同：${f.number(n)}`,
      kinds: {
        onlyHere: (n) => `只在此帳簿：${f.number(n)}`,
        onlyThere: (n) => `只在中樞：${f.number(n)}`,
        different: (n) => `不同：${f.number(n)}`,
      },
      onlyHereHint: '之後清單中不會再有這些使用者，等待套用到他們的變更會被拒絕。',
      fields: '不同之處',
      seats: '授權數不同的產品',
      product: '產品',
      here: '此帳簿',
      there: '中樞',
      seatsOf: (total, assigned) => `已指派 ${f.number(assigned)} / ${f.number(total)}`,
      noPool: '沒有',
      link: '採用中樞的內容',
      list: '有差異的使用者',
    },
    toBook: {
      heading: '由此帳簿保管',
      text: (at) =>
        at === undefined
          ? '尚未從中樞取得任何內容，此帳簿會從空白開始。'
          : `此帳簿會以最後一次從中樞取得的內容（${f.dateTime(at)}）繼續。中樞保留自己的內容，也不會收到通知。`,
      waiting: (n) => `等待中的 ${changes(n)}會留在佇列，需手動轉入。`,
      others:
        '同事在中樞所做的變更可能還不在合作夥伴中心。這本簿子不會再標示這些變更：請先與他們商定由誰轉入。',
      onItsWay: {
        heading: (n) => f.plural(n, { other: '已傳送 # 項變更，但此處不知道結果' }),
        text: '中樞可能已記錄，也可能沒有。如果仍可連上中樞，請先在佇列中同步。否則這些變更會留在佇列：已記錄，尚未進入合作夥伴中心。如果其他人繼續使用中樞，請與他們商定由誰轉入。',
        tick: (n) => f.plural(n, { other: '我會確保這 # 項變更只轉入一次' }),
      },
      action: '由此帳簿保管',
      done: '這個客戶現在由此帳簿保管。',
    },
    partial: {
      heading: '這個客戶的資料尚未完整',
      text: (n, isNew) =>
        isNew
          ? `目前已從中樞取得 ${users(n)}，全部取得後才會列出。`
          : `目前已從中樞取得 ${users(n)}，其餘下次取得。清單顯示的是先前的內容。`,
    },
    history: {
      heading: '中樞的歷程與此裝置所知的不同',
      text: '中樞曾從備份還原，或其記錄已被更改。此裝置先前在該處完成的變更會重新詢問：中樞已知的保持原樣，遺失的會再執行一次。其他裝置的變更會在它們連上中樞時補回。請將最近幾天的確認單與清單比較，並詢問管理中樞的人發生了什麼事。',
      seen: '我知道了',
    },
    atHub: {
      heading: '在中樞，不在此裝置',
      text: '您的團隊由中樞保管的客戶。',
      users,
      takeIn: '取用',
      takenIn: (name) => `正在從中樞取得${f.quote(name)}。`,
    },
  };
}
