/** What `--help` prints. */
export const hubHelp = `Seatbook: the app, and the hub that keeps the book of a team.

  npm start                     serve both until Ctrl+C
  npm start -- admin-link       print a link that lets in one more admin, when no admin's device is left;
                                a hub on the embedded database is stopped first
  npm start -- --help           this text

Environment:
  PORT               the port; default 4788. The book belongs to its address: keep to one
  HOST               the address to listen on; default this machine alone, with a certificate every address
  SEATBOOK_TLS_CERT  the certificate for https, a PEM file with those that vouch for it; with SEATBOOK_TLS_KEY
  SEATBOOK_TLS_KEY   its key, a PEM file without a passphrase
  SEATBOOK_ADDRESS   what devices open, as https://seatbook.firm.example, when the hub cannot know it itself
  SEATBOOK_PROXY     addresses or networks (10.0.0.0/8) of proxies in front that speak https, parted by commas;
                     each has to send X-Forwarded-Proto and X-Forwarded-For
  SEATBOOK_DATA      the folder of the embedded database; default "Seatbook" in your home folder
  DATABASE_URL       a PostgreSQL (15 or later) instead: postgresql://user:password@host/database
`;
