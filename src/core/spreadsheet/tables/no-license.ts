/** What a cell for products says when there are none. "Unlicensed" is the word of Microsoft 365's own export. */
export const noLicense: readonly string[] = [
  ...['Unlicensed', 'None', 'No license', 'No licence', 'No licenses', 'No licences'],
  ...['Sans licence', 'Aucune', 'Aucune licence'],
  ...['Nicht lizenziert', 'Keine', 'Keine Lizenz', 'Keine Lizenzen', 'Ohne Lizenz'],
  ...['Без лицензии', 'Нет', 'Нет лицензии', 'Нет лицензий'],
  ...['未授權', '無', '無授權', '沒有授權'],
];
