import type { SearchPhrase } from './ours.ts';

/** What a runbook that came later is asked for by, as people type it. */
export const LIBRARY_PHRASES: readonly SearchPhrase[] = [
  { phrase: 'crm data copied by an integration', expect: ['runbooks/connected-app-abuse/'] },
  { phrase: 'vendor says their oauth tokens were stolen', expect: ['runbooks/connected-app-abuse/'] },
  { phrase: 'someone gave an add-in access to all mailboxes', expect: ['runbooks/connected-app-abuse/'] },
  { phrase: 'helpdesk reset password for an impostor', expect: ['runbooks/service-desk-impersonation/'] },
  { phrase: 'caller pretended to be from it support', expect: ['runbooks/service-desk-impersonation/'] },
  { phrase: 'anydesk installed after a call', expect: ['runbooks/service-desk-impersonation/'] },
  { phrase: 'vpn gateway zero day', expect: ['runbooks/edge-appliance-exploited/'] },
  { phrase: 'unknown admin on the firewall', expect: ['runbooks/edge-appliance-exploited/'] },
  { phrase: 'our vpn appliance was exploited', expect: ['runbooks/edge-appliance-exploited/'] },
  { phrase: 'npm worm', expect: ['runbooks/malicious-package/'] },
  { phrase: 'a dependency we install was compromised', expect: ['runbooks/malicious-package/'] },
  { phrase: 'build pipeline leaked its secrets', expect: ['runbooks/malicious-package/'] },
  { phrase: 'mail with customer data to wrong recipient', expect: ['runbooks/personal-data-breach/'] },
  { phrase: 'data protection breach 72 hours', expect: ['runbooks/personal-data-breach/'] },
  { phrase: 'our payroll provider was hacked', expect: ['runbooks/supplier-breach/'] },
  { phrase: 'third party breach', expect: ['runbooks/supplier-breach/'] },
  { phrase: 'infostealer on a laptop', expect: ['runbooks/endpoint-malware/'] },
  { phrase: 'trojan found by antivirus', expect: ['runbooks/endpoint-malware/'] },
  { phrase: 'my laptop was stolen', expect: ['runbooks/lost-device/'] },
  { phrase: 'left my phone in a taxi', expect: ['runbooks/lost-device/'] },
  { phrase: 's3 bucket is public', expect: ['runbooks/storage-exposed/'] },
  { phrase: 'database open to the internet', expect: ['runbooks/storage-exposed/'] },
];
