import { mostSeats } from '../../core/directory/pool.ts';
import { productName } from '../../core/directory/product-lookup.ts';
import type { Customers } from '../en/customers.ts';
import type { Formats } from '../format.ts';

export function customers(f: Formats): Customers {
  return {
    search: '搜尋客戶',
    noMatches: (text) => `沒有符合${f.quote(text)}的客戶。`,
    found: (n) => f.plural(n, { other: '# 個客戶' }),
    commands: {
      add: '新增客戶',
      loadSamples: '載入範例資料',
      removeSamples: '移除範例資料',
    },
    samplesLoaded: '範例客戶已在帳簿中，會依練習開關的設定回應。',
    samplesRemoved: '範例客戶及其所有等待中的項目都已移除。',
    empty: {
      heading: '還沒有客戶',
      text: '依照合作夥伴中心顯示的內容新增客戶：只需兩分鐘，不需要網路。您也可以先用範例資料到處看看，之後按一下就能移除。',
    },
    card: {
      users: '使用者',
      products: '產品',
      free: '可用名額',
      sample: '範例',
      domains: (first, more) => (more > 0 ? `${first} + ${f.number(more)}` : first),
      noFigures: '尚未輸入名額',
      noneFree: (n) => `沒有可用名額：${f.number(n)} 項產品`,
      overfull: (n) => `超額：${f.number(n)} 項產品`,
      recorded: (n) => `已記錄 ${f.number(n)} 項，尚未進入合作夥伴中心`,
    },
    form: {
      general: '客戶',
      name: '名稱',
      domains: '網域',
      domain: (index) => (index === 0 ? '網域' : `網域 ${f.number(index + 1)}`),
      domainHint: '使用者名稱中 @ 之後的部分。第一個為預設值。',
      addDomain: '新增其他網域',
      removeDomain: (domain) => `移除網域 ${domain}`,
      country: '國家/地區',
      language: '客戶的語言',
      languageHint: '用於客戶會讀到的所有內容。',
      color: '顏色',
      colorHint: '顯示在此客戶的每一頁，避免在錯誤的客戶上作業。',
      colors: ['藍色', '鐵鏽色', '綠色', '紫色', '石板色', '莓紅色', '橄欖色', '紫羅蘭色'],
      products: '產品',
      productsHint: '客戶購買的產品，與合作夥伴中心授權頁面所示相同。每個數字都會保留日期。',
      practiceProducts: '範例客戶的名額來自練習端，無法手動輸入。',
      hubProducts:
        '名額總數會儲存在中樞，供整個團隊使用。已指派的數量依你們的變更計算；產品已存在時無法手動輸入。',
      notSaved: '未儲存',
      meanwhile: {
        heading: '在此期間其他人已儲存這個客戶，因此您的內容尚未儲存',
        text: '以下是中樞目前的內容。您沒有動過的部分已經依此顯示；您變更過的部分保持不變。請檢查後再儲存一次。',
        total: (n) => `共 ${f.number(n)} 個名額`,
        removed: '已不存在',
      },
      addProduct: '新增產品',
      addProductHint: '依名稱搜尋，或輸入料號。',
      asPartNumber: (partNumber) => `使用料號 ${partNumber}`,
      notInTable: '不在產品表中；將以料號代替名稱顯示',
      noProducts: '還沒有產品。可以新增使用者，但無法指派授權。',
      total: '總數',
      assigned: '已指派',
      removeProduct: (product) => `移除 ${product}`,
      missing: {
        heading: '這本帳簿中沒有這個客戶',
        text: '客戶可能已移除，或這個網址屬於其他裝置的帳簿。',
      },
    },
    errors: {
      summary: (n) => `尚未儲存：有 ${f.number(n)} 個欄位需要您處理。`,
      name: '請輸入客戶名稱。',
      domainMissing: '請至少輸入一個網域，例如 contoso.com。',
      domainInvalid: (text) => `${f.quote(text)}不是網域。請依照 @ 之後的寫法輸入，例如 contoso.com。`,
      domainTwice: '這個網域已在清單中。',
      country: '請選擇國家/地區。',
      total: `請輸入名額總數：0 到 ${f.number(mostSeats)} 的整數。`,
      assigned: `請輸入已經指派的數量：0 到 ${f.number(mostSeats)} 的整數。`,
    },
    problems: {
      'seats-assigned': (facts) =>
        `中樞裡有 ${productName(String(facts['product']))} 的名額已指派，因此無法移除這個產品。沒有儲存任何內容。`,
    },
    warnings: {
      domainElsewhere: (customer) => `${f.quote(customer)}也有這個網域。請確認這不是同一個客戶。`,
      overfull: (over) => `已指派的數量比名額多 ${f.number(over)} 個。如果合作夥伴中心也是如此，請保持不變。`,
      productTwice: (product) => `${product} 已在清單中。`,
    },
  };
}
