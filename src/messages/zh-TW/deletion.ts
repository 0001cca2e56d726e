import type { DeletionMessages } from '../en/deletion.ts';
import type { Formats } from '../format.ts';

export function deletion(f: Formats): DeletionMessages {
  return {
    tab: (n) => `刪除的使用者 (${f.number(n)})`,
    heading: '刪除的使用者',
    delete: {
      command: '刪除使用者帳戶',
      heading: (n) => f.plural(n, { other: '要刪除 # 個使用者帳戶嗎？' }),
      text: '其授權會釋出，任何人都無法再使用這些帳戶登入。您有 30 天的期限可以還原刪除的使用者。',
      action: '刪除',
    },
    columns: {
      deletedOn: '刪除時間',
      daysLeft: '可還原剩餘天數',
      held: '原有授權',
      status: '狀態',
    },
    days: (n) => f.plural(n, { other: '# 天' }),
    noLicenses: '沒有授權',
    empty: {
      heading: '過去 30 天內沒有刪除任何使用者',
      text: '刪除的使用者會在這裡保留 30 天，可連同授權和聯絡資料一起還原。',
    },
    selected: (n) => f.plural(n, { other: '已選取 # 位使用者' }),
    nobodySelected: '請先在清單中選取使用者。',
    restore: {
      command: '還原',
      heading: (n) => f.plural(n, { other: '要還原 # 位使用者嗎？' }),
      text: '有空位的授權會一併還原。密碼維持不變。',
      working: '正在確認可以還原的項目…',
      back: (products) => `還原後擁有 ${f.list(products)}`,
      backWithout: '還原後沒有授權',
      missing: (products) => `因為沒有空位或沒有位置而無法還原：${f.list(products)}`,
      taken: (name, bearer) => `${f.quote(name)}現在屬於 ${bearer}。請選擇其他名稱。`,
      newName: (person) => `${person} 的新使用者名稱`,
      leftOut: (n) => f.plural(n, { other: '# 位使用者無法以此方式還原，將略過。' }),
      nothing: '其中沒有人能以此方式還原。',
    },
  };
}
