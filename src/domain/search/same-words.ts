import { fold } from './fold.ts';
import { stem } from './stem.ts';

/** Words that people use for one another, whatever the incident; each line is one thing. */
const GROUPS = `
  mail email emails e-mail message courriel correo
  password passwort kennwort pw pwd passcode motdepasse contraseña
  account konto compte cuenta
  computer pc laptop machine workstation host endpoint device rechner ordinateur poste ordenador
  server serveur servidor
  website site webpage homepage webseite
  login logon signin sign-in
  phone telephone mobile telefon téléphone
  stolen gestohlen volé robado theft
  hacked gehackt piraté hackeado compromised pwned breached
  encrypted verschlüsselt chiffré cifrado locked
  file datei dateien fichier fichiers archivo archivos document
  backup sicherung sauvegarde
  boss ceo chef director
  invoice rechnung facture factura bill
  money geld argent dinero
  payment zahlung paiement pago transfer überweisung virement
  supplier vendor lieferant fournisseur proveedor
  customer client kunde kunden
  employee staff mitarbeiter employé empleado colleague coworker
  leaver leaving resigned quit
  contractor freelancer
  suspicious strange weird odd unusual verdächtig suspect sospechoso
  deleted gone removed wiped vanished missing gelöscht effacé
  slow langsam lent sluggish
  down offline unavailable unreachable outage
  fake false spoofed bogus gefälscht falsch faux
  regulator authority behörde autorité
  lawyer legal counsel attorney
  press journalist media reporter
  usb stick thumbdrive pendrive
  copy copied exfiltrated downloaded
  report notify notification tell inform melden
  call phone ring
  isolate quarantine contain disconnect unplug isolieren isoler
  evidence proof beweise beweis preuves forensic
`;

const groups = new Map<string, Set<string>>();
for (const line of GROUPS.trim().split('\n')) {
  const words = line
    .trim()
    .split(/\s+/)
    .map((word) => fold(word).replaceAll('-', ''));
  for (const word of words) {
    const known = groups.get(stem(word)) ?? new Set();
    for (const other of words) if (stem(other) !== stem(word)) known.add(other);
    groups.set(stem(word), known);
  }
}

/** What else a word is called. */
export const sameWords = (word: string): Iterable<string> => groups.get(stem(word)) ?? [];
