import type { Fields } from '../en/fields.ts';

export const fields: Fields = {
  userName: '使用者名稱',
  displayName: '顯示名稱',
  firstName: '名字',
  lastName: '姓氏',
  location: '位置',
  jobTitle: '職稱',
  department: '部門',
  officeNumber: '辦公室號碼',
  officePhone: '辦公室電話',
  mobilePhone: '行動電話',
  fax: '傳真',
  address: '地址',
  city: '城市',
  state: '省/市',
  postalCode: '郵遞區號',
  country: '國家/地區',
  licenses: '授權',
};
