/** Wrong use of the command line: the message goes to the user as it stands, and the exit code is 2. */
export class UsageError extends Error {}
