import { listed, type KnownIncident } from './known.ts';

/** What faces the internet: sites, applications, lines, names, edge devices. */
export const WEB: readonly KnownIncident[] = [
  {
    type: 'web-server-compromise',
    marks: listed(`
      api abuse, web server compromise, web shell, webshell, website compromise, web application compromise, web application attack, hacked website
    `),
    near: ['vulnerability-exploitation', 'defacement', 'malware'],
    words: listed(`
      webshell, web shells, backdoor on server, server backdoor, shell uploaded, uploaded shell, script uploaded, dropped script,
      unknown script, strange script, unknown file in webroot, web root, wwwroot, htdocs, inetpub, upload folder, file upload,
      aspx, ashx, asmx, jsp, jspx, php, war file, cgi, cfm, eval, base64 post, post requests, iis, iis worker, apache, nginx, tomcat,
      jboss, weblogic, websphere, coldfusion, wordpress, wordpress hacked, wp plugin, drupal, joomla, magento, cms hacked, confluence server,
      w3wp, w3wp child, httpd spawns shell, java spawns shell, web worker started shell, process started by web server, whoami from iis,
      webserver hacked, server hacked, hacked site, our site is hacked, site hacked, portal hacked, site serves malware,
      redirects to casino, seo spam, injected code on page, japanese pages, ecp, owassrf,
      suspicious process executed by iis, iis machinekey, viewstate, chopper,
      waf alert, waf blocked, command injection, runs commands, remote commands, rce on web, path traversal, directory traversal, lfi, file inclusion, ssrf, xxe, deserialization,
      webserver, webseite, website gehackt, seite gehackt, homepage gehackt, hintertür, server kompromittiert, unbekannte datei,
      site piraté, site web piraté, serveur web, porte dérobée, sitio web hackeado, página hackeada, puerta trasera
    `),
  },
  {
    type: 'defacement',
    marks: listed('defacement, defaced, deface'),
    near: ['web-server-compromise', 'dns-hijack'],
    words: listed(`
      deface, defaced, vandalised, vandalized, graffiti, hacked by, homepage replaced, home page changed, political message on site,
      foreign content on our site, hacktivist, hacktivists, verunstaltet, startseite ausgetauscht, fremder inhalt, défiguration, page remplacée, desfiguración
    `),
  },
  {
    type: 'sql-injection',
    marks: listed('sql injection, sqli, database attack, injection attack, web application attack'),
    near: ['web-server-compromise', 'vulnerability-exploitation', 'data-exfiltration'],
    words: listed(`
      sqli, sql inject, injection, sqlmap, union select, blind sql, database dumped, xp_cmdshell, stored procedure abused, sql error flood,
      xss, cross site scripting, csrf, sql-einschleusung, injection sql, inyección
    `),
  },
  {
    type: 'denial-of-service',
    marks: listed('dos, bot attack, denial of service, ddos, dos attack, flood, availability attack'),
    near: ['network-outage'],
    words: listed(`
      ddos, dos, dos attack, d-dos, ddosed, denial, flood, flooded, flooding, overload, overloaded, hammered, botnet, bot traffic, bots,
      traffic spike, traffic peak, request storm, too many requests, 429, 500 errors, 502, 503, 504, bad gateway, gateway timeout,
      service unavailable, timeouts, timing out, slow site, slow website, website slow, site slow, page does not load, not loading, unreachable,
      site down, site attacked, webseite angegriffen, website unreachable, site offline, portal down, portal slow, shop down, api down, api slow, vpn slow, vpn drops,
      internet slow, internet down, line full, line saturated, bandwidth, saturation, saturated, pipe full, circuit full, link congested, packet loss, pps, gbps,
      volumetric, amplification, reflection, syn, udp flood, icmp flood, dns flood, ntp amplification, memcached, carpet bombing,
      http flood, layer 7, l7, layer 4, slowloris, rapid reset, http2 reset, cache busting, booter, stresser, application layer attack,
      cloudflare, under attack mode, akamai, prolexic, imperva, fastly, shield, shield advanced, aws shield, azure ddos, scrubbing, scrubbing centre,
      blackhole, black hole, rtbh, null route, rate limit, rate limiting, waf flood, load balancer down, firewall overloaded, firewall cpu, session table full,
      rdos, ransom dos, ddos threat, ddos extortion, noname057, killnet, anonymous sudan,
      überlastung, überlastet, seite langsam, webseite langsam, webseite down, seite nicht erreichbar, leitung voll, angriff auf die seite, nicht verfügbar,
      déni de service, site lent, site en panne, site indisponible, inaccessible, saturation réseau, surcharge,
      denegación de servicio, sitio caído, web caída, página lenta
    `),
  },
  {
    type: 'network-outage',
    marks: listed('network outage, outage, service outage, internet outage'),
    near: ['denial-of-service'],
    words: listed(
      'outage, network down, everything is down, nothing works, no internet, no network, ausfall, netzausfall, internet weg, panne, coupure, caída de red',
    ),
  },
  {
    type: 'dns-hijack',
    marks: listed(
      'dns hijack, dns hijacking, domain hijack, domain theft, registrar, dns compromise, subdomain takeover, bgp',
    ),
    near: ['web-server-compromise', 'compromised-credentials', 'denial-of-service'],
    words: listed(`
      dns changed, dns records changed, name server changed, nameserver, registrar account, domain stolen, domain transferred, domain expired,
      subdomain takeover, dangling dns, dns spoofing, cache poisoning, bgp hijack, route hijack, wrong certificate, mx record changed,
      domain gestohlen, dns manipuliert, domaine volé, détournement dns, secuestro de dominio
    `),
  },
  {
    type: 'vulnerability-exploitation',
    marks: listed(`
      vulnerability, vulnerability exploitation, exploited vulnerability, zero day, zeroday, exploit, cve, public facing application, patch
    `),
    near: ['edge-device-compromise', 'web-server-compromise'],
    words: listed(`
      cve, vuln, vulnerabilities, critical vulnerability, 0day, 0-day, zero-day, exploited in the wild, kev, known exploited, exploit attempt,
      exploit published, poc published, unpatched, unpatched server, missing patch, emergency patch, patch now, patching, rce, remote code execution,
      log4j, log4shell, proxylogon, proxyshell, proxynotshell, toolshell, spring4shell, shellshock, heartbleed, react2shell, regresshion, struts, eternalblue, bluekeep,
      citrixbleed, citrix bleed, moveit, goanywhere, cleo, ofbiz, activemq, jenkins, gitlab exploit, follina, outlook zero click,
      schwachstelle, sicherheitslücke, lücke ausgenutzt, vulnérabilité, faille, faille exploitée, vulnerabilidad
    `),
  },
  {
    type: 'edge-device-compromise',
    marks: listed(
      'vpn, edge device, vpn compromise, vpn appliance, firewall compromise, network device, router compromise, remote access compromise',
    ),
    near: ['vulnerability-exploitation', 'compromised-credentials', 'ransomware'],
    words: listed(`
      vpn hacked, vpn gateway, firewall hacked, firewall compromised, fortinet, fortigate, fortios, ssl vpn, sslvpn, ivanti, pulse secure, connect secure,
      citrix, netscaler, palo alto, globalprotect, pan-os, sonicwall, cisco asa, ios xe, anyconnect, f5, big-ip, barracuda esg, juniper, mikrotik, zyxel, sophos firewall,
      appliance, router hacked, switch hacked, perimeter device, unknown vpn user, admin on the firewall, integrity checker
    `),
  },
];
