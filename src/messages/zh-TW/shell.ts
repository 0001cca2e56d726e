import type { PracticeMode } from '../../core/directory/practice-mode.ts';
import type { Shell } from '../en/shell.ts';
import type { Formats } from '../format.ts';

export function shell(f: Formats): Shell {
  const waiting = (n: number) => f.plural(n, { other: '# 項變更等待傳送' });
  const modes: Readonly<Record<PracticeMode, string>> = {
    offline: '離線',
    online: '線上',
    refuses: '拒絕',
  };
  const modeHints: Readonly<Record<PracticeMode, string>> = {
    offline: '如同在沒有網路的地下室：一切都在佇列中等待。',
    online: '佇列會自動送出。',
    refuses: '所有送出的項目都會遭到拒絕並附上原因。',
  };
  return {
    title: (view) => `${view} - Seatbook`,
    titles: {
      customers: '客戶',
      'add-customer': '新增客戶',
      'edit-customer': '編輯客戶',
      authority: '保管處',
      customer: '使用者和授權',
      'upload-users': '上傳使用者',
      'bring-in': '帶入現有使用者',
      'manage-licenses': '管理授權',
      'deleted-users': '刪除的使用者',
      licenses: '授權',
      'all-licenses': '所有客戶的授權',
      sheet: '確認單',
      queue: '佇列',
      settings: '設定',
      hub: '中樞',
      'not-found': '這裡沒有內容',
    },
    status: {
      offline: '離線',
      offlineWaiting: (n) => `離線，${waiting(n)}`,
      offlinePaused: (n) => f.plural(n, { other: '離線，# 項變更已暫停' }),
      noAnswer: (n) => (n > 0 ? `中樞沒有回應，${waiting(n)}` : '中樞沒有回應'),
      waiting,
      sending: (done, total) => `正在傳送 ${f.number(done)}／${f.number(total)}`,
      /** A fault; it is tried again every minute. */
      stopped: '傳送已中斷，稍後會再試',
      stuck: (customer, since) => `自 ${f.dateTime(since)} 起停滯：${customer}`,
      signedOut: '已被中樞登出',
      signIn: (n) => f.plural(n, { other: '連線以傳送 # 項變更' }),
      access: (customer) => `不允許變更：${customer}`,
      tooOld: (customer) => `需要更新：${customer}`,
      paused: (n) => f.plural(n, { other: '# 項變更已暫停' }),
      recorded: (n) => f.plural(n, { other: '# 項變更待轉入' }),
      toTell: (n) => f.plural(n, { other: '# 項已轉入的變更待告知中樞' }),
      both: (one, other) => `${one}，${other}`,
      short: (n) => f.plural(n, { other: '# 項變更授權不足' }),
      allSent: '全部已傳送',
      nothing: '沒有要傳送的項目',
      elsewhere: (n) => `其他分頁正在傳送，${waiting(n)}`,
    },
    practice: {
      label: '練習',
      about: '決定範例客戶的另一端如何回應，不會影響真正的客戶。',
      modes,
      hints: modeHints,
    },
    update: {
      heading: '新版本已準備就緒',
      text: '您的帳簿會保持原樣。頁面將重新載入，請先儲存正在輸入的內容。',
      now: '立即更新',
    },
    lost: {
      reload: '重新載入',
      problems: {
        'newer-schema': {
          heading: '較新的版本已開啟這本帳簿',
          text: '這個分頁仍在執行先前的版本，不能再寫入。沒有遺失任何內容：請重新載入，以新版本繼續。',
        },
        blocked: {
          heading: '其他分頁使帳簿無法開啟',
          text: '另一個分頁以較舊的版本開啟了 Seatbook。請關閉其他所有 Seatbook 分頁，這個分頁就會自動繼續。',
        },
        vanished: {
          heading: '此頁面已無法使用帳簿',
          text: '此網址的資料已被清除，或瀏覽器失去了儲存空間。請先重新載入。如果帳簿是空的，表示它已不在這部裝置上：請開啟設定並還原最近的備份。已傳送的內容安全地保存在對方那裡。',
        },
        replaced: {
          heading: '另一個分頁已還原備份',
          text: '此分頁顯示的是先前的帳簿。請重新載入，以繼續使用還原後的帳簿。',
        },
        unavailable: {
          heading: '瀏覽器未提供儲存空間',
          text: '無法在此開啟帳簿。請離開私密瀏覽模式、允許此網址儲存資料、在裝置上釋出空間，然後重新載入。',
        },
      },
    },
    notFound: {
      text: '這個網址沒有對應的頁面，原有的內容可能已移除。',
      toCustomers: '前往客戶',
    },
  };
}
