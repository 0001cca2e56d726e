import type { HubRole } from '../../core/hub/role.ts';
import type { Hub } from '../en/hub.ts';
import type { Formats } from '../format.ts';

export function hub(f: Formats): Hub {
  const roles: Readonly<Record<HubRole, string>> = {
    admin: '管理員',
    technician: '技術人員',
    reader: '檢視者',
  };
  return {
    heading: '中樞',
    text: '中樞保管團隊的帳簿：一個人的變更，所有人都看得到。',
    roles,
    roleHints: {
      admin: '可執行技術人員的所有工作，並管理裝置。',
      technician: '可檢視並變更中樞的客戶。',
      reader: '可檢視中樞的客戶，但不能變更。',
    },
    problems: {
      'hub-silent': () => '中樞沒有回應。請檢查此裝置的網路以及中樞是否在執行，然後再試一次。',
      'code-unknown': () =>
        '中樞不認得這個代碼：可能輸入錯誤、已經用過，或超過 15 分鐘。請核對代碼，或請管理員建立新的代碼。',
      'too-many': (facts) => `錯誤的代碼太多。請在 ${f.number(Number(facts['minutes']))} 分鐘後再輸入。`,
      'signed-out': () => '中樞不再允許此裝置。請管理員建立新的代碼，然後重新連線。',
      role: () => '只有管理員可以執行此動作。',
      'last-admin': () => '這是最後一位管理員。少了它就沒有人能加入裝置，請先新增另一位管理員。',
      'hub-different': () => '中樞與此應用程式的版本不同，無法互相溝通。請更新中樞，然後重新載入此頁面。',
    },
    notDone: '未變更任何內容',
    summary: {
      none: '此裝置獨立運作。使用中樞，整個團隊就能共用一本帳簿。',
      connected: (person, role) => `已連線：${person}，${roles[role]}。`,
      signedOut: '中樞不再允許此裝置。',
      connect: '連線到中樞',
      open: '中樞與裝置',
    },
    here: {
      heading: '此裝置',
      looking: '正在這個網址尋找中樞…',
      none: {
        heading: '這個網址沒有中樞',
        text: '此頁面來自只提供應用程式的伺服器。若要共用帳簿，請在自己的電腦上執行 Seatbook 中樞，並開啟它顯示的網址：它會提供此應用程式，並保管團隊的帳簿。',
      },
      extension: {
        heading: '擴充功能沒有中樞',
        text: '中樞會自行提供應用程式。請在分頁中開啟中樞的網址，並在那裡連線。',
      },
      gone: {
        heading: '這個網址已經沒有中樞',
        text: '這裡仍提供應用程式，但沒有中樞回應。等待中的項目會留在此裝置上。請詢問管理伺服器的人。',
      },
      silent: '中樞沒有回應',
      silentText: '此裝置沒有網路，或中樞沒有執行。中樞一有回應，等待中的項目就會自動送出。',
    },
    connect: {
      heading: '連線到中樞',
      text: '請中樞的管理員為您建立代碼：設定、中樞與裝置、新增裝置。在此輸入代碼，或用此裝置的相機掃描圖片。',
      setupHeading: '這個中樞還沒有管理員',
      setupText: '中樞啟動時顯示了設定用的連結。請在此開啟該連結：第一個開啟的裝置會成為管理員。',
      already: '此裝置已經連線，因此沒有使用這個代碼。若要以其他代碼連線，請先中斷連線。',
      code: '代碼',
      codeHint: '八個字母與數字，例如 ABCD-2345。供一部裝置使用，15 分鐘內有效。',
      person: '您的姓名',
      personHint: '讓其他人知道是誰做了變更，也會出現在確認單上。',
      device: '此裝置的名稱',
      deviceHint: '方便您在清單中找到它，例如「平板 3」或「Ada 的筆電」。',
      missing: {
        code: '請輸入管理員建立的代碼。',
        person: '請輸入您的姓名。',
        device: '請為此裝置命名。',
      },
      action: '連線',
      done: (person) => `已連線：${person}。`,
      failed: '未連線',
    },
    connected: {
      address: '中樞',
      person: '您的姓名',
      role: '角色',
      device: '此裝置',
      since: '連線時間',
    },
    signedOut: {
      heading: '管理員已將此裝置登出',
      text: '中樞不再與此裝置交換資料。您看到的內容停留在所示的時間，等待中的項目會留在這裡。取得管理員的新代碼後，就能從原處繼續。',
    },
    disconnect: {
      action: '中斷連線',
      heading: '要中斷此裝置與中樞的連線嗎？',
      text: '在您以新代碼重新連線之前，此裝置不會傳送任何內容到中樞，也不會收到新內容。中樞的客戶會以目前的樣子留在此裝置上。',
      waiting: (n) => f.plural(n, { other: '# 項尚未傳送的變更會留在這裡等待。' }),
      list: '此裝置會留在裝置清單中，直到管理員將它登出。',
      done: '已中斷連線。等待中的項目會留在這裡。',
    },
    devices: {
      heading: '裝置',
      text: '所有曾經加入的裝置。遺失或不再使用的裝置，請將它登出。',
      label: '團隊的裝置',
      name: '裝置',
      person: '人員',
      role: '角色',
      paired: '加入日期',
      seen: '上次出現',
      state: '狀態',
      commands: '命令',
      active: '已登入',
      revoked: (at) => `已於 ${f.date(at)} 登出`,
      thisOne: '此裝置',
      never: '從未',
      offline: '裝置清單存放在中樞，需要網路。',
      refresh: '重新整理',
      revoke: '登出',
      ask: {
        heading: (device) => `要將 ${device} 登出嗎？`,
        text: '中樞將不再允許它。在該裝置上等待的變更會留在那裡，持有該裝置的人仍可讀取其中的內容。',
        self: '這就是您手上的裝置：之後您需要其他管理員提供的新代碼。',
        done: (device) => `${device} 已登出。`,
      },
    },
    add: {
      action: '新增裝置',
      heading: '新增裝置',
      role: '它可以做什麼？',
      make: '建立代碼',
      another: '再建立一個代碼',
      code: '代碼',
      how: (address) =>
        `用該裝置的相機掃描圖片；或在該裝置上開啟 ${address}，前往設定、連線到中樞，然後輸入代碼。`,
      picture: '含有代碼的連結，供相機掃描的圖片',
      left: (time) => `供一部裝置使用，剩餘 ${time}`,
      over: '這個代碼已過期。',
      arrived: (device, person) => `${person} 的 ${device} 已連線。`,
      local: '此頁面目前的網址只有這部電腦知道。其他裝置需要中樞在您網路中的網址：請先以該網址開啟此頁面。',
    },
    reader: '您可以檢視這個客戶，但不能變更：您在中樞的角色是檢視者。',
  };
}
