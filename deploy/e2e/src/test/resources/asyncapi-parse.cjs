// node asyncapi-parse.cjs PARSER DOCUMENT: what the official parser of AsyncAPI makes of a document; ends with 1 for an error.
const { readFileSync } = require('node:fs');
const [parser, document] = process.argv.slice(2);
const { Parser } = require(parser);

new Parser().parse(readFileSync(document, 'utf8')).then(({ document: parsed, diagnostics }) => {
  const errors = diagnostics.filter((each) => each.severity === 0);
  errors.forEach((each) => console.log(`${each.path.join('/')}: ${each.message}`));
  if (errors.length > 0 || !parsed) process.exit(1);
  console.log(`channels: ${parsed.channels().all().length}, messages: ${parsed.allMessages().all().length}`);
});
