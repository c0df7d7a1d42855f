import { listed, type Known } from './known.ts';

/** What else roles are called. A role has the words of every row whose mark stands in its id or title. */
export const ROLE_WORDS: readonly Known[] = [
  {
    marks: listed('ciso, chief information security officer, head of security, security officer'),
    words: listed(
      'ciso, cso, chief security, security chief, head of security, security boss, information security officer, isb, informationssicherheitsbeauftragter, sicherheitschef, rssi, responsable sécurité',
    ),
  },
  {
    marks: listed('privacy, data protection, dpo, datenschutz'),
    words: listed(
      'dpo, data protection officer, privacy, privacy team, personal data, datenschutz, datenschutzbeauftragter, datenschützer, dsb, délégué à la protection des données, délégué protection données, protección de datos',
    ),
  },
  {
    marks: listed('legal, counsel, lawyer, attorney, general counsel'),
    words: listed(
      'legal, legal team, lawyer, lawyers, attorney, solicitor, counsel, law, police report, law enforcement, anwalt, anwältin, rechtsabteilung, jurist, avocat, service juridique, abogado, legal department',
    ),
  },
  {
    marks: listed('communications, press, public relations, media, spokesperson'),
    words: listed(
      'press, press office, pr, public relations, media, journalist, journalists, reporter, newspaper, tv, spokesperson, spokesman, statement, social media, comms, communication team, presse, pressestelle, pressesprecher, öffentlichkeitsarbeit, journaliste, service presse, porte-parole, prensa, periodista',
    ),
  },
  {
    marks: listed('hr partner, human resources, people operations, personnel'),
    words: listed(
      'hr, human resources, people team, personnel, works council, personalabteilung, personal, betriebsrat, rh, ressources humaines, recursos humanos',
    ),
  },
  {
    marks: listed('service desk, help desk, helpdesk, it support'),
    words: listed(
      'helpdesk, help-desk, service desk, servicedesk, it support, support desk, first line, 1st level, ticket, support hotline, hotline, benutzerservice, it hilfe, assistance informatique, soporte',
    ),
  },
  {
    marks: listed('triage, soc analyst, security analyst, soc desk, soc'),
    words: listed(
      'soc, soc desk, soc analyst, analyst, tier 1, l1, security desk, security operations, security team, report an incident, csirt, cert, monitoring desk, sicherheitsteam, équipe sécurité',
    ),
  },
  {
    marks: listed(
      'incident lead, incident commander, incident manager, incident coordinator, incident handler',
    ),
    words: listed(
      'incident commander, incident manager, ic, major incident manager, im, duty manager, who is in charge, in charge, on call lead, einsatzleiter, einsatzleitung, responsable incident, declare incident, cert lead',
    ),
  },
  {
    marks: listed('detection, siem, detection engineer'),
    words: listed('detection engineer, siem engineer, siem, rules, use cases, detection team, log source'),
  },
  {
    marks: listed('threat hunt, hunter'),
    words: listed('hunter, hunting, threat hunting, hunt, threat intel, intelligence, ioc sweep'),
  },
  {
    marks: listed('forensic, dfir, investigator'),
    words: listed(
      'forensics, dfir, forensic, investigator, investigation, forensic analyst, imaging, chain of custody, forensik, forensiker, ermittler, enquêteur, forense',
    ),
  },
  {
    marks: listed('identity, iam admin, directory admin, active directory admin'),
    words: listed(
      'iam, identity team, ad admin, entra admin, azure ad admin, okta admin, directory admin, account admin, identity management',
    ),
  },
  {
    marks: listed('endpoint, desktop, client engineering'),
    words: listed(
      'endpoint team, desktop team, client team, workplace, edr admin, intune, sccm, laptop team, clients, workstation admin',
    ),
  },
  {
    marks: listed('cloud admin, cloud engineer, cloud platform, cloud owner'),
    words: listed(
      'cloud team, aws admin, azure admin, gcp admin, devops, sre, platform team, cloud engineer',
    ),
  },
  {
    marks: listed('network admin, network engineer, network operations, network lead'),
    words: listed(
      'network team, netops, noc, firewall admin, firewall team, dns admin, vpn admin, netzwerk, netzwerkteam, netzwerkadmin, réseau, équipe réseau, redes',
    ),
  },
  {
    marks: listed('messaging, email admin, mail admin, exchange'),
    words: listed(
      'mail admin, email admin, exchange admin, mail team, postmaster, exchange online, m365 admin, mailadmin',
    ),
  },
  {
    marks: listed('backup, restore, recovery admin'),
    words: listed(
      'backup team, restore, restores, recovery, backup operator, veeam admin, datensicherung, wiederherstellung, sauvegarde, copia de seguridad',
    ),
  },
  {
    marks: listed('application owner, service owner, product owner, system owner'),
    words: listed(
      'app owner, product owner, system owner, developer, developers, dev team, business owner, anwendungsverantwortlicher',
    ),
  },
  {
    marks: listed('it operations, it manager, operations lead, it on call, infrastructure'),
    words: listed(
      'it ops, it operations, ops, it on call, it on-call, it duty, it manager, sysadmin, sysadmins, system administrator, datacenter, data centre, change freeze, it-betrieb, it-leitung, it bereitschaft, dsi, exploitation informatique',
    ),
  },
  {
    marks: listed('continuity, crisis, business continuity, resilience'),
    words: listed(
      'bcm, bcp, business continuity, crisis, crisis team, crisis manager, emergency operation, krisenstab, notfall, notfallbeauftragter, cellule de crise, continuité, crisis management',
    ),
  },
  {
    marks: listed('finance, treasury, accounts payable, cfo'),
    words: listed(
      'cfo, treasury, finance, accounting, accounts payable, bank, payments team, stop a payment, recall, controller, buchhaltung, finanzen, finanzabteilung, comptabilité, trésorerie, contabilidad',
    ),
  },
  {
    marks: listed('red team, pentest, penetration test, offensive'),
    words: listed(
      'pentest, pentesters, penetration test, is this a test, red team test, purple team, offensive security, simulation',
    ),
  },
  {
    marks: listed('risk manager, risk officer, insurance'),
    words: listed(
      'insurance, insurer, insurance broker, broker, cyber policy, risk, risk team, claim, versicherung, versicherer, assurance, assureur, seguro',
    ),
  },
  {
    marks: listed('supplier, vendor, third party, procurement'),
    words: listed(
      'vendor manager, procurement, purchasing, suppliers, vendors, third party risk, contract manager, mssp, service provider, lieferanten, einkauf, fournisseurs, achats, proveedores',
    ),
  },
  {
    marks: listed('executive, sponsor, board, managing director, ceo, crisis lead'),
    words: listed(
      'ceo, board, management, executive, executives, c-level, md, managing director, director, boss, chair, top management, vorstand, geschäftsführung, geschäftsführer, direction générale, pdg, comité de direction, dirección',
    ),
  },
  {
    marks: listed('physical security, facility, facilities, site security'),
    words: listed(
      'guard, guards, reception, facility, building security, site security, werkschutz, pförtner, gardien, seguridad física',
    ),
  },
  {
    marks: listed('ot engineer, plant, automation'),
    words: listed('ot team, plant engineer, plc, scada, automation, production, produktion'),
  },
];

/** Words for calling somebody, whoever it is: they lead to the contacts. */
export const CALL_WORDS: readonly string[] = listed(`
  call, who to call, whom to call, who do we ring, ring, phone, phone number, phone numbers, phone book, call tree, telephone, number, numbers, hotline, contact, contacts, contact list, contact details, on call, on-call, oncall, on duty, duty phone, rota, roster, pager, page somebody, reach, escalate,
  escalation, escalation path, emergency number, emergency contact, wake up, who is on call, bridge, conference bridge, war room, wen rufe ich an, anrufen, rufnummer, telefonnummer, telefon, notfallnummer, bereitschaft, ansprechpartner, erreichbarkeit, kontakt, eskalation,
  appeler, qui appeler, numéro, téléphone, astreinte, contacter, llamar, a quién llamo, número, teléfono, guardia
`);

/** What else a channel is called that may fail. A fallback has the words of every row whose mark stands in its `when`. */
export const CHANNEL_WORDS: readonly Known[] = [
  {
    marks: listed('chat, messaging, teams, slack'),
    words: listed(
      'slack, slack down, teams, teams down, ms teams, microsoft teams, chat down, chat outage, mattermost, webex, zoom, google chat, out of band, out-of-band, oob, signal group, chat kompromittiert, chat ausgefallen, intruder reads chat',
    ),
  },
  {
    marks: listed('pager, paging, on-call tool'),
    words: listed(
      'pagerduty, pager duty, opsgenie, victorops, pager down, paging down, no page, alerting down, rufbereitschaft, nobody answers pager',
    ),
  },
  {
    marks: listed('identity provider, single sign, sso, idp, login'),
    words: listed(
      'idp, idp down, sso, sso down, single sign-on, okta down, okta outage, entra down, azure ad down, adfs down, ping, duo down, login down, cannot sign in anywhere, nobody can log in, mfa down, mfa outage, break glass, break-glass, breakglass, emergency account, notfallkonto, anmeldung geht nicht, compte de secours',
    ),
  },
  {
    marks: listed('network, vpn, internet'),
    words: listed(
      'network down, vpn down, vpn outage, no internet, internet down, wifi down, wlan, offline, off-line, no network, netzwerk ausgefallen, internet ausgefallen, réseau en panne, sin internet, hotspot',
    ),
  },
  {
    marks: listed('phone, telephone, voip, mobile'),
    words: listed(
      'phones down, telephone down, phone outage, voip down, no dial tone, mobile network down, telefon ausgefallen, telefonanlage, téléphone en panne, radio, handheld',
    ),
  },
  {
    marks: listed('mail, email, e mail, exchange'),
    words: listed(
      'email down, mail down, exchange down, outlook down, mail outage, no email, e-mail ausgefallen, messagerie en panne',
    ),
  },
  {
    marks: listed('siem, logs, monitoring'),
    words: listed(
      'siem down, sentinel down, splunk down, logs missing, no logs, edr console down, monitoring down',
    ),
  },
  {
    marks: listed('power, electricity, building'),
    words: listed(
      'power cut, power outage, blackout, no power, building closed, fire alarm, stromausfall, coupure de courant',
    ),
  },
  {
    marks: listed('site, runbook, this page, wiki, document'),
    words: listed(
      'runbooks unavailable, wiki down, confluence down, no access to runbooks, usb stick, printed',
    ),
  },
];
