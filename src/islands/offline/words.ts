import type { OfflineReport, SavedVersion } from '../../domain/model/browser/offline.ts';

export const versionWords = ({ version, asOf }: SavedVersion): string => `version ${version} as of ${asOf}`;

export function progressWords({ saved, files, savedBytes, bytes }: OfflineReport & { is: 'saving' }): string {
  const megabytes = (count: number) => Math.ceil(count / 1e6);
  return `${saved.toLocaleString('en-GB')} of ${files.toLocaleString('en-GB')} files, ${megabytes(savedBytes)} of ${megabytes(bytes)} MB`;
}

export function failureWords({ why, file, bytes }: OfflineReport & { is: 'failed' }): string {
  if (why === 'room') return `this device has no room for ${Math.ceil(bytes / 1e6)} MB more`;
  return why === 'file' ? `"/${file}" did not arrive as it was built` : 'the connection broke off';
}
