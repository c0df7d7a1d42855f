import { listed, type KnownIncident } from './known.ts';

/** Files taken hostage or destroyed, and demands for money. */
export const EXTORTION: readonly KnownIncident[] = [
  {
    type: 'ransomware',
    marks: listed('ransomware, mass encryption, file encryption, encrypted for impact, crypto locker'),
    near: ['wiper', 'malware'],
    words: listed(`
      ransom, locked files, files locked, file locker, locker, encrypted, crypto virus, cryptovirus, cryptolocker, crypted, scrambled files, cannot open documents, files do not open, spreadsheets, documents locked, file names end in, skull on screen, wrong extension,
      changed extension, unknown extension, renamed files, readme txt on desktop, decrypt, decryptor, decryption key, bitcoin, monero, tor chat, onion link, negotiator, pay or not, payment demand, double extortion,
      hypervisor encrypted, esxi down, vms gone, text file in every folder, vmdk, vsphere, vcenter, datastore, hyper-v hosts gone, nas encrypted, qnap, synology,
      shadow copy, shadow copies, vssadmin, vss, wbadmin, bcdedit, wmic shadowcopy, recovery disabled, restore points deleted,
      backups deleted, backups wiped, backup repository gone, veeam, commvault, rubrik, cohesity, antivirus off, av disabled,
      edr killed, edr killer, byovd, tamper protection off, defender disabled, safe mode reboot, restore servers,
      big game hunting, affiliate, raas, human operated attack, hands on keyboard,
      verschlüsselt, verschlüsselung, dateien gesperrt, erpresser, erpressung, erpressungstrojaner, lösegeldforderung,
      sicherungen gelöscht, schattenkopien, kryptotrojaner, rechner gesperrt, endung geändert,
      rançon, rançonlogiciel, fichiers cryptés, fichiers verrouillés, chiffrement, demande de rançon, sauvegardes effacées,
      secuestro de datos, archivos cifrados, archivos bloqueados, rescate, cifrado
    `),
  },
  {
    type: 'wiper',
    marks: listed('wiper, data destruction, destructive attack, destructive malware'),
    near: ['ransomware', 'sabotage', 'malware'],
    words: listed(`
      wiped, wiper malware, disks erased, disk overwritten, mbr destroyed, boot sector gone, machines do not boot,
      data destroyed, everything deleted, mass deletion, deleted servers, bricked, no operating system found,
      gelöscht, festplatten gelöscht, zerstört, daten vernichtet, effacé, données détruites, borrado masivo
    `),
  },
  {
    type: 'extortion',
    marks: listed('extortion, blackmail, data theft extortion, encryptionless, leak site'),
    near: ['ransomware', 'data-exfiltration', 'data-leak'],
    words: listed(`
      blackmailed, extorted, extortionist, extortion mail, threatening mail, threat letter, leak site, shame site,
      our data on the dark web, darknet, dark web post, stolen data for sale, data auction, they will publish, threaten to publish, threaten to leak, leak our data, data will be leaked,
      proof of data, sample of our data, breach forum, telegram channel with our data, hush money, sextortion, countdown,
      erpresst, erpresserschreiben, erpressermail, drohung, veröffentlichen drohen, chantage, menace de publication, extorsión, amenaza
    `),
  },
  {
    type: 'sabotage',
    marks: listed('sabotage, insider sabotage, malicious administrator, rogue admin, logic bomb'),
    near: ['insider-threat', 'wiper', 'compromised-credentials'],
    words: listed(`
      sabotaged, saboteur, logic bomb, revenge, angry admin, angry sysadmin, former admin, ex-admin, disgruntled, disgruntled administrator, rogue administrator,
      admin deletes servers, admin locked us out, changed all passwords before leaving, time bomb, kill switch,
      sabotiert, rache, vengeance, saboté, sabotaje
    `),
  },
  {
    type: 'hypervisor-ransomware',
    marks: listed(
      'hypervisor, hypervisors, hypervisor ransomware, virtualisation, virtualization, esxi, vcenter',
    ),
    near: ['ransomware', 'linux-intrusion'],
    words: listed(`
      esxi, esx, vmware, vsphere, vcenter, vmdk, datastore, datastores, hyper-v, proxmox, nutanix, xen, virtual machines, vms, vms gone, vms off,
      all vms, powered off, esxiargs, esxi ransomware, lockdown mode, esx admins, virtuelle maschinen, machines virtuelles, hyperviseur, hipervisor
    `),
  },
  {
    type: 'cloud-data-ransom',
    marks: listed('cloud data ransom, cloud ransom, cloud extortion, storage ransom, database ransom'),
    near: ['cloud-credential-compromise', 'ransomware', 'extortion'],
    words: listed(`
      bucket emptied, bucket deleted, objects deleted, objects encrypted, bucket ransom, s3 ransom, s3 encrypted, codefinger, sse-c, blob deleted, container deleted,
      snapshots deleted, database dropped, tables dropped, table read_me_to_recover, warning collection, mongodb ransom, kms key deleted, storage account deleted
    `),
  },
];
