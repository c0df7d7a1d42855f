import { expect, it } from 'vitest';
import { destructiveCommands } from './destructive-commands.ts';

const inBlock = (language: string, text: string) => destructiveCommands({ language, origin: 'block', text });

it.each<[string, string, string]>([
  ['powershell', 'Disable-ADAccount -Identity jdoe', 'Disable-ADAccount'],
  ['pwsh', "Get-ADUser 'jdoe' |\n  Disable-ADAccount -Confirm:$false", 'Disable-ADAccount'],
  ['powershell', 'Revoke-MgUserSignInSession -UserId <user>', 'Revoke-MgUserSignInSession'],
  ['bash', 'az vm delete --name web-1', 'az vm delete'],
  ['bash', 'az ad user revoke-sign-in-sessions --id a@b.c', 'az ad user revoke-sign-in-sessions'],
  ['bash', 'aws ec2 terminate-instances --instance-ids i-0abc', 'aws ec2 terminate-instances'],
  ['bash', 'aws iam delete-access-key \\\n  --user-name svc', 'aws iam delete-access-key'],
  ['bash', 'gcloud iam service-accounts disable a@b.c', 'gcloud iam service-accounts disable'],
  ['bash', 'kubectl -n web delete pod web-1', 'kubectl delete'],
  ['bash', 'kubectl delete pod web-1', 'kubectl delete'],
  ['bash', 'kubectl drain node-1', 'kubectl drain'],
  ['bash', 'sudo userdel jdoe', 'userdel'],
  ['bash', 'iptables -I INPUT -s 192.0.2.7 -j DROP', 'iptables -I'],
  ['bash', 'edr-cli host isolate ws-0142', 'edr-cli host isolate'],
  ['bash', 'id jdoe && ipa user-disable jdoe', 'ipa user-disable'],
  ['bash', 'curl -fsS -X DELETE https://example.org/users/7', 'curl'],
  ['cmd', 'net user jdoe /active:no', 'net user'],
  ['sql', "DELETE FROM sessions\nWHERE user = 'jdoe';", 'DELETE FROM'],
  ['http', 'POST https://example.org/devices/7/wipe', 'POST https://example.org/devices/7/wipe'],
  ['sql', 'ALTER LOGIN jdoe DISABLE;', 'ALTER LOGIN'],
  ['kql', '.drop table Evil', '.drop'],
  ['spl', 'index=web user=jdoe\n| delete', 'delete'],
  ['', '.purge table T records in database D', '.purge'],
  ['', 'DROP TABLE staff;', 'DROP TABLE'],
  ['', 'DELETE https://example.org/users/7', 'DELETE https://example.org/users/7'],
  ['bash', 'find /srv/www -name x -exec rm -f {} +', 'rm -f'],
  ['bash', 'cat ids.txt | xargs -n1 kubectl delete pod', 'kubectl delete'],
  ['bash', 'psql -c "drop table staff" main', 'drop table'],
  ['bash', 'ssh web-1 <<EOF\nuserdel jdoe\nEOF', 'userdel'],
  ['bash', 'gcloud compute ssh web-1 --command "sudo userdel jdoe"', 'userdel'],
  ['powershell', '& net --% user jdoe /delete', 'net user'],
  ['powershell', "Invoke-Expression 'Remove-Item -Recurse C:\\x'", 'Remove-Item'],
  ['powershell', "$q = @'\nit's\n'@\nRemove-ADUser jdoe", 'Remove-ADUser'],
  ['cmd', 'wmic /node:ws-1 process call create "cmd /c del C:\\x.exe"', 'del'],
  ['cmd', 'net user jdoe ^\n  /delete', 'net user'],
  ['cmd', 'powershell -nop -enc UgBlAG0AbwB2AGUALQBJAHQAZQBtACAAQwA6AFwAeAA=', 'Remove-Item'],
])('%s: %s', (language, code, verb) => {
  const found = inBlock(language, code);
  expect(found.map((one) => one.verb)).toEqual([verb]);
});

it.each([
  ['bash', "grep -r 'delete' /var/log"],
  ['bash', 'aws s3api get-public-access-block --bucket web'],
  ['bash', 'aws s3api put-public-access-block --bucket web'],
  ['bash', 'az keyvault list-deleted --query "[].name"'],
  ['bash', 'az storage blob undelete --name a'],
  ['bash', '# kubectl delete pod web-1'],
  ['bash', 'kubectl delete pod web-1 --dry-run=server'],
  ['bash', 'gcloud logging read "delete|destroy"'],
  ['powershell', 'Disable-ADAccount -Identity jdoe -WhatIf'],
  [
    'powershell',
    "Get-WinEvent -FilterHashtable @{ LogName = 'Security' } | Where-Object Message -Match 'delete'",
  ],
  ['powershell', 'Remove-Variable found'],
  ['powershell', 'Revoke-AzureADSession'],
  ['kql', 'AuditLogs | where OperationName == "Delete user"'],
  ['sql', "SELECT * FROM t WHERE eventname IN ('DeleteObject', 'DisableKey')"],
  ['', 'delete everything'],
  ['', 'Delete from the list who left.'],
  ['text', 'Kill the process and wipe the laptop.\nReboot it, block the account.'],
  ['text', 'edr-cli host isolate ws-0142'],
  ['yaml', 'run: rm -rf /srv/x'],
  ['console', '$ grep rm log\nrm -rf /srv/x'],
  ['kql', '.show tables\n\nT | where a == ".drop table"'],
  ['spl', 'index=web | stats count by delete'],
  ['bash', "cat > x.txt <<'EOF'\nrm -rf /srv/x\nEOF"],
  ['bash', 'ssh web-1 uptime'],
  ['powershell', "Write-Host 'Remove-Item C:\\x'"],
  ['powershell', '<# Remove-Item C:\\x\n#> Get-Date'],
  ['cmd', 'rem del C:\\x\n:: del C:\\x'],
  ['cmd', 'powershell -enc notbase64!'],
])('%s: %s takes nothing away', (language, code) => {
  expect(inBlock(language, code)).toEqual([]);
});

it('tells the names and the variables of a statement', () => {
  const code = 'x=1\naws iam delete-user --user-name "<user>"\naws iam delete-user --user-name "$NAME"';
  expect(inBlock('bash', code).map(({ names, byVariable }) => [names, byVariable])).toEqual([
    [['user'], false],
    [[], true],
  ]);
});
