import { listed, type KnownIncident } from './known.ts';

/** Cloud accounts, clusters, code and what builds it. */
export const CLOUD: readonly KnownIncident[] = [
  {
    type: 'cloud-credential-compromise',
    marks: listed(`
      cloud intrusion, cloud credential, cloud access key, access key, cloud key, key leak, leaked key, leaked secret, aws key, iam compromise, cloud account compromise,
      cloud compromise, aws compromise, azure compromise, gcp compromise, secret leak, exposed secret, exposed credentials
    `),
    near: ['compromised-credentials', 'cryptomining', 'code-repository-compromise'],
    words: listed(`
      akia, asia key, access keys, secret key, secret access key, aws secret, aws credentials, aws token, sts, session credentials, api key, api keys, apikey,
      key leaked, keys leaked, leaked keys, leaked aws, exposed key, exposed keys, key on github, keys on github, key in repo, secret in repo, secret in git,
      secrets in code, committed secret, committed key, pushed key, pushed credentials, pushed secret, public repo, public repository, gist, pastebin, dockerhub image with key,
      trufflehog, gitleaks, gitguardian, secret scanning, push protection, quarantine policy, awscompromisedkeyquarantine, abuse notice, trust and safety,
      aws, amazon, amazon web services, azure, gcp, google cloud, cloud account, cloud hacked, aws hacked, azure hacked, subscription hacked, aws root, root account, root user, root login,
      iam, iam user, new iam user, unknown iam, iam role, assume role, assumerole, access analyzer, cloudtrail, cloudtrail disabled, cloudtrail stopped, guardduty,
      unusual region, unused region, unknown region, unknown instances, new instances, unknown ec2, ec2, lambda, ses abuse, spam from aws, bedrock abuse, llmjacking,
      cloud bill, aws bill, azure bill, huge bill, bill exploded, cost spike, billing alert, billing anomaly, cost anomaly,
      s3 ransom, s3 deleted, bucket deleted, codefinger, sse-c, imds, metadata service, instance credentials, instance metadata, ssrf to metadata,
      iamuser anomalousbehavior, instancecredentialexfiltration, maliciousipcaller, consolelogin, consoleloginsuccess, rootcredentialusage, pacu, kali linux caller, pentest kali,
      stealth cloudtrailloggingdisabled, persistence iamuser, discovery iamuser, impact iamuser, exfiltration s3, service account key, sas token, storage key, managed identity,
      schlüssel, schlüssel auf github, zugriffsschlüssel, geleakter schlüssel, cloudkonto, cloud rechnung, hohe rechnung, clé d'accès, clé aws, clés exposées, facture aws, clave de acceso, claves expuestas
    `),
  },
  {
    type: 'cryptomining',
    marks: listed('cryptomining, crypto mining, cryptojacking, coin miner, coinminer, resource hijacking'),
    near: ['cloud-credential-compromise', 'malware', 'web-server-compromise'],
    words: listed(`
      miner, miners, mining, mining pool, crypto miner, cryptominer, bitcoin miner, monero miner, xmrig, xmr, minerd, nicehash, bitcointool, cpu 100, cpu at 100, gpu instances,
      fans spinning, high cpu on servers, kinsing, teamtnt, schürfen, kryptomining, minage, minado
    `),
  },
  {
    type: 'kubernetes-compromise',
    marks: listed(
      'kubernetes, k8s, container compromise, container escape, container, cluster compromise, docker',
    ),
    near: ['cloud-credential-compromise', 'vulnerability-exploitation', 'malware'],
    words: listed(`
      k8s, kube, eks, aks, gke, openshift, pod, pods, privileged pod, malicious pod, unknown pod, kubelet, etcd, kubectl, kube-hunter, peirates, api server exposed, dashboard exposed, kubeconfig,
      container breakout, docker socket, docker api open, escape, runc, malicious image, poisoned image, daemonset, falco, anonymous access granted, cluster hacked
    `),
  },
  {
    type: 'code-repository-compromise',
    marks: listed(
      'code repository, source code, github compromise, gitlab, ci cd, pipeline, build system, code theft',
    ),
    near: ['supply-chain', 'cloud-credential-compromise', 'compromised-credentials'],
    words: listed(`
      github hacked, github token, github pat, repo cloned, repositories cloned, source code stolen, code stolen, private repo public, bitbucket, pipeline poisoned, github action, github actions,
      runner compromised, build server, jenkins hacked, teamcity, malicious commit, malicious pull request, force push, quellcode gestohlen, code source volé
    `),
  },
  {
    type: 'supply-chain',
    marks: listed(
      'supplier breach, partner breach, malicious package, package compromise, supply chain, supplier compromise, third party compromise, third party breach, vendor breach, vendor compromise, software supply chain, dependency',
    ),
    near: [
      'supplier-breach',
      'malicious-package',
      'vulnerability-exploitation',
      'malware',
      'compromised-credentials',
    ],
    words: listed(`
      supplier hacked, supplier breached, vendor hacked, vendor breached, partner hacked, provider hacked, msp hacked, service provider breached, third party, third-party, trojanised update, malicious update, poisoned update,
      backdoored update, backdoored library, malicious package, malicious npm, npm package, npm worm, shai-hulud, pypi, pypi package, typosquatted package, dependency confusion, solarwinds, sunburst, 3cx, kaseya, xz backdoor, polyfill, event-stream, codecov,
      lieferant gehackt, dienstleister gehackt, lieferkette, fournisseur piraté, chaîne d'approvisionnement, proveedor hackeado, cadena de suministro
    `),
  },
  {
    type: 'supplier-breach',
    marks: listed(
      'supplier breach, vendor breach, third party breach, partner breach, supplier compromise, vendor compromise',
    ),
    near: ['supply-chain'],
    words: listed(`
      supplier hacked, supplier breached, vendor hacked, vendor breached, partner hacked, provider hacked, msp, msp hacked, mssp, service provider breached, third party, outsourcer,
      they were hacked, notice from a supplier, supplier on leak site, lieferant gehackt, dienstleister gehackt, fournisseur piraté, proveedor hackeado
    `),
  },
  {
    type: 'malicious-package',
    marks: listed('malicious package, package compromise, dependency compromise, poisoned package'),
    near: ['supply-chain', 'code-repository-compromise'],
    words: listed(`
      npm, npm package, npm worm, shai-hulud, pypi, pypi package, rubygems, nuget, typosquatted package, dependency confusion, dependency, postinstall, install script,
      backdoored library, poisoned library, lock file changed, xz backdoor, chalk debug, nx package, vs code extension
    `),
  },
  {
    type: 'certificate-compromise',
    marks: listed(
      'certificate compromise, private key compromise, code signing, signing key, pki, certificate authority',
    ),
    near: ['cloud-credential-compromise', 'active-directory-compromise'],
    words: listed(`
      certificate stolen, private key leaked, private key stolen, tls key, ssl key, ssl certificate, signing certificate, ca compromised, revoke certificate, ssh key stolen,
      zertifikat gestohlen, privater schlüssel, certificat volé, certificado robado
    `),
  },
  {
    type: 'ai-abuse',
    marks: listed('prompt injection, llm, ai abuse, model abuse, ai agent, copilot, chatbot'),
    near: ['data-leak', 'saas-abuse'],
    words: listed(
      'prompt injected, jailbreak, chatgpt, pasted into chatgpt, copilot leaked, chatbot, chat bot, assistant, ai assistant, chatbot says wrong things, poisoned model, poisoned document, rogue agent, autonomous agent, agent deleted, agent sent mail, coding agent, mcp server, echoleak, ki assistent',
    ),
  },
];
