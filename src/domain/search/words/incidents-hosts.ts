import { listed, type KnownIncident } from './known.ts';

/** What runs on machines, and machines of the plant and the building. */
export const HOSTS: readonly KnownIncident[] = [
  {
    type: 'malware',
    marks: listed(
      'malware, virus, trojan, malicious software, malicious code, backdoor, rat, endpoint compromise, infected host, host compromise, rootkit',
    ),
    near: ['ransomware', 'phishing', 'compromised-credentials'],
    words: listed(`
      virus, viruses, trojan horse, trojans, infected, infection, infected pc, infected computer, computer infected, virus warning, av alert, antivirus alert, virus found, defender found, malware found, malware detected, malware blocked, quarantined, pop-ups, popups, adware, pup,
      strange pop up, computer acts strange, mouse moves, cursor moves, webcam light, browser hijack, malicious extension, browser extension, loader, dropper, downloader, remote access trojan, asyncrat, remcos, njrat, agent tesla, formbook, emotet, qakbot, icedid, trickbot, bumblebee, pikabot,
      darkgate, latrodectus, socgholish, gootloader, raspberry robin, fileless, suspicious powershell, encoded powershell, powershell command line, malicious script, ml detection, on-sensor ml, crowdstrike detection, sentinelone threat, threat not mitigated, amsi, hacktool, unsigned driver,
      schadsoftware, virusmeldung, infiziert, rechner infiziert, trojaner, virenfund, maus bewegt sich, logiciel malveillant, ordinateur infecté, cheval de troie, programa malicioso, ordenador infectado, troyano
    `),
  },
  {
    type: 'command-and-control',
    marks: listed('command and control, c2, c&c, beacon, beaconing, callback'),
    near: ['malware', 'ransomware', 'compromised-credentials'],
    words: listed(`
      c2, cnc, c2 traffic, beacons, cobalt strike, cobaltstrike, sliver, brute ratel, havoc, mythic, metasploit, meterpreter, empire, covenant, callback traffic, dns beacon, bad domain, bad ip, botnet client, dga, calls home, phoning home, phones home,
      unknown remote tool, rmm, screenconnect, atera, ngrok, chisel, ligolo, tunnel, kommuniziert mit c2, serveur de commande
    `),
  },
  {
    type: 'infostealer',
    marks: listed('infostealer, info stealer, stealer'),
    near: ['compromised-credentials', 'malware'],
    words: listed(
      'stealer, redline, lumma, lummac2, raccoon, vidar, stealc, rhadamanthys, azorult, atomic stealer, amos, acreed, saved passwords stolen, browser passwords stolen, logs market, russian market, genesis market',
    ),
  },
  {
    type: 'worm',
    marks: listed('worm, self propagating, outbreak, malware outbreak'),
    near: ['ransomware', 'malware'],
    words: listed(
      'spreads, spreading, spreading by itself, virus spreading, self-spreading, outbreak, wannacry, notpetya, conficker, usb worm, wurm, breitet sich aus, verbreitet sich, ver informatique, se propage, gusano',
    ),
  },
  {
    type: 'mobile-compromise',
    marks: listed('mobile, mobile malware, smartphone, spyware'),
    near: ['malware', 'lost-device', 'compromised-credentials'],
    words: listed(
      'spyware, pegasus, stalkerware, phone hacked, mobile hacked, phone infected, jailbroken, rooted phone, handy gehackt, téléphone piraté, móvil hackeado',
    ),
  },
  {
    type: 'rogue-device',
    marks: listed(
      'rogue device, rogue access point, rogue wifi, unknown device, unauthorised device, unauthorized device, wireless',
    ),
    near: ['physical-intrusion', 'malware'],
    words: listed(
      'rogue ap, evil twin, unknown wifi, fake wifi, strange device, raspberry pi, plugged in device, keylogger hardware, rubber ducky, bad usb, badusb, found usb, usb found, fremdes gerät, unbekanntes gerät, falsches wlan, appareil inconnu',
    ),
  },
  {
    type: 'physical-intrusion',
    marks: listed('physical, intrusion on site, break in, burglary, tailgating, trespass'),
    near: ['lost-device', 'insider-threat'],
    words: listed(
      'break-in, burglar, broke in, trespasser, intruder on site, intruder in building, stranger in the office, tailgater, tailgated, badge cloned, door forced, server room open, camera down, cctv, einbruch, fremder im gebäude, cambriolage, intrus, robo en oficina, intruso',
    ),
  },
  {
    type: 'ot-incident',
    marks: listed(
      'ot, ics, scada, industrial, operational technology, plc, plant, control system, medical device, iot',
    ),
    near: ['ransomware', 'malware', 'denial-of-service'],
    words: listed(
      'scada, plc, hmi, dcs, historian, modbus, line stopped, machines stopped, conveyor, conveyor stopped, robot, robots, plant stopped, safety system, building control, camera hacked, iot, stuxnet, triton, industroyer, produktion steht, anlage steht, steuerung, usine arrêtée, planta parada',
    ),
  },
  {
    type: 'payment-card-skimming',
    marks: listed('skimming, skimmer, magecart, card data, payment page, pos malware, point of sale'),
    near: ['web-server-compromise', 'data-exfiltration', 'fraud'],
    words: listed(
      'magecart, card skimmer, web skimmer, form jacking, formjacking, stolen cards, card numbers stolen, checkout script, checkout changed, pos, till, terminal tampered, pci, kartendaten, cartes volées',
    ),
  },
  {
    type: 'reconnaissance',
    marks: listed('reconnaissance, scanning, port scan, scan, probing'),
    near: ['vulnerability-exploitation', 'brute-force', 'web-server-compromise'],
    words: listed(
      'scanned, scanner, port scan, portscan, nmap, masscan, nessus, nuclei, probing, enumeration, bloodhound, sharphound, adfind, recon, vulnerability scan from outside, shodan scan, abgescannt, balayage de ports, escaneo',
    ),
  },
  {
    type: 'telephony-fraud',
    marks: listed('telephony, toll fraud, pbx, voip'),
    near: ['fraud', 'denial-of-service'],
    words: listed(
      'toll fraud, pbx hacked, phone bill, voip fraud, premium numbers, sip attack, robocalls, tdos, sms pumping, telefonanlage gehackt, standard piraté',
    ),
  },
  {
    type: 'linux-intrusion',
    marks: listed('linux, linux server, unix, linux intrusion'),
    near: ['malware', 'web-server-compromise'],
    words: listed(`
      ssh, sshd, ssh key added, authorized_keys, unknown ssh login, ssh brute force, sudo, cron, crontab, systemd unit, ld_preload, ld.so.preload, rootkit, bpfdoor, miner on server,
      ubuntu, debian, red hat, rhel, centos, bash history, tmp binary, dev shm, reverse shell
    `),
  },
];
