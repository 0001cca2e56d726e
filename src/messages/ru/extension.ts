import type { Extension } from '../en/extension.ts';

export const extension: Extension = {
  action: 'Открыть Seatbook рядом со страницей',
  openInTab: 'Открыть на вкладке',
  keptText: 'Он не удалит книгу при нехватке места. Вместе с расширением из браузера удаляется и книга.',
};
