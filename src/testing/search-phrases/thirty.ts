import type { SearchPhrase } from './ours.ts';

const rows = `
  renamed files .locked extension > ransomware
  cant open any excel on the file server > ransomware
  play ransomware > ransomware
  backup jobs all failed and shadow copies gone > ransomware
  dateien verschluesselt > ransomware
  fichiers chiffrés > ransomware
  readme to decrypt > ransomware
  rhysida > ransomware
  vmware hosts show a ransom message > hypervisor-ransomware
  all vms powered off datastores encrypted > hypervisor-ransomware
  vcenter root password changed by attacker > hypervisor-ransomware
  esxi ssh enabled unexpectedly > hypervisor-ransomware
  esxiargs > hypervisor-ransomware
  hyper-v cluster encrypted > hypervisor-ransomware
  user clicked link in email and entered password > phishing,compromised-credentials
  qr code mail > phishing
  fake docusign > phishing
  quishing > phishing
  pishing mail > phishing
  phising > phishing
  reported phish > phishing
  someone typed their password into a fake login page > phishing,compromised-credentials
  supplier changed bank account > payment-impersonation,business-email-compromise
  ceo fraud > business-email-compromise,payment-impersonation
  fake invoice paid > business-email-compromise,payment-impersonation
  deepfake call from cfo > payment-impersonation
  voice clone asked for transfer > payment-impersonation
  mailbox forwarding rule > business-email-compromise
  inbox rule moving mails to rss feeds > business-email-compromise
  impossible travel > compromised-credentials
  mfa fatigue > compromised-credentials
  push bombing > compromised-credentials
  password spray > compromised-credentials,credential-stuffing
  stolen session cookie > compromised-credentials
  token theft > compromised-credentials,connected-app-abuse
  evilginx > compromised-credentials,phishing
  aws key on github > cloud-access-key-leak
  access key pushed to public repo > cloud-access-key-leak
  guardduty UnauthorizedAccess:IAMUser/InstanceCredentialExfiltration > cloud-access-key-leak
  crypto mining in our aws > cloud-access-key-leak,linux-server-intrusion,kubernetes-compromise
  s3 bucket emptied ransom note > cloud-data-ransom
  objects encrypted with sse-c > cloud-data-ransom
  blob container deleted ransom > cloud-data-ransom
  public bucket > storage-exposed
  database open on the internet > storage-exposed
  elasticsearch without password > storage-exposed
  new global admin in entra > cloud-tenant-takeover
  federated domain added > cloud-tenant-takeover
  golden saml > cloud-tenant-takeover
  oauth app consent > connected-app-abuse
  salesforce data loader vishing > connected-app-abuse,service-desk-impersonation
  malicious oauth application > connected-app-abuse
  dcsync > directory-compromise
  krbtgt > directory-compromise
  golden ticket > directory-compromise
  new domain admin nobody knows > directory-compromise
  ntds.dit stolen > directory-compromise
  dns records changed > domain-hijack
  registrar account taken over > domain-hijack
  our website shows somebody elses page > domain-hijack,web-shell
  fortigate exploited > edge-appliance-exploited
  ivanti vpn cve > edge-appliance-exploited
  citrix bleed > edge-appliance-exploited
  vpn appliance compromised > edge-appliance-exploited
  palo alto globalprotect exploit > edge-appliance-exploited
  virus on laptop > endpoint-malware
  cobalt strike beacon > endpoint-malware
  lumma stealer > endpoint-malware,compromised-credentials
  clickfix > endpoint-malware
  fake captcha run dialog > endpoint-malware
  malware gefunden > endpoint-malware
  usb stick found > endpoint-malware
  employee downloads customer list before leaving > insider-data-exfiltration
  mass download sharepoint > insider-data-exfiltration
  leaver took data > insider-data-exfiltration
  admin deleted servers after being fired > insider-sabotage
  logic bomb > insider-sabotage
  pod running as privileged > kubernetes-compromise
  kube api exposed > kubernetes-compromise
  container escape > kubernetes-compromise
  xmrig on linux > linux-server-intrusion
  ssh brute force succeeded > linux-server-intrusion
  unknown cron job on web server > linux-server-intrusion,web-shell
  rootkit > linux-server-intrusion
  laptop stolen > lost-device
  lost phone > lost-device
  handy verloren > lost-device
  npm package compromised > malicious-package
  shai-hulud > malicious-package
  pypi typosquat > malicious-package
  wiper > mass-wipe
  notpetya > mass-wipe,ransomware
  intune wiped all devices > mass-wipe
  plc stopped > operational-technology-intrusion
  hmi mouse moving by itself > operational-technology-intrusion
  scada > operational-technology-intrusion
  gdpr 72 hours > personal-data-breach
  customer data leaked > personal-data-breach
  datenpanne > personal-data-breach
  caller wants mfa reset > service-desk-impersonation
  helpdesk reset for fake employee > service-desk-impersonation
  scattered spider > service-desk-impersonation
  vendor says they were hacked > supplier-breach
  our msp got breached > supplier-breach
  aspx file in wwwroot > web-shell
  china chopper > web-shell
  ddos > distributed-denial-of-service
  site down flooded with requests > distributed-denial-of-service
  udp flood > distributed-denial-of-service
  credential stuffing on login > credential-stuffing
  many customer accounts taken over > credential-stuffing
  loyalty points stolen > credential-stuffing
  ai agent sent data out > ai-agent-abuse
  prompt injection > ai-agent-abuse
  mcp server malicious > ai-agent-abuse
  copilot leaking > ai-agent-abuse
  screens say pay or we publish > ransomware
  file server extension .qilin > ransomware
  cannot log in to any server since 3am files gone > ransomware,mass-wipe
  hypervisors unreachable, note on console > hypervisor-ransomware
  esxcli encryptor > hypervisor-ransomware
  someone reset the backup appliance > ransomware,hypervisor-ransomware
  user entered credentials on sharepoint lookalike > phishing,compromised-credentials
  lots of users got the same mail with html attachment > phishing
  smishing > phishing
  whatsapp from the boss > payment-impersonation,business-email-compromise
  bank says a transfer is fraudulent > payment-impersonation,business-email-compromise
  teams video call fake cfo > payment-impersonation
  mails sent from my mailbox that i did not write > business-email-compromise
  okta session from two countries > compromised-credentials
  unknown mfa device registered > compromised-credentials
  password found in stealer log > compromised-credentials,endpoint-malware
  refresh token replay > compromised-credentials,connected-app-abuse
  iam user created access keys at night > cloud-access-key-leak
  azure subscription costs exploded > cloud-access-key-leak
  service account key json leaked > cloud-access-key-leak
  dynamodb tables deleted and ransom note > cloud-data-ransom
  kms key scheduled for deletion by unknown > cloud-data-ransom,cloud-tenant-takeover,cloud-access-key-leak
  azure blob anonymous access > storage-exposed
  google drive folder shared with everyone > storage-exposed
  mongodb exposed > storage-exposed
  break glass account was used > cloud-tenant-takeover
  conditional access policy deleted > cloud-tenant-takeover
  okta super admin added > cloud-tenant-takeover
  user approved an app that reads all mail > connected-app-abuse
  zapier token stolen > connected-app-abuse
  slack bot token leaked > connected-app-abuse,cloud-access-key-leak
  zerologon > directory-compromise
  adcs esc8 > directory-compromise
  bloodhound sharphound > directory-compromise
  kerberoasting > directory-compromise
  mx record changed > domain-hijack
  domain expired and bought by someone > domain-hijack
  sonicwall > edge-appliance-exploited
  f5 big-ip rce > edge-appliance-exploited
  cve-2025-5777 > edge-appliance-exploited
  cisco asa implant > edge-appliance-exploited
  defender alert malware not remediated > endpoint-malware
  emotet > endpoint-malware,phishing
  qakbot > endpoint-malware,phishing
  mac infected > endpoint-malware
  fake browser update > endpoint-malware,phishing
  rubber ducky > endpoint-malware
  colleague copied crm to usb before quitting > insider-data-exfiltration
  uploads to personal dropbox > insider-data-exfiltration
  employee sells data > insider-data-exfiltration
  ex-admin still has access and deleted backups > insider-sabotage
  angry sysadmin > insider-sabotage
  daemonset nobody deployed > kubernetes-compromise
  service account token abused in cluster > kubernetes-compromise
  eks compromised > kubernetes-compromise
  miner on linux box > linux-server-intrusion
  authorized_keys changed > linux-server-intrusion
  ld.so.preload > linux-server-intrusion
  my bag with the notebook was stolen on the train > lost-device
  tablet missing > lost-device
  typosquatted dependency > malicious-package
  ci runner leaked tokens > malicious-package,cloud-access-key-leak
  xz backdoor > malicious-package
  all machines boot to black screen mbr gone > mass-wipe
  mdm wiped phones > mass-wipe
  scada setpoint changed > operational-technology-intrusion
  forklift control system hacked > operational-technology-intrusion
  conveyor stopped unknown engineering workstation login > operational-technology-intrusion
  sent patient list to wrong address > personal-data-breach
  do we have to notify customers > personal-data-breach
  somebody called the hotline and got a new password > service-desk-impersonation
  new sim and mfa reset by phone > service-desk-impersonation,compromised-credentials
  our accounting software vendor had a breach > supplier-breach
  remote maintenance company hacked > supplier-breach
  webshell > web-shell
  strange php file uploads folder > web-shell
  iis worker process spawns cmd > web-shell
  homepage defaced > web-shell,domain-hijack
  slow website botnet > distributed-denial-of-service
  layer 7 attack > distributed-denial-of-service
  extortion mail threatens ddos > distributed-denial-of-service
  login page hammered from many ips > credential-stuffing
  customers report orders they did not make > credential-stuffing
  gift card balances gone > credential-stuffing
  chatbot gave away internal data > ai-agent-abuse
  agent deleted files by itself > ai-agent-abuse
  poisoned document makes assistant send mail > ai-agent-abuse
  konto gehackt > compromised-credentials
  server verschlüsselt was tun > ransomware
  virus auf dem rechner > endpoint-malware
  chef anruf überweisung > payment-impersonation,business-email-compromise
  site web en panne attaque > distributed-denial-of-service
  ordinateur volé > lost-device
  fuite de données > personal-data-breach,storage-exposed,insider-data-exfiltration
  hameçonnage > phishing
`;

/** Written without a look at the index, when the library had thirty runbooks: what is typed, and the runbooks of which one is meant. */
export const THIRTY_PHRASES: readonly SearchPhrase[] = rows
  .trim()
  .split('\n')
  .map((row) => {
    const [phrase = '', expected = ''] = row.split(' > ').map((part) => part.trim());
    return { phrase, expect: expected.split(',').map((id) => `runbooks/${id}/`) };
  });
