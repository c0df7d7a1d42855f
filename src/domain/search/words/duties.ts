import { listed, type Known } from './known.ts';

/** What notification duties and authorities are called. A duty has the words of every row whose mark stands in its id or title. */
export const DUTY_WORDS: readonly Known[] = [
  {
    marks: listed('gdpr, rgpd, dsgvo, personal data breach'),
    unless: listed('art 34, article 34, people concerned, data subject, processor, 33 2, uk gdpr'),
    words: listed(
      'gdpr, gdpr breach, gdpr notification, gdpr deadline, dsgvo, dsgvo meldung, ds-gvo, rgpd, art 33, 72h, 72 hours, 72 stunden, 72 heures, 72 horas, three days, data breach notification, personal data breach, notify authority, dpa, protection authority, supervisory authority, privacy regulator, ico, cnil, aepd, bfdi, edpb, dpc, garante, autoriteit persoonsgegevens, aufsichtsbehörde, datenschutzbehörde, datenpanne melden, datenschutzverletzung melden, notification cnil, autorité de contrôle, violation de données personnelles, notificar brecha',
    ),
  },
  {
    marks: listed('gdpr art 34, gdpr article 34, dsgvo art 34, people concerned, data subject'),
    words: listed(
      'art 34, data subjects, affected people, affected persons, inform the people, tell the victims, individuals, betroffene informieren, betroffene, personnes concernées, interesados',
    ),
  },
  {
    marks: listed('gdpr processor, 33 2, article 33(2), controller'),
    words: listed(
      'processor, controller, dpa contract, art 28, art 33 2, tell the controller, auftragsverarbeiter, auftragsverarbeitung, verantwortlicher, sous-traitant',
    ),
  },
  {
    marks: listed('nis2, nis 2, nis directive'),
    words: listed(
      'nis, nis2, nis-2, early warning, 24h, 24 hours, 24 stunden, csirt, national csirt, bsi, bsi meldung, anssi, incibe, ncsc, enisa, essential entity, important entity, significant incident, kritis, erstmeldung, frühwarnung, alerte précoce, alerta temprana',
    ),
  },
  {
    marks: listed('dora'),
    words: listed(
      'dora, ict incident, major incident, major ict, bafin, acpr, ecb, ebz, financial supervisor, financial regulator, payment institution, psd2, 4 hours, 4h, ikt-vorfall, finanzaufsicht',
    ),
  },
  {
    marks: listed('sec 8 k, sec form 8-k, form 8-k, sec 8-k'),
    words: listed(
      'sec, 8-k, 8k, form 8k, item 1.05, material, materiality, material incident, four business days, disclosure committee, shareholders, investors, stock exchange, wall street, ad hoc, edgar',
    ),
  },
  {
    marks: listed('hipaa, health'),
    words: listed(
      'hipaa, hhs, ocr, phi, protected health information, health data, health plan, medical data, patient data, 60 days, business associate, covered entity, patienten, gesundheitsdaten',
    ),
  },
  {
    marks: listed('state breach, us state, california'),
    words: listed(
      'state law, state attorney general, attorney general, ag notice, ccpa, california, new york, texas, shield act, residents, ssn, social security number',
    ),
  },
  {
    marks: listed('customs, aeo'),
    words: listed('customs, aeo, customs authority, zoll, zollbehörde, douane, aduana'),
  },
  {
    marks: listed('contract, customer contracts'),
    words: listed(
      'contract, contracts, sla, contractual notice, notice period, clients contract, kundenvertrag, vertrag, contrat, contrato',
    ),
  },
  {
    marks: listed('insurance, cyber policy, insurer'),
    words: listed(
      'insurance, insurer, insurance claim, policy, broker, cyber insurance, cyberversicherung, versicherung, assurance, assurance cyber, seguro',
    ),
  },
  {
    marks: listed('pci, card brand, card scheme'),
    words: listed('pci, pci dss, card brands, visa, mastercard, acquirer, pfi, card data'),
  },
  {
    marks: listed('cra, cyber resilience act'),
    words: listed(
      'cra, cyber resilience act, product vulnerability, actively exploited vulnerability, manufacturer',
    ),
  },
  {
    marks: listed('cer directive, critical infrastructure, circia'),
    words: listed('cisa, circia, critical infrastructure, fbi, ic3, kritische infrastruktur'),
  },
  {
    marks: listed('uk gdpr, data protection act, ico'),
    words: listed('ico, uk gdpr, information commissioner'),
  },
];

/** Words of every notification duty: they lead to the list. */
export const NOTIFICATION_WORDS: readonly string[] = listed(`
  notify, notification, notifications, notification duties, regulator, regulators, authority, authorities, reporting duty, report to authority, deadline, deadlines, legal deadline, compliance, law, regulation,
  meldepflicht, melden, behörde, frist, fristen, signalement, obligation de notification, autorités, délai, obligación de notificar, autoridad, plazo
`);
