import { listed, type KnownIncident } from './known.ts';

/** Data that left, was lost or lies open, and people who take it. */
export const DATA: readonly KnownIncident[] = [
  {
    type: 'insider-threat',
    marks: listed(
      'insider, insider threat, insider data, employee data theft, departing employee, malicious insider, privilege misuse',
    ),
    near: ['data-exfiltration', 'data-leak'],
    words: listed(`
      insider, inside job, employee, employee theft, staff member, colleague, contractor, worker, leaver, leavers, departing, departing user, resigned, resignation, quitting, notice period,
      last day, fired, dismissed, terminated, laid off, ex-employee, former employee, ex employee, still has access, offboarding, steals, stealing, stole, stolen by employee, took data, takes data, took files, taking files,
      customer list, client list, price list, trade secrets, intellectual property, competitor, went to competitor, personal email, private mail, private email, personal gmail, gmail, sent to himself, sent to herself, home address,
      personal cloud, personal drive, dropbox, google drive, private cloud, wetransfer, icloud, usb, usb drive, usb stick, thumb drive, memory stick, flash drive, external disk, external hard drive, removable media, removable storage, printed everything,
      mass download, bulk download, bulk copy, downloaded everything, lots of downloads, thousands of files, massive download, unusual volume, file activity, sharepoint download, onedrive download, data hoarding, snooping, curious, looked up records, privacy snooping,
      dlp, dlp alert, dlp policy, dlp match, data loss prevention, purview, insider risk, irm, netskope, upload to unsanctioned app, sequence of exfiltration, potential data theft, ueba, works council, whistleblower, anonymous tip,
      mitarbeiter, mitarbeiterin, kollege, kündigung, gekündigt, ausscheidend, nimmt daten mit, daten mitgenommen, datendiebstahl, datenklau, kundenliste, innentäter, betriebsrat, externer mitarbeiter,
      employé, salarié, salarié parti, départ, vol de données, fichier clients, clé usb, menace interne, empleado, robo de datos, amenaza interna, lista de clientes
    `),
  },
  {
    type: 'data-exfiltration',
    marks: listed(
      'data access, data loss, data exfiltration, exfiltration, data theft, data breach, privacy breach',
    ),
    near: ['insider-threat', 'data-leak', 'ransomware'],
    words: listed(`
      exfil, exfiltrated, data stolen, stolen data, data theft, breached, data going out, large upload, outbound traffic, outbound spike, big transfer, data leaving, uploads at night, rclone, megasync, mega nz, filezilla, winscp, stealbit,
      dns tunnel, database stolen, records stolen, card data,
      datenabfluss, daten abgeflossen, données volées, datos robados
    `),
  },
  {
    type: 'personal-data-breach',
    marks: listed('personal data breach, privacy incident, privacy breach, data protection, gdpr'),
    near: ['data-exfiltration', 'data-leak'],
    words: listed(`
      personal data, personal data stolen, personal data lost, data breach, breach, customer data, customer data leaked, patient data, patient list, health data, pii, phi, data subjects, affected persons,
      notify customers, tell the customers, letter to customers, privacy, wrong recipient, sent to the wrong, wrong address, misdirected, misaddressed, autocomplete mail, cc instead of bcc,
      datenpanne, datenschutzvorfall, datenschutzverletzung, falscher empfänger, an falschen gesendet, fuite de données, violation de données, mauvais destinataire, brecha de datos, destinatario equivocado
    `),
  },
  {
    type: 'data-leak',
    marks: listed(
      'data leak, data exposure, misconfiguration, exposed bucket, exposed database, accidental disclosure, misdirected email, data spill',
    ),
    near: ['data-exfiltration', 'cloud-credential-compromise', 'insider-threat'],
    words: listed(`
      leak, leaked data, data leaked, leaked documents, exposed data, public bucket, open bucket, bucket public, open s3, s3 open, public blob, open blob, open database, elasticsearch open, mongodb open, exposed server, found on google, indexed by google, shodan,
      shared publicly, shared with everyone, open to everyone, visible to everyone, link sharing, drive folder shared, anyone with the link, public link, sharing link, public sharepoint, misconfigured, wrong permissions,
      offen im netz, datenleck, offener bucket, données exposées, datos expuestos
    `),
  },
  {
    type: 'lost-device',
    marks: listed(
      'device lost, laptop theft, stolen badge, lost device, stolen device, lost or stolen, lost laptop, stolen laptop, lost phone, device theft, device loss',
    ),
    near: ['data-leak', 'compromised-credentials', 'physical-intrusion'],
    words: listed(`
      lost laptop, laptop lost, laptop stolen, stolen laptop, notebook stolen, lost phone, phone stolen, phone lost, lost mobile, stolen mobile, tablet lost, ipad lost, left on train, left in taxi, broken into car, bag stolen, lost badge, lost usb stick, lost token,
      remote wipe, wipe phone, laptop weg, laptop verloren, laptop gestohlen, handy verloren, handy gestohlen, diensthandy, ordinateur volé, téléphone perdu, téléphone volé, portátil robado, móvil perdido
    `),
  },
  {
    type: 'espionage',
    marks: listed(
      'network intrusion, espionage, apt, advanced persistent threat, nation state, targeted intrusion, threat hunting',
    ),
    near: ['active-directory-compromise', 'compromised-credentials', 'web-server-compromise'],
    words: listed(
      'apt, apt28, apt29, apt41, lazarus, sandworm, volt typhoon, salt typhoon, midnight blizzard, nation state, state actor, spies, spying, spionage, espionnage, espionaje',
    ),
  },
  {
    type: 'privilege-misuse',
    marks: listed('privilege misuse, policy violation, acceptable use, misuse'),
    near: ['insider-threat'],
    words: listed(
      'policy breach, misuse of rights, admin reads mail, reads mailbox of boss, illegal content, illegal download, torrent, shadow it, missbrauch, abus de droits, uso indebido',
    ),
  },
];
