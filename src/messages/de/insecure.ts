import type { Insecure } from '../en/insecure.ts';

export const insecure: Insecure = {
  title: 'Seatbook öffnet nur über https',
  what: 'Diese Adresse ist nicht verschlüsselt. Ihr Buch ist nicht hier, und nichts darin ist verloren.',
  why: 'Ohne Verschlüsselung gibt ein Browser einer App nichts, womit sie offline arbeiten könnte, und alle im Netz könnten Benutzer und Kennwörter unterwegs mitlesen. Deshalb öffnet Seatbook hier nicht.',
  device: {
    heading: 'Auf einem Tablet oder einem anderen Computer',
    text: 'Fragen Sie die Person, die den Hub betreibt, nach der Adresse, die mit https:// beginnt.',
    open: (address) => `${address} öffnen`,
  },
  hub: {
    heading: 'Wenn Sie den Hub betreiben',
    steps: (address) => [
      'Besorgen Sie ein Zertifikat für den Namen, unter dem die Geräte diesen Rechner finden, und den Schlüssel dazu, beides als PEM-Datei. Die Geräte müssen ihm vertrauen.',
      'Setzen Sie SEATBOOK_TLS_CERT und SEATBOOK_TLS_KEY auf die Pfade der beiden Dateien und starten Sie den Hub neu.',
      `Öffnen Sie auf den Geräten ${address}.`,
    ],
    proxy:
      'Spricht ein Proxy davor bereits https, dann setzen Sie SEATBOOK_PROXY auf die Adresse des Proxys und lassen ihn die Kopfzeile X-Forwarded-Proto senden.',
    local: (address) => `Auf dem Rechner des Hubs selbst geht ${address} auch ohne Zertifikat.`,
  },
};
