import type { Shell } from './shell-words.ts';

/** Commands that take something away from somebody, and how they are told from their harmless forms. */
export interface Row {
  programs: RegExp;
  /** What its arguments say, one blank between them; absent where every call destroys. */
  says?: RegExp;
  /** Arguments that are no target: what the program is told to do. */
  words?: number;
  /** It works on where it is run, or on all that there is. */
  here?: true;
  /** What a machine or a log holds is gone with it. */
  evidence?: true;
}

/** Verbs behind which every command line of a vendor puts what it takes away. */
const VERBS =
  'isolate|contain|quarantine|disable|deactivate|delete|revoke|block|wipe|terminate|suspend|purge|destroy|deallocate|erase|ban|deny';
const MORE =
  'remove|rm|rmi|rb|detach|drain|cordon|evict|uninstall|deregister|kill|prune|unassign|reset|stop|disconnect';

/** One of the first words, or a part of one: `delete-access-key`, `ad user disable`. */
export const ANY_VERB = new RegExp(
  `^(?!(?:get|list|describe|show|put|create|enable|allow|check|test)[-:])(?:[\\w.]+[-:])*(?:${VERBS})(?:[-:][\\w.-]+)*$`,
  'i',
);

/** Programs that are told by words what to do, with the words that take away. */
export const BY_WORDS: readonly { programs: RegExp; verb: RegExp; harmless?: RegExp; evidence?: RegExp }[] = [
  {
    programs: /^aws$/,
    verb: /^(?:(?:batch-)?(?:delete|terminate|revoke|disable|detach|deregister|remove|disassociate|deactivate|purge|reboot|reject|suspend|isolate|block)-[\w-]+|schedule-key-deletion|stop-(?:instances|db-\w+|task|logging|virtual-mfa\w*)|admin-(?:disable|delete|user-global-sign-out)[\w-]*|rm|rb)$/,
    harmless: /-tags?(?:-|$)|^(?:delete|remove)-(?:tags|comments?)/,
    evidence: /^terminate-instances$/,
  },
  {
    programs: /^(?:az|m365|oci|ibmcloud|doctl|hcloud|openstack|linode-cli|aliyun|cf|heroku)$/,
    verb: new RegExp(
      `^(?!undelete)(?:(?:${VERBS}|remove|stop|restart|detach|unassign|power-off)(?:-[\\w-]+)?|[a-z]+-delete)$`,
    ),
    harmless: /^(?:stop-)?(?:delete-retention|soft-delete|disable-tags)/,
  },
  {
    programs: /^(?:gcloud|gsutil|bq)$/,
    verb: new RegExp(`^(?:(?:${VERBS}|remove|stop|reset|clear|detach)(?:-[\\w-]+)?|rm|rb)$`),
  },
  {
    programs:
      /^(?:kubectl|oc|k|k3s|microk8s|docker|podman|nerdctl|crictl|ctr|helm|eksctl|terraform|tofu|pulumi|nomad)$/,
    verb: /^(?:delete|drain|cordon|uninstall|destroy|rm|rmi|kill|stop|stopp|rmp|prune|remove|evict|disconnect|pause)$/,
  },
  {
    programs:
      /^(?:gh|glab|vault|esxcli|ipa|samba-tool|realm|okta|auth0|op|vercel|firebase|wrangler|fly|flyctl|snap)$/,
    verb: new RegExp(`^(?:(?:[\\w.]+[-_])?(?:${VERBS}|${MORE}|del|leave|unpublish)(?:-[\\w-]+)?)$`),
  },
];

const row = (programs: string, says?: RegExp, more: Omit<Row, 'programs' | 'says'> = {}): Row => ({
  programs: new RegExp(`^(?:${programs})$`, 'i'),
  ...(says ? { says } : {}),
  ...more,
});
const HERE = { here: true } as const;
const EVIDENCE = { evidence: true } as const;

const UNIX: readonly Row[] = [
  row('rm', /(?:^| )(?:-[a-zA-Z]*[rR][a-zA-Z]*|--recursive)(?= |$)/, EVIDENCE),
  row('rm', /(?:^| )(?:-[a-zA-Z]*f[a-zA-Z]*|--force)(?= |$)/),
  row('shred|wipefs|mkfs[.\\w]*|blkdiscard|srm|wipe', undefined, EVIDENCE),
  row('dd', /(?:^| )of=\/dev\//, EVIDENCE),
  row('find', / -delete(?= |$)/),
  row('userdel|deluser|groupdel|delgroup|ldapdelete|lvremove|vgremove|pvremove|atrm'),
  row('kill|pkill|killall', /(?:^| )(?!-)\S|(?:^| )-[fu] /),
  row('passwd', /(?:^| )(?:-l|-d|-e|--lock|--delete|--expire)(?= |$)/),
  row('usermod', /(?:^| )(?:-\w*L|--lock|-e|--expiredate)(?= |$)/),
  row('chage', /(?:^| )(?:-E|--expiredate)[ =]?[01](?= |$)/),
  row('gpasswd', /(?:^| )(?:-d|--delete) /),
  row('smbpasswd|pdbedit', /(?:^| )-[dx](?= |$)/),
  row('crontab', /(?:^| )-\w*r\w*(?= |$)/, HERE),
  row('systemctl', /^(?:--?\S+ )*(?:disable|mask)(?= )/, { words: 1 }),
  row('systemctl', /^(?:--?\S+ )*(?:reboot|poweroff|halt)(?= |$)/, { ...HERE, ...EVIDENCE }),
  row('reboot|poweroff|halt', undefined, { ...HERE, ...EVIDENCE }),
  row('loginctl', /^(?:terminate|kill)-/, { words: 1 }),
  row('ip6?tables', /(?:^| )(?:-[AI]|--append|--insert) .*(?:-j|--jump) (?:DROP|REJECT)(?= |$)/),
  row('ip6?tables', /(?:^| )(?:-P \w+ (?:DROP|REJECT)|-F|--flush)(?= |$)/, HERE),
  row('nft', /^(?:add|insert) rule .*\b(?:drop|reject)\b|^delete /, { words: 2 }),
  row('nft', /^flush ruleset/, HERE),
  row('ufw', /^(?:insert \d+ )?(?:deny|reject) /, { words: 1 }),
  row('ufw', /^(?:--force )?(?:disable|reset)$/, HERE),
  row('firewall-cmd', /--panic-on\b/, HERE),
  row('firewall-cmd', /--add-rich-rule.*\b(?:drop|reject)\b|--zone[= ](?:drop|block) --add-/),
  row('ipset', /^(?:add|del|destroy|flush) /, { words: 2 }),
  row('fail2ban-client', /\bbanip /),
  row('ip', /^link (?:set .*\bdown|del\w*)\b|^route add blackhole|^addr\w* flush/, { words: 2 }),
  row('ifconfig', /\bdown$/),
  row('ifdown'),
  row('nmcli', /^(?:c\w*|d\w*) (?:down|disconnect|delete|del) /, { words: 2 }),
  row('nmcli', /^n\w* off$/, HERE),
  row('route', /^add .*\breject\b/),
  row('zfs|zpool', /^destroy /, { words: 1 }),
  row('btrfs', /^sub\w* del\w* /, { words: 2 }),
  row('cryptsetup', /^(?:luksErase|erase|luksKillSlot|luksRemoveKey) /, { words: 1, ...EVIDENCE }),
  row('sgdisk', /(?:^| )(?:-Z|-z|--zap)/, EVIDENCE),
  row('mdadm', /--zero-superblock /, EVIDENCE),
  row('truncate', /(?:^| )(?:-s ?0|--size[= ]0)(?= |$)/, EVIDENCE),
  row('apt|apt-get|dnf|yum|zypper', /^(?:-\S+ )*(?:remove|purge|erase) /, { words: 1 }),
  row('dpkg', /(?:^| )(?:-r|-P|--remove|--purge) /),
  row('rpm', /(?:^| )(?:-e|--erase) /),
  row('kadmin(?:\\.local)?', /\b(?:delprinc|delete_principal)\b/),
  row('curl', /(?:^| )(?:-X ?|--request[= ])DELETE(?= |$)/),
  row('curl', /\/(?:isolate|disable|revoke|suspend|block|deactivate|wipe|terminate)\w*(?= |$)/i),
  row('wget', /--method[= ]DELETE/),
  row('https?', /^(?:-\S+ )*DELETE /, { words: 1 }),
  row('gh|glab', /^api .*(?:-X ?|--method[= ])DELETE/, { words: 1 }),
  row('npm', /^(?:token (?:revoke|delete|rm)|unpublish|access revoke|owner rm) /, { words: 2 }),
  row('aws', /^iam update-access-key .*--status Inactive/, { words: 2 }),
  row('aws', /^s3 sync .*--delete(?= |$)/, { words: 2 }),
  row('az', /^ad user update .*--account-enabled false/, { words: 3 }),
  row('kubectl|oc|k', /(?:^| )scale .*--replicas[= ]0(?= |$)/),
  row('k3s', /^kubectl .*\b(?:delete|drain|cordon) /, { words: 2 }),
  row('vim-cmd', /^vmsvc\/(?:power\.\w+off|power\.off|power\.reset|power\.shutdown|destroy|unregister) /, {
    words: 1,
  }),
  row('vim-cmd', /^hostsvc\/(?:disable|stop)_/, { ...HERE, words: 1 }),
  row('govc', /^(?:[\w.]+\.(?:destroy|remove|rm|delete)|vm\.power .*-(?:off|s|reset)) ?/, { words: 1 }),
  row('redis-cli', /\b(?:FLUSHALL|FLUSHDB)\b/i, HERE),
  row('rabbitmqctl', /^(?:delete_\w+|close_connection|clear_permissions) /, { words: 1 }),
  row('mongosh?', /\.(?:drop|dropDatabase|dropUser|deleteMany|deleteOne|remove)\(/),
];

const WINDOWS: readonly Row[] = [
  row(
    'net1?',
    /^(?:user|localgroup|group|computer|session|share|accounts) .*\/(?:active:no|del\w*)(?= |$)/i,
    { words: 1 },
  ),
  row('taskkill', /\/(?:im|pid|fi)(?= |$|:)/i),
  row('tskill|dsrm'),
  row('logoff', /^\d|^</),
  row('wmic', /\b(?:delete|call (?:terminate|uninstall|disable))\b/i),
  row('dsmod', /^(?:user|computer) .*-disabled yes/i, { words: 1 }),
  row('rd|rmdir', /(?:^| )\/s(?= |$)/i, EVIDENCE),
  row('del|erase', /(?:^| )(?!\/)\S/),
  row('format(?:\\.com)?', /^[a-z]:/i, EVIDENCE),
  row('cipher', /^\/w/i, EVIDENCE),
  row('sdelete(?:64)?', undefined, EVIDENCE),
  row('vssadmin', /^(?:delete|resize) shadow/i, { ...HERE, ...EVIDENCE }),
  row('wbadmin', /^delete /i, { words: 2, ...HERE }),
  row('wevtutil', /^(?:cl|clear-log) /i, { words: 1, ...HERE, ...EVIDENCE }),
  row('shutdown', /(?:^| )(?:[/-][rsphg]\b|now\b|\+\d)/i, { ...HERE, ...EVIDENCE }),
  row('netsh', /\baction ?= ?block\b|\badmin ?= ?"?disabled?/i),
  row('reg', /^delete /i, { words: 1 }),
  row('sc', /^(?:\\\\\S+ )?(?:delete |config .*start= ?disabled)/i, { words: 1 }),
  row('schtasks', /\/delete(?= )|\/change .*\/disable/i),
  row('rwinsta', undefined),
  row('reset', /^session /i, { words: 1 }),
  row('auditpol', /^\/(?:clear|remove)/i, HERE),
  row('certutil', /^-(?:revoke|delstore|delkey) /i, { words: 1 }),
  row('icacls', /\/(?:deny|remove\S*) /i),
  row('dism', /\/disable-feature/i),
  row('fsutil', /^usn deletejournal/i, { words: 2, ...EVIDENCE }),
];

/** Short names of cmdlets, which other shells have for other programs. */
const ALIASES: readonly Row[] = [
  row('ri|rm|rmdir|rd|del|erase', /(?:^| )-(?:r|rec\w*)(?= |$)/i, EVIDENCE),
  row('ri|rm|rmdir|rd|del|erase|kill|spps|clc'),
];

const CMDLETS: readonly Row[] = [
  row('Remove-Item', /(?:^| )-(?:r|rec\w*)(?= |$)/i, EVIDENCE),
  row('(?:Disable|Revoke|Block|Suspend|Uninstall|Unregister)-[A-Z]\\w+'),
  row(
    'Remove-(?!Variable$|Module$|PSSession$|Job$|Alias$|TypeData$|Event$|NetFirewallRule$|PSDrive$|PSBreakpoint$|CimSession$|CimInstance$)[A-Z]\\w+',
  ),
  row('Remove-CimInstance', /\S/),
  row('(?:Stop|Restart)-Computer', undefined, { ...HERE, ...EVIDENCE }),
  row('(?:Stop|Restart)-(?:VM|VMGuest|AzVM|EC2Instance)|Stop-Process|Disconnect-VIVM'),
  row('Clear-(?:Disk|EventLog)|Format-Volume', undefined, EVIDENCE),
  row('Clear-(?:MobileDevice|RecycleBin|Content|ADAccountExpiration)'),
  row(
    'Set-(?:ADUser|ADComputer|ADServiceAccount|AD\\w+|CASMailbox)',
    /(?:^| )-Enabled[: ]? ?(?:\$false|0)(?= |$)/i,
  ),
  row(
    '(?:Update-Mg|Set-AzureAD|Update-AzAD|Set-Mg|Update-Entra|Set-Entra)\\w+',
    /AccountEnabled[: =]{0,3}(?:\$?false|0)\b/i,
  ),
  row('Set-MsolUser', /(?:^| )-BlockCredential[: ]? ?\$true/i),
  row('(?:New|Set)-NetFirewallRule', /(?:^| )-Action Block\b/i),
  row('Set-NetworkAdapter', /(?:^| )-Connected[: ]? ?\$false/i),
  row('Set-Service', /(?:^| )-StartupType Disabled\b/i),
  row('New-ComplianceSearchAction', /(?:^| )-Purge(?= |$|:)/i, EVIDENCE),
  row('Search-Mailbox', /(?:^| )-DeleteContent(?= |$|:)/i, EVIDENCE),
  row('New-TenantAllowBlockListItems', /(?:^| )-Block(?= |$)/i),
  row('Invoke-MgInvalidate\\w+'),
  row(
    'Invoke-MgGraphRequest|Invoke-RestMethod|Invoke-WebRequest|Invoke-AzRestMethod|irm|iwr',
    /(?:^| )-Method:? ?DELETE(?= |$)/i,
  ),
];

export const ROWS: Record<Shell, readonly Row[]> = {
  bash: [...UNIX, ...WINDOWS, ...CMDLETS],
  powershell: [...ALIASES, ...CMDLETS, ...WINDOWS, ...UNIX],
  cmd: [...WINDOWS, ...UNIX, ...CMDLETS],
};

/** Words that say a verb and do not act by it. */
export const ONLY_READS =
  /^(?:echo|printf|grep|egrep|zgrep|rg|cat|less|man|awk|sed|jq|git|which|help|rem|klist|type|more|get-help|select-string|write-\w+|where-object|foreach-object|where|findstr)$/i;
/** It only shows what it would do. */
export const TRIES =
  /(?:^| )(?:-[Ww][Hh][Aa][Tt][Ii][Ff](?!:\$?false)\b|--dry-?run(?![=-]none)(?:=\S+)?|--help|-h|\/\?)(?= |$)/;
