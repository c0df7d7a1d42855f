/** What a command does not do, with the reason: the message goes to the user as it stands, and the exit code is 1. */
export class Refusal extends Error {}
