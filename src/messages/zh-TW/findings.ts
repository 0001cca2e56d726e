import type { Findings } from '../en/findings.ts';
import { createFactTexts } from '../fact-texts.ts';
import type { Formats } from '../format.ts';
import { fields } from './fields.ts';

const partsOfUserName: ReadonlyMap<string, string> = new Map([
  ['before', '@ 之前'],
  ['after', '@ 之後'],
]);

export function findings(f: Formats): Findings {
  const { text, quoted, number, field } = createFactTexts(f, fields);
  return {
    required: (facts) => `缺少${field(facts)}。每位使用者都需要這項資料。`,
    'too-long': (facts) =>
      `${field(facts)}有 ${number(facts, 'length')} 個字元，最多只能有 ${number(facts, 'limit')} 個。請縮短${quoted(facts, 'value')}。`,
    'user-name-syntax': (facts) =>
      `${quoted(facts, 'value')}不是使用者名稱：必須剛好有一個 @，且前後都有內容。`,
    'user-name-characters': (facts) =>
      `使用者名稱${quoted(facts, 'value')}含有不允許的字元：${text(facts, 'characters')}。可以使用英文字母 a 到 z、數字和 . - _ ' ! # ^ ~`,
    'user-name-dots': (facts) =>
      `使用者名稱${quoted(facts, 'value')}的句點位置不正確：句點不可在開頭、不可緊接在 @ 之前，也不可連續出現兩個。`,
    'user-name-length': (facts) =>
      `使用者名稱${quoted(facts, 'value')}太長：${partsOfUserName.get(text(facts, 'part')) ?? '總共'}有 ${number(facts, 'length')} 個字元，最多只能有 ${number(facts, 'limit')} 個。`,
    'domain-foreign': (facts) =>
      `${quoted(facts, 'value')}屬於網域 ${text(facts, 'domain')}，不是這個客戶的網域：${text(facts, 'domains')}。請確認客戶是否正確。`,
    'duplicate-in-file': (facts) =>
      `使用者名稱${quoted(facts, 'value')}已出現在第 ${number(facts, 'row')} 行。以最先出現的那一行為準。`,
    'duplicate-in-book': (facts) =>
      `這個客戶已有使用者名稱${quoted(facts, 'value')}。請選擇其他名稱，或略過這一列。`,
    'location-unknown': (facts) =>
      `位置${quoted(facts, 'value')}不是國家/地區代碼。請使用兩個英文字母，例如 TW 或 JP。`,
    'location-missing': () => '缺少位置，沒有位置就無法指派授權。請填寫儲存格，或為所有列選擇同一個位置。',
    'product-unknown': (facts) => `${quoted(facts, 'value')}不是產品名稱，也不是產品編號。`,
    'extra-cells': (facts) =>
      `這一列有 ${number(facts, 'cells')} 個儲存格，但只有 ${number(facts, 'columns')} 個標題。儲存格裡可能含有分隔符號：請將該儲存格加上引號。`,
    'unreadable-characters': (facts) =>
      `${field(facts)}含有無法讀取的字元：${quoted(facts, 'value')}。請修正儲存格，或將檔案重新儲存為 CSV UTF-8。`,
  };
}
