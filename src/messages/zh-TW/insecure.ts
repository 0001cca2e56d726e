import type { Insecure } from '../en/insecure.ts';

export const insecure: Insecure = {
  title: 'Seatbook 只能透過 https 開啟',
  what: '這個位址沒有加密。您的帳簿不在這裡，其中的內容也沒有遺失。',
  why: '沒有加密時，瀏覽器不會讓應用程式離線運作，而且同一網路上的任何人都能在傳送途中讀到使用者與密碼。因此 Seatbook 不在這裡開啟。',
  device: {
    heading: '在平板或其他電腦上',
    text: '請向管理 Hub 的人索取以 https:// 開頭的位址。',
    open: (address) => `開啟 ${address}`,
  },
  hub: {
    heading: '如果 Hub 由您管理',
    steps: (address) => [
      '為裝置用來找到這部電腦的名稱取得憑證及其金鑰，兩者皆為 PEM 檔案。裝置必須信任該憑證。',
      '將 SEATBOOK_TLS_CERT 與 SEATBOOK_TLS_KEY 設為這兩個檔案的路徑，然後重新啟動 Hub。',
      `在裝置上開啟 ${address}。`,
    ],
    proxy:
      '如果前方的 Proxy 已使用 https，請將 SEATBOOK_PROXY 設為該 Proxy 的位址，並讓它傳送 X-Forwarded-Proto 標頭。',
    local: (address) => `在 Hub 所在的電腦上，${address} 不需要憑證即可使用。`,
  },
};
