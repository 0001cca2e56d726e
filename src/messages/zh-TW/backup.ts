import type { Backup } from '../en/backup.ts';
import type { Formats } from '../format.ts';

export function backup(f: Formats): Backup {
  return {
    heading: '備份',
    text: '整本帳簿存成一個檔案：客戶、使用者、授權、等候中的變更，以及暫時密碼。只有它的複雜密碼能開啟。',
    never: '這本帳簿還沒有備份。',
    last: (at) => `上次備份：${f.dateTime(at)}`,
    due: (since) => `自 ${f.date(since)} 起，有些數字或變更只存在這部裝置上。萬一裝置遺失，備份能保住它們。`,
    commands: {
      backUp: '備份這本帳簿',
      restore: '從備份還原',
      move: '搬移這本帳簿',
      seal: '建立備份',
      open: '開啟備份',
      replace: '取代這本帳簿',
      restoreNow: '立即還原',
      useAgain: '在此重新使用',
      saveAgain: '再次儲存檔案',
      makeAgain: '再次建立檔案',
      done: '完成',
    },
    passphrase: {
      label: '複雜密碼',
      again: '再輸入一次複雜密碼',
      ofFile: '備份的複雜密碼',
      lost: '沒有它，任何人都無法開啟檔案，連您也不行。請記在您保管這類資料的地方。',
      differ: '兩次輸入不相同。',
      tooShort: (least) => `至少 ${f.number(least)} 個字元。`,
      weak: '電腦很容易猜到：多加幾個字詞會強得多。',
      fair: '不錯。越長越好：任何您記得住的字詞都可以。',
      strong: '很強。',
    },
    making: '正在建立備份',
    made: {
      heading: '正在儲存備份',
      text: (file, size) =>
        `${file}（${size}）會存到下載資料夾。請放到裝置壞掉也不受影響的地方：另一個磁碟，或公司的磁碟機。`,
      hub: '這部裝置與中樞的連線不在其中：還原此檔案的裝置需要重新連線。',
    },
    restoring: {
      file: '備份檔案',
      opening: '正在開啟備份',
      replacing: '正在還原',
      failed: '還原未成功。您的帳簿維持原樣。請重新載入後再試一次。',
      inFile: '備份中',
      here: '目前這本帳簿',
      rows: {
        customers: '客戶',
        users: '已記錄的使用者',
        waiting: '等候中的變更',
        lastChange: '上次變更',
        made: '建立時間',
        address: '網址',
        device: '裝置',
      },
      empty: '這本帳簿是空的：還原不會遺失任何資料。',
      replaces: '還原會取代這本帳簿中的所有內容。只存在這裡、備份中沒有的資料將會消失。',
      first: '先備份目前的內容',
      type: (word) => `輸入「${word}」以繼續`,
      word: '取代',
      original:
        '建立此備份的那本帳簿可能仍在使用。請只繼續使用其中一本：等候中的變更會從兩邊送出，對方每項變更只接受一次，但一本承諾的名額，另一本並不知道。',
      waits: (n) => f.plural(n, { other: '其中有 # 項變更等候中，一旦連線可用就會從這裡送出。' }),
      reload: '之後必須重新載入其他所有 Seatbook 分頁。',
    },
    moving: {
      heading: '搬移這本帳簿',
      text: '帳簿屬於此瀏覽器中的這個網址。若要在其他網址、其他瀏覽器或其他裝置上繼續，請搬移它：先建立檔案，這本帳簿隨即停用，再到那裡還原檔案。',
      steps: {
        file: 'Seatbook 以您選擇的複雜密碼，將整本帳簿建立成檔案。',
        stop: '這本帳簿停用：任何分頁都不再傳送或變更任何內容。',
        restore: '在另一個網址開啟設定，選擇「從備份還原」，然後選取該檔案。',
      },
      to: '搬到哪裡',
      toHint: '另一個網址，留給開啟此網址的人參考。可以留空。',
      action: '建立檔案並在此停用',
      madeHeading: '這本帳簿已在此停用',
      next: '現在請開啟另一個網址，前往設定，選擇「從備份還原」，然後選取這個檔案。',
    },
    moved: {
      heading: '這本帳簿已搬移',
      text: (at, to) =>
        to === ''
          ? `已於 ${f.dateTime(at)} 搬移。此處不再傳送或變更任何內容。`
          : `已於 ${f.dateTime(at)} 搬移到 ${to}。此處不再傳送或變更任何內容。`,
      next: '如果尚未搬到那裡：請開啟另一個網址，前往設定，選擇「從備份還原」，然後選取已儲存的檔案。',
      warning:
        '只有在檔案尚未在任何地方還原，或另一本帳簿不再使用時才可以。兩本同時使用的帳簿會重複承諾相同的名額，並重複傳送相同的變更。',
      sure: '沒有在其他地方使用',
    },
    room: {
      heading: '這部裝置的空間已用盡',
      text: '您最後的操作已使用 Seatbook 為此保留的空間儲存。請在裝置上釋出空間、傳送或轉錄等候中的變更，並建立備份。',
    },
    problems: {
      'not-a-backup': '這個檔案不是 Seatbook 的備份。請選擇儲存為備份的檔案。',
      'newer-backup': '這份備份由較新版本的 Seatbook 建立。請先更新此處的 Seatbook，再還原。',
      'wrong-passphrase': '這個複雜密碼無法開啟此備份。請留意大小寫與鍵盤配置，然後再試一次。',
      damaged:
        '這個檔案已損毀：其中內容與儲存時不完全相同。此處沒有任何變更。請改用檔案的其他複本或較舊的備份。',
      'cut-short': '這個檔案缺少結尾，可能是複製中斷。此處沒有任何變更。請重新複製檔案。',
      'in-use': '另一個 Seatbook 分頁或視窗未釋放帳簿。請關閉其他所有分頁，重新載入此頁，然後再試一次。',
      'storage-full': '這部裝置的空間不足。您的帳簿維持原樣。請釋出空間後再試一次。',
    },
    wentWrong: '操作未成功。您的帳簿維持原樣。',
  };
}
