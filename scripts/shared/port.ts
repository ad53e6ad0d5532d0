/** The port a command was given; ends the command with exit code 2 and a word on it where that is none. */
export function readPort(command: string, given: string): number {
  const port = Number(given);
  if (given.trim() !== "" && Number.isInteger(port) && port >= 0 && port <= 65_535) return port;
  console.error(`${command}: --port "${given}" is not a port; give a whole number from 0 to 65535`);
  process.exit(2);
}
