// Converts a source-format folder to the metadata-API format: node convert.mjs SOURCE TARGET.
import { createRequire } from "node:module";
const { ComponentSet, MetadataConverter } = createRequire(import.meta.url)("@salesforce/source-deploy-retrieve");
const [source, target] = process.argv.slice(2);
const set = await ComponentSet.fromSource(source);
await new MetadataConverter().convert(set, "metadata", { type: "directory", outputDirectory: target, genUniqueDir: false });
console.log(set.size);
