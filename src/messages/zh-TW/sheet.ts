import type { ActionKind } from '../../core/operations/action.ts';
import type { SheetMessages } from '../en/sheet.ts';
import type { Formats } from '../format.ts';

export function sheet(f: Formats): SheetMessages {
  const done: Readonly<Record<ActionKind, string>> = {
    'upload-users': '已儲存上傳',
    'manage-licenses': '已更新授權',
    'delete-users': '已儲存刪除',
    'restore-users': '已儲存還原',
    'reset-passwords': '已重設密碼',
  };
  const names: Readonly<Record<ActionKind, string>> = {
    'upload-users': '上傳使用者',
    'manage-licenses': '管理授權',
    'delete-users': '刪除使用者帳戶',
    'restore-users': '還原使用者',
    'reset-passwords': '重設密碼',
  };
  return {
    action: (what, file) => (file === undefined ? names[what] : `${names[what]}：來自${f.quote(file)}`),
    done,
    author: (author, at) => (author === '' ? f.dateTime(at) : `${author}，${f.dateTime(at)}`),
    waiting: (n) => f.plural(n, { other: '佇列中有 # 項變更等待處理，會自動送出。' }),
    refused: (n) => f.plural(n, { other: '# 項變更遭到拒絕；原因列在旁邊。' }),
    settled: '所有變更都已處理完畢。',
    notYet: '已記錄，尚未進入合作夥伴中心',
    notYetCount: (n) => `已記錄，尚未進入合作夥伴中心：${f.number(n)}`,
    notYetText: (n) =>
      f.plural(n, {
        other: '這個客戶的變更不會自動送出：請在合作夥伴中心手動完成 # 項變更，再到佇列中轉入。',
      }),
    notYetAtHub: (n) =>
      f.plural(n, {
        other: '中樞已有這張確認單上的 # 項變更，合作夥伴中心還沒有：請在那裡手動完成，再到佇列中轉入。',
      }),
    carriedOver: (by, at) => `由 ${by} 於 ${f.date(at)} 手動轉入`,
    leftOut: '已略過',
    leftOutCount: (n) => `已略過：${f.number(n)}`,
    summary: '摘要',
    rows: '這張確認單上的使用者',
    columns: {
      password: '暫時密碼',
      assigned: '要指派的授權',
      revoked: '要撤銷的授權',
      notRestored: '未還原的授權',
      state: '狀態',
      reason: '原因',
      line: '檔案中的行號',
      partnerCenter: '合作夥伴中心',
    },
    lineNumber: (line) => `第 ${f.number(line)} 行`,
    passwords: '暫時密碼保存在這部裝置上。如果沒有設定複雜密碼，任何取得磁碟複本的人都能讀取。',
    missing: {
      heading: '帳簿裡沒有這張確認單',
      text: '它可能已隨客戶一起移除，或屬於另一部裝置的帳簿。',
    },
    empty: '這張確認單上沒有內容。',
    exported: (file) => `已儲存為${f.quote(file)}。`,
    tooLong: (rows, most) =>
      `這張確認單有 ${f.number(rows)} 列，最多只能列印 ${f.number(most)} 列。請匯出為 CSV，再從檔案列印。`,
    printedRows: (from, to, total) => `第 ${f.number(from)} 到 ${f.number(to)} 列，共 ${f.number(total)} 列`,
    fileName: '確認單',
  };
}
