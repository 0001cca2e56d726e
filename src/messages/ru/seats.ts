import type { SeatMessages } from '../en/seats.ts';

export const seats: SeatMessages = {
  tab: 'Лицензии',
  heading: 'Продукты и места',
  all: 'Лицензии всех клиентов',
  columns: {
    customer: 'Клиент',
    product: 'Продукт',
    partNumber: 'Номер продукта',
    total: 'Всего',
    assigned: 'Назначено',
    queued: 'В очереди',
    free: 'Свободно',
    unused: 'Не используется',
    usage: 'Использование',
    asOf: 'По состоянию на',
  },
  none: 'Ни у одного клиента пока нет продуктов. Они вносятся у клиента.',
  fileName: 'licenses',
};
