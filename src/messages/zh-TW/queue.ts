import type { QueueMessages } from '../en/queue.ts';
import type { Formats } from '../format.ts';

export function queue(f: Formats): QueueMessages {
  const changes = (n: number) => f.plural(n, { other: '# 項變更' });
  return {
    text: '您儲存的所有內容都會在這裡等待，直到處理完畢。沒有結果的變更不會離開佇列。',
    syncNow: '立即同步',
    stuck: {
      'sign-in': '中樞不允許此裝置。請重新連線：等待中的項目就會自動送出。',
      access: (customer) =>
        `中樞不允許此裝置變更 ${customer}：此裝置的角色是檢視者，或該客戶已不在中樞。請詢問管理員。等待中的項目會留在這裡。`,
      'too-old': (customer) =>
        `應用程式與中樞的版本不同，因此無法為 ${customer} 傳送任何內容。請重新載入此頁面，或請人更新中樞。等待中的項目會留在這裡。`,
      silent: (customer, since) =>
        `自 ${f.dateTime(since)} 起，${customer} 沒有任何內容送達。系統會自動再試；${f.quote('立即同步')}可立刻重試。`,
      connect: '連線到中樞',
    },
    elsewhere: '這個瀏覽器的另一個分頁正在傳送。請到那裡查看，或關閉該分頁。',
    offline: '離線。一恢復連線，等待中的變更就會自動送出。',
    noAnswer: '中樞沒有回應。請檢查此裝置的網路以及中樞是否在執行。中樞一有回應，等待中的項目就會自動送出。',
    sending: '正在傳送',
    waiting: '等待中',
    finished: '已結束',
    showMore: (n) => `顯示更多 (${f.number(n)})`,
    empty: {
      heading: '沒有等待中的變更',
      text: '您在客戶頁面儲存的內容，送出之前都會在這裡等待。',
      toCustomers: '客戶',
    },
    noneFinished: '還沒有已結束的變更。',
    changes,
    operations: (what) => `變更：${what}`,
    operationPages: (what) => `變更的頁面：${what}`,
    sendFirst: '優先傳送這個客戶',
    goesFirst: (customer) => `現在會優先傳送 ${customer} 的變更。`,
    pause: '暫停傳送',
    resume: '繼續傳送',
    paused: (n) => f.plural(n, { other: '已暫停：在您繼續之前，# 項變更會留在這裡。' }),
    pausedBefore: '已暫停：在您繼續之前，您儲存的內容會留在這裡。',
    retry: (n) => `重試 ${f.number(n)} 項遭拒絕的變更`,
    stillRefused: (n) => f.plural(n, { other: '# 項變更沒有排入佇列：與目前的狀況不符，會再次遭到拒絕。' }),
    replaces: '取代遭拒絕的變更',
    nothingSent: {
      offline: '離線：沒有送出任何項目。一恢復連線，等待中的變更就會自動送出。',
      paused: '沒有送出任何項目：傳送已暫停。請在下方的客戶處繼續。',
      nothing: '沒有要傳送的項目。',
    },
    short: (n) => f.plural(n, { other: '# 項變更的授權不足，已暫時擱置。' }),
    noSeatYet: '目前還沒有可用的授權。請撤銷授權或購買更多，再將它們排入佇列。',
    queueNow: '立即排入佇列',
    queued: (n) => `已重新將 ${changes(n)}排入佇列。`,
    refused: (n) => f.plural(n, { other: '# 項變更遭到拒絕；原因請見下方清單。' }),
    unknown: (n) => f.plural(n, { other: '# 項變更沒有收到回應。系統會再次詢問，不會重複執行。' }),
    byHand: '請在合作夥伴中心完成這些變更，再在這裡轉入。',
    discard: {
      heading: '要捨棄這些變更嗎？',
      taken: (n) => f.plural(n, { other: '將會收回 # 項變更。這些變更都還沒有送出。' }),
      resting: '下列變更全部或部分以它為基礎，會一併捨棄：',
      passwords: '已列印確認單上的暫時密碼將會失效。',
      done: (n) => `已捨棄 ${changes(n)}。`,
      looking: '正在查看哪些變更以它為基礎…',
    },
    carryOver: {
      action: '轉入',
      heading: '轉入',
      text: (n) => f.plural(n, { other: '# 項變更會記為完成，授權從現在起計算。' }),
      atHub: (n) => f.plural(n, { other: '# 項變更會在這裡和中樞記為已轉入，讓整個團隊都知道。' }),
      shortStay: (n) => f.plural(n, { other: '授權不足的 # 項變更會留下。' }),
      tick: '我已在合作夥伴中心完成這些變更',
      name: '您的姓名',
      nameHint: '會與日期一起顯示在確認單上。',
      date: '日期',
      done: (n) => `已轉入 ${changes(n)}。`,
      left: (n) => f.plural(n, { other: '# 項變更與目前的狀況不符，仍留在佇列中。' }),
    },
    nothingDone: '沒有變更任何內容',
  };
}
