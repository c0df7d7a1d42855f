import { listed, type KnownNames } from './known.ts';

const row = (incidents: string, techniques: string, names: string): KnownNames => ({
  incidents: listed(incidents),
  techniques: listed(techniques),
  names: listed(names),
});

/** Programs, malware, kits and groups by the names that alerts and colleagues use. */
export const TOOLS: readonly KnownNames[] = [
  // Ransomware families and the groups behind them.
  row(
    'ransomware',
    'T1486, T1490',
    `lockbit, alphv, blackcat, akira, clop, cl0p, black basta, rhysida, medusa, medusalocker,
     blacksuit, conti, ryuk, revil, sodinokibi, bianlian, 8base, phobos, ransomhub, qilin, inc ransom, dragonforce,
     hunters international, vice society, avoslocker, babuk, darkside, blackmatter, netwalker, locky, cerber, gandcrab,
     djvu, esxiargs, play ransomware, hive ransomware, royal ransomware, wannacrypt`,
  ),
  row(
    'wiper',
    'T1485, T1561.001, T1561.002',
    'shamoon, hermeticwiper, caddywiper, whispergate, acidrain, zerocleare, killdisk, olympic destroyer',
  ),
  row('worm, ransomware', 'T1210, T1486', 'wannacry, notpetya, petya, bad rabbit'),
  row(
    'ransomware',
    'T1490',
    'vssadmin delete, wbadmin delete, bcdedit recoveryenabled, resize shadowstorage, diskshadow',
  ),
  row('ransomware', 'T1685', 'edrkillshifter, aukill, poortry, defender control, process hacker'),
  row('ransomware', 'T1059.012, T1675', 'esxcli, vim-cmd, esxi shell'),

  // Theft of credentials and tickets.
  row(
    'compromised-credentials',
    'T1003.001',
    'mimikatz, sekurlsa, logonpasswords, pypykatz, nanodump, lsassy, comsvcs minidump, kiwi',
  ),
  row(
    'compromised-credentials',
    'T1555.003, T1555, T1552.001',
    'lazagne, sharpchrome, webbrowserpassview, nirsoft, hackbrowserdata',
  ),
  row(
    'compromised-credentials',
    'T1003.002, T1003.004, T1003.003',
    'impacket, secretsdump, crackmapexec, netexec, nxc, gsecdump, pwdump, fgdump',
  ),
  row(
    'active-directory-compromise, compromised-credentials',
    'T1558.003, T1558.004',
    'rubeus, kerberoast, getuserspns, getnpusers, kekeo, hashcat, john the ripper',
  ),
  row(
    'compromised-credentials',
    'T1557.001, T1187',
    'responder, inveigh, ntlmrelayx, petitpotam, coercer, mitm6, llmnr, nbt-ns, wpad',
  ),
  row('active-directory-compromise', 'T1649', 'certipy, certify, passthecert, forgecert'),
  row(
    'phishing, compromised-credentials',
    'T1557, T1539, T1566.002',
    'evilginx, evilginx2, evilproxy, modlishka, muraena, tycoon 2fa, mamba 2fa, sneaky 2fa, w3ll',
  ),
  row(
    'compromised-credentials',
    'T1528, T1550.001, T1087.004',
    'roadtools, roadrecon, aadinternals, tokentactics, teamfiltration, graphrunner, microburst, o365spray, msolspray, trevorspray',
  ),
  row(
    'brute-force, compromised-credentials',
    'T1110, T1110.001, T1110.003',
    'hydra, ncrack, kerbrute, spraykatz, domainpasswordspray, openbullet, silverbullet',
  ),

  // Stealers and loaders.
  row(
    'infostealer, compromised-credentials',
    'T1555.003, T1539, T1204.002',
    'redline, lumma, lummac2, raccoon, vidar, stealc, rhadamanthys, azorult, atomic stealer, snake keylogger, agent tesla, formbook, loki bot',
  ),
  row(
    'malware, phishing',
    'T1204.002, T1566.001, T1059.001',
    'qakbot, qbot, emotet, icedid, trickbot, bumblebee, pikabot, darkgate, latrodectus, ursnif, gozi, dridex, smokeloader, systembc, guloader',
  ),
  row(
    'malware',
    'T1189, T1204.002, T1608.006',
    'socgholish, fakeupdates, gootloader, gootkit, solarmarker, raspberry robin, clearfake, fake browser update',
  ),
  row('malware', 'T1219, T1059.001', 'asyncrat, remcos, njrat, quasar, nanocore, netsupport, xworm'),

  // Frameworks for command and control, and remote control by ordinary software.
  row(
    'command-and-control, malware',
    'T1071.001, T1105, T1055',
    'cobalt strike, sliver, brute ratel, havoc, mythic, metasploit, meterpreter, empire, powershell empire, covenant, nighthawk, poshc2, adaptixc2',
  ),
  row(
    'command-and-control',
    'T1219, T1219.002',
    'anydesk, teamviewer, screenconnect, connectwise, atera, splashtop, rustdesk, ultraviewer, tacticalrmm, meshagent, meshcentral, supremo, ammyy, logmein, simplehelp, action1',
  ),
  row('phishing', 'T1219.002, T1566.004', 'quick assist, remote help'),
  row(
    'command-and-control',
    'T1572, T1090',
    'ngrok, chisel, ligolo, frp, frpc, plink, cloudflared, revsocks, gost, socat, 3proxy, tailscale tunnel, vs code tunnel, devtunnels, proxychains',
  ),

  // Movement from machine to machine, and looking around.
  row(
    'compromised-credentials, ransomware',
    'T1021.002, T1569.002',
    'psexec, psexesvc, paexec, smbexec, csexec, remcom',
  ),
  row('compromised-credentials', 'T1047', 'wmiexec, wmic process call, wmiprvse'),
  row('compromised-credentials', 'T1021.006', 'evil-winrm, winrm, wsmprovhost'),
  row(
    'reconnaissance, active-directory-compromise',
    'T1087.002, T1482, T1069.002',
    'bloodhound, sharphound, azurehound, adfind, ad explorer, adrecon, pingcastle, purple knight, powerview, ldapdomaindump, nltest',
  ),
  row(
    'reconnaissance',
    'T1046, T1018, T1135',
    'advanced ip scanner, angry ip scanner, softperfect, netscan, nmap, masscan, rustscan, nbtscan, fscan, zenmap',
  ),
  row(
    'malware',
    'T1059.001, T1105',
    'iex downloadstring, encodedcommand, powersploit, nishang, invoke-expression, certutil urlcache',
  ),

  // Theft of data.
  row(
    'data-exfiltration, ransomware',
    'T1567.002, T1048',
    'rclone, megasync, mega nz, filezilla, winscp, freefilesync, goodsync, restic, stealbit, exmatter, exbyte, azcopy, s5cmd, backblaze, wasabi upload',
  ),
  row('insider-threat', 'T1567.002', 'dropbox upload, wetransfer, box upload, icloud upload'),
  row('data-exfiltration', 'T1560.001, T1074.001', '7zip archive, 7z, winrar, rar with password, makecab'),
  row('data-exfiltration', 'T1048, T1071.004, T1572', 'iodine, dnscat, dnscat2, dns tunnel, dns tunneling'),

  // Web shells, holes and what uses them.
  row(
    'web-server-compromise',
    'T1505.003',
    'china chopper, godzilla, behinder, antsword, weevely, b374k, c99, r57, wso shell, p0wny, regeorg, suo5, aspxspy',
  ),
  row(
    'web-server-compromise, vulnerability-exploitation',
    'T1190',
    'proxyshell, proxylogon, proxynotshell, toolshell, log4shell, log4j, spring4shell, shellshock, react2shell, moveit, citrixbleed, citrix bleed, confluence exploit, telerik, jndi, nuclei',
  ),
  row(
    'sql-injection, web-server-compromise',
    'T1190',
    'sqlmap, havij, jsql, burp, burp suite, acunetix, nikto, wpscan, dirbuster, gobuster, ffuf',
  ),
  row(
    'vulnerability-exploitation, active-directory-compromise',
    'T1210, T1068',
    'eternalblue, zerologon, printnightmare, nopac, bluekeep, juicypotato, printspoofer, godpotato, winpeas, linpeas, dirty pipe, pwnkit',
  ),

  // Floods.
  row(
    'denial-of-service',
    'T1498, T1498.001, T1499.002',
    'loic, hoic, mirai, slowloris, ddosia, aisuru, meris, eleven11bot, gafgyt, bashlite, mhddos, torshammer, rapid reset',
  ),
  row(
    'denial-of-service',
    'T1498.002',
    'ntp amplification, dns amplification, ssdp, cldap, chargen, dns reflection, udp reflection',
  ),

  // Mining.
  row(
    'cryptomining, cloud-credential-compromise',
    'T1496.001, T1496',
    'xmrig, minerd, nicehash, ccminer, kinsing, teamtnt, coinhive, perfctl, stratum',
  ),

  // Cloud.
  row(
    'cloud-credential-compromise',
    'T1580, T1078.004, T1526',
    'pacu, cloudgoat, scoutsuite, prowler, cloudfox, s3browser, s3 browser, androxgh0st, fbot, trufflehog, gitleaks',
  ),
  row('kubernetes-compromise', 'T1610, T1611, T1613', 'peirates, kube-hunter, kubeletctl, deepce'),

  // Groups.
  row(
    'service-desk-impersonation, compromised-credentials',
    'T1566.004, T1621, T1684.001',
    'scattered spider, octo tempest, muddled libra, unc3944, 0ktapus, lapsus',
  ),
  row(
    'extortion, data-exfiltration',
    'T1657, T1567.002',
    'shinyhunters, karakurt, world leaks, snowflake breach, breachforums',
  ),
  row('phishing', 'T1566.001, T1566.002', 'storm-1811, ta577'),
  row('business-email-compromise', 'T1657, T1684.001', 'silverterrier'),
];
