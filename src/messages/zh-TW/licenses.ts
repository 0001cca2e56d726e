import type { LicensesMessages } from '../en/licenses.ts';
import type { Formats } from '../format.ts';

export function licenses(f: Formats): LicensesMessages {
  const of = (holders: number, users: number) => `${f.number(users)} 位中的 ${f.number(holders)} 位`;
  return {
    assignAndRevoke: '指派及撤銷授權',
    text: '勾選產品即可指派給所有選取的使用者，取消勾選則會全部撤銷。沒有更動的產品，每位使用者都維持原狀。',
    selectedUsers: '選取的使用者',
    selected: (n) => f.plural(n, { other: '已選取 # 位使用者' }),
    more: (n) => `以及另外 ${f.number(n)} 位`,
    nobody: {
      heading: '尚未選取使用者',
      text: '請先在客戶頁面選取使用者，再回到這裡。',
      back: '選取使用者',
    },
    noProducts: {
      heading: '尚不知道有哪些授權',
      text: '請輸入客戶擁有的產品，或記下目前誰擁有哪些授權。',
    },
    product: '產品',
    assigned: '已指派',
    available: '可用授權',
    holders: of,
    asItIs: {
      none: '選取的使用者都沒有',
      some: (holders, users) => `${of(holders, users)}使用者已有；各自維持原狀`,
      all: (users) => f.plural(users, { other: '全部 # 位使用者都有' }),
    },
    wished: {
      assign: (users) => f.plural(users, { other: '指派給全部 # 位使用者' }),
      revoke: (users) => f.plural(users, { other: '從全部 # 位使用者撤銷' }),
    },
    seatsChange: (before, after) => `${f.number(before)} → ${f.number(after)}`,
    seatsChangeTold: (before, after) => `之前 ${f.number(before)} 個，之後 ${f.number(after)} 個`,
    notOwned: '尚不知道',
    plan: {
      heading: '將會發生的變更',
      nothing: '請勾選或取消勾選產品，以查看將會發生的變更。',
      working: '正在計算…',
      changed: (n) => f.plural(n, { other: '# 位使用者會變更' }),
      unchanged: (n) => f.plural(n, { other: '# 位使用者已經如此' }),
      short: (n) => f.plural(n, { other: '# 位使用者的授權不足，會暫時擱置' }),
      leftOut: (n) => f.plural(n, { other: '# 位使用者無法變更，會略過' }),
      shortOf: (n, product) =>
        f.plural(n, { other: `${product}：缺少 # 個授權。之後一有可用的授權，就能排入佇列。` }),
      who: '無法變更的使用者與原因',
      nothingToSave: '不會有任何變更。',
    },
  };
}
