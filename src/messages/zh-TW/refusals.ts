import type { Facts } from '../../core/result.ts';
import type { Refusals } from '../en/refusals.ts';
import { createFactTexts } from '../fact-texts.ts';
import type { Formats } from '../format.ts';
import { fields } from './fields.ts';

export function refusals(f: Formats): Refusals {
  const { quoted, product, count } = createFactTexts(f, fields);
  const held = (facts: Facts, name: string) => {
    if (facts[name] === 'none') return '未指派';
    const off = count(facts, name);
    return off === 0 ? '已指派所有服務' : `已指派，關閉${f.number(off)}項服務`;
  };
  return {
    'no-seats': (facts) => `${product(facts)}沒有可用的授權。請購買更多或撤銷一個授權，然後重新指派。`,
    'unknown-product': (facts) => `這個客戶沒有${product(facts)}。`,
    'name-taken': (facts) => `客戶那裡已有使用者名稱${quoted(facts, 'userName')}。請選擇其他名稱。`,
    'no-location': (facts) => `${quoted(facts, 'userName')}沒有位置，沒有位置就無法指派授權。`,
    'user-missing': (facts) => `${quoted(facts, 'userName')}已不存在，可能已被刪除。`,
    'restore-too-late': (facts) =>
      `${quoted(facts, 'userName')} 已刪除超過 30 天，無法再還原。請重新新增此使用者。`,
    'changed-since-seen': (facts) =>
      `其間有人變更了這個使用者的${product(facts)}。當時看到：${held(facts, 'seen')}。現在：${held(facts, 'there')}。請在佇列中選擇以何者為準。`,
    'not-permitted': () => '使用的帳戶沒有在這個客戶執行此動作的權限。請向客戶的系統管理員要求權限。',
    'password-not-allowed': (facts) =>
      `${quoted(facts, 'userName')}的暫時密碼不符合密碼規則：8 到 256 個字元、至少三種字元，而且不含使用者名稱。請在佇列中產生另一個密碼。`,
    short: (facts) => `${product(facts)}的授權不足。這項變更暫時擱置，一有可用的授權就能排入佇列。`,
  };
}
