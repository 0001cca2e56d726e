/** What `--help` prints. */
export const hubHelp = `Seatbook: the app, and the hub that keeps the book of a team.

  npm start                     serve both until Ctrl+C
  npm start -- backup FILE      write everything that the hub keeps into a new file
  npm start -- restore FILE     read such a file into a database in which nothing is yet
  npm start -- admin-link       print a link that lets in one more admin, when no admin's device is left
  npm start -- --help           this text

A hub on the embedded database is stopped before backup, restore and admin-link; one on a PostgreSQL goes on.
A backup holds people's data, and the devices it lets in keep their access when it is restored: keep it safe.

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
