import { listed, type Known } from './known.ts';

/** What is done in an incident. A step has the words of every row whose mark stands in its id or title. */
export const DEED_WORDS: readonly Known[] = [
  {
    marks: listed('isolate, isolation, contain host, contain device, quarantine host, network containment'),
    words: listed(
      'isolate, isolation, isolate machine, isolate device, isolate server, isolate pc, contain, containment, network containment, contain host, contain device, contain machine, quarantine, quarantine machine, network quarantine, unplug, unplug cable, pull the plug, pull cable, pull network cable, disconnect, disconnect machine, cut off, cut network, take offline, remove pc from network, off the network, block machine, turn off wifi, shut down or not, power off, switch off pc, isolieren, vom netz, vom netz nehmen, vom netz trennen, trennen, netzwerkkabel ziehen, kabel ziehen, stecker ziehen, abschalten, isoler, isoler le poste, déconnecter, débrancher, aislar, desconectar',
    ),
  },
  {
    marks: listed(
      'preserve evidence, evidence, forensic image, collect evidence, chain of custody, memory capture',
    ),
    words: listed(
      'evidence, preserve, preservation, forensic, forensics, memory, memory image, ram, ram dump, ram capture, dump memory, disk image, image disk, take an image, imaging, snapshot, forensic copy, acquire, acquisition, ftk, winpmem, dumpit, kape, velociraptor, triage package, collect logs, save logs, export logs, keep logs, chain of custody, custody, hash files, legal hold, do not reboot, before wiping, before reimaging, spuren, spuren sichern, beweise, beweissicherung, beweismittel, speicherabbild, sichern, preuves, preuve, conserver, image mémoire, evidencia, pruebas, volcado de memoria',
    ),
  },
  {
    marks: listed('revoke, session, sign out, reset password, disable account, disable user, block account'),
    words: listed(
      'revoke, revoke session, revoke sessions, revoke access, kill session, kill sessions, kick out, kick user, log out everywhere, sign out everywhere, sign out user, logout all, force logout, invalidate tokens, invalidate session, reset tokens, refresh tokens, reset mfa, reset password, password reset, change password, force password change, disable account, disable user, block user, block account, lock account, suspend user, lock out attacker, remove access, sperren, konto sperren, benutzer sperren, abmelden, überall abmelden, sitzungen beenden, sitzung, passwort zurücksetzen, kennwort ändern, déconnecter la session, bloquer le compte, désactiver compte, réinitialiser mot de passe, sessions, cerrar sesiones, bloquear cuenta, restablecer contraseña',
    ),
  },
  {
    marks: listed('block ip, block address, block domain, block indicator, firewall block'),
    words: listed(
      'block, block ip, block address, block domain, block url, blocklist, blacklist, deny list, sinkhole, ioc, indicator, firewall rule, ip sperren, domain sperren, bloquer ip, bloquear ip',
    ),
  },
  {
    marks: listed('purge, remove message, delete mail, mail purge'),
    words: listed(
      'purge, purge mail, delete mail, remove mail, pull mail, recall mail, search and destroy, content search, hard delete, mail löschen, supprimer mail',
    ),
  },
  {
    marks: listed('restore, recover from backup, rebuild'),
    words: listed(
      'restore, restore backup, recover, recovery, rebuild, reimage, reinstall, backup, from backup, wiederherstellen, neu aufsetzen, restaurer, restaurar',
    ),
  },
  {
    marks: listed('rotate, rotate key, rotate secret, deactivate key'),
    words: listed(
      'rotate, rotate key, rotate keys, rotate secrets, deactivate key, disable key, delete key, new key, revoke key, schlüssel tauschen, schlüssel deaktivieren, désactiver la clé',
    ),
  },
  {
    marks: listed('recall payment, stop payment, payment recall'),
    words: listed(
      'recall payment, stop payment, call bank, freeze money, zahlung stoppen, rückruf, rappeler virement',
    ),
  },
  {
    marks: listed('krbtgt, reset krbtgt, domain reset'),
    words: listed('krbtgt, krbtgt reset, reset krbtgt twice, domain reset'),
  },
  {
    marks: listed('war room, open bridge, declare, situation report'),
    words: listed(
      'war room, bridge, declare incident, sitrep, situation report, status update, lagebericht, point de situation',
    ),
  },
];

/** What message templates are called. A template has the words of every row whose mark stands in its id, title or audience. */
export const TEMPLATE_WORDS: readonly Known[] = [
  {
    marks: listed('customer, customers, client'),
    words: listed(
      'customers, clients, client notice, customer message, customer mail, customer letter, tell customers, inform customers, status page, what do we tell customers, kunden, kunden informieren, kundeninformation, clients informer, informer les clients, clientes, avisar a clientes',
    ),
  },
  {
    marks: listed('executive, executives, board, management'),
    words: listed(
      'executives, board, management, tell the boss, tell the ceo, tell management, inform management, first message, first notice, briefing, brief the ceo, brief the board, c-level, vorstand, geschäftsleitung, vorstand informieren, direction, informer la direction, dirección',
    ),
  },
  {
    marks: listed('staff, employees, all hands'),
    words: listed(
      'staff, employees, everybody, all hands, all users, all staff, all employees, email to staff, internal message, internal announcement, intranet, tell employees, warn users, warn staff, mitarbeiter informieren, belegschaft, rundmail, alle mitarbeiter, personnel, prévenir le personnel, salariés, empleados, avisar a empleados',
    ),
  },
  {
    marks: listed('regulator, authority, supervisory'),
    words: listed(
      'regulator, authority, authorities, notify regulator, report to authority, notification form, regulator letter, behörde, meldung an behörde, aufsicht, autorité, déclaration cnil, autoridad',
    ),
  },
  {
    marks: listed('insurer, insurance, partners'),
    words: listed(
      'insurer, insurance, notify insurer, claim, versicherung melden, versicherer, assureur, aseguradora',
    ),
  },
  {
    marks: listed('people notice, individuals, data subject, affected people'),
    words: listed(
      'affected people, victims, data subjects, individuals, letter to people, personal letter, breach letter, tell the people, betroffene, betroffene benachrichtigen, personnes concernées, afectados',
    ),
  },
  {
    marks: listed('health plan, patient, hipaa'),
    words: listed('health plan, hipaa letter, patients, members, medical'),
  },
  {
    marks: listed('press, media, public, holding statement'),
    words: listed(
      'press release, press statement, holding statement, media statement, public statement, journalist, twitter, pressemitteilung, communiqué, comunicado',
    ),
  },
  {
    marks: listed('supplier, vendor, provider'),
    words: listed(
      'supplier letter, vendor notice, ask the supplier, lieferant anschreiben, fournisseur, proveedor',
    ),
  },
  {
    marks: listed('police, law enforcement'),
    words: listed(
      'police, law enforcement, criminal complaint, report to police, polizei, anzeige, zac, plainte, police judiciaire, policía, denuncia',
    ),
  },
  {
    marks: listed('ransom negotiation, attacker, extortionist'),
    words: listed('negotiate, answer to attacker, reply to extortionist, verhandeln, négocier, negociar'),
  },
];
