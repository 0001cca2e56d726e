import type { PasswordMessages } from '../en/passwords.ts';
import type { Formats } from '../format.ts';

export function passwords(f: Formats): PasswordMessages {
  return {
    reset: {
      command: '重設密碼',
      heading: (n) => f.plural(n, { other: '要重設 # 位使用者的密碼嗎？' }),
      text: '每位使用者都會取得新的暫時密碼，並列在確認單上。變更送出後新密碼即生效，舊密碼隨即失效。',
      action: '重設',
    },
  };
}
