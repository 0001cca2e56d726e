import type { Settings } from '../en/settings.ts';
import type { Formats } from '../format.ts';

export function settings(f: Formats): Settings {
  return {
    saved: '已儲存',
    display: '顯示',
    languageHint: '客戶讀到的內容會使用客戶自己的語言。',
    you: '您',
    author: '您的姓名',
    authorHint: '會出現在確認單上，以及您轉入的項目旁。',
    storage: {
      heading: '此裝置上的這本帳簿',
      kept: '瀏覽器會保留這本帳簿',
      keptText: '空間不足時不會清除帳簿。只有您自行清除此網址的資料時，帳簿才會消失。',
      notKept: '瀏覽器尚未承諾保留這本帳簿',
      notKeptText:
        '裝置空間不足時，瀏覽器可能會清除帳簿，包括尚未傳送的變更。安裝應用程式或加入書籤並經常使用時，瀏覽器較願意承諾。',
      unknown: '瀏覽器沒有說明是否保留這本帳簿',
      unknownText: '長時間不使用此裝置之前，請先傳送或轉入等待中的項目。',
      ask: '請瀏覽器保留帳簿',
      refused: '瀏覽器這次沒有承諾。',
      used: (size) => `在此佔用 ${size}。`,
      address: '這本帳簿的網址',
      addressText:
        '帳簿屬於此瀏覽器中的這個網址。使用其他網址或連接埠、其他瀏覽器或設定檔時，會是另一本帳簿。',
      readable:
        '這本帳簿尚未以複雜密碼保護：任何人複製此裝置的磁碟，就能讀取帳簿，包括暫時密碼。請將磁碟加密，並在離開裝置時鎖定。',
    },
    samples: {
      heading: '範例資料',
      none: '這本帳簿中沒有範例客戶。',
      some: (n) => `這本帳簿中有 ${f.number(n)} 個範例客戶。它們透過練習回應，絕不會連到合作夥伴中心。`,
    },
    about: {
      heading: '關於',
      version: (version) => `Seatbook ${version}`,
      text: '離線使用的客戶、使用者與授權名額帳簿。',
    },
  };
}
