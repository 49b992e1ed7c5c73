// Let recheck read patterns: one JSON object a line in, {id, source, flags}; one a line out.
import { createInterface } from "node:readline";
import { createRequire } from "node:module";

const require = createRequire(process.argv[2] + "/");
const { check } = require("recheck");

for await (const line of createInterface({ input: process.stdin })) {
  const { id, source, flags } = JSON.parse(line);
  let told;
  try {
    const found = await check(source, flags, { timeout: 10000, attackTimeout: 1000, incubationTimeout: 1000 });
    told = { id, status: found.status, kind: found.complexity?.type, attack: found.attack, error: found.error?.kind };
  } catch (error) {
    told = { id, status: "unknown", error: String(error) };
  }
  console.log(JSON.stringify(told));
}
process.stdout.write("", () => process.exit(0)); // recheck leaves workers behind; all has to be written first
