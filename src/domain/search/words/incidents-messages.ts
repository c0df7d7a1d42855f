import { listed, type KnownIncident } from './known.ts';

/** What arrives by mail, chat or phone, and money lost by it. */
export const MESSAGES: readonly KnownIncident[] = [
  {
    type: 'phishing',
    marks: listed(`
      phishing, spearphishing, spear phishing, malicious email, suspicious email, smishing, vishing, quishing, social engineering
    `),
    near: ['business-email-compromise', 'malware'],
    words: listed(`
      phish, phishing kit, spearphish, spear phish, whaling, suspicious mail, strange mail, weird email,
      scam mail, scam email, fake mail, fake email, fraudulent email, bad email, dodgy message, junk, spam, hoax, bogus, legit, genuine, real or fake,
      clicked, clicked link, bad link, dodgy link, malicious link, url click, user clicked, unsafe link, safe links,
      safelinks, opened attachment, opened file, bad attachment, malicious attachment, html attachment, zip attachment, invoice attachment, iso attachment,
      onenote attachment, pdf with link, svg attachment, macro, enabled content, enable editing, docm, xlsm, lnk file,
      typed password, gave away password, entered credentials, gave my credentials, credential harvesting, harvested, fake login,
      fake sign in, fake page, fake website, fake portal, login page looks wrong, docusign, sharepoint link,
      onedrive link, voicemail mail, fax mail, parcel, dhl, dpd, quarantine notice, mailbox full,
      qr, qr code, scanned code, qishing, text message, sms, whatsapp, signal message, telegram, linkedin message,
      voice phishing, caller, microsoft support, took over computer, screen sharing, phone call, called me, tech support scam, fake support, fake helpdesk, helpdesk impersonation, pretended to be it,
      quick assist, teamviewer, anydesk, remote control, teams call, teams message, teams chat external, callback phishing,
      click fix, filefix, fake captcha, captcha, windows r, win+r, run dialog, pasted command, paste powershell, verify you are human,
      fake update, browser update, device code, device code flow, device login, pre-text, pretexting, social engineer,
      same mail to many, mass mail, phish reported, reported message, user reported, zap, zero hour purge, delivered then removed,
      removed after delivery, purge, tap alert, url defense, proofpoint, mimecast, abnormal, ironscales, clicked permitted, email threat,
      evilproxy, tycoon, tycoon2fa, mamba 2fa, gophish, sneaky 2fa, aitm phishing, adversary in the middle page,
      verdächtige mail, betrügerische mail, phishingmail, angeklickt, link geklickt, anhang geöffnet, passwort eingegeben,
      gefälschte anmeldeseite, gefälschte seite, falsche mail, fake seite, anruf vom support, falscher anruf,
      courriel suspect, mail suspect, cliqué, lien, pièce jointe ouverte, faux site, fausse page, arnaque, hameçonnage, filoutage,
      correo sospechoso, enlace, hice clic, archivo adjunto, suplantación, página falsa
    `),
  },
  {
    type: 'business-email-compromise',
    marks: listed(`
      email compromise, mailbox takeover, payroll diversion, business email compromise, business e mail compromise, bec, payment fraud, invoice fraud, ceo fraud, wire fraud,
      mailbox compromise, email account compromise, vendor email compromise
    `),
    near: ['fraud', 'phishing', 'compromised-credentials'],
    words: listed(`
      bec, vec, eac, email compromise, mail compromise, mailbox compromised, mailbox hacked, hacked mailbox, hacked inbox, hacked email,
      email hacked, compromised mailbox, boss scam, ceo scam, cfo, fake boss, fake ceo, executive impersonation, president fraud,
      bogus invoice, fraudulent invoice, fraudulent transfer, false invoice, fake invoice, invoice scam, invoice redirect, altered invoice, invoice, invoices, duplicate invoice,
      bank details, bank account changed, account number changed, iban, swift, sort code, ach,
      wrong account, wrong iban, wrong payee, payee, beneficiary, remittance, wire, wired, wire transfer, bank transfer, transfer,
      sent money, paid scammer, paid fraudster, money gone, money is gone, recall payment, stop payment, payment recall, recall transfer,
      mandate fraud, supplier fraud, vendor fraud, vendor not paid, supplier not paid, unpaid supplier, payment redirected, payment run,
      accounts payable, payroll, salary redirected, direct deposit, gift card, giftcards, vouchers, acquisition secret, urgent payment,
      inbox rule, mail rule, outlook rule, hidden rule, forwarding, auto forward, autoforward, forwarding to external, mailbox rule,
      inbox manipulation, inbox forwarding, moved to rss, rss feeds, mail in strange folder, forwarding to gmail, deleted replies, missing replies, mailbox delegate, mailbox permission,
      conversation hijacking, thread hijack, reply chain, lookalike, look-alike domain, look alike, typosquat, similar domain,
      spoofed, spoofing, spoofed sender, reply-to, our customers get invoices, mails sent in my name, mail sent from my account,
      new-inboxrule, set-mailbox, mailitemsaccessed, unusual amount of mail sent, email sending limit exceeded, user restricted from sending,
      rechnung, rechnung gefälscht, falsche rechnung, bankverbindung, bankverbindung geändert, überweisung, falsch überwiesen, geld weg,
      geld überwiesen, zahlung, zahlungsbetrug, betrug, geschäftsführer, mail vom chef, postfach gehackt, weiterleitungsregel,
      facture, fausse facture, virement, faux virement, coordonnées bancaires, changement de rib, rib, fraude au virement, messagerie piratée,
      fraude del ceo, factura falsa, transferencia, cuenta bancaria, buzón comprometido
    `),
  },
  {
    type: 'fraud',
    marks: listed('fraud, deepfake, impersonation, scam, financial theft'),
    near: ['business-email-compromise', 'phishing'],
    words: listed(`
      deepfake, deep fake, cloned voice, voice clone, boss on whatsapp, whatsapp from the boss, call from the boss, teams call with the boss, chef am telefon, ai voice, video call with the ceo, fake caller, impersonated,
      somebody pretends to be us, swindle, scammed, defrauded, refund fraud, carding, chargeback, account opening fraud,
      hochstapler, stimme geklont, betrüger, escroquerie, usurpation, faux appel, estafa
    `),
  },
  {
    type: 'email-bombing',
    marks: listed('email bombing, mail bombing, subscription bombing, spam wave, spam run'),
    near: ['phishing', 'denial-of-service'],
    words: listed(`
      mail bomb, mailbomb, email bomb, subscription bomb, flooded inbox, inbox flooded, thousands of mails, newsletter flood, spam flood, spam wave,
      postfach überflutet, mailflut, bombardement
    `),
  },
  {
    type: 'brand-abuse',
    marks: listed(
      'brand abuse, brand impersonation, fake site, lookalike site, domain impersonation, social media account',
    ),
    near: ['phishing', 'fraud'],
    words: listed(`
      copy of our site, cloned site, fake shop, fake app, fake profile, fake job offers, fake linkedin, impersonating our company, takedown,
      social media hacked, twitter hacked, x account hacked, facebook page hacked, instagram hacked, linkedin page, youtube channel,
      gefälschter shop, fakeshop, faux profil, perfil falso
    `),
  },
];
