import { listed, type KnownNames } from './known.ts';

const row = (incidents: string, names: string): KnownNames => ({
  incidents: listed(incidents),
  names: listed(names),
});

/** The peculiar words in the titles of the usual products' alerts, never whole titles. */
export const ALERT_WORDS: readonly KnownNames[] = [
  // Defender XDR and Defender for Office 365.
  row(
    'phishing',
    'potentially malicious url click, malicious url detected, email removed after delivery, clicked through, user impersonation phish, phish delivered, tenant allow, campaign removed, unusual external file sharing',
  ),
  row(
    'business-email-compromise',
    'forwarding rule creation, redirect rule, inbox manipulation, inbox forwarding, external forwarding, suspicious email sending patterns, bec financial fraud, bec credential',
  ),
  row(
    'ransomware',
    'ransomware behavior, ransomware activity, possible ransomware, ransomware precursor, system recovery setting tampering, canary file, honeyfile touched, decoy file, attack disruption',
  ),
  row(
    'ransomware',
    'tampering with sensor, antivirus tampering, sensor stopped reporting, protection disabled',
  ),
  row(
    'compromised-credentials',
    'lsass process memory, sensitive credential memory, credential access tool, hands-on-keyboard, suspicious access to lsass',
  ),
  row(
    'compromised-credentials',
    'overpass-the-hash, pass-the-ticket, identity theft suspected, abnormal logon',
  ),
  row(
    'active-directory-compromise',
    'directory services replication, dcshadow promotion, kerberos spn exposure, skeleton key, ntds access, honeytoken activity, sam-r reconnaissance',
  ),
  row('web-server-compromise', 'suspicious process iis'),
  row(
    'compromised-credentials, saas-abuse',
    'credential added to oauth app, app made graph calls, unusual addition of credentials',
  ),
  row(
    'insider-threat',
    'mass download, unusual file download, unusual file deletion, mass share, data exfiltration by terminated user, departing user, unsanctioned cloud app upload',
  ),
  row(
    'malware',
    'suspicious powershell command line, process injection detected, hacktool detected, multi-stage incident, attack chain',
  ),
  row(
    'command-and-control',
    'c2 connection blocked, known c2 domain, network beacon, rare domain, suspicious outbound connection',
  ),

  // Entra ID Protection, Sentinel.
  row(
    'compromised-credentials',
    'atypical travel, unfamiliar sign-in, leaked credentials, anomalous token, token issuer, verified threat actor ip, suspicious browser, new country, admin confirmed compromised, attacker in the middle, suspicious api traffic, identity compromised',
  ),
  row(
    'mfa-fatigue',
    'suspicious mfa, repeated mfa, mfa rejected, mfa fraud, push notifications denied, authentication request denied',
  ),
  row(
    'brute-force',
    'distributed password cracking, failed logons from same ip, excessive failed, brute force attack against, smart lockout, lockouts',
  ),
  row(
    'compromised-credentials',
    'privileged role assigned outside pim, role assigned outside, new global administrator, break glass account used, emergency account sign-in',
  ),
  row(
    'compromised-credentials',
    'authentication method changed, new mfa method registered, security info registered',
  ),

  // AWS GuardDuty, Security Hub, Trust & Safety.
  row(
    'cloud-credential-compromise',
    'unauthorizedaccess iamuser, consolelogin, torip caller, maliciousipcaller, anomalousbehavior, rootcredentialusage, initialaccess iamuser, recon iamuser, pentest iamuser, policy iamuser, attacksequence iam',
  ),
  row(
    'cloud-credential-compromise',
    'instancecredentialexfiltration, outsideaws, insideaws, metadata dns rebind',
  ),
  row(
    'cloud-credential-compromise',
    'persistence iamuser, privilegeescalation iamuser, networkpermissions, createuser, createaccesskey',
  ),
  row(
    'cloud-credential-compromise',
    'cloudtrailloggingdisabled, stealth iamuser, passwordpolicychange, s3serveraccessloggingdisabled',
  ),
  row(
    'cryptomining, cloud-credential-compromise',
    'cryptocurrency ec2, bitcointool, cryptocurrency runtime, cryptomining detected, digital currency mining',
  ),
  row(
    'cloud-credential-compromise',
    'exfiltration s3, impact s3, attacksequence s3, objectread unusual, s3 compromised data, discovery s3',
  ),
  row(
    'data-leak',
    'bucketanonymousaccessgranted, bucketpublicaccessgranted, blockpublicaccessdisabled, macie sensitive data, public snapshot',
  ),
  row('cloud-credential-compromise', 'awscompromisedkeyquarantine, irregular activity in your account'),
  row(
    'malware',
    'execution ec2 maliciousfile, backdoor ec2, trojan ec2, dropping point, dgadomainrequest, runtime reverse shell',
  ),
  row(
    'denial-of-service',
    'backdoor ec2 denialofservice, ddos detected, shield event, elastic load balancer surge',
  ),
  row(
    'kubernetes-compromise',
    'kubernetes anonymous access, exec in kube-system pod, container escape, privilegedcontainer, successfulanonymousaccess, sensitive mount',
  ),

  // CrowdStrike, SentinelOne, Splunk ES, Elastic.
  row(
    'malware',
    'on-sensor ml, overwatch, falcon detection, static ai, behavioral ai, threat not mitigated, deep visibility, storyline, malicious process, notable event, risk notable',
  ),
  row(
    'ransomware',
    'inhibit system recovery, ransom note created, ransomware prevented, mass file modification, high volume of file renames',
  ),
  row(
    'compromised-credentials',
    'geographically improbable access, improbable access, access from unusual country, concurrent logins, geoip mismatch, account used from two places, identity protection alert',
  ),
  row(
    'command-and-control',
    'beaconing detected, threat activity detected, dns query length, tunnel detected',
  ),
  row(
    'web-server-compromise',
    'web process spawning shell, shell spawned by web server, webserver child process, suspicious w3wp, apache spawned',
  ),

  // Okta, Google Workspace.
  row(
    'compromised-credentials',
    'okta threatinsight, suspicious activity reported by end user, session impersonation, admin privilege granted, new device sign-on, policy evaluate signon, velocity, new behaviours',
  ),
  row('mfa-fatigue', 'multiple push, reject push, mfa deny'),
  row(
    'compromised-credentials',
    'government-backed attack, suspended due to suspicious, user suspended spam relay, superadmin password reset',
  ),
  row(
    'phishing',
    'suspicious message reported, malware message detected post-delivery, spike in user reported spam, phishing reclassified, tap threat, clicks permitted, very attacked person, impostor message',
  ),
  row(
    'insider-threat',
    'drive export, google takeout, data export initiated, drive dlp, shared externally, potential data theft, data leaks by risky users',
  ),

  // Cloudflare, Akamai, AWS WAF, firewalls.
  row(
    'denial-of-service',
    'http ddos attack, l3 ddos, ddos alert, attack alert, origin error rate, origin unreachable, rate based rule, traffic anomaly, security events spike, under attack, prolexic alert, connection limit, flood protection',
  ),
  row(
    'web-server-compromise, vulnerability-exploitation',
    'waf managed rule, waf attack score, ips exploit, log4j header, webshell upload attempt',
  ),
];
