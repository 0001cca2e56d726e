import type { CustomerPage } from '../en/customer.ts';
import type { Formats } from '../format.ts';

export function customer(f: Formats): CustomerPage {
  return {
    tabs: {
      label: '客戶',
      users: '使用者和授權',
    },
    commands: {
      upload: '上傳使用者',
      bringIn: '帶入現有使用者',
      manageLicenses: '管理授權',
      edit: '編輯客戶',
      nobodySelected: '請先在清單中選取使用者。',
    },
    sample: '範例客戶',
    users: (n) => `${f.number(n)} 位使用者`,
    waitingUsers: (n) => `${f.number(n)} 位使用者有等待中的變更`,
    oldest: (known) => `最舊的資料：${known}`,
    recorded: {
      heading: '已記錄，尚未進入合作夥伴中心',
      text: (n) =>
        `這個客戶有 ${f.number(n)} 項變更記錄在這本帳簿中，並保留其名額。在合作夥伴中心完成後，請到佇列中轉入。`,
      nothing: '您在這裡所做的變更會先記錄在這本帳簿中，轉入之前不會出現在合作夥伴中心。',
      atHub: (n) =>
        f.plural(n, {
          other: '此裝置的 # 項變更已在中樞完成。在合作夥伴中心完成後，請到佇列中轉入。',
        }),
      nothingAtHub:
        '您在這裡所做的變更會送到中樞，整個團隊都看得到。在有人轉入之前，不會出現在合作夥伴中心。',
    },
    short: (n) => `${f.number(n)} 項變更因名額不足而暫時擱置。它們不會佔用名額，一有可用名額即可排入佇列。`,
    toQueue: '開啟佇列',
    pools: {
      heading: '產品與名額',
      none: '尚未輸入產品，因此無法指派授權。',
      total: (n) => `${f.number(n)} 個名額`,
      noneFree: '沒有可用名額',
      overfull: (n) => `超出 ${f.number(n)} 個`,
      knownTotal: (known) => `總數：${known}`,
      knownAssigned: (known) => `已指派：${known}`,
      showAll: (n) => `顯示全部 ${f.number(n)} 項產品`,
      showFewer: '顯示較少',
    },
    table: {
      label: '使用者',
      filter: '依下列方式篩選使用者...',
      status: '狀態',
      noLicenses: '沒有授權',
      noLocation: '無',
      onlyHere: '目前只在這裡',
      noMatches: (text) => `沒有符合${f.quote(text)}的使用者。`,
    },
    selection: {
      label: '選取的使用者',
      count: (n) => `選取的使用者 (${f.number(n)})`,
      allMatching: (search) => (search ? `所有符合${f.quote(search)}的使用者` : '所有使用者'),
      selectAll: (n, filtered) =>
        filtered ? `選取全部 ${f.number(n)} 個符合的項目` : `選取全部 ${f.number(n)} 位`,
    },
    empty: {
      heading: '還沒有使用者',
      text: '請先從合作夥伴中心或 Microsoft 365 的檔案帶入現有的使用者，避免重複建立。您也可以從客戶自己的試算表上傳新的使用者。',
      uploadText: '請從客戶自己的試算表上傳新的使用者。',
    },
  };
}
