import type { Source } from '../../core/directory/figure.ts';
import type { DeliveryState } from '../../core/outbox/delivery.ts';
import type { Common } from '../en/common.ts';
import type { Formats } from '../format.ts';

export function common(f: Formats): Common {
  const sources: Readonly<Record<Source, string>> = {
    typed: '手動輸入',
    file: '來自檔案',
    'carried-over': '手動轉入',
    practice: '練習資料',
    hub: '來自中樞',
  };
  const states: Readonly<Record<DeliveryState, string>> = {
    queued: '已排入佇列',
    sending: '正在傳送',
    unknown: '尚未得知結果',
    acked: '等待確認',
    parked: '授權不足',
    done: '完成',
    refused: '遭到拒絕',
    discarded: '已捨棄',
    superseded: '已由較新的變更取代',
  };
  return {
    product: 'Seatbook',
    nav: {
      label: '主要導覽',
      skip: '跳至內容',
      customers: '客戶',
      queue: '佇列',
      settings: '設定',
      waiting: (changes) => f.plural(changes, { other: '# 項變更等待處理' }),
    },
    commands: {
      add: '新增',
      back: '返回',
      browse: '瀏覽',
      cancel: '取消',
      clear: '清除',
      clearSelection: '清除選取',
      close: '關閉',
      continue: '繼續',
      copy: '複製',
      delete: '刪除',
      discard: '捨棄',
      edit: '編輯',
      exportCsv: '匯出 CSV',
      first: '第一頁',
      last: '最後一頁',
      next: '下一頁',
      no: '否',
      previous: '上一頁',
      print: '列印',
      remove: '移除',
      retry: '重試',
      save: '儲存',
      search: '搜尋',
      selectAll: '全選',
      undo: '復原',
      yes: '是',
    },
    field: {
      required: '必要',
      optional: '選擇性',
    },
    table: {
      empty: '沒有可顯示的項目',
      noMatches: '沒有符合的項目',
      select: (row) => `選取 ${row}`,
      selected: (n) => `已選取 ${f.number(n)} 個`,
    },
    pager: {
      label: '頁面',
      range: (from, to, total) => `第 ${f.number(from)}–${f.number(to)} 筆，共 ${f.number(total)} 筆`,
      perPage: '每頁列數',
    },
    picker: {
      searching: '正在搜尋…',
      noMatches: '找不到符合的項目',
      clear: (label) => `清除${label}`,
      results: (n) => f.plural(n, { other: '找到 # 個項目' }),
    },
    fileDrop: {
      orDrop: '或將檔案拖放到這裡',
      letGo: '放開即可選擇這個檔案',
      one: '請一次只選擇一個檔案。',
    },
    progress: {
      of: (done, total) => `${f.number(done)}／${f.number(total)}`,
    },
    seats: {
      assigned: '已指派',
      queued: '已排入佇列',
      free: '可用',
      over: '超出',
      total: '總數',
      summary: (assigned, queued, free, total) =>
        `已指派 ${f.number(assigned)} 個，已排入佇列 ${f.number(queued)} 個，可用 ${f.number(free)} 個，共 ${f.number(total)} 個`,
      overfull: (assigned, queued, over, total) =>
        `已指派 ${f.number(assigned)} 個，已排入佇列 ${f.number(queued)} 個，比總數 ${f.number(total)} 個多出 ${f.number(over)} 個`,
    },
    kinds: {
      info: '資訊',
      success: '成功',
      warning: '警告',
      error: '錯誤',
    },
    states,
    stateCount: (state, n) => `${states[state]}：${f.number(n)}`,
    sources,
    known: (source, asOf, now) => `${sources[source]}，${f.age(asOf, now)}`,
    asOf: (at) => `截至 ${f.dateTime(at)}`,
    offline: '離線',
    online: '線上',
    loading: '正在載入…',
    saving: '正在儲存…',
    typedCount: {
      label: '使用者人數',
      hint: (n) => `一次刪除的人數很多。請輸入 ${f.number(n)}，確認就是這些人。`,
      missing: (n) => `請先輸入 ${f.number(n)}。`,
    },
    notSaved: '沒有儲存任何內容',
    wrong: {
      heading: '發生問題',
      text: '您先前儲存的內容都還在。請再試一次；如果仍然無法解決，請重新載入頁面。',
    },
    language: '語言',
    theme: '外觀',
    themes: {
      system: '與裝置相同',
      light: '淺色',
      dark: '深色',
    },
  };
}
