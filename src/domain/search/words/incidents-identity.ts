import { listed, type KnownIncident } from './known.ts';

/** Accounts, sessions and what issues them. */
export const IDENTITY: readonly KnownIncident[] = [
  {
    type: 'compromised-credentials',
    marks: listed(`
      identity and access, leaked credentials, compromised credentials, compromised account, account compromise, account takeover, credential theft, stolen session,
      compromised user, identity compromise, unauthorized access, unauthorised access, credential compromise, stolen credentials
    `),
    near: ['active-directory-compromise', 'phishing'],
    words: listed(`
      ato, takeover, account hijack, hijacked account, hacked account, account hacked, hacked user, compromised user, stolen account,
      stolen password, password stolen, leaked password, password leaked, passwords leaked, password dump, password for sale, passwords on the dark web,
      breached password, pwned, haveibeenpwned, credentials leaked, leaked credentials, combo list, stealer log, stealer logs,
      somebody else logged in, someone used my account, not me, was not me, strange login, unknown login, login from abroad, foreign login,
      foreign country, suspicious login, suspicious sign-in, suspicious sign in, risky sign-in, risky user, risk detection, user at risk,
      sign-in risk, unfamiliar properties, atypical, impossible travel, travel alert, anonymous ip, anonymizer, tor sign-in,
      tor exit, malicious ip, anomalous token, unfamiliar location, new country,
      infrequent country, superman, land speed, geo velocity, improbable travel,
      session stolen, stolen session, stolen token, token stolen, token replay, token theft, cookie stolen, stolen cookie, cookie theft,
      pass the cookie, session hijacking, hijacked session, primary refresh token, prt, refresh token, aitm, mitm, adversary in the middle,
      locked out, lockout, user locked, keeps locking, account locked out, cannot log in, password changed, password not working, password reset by stranger,
      new mfa, mfa added, new authenticator, mfa method, phone added, registered device, device registered, mfa removed, mfa changed,
      app registration, service principal, app secret, api token stolen,
      service account, service user, svc account, privileged account, admin compromised, global admin, superuser,
      elevation, privilege escalation, new admin, added to admins, domain admins, enterprise admins, role assigned,
      credential dumping, credential dump, dumped passwords, hash dump, hashes, ntlm, ntlm hash, lsass, lsass exe, comsvcs, procdump,
      sam hive, secretsdump, relay, pass-the-hash, pth, overpass the hash, lateral movement, kerberos, ticket attack,
      defender for identity, suspected identity theft, honeytoken, leaver account used, dormant account, shared account,
      okta threatinsight, okta suspicious activity, suspicious activity reported, user reported suspicious activity, session roamed,
      government backed attack, ato alert, account disabled due to hijacking,
      konto, konto übernommen, kontoübernahme, zugang gestohlen, zugangsdaten, zugangsdaten gestohlen, passwort, kennwort,
      kennwort gestohlen, passwort geleakt, fremde anmeldung, anmeldung aus dem ausland, ausgesperrt, benutzerkonto gesperrt, kontosperre, identitätsdiebstahl,
      compte compromis, mot de passe volé, identifiants volés, identifiants, connexion suspecte, usurpation de compte, session volée,
      cuenta hackeada, contraseña robada, credenciales robadas, inicio de sesión sospechoso, robo de cuenta
    `),
  },
  {
    type: 'mfa-fatigue',
    marks: listed('mfa fatigue, mfa bombing, push fatigue, mfa prompt, mfa bypass'),
    near: ['compromised-credentials'],
    words: listed(`
      mfa, 2fa, two factor, push bombing, push fatigue, prompt bombing, mfa spam, mfa spamming, push spam, authenticator, authenticator prompt,
      authenticator popups, approve sign-in, approval request, push requests, phone keeps asking, approved by mistake, pressed approve, accepted by mistake,
      mfa prompts, mfa denied, fraud report, reported fraud, duo push, okta verify, number matching, otp, one time code, sms code,
      anmeldung bestätigen, freigabe anfrage, zweiter faktor, bestätigt aus versehen, double authentification, demandes d'approbation
    `),
  },
  {
    type: 'brute-force',
    marks: listed('brute force, password spray, password spraying, credential stuffing, password guessing'),
    near: ['compromised-credentials'],
    words: listed(`
      bruteforce, brute forcing, spray, spraying, password guessing, guessing passwords, failed logins, failed logons, failed sign-ins,
      many failed, logon failures, 4625, 4771, stuffing, login attempts, hammering login, rdp attack, ssh attack, hydra, many accounts locked,
      passwörter raten, fehlgeschlagene anmeldungen, viele fehlversuche, force brute, tentatives de connexion, fuerza bruta
    `),
  },
  {
    type: 'active-directory-compromise',
    marks: listed(`
      active directory, domain compromise, domain controller, domain admin, krbtgt, golden ticket, kerberoasting, dcsync, ad compromise,
      forest recovery
    `),
    near: ['compromised-credentials', 'ransomware'],
    words: listed(`
      ad, dc, domain controllers, forest, domain owned, domain takeover, domain dominance, ntds, ntds dit, ntdsutil,
      krbtgt reset, golden tickets, silver ticket, diamond ticket, dc sync, dcshadow, kerberoast, kerberoasted, as-rep, asreproast,
      spn requests, adcs, certificate template, esc1, certipy, zerologon, petitpotam, printnightmare, nopac, gpo changed, group policy abused,
      adminsdholder, sid history, skeleton key, entra connect, aadconnect, adfs, golden saml, suspected dcsync attack,
      domänencontroller, domäne, domänenadmin, contrôleur de domaine, controlador de dominio
    `),
  },
  {
    type: 'saas-abuse',
    marks: listed('connected app, saas, oauth, consent phishing, illicit consent'),
    near: ['compromised-credentials', 'supply-chain'],
    words: listed(`
      oauth app, oauth grant, oauth abuse, malicious app, malicious oauth, third party app, connected app, integration token, salesforce, snowflake,
      consent, app consent, oauth consent, rogue app, unknown app, consent given, app reads mail, approved an app, app approved, app token stolen, zapier, api client, salesloft, drift, data loader, workspace takeover, marketplace app, browser add-on access, slack token, notion, zendesk, hubspot, servicenow
    `),
  },
  {
    type: 'sim-swap',
    marks: listed('sim swap, sim swapping, sim hijack'),
    near: ['mfa-fatigue', 'compromised-credentials'],
    words: listed(
      'simswap, sim jacking, sim card stolen, no signal suddenly, number ported, port out, sim karte, carte sim, tarjeta sim',
    ),
  },
  {
    type: 'cloud-tenant-takeover',
    marks: listed(
      'tenant takeover, cloud tenant, identity provider compromise, entra compromise, tenant compromise',
    ),
    near: ['compromised-credentials', 'active-directory-compromise'],
    words: listed(`
      tenant, tenant hacked, tenant compromised, entra, entra id, azure ad, okta admin, idp, new global admin, unknown global admin, super admin, federated domain, federation changed,
      token signing, golden saml, adfs, conditional access disabled, conditional access changed, admins locked out, break glass used, break glass account, emergency account used, cross-tenant, subscription transferred
    `),
  },
  {
    type: 'service-desk-impersonation',
    marks: listed('service desk, help desk, helpdesk, service desk impersonation'),
    near: ['fraud', 'compromised-credentials', 'mfa-fatigue', 'phishing'],
    words: listed(`
      helpdesk, help desk call, helpdesk reset, mfa reset, mfa reset call, reset request by phone, caller pretends to be an employee, fake employee, vishing,
      it support call, fake it support, teams support, quick assist, remote help, telefonbetrug, faux employé
    `),
  },
  {
    type: 'credential-stuffing',
    marks: listed('credential stuffing, customer accounts, customer account takeover, customer ato'),
    near: ['brute-force', 'compromised-credentials'],
    words: listed(`
      stuffing, combo list, customer accounts, customer login, customers locked out, accounts taken over, account takeover customers, customer portal, shop accounts, loyalty points, points stolen, orders not made, orders they did not make, customers complain about orders, login page hammered, logins from many addresses, many ips,
      gift cards redeemed, vouchers stolen, openbullet, bot traffic on login, login api flooded, api scraped, scraping, kundenkonten, comptes clients
    `),
  },
];
