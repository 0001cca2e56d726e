import type { Extension } from '../en/extension.ts';

export const extension: Extension = {
  action: '在網頁旁開啟 Seatbook',
  openInTab: '在分頁中開啟',
  keptText: '空間不足時，瀏覽器不會清除帳簿。若從瀏覽器移除擴充功能，帳簿也會一併移除。',
};
