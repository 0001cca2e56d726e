import type { SeatMessages } from '../en/seats.ts';

export const seats: SeatMessages = {
  tab: '授權',
  heading: '產品和名額',
  all: '所有客戶的授權',
  columns: {
    customer: '客戶',
    product: '產品',
    partNumber: '產品編號',
    total: '總數',
    assigned: '已指派',
    queued: '佇列中',
    free: '可用',
    unused: '未使用',
    usage: '使用情形',
    asOf: '資料時間',
  },
  none: '還沒有客戶輸入產品。請在客戶頁面輸入。',
  fileName: 'licenses',
};
