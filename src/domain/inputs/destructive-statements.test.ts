import { expect, it } from 'vitest';
import { destructiveStatements } from './destructive-statements.ts';

it.each<[string, string, string]>([
  ['powershell', 'Disable-ADAccount -Identity jdoe', 'Disable-ADAccount'],
  ['pwsh', "Get-ADUser 'jdoe' |\n  Disable-ADAccount -Confirm:$false", 'Disable-ADAccount'],
  ['powershell', 'Revoke-MgUserSignInSession -UserId <user>', 'Revoke-MgUserSignInSession'],
  ['bash', 'az vm delete --name web-1', 'delete'],
  ['bash', 'az ad user revoke-sign-in-sessions --id a@b.c', 'revoke-sign-in-sessions'],
  ['bash', 'aws ec2 terminate-instances --instance-ids i-0abc', 'terminate-instances'],
  ['bash', 'aws iam delete-access-key \\\n  --user-name svc', 'delete-access-key'],
  ['bash', 'gcloud iam service-accounts disable a@b.c', 'disable'],
  ['bash', 'kubectl -n web delete pod web-1', 'delete'],
  ['bash', 'kubectl delete pod web-1', 'delete'],
  ['bash', 'kubectl drain node-1', 'kubectl drain'],
  ['bash', 'sudo userdel jdoe', 'userdel'],
  ['bash', 'iptables -I INPUT -s 192.0.2.7 -j DROP', 'iptables -I'],
  ['bash', 'edr-cli host isolate ws-0142', 'isolate'],
  ['bash', 'id jdoe && ipa user-disable jdoe', 'user-disable'],
  ['bash', 'curl -fsS -X DELETE https://example.org/users/7', 'curl -fsS'],
  ['cmd', 'net user jdoe /active:no', 'net user'],
  ['sql', "DELETE FROM sessions\nWHERE user = 'jdoe';", 'DELETE FROM'],
  ['http', 'POST https://example.org/devices/7/wipe', 'POST https://example.org/devices/7/wipe'],
])('%s: %s', (language, code, verb) => {
  const found = destructiveStatements(language, code);
  expect(found.map((one) => one.verb)).toEqual([verb]);
  expect([found[0]?.from, found[0]?.to]).toEqual([0, code.length]);
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
])('%s: %s takes nothing away', (language, code) => {
  expect(destructiveStatements(language, code)).toEqual([]);
});

it('tells the names and the variables of a statement', () => {
  const code = 'x=1\naws iam delete-user --user-name "<user>"\naws iam delete-user --user-name "$NAME"';
  expect(destructiveStatements('bash', code).map(({ names, byVariable }) => [names, byVariable])).toEqual([
    [['user'], false],
    [[], true],
  ]);
});
