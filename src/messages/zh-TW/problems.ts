import { createFactTexts } from '../fact-texts.ts';
import type { Problems } from '../en/problems.ts';
import type { Formats } from '../format.ts';
import { createRefusalReason } from '../refusal-reason.ts';
import { fields } from './fields.ts';
import { refusals } from './refusals.ts';

const howToSave = '請在試算表程式中開啟，選擇「另存新檔」，再選擇「CSV UTF-8 (逗號分隔)」。';

const notText: ReadonlyMap<string, string> = new Map([
  ['xlsx', `這是 Excel 活頁簿 (.xlsx)。${howToSave}`],
  ['xls', `這是舊版 Excel 活頁簿 (.xls)。${howToSave}`],
  ['pdf', '這是 PDF 檔案。請索取用來製作它的試算表。'],
  ['zip', '這是 ZIP 壓縮檔。請先解壓縮，再選擇其中的 CSV 檔案。'],
  ['image', '這是圖片。請索取試算表形式的清單。'],
]);

export function problems(f: Formats): Problems {
  const { text, quoted, number, count, product, field } = createFactTexts(f, fields);
  const reason = createRefusalReason(refusals(f));
  return {
    'file-empty': () => '檔案是空的。請在試算表程式中重新儲存，然後再選擇一次。',
    'file-not-text': (facts) => notText.get(text(facts, 'kind')) ?? `這個檔案不是可讀取的清單。${howToSave}`,
    'file-encoding': (facts) =>
      `檔案以 ${text(facts, 'encoding')} 編碼，這裡無法讀取。請在 Excel 中選擇「CSV UTF-8 (逗號分隔)」，而不是「Unicode 文字」。`,
    'file-no-headings': (facts) =>
      `前 50 行都不像標題列。最接近的一行是：${quoted(facts, 'headings')}。請加入含有「使用者名稱」和「顯示名稱」等標題的一行。如果上面的文字是亂碼，請將檔案另存為「CSV UTF-8」。`,
    'file-column-missing': (facts) =>
      `缺少${field(facts)}欄。現有的標題是：${quoted(facts, 'headings')}。請加入這一欄或更改欄名，再重新選擇檔案。`,
    'file-no-rows': () => '檔案有標題列，但下面沒有任何資料列。',
    'file-changed': () => '讀取期間檔案已變更或移動。請在其他程式中關閉它，再重新選擇。',
    'file-unclosed-quote': (facts) =>
      `第 ${number(facts, 'line')} 行的引號沒有結束，因此無法分隔檔案其餘的內容。請補上或刪除引號，再重新選擇檔案。`,
    'others-selected': (facts) =>
      `現在符合的使用者有 ${f.number(Number(facts['now']))} 位，先前是 ${f.number(Number(facts['before']))} 位。請確認選取的使用者後再試一次。`,
    'nothing-to-save': () => '沒有需要儲存的內容：不會新增或變更任何使用者。',
    'seats-gone': (facts) =>
      `在這段期間，${product(facts)}的授權已被取用：${f.plural(count(facts, 'short'), {
        other: '現在缺少 # 個授權',
      })}。尚未儲存任何內容。請再檢視一次預覽。`,
    'name-gone': (facts) =>
      `在這段期間，使用者名稱${quoted(facts, 'userName')}已加入這本簿子。尚未儲存任何內容。請再檢視一次預覽。`,
    'customer-gone': () => '這個客戶已不在這本簿子裡，因此沒有儲存任何內容。',
    'answered-elsewhere': () => '在此期間，這個客戶已改由他處認定有哪些使用者，因此沒有儲存任何內容。',
    'storage-full': () =>
      '這部裝置沒有剩餘空間，因此沒有儲存任何內容。請釋出一些空間再試一次：您輸入的內容都還在。',
    'already-sent': () => '這項變更已經傳送或處理完畢，無法在這裡收回。',
    'action-gone': () => '這項變更已不在佇列中，可能已在另一個分頁處理完畢。',
    'carry-earlier-first': () => '這些變更以尚未轉入的變更為基礎。請先轉入較早的變更。',
    'nothing-to-carry-over': () => '沒有可以轉入的內容：沒有變更在佇列中，或沒有任何變更符合目前的狀況。',
    'no-seats': (facts) => `${product(facts)}沒有可用的授權。這項變更會繼續等待。`,
    'no-longer-fits': (facts) => `這項變更已不符合目前的狀況。${reason(facts)}`,
  };
}
